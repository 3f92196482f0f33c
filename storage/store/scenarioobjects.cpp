#include "storage/store/scenarioobjects.h"

#include "model/orbit/backgroundcatalogue.h"
#include "model/orbit/exerciseelements.h"
#include "storage/store/elementtable.h"

#include <QSet>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

const QString kSource = u"objects.json"_s;

struct ScenarioObject
{
    CatalogueEntry entry;
    std::optional<ElementSet> set;
};

std::vector<ScenarioObject> objectsOf(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const bool isExercise = root.value("data_mode"_L1).toString() == u"EXERCISE";
    const QJsonArray array = root.value("objects"_L1).toArray();
    std::vector<ScenarioObject> objects;
    QSet<ObjectId> seen;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject one = array.at(i).toObject();
        const auto id = ObjectId::parse(one.value("id"_L1).toString());
        if (!id || seen.contains(*id))
            continue;
        seen.insert(*id);
        ScenarioObject object;
        object.entry.id = *id;
        object.entry.name = one.value("name"_L1).toString();
        const QJsonArray aliases = one.value("aliases"_L1).toArray();
        for (const QJsonValue &alias : aliases)
            object.entry.aliases.append(alias.toString());
        object.entry.owner = one.value("owner"_L1).toString();
        object.entry.objectClass = one.value("class"_L1).toString();
        object.entry.labels = one.value("labels"_L1).toObject();
        object.entry.exercise = isExercise;
        const QJsonObject own = one.value("elements"_L1).toObject();
        const QString part = own.isEmpty() ? u"public_elements"_s : u"elements"_s;
        const QString where = u"%1: /objects/%2/%3"_s.arg(kSource).arg(i).arg(part);
        if (const auto mean = exerciseElements(*id, one.value(part).toObject(), where)) {
            object.set.emplace();
            object.set->elements = *mean;
            object.set->name = object.entry.name;
            object.set->source = where;
        }
        objects.push_back(std::move(object));
    }
    return objects;
}

/// Takes away what the file before told. Objects that nobody else told of go with it.
Result<void> clearFormer(Connection &connection, ObjectTable &objects, const std::vector<ScenarioObject> &now)
{
    auto former = connection.run(u"SELECT series, number FROM catalogue_objects WHERE from_file = 1"_s);
    if (!former)
        return former.error();
    QList<ObjectId> ids;
    while (former->next())
        ids.append({former->value(0).toString(), former->value(1).toLongLong()});
    for (const ObjectId &id : std::as_const(ids)) {
        const auto found = objects.find(id);
        if (!found)
            return found.error();
        StoredObject &row = **found;
        if (auto done = removeElements(connection, objects, row, ImportKind::Objects); !done)
            return done;
        if (std::any_of(now.begin(), now.end(), [&](const ScenarioObject &object) { return object.entry.id == id; }))
            continue;
        row.fromFile = false;
        // What the file decided goes with it: without labels an object is withheld.
        row.entry.labels = {};
        row.entry.owner.clear();
        row.entry.objectClass.clear();
        const bool isTold = row.entry.lastEpoch.day.isKnown();
        if (auto done = isTold ? objects.write(row) : objects.remove(row); !done)
            return done;
    }
    const auto done = connection.run(u"DELETE FROM catalogue_imports WHERE kind = ?"_s, {importKindText(ImportKind::Objects)});
    return done ? Result<void>() : done.error();
}

} // namespace

Result<void> catalogueScenarioObjects(Connection &connection, const QByteArray &json, Instant at)
{
    const std::vector<ScenarioObject> now = objectsOf(json);
    ObjectTable objects(connection);
    if (auto done = clearFormer(connection, objects, now); !done)
        return done;
    std::vector<ElementSet> sets;
    for (const ScenarioObject &object : now) {
        bool added = false;
        const auto row = objects.findOrAdd(object.entry, &added);
        if (!row)
            return row.error();
        const Instant first = (*row)->entry.firstEpoch, last = (*row)->entry.lastEpoch;
        (*row)->entry = object.entry;
        (*row)->entry.firstEpoch = first;
        (*row)->entry.lastEpoch = last;
        (*row)->fromFile = true;
        if (auto done = objects.write(**row); !done)
            return done;
        if (object.set)
            sets.push_back(*object.set);
    }
    if (sets.empty())
        return {};
    const auto report = writeElements(connection, objects, sets, {kSource, at}, ImportKind::Objects);
    return report ? Result<void>() : report.error();
}

Result<void> catalogueStoredObjects(Connection &connection, Instant at)
{
    const auto content = connection.value(u"SELECT content FROM objects WHERE NOT EXISTS "
                                          "(SELECT 1 FROM catalogue_objects WHERE from_file = 1)"_s);
    if (!content)
        return content.error();
    if (!content->isValid() || objectsOf(content->toByteArray()).empty())
        return {};
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = catalogueScenarioObjects(connection, content->toByteArray(), at); !done)
        return done;
    return transaction->commit();
}

Result<void> seedBackground(Connection &connection, Instant at)
{
    const auto isWanted = [&connection]() -> Result<bool> {
        const auto wanted = connection.value(u"SELECT EXISTS (SELECT 1 FROM packs WHERE id = ? AND part = 'guide') "
                                             "AND NOT EXISTS (SELECT 1 FROM catalogue_imports WHERE kind = 'background')"_s,
                                             {u"exercise"_s});
        return wanted ? Result<bool>(wanted->toInt() != 0) : wanted.error();
    };
    const auto wanted = isWanted();
    if (!wanted || !*wanted)
        return wanted ? Result<void>() : wanted.error();
    const auto population = Population::shipped();
    if (!population)
        return population.error();
    const BackgroundCatalogue sky = backgroundCatalogue(*population);
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    // Another program may have made it while we did.
    const auto still = isWanted();
    if (!still || !*still)
        return still ? Result<void>() : still.error();
    ObjectTable objects(connection);
    if (auto done = objects.readAll(); !done)
        return done;
    for (const CatalogueEntry &entry : sky.entries) {
        bool added = false;
        if (const auto row = objects.findOrAdd(entry, &added); !row)
            return row.error();
    }
    const auto report = writeElements(connection, objects, sky.sets, {u"exercise background"_s, at}, ImportKind::Background);
    if (!report)
        return report.error();
    return transaction->commit();
}

} // namespace parallax
