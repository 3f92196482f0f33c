#include "model/document/previewstate.h"

#include <numeric>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPollEvery = 256;

/// Rows [first, first + removed) before and [first, first + inserted) after are what the change covers so far; grows to hold
/// a step that takes \a gone rows at \a row away and puts \a come there.
void cover(PreviewChange &change, int row, int gone, int come)
{
    if (change.removed == 0 && change.inserted == 0 && !change.numbersChanged)
        change.firstRow = row;
    const int left = std::max(0, change.firstRow - row);
    const int right = std::max(0, row + gone - (change.firstRow + change.inserted));
    change.firstRow -= left;
    change.removed += left + right;
    change.inserted += left + right + come - gone;
}

bool sameFacts(const Portion &a, const Portion &b)
{
    if (a.tearlines.size() != b.tearlines.size() || a.mark != b.mark || a.mark.isNull() != b.mark.isNull()
        || a.governance != b.governance || a.categories != b.categories || a.categoriesUnreadable != b.categoriesUnreadable
        || a.originator != b.originator || a.topic != b.topic || a.licence != b.licence || a.trueOwner != b.trueOwner
        || a.owner != b.owner || a.date != b.date || a.excludedFromRollUp != b.excludedFromRollUp)
        return false;
    for (qsizetype i = 0; i < a.tearlines.size(); ++i) {
        Tearline plain = a.tearlines[i];
        plain.text = b.tearlines[i].text;
        if (!(plain == b.tearlines[i]))
            return false;
    }
    return true;
}

bool sameTexts(const Portion &a, const Portion &b)
{
    if (a.text != b.text || a.kind != b.kind || a.refs != b.refs || a.anchor != b.anchor || a.table != b.table || a.figure != b.figure
        || a.tearlines.size() != b.tearlines.size())
        return false;
    for (qsizetype i = 0; i < a.tearlines.size(); ++i) {
        if (a.tearlines[i].text != b.tearlines[i].text)
            return false;
    }
    return true;
}

} // namespace

LivePreviews::LivePreviews() : m_state(std::make_unique<State>()) {}

LivePreviews::~LivePreviews() = default;

std::shared_ptr<LivePreviews> LivePreviews::make(Product product, PreviewContext context, QList<Audience> audiences,
                                                 const std::function<bool()> &isCanceled,
                                                 const std::function<void(int, int)> &progress)
{
    Q_ASSERT(context.pack);
    std::shared_ptr<LivePreviews> made(new LivePreviews);
    State &state = *made->m_state;
    if (!context.decisions)
        context.decisions = std::make_shared<DecisionCache>(context.pack);
    if (!context.marks)
        context.marks = std::make_shared<MarkCache>(context.pack->language());
    state.product = std::move(product);
    state.context = std::move(context);
    for (const Audience &audience : audiences)
        state.audiences.push_back({audience, -1, {}, {}, true, true, {}, {}, 0, 0, 0, true, {}});
    if (!state.buildAll(isCanceled, progress)) {
        state.clear();
        state.product = {};
    }
    return made;
}

void LivePreviews::State::clear()
{
    blocks.clear();
    groups.clear();
    entries.clear();
    book.reset();
    byPrinted.clear();
    wanting.clear();
    mentions.clear();
    quantities.clear();
    tables.clear();
    protectedOwners.clear();
    nameFacts.clear();
    flagged.clear();
    toCheck.clear();
    own = {};
    ownDirty = true;
    ownBanners = {};
    ownRollUps = {};
    rewritten.clear();
    drawn.clear();
    banners.clear();
    for (AudienceState &state : audiences)
        state = {state.audience, -1, {}, {}, true, true, {}, {}, 0, 0, 0, true, {}};
}

