#pragma once

#include "widgets/picture/orbitscene.h"
#include "widgets/picture/rasterpainter.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace parallax {

/// A frame that has been made: what is on the screen, and what picking asks.
struct PictureFrame
{
    std::shared_ptr<const OrbitScene> scene;
    QImage image;                     ///< null where a graphics card paints
    PictureTheme theme;
    std::shared_ptr<const EarthShapes> shapes; ///< read beside the GUI thread; null where they cannot be
    quint64 number = 0;               ///< of the request
    double milliseconds = 0;          ///< that making it took
};

/// Makes frames beside the GUI thread, one at a time, on a thread of its own: propagates, projects, paints.
class FrameMaker : public QObject
{
    Q_OBJECT
public:
    explicit FrameMaker(QObject *parent = nullptr);
    ~FrameMaker() override;

    struct Order
    {
        SceneRequest scene;
        PictureTheme theme;
        qreal ratio = 1;
        bool paints = true;           ///< else the scene alone: a graphics card does the rest
        int threads = 1;
        quint64 number = 0;
    };
    /// The frame that is being made is finished first; of several orders that wait only the last is made.
    void order(Order order);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void made(const parallax::PictureFrame &frame);

private:
    struct Worker;
    void start();

    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    std::optional<Order> m_next;
    bool m_isBusy = false;
};

} // namespace parallax
