#include "model/document/product.h"
#include "model/releasability/policypack.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

struct MarkKey
{
    QString mark, statedBanner;
    Regime regime;
    Day date;

    bool operator==(const MarkKey &) const = default;
};

size_t qHash(const MarkKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.mark, key.statedBanner, int(key.regime), key.date.number);
}

} // namespace

struct MarkCache::Store
{
    MarkingLanguage language;
    QMutex mutex;
    QHash<MarkKey, CheckedMarkingPtr> read;
};

MarkCache::MarkCache(MarkingLanguage language) : m_store(std::make_unique<Store>())
{
    m_store->language = std::move(language);
}

MarkCache::~MarkCache() = default;

CheckedMarkingPtr MarkCache::marking(const QString &mark, Regime regime, const QString &statedBanner, Day date)
{
    if (mark.isNull())
        return nullptr;
    const MarkKey key{mark, statedBanner, regime, date};
    {
        const QMutexLocker lock(&m_store->mutex);
        if (const auto found = m_store->read.constFind(key); found != m_store->read.cend())
            return *found;
    }
    const CheckContext context{regime, statedBanner, date, std::nullopt};
    auto made = std::make_shared<const CheckedMarking>(checkMarking(mark, Form::Portion, context, m_store->language));
    const QMutexLocker lock(&m_store->mutex);
    CheckedMarkingPtr &kept = m_store->read[key];
    if (!kept)
        kept = std::move(made);
    return kept;
}

const MarkingLanguage &MarkCache::language() const
{
    return m_store->language;
}

QString contentDigest(const Portion &portion, int tearline)
{
    QJsonObject said = portionToJson(portion);
    // How it is numbered is not what it says, and each tearline is decided on by itself.
    said.remove("n"_L1);
    const QJsonArray tearlines = said.take("alternates"_L1).toArray();
    if (tearline >= 0)
        said = {{"portion"_L1, portion.id.value}, {"tearline"_L1, tearlines.at(tearline)}};
    const QByteArray bytes = QJsonDocument(said).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha384).toHex());
}

Facts factsOf(const Portion &portion, const ProductHead &head, MarkCache &marks, const PolicyPack *pack)
{
    const Day date = portion.date.isKnown() ? portion.date : head.asOf;
    const auto read = [&](const QString &mark, Governance governance) {
        return marks.marking(mark, regimeFor(governance, head.regime), head.overallMarking, date);
    };
    Facts facts;
    facts.item = portion.id.value;
    facts.disseminatedAnalyticProduct = head.disseminatedAnalyticProduct;
    facts.body = {portion.mark,       read(portion.mark, portion.governance),
                  portion.governance, portion.categories,
                  portion.categoriesUnreadable, portion.originator,
                  portion.topic,      portion.licence,
                  portion.trueOwner,  portion.owner};
    if (pack && pack->bindsContent(portion.id.value))
        facts.body.content = contentDigest(portion);
    for (qsizetype i = 0; i < portion.tearlines.size(); ++i) {
        const Tearline &tearline = portion.tearlines.at(i);
        FactBody body = facts.body;
        body.content = pack && pack->bindsContent(tearline.id) ? contentDigest(portion, int(i)) : QString();
        body.mark = tearline.mark;
        body.version = tearline.id;
        body.governance = tearline.governance.value_or(portion.governance);
        body.marking = read(tearline.mark, body.governance);
        if (tearline.categories) {
            body.categories = *tearline.categories;
            body.categoriesUnreadable = tearline.other.contains(QStringLiteral("category"));
        }
        if (!tearline.originator.isEmpty())
            body.originator = tearline.originator;
        if (!tearline.topic.isEmpty())
            body.topic = tearline.topic;
        if (!tearline.licence.isEmpty())
            body.licence = tearline.licence;
        // A tearline that carries no foreign mark has left the protected source out; one that does still speaks of it.
        const bool foreign = !body.marking || body.marking->marking.isForeign();
        if (!foreign && body.governance != Governance::Fgi && body.governance != Governance::Joint) {
            body.trueOwner.clear();
            body.owner.clear();
        }
        facts.tearlines.append(body);
    }
    return facts;
}

} // namespace parallax
