#pragma once

#include "model/document/product.h"
#include "model/marking/rollup.h"

#include <QFuture>

namespace parallax {

/// What somebody typed to find products and portions. Any text is a query: what cannot be a word is left out, never refused.
///
///   alder burn       both words, each as the beginning of a word; accents and case make no difference
///   "planned burn"   the words in this order
///   -draft           not this word
///   mark:NOFORN      portions whose mark says so, in either form; also -mark:NF, mark:"REL TO"
///   product:EX-01    portions of this product, and entries of the desk on it
struct ContentQuery
{
    struct Term
    {
        QString text;
        bool isPhrase = false; ///< else the beginning of a word
        bool operator==(const Term &) const = default;
    };
    QList<Term> with, without;
    QStringList marks, notMarks, products; ///< as typed

    static ContentQuery parse(QStringView typed);
    /// Nothing to look for: no word, no mark, no product, or only what is not wanted.
    bool isEmpty() const { return with.isEmpty() && marks.isEmpty() && products.isEmpty(); }
    bool operator==(const ContentQuery &) const = default;
};

/// Something found, with what a list shows of it.
struct ContentHit
{
    /// Tearline: the words stand in a portion's version for a wider audience. The last three: in an entry of the ledger.
    enum class Kind { Product, Portion, Tearline, Request, Decision, Consent };

    Kind kind = Kind::Portion;
    ProductId product;
    PortionId portion;                  ///< null for a product; the first of an entry's
    QString mark;                       ///< of the portion, also of a tearline's; the stated banner for a product, and for an entry on it
    QString stated;                     ///< banner of the product, which a bare REL reads
    QString snippet;                    ///< part of the text, or the title
    QList<std::pair<int, int>> matches; ///< start and length in snippet
    qint64 entry = 0;                   ///< its number in the ledger
    QString request = {};               ///< id of the request that the entry belongs to

    bool operator==(const ContentHit &) const = default;
};

struct ContentHits
{
    QList<ContentHit> hits;  ///< products, then portions, then entries of the desk
    bool more = false;       ///< there are others behind the last
    bool ranked = true;      ///< false: too many to rank, so the newest portions come first
};

/// The store's search through its own products. It is ours: what a nation would get of them is for the engine to say.
class ContentSearch
{
public:
    virtual ~ContentSearch() = default;
    /// Hits \a skip to \a skip + \a most. Cancelling the future stops a search that is under way.
    virtual QFuture<Result<ContentHits>> searchContent(const ContentQuery &query, int skip, int most) = 0;
};

/// The marks that a list of hits shows, each once, as the banner over them needs them. What has no mark, or none that can be read,
/// is in it as that.
QList<RollUpPortion> shownMarks(const QList<ContentHit> &hits, Regime regime, const MarkingLanguage &language);

} // namespace parallax
