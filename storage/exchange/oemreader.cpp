#include "storage/exchange/oemreader.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/messagereaders.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

FeedFault emptyField(const MessageField &field)
{
    return FeedFault { ErrorCode::Malformed, field.line, field.keyword,
        Tr::tr("Line %1: %2 is empty.").arg(field.line).arg(field.keyword) };
}

} // namespace

void OemReader::enter(At at, int line)
{
    m_stack.push_back(at);
    if (at == At::Metadata || at == At::State || at == At::Covariance) {
        m_scope = {};
        m_scope.line = line;
    }
}

void OemReader::leave()
{
    m_stack.pop_back();
}

OemReader::Fault OemReader::endHeader(int line)
{
    if (m_headerDone)
        return {};
    m_headerDone = true;
    for (const std::string_view keyword : { "CREATION_DATE", "ORIGINATOR" }) {
        const auto found = m_scope.fields.find(keyword);
        if (found == m_scope.fields.end())
            return faultAt(m_message.line, keyword,
                Tr::tr("The header before line %1 has no %2.").arg(line).arg(fromFeed(keyword)));
        if (found->second.first.value.isEmpty())
            return emptyField(found->second.first);
    }
    MessageHeader &header = m_oem.header;
    header.created = m_scope.epoch("CREATION_DATE");
    header.originator = m_scope.text("ORIGINATOR");
    header.messageId = m_scope.text("MESSAGE_ID");
    header.classification = m_scope.text("CLASSIFICATION");
    return {};
}

OemReader::Fault OemReader::endMetadata()
{
    for (const FieldRule &rule : schemaOf(MessageKind::Oem)) {
        if (rule.section != MessageSection::Metadata || rule.presence != FieldRule::Presence::Mandatory)
            continue;
        const auto found = m_scope.fields.find(rule.keyword);
        if (found == m_scope.fields.end())
            return faultAt(m_scope.line, rule.keyword,
                Tr::tr("The metadata from line %1 on have no %2.").arg(m_scope.line).arg(fromFeed(rule.keyword)));
        if (found->second.first.value.isEmpty())
            return emptyField(found->second.first);
    }
    OemSegment &next = m_oem.segments.back();
    next.objectName = m_scope.text("OBJECT_NAME");
    next.objectId = m_scope.text("OBJECT_ID");
    next.centre = m_scope.text("CENTER_NAME");
    next.frame = m_scope.text("REF_FRAME");
    next.timeSystem = m_scope.text("TIME_SYSTEM");
    next.interpolation = m_scope.text("INTERPOLATION");
    next.frameEpoch = m_scope.epoch("REF_FRAME_EPOCH");
    next.start = *m_scope.epoch("START_TIME");
    next.stop = *m_scope.epoch("STOP_TIME");
    next.useableStart = m_scope.epoch("USEABLE_START_TIME");
    next.useableStop = m_scope.epoch("USEABLE_STOP_TIME");
    const double degree = m_scope.real("INTERPOLATION_DEGREE").value_or(0);
    if (!(degree >= 0 && degree <= 100) || degree != double(int(degree)))
        return faultAt(m_scope.line, "INTERPOLATION_DEGREE",
            Tr::tr("The interpolation degree %1 is no whole number in [0, 100].").arg(degree));
    next.interpolationDegree = int(degree);
    if (next.stop < next.start)
        return faultAt(
            m_scope.line, "STOP_TIME", Tr::tr("The segment of line %1 stops before it starts.").arg(m_scope.line));
    if (next.centre.compare("EARTH"_L1, Qt::CaseInsensitive) != 0)
        m_notes.warn(m_scope.line, u"CENTER_NAME"_s,
            Tr::tr("The segment of line %1 is centred on %2, not on the Earth: it is kept and not shown.")
                .arg(m_scope.line)
                .arg(next.centre));
    m_segmentOpen = true;
    return {};
}

OemReader::Fault OemReader::open(const MessageItem &item)
{
    const std::string_view name = item.keyword;
    const At here = m_stack.back();
    const bool metadata = isXml() ? name == "metadata" : name == "META";
    if (here == At::Unknown) {
        enter(At::Unknown, item.line);
        return {};
    }
    if (metadata) {
        if (here != (isXml() ? At::Outside : At::Header) && !(here == At::Data && !isXml()))
            return faultAt(item.line, name, Tr::tr("Line %1: metadata begin where none can.").arg(item.line));
        if (Fault fault = endHeader(item.line))
            return fault;
        if (!m_oem.segments.empty())
            if (Fault fault = endSegment())
                return fault;
        m_oem.segments.emplace_back();
        enter(At::Metadata, item.line);
        return {};
    }
    if (isXml() ? name == "covarianceMatrix" : name == "COVARIANCE") {
        if (here != At::Data)
            return faultAt(item.line, name, Tr::tr("Line %1: a covariance begins where none can.").arg(item.line));
        enter(At::Covariance, item.line);
        return {};
    }
    const bool outside = here == At::Header || here == At::Outside;
    if (name == "header" && outside && !m_headerDone) {
        m_stack.push_back(At::Header);
    } else if (name == "body" && outside) {
        if (Fault fault = endHeader(item.line))
            return fault;
        m_stack.push_back(At::Outside);
    } else if (name == "segment" && here == At::Outside) {
        m_stack.push_back(At::Outside);
    } else if (name == "data" && here == At::Outside && m_segmentOpen) {
        m_stack.push_back(At::Data);
    } else if (name == "stateVector" && here == At::Data) {
        enter(At::State, item.line);
    } else {
        const QString shown = fromFeed(name.substr(0, 100));
        m_notes.warn(item.line, shown,
            Tr::tr("Line %1: the element %2 is not known here; what is in it is not read.").arg(item.line).arg(shown));
        enter(At::Unknown, item.line);
    }
    return {};
}

