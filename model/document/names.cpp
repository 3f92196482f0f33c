#include "model/document/names.h"

#include <QRegularExpression>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kHashStart = 1469598103934665603ull;

quint64 hashStep(quint64 hash, QChar c)
{
    return (hash ^ c.toUpper().unicode()) * 1099511628211ull;
}

/// Emphasis and the like in text that was typed: it is not seen, so it parts no name.
bool isFormatting(QChar c)
{
    return c == u'*' || c == u'_' || c == u'~' || c == u'`';
}

/// Between two words of one name: nothing but a little space, a hyphen or the like.
bool joins(QStringView between)
{
    if (between.size() - std::count_if(between.begin(), between.end(), isFormatting) > 2)
        return false;
    return std::all_of(between.begin(), between.end(), [](QChar c) {
        return isFormatting(c) || c.isSpace() || c == u'-' || c == u'.' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013' || c == u'/';
    });
}

/// Greek and Cyrillic letters that look like a Latin one.
QChar latinLookAlike(QChar c)
{
    static constexpr QStringView kFrom =
        u"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
        u"\u03B1\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7\u03F2\u03F9"
        u"\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408\u051A\u051C\u04AE\u04C0"
        u"\u0430\u0432\u0435\u043A\u043C\u043D\u043E\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458\u051B\u051D\u0501\u04BB\u04CF";
    static constexpr QStringView kTo = u"ABEZHIKMNOPTYX"
                                       u"aiKvoptuxcC"
                                       u"ABEKMHOPCTYXSIJQWYI"
                                       u"abekmhopctyxsijqwdhl";
    static_assert(kFrom.size() == kTo.size());
    if (c.unicode() < 0x0391 || c.unicode() > 0x051D)
        return c;
    const qsizetype at = kFrom.indexOf(c);
    return at < 0 ? c : kTo[at];
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

/// "PX-108" of "PX-0108".
QString withoutLeadingZeros(const QString &id)
{
    QString plain;
    for (qsizetype i = 0; i < id.size(); ++i) {
        const bool leads = id[i] == u'0' && (i == 0 || !id[i - 1].isDigit() || plain.isEmpty() || !plain.back().isDigit());
        if (!leads || i + 1 == id.size() || !id[i + 1].isDigit())
            plain += id[i];
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

FoldedText foldedText(const QString &source)
{
    FoldedText folded;
    if (std::all_of(source.begin(), source.end(), [](QChar c) { return c.unicode() < 0x80; })) {
        folded.text = source;
        return folded;
    }
    folded.text.reserve(source.size());
    const auto add = [&](QChar c, int start, int end) {
        folded.text += c;
        folded.starts.push_back(start);
        folded.ends.push_back(end);
    };
    for (int at = 0; at < int(source.size());) {
        const bool pair = source[at].isHighSurrogate() && at + 1 < source.size() && source[at + 1].isLowSurrogate();
        const int end = at + (pair ? 2 : 1);
        const char32_t code = pair ? QChar::surrogateToUcs4(source[at], source[at + 1]) : source[at].unicode();
        const QChar::Category category = QChar::category(code);
        if (code < 0x80) {
            add(source[at], at, end);
        } else if (category == QChar::Punctuation_Dash || code == 0x2212) {
            add(u'-', at, end);
        } else if (category == QChar::Number_Other) {
            // A raised figure belongs to no name; a number in a ring is one.
            const bool raised = QChar::decompositionTag(code) == QChar::Super;
            const QString plain = raised ? u" "_s : source.mid(at, end - at).normalized(QString::NormalizationForm_KD);
            for (QChar c : plain)
                add(c, at, end);
        } else if (category == QChar::Number_DecimalDigit) {
            add(QChar(u'0' + char16_t(QChar::digitValue(code))), at, end);
        } else if (category != QChar::Other_Format) {
            const QString plain = source.mid(at, end - at).normalized(QString::NormalizationForm_KD);
            for (QChar c : plain) {
                if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
                    add(latinLookAlike(c), at, end);
            }
        }
        at = end;
    }
    return folded;
}

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

QList<WrittenName> writtenNames(const CatalogueObject &object)
{
    QList<WrittenName> names = {{object.name, false, false}};
    for (const QString &alias : object.aliases)
        names.append({alias, true, false});
    names.append({object.id, true, true});
    names.append({withoutLeadingZeros(object.id), true, true});
    return names;
}

QList<WrittenName> writtenNames(const CatalogueSensor &sensor)
{
    return {{sensor.name, false, false}, {codeWord(sensor.name).toString(), false, false}, {sensor.id, true, false},
            {withoutLeadingZeros(sensor.id), true, false}};
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
        for (const WrittenName &name : writtenNames(object))
            addForm(thing, name.text, name.alias, name.isId);
    }
    for (const CatalogueSensor &sensor : catalogue->sensors) {
        const int thing = add({NamedThing::Kind::Sensor, sensor.id, sensor.name, true, sensor.facts, sensor.facts});
        for (const WrittenName &name : writtenNames(sensor))
            addForm(thing, name.text, name.alias, name.isId);
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
    const QString plain = capitals(foldedText(text.toString()).text);
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

const NameForm *NameBook::formOf(quint64 hash, QStringView written) const
{
    const auto found = m_forms.constFind(hash);
    if (found == m_forms.cend())
        return nullptr;
    const QString plain = capitals(written);
    const auto form = std::find_if(found->cbegin(), found->cend(), [&](const NameForm &each) { return each.text == plain; });
    return form != found->cend() ? &*form : nullptr;
}

NameBook::Match NameBook::match(QStringView text, const std::vector<Word> &words, size_t word) const
{
    Match best;
    quint64 hash = kHashStart;
    for (size_t i = word; i < words.size(); ++i) {
        if (i > word && !joins(text.mid(words[i - 1].end, words[i].start - words[i - 1].end)))
            break;
        const int last = words[i].end - 1;
        for (int c = words[i].start; c < last; ++c)
            hash = hashStep(hash, text[c]);
        // "KITE-7Bs": several of them, or theirs.
        if (text[last].toUpper() == u'S' && last > words[i].start) {
            if (const NameForm *form = formOf(hash, text.mid(words[word].start, last - words[word].start)))
                best = {form, int(i - word) + 1};
        }
        hash = hashStep(hash, text[last]);
        if (!m_beginnings.contains(hash))
            break;
        if (const NameForm *form = formOf(hash, text.mid(words[word].start, words[i].end - words[word].start)))
            best = {form, int(i - word) + 1};
    }
    return best;
}

bool NameBook::sameForms(const NameBook &other) const
{
    return m_formTexts == other.m_formTexts;
}

QString objectTokens(const QStringList &ids)
{
    QStringList tokens;
    for (const QString &id : ids)
        if (!id.isEmpty())
            tokens << QStringLiteral("[[obj:%1]]").arg(id);
    return tokens.join(QStringLiteral(", "));
}

QString withNames(const QString &text, const CatalogueSnapshot *catalogue)
{
    static const QRegularExpression token(QStringLiteral("\\[\\[obj:([^\\s\\[\\]]+)\\]\\]"));
    QString named;
    qsizetype from = 0;
    for (auto each = token.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const CatalogueObject *object = catalogue ? catalogue->object(match.captured(1)) : nullptr;
        named += QStringView(text).mid(from, match.capturedStart() - from);
        named += object && !object->name.isEmpty() ? object->name : match.captured(1);
        from = match.capturedEnd();
    }
    return named += QStringView(text).mid(from);
}

} // namespace parallax
