#include "model/ledger/ledgerentry.h"

#include "model/ledger/canonicaljson.h"
#include "model/tr.h"

#include <QCryptographicHash>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QJsonObject covered(const LedgerEntry &entry)
{
    return {{"sequence"_L1, entry.sequence},
            {"kind"_L1, ledgerKindName(entry.kind)},
            {"person"_L1, entry.person},
            {"at"_L1, entry.at.toString()},
            {"content"_L1, entry.content},
            {"previous"_L1, QString::fromLatin1(entry.previous.toHex())},
            {"key"_L1, QString::fromLatin1(entry.key.toHex())}};
}

/// Exactly the digits that toHex() writes: another spelling of the same bytes would be another text with the same meaning.
std::optional<QByteArray> fromHex(const QJsonValue &value, bool mayBeEmpty)
{
    const QByteArray digits = value.toString().toLatin1(), bytes = QByteArray::fromHex(digits);
    const bool whole = bytes.size() == kLedgerDigestBytes || (mayBeEmpty && digits.isEmpty());
    return value.isString() && whole && bytes.toHex() == digits ? std::optional(bytes) : std::nullopt;
}

} // namespace

QString ledgerKindName(LedgerKind kind)
{
    switch (kind) {
    case LedgerKind::Begin:
        return u"begin"_s;
    case LedgerKind::Key:
        return u"key"_s;
    case LedgerKind::Request:
        return u"request"_s;
    case LedgerKind::Decision:
        return u"decision"_s;
    case LedgerKind::Consent:
        return u"consent"_s;
    case LedgerKind::Release:
        return u"release"_s;
    case LedgerKind::Showing:
        return u"showing"_s;
    case LedgerKind::Print:
        return u"print"_s;
    case LedgerKind::Policy:
        return u"policy"_s;
    case LedgerKind::Spill:
        return u"spill"_s;
    case LedgerKind::Carried:
        return u"carried"_s;
    }
    return {};
}

std::optional<LedgerKind> ledgerKind(QStringView name)
{
    for (const LedgerKind kind : kLedgerKinds)
        if (ledgerKindName(kind) == name)
            return kind;
    return std::nullopt;
}

bool mustBeSigned(LedgerKind kind)
{
    switch (kind) {
    case LedgerKind::Key:
    case LedgerKind::Decision:
    case LedgerKind::Consent:
    case LedgerKind::Release:
    case LedgerKind::Policy:
    case LedgerKind::Spill:
    case LedgerKind::Carried:
        return true;
    case LedgerKind::Begin:
    case LedgerKind::Request:
    case LedgerKind::Showing:
    case LedgerKind::Print:
        return false;
    }
    return true;
}

Result<QByteArray> signedBytes(const LedgerEntry &entry)
{
    return canonicalJson(covered(entry));
}

Result<QByteArray> digestOf(const LedgerEntry &entry)
{
    const auto bytes = signedBytes(entry);
    if (!bytes)
        return bytes.error();
    return QCryptographicHash::hash(*bytes, QCryptographicHash::Sha384);
}

QJsonObject LedgerEntry::toJson() const
{
    QJsonObject json = covered(*this);
    json.insert("digest"_L1, QString::fromLatin1(digest.toHex()));
    json.insert("signature"_L1, QString::fromLatin1(signature.toBase64()));
    return json;
}

Result<LedgerEntry> LedgerEntry::fromJson(const QJsonObject &json)
{
    const auto fault = [](const QString &field) {
        return Error{ErrorCode::Malformed, Tr::tr("The field \"%1\" of the ledger entry is missing or not what it should be.").arg(field), field};
    };
    static const QStringList fields{u"sequence"_s, u"kind"_s, u"person"_s, u"at"_s, u"content"_s, u"previous"_s, u"key"_s, u"digest"_s, u"signature"_s};
    for (const QString &field : json.keys())
        if (!fields.contains(field))
            return Error{ErrorCode::Malformed, Tr::tr("A ledger entry has no field \"%1\".").arg(field), field};
    LedgerEntry entry;
    entry.sequence = json.value("sequence"_L1).toInteger(-1);
    if (entry.sequence < 1)
        return fault(u"sequence"_s);
    const auto kind = ledgerKind(json.value("kind"_L1).toString());
    if (!kind)
        return fault(u"kind"_s);
    entry.kind = *kind;
    if (!json.value("person"_L1).isString())
        return fault(u"person"_s);
    entry.person = json.value("person"_L1).toString();
    const auto at = Instant::parse(json.value("at"_L1).toString());
    if (!at || at->toString() != json.value("at"_L1).toString())
        return fault(u"at"_s);
    entry.at = *at;
    if (!json.value("content"_L1).isObject())
        return fault(u"content"_s);
    entry.content = json.value("content"_L1).toObject();
    const auto previous = fromHex(json.value("previous"_L1), false), key = fromHex(json.value("key"_L1), true), digest = fromHex(json.value("digest"_L1), false);
    if (!previous || !key || !digest)
        return fault(!previous ? u"previous"_s : !key ? u"key"_s : u"digest"_s);
    entry.previous = *previous;
    entry.key = *key;
    entry.digest = *digest;
    const QByteArray text = json.value("signature"_L1).toString().toLatin1();
    const auto signature = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!json.value("signature"_L1).isString() || !signature || signature.decoded.toBase64() != text)
        return fault(u"signature"_s);
    entry.signature = signature.decoded;
    return entry;
}

QString LedgerHead::toString() const
{
    return u"%1:%2"_s.arg(sequence).arg(QString::fromLatin1(digest.toHex()));
}

Result<LedgerHead> LedgerHead::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    bool isNumber = false;
    LedgerHead head;
    head.sequence = text.left(std::max<qsizetype>(colon, 0)).toLongLong(&isNumber);
    head.digest = QByteArray::fromHex(text.mid(colon + 1).toLatin1());
    if (!isNumber || head.sequence < 1 || head.toString() != text || head.digest.size() != kLedgerDigestBytes)
        return Error{ErrorCode::Malformed, Tr::tr("A ledger's head is written as its number, a colon and %1 hexadecimal digits.").arg(2 * kLedgerDigestBytes), text.toString()};
    return head;
}

} // namespace parallax
