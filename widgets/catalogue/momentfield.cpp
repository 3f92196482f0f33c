#include "widgets/catalogue/momentfield.h"

#include <QCalendarWidget>

using namespace Qt::StringLiterals;

namespace parallax {

QDateTimeEdit *momentField(const QString &accessibleName, QWidget *parent)
{
    auto *field = new QDateTimeEdit(parent);
    field->setTimeSpec(Qt::UTC);
    field->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    field->setCalendarPopup(true);
    // From the first satellite to where the time of the store ends.
    field->setMinimumDateTime(QDateTime(QDate(1957, 10, 4), QTime(0, 0), Qt::UTC));
    field->setMaximumDateTime(QDateTime(QDate(2199, 12, 31), QTime(23, 59, 59), Qt::UTC));
    field->setAccessibleName(accessibleName);
    return field;
}

QDateTime toDateTime(Instant at)
{
    constexpr qint64 kSecondsPerDay = 86'400;
    const qint64 second = std::min(at.nanosecond / 1'000'000'000, kSecondsPerDay - 1);
    return QDateTime::fromSecsSinceEpoch(at.day.number * kSecondsPerDay + second, Qt::UTC);
}

Instant toInstant(const QDateTime &at)
{
    constexpr qint64 kSecondsPerDay = 86'400;
    const qint64 seconds = at.toSecsSinceEpoch();
    const qint64 day = seconds >= 0 ? seconds / kSecondsPerDay : -((kSecondsPerDay - 1 - seconds) / kSecondsPerDay);
    return { Day { qint32(day) }, (seconds - day * kSecondsPerDay) * 1'000'000'000 };
}

} // namespace parallax
