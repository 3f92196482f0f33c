#include "storage/exchange/tlereader.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/tlefields.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// A field of a line: columns from 1, as every description of the format counts them.
struct Columns {
    int first, length;
    const char *name; ///< the keyword of OMM where there is one
};

constexpr Columns kNumber { 3, 5, "NORAD_CAT_ID" };
constexpr Columns kClassification { 8, 1, "CLASSIFICATION_TYPE" };
constexpr Columns kDesignator { 10, 8, "OBJECT_ID" };
constexpr Columns kEpochYear { 19, 2, "EPOCH" };
constexpr Columns kEpochDay { 21, 12, "EPOCH" };
constexpr Columns kMeanMotionDot { 34, 10, "MEAN_MOTION_DOT" };
constexpr Columns kMeanMotionDdot { 45, 8, "MEAN_MOTION_DDOT" };
constexpr Columns kBstar { 54, 8, "BSTAR" };
constexpr Columns kEphemerisType { 63, 1, "EPHEMERIS_TYPE" };
constexpr Columns kElementSet { 65, 4, "ELEMENT_SET_NO" };
constexpr Columns kInclination { 9, 8, "INCLINATION" };
constexpr Columns kNode { 18, 8, "RA_OF_ASC_NODE" };
constexpr Columns kEccentricity { 27, 7, "ECCENTRICITY" };
constexpr Columns kPerigee { 35, 8, "ARG_OF_PERICENTER" };
constexpr Columns kAnomaly { 44, 8, "MEAN_ANOMALY" };
constexpr Columns kMeanMotion { 53, 11, "MEAN_MOTION" };
constexpr Columns kRevolution { 64, 5, "REV_AT_EPOCH" };
constexpr int kBlanksOfLine1[] = { 2, 9, 18, 33, 44, 53, 62, 64 };
constexpr int kBlanksOfLine2[] = { 2, 8, 17, 26, 34, 43, 52 };

struct NumberedLine {
    std::string_view text;
    int number = 0;
};

class TleReader
{
public:
    TleReader(FeedNotes &notes, const FeedOptions &options)
        : m_notes(notes)
        , m_options(options)
        , m_lineStart(notes.source(0).chopped(1))
    {
    }

    Result<std::vector<ElementSet>> read(std::string_view text);

private:
    using Fault = std::optional<FeedFault>;

    Fault take(const NumberedLine &line);
    Fault takeName(const NumberedLine &line);
    Fault takePair(const NumberedLine &one, const NumberedLine &two);
    Fault checkShape(const NumberedLine &line, std::span<const int> blanks);
    Fault checkChecksum(const NumberedLine &line);
    Fault readLine1(const NumberedLine &line, ElementSet &set);
    Fault readLine2(const NumberedLine &line, ElementSet &set);
    Fault readEpochColumns(const NumberedLine &line, Instant &epoch);
    Fault orphanName();

    FeedFault bad(const NumberedLine &line, const Columns &columns, ErrorCode code = ErrorCode::Malformed,
        QString sentence = {}) const;
    FeedFault missingLine2() const;
    QString sourceOf(int line) const;

    FeedNotes &m_notes;
    const FeedOptions &m_options;
    std::vector<ElementSet> m_sets;
    NumberedLine m_name, m_one; ///< waiting for what follows; number 0 where there is none
    QString m_lineStart; ///< "FILE: line "
    int m_tails = 0, m_firstTail = 0; ///< lines with text behind column 69
};

FeedFault TleReader::bad(const NumberedLine &line, const Columns &columns, ErrorCode code, QString sentence) const
{
    const std::string_view value = line.text.substr(size_t(columns.first - 1), size_t(columns.length));
    const QString name = QString::fromLatin1(columns.name);
    if (sentence.isEmpty())
        sentence = Tr::tr("Line %1: %2 in columns %3 to %4 cannot be read: %5.")
                       .arg(line.number)
                       .arg(name)
                       .arg(columns.first)
                       .arg(columns.first + columns.length - 1)
                       .arg(quoted(value));
    return FeedFault { code, line.number, name, sentence, columns.first };
}

