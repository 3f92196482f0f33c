#pragma once

#include "model/marking/language.h"
#include "model/orbit/groundplaces.h"
#include "widgets/picture/orbitscene.h"

#include <QObject>

class QGeoPositionInfo;
class QMenu;
class QNmeaPositionInfoSource;

namespace parallax {

/// The sites and areas of the picture, and where we are: entered, drawn on the ground, or told by a receiver's NMEA sentences.
class GroundPlacesMenu : public QObject
{
    Q_OBJECT
public:
    explicit GroundPlacesMenu(QWidget *parent);

    QMenu *menu() const { return m_menu; }
    void setLanguage(const MarkingLanguage &language);
    const QList<GroundPlace> &places() const { return m_places; }
    /// Error: as checkPlace(); then nothing is added.
    Result<void> add(const GroundPlace &place);
    void remove(qsizetype place);
    /// What the picture draws of them, our own position last.
    QList<GroundMark> marks() const;
    /// Banner forms of their marks, each once; what has none is said as it is written, which no banner reads as low.
    QStringList banners() const;

    /// Corners that are being clicked; finish() asks for name and mark.
    bool isDrawing() const { return m_isDrawing; }
    void startDrawing();
    void addCorner(double latitudeRad, double longitudeRad);
    void finishDrawing();
    /// Reads NMEA sentences from a file or device as a receiver writes them. Error: NotFound, Io.
    Result<void> followReceiver(const QString &path);

    QJsonArray state() const;
    void restore(const QJsonArray &state);

Q_SIGNALS:
    void changed();
    void drawingChanged(bool isDrawing);
    void statusMessage(const QString &text);

private:
    void fill();
    void askSite();
    void askReceiver();
    void takePosition(const QGeoPositionInfo &info);

    QMenu *m_menu;
    MarkingLanguage m_language;
    QList<GroundPlace> m_places;
    QList<QGeoCoordinate> m_corners;
    bool m_isDrawing = false;
    QNmeaPositionInfoSource *m_receiver = nullptr;
    QGeoCoordinate m_own;
};

} // namespace parallax
