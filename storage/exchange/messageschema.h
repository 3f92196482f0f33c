#pragma once

#include "model/orbit/messages.h"

#include <span>
#include <string_view>

namespace parallax
{

enum class FieldType { Text, Real, Epoch };

/// One keyword of a message.
struct FieldRule {
    enum class Presence {
        Optional,
        Wanted, ///< mandatory in the standard, but the feeds leave it out or empty: a finding
        Mandatory,
    };

    std::string_view keyword;
    MessageSection section;
    FieldType type = FieldType::Text;
    std::string_view unit = {}; ///< empty: none
    Presence presence = Presence::Optional;
};

/// Source: CCSDS 502.0-B-3 (OPM tables 3-1 to 3-3, OMM 4-1 to 4-3, OEM 5-2 and 5-3) and 508.0-B-1 (CDM tables 3-1 to
/// 3-4).
std::span<const FieldRule> schemaOf(MessageKind kind);

/// The rule of a keyword; in an OEM, EPOCH stands in two sections. Null where there is none.
const FieldRule *ruleFor(MessageKind kind, std::string_view keyword);
const FieldRule *ruleFor(MessageKind kind, std::string_view keyword, MessageSection section);

/// Names of the 21 values of the lower triangle, row by row: CX_X, CY_X, CY_Y … and CR_R, CT_R, CT_T …
extern const std::string_view kCartesianCovariance[21];
/// Row by row up to nine rows: the 21, then drag, solar radiation pressure and thrust.
extern const std::string_view kRtnCovariance[45];

/// Whether \a written means \a unit: letters in any case, "^" for "**", superscript digits, "sec" for "s".
bool unitMeans(std::string_view written, std::string_view unit);

/// The section that an element of the XML opens; unset where it opens none of its own (body, segment, data).
/// `known` is false for an element that the standard does not have.
std::optional<MessageSection> sectionOfElement(std::string_view element, bool &known);

} // namespace parallax
