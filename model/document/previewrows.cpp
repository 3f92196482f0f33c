#include "model/document/previewstate.h"
#include "model/releasability/releasemark.h"

#include <numeric>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsPerBlock = 128;
constexpr size_t kBlocksPerGroup = 20;

Facts withoutTearlines(Facts facts)
{
    facts.tearlines.clear();
    return facts;
}

MarkCounts::Key keyOf(const PreviewRow &row, CheckedMarkingPtr marking)
{
    return {std::move(marking), row.portion->date, row.portion->excludedFromRollUp};
}

} // namespace

QStringList objectsOf(const Figure &figure, const QList<int> &layers)
{
    QStringList objects;
    for (int layer : layers)
        for (const QString &object : figure.layers.at(layer).objects)
            if (!objects.contains(object))
                objects.append(object);
    return objects;
}

QStringList printedKeys(const Portion &portion)
{
    QStringList keys;
    if (!portion.printedNumber.isEmpty())
        keys.append(portion.printedNumber);
    if (portion.kind == PortionKind::TableCaption || portion.kind == PortionKind::FigureCaption) {
        const auto kind = portion.kind == PortionKind::TableCaption ? TextPart::Kind::Table : TextPart::Kind::Figure;
        const auto add = [&](const QString &text) {
            const QString number = writtenCaptionNumber(portion, text);
            const QString key = wantedKey(kind, number);
            if (!number.isEmpty() && !keys.contains(key))
                keys.append(key);
        };
        add(portion.text);
        for (const Tearline &tearline : portion.tearlines)
            add(tearline.text);
    }
    return keys;
}

QString wantedKey(TextPart::Kind kind, QStringView number)
{
    if (kind == TextPart::Kind::Table)
        return u"T:%1"_s.arg(number);
    if (kind == TextPart::Kind::Figure)
        return u"G:%1"_s.arg(number);
    if (kind == TextPart::Kind::Footnote && !number.startsWith(u'F'))
        return u"F%1"_s.arg(number);
    return number.toString();
}

const TextParts &RowTexts::at(qint16 text) const
{
    static const TextParts none;
    if (text == kAltText)
        return alt;
    if (text == kFileText)
        return file;
    if (text == kMetaText)
        return meta;
    return size_t(text) < versions.size() ? versions[size_t(text)] : none;
}

bool RowTexts::isEmpty() const
{
    return alt.empty() && file.empty() && meta.empty() && layerFacts.empty()
        && std::all_of(versions.begin(), versions.end(), [](const TextParts &parts) { return parts.empty(); });
}

bool MarkCounts::add(const Key &key)
{
    return ++m_counts[key] == 1;
}

bool MarkCounts::remove(const Key &key)
{
    const auto found = m_counts.find(key);
    Q_ASSERT(found != m_counts.end());
    if (--found->second > 0)
        return false;
    m_counts.erase(found);
    return true;
}

std::vector<MarkCounts::Key> MarkCounts::keys() const
{
    std::vector<Key> keys;
    keys.reserve(m_counts.size());
    for (const auto &entry : m_counts)
        keys.push_back(entry.first);
    const auto textOf = [](const Key &key) -> QStringView { return key.marking ? QStringView(key.marking->marking.source) : QStringView(); };
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        return std::tuple(textOf(a), a.date, a.excluded, a.marking ? int(a.marking->regime) : -1)
            < std::tuple(textOf(b), b.date, b.excluded, b.marking ? int(b.marking->regime) : -1);
    });
    return keys;
}

QList<RollUpPortion> MarkCounts::portions() const
{
    QList<RollUpPortion> portions;
    for (const Key &key : keys())
        portions.append({key.marking, key.date, key.excluded});
    return portions;
}

