#include "model/orbit/objectid.h"

#include "model/tr.h"

namespace parallax {

QString ObjectId::toString() const
{
    if (series.isEmpty())
        return QString::number(number);
    return QStringLiteral("%1-%2").arg(series).arg(number, 4, 10, QLatin1Char('0'));
}

Result<ObjectId> ObjectId::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype dash = trimmed.lastIndexOf(u'-');
    const QStringView series = dash < 0 ? QStringView() : trimmed.left(dash);
    const QStringView digits = trimmed.mid(dash + 1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const bool seriesIsName = dash < 0
        || (!series.isEmpty() && isCapital(series.front())
            && std::all_of(series.cbegin(), series.cend(), [&](QChar c) { return isDigit(c) || isCapital(c); }));
    // 18 digits fit 64 bits, and no catalogue has more than nine.
    if (!seriesIsName || digits.isEmpty() || digits.size() > 18 || !std::all_of(digits.cbegin(), digits.cend(), isDigit))
        return Error{ErrorCode::Malformed,
                     Tr::tr("\"%1\" names no object; write a catalogue number (25544) or a series and a number (PX-0107).").arg(text), {}};
    return ObjectId{series.toString(), digits.toLongLong()};
}

std::strong_ordering ObjectId::operator<=>(const ObjectId &other) const
{
    if (const int order = series.compare(other.series); order != 0)
        return order < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    return number <=> other.number;
}

} // namespace parallax
