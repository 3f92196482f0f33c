#include "model/document/previewstate.h"

#include "model/tr.h"

#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

QStringList LivePreviews::State::objectsIn(const PreviewRow &row, qint16 text) const
{
    QStringList objects;
    if (!row.texts)
        return objects;
    for (const TextPart &part : row.texts->at(text)) {
        if (!speaksOfThing(part))
            continue;
        const NamedThing &thing = book->thing(part.value);
        if (thing.kind == NamedThing::Kind::Object && !objects.contains(thing.id))
            objects.append(thing.id);
    }
    return objects;
}

const QString &LivePreviews::State::textOf(const PreviewRow &row, qint16 text) const
{
    static thread_local QString metadata;
    const Portion &portion = *row.portion;
    if (text == 0)
        return portion.text;
    if (text == kAltText)
        return portion.figure->altText;
    if (text == kFileText)
        return portion.figure->file;
    if (text == kMetaText) {
        metadata = QString::fromUtf8(QJsonDocument(portion.figure->embeddedMetadata).toJson(QJsonDocument::Compact));
        return metadata;
    }
    return portion.tearlines[text - 1].text;
}

PreviewRow *LivePreviews::State::target(const PreviewRow &row, TextPart::Kind kind, QStringView number, int pointers, int audience, Face face) const
{
    // What is not in the copy is not looked at: a copy of a product that never held it must come out the same.
    const bool note = kind == TextPart::Kind::Footnote;
    const auto counts = [&](const PreviewRow *candidate) {
        return candidate && (!note || candidate->portion->kind == PortionKind::Footnote) && (audience < 0 || isIn(*candidate, audience, face));
    };
    const auto says = [&](QStringView printed) { return printed == number || (note && printed == wantedKey(kind, number)); };
    if (pointsAtPortion(kind)) {
        PreviewRow *only = nullptr;
        int refs = 0;
        for (const QString &ref : row.portion->refs) {
            if (!ref.startsWith("p:"_L1))
                continue;
            ++refs;
            const qsizetype hash = ref.indexOf(u'#');
            PreviewRow *candidate = find({ref.mid(2, hash < 0 ? -1 : hash - 2)});
            if (!counts(candidate))
                continue;
            const bool said = hash >= 0 && says(QStringView(ref).mid(hash + 1));
            if (said || (hash < 0 && says(candidate->portion->printedNumber)))
                return candidate;
            if (hash < 0 && candidate->portion->printedNumber.isEmpty())
                only = candidate;
        }
        if (refs == 1 && pointers == 1 && only)
            return only;
    }
    const QString key = wantedKey(kind, number);
    const auto saysSo = [&](const PreviewRow &candidate) {
        const qint16 text = audience < 0 ? qint16(0) : textTaken(candidate, audience);
        return pointsAtPortion(kind) || writtenCaptionNumber(*candidate.portion, textOf(candidate, text)) == number;
    };
    PreviewRow *found = nullptr;
    for (auto it = byPrinted.constFind(key); it != byPrinted.cend() && it.key() == key; ++it) {
        if (!counts(it.value()) || !saysSo(*it.value()))
            continue;
        if (found)
            return nullptr;
        found = it.value();
    }
    return found;
}

QString LivePreviews::State::numberOf(const PreviewRow &row, int audience, Face face) const
{
    if (audience < 0)
        return product.numberAt(indexOf(row));
    return isIn(row, audience, face) ? numbersAt(row, audience, face).print(row.portion->kind) : QString();
}

QString LivePreviews::State::wordedText(const PreviewRow &row, qint16 text, int audience, Face face)
{
    const QString &source = textOf(row, text);
    if (!row.texts || row.texts->at(text).empty())
        return source;
    const TextParts &parts = row.texts->at(text);
    const auto pointers = std::count_if(parts.begin(), parts.end(), [](const TextPart &part) { return pointsAtPortion(part.kind); });
    const auto stateAt = [&](const PreviewRow &at) {
        return audience < 0 ? product.numberStateAt(indexOf(at)) : numbersAt(at, audience, face);
    };
    QString worded;
    qsizetype from = 0;
    for (const TextPart &part : parts) {
        const QStringView written = QStringView(source).mid(part.start, part.length);
        std::optional<QString> instead;
        switch (part.kind) {
        case TextPart::Kind::Object: {
            const NamedThing &thing = book->thing(part.value);
            const bool shown = face != Face::AsReceived;
            if (audience < 0)
                instead = thing.name.isEmpty() ? thing.id : thing.name;
            else if (nameKnown(part.value, false, row.portion->topic, audience, shown))
                instead = thing.name;
            else if (!context.catalogue || nameKnown(part.value, true, row.portion->topic, audience, shown))
                instead = unidentifiedDesignation(thing.id);
            else
                instead = Tr::tr("an object");
            break;
        }
        case TextPart::Kind::Paragraph:
        case TextPart::Kind::Footnote:
        case TextPart::Kind::Table:
        case TextPart::Kind::Figure: {
            const PreviewRow *found = target(row, part.kind, written, int(pointers), audience, face);
            if (!found) {
                if (audience >= 0)
                    instead = u"[\u2026]"_s;
                break;
            }
            const NumberState state = stateAt(*found);
            instead = part.kind == TextPart::Kind::Table ? QString::number(state.tables)
                : part.kind == TextPart::Kind::Figure    ? QString::number(state.figures)
                                                         : state.print(found->portion->kind);
            // "footnote 1" stays a bare number.
            if (part.kind == TextPart::Kind::Footnote && !written.startsWith(u'F'))
                instead->remove(u'F');
            break;
        }
        case TextPart::Kind::OwnNumber: {
            const NumberState state = stateAt(row);
            instead = QString::number(row.portion->kind == PortionKind::TableCaption ? state.tables : state.figures);
            break;
        }
        case TextPart::Kind::Name:
        case TextPart::Kind::Count:
        case TextPart::Kind::Marking:
        case TextPart::Kind::Program:
        case TextPart::Kind::Path:
        case TextPart::Kind::Quantity:
        case TextPart::Kind::Address:
        case TextPart::Kind::WrittenId:
        case TextPart::Kind::Digest:
            break;
        }
        if (!instead)
            continue;
        worded += QStringView(source).mid(from, part.start - from);
        worded += *instead;
        from = part.start + part.length;
    }
    worded += QStringView(source).mid(from);
    return worded;
}

} // namespace parallax