QByteArray MarkCounts::identity() const
{
    std::vector<std::tuple<quintptr, qint32, bool>> parts;
    parts.reserve(m_counts.size());
    for (const auto &entry : m_counts)
        parts.emplace_back(quintptr(entry.first.marking.get()), entry.first.date.number, entry.first.excluded);
    std::sort(parts.begin(), parts.end());
    QByteArray bytes;
    bytes.reserve(qsizetype(parts.size() * 13));
    for (const auto &[pointer, date, excluded] : parts) {
        bytes.append(reinterpret_cast<const char *>(&pointer), sizeof pointer);
        bytes.append(reinterpret_cast<const char *>(&date), sizeof date);
        bytes.append(excluded ? 'x' : 'i');
    }
    return bytes;
}

size_t LivePreviews::State::placeOfBlock(int index) const
{
    const auto after = std::upper_bound(blocks.begin(), blocks.end(), index,
                                        [](int wanted, const auto &block) { return wanted < block->start; });
    return size_t(after - blocks.begin()) - 1;
}

PreviewRow &LivePreviews::State::row(int index) const
{
    PreviewBlock &block = blockAt(index);
    return *block.rows[size_t(index - block.start)];
}

int LivePreviews::State::indexOf(const PreviewRow &row) const
{
    const auto &rows = row.block->rows;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &each) { return each.get() == &row; });
    return row.block->start + int(found - rows.begin());
}

PreviewRow *LivePreviews::State::find(const PortionId &id) const
{
    const int index = product.rowOf(id);
    return index < 0 || blocks.empty() ? nullptr : &row(index);
}

PreviewRow &LivePreviews::State::placeRow(int index)
{
    if (blocks.empty())
        blocks.push_back(std::make_unique<PreviewBlock>());
    const int last = blocks.back()->start + int(blocks.back()->rows.size());
    size_t place = placeOfBlock(index);
    if (blocks[place]->rows.size() >= kRowsPerBlock) {
        groups.clear();
        auto right = std::make_unique<PreviewBlock>();
        PreviewBlock &left = *blocks[place];
        const size_t middle = index == last ? left.rows.size() : left.rows.size() / 2;
        for (size_t i = middle; i < left.rows.size(); ++i) {
            left.rows[i]->block = right.get();
            right->rows.push_back(std::move(left.rows[i]));
        }
        left.rows.resize(middle);
        right->items.assign(left.items.begin() + ptrdiff_t(middle), left.items.end());
        left.items.resize(middle);
        right->start = left.start + int(middle);
        renumber(left);
        renumber(*right);
        blocks.insert(blocks.begin() + ptrdiff_t(place) + 1, std::move(right));
        if (index >= blocks[place + 1]->start)
            ++place;
    }
    PreviewBlock &block = *blocks[place];
    const auto at = ptrdiff_t(index - block.start);
    auto made = std::make_unique<PreviewRow>();
    made->block = &block;
    PreviewRow &result = *made;
    block.rows.insert(block.rows.begin() + at, std::move(made));
    block.items.insert(block.items.begin() + at, NumberItem{});
    for (size_t i = place + 1; i < blocks.size(); ++i)
        ++blocks[i]->start;
    return result;
}

std::unique_ptr<PreviewRow> LivePreviews::State::takeRow(int index)
{
    PreviewBlock &block = blockAt(index);
    const auto at = ptrdiff_t(index - block.start);
    std::unique_ptr<PreviewRow> taken = std::move(block.rows[size_t(at)]);
    block.rows.erase(block.rows.begin() + at);
    block.items.erase(block.items.begin() + at);
    const auto place = std::find_if(blocks.begin(), blocks.end(), [&](const auto &each) { return each.get() == &block; });
    for (auto later = place + 1; later != blocks.end(); ++later)
        --(*later)->start;
    if (block.rows.empty()) {
        groups.clear();
        blocks.erase(place);
    } else {
        renumber(block);
    }
    return taken;
}