bool LivePreviews::State::buildAll(const std::function<bool()> &isCanceled, const std::function<void(int, int)> &progress)
{
    clear();
    book = std::make_unique<NameBook>(context.catalogue.get(), *context.pack);
    for (AudienceState &state : audiences)
        state.context = questionContext(state.audience);
    const int count = product.size();
    const auto goesOn = [&](int done) {
        if (done % kPollEvery != 0)
            return true;
        if (progress)
            progress(done, 2 * count);
        return !isCanceled || !isCanceled();
    };
    for (int index = 0; index < count; ++index) {
        if (!goesOn(index))
            return false;
        PreviewRow &made = placeRow(index);
        made.portion = product.at(index);
        made.block->items.back() = numberItemOf(*made.portion);
        decideRow(made);
        readTexts(made);
        indexPlace(made, true);
        indexTexts(made, true);
        countAll(made, true);
    }
    toCheck.clear();
    for (const auto &block : blocks)
        renumber(*block);
    int done = count;
    for (const auto &block : blocks) {
        for (const auto &each : block->rows) {
            if (!goesOn(done++))
                return false;
            check(*each);
        }
    }
    checkHead();
    refreshBanners(nullptr);
    return true;
}

void LivePreviews::State::replaceRow(PreviewRow &row, const PortionPtr &portion, PreviewChange &change)
{
    const PortionPtr before = row.portion;
    const bool facts = !sameFacts(*before, *portion);
    const bool layers = before->figure != portion->figure;
    const bool texts = facts || layers || !sameTexts(*before, *portion);
    const NumberItem item = numberItemOf(*portion);
    const size_t at = size_t(indexOf(row) - row.block->start);
    const bool place = item != row.block->items[at] || printedKeys(*before) != printedKeys(*portion);
    const bool counted = facts || layers || place || before->table != portion->table;
    const int factsBefore = row.facts;

    if (place)
        reachDependents(row);
    if (texts)
        indexTexts(row, false);
    if (place)
        indexPlace(row, false);
    if (counted)
        countAll(row, false);
    row.portion = portion;
    if (facts)
        decideRow(row);
    if (texts)
        readTexts(row); // the layers of a figure are among them, and are counted
    if (counted)
        countAll(row, true);
    if (place)
        indexPlace(row, true);
    if (texts)
        indexTexts(row, true);
    row.block->items[at] = item;

    bool moved = place;
    if (row.facts != factsBefore) {
        const FactsEntry &was = entries[size_t(factsBefore)];
        const FactsEntry &is = entries[size_t(row.facts)];
        for (size_t a = 0; a < audiences.size() && !moved; ++a) {
            moved = isReleased(was.outcomes[a]) != isReleased(is.outcomes[a])
                || mayBeShown(was.outcomes[a]) != mayBeShown(is.outcomes[a]);
        }
    }
    if (moved) {
        renumber(*row.block);
        reachDependents(row);
        const int index = indexOf(row);
        if (change.removed == 0 && change.inserted == 0)
            change.firstRow = change.numbersChanged ? std::min(change.firstRow, index) : index;
        else if (index < change.firstRow)
            cover(change, index, 0, 0);
        change.numbersChanged = true;
    }
    toCheck.insert(&row);
}

void LivePreviews::State::insertRow(int index, PreviewChange &change)
{
    PreviewRow &made = placeRow(index);
    made.portion = product.at(index);
    made.block->items[size_t(index - made.block->start)] = numberItemOf(*made.portion);
    decideRow(made);
    readTexts(made);
    indexPlace(made, true);
    indexTexts(made, true);
    countAll(made, true);
    renumber(*made.block);
    reachDependents(made);
    toCheck.insert(&made);
    cover(change, index, 0, 1);
    change.numbersChanged = true;
}

void LivePreviews::State::removeRow(int index, PreviewChange &change)
{
    PreviewRow &leaving = row(index);
    setFlags(leaving, {});
    reachDependents(leaving);
    indexTexts(leaving, false);
    indexPlace(leaving, false);
    countAll(leaving, false);
    toCheck.remove(&leaving);
    const auto gone = takeRow(index);
    cover(change, index, 1, 0);
    change.numbersChanged = true;
}