TleReader::Fault TleReader::checkShape(const NumberedLine &line, std::span<const int> blanks)
{
    if (line.text.size() < kTleLineWithoutChecksum)
        return FeedFault { ErrorCode::Malformed, line.number, {},
            Tr::tr("Line %1 ends after column %2; an element set line has 69 columns.")
                .arg(line.number)
                .arg(line.text.size()),
            int(line.text.size()) + 1 };
    for (const int column : blanks)
        if (line.text[size_t(column - 1)] != ' ')
            return FeedFault { ErrorCode::Malformed, line.number, {},
                Tr::tr("Line %1: column %2 holds \"%3\" and must be blank; a field has slipped.")
                    .arg(line.number)
                    .arg(column)
                    .arg(fromFeed(line.text.substr(size_t(column - 1), 1))),
                column };
    if (line.text.size() > kTleLineLength) {
        if (line.text[kTleLineLength] != ' ' && line.text[kTleLineLength] != '\t')
            return FeedFault { ErrorCode::Malformed, line.number, {},
                Tr::tr("Line %1 goes on after its checksum in column 69: %2.")
                    .arg(line.number)
                    .arg(quoted(line.text.substr(kTleLineLength))),
                int(kTleLineLength) + 1 };
        if (!trimmed(line.text.substr(kTleLineLength)).empty() && m_tails++ == 0)
            m_firstTail = line.number;
    }
    return checkChecksum(line);
}

TleReader::Fault TleReader::checkChecksum(const NumberedLine &line)
{
    const bool present = line.text.size() >= kTleLineLength && line.text[kTleLineWithoutChecksum] != ' ';
    const int sum = tleChecksum(line.text);
    if (present && line.text[kTleLineWithoutChecksum] == '0' + sum)
        return {};
    const QString sentence = present
        ? Tr::tr("Line %1: the checksum is %2 and should be %3; a character of the line may be wrong.")
              .arg(line.number)
              .arg(fromFeed(line.text.substr(kTleLineWithoutChecksum, 1)))
              .arg(sum)
        : Tr::tr("Line %1 has no checksum in column 69.").arg(line.number);
    if (m_options.refuseWrongChecksums)
        return FeedFault { ErrorCode::Malformed, line.number, u"CHECKSUM"_s, sentence, int(kTleLineLength) };
    m_notes.warn(line.number, u"CHECKSUM"_s, sentence, int(kTleLineLength));
    return {};
}

TleReader::Fault TleReader::readEpochColumns(const NumberedLine &line, Instant &epoch)
{
    const char *const text = line.text.data() - 1; // columns count from 1
    if (!isTleDigit(text[kEpochYear.first]) || !isTleDigit(text[kEpochYear.first + 1]))
        return bad(line, kEpochYear);
    const int year = fullTleYear((text[kEpochYear.first] - '0') * 10 + (text[kEpochYear.first + 1] - '0'));
    std::string_view columns(text + kEpochDay.first, size_t(kEpochDay.length));
    while (!columns.empty() && columns.front() == ' ')
        columns.remove_prefix(1);
    int day = 0;
    qint64 fraction = 0, weight = 100'000'000;
    size_t at = 0;
    for (; at < columns.size() && isTleDigit(columns[at]); ++at)
        day = day * 10 + (columns[at] - '0');
    if (at == 0 || at > 3)
        return bad(line, kEpochDay);
    if (at < columns.size() && columns[at] == '.')
        for (++at; at < columns.size() && isTleDigit(columns[at]); ++at) {
            if (weight == 1)
                return bad(line, kEpochDay);
            fraction += (columns[at] - '0') * (weight /= 10);
        }
    while (at < columns.size() && columns[at] == ' ')
        ++at;
    if (at != columns.size())
        return bad(line, kEpochDay);
    if (day < 1 || day > (isLeapYear(year) ? 366 : 365))
        return bad(line, kEpochDay, ErrorCode::Malformed,
            Tr::tr("Line %1: the year %2 has no day %3.").arg(line.number).arg(year).arg(day));
    epoch = Instant { Day { firstOfYear(year).number + day - 1 }, fraction * kNanosecondsPerEighthDecimal };
    return {};
}