void LivePreviews::State::renumber(PreviewBlock &block)
{
    block.numbers.assign(audiences.size(), {});
    if (!groups.empty())
        groups[placeOfBlock(block.start) / kBlocksPerGroup].stale = true;
    for (size_t i = 0; i < block.rows.size(); ++i) {
        if (block.rows[i]->facts < 0)
            continue;
        const std::vector<Outcome> &outcomes = entries[size_t(block.rows[i]->facts)].outcomes;
        for (size_t a = 0; a < audiences.size(); ++a) {
            if (mayBeShown(outcomes[a])) {
                block.numbers[a].shown.add(block.items[i]);
                if (isReleased(outcomes[a]))
                    block.numbers[a].kept.add(block.items[i]);
            }
        }
    }
}

NumberState LivePreviews::State::numbersAt(const PreviewRow &row, int audience, Face face) const
{
    if (groups.empty())
        groups.resize((blocks.size() + kBlocksPerGroup - 1) / kBlocksPerGroup);
    NumberState state;
    const auto pass = [&](const PreviewBlock::Numbers &numbers) {
        (face == Face::AsReceived ? numbers.kept : numbers.shown).applyTo(state);
    };
    const size_t place = placeOfBlock(row.block->start);
    const size_t group = place / kBlocksPerGroup;
    for (size_t i = 0; i < group; ++i) {
        if (groups[i].stale)
            freshenGroup(i);
        pass(groups[i].numbers[size_t(audience)]);
    }
    for (size_t i = group * kBlocksPerGroup; i < place; ++i)
        pass(blocks[i]->numbers[size_t(audience)]);
    for (size_t i = 0; i < row.block->rows.size(); ++i) {
        const PreviewRow &each = *row.block->rows[i];
        if (isIn(each, audience, face))
            state.step(row.block->items[i]);
        if (&each == &row)
            break;
    }
    return state;
}

void LivePreviews::State::freshenGroup(size_t group) const
{
    NumberGroup &made = groups[group];
    made.stale = false;
    made.numbers.assign(audiences.size(), {});
    const size_t end = std::min(blocks.size(), (group + 1) * kBlocksPerGroup);
    for (size_t i = group * kBlocksPerGroup; i < end; ++i) {
        for (size_t a = 0; a < audiences.size(); ++a) {
            made.numbers[a].kept.append(blocks[i]->numbers[a].kept);
            made.numbers[a].shown.append(blocks[i]->numbers[a].shown);
        }
    }
}

int LivePreviews::State::questionContext(const Audience &audience) const
{
    return context.decisions->context(audience.nations, product.head.regime, context.regime, context.day, context.network);
}

const FactsEntry &LivePreviews::State::entry(int facts)
{
    if (entries.size() <= size_t(facts))
        entries.resize(size_t(facts) + 1);
    FactsEntry &made = entries[size_t(facts)];
    for (size_t a = made.outcomes.size(); a < audiences.size(); ++a) {
        const BriefDecision decision = context.decisions->decideBriefly(facts, audiences[a].context);
        made.outcomes.push_back(decision.outcome);
        const bool tearline = decision.outcome == Outcome::ReleaseSanitised
            || (decision.outcome == Outcome::DisplayOnly && decision.tearlineDisplayOnly);
        made.tearlines.push_back(tearline ? qint8(decision.tearline) : qint8(-1));
    }
    return made;
}

Outcome LivePreviews::State::outcome(const PreviewRow &row, int audience) const
{
    return entries[size_t(row.facts)].outcomes[size_t(audience)];
}

bool LivePreviews::State::isIn(const PreviewRow &row, int audience, Face face) const
{
    const Outcome found = outcome(row, audience);
    return face == Face::AsReceived ? isReleased(found) : mayBeShown(found);
}

qint16 LivePreviews::State::textTaken(const PreviewRow &row, int audience) const
{
    return qint16(entries[size_t(row.facts)].tearlines[size_t(audience)] + 1);
}

