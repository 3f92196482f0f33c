#include "storage/exchange/feedmessages.h"

#include <algorithm>

namespace parallax {

namespace {

void addObject(CatalogueMessage *message, const ObjectId &id)
{
    if (!message->objects.contains(id))
        message->objects.append(id);
}

/// OBJECT_ID of OEM and OPM is an international designator, or what its originator took for one: only a plain number names an
/// object of ours.
void addNamed(CatalogueMessage *message, const QString &designator)
{
    if (const auto id = ObjectId::parse(designator))
        addObject(message, *id);
}

void addObjects(CatalogueMessage *message, const OrbitMessage &of)
{
    if (const auto *cdm = std::get_if<Cdm>(&of)) {
        for (const CdmObject &object : cdm->objects)
            if (object.id)
                addObject(message, *object.id);
        if (!message->tca.day.isKnown() || cdm->tca < message->tca)
            message->tca = cdm->tca;
    } else if (const auto *oem = std::get_if<Oem>(&of)) {
        for (const OemSegment &segment : oem->segments)
            addNamed(message, segment.objectId);
    } else if (const auto *opm = std::get_if<Opm>(&of)) {
        addNamed(message, opm->objectId);
    }
}

} // namespace

bool isFeed(const QByteArray &bytes, const QString &fileName)
{
    // A document may quote a feed: what is named a document is one.
    for (const QString &ending : {QStringLiteral(".md"), QStringLiteral(".markdown"), QStringLiteral(".html"), QStringLiteral(".htm"), QStringLiteral(".xhtml")})
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return false;
    const auto format = detectFeed(bytes);
    if (!format)
        return false;
    const QByteArray start = bytes.left(64 * 1024);
    const auto has = [&start](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&](const char *word) { return start.contains(word); });
    };
    switch (*format) {
    case FeedFormat::OmmJson: return has({"\"MEAN_MOTION\"", "\"NORAD_CAT_ID\""});
    // Not looked into where it is no text of one byte a letter: UTF-16 is no document of ours.
    case FeedFormat::Xml: return has({"<ndm", "<omm", "<opm", "<oem", "<cdm"}) || start.contains('\0');
    case FeedFormat::Tle:
    case FeedFormat::OmmCsv:
    case FeedFormat::Kvn: return true;
    }
    return false;
}

std::vector<CatalogueMessage> catalogueMessages(const OrbitFile &file, const QByteArray &bytes, Instant loaded)
{
    std::vector<CatalogueMessage> messages;
    for (const OrbitMessage &read : file.messages) {
        const MessageHeader &header = headerOf(read);
        if (header.kind == MessageKind::Omm)
            continue;
        if (messages.empty()) {
            CatalogueMessage message;
            message.kind = nameOf(header.kind);
            message.originator = header.originator;
            message.messageId = header.messageId;
            message.created = header.created.value_or(Instant{});
            message.source = file.fileName;
            message.loaded = loaded;
            message.content = bytes;
            messages.push_back(message);
        }
        addObjects(&messages.front(), read);
    }
    return messages;
}

} // namespace parallax
