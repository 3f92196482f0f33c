#include "model/ledger/canonicaljson.h"

#include "model/tr.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLargest = 9'007'199'254'740'991.0; // 2^53 - 1, RFC 8785 section 3.2.2.3

class Writer
{
public:
    Result<QByteArray> write(const QJsonValue &value)
    {
        if (auto done = add(value); !done)
            return done.error();
        return m_bytes;
    }

private:
    Error fault(const QString &what) const { return Error{ErrorCode::Malformed, what, m_path.isEmpty() ? u"/"_s : u'/' + m_path.join(u'/')}; }

    Result<void> add(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
            m_bytes += "null";
            return {};
        case QJsonValue::Bool:
            m_bytes += value.toBool() ? "true" : "false";
            return {};
        case QJsonValue::Double:
            return addNumber(value.toDouble());
        case QJsonValue::String:
            return addText(value.toString());
        case QJsonValue::Array:
            return addArray(value.toArray());
        case QJsonValue::Object:
            return addObject(value.toObject());
        case QJsonValue::Undefined:
            break;
        }
        return fault(Tr::tr("There is no value here."));
    }

    Result<void> addNumber(double number)
    {
        if (!(std::abs(number) <= kLargest) || number != std::floor(number))
            return fault(Tr::tr("Only whole numbers up to 2^53 - 1 can stand in an entry; write others as text."));
        m_bytes += QByteArray::number(qint64(number));
        return {};
    }

    /// RFC 8785 section 3.2.2.2.
    Result<void> addText(const QString &text)
    {
        if (!text.isValidUtf16())
            return fault(Tr::tr("The text holds half a character."));
        m_bytes += '"';
        const QByteArray utf8 = text.toUtf8();
        for (const char c : utf8) {
            switch (c) {
            case '"': m_bytes += "\\\""; break;
            case '\\': m_bytes += "\\\\"; break;
            case '\b': m_bytes += "\\b"; break;
            case '\f': m_bytes += "\\f"; break;
            case '\n': m_bytes += "\\n"; break;
            case '\r': m_bytes += "\\r"; break;
            case '\t': m_bytes += "\\t"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20)
                    m_bytes += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
                else
                    m_bytes += c;
            }
        }
        m_bytes += '"';
        return {};
    }

    Result<void> addArray(const QJsonArray &array)
    {
        m_bytes += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                m_bytes += ',';
            m_path.append(QString::number(i));
            if (auto done = add(array[i]); !done)
                return done;
            m_path.removeLast();
        }
        m_bytes += ']';
        return {};
    }

    /// Keys in the order of their UTF-16 code units, RFC 8785 section 3.2.3.
    Result<void> addObject(const QJsonObject &object)
    {
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end());
        m_bytes += '{';
        bool first = true;
        for (const QString &key : std::as_const(keys)) {
            if (!std::exchange(first, false))
                m_bytes += ',';
            m_path.append(QString(key).replace(u'~', u"~0"_s).replace(u'/', u"~1"_s));
            if (auto done = addText(key); !done)
                return done;
            m_bytes += ':';
            if (auto done = add(object.value(key)); !done)
                return done;
            m_path.removeLast();
        }
        m_bytes += '}';
        return {};
    }

    QByteArray m_bytes;
    QStringList m_path;
};

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    return Writer().write(value);
}

} // namespace parallax
