#include "app/cli/orbitoptions.h"

#include "app/cli/storeaccess.h"
#include "model/tr.h"

#include <QFileInfo>

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

OrbitOptions::OrbitOptions()
    : m_err(stderr)
{
    parser.addOptions({QCommandLineOption(u"eop"_s, {}, u"FILE"_s), QCommandLineOption(u"leap-seconds"_s, {}, u"FILE"_s)});
}

void OrbitOptions::complain(const QString &sentence)
{
    m_err << sentence << Qt::endl;
}

void OrbitOptions::complain(const Error &error)
{
    m_exitCode = parallax::complain(m_err, error);
}

bool OrbitOptions::write(const QJsonObject &line)
{
    if (writeLine(m_out, line))
        return true;
    m_exitCode = kCouldNot;
    return false;
}

bool OrbitOptions::readOptions(const QStringList &words, const QStringList &severalTimes)
{
    if (!m_out.open(stdout, QIODevice::WriteOnly)) {
        endWith(kCouldNot);
        return false;
    }
    if (!parser.parse(QStringList{u"orbit"_s} + words)) {
        complain(parser.errorText());
        endWith(kCouldNot);
        return false;
    }
    for (const QString &name : parser.optionNames()) {
        if (parser.optionNames().count(name) > 1 && !severalTimes.contains(name)) {
            complain(Tr::tr("--%1 is given twice.").arg(name));
            endWith(kCouldNot);
            return false;
        }
    }
    return readEarth();
}

bool OrbitOptions::readEarth()
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

std::optional<Instant> OrbitOptions::instant(const QString &option)
{
    if (!parser.isSet(option)) {
        complain(Error{ErrorCode::Malformed, Tr::tr("The command wants --%1 and an instant behind it, like 2031-03-14T06:00:00Z.").arg(option), {}});
        return {};
    }
    return instantFrom(parser.value(option), option);
}

std::optional<Instant> OrbitOptions::instantFrom(const QString &text, const QString &option)
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

std::optional<double> OrbitOptions::number(const QString &option, double least, double most, std::optional<double> otherwise)
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

} // namespace parallax