TleReader::Fault TleReader::readLine1(const NumberedLine &line, ElementSet &set)
{
    if (Fault fault = checkShape(line, kBlanksOfLine1))
        return fault;
    const char *const text = line.text.data() - 1;
    MeanElements &elements = set.elements;
    if (!readTleNumber(text + kNumber.first, elements.object.number))
        return bad(line, kNumber);
    const char classification = text[kClassification.first];
    if (classification != ' ' && (classification < 'A' || classification > 'Z'))
        return bad(line, kClassification);
    set.classification = classification == ' ' ? 'U' : classification;
    if (const std::string_view designator = line.text.substr(size_t(kDesignator.first - 1), size_t(kDesignator.length));
        !trimmed(designator).empty())
        set.internationalDesignator = readTleDesignator(designator);
    if (Fault fault = readEpochColumns(line, elements.epoch))
        return fault;
    const auto blank = [text](const Columns &columns) {
        return std::all_of(
            text + columns.first, text + columns.first + columns.length, [](char c) { return c == ' '; });
    };
    // SGP4 uses neither derivative, and some old sets leave them blank.
    if (!readTleFixed(text + kMeanMotionDot.first, kMeanMotionDot.length, elements.meanMotionDot)
        && !blank(kMeanMotionDot))
        return bad(line, kMeanMotionDot);
    if (!readTleScaled(text + kMeanMotionDdot.first, elements.meanMotionDdot) && !blank(kMeanMotionDdot))
        return bad(line, kMeanMotionDdot);
    if (!readTleScaled(text + kBstar.first, elements.bstarPerEarthRadius))
        return bad(line, kBstar);
    const char type = text[kEphemerisType.first];
    if (type == '4')
        return bad(line, kEphemerisType, ErrorCode::Unsupported,
            Tr::tr("Line %1: ephemeris type 4 is SGP4-XP, which SGP4 must not propagate.").arg(line.number));
    if (type != ' ' && type != '0' && type != '2' && type != '3')
        return bad(line, kEphemerisType, ErrorCode::Unsupported,
            Tr::tr("Line %1: ephemeris type %2 is not SGP4 (0, 2 or 3).").arg(line.number).arg(QLatin1Char(type)));
    set.ephemerisType = type == ' ' ? 0 : type - '0';
    qint64 number = 0;
    if (!readTleCount(text + kElementSet.first, kElementSet.length, number))
        return bad(line, kElementSet);
    set.elementSetNumber = int(number);
    return {};
}

TleReader::Fault TleReader::readLine2(const NumberedLine &line, ElementSet &set)
{
    if (Fault fault = checkShape(line, kBlanksOfLine2))
        return fault;
    const char *const text = line.text.data() - 1;
    MeanElements &elements = set.elements;
    qint64 number = 0;
    if (!readTleNumber(text + kNumber.first, number))
        return bad(line, kNumber);
    if (number != elements.object.number)
        return bad(line, kNumber, ErrorCode::Malformed,
            Tr::tr("Line %1 is of object %2, the line before of %3.")
                .arg(line.number)
                .arg(number)
                .arg(elements.object.number));
    const struct {
        const Columns &columns;
        double &value;
    } fields[] = { { kInclination, elements.inclinationDeg }, { kNode, elements.raanDeg },
        { kPerigee, elements.argPerigeeDeg }, { kAnomaly, elements.meanAnomalyDeg },
        { kMeanMotion, elements.meanMotionRevPerDay } };
    for (const auto &[columns, value] : fields)
        if (!readTleFixed(text + columns.first, columns.length, value))
            return bad(line, columns);
    if (!(elements.inclinationDeg >= 0 && elements.inclinationDeg <= 180))
        return bad(line, kInclination, ErrorCode::Malformed,
            Tr::tr("Line %1: the inclination %2 is outside [0, 180] degrees.")
                .arg(line.number)
                .arg(elements.inclinationDeg));
    if (elements.meanMotionRevPerDay < 0)
        return bad(line, kMeanMotion);
    qint64 digits = 0;
    if (line.text[size_t(kEccentricity.first + kEccentricity.length - 2)] == ' '
        || !readTleCount(text + kEccentricity.first, kEccentricity.length, digits))
        return bad(line, kEccentricity);
    elements.eccentricity = double(digits) / kPowersOfTen[kEccentricity.length];
    if (!readTleCount(text + kRevolution.first, kRevolution.length, set.revolutionAtEpoch))
        return bad(line, kRevolution);
    return {};
}

TleReader::Fault TleReader::takePair(const NumberedLine &one, const NumberedLine &two)
{
    if (qint64(m_sets.size()) >= m_options.limits.entries)
        return FeedFault { ErrorCode::TooLarge, two.number, {},
            Tr::tr("The file has more than %1 element sets; split it.").arg(m_options.limits.entries) };
    ElementSet &set = m_sets.emplace_back();
    Fault fault = readLine1(one, set);
    if (!fault)
        fault = readLine2(two, set);
    if (fault) {
        m_sets.pop_back();
        return fault;
    }
    if (m_name.number > 0) {
        std::string_view name = m_name.text;
        if (name.starts_with("0 "))
            name.remove_prefix(2);
        set.name = fromFeed(trimmed(name));
    }
    set.source = sourceOf(one.number);
    return {};
}

