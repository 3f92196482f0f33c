// What the GUI thread is held for while a window on a large store is used: a product of --portions portions in a store of --products
// more. Every event that the application delivers is timed, wall and processor time of the GUI thread; a step's table line is the
// histogram of its events. The reference is the exercise's EX-01 (32 portions) in the same run. Build it as release.
//
//     bench_window [--portions 50000] [--products 200] [--each 100] [--store FILE kept between runs] [--worst N]
#include "app/desk.h"
#include "tests/bench/benchproduct.h"
#include "widgets/review/portioneditor.h"
#include "widgets/review/productview.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <ctime>
#include <functional>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

double threadMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Upper ends of the histogram, ms of processor time.
constexpr double kEnds[] = {1, 4, 8, 16, 33, 100};
constexpr size_t kBins = std::size(kEnds) + 1;

struct Held
{
    double cpu = 0, wall = 0;
    QString what;
};

/// Times what each event that comes from the event loop takes.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const QEvent::Type type = event->type();
        QString name = QString::fromLatin1(receiver->metaObject()->className());
        if (receiver->parent() && !receiver->isWidgetType())
            name += u" of "_s + QString::fromLatin1(receiver->parent()->metaObject()->className());
        ++m_depth;
        QElapsedTimer wall;
        wall.start();
        const double before = threadMs();
        const bool answer = QApplication::notify(receiver, event);
        const double cpu = threadMs() - before;
        --m_depth;
        size_t bin = 0;
        while (bin < std::size(kEnds) && cpu > kEnds[bin])
            ++bin;
        ++counts[bin];
        if (cpu > kEnds[3])
            worst.push_back({cpu, double(wall.nsecsElapsed()) / 1e6,
                             u"%1 %2"_s.arg(name, QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)))});
        most = std::max(most, cpu);
        return answer;
    }

    void reset()
    {
        counts = {};
        most = 0;
        worst.clear();
    }

    std::array<qint64, kBins> counts{};
    double most = 0;
    std::vector<Held> worst;

private:
    int m_depth = 0;
};

struct Silent : Prompter
{
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString text(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return true; }
};

QTextStream out(stdout);

void made(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().what));
}

struct Bench
{
    TimedApplication &application;
    int worst;

    /// Does a step, lets the window come to rest, prints its line.
    void step(const QString &name, const std::function<void()> &run)
    {
        application.reset();
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        run();
        const double direct = threadMs() - before;
        const double inEvents = application.most;
        QTest::qWait(300);
        out << "| " << name;
        for (const qint64 count : application.counts)
            out << " | " << count;
        out << " | " << QString::number(std::max(application.most, inEvents), 'f', 1) << " | " << QString::number(direct, 'f', 0) << " | "
            << timer.elapsed() - 300 << " |\n";
        std::sort(application.worst.begin(), application.worst.end(), [](const Held &a, const Held &b) { return a.cpu > b.cpu; });
        for (int i = 0; i < std::min(worst, int(application.worst.size())); ++i)
            out << "    " << QString::number(application.worst[size_t(i)].cpu, 'f', 1) << " ms (wall " << QString::number(application.worst[size_t(i)].wall, 'f', 1) << ") "
                << application.worst[size_t(i)].what << "\n";
        out.flush();
    }
};

