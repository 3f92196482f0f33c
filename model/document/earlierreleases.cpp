#include "model/document/earlierreleases.h"

#include "model/tr.h"

#include <QCryptographicHash>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kOwnWords = 40; ///< letters from which on equal texts are no mere coincidence, as "Assessment" is

QString placeOf(const QString &product, const QString &portion)
{
    return product + u'\n' + portion;
}

/// Which of the texts that stand there now went then.
void recognise(Compilation &made, const Portion &portion)
{
    using Had = Compilation::Had;
    const EarlierVersion &earlier = made.earlier;
    if (!earlier.known) {
        made.had = Had::Unknown;
        return;
    }
    made.had = earlier.tearline < 0 ? Had::OtherText : Had::OtherTearline;
    if (earlier.said.isEmpty()) { // from before the words were kept: the whole portion stands for them
        if (earlier.content != contentDigest(portion))
            return;
        made.had = earlier.tearline < 0 ? Had::Text : Had::Tearline;
        made.tearline = earlier.tearline;
        return;
    }
    if (earlier.said == saidDigest(portion.text)) {
        made.had = Had::Text;
        return;
    }
    for (int i = 0; i < int(portion.tearlines.size()); ++i) {
        if (earlier.said == saidDigest(portion.tearlines[i].text)) {
            made.had = Had::Tearline;
            made.tearline = i;
            return;
        }
    }
}

/// Whether the two versions tell something together, and how surely. Tearlines stand fullest first.
bool addsUp(Compilation &made, const Portion &portion)
{
    using Had = Compilation::Had;
    const bool all = made.now == Compilation::kAll, nothing = made.now == Compilation::kNothing;
    switch (made.had) {
    case Had::Text:
        made.certain = true;
        return !all;
    case Had::Tearline:
        made.certain = nothing || (!all && made.now > made.tearline);
        return all || made.now != made.tearline;
    case Had::OtherText:
        return !all;
    case Had::OtherTearline:
        // Where the portion was written anew its tearline is another matter; where only the tearline was, two of them tell more than one.
        return !all && made.earlier.content == contentDigest(portion);
    case Had::Unknown:
        made.certain = true; // as if it had been all of it
        return !all;
    }
    return false;
}

QString versionKey(int tearline)
{
    if (tearline == Compilation::kNothing)
        return u"nothing"_s;
    return tearline < 0 ? u"text"_s : u"tearline %1"_s.arg(tearline + 1);
}

} // namespace

void EarlierReleases::add(const QString &nation, const EarlierVersion &version)
{
    m_byPortion[nation][placeOf(version.product, version.portion)].append(version);
    if (version.known && version.tearline < 0 && !version.said.isEmpty())
        m_bySaid[nation][version.said].append(version);
}

QList<EarlierVersion> EarlierReleases::of(const QString &nation, const QString &product, const QString &portion) const
{
    const auto found = m_byPortion.constFind(nation);
    return found == m_byPortion.cend() ? QList<EarlierVersion>() : found->value(placeOf(product, portion));
}

QList<EarlierVersion> EarlierReleases::saying(const QString &nation, const QString &said) const
{
    const auto found = m_bySaid.constFind(nation);
    return found == m_bySaid.cend() ? QList<EarlierVersion>() : found->value(said);
}

QString saidDigest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha384).toHex());
}

QString Compilation::key() const
{
    QString then = versionKey(had == Had::Tearline ? tearline : -1);
    if (had == Had::OtherText || had == Had::OtherTearline)
        then = u"other"_s;
    else if (had == Had::Unknown)
        then = u"unknown"_s;
    return u"entry %1 %2 > %3"_s.arg(earlier.entry).arg(then, versionKey(now));
}

QString Compilation::sentence() const
{
    const bool nothing = now == kNothing;
    const QString by = elsewhere ? Tr::tr("entry %1, as %2").arg(earlier.entry).arg(earlier.portion) : Tr::tr("entry %1").arg(earlier.entry);
    switch (had) {
    case Had::Text:
        if (earlier.shown) {
            return nothing ? Tr::tr("It was shown these words in full before (%1) and now gets nothing of them: who remembers them knows what is withheld.").arg(by)
                           : Tr::tr("It was shown these words in full before (%1) and now gets a tearline: who remembers them knows what the tearline leaves out.").arg(by);
        }
        return nothing ? Tr::tr("It has these words in full already (%1) and now gets nothing of them: the two copies side by side tell what is withheld.").arg(by)
                       : Tr::tr("It has these words in full already (%1) and now gets a tearline: the two side by side tell what the tearline leaves out.").arg(by);
    case Had::Tearline:
        if (now == kAll)
            return Tr::tr("It has a tearline of it already (%1); the full text beside it tells what was left out then.").arg(by);
        if (nothing)
            return Tr::tr("It has a tearline of it already (%1) and now gets nothing of it: the two copies side by side tell what is withheld.").arg(by);
        return certain ? Tr::tr("It has a fuller tearline of it already (%1): the two side by side tell what the shorter one leaves out.").arg(by)
                       : Tr::tr("It has a shorter tearline of it already (%1); the fuller one beside it tells what was left out then.").arg(by);
    case Had::OtherText:
        return nothing ? Tr::tr("It has an earlier wording of it in full (%1) and now gets nothing of it: look whether the earlier one tells what is withheld.").arg(by)
                       : Tr::tr("It has an earlier wording of it in full (%1) and now gets a tearline: look whether the two tell what the tearline leaves out.").arg(by);
    case Had::OtherTearline:
        return Tr::tr("It has another tearline of the same text (%1): look whether the two together tell more than each.").arg(by);
    case Had::Unknown:
        return Tr::tr("Something of it went out before (%1), and the ledger does not say in which wording; it counts as the full text.").arg(by);
    }
    return {};
}

std::optional<Compilation> compilationOf(const Portion &portion, const QString &product, int now, const QString &nation, const EarlierReleases &earlier)
{
    std::optional<Compilation> gravest;
    const auto weigh = [&](const EarlierVersion &version, bool elsewhere) {
        Compilation made;
        made.earlier = version;
        made.now = now;
        made.elsewhere = elsewhere;
        recognise(made, portion);
        if (!addsUp(made, portion))
            return;
        made.certain = made.certain && !version.shown; // who only saw it may have forgotten
        if (!gravest || (made.certain && !gravest->certain))
            gravest = made;
    };
    const QList<EarlierVersion> before = earlier.of(nation, product, portion.id.value);
    for (const EarlierVersion &version : before)
        weigh(version, false);
    if (now == Compilation::kAll || portion.text.size() < kOwnWords)
        return gravest;
    const QList<EarlierVersion> same = earlier.saying(nation, saidDigest(portion.text));
    for (const EarlierVersion &version : same)
        weigh(version, version.product != product || version.portion != portion.id.value);
    return gravest;
}

} // namespace parallax
