#include "model/releasability/evaluation.h"

#include <deque>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace parallax {

namespace {

struct Context
{
    QStringList recipients;
    Regime productRegime;
    std::optional<Regime> askedRegime;
    Day day;
    QString network;

    bool operator==(const Context &) const = default;
};

size_t qHash(const Context &context, size_t seed = 0)
{
    const int asked = context.askedRegime ? 1 + int(*context.askedRegime) : 0;
    return qHashMulti(seed, context.recipients, int(context.productRegime), asked, context.day.number, context.network);
}

} // namespace

Facts decidingFacts(const Facts &facts, const PolicyPack &pack)
{
    Facts key = facts;
    if (!pack.namesItem(key.item))
        key.item.clear();
    for (FactBody &tearline : key.tearlines) {
        // Named nowhere, and still not the item itself.
        if (!tearline.version.isEmpty() && !pack.namesItem(tearline.version))
            tearline.version = QStringLiteral("-");
    }
    return key;
}

struct DecisionCache::Store
{
    mutable std::shared_mutex mutex;
    QHash<Facts, int> factsNumbers;
    std::deque<Facts> facts;               ///< by number; a deque keeps its elements where they are
    QHash<Context, int> contextNumbers;
    std::deque<Context> contexts;
    std::deque<std::vector<DecisionPtr>> made; ///< by context, then facts
    int count = 0;
};

DecisionCache::DecisionCache(PolicyPackPtr pack) : m_pack(std::move(pack)), m_store(std::make_unique<Store>()) {}

DecisionCache::~DecisionCache() = default;

int DecisionCache::intern(const Facts &facts)
{
    Facts key = decidingFacts(facts, *m_pack);
    {
        const std::shared_lock lock(m_store->mutex);
        if (const auto found = m_store->factsNumbers.constFind(key); found != m_store->factsNumbers.cend())
            return *found;
    }
    const std::unique_lock lock(m_store->mutex);
    const auto found = m_store->factsNumbers.constFind(key);
    if (found != m_store->factsNumbers.cend())
        return *found;
    const int number = int(m_store->facts.size());
    m_store->factsNumbers.insert(key, number);
    m_store->facts.push_back(std::move(key));
    return number;
}

int DecisionCache::context(const QStringList &recipients, Regime productRegime, std::optional<Regime> askedRegime, Day day,
                           const QString &network)
{
    Context key{recipients, productRegime, askedRegime, day, network};
    if (key.recipients.size() > 1) {
        key.recipients.removeDuplicates();
        key.recipients.sort();
    }
    const std::unique_lock lock(m_store->mutex);
    const auto found = m_store->contextNumbers.constFind(key);
    if (found != m_store->contextNumbers.cend())
        return *found;
    const int number = int(m_store->contexts.size());
    m_store->contextNumbers.insert(key, number);
    m_store->contexts.push_back(std::move(key));
    m_store->made.emplace_back();
    return number;
}

DecisionPtr DecisionCache::decide(int facts, int context)
{
    const Facts *keptFacts = nullptr;
    const Context *kept = nullptr;
    {
        const std::shared_lock lock(m_store->mutex);
        const std::vector<DecisionPtr> &made = m_store->made[size_t(context)];
        if (size_t(facts) < made.size() && made[size_t(facts)])
            return made[size_t(facts)];
        keptFacts = &m_store->facts[size_t(facts)];
        kept = &m_store->contexts[size_t(context)];
    }
    // Decided outside the lock: two threads may decide the same question, and come to the same answer.
    Question question{*keptFacts, {}, kept->productRegime, kept->askedRegime, kept->day, kept->network};
    DecisionPtr decision;
    if (kept->recipients.size() == 1) {
        question.recipient = kept->recipients.constFirst();
        decision = std::make_shared<const Decision>(parallax::decide(question, *m_pack));
    } else {
        decision = std::make_shared<const Decision>(parallax::decideForAudience(question, kept->recipients, *m_pack));
    }
    const std::unique_lock lock(m_store->mutex);
    std::vector<DecisionPtr> &made = m_store->made[size_t(context)];
    if (made.size() <= size_t(facts))
        made.resize(m_store->facts.size());
    if (!made[size_t(facts)]) {
        made[size_t(facts)] = std::move(decision);
        ++m_store->count;
    }
    return made[size_t(facts)];
}

BriefDecision DecisionCache::decideBriefly(int facts, int context)
{
    const Facts *keptFacts = nullptr;
    const Context *kept = nullptr;
    {
        const std::shared_lock lock(m_store->mutex);
        keptFacts = &m_store->facts[size_t(facts)];
        kept = &m_store->contexts[size_t(context)];
    }
    const QString recipient = kept->recipients.size() == 1 ? kept->recipients.constFirst() : QString();
    const Question question{*keptFacts, recipient, kept->productRegime, kept->askedRegime, kept->day, kept->network};
    return parallax::decideBriefly(question, kept->recipients, *m_pack);
}

DecisionPtr DecisionCache::decide(const Question &question)
{
    return decide(intern(question.facts), context({question.recipient}, question.productRegime, question.askedRegime,
                                                  question.day, question.network));
}

DecisionPtr DecisionCache::decideForAudience(const Question &question, const QStringList &recipients)
{
    return decide(intern(question.facts),
                  context(recipients, question.productRegime, question.askedRegime, question.day, question.network));
}

int DecisionCache::size() const
{
    const std::shared_lock lock(m_store->mutex);
    return m_store->count;
}

} // namespace parallax
