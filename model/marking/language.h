#pragma once

#include "model/marking/marking.h"

#include <memory>

namespace parallax {

class Register; // model/marking/register.h: the tokens of the marking language, loaded from resources/marking
class RuleBook; // model/marking/rulebook.h: every rule id with its sentence and citation, loaded from resources/marking

/// All that reading a mark needs. Cheap to copy; what it points to never changes.
struct MarkingLanguage
{
    std::shared_ptr<const Register> tokens;
    std::shared_ptr<const RuleBook> rules;
    std::shared_ptr<const Codes> codes;

    /// The shipped language, read from the compiled-in resources (":/parallax/marking/…").
    static Result<MarkingLanguage> shipped();
    /// The same with a pack's own nations and groups known.
    Result<MarkingLanguage> with(const QList<CodeEntry> &packCodes) const;
};

/// Reads \a source. Form found from the parentheses where \a form is unset. Total: any text gives a Marking.
/// Source: markings.md section 2 (GRM).
Marking parseMarking(QStringView source, std::optional<Form> form, const MarkingLanguage &language);

/// CUI is written in three ways (markings.md section 9): as the regime has it (DoD: alone; IC: not in force), as other agencies
/// do under 32 CFR 2002 (categories and limits), and as ISM renders it (beside other controls too).
enum class CuiDialect { ByRegime, Isoo, Ism };

/// What a check may look at beside the mark itself.
struct CheckContext
{
    Regime regime = Regime::Dod;
    QString documentBanner;          ///< stated banner, for a bare REL (GRM-16); may be empty
    Day date;                        ///< document date, for retired codes (EXC-23)
    std::optional<bool> intelligence; ///< a stated document setting (EXC-26)
    CuiDialect cui = CuiDialect::ByRegime;
};

/// Rules of sections 2 to 4, 7 and 9: findings with fixes, canonical and both printed forms.
CheckedMarking checkMarking(Marking marking, const CheckContext &context, const MarkingLanguage &language);
CheckedMarking checkMarking(QStringView source, std::optional<Form> form, const CheckContext &context,
                            const MarkingLanguage &language);

/// How a banner writes what has a title and an abbreviation; local policy may ask for one style (GRM-26).
enum class BannerStyle { Abbreviations, Titles };

/// Prints a marking in the regime's canonical form; parse(print(x)) has the same slots as x. Portions have no titles.
QString printMarking(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language,
                     BannerStyle style = BannerStyle::Abbreviations);

/// Continuations that are legal after \a prefix (an unfinished portion mark), best first: for completion as one types.
QStringList legalContinuations(QStringView prefix, Regime regime, const MarkingLanguage &language, int most = 20);

/// Sentence and citation of a rule, "GRM-05" … "DIV-24", "RLP-07"; empty where unknown.
struct RuleText
{
    QString sentence;
    QString citation;
};
RuleText ruleText(const QString &rule, const MarkingLanguage &language);

} // namespace parallax
