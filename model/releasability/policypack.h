#pragma once

#include "model/marking/language.h"
#include "model/releasability/decision.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <memory>

namespace parallax {

struct Ceilings
{
    std::optional<Level> byCategory[9];      ///< 1 to 8; unset: no eligibility ("-") or absent
};

struct Agreement
{
    QString type;
    std::optional<Level> maxLevel;
    Day from, until = Day{Day::kForever}, suspendedFrom;
};

struct NationPolicy
{
    QString code, name;
    int tier = 0;
    QString entity;                          ///< empty: a government
    std::optional<Agreement> agreement;
    Ceilings ceilings;
    std::optional<Level> icStandingMaxLevel;
    QStringList icStandingTopics;
    QByteArray certificate;                  ///< PEM, for which packages are enveloped; empty: they are not
};

struct NetworkPolicy
{
    QString id, name, mode;                  ///< mode "retain" or "view-only"; anything else fails closed (view-only)
    std::optional<Level> maxLevel;
    QStringList nations;
    QStringList formats;
    QString note;
};

struct OriginatorPolicy
{
    QString id, name, nation;
    Governance governance = Governance::Unknown;
    QStringList canRelease;                  ///< officials
    bool sourceProtected = false;
};

/// Third-party consent of an owner, or an originator's ORCON consent.
struct ConsentRecord
{
    QString id, owner, portion;
    QString official;                        ///< who recorded it; empty: counts by its role
    QString content;                         ///< contentDigest() of what it was given for; empty: for the portion whatever it says
    QStringList to;                          ///< nations and groups
    std::optional<Level> maxLevel;
    QStringList topics;                      ///< "*": any
    Day from, until = Day{Day::kForever};
};

struct RefusalRecord
{
    QString id, owner;
    QStringList to, topics;
    Day from, until = Day{Day::kForever};
};

struct LicenceRecord
{
    QString id, provider;
    QStringList to;
    Day from, until = Day{Day::kForever};
};

struct ExceptionRecord
{
    QString id, nation, mode;                ///< "retain" or "oral-visual"
    int category = 0;
    std::optional<Level> maxLevel;
    QStringList topics;
    Day from, until = Day{Day::kForever};
};

struct DecisionRecord
{
    QString id, portion, nation, by, official, result, conditions; ///< by "fdo" or "originator"; result "approve" or "deny"
    Day date, expires = Day{Day::kForever};
    QString network;                         ///< counts on this network alone; empty: on any
    QString content;                         ///< contentDigest() of what was decided on; empty: on the portion whatever it says
    QString second;                          ///< the second official, where the pack asks for one
};

/// A leak flag that only a person can mend, accepted by an official: for one nation, one text and what is said there.
struct LeakAcceptance
{
    QString id, portion, nation;             ///< portion: id of a portion or tearline
    QString code, said;                      ///< "LK-NAME", and what the text has there
    QString content;                         ///< contentDigest() of the text it was given for
    QString official, second, reason;        ///< second: where the pack asks for one
    Day date, expires = Day{Day::kForever};
};

/// Who acts.
struct Person
{
    QString id, role, name;
    std::optional<Level> maxLevel;
    quint16 categories = 0;                  ///< delegated categories; 0 with hasDelegation: none
    QString delegatedRegime;                 ///< "IC", or empty
    bool hasDelegation = false;
};

/// What the classification guide asks for an item: a mark, by which row, and why. It proposes; outcomes never depend on it.
struct GuideAdvice
{
    QString row, mark, why;
};

/// What is authored and what is recorded by the hour, as one immutable value. Read from JSON, checked against
/// resources/policy/policypack.schema.json; an error names the path in the file.
class PolicyPack
{
public:
    /// \a where names the file for errors. \a language is extended by the pack's own nations and groups.
    static Result<std::shared_ptr<const PolicyPack>> fromJson(const QByteArray &json, const QString &where,
                                                              const MarkingLanguage &language);
    static Result<std::shared_ptr<const PolicyPack>> fromJson(const QJsonObject &json, const QString &where,
                                                              const MarkingLanguage &language);

    QString id, title, version;
    QString host = QStringLiteral("USA");
    Day asOf;
    bool exercise = false;                   ///< data_mode EXERCISE
    QList<NationPolicy> nations;             ///< by code
    QHash<QString, NetworkPolicy> networks;
    QHash<QString, OriginatorPolicy> originators;
    QList<ConsentRecord> consents;           ///< fgi_consents
    QList<RefusalRecord> refusals;
    QList<ConsentRecord> orconConsents;
    QHash<QString, LicenceRecord> licences;
    QList<ExceptionRecord> exceptions;
    QList<DecisionRecord> decisions;
    QList<LeakAcceptance> leakAcceptances;
    QList<Person> people;
    QHash<int, QString> categoryNames;
    QHash<QString, QString> groupNames;
    QJsonObject regimes;                     ///< parameters, optional block as read
    QJsonObject source;                      ///< the whole file, for editors and round trip

    const MarkingLanguage &language() const { return m_language; }
    const Codes &codes() const { return *m_language.codes; }
    const NationPolicy *nation(QStringView code) const;
    QString nationName(const QString &code) const;
    /// True where some record names this item, so that its decision depends on its id.
    bool namesItem(const QString &item) const { return m_namedItems.contains(item); }
    /// True where such a record holds for what the item said then and nothing else.
    bool bindsContent(const QString &item) const { return m_boundItems.contains(item); }
    /// The same pack with a guide (shaped as resources/exercise/guide.json) beside it; a pack may also carry one as "guide".
    Result<std::shared_ptr<const PolicyPack>> withGuide(const QByteArray &json, const QString &where) const;
    /// Null where the guide says nothing of this item.
    const GuideAdvice *advice(const QString &item) const;
    /// A regime parameter, or the scenario's rule where the pack has none.
    QJsonValue parameter(Regime regime, const QString &name) const;

private:
    void takeGuide(const QJsonObject &guide);

    MarkingLanguage m_language;
    QSet<QString> m_namedItems, m_boundItems;
    QHash<QString, GuideAdvice> m_advice;
    QHash<QString, int> m_nationIndex;
};
using PolicyPackPtr = std::shared_ptr<const PolicyPack>;

/// Decisions once made. Keyed by equal questions (the item's id counts only where a record names it); thread-safe.
class DecisionCache
{
public:
    explicit DecisionCache(PolicyPackPtr pack);
    ~DecisionCache();
    DecisionPtr decide(const Question &question);
    DecisionPtr decideForAudience(const Question &question, const QStringList &recipients);
    /// The cheap way for whole documents: a number for the facts of an item, kept beside it, and one for all the rest of the
    /// question. decide(facts, context) is then two array accesses. Numbers hold as long as the cache.
    int intern(const Facts &facts);
    int context(const QStringList &recipients, Regime productRegime, std::optional<Regime> askedRegime, Day day,
                const QString &network);
    DecisionPtr decide(int facts, int context);
    BriefDecision decideBriefly(int facts, int context); ///< not kept: whoever asks for many keeps them
    const PolicyPack &pack() const { return *m_pack; }
    int size() const;

private:
    struct Store;
    PolicyPackPtr m_pack;
    std::unique_ptr<Store> m_store;
};

} // namespace parallax