Result<Edit> LivePreviews::State::applyStep(const EditStep &step, PreviewChange &change)
{
    const Edit single{Edit::Kind::Text, {}, {step}};
    int index = -1;
    if (const auto *remove = std::get_if<RemovePortion>(&step))
        index = product.rowOf(remove->id);
    else if (const auto *move = std::get_if<MovePortion>(&step))
        index = product.rowOf(move->id);
    const ProductHead headBefore = product.head;
    auto inverse = parallax::apply(product, single);
    if (!inverse)
        return inverse;
    if (const auto *replace = std::get_if<ReplacePortion>(&step)) {
        replaceRow(*find(replace->after->id), replace->after, change);
    } else if (const auto *insert = std::get_if<InsertPortion>(&step)) {
        insertRow(insert->row, change);
    } else if (std::get_if<RemovePortion>(&step)) {
        removeRow(index, change);
    } else if (const auto *move = std::get_if<MovePortion>(&step)) {
        removeRow(index, change);
        insertRow(move->toRow, change);
    } else {
        const ProductHead &head = product.head;
        const bool decides = head.asOf != headBefore.asOf || head.overallMarking != headBefore.overallMarking
            || head.regime != headBefore.regime || head.disseminatedAnalyticProduct != headBefore.disseminatedAnalyticProduct;
        if (decides)
            change.everything = true;
        banners.clear();
        ownDirty = true;
        headDirty = true;
    }
    return inverse;
}

/// Mends what the steps have reached: flags, then banners.
void LivePreviews::State::finish(PreviewChange &change)
{
    ownRollUps = {};
    if (change.everything) {
        toCheck.clear();
        buildAll({}, {});
        change.ownBannerChanged = true;
        change.numbersChanged = true;
        change.firstRow = 0;
        change.bannersChanged.clear();
        for (int a = 0; a < int(audiences.size()); ++a)
            change.bannersChanged.append(a);
        return;
    }
    for (PreviewRow *reached : std::as_const(toCheck)) {
        check(*reached);
        change.touchedRows.append(indexOf(*reached));
    }
    toCheck.clear();
    if (headDirty)
        checkHead();
    std::sort(change.touchedRows.begin(), change.touchedRows.end());
    refreshBanners(&change);
}

Result<LivePreviews::Applied> LivePreviews::apply(const Edit &edit)
{
    State &state = *m_state;
    Applied applied;
    applied.inverse.kind = Edit::Kind::Undo;
    applied.inverse.name = edit.name;
    for (const EditStep &step : edit.steps) {
        const auto inverse = state.applyStep(step, applied.change);
        if (!inverse) {
            PreviewChange back;
            for (const EditStep &done : applied.inverse.steps) {
                const auto undone = state.applyStep(done, back);
                Q_ASSERT(undone);
            }
            state.finish(back);
            return inverse.error();
        }
        applied.inverse.steps = inverse->steps + applied.inverse.steps;
    }
    state.finish(applied.change);
    return applied;
}

