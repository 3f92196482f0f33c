#include "model/marking/language.h"
#include "model/marking/register.h"

#include <array>

namespace parallax {

namespace {
/// Errors that a longer text can still mend: a companion or a list that has not been typed yet.
bool canStillBeMended(const Finding &finding)
{
    static const std::array<QStringView, 9> rules{u"EXC-05", u"EXC-09", u"EXC-10", u"EXC-14", u"GRM-13", u"GRM-15", u"GRM-16", u"GRM-17", u"GRM-18"};
    return finding.severity != Severity::Error || std::find(rules.begin(), rules.end(), finding.rule) != rules.end();
}

/// Dissemination controls first, since they are what is written most.
int slotWeight(const TokenEntry &entry)
{
    if (entry.key == u"NF" || entry.key == u"REL")
        return 0;
    switch (entry.slot) {
    case Slot::Dissem: return entry.dodOnly || entry.newer ? 3 : 1;
    case Slot::Fgi:
    case Slot::Sci: return 2;
    case Slot::Classification:
    case Slot::Sap:
    case Slot::Aea:
    case Slot::NonIc:
    case Slot::Cui:
    case Slot::Notice:
    case Slot::Unknown: break;
    }
    return 3;
}

class Completion
{
public:
    Completion(QStringView prefix, Regime regime, const MarkingLanguage &language, int most)
        : m_prefix(prefix.toString()), m_language(language), m_most(most)
    {
        m_context.regime = regime;
    }

    QStringList run()
    {
        if (m_prefix.endsWith(u')'))
            return {};
        if (m_prefix.isEmpty() || m_prefix == u"(") {
            offerLevels(QStringLiteral("("), {});
            return m_found;
        }
        if (!m_prefix.startsWith(u'('))
            return {};
        const qsizetype slash = m_prefix.lastIndexOf(u'/');
        const QString base = m_prefix.left(slash + 1), fragment = m_prefix.mid(slash + 1);
        if (slash < 0) {
            offerLevels(QStringLiteral("("), m_prefix.mid(1));
            offerWhatFollows();
        } else if (base == u"(/") {
            offer(QStringLiteral("(//"));
        } else if (base == u"(//") {
            offerForeign(fragment);
            offerWhatFollows();
        } else if (const qsizetype list = listStart(fragment); list >= 0) {
            offerCodes(fragment.left(list), fragment.mid(list), base);
            offerWhatFollows();
        } else {
            offerTokens(base, fragment);
            if (!fragment.isEmpty())
                offerWhatFollows();
        }
        return m_found;
    }

private:
    bool full() const { return m_found.size() >= m_most; }

    void offer(const QString &text)
    {
        if (!full() && text != m_prefix && text.startsWith(m_prefix) && !m_found.contains(text))
            m_found.append(text);
    }

    /// Legal as it stands, or with more to come; a wrong order is never offered.
    bool isLegal(const QString &text, bool finished) const
    {
        QString closed = text;
        while (closed.endsWith(u' ') || closed.endsWith(u','))
            closed.chop(1);
        if (!closed.endsWith(u')'))
            closed += u')';
        const Marking parsed = parseMarking(closed, Form::Portion, m_language);
        if (!parsed.unknownTokens.isEmpty() || !parsed.level)
            return false;
        const CheckedMarking checked = checkMarking(parsed, m_context, m_language);
        if (finished)
            return checked.status == MarkStatus::Valid;
        return std::all_of(checked.findings.cbegin(), checked.findings.cend(),
                           [](const Finding &finding) { return canStillBeMended(finding) && !finding.noncanonical; });
    }

    void offerLevels(const QString &base, const QString &fragment)
    {
        for (const char16_t *level : {u"U", u"C", u"S", u"TS"}) {
            if (QStringView(level).startsWith(fragment))
                offer(base + QString::fromUtf16(level));
        }
        if (m_context.regime == Regime::Dod && QStringLiteral("CUI").startsWith(fragment))
            offer(base + QStringLiteral("CUI"));
        if (fragment.isEmpty())
            offer(base + QStringLiteral("//"));
    }

    void offerForeign(const QString &fragment)
    {
        for (const char16_t *text : {u"NU", u"NR", u"NC", u"NS", u"CTS", u"FGI C", u"FGI S", u"FGI TS", u"JOINT C ", u"JOINT S ", u"JOINT TS "}) {
            if (QStringView(text).startsWith(fragment))
                offer(QStringLiteral("(//") + QString::fromUtf16(text));
        }
        const QStringList words = fragment.split(u' ');
        const bool joint = words.first() == u"JOINT";
        QString head = fragment.left(fragment.size() - words.last().size());
        if (joint && words.size() < 3)
            return;
        // Behind an owner comes another one, or the level.
        if (!joint && words.size() > 1) {
            for (const char16_t *level : {u"R", u"C", u"S", u"TS", u"U"}) {
                if (QStringView(level).startsWith(words.last()))
                    offer(QStringLiteral("(//") + head + QString::fromUtf16(level));
            }
        }
        offerCodes(head, words.last(), QStringLiteral("(//"));
    }

