#pragma once

#include "model/document/numbering.h"
#include "model/document/preview.h"
#include "model/document/textparts.h"

#include <deque>
#include <map>
#include <set>
#include <unordered_map>

namespace parallax {

struct PreviewBlock;

/// Leak codes that the preview finds, compact; sentences are made when asked for.
enum class LeakCode : quint8 { Name, Alias, Xref, Count, Caption, Alt, Meta, File, Layer, Source, Glossary, Banner, Reason, Derived, Object, Precision, Compile, Link, Hash };

/// A flag as it is kept: where in which text of a row. Codes of one part are separate flags.
struct RawFlag
{
    quint16 audience = 0;
    LeakCode code = LeakCode::Name;
    bool blocks = false;
    qint16 text = 0;     ///< as PreviewRow::texts; layers: kLayerText and the layer's number as part
    quint16 part = 0;
    bool accepted = false; ///< it would block, and an official let it stand

    bool operator==(const RawFlag &) const = default;
};

/// What more rows say than this is common knowledge in the product, and no row's secret; it also bounds what an edit reaches.
inline constexpr int kCommonQuantity = 8;

inline constexpr qint16 kAltText = 1000, kFileText = 1001, kMetaText = 1002, kLayerText = 1003,
                        kEarlierText = 1004; ///< of no text: what a nation, the part, has already

/// What a row's texts hold: text 0 is the portion's, 1 … its tearlines', then the figure's own.
struct RowTexts
{
    std::vector<TextParts> versions;
    TextParts alt, file, meta;
    std::vector<int> layerFacts;
    std::vector<CheckedMarkingPtr> layerMarks; ///< as they were read: what was counted in is what is counted out

    const TextParts &at(qint16 text) const;
    bool isEmpty() const;
};

/// One portion as the previews keep it. Its address names it for as long as it is there.
struct PreviewRow
{
    PortionPtr portion;
    PreviewBlock *block = nullptr;
    int facts = -1;                      ///< number in the decision cache
    CheckedMarkingPtr marking;
    std::unique_ptr<RowTexts> texts;     ///< null where nothing in them needs a look
    std::vector<RawFlag> flags;          ///< by audience
};

struct PreviewBlock
{
    std::vector<std::unique_ptr<PreviewRow>> rows;
    std::vector<NumberItem> items;
    int start = 0;
    struct Numbers
    {
        NumberSummary kept, shown;
    };
    std::vector<Numbers> numbers;        ///< by audience
};

/// Decisions about one distinct set of facts, for every audience.
struct FactsEntry
{
    std::vector<Outcome> outcomes;
    std::vector<qint8> tearlines;        ///< taken; -1: the full text
};

/// Distinct marks with how often each stands in a copy; the banner depends on which are there, not on how many.
class MarkCounts
{
public:
    struct Key
    {
        CheckedMarkingPtr marking;
        Day date;
        bool excluded = false;

        bool operator==(const Key &) const = default;
    };
    bool add(const Key &key);            ///< true where it is new
    bool remove(const Key &key);         ///< true where it was the last
    QList<RollUpPortion> portions() const; ///< distinct, in an order that depends on content only
    std::vector<Key> keys() const;       ///< in the same order
    QByteArray identity() const;

private:
    struct Hash
    {
        size_t operator()(const Key &key) const { return std::hash<const void *>()(key.marking.get()) ^ size_t(key.date.number) * 31 ^ size_t(key.excluded); }
    };
    std::unordered_map<Key, int, Hash> m_counts;
};

struct AudienceState
{
    Audience audience;
    int context = -1;                    ///< number in the decision cache
    MarkCounts kept, shown;
    bool keptDirty = true, shownDirty = true;
    QString keptBanner, shownBanner;
    int released = 0;
    int blocking = 0;                    ///< flags of rows and head that block
    int flagged = 0;                     ///< flags of rows
    bool bannerValid = true;
    std::vector<LeakFlag> headFlags;
};

/// Rows of one table, and those whose text counts them.
struct TableState
{
    int rows = 0;
    std::vector<int> kept, shown;        ///< by audience
    std::set<PreviewRow *> counting;
};

struct LivePreviews::State
{
    struct Banner
    {
        QString text;
        bool valid = true;
    };

