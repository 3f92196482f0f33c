#include "storage/store/store.h"

#include "model/tr.h"
#include "storage/store/producttable.h"

#include <QDir>
#include <QFile>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

const QString kFolder = u":/parallax/exercise/"_s;
const QString kPack = u"exercise"_s;

Result<QByteArray> shipped(const QString &name)
{
    QFile file(kFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, Tr::tr("The exercise scenario is missing from the program."), name};
    return file.readAll();
}

} // namespace

Result<void> seedExercise(Connection &connection, Instant at)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    const struct { QString part, file; } parts[] = {
        {u"policy"_s, u"policy.json"_s},
        {u"guide"_s, u"guide.json"_s},
        {u"requests"_s, u"requests.json"_s},
        {u"training"_s, u"training_sample.json"_s},
    };
    for (const auto &[part, file] : parts) {
        const auto bytes = shipped(file);
        if (!bytes)
            return bytes.error();
        if (auto done = writePackPart(connection, kPack, part, *bytes); !done)
            return done;
    }
    const auto objects = shipped(u"objects.json"_s);
    if (!objects)
        return objects.error();
    if (auto done = writeObjects(connection, *objects, at); !done)
        return done;
    // Last in, first in the list of recent products: EX-01 is what one sees first.
    const QStringList files = QDir(kFolder + u"products"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    if (files.isEmpty())
        return Error{ErrorCode::NotFound, Tr::tr("The exercise scenario is missing from the program."), u"products"_s};
    for (const QString &file : files) {
        const auto bytes = shipped(u"products/"_s + file);
        if (!bytes)
            return bytes.error();
        const auto product = Product::fromJson(*bytes, file);
        if (!product)
            return product.error();
        if (auto done = insertProduct(connection, *product, u""_s, at); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> seedExercise(Store &store, Instant at)
{
    const Instant when = at.day.isKnown() ? at : SystemClock().now();
    return store.write([when](Connection &connection) { return seedExercise(connection, when); }).result();
}

} // namespace parallax
