#include "model/marking/register.h"

namespace parallax {

namespace {
Slot slotFromName(const QString &name)
{
    static const QHash<QString, Slot> names{
        {QStringLiteral("sci"), Slot::Sci},       {QStringLiteral("sap"), Slot::Sap},     {QStringLiteral("aea"), Slot::Aea},
        {QStringLiteral("fgi"), Slot::Fgi},       {QStringLiteral("dissem"), Slot::Dissem}, {QStringLiteral("nonic"), Slot::NonIc},
        {QStringLiteral("cui"), Slot::Cui},
    };
    return names.value(name, Slot::Unknown);
}

std::optional<Control> controlOf(const QString &key)
{
    static const QHash<QString, Control> controls{
        {QStringLiteral("RS"), Control::Rsen}, {QStringLiteral("FOUO"), Control::Fouo}, {QStringLiteral("OC"), Control::Orcon},
        {QStringLiteral("OC-USGOV"), Control::OrconUsgov}, {QStringLiteral("IMC"), Control::Imcon}, {QStringLiteral("NF"), Control::Noforn},
        {QStringLiteral("PR"), Control::Propin}, {QStringLiteral("RELIDO"), Control::Relido}, {QStringLiteral("DSEN"), Control::Dsen},
        {QStringLiteral("RAWFISA"), Control::RawFisa}, {QStringLiteral("FISA"), Control::Fisa}, {QStringLiteral("WAIVED"), Control::Waived},
        {QStringLiteral("DS"), Control::Limdis}, {QStringLiteral("XD"), Control::Exdis}, {QStringLiteral("ND"), Control::Nodis},
        {QStringLiteral("SBU"), Control::Sbu}, {QStringLiteral("SBU-NF"), Control::SbuNf}, {QStringLiteral("LES"), Control::Les},
        {QStringLiteral("LES-NF"), Control::LesNf}, {QStringLiteral("SSI"), Control::Ssi}, {QStringLiteral("NNPI"), Control::Nnpi},
        {QStringLiteral("HVSACO"), Control::Hvsaco}, {QStringLiteral("FED ONLY"), Control::CuiFedOnly},
        {QStringLiteral("FEDCON"), Control::CuiFedCon}, {QStringLiteral("NOCON"), Control::CuiNoCon},
        {QStringLiteral("DL ONLY"), Control::CuiDlOnly}, {QStringLiteral("ATTORNEY-CLIENT"), Control::CuiAttorneyClient},
        {QStringLiteral("ATTORNEY-WP"), Control::CuiAttorneyWp}, {QStringLiteral("DELIB"), Control::CuiDelib},
    };
    const auto found = controls.constFind(key);
    return found == controls.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

/// 0 where some code is not a level.
quint8 levelBits(const QString &text)
{
    quint8 bits = 0;
    for (QStringView code : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<Level> level = levelFromCode(code);
        if (!level)
            return 0;
        bits = quint8(bits | 1u << int(*level));
    }
    return bits;
}

/// The register's text is one form, the list of what it stands for is in \a json: an own value for DoD where it has one.
void readByRegime(const QJsonObject &json, TokenEntry *entry)
{
    const int dod = int(Regime::Dod), ic = int(Regime::Ic);
    entry->levels[ic] = levelBits(json.value(u"ic").toString());
    entry->levels[dod] = json.contains(u"dod") ? levelBits(json.value(u"dod").toString()) : entry->levels[ic];
    entry->needs[ic] = strings(json.value(u"needs"));
    entry->needs[dod] = strings(json.value(u"needsDod"));
    entry->excludes[ic] = strings(json.value(u"excludes"));
    if (json.contains(u"legacyIc"))
        entry->legacy[ic] = json.value(u"legacyIc").toString();
    if (json.contains(u"legacyDod"))
        entry->legacy[dod] = json.value(u"legacyDod").toString();
}

int editDistance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> before(width), previous(width), current(width);
    for (size_t j = 0; j < width; ++j)
        previous[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t k = size_t(j);
            int cost = previous[k - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost = std::min({cost, previous[k] + 1, current[k - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, before[k - 2] + 1);
            current[k] = cost;
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[width - 1];
}
/// How near two words are, more is nearer; 0: too far for one to be a slip of the other.
int nearness(QStringView text, QStringView candidate)
{
    const int most = text.size() <= 3 ? 1 : text.size() <= 6 ? 2 : 3;
    const int distance = editDistance(text, candidate, most);
    return distance <= most && distance < candidate.size() ? most + 1 - distance : 0;
}
} // namespace

QString nearestOf(QStringView text, const QStringList &candidates)
{
    int best = 0;
    QString found;
    for (const QString &candidate : candidates) {
        const int score = nearness(text, candidate);
        if (score > best) {
            best = score;
            found = candidate;
        } else if (score > 0 && score == best && candidate != found) {
            found.clear();
        }
    }
    return found;
}

Result<std::shared_ptr<const Register>> Register::fromJson(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorCode::Malformed, QStringLiteral("Offset %1: %2").arg(error.offset).arg(error.errorString()), where};

    auto table = std::make_shared<Register>();
    const QJsonArray tokens = root.value(u"tokens").toArray();
    table->m_entries.reserve(size_t(tokens.size()));
    for (const QJsonValue &value : tokens) {
        const QJsonObject token = value.toObject();
        const QString place = QStringLiteral("%1: /tokens/%2").arg(where).arg(table->m_entries.size());
        TokenEntry entry;
        entry.key = token.value(u"key").toString();
        entry.slot = slotFromName(token.value(u"slot").toString());
        entry.portion = token.value(u"portion").toString();
        entry.banner = token.value(u"banner").toString();
        entry.title = token.value(u"title").toString();
        entry.rank = int(table->m_entries.size());
        entry.dodOnly = token.value(u"regimes").toString() == u"dod";
        entry.newer = token.value(u"newer").toBool();
        entry.neverBare = token.value(u"neverBare").toBool();
        entry.control = controlOf(entry.key);
        readByRegime(token, &entry);
        if (entry.key.isEmpty() || entry.portion.isEmpty() || entry.banner.isEmpty() || entry.slot == Slot::Unknown)
            return Error{ErrorCode::Malformed, QStringLiteral("A token needs key, slot, portion and banner"), place};
        if (!entry.levels[0] || !entry.levels[1])
            return Error{ErrorCode::Malformed, QStringLiteral("%1: a level is not one of U CUI R C S TS").arg(entry.key), place};
        if (table->m_byKey.contains(entry.key))
            return Error{ErrorCode::Conflict, QStringLiteral("%1 is given twice").arg(entry.key), place};
        table->m_byKey.insert(entry.key, int(table->m_entries.size()));
        if (entry.control)
            table->m_byControl.insert(quint32(*entry.control), int(table->m_entries.size()));
        table->m_entries.push_back(std::move(entry));
    }
    for (const TokenEntry &entry : table->m_entries) {
        const auto know = [&](const QString &text, bool portion, bool banner, bool title) {
            if (text.isEmpty() || text.contains(u'*') || text.contains(u'?'))
                return;
            Hit &hit = table->m_byText[text];
            hit.entry = &entry;
            hit.portion |= portion;
            hit.banner |= banner;
            hit.title |= title;
        };
        know(entry.portion, true, false, false);
        know(entry.banner, false, true, false);
        know(entry.title, false, true, entry.title != entry.banner);
        if (entry.slot == Slot::Sci && entry.key.contains(u'-') && !entry.key.contains(u'*') && !entry.key.contains(u'?')) {
            const QString system = entry.key.section(u'-', 0, 0);
            table->m_compartmentOwner.insert(entry.key.section(u'-', 1), system);
            if (!entry.title.isEmpty())
                table->m_compartmentOwner.insert(entry.title.section(u'-', 1), system);
        }
        for (const QString &text : {entry.portion, entry.banner, entry.title}) {
            if (text.isEmpty() || text.contains(u'*') || text.contains(u'?') || table->m_vocabularyEntry.contains(text))
                continue;
            table->m_vocabulary.append(text);
            table->m_vocabularyEntry.insert(text, entry.rank);
        }
        for (const QStringList *list : {&entry.needs[0], &entry.needs[1], &entry.excludes[1]}) {
            for (const QString &key : *list) {
                if (!table->m_byKey.contains(key))
                    return Error{ErrorCode::Malformed, QStringLiteral("%1 names the unknown token %2").arg(entry.key, key), where};
            }
        }
    }
    for (const QJsonValue &value : root.value(u"legacy").toArray()) {
        const QJsonObject token = value.toObject();
        table->m_legacy.insert(token.value(u"text").toString(), {slotFromName(token.value(u"slot").toString()), token.value(u"remark").toString()});
    }
    table->m_notices = strings(root.value(u"notices"));
    table->m_eyesOnly = strings(root.value(u"eyesOnly"));
    table->m_manualTetragraphs = strings(root.value(u"manualTetragraphs"));
    table->m_surprisingGroups = strings(root.value(u"surprisingGroups"));
    table->m_cuiCategories = strings(root.value(u"cuiCategories"));
    const QJsonObject oldCodes = root.value(u"oldCodes").toObject();
    for (auto it = oldCodes.begin(); it != oldCodes.end(); ++it)
        table->m_oldCodes.insert(it.key(), it.value().toString());
    return std::shared_ptr<const Register>(std::move(table));
}

Register::Hit Register::find(QStringView text) const
{
    return m_byText.value(text.toString());
}

const TokenEntry *Register::byKey(QStringView key) const
{
    const auto found = m_byKey.constFind(key.toString());
    return found == m_byKey.constEnd() ? nullptr : &m_entries[size_t(*found)];
}

const TokenEntry &Register::byControl(Control control) const
{
    return m_entries[size_t(m_byControl.value(quint32(control)))];
}

const LegacyToken *Register::legacy(QStringView text) const
{
    const auto found = m_legacy.constFind(text.toString());
    return found == m_legacy.constEnd() ? nullptr : &*found;
}

QString Register::sciSystem(QStringView text) const
{
    const Hit hit = find(text);
    return hit.entry && hit.entry->slot == Slot::Sci && !hit.entry->key.contains(u'-') ? hit.entry->key : QString();
}

QString Register::sciCompartment(QStringView system, QStringView text) const
{
    const Hit hit = find(QString(system.toString() + u'-' + text.toString()));
    return hit.entry && hit.entry->slot == Slot::Sci ? hit.entry->key.section(u'-', 1) : QString();
}

QString Register::systemOfCompartment(QStringView text) const
{
    return m_compartmentOwner.value(text.toString());
}

const TokenEntry *Register::sciEntry(const QString &system, const SciCompartment *compartment) const
{
    if (compartment) {
        const QString name = system + u'-' + compartment->name;
        if (!compartment->subs.isEmpty()) {
            if (const TokenEntry *entry = byKey(name + QStringLiteral(" *")))
                return entry;
        }
        if (const TokenEntry *entry = byKey(name))
            return entry;
        if (compartment->name.size() == 2 || compartment->name.size() == 3) {
            if (const TokenEntry *entry = byKey(system + QStringLiteral("-?")))
                return entry;
        }
    }
    return byKey(system);
}

bool Register::isNotice(QStringView line) const
{
    for (const QString &notice : m_notices) {
        const qsizetype star = notice.indexOf(u'*');
        if (star < 0 ? line == notice
                     : line.size() > notice.size() && line.startsWith(QStringView(notice).left(star))
                    && line.endsWith(QStringView(notice).mid(star + 1)))
            return true;
    }
    return false;
}

bool Register::isSlip(QStringView text) const
{
    return text.size() >= 4 && std::any_of(m_vocabulary.cbegin(), m_vocabulary.cend(), [text](const QString &word) {
        return word.size() >= 4 && editDistance(text, word, 1) == 1;
    });
}

QString Register::nearest(QStringView text, Form form, bool cui) const
{
    // Two spellings of one token are one candidate: compare entries, not texts.
    int best = 0;
    const TokenEntry *found = nullptr;
    bool tie = false;
    for (const QString &word : m_vocabulary) {
        const TokenEntry &entry = m_entries[size_t(m_vocabularyEntry.value(word))];
        if (!cui && entry.slot == Slot::Cui)
            continue;
        const int score = nearness(text, word);
        if (score == 0 || score < best)
            continue;
        tie = score == best && found && found != &entry;
        if (score > best || !found)
            found = &entry;
        best = score;
    }
    if (!found || tie)
        return {};
    return form == Form::Portion ? found->portion : found->banner;
}

} // namespace parallax
