// What Debian's Qt orders between threads, told to the thread sanitizer: Qt is not built with it, so a task given to a pool, an event posted
// to another thread and a future waited for look like races. These stand before Qt's functions of the same name, and say no more than what
// Qt promises: what was done before is seen by who runs the task, gets the event or the answer. One place to meet serves for all, which is
// coarser than Qt's promise, and never finer.

#include <QCoreApplication>
#include <QFutureInterface>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>

extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}

namespace {

char meeting;

void give()
{
    __tsan_release(&meeting);
}

void take()
{
    __tsan_acquire(&meeting);
}

/// Qt's own function behind ours. \a name as the linker has it.
template <typename Function>
Function behind(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// A task with both ends told.
class Told : public QRunnable
{
public:
    explicit Told(QRunnable *task) : m_task(task), m_ours(task->autoDelete()) {}
    void run() override
    {
        take();
        m_task->run();
        if (m_ours)
            delete m_task;
        give();
    }

private:
    QRunnable *m_task;
    bool m_ours;
};

} // namespace

void QThreadPool::start(QRunnable *task, int priority)
{
    static const auto next = behind<void (*)(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    give();
    next(this, new Told(task), priority);
}

void QThreadPool::start(std::function<void()> task, int priority)
{
    start(QRunnable::create(std::move(task)), priority);
}

bool QThreadPool::tryStart(QRunnable *task)
{
    static const auto next = behind<bool (*)(QThreadPool *, QRunnable *)>("_ZN11QThreadPool8tryStartEP9QRunnable");
    give();
    auto *told = new Told(task);
    const bool started = next(this, told);
    if (!started)
        delete told;
    return started;
}

bool QThreadPool::tryStart(std::function<void()> task)
{
    QRunnable *made = QRunnable::create(std::move(task));
    const bool started = tryStart(made);
    if (!started)
        delete made;
    return started;
}

bool QThreadPool::waitForDone(int msecs)
{
    static const auto next = behind<bool (*)(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = next(this, msecs);
    take();
    return done;
}

void QFutureInterfaceBase::waitForFinished()
{
    static const auto next = behind<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    next(this);
    take();
}

void QFutureInterfaceBase::reportFinished()
{
    static const auto next = behind<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    give();
    next(this);
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto next = behind<void (*)(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    give();
    next(receiver, event, priority);
}

bool QObject::event(QEvent *event)
{
    static const auto next = behind<bool (*)(QObject *, QEvent *)>("_ZN7QObject5eventEP6QEvent");
    give();
    take();
    return next(this, event);
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *answer)
{
    static const auto next = behind<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    give();
    const bool done = next(object, slot, type, answer);
    if (type == Qt::BlockingQueuedConnection)
        take();
    return done;
}

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int local, void **arguments)
{
    static const auto next = behind<void (*)(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    give(); // a signal may be queued
    next(sender, meta, local, arguments);
}