void use(Bench &bench, MainWindow &window, const QString &product)
{
    const auto ready = [&] {
        return QTest::qWaitFor([&] { return window.session() && window.session()->product().head.id.value == product && window.session()->previews(); }, 120'000);
    };
    const auto rest = [&] {
        if (!QTest::qWaitFor([&] { return !window.session()->isUpdating(); }, 120'000))
            qFatal("the copies were not decided");
    };
    bench.step(product + u": open"_s, [&] {
        window.openProduct(ProductId{product});
        if (!ready())
            qFatal("%s did not open", qPrintable(product));
        QTest::qWait(2000); // what follows the opening: tables, picture, spelling
    });
    const int rows = window.session()->product().size();
    auto *view = window.findChild<ProductView *>();
    const auto post = [](QWidget *to, QEvent *event) {
        QCoreApplication::postEvent(to, event);
        QTest::qWait(1);
    };
    bench.step(product + u": scroll, 200 notches"_s, [&] {
        for (int i = 0; i < 200; ++i)
            post(view->viewport(), new QWheelEvent(QPointF(50, 50), view->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                                                   Qt::NoScrollPhase, false));
    });
    const auto goTo = [&](int row) { window.goToPortion(window.session()->product().at(row)->id); };
    bench.step(product + u": jump to 20 places"_s, [&] {
        for (int i = 0; i < 20; ++i) {
            QTimer::singleShot(0, &window, [&, i] { goTo(int(qint64(i) * 7919 % rows)); });
            QTest::qWait(15);
        }
    });
    goTo(rows / 2);
    QTest::qWait(300);
    auto *editor = window.findChild<PortionEditor *>();
    bench.step(product + u": type 60 letters"_s, [&] {
        const QString text = u"the object drifted past us and nobody saw where it went to. "_s;
        for (const QChar letter : text) {
            post(editor, new QKeyEvent(QEvent::KeyPress, letter == u' ' ? Qt::Key_Space : Qt::Key_A, Qt::NoModifier, QString(letter)));
            QTest::qWait(5);
        }
    });
    const auto trigger = [&](const char *id) {
        QTimer::singleShot(0, &window, [&window, id] { window.registry()->action(QString::fromLatin1(id))->trigger(); });
        QTest::qWait(20);
    };
    bench.step(product + u": Enter, Backspace, ten times"_s, [&] {
        for (int i = 0; i < 10; ++i) {
            post(editor, new QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s));
            QTest::qWait(10);
            post(editor, new QKeyEvent(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, u"\b"_s));
            QTest::qWait(10);
        }
    });
    bench.step(product + u": undo ten, redo ten"_s, [&] {
        for (int i = 0; i < 10; ++i)
            trigger("edit.undo");
        for (int i = 0; i < 10; ++i)
            trigger("edit.redo");
    });
    bench.step(product + u": find what is near the end"_s, [&] {
        QTimer::singleShot(0, &window, [&] { window.reviewPane()->find(u"no such words anywhere"_s, true); });
        QTest::qWait(500);
    });
    bench.step(product + u": faces"_s, [&] {
        trigger("view.face.received");
        QTest::qWait(500);
        trigger("view.face.ours");
        QTest::qWait(500);
    });
    for (const char *pane : {"findings", "matrix", "costs", "history"})
        bench.step(product + u": pane "_s + QString::fromLatin1(pane), [&] {
            QTimer::singleShot(0, &window, [&] { window.showDock(QString::fromLatin1(pane)); });
            QTest::qWait(500);
        });
    bench.step(product + u": rules of the other regime and back"_s, [&] {
        trigger("policy.rules.ic");
        rest();
        trigger("policy.rules.own");
        rest();
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"portions"_s, {}, u"n"_s, u"50000"_s}, {u"products"_s, {}, u"n"_s, u"200"_s}, {u"each"_s, {}, u"n"_s, u"100"_s},
                       {u"store"_s, {}, u"file"_s}, {u"worst"_s, {}, u"n"_s, u"0"_s}});
    parser.process(application);
    QTemporaryDir folder;
    CommonOptions options;
    options.store = parser.isSet(u"store"_s) ? parser.value(u"store"_s) : folder.filePath(u"bench.db"_s);
    const bool isNew = !QFile::exists(options.store);
    applyTheme(application, Theme::Dark);
    Bench bench{application, parser.value(u"worst"_s).toInt()};
    {
        auto workstation = Workstation::open(options, Workstation::MissingStore::MakeWithExercise);
        if (!workstation)
            qFatal("%s", qPrintable(workstation.error().what));
        if (isNew) {
            QElapsedTimer timer;
            timer.start();
            SystemClock clock;
            ProductStore &store = (*workstation)->store();
            made(waitFor(store.create(bench::product(parser.value(u"portions"_s).toInt(), u"BIG"_s), u"WO-7"_s, clock.now())));
            const Product one = bench::product(parser.value(u"each"_s).toInt());
            const int count = parser.value(u"products"_s).toInt();
            for (int i = 0; i < count; ++i) {
                Product next = one;
                next.head.id = {u"B-%1"_s.arg(i, 5, 10, QLatin1Char('0'))};
                next.head.title = u"Benchmark %1"_s.arg(i);
                made(waitFor(store.create(next, u"WO-7"_s, clock.now())));
            }
            out << "Store made in " << timer.elapsed() / 1000 << " s\n";
        }
    }
    out << "| step | up to 1 ms | 4 | 8 | 16 | 33 | 100 | more | longest, ms | GUI thread in all, ms | wall, ms |\n|---|---|---|---|---|---|---|---|---|---|---|\n";
    out.flush();
    Silent prompter;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
    QElapsedTimer start;
    bench.step(u"start to the first usable window"_s, [&] {
        start.start();
        auto workstation = Workstation::open(options, Workstation::MissingStore::Refuse);
        if (!workstation)
            qFatal("%s", qPrintable(workstation.error().what));
        desk = std::make_unique<Desk>(std::move(*workstation));
        window = std::make_unique<MainWindow>(*desk, prompter);
        window->resize(1280, 800);
        window->show();
        window->openProduct(ProductId{u"EX-01"_s});
        if (!QTest::qWaitFor([&] { return window->session() && window->session()->previews(); }, 60'000))
            qFatal("EX-01 did not open");
    });
    use(bench, *window, u"EX-01"_s);
    use(bench, *window, u"BIG"_s);
    QFile memory(u"/proc/self/statm"_s);
    if (memory.open(QIODevice::ReadOnly))
        out << "Resident: " << memory.readAll().split(' ').value(1).toLongLong() * 4096 / (1024 * 1024) << " MiB\n";
    window.reset();
    return 0;
}
