#include "model/document/previewstate.h"

#include "model/leak/leakreport.h"
#include "model/tr.h"

#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QString codeText(LeakCode code)
{
    switch (code) {
    case LeakCode::Name:
    case LeakCode::Object:
        return u"LK-NAME"_s;
    case LeakCode::Alias:
        return u"LK-ALIAS"_s;
    case LeakCode::Xref:
        return u"LK-XREF"_s;
    case LeakCode::Count:
        return u"LK-COUNT"_s;
    case LeakCode::Caption:
        return u"LK-CAPTION"_s;
    case LeakCode::Alt:
        return u"LK-ALT"_s;
    case LeakCode::Meta:
        return u"LK-META"_s;
    case LeakCode::File:
        return u"LK-FILE"_s;
    case LeakCode::Layer:
        return u"LK-LAYER"_s;
    case LeakCode::Source:
        return u"LK-SOURCE"_s;
    case LeakCode::Glossary:
        return u"LK-GLOSSARY"_s;
    case LeakCode::Banner:
        return u"LK-BANNER"_s;
    case LeakCode::Reason:
        return u"LK-REASON"_s;
    case LeakCode::Derived:
        return u"LK-DERIVED"_s;
    case LeakCode::Precision:
        return u"LK-PRECISION"_s;
    case LeakCode::Compile:
        return u"LK-COMPILE"_s;
    case LeakCode::Link:
        return u"LK-LINK"_s;
    case LeakCode::Hash:
        return u"LK-HASH"_s;
    }
    return {};
}

bool isCaption(PortionKind kind)
{
    return kind == PortionKind::TableCaption || kind == PortionKind::FigureCaption;
}