PreviewChange LivePreviews::setCatalogue(CataloguePtr catalogue)
{
    State &state = *m_state;
    PreviewChange change;
    const CataloguePtr before = std::exchange(state.context.catalogue, catalogue);
    if (before == catalogue)
        return change;
    const auto sameNames = [&] {
        const auto sameObject = [](const CatalogueObject &a, const CatalogueObject &b) {
            return a.id == b.id && a.name == b.name && a.aliases == b.aliases;
        };
        const auto sameSensor = [](const CatalogueSensor &a, const CatalogueSensor &b) { return a.id == b.id && a.name == b.name; };
        return before && catalogue
            && std::equal(before->objects.begin(), before->objects.end(), catalogue->objects.begin(), catalogue->objects.end(), sameObject)
            && std::equal(before->sensors.begin(), before->sensors.end(), catalogue->sensors.begin(), catalogue->sensors.end(), sameSensor);
    };
    if (!sameNames()) {
        change.everything = true;
        state.finish(change);
        return change;
    }
    // What figures draw is counted by the catalogue's marks: out with the old ones, in with the new.
    const auto countDrawn = [&state](bool in) {
        for (const auto &block : state.blocks)
            for (const auto &row : block->rows)
                if (row->portion->figure && row->portion->figure->drawing)
                    state.countAll(*row, in);
    };
    state.context.catalogue = before;
    countDrawn(false);
    state.context.catalogue = catalogue;
    state.drawn.clear();
    countDrawn(true);
    bool any = false;
    const auto changed = [&](NamedThing::Kind kind, const QString &id, std::optional<Facts> identity, std::optional<Facts> existence) {
        const int index = state.book->find(kind, id);
        NamedThing thing = state.book->thing(index);
        if (thing.identity == identity && thing.existence == existence)
            return;
        any = true;
        thing.identity = std::move(identity);
        thing.existence = std::move(existence);
        state.book->setThing(index, std::move(thing));
        state.nameFacts.removeIf([&](const auto &entry) { return entry.key().first / 2 == index; });
        state.toCheck.unite(state.mentions.value(index));
    };
    for (const CatalogueObject &object : catalogue->objects) {
        const Facet *identity = object.facet(u"identity");
        const Facet *existence = object.facet(u"existence");
        changed(NamedThing::Kind::Object, object.id, identity ? std::optional(identity->facts) : std::nullopt,
                existence ? std::optional(existence->facts) : std::nullopt);
    }
    for (const CatalogueSensor &sensor : catalogue->sensors)
        changed(NamedThing::Kind::Sensor, sensor.id, sensor.facts, sensor.facts);
    state.headDirty = state.headDirty || any;
    state.finish(change);
    return change;
}

int LivePreviews::addAudience(const Audience &audience)
{
    State &state = *m_state;
    for (size_t a = 0; a < state.audiences.size(); ++a) {
        if (state.audiences[a].audience == audience)
            return int(a);
    }
    state.audiences.push_back({audience, state.questionContext(audience), {}, {}, true, true, {}, {}, 0, 0, 0, true, {}});
    const int added = int(state.audiences.size()) - 1;
    for (int facts = 0; facts < int(state.entries.size()); ++facts) {
        if (!state.entries[size_t(facts)].outcomes.empty())
            state.entry(facts);
    }
    for (TableState &table : state.tables) {
        table.kept.resize(state.audiences.size());
        table.shown.resize(state.audiences.size());
    }
    state.groups.clear();
    for (const auto &block : state.blocks) {
        state.renumber(*block);
        for (const auto &row : block->rows) {
            state.countMarks(*row, added, true);
            const Portion &portion = *row->portion;
            if (portion.kind == PortionKind::TableRow || portion.kind == PortionKind::TableCell) {
                TableState &table = state.tables[portion.table];
                table.kept.back() += isReleased(state.outcome(*row, added));
                table.shown.back() += mayBeShown(state.outcome(*row, added));
            }
        }
    }
    for (const auto &block : state.blocks) {
        for (const auto &row : block->rows)
            state.check(*row);
    }
    state.checkHead();
    state.refreshBanners(nullptr);
    return added;
}

const Product &LivePreviews::product() const
{
    return m_state->product;
}

const PreviewContext &LivePreviews::context() const
{
    return m_state->context;
}

int LivePreviews::audienceCount() const
{
    return int(m_state->audiences.size());
}

const Audience &LivePreviews::audience(int audience) const
{
    return m_state->audiences[size_t(audience)].audience;
}

CheckedMarkingPtr LivePreviews::marking(int row) const
{
    return m_state->row(row).marking;
}

Outcome LivePreviews::outcome(int row, int audience) const
{
    return m_state->outcome(m_state->row(row), audience);
}

std::vector<Outcome> LivePreviews::outcomes(int audience) const
{
    std::vector<Outcome> all;
    all.reserve(size_t(m_state->product.size()));
    for (const auto &block : m_state->blocks)
        for (const auto &row : block->rows)
            all.push_back(m_state->outcome(*row, audience));
    return all;
}

DecisionPtr LivePreviews::decision(int row, int audience) const
{
    return m_state->context.decisions->decide(m_state->row(row).facts, m_state->audiences[size_t(audience)].context);
}

