#include "widgets/review/figureimages.h"

#include "model/document/preview.h"

#include <QtConcurrentRun>

namespace parallax {

namespace {

QByteArray keyOf(const FigureOrder &order)
{
    QStringList parts{order.drawing.kind, order.drawing.from.toString(), order.drawing.to.toString(), order.objects.join(u' ')};
    if (order.lens)
        parts << order.lens->audience.nations.join(u'+') << order.lens->day.toString() << order.lens->network
              << QString::number(order.lens->regime ? int(*order.lens->regime) : -1) << QString::number(int(order.lens->face));
    parts << order.picture;
    return parts.join(QChar(0x1f)).toUtf8();
}

} // namespace

FigureImages::FigureImages(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FigureImages::take);
}

/// A painter may read from the store, which is there as long as this is.
FigureImages::~FigureImages()
{
    m_watcher.waitForFinished();
}

void FigureImages::setPainter(std::shared_ptr<const FigurePainter> painter)
{
    m_painter = std::move(painter);
    m_images.clear();
    m_waiting.clear();
    m_painting.clear();
    m_watcher.setFuture({});
    Q_EMIT ready();
}

QImage FigureImages::imageOf(const LivePreviews &previews, int row, int audience, Face face)
{
    if (!m_painter)
        return {};
    const std::optional<FigureOrder> order = figureOrder(previews, row, audience, face);
    if (!order)
        return {};
    const QByteArray key = keyOf(*order);
    if (const auto found = m_images.constFind(key); found != m_images.cend())
        return *found;
    const bool isComing = m_painting == key
        || std::any_of(m_waiting.begin(), m_waiting.end(), [&](const auto &waiting) { return waiting.first == key; });
    if (!isComing) {
        m_waiting.append({key, *order});
        paintNext();
    }
    return {};
}

void FigureImages::paintNext()
{
    if (!m_painting.isEmpty() || m_waiting.isEmpty())
        return;
    auto [key, order] = m_waiting.takeFirst();
    m_painting = key;
    m_watcher.setFuture(QtConcurrent::run([painter = m_painter, order = std::move(order)] {
        return QImage::fromData(imageFor(order, *painter), "PNG");
    }));
}

void FigureImages::take()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    if (m_images.size() >= kMost)
        m_images.clear();
    m_images.insert(std::exchange(m_painting, {}), m_watcher.result());
    paintNext();
    Q_EMIT ready();
}

} // namespace parallax
