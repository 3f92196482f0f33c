#include "app/cli/orbitinput.h"

#include "app/cli/storeaccess.h"
#include "model/tr.h"

#include <QFileInfo>
#include <QJsonArray>

#include <cmath>
#include <cstdio>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Spans between these fit nanoseconds in 64 bits.
const Day kFirstDay = Day::fromYmd(1900, 1, 1), kLastDay = Day::fromYmd(2199, 12, 31);

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::Denied : ErrorCode::NotFound,
                     Tr::tr("The file cannot be read (%1).").arg(file.errorString()), path};
    return file.readAll();
}

/// The list that the machine keeps: a leap second after this program was made is data.
LeapSeconds machineLeapSeconds()
{
    const LeapSeconds builtIn;
    for (const QString &path : {u"/usr/share/zoneinfo/leap-seconds.list"_s, u"/usr/share/zoneinfo/leapseconds"_s}) {
        const auto bytes = bytesOf(path);
        if (!bytes)
            continue;
        const auto read = LeapSeconds::parse(*bytes, QFileInfo(path).fileName());
        // One that is older than what we were made with says less.
        if (read && builtIn.newestFrom() <= read->newestFrom())
            return *read;
    }
    return builtIn;
}

} // namespace

OrbitInput::OrbitInput()
    : m_err(stderr)
{
    const auto valued = [](const QString &name, const QString &what) { return QCommandLineOption(name, {}, what); };
    parser.addOptions({valued(u"mode"_s, u"MODE"_s), valued(u"gravity"_s, u"MODEL"_s), valued(u"eop"_s, u"FILE"_s),
                       valued(u"leap-seconds"_s, u"FILE"_s)});
}

void OrbitInput::complain(const QString &sentence)
{
    m_err << sentence << Qt::endl;
}

void OrbitInput::complain(const Error &error)
{
    m_exitCode = parallax::complain(m_err, error);
}

bool OrbitInput::write(const QJsonObject &line)
{
    if (writeLine(m_out, line))
        return true;
    m_exitCode = kCouldNot;
    return false;
}

bool OrbitInput::read(const QStringList &words)
{
    if (!m_out.open(stdout, QIODevice::WriteOnly)) {
        m_exitCode = kCouldNot;
        return false;
    }
    if (!parser.parse(QStringList{u"orbit"_s} + words)) {
        complain(parser.errorText());
        m_exitCode = kCouldNot;
        return false;
    }
    for (const QString &name : parser.optionNames()) {
        if (parser.optionNames().count(name) > 1) {
            complain(Tr::tr("--%1 is given twice.").arg(name));
            m_exitCode = kCouldNot;
            return false;
        }
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1) {
        complain(files.isEmpty() ? Tr::tr("Name the file to read; - is standard input.") : Tr::tr("Name one file, not %1.").arg(files.size()));
        m_exitCode = kCouldNot;
        return false;
    }
    return readOptions() && readEarth() && readFile(files.constFirst());
}

bool OrbitInput::readOptions()
{
    const QString mode = parser.value(u"mode"_s), gravity = parser.value(u"gravity"_s);
    m_propagation.mode = mode == u"afspc" ? Sgp4Mode::Afspc : Sgp4Mode::Improved;
    m_propagation.gravity = gravity == u"wgs84" ? GravityModel::Wgs84 : gravity == u"wgs72old" ? GravityModel::Wgs72Old : GravityModel::Wgs72;
    if (!mode.isEmpty() && mode != u"afspc" && mode != u"improved") {
        complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no mode; write improved or afspc.").arg(mode), u"--mode"_s});
        return false;
    }
    if (!gravity.isEmpty() && gravity != u"wgs72" && gravity != u"wgs72old" && gravity != u"wgs84") {
        complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no gravity model; write wgs72, wgs72old or wgs84.").arg(gravity), u"--gravity"_s});
        return false;
    }
    return true;
}

bool OrbitInput::readEarth()
{
    m_earth.leapSeconds = machineLeapSeconds();
    if (const QString path = parser.value(u"leap-seconds"_s); !path.isEmpty()) {
        const auto bytes = bytesOf(path);
        const auto list = bytes ? LeapSeconds::parse(*bytes, QFileInfo(path).fileName()) : Result<LeapSeconds>(bytes.error());
        if (!list) {
            complain(list.error());
            return false;
        }
        if (list->newestFrom() < LeapSeconds().newestFrom()) {
            complain(Error{ErrorCode::Malformed, Tr::tr("The list ends with the leap second before %1 and lacks later ones; give a whole one.").arg(list->newestFrom().toString()), path});
            return false;
        }
        m_earth.leapSeconds = *list;
    }
    if (const QString path = parser.value(u"eop"_s); !path.isEmpty()) {
        const auto bytes = bytesOf(path);
        const auto table = bytes ? EarthOrientation::parse(*bytes, QFileInfo(path).fileName()) : Result<EarthOrientation>(bytes.error());
        if (!table) {
            complain(table.error());
            return false;
        }
        m_earth.orientation = *table;
    }
    return true;
}

