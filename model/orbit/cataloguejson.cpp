#include "model/orbit/catalogue.h"

#include "model/document/jsonreader.h"
#include "model/releasability/factsjson.h"
#include "model/tr.h"

#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// A label that is a mark alone says whose information it is by its form; classified US information without a regime stays
/// unknown, and so withheld.
QJsonObject labelOf(const QString &mark, MarkCache &marks)
{
    QJsonObject label{{u"mark"_s, mark}};
    const CheckedMarkingPtr read = marks.marking(mark, Regime::Dod);
    if (!read)
        return label;
    const Marking &marking = read->marking;
    if (marking.system == MarkingSystem::NonUs || marking.system == MarkingSystem::Nato)
        label.insert(u"regime"_s, u"FGI"_s);
    else if (marking.system == MarkingSystem::Joint)
        label.insert(u"regime"_s, u"JOINT"_s);
    else if (!marking.isClassified())
        label.insert(u"regime"_s, u"NONE"_s);
    return label;
}

Result<CatalogueObject> objectFrom(QJsonObject json, const QString &file, const QString &path, MarkCache &marks)
{
    JsonErrors errors{file, {}};
    JsonReader reader(json, path, errors);
    CatalogueObject object;
    object.id = reader.string("id"_L1);
    object.name = reader.string("name"_L1);
    object.owner = reader.string("owner"_L1);
    object.objectClass = reader.string("class"_L1);
    object.note = reader.string("note"_L1);
    object.elements = reader.take("elements"_L1).toObject();
    object.publicElements = reader.take("public_elements"_L1).toObject();
    const QJsonArray aliases = reader.take("aliases"_L1).toArray();
    for (const QJsonValue &alias : aliases)
        object.aliases << alias.toString();
    if (errors.first)
        return *errors.first;
    if (object.id.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("An object has no id."), u"%1: %2"_s.arg(file, path)};
    const QJsonObject labels = json.value("labels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        const QString place = u"%1: %2/labels/%3"_s.arg(file, path, it.key());
        const Result<Facts> facts = factsFromLabelJson(it.value().toObject(), u"%1/%2"_s.arg(object.id, it.key()), place, marks);
        if (!facts)
            return facts.error();
        object.facets.append(Facet{it.key(), *facts});
    }
    return object;
}

Result<CatalogueSensor> sensorFrom(const QJsonObject &json, const QString &where, MarkCache &marks)
{
    CatalogueSensor sensor;
    sensor.id = json.value("id"_L1).toString();
    sensor.name = json.value("name"_L1).toString();
    sensor.owner = json.value("owner"_L1).toString();
    const Result<Facts> facts
        = factsFromLabelJson(labelOf(json.value("label"_L1).toString(), marks), sensor.id, where + u"/label"_s, marks);
    if (!facts)
        return facts.error();
    sensor.facts = *facts;
    if (json.contains("performance_label"_L1)) {
        const Result<Facts> performance = factsFromLabelJson(labelOf(json.value("performance_label"_L1).toString(), marks),
                                                             sensor.id, where + u"/performance_label"_s, marks);
        if (!performance)
            return performance.error();
        sensor.performance = *performance;
    }
    return sensor;
}

} // namespace

const Facet *CatalogueObject::facet(QStringView facetName) const
{
    const auto found = std::find_if(facets.cbegin(), facets.cend(), [&](const Facet &one) { return one.name == facetName; });
    return found == facets.cend() ? nullptr : &*found;
}

const CatalogueObject *CatalogueSnapshot::object(QStringView id) const
{
    const auto found = std::lower_bound(objects.cbegin(), objects.cend(), id,
                                        [](const CatalogueObject &one, QStringView wanted) { return one.id < wanted; });
    return found != objects.cend() && found->id == id ? &*found : nullptr;
}

Result<CataloguePtr> CatalogueSnapshot::fromJson(const QByteArray &json, const QString &where, const MarkingLanguage &language)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (failure.error != QJsonParseError::NoError)
        return Error{ErrorCode::Malformed, Tr::tr("This is not JSON: %1.").arg(failure.errorString()),
                     Tr::tr("%1: line %2").arg(where).arg(json.left(failure.offset).count('\n') + 1)};
    const QJsonObject root = document.object();
    if (!root.value("objects"_L1).isArray())
        return Error{ErrorCode::Malformed, Tr::tr("A catalogue has a list of objects; this file has none."),
                     u"%1: /objects"_s.arg(where)};
    MarkCache marks(language);
    auto catalogue = std::make_shared<CatalogueSnapshot>();
    catalogue->exercise = root.value("data_mode"_L1).toString() == u"EXERCISE";
    const QJsonArray objects = root.value("objects"_L1).toArray();
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const Result<CatalogueObject> object = objectFrom(objects.at(i).toObject(), where, u"/objects/%1"_s.arg(i), marks);
        if (!object)
            return object.error();
        catalogue->objects.append(*object);
    }
    const QJsonArray sensors = root.value("sensors"_L1).toArray();
    for (qsizetype i = 0; i < sensors.size(); ++i) {
        const Result<CatalogueSensor> sensor = sensorFrom(sensors.at(i).toObject(), u"%1: /sensors/%2"_s.arg(where).arg(i), marks);
        if (!sensor)
            return sensor.error();
        catalogue->sensors.append(*sensor);
    }
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    std::sort(catalogue->objects.begin(), catalogue->objects.end(), byId);
    std::sort(catalogue->sensors.begin(), catalogue->sensors.end(), byId);
    const auto twice = std::adjacent_find(catalogue->objects.cbegin(), catalogue->objects.cend(),
                                          [](const CatalogueObject &a, const CatalogueObject &b) { return a.id == b.id; });
    if (twice != catalogue->objects.cend())
        return Error{ErrorCode::Conflict, Tr::tr("The object %1 is given twice.").arg(twice->id), u"%1: /objects"_s.arg(where)};
    return CataloguePtr(std::move(catalogue));
}

} // namespace parallax
