#include "app/workstation.h"

#include "app/cli/packs.h"
#include "storage/ledger/keyring.h"
#include "storage/ledger/signaturememory.h"

namespace parallax {

namespace {
/// Watch officers write; where a pack has none, whoever stands first.
QString personOf(const PolicyPack &pack, const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    for (const Person &person : pack.people)
        if (person.role.contains(QLatin1String("watch")))
            return person.id;
    return pack.people.isEmpty() ? QString() : pack.people.front().id;
}
} // namespace

Result<std::unique_ptr<Workstation>> Workstation::open(const CommonOptions &options, MissingStore missing)
{
    auto language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    std::unique_ptr<Workstation> workstation(new Workstation);

    const QString path = options.store.isEmpty() ? Store::defaultPath() : options.store;
    Store::Options storeOptions;
    storeOptions.create = missing == MissingStore::MakeWithExercise;
    storeOptions.firstContent = Store::FirstContent::ExerciseWithSky;
    auto store = Store::open(path, storeOptions);
    if (!store)
        return store.error();
    workstation->m_store = std::move(*store);

    if (options.policy.isEmpty()) {
        const auto packs = waitFor(workstation->m_store->packs());
        if (!packs)
            return packs.error();
        if (packs->isEmpty())
            return Error{ErrorCode::NotFound, Tr::tr("The store has no policy pack; name one with --policy."), path};
        const QString id = packs->contains(QStringLiteral("exercise")) ? QStringLiteral("exercise") : packs->front();
        auto desk = loadDesk(*workstation->m_store, id, *language, std::make_shared<KnownSignatures>(Keyring::defaultFolder() + QStringLiteral("/verified")));
        if (!desk)
            return desk.error();
        workstation->m_packId = id;
        workstation->m_pack = desk->pack; // with what the desk has decided
        workstation->m_desk = std::move(*desk);
    } else {
        auto pack = loadPack(options.policy, *language);
        if (!pack)
            return pack.error();
        workstation->m_pack = *pack;
    }
    if (!options.person.isEmpty()) {
        const auto &people = workstation->m_pack->people;
        if (std::none_of(people.begin(), people.end(), [&](const Person &person) { return person.id == options.person; }))
            return Error{ErrorCode::NotFound, Tr::tr("The policy pack knows nobody called \"%1\".").arg(options.person), {}};
    }
    workstation->m_person = personOf(*workstation->m_pack, options.person);
    workstation->m_language = workstation->m_pack->language();

    if (const auto objects = waitFor(workstation->m_store->objects()); objects) {
        auto catalogue = CatalogueSnapshot::fromJson(*objects, QStringLiteral("objects"), workstation->m_language);
        if (!catalogue)
            return catalogue.error();
        workstation->m_catalogue = *catalogue;
    } else if (objects.error().code != ErrorCode::NotFound) {
        return objects.error();
    }
    workstation->m_decisions = std::make_shared<DecisionCache>(workstation->m_pack);
    workstation->m_marks = std::make_shared<MarkCache>(workstation->m_language);
    return workstation;
}

void Workstation::setPack(const PolicyPackPtr &pack)
{
    m_pack = pack;
    m_decisions = std::make_shared<DecisionCache>(pack); // what was decided under the other one counts no more
}

PreviewContext Workstation::context(Day day) const
{
    PreviewContext context;
    context.pack = m_pack;
    context.catalogue = m_catalogue;
    context.decisions = m_decisions;
    context.marks = m_marks;
    context.day = day;
    return context;
}

Day Workstation::dayFor(const ProductHead &head) const
{
    return head.asOf.isKnown() ? head.asOf : SystemClock().now().day;
}

} // namespace parallax
