#pragma once

#include "model/result.h"
#include "model/time.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace parallax {

/// The first thing wrong in a file, with its path: "EX-01.json: /portions/3/mark".
struct JsonErrors
{
    QString file;
    std::optional<Error> first;
};

/// Takes known fields out of an object; what is left is kept by the caller and written back. A field of the wrong type is an
/// error with its path, never a silent default; a field that is absent or null is empty.
class JsonReader
{
public:
    JsonReader(QJsonObject json, QString path, JsonErrors &errors)
        : m_json(std::move(json)), m_path(std::move(path)), m_errors(errors)
    {
    }

    bool has(QLatin1StringView key) const { return m_json.contains(key); }
    QJsonValue take(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        m_json.remove(key);
        return value;
    }
    QString string(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isString() && !value.isUndefined() && !value.isNull())
            fail(key, QStringLiteral("A text was expected."));
        return value.toString();
    }
    std::optional<bool> boolean(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        if (!value.isBool())
            fail(key, QStringLiteral("True or false was expected."));
        return value.toBool();
    }
    Day day(QLatin1StringView key)
    {
        const QString text = string(key);
        if (text.isEmpty())
            return {};
        const auto day = Day::parse(text);
        if (!day) {
            fail(key, day.error().what);
            return {};
        }
        return *day;
    }
    QStringList strings(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray() && !value.isUndefined() && !value.isNull())
            fail(key, QStringLiteral("A list of texts was expected."));
        QStringList list;
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!array[i].isString())
                failAt(QStringLiteral("%1/%2/%3").arg(m_path, key).arg(i), QStringLiteral("A text was expected."));
            list.append(array[i].toString());
        }
        return list;
    }
    QJsonObject object(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isObject() && !value.isUndefined() && !value.isNull())
            fail(key, QStringLiteral("An object was expected."));
        return value.toObject();
    }
    template <typename Read>
    void inObject(QLatin1StringView key, Read read)
    {
        if (!m_json.contains(key))
            return;
        JsonReader inner(object(key), QStringLiteral("%1/%2").arg(m_path, key), m_errors);
        read(inner);
    }
    template <typename Read>
    void eachObject(QLatin1StringView key, Read read)
    {
        const QJsonValue value = take(key);
        if (!value.isArray() && !value.isUndefined() && !value.isNull())
            fail(key, QStringLiteral("A list of objects was expected."));
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString path = QStringLiteral("%1/%2/%3").arg(m_path, key).arg(i);
            if (!array[i].isObject())
                failAt(path, QStringLiteral("An object was expected."));
            JsonReader inner(array[i].toObject(), path, m_errors);
            read(inner);
        }
    }
    /// What nobody took, with what could not be read put back.
    QJsonObject rest(const QJsonObject &odd = {}) const
    {
        QJsonObject all = m_json;
        for (auto it = odd.begin(); it != odd.end(); ++it)
            all.insert(it.key(), it.value());
        return all;
    }
    void fail(QLatin1StringView key, const QString &what) { failAt(QStringLiteral("%1/%2").arg(m_path, key), what); }

private:
    void failAt(const QString &path, const QString &what)
    {
        if (!m_errors.first)
            m_errors.first = Error{ErrorCode::Malformed, what, QStringLiteral("%1: %2").arg(m_errors.file, path)};
    }

    QJsonObject m_json;
    QString m_path;
    JsonErrors &m_errors;
};

} // namespace parallax