void LivePreviews::State::decideRow(PreviewRow &row)
{
    const Facts facts = factsOf(*row.portion, product.head, *context.marks, context.pack.get());
    row.marking = facts.body.marking;
    row.facts = context.decisions->intern(facts);
    entry(row.facts);
}

std::pair<QString, CheckedMarkingPtr> LivePreviews::State::markOf(const PreviewRow &row, int audience)
{
    const qint16 taken = textTaken(row, audience);
    CheckedMarkingPtr source = row.marking;
    if (taken > 0) {
        const Tearline &tearline = row.portion->tearlines[taken - 1];
        const Governance governance = tearline.governance.value_or(row.portion->governance);
        const Day date = row.portion->date.isKnown() ? row.portion->date : product.head.asOf;
        source = context.marks->marking(tearline.mark, regimeFor(governance, product.head.regime), product.head.overallMarking, date);
    }
    if (!source)
        return {};
    const bool displayOnly = outcome(row, audience) == Outcome::DisplayOnly;
    return rewrittenOf(source, audience, displayOnly);
}

const std::pair<QString, CheckedMarkingPtr> &LivePreviews::State::rewrittenOf(const CheckedMarkingPtr &source, int audience, bool displayOnly)
{
    auto &made = rewritten[{source.get(), audience, displayOnly}];
    if (made.first.isEmpty()) {
        const Audience &who = audiences[size_t(audience)].audience;
        made.first = releaseMark(*source, who.nations, context.pack->host, displayOnly, copyRegime(), context.pack->language());
        made.second = context.marks->marking(made.first, copyRegime(), {}, product.head.asOf);
    }
    return made;
}

const std::vector<CheckedMarkingPtr> &LivePreviews::State::layerMarks(const PreviewRow &row)
{
    static const std::vector<CheckedMarkingPtr> none;
    return row.texts ? row.texts->layerMarks : none;
}

QList<int> LivePreviews::State::layersFor(const PreviewRow &row, int audience) const
{
    QList<int> layers;
    const Outcome whole = outcome(row, audience);
    if (!row.texts || !mayBeShown(whole) || textTaken(row, audience) != 0)
        return layers;
    for (size_t i = 0; i < row.texts->layerFacts.size(); ++i) {
        const Outcome layer = entries[size_t(row.texts->layerFacts[i])].outcomes[size_t(audience)];
        if (whole == Outcome::DisplayOnly ? mayBeShown(layer) : isReleased(layer))
            layers.append(int(i));
    }
    return layers;
}

bool LivePreviews::State::nameKnown(int thing, bool existence, const QString &topic, int audience, bool shownIsEnough)
{
    const NamedThing &named = book->thing(thing);
    const std::optional<Facts> &facts = existence ? named.existence : named.identity;
    if (!facts)
        return false;
    // A sensor's label names no topic: it is asked about in the topic of the text that speaks of it.
    const bool ownTopic = !facts->body.topic.isEmpty();
    const std::pair key(thing * 2 + int(existence), ownTopic ? QString() : topic);
    int number = nameFacts.value(key, -1);
    if (number < 0) {
        Facts asked = withoutTearlines(*facts);
        if (!ownTopic)
            asked.body.topic = topic;
        number = context.decisions->intern(asked);
        nameFacts.insert(key, number);
    }
    const Outcome found = entry(number).outcomes[size_t(audience)];
    return shownIsEnough ? mayBeShown(found) : isReleased(found);
}

