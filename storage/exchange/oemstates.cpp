#include "storage/exchange/oemreader.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// The next word of a line of numbers; empty at its end.
std::string_view nextWord(std::string_view &rest)
{
    rest = trimmed(rest);
    size_t length = 0;
    while (length < rest.size() && rest[length] != ' ' && rest[length] != '\t')
        ++length;
    const std::string_view word = rest.substr(0, length);
    rest.remove_prefix(length);
    return word;
}

/// Nanoseconds between two readings of one clock.
qint64 readingsApart(Instant from, Instant to)
{
    return (qint64(to.day.number) - from.day.number) * 86'400'000'000'000 + to.nanosecond - from.nanosecond;
}

} // namespace

/// Puts the states of a segment into its matrices.
OemReader::Fault OemReader::endSegment()
{
    if (m_covarianceRows < 6)
        return faultAt(m_oem.segments.back().covariances.back().line, "EPOCH",
            Tr::tr("The covariance of line %1 has %2 rows in place of 6.")
                .arg(m_oem.segments.back().covariances.back().line)
                .arg(m_covarianceRows));
    if (m_oem.segments.empty())
        return {};
    OemSegment &current = m_oem.segments.back();
    if (!m_segmentOpen || current.at.empty())
        return faultAt(m_scope.line, {},
            Tr::tr("The segment of line %1 has no states; the file may be cut off.").arg(m_scope.line));
    // In KVN nothing closes the states: a file cut between two of them shows only by where they end, which is STOP_TIME
    // (CCSDS 502.0-B-3, table 5-3) but for its rounding.
    const size_t count = current.at.size();
    const qint64 lastStep = count > 1 ? readingsApart(current.at[count - 2], current.at[count - 1]) : 0;
    const qint64 rounding = std::min<qint64>(1'000'000'000, lastStep / 2);
    if (!isXml() && readingsApart(current.at.back(), current.stop) > rounding)
        return faultAt(current.lines.back(), "STOP_TIME",
            Tr::tr("The states end at %1, before STOP_TIME %2; the file may be cut off.")
                .arg(current.at.back().toString(), current.stop.toString()));
    const Eigen::Map<const Eigen::MatrixXd> all(m_values.data(), m_width, Eigen::Index(current.at.size()));
    current.positionsKm = all.topRows<3>();
    current.velocitiesKmPerS = all.middleRows<3>(3);
    current.accelerationsKmPerS2 = Eigen::Matrix3Xd(3, 0);
    if (m_width == 9)
        current.accelerationsKmPerS2 = all.bottomRows<3>();
    m_values.clear();
    m_width = 0;
    m_segmentOpen = false;
    return {};
}

/// KVN: every EPOCH between COVARIANCE_START and COVARIANCE_STOP begins one.
OemReader::Fault OemReader::beginCovariance(const MessageItem &item)
{
    if (m_covarianceRows < 6)
        return faultAt(item.line, "EPOCH",
            Tr::tr("Line %1: the covariance before has %2 rows in place of 6.").arg(item.line).arg(m_covarianceRows));
    m_scope = {};
    m_scope.line = item.line;
    m_covarianceRows = 0;
    m_oem.segments.back().covariances.emplace_back().line = item.line;
    return {};
}

OemReader::Fault OemReader::endCovariance()
{
    std::vector<StateCovariance> &covariances = m_oem.segments.back().covariances;
    if (!isXml()) {
        const int rows = m_covarianceRows;
        m_covarianceRows = 6;
        if (rows < 6)
            return faultAt(covariances.back().line, "EPOCH",
                Tr::tr("The covariance of line %1 has %2 rows in place of 6.").arg(covariances.back().line).arg(rows));
        return {};
    }
    StateCovariance covariance;
    covariance.line = m_scope.line;
    covariance.frame = m_scope.text("COV_REF_FRAME");
    covariance.epoch = m_scope.epoch("EPOCH");
    if (!covariance.epoch)
        return faultAt(
            m_scope.line, "EPOCH", Tr::tr("The covariance of line %1 has no %2.").arg(m_scope.line).arg(u"EPOCH"_s));
    for (int row = 0, index = 0; row < 6; ++row)
        for (int column = 0; column <= row; ++column, ++index) {
            const std::optional<double> value = m_scope.real(kCartesianCovariance[index]);
            if (!value)
                return faultAt(m_scope.line, kCartesianCovariance[index],
                    Tr::tr("The covariance of line %1 has no %2.")
                        .arg(m_scope.line)
                        .arg(fromFeed(kCartesianCovariance[index])));
            covariance.matrix(row, column) = covariance.matrix(column, row) = *value;
        }
    covariances.push_back(std::move(covariance));
    return {};
}

OemReader::Fault OemReader::covarianceRow(const MessageItem &item)
{
    if (m_covarianceRows >= 6)
        return faultAt(item.line, {},
            m_oem.segments.back().covariances.empty()
                ? Tr::tr("Line %1: a covariance begins with EPOCH.").arg(item.line)
                : Tr::tr("Line %1: a covariance has 6 rows; this is one more.").arg(item.line));
    StateCovariance &covariance = m_oem.segments.back().covariances.back();
    if (!covariance.epoch)
        return faultAt(item.line, "EPOCH", Tr::tr("Line %1: a covariance begins with EPOCH.").arg(item.line));
    std::string_view rest = item.value;
    for (int column = 0; column <= m_covarianceRows; ++column) {
        const std::string_view word = nextWord(rest);
        if (word.empty())
            return faultAt(item.line, {},
                Tr::tr("Line %1: row %2 of a covariance has %3 numbers in place of %2.")
                    .arg(item.line)
                    .arg(m_covarianceRows + 1)
                    .arg(column));
        const std::optional<double> value = readReal(word);
        if (!value)
            return faultAt(item.line, {}, Tr::tr("Line %1: %2 is no number.").arg(item.line).arg(quoted(word)));
        covariance.matrix(m_covarianceRows, column) = covariance.matrix(column, m_covarianceRows) = *value;
    }
    if (!trimmed(rest).empty())
        return faultAt(item.line, {},
            Tr::tr("Line %1: row %2 of a covariance has more than %2 numbers.")
                .arg(item.line)
                .arg(m_covarianceRows + 1));
    ++m_covarianceRows;
    return {};
}

OemReader::Fault OemReader::addState(int line, Instant at, const double *values, int count)
{
    if (++m_states > m_notes.limits().entries)
        return faultAt(line, {}, Tr::tr("The file has more than %1 states; split it.").arg(m_notes.limits().entries),
            ErrorCode::TooLarge);
    OemSegment &current = m_oem.segments.back();
    if (m_width != 0 && count != m_width)
        return faultAt(line, {},
            Tr::tr("Line %1: the state has %2 numbers, those before have %3.").arg(line).arg(count).arg(m_width));
    m_width = count;
    if (!current.at.empty() && at < current.at.back())
        return faultAt(line, "EPOCH",
            Tr::tr("Line %1: the state is of %2, before the one above it.").arg(line).arg(at.toString().chopped(1)));
    if (!current.at.empty() && at == current.at.back())
        m_notes.warn(line, u"EPOCH"_s, Tr::tr("Line %1: the state is of the same time as the one above it.").arg(line));
    if (at < current.start || at > current.stop)
        m_notes.warn(line, u"EPOCH"_s,
            Tr::tr("Line %1: the state is of %2, outside START_TIME and STOP_TIME.")
                .arg(line)
                .arg(at.toString().chopped(1)));
    current.at.push_back(at);
    current.lines.push_back(line);
    m_values.insert(m_values.end(), values, values + count);
    return {};
}

/// XML: the fields of one stateVector.
OemReader::Fault OemReader::endState()
{
    static constexpr std::string_view kNames[9]
        = { "X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT", "X_DDOT", "Y_DDOT", "Z_DDOT" };
    const std::optional<Instant> at = m_scope.epoch("EPOCH");
    if (!at)
        return faultAt(
            m_scope.line, "EPOCH", Tr::tr("The state of line %1 has no %2.").arg(m_scope.line).arg(u"EPOCH"_s));
    double values[9];
    const int count = m_scope.find("X_DDOT") || m_scope.find("Y_DDOT") || m_scope.find("Z_DDOT") ? 9 : 6;
    for (int i = 0; i < count; ++i) {
        const std::optional<double> value = m_scope.real(kNames[i]);
        if (!value)
            return faultAt(m_scope.line, kNames[i],
                Tr::tr("The state of line %1 has no %2.").arg(m_scope.line).arg(fromFeed(kNames[i])));
        values[i] = *value;
    }
    return addState(m_scope.line, *at, values, count);
}

OemReader::Fault OemReader::row(const MessageItem &item)
{
    if (m_stack.back() == At::Covariance)
        return covarianceRow(item);
    if (m_stack.back() != At::Data)
        return faultAt(item.line, {},
            Tr::tr("Line %1: numbers stand before META_STOP: %2.").arg(item.line).arg(quoted(item.value)));
    std::string_view rest = item.value;
    const std::string_view epoch = nextWord(rest);
    const std::optional<Instant> at = readEpoch(epoch);
    if (!at)
        return faultAt(
            item.line, "EPOCH", Tr::tr("Line %1: %2 is no time: %3.").arg(item.line).arg(u"EPOCH"_s, quoted(epoch)));
    double values[9];
    int count = 0;
    for (std::string_view word = nextWord(rest); !word.empty(); word = nextWord(rest)) {
        const std::optional<double> value = readReal(word);
        if (!value)
            return faultAt(item.line, {}, Tr::tr("Line %1: %2 is no number.").arg(item.line).arg(quoted(word)));
        if (count == 9)
            return faultAt(item.line, {}, Tr::tr("Line %1: a state has 6 or 9 numbers; this has more.").arg(item.line));
        values[count++] = *value;
    }
    if (count != 6 && count != 9)
        return faultAt(
            item.line, {}, Tr::tr("Line %1: a state has 6 or 9 numbers; this has %2.").arg(item.line).arg(count));
    return addState(item.line, *at, values, count);
}

} // namespace parallax
