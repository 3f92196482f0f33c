#include "app/cli/deskaccess.h"

#include "app/cli/acting.h"
#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<DeskAccess>> DeskAccess::open(const QCommandLineParser &parser)
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    const auto at = actingInstant(parser);
    if (!at)
        return at.error();
    std::unique_ptr<DeskAccess> access(new DeskAccess(parser));
    auto store = openForCommand(parser);
    if (!store)
        return store.error();
    access->at = *at;
    access->m_language = *language;
    access->m_store = std::move(*store);
    access->m_packId = parser.isSet(u"pack"_s) ? parser.value(u"pack"_s) : u"exercise"_s;
    auto state = loadDesk(*access->m_store, access->m_packId, *language);
    if (!state)
        return state.error();
    access->state = std::move(*state);
    access->m_marks = std::make_unique<MarkCache>(access->state.pack->language());
    return access;
}

Result<LedgerEntry> DeskAccess::enter(LedgerKind kind, const QJsonObject &content)
{
    if (person().isEmpty())
        return Error{ErrorCode::Denied, Tr::tr("Say who acts with --as."), u"--as"_s};
    if (mustBeSigned(kind) && !m_key) {
        auto key = actingKey(m_parser, m_packId, *state.base);
        if (!key)
            return key.error();
        m_key = *key;
    }
    auto entry = m_store->record({kind, person(), at, content}, mustBeSigned(kind) ? m_key : nullptr).result();
    if (!entry)
        return entry;
    if (const auto folded = refreshDesk(state, *m_store, *m_language); !folded)
        return folded.error();
    const auto left = std::find_if(state.desk->notCounted().cbegin(), state.desk->notCounted().cend(),
                                   [&](const LedgerFault &each) { return each.sequence == entry->sequence; });
    if (left != state.desk->notCounted().cend())
        return Error{ErrorCode::Denied, Tr::tr("It stands in the ledger as entry %1 and does not count: %2").arg(entry->sequence).arg(left->text), person()};
    return entry;
}

Result<DeskGround> DeskAccess::groundFor(const DisclosureRequest &request)
{
    DeskGround ground;
    ground.pack = state.pack;
    ground.marks = m_marks.get();
    ground.network = request.network;
    ground.day = at.day;
    if (request.product.isEmpty()) {
        if (!m_catalogue) {
            const auto objects = m_store->objects().result();
            const auto catalogue = objects ? CatalogueSnapshot::fromJson(*objects, u"objects"_s, state.pack->language()) : Result<CataloguePtr>(objects.error());
            if (!catalogue)
                return catalogue.error();
            m_catalogue = *catalogue;
        }
        ground.catalogue = m_catalogue;
        ground.day = state.pack->asOf.isKnown() && state.pack->exercise ? state.pack->asOf : at.day;
        return ground;
    }
    ProductPtr &product = m_products[request.product];
    if (!product) {
        auto revision = m_store->product({request.product}).result();
        if (!revision)
            return revision.error();
        product = std::make_shared<const Product>(std::move(revision->product));
    }
    ground.product = product.get();
    // A product is decided on as of its day, as its previews are.
    if (product->head.asOf.isKnown())
        ground.day = product->head.asOf;
    return ground;
}

} // namespace parallax