PreviewPlace LivePreviews::place(int row, int audience, Face face) const
{
    State &state = *m_state;
    const PreviewRow &at = state.row(row);
    PreviewPlace place;
    place.id = at.portion->id;
    place.kind = at.portion->kind;
    place.outcome = state.outcome(at, audience);
    if (face == Face::Ours) {
        place.number = state.product.numberAt(row);
        place.mark = at.portion->mark;
        place.text = state.wordedText(at, 0, -1, Face::Ours);
        return place;
    }
    if (!mayBeShown(place.outcome))
        return place;
    const Face in = place.outcome == Outcome::DisplayOnly ? Face::AsShown : face;
    const qint16 text = state.textTaken(at, audience);
    place.number = state.numberOf(at, audience, in);
    place.mark = state.markOf(at, audience).first;
    place.text = state.wordedText(at, text, audience, in);
    place.tearline = text > 0;
    return place;
}

QString LivePreviews::ownText(int row) const
{
    return m_state->wordedText(m_state->row(row), 0, -1, Face::Ours);
}

QString LivePreviews::altText(int row, int audience) const
{
    const PreviewRow &at = m_state->row(row);
    const Outcome outcome = m_state->outcome(at, audience);
    if (!mayBeShown(outcome) || !m_state->altTextMayGo(at, audience))
        return {};
    const QString text = m_state->wordedText(at, kAltText, audience, isReleased(outcome) ? Face::AsReceived : Face::AsShown);
    // A token that nobody could read stays behind with all that is around it.
    return text.contains("[["_L1) ? QString() : text;
}

QString LivePreviews::ownAltText(int row) const
{
    const PreviewRow &at = m_state->row(row);
    return at.portion->figure ? m_state->wordedText(at, kAltText, -1, Face::Ours) : QString();
}

QStringList LivePreviews::protectedOwners() const
{
    QStringList owners;
    for (auto each = m_state->protectedOwners.cbegin(); each != m_state->protectedOwners.cend(); ++each) {
        if (each.value() > 0)
            owners.append(each.key());
    }
    owners.sort();
    return owners;
}

bool LivePreviews::keepsOwner(int row, int tearline) const
{
    const PreviewRow &at = m_state->row(row);
    const Facts facts = factsOf(*at.portion, m_state->product.head, *m_state->context.marks, m_state->context.pack.get());
    return facts.tearlines[tearline].trueOwner == facts.body.trueOwner && facts.tearlines[tearline].owner == facts.body.owner;
}

QStringList LivePreviews::drawnObjects(int row, int audience) const
{
    const auto &figure = m_state->row(row).portion->figure;
    return figure && figure->drawing ? objectsOf(*figure, layersFor(row, audience)) : QStringList();
}

QStringList LivePreviews::ownDrawnObjects(int row) const
{
    const auto &figure = m_state->row(row).portion->figure;
    if (!figure || !figure->drawing)
        return {};
    QList<int> all(figure->layers.size());
    std::iota(all.begin(), all.end(), 0);
    return objectsOf(*figure, all);
}

QStringList LivePreviews::objectsAt(int row) const
{
    return m_state->objectsIn(m_state->row(row), 0);
}

QStringList LivePreviews::objectsAt(int row, int audience, Face face) const
{
    const PreviewRow &at = m_state->row(row);
    return m_state->isIn(at, audience, face) ? m_state->objectsIn(at, m_state->textTaken(at, audience)) : QStringList();
}

QList<int> LivePreviews::rowsMentioning(const QString &object) const
{
    QList<int> rows;
    const int thing = m_state->book->find(NamedThing::Kind::Object, object);
    const auto found = m_state->mentions.constFind(thing);
    if (thing < 0 || found == m_state->mentions.cend())
        return rows;
    for (const PreviewRow *row : *found)
        rows.append(m_state->indexOf(*row));
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> LivePreviews::layersFor(int row, int audience) const
{
    return m_state->layersFor(m_state->row(row), audience);
}

int LivePreviews::releasedCount(int audience) const
{
    return m_state->audiences[size_t(audience)].released;
}

} // namespace parallax
