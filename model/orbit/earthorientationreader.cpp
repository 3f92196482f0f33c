#include "model/orbit/earthorientation.h"
#include "model/orbit/tablelines.h"

#include <algorithm>
#include <array>

namespace parallax {

namespace {

constexpr qsizetype kBytesMax = 64 << 20;
constexpr int kMjdOf1970 = 40'587;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
using Row = EarthOrientation::Row;

/// The rows so far. Every reader adds through it, so that all tables are held to the same limits.
class Rows
{
public:
    explicit Rows(const TableLines &lines) : m_lines(lines) {}

    /// One day's row. \a date may be unknown; where it is known it has to agree with the MJD.
    Result<void> add(double mjd, Day date, const Row &row, bool isObserved)
    {
        const double whole = std::round(mjd);
        if (std::abs(mjd - whole) > 1e-6)
            return m_lines.error(ErrorCode::Unsupported, QStringLiteral("MJD %1 is not 0h; only tables sampled at 0h UTC are read.").arg(mjd));
        if (whole < 0 || whole > 1'000'000)
            return m_lines.malformed(QStringLiteral("MJD %1 is outside [0, 1000000].").arg(mjd));
        const Day day{qint32(whole) - kMjdOf1970};
        if (date.isKnown() && date != day)
            return m_lines.malformed(QStringLiteral("MJD %1 is %2, but the row says %3.").arg(whole).arg(day.toString(), date.toString()));
        if (rows.empty())
            first = day;
        else if (const Day wanted{first.number + qint32(rows.size())}; day != wanted)
            return m_lines.malformed(QStringLiteral("The day after %1 is %2; the table has to be daily.")
                                         .arg(Day{wanted.number - 1}.toString(), day.toString()));
        // Far beyond what the Earth has done since 1962, far below what a shifted column gives.
        const struct { const char *name; double value, limit; bool needed; } limits[] = {
            {"x", row.xArcsec, 2, true},         {"y", row.yArcsec, 2, true},         {"UT1-UTC", row.ut1MinusUtcSeconds, 10, true},
            {"LOD", row.lodSeconds, 0.02, false}, {"dX", row.dXArcsec, 0.2, false},    {"dY", row.dYArcsec, 0.2, false},
            {"dPsi", row.dPsiArcsec, 1, false},   {"dEps", row.dEpsArcsec, 1, false}};
        for (const auto &[name, value, limit, needed] : limits) {
            if (std::isnan(value) && !needed)
                continue;
            if (!(std::abs(value) <= limit))
                return m_lines.malformed(QStringLiteral("%1 = %2 is outside [-%3, %3].").arg(QLatin1String(name)).arg(value).arg(limit));
        }
        if (isObserved && m_predicted)
            return m_lines.malformed(QStringLiteral("An observed row follows predicted ones."));
        m_predicted = !isObserved;
        observed += isObserved;
        rows.push_back(row);
        return {};
    }
    Result<EarthOrientation> table(const QString &name)
    {
        if (rows.empty())
            return Error{ErrorCode::Malformed, QStringLiteral("There is no row in the table."), name};
        return EarthOrientation(first, std::move(rows), observed);
    }

