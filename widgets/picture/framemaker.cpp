#include "widgets/picture/framemaker.h"

#include "widgets/picture/earthshapes.h"

#include <QElapsedTimer>

#include <list>

namespace parallax {

/// Lives on the thread. Scenes and images go round: one that nobody looks at any more is used again, so that nothing is allocated.
struct FrameMaker::Worker : public QObject
{
    PictureFrame make(const Order &order)
    {
        QElapsedTimer timer;
        timer.start();
        PictureFrame frame;
        const auto shapes = EarthShapes::shipped();
        frame.shapes = shapes ? *shapes : nullptr; // without its shapes the Earth is a plain ball, and everything else is there
        if (!painter && order.paints)
            painter.emplace(frame.shapes);
        if (frame.shapes && order.scene.settings->image)
            (void)frame.shapes->image(); // made here, if it is not yet, and not where the card is given it
        const auto scene = freeScene();
        scene->make(order.scene, order.theme, order.threads);
        if (order.paints) {
            QImage &image = freeImage();
            painter->paint(*scene, order.theme, order.ratio, &image, order.threads);
            frame.image = image;
        }
        frame.scene = scene;
        frame.theme = order.theme;
        frame.number = order.number;
        frame.milliseconds = double(timer.nsecsElapsed()) * 1e-6;
        return frame;
    }

    std::shared_ptr<OrbitScene> freeScene()
    {
        for (const auto &scene : scenes)
            if (scene.use_count() == 1)
                return scene;
        return scenes.emplace_back(std::make_shared<OrbitScene>());
    }
    QImage &freeImage()
    {
        for (QImage &image : images)
            if (image.isNull() || image.isDetached())
                return image;
        constexpr size_t kMost = 4;
        if (images.size() >= kMost)
            images.pop_front();
        return images.emplace_back();
    }

    std::optional<RasterPainter> painter;
    std::vector<std::shared_ptr<OrbitScene>> scenes;
    std::list<QImage> images;
};

FrameMaker::FrameMaker(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
{
    m_thread.setObjectName(QStringLiteral("picture"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

FrameMaker::~FrameMaker()
{
    m_thread.quit();
    m_thread.wait();
}

void FrameMaker::order(Order order)
{
    m_next = std::move(order);
    if (!m_isBusy)
        start();
}

void FrameMaker::start()
{
    if (!m_next)
        return;
    m_isBusy = true;
    QMetaObject::invokeMethod(m_worker.get(), [this, worker = m_worker.get(), order = *std::exchange(m_next, std::nullopt)] {
        PictureFrame frame = worker->make(order);
        QMetaObject::invokeMethod(this, [this, frame = std::move(frame)] {
            m_isBusy = false;
            Q_EMIT made(frame);
            if (!m_isBusy)
                start();
        });
    });
}

} // namespace parallax
