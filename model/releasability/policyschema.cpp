#include "model/releasability/policyschema.h"

#include "model/tr.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace parallax {

namespace {

struct LoadedSchema
{
    QJsonObject json;
    valijson::Schema schema;
    QString failure;
};

const LoadedSchema &loadedSchema()
{
    static const LoadedSchema *loaded = [] {
        auto *made = new LoadedSchema; // lives as long as the program; a static of this type has no safe end
        QFile file(QStringLiteral(":/parallax/policy/policypack.schema.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            made->failure = QStringLiteral("The schema for policy packs is missing from the program.");
            return made;
        }
        made->json = QJsonDocument::fromJson(file.readAll()).object();
        try {
            const QJsonValue root(made->json);
            valijson::adapters::QtJsonAdapter adapter(root);
            valijson::SchemaParser parser;
            parser.populateSchema(adapter, made->schema);
        } catch (const std::exception &failure) {
            made->failure = QString::fromUtf8(failure.what());
        }
        return made;
    }();
    return *loaded;
}

/// "<root>", "[\"nations\"]", "[3]" as valijson names places, to "nations", "3".
QStringList stepsOf(const std::vector<std::string> &context)
{
    QStringList steps;
    for (const std::string &entry : context) {
        QString step = QString::fromStdString(entry);
        if (step == u"<root>")
            continue;
        if (step.startsWith(u'[') && step.endsWith(u']'))
            step = step.mid(1, step.size() - 2);
        if (step.size() >= 2 && step.startsWith(u'"') && step.endsWith(u'"'))
            step = step.mid(1, step.size() - 2);
        steps << step;
    }
    return steps;
}

QJsonObject resolved(QJsonObject node, const QJsonObject &root)
{
    const QString ref = node.value(u"$ref").toString();
    if (!ref.startsWith(u"#/definitions/"))
        return node;
    return root.value(u"definitions").toObject().value(ref.mid(14)).toObject();
}

/// The schema's own words for what belongs at a place.
QString expectedAt(const QStringList &steps)
{
    const QJsonObject &root = loadedSchema().json;
    QJsonObject node = root;
    for (const QString &step : steps) {
        const QJsonObject properties = node.value(u"properties").toObject();
        const QJsonObject patterns = node.value(u"patternProperties").toObject();
        if (properties.contains(step))
            node = resolved(properties.value(step).toObject(), root);
        else if (!patterns.isEmpty())
            node = resolved(patterns.begin().value().toObject(), root);
        else if (node.contains(u"items"))
            node = resolved(node.value(u"items").toObject(), root);
        else if (node.value(u"additionalProperties").isObject())
            node = resolved(node.value(u"additionalProperties").toObject(), root);
        else
            return {};
    }
    return node.value(u"description").toString();
}

QJsonValue valueAt(const QJsonObject &json, const QStringList &steps)
{
    QJsonValue value(json);
    for (const QString &step : steps)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

QString printed(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString inner = QString::fromUtf8(text.mid(1, text.size() - 2));
    return inner.size() > 60 ? inner.left(57) + QStringLiteral("...") : inner;
}

} // namespace

Result<void> checkPolicySchema(const QJsonObject &json, const QString &where)
{
    const LoadedSchema &loaded = loadedSchema();
    if (!loaded.failure.isEmpty())
        return Error{ErrorCode::Io, loaded.failure, QStringLiteral("policypack.schema.json")};
    valijson::ValidationResults results;
    try {
        const QJsonValue value(json);
        valijson::adapters::QtJsonAdapter target(value);
        valijson::Validator validator;
        if (validator.validate(loaded.schema, target, &results))
            return {};
    } catch (const std::exception &failure) {
        return Error{ErrorCode::Malformed, QString::fromUtf8(failure.what()), where};
    }
    // The deepest place is the cause; the places above it only repeat that something below them failed.
    const valijson::ValidationResults::Error *deepest = nullptr;
    for (const auto &error : results) {
        if (!deepest || error.context.size() > deepest->context.size())
            deepest = &error;
    }
    if (!deepest)
        return Error{ErrorCode::Malformed, Tr::tr("The policy pack does not follow the schema."), where};
    const QStringList steps = stepsOf(deepest->context);
    const QString place = QStringLiteral("%1: /%2").arg(where, steps.join(u'/'));
    const QString detail = QString::fromStdString(deepest->description);
    if (detail.contains(u"required property", Qt::CaseInsensitive))
        return Error{ErrorCode::Malformed, Tr::tr("%1 Write %2.").arg(detail, expectedAt(steps)), place};
    return Error{ErrorCode::Malformed,
                 Tr::tr("%1 does not fit here; write %2.").arg(printed(valueAt(json, steps)), expectedAt(steps)), place};
}

} // namespace parallax