OemReader::Fault OemReader::close(const MessageItem &item)
{
    const At here = m_stack.back();
    const bool fits = isXml() || here == (item.keyword == "META" ? At::Metadata : At::Covariance);
    if (!fits || m_stack.size() < 2)
        return faultAt(item.line, item.keyword,
            Tr::tr("Line %1: %2_STOP has no %2_START.").arg(item.line).arg(fromFeed(item.keyword)));
    leave();
    if (here == At::Metadata) {
        if (!isXml())
            m_stack.back() = At::Data;
        return endMetadata();
    }
    if (here == At::State)
        return endState();
    if (here == At::Covariance)
        return endCovariance();
    return {};
}

OemReader::Fault OemReader::field(const MessageItem &item)
{
    const At here = m_stack.back();
    MessageSection section = MessageSection::Unknown;
    switch (here) {
    case At::Header:
    case At::Outside:
        section = MessageSection::Header;
        break;
    case At::Metadata:
        section = MessageSection::Metadata;
        break;
    case At::Data:
    case At::State:
        section = MessageSection::StateVector;
        break;
    case At::Covariance:
        section = MessageSection::Covariance;
        break;
    case At::Unknown:
        break;
    }
    const auto keep = [&](MessageSection where) {
        m_oem.fields.push_back(
            { fromFeed(item.keyword), fromFeed(item.value), fromFeed(item.unit), item.line, where, segment() });
    };
    if (item.keyword == "COMMENT" || here == At::Unknown) {
        keep(section);
        return {};
    }
    const FieldRule *rule = ruleFor(MessageKind::Oem, item.keyword, section);
    if (!rule || (here == At::Data && !isXml()) || here == At::Outside) {
        if (ruleFor(MessageKind::Oem, item.keyword))
            return faultAt(item.line, item.keyword,
                Tr::tr("Line %1: %2 is out of place.").arg(item.line).arg(fromFeed(item.keyword)));
        if (here == At::Data)
            return faultAt(item.line, item.keyword,
                Tr::tr("Line %1: the keyword %2 stands among the states.")
                    .arg(item.line)
                    .arg(fromFeed(item.keyword.substr(0, 100))));
        const QString keyword = fromFeed(item.keyword.substr(0, 100));
        m_notes.warn(item.line, keyword,
            Tr::tr("Line %1: %2 is no keyword of the %3; it is kept and not used.")
                .arg(item.line)
                .arg(keyword, nameOf(MessageKind::Oem)));
        keep(MessageSection::Unknown);
        return {};
    }
    if (here == At::Covariance && !isXml() && rule->keyword == "EPOCH")
        if (Fault fault = beginCovariance(item))
            return fault;
    MessageField read;
    FieldValue value;
    if (Fault fault = readField(MessageKind::Oem, *rule, item, read, value))
        return fault;
    read.part = segment();
    if (here != At::State
        && (here != At::Covariance || read.keyword == "EPOCH"_L1 || read.keyword == "COV_REF_FRAME"_L1))
        m_oem.fields.push_back(read);
    if (!m_scope.fields.emplace(rule->keyword, std::pair(read, value)).second)
        return faultAt(
            item.line, item.keyword, Tr::tr("Line %1: %2 is given a second time.").arg(item.line).arg(read.keyword));
    if (here == At::Covariance && !isXml()) {
        if (m_oem.segments.back().covariances.empty() || m_covarianceRows != 0)
            return faultAt(item.line, item.keyword,
                Tr::tr("Line %1: %2 is out of place; a covariance begins with EPOCH and COV_REF_FRAME.")
                    .arg(item.line)
                    .arg(read.keyword));
        StateCovariance &covariance = m_oem.segments.back().covariances.back();
        if (rule->keyword == "COV_REF_FRAME")
            covariance.frame = read.value;
        else if (rule->keyword == "EPOCH" && !read.value.isEmpty())
            covariance.epoch = value.at;
        else
            return faultAt(item.line, item.keyword,
                Tr::tr("Line %1: %2 is empty or out of place.").arg(item.line).arg(read.keyword));
    }
    return {};
}

OemReader::Fault OemReader::take(const MessageItem &item)
{
    switch (item.type) {
    case MessageItem::Type::Field:
        return field(item);
    case MessageItem::Type::Row:
        return row(item);
    case MessageItem::Type::Open:
        return open(item);
    case MessageItem::Type::Close:
        return close(item);
    }
    return {};
}

Result<Oem> OemReader::read()
{
    m_oem.header.kind = MessageKind::Oem;
    m_oem.header.form = m_message.form;
    m_oem.header.version = fromFeed(m_message.version);
    m_scope.line = m_message.line;
    if (isXml())
        m_stack.back() = At::Outside;
    for (const MessageItem &item : m_message.items)
        if (const Fault fault = take(item))
            return m_notes.error(*fault);
    if (m_oem.segments.empty())
        return m_notes.error(faultAt(
            m_message.line, {}, Tr::tr("The OEM of line %1 has no segment; it may be cut off.").arg(m_message.line)));
    if (!isXml() && m_stack.back() != At::Data)
        return m_notes.error(faultAt(
            m_scope.line, {}, Tr::tr("The part of line %1 is not closed; the file may be cut off.").arg(m_scope.line)));
    if (const Fault fault = endSegment())
        return m_notes.error(*fault);
    return std::move(m_oem);
}

Result<Oem> readOem(const RawMessage &message, FeedNotes &notes)
{
    if (const auto checked = checkVersion(message, notes); !checked)
        return checked.error();
    return OemReader(message, notes).read();
}

} // namespace parallax