    Day first;
    std::vector<Row> rows;
    qsizetype observed = 0;

private:
    const TableLines &m_lines;
    bool m_predicted = false;
};

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

/// YEAR MONTH DAY, unknown where one is no number.
Day dateOf(QByteArrayView year, QByteArrayView month, QByteArrayView day)
{
    bool ok[3];
    const int y = year.trimmed().toInt(&ok[0]), m = month.trimmed().toInt(&ok[1]), d = day.trimmed().toInt(&ok[2]);
    return ok[0] && ok[1] && ok[2] ? Day::fromYmd(y, m, d) : Day{};
}

/// Numbers of \a parts at \a indices; nothing where one is not a number.
template <size_t N>
std::optional<std::array<double, N>> numbers(const std::vector<QByteArrayView> &parts, const std::array<size_t, N> &indices)
{
    std::array<double, N> result{};
    for (size_t i = 0; i < N; ++i) {
        const auto value = indices[i] < parts.size() ? number(parts[indices[i]]) : std::nullopt;
        if (!value)
            return {};
        result[i] = *value;
    }
    return result;
}

/// finals2000A.all, .data, .daily: fixed columns. Source: IERS, readme.finals2000A. A row without UT1 ends the table.
/// finals.all has the same columns with dPsi and dEps to IAU 1980 where finals2000A has dX and dY, and nothing that says so;
/// dPsi is above 10 mas nearly always and Bulletin A's dX always below 3, so the median tells them apart.
Result<EarthOrientation> readFinals(TableLines lines, const QString &name)
{
    Rows rows(lines);
    std::vector<double> offsets;
    bool ended = false;
    while (lines.next()) {
        const QByteArrayView line = lines.line();
        if (isBlank(line))
            continue;
        const auto column = [line](qsizetype from, qsizetype to) { // as the readme counts: from 1, both included
            return line.sliced(std::min(from - 1, line.size()), std::max<qsizetype>(0, std::min(to, line.size()) - from + 1)).trimmed();
        };
        const auto mjd = number(column(8, 15));
        if (!mjd)
            return lines.malformed(QStringLiteral("Columns 8 to 15 hold no MJD."));
        if (column(59, 68).isEmpty()) {
            ended = true;
            continue;
        }
        if (ended)
            return lines.malformed(QStringLiteral("A row with UT1-UTC follows one without."));
        bool bad = false;
        const auto optional = [&](qsizetype from, qsizetype to, double scale) {
            if (column(from, to).isEmpty())
                return kNone;
            const auto value = number(column(from, to));
            bad |= !value;
            return value.value_or(0) * scale;
        };
        const auto either = [](double final, double rapid) { return std::isnan(final) ? rapid : final; };
        const Row rapid{optional(19, 27, 1), optional(38, 46, 1), optional(59, 68, 1), optional(80, 86, 1e-3),
                        optional(98, 106, 1e-3), optional(117, 125, 1e-3), kNone, kNone};
        const Row final{optional(135, 144, 1), optional(145, 154, 1), optional(155, 165, 1), kNone,
                        optional(166, 175, 1e-3), optional(176, 185, 1e-3), kNone, kNone};
        const QByteArrayView kind = column(58, 58);
        if (bad || (kind != "I" && kind != "P"))
            return lines.malformed(bad ? QStringLiteral("A column holds no number.")
                                       : QStringLiteral("Column 58 is \"%1\", not I or P.").arg(QString::fromUtf8(kind)));
        if (!std::isnan(rapid.dXArcsec))
            offsets.push_back(std::abs(rapid.dXArcsec));
        const Row row{either(final.xArcsec, rapid.xArcsec), either(final.yArcsec, rapid.yArcsec),
                      either(final.ut1MinusUtcSeconds, rapid.ut1MinusUtcSeconds), rapid.lodSeconds,
                      either(final.dXArcsec, rapid.dXArcsec), either(final.dYArcsec, rapid.dYArcsec), kNone, kNone};
        const int year = column(1, 2).toInt();
        const Day date = dateOf(QByteArray::number(year < 62 ? 2000 + year : 1900 + year), column(3, 4), column(5, 6));
        if (!date.isKnown())
            return lines.malformed(QStringLiteral("Columns 1 to 6 name no day."));
        if (auto added = rows.add(*mjd, date, row, kind == "I"); !added)
            return added.error();
    }
    if (!offsets.empty()) {
        std::nth_element(offsets.begin(), offsets.begin() + qsizetype(offsets.size() / 2), offsets.end());
        if (offsets[offsets.size() / 2] > 0.003) {
            for (Row &row : rows.rows) {
                row.dPsiArcsec = std::exchange(row.dXArcsec, kNone);
                row.dEpsArcsec = std::exchange(row.dYArcsec, kNone);
            }
        }
    }
    return rows.table(name);
}

/// EOP C04: "Y M D MJD x y UT1-UTC LOD dX dY errors" (05, 14), "Y M D h MJD x y UT1-UTC dX dY xrt yrt LOD errors" (20).
/// The header says whether the offsets are dX, dY or dPsi, dEps. Source: IERS Earth Orientation Centre, C04 guides.
Result<EarthOrientation> readC04(TableLines lines, const QString &name)
{
    Rows rows(lines);
    bool nutation = false;
    while (lines.next()) {
        const auto parts = words(lines.line());
        if (parts.empty() || parts[0].startsWith('#') || (rows.rows.empty() && !number(parts[0]))) {
            nutation |= lines.line().contains("dPsi") || lines.line().contains("dPSI");
            continue;
        }
        const bool withHour = parts.size() > 4 && number(parts[3]).value_or(0) < 25;
        const auto values = withHour ? numbers<7>(parts, {4, 5, 6, 7, 12, 8, 9}) : numbers<7>(parts, {3, 4, 5, 6, 7, 8, 9});
        const Day date = parts.size() >= 3 ? dateOf(parts[0], parts[1], parts[2]) : Day{};
        if (!values || !date.isKnown())
            return lines.malformed(QStringLiteral("This is no row of a C04 table."));
        const auto [mjd, x, y, ut1, lod, first, second] = *values;
        const Row row{x, y, ut1, lod, nutation ? kNone : first, nutation ? kNone : second, nutation ? first : kNone, nutation ? second : kNone};
        if (auto added = rows.add(mjd, date, row, true); !added)
            return added.error();
    }
    return rows.table(name);
}

/// CelesTrak's EOP-All.txt: 13 columns between BEGIN and END, their number said before. Source: CelesTrak, Earth orientation data.
Result<EarthOrientation> readCelesTrakText(TableLines lines, const QString &name)
{
    Rows rows(lines);
    enum class Part { None, Observed, Predicted } part = Part::None;
    double promised = -1;
    bool ended = false;
    qsizetype before = 0;
    while (lines.next()) {
        const auto parts = words(lines.line());
        if (parts.empty() || parts[0].startsWith('#'))
            continue;
        if (parts[0] == "NUM_OBSERVED_POINTS" || parts[0] == "NUM_PREDICTED_POINTS") {
            promised = parts.size() > 1 ? number(parts[1]).value_or(-1) : -1;
        } else if (parts[0] == "BEGIN" && parts.size() > 1) {
            part = parts[1] == "PREDICTED" ? Part::Predicted : Part::Observed;
            before = qsizetype(rows.rows.size());
        } else if (parts[0] == "END") {
            const qsizetype read = qsizetype(rows.rows.size()) - before;
            if (promised >= 0 && double(read) != promised)
                return lines.malformed(QStringLiteral("%1 rows were announced, %2 are there.").arg(promised).arg(read));
            ended |= part == Part::Observed;
            part = Part::None;
            promised = -1;
        } else if (part != Part::None) {
            const auto values = numbers<9>(parts, {3, 4, 5, 6, 7, 8, 9, 10, 11});
            const Day date = parts.size() >= 3 ? dateOf(parts[0], parts[1], parts[2]) : Day{};
            if (!values || !date.isKnown())
                return lines.malformed(QStringLiteral("This is no row of the table."));
            const auto [mjd, x, y, ut1, lod, dPsi, dEps, dX, dY] = *values;
            if (auto added = rows.add(mjd, date, {x, y, ut1, lod, dX, dY, dPsi, dEps}, part == Part::Observed); !added)
                return added.error();
        }
    }
    if (part != Part::None || !ended)
        return lines.malformed(QStringLiteral("The table ends without its END line; it was cut."));
    return rows.table(name);
}

/// A table with a first line of names: CelesTrak's CSV and ours with tabs. Columns in any order.
Result<EarthOrientation> readNamed(TableLines lines, const QString &name, char separator)
{
    Rows rows(lines);
    enum Column { Mjd, X, Y, Ut1, Lod, DX, DY, DPsi, DEps, Kind, Count };
    static constexpr const char *kNames[Count][2] = {
        {"mjd", "mjd"},     {"x", "x_arcsec"},   {"y", "y_arcsec"},       {"ut1-utc", "ut1_utc_s"}, {"lod", "lod_s"},
        {"dx", "dx_arcsec"}, {"dy", "dy_arcsec"}, {"dpsi", "dpsi_arcsec"}, {"deps", "deps_arcsec"},  {"data_type", "kind"}};
    std::array<qsizetype, Count> where;
    where.fill(-1);
    qsizetype width = 0;
    while (lines.next()) {
        if (isBlank(lines.line()))
            continue;
        const auto cells = fields(lines.line(), separator);
        if (!width) {
            width = qsizetype(cells.size());
            for (size_t i = 0; i < cells.size(); ++i) {
                const QByteArray cell = cells[i].toByteArray().toLower();
                for (int c = 0; c < Count; ++c) {
                    if (cell == kNames[c][0] || cell == kNames[c][1])
                        where[size_t(c)] = qsizetype(i);
                }
            }
            for (int c : {Mjd, X, Y, Ut1}) {
                if (where[size_t(c)] < 0)
                    return lines.malformed(QStringLiteral("There is no column \"%1\".").arg(QLatin1String(kNames[c][0])));
            }
            continue;
        }
        if (qsizetype(cells.size()) != width)
            return lines.malformed(QStringLiteral("%1 columns, where the first line has %2.").arg(cells.size()).arg(width));
        std::array<double, Kind> values;
        for (int c = 0; c < Kind; ++c) {
            const auto cell = where[size_t(c)] < 0 ? QByteArrayView() : cells[size_t(where[size_t(c)])];
            const auto value = number(cell);
            if (!value && !cell.isEmpty())
                return lines.malformed(QStringLiteral("%1: \"%2\" is not a number.").arg(QLatin1String(kNames[c][0]), QString::fromUtf8(cell)));
            values[size_t(c)] = value.value_or(kNone);
        }
        const auto kind = where[Kind] < 0 ? QByteArrayView("O") : cells[size_t(where[Kind])];
        const bool observed = kind == "O" || kind == "observed";
        if (!observed && kind != "P" && kind != "predicted")
            return lines.malformed(QStringLiteral("\"%1\" is neither observed nor predicted.").arg(QString::fromUtf8(kind)));
        if (std::isnan(values[Mjd]))
            return lines.malformed(QStringLiteral("There is no MJD."));
        const Row row{values[X], values[Y], values[Ut1], values[Lod], values[DX], values[DY], values[DPsi], values[DEps]};
        if (auto added = rows.add(values[Mjd], Day{}, row, observed); !added)
            return added.error();
    }
    return rows.table(name);
}

} // namespace

Result<EarthOrientation> EarthOrientation::parse(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kBytesMax)
        return Error{ErrorCode::TooLarge, QStringLiteral("A table of Earth orientation does not have %1 bytes.").arg(bytes.size()), name};
    TableLines lines(bytes, name);
    while (lines.next() && lines.number() <= 50) {
        const QByteArrayView line = lines.line();
        const QByteArray lower = line.first(std::min<qsizetype>(line.size(), 200)).toByteArray().toLower();
        if (lower.contains("mjd") && lower.contains("ut1") && (lower.count('\t') > 3 || lower.count(',') > 3))
            return readNamed(TableLines(bytes, name), name, lower.count('\t') > 3 ? '\t' : ',');
        if (lower.contains(" c04"))
            return readC04(TableLines(bytes, name), name);
        if (lower.startsWith("num_observed_points") || lower.startsWith("begin observed"))
            return readCelesTrakText(TableLines(bytes, name), name);
        if (line.size() >= 68 && line[12] == '.' && number(line.sliced(7, 8)) && (line[57] == 'I' || line[57] == 'P'))
            return readFinals(TableLines(bytes, name), name);
    }
    return Error{ErrorCode::Unsupported,
                 QStringLiteral("This is no table of Earth orientation that can be read: finals2000A, EOP C04, CelesTrak EOP or a table with tabs."), name};
}

} // namespace parallax