/// FeedNotes::source() in one allocation: there is one for every set.
QString TleReader::sourceOf(int line) const
{
    char16_t digits[12];
    char16_t *first = std::end(digits);
    for (int rest = line; rest > 0; rest /= 10)
        *--first = char16_t(u'0' + rest % 10);
    QString text(m_lineStart.size() + (std::end(digits) - first), Qt::Uninitialized);
    std::copy(first, std::end(digits), std::copy(m_lineStart.cbegin(), m_lineStart.cend(), text.begin()));
    return text;
}

FeedFault TleReader::missingLine2() const
{
    return FeedFault { ErrorCode::Malformed, m_one.number, {},
        Tr::tr("Line %1 of an element set has no line 2 after it.").arg(m_one.number) };
}

TleReader::Fault TleReader::orphanName()
{
    if (m_name.number == 0)
        return {};
    const FeedFault fault { ErrorCode::Malformed, m_name.number, {},
        Tr::tr("Line %1 belongs to no element set: %2. Put # before comments.")
            .arg(m_name.number)
            .arg(quoted(m_name.text)) };
    m_name = {};
    return fault;
}

TleReader::Fault TleReader::takeName(const NumberedLine &line)
{
    Fault fault = orphanName();
    if (m_one.number > 0)
        fault = missingLine2();
    m_one = {};
    m_name = line;
    return fault;
}

/// What looks like a line of elements is one even when it is cut off or damaged, so that no fault passes as a name.
bool looksLikeLine(std::string_view text, char which)
{
    if (text.size() < 8 || text[0] != which || text[1] != ' ')
        return false;
    qint64 number = 0;
    const bool numbered = readTleNumber(text.data() + 2, number)
        && (which == '1' ? text[7] == ' ' || (text[7] >= 'A' && text[7] <= 'Z') : text[7] == ' ');
    return numbered || text.size() >= 60;
}

TleReader::Fault TleReader::take(const NumberedLine &line)
{
    if (looksLikeLine(line.text, '1')) {
        Fault fault;
        if (m_one.number > 0) {
            fault = missingLine2();
            m_name = {};
        }
        m_one = line;
        return fault;
    }
    if (looksLikeLine(line.text, '2')) {
        if (m_one.number == 0) {
            m_name = {};
            return FeedFault { ErrorCode::Malformed, line.number, {},
                Tr::tr("Line %1 is line 2 of an element set without its line 1.").arg(line.number) };
        }
        Fault fault = takePair(m_one, line);
        m_name = m_one = {};
        return fault;
    }
    return takeName(line);
}

Result<std::vector<ElementSet>> TleReader::read(std::string_view text)
{
    m_sets.reserve(std::min(text.size() / 138 + 1, size_t(m_options.limits.entries)));
    const auto settle = [this](const Fault &fault) -> std::optional<Error> {
        if (!fault)
            return std::nullopt;
        if (m_options.badEntry == FeedOptions::BadEntry::RefuseFile || fault->code == ErrorCode::TooLarge)
            return m_notes.error(*fault);
        m_notes.leftOut(*fault);
        return std::nullopt;
    };
    FeedLines lines(text);
    while (lines.next()) {
        const std::string_view line = lines.line();
        if (line.empty() || line.front() == '#' || trimmed(line).empty())
            continue;
        if (const auto error = settle(take({ line, lines.number() })))
            return *error;
    }
    if (m_one.number > 0) {
        if (const auto error = settle(missingLine2()))
            return *error;
    } else if (const auto error = settle(orphanName())) {
        return *error;
    }
    if (m_tails > 0)
        m_notes.warn(m_firstTail, {},
            Tr::tr("%1 lines carry text behind column 69, which is not read; the first is line %2.")
                .arg(m_tails)
                .arg(m_firstTail),
            int(kTleLineLength) + 1);
    return std::move(m_sets);
}

} // namespace

Result<std::vector<ElementSet>> readTle(std::string_view text, FeedNotes &notes, const FeedOptions &options)
{
    return TleReader(notes, options).read(text);
}

} // namespace parallax
