#include "widgets/picture/groundplacesmenu.h"

#include "model/marking/checker.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QNmeaPositionInfoSource>
#include <QPushButton>

#include <numbers>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

Geodetic geodeticOf(const QGeoCoordinate &at)
{
    constexpr double kRad = std::numbers::pi / 180;
    return {at.latitude() * kRad, at.longitude() * kRad, at.type() == QGeoCoordinate::Coordinate3D ? at.altitude() / 1000 : 0};
}

/// Name and mark, and for a site where it is. Says at once what is wrong with what was typed.
class PlaceDialog : public QDialog
{
public:
    PlaceDialog(const QList<QGeoCoordinate> &corners, const MarkingLanguage &language, QWidget *parent)
        : QDialog(parent)
        , m_language(language)
        , m_corners(corners)
        , m_name(new QLineEdit(this))
        , m_mark(new QLineEdit(u"(U)"_s, this))
        , m_wrong(new QLabel(this))
    {
        setWindowTitle(corners.isEmpty() ? GroundPlacesMenu::tr("Add a Site") : GroundPlacesMenu::tr("Name the Area"));
        auto *form = new QFormLayout(this);
        form->addRow(GroundPlacesMenu::tr("&Name"), m_name);
        if (corners.isEmpty()) {
            const auto field = [&](const QString &label, double most, int decimals, const QString &suffix) {
                auto *spin = new QDoubleSpinBox(this);
                spin->setRange(-most, most);
                spin->setDecimals(decimals);
                spin->setSuffix(suffix);
                form->addRow(label, spin);
                return spin;
            };
            m_latitude = field(GroundPlacesMenu::tr("&Latitude, north"), 90, 5, u"°"_s);
            m_longitude = field(GroundPlacesMenu::tr("L&ongitude, east"), 180, 5, u"°"_s);
            m_height = field(GroundPlacesMenu::tr("&Height"), 9'000, 0, GroundPlacesMenu::tr(" m"));
        }
        form->addRow(GroundPlacesMenu::tr("&Mark"), m_mark);
        m_wrong->setWordWrap(true);
        form->addRow(m_wrong);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        form->addRow(buttons);
        m_ok = buttons->button(QDialogButtonBox::Ok);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(m_name, &QLineEdit::textChanged, this, [this] { check(); });
        connect(m_mark, &QLineEdit::textChanged, this, [this] { check(); });
        check();
    }

    GroundPlace place() const
    {
        GroundPlace made{m_name->text().trimmed(), m_mark->text().trimmed(), {}};
        if (m_corners.isEmpty())
            made.where = QGeoCoordinate(m_latitude->value(), m_longitude->value(), m_height->value());
        else
            made.where = QGeoPolygon(m_corners);
        return made;
    }

private:
    void check()
    {
        const auto sound = checkPlace(place(), m_language);
        m_ok->setEnabled(bool(sound));
        m_wrong->setText(sound || m_name->text().isEmpty() ? QString() : sound.error().what);
    }

    const MarkingLanguage &m_language;
    QList<QGeoCoordinate> m_corners;
    QLineEdit *m_name, *m_mark;
    QLabel *m_wrong;
    QDoubleSpinBox *m_latitude = nullptr, *m_longitude = nullptr, *m_height = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace

GroundPlacesMenu::GroundPlacesMenu(QWidget *parent)
    : QObject(parent)
    , m_menu(new QMenu(parent))
{
    fill();
}

void GroundPlacesMenu::setLanguage(const MarkingLanguage &language)
{
    m_language = language;
}

void GroundPlacesMenu::fill()
{
    m_menu->clear();
    connect(m_menu->addAction(tr("Add a &Site…")), &QAction::triggered, this, &GroundPlacesMenu::askSite);
    connect(m_menu->addAction(tr("&Draw an Area")), &QAction::triggered, this, &GroundPlacesMenu::startDrawing);
    connect(m_menu->addAction(tr("&Own Position From a Receiver (NMEA)…")), &QAction::triggered, this, &GroundPlacesMenu::askReceiver);
    if (m_places.isEmpty())
        return;
    QMenu *removal = m_menu->addMenu(tr("&Remove"));
    for (qsizetype i = 0; i < m_places.size(); ++i)
        connect(removal->addAction(tr("%1 %2").arg(m_places.at(i).mark, m_places.at(i).name)), &QAction::triggered, this, [this, i] { remove(i); });
}

Result<void> GroundPlacesMenu::add(const GroundPlace &place)
{
    if (const auto sound = checkPlace(place, m_language); !sound)
        return sound;
    m_places << place;
    fill();
    Q_EMIT changed();
    return {};
}

void GroundPlacesMenu::remove(qsizetype place)
{
    if (place < 0 || place >= m_places.size())
        return;
    m_places.remove(place);
    fill();
    Q_EMIT changed();
}

QList<GroundMark> GroundPlacesMenu::marks() const
{
    QList<GroundMark> marks;
    for (const GroundPlace &place : m_places) {
        GroundMark mark{tr("%1 %2").arg(place.mark, place.name), {}, place.isArea()};
        if (const auto *at = std::get_if<QGeoCoordinate>(&place.where))
            mark.corners = {geodeticOf(*at)};
        else
            for (const QGeoCoordinate &corner : std::get<QGeoPolygon>(place.where).perimeter())
                mark.corners.push_back(geodeticOf(corner));
        marks << mark;
    }
    if (!m_corners.isEmpty()) {
        GroundMark drawn{tr("new area"), {}, m_corners.size() > 1};
        for (const QGeoCoordinate &corner : m_corners)
            drawn.corners.push_back(geodeticOf(corner));
        marks << drawn;
    }
    if (m_own.isValid())
        marks << GroundMark{tr("own position"), {geodeticOf(m_own)}, false};
    return marks;
}

QStringList GroundPlacesMenu::banners() const
{
    QStringList banners;
    for (const GroundPlace &place : m_places) {
        const CheckedMarking mark = checkMarking(place.mark, Form::Portion, {}, m_language);
        const QString banner = mark.asBanner.isEmpty() ? place.mark : mark.asBanner;
        if (!banners.contains(banner))
            banners << banner;
    }
    return banners;
}

void GroundPlacesMenu::startDrawing()
{
    m_corners.clear();
    m_isDrawing = true;
    Q_EMIT drawingChanged(true);
    Q_EMIT statusMessage(tr("Click the corners of the area on the ground; double-click or Enter ends it, Escape gives up with fewer than three."));
}

void GroundPlacesMenu::addCorner(double latitudeRad, double longitudeRad)
{
    if (!m_isDrawing)
        return;
    constexpr double kDegrees = 180 / std::numbers::pi;
    m_corners << QGeoCoordinate(latitudeRad * kDegrees, longitudeRad * kDegrees);
    Q_EMIT changed();
}

void GroundPlacesMenu::finishDrawing()
{
    if (!m_isDrawing)
        return;
    m_isDrawing = false;
    const QList<QGeoCoordinate> corners = m_corners;
    constexpr int kLeastCorners = 3;
    Q_EMIT drawingChanged(false);
    if (corners.size() >= kLeastCorners) {
        PlaceDialog dialog(corners, m_language, m_menu->parentWidget());
        m_corners.clear();
        if (dialog.exec() == QDialog::Accepted && add(dialog.place()))
            return;
    }
    m_corners.clear();
    Q_EMIT changed();
}

void GroundPlacesMenu::askSite()
{
    PlaceDialog dialog({}, m_language, m_menu->parentWidget());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto added = add(dialog.place()); !added)
        Q_EMIT statusMessage(added.error().what);
}

void GroundPlacesMenu::askReceiver()
{
    const QString path = QFileDialog::getOpenFileName(m_menu->parentWidget(), tr("Own Position From a Receiver"), QString(),
                                                      tr("NMEA 0183 sentences, or a receiver's device (*)"));
    if (path.isEmpty())
        return;
    if (const auto followed = followReceiver(path); !followed)
        Q_EMIT statusMessage(followed.error().what);
}

Result<void> GroundPlacesMenu::followReceiver(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error{file->exists() ? ErrorCode::Io : ErrorCode::NotFound, tr("The receiver cannot be read: %1.").arg(file->errorString()), path};
    delete m_receiver;
    // A file is played as it was recorded; a device speaks for itself.
    m_receiver = new QNmeaPositionInfoSource(file->isSequential() ? QNmeaPositionInfoSource::RealTimeMode : QNmeaPositionInfoSource::SimulationMode, this);
    file->setParent(m_receiver);
    m_receiver->setDevice(file.release());
    connect(m_receiver, &QGeoPositionInfoSource::positionUpdated, this, &GroundPlacesMenu::takePosition);
    m_receiver->startUpdates();
    return {};
}

void GroundPlacesMenu::takePosition(const QGeoPositionInfo &info)
{
    if (!info.isValid() || info.coordinate() == m_own)
        return;
    m_own = info.coordinate();
    Q_EMIT changed();
}

QJsonArray GroundPlacesMenu::state() const
{
    QJsonArray places;
    for (const GroundPlace &place : m_places)
        places << placeToJson(place);
    return places;
}

void GroundPlacesMenu::restore(const QJsonArray &state)
{
    m_places.clear();
    for (const QJsonValue &place : state)
        if (const auto read = placeFromJson(place.toObject(), m_language))
            m_places << *read;
        else
            Q_EMIT statusMessage(tr("A site or area was left out: %1").arg(read.error().what));
    fill();
    Q_EMIT changed();
}

} // namespace parallax
