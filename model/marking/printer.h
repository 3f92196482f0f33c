#pragma once

#include "model/marking/language.h"

namespace parallax {

class Register;

/// Prints the slots of \a marking as they are, in register order and in the regime's forms. Notices are not printed.
QString printSlots(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language,
                   BannerStyle style = BannerStyle::Abbreviations);

/// The same marking as the regime wants it: EYES ONLY as REL TO, three programs as MULTIPLE PROGRAMS, a bare REL of a banner as
/// its list, CUI without categories in DoD. Unset where the marking has no such form.
std::optional<Marking> inForm(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language,
                              CuiDialect cui = CuiDialect::ByRegime);

/// Printed codes of a list, unknown ones too, nations before organisations.
QStringList printedList(const CodeList &list, bool usaFirst, const MarkingLanguage &language);

/// "RD-SIGMA 14 18" …: the atomic energy items in order.
QStringList printedAea(const AeaMarks &aea, Form form, Regime regime);
QString printedSci(const SciSystem &system, const Register *titles = nullptr);

} // namespace parallax