void LivePreviews::State::readTexts(PreviewRow &row)
{
    auto texts = std::make_unique<RowTexts>();
    const Portion &portion = *row.portion;
    texts->versions.push_back(textPartsOf(portion.text, portion.kind, *book));
    for (const Tearline &tearline : portion.tearlines)
        texts->versions.push_back(textPartsOf(tearline.text, portion.kind, *book));
    if (portion.figure) {
        const auto namesIn = [&](const QString &text) {
            TextParts parts = textPartsOf(text, PortionKind::Figure, *book);
            std::erase_if(parts, [](const TextPart &part) { return !speaksOfThing(part); });
            return parts;
        };
        // The alternative text is the one of the three that a copy may carry: all that it says is looked at.
        texts->alt = textPartsOf(portion.figure->altText, PortionKind::Figure, *book);
        std::erase_if(texts->alt, [](const TextPart &part) {
            return part.kind == TextPart::Kind::OwnNumber || part.kind == TextPart::Kind::Quantity || part.kind == TextPart::Kind::WrittenId;
        });
        texts->file = namesIn(portion.figure->file);
        texts->meta = namesIn(textOf(row, kMetaText));
        for (const FigureLayer &layer : portion.figure->layers) {
            Facts facts = withoutTearlines(factsOf(portion, product.head, *context.marks, context.pack.get()));
            facts.body.mark = layer.mark;
            facts.body.governance = layer.governance.value_or(portion.governance);
            if (layer.categories || layer.other.contains("category"_L1)) {
                facts.body.categories = layer.categories.value_or(0);
                facts.body.categoriesUnreadable = layer.other.contains("category"_L1);
            }
            if (!layer.originator.isEmpty())
                facts.body.originator = layer.originator;
            if (!layer.topic.isEmpty())
                facts.body.topic = layer.topic;
            facts.body.marking = context.marks->marking(layer.mark, regimeFor(facts.body.governance, product.head.regime),
                                                        product.head.overallMarking, product.head.asOf);
            const int number = context.decisions->intern(facts);
            entry(number);
            texts->layerFacts.push_back(number);
            texts->layerMarks.push_back(facts.body.marking);
        }
    }
    row.texts = texts->isEmpty() ? nullptr : std::move(texts);
}

void LivePreviews::State::indexTexts(PreviewRow &row, bool in)
{
    if (!row.texts)
        return;
    QSet<QString> wanted;
    QSet<int> things;
    QSet<qint32> said;
    bool counting = false;
    QString countedTable;
    for (size_t version = 0; version < row.texts->versions.size(); ++version) {
        bool pointsAtPortions = false;
        for (const TextPart &part : row.texts->versions[version]) {
            if (speaksOfThing(part)) {
                things.insert(part.value);
            } else if (pointsAtPortion(part.kind) || part.kind == TextPart::Kind::Table || part.kind == TextPart::Kind::Figure) {
                const QStringView number = QStringView(textOf(row, qint16(version))).mid(part.start, part.length);
                wanted.insert(wantedKey(part.kind, number));
                pointsAtPortions = pointsAtPortions || pointsAtPortion(part.kind);
                if (part.kind == TextPart::Kind::Table && countedTable.isEmpty())
                    countedTable = u"tab:%1"_s.arg(number);
            } else if (part.kind == TextPart::Kind::WrittenId) {
                wanted.insert(u"p:%1"_s.arg(QStringView(textOf(row, qint16(version))).mid(part.start, part.length)));
            } else if (part.kind == TextPart::Kind::Count) {
                counting = true;
            } else if (part.kind == TextPart::Kind::Quantity) {
                said.insert(part.value);
            }
        }
        if (pointsAtPortions) {
            for (const QString &ref : row.portion->refs) {
                if (ref.startsWith("p:"_L1))
                    wanted.insert(ref.left(ref.indexOf(u'#')));
            }
        }
    }
    for (const TextParts *parts : {&row.texts->alt, &row.texts->file, &row.texts->meta}) {
        for (const TextPart &part : *parts) {
            if (speaksOfThing(part))
                things.insert(part.value);
        }
    }
    if (counting) {
        const Portion &portion = *row.portion;
        const bool inTable = portion.kind == PortionKind::TableRow || portion.kind == PortionKind::TableCell;
        const QString table = inTable ? portion.table : portion.kind == PortionKind::TableCaption ? portion.anchor : countedTable;
        std::set<PreviewRow *> &rows = tables[table].counting;
        if (in)
            rows.insert(&row);
        else
            rows.erase(&row);
    }
    for (const QString &key : std::as_const(wanted)) {
        if (in)
            wanting.insert(key, &row);
        else
            wanting.remove(key, &row);
    }
    for (int thing : std::as_const(things)) {
        if (in)
            mentions[thing].insert(&row);
        else
            mentions[thing].remove(&row);
    }
    for (qint32 quantity : std::as_const(said)) {
        QSet<PreviewRow *> &rows = quantities[quantity];
        const qsizetype before = rows.size();
        if (in)
            rows.insert(&row);
        else
            rows.remove(&row);
        if (std::min(before, rows.size()) <= kCommonQuantity)
            toCheck.unite(rows);
    }
}

