#include "storage/ledger/deskbundle.h"

#include "model/tr.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QFile>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kForm = 1;
constexpr QLatin1StringView kFormat = "parallax desk bundle"_L1;

Error malformed(const QString &what, const QString &where)
{
    return {ErrorCode::Malformed, what, where};
}

Result<void> readEntries(const QJsonArray &list, DeskBundle &bundle)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto entry = CarriedEntry::fromJson(list.at(i).toObject());
        if (!entry)
            return malformed(entry.error().what, u"/entries/%1"_s.arg(i));
        bundle.entries << std::move(*entry);
    }
    return {};
}

Result<void> readProduct(const QJsonObject &json, const MarkingLanguage &language, DeskBundle &bundle)
{
    if (json.isEmpty())
        return {};
    QJsonObject document = json.value("document"_L1).toObject();
    if (!document.contains("pictures"_L1)) // without it a file is one of anybody
        document.insert("pictures"_L1, QJsonObject());
    auto read = readOwn(QJsonDocument(document).toJson(QJsonDocument::Compact), CopyFormat::Json, language);
    if (!read)
        return read.error();
    if (!*read)
        return malformed(Tr::tr("The product in the file is not as this program writes it."), u"/product"_s);
    if ((*read)->picturesDropped > 0)
        return malformed(Tr::tr("A picture of the product is damaged."), u"/product"_s);
    bundle.product = std::move((*read)->own);
    bundle.position = json.value("position"_L1).toInteger(-1);
    bundle.made = QByteArray::fromHex(json.value("made"_L1).toString().toLatin1());
    if (bundle.position < 0 || bundle.made.size() != kLedgerDigestBytes)
        return malformed(Tr::tr("The file does not say which state of the product it brings."), u"/product"_s);
    const QJsonObject taken = json.value("taken"_L1).toObject();
    for (auto each = taken.begin(); each != taken.end(); ++each)
        bundle.taken.insert(each.key(), each.value().toInteger());
    return {};
}

} // namespace

QByteArray stateDigest(const Product &product)
{
    return QCryptographicHash::hash(QJsonDocument(product.toJson()).toJson(QJsonDocument::Compact), QCryptographicHash::Sha384);
}

Result<QByteArray> writeBundle(const DeskBundle &bundle, const PersonKey &key, const MarkingLanguage &language)
{
    QJsonArray entries;
    for (const CarriedEntry &entry : bundle.entries)
        entries.append(entry.toJson());
    QJsonObject json{{"format"_L1, kFormat},
                     {"form"_L1, kForm},
                     {"notice"_L1, u"Between desks of one releasing authority. Never for a partner: it holds what is withheld."_s},
                     {"desk"_L1, bundle.desk},
                     {"pack"_L1, bundle.pack},
                     {"policy"_L1, QString::fromLatin1(bundle.policy.toHex())},
                     {"request"_L1, bundle.request},
                     {"at"_L1, bundle.at.toString()},
                     {"head"_L1, bundle.head.toString()},
                     {"entries"_L1, entries}};
    if (bundle.product) {
        const auto document = writeOwn(*bundle.product, CopyFormat::Json, language);
        if (!document)
            return document.error();
        QJsonObject taken;
        for (auto each = bundle.taken.cbegin(); each != bundle.taken.cend(); ++each)
            taken.insert(each.key(), each.value());
        json.insert("product"_L1, QJsonObject{{"document"_L1, QJsonDocument::fromJson(*document).object()}, {"position"_L1, bundle.position},
                                              {"made"_L1, QString::fromLatin1(bundle.made.toHex())}, {"taken"_L1, taken}});
    }
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (bytes.size() > kMostBundleBytes)
        return Error{ErrorCode::TooLarge, Tr::tr("The product is too large to travel with a request: %1 MiB, %2 at most.").arg(bytes.size() >> 20).arg(kMostBundleBytes >> 20), bundle.request};
    return key.signEnclosing(bytes);
}

Result<SignedBundle> readBundle(const QByteArray &bytes, const MarkingLanguage &language)
{
    if (bytes.size() > kMostBundleBytes)
        return Error{ErrorCode::TooLarge, Tr::tr("A file between desks has %1 MiB at most.").arg(kMostBundleBytes >> 20), {}};
    const auto opened = openEnclosed(bytes);
    if (!opened)
        return opened.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(opened->bytes, &problem);
    if (!document.isObject() || document.object().value("format"_L1).toString() != kFormat)
        return malformed(Tr::tr("What was signed is no request of another desk (%1).").arg(problem.errorString()), {});
    const QJsonObject json = document.object();
    if (json.value("form"_L1).toInt() > kForm)
        return Error{ErrorCode::TooNew, Tr::tr("A later version of this program made the file. Use that, or have it written by an earlier one."), {}};
    SignedBundle read;
    read.signer = opened->signer;
    DeskBundle &bundle = read.bundle;
    bundle.desk = json.value("desk"_L1).toString();
    bundle.pack = json.value("pack"_L1).toString();
    bundle.policy = QByteArray::fromHex(json.value("policy"_L1).toString().toLatin1());
    bundle.request = json.value("request"_L1).toString();
    const auto at = Instant::parse(json.value("at"_L1).toString());
    const auto head = LedgerHead::parse(json.value("head"_L1).toString());
    if (!at || !head)
        return !at ? malformed(at.error().what, u"/at"_s) : malformed(head.error().what, u"/head"_s);
    bundle.at = *at;
    bundle.head = *head;
    if (const auto done = readEntries(json.value("entries"_L1).toArray(), bundle); !done)
        return done.error();
    if (const auto done = readProduct(json.value("product"_L1).toObject(), language, bundle); !done)
        return done.error();
    return read;
}

Result<SignedBundle> bundleIn(const QString &path, const MarkingLanguage &language)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::Denied : ErrorCode::NotFound, Tr::tr("The file cannot be read (%1).").arg(file.errorString()), path};
    if (file.size() > kMostBundleBytes)
        return Error{ErrorCode::TooLarge, Tr::tr("A file between desks has %1 MiB at most.").arg(kMostBundleBytes >> 20), path};
    return readBundle(file.readAll(), language);
}

} // namespace parallax