    Product product;
    PreviewContext context;
    std::vector<AudienceState> audiences;
    std::vector<std::unique_ptr<PreviewBlock>> blocks;
    /// Neighbouring blocks as one, so that a number deep in a long product is as quick to find as in a short one.
    struct NumberGroup
    {
        std::vector<PreviewBlock::Numbers> numbers;
        bool stale = true;
    };
    mutable std::vector<NumberGroup> groups; ///< empty: to be made anew
    std::deque<FactsEntry> entries;      ///< by number in the decision cache
    std::unique_ptr<NameBook> book;

    QMultiHash<QString, PreviewRow *> byPrinted;      ///< "4", "T1", "G2": who is called so in the source
    QMultiHash<QString, PreviewRow *> wanting;        ///< who speaks of "4", "T1", "p:EX-01-005"
    QHash<int, QSet<PreviewRow *>> mentions;          ///< thing of the book to rows
    QHash<qint32, QSet<PreviewRow *>> quantities;     ///< quantity to rows that say it in some text
    QHash<QString, TableState> tables;
    QHash<QString, int> protectedOwners;              ///< nation to portions that conceal it
    QHash<std::pair<int, QString>, int> nameFacts;    ///< thing and topic to the number of the facts of its name
    QSet<PreviewRow *> flagged;
    QSet<PreviewRow *> toCheck;                       ///< rows that the edit in hand has reached
    MarkCounts own;
    bool ownDirty = true;
    bool headDirty = true;                            ///< flags of authority block and metadata
    std::array<QString, 2> ownBanners;
    mutable std::array<std::optional<RollUpResult>, 2> ownRollUps;
    std::map<std::tuple<const CheckedMarking *, int, bool>, std::pair<QString, CheckedMarkingPtr>> rewritten;
    mutable std::map<std::tuple<QString, int, Face>, QList<CheckedMarkingPtr>> drawn; ///< by object and audience; -1: ours
    QHash<QByteArray, Banner> banners;                ///< by identity of marks and regime

    // Rows (previewrows.cpp)
    size_t placeOfBlock(int index) const;
    PreviewBlock &blockAt(int index) const { return *blocks[placeOfBlock(index)]; }
    void freshenGroup(size_t group) const;
    PreviewRow &row(int index) const;
    int size() const { return product.size(); }
    int indexOf(const PreviewRow &row) const;
    PreviewRow *find(const PortionId &id) const;
    PreviewRow &placeRow(int index);
    std::unique_ptr<PreviewRow> takeRow(int index);
    void renumber(PreviewBlock &block);
    /// Where numbering stands after this row; the row is counted where it is in.
    NumberState numbersAt(const PreviewRow &row, int audience, Face face) const;

    // Decisions (previewrows.cpp)
    int questionContext(const Audience &audience) const;
    const FactsEntry &entry(int facts);
    Outcome outcome(const PreviewRow &row, int audience) const;
    bool isIn(const PreviewRow &row, int audience, Face face) const;
    qint16 textTaken(const PreviewRow &row, int audience) const; ///< 0: own; n: tearline n - 1
    void decideRow(PreviewRow &row);
    std::pair<QString, CheckedMarkingPtr> markOf(const PreviewRow &row, int audience);
    Regime copyRegime() const { return context.regime.value_or(product.head.regime); }
    bool nameKnown(int thing, bool existence, const QString &topic, int audience, bool shownIsEnough);