    /// Where the list of a REL TO, DISPLAY ONLY or FGI item has its last, unfinished code; -1: no such item.
    qsizetype listStart(const QString &fragment) const
    {
        if (fragment.startsWith(u"REL TO ") || fragment.startsWith(u"DISPLAY ONLY ")) {
            const qsizetype comma = fragment.lastIndexOf(u',');
            if (comma < 0)
                return fragment.startsWith(u"REL TO ") ? 7 : 13;
            return comma + 1 < fragment.size() && fragment[comma + 1] == u' ' ? comma + 2 : -1;
        }
        return fragment.startsWith(u"FGI ") ? fragment.lastIndexOf(u' ') + 1 : -1;
    }

    void offerCodes(const QString &head, const QString &fragment, const QString &base)
    {
        const Codes &codes = *m_language.codes;
        QStringList written;
        for (const QString &word : QString(head).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts))
            written.append(word);
        const bool release = head.startsWith(u"REL TO ");
        // -1: nothing stands before, or what does is unknown. (An optional makes gcc 12 warn of what it cannot see.)
        const int last = written.isEmpty() ? -1 : int(codes.find(written.last()).value_or(CodeIndex(0xffff)));
        const bool bounded = last >= 0 && last < codes.size() && last != codes.usa();
        const bool afterOrganisation = bounded && codes.isOrganisation(CodeIndex(last));
        // The pack's own nations and groups come first, then all in the order of the list.
        for (const bool own : {true, false}) {
            for (const bool organisations : {false, true}) {
                for (CodeIndex index : codes.sorted(organisations)) {
                    const CodeEntry &entry = codes.entry(index);
                    if (full())
                        return;
                    if (codes.isOwn(index) != own || !entry.code.startsWith(fragment) || entry.state == GroupState::Retired || written.contains(entry.code))
                        continue;
                    if (release && written.size() == 2 && entry.code != u"USA")
                        continue;
                    if (entry.code == u"USA" && !release && !head.startsWith(u"JOINT"))
                        continue;
                    if (bounded && (afterOrganisation != organisations ? !organisations : entry.code < codes.code(CodeIndex(last))))
                        continue;
                    offer(base + head + entry.code);
                }
            }
        }
    }

    void offerTokens(const QString &base, const QString &fragment)
    {
        const bool sameCategory = !base.endsWith(u"//");
        std::vector<const TokenEntry *> entries;
        for (const TokenEntry &entry : m_language.tokens->entries()) {
            const bool pattern = entry.key.contains(u'*') || entry.key.contains(u'?');
            if (!pattern && entry.key != u"EYES" && entry.legacy[int(m_context.regime)].isNull())
                entries.push_back(&entry);
        }
        std::stable_sort(entries.begin(), entries.end(), [](const TokenEntry *a, const TokenEntry *b) { return slotWeight(*a) < slotWeight(*b); });
        for (const TokenEntry *entry : entries) {
            if (full())
                return;
            QString text = entry->portion;
            if (entry->key == u"REL")
                text = QStringLiteral("REL TO USA, ");
            else if (entry->key == u"DISPLAY" || entry->key == u"RD-SIGMA" || entry->key == u"FRD-SIGMA")
                text += u' ';
            else if (entry->key == u"RD-CNWDI" && m_context.regime == Regime::Dod)
                text = QStringLiteral("RD-N");
            if (!text.startsWith(fragment))
                continue;
            // What only opens an item is tried with the shortest ending that makes it one.
            QString tried = text;
            if (entry->key == u"REL")
                tried = QStringLiteral("REL TO USA");
            else if (entry->key == u"SAR")
                tried += QStringLiteral("AB");
            else if (entry->key == u"ACCM")
                tried = QStringLiteral("ACCM-A B");
            else if (text.endsWith(u' '))
                tried += entry->slot == Slot::Aea ? QStringLiteral("14") : QStringLiteral("CAN");
            if (entry->key == u"ACCM")
                text = QStringLiteral("ACCM-");
            if (isLegal(base + tried, false) && (!sameCategory || !entry->dodOnly || m_context.regime == Regime::Dod))
                offer(base + text);
        }
    }

    /// Behind a finished item: the parenthesis, another item of the category, another category.
    void offerWhatFollows()
    {
        if (m_prefix.endsWith(u' ') || m_prefix.endsWith(u',') || m_prefix.endsWith(u'-') || m_prefix.endsWith(u'/'))
            return;
        if (isLegal(m_prefix, true))
            offer(m_prefix + u')');
        if (!isLegal(m_prefix, false))
            return;
        const qsizetype slash = m_prefix.lastIndexOf(u'/');
        const QString fragment = m_prefix.mid(slash + 1);
        if (fragment.startsWith(u"REL TO ") || fragment.startsWith(u"DISPLAY ONLY "))
            offer(m_prefix + QStringLiteral(", "));
        else if (fragment == u"FGI" || (fragment.startsWith(u"FGI ") && m_prefix.left(slash + 1) != u"(//"))
            offer(m_prefix + u' ');
        if (slash > 0 && m_prefix.left(slash + 1) != u"(//")
            offerTokens(m_prefix + u'/', {});
        offerTokens(m_prefix + QStringLiteral("//"), {});
    }

    QString m_prefix;
    const MarkingLanguage &m_language;
    CheckContext m_context;
    int m_most;
    QStringList m_found;
};
} // namespace

QStringList legalContinuations(QStringView prefix, Regime regime, const MarkingLanguage &language, int most)
{
    return Completion(prefix, regime, language, most).run();
}

} // namespace parallax
