#include "model/marking/checker.h"

#include "model/marking/printer.h"
#include "model/tr.h"

#include <numeric>

namespace parallax {

CheckedMarking checkMarking(Marking marking, const CheckContext &context, const MarkingLanguage &language)
{
    return MarkChecker(std::move(marking), context, language).check(true);
}

CheckedMarking checkMarking(QStringView source, std::optional<Form> form, const CheckContext &context, const MarkingLanguage &language)
{
    return checkMarking(parseMarking(source, form, language), context, language);
}

MarkChecker::MarkChecker(Marking marking, const CheckContext &context, const MarkingLanguage &language)
    : m_mark(std::move(marking)), m_context(context), m_language(language), m_register(*language.tokens)
{
    m_result.regime = context.regime;
    m_result.findings = m_mark.findings;
}

const Token *MarkChecker::tokenOf(const QString &meaning) const
{
    for (const Token &token : m_mark.tokens) {
        if (token.meaning == meaning || (token.meaning.isEmpty() && token.text == meaning))
            return &token;
    }
    return nullptr;
}

/// \a meaning names the token to point at; the whole mark where it has none.
Finding &MarkChecker::say(const char *rule, Severity severity, const QString &meaning, const QString &message)
{
    Finding finding{QString::fromLatin1(rule), severity, message, 0, int(m_mark.source.size()), std::nullopt, false};
    if (const Token *token = tokenOf(meaning)) {
        finding.start = token->start;
        finding.length = token->length;
    }
    m_result.findings.append(std::move(finding));
    return m_result.findings.last();
}

Finding &MarkChecker::form(const char *rule, const QString &meaning, const QString &message)
{
    Finding &finding = say(rule, Severity::Warning, meaning, message);
    finding.noncanonical = true;
    return finding;
}

bool MarkChecker::hasDisclosure() const
{
    return has(Control::Noforn) || has(Control::Relido) || m_mark.relTo.present || m_mark.displayOnly.present || m_mark.eyesOnly.present
        || has(Control::SbuNf) || has(Control::LesNf);
}

bool MarkChecker::hasKey(const QString &key) const
{
    const TokenEntry *entry = m_register.byKey(key);
    return entry && entry->control && has(*entry->control);
}

Level MarkChecker::floorLevel() const
{
    const Level level = m_mark.level.value_or(Level::Unclassified);
    return level == Level::Restricted && m_mark.system != MarkingSystem::Us ? Level::Confidential : level;
}

/// A bare REL, JOINT or ACCM says no more than the document's banner does (GRM-15, GRM-16, GRM-20).
void MarkChecker::readBanner()
{
    const bool bareAccm = !m_mark.accm.isEmpty() && m_mark.accm.first().isEmpty() && isPortion();
    if (!m_mark.bareRel && !m_mark.bareOwners && !bareAccm)
        return;
    const Marking banner = m_context.documentBanner.isEmpty() ? Marking() : parseMarking(m_context.documentBanner, Form::Banner, m_language);
    if (m_mark.bareRel && isPortion()) {
        // A marking checked before, under the other regime say, has its list already.
        const bool known = m_context.documentBanner.isEmpty() && !m_mark.relTo.set.isEmpty();
        if (banner.relTo.present && !banner.bareRel && banner.relTo.unknown.isEmpty() && banner.relTo.set.count() > 1)
            m_mark.relTo = banner.relTo;
        else if (!known)
            say("GRM-16", Severity::Error, QStringLiteral("REL"), Tr::tr("A bare REL reads the list of the document's banner, which has none here."));
    }
    if (m_mark.bareOwners) {
        if (banner.system == MarkingSystem::Joint && banner.owners.set.count() > 1)
            m_mark.owners = banner.owners;
        else if (!m_context.documentBanner.isEmpty() || m_mark.owners.set.isEmpty())
            say("GRM-15", Severity::Error, QStringLiteral("JOINT"), Tr::tr("JOINT without owners reads those of the document's banner, which has none here."));
    }
    if (bareAccm && (banner.accm.isEmpty() || banner.accm.first().isEmpty()))
        say("GRM-20", Severity::Error, QStringLiteral("ACCM"), Tr::tr("A bare ACCM reads the nicknames of the document's banner, which has none here."));
}

CheckedMarking MarkChecker::check(bool withCanonical)
{
    readBanner();
    if (m_mark.level) {
        checkSystem();
        checkSci();
        checkSap();
        checkAea();
        checkFgi();
        checkLists();
        checkLevels();
        checkDisclosure();
        checkControls();
        checkNonIc();
        checkCui();
    }
    finish(withCanonical);
    return std::move(m_result);
}

/// The mark itself: without blanks around it, the lines under it, the text behind it.
QString MarkChecker::writtenMark() const
{
    const QString trimmed = (m_mark.end < 0 ? m_mark.source : m_mark.source.left(m_mark.end)).trimmed();
    const qsizetype line = trimmed.indexOf(u'\n');
    return line < 0 ? trimmed : trimmed.left(line).trimmed();
}

/// The source with each title in its short form: titles are as good in a banner (GRM-26), so they must not count as a difference.
QString MarkChecker::sourceInShortForms() const
{
    QString text;
    int from = 0;
    for (const Token &token : m_mark.tokens) {
        if (token.meaning.isEmpty() || token.length == 0 || token.start < from)
            continue;
        QString right;
        if (token.slot == Slot::Sci)
            right = token.meaning;
        else if (token.slot == Slot::Sap && token.meaning == u"SAR")
            right = QStringLiteral("SAR-");
        else if (token.text == u"CRITICAL NUCLEAR WEAPON DESIGN INFORMATION")
            right = QStringLiteral("CNWDI");
        else if (const TokenEntry *entry = m_register.byKey(token.meaning); entry && token.text == entry->title)
            right = entry->banner;
        if (right.isEmpty())
            continue;
        text += QStringView(m_mark.source).mid(from, token.start - from);
        text += right;
        from = token.start + token.length;
    }
    text += QStringView(m_mark.source).mid(from, m_mark.end < 0 ? -1 : m_mark.end - from);
    const qsizetype line = text.indexOf(u'\n');
    return (line < 0 ? text : text.left(line)).trimmed();
}

void MarkChecker::checkForm()
{
    const bool said = std::any_of(m_result.findings.cbegin(), m_result.findings.cend(), [](const Finding &finding) {
        return finding.noncanonical || finding.severity == Severity::Error;
    });
    if (said || m_result.canonical.isEmpty() || writtenMark() == m_result.canonical)
        return;
    if (sourceInShortForms() != m_result.canonical)
        form("GRM-02", QString(), Tr::tr("The usual way to write this is %1.").arg(m_result.canonical));
}

void MarkChecker::addFallbackFixes()
{
    if (m_result.canonical.isEmpty())
        return;
    const QString whole = writtenMark();
    for (Finding &finding : m_result.findings) {
        if (finding.fix || !finding.noncanonical || whole == m_result.canonical)
            continue;
        finding.fix = Fix{Tr::tr("Write %1").arg(m_result.canonical), int(m_mark.source.indexOf(whole)), int(whole.size()), m_result.canonical};
    }
}

void MarkChecker::finish(bool withCanonical)
{
    const auto hasError = [this] {
        return std::any_of(m_result.findings.cbegin(), m_result.findings.cend(),
                           [](const Finding &finding) { return finding.severity == Severity::Error; });
    };
    const bool invalid = hasError();
    if (withCanonical && m_mark.level) {
        const auto printed = [&](Form wanted) {
            const std::optional<Marking> other = inForm(m_mark, wanted, m_context.regime, m_language, m_context.cui);
            return other ? printSlots(*other, wanted, m_context.regime, m_language) : QString();
        };
        const Form own = m_mark.form, opposite = isPortion() ? Form::Banner : Form::Portion;
        m_result.canonical = printed(own);
        // What is wrong is repaired by printing only if the print is not wrong in turn.
        if (invalid && !m_mark.unknownTokens.isEmpty()) {
            m_result.canonical.clear();
        } else if (invalid && !m_result.canonical.isEmpty()) {
            const CheckedMarking again = MarkChecker(parseMarking(m_result.canonical, own, m_language), m_context, m_language).check(false);
            if (again.status == MarkStatus::Invalid || m_result.canonical == writtenMark())
                m_result.canonical.clear();
        }
        if (!m_result.canonical.isEmpty()) {
            checkForm();
            (isPortion() ? m_result.asPortion : m_result.asBanner) = m_result.canonical;
            (isPortion() ? m_result.asBanner : m_result.asPortion) = printed(opposite);
        }
    }
    bool noncanonical = false;
    for (const Finding &finding : std::as_const(m_result.findings))
        noncanonical |= finding.noncanonical;
    m_result.status = hasError() ? MarkStatus::Invalid : noncanonical ? MarkStatus::Noncanonical : MarkStatus::Valid;
    if (m_result.status == MarkStatus::Valid && !m_result.canonical.isEmpty()) {
        // A valid marking is its own canonical form, titles and all.
        m_result.canonical = writtenMark();
    }
    addFallbackFixes();
    std::vector<qsizetype> order(size_t(m_result.findings.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) { return m_result.findings[a].start < m_result.findings[b].start; });
    QList<Finding> byPlace;
    byPlace.reserve(m_result.findings.size());
    for (qsizetype index : order)
        byPlace.append(m_result.findings[index]);
    m_result.findings = std::move(byPlace);
    m_result.marking = std::move(m_mark);
}

} // namespace parallax
