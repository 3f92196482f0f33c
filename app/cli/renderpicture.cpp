#include "app/cli/renderpicture.h"

#include "app/cli/jsonlines.h"
#include "app/cli/packs.h"
#include "app/cli/storepicture.h"
#include "storage/exchange/copywriters.h"
#include "widgets/picture/earthshapes.h"
#include "widgets/picture/lensedpicture.h"
#include "widgets/picture/markedimage.h"
#include "widgets/picture/rasterpainter.h"

#include <QBuffer>
#include <QTextStream>

#include <numbers>

namespace parallax {

namespace {

int complainOf(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return kCouldNot;
}

Result<PictureCamera> cameraOf(const PictureToRender &wanted)
{
    PictureCamera camera;
    camera.kind = wanted.kind;
    if (wanted.camera.isEmpty())
        return camera;
    const QStringList parts = wanted.camera.split(u',');
    QList<double> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers << part.toDouble(&isNumber);
        if (!isNumber)
            numbers.clear();
    }
    const bool isSound = (numbers.size() == 2 || numbers.size() == 3) && std::abs(numbers[0]) <= 90 && std::abs(numbers[1]) <= 360
        && (numbers.size() == 2 || (numbers[2] >= PictureCamera::kNearest && numbers[2] <= PictureCamera::kFarthest));
    if (!isSound)
        return Error{ErrorCode::Malformed,
                     Tr::tr("\"%1\" is no camera: write latitude, longitude in degrees and, for the globe, its distance from the centre of the Earth "
                            "in radii (1.08 to 120): 30,15,4.")
                         .arg(wanted.camera),
                     QStringLiteral("--camera")};
    camera.latitudeRad = numbers[0] / 180 * std::numbers::pi;
    camera.longitudeRad = numbers[1] / 180 * std::numbers::pi;
    if (numbers.size() == 3) {
        camera.distance = numbers[2];
        camera.spanRad = PictureCamera::kWidestRad / numbers[2];
    }
    return camera.normalised();
}

std::optional<ColourBy> colourOf(const QString &name)
{
    static const QHash<QString, ColourBy> names{{QString(), ColourBy::OrbitClass},
                                                {QStringLiteral("orbit-class"), ColourBy::OrbitClass},
                                                {QStringLiteral("owner"), ColourBy::Owner},
                                                {QStringLiteral("marking"), ColourBy::Marking},
                                                {QStringLiteral("age"), ColourBy::Age}};
    const auto found = names.constFind(name);
    return found == names.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

int renderPicture(Workstation &workstation, const PictureToRender &wanted)
{
    const PolicyPackPtr &pack = workstation.pack();
    for (const QString &nation : wanted.nations)
        if (!pack->nation(nation))
            return complainOf(Tr::tr("The policy pack knows no nation \"%1\".").arg(nation));
    const auto camera = cameraOf(wanted);
    if (!camera)
        return complainOf(describe(camera.error()));
    const auto colourBy = colourOf(wanted.colourBy);
    if (!colourBy)
        return complainOf(Tr::tr("There is nothing to colour by called \"%1\"; there are orbit-class, owner, marking and age.").arg(wanted.colourBy));
    Instant at = pack->exercise ? Instant{pack->asOf, 0} : SystemClock().now();
    if (!wanted.at.isEmpty()) {
        const auto asked = Instant::parse(wanted.at);
        if (!asked)
            return complainOf(describe(asked.error()));
        at = *asked;
    }
    constexpr qint64 kLastSecond = 86'399LL * 1'000'000'000;
    const auto material = readPictureMaterial(workstation.store(), workstation.catalogue(), pack->language(), {at.day, kLastSecond});
    if (!material)
        return complainOf(describe(material.error()));
    std::optional<Lens> lens;
    // A file may be handed over: it is what the nation may keep.
    if (!wanted.nations.isEmpty())
        lens = Lens{Audience{wanted.nations}, pack->exercise ? pack->asOf : at.day, {}, {}, Face::AsReceived};
    const OrbitPicturePtr orbit = makeOrbitPicture(*material->catalogue, lens, *pack, material->sets, at);
    auto settings = std::make_shared<PictureSettings>();
    settings->colourBy = *colourBy;
    settings->selected = wanted.objects;
    for (const QString &id : wanted.objects)
        if (orbit->indexOf(id) < 0)
            return complainOf(Tr::tr("There is no object %1 in this picture.").arg(id));

    const auto shapes = EarthShapes::shipped();
    const PictureTheme theme = pictureTheme(wanted.theme);
    OrbitScene scene;
    scene.make({std::make_shared<const PictureContent>(orbit), settings, *camera, at, QSizeF(wanted.size)}, theme);
    RasterPainter painter(shapes ? *shapes : nullptr);
    QImage image;
    painter.paint(scene, theme, 1, &image);

    const ExportNotes notes{pack->exercise, pack->exercise ? Tr::tr("exercise catalogue") : Tr::tr("catalogue of the store"), pack->id, pack->version};
    const QImage marked = markedImage(image, orbit->picture.banner, pack->exercise, exportCaption(orbit->audience, at, notes));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!marked.save(&buffer, "PNG"))
        return complainOf(Tr::tr("The picture could not be written to %1.").arg(wanted.out));
    if (const auto saved = saveOwnerOnly(wanted.out, bytes); !saved)
        return complainOf(describe(saved.error()));
    return kDone;
}

} // namespace parallax
