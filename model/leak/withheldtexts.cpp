#include "model/leak/withheldterms.h"

#include "model/document/picturename.h"
#include "model/document/releasecopy.h"
#include "model/leak/leaktext.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindowWords = 6, kWindowStep = 2; ///< a run of seven words of a withheld text is found wherever it begins
constexpr qsizetype kLeastSentence = 12;         ///< letters: shorter ones are said by chance
constexpr qsizetype kLeastName = 4, kPlainWord = 8;
constexpr qsizetype kDigestLetters = 16;         ///< beginning of a digest in hexadecimal: 64 bits, more than chance gives

qsizetype lettersIn(const QString &text)
{
    return LeakText(text).size();
}

/// Terms as they are gathered, each text once.
class Gathered
{
public:
    void add(const QString &code, const QString &text, const QString &of, TermMatch match, bool fragment = false)
    {
        if (text.isEmpty() || m_met.contains({int(match), text}))
            return;
        m_met.insert({int(match), text});
        terms.append({code, text, of, match, fragment});
    }
    /// A name, path or remark: short ones by whole words, long ones as sentences.
    void addValue(const QString &code, const QString &text, const QString &of)
    {
        const qsizetype letters = lettersIn(text);
        // "track" is a word of any text; "watch1" and "ANALYST" are not.
        const bool plainWord = letters < kPlainWord && text != text.toUpper() && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        static const QRegularExpression parts(u"[,;:()]"_s);
        const bool isList = text.contains(parts); // no name has these in it
        if (isList && letters < kLeastSentence)
            return;
        if (letters >= kLeastName && !plainWord)
            add(code, text.simplified(), of, isList || letters >= 2 * kLeastSentence ? TermMatch::Sentence : TermMatch::Name);
    }
    void addText(const QString &code, const QString &text, const QString &of);
    void addQuantities(const QString &text, const QString &of);
    void addDigests(const QString &text, const QString &of);

    QList<WithheldTerm> terms;

private:
    QSet<std::pair<int, QString>> m_met;
};

/// Sentences, and some words in a row of each.
void Gathered::addText(const QString &code, const QString &text, const QString &of)
{
    static const QRegularExpression ends(u"(?<=[.;!?])\\s+"_s);
    const QStringList sentences = text.split(ends, Qt::SkipEmptyParts);
    for (const QString &sentence : sentences) {
        if (lettersIn(sentence) < kLeastSentence)
            continue;
        add(code, sentence.simplified(), of, TermMatch::Sentence);
        const QStringList words = sentence.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + kWindowWords < words.size(); i += kWindowStep) {
            const QString window = words.mid(i, kWindowWords).join(u' ');
            if (lettersIn(window) >= 2 * kLeastSentence)
                add(code, window, of, TermMatch::Sentence, true);
        }
    }
}

void Gathered::addQuantities(const QString &text, const QString &of)
{
    // Units are those of the products of this field; a number alone says too little.
    static const QRegularExpression quantity(
        u"(?<![\\w.,])(?:\\d{4}Z|\\d[\\d,]*(?:\\.\\d+)?\\s*(?:km/s|m/s|km|cm|m|kg|kW|W|kHz|MHz|GHz|degrees?|percent|minutes?|hours?|days?|seconds?))\\b"_s);
    for (auto each = quantity.globalMatch(text); each.hasNext();)
        add(u"LK-PRECISION"_s, each.next().captured().simplified(), of, TermMatch::Quantity);
}

void Gathered::addDigests(const QString &text, const QString &of)
{
    const QByteArray bytes = text.toUtf8();
    for (const auto algorithm : {QCryptographicHash::Md5, QCryptographicHash::Sha1, QCryptographicHash::Sha256, QCryptographicHash::Sha384,
                                 QCryptographicHash::Sha512}) {
        const QByteArray digest = QCryptographicHash::hash(bytes, algorithm).toHex().left(kDigestLetters);
        add(u"LK-HASH"_s, QString::fromLatin1(digest), of, TermMatch::Digest);
    }
}

/// Every string in a JSON value.
void stringsIn(const QJsonValue &value, QStringList &strings)
{
    if (value.isString())
        strings.append(value.toString());
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        stringsIn(each, strings);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &each : object)
        stringsIn(each, strings);
}

void addValues(const QString &code, const QJsonObject &json, const QString &of, Gathered &made)
{
    QStringList strings;
    stringsIn(json, strings);
    for (const QString &each : std::as_const(strings))
        made.addValue(code, each, of);
}

QString withNames(QString text, const LivePreviews &previews)
{
    static const QRegularExpression token(u"\\[\\[obj:([^\\]]*)\\]\\]"_s);
    for (auto match = token.match(text); match.hasMatch(); match = token.match(text)) {
        const CatalogueSnapshot *catalogue = previews.context().catalogue.get();
        const CatalogueObject *object = catalogue ? catalogue->object(match.capturedView(1)) : nullptr;
        text.replace(match.capturedStart(), match.capturedLength(), object ? object->name : unidentifiedDesignation(match.capturedView(1)));
    }
    return text;
}