    // Taking a row in and out of everything that is counted (previewrows.cpp)
    void readTexts(PreviewRow &row);
    void indexTexts(PreviewRow &row, bool in);
    void indexPlace(PreviewRow &row, bool in);
    void countMarks(PreviewRow &row, int audience, bool in);
    /// Marks of a figure's layers: all of them, and those that are drawn for an audience. They count beside the portion's own.
    static const std::vector<CheckedMarkingPtr> &layerMarks(const PreviewRow &row);
    QList<int> layersFor(const PreviewRow &row, int audience) const;
    /// Marks of the objects that a figure's layers draw, as the picture of that audience (-1: ours) carries them. A layer is marked by
    /// hand; what it draws may be marked higher. Each once.
    QList<CheckedMarkingPtr> drawnMarks(const PreviewRow &row, const QList<int> &layers, int audience, Face face) const;
    /// All that counts to our banner: the portion's own mark, its layers' and those of what they draw.
    QList<CheckedMarkingPtr> ownMarks(const PreviewRow &row) const;
    const std::pair<QString, CheckedMarkingPtr> &rewrittenOf(const CheckedMarkingPtr &source, int audience, bool displayOnly);
    void countAll(PreviewRow &row, bool in);
    QStringList protectedOwnersOf(const PreviewRow &row) const;
    void reachDependents(const PreviewRow &row);

    // Flags (previewflags.cpp)
    bool check(PreviewRow &row);                      ///< true where its flags changed
    void checkAudience(PreviewRow &row, int audience, std::vector<RawFlag> &flags);
    void checkEarlier(const PreviewRow &row, int audience, std::vector<RawFlag> &flags) const;
    std::optional<Compilation> compilationAt(const PreviewRow &row, int audience, int nation) const;
    void checkFigure(PreviewRow &row, int audience, std::vector<RawFlag> &flags);
    bool countBetrays(PreviewRow &row, const TextParts &parts, const TextPart &part, int audience, Face face) const;
    bool quantityBetrays(PreviewRow &row, const TextPart &part, int audience, Face face);
    bool figurePartKnown(const PreviewRow &row, const TextPart &part, int audience, bool shown);
    bool altTextMayGo(const PreviewRow &row, int audience);
    void setFlags(PreviewRow &row, std::vector<RawFlag> flags);
    QString writtenAt(const PreviewRow &row, const RawFlag &flag) const;
    QString itemOf(const PreviewRow &row, const RawFlag &flag) const;
    /// Null where no official with authority over it has accepted it for all nations of its audience; else the first of their records.
    const LeakAcceptance *acceptanceOf(const PreviewRow &row, const RawFlag &flag) const;
    void checkHead();
    LeakFlag worded(const PreviewRow &row, const RawFlag &flag) const;

    // Text (previewtext.cpp)
    const QString &textOf(const PreviewRow &row, qint16 text) const;
    QStringList objectsIn(const PreviewRow &row, qint16 text) const; ///< of which a text speaks, each once
    /// What a pointer of this row means in a copy: only what is in the copy, and only where it is plain. \a audience -1: ours.
    PreviewRow *target(const PreviewRow &row, TextPart::Kind kind, QStringView number, int pointers, int audience, Face face) const;
    QString wordedText(const PreviewRow &row, qint16 text, int audience, Face face);
    QString numberOf(const PreviewRow &row, int audience, Face face) const;

    // Banners (previewbanners.cpp)
    void refreshBanners(PreviewChange *change);
    Banner bannerOf(const MarkCounts &counts, Regime regime, bool ours);
    RollUpOptions options(Regime regime, bool ours) const;
    const RollUpResult &ownRollUp(Regime regime) const;

    // Steps of an edit (preview.cpp)
    bool buildAll(const std::function<bool()> &isCanceled, const std::function<void(int, int)> &progress);
    void clear();
    Result<Edit> applyStep(const EditStep &step, PreviewChange &change);
    void replaceRow(PreviewRow &row, const PortionPtr &portion, PreviewChange &change);
    void insertRow(int index, PreviewChange &change);
    void removeRow(int index, PreviewChange &change);
    void finish(PreviewChange &change);
};

/// Keys of the index of printed numbers: the portion's own, and what each text of a caption calls it.
QStringList printedKeys(const Portion &portion);
/// That these layers draw, each once.
QStringList objectsOf(const Figure &figure, const QList<int> &layers);
QString wantedKey(TextPart::Kind kind, QStringView number);

} // namespace parallax
