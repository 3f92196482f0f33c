#include "model/marking/parser.h"

#include "model/tr.h"

namespace parallax {

namespace {
struct LevelWord
{
    const char16_t *word;
    Level level;
    bool spelledOut;
};
constexpr LevelWord kLevelWords[] = {
    {u"TOP SECRET", Level::TopSecret, true}, {u"TS", Level::TopSecret, false},
    {u"SECRET", Level::Secret, true}, {u"S", Level::Secret, false},
    {u"CONFIDENTIAL", Level::Confidential, true}, {u"C", Level::Confidential, false},
    {u"RESTRICTED", Level::Restricted, true}, {u"R", Level::Restricted, false},
    {u"UNCLASSIFIED", Level::Unclassified, true}, {u"U", Level::Unclassified, false},
};

struct NatoLetters
{
    const char16_t *letters;
    const char16_t *name;
};
// The only public examples are for ISAF; KFOR follows the same pattern.
constexpr NatoLetters kNatoActivities[] = {{u"I", u"ISAF"}, {u"K", u"KFOR"}};

bool isWord(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}
} // namespace

QString levelWords(Level level)
{
    for (const LevelWord &entry : kLevelWords) {
        if (entry.spelledOut && entry.level == level)
            return QString::fromUtf16(entry.word);
    }
    return {};
}

QString natoActivityName(QStringView letters)
{
    for (const NatoLetters &activity : kNatoActivities) {
        if (letters == activity.letters)
            return QString::fromUtf16(activity.name);
    }
    return letters.toString();
}

QString natoActivityLetters(QStringView name)
{
    for (const NatoLetters &activity : kNatoActivities) {
        if (name == activity.name)
            return QString::fromUtf16(activity.letters);
    }
    return name.toString();
}

/// Takes a level off the start (or the end) of \a text, where a whole word says one.
std::optional<Level> MarkParser::takeLevel(QStringView *text, bool atEnd)
{
    for (const LevelWord &entry : kLevelWords) {
        const QStringView word(entry.word);
        if (atEnd ? !text->endsWith(word) : !text->startsWith(word))
            continue;
        const qsizetype left = text->size() - word.size();
        if (left > 0 && (atEnd ? (*text)[left - 1] : (*text)[word.size()]) != u' ')
            continue;
        *text = (atEnd ? text->left(left) : text->mid(word.size())).trimmed();
        return entry.level;
    }
    return std::nullopt;
}

void MarkParser::checkLevelForm(QStringView word, Level level)
{
    const bool spelledOut = word.size() > 2;
    if (spelledOut == !isPortion())
        return;
    const QString right = isPortion() ? levelCode(level) : levelWords(level);
    Finding &finding = say("GRM-05", Severity::Error, word,
                           isPortion() ? Tr::tr("A portion has %1 in place of %2.").arg(right, word)
                                       : Tr::tr("A banner spells the level out: %1.").arg(right));
    finding.fix = Fix{Tr::tr("Write %1").arg(right), offset(word), int(word.size()), right};
}

bool MarkParser::readUsLevel(QStringView text)
{
    QStringView rest = text;
    const std::optional<Level> level = takeLevel(&rest, false);
    if (!level)
        return false;
    // "TOP SECRET UMBRA" of old; a control behind a level lacks its separator; anything else there is no marking.
    const QStringView next = rest.left(rest.indexOf(u'/') < 0 ? rest.size() : rest.indexOf(u'/'));
    const bool control = !rest.isEmpty() && (m_register.find(next).entry || next.startsWith(u"REL TO ") || next.startsWith(u"DISPLAY ONLY "));
    if (!rest.isEmpty() && !control && !m_register.legacy(rest))
        return false;
    const QStringView word = rest.isEmpty() ? text : text.left(rest.data() - text.data()).trimmed();
    m_mark.system = MarkingSystem::Us;
    m_mark.level = *level;
    token(Slot::Classification, word, levelCode(*level));
    checkLevelForm(word, *level);
    if (*level == Level::Restricted)
        say("EXC-08", Severity::Error, word, Tr::tr("RESTRICTED is no US level."));
    if (control) {
        const int gap = offset(word) + int(word.size());
        Finding &finding = say("GRM-02", Severity::Error, rest, Tr::tr("// stands between the classification and what follows."));
        finding.fix = Fix{Tr::tr("Write //"), gap, offset(rest) - gap, QStringLiteral("//")};
        readCategory(rest, 1);
    } else if (!rest.isEmpty()) {
        Part part;
        readMisplaced(rest, &part);
    }
    return true;
}

void MarkParser::readClassification(QStringView text)
{
    if (text == u"CUI") {
        m_mark.system = MarkingSystem::Cui;
        m_mark.level = Level::Cui;
        m_mark.hasCui = true;
        token(Slot::Classification, text, QStringLiteral("CUI"));
        return;
    }
    if (readUsLevel(text))
        return;
    const qsizetype slash = text.indexOf(u'/');
    if (slash > 0) {
        const QStringView first = text.left(slash).trimmed();
        if (first == u"CUI" || readUsLevel(first)) {
            if (first == u"CUI")
                readClassification(first);
            const QStringView rest = text.mid(slash + 1).trimmed();
            QStringView level = rest;
            if (takeLevel(&level, false) && level.isEmpty()) {
                Part part;
                readMisplaced(rest, &part);
                return;
            }
            Finding &finding = say("GRM-02", Severity::Error, text.mid(slash, 1), Tr::tr("// stands between the classification and what follows."));
            finding.fix = Fix{Tr::tr("Write //"), offset(text) + int(slash), 1, QStringLiteral("//")};
            if (!rest.isEmpty())
                readCategory(rest, 1);
            return;
        }
    }
    // A non-US or JOINT marking that lacks its leading slashes, or a category that came first.
    const qsizetype findings = m_mark.findings.size(), tokens = m_mark.tokens.size();
    if (readNato(text) || readJoint(text) || readOwned(text)) {
        Finding &finding = say("GRM-07", Severity::Error, text, Tr::tr("A non-US or JOINT marking begins with //."));
        finding.fix = Fix{Tr::tr("Write //%1").arg(text), offset(text), 0, QStringLiteral("//")};
        return;
    }
    m_mark.findings.resize(findings);
    m_mark.tokens.resize(tokens);
    const Register::Hit hit = m_register.find(text.left(text.indexOf(u'/') < 0 ? text.size() : text.indexOf(u'/')));
    if (hit.entry || text.startsWith(u"REL TO ")) {
        say("GRM-01", Severity::Error, text, Tr::tr("The classification comes first."));
        readCategory(text, 0);
        return;
    }
    QStringView behind = text;
    if (takeLevel(&behind, false) && !behind.isEmpty() && behind.data() - text.data() < 4)
        say("GRM-06", Severity::Error, text, Tr::tr("A portion mark stands in parentheses before its text."));
    token(Slot::Unknown, text, {});
    m_mark.unknownTokens.append(text.toString());
    QStringList levels;
    for (const LevelWord &entry : kLevelWords) {
        if (entry.spelledOut != isPortion())
            levels.append(QString::fromUtf16(entry.word));
    }
    const QString near = nearestOf(text, levels);
    Finding &finding = say("GRM-27", Severity::Error, text,
                           near.isEmpty() ? Tr::tr("%1 is not a classification.").arg(text)
                                          : Tr::tr("%1 is not a classification; %2 is near to it.").arg(text, near));
    if (!near.isEmpty())
        finding.fix = Fix{Tr::tr("Write %1").arg(near), offset(text), int(text.size()), near};
}

void MarkParser::readForeignClassification(QStringView text)
{
    if (readNato(text) || readJoint(text) || readOwned(text))
        return;
    QStringView rest = text;
    if (takeLevel(&rest, false) && rest.isEmpty()) {
        Finding &finding = say("GRM-01", Severity::Error, text, Tr::tr("A US marking has no leading //, a non-US one names its owner."));
        finding.fix = Fix{Tr::tr("Drop the //"), offset(text) - 2, 2, {}};
        readUsLevel(text);
        return;
    }
    refuse(text);
}

bool MarkParser::readNato(QStringView text)
{
    QStringView words = text;
    std::optional<Level> level;
    QString activity;
    QString extra;
    bool spelledOut = true;
    bool wrongTopSecret = false;
    if (words.startsWith(u"COSMIC TOP SECRET")) {
        level = Level::TopSecret;
        extra = words.mid(17).trimmed().toString();
    } else if (words.startsWith(u"NATO ")) {
        QStringView rest = words.mid(5);
        // NATO S is neither the banner's form nor the portion's.
        const bool shortLevel = words.endsWith(u" S") || words.endsWith(u" C") || words.endsWith(u" R") || words.endsWith(u" U") || words.endsWith(u" TS");
        if (shortLevel)
            say("GRM-14", Severity::Error, text, Tr::tr("A NATO level is spelled out after the word NATO, or written as in NS."));
        level = takeLevel(&rest, false);
        if (!level) {
            const qsizetype space = rest.indexOf(u' ');
            if (space > 0 && isWord(rest.left(space))) {
                activity = rest.left(space).toString();
                rest = rest.mid(space + 1);
                level = takeLevel(&rest, false);
            }
        }
        if (!level)
            return false;
        extra = rest.toString();
        wrongTopSecret = *level == Level::TopSecret;
    } else {
        spelledOut = false;
        const qsizetype dash = words.indexOf(u'-');
        const QStringView code = words.left(dash < 0 ? words.size() : dash);
        if (dash >= 0)
            extra = words.mid(dash + 1).toString();
        if (code == u"CTS") {
            level = Level::TopSecret;
        } else if (code.size() >= 2 && code.size() <= 6 && code[0] == u'N' && isWord(code)) {
            level = levelFromCode(code.mid(code.size() - 1));
            activity = natoActivityName(code.mid(1, code.size() - 2));
        }
        if (!level || (!activity.isEmpty() && m_codes.find(code)))
            return false;
        if (extra == u"B")
            extra = QStringLiteral("BOHEMIA");
        else if (extra == u"A")
            extra = QStringLiteral("ATOMAL");
    }
    const QStringList allowed{QStringLiteral("BOHEMIA"), QStringLiteral("BALK"), QStringLiteral("ATOMAL")};
    if (!extra.isEmpty() && !allowed.contains(extra))
        return false;
    m_mark.system = MarkingSystem::Nato;
    m_mark.level = *level;
    m_mark.natoActivity = activity;
    m_mark.owners.present = true;
    m_mark.owners.written = {QStringLiteral("NATO")};
    if (const auto nato = m_codes.find(u"NATO"))
        m_mark.owners.set.insert(*nato);
    token(Slot::Classification, text, QStringLiteral("NATO ") + levelCode(*level));
    if (extra == u"ATOMAL")
        m_mark.aea.atomal = true;
    else if (!extra.isEmpty())
        m_mark.natoWords.append(extra);
    if (!extra.isEmpty())
        token(Slot::Sci, text.mid(text.size()), QStringLiteral("+") + extra);
    if (wrongTopSecret) {
        Finding &finding = say("GRM-14", Severity::Error, text, Tr::tr("At TOP SECRET the word NATO is not used: COSMIC TOP SECRET."));
        finding.fix = Fix{Tr::tr("Write COSMIC TOP SECRET"), offset(text), int(text.size()), QStringLiteral("COSMIC TOP SECRET")};
    } else if (spelledOut == isPortion()) {
        say("GRM-05", Severity::Error, text,
            isPortion() ? Tr::tr("A portion has the short NATO level, such as NS.") : Tr::tr("A banner spells the NATO level out, such as NATO SECRET."));
    }
    return true;
}

bool MarkParser::readJoint(QStringView text)
{
    if (!text.startsWith(u"JOINT ") && text != u"JOINT")
        return false;
    QStringView rest = text.mid(5).trimmed();
    const QStringView levelStart = rest;
    const std::optional<Level> level = takeLevel(&rest, false);
    m_mark.system = MarkingSystem::Joint;
    m_mark.owners.present = true;
    token(Slot::Classification, text.left(5), QStringLiteral("JOINT"));
    if (!level) {
        say("GRM-15", Severity::Error, text, Tr::tr("A JOINT marking has its level after the word JOINT."));
        return true;
    }
    m_mark.level = *level;
    const QStringView word = levelStart.left(rest.isEmpty() ? levelStart.size() : rest.data() - levelStart.data()).trimmed();
    token(Slot::Classification, word, levelCode(*level));
    checkLevelForm(word, *level);
    if (rest.isEmpty()) {
        m_mark.bareOwners = isPortion();
        if (!isPortion())
            say("GRM-15", Severity::Error, text, Tr::tr("A JOINT marking names its owners."));
        return true;
    }
    readSpaceList(rest, QStringLiteral("GRM-15"), true, &m_mark.owners, nullptr);
    return true;
}

bool MarkParser::readOwned(QStringView text)
{
    QStringView owners = text;
    const std::optional<Level> level = takeLevel(&owners, true);
    if (!level || owners.isEmpty())
        return false;
    const QStringView first = owners.left(owners.indexOf(u' ') < 0 ? owners.size() : owners.indexOf(u' '));
    const QStringView firstCode = first.endsWith(u',') ? first.left(first.size() - 1) : first;
    if (owners != u"FGI" && !m_codes.find(firstCode) && !(firstCode.size() == 3 && isWord(firstCode)))
        return false;
    m_mark.system = MarkingSystem::NonUs;
    m_mark.level = *level;
    if (owners == u"FGI") {
        m_mark.concealedOwner = true;
        token(Slot::Fgi, owners, QStringLiteral("FGI"));
    } else {
        m_mark.owners.present = true;
        readSpaceList(owners, QStringLiteral("GRM-13"), false, &m_mark.owners, nullptr);
    }
    const QStringView word = text.mid(owners.size()).trimmed();
    token(Slot::Classification, word, levelCode(*level));
    checkLevelForm(word, *level);
    return true;
}

} // namespace parallax
