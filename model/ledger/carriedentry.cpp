#include "model/ledger/carriedentry.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameDigits = 12;

} // namespace

QString deskName(const LedgerEntry &first)
{
    return QString::fromLatin1(first.digest.toHex().left(kNameDigits));
}

bool travels(LedgerKind kind)
{
    return kind == LedgerKind::Request || kind == LedgerKind::Decision || kind == LedgerKind::Consent;
}

QJsonObject CarriedEntry::toJson() const
{
    QJsonObject json{{"desk"_L1, desk}, {"certificate"_L1, QString::fromLatin1(certificate.toBase64())}};
    if (!isVouching())
        json.insert("entry"_L1, entry.toJson());
    return json;
}

Result<CarriedEntry> CarriedEntry::fromJson(const QJsonObject &json)
{
    CarriedEntry carried;
    carried.desk = json.value("desk"_L1).toString();
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (carried.desk.size() != kNameDigits || !std::all_of(carried.desk.cbegin(), carried.desk.cend(), isDigit))
        return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no name of a desk.").arg(carried.desk), u"desk"_s};
    if (json.contains("entry"_L1)) {
        auto entry = LedgerEntry::fromJson(json.value("entry"_L1).toObject());
        if (!entry)
            return entry.error();
        if (!travels(entry->kind) || entry->sequence < 1)
            return Error{ErrorCode::Malformed, Tr::tr("An entry of the kind \"%1\" does not travel between desks.").arg(ledgerKindName(entry->kind)), u"entry"_s};
        carried.entry = std::move(*entry);
    }
    const auto certificate = QByteArray::fromBase64Encoding(json.value("certificate"_L1).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!certificate)
        return Error{ErrorCode::Malformed, Tr::tr("The certificate cannot be read."), u"certificate"_s};
    carried.certificate = certificate.decoded;
    return carried;
}

} // namespace parallax
