#pragma once

#include "model/marking/language.h"
#include "model/releasability/facts.h"
#include "model/time.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace parallax {

struct NumberState; // model/document/numbering.h
class PolicyPack;

/// Ids are names, never numbers: a printed number is computed from the structure.
struct PortionId
{
    QString value;
    bool isNull() const { return value.isEmpty(); }
    auto operator<=>(const PortionId &) const = default;
};
inline size_t qHash(const PortionId &id, size_t seed = 0) { return ::qHash(id.value, seed); }

struct ProductId
{
    QString value;
    bool isNull() const { return value.isEmpty(); }
    auto operator<=>(const ProductId &) const = default;
};
inline size_t qHash(const ProductId &id, size_t seed = 0) { return ::qHash(id.value, seed); }

/// Values as in the data: title, para, heading, list_item, table_caption, table_row, figure_caption, figure, footnote, note.
enum class PortionKind : quint8 {
    Title, Heading, Para, ListItem, TableCaption, TableRow, TableCell, FigureCaption, Figure, Footnote, SpeakerNote, Attachment,
};
QString portionKindName(PortionKind kind);
std::optional<PortionKind> portionKindFromName(QStringView name);

/// A version of a portion for a wider audience with a mark of its own. Empty fields take the portion's.
struct Tearline
{
    QString id, text, mark, removed;
    std::optional<Governance> governance;
    std::optional<quint16> categories;
    QString originator, topic, licence;
    QJsonObject other;                        ///< fields we do not know, kept

    bool operator==(const Tearline &) const = default;
};

/// Part of a figure with a mark of its own. Empty fields take the portion's.
struct FigureLayer
{
    QString name, mark;
    std::optional<Governance> governance;
    std::optional<quint16> categories;
    QString originator, topic;
    QStringList objects;                      ///< ids of those that it draws, where the figure is drawn anew; else empty
    QJsonObject other;
    bool operator==(const FigureLayer &) const = default;
};

/// A figure that is drawn anew for each reader, from what that reader may see: which picture or plot, and of when. From where it is
/// seen and how far its axes reach is found from what is drawn, never kept.
struct FigureDrawing
{
    QString kind;                             ///< "globe", "map", "longitude", "range", "relative-motion", "gabbard", "inclination-eccentricity"
    Instant from, to;                         ///< of plots over time; of a picture the same
    QJsonObject other;                        ///< fields we do not know, kept

    bool operator==(const FigureDrawing &) const = default;
};

struct Figure
{
    QString anchor, file, altText;
    std::optional<FigureDrawing> drawing;     ///< none: an image that was pasted, all of it or nothing
    QString picture;                          ///< of a pasted image: pictureName() of what the store keeps; empty: nothing is kept
    QList<FigureLayer> layers;                ///< each an item
    QJsonObject embeddedMetadata, other;
    bool operator==(const Figure &) const = default;
};

/// A portion: text, mark and the facts that decide it. Immutable once in a Product.
struct Portion
{
    PortionId id;
    PortionKind kind = PortionKind::Para;
    QString text;
    QString mark;                             ///< null QString: unmarked
    Governance governance = Governance::None;
    quint16 categories = 0;
    bool categoriesUnreadable = false;
    QString originator, topic, licence, trueOwner, owner, collector, pair;
    QStringList refs;                         ///< "p:EX-01-005", "fig:1", "tab:1", "obj:PX-0107"
    QString anchor, table;                    ///< "tab:1"
    QString printedNumber;                    ///< `n` as the source printed it; display uses the computed one
    std::optional<Figure> figure;
    QList<Tearline> tearlines;                ///< fullest first
    Day date;
    bool excludedFromRollUp = false;
    bool textIsGist = false;                  ///< an outline's gist stands for the text, and is written back as `gist`
    QJsonObject other;                        ///< fields we do not know, kept

    bool operator==(const Portion &) const = default;
};
using PortionPtr = std::shared_ptr<const Portion>;

