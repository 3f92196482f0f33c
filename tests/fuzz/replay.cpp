// Runs a fuzz target without libFuzzer: every file of the folders given, then mutations of them from a fixed seed for
// two seconds at most. What made it abort or hang is written to the standard error as file, or as number of the
// mutation, which `--only N` repeats.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace
{

constexpr quint32 kSeed = 20310314;
constexpr int kMilliseconds = 2000;
constexpr unsigned kSecondsForOne = 10;
constexpr qsizetype kLongest = 64 * 1024;

char nowRunning[300] = "nothing"; // read by the signal handler

void onSignal(int number)
{
    // Only what is safe in a handler.
    const char *const text = number == SIGALRM ? "hangs: " : "fails: ";
    (void)!write(2, text, strlen(text));
    (void)!write(2, nowRunning, strlen(nowRunning));
    (void)!write(2, "\n", 1);
    _exit(1);
}

void run(const QByteArray &input)
{
    alarm(kSecondsForOne);
    // A copy of its own size, so that reading past its end is seen by the address sanitizer.
    auto *exact = static_cast<std::uint8_t *>(std::malloc(size_t(input.size()) + (input.isEmpty() ? 1 : 0)));
    std::memcpy(exact, input.constData(), size_t(input.size()));
    LLVMFuzzerTestOneInput(exact, size_t(input.size()));
    std::free(exact);
    alarm(0);
}

QByteArray mutated(const QList<QByteArray> &seeds, quint32 index)
{
    QRandomGenerator random(kSeed + index);
    const auto any = [&random](qsizetype bound) { return qsizetype(random.bounded(quint32(bound))); };
    QByteArray input = seeds[any(seeds.size())];
    static const QByteArray kPieces[] = { "\n", "\r\n", ",", "\"", "\"\"", "[", "]", "{", "}", "<", ">", "</", "&",
        "&amp;", "=", "COMMENT ", "-", "+", ".", "E99", "1e999", "NaN", "999999999999", "2031-03-14T06:00:00",
        "META_START\n", "META_STOP\n", "COVARIANCE_START\n", "CCSDS_CDM_VERS = 1.0\n", "OBJECT = OBJECT2\n",
        "<!DOCTYPE a>", "<![CDATA[", "\xEF\xBB\xBF", "\xFF\xFE", QByteArray(1, '\0') };
    const int steps = 1 + int(any(6));
    for (int step = 0; step < steps && !input.isEmpty(); ++step) {
        const qsizetype at = any(input.size());
        switch (random.bounded(7)) {
        case 0:
            input[at] = char(random.bounded(256));
            break;
        case 1:
            input.remove(at, 1 + any(40));
            break;
        case 2:
            input.insert(at, kPieces[any(qsizetype(std::size(kPieces)))]);
            break;
        case 3:
            input.truncate(at);
            break;
        case 4:
            input.insert(any(input.size()), input.mid(at, 1 + any(200)));
            break;
        case 5: {
            const QByteArray &other = seeds[any(seeds.size())];
            if (!other.isEmpty())
                input = input.left(at) + other.mid(any(other.size()));
            break;
        }
        case 6:
            input.replace(at, 1, QByteArray::number(random.bounded(10)));
            break;
        }
    }
    return input.left(kLongest);
}

} // namespace

int main(int argc, char **argv)
{
    for (const int number : { SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS, SIGALRM })
        std::signal(number, onSignal);
    QList<QByteArray> seeds;
    qint64 only = -1;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--only") == 0 && i + 1 < argc) {
            only = std::atoll(argv[++i]);
            continue;
        }
        const QFileInfo given(QString::fromLocal8Bit(argv[i]));
        const QFileInfoList files
            = given.isDir() ? QDir(given.filePath()).entryInfoList(QDir::Files, QDir::Name) : QFileInfoList { given };
        for (const QFileInfo &each : files) {
            QFile file(each.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot be read: %s\n", qPrintable(each.filePath()));
                return 2;
            }
            seeds.append(file.readAll());
            if (only >= 0)
                continue;
            std::snprintf(nowRunning, sizeof nowRunning, "%s", qPrintable(each.fileName()));
            run(seeds.last());
        }
    }
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "no files given\n");
        return 2;
    }
    const auto runMutation = [&seeds](quint32 index) {
        std::snprintf(nowRunning, sizeof nowRunning, "mutation %u", index);
        run(mutated(seeds, index));
    };
    if (only >= 0) {
        runMutation(quint32(only));
        return 0;
    }
    run({});
    QElapsedTimer timer;
    timer.start();
    quint32 count = 0;
    while (timer.elapsed() < kMilliseconds)
        runMutation(count++);
    std::printf("%d files, %u mutations\n", int(seeds.size()), count);
    return 0;
}