bool OrbitInput::readFile(const QString &path)
{
    FeedOptions options;
    options.badEntry = FeedOptions::BadEntry::LeaveOut;
    Result<OrbitFile> file = Error{};
    if (path == u"-") {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly)) {
            m_exitCode = kCouldNot;
            return false;
        }
        file = readOrbitFile(in.read(options.limits.bytes + 1), u"standard input"_s, options);
    } else {
        file = openOrbitFile(path, options);
    }
    if (!file) {
        const bool isThere = file.error().code != ErrorCode::NotFound && file.error().code != ErrorCode::Io && file.error().code != ErrorCode::Denied;
        if (!isThere) {
            complain(file.error());
            return false;
        }
        // A file that is wrong is an answer.
        foundWrong();
        write(errorLine(errorCodeText(file.error().code), file.error().what, file.error().where));
        return false;
    }
    m_file = std::move(*file);
    for (const FeedFinding &finding : m_file.findings) {
        // What a feed says besides, or not in our words, is no fault; an entry left out is, and a line that may be damaged.
        if (finding.severity == FeedFinding::Severity::Error || finding.field == u"CHECKSUM")
            foundWrong();
        if (finding.severity == FeedFinding::Severity::Warning)
            complain(u"%1: %2"_s.arg(m_file.fileName, finding.sentence));
    }
    if (m_file.findingsNotListed > 0)
        foundWrong();
    return true;
}

bool OrbitInput::writeLeftOut(int beforeLine)
{
    for (; m_nextFinding < m_file.findings.size(); ++m_nextFinding) {
        const FeedFinding &finding = m_file.findings[m_nextFinding];
        if (finding.severity != FeedFinding::Severity::Error)
            continue;
        if (finding.line >= beforeLine)
            break;
        const QString place = finding.field.isEmpty() ? u"%1: line %2"_s.arg(m_file.fileName).arg(finding.line)
                                                      : u"%1: line %2, %3"_s.arg(m_file.fileName).arg(finding.line).arg(finding.field);
        if (!write(errorLine(u"malformed"_s, finding.sentence, place)))
            return false;
    }
    if (beforeLine != std::numeric_limits<int>::max() || m_file.findingsNotListed == 0)
        return true;
    return write(errorLine(u"too-large"_s, Tr::tr("The file has more findings than are listed; not listed: %1.").arg(std::exchange(m_file.findingsNotListed, 0)), m_file.fileName));
}

bool OrbitInput::writeLeftOutBefore(const ElementSet &set)
{
    bool isNumber = false;
    const int line = set.source.sliced(set.source.lastIndexOf(u' ') + 1).toInt(&isNumber);
    return !isNumber || writeLeftOut(line);
}

bool OrbitInput::hasElements()
{
    const qsizetype others = std::count_if(m_file.messages.cbegin(), m_file.messages.cend(),
                                           [](const OrbitMessage &message) { return headerOf(message).kind != MessageKind::Omm; });
    if (others > 0)
        complain(Tr::tr("%1 also holds messages without mean elements, which are passed over: %2. `orbit message` reads them.").arg(m_file.fileName).arg(others));
    if (!sets().empty())
        return true;
    foundWrong();
    complain(Tr::tr("%1 holds no element set.").arg(m_file.fileName));
    return false;
}

std::vector<ElementSet> OrbitInput::currentSets(Instant at)
{
    std::vector<ElementSet> current;
    QHash<ObjectId, size_t> places;
    for (const ElementSet &set : sets()) {
        const auto found = places.constFind(set.elements.object);
        if (found == places.constEnd()) {
            places.insert(set.elements.object, current.size());
            current.push_back(set);
            continue;
        }
        ElementSet &known = current[*found];
        const Instant old = known.elements.epoch, other = set.elements.epoch;
        const bool isBetter = other <= at ? old > at || other >= old : old > at && other < old;
        if (isBetter)
            known = set;
    }
    if (current.size() < sets().size())
        complain(Tr::tr("Of objects with several element sets the one current at %1 was taken; sets passed over: %2")
                     .arg(at.toString()).arg(sets().size() - current.size()));
    return current;
}

std::optional<Instant> OrbitInput::instant(const QString &option)
{
    if (!parser.isSet(option)) {
        complain(Error{ErrorCode::Malformed, Tr::tr("The command wants --%1 and an instant behind it, like 2031-03-14T06:00:00Z.").arg(option), {}});
        return {};
    }
    return instantFrom(parser.value(option), option);
}

std::optional<Instant> OrbitInput::instantFrom(const QString &text, const QString &option)
{
    const auto read = Instant::parse(text.trimmed());
    if (!read) {
        complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is not an instant; write it as 2031-03-14T06:00:00Z.").arg(text), u"--"_s + option});
        return {};
    }
    if (read->day < kFirstDay || read->day > kLastDay) {
        complain(Error{ErrorCode::Malformed, Tr::tr("%1 is outside the years 1900 to 2199.").arg(text), u"--"_s + option});
        return {};
    }
    return *read;
}

std::optional<double> OrbitInput::number(const QString &option, double least, double most, std::optional<double> otherwise)
{
    if (!parser.isSet(option) && otherwise)
        return otherwise;
    if (!parser.isSet(option)) {
        complain(Error{ErrorCode::Malformed, Tr::tr("The command wants --%1 and a number behind it.").arg(option), {}});
        return {};
    }
    bool isNumber = false;
    const double value = parser.value(option).toDouble(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no number from %2 to %3.").arg(parser.value(option)).arg(least).arg(most), u"--"_s + option});
    return {};
}

QJsonValue vectorJson(const Eigen::Vector3d &vector)
{
    if (vector.hasNaN())
        return QJsonValue::Null;
    return QJsonArray{vector.x(), vector.y(), vector.z()};
}

} // namespace parallax