bool isGlossary(const QString &text)
{
    for (const QLatin1StringView word : {"acronym"_L1, "glossary"_L1, "abbreviation"_L1}) {
        if (text.startsWith(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isInAddress(const TextParts &parts, const TextPart &part)
{
    return std::any_of(parts.begin(), parts.end(), [&](const TextPart &each) {
        return each.kind == TextPart::Kind::Address && each.start <= part.start && part.start + part.length <= each.start + each.length;
    });
}

/// All texts in a JSON value, as one.
QString textsIn(const QJsonObject &json)
{
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

/// A number said about a table whose rows are not all in the copy.
bool LivePreviews::State::countBetrays(PreviewRow &row, const TextParts &parts, const TextPart &part, int audience, Face face) const
{
    const Portion &portion = *row.portion;
    const bool inTable = portion.kind == PortionKind::TableRow || portion.kind == PortionKind::TableCell;
    QString name = inTable ? portion.table : portion.anchor;
    if (!inTable && portion.kind != PortionKind::TableCaption) {
        const auto pointer = std::find_if(parts.begin(), parts.end(), [](const TextPart &each) { return each.kind == TextPart::Kind::Table; });
        if (pointer == parts.end())
            return false;
        name = u"tab:%1"_s.arg(QStringView(textOf(row, textTaken(row, audience))).mid(pointer->start, pointer->length));
    }
    const auto table = tables.constFind(name);
    if (table == tables.cend() || table->kept.size() != audiences.size())
        return false;
    const int in = face == Face::AsReceived ? table->kept[size_t(audience)] : table->shown[size_t(audience)];
    if (in == table->rows)
        return false;
    return part.value != (inTable ? in - 1 : in);
}

/// A quantity that this row says at a lower level than another, whose full text the audience does not get.
bool LivePreviews::State::quantityBetrays(PreviewRow &row, const TextPart &part, int audience, Face face)
{
    const auto rows = quantities.constFind(part.value);
    if (rows == quantities.cend() || rows->size() < 2 || rows->size() > kCommonQuantity)
        return false;
    const CheckedMarkingPtr mark = markOf(row, audience).second;
    if (!mark || !mark->marking.level)
        return false;
    return std::any_of(rows->cbegin(), rows->cend(), [&](const PreviewRow *other) {
        if (other == &row || !other->marking || !other->marking->marking.level || *other->marking->marking.level <= *mark->marking.level)
            return false;
        if (isIn(*other, audience, face) && textTaken(*other, audience) == 0)
            return false;
        const TextParts &full = other->texts->at(0);
        return std::any_of(full.begin(), full.end(),
                           [&](const TextPart &each) { return each.kind == TextPart::Kind::Quantity && each.value == part.value; });
    });
}

void LivePreviews::State::checkAudience(PreviewRow &row, int audience, std::vector<RawFlag> &flags)
{
    const Outcome found = outcome(row, audience);
    if (!row.texts || !mayBeShown(found))
        return;
    const Face face = isReleased(found) ? Face::AsReceived : Face::AsShown;
    const bool shown = face == Face::AsShown;
    const qint16 text = textTaken(row, audience);
    const TextParts &parts = row.texts->at(text);
    const auto pointers = std::count_if(parts.begin(), parts.end(), [](const TextPart &part) { return pointsAtPortion(part.kind); });
    const QString &source = textOf(row, text);
    for (size_t i = 0; i < parts.size(); ++i) {
        const TextPart &part = parts[i];
        const auto flag = [&](LeakCode code, bool mustMend = true) {
            flags.push_back({quint16(audience), code, mustMend, text, quint16(i), false});
        };
        switch (part.kind) {
        case TextPart::Kind::Object:
            if (nameKnown(part.value, false, row.portion->topic, audience, shown) || nameKnown(part.value, true, row.portion->topic, audience, shown))
                break;
            flag(context.catalogue ? LeakCode::Name : LeakCode::Object, context.catalogue != nullptr);
            break;
        case TextPart::Kind::Name: {
            const NamedThing &thing = book->thing(part.value);
            if (thing.kind == NamedThing::Kind::Nation) {
                const QStringList &nations = audiences[size_t(audience)].audience.nations;
                if (protectedOwners.value(thing.id) > 0 && nations != QStringList(thing.id))
                    flag(LeakCode::Source);
                break;
            }
            if (nameKnown(part.value, part.isId, row.portion->topic, audience, shown))
                break;
            flag(part.alias ? LeakCode::Alias : LeakCode::Name);
            if (isCaption(row.portion->kind))
                flag(LeakCode::Caption);
            else if (isGlossary(source))
                flag(LeakCode::Glossary);
            break;
        }
        case TextPart::Kind::Paragraph:
        case TextPart::Kind::Footnote:
        case TextPart::Kind::Table:
        case TextPart::Kind::Figure:
            if (!target(row, part.kind, QStringView(source).mid(part.start, part.length), int(pointers), audience, face))
                flag(LeakCode::Xref);
            break;
        case TextPart::Kind::Count:
            if (countBetrays(row, parts, part, audience, face))
                flag(LeakCode::Count);
            break;
        case TextPart::Kind::Marking:
            flag(part.value == 1 ? LeakCode::Banner : LeakCode::Reason);
            break;
        case TextPart::Kind::Program: {
            const CheckedMarkingPtr mark = markOf(row, audience).second;
            const QString name = source.mid(part.start + 4, part.length - 4);
            const bool ownProgram = mark
                && std::any_of(mark->marking.sap.begin(), mark->marking.sap.end(), [&](const SapProgram &sap) { return sap.name == name; });
            if (!ownProgram)
                flag(LeakCode::Reason);
            break;
        }
        case TextPart::Kind::Path:
            flag(LeakCode::File);
            break;
        case TextPart::Kind::Quantity:
            // It may be known from elsewhere: a person is told, and decides.
            if (quantityBetrays(row, part, audience, face))
                flag(LeakCode::Precision, false);
            break;
        case TextPart::Kind::Address:
            // Nobody here knows what stands at its other end: a person is told, and looks.
            flag(LeakCode::Link, false);
            break;
        case TextPart::Kind::WrittenId: {
            const PreviewRow *meant = find({source.mid(part.start, part.length)});
            if (meant && !isIn(*meant, audience, face))
                flag(isInAddress(parts, part) ? LeakCode::Link : LeakCode::Xref);
            break;
        }
        case TextPart::Kind::Digest:
            // Of what, only the search of the finished files can tell: it knows the digests of all that is withheld.
            flag(LeakCode::Hash, false);
            break;
        case TextPart::Kind::OwnNumber:
            break;
        }
    }
    if (row.portion->figure && text == 0)
        checkFigure(row, audience, flags);
}

/// What a figure's own texts say, and this audience may know. Anything but the name of a thing, a marking, a path or a pointer,
/// has no place there: nobody mends it for the copy.
bool LivePreviews::State::figurePartKnown(const PreviewRow &row, const TextPart &part, int audience, bool shown)
{
    if (!speaksOfThing(part))
        return false;
    const NamedThing &thing = book->thing(part.value);
    if (thing.kind == NamedThing::Kind::Nation)
        return protectedOwners.value(thing.id) == 0;
    const QString &topic = row.portion->topic;
    if (part.kind == TextPart::Kind::Object)
        return nameKnown(part.value, false, topic, audience, shown) && nameKnown(part.value, true, topic, audience, shown);
    return nameKnown(part.value, part.isId, topic, audience, shown);
}

bool LivePreviews::State::altTextMayGo(const PreviewRow &row, int audience)
{
    if (!row.portion->figure || textTaken(row, audience) != 0)
        return false;
    if (!row.texts)
        return true;
    const bool shown = outcome(row, audience) == Outcome::DisplayOnly;
    const bool known = std::all_of(row.texts->alt.begin(), row.texts->alt.end(), [&](const TextPart &part) {
        return figurePartKnown(row, part, audience, shown);
    });
    if (!known)
        return false;
    // It describes the picture with all its layers.
    return std::all_of(row.texts->layerFacts.begin(), row.texts->layerFacts.end(), [&](int facts) {
        const Outcome layer = entries[size_t(facts)].outcomes[size_t(audience)];
        return shown ? mayBeShown(layer) : isReleased(layer);
    });
}

/// A copy carries no file name, no metadata, no withheld layer and no alternative text that tells of one: what is flagged
/// here is mended already, and said so that a person can put something better in its place.
void LivePreviews::State::checkFigure(PreviewRow &row, int audience, std::vector<RawFlag> &flags)
{
    const bool shown = outcome(row, audience) == Outcome::DisplayOnly;
    const auto names = [&](qint16 text, LeakCode code) {
        const TextParts &parts = row.texts->at(text);
        for (size_t i = 0; i < parts.size(); ++i) {
            if (!figurePartKnown(row, parts[i], audience, shown))
                flags.push_back({quint16(audience), code, false, text, quint16(i), false});
        }
    };
    names(kFileText, LeakCode::File);
    names(kMetaText, LeakCode::Meta);
    names(kAltText, LeakCode::Alt);
    for (size_t i = 0; i < row.texts->layerFacts.size(); ++i) {
        const Outcome layer = entries[size_t(row.texts->layerFacts[i])].outcomes[size_t(audience)];
        if (!(shown ? mayBeShown(layer) : isReleased(layer)))
            flags.push_back({quint16(audience), LeakCode::Layer, false, kLayerText, quint16(i), false});
    }
}

/// What a nation of the audience gets of this row now, held against what it has already.
std::optional<Compilation> LivePreviews::State::compilationAt(const PreviewRow &row, int audience, int nation) const
{
    const int now = mayBeShown(outcome(row, audience)) ? textTaken(row, audience) - 1 : Compilation::kNothing;
    return compilationOf(*row.portion, product.head.id.value, now, audiences[size_t(audience)].audience.nations.at(nation), *context.earlier);
}

/// Also of what is withheld: that is where the difference tells.
void LivePreviews::State::checkEarlier(const PreviewRow &row, int audience, std::vector<RawFlag> &flags) const
{
    for (int nation = 0; nation < int(audiences[size_t(audience)].audience.nations.size()); ++nation) {
        if (const auto found = compilationAt(row, audience, nation))
            flags.push_back({quint16(audience), LeakCode::Compile, found->certain, kEarlierText, quint16(nation), false});
    }
}

bool LivePreviews::State::check(PreviewRow &row)
{
    std::vector<RawFlag> flags;
    if (row.texts) {
        for (int a = 0; a < int(audiences.size()); ++a)
            checkAudience(row, a, flags);
    }
    for (int a = 0; context.earlier && !context.earlier->isEmpty() && a < int(audiences.size()); ++a)
        checkEarlier(row, a, flags);
    for (RawFlag &flag : flags) {
        if (flag.blocks && !context.pack->leakAcceptances.isEmpty() && acceptanceOf(row, flag)) {
            flag.blocks = false;
            flag.accepted = true;
        }
    }
    if (flags == row.flags)
        return false;
    setFlags(row, std::move(flags));
    return true;
}

void LivePreviews::State::setFlags(PreviewRow &row, std::vector<RawFlag> flags)
{
    for (const RawFlag &flag : row.flags) {
        audiences[flag.audience].blocking -= flag.blocks;
        --audiences[flag.audience].flagged;
    }
    for (const RawFlag &flag : flags) {
        audiences[flag.audience].blocking += flag.blocks;
        ++audiences[flag.audience].flagged;
    }
    flags.shrink_to_fit();
    row.flags = std::move(flags);
    if (row.flags.empty())
        flagged.remove(&row);
    else
        flagged.insert(&row);
}

void LivePreviews::State::checkHead()
{
    headDirty = false;
    const struct { QString text; LeakCode code; QString sentence; } places[] = {
        {textsIn(product.head.authorityBlock), LeakCode::Derived,
         Tr::tr("The authority block or source list names %1. It is left out of the copy.")},
        {textsIn(product.head.fileMetadata), LeakCode::Meta, Tr::tr("The file metadata name %1. The copy gets metadata of its own.")},
        {product.head.title, LeakCode::Meta, Tr::tr("The product's title names %1. The copy takes its title from a released portion.")},
    };
    for (AudienceState &state : audiences)
        state.headFlags.clear();
    for (const auto &place : places) {
        const TextParts parts = textPartsOf(place.text, PortionKind::Para, *book);
        for (size_t a = 0; a < audiences.size(); ++a) {
            QStringList names;
            for (const TextPart &part : parts) {
                if (part.kind != TextPart::Kind::Name)
                    continue;
                const NamedThing &thing = book->thing(part.value);
                const bool withheld = thing.kind == NamedThing::Kind::Nation
                    ? protectedOwners.value(thing.id) > 0 && audiences[a].audience.nations != QStringList(thing.id)
                    : !nameKnown(part.value, part.isId, {}, int(a), false);
                const QString written = place.text.mid(part.start, part.length);
                if (withheld && !names.contains(written))
                    names.append(written);
            }
            if (!names.isEmpty())
                audiences[a].headFlags.push_back({codeText(place.code), {}, place.sentence.arg(names.join(u", "_s)), {}, false});
        }
    }
}

QString LivePreviews::State::writtenAt(const PreviewRow &row, const RawFlag &flag) const
{
    if (flag.text == kLayerText)
        return row.portion->figure->layers[flag.part].name;
    if (flag.text == kEarlierText) {
        const auto found = compilationAt(row, flag.audience, flag.part);
        return found ? found->key() : QString();
    }
    const TextPart &part = row.texts->at(flag.text)[flag.part];
    if (part.kind == TextPart::Kind::Object) {
        const NamedThing &thing = book->thing(part.value);
        return thing.name.isEmpty() ? thing.id : thing.name;
    }
    return textOf(row, flag.text).mid(part.start, part.length);
}

QString LivePreviews::State::itemOf(const PreviewRow &row, const RawFlag &flag) const
{
    if (flag.text == 0 || flag.text == kEarlierText) // who accepts that one needs authority over all of it
        return row.portion->id.value;
    return flag.text <= row.portion->tearlines.size() ? row.portion->tearlines.at(flag.text - 1).id : QString();
}

const LeakAcceptance *LivePreviews::State::acceptanceOf(const PreviewRow &row, const RawFlag &flag) const
{
    const QString item = itemOf(row, flag);
    const QList<LeakAcceptance> &all = context.pack->leakAcceptances;
    if (item.isEmpty() || std::none_of(all.cbegin(), all.cend(), [&](const LeakAcceptance &each) { return each.portion == item; }))
        return nullptr;
    const bool whole = flag.text == 0 || flag.text == kEarlierText;
    const QString code = codeText(flag.code), said = writtenAt(row, flag), content = contentDigest(*row.portion, whole ? -1 : flag.text - 1);
    const Facts facts = factsOf(*row.portion, product.head, *context.marks, context.pack.get());
    const FactBody &body = whole ? facts.body : facts.tearlines.at(flag.text - 1);
    // Whoever lets a name stand needs authority over what it names as well; over a source that another portion protects nobody here has it.
    const TextPart *part = flag.text == kEarlierText ? nullptr : &row.texts->at(flag.text)[flag.part];
    std::optional<Facts> named;
    if (part && speaksOfThing(*part)) {
        const NamedThing &thing = book->thing(part->value);
        named = part->isId ? thing.existence : thing.identity;
        if (thing.kind == NamedThing::Kind::Nation || !named)
            return nullptr;
    }
    const LeakAcceptance *first = nullptr;
    // What one nation has already is no matter of the others'.
    const QStringList &heard = audiences[flag.audience].audience.nations, nations = part ? heard : heard.mid(flag.part, 1);
    for (const QString &nation : nations) {
        const auto found = std::find_if(all.cbegin(), all.cend(), [&](const LeakAcceptance &each) {
            return each.portion == item && each.nation == nation && each.code == code && each.said == said && each.content == content
                && countsAsPermitted(each.official, each.second, body, *context.pack)
                && (!named || countsAsPermitted(each.official, each.second, named->body, *context.pack)) && each.date <= context.day && context.day <= each.expires;
        });
        if (found == all.cend())
            return nullptr;
        first = first ? first : &*found;
    }
    return first;
}

LeakFlag LivePreviews::State::worded(const PreviewRow &row, const RawFlag &flag) const
{
    LeakFlag made{codeText(flag.code), row.portion->id, {}, {}, flag.blocks, {}, {}, {}};
    const QString written = writtenAt(row, flag);
    made.said = written;
    made.isWritten = flag.text != kLayerText && flag.text != kEarlierText && row.texts->at(flag.text)[flag.part].kind != TextPart::Kind::Object;
    if ((flag.blocks || flag.accepted) && flag.code != LeakCode::Source)
        made.item = itemOf(row, flag);
    if (const LeakAcceptance *acceptance = flag.accepted ? acceptanceOf(row, flag) : nullptr)
        made.accepted = Tr::tr("%1 let it stand on %2: %3").arg(acceptance->official, acceptance->date.toString(), acceptance->reason);
    switch (flag.code) {
    case LeakCode::Name:
        made.text = Tr::tr("The released text speaks of %1, which this audience may not know.").arg(written);
        break;
    case LeakCode::Object:
        made.text = Tr::tr("No list of objects is here to say who may know %1; it stands as unidentified.").arg(written);
        break;
    case LeakCode::Alias:
        made.text = Tr::tr("The released text has \"%1\", another form of a name that this audience may not know.").arg(written);
        break;
    case LeakCode::Xref:
        made.text = Tr::tr("The released text points to \"%1\", which is not in this copy.").arg(written);
        break;
    case LeakCode::Count:
        made.text = Tr::tr("The released text says %1, and not all of what is counted is in this copy.").arg(written);
        break;
    case LeakCode::Caption:
        made.text = Tr::tr("The caption names %1, which this audience may not know.").arg(written);
        break;
    case LeakCode::Glossary:
        made.text = Tr::tr("The glossary explains %1, which this audience may not know.").arg(written);
        break;
    case LeakCode::Alt:
        made.text = Tr::tr("The figure's alternative text names %1. It is left out of the copy.").arg(written);
        break;
    case LeakCode::Meta:
        made.text = Tr::tr("The figure's metadata name %1. They are left out of the copy.").arg(written);
        break;
    case LeakCode::File:
        made.text = flag.blocks ? Tr::tr("The released text gives the file path \"%1\".").arg(written)
                                : Tr::tr("The figure's file name holds %1. The copy does not carry it.").arg(written);
        break;
    case LeakCode::Layer:
        made.text = Tr::tr("The layer \"%1\" may not go to this audience. The copy is drawn without it.").arg(written);
        break;
    case LeakCode::Source:
        made.text = Tr::tr("The released text names %1, whose information another portion protects.").arg(written);
        break;
    case LeakCode::Banner:
        made.text = Tr::tr("The released text quotes a marking (%1//); a copy has its own.").arg(written);
        break;
    case LeakCode::Reason:
        made.text = Tr::tr("The released text names the control or programme %1.").arg(written);
        break;
    case LeakCode::Derived:
        made.text = Tr::tr("The source list names %1.").arg(written);
        break;
    case LeakCode::Precision:
        made.text = Tr::tr("The released text says %1, which a portion of a higher level says that this audience does not get in full.").arg(written);
        break;
    case LeakCode::Link:
        made.text = flag.blocks ? Tr::tr("The released text links to \"%1\", a portion that is not in this copy.").arg(written)
                                : Tr::tr("The released text gives the address %1: look whether it leads to something that this audience does not get.").arg(written);
        break;
    case LeakCode::Hash:
        made.text = Tr::tr("The released text quotes a digest (%1): if it is one of something withheld, whoever guesses that can prove it.").arg(written);
        break;
    case LeakCode::Compile:
        if (const auto found = compilationAt(row, flag.audience, flag.part))
            made.text = u"%1: %2"_s.arg(audiences[flag.audience].audience.nations.at(flag.part), found->sentence()) + (found->certain ? u' ' + leakFix(made.code) : QString());
        made.citation = leakCitation(made.code);
        break;
    }
    return made;
}

QList<LeakFlag> LivePreviews::flagsAt(int row, int audience) const
{
    const PreviewRow &at = m_state->row(row);
    QList<LeakFlag> flags;
    for (const RawFlag &flag : at.flags) {
        if (flag.audience == audience)
            flags.append(m_state->worded(at, flag));
    }
    return flags;
}

QList<LeakFlag> LivePreviews::flags(int audience) const
{
    std::vector<std::pair<int, const PreviewRow *>> rows;
    for (const PreviewRow *row : std::as_const(m_state->flagged)) {
        if (std::any_of(row->flags.begin(), row->flags.end(), [&](const RawFlag &flag) { return flag.audience == audience; }))
            rows.emplace_back(m_state->indexOf(*row), row);
    }
    std::sort(rows.begin(), rows.end());
    const AudienceState &state = m_state->audiences[size_t(audience)];
    QList<LeakFlag> flags(state.headFlags.begin(), state.headFlags.end());
    if (!state.bannerValid) {
        flags.append({codeText(LeakCode::Banner), {},
                      Tr::tr("No valid banner can be made of the marks in this copy (%1).").arg(state.keptBanner), {}, true});
    }
    for (const auto &[index, row] : rows)
        flags += flagsAt(index, audience);
    return flags;
}

int LivePreviews::flagCount(int audience) const
{
    const AudienceState &state = m_state->audiences[size_t(audience)];
    return int(state.headFlags.size()) + (state.bannerValid ? 0 : 1) + state.flagged;
}

bool LivePreviews::isBlocked(int audience) const
{
    return m_state->audiences[size_t(audience)].blocking > 0;
}

} // namespace parallax
