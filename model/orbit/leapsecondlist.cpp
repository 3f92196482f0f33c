#include "model/orbit/tablelines.h"
#include "model/orbit/timescales.h"

#include <QCryptographicHash>

namespace parallax {

namespace {

constexpr qsizetype kBytesMax = 1 << 20; // the lists have 5 kB
constexpr qint64 kSecondsPerDay = 86'400;
constexpr int kDaysFrom1900To1970 = 25'567; // NTP counts its seconds from 1900

std::optional<int> monthOf(QByteArrayView name)
{
    static constexpr char kNames[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (int i = 0; i < 12 && name.size() == 3; ++i) {
        if (name == QByteArrayView(kNames + 3 * i, 3))
            return i + 1;
    }
    return {};
}

/// YEAR MONTH DAY as zic writes them, from words[1] on.
Day dayOf(const std::vector<QByteArrayView> &words)
{
    const auto month = monthOf(words[2]);
    bool yearOk = false, dayOk = false;
    const int year = words[1].toInt(&yearOk), day = words[3].toInt(&dayOk);
    return yearOk && dayOk && month && year >= 1900 && year <= 9999 ? Day::fromYmd(year, *month, day) : Day{};
}

std::optional<Day> dayOfNtp(QByteArrayView seconds)
{
    bool ok = false;
    const qint64 value = seconds.toLongLong(&ok);
    if (!ok || value < 0 || value % kSecondsPerDay || value / kSecondsPerDay > 3'000'000)
        return {};
    return Day{qint32(value / kSecondsPerDay) - kDaysFrom1900To1970};
}

QString text(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 60)));
}

/// The hash of leap-seconds.list: five words of a SHA-1 over the digits of the dates and of the table, written without
/// leading zeros by some. Source: the comment of the NIST and IERS list.
bool hashFits(const std::vector<QByteArrayView> &written, const QByteArray &digits)
{
    const QByteArray sum = QCryptographicHash::hash(digits, QCryptographicHash::Sha1);
    for (qsizetype i = 0; i < 5; ++i) {
        bool ok = false;
        const quint32 value = written[size_t(i) + 1].toUInt(&ok, 16);
        quint32 expected = 0;
        for (qsizetype k = 0; k < 4; ++k)
            expected = expected << 8 | quint8(sum[4 * i + k]);
        if (!ok || value != expected)
            return false;
    }
    return true;
}

} // namespace

Result<LeapSeconds> LeapSeconds::parse(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kBytesMax)
        return Error{ErrorCode::TooLarge, QStringLiteral("A list of leap seconds does not have %1 bytes.").arg(bytes.size()), name};
    LeapSeconds read;
    read.m_steps.clear();
    read.m_expires.reset();
    // 1972 started with 10 s; the tz database lists changes only, the other list says so in its first row.
    int before = 10;
    QByteArray digits;
    std::vector<QByteArrayView> hash;
    enum class Shape { Unknown, Zic, Ntp } shape = Shape::Unknown;

    TableLines lines(bytes, name);
    while (lines.next()) {
        const auto parts = words(lines.line());
        if (parts.empty())
            continue;
        const auto first = parts.front();
        // zic's expiry stands in a comment, for the sake of old readers: "#expires 1782604800 (2026-06-28 00:00:00 UTC)".
        if ((first == "#@" && parts.size() >= 2) || (first == "#expires" && parts.size() >= 2)) {
            bool ok = false;
            const qint64 posix = parts[1].toLongLong(&ok);
            const auto day = first == "#@" ? dayOfNtp(parts[1])
                : ok && posix >= 0 && posix < 4'000'000 * kSecondsPerDay ? std::optional(Day{qint32(posix / kSecondsPerDay)})
                                                                         : std::nullopt;
            if (!day)
                return lines.malformed(QStringLiteral("\"%1\" is not a time of expiry.").arg(text(parts[1])));
            read.m_expires = *day;
        }
        if ((first == "#$" || first == "#@") && parts.size() >= 2)
            digits += parts[1].toByteArray();
        if (first == "#h" && parts.size() >= 6)
            hash = parts;
        if (first.startsWith('#'))
            continue;

        Step step{};
        if (first == "Expires" && parts.size() >= 4) {
            const Day day = dayOf(parts);
            if (!day.isKnown())
                return lines.malformed(QStringLiteral("\"%1\" names no day.").arg(text(lines.line())));
            read.m_expires = day;
            continue;
        }
        if (first == "Leap" && shape != Shape::Ntp) {
            shape = Shape::Zic;
            if (parts.size() < 7)
                return lines.malformed(QStringLiteral("\"%1\" has %2 words; a leap second has seven.").arg(text(lines.line())).arg(parts.size()));
            const Day day = dayOf(parts);
            const bool added = parts[4] == "23:59:60" && parts[5] == "+";
            const bool leftOut = parts[4] == "23:59:59" && parts[5] == "-";
            if (!day.isKnown() || (!added && !leftOut))
                return lines.malformed(QStringLiteral("\"%1\" is not a leap second at the end of a day.").arg(text(lines.line())));
            if (parts[6] != "S")
                return lines.error(ErrorCode::Unsupported, QStringLiteral("Leap seconds by local time (\"%1\") are not read.").arg(text(parts[6])));
            step = {Day{day.number + 1}, before + (added ? 1 : -1)};
        } else if (shape != Shape::Zic && parts.size() >= 2 && dayOfNtp(first)) {
            shape = Shape::Ntp;
            bool ok = false;
            step = {*dayOfNtp(first), parts[1].toInt(&ok)};
            if (!ok)
                return lines.malformed(QStringLiteral("\"%1\" is not a number of seconds.").arg(text(parts[1])));
            digits += first.toByteArray() + parts[1].toByteArray();
            const bool start = read.m_steps.empty() && step.taiMinusUtc == 10;
            if (!start && std::abs(step.taiMinusUtc - before) != 1)
                return lines.malformed(QStringLiteral("TAI - UTC goes from %1 to %2 s; it changes by one second.").arg(before).arg(step.taiMinusUtc));
        } else {
            return lines.malformed(QStringLiteral("\"%1\" is no line of a list of leap seconds.").arg(text(lines.line())));
        }
        if (shape == Shape::Zic && read.m_steps.empty() && step.from != Day::fromYmd(1972, 7, 1))
            return lines.malformed(QStringLiteral("The list begins with the day after a leap second %1 and not with 1972-07-01; its head is missing.").arg(step.from.toString()));
        if (!read.m_steps.empty() && step.from <= read.m_steps.back().from)
            return lines.malformed(QStringLiteral("%1 comes after %2; the list has to ascend.").arg(step.from.toString(), read.m_steps.back().from.toString()));
        before = step.taiMinusUtc;
        read.m_steps.push_back(step);
    }
    if (read.m_steps.empty())
        return Error{ErrorCode::Malformed, QStringLiteral("There is no leap second in it."), name};
    if (!hash.empty() && !hashFits(hash, digits))
        return Error{ErrorCode::Malformed, QStringLiteral("The hash in line \"#h\" does not fit the list; it was cut or changed."), name};
    return read;
}

} // namespace parallax
