#include "model/marking/authorityblock.h"

#include "model/tr.h"

namespace parallax {

namespace {
struct Field
{
    const char *label;
    QString AuthorityBlock::*member;
};
// In the order in which the block prints them.
const Field kFields[] = {{"Classified By", &AuthorityBlock::classifiedBy}, {"Agency", &AuthorityBlock::agency}, {"Reason", &AuthorityBlock::reason},
                         {"Derived From", &AuthorityBlock::derivedFrom}, {"Declassify On", &AuthorityBlock::declassifyOn}};

bool isMultiple(const QString &derivedFrom)
{
    return derivedFrom.trimmed().compare(u"Multiple Sources", Qt::CaseInsensitive) == 0;
}

/// "1.4(c)", "1.4 (a), (g)", "1.4a": letters a to h of EO 13526 section 1.4.
bool isReason(const QString &reason)
{
    const QString text = reason.trimmed().toLower();
    const qsizetype at = text.indexOf(u"1.4");
    if (at < 0)
        return false;
    bool letter = false;
    for (QChar c : text.mid(at + 3)) {
        if (c >= u'a' && c <= u'h')
            letter = true;
        else if (c.isLetter())
            return false;
    }
    return letter;
}
} // namespace

AuthorityBlock parseAuthorityBlock(const QString &text)
{
    AuthorityBlock block;
    bool inSources = false;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        const qsizetype colon = line.indexOf(u':');
        const QString label = line.left(std::max<qsizetype>(colon, 0)).trimmed();
        bool known = false;
        for (const Field &field : kFields) {
            if (label.compare(QLatin1StringView(field.label), Qt::CaseInsensitive) == 0) {
                // A line given twice keeps both values, which CAB-03 then refuses.
                QString &value = block.*field.member;
                value += (value.isEmpty() ? QString() : QStringLiteral("; ")) + line.mid(colon + 1).trimmed();
                known = true;
            }
        }
        if (known)
            inSources = false;
        else if (label.compare(u"Sources", Qt::CaseInsensitive) == 0 || label.compare(u"Source List", Qt::CaseInsensitive) == 0)
            inSources = true;
        else if (inSources && !line.isEmpty())
            block.sources.append(line);
    }
    return block;
}

QString printAuthorityBlock(const AuthorityBlock &block)
{
    QString text;
    for (const Field &field : kFields) {
        if (!(block.*field.member).isEmpty())
            text += QLatin1StringView(field.label) + QStringLiteral(": ") + block.*field.member + u'\n';
    }
    if (!block.sources.isEmpty())
        text += QStringLiteral("Sources:\n") + block.sources.join(u'\n') + u'\n';
    return text;
}

QList<Finding> checkAuthorityBlock(const AuthorityBlock &block, const AuthorityContext &context)
{
    QList<Finding> findings;
    const auto say = [&](const char *rule, Severity severity, const QString &message) -> Finding & {
        findings.append({QString::fromLatin1(rule), severity, message, 0, 0, std::nullopt, false});
        return findings.last();
    };
    const Marking *banner = context.banner ? &context.banner->marking : nullptr;
    const bool classified = banner && banner->isClassified();
    if (!classified) {
        if (!block.isEmpty() && banner && !context.transmittal)
            say("CAB-10", Severity::Error, Tr::tr("An unclassified document has no classification authority block."));
        return findings;
    }
    const bool usaOwns = std::any_of(banner->owners.written.cbegin(), banner->owners.written.cend(), [](const QString &code) { return code == u"USA"; });
    if (context.regime == Regime::Dod && banner->system == MarkingSystem::Joint && !usaOwns) {
        if (!block.isEmpty())
            say("CAB-10", Severity::Error, Tr::tr("A JOINT document that the US does not own has no classification authority block."));
        return findings;
    }
    if (context.transmittal && block.isEmpty())
        return findings;

    const char *kind = context.original ? "CAB-01" : "CAB-02";
    if (block.classifiedBy.trimmed().isEmpty())
        say(kind, Severity::Error, Tr::tr("Classified By names nobody: it has a name and position, or an identifier."));
    if (context.original) {
        if (!isReason(block.reason))
            say(kind, Severity::Error, Tr::tr("Reason gives a letter of EO 13526 section 1.4, such as 1.4(c)."));
        if (!block.derivedFrom.trimmed().isEmpty())
            say(kind, Severity::Error, Tr::tr("An original decision has no Derived From line."));
    } else {
        if (block.derivedFrom.trimmed().isEmpty())
            say(kind, Severity::Error, Tr::tr("Derived From is empty: name the source with its date, or write Multiple Sources with a list."));
        else if (isMultiple(block.derivedFrom) && block.sources.isEmpty())
            say(kind, Severity::Error, Tr::tr("Multiple Sources needs its list of sources."));
        if (!block.reason.trimmed().isEmpty())
            say(kind, Severity::Error, Tr::tr("A derivative document has no Reason line."));
    }

    const QString notApplicable = notApplicableText(context.portions);
    if (!notApplicable.isEmpty()) {
        if (block.declassifyOn.trimmed() != notApplicable) {
            Finding &finding = say("CAB-07", Severity::Error, Tr::tr("With these portions Declassify On reads: %1").arg(notApplicable));
            finding.fix = Fix{Tr::tr("Write %1").arg(notApplicable), 0, int(block.declassifyOn.size()), notApplicable};
        }
        return findings;
    }
    if (block.declassifyOn.contains(u';') || block.declassifyOn.contains(u'\n')) {
        say("CAB-03", Severity::Error, Tr::tr("Declassify On holds exactly one value."));
        return findings;
    }
    const DeclassifyOn value = parseDeclassifyOn(block.declassifyOn);
    findings += value.findings;
    if (value.step == DeclassifyStep::NotApplicable)
        say("CAB-07", Severity::Error, Tr::tr("No portion is RD, FRD, TFNI or NATO: Declassify On has a value of its own."));
    if (value.step == DeclassifyStep::Date && context.origin.isKnown()) {
        if (value.date > context.origin.plusYears(25))
            say("CAB-04", Severity::Error, Tr::tr("%1 is more than 25 years after %2.").arg(value.text, context.origin.toString()));
        if (value.date < context.origin)
            say("CAB-04", Severity::Error, Tr::tr("%1 is before the date of origin, %2.").arg(value.text, context.origin.toString()));
    }
    if (value.step == DeclassifyStep::Event)
        say("CAB-05", Severity::Warning, Tr::tr("An event must be definite and less than 10 years ahead: %1").arg(value.event));
    if (value.step == DeclassifyStep::Imagery)
        say("CAB-06", Severity::Info, Tr::tr("25X1, EO 12951 is only for original imagery; other space imagery products use their date + 25 years."));
    return findings;
}

} // namespace parallax
