#include "model/ledger/ledgersubjects.h"

#include <QJsonArray>
#include <QSet>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Field of the content, and what it names. Lists name each of theirs.
constexpr struct
{
    QLatin1StringView field, kind;
} kNaming[] = {
    {"product"_L1, "product"_L1},       {"portion"_L1, "portion"_L1},   {"portions"_L1, "portion"_L1}, {"items"_L1, "portion"_L1},
    {"object"_L1, "object"_L1},         {"objects"_L1, "object"_L1},    {"nation"_L1, "nation"_L1},    {"nations"_L1, "nation"_L1},
    {"recipient"_L1, "nation"_L1},      {"recipients"_L1, "nation"_L1}, {"request"_L1, "request"_L1},  {"decision"_L1, "decision"_L1},
    {"pack"_L1, "pack"_L1},             {"owner"_L1, "owner"_L1},       {"to"_L1, "nation"_L1},        {"release"_L1, "release"_L1},
};

void take(const QJsonValue &value, QLatin1StringView kind, QSet<QString> &into)
{
    if (value.isString() && !value.toString().isEmpty())
        into.insert(kind + u':' + value.toString());
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        take(each, kind, into);
}

void walk(const QJsonValue &value, QSet<QString> &into)
{
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        walk(each, into);
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        for (const auto &naming : kNaming)
            if (field.key() == naming.field)
                take(field.value(), naming.kind, into);
        walk(field.value(), into);
    }
}

} // namespace

QStringList ledgerSubjects(const LedgerEntry &entry)
{
    QSet<QString> found;
    walk(entry.content, found);
    // A request or decision is known by its own id too, which stands as "id" in it.
    for (const auto &[field, kind] : {std::pair("request"_L1, "request"_L1), std::pair("record"_L1, "decision"_L1)})
        take(entry.content.value(field).toObject().value("id"_L1), kind, found);
    // What came from another desk is known by the digest it has there, so that it is taken in once.
    if (entry.kind == LedgerKind::Carried)
        take(entry.content.value("entry"_L1).toObject().value("digest"_L1), "carried"_L1, found);
    if (!entry.person.isEmpty())
        found.insert(u"person:"_s + entry.person);
    found.insert(u"kind:"_s + ledgerKindName(entry.kind));
    QStringList subjects(found.begin(), found.end());
    subjects.sort();
    return subjects;
}

} // namespace parallax
