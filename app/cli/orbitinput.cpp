#include "app/cli/orbitinput.h"

#include "app/cli/storeaccess.h"
#include "model/tr.h"

#include <QJsonArray>

#include <cstdio>

namespace parallax {

using namespace Qt::StringLiterals;

OrbitInput::OrbitInput()
{
    parser.addOptions({QCommandLineOption(u"mode"_s, {}, u"MODE"_s), QCommandLineOption(u"gravity"_s, {}, u"MODEL"_s)});
}

bool OrbitInput::read(const QStringList &words)
{
    if (!readOptions(words))
        return false;
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1) {
        complain(files.isEmpty() ? Tr::tr("Name the file to read; - is standard input.") : Tr::tr("Name one file, not %1.").arg(files.size()));
        endWith(kCouldNot);
        return false;
    }
    return readPropagation() && readFile(files.constFirst());
}

bool OrbitInput::readPropagation()
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

bool OrbitInput::readFile(const QString &path)
{
    FeedOptions options;
    options.badEntry = FeedOptions::BadEntry::LeaveOut;
    Result<OrbitFile> file = Error{};
    if (path == u"-") {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly)) {
            endWith(kCouldNot);
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

QJsonValue vectorJson(const Eigen::Vector3d &vector)
{
    if (vector.hasNaN())
        return QJsonValue::Null;
    return QJsonArray{vector.x(), vector.y(), vector.z()};
}

} // namespace parallax