void LivePreviews::State::indexPlace(PreviewRow &row, bool in)
{
    for (const QString &key : printedKeys(*row.portion)) {
        if (in)
            byPrinted.insert(key, &row);
        else
            byPrinted.remove(key, &row);
    }
}

void LivePreviews::State::countMarks(PreviewRow &row, int audience, bool in)
{
    AudienceState &state = audiences[size_t(audience)];
    const Outcome found = outcome(row, audience);
    if (!mayBeShown(found))
        return;
    const auto count = [&](const MarkCounts::Key &key) {
        if (in ? state.shown.add(key) : state.shown.remove(key))
            state.shownDirty = true;
        if (isReleased(found) && (in ? state.kept.add(key) : state.kept.remove(key)))
            state.keptDirty = true;
    };
    count(keyOf(row, markOf(row, audience).second));
    if (isReleased(found))
        state.released += in ? 1 : -1;
    if (!row.portion->figure || row.portion->figure->layers.isEmpty())
        return;
    const std::vector<CheckedMarkingPtr> &marks = layerMarks(row);
    const QList<int> layers = layersFor(row, audience);
    for (int layer : layers)
        if (const CheckedMarkingPtr &mark = marks[size_t(layer)])
            count(keyOf(row, rewrittenOf(mark, audience, found == Outcome::DisplayOnly).second));
    for (const CheckedMarkingPtr &mark : drawnMarks(row, layers, audience, Face::AsShown))
        if (in ? state.shown.add(keyOf(row, mark)) : state.shown.remove(keyOf(row, mark)))
            state.shownDirty = true;
    if (!isReleased(found))
        return;
    for (const CheckedMarkingPtr &mark : drawnMarks(row, layers, audience, Face::AsReceived))
        if (in ? state.kept.add(keyOf(row, mark)) : state.kept.remove(keyOf(row, mark)))
            state.keptDirty = true;
}

QList<CheckedMarkingPtr> LivePreviews::State::drawnMarks(const PreviewRow &row, const QList<int> &layers, int audience, Face face) const
{
    QList<CheckedMarkingPtr> marks;
    if (!row.portion->figure || !row.portion->figure->drawing || !context.catalogue)
        return marks;
    for (const QString &id : objectsOf(*row.portion->figure, layers)) {
        const auto [at, isNew] = drawn.try_emplace({id, audience, face});
        if (const CatalogueObject *object = isNew ? context.catalogue->object(id) : nullptr) {
            std::optional<Lens> lens;
            if (audience >= 0)
                lens = Lens{audiences[size_t(audience)].audience, context.day, context.network, context.regime, face};
            at->second = shownMarks(*object, lens, *context.pack);
        }
        for (const CheckedMarkingPtr &mark : std::as_const(at->second))
            if (mark && !marks.contains(mark))
                marks << mark;
    }
    return marks;
}