/// All of a product but its portions.
struct ProductHead
{
    ProductId id;
    QString title;
    Day asOf;
    QString overallMarking;                   ///< stated banner; what a bare REL reads
    Regime regime = Regime::Dod;
    QString regimeText;                       ///< as the source spelt it; empty where it named none
    bool disseminatedAnalyticProduct = false;
    std::optional<bool> nationalIntelligence;
    bool exercise = false;
    QString language;                         ///< of the text, "en"
    QJsonObject authorityBlock, fileMetadata, other;

    bool operator==(const ProductHead &) const = default;
};

/// Ordered portions, in blocks that snapshots share. Copying copies block pointers, never text.
/// Rows count from 0. An edit costs one block and a pass over block counts.
class Product
{
public:
    static constexpr int kBlockSize = 128;

    ProductHead head;

    int size() const { return m_size; }
    const PortionPtr &at(int row) const;
    /// Row of a portion, -1 where it is not here.
    int rowOf(const PortionId &id) const;
    bool contains(const PortionId &id) const { return rowOf(id) >= 0; }

    void insert(int row, PortionPtr portion);
    void remove(int row);
    void replace(int row, PortionPtr portion);
    void append(PortionPtr portion) { insert(m_size, std::move(portion)); }

    /// The number printed before a portion: T, 1, 2, 16a, 17i, F1; computed.
    QString numberAt(int row) const;
    NumberState numberStateAt(int row) const; ///< after this row; tells which table or figure it is, too

    /// Reads the scenario's JSON. An error names the path: "EX-01.json: /portions/3/mark".
    static Result<Product> fromJson(const QByteArray &json, const QString &where);
    static Result<Product> fromJson(const QJsonObject &json, const QString &where);
    QJsonObject toJson() const;

    bool operator==(const Product &other) const;

private:
    struct Block;
    /// One block in its place. The serial names it in the index of ids, and stays while its place moves.
    struct Place
    {
        std::shared_ptr<Block> block; ///< written to only while nobody shares it
        int start = 0;
        quint32 serial = 0;
    };
    using Shard = std::vector<std::pair<quint32, quint32>>; ///< id hash, block serial; sorted

    int blockOf(int row) const;
    Block &writable(int block);
    void shiftStarts(int fromBlock, int by);
    void split(int block);
    void joinWithNext(int block);
    void index(quint32 idHash, quint32 serial);
    void unindex(quint32 idHash, quint32 serial);
    void growIndex();

    std::vector<Place> m_blocks;
    std::vector<std::shared_ptr<Shard>> m_index; ///< shards by low bits of the id's hash; a power of two of them
    quint32 m_nextSerial = 1;
    int m_size = 0;
};
using ProductPtr = std::shared_ptr<const Product>;

Result<PortionPtr> portionFromJson(const QJsonObject &json, const QString &where);
QJsonObject portionToJson(const Portion &portion);
Result<ProductHead> productHeadFromJson(const QJsonObject &json, const QString &where); ///< all but `portions`
QJsonObject productHeadToJson(const ProductHead &head);

/// What the engine reads of a portion; marks are read once per distinct text (MarkCache).
class MarkCache
{
public:
    MarkCache(MarkingLanguage language);
    ~MarkCache();
    /// Null for an unmarked portion. \a statedBanner for a bare REL. Thread-safe.
    CheckedMarkingPtr marking(const QString &mark, Regime regime, const QString &statedBanner = {}, Day date = {});
    const MarkingLanguage &language() const;

private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

/// SHA-384 in hexadecimal digits of all that a portion says, its tearlines apart, or of one of its tearlines (-1: the portion). A decision
/// made for one text does not hold for another.
QString contentDigest(const Portion &portion, int tearline = -1);

/// \a pack: whose records may hold for one text alone; without it no such record counts.
Facts factsOf(const Portion &portion, const ProductHead &head, MarkCache &marks, const PolicyPack *pack = nullptr);

} // namespace parallax
