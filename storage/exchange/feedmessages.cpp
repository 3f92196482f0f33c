#include "storage/exchange/feedmessages.h"

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

bool isFeed(const QByteArray &bytes)
{
    const auto format = detectFeed(bytes);
    if (!format)
        return false;
    // UTF-16 is no document of ours, so what is told apart here is text of one byte a letter.
    const QByteArray start = bytes.left(64 * 1024);
    if (*format == FeedFormat::OmmJson)
        return start.contains("\"MEAN_MOTION\"") || start.contains("\"NORAD_CAT_ID\"");
    if (*format != FeedFormat::Xml)
        return true;
    for (const char *root : {"<ndm", "<omm", "<opm", "<oem", "<cdm"})
        if (start.contains(root))
            return true;
    return !start.toLower().contains("<html");
}

std::vector<CatalogueMessage> catalogueMessages(const OrbitFile &file, const QByteArray &bytes, Instant loaded)
{
    std::vector<CatalogueMessage> messages;
    for (const OrbitMessage &read : file.messages) {
        const MessageHeader &header = headerOf(read);
        if (header.kind == MessageKind::Omm)
            continue;
        const QString kind = nameOf(header.kind);
        auto place = std::find_if(messages.begin(), messages.end(), [&](const CatalogueMessage &one) { return one.kind == kind; });
        if (place == messages.end()) {
            CatalogueMessage message;
            message.kind = kind;
            message.originator = header.originator;
            message.messageId = header.messageId;
            message.created = header.created.value_or(Instant{});
            message.source = file.fileName;
            message.loaded = loaded;
            message.content = bytes;
            place = messages.insert(messages.end(), message);
        }
        addObjects(&*place, read);
    }
    return messages;
}

} // namespace parallax
