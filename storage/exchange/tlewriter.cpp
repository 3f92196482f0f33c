#include "storage/exchange/tlewriter.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/tlefields.h"

#include <charconv>
#include <cmath>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 kEighthDecimalsPerDay = 100'000'000;

QString shortest(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

class TleWriter
{
public:
    explicit TleWriter(const ElementSet &set)
        : m_set(set)
        , m_elements(set.elements)
    {
    }

    Result<TleText> write();

private:
    void put(char *line, int column, const QByteArray &text) { std::copy(text.begin(), text.end(), line + column - 1); }
    void refuse(const char *keyword, const QString &sentence);
    void rounded(const char *keyword, double value, const QByteArray &written);
    QByteArray number();
    QByteArray designator();
    QByteArray epoch();
    QByteArray fixed(const char *keyword, double value, int decimals, int width);
    QByteArray fraction(const char *keyword, double value);
    QByteArray scaled(const char *keyword, double value);
    static QByteArray padded(const QByteArray &text, int width) { return text.rightJustified(width, ' '); }

    const ElementSet &m_set;
    const MeanElements &m_elements;
    std::optional<Error> m_error; ///< the first
    QStringList m_rounded;
};

void TleWriter::refuse(const char *keyword, const QString &sentence)
{
    if (!m_error)
        m_error = Error { ErrorCode::Unsupported, sentence, QString::fromLatin1(keyword) };
}

void TleWriter::rounded(const char *keyword, double value, const QByteArray &written)
{
    m_rounded.append(Tr::tr("%1 %2 is written as %3.")
                         .arg(QLatin1StringView(keyword), shortest(value), QString::fromLatin1(written.trimmed())));
}

QByteArray TleWriter::number()
{
    const ObjectId &object = m_elements.object;
    constexpr int kHighest = 339'999;
    if (!object.series.isEmpty() || object.number < 0 || object.number > kHighest) {
        refuse("NORAD_CAT_ID",
            Tr::tr("A TLE has no room for object %1; it ends at catalogue number 339999. Use OMM.")
                .arg(object.toString()));
        return "00000";
    }
    const int value = int(object.number);
    QByteArray text = QByteArray::number(value % 10'000).rightJustified(4, '0');
    return (value < 100'000 ? QByteArray::number(value / 10'000) : QByteArray(1, alpha5Letter(value / 10'000))) + text;
}

QByteArray TleWriter::designator()
{
    QByteArray text = m_set.internationalDesignator.toLatin1();
    if (text.size() > 5 && text[4] == '-') {
        const int year = text.left(4).toInt();
        if (year < 1957 || year > 2056)
            refuse("OBJECT_ID",
                Tr::tr("A TLE writes years of two digits, 1957 to 2056: it cannot express %1.")
                    .arg(m_set.internationalDesignator));
        text = text.mid(2, 2) + text.mid(5);
    }
    const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    if (text.size() > 8 || !printable
        || m_set.internationalDesignator != QString::fromLatin1(m_set.internationalDesignator.toLatin1()))
        refuse("OBJECT_ID",
            Tr::tr("A TLE has eight columns for the designator: %1 does not fit.").arg(m_set.internationalDesignator));
    return text.leftJustified(8, ' ', true);
}

QByteArray TleWriter::epoch()
{
    Instant at = m_elements.epoch;
    qint64 decimals = (at.nanosecond + kNanosecondsPerEighthDecimal / 2) / kNanosecondsPerEighthDecimal;
    if (decimals >= kEighthDecimalsPerDay) {
        decimals -= kEighthDecimalsPerDay;
        at.day.number += 1;
    }
    const Instant written { at.day, decimals * kNanosecondsPerEighthDecimal };
    if (!at.day.isKnown() || at.day < firstOfYear(1957) || at.day >= firstOfYear(2057)) {
        refuse("EPOCH",
            Tr::tr("A TLE writes years of two digits, 1957 to 2056: it cannot express %1.")
                .arg(m_elements.epoch.toString()));
        return QByteArray(14, '0');
    }
    if (written != m_elements.epoch)
        m_rounded.append(Tr::tr("EPOCH %1 is written as %2.").arg(m_elements.epoch.toString(), written.toString()));
    int year = 1957;
    while (firstOfYear(year + 1) <= at.day)
        ++year;
    return QByteArray::number(year % 100).rightJustified(2, '0')
        + QByteArray::number(at.day.number - firstOfYear(year).number + 1).rightJustified(3, '0') + '.'
        + QByteArray::number(decimals).rightJustified(8, '0');
}

QByteArray TleWriter::fixed(const char *keyword, double value, int decimals, int width)
{
    char buffer[64];
    const bool writable = std::isfinite(value) && value >= 0 && value < 1e6;
    const auto end = writable
        ? std::to_chars(buffer, buffer + sizeof buffer, value + 0.0, std::chars_format::fixed, decimals).ptr
        : buffer;
    const QByteArray text(buffer, end - buffer);
    if (text.isEmpty() || text.size() > width) {
        refuse(keyword,
            Tr::tr("A TLE has %1 columns for %2: %3 does not fit.")
                .arg(width)
                .arg(QLatin1StringView(keyword))
                .arg(shortest(value)));
        return QByteArray(width, '0');
    }
    if (readReal(std::string_view(buffer, size_t(text.size()))) != value)
        rounded(keyword, value, text);
    return padded(text, width);
}

/// "-.00000084": a sign, a point, eight decimals.
QByteArray TleWriter::fraction(const char *keyword, double value)
{
    char buffer[64];
    const auto end = std::isfinite(value) && std::abs(value) < 1
        ? std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::fixed, 8).ptr
        : buffer;
    const QByteArray text(buffer, end - buffer);
    if (!text.startsWith("0.")) {
        refuse(keyword,
            Tr::tr("A TLE writes %1 as a fraction below 1: %2 does not fit.")
                .arg(QLatin1StringView(keyword), shortest(value)));
        return QByteArray(10, '0');
    }
    const QByteArray written = (std::signbit(value) ? "-" : " ") + text.mid(1);
    if (readReal(std::string_view(buffer, size_t(text.size()))) != std::abs(value))
        rounded(keyword, value, written);
    return written;
}

/// "-13525-3": a sign, five decimals behind a point not written, a power of ten of one digit.
QByteArray TleWriter::scaled(const char *keyword, double value)
{
    const char sign = std::signbit(value) ? '-' : ' ';
    if (value == 0)
        return sign + QByteArray("00000-0");
    char buffer[64] = {};
    int exponent = 10;
    if (std::isfinite(value)) {
        // d.dddde±xx, correctly rounded: the five digits, and one more than our exponent.
        const auto end
            = std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::scientific, 4).ptr;
        std::from_chars(buffer + (buffer[7] == '+' ? 8 : 7), end, exponent);
        ++exponent;
    }
    if (exponent > 9) {
        refuse(keyword,
            Tr::tr("A TLE writes %1 with one digit of power: %2 does not fit.")
                .arg(QLatin1StringView(keyword), shortest(value)));
        return QByteArray(8, '0');
    }
    QByteArray digits = QByteArray(1, buffer[0]) + QByteArray(buffer + 2, 4);
    if (exponent < -9) {
        // Fewer digits at the smallest power; nothing left is zero.
        digits = QByteArray::number(std::llround(std::min(std::abs(value) * 1e14, 99999.0))).rightJustified(5, '0');
        exponent = -9;
    }
    const QByteArray written = sign + digits + (exponent > 0 ? '+' : '-') + QByteArray::number(std::abs(exponent));
    const int power = exponent - 5;
    const double read = power < 0 ? digits.toInt() / kPowersOfTen[-power] : digits.toInt() * kPowersOfTen[power];
    if (read != std::abs(value))
        rounded(keyword, value, written);
    return written;
}

Result<TleText> TleWriter::write()
{
    QByteArray line1(69, ' '), line2(69, ' ');
    char *const one = line1.data(), *const two = line2.data();
    put(one, 1, "1");
    put(two, 1, "2");
    put(one, 3, number());
    put(two, 3, QByteArray(one + 2, 5));
    if (m_set.classification < 'A' || m_set.classification > 'Z')
        refuse("CLASSIFICATION_TYPE", Tr::tr("The classification is no capital letter."));
    put(one, 8, QByteArray(1, m_set.classification));
    put(one, 10, designator());
    put(one, 19, epoch());
    put(one, 34, fraction("MEAN_MOTION_DOT", m_elements.meanMotionDot));
    put(one, 45, scaled("MEAN_MOTION_DDOT", m_elements.meanMotionDdot));
    put(one, 54, scaled("BSTAR", m_elements.bstarPerEarthRadius));
    if (m_set.ephemerisType != 0 && m_set.ephemerisType != 2 && m_set.ephemerisType != 3)
        refuse("EPHEMERIS_TYPE", Tr::tr("Ephemeris type %1 is not SGP4.").arg(m_set.ephemerisType));
    put(one, 63, QByteArray::number(m_set.ephemerisType).right(1));
    if (m_set.elementSetNumber < 0 || m_set.elementSetNumber > 9999)
        refuse("ELEMENT_SET_NO",
            Tr::tr("A TLE has four columns for the element set number: %1 does not fit.").arg(m_set.elementSetNumber));
    put(one, 65, padded(QByteArray::number(m_set.elementSetNumber), 4).right(4));

    put(two, 9, fixed("INCLINATION", m_elements.inclinationDeg, 4, 8));
    put(two, 18, fixed("RA_OF_ASC_NODE", m_elements.raanDeg, 4, 8));
    // The point is not written, so that a value which rounds to 1 has nowhere to go.
    const QByteArray eccentricity = fixed("ECCENTRICITY", m_elements.eccentricity, 7, 9);
    if (!eccentricity.startsWith("0."))
        refuse("ECCENTRICITY",
            Tr::tr("A TLE writes eccentricities below 1: %1 does not fit.").arg(shortest(m_elements.eccentricity)));
    put(two, 27, eccentricity.right(7));
    put(two, 35, fixed("ARG_OF_PERICENTER", m_elements.argPerigeeDeg, 4, 8));
    put(two, 44, fixed("MEAN_ANOMALY", m_elements.meanAnomalyDeg, 4, 8));
    put(two, 53, fixed("MEAN_MOTION", m_elements.meanMotionRevPerDay, 8, 11));
    constexpr qint64 kRevolutions = 100'000;
    if (m_set.revolutionAtEpoch < 0)
        refuse("REV_AT_EPOCH", Tr::tr("The revolution number %1 is negative.").arg(m_set.revolutionAtEpoch));
    else if (m_set.revolutionAtEpoch >= kRevolutions)
        m_rounded.append(Tr::tr("REV_AT_EPOCH %1 is written as %2.")
                             .arg(m_set.revolutionAtEpoch)
                             .arg(m_set.revolutionAtEpoch % kRevolutions));
    put(two, 64, padded(QByteArray::number(std::max<qint64>(m_set.revolutionAtEpoch, 0) % kRevolutions), 5));
    if (m_error)
        return *m_error;
    for (QByteArray *line : { &line1, &line2 })
        (*line)[68] = char('0' + tleChecksum(std::string_view(line->constData(), 68)));
    return TleText { line1, line2, m_rounded };
}

} // namespace

Result<TleText> writeTle(const ElementSet &set)
{
    return TleWriter(set).write();
}

} // namespace parallax