QList<CheckedMarkingPtr> LivePreviews::State::ownMarks(const PreviewRow &row) const
{
    QList<CheckedMarkingPtr> marks{row.marking};
    const std::vector<CheckedMarkingPtr> &layers = layerMarks(row);
    for (const CheckedMarkingPtr &mark : layers)
        marks << mark;
    if (!layers.empty()) {
        QList<int> all(qsizetype(layers.size()));
        std::iota(all.begin(), all.end(), 0);
        marks += drawnMarks(row, all, -1, Face::Ours);
    }
    return marks;
}

QStringList LivePreviews::State::protectedOwnersOf(const PreviewRow &row) const
{
    const Portion &portion = *row.portion;
    QStringList owners;
    const auto add = [&](const QString &recorded) {
        for (qsizetype at = 0; at < recorded.size();) {
            qsizetype end = at;
            while (end < recorded.size() && recorded[end].isLetterOrNumber())
                ++end;
            const QString code = recorded.mid(at, end - at);
            // The host protects nobody's name by being one owner of several.
            if (!code.isEmpty() && code != context.pack->host && !owners.contains(code))
                owners.append(code);
            at = end + 1;
        }
    };
    const auto conceals = [](const CheckedMarkingPtr &mark) {
        return mark && (mark->marking.concealedOwner || mark->marking.fgi.concealed);
    };
    add(portion.trueOwner);
    bool concealed = conceals(row.marking);
    for (const Tearline &tearline : portion.tearlines) {
        if (!tearline.other.isEmpty())
            add(tearline.other.value("true_owner"_L1).toString());
        // Whether a mark conceals its owner does not depend on the regime, and must not change between counting in and out.
        if (!concealed && tearline.mark.contains("FGI"_L1))
            concealed = conceals(context.marks->marking(tearline.mark, Regime::Dod));
    }
    if (concealed) {
        add(portion.owner);
        const auto originator = context.pack->originators.constFind(portion.originator);
        if (originator != context.pack->originators.cend() && originator->sourceProtected)
            add(originator->nation);
    }
    return owners;
}

/// Marks, table rows and protected owners: all that is counted of a row whose facts are decided.
void LivePreviews::State::countAll(PreviewRow &row, bool in)
{
    const auto countOwn = [&](const MarkCounts::Key &key) {
        if (in ? own.add(key) : own.remove(key))
            ownDirty = true;
    };
    for (const CheckedMarkingPtr &mark : ownMarks(row))
        countOwn(keyOf(row, mark));
    for (int a = 0; a < int(audiences.size()); ++a)
        countMarks(row, a, in);
    const Portion &portion = *row.portion;
    if (portion.kind == PortionKind::TableRow || portion.kind == PortionKind::TableCell) {
        TableState &table = tables[portion.table];
        table.kept.resize(audiences.size());
        table.shown.resize(audiences.size());
        table.rows += in ? 1 : -1;
        for (size_t a = 0; a < audiences.size(); ++a) {
            const Outcome found = outcome(row, int(a));
            table.kept[a] += isReleased(found) ? (in ? 1 : -1) : 0;
            table.shown[a] += mayBeShown(found) ? (in ? 1 : -1) : 0;
        }
        for (PreviewRow *counting : table.counting)
            toCheck.insert(counting);
    }
    const QStringList concealedOwners = protectedOwnersOf(row);
    for (const QString &owner : concealedOwners) {
        int &count = protectedOwners[owner];
        count += in ? 1 : -1;
        if (count == 0 || (in && count == 1)) {
            const QSet<PreviewRow *> speaking = mentions.value(book->find(NamedThing::Kind::Nation, owner));
            toCheck.unite(speaking);
            headDirty = true;
        }
    }
}

/// Whoever speaks of this row: its presence in some copy has changed.
void LivePreviews::State::reachDependents(const PreviewRow &row)
{
    for (const QString &key : printedKeys(*row.portion) + QStringList(u"p:"_s + row.portion->id.value)) {
        for (auto it = wanting.constFind(key); it != wanting.cend() && it.key() == key; ++it)
            toCheck.insert(it.value());
    }
}

} // namespace parallax
