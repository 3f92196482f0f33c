#pragma once

#include "storage/exchange/feednotes.h"

#include <deque>
#include <string>

namespace parallax
{

/// What KVN and XML have in common: fields, rows of numbers, and parts that open and close.
struct MessageItem {
    enum class Type {
        Field, ///< keyword and value; comments too, with the keyword COMMENT
        Row, ///< numbers of an OEM in KVN
        Open, ///< element of the XML that holds others; META_START, COVARIANCE_START of an OEM in KVN
        Close,
    };

    Type type = Type::Field;
    std::string_view keyword; ///< or the name of the element; META and COVARIANCE in KVN
    std::string_view value; ///< trimmed; in KVN with the unit behind it
    std::string_view unit; ///< of the XML attribute
    int line = 0;
};

struct RawMessage {
    MessageKind kind = MessageKind::Omm;
    MessageForm form = MessageForm::Kvn;
    std::string_view version;
    int line = 0; ///< of the version
    std::vector<MessageItem> items;
};

/// Views point into the text that was read, or into `texts`.
struct RawFile {
    std::vector<RawMessage> messages;
    std::deque<std::string> texts;
};

/// \a text as feedText() gives it. Messages follow each other, each from its CCSDS_…_VERS line on.
Result<RawFile> readKvnItems(std::string_view text, FeedNotes &notes);

/// \a bytes as they are: libxml2 finds the encoding. A DTD, an entity of its own, more than 32 levels, an element in a
/// value or text between elements is an error. Nothing is fetched.
Result<RawFile> readXmlItems(const QByteArray &bytes, FeedNotes &notes);

/// The kind that CCSDS_OMM_VERS, or the element omm, names. Other CCSDS messages: unset.
std::optional<MessageKind> messageKindFrom(std::string_view threeLetters);

} // namespace parallax
