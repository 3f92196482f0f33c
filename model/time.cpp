#include "model/time.h"

#include <QDateTime>

namespace parallax {

namespace {
constexpr QDate kEpoch = QDate::fromJulianDay(2440588); // 1970-01-01; constant, for values that are made before main()

QDate toDate(Day day)
{
    return kEpoch.addDays(day.number);
}

Error malformed(QStringView text, const QString &what)
{
    return Error{ErrorCode::Malformed, what.arg(text), {}};
}
} // namespace

QString Day::toString() const
{
    if (!isKnown())
        return {};
    if (number == kForever)
        return QStringLiteral("forever");
    return toDate(*this).toString(Qt::ISODate);
}

QString Day::toBasicString() const
{
    return isKnown() && number != kForever ? toDate(*this).toString(QStringLiteral("yyyyMMdd")) : QString();
}

Day Day::fromYmd(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? Day{qint32(kEpoch.daysTo(date))} : Day{};
}

Result<Day> Day::parse(QStringView text)
{
    const QString wanted = QStringLiteral("\"%1\" is not a day; write it as 2031-03-14.");
    const bool dashed = text.size() == 10 && text[4] == u'-' && text[7] == u'-';
    const bool basic = text.size() == 8;
    if (!dashed && !basic)
        return malformed(text, wanted);
    int parts[3] = {0, 0, 0};
    const int starts[3] = {0, dashed ? 5 : 4, dashed ? 8 : 6};
    const int lengths[3] = {4, 2, 2};
    for (int i = 0; i < 3; ++i) {
        for (int k = 0; k < lengths[i]; ++k) {
            const char16_t c = text[starts[i] + k].unicode();
            if (c < u'0' || c > u'9')
                return malformed(text, wanted);
            parts[i] = parts[i] * 10 + (c - u'0');
        }
    }
    const Day day = fromYmd(parts[0], parts[1], parts[2]);
    if (!day.isKnown())
        return malformed(text, wanted);
    return day;
}

Day Day::plusYears(int years) const
{
    if (!isKnown() || number == kForever)
        return *this;
    return Day{qint32(kEpoch.daysTo(toDate(*this).addYears(years)))};
}

Instant Instant::fromSortable(qint64 value)
{
    qint64 day = value / kNanosecondsPerDayMax;
    qint64 rest = value % kNanosecondsPerDayMax;
    if (rest < 0) {
        rest += kNanosecondsPerDayMax;
        --day;
    }
    return {Day{qint32(day)}, rest};
}

QString Instant::toString() const
{
    const qint64 seconds = nanosecond / 1'000'000'000;
    const qint64 fraction = nanosecond % 1'000'000'000;
    // The leap second is printed as what it is, second 60 of the last minute.
    const bool leap = seconds >= 86'400;
    const qint64 inDay = leap ? 86'399 : seconds;
    QString text = QStringLiteral("%1T%2:%3:%4")
                       .arg(day.toString())
                       .arg(inDay / 3600, 2, 10, QLatin1Char('0'))
                       .arg(inDay / 60 % 60, 2, 10, QLatin1Char('0'))
                       .arg(leap ? 60 : inDay % 60, 2, 10, QLatin1Char('0'));
    if (fraction != 0) {
        QString digits = QStringLiteral("%1").arg(fraction, 9, 10, QLatin1Char('0'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        text += QLatin1Char('.') + digits;
    }
    return text + QLatin1Char('Z');
}

Result<Instant> Instant::parse(QStringView text)
{
    const QString wanted = QStringLiteral("\"%1\" is not an instant; write it as 2031-03-14T06:00:00Z.");
    if (text.size() < 20 || text[10] != u'T' || text[13] != u':' || text[16] != u':' || text.back() != u'Z')
        return malformed(text, wanted);
    const auto day = Day::parse(text.left(10));
    bool ok[3];
    const int hour = text.mid(11, 2).toInt(&ok[0]);
    const int minute = text.mid(14, 2).toInt(&ok[1]);
    const int second = text.mid(17, 2).toInt(&ok[2]);
    if (!day || !ok[0] || !ok[1] || !ok[2] || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0)
        return malformed(text, wanted);
    if (second > 60 || (second == 60 && (hour != 23 || minute != 59)))
        return malformed(text, wanted);
    qint64 fraction = 0;
    if (text.size() > 20) {
        const QStringView digits = text.mid(20).chopped(1);
        if (text[19] != u'.' || digits.isEmpty() || digits.size() > 9)
            return malformed(text, wanted);
        for (int i = 0; i < 9; ++i) {
            const char16_t c = i < digits.size() ? digits[i].unicode() : u'0';
            if (c < u'0' || c > u'9')
                return malformed(text, wanted);
            fraction = fraction * 10 + (c - u'0');
        }
    }
    return Instant{*day, ((hour * 60LL + minute) * 60 + second) * 1'000'000'000LL + fraction};
}

Instant SystemClock::now() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {Day{qint32(kEpoch.daysTo(now.date()))}, qint64(now.time().msecsSinceStartOfDay()) * 1'000'000};
}

} // namespace parallax
