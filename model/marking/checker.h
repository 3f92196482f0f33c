#pragma once

#include "model/marking/language.h"
#include "model/marking/register.h"

namespace parallax {

/// Checks one parsed marking under one regime; made for one call of checkMarking(). The rules stand in three files: checker.cpp
/// (frame, canonical form), checkcategories.cpp (SCI, SAP, AEA, systems), checkcontrols.cpp (dissemination, non-IC, CUI).
class MarkChecker
{
public:
    MarkChecker(Marking marking, const CheckContext &context, const MarkingLanguage &language);
    CheckedMarking check(bool withCanonical);

private:
    // checker.cpp
    void readBanner();
    void checkForm();
    void addFallbackFixes();
    QString writtenMark() const;
    QString sourceInShortForms() const;
    void finish(bool withCanonical);

    // checkcategories.cpp
    void checkSystem();
    void checkNato();
    void checkJoint();
    void checkSci();
    void checkSciEntry(const SciSystem &system, const SciCompartment *compartment);
    void checkSap();
    void checkAea();
    void checkFgi();
    void checkLists();

    // checkcontrols.cpp
    void checkLevels();
    void checkDisclosure();
    void checkControls();
    void checkNonIc();
    void checkCui();

    Finding &say(const char *rule, Severity severity, const QString &meaning, const QString &message);
    Finding &form(const char *rule, const QString &meaning, const QString &message);
    const Token *tokenOf(const QString &meaning) const;
    bool has(Control control) const { return m_mark.has(control); }
    bool hasKey(const QString &key) const;
    bool hasDisclosure() const;
    bool isIc() const { return m_context.regime == Regime::Ic; }
    bool isPortion() const { return m_mark.form == Form::Portion; }
    /// Level for the floors: foreign RESTRICTED counts as CONFIDENTIAL.
    Level floorLevel() const;
    QString name(const TokenEntry &entry) const { return isPortion() ? entry.portion : entry.banner; }

    Marking m_mark;
    const CheckContext &m_context;
    const MarkingLanguage &m_language;
    const Register &m_register;
    CheckedMarking m_result;
};

} // namespace parallax
