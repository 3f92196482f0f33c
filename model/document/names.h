#pragma once

#include "model/orbit/catalogue.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace parallax {

/// Something that has a name which may be withheld: an object, a sensor, a nation that may be a protected source.
struct NamedThing
{
    enum class Kind : quint8 { Object, Sensor, Nation };

    Kind kind = Kind::Object;
    QString id;                 ///< "PX-0107", "SN-THISTLE", "QOS"
    QString name;               ///< as it is printed
    bool known = false;         ///< in the catalogue; false: only a token speaks of it
    std::optional<Facts> identity;
    std::optional<Facts> existence;

    bool operator==(const NamedThing &) const = default;
};

/// One written form of a name.
struct NameForm
{
    int thing = -1;
    QString text;               ///< capitals and digits only: "KITE7B"
    bool alias = false;         ///< not the name as printed, but another way to say it
    bool isId = false;          ///< the object's id: its existence says whether it may be told, not its name
};

/// A form in which a catalogue names a thing, as it is written there.
struct WrittenName
{
    QString text;
    bool alias = false, isId = false; ///< as in NameForm
};
/// Name, aliases and id, with and without leading zeros. A sensor's name also by its code word: "THISTLE" of "host sensor THISTLE".
QList<WrittenName> writtenNames(const CatalogueObject &object);
QList<WrittenName> writtenNames(const CatalogueSensor &sensor);

/// Every name that can occur in a text. Compared without regard to case, hyphens and spaces, by whole words: KITE-7 is not
/// KITE-7B, and kite7b is.
class NameBook
{
public:
    /// \a catalogue may be null. Nations are there as possible protected sources.
    NameBook(const CatalogueSnapshot *catalogue, const PolicyPack &pack);

    const NamedThing &thing(int index) const { return m_things[size_t(index)]; }
    int size() const { return int(m_things.size()); }
    int find(NamedThing::Kind kind, const QString &id) const;   ///< -1 where unknown
    /// The thing of a token; a token of an object that is not in the catalogue gets a thing without facts.
    int objectOfToken(const QString &id);
    /// Facts of a thing that stayed; its forms must not have changed.
    void setThing(int index, NamedThing thing) { m_things[size_t(index)] = std::move(thing); }

    struct Match
    {
        const NameForm *form = nullptr;
        int words = 0;
    };
    /// The longest name that starts at \a word. \a words are stretches of letters and digits with their ends.
    struct Word
    {
        int start = 0, end = 0;
    };
    Match match(QStringView text, const std::vector<Word> &words, size_t word) const;
    bool sameForms(const NameBook &other) const;

private:
    int add(NamedThing thing);
    const NameForm *formOf(quint64 hash, QStringView written) const;
    void addForm(int thing, QStringView text, bool alias, bool isId);

    std::vector<NamedThing> m_things;
    QHash<std::pair<int, QString>, int> m_index;
    QHash<quint64, QList<NameForm>> m_forms;  ///< by hash of the capitals
    QSet<quint64> m_beginnings;               ///< hashes of what a form can begin with, at ends of words
    QSet<QString> m_formTexts;
};

/// A text as it looks to a reader: without what is not seen (format characters, soft hyphens, accents), look-alike letters and
/// widths as the plain Latin ones. Plain ASCII stays as it is.
struct FoldedText
{
    QString text;
    std::vector<int> starts, ends;  ///< where each character came from; both empty: from the same place

    int start(int at) const { return starts.empty() ? at : starts[size_t(at)]; }
    int end(int at) const { return ends.empty() || at == 0 ? at : ends[size_t(at) - 1]; }
};
FoldedText foldedText(const QString &source);

/// Words of a text: runs of letters and digits.
std::vector<NameBook::Word> wordsOf(QStringView text);

/// How objects are dragged within the program: their ids, one a line. Nothing else is in it, so that nothing leaves the program.
inline const QLatin1String kObjectsMimeType { "application/x-parallax-objects" };
/// "[[obj:PX-0107]], [[obj:PX-0002]]": what stands in a text for them.
QString objectTokens(const QStringList &ids);
/// A stored text as we read it: each token by the object's name, or its id where the catalogue has none. Ours alone. \a catalogue may be null.
QString withNames(const QString &text, const CatalogueSnapshot *catalogue);

} // namespace parallax
