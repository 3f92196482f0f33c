#include "model/document/edit.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr struct { Edit::Kind kind; QLatin1StringView name; } kKinds[] = {
    {Edit::Kind::Mark, "mark"_L1},         {Edit::Kind::Text, "text"_L1},     {Edit::Kind::Facts, "facts"_L1},
    {Edit::Kind::Insert, "insert"_L1},     {Edit::Kind::Remove, "remove"_L1}, {Edit::Kind::Move, "move"_L1},
    {Edit::Kind::Split, "split"_L1},       {Edit::Kind::Join, "join"_L1},     {Edit::Kind::Tearline, "tearline"_L1},
    {Edit::Kind::Head, "head"_L1},         {Edit::Kind::Fix, "fix"_L1},       {Edit::Kind::Paste, "paste"_L1},
    {Edit::Kind::Import, "import"_L1},     {Edit::Kind::Undo, "undo"_L1},     {Edit::Kind::Redo, "redo"_L1},
};

QJsonObject stepToJson(const EditStep &step)
{
    QJsonObject json;
    if (const auto *replace = std::get_if<ReplacePortion>(&step)) {
        json.insert("step"_L1, "replace"_L1);
        json.insert("portion"_L1, portionToJson(*replace->after));
    } else if (const auto *insert = std::get_if<InsertPortion>(&step)) {
        json.insert("step"_L1, "insert"_L1);
        json.insert("row"_L1, insert->row);
        json.insert("portion"_L1, portionToJson(*insert->portion));
    } else if (const auto *remove = std::get_if<RemovePortion>(&step)) {
        json.insert("step"_L1, "remove"_L1);
        json.insert("id"_L1, remove->id.value);
    } else if (const auto *move = std::get_if<MovePortion>(&step)) {
        json.insert("step"_L1, "move"_L1);
        json.insert("id"_L1, move->id.value);
        json.insert("row"_L1, move->toRow);
    } else if (const auto *head = std::get_if<ReplaceHead>(&step)) {
        json.insert("step"_L1, "head"_L1);
        json.insert("head"_L1, productHeadToJson(head->after));
    }
    return json;
}

Result<EditStep> stepFromJson(const QJsonObject &json, const QString &where)
{
    const QString kind = json.value("step"_L1).toString();
    const PortionId id{json.value("id"_L1).toString()};
    const int row = json.value("row"_L1).toInt(-1);
    const bool needsPortion = kind == "replace"_L1 || kind == "insert"_L1;
    const bool needsId = kind == "remove"_L1 || kind == "move"_L1;
    const bool needsRow = kind == "insert"_L1 || kind == "move"_L1;
    if (needsId && id.isNull())
        return Error{ErrorCode::Malformed, u"This step names no portion."_s, where + "/id"_L1};
    if (needsRow && row < 0)
        return Error{ErrorCode::Malformed, u"This step names no row."_s, where + "/row"_L1};
    if (needsPortion) {
        auto portion = portionFromJson(json.value("portion"_L1).toObject(), where + "/portion"_L1);
        if (!portion)
            return portion.error();
        if (needsRow)
            return EditStep(InsertPortion{row, *portion});
        return EditStep(ReplacePortion{*portion});
    }
    if (kind == "remove"_L1)
        return EditStep(RemovePortion{id});
    if (kind == "move"_L1)
        return EditStep(MovePortion{id, row});
    if (kind == "head"_L1) {
        auto head = productHeadFromJson(json.value("head"_L1).toObject(), where + "/head"_L1);
        if (!head)
            return head.error();
        return EditStep(ReplaceHead{*head});
    }
    return Error{ErrorCode::Malformed, u"\"%1\" is no step of an edit."_s.arg(kind), where + "/step"_L1};
}

} // namespace

QJsonObject editToJson(const Edit &edit)
{
    QJsonObject json;
    for (const auto &entry : kKinds) {
        if (entry.kind == edit.kind)
            json.insert("kind"_L1, entry.name);
    }
    json.insert("name"_L1, edit.name);
    QJsonArray steps;
    for (const EditStep &step : edit.steps)
        steps.append(stepToJson(step));
    json.insert("steps"_L1, steps);
    return json;
}

Result<Edit> editFromJson(const QJsonObject &json, const QString &where)
{
    Edit edit;
    const QString name = json.value("kind"_L1).toString();
    const auto *kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto &entry) { return entry.name == name; });
    if (kind == std::end(kKinds))
        return Error{ErrorCode::Malformed, u"\"%1\" is no kind of edit."_s.arg(name), where + ": /kind"_L1};
    edit.kind = kind->kind;
    edit.name = json.value("name"_L1).toString();
    const QJsonArray steps = json.value("steps"_L1).toArray();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto step = stepFromJson(steps[i].toObject(), u"%1: /steps/%2"_s.arg(where).arg(i));
        if (!step)
            return step.error();
        edit.steps.append(*step);
    }
    return edit;
}

} // namespace parallax
