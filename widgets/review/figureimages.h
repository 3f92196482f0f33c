#pragma once

#include "model/document/figurepainter.h"

#include <QFutureWatcher>
#include <QHash>
#include <QImage>
#include <QObject>

#include <memory>

namespace parallax {

/// Images of the figures that are drawn anew for each reader, painted beside the GUI thread when a view first asks. Equal orders are
/// painted once.
class FigureImages : public QObject
{
    Q_OBJECT
public:
    explicit FigureImages(QObject *parent = nullptr);
    ~FigureImages() override;

    /// Another catalogue, pack or none: everything is painted anew.
    void setPainter(std::shared_ptr<const FigurePainter> painter);
    /// Null while it is not there, and where there is nothing to draw; ready() follows where it comes.
    QImage imageOf(const LivePreviews &previews, int row, int audience, Face face);

Q_SIGNALS:
    void ready();

private:
    void paintNext();
    void take();

    static constexpr int kMost = 200;  ///< images kept

    std::shared_ptr<const FigurePainter> m_painter;
    QHash<QByteArray, QImage> m_images;
    QList<std::pair<QByteArray, FigureOrder>> m_waiting;
    QByteArray m_painting;
    QFutureWatcher<QImage> m_watcher;
};

} // namespace parallax
