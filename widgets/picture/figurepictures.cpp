#include "widgets/picture/figurepictures.h"

#include "widgets/picture/earthshapes.h"
#include "widgets/picture/lensedpicture.h"
#include "widgets/picture/plotpainter.h"
#include "widgets/picture/rasterpainter.h"

#include <QBuffer>
#include <QImageWriter>

namespace parallax {

namespace {

constexpr QSize kFigureSize{1200, 675};

QByteArray pngOf(QImage image)
{
    image.setDevicePixelRatio(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    return writer.write(image) ? bytes : QByteArray();
}

/// From where all that is drawn is in view: the camera comes from nothing else.
PictureCamera cameraFor(PictureKind kind, const PictureContent &content, Instant at)
{
    PictureCamera camera;
    camera.kind = kind;
    const FrameTransform toEarth = frameTransform(Frame::Teme, Frame::Itrf, at, content.earth());
    std::vector<Eigen::Vector3d> points;
    for (const MeanElements &elements : content.orbit().elements) {
        const Sgp4State state = Sgp4Propagator(elements).at(at, content.earth().leapSeconds);
        if (state.error == Sgp4Error::None && !state.implausible)
            points.push_back(drawingPoint(toEarth.positionKm(state.positionKm)));
    }
    return kind == PictureKind::Map ? camera : framing(camera, points, 0);
}

QByteArray paintedPicture(PictureKind kind, const OrbitPicturePtr &orbit, Instant at)
{
    const auto shapes = EarthShapes::shipped();
    const auto content = std::make_shared<const PictureContent>(orbit);
    auto settings = std::make_shared<PictureSettings>();
    for (const PictureObject &object : orbit->picture.objects)
        settings->mentioned << object.id;
    OrbitScene scene;
    const PictureTheme theme = pictureTheme(Theme::Light);
    scene.make({content, settings, cameraFor(kind, *content, at), at, QSizeF(kFigureSize)}, theme);
    RasterPainter painter(shapes ? *shapes : nullptr);
    QImage image;
    painter.paint(scene, theme, 1, &image);
    return pngOf(image);
}

std::optional<PlotKind> plotKindOf(QStringView name)
{
    static const QHash<QString, PlotKind> kinds{{QStringLiteral("gabbard"), PlotKind::Gabbard},
                                                {QStringLiteral("inclination-eccentricity"), PlotKind::InclinationEccentricity},
                                                {QStringLiteral("range"), PlotKind::Range},
                                                {QStringLiteral("relative-motion"), PlotKind::RelativeMotion},
                                                {QStringLiteral("longitude"), PlotKind::Longitude}};
    const auto found = kinds.constFind(name.toString());
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

QByteArray paintedPlot(PlotKind kind, const OrbitPicturePtr &orbit, const QStringList &objects, const FigureDrawing &drawing)
{
    PlotQuestion question;
    question.kind = kind;
    question.orbit = orbit;
    for (const QString &id : objects) {
        const qsizetype object = orbit->indexOf(id);
        if (object >= 0 && orbit->elementOf[size_t(object)] >= 0)
            question.elements.push_back(orbit->elementOf[size_t(object)]);
    }
    question.from = drawing.from;
    question.to = drawing.to.day.isKnown() ? drawing.to : drawing.from;
    const PlotContentPtr plot = makePlot(question);
    return plot && !plot->isEmpty() ? pngOf(renderPlot(*plot, kFigureSize, 1, pictureTheme(Theme::Light))) : QByteArray();
}

} // namespace

FigurePictures::FigurePictures(CataloguePtr catalogue, ElementSetsPtr sets, PolicyPackPtr pack, Instant asOf)
    : m_catalogue(std::move(catalogue))
    , m_sets(std::move(sets))
    , m_pack(std::move(pack))
    , m_asOf(asOf)
{
}

OrbitPicturePtr FigurePictures::pictureOf(const QStringList &objects, const std::optional<Lens> &lens) const
{
    CatalogueSnapshot drawn;
    if (m_catalogue) {
        drawn.exercise = m_catalogue->exercise;
        for (const QString &id : objects)
            if (const CatalogueObject *object = m_catalogue->object(id))
                drawn.objects << *object;
    }
    std::sort(drawn.objects.begin(), drawn.objects.end(), [](const CatalogueObject &a, const CatalogueObject &b) { return a.id < b.id; });
    const ElementSetsPtr none = std::make_shared<const std::vector<ElementSet>>();
    return makeOrbitPicture(drawn, lens, *m_pack, m_sets ? *m_sets : *none, m_asOf);
}

QByteArray FigurePictures::paint(const FigureDrawing &drawing, const QStringList &objects, const std::optional<Lens> &lens) const
{
    const OrbitPicturePtr orbit = pictureOf(objects, lens);
    if (orbit->elements.empty() || !drawing.from.day.isKnown())
        return {};
    if (drawing.kind == u"globe")
        return paintedPicture(PictureKind::Globe, orbit, drawing.from);
    if (drawing.kind == u"map")
        return paintedPicture(PictureKind::Map, orbit, drawing.from);
    const std::optional<PlotKind> plot = plotKindOf(drawing.kind);
    return plot ? paintedPlot(*plot, orbit, objects, drawing) : QByteArray();
}

} // namespace parallax
