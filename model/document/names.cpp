#include "model/document/names.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kHashStart = 1469598103934665603ull;

quint64 hashStep(quint64 hash, QChar c)
{
    return (hash ^ c.toUpper().unicode()) * 1099511628211ull;
}

/// Between two words of one name: nothing but a little space, a hyphen or the like.
bool joins(QStringView between)
{
    if (between.size() > 2)
        return false;
    return std::all_of(between.begin(), between.end(), [](QChar c) {
        return c.isSpace() || c == u'-' || c == u'_' || c == u'.' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013' || c == u'/';
    });
}

QString capitals(QStringView text)
{
    QString plain;
    for (QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    }
    return plain;
}

/// "THISTLE" of "host sensor THISTLE": the last word, where it is in capitals and others are not.
QStringView codeWord(QStringView name)
{
    const qsizetype space = name.lastIndexOf(u' ');
    if (space < 0)
        return {};
    const QStringView last = name.mid(space + 1);
    const QStringView first = name.left(space);
    const auto isCapital = [](QChar c) { return !c.isLetter() || c.isUpper(); };
    const bool capital = last.size() > 2 && std::all_of(last.begin(), last.end(), isCapital);
    return capital && !std::all_of(first.begin(), first.end(), isCapital) ? last : QStringView();
}

} // namespace

std::vector<NameBook::Word> wordsOf(QStringView text)
{
    std::vector<NameBook::Word> words;
    const int size = int(text.size());
    for (int i = 0; i < size;) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        const int start = i;
        while (i < size && text[i].isLetterOrNumber())
            ++i;
        words.push_back({start, i});
    }
    return words;
}

NameBook::NameBook(const CatalogueSnapshot *catalogue, const PolicyPack &pack)
{
    for (const NationPolicy &nation : pack.nations) {
        const int thing = add({NamedThing::Kind::Nation, nation.code, nation.name, true, {}, {}});
        addForm(thing, nation.name, false, false);
        addForm(thing, nation.code, true, false);
    }
    if (!catalogue)
        return;
    for (const CatalogueObject &object : catalogue->objects) {
        const auto factsOfFacet = [&](QStringView name) {
            const Facet *facet = object.facet(name);
            return facet ? std::optional(facet->facts) : std::nullopt;
        };
        const int thing = add({NamedThing::Kind::Object, object.id, object.name, true, factsOfFacet(u"identity"),
                               factsOfFacet(u"existence")});
        addForm(thing, object.name, false, false);
        for (const QString &alias : object.aliases)
            addForm(thing, alias, true, false);
        addForm(thing, object.id, true, true);
    }
    for (const CatalogueSensor &sensor : catalogue->sensors) {
        const int thing = add({NamedThing::Kind::Sensor, sensor.id, sensor.name, true, sensor.facts, sensor.facts});
        addForm(thing, sensor.name, false, false);
        addForm(thing, codeWord(sensor.name), false, false);
        addForm(thing, sensor.id, true, false);
    }
}

int NameBook::find(NamedThing::Kind kind, const QString &id) const
{
    return m_index.value({int(kind), id}, -1);
}

int NameBook::objectOfToken(const QString &id)
{
    const int found = find(NamedThing::Kind::Object, id);
    return found >= 0 ? found : add({NamedThing::Kind::Object, id, {}, false, {}, {}});
}

int NameBook::add(NamedThing thing)
{
    const int index = int(m_things.size());
    m_index.insert({int(thing.kind), thing.id}, index);
    m_things.push_back(std::move(thing));
    return index;
}

void NameBook::addForm(int thing, QStringView text, bool alias, bool isId)
{
    const QString plain = capitals(text);
    if (plain.isEmpty())
        return;
    quint64 hash = kHashStart;
    for (QChar c : plain) {
        hash = hashStep(hash, c);
        m_beginnings.insert(hash);
    }
    QList<NameForm> &forms = m_forms[hash];
    const bool there = std::any_of(forms.begin(), forms.end(),
                                   [&](const NameForm &form) { return form.text == plain && form.thing == thing; });
    if (!there) {
        forms.append({thing, plain, alias, isId});
        m_formTexts.insert(u"%1/%2/%3"_s.arg(plain, m_things[size_t(thing)].id).arg(int(m_things[size_t(thing)].kind)));
    }
}

NameBook::Match NameBook::match(QStringView text, const std::vector<Word> &words, size_t word) const
{
    Match best;
    quint64 hash = kHashStart;
    for (size_t i = word; i < words.size(); ++i) {
        if (i > word && !joins(text.mid(words[i - 1].end, words[i].start - words[i - 1].end)))
            break;
        for (int c = words[i].start; c < words[i].end; ++c)
            hash = hashStep(hash, text[c]);
        if (!m_beginnings.contains(hash))
            break;
        const auto found = m_forms.constFind(hash);
        if (found == m_forms.cend())
            continue;
        const QString plain = capitals(text.mid(words[word].start, words[i].end - words[word].start));
        for (const NameForm &form : *found) {
            if (form.text == plain) {
                best = {&form, int(i - word) + 1};
                break;
            }
        }
    }
    return best;
}

bool NameBook::sameForms(const NameBook &other) const
{
    return m_formTexts == other.m_formTexts;
}

} // namespace parallax