/// A text that does not go out: what it says, its quantities, its digests.
void addWithheldText(const QString &text, const QString &of, const LivePreviews &previews, Gathered &made)
{
    const QString named = withNames(text, previews);
    made.addText(u"LK-HIDDEN"_s, named, of);
    made.addQuantities(named, of);
    made.addDigests(named, of);
    if (named != text)
        made.addDigests(text, of);
}

/// Ids lead back to our product. Those that are words of a text otherwise are passed over.
void addId(const QString &id, Gathered &made)
{
    if (lettersIn(id) >= 5 && std::any_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); }))
        made.add(u"LK-XREF"_s, id, id, TermMatch::Name);
}

void addMark(const QString &mark, const QString &of, MarkCache &marks, Gathered &made)
{
    if (!mark.contains("//"_L1))
        return; // a level alone tells nothing
    made.add(u"LK-BANNER"_s, mark, of, TermMatch::Mark);
    const CheckedMarkingPtr read = marks.marking(mark, Regime::Dod);
    if (!read)
        return;
    for (const SapProgram &program : read->marking.sap)
        made.add(u"LK-REASON"_s, u"SAR-"_s + program.name, of, TermMatch::Name);
}

void addFigure(const LivePreviews &previews, int row, int audience, bool released, Gathered &made)
{
    const Portion &portion = *previews.product().at(row);
    const Figure &figure = *portion.figure;
    const QString &of = portion.id.value;
    if (!figure.file.isEmpty()) {
        made.addValue(u"LK-FILE"_s, figure.file, of);
        made.addValue(u"LK-FILE"_s, QFileInfo(figure.file).completeBaseName(), of);
    }
    addValues(u"LK-META"_s, figure.embeddedMetadata, of, made);
    const QList<int> kept = released ? previews.layersFor(row, audience) : QList<int>();
    for (int layer = 0; layer < figure.layers.size(); ++layer) {
        if (!kept.contains(layer))
            made.addValue(u"LK-LAYER"_s, figure.layers[layer].name, of);
        addMark(figure.layers[layer].mark, of, *previews.context().marks, made);
    }
    if (previews.altText(row, audience).isEmpty() || !released)
        made.addText(u"LK-ALT"_s, withNames(figure.altText, previews), of);
    if ((!released || kept.size() < figure.layers.size()) && isPictureName(figure.picture))
        made.add(u"LK-HASH"_s, figure.picture.left(kDigestLetters), of, TermMatch::Digest);
}

void addPortion(const LivePreviews &previews, int row, int audience, Gathered &made)
{
    const Portion &portion = *previews.product().at(row);
    const Outcome outcome = previews.outcome(row, audience);
    const bool released = isReleased(outcome);
    const bool whole = outcome == Outcome::Release;
    const int taken = outcome == Outcome::ReleaseSanitised ? previews.decision(row, audience)->tearline : -1;
    if (!whole)
        addWithheldText(portion.text, portion.id.value, previews, made);
    if (!released)
        addId(portion.id.value, made);
    addMark(portion.mark, portion.id.value, *previews.context().marks, made);
    for (int i = 0; i < portion.tearlines.size(); ++i) {
        const Tearline &tearline = portion.tearlines[i];
        if (i != taken)
            addWithheldText(tearline.text, portion.id.value, previews, made);
        addMark(tearline.mark, portion.id.value, *previews.context().marks, made);
    }
    if (portion.figure)
        addFigure(previews, row, audience, released && taken < 0, made);
}

/// All that the copy says, a line each.
QString saidIn(const ReleaseCopy &copy)
{
    QStringList lines = {copy.title, copy.banner};
    lines += copy.notices;
    for (const ReleaseItem &item : copy.items)
        lines += {item.number, item.mark, item.text, item.altText};
    return lines.join(u'\n');
}

} // namespace

QList<WithheldTerm> withheldTexts(const LivePreviews &previews, int audience)
{
    const ProductHead &head = previews.product().head;
    const QString &product = head.id.value;
    Gathered made;
    for (int row = 0; row < previews.product().size(); ++row)
        addPortion(previews, row, audience, made);
    for (const QString &banner : {head.overallMarking, previews.ownBanner(Regime::Dod), previews.ownBanner(Regime::Ic)})
        addMark(banner, product, *previews.context().marks, made);
    for (const QLatin1StringView control : {"NOFORN"_L1, "ORCON"_L1, "RELIDO"_L1, "PROPIN"_L1, "IMCON"_L1})
        made.add(u"LK-REASON"_s, control, product, TermMatch::Name);
    addValues(u"LK-META"_s, head.fileMetadata, product, made);
    addValues(u"LK-DERIVED"_s, head.authorityBlock, product, made);
    made.addValue(u"LK-META"_s, head.title, product);

    // What the audience has in its copy is no secret to it, wherever else it stands.
    const ReleaseCopy copy = releaseCopy(previews, audience);
    const LeakSearch search(made.terms);
    QSet<int> said;
    const QList<LeakSearch::Hit> hits = search.find(saidIn(copy));
    for (const LeakSearch::Hit &hit : hits)
        said.insert(hit.term);
    QList<WithheldTerm> terms;
    for (int i = 0; i < int(made.terms.size()); ++i) {
        if (!said.contains(i))
            terms.append(made.terms[i]);
    }
    return terms;
}

} // namespace parallax
