#pragma once

#include "model/orbit/meanelements.h"

#include <QFuture>
#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace parallax {

/// Element sets of many objects, by object; shared between threads.
using ElementSetsPtr = std::shared_ptr<const std::vector<ElementSet>>;

/// What the store knows of an object, without its elements.
struct CatalogueEntry
{
    ObjectId id;
    QString name;                        ///< as last told; empty where nobody named it
    QStringList aliases;                 ///< other and former names
    QString owner;                       ///< code of a nation, operator or originator; empty where unknown
    QString internationalDesignator;     ///< "1998-067A"
    QString objectClass;                 ///< "payload GEO", "debris LEO" …
    QJsonObject labels;                  ///< by facet, as in objects.json; empty: unlabelled, and so withheld from partners
    bool exercise = false;               ///< made up, for exercises
    Instant firstEpoch, lastEpoch;       ///< of its element history; day unknown where it has none. Not written by describe().

    bool operator==(const CatalogueEntry &) const = default;
};

/// Where element sets come from.
struct FeedOrigin
{
    QString source;                      ///< file or address, as the user knows it
    Instant loaded;
};

/// What an import did. Nothing was written where all sets were known.
struct ImportReport
{
    qint64 added = 0;                    ///< element sets
    qint64 known = 0;                    ///< there already, from this or another feed
    qint64 revised = 0;                  ///< other values for an epoch and originator that were there: kept beside them
    qint64 objectsAdded = 0;
    std::vector<ElementSet> revisions;   ///< the first hundred of those, to name them
    qint64 messages = 0;                 ///< kept that were not there

    bool operator==(const ImportReport &) const = default;
};

/// An element set with when and from where it came.
struct HistoryEntry
{
    ElementSet set;
    int revision = 0;                    ///< 0: as first told; higher: told otherwise later
    Instant loaded;
    QString feed;                        ///< FeedOrigin::source

    bool operator==(const HistoryEntry &) const = default;
};

/// A message about objects, as it was received.
struct CatalogueMessage
{
    QString kind;                        ///< "CDM", "OEM", "OPM", "OMM"
    QString originator;
    QString messageId;                   ///< as its originator numbers it; empty where it has none
    Instant created;                     ///< day unknown where not said
    Instant tca;                         ///< time of closest approach; day unknown but for a CDM
    QList<ObjectId> objects;             ///< whom it concerns; they need not be in the catalogue
    QString source;                      ///< file
    Instant loaded;
    QByteArray content;                  ///< the bytes; empty in lists

    bool operator==(const CatalogueMessage &) const = default;
};

/// A message of the store; 0 is none.
struct MessageKey
{
    qint64 value = 0;
    bool operator==(const MessageKey &) const = default;
};

struct MessageRow
{
    MessageKey key;
    CatalogueMessage message;            ///< without content
};

/// An object that a search found.
struct ObjectHit
{
    ObjectId id;
    QString name, owner, internationalDesignator, objectClass;

    bool operator==(const ObjectHit &) const = default;
};

/// The catalogue that `storage` keeps. Every answer is a future; the command line waits for it, the window watches it.
class CatalogueStore
{
public:
    virtual ~CatalogueStore() = default;

    /// Ends when what the store puts into the catalogue by itself at opening (an exercise's sky) is there; at once where there is nothing.
    virtual QFuture<Result<void>> filled() const = 0;

    /// The scenario's file of objects, as its bytes. Setting it also puts its objects and their elements into the catalogue,
    /// in the place of those of the file before it.
    virtual QFuture<Result<QByteArray>> objects() = 0;
    virtual QFuture<Result<void>> setObjects(const QByteArray &json) = 0;

    /// All sets and messages or none. The future tells progress in element sets, with that noun as its text, and can be cancelled until the
    /// last set is written: then nothing is changed. A set that is there already is counted, not written.
    /// Objects that are new come with the name and designator of their newest set; a changed name leaves the old one as alias.
    /// Error: Malformed, with the set's source, for an epoch that is unknown or a value that is no finite number.
    virtual QFuture<Result<ImportReport>> importElements(std::vector<ElementSet> sets, const FeedOrigin &from,
                                                         std::vector<CatalogueMessage> messages = {}) = 0;
    /// Names, owners, classes and labels; objects that are new are made. What is there is replaced, all or none.
    virtual QFuture<Result<void>> describe(const std::vector<CatalogueEntry> &entries) = 0;

    /// For every object the set that was current at \a asOf: the one with the latest epoch not after it, else the earliest after
    /// it; of several for one epoch the last revision. In the order of object ids. Objects without elements are not in it.
    virtual QFuture<Result<std::vector<ElementSet>>> elementsAt(Instant asOf) = 0;
    /// All sets of one object by epoch, then originator, then revision. Error: NotFound.
    virtual QFuture<Result<std::vector<HistoryEntry>>> history(const ObjectId &id) = 0;
    /// Error: NotFound.
    virtual QFuture<Result<CatalogueEntry>> objectDetails(const ObjectId &id) = 0;
    /// A page of the catalogue by id: at most \a most entries behind \a after (all from the first one where unset).
    virtual QFuture<Result<std::vector<CatalogueEntry>>> entries(const std::optional<ObjectId> &after, int most) = 0;
    /// Objects in whose name, aliases, designator, number, owner or class each word of \a text occurs; case and accents do not
    /// matter. Best first: the number or name itself, names that begin with it, words that begin with it, the rest.
    virtual QFuture<Result<QList<ObjectHit>>> searchObjects(const QString &text, int most) = 0;

    /// Keeps a message. One with the same bytes is kept once; its key is the answer. Error: Malformed for a kind not listed above
    /// or an empty content.
    virtual QFuture<Result<MessageKey>> addMessage(const CatalogueMessage &message) = 0;
    /// Newest first, without content.
    virtual QFuture<Result<QList<MessageRow>>> messagesFor(const ObjectId &id) = 0;
    /// With content. Error: NotFound.
    virtual QFuture<Result<CatalogueMessage>> message(MessageKey key) = 0;
};

} // namespace parallax
