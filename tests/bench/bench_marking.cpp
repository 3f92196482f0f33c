// Portions read, checked and rolled up a second on one core, beside SHA-256 of the same text: the ratio says more than the
// number, since both are measured in the same run on the same machine.

#include "tests/model/marking/markinggenerator.h"

#include "model/marking/rollup.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTextStream>

#include <cstdio>

using namespace parallax;

namespace {
/// Best of several runs: whatever else the machine does only ever adds time.
template <typename Work>
double secondsOf(const Work &work, int runs = 7)
{
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) * 1e-9);
    }
    return best;
}

volatile qsizetype sink = 0;
} // namespace

int main()
{
    const auto language = MarkingLanguage::shipped();
    if (!language) {
        std::fprintf(stderr, "%s\n", qPrintable(language.error().what));
        return 2;
    }
    constexpr int kPortions = 5000;
    MarkingGenerator generator(31);
    QStringList marks;
    for (int i = 0; i < kPortions; ++i)
        marks.append(generator.portion());

    const double hashing = secondsOf([&] {
        for (const QString &mark : marks)
            sink = sink + QCryptographicHash::hash(mark.toUtf8(), QCryptographicHash::Sha256).size();
    });
    QTextStream out(stdout);
    out << "marking: " << kPortions << " generated portions, one core\n";
    const auto line = [&](const QString &name, double seconds, double count) {
        out << QStringLiteral("  %1 %2 a second, %3 x SHA-256 of the text\n").arg(name, -34).arg(count / seconds, 12, 'f', 0).arg(seconds / hashing, 7, 'f', 2);
    };
    line(QStringLiteral("SHA-256 of the marks"), hashing, kPortions);
    line(QStringLiteral("read (parse)"), secondsOf([&] {
             for (const QString &mark : marks)
                 sink = sink + parseMarking(mark, Form::Portion, *language).tokens.size();
         }),
         kPortions);
    for (const Regime regime : {Regime::Dod, Regime::Ic}) {
        const QString name = regime == Regime::Dod ? QStringLiteral("dod") : QStringLiteral("ic");
        CheckContext context;
        context.regime = regime;
        RollUpOptions options;
        options.regime = regime;
        options.date = Day::fromYmd(2024, 6, 1);
        QList<RollUpPortion> portions;
        const double checking = secondsOf([&] {
            portions.clear();
            for (const QString &mark : marks)
                portions.append({std::make_shared<const CheckedMarking>(checkMarking(mark, Form::Portion, context, *language)), {}, false});
        });
        const double rolling = secondsOf([&] { sink = sink + rollUp(portions, options, *language).banner.size(); });
        line(name + QStringLiteral(": read and check"), checking, kPortions);
        line(name + QStringLiteral(": roll up"), rolling, kPortions);
        line(name + QStringLiteral(": read, check and roll up"), checking + rolling, kPortions);

        RollUp running;
        for (const RollUpPortion &portion : std::as_const(portions))
            running.add(portion.marking);
        const double editing = secondsOf([&] {
            running.remove(portions[7].marking);
            running.add(portions[7].marking);
            sink = sink + running.result(options, *language).banner.size();
        });
        out << QStringLiteral("  %1 %2 us, %3 distinct marks\n").arg(name + QStringLiteral(": banner after one edit"), -34).arg(editing * 1e6, 12, 'f', 1).arg(running.distinctMarks().size());
    }
    const double completing = secondsOf([&] {
        for (const char16_t *prefix : {u"(S//", u"(S//REL TO USA, ", u"(TS//SI/TK//", u"(S//NF/"})
            sink = sink + legalContinuations(prefix, Regime::Ic, *language).size();
    });
    out << QStringLiteral("  %1 %2 us\n").arg(QStringLiteral("completion at one keystroke"), -34).arg(completing * 1e6 / 4, 12, 'f', 1);
    return 0;
}
