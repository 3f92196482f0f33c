#pragma once

#include "model/document/releasecopy.h"
#include "model/marking/marking.h"

namespace parallax {

/// The banner of a copy as machines read it: a confidentiality label in the structure of ADatP-4774 (STANAG 4774; rules NAT-01 to NAT-04, NAT-07 of
/// the marking rules), of the policy of the host, whose marks have no place in NATO's (NAT-08). \a created: the day of the copy, so that the
/// same copy has the same label.
QByteArray confidentialityLabel(const ReleaseCopy &copy, const CheckedMarking &banner, const QString &host);

/// The same with the attribute names of ISM.XML (ODNI): for the copy and for each of its parts. Lists are separated by spaces, as there.
QJsonObject ismLabels(const ReleaseCopy &copy, const CheckedMarking &banner, const MarkingLanguage &language);

} // namespace parallax
