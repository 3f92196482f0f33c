#include "storage/inspect/inspectroom.h"

#include "model/tr.h"
#include "storage/inspect/inspection.h"
#include "storage/inspect/inspectors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Nobody can say what is in it; what its bytes read as is searched all the same.
Result<FileInspection> unreadFile(const QString &path, const QString &name, const QString &why)
{
    Inspection inspection{InspectLimits()};
    inspection.text(name, TextKind::FileName, name);
    inspection.unread(name, why);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        inspectRaw(file.readAll(), name, inspection);
    return inspection.take();
}

Result<FileInspection> whatWasWritten(const SandboxRoom &room, const SandboxRoom::Ending &ended, const QString &path, const QString &name, const RoomLimits &limits)
{
    const Result<QByteArray> bytes = room.output(u"found.json"_s, limits);
    if (!bytes && bytes.error().code == ErrorCode::TooLarge)
        return unreadFile(path, name, bytes.error().what);
    const QJsonObject json = bytes && !ended.crashed ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (!json.isEmpty())
        return inspectionFromJson(json, name);
    return unreadFile(path, name, Tr::tr("the reader broke off: the file is damaged, or needs more than %1 of memory.").arg(QLocale::c().formattedDataSize(limits.memory)));
}

} // namespace

QJsonObject inspectionToJson(const Result<FileInspection> &inspection)
{
    if (!inspection) {
        const Error &error = inspection.error();
        return {{"error"_L1, QJsonObject{{"too_large"_L1, error.code == ErrorCode::TooLarge}, {"message"_L1, error.what}, {"where"_L1, error.where}}}};
    }
    QJsonArray texts, structure;
    for (const FoundText &text : inspection->texts)
        texts.append(QJsonArray{text.place, int(text.kind), text.text});
    for (const LeakFinding &finding : inspection->structure)
        structure.append(QJsonArray{finding.code, finding.where, finding.what});
    return {{"texts"_L1, texts}, {"structure"_L1, structure}};
}

Result<FileInspection> inspectionFromJson(const QJsonObject &json, const QString &name)
{
    const auto placed = [&](const QJsonValue &place) { return place.toString().isEmpty() ? name : placeIn(name, place.toString()); };
    if (const QJsonObject error = json.value("error"_L1).toObject(); !error.isEmpty())
        return Error{error.value("too_large"_L1).toBool() ? ErrorCode::TooLarge : ErrorCode::Malformed, error.value("message"_L1).toString(), placed(error.value("where"_L1))};
    const Error astray{ErrorCode::Malformed, Tr::tr("The reader of the file did not answer as it should; nobody can say what is in it."), name};
    if (!json.value("texts"_L1).isArray() || !json.value("structure"_L1).isArray())
        return astray;
    FileInspection inspection;
    inspection.texts.append({name, TextKind::FileName, name});
    const QJsonArray texts = json.value("texts"_L1).toArray(), structure = json.value("structure"_L1).toArray();
    for (const QJsonValue &each : texts) {
        const QJsonArray text = each.toArray();
        const int kind = text.at(1).toInt(-1);
        if (text.size() != 3 || kind < 0 || kind > int(TextKind::Raw) || !text.at(2).isString())
            return astray;
        inspection.texts.append({placed(text.at(0)), TextKind(kind), text.at(2).toString()});
    }
    for (const QJsonValue &each : structure) {
        const QJsonArray finding = each.toArray();
        if (finding.size() != 3 || !finding.at(0).isString())
            return astray;
        inspection.structure.append(leakFinding(finding.at(0).toString(), placed(finding.at(1)), finding.at(2).toString()));
    }
    return inspection;
}

Result<FileInspection> inspectFileInRoom(const QString &path, const QString &name, std::stop_token stop, const RoomLimits &limits)
{
    const auto made = SandboxRoom::make(path, u"any"_s);
    if (!made)
        return Error{made.error().code, made.error().what, name};
    SandboxRoom &room = **made;
    const auto ended = room.run(Tr::tr("The reader of the file"), ownProgram(),
                                {u"document"_s, u"inspect"_s, room.input(), u"--out"_s, room.its(u"out/found.json"_s), u"--lang"_s, QLocale().name()}, stop, limits);
    if (!ended && ended.error().code == ErrorCode::TooLarge)
        return unreadFile(path, name, ended.error().what);
    if (!ended)
        return Error{ended.error().code, ended.error().what, name};
    return whatWasWritten(room, *ended, path, name, limits);
}

} // namespace parallax
