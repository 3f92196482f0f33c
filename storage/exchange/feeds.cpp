#include "storage/exchange/feeds.h"

#include "model/marking/oddletters.h"
#include "model/tr.h"
#include "storage/exchange/feednotes.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/messagereaders.h"
#include "storage/exchange/ommtables.h"
#include "storage/exchange/tlereader.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

Error tooLarge(qint64 bytes, const FeedLimits &limits, const QString &fileName)
{
    constexpr qint64 kMegabyte = 1024 * 1024;
    return Error { ErrorCode::TooLarge,
        Tr::tr("The file has %1 MB; %2 MB is the most that is read. Split it.")
            .arg(bytes / kMegabyte)
            .arg(limits.bytes / kMegabyte),
        fileName };
}

Result<OrbitMessage> readMessage(const RawMessage &raw, FeedNotes &notes)
{
    const auto wrap = [](auto read) {
        return read ? Result<OrbitMessage>(OrbitMessage(std::move(*read))) : Result<OrbitMessage>(read.error());
    };
    switch (raw.kind) {
    case MessageKind::Omm:
        return wrap(readOmm(raw, notes));
    case MessageKind::Opm:
        return wrap(readOpm(raw, notes));
    case MessageKind::Oem:
        return wrap(readOem(raw, notes));
    case MessageKind::Cdm:
        return wrap(readCdm(raw, notes));
    }
    return Error { ErrorCode::Unsupported, {}, {} };
}

/// Messages of KVN and XML are all or nothing, save where the caller asked to leave bad ones out.
Result<void> readMessages(RawFile raw, FeedNotes &notes, const FeedOptions &options, OrbitFile &file)
{
    for (RawMessage &each : raw.messages) {
        Result<OrbitMessage> message = readMessage(each, notes);
        each.items = {};
        if (!message && options.badEntry == FeedOptions::BadEntry::RefuseFile)
            return message.error();
        if (!message) {
            // "FILE: line N, FIELD"
            const QString place = message.error().where.section(u": line "_s, -1);
            const int line = place.section(u',', 0, 0).toInt();
            notes.leftOut({ message.error().code, line > 0 ? line : each.line, place.section(u", "_s, 1), message.error().what });
            continue;
        }
        if (const Omm *omm = std::get_if<Omm>(&*message))
            file.elementSets.push_back(omm->elements);
        file.messages.push_back(std::move(*message));
    }
    return {};
}

/// A name that is not what it looks like is kept as it is, and said: two objects could pass for one.
void noteOddNames(const OrbitFile &file, FeedNotes &notes)
{
    QSet<QString> said;
    const auto note = [&](int line, const QString &name) {
        const QStringList words = deceivingWords(name);
        if (words.isEmpty() || said.contains(name))
            return;
        said.insert(name);
        notes.warn(line, u"OBJECT_NAME"_s,
            Tr::tr("The name is not what it looks like: characters in it are not seen, or belong to another alphabet: %1. It is kept as it is.")
                .arg(words.join(u", "_s)));
    };
    for (const ElementSet &set : file.elementSets)
        note(set.source.section(u"line "_s, -1).toInt(), set.name);
    for (const OrbitMessage &message : file.messages) {
        if (const Opm *opm = std::get_if<Opm>(&message))
            note(0, opm->objectName);
        if (const Oem *oem = std::get_if<Oem>(&message))
            for (const auto &segment : oem->segments)
                note(0, segment.objectName);
    }
}

} // namespace

Result<OrbitFile> readOrbitFile(const QByteArray &bytes, const QString &fileName, const FeedOptions &options)
{
    OrbitFile file;
    file.fileName = QFileInfo(fileName).fileName();
    const auto placed = [&file](Error error) {
        if (error.where.isEmpty())
            error.where = file.fileName;
        else if (!error.where.startsWith(file.fileName))
            error.where = file.fileName + u": "_s + error.where;
        return error;
    };
    if (bytes.size() > options.limits.bytes)
        return tooLarge(bytes.size(), options.limits, file.fileName);
    const Result<FeedFormat> format = detectFeed(bytes);
    if (!format)
        return placed(format.error());
    file.format = *format;

    FeedNotes notes(file.fileName, options.limits);
    QByteArray text;
    if (*format != FeedFormat::Xml) {
        Result<QByteArray> decoded = feedText(bytes);
        if (!decoded)
            return placed(decoded.error());
        text = std::move(*decoded);
    }
    const std::string_view view(text.constData(), size_t(text.size()));
    const auto takeSets = [&file](Result<std::vector<ElementSet>> sets) -> Result<void> {
        if (!sets)
            return sets.error();
        file.elementSets = std::move(*sets);
        return {};
    };
    const auto takeMessages = [&](Result<RawFile> raw) -> Result<void> {
        return raw ? readMessages(std::move(*raw), notes, options, file) : Result<void>(raw.error());
    };
    Result<void> read;
    switch (*format) {
    case FeedFormat::Tle:
        read = takeSets(readTle(view, notes, options));
        break;
    case FeedFormat::OmmCsv:
        read = takeSets(readOmmCsv(view, notes, options));
        break;
    case FeedFormat::OmmJson:
        read = takeSets(readOmmJson(view, notes, options));
        break;
    case FeedFormat::Kvn:
        read = takeMessages(readKvnItems(view, notes));
        break;
    case FeedFormat::Xml:
        read = takeMessages(readXmlItems(bytes, notes));
        break;
    }
    if (!read)
        return placed(read.error());
    noteOddNames(file, notes);
    notes.moveInto(file);
    if (file.elementSets.empty() && file.messages.empty() && file.leftOut == 0)
        return Error { ErrorCode::Malformed, Tr::tr("The file holds no element set."), file.fileName };
    return file;
}

Result<OrbitFile> openOrbitFile(const QString &path, const FeedOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error { ErrorCode::NotFound, Tr::tr("There is no file %1.").arg(path), info.fileName() };
    if (!info.isFile())
        return Error { ErrorCode::Io, Tr::tr("%1 is no file.").arg(path), info.fileName() };
    if (info.size() > options.limits.bytes)
        return tooLarge(info.size(), options.limits, info.fileName());
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return Error { ErrorCode::Io, Tr::tr("%1 cannot be read: %2").arg(path, source.errorString()),
            info.fileName() };
    // One byte more than is allowed: a file that grows while it is read is seen.
    const QByteArray bytes = source.read(options.limits.bytes + 1);
    if (source.error() != QFile::NoError)
        return Error { ErrorCode::Io, Tr::tr("%1 cannot be read: %2").arg(path, source.errorString()),
            info.fileName() };
    return readOrbitFile(bytes, path, options);
}

} // namespace parallax
