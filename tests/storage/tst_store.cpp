#include "model/document/picturename.h"
#include "model/document/versions.h"
#include "storage/store/connection.h"
#include "storage/store/store.h"
#include "storage/store/storecheck.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

Instant at(int second)
{
    return Instant{Day::fromYmd(2031, 3, 14), qint64(second) * 1'000'000'000};
}

Product shippedProduct(const QString &id)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/products/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such product");
    auto product = Product::fromJson(file.readAll(), id);
    if (!product)
        qFatal("unreadable product");
    return *product;
}

PortionPtr portion(const QString &id, const QString &text, const QString &mark = u"(U)"_s)
{
    auto made = std::make_shared<Portion>();
    made->id.value = id;
    made->text = text;
    made->mark = mark;
    return made;
}

PortionPtr withText(const PortionPtr &before, const QString &text)
{
    auto made = std::make_shared<Portion>(*before);
    made->text = text;
    return made;
}

/// Applies the edit to the product and says how the journal will tell it.
JournalEntry entryFor(Product &product, qint64 position, const Edit &edit)
{
    auto inverse = apply(product, edit);
    if (!inverse)
        qFatal("the edit does not apply");
    JournalEntry entry;
    entry.position = position;
    entry.product = product.head.id;
    entry.edit = edit;
    entry.inverse = *inverse;
    entry.person = u"WO-7"_s;
    entry.at = at(int(position));
    return entry;
}

Edit edit(const QString &name, const QList<EditStep> &steps)
{
    return Edit{Edit::Kind::Text, name, steps};
}

bool sameEntry(const JournalEntry &a, const JournalEntry &b)
{
    return a.position == b.position && a.product == b.product && a.edit == b.edit && a.inverse == b.inverse
        && a.person == b.person && a.at == b.at && a.undoes == b.undoes;
}

QList<ContentHit> found(Store &store, const QString &typed, int skip = 0, int most = 100)
{
    const auto answer = store.searchContent(ContentQuery::parse(typed), skip, most).result();
    return answer ? answer->hits : QList<ContentHit>{ContentHit{}, ContentHit{}, ContentHit{}};
}

QString printed(const QList<ContentHit> &hits)
{
    QStringList each;
    for (const ContentHit &hit : hits)
        each << (hit.portion.isNull() ? hit.product.value : hit.portion.value) + (hit.kind == ContentHit::Kind::Tearline ? u"*"_s : QString());
    return each.join(u' ');
}

} // namespace

#define VERIFY_OK(expression) \
    do { \
        const auto &answer_ = (expression); \
        QVERIFY2(answer_, answer_ ? "" : qPrintable(answer_.error().what + answer_.error().where)); \
    } while (false)

class TestStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString path() const { return m_dir->filePath(u"a.db"_s); }
    std::unique_ptr<Store> open(Store::Options options = {})
    {
        auto store = Store::open(path(), options);
        if (!store)
            qFatal("%s", qPrintable(store.error().what));
        return std::move(*store);
    }
    std::unique_ptr<Store> openExercise()
    {
        return open({.firstContent = Store::FirstContent::Exercise, .now = at(0)});
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void picturesBelongToTheirProduct()
    {
        const QByteArray image = "bytes of one image", other = "bytes of another";
        Product product;
        product.head.id = {u"A"_s};
        Portion figure;
        figure.id = {u"A-1"_s};
        figure.kind = PortionKind::Figure;
        figure.figure = Figure{};
        figure.figure->picture = pictureName(image);
        product.append(std::make_shared<const Portion>(figure));
        Product second;
        second.head.id = {u"B"_s};
        {
            const auto store = open();
            VERIFY_OK(store->create(product, u"WO-7"_s, at(1), {image, other}).result());
            VERIFY_OK(store->create(second, u"WO-7"_s, at(1)).result());
            QCOMPARE(*store->picture({u"A"_s}, pictureName(image)).result(), image);
            // A name alone opens nothing: a product that others wrote could name any.
            QCOMPARE(store->picture({u"B"_s}, pictureName(image)).result().error().code, ErrorCode::NotFound);
            QCOMPARE(store->picture({u"A"_s}, u"nonsense"_s).result().error().code, ErrorCode::NotFound);
            // Copied and pasted here, it is of both.
            figure.id = {u"B-1"_s};
            Product pasted = second;
            const Edit paste = edit(u"Paste"_s, {InsertPortion{0, std::make_shared<const Portion>(figure)}});
            const auto inverse = apply(pasted, paste);
            QVERIFY(inverse);
            JournalEntry entry;
            entry.position = 1;
            entry.product = {u"B"_s};
            entry.edit = paste;
            entry.inverse = *inverse;
            entry.at = at(2);
            VERIFY_OK(store->append({u"B"_s}, 0, {entry}).result());
            QCOMPARE(*store->picture({u"B"_s}, pictureName(image)).result(), image);
            // What no product shows any more goes with the last that did.
            VERIFY_OK(store->remove({u"A"_s}).result());
            QCOMPARE(*store->picture({u"B"_s}, pictureName(image)).result(), image);
            QCOMPARE(store->product({u"B"_s}).result()->product.at(0)->figure->picture, pictureName(image));
        }
        const auto report = checkStoreFile(path());
        QVERIFY(report && report->faults.isEmpty());
        {
            auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
            QVERIFY(connection);
            QCOMPARE((*connection)->value(u"SELECT count(*) FROM pictures"_s)->toInt(), 1);
            QVERIFY((*connection)->run(u"UPDATE pictures SET content = x'00'"_s));
        }
        QCOMPARE(checkStoreFile(path())->faults.size(), 1);
        QCOMPARE(open()->picture({u"B"_s}, pictureName(image)).result().error().code, ErrorCode::Malformed);
    }

    void exerciseIsTheFirstContent()
    {
        const auto store = openExercise();
        QVERIFY(store->wasMade());
        const auto list = store->products().result();
        QVERIFY(list);
        QCOMPARE(list->size(), 8);
        QCOMPARE(list->constFirst().id.value, u"EX-01"_s);
        QCOMPARE(list->constFirst().portions, 32);
        QCOMPARE(list->constFirst().overallMarking, u"SECRET//SAR-EK//FGI QMR QNV//ORCON/NOFORN/PROPIN"_s);
        QCOMPARE(list->constFirst().changed, at(0));
        QCOMPARE(*store->packs().result(), QStringList{u"exercise"_s});
        QVERIFY(store->pack(u"exercise"_s).result()->contains("\"QMR\""));
        QVERIFY(store->packPart(u"exercise"_s, u"guide"_s).result()->contains("LT-31"));
        QVERIFY(store->packPart(u"exercise"_s, u"requests"_s).result()->contains("requests"));
        QVERIFY(store->objects().result()->contains("PX-0107"));
    }

    void exerciseComesOnce()
    {
        VERIFY_OK(openExercise()->remove({u"EX-03"_s}).result());
        const auto again = openExercise();
        QVERIFY(!again->wasMade());
        QCOMPARE(again->products().result()->size(), 7);
    }

    void twoProgramsMayMakeItAtOnce()
    {
        const Store::Options options{.firstContent = Store::FirstContent::Exercise, .now = at(0)};
        for (int round = 0; round < 5; ++round) {
            m_dir = std::make_unique<QTemporaryDir>();
            auto other = QtConcurrent::run([&] { return bool(Store::open(path(), options)); });
            const auto mine = Store::open(path(), options);
            QVERIFY(other.result());
            VERIFY_OK(mine);
            QCOMPARE((*mine)->products().result()->size(), 8);
        }
    }

    void keepsEveryProductWhole_data()
    {
        QTest::addColumn<QString>("id");
        for (int i = 1; i <= 8; ++i)
            QTest::addRow("EX-%02d", i) << u"EX-0%1"_s.arg(i);
    }
    void keepsEveryProductWhole()
    {
        QFETCH(QString, id);
        const auto store = openExercise();
        const auto revision = store->product({id}).result();
        QVERIFY(revision);
        QVERIFY(revision->product == shippedProduct(id));
        QCOMPARE(revision->product.toJson(), shippedProduct(id).toJson());
        QCOMPARE(revision->journalPosition, 0);
        QVERIFY(revision->history.isEmpty());
    }

    void journalIsThereAfterReopening()
    {
        Product product = shippedProduct(u"EX-01"_s);
        QList<JournalEntry> entries;
        const PortionPtr fifth = product.at(5);
        auto marked = std::make_shared<Portion>(*fifth);
        marked->mark = u"(S//NF)"_s;
        entries.append(entryFor(product, 1, Edit{Edit::Kind::Mark, u"Mark portion 5 (S//NF)"_s, {ReplacePortion{marked}}}));
        ProductHead head = product.head;
        head.title = u"Another title"_s;
        head.overallMarking = u"SECRET//NOFORN"_s;
        entries.append(entryFor(product, 2, Edit{Edit::Kind::Head, u"Rename"_s, {ReplaceHead{head}}}));
        JournalEntry undo = entryFor(product, 3, entries.constFirst().inverse);
        undo.undoes = 1;
        entries.append(undo);
        {
            const auto store = openExercise();
            const auto end = store->append(product.head.id, 0, entries).result();
            QVERIFY(end);
            QCOMPARE(*end, 3);
        }
        const auto store = open();
        const auto revision = store->product(product.head.id).result();
        QVERIFY(revision);
        QVERIFY(revision->product == product);
        QCOMPARE(revision->journalPosition, 3);
        QCOMPARE(revision->history.size(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY2(sameEntry(revision->history[i], entries[i]), qPrintable(u"entry %1"_s.arg(i + 1)));
        const auto list = store->products().result();
        QCOMPARE(list->constFirst().title, u"Another title"_s);
        QCOMPARE(list->constFirst().overallMarking, u"SECRET//NOFORN"_s);
        QCOMPARE(list->constFirst().changed, at(3));
    }

    void everythingCanBeUndoneAfterReopening()
    {
        const Product before = shippedProduct(u"EX-01"_s);
        Product product = before;
        QList<JournalEntry> entries;
        entries.append(entryFor(product, 1, edit(u"a"_s, {RemovePortion{product.at(3)->id}})));
        entries.append(entryFor(product, 2, edit(u"b"_s, {MovePortion{product.at(0)->id, 7}})));
        entries.append(entryFor(product, 3, edit(u"c"_s, {InsertPortion{2, portion(u"EX-01-099"_s, u"New."_s)},
                                                          ReplacePortion{withText(product.at(9), u"Other."_s)}})));
        VERIFY_OK(openExercise()->append(before.head.id, 0, entries).result());

        const auto store = open();
        ProductRevision revision = *store->product(before.head.id).result();
        QList<JournalEntry> undone;
        for (qsizetype i = revision.history.size() - 1; i >= 0; --i) {
            JournalEntry entry = entryFor(revision.product, revision.journalPosition + undone.size() + 1, revision.history[i].inverse);
            entry.undoes = revision.history[i].position;
            undone.append(entry);
        }
        VERIFY_OK(store->append(before.head.id, 3, undone).result());
        QVERIFY(store->product(before.head.id).result()->product == before);
    }

    void storeFollowsRandomEdits()
    {
        const quint32 seed = 20310314;
        QRandomGenerator random(seed);
        Product product;
        product.head.id.value = u"R-1"_s;
        for (int i = 0; i < 20; ++i)
            product.append(portion(u"p%1"_s.arg(i), u"start %1"_s.arg(i)));
        const auto store = open();
        VERIFY_OK(store->create(product, u"WO-7"_s, at(0)).result());
        qint64 position = 0;
        for (int round = 0; round < 40; ++round) {
            QList<JournalEntry> entries;
            for (int i = 0; i < 10; ++i) {
                const int size = product.size();
                const int row = size ? random.bounded(size) : 0;
                EditStep step = InsertPortion{random.bounded(size + 1), portion(u"n%1"_s.arg(position), u"text %1"_s.arg(position))};
                switch (size ? random.bounded(4) : 0) {
                case 1: step = RemovePortion{product.at(row)->id}; break;
                case 2: step = MovePortion{product.at(row)->id, random.bounded(size)}; break;
                case 3: step = ReplacePortion{withText(product.at(row), u"changed %1"_s.arg(position))}; break;
                default: break;
                }
                entries.append(entryFor(product, ++position, edit(u"random"_s, {step})));
            }
            VERIFY_OK(store->append(product.head.id, position - entries.size(), entries).result());
        }
        const auto stored = store->product(product.head.id).result();
        QVERIFY(stored);
        QVERIFY2(stored->product == product, qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(store->products().result()->constFirst().portions, product.size());
    }

    /// Insertions at one spot use up the gap between two places again and again.
    void crowdedPlacesKeepTheirOrder_data()
    {
        QTest::addColumn<int>("shift");
        QTest::newRow("each behind the one before") << 1;
        QTest::newRow("each before the one before") << 0;
    }
    void crowdedPlacesKeepTheirOrder()
    {
        QFETCH(int, shift);
        Product product;
        product.head.id.value = u"C-1"_s;
        for (int i = 0; i < 100; ++i)
            product.append(portion(u"p%1"_s.arg(i), u"start"_s));
        const auto store = open();
        VERIFY_OK(store->create(product, u""_s, at(0)).result());
        QList<JournalEntry> entries;
        for (int i = 0; i < 500; ++i) {
            const int row = 50 + i * shift;
            entries.append(entryFor(product, i + 1, edit(u"in"_s, {InsertPortion{row, portion(u"n%1"_s.arg(i), u"new"_s)}})));
        }
        // At the very start and in the middle of a crowd, by moving.
        for (int i = 0; i < 100; ++i)
            entries.append(entryFor(product, 501 + i, edit(u"move"_s, {MovePortion{product.at(599)->id, i % 2 ? 0 : 51}})));
        VERIFY_OK(store->append(product.head.id, 0, entries).result());
        QVERIFY(store->product(product.head.id).result()->product == product);
    }

    void aBigProductIsNotRewrittenByAnEdit()
    {
        Product product;
        product.head.id.value = u"B-1"_s;
        for (int i = 0; i < 50'000; ++i)
            product.append(portion(u"p%1"_s.arg(i), u"Some words of portion %1 which stay as they are."_s.arg(i)));
        const auto store = open();
        VERIFY_OK(store->create(product, u""_s, at(0)).result());
        int changes = -1;
        const auto changesSoFar = [&] {
            int total = -1;
            const bool ok = bool(store->write([&](Connection &connection) -> Result<void> {
                const auto value = connection.value(u"SELECT total_changes()"_s);
                total = value->toInt();
                return {};
            }).result());
            return ok ? total : -1;
        };
        changes = changesSoFar();
        const QList<EditStep> steps{ReplacePortion{withText(product.at(25'000), u"Typed."_s)},
                                    InsertPortion{25'000, portion(u"new"_s, u"New."_s)}, MovePortion{{u"p49999"_s}, 3},
                                    RemovePortion{{u"p7"_s}}};
        qint64 position = 0;
        for (const EditStep &step : steps) {
            ++position;
            VERIFY_OK(store->append(product.head.id, position - 1, {entryFor(product, position, edit(u"e"_s, {step}))}).result());
        }
        // Each edit: the portion, its words (a few rows inside the index), the journal, the product's line.
        const int written = changesSoFar() - changes;
        QVERIFY2(written > 0 && written < 80, qPrintable(QString::number(written)));
        QVERIFY(store->product(product.head.id).result()->product == product);
    }

    void twoWindowsOnOneStoreDoNotOverwriteEachOther()
    {
        const auto first = openExercise();
        const auto second = open();
        Product product = shippedProduct(u"EX-01"_s);
        Product other = product;
        const JournalEntry mine = entryFor(product, 1, edit(u"mine"_s, {ReplacePortion{withText(product.at(2), u"Mine."_s)}}));
        const JournalEntry theirs = entryFor(other, 1, edit(u"theirs"_s, {ReplacePortion{withText(other.at(2), u"Theirs."_s)}}));
        VERIFY_OK(first->append(product.head.id, 0, {mine}).result());
        const auto lost = second->append(product.head.id, 0, {theirs}).result();
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Conflict);
        const auto seen = second->product(product.head.id).result();
        QVERIFY(seen->product == product);
        QCOMPARE(seen->history.size(), 1);
    }

    void anEditThatDoesNotFitLeavesNothingBehind()
    {
        const auto store = openExercise();
        Product product = shippedProduct(u"EX-01"_s);
        JournalEntry good = entryFor(product, 1, edit(u"good"_s, {ReplacePortion{withText(product.at(2), u"Half."_s)}}));
        JournalEntry bad = good;
        bad.position = 2;
        bad.edit.steps = {RemovePortion{{u"EX-01-777"_s}}};
        const auto answer = store->append(product.head.id, 0, {good, bad}).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        const auto kept = store->product(product.head.id).result();
        QVERIFY(kept->product == shippedProduct(u"EX-01"_s));
        QCOMPARE(kept->journalPosition, 0);

        JournalEntry gap = good;
        gap.position = 5;
        QCOMPARE(store->append(product.head.id, 0, {gap}).result().error().code, ErrorCode::Malformed);
    }

    void namesWhatIsNotThere()
    {
        const auto store = open();
        QCOMPARE(store->product({u"EX-01"_s}).result().error().code, ErrorCode::NotFound);
        QCOMPARE(store->remove({u"EX-01"_s}).result().error().code, ErrorCode::NotFound);
        QCOMPARE(store->append({u"EX-01"_s}, 0, {}).result().error().code, ErrorCode::NotFound);
        QCOMPARE(store->pack(u"exercise"_s).result().error().code, ErrorCode::NotFound);
        QCOMPARE(store->objects().result().error().code, ErrorCode::NotFound);
        QVERIFY(store->setting(u"session"_s).result()->isEmpty());
    }

    void anIdIsTakenOnce()
    {
        const auto store = openExercise();
        const auto answer = store->create(shippedProduct(u"EX-01"_s), u""_s, at(1)).result();
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        Product nameless;
        QCOMPARE(store->create(nameless, u""_s, at(1)).result().error().code, ErrorCode::Malformed);
    }

    void settingsAndPacksAreReplaced()
    {
        const auto store = open();
        const QJsonObject session{{u"open"_s, u"EX-01"_s}, {u"row"_s, 5}};
        VERIFY_OK(store->setSetting(u"session"_s, {{u"open"_s, u"EX-02"_s}}).result());
        VERIFY_OK(store->setSetting(u"session"_s, session).result());
        QCOMPARE(*store->setting(u"session"_s).result(), session);
        VERIFY_OK(store->setPack(u"office"_s, "{1}").result());
        VERIFY_OK(store->setPack(u"office"_s, "{2}").result());
        QCOMPARE(*store->pack(u"office"_s).result(), QByteArray("{2}"));
        VERIFY_OK(store->setObjects("[]").result());
        QCOMPARE(*store->objects().result(), QByteArray("[]"));
    }

    void findsWordsAsTheyNowStand()
    {
        const auto store = openExercise();
        Product product = shippedProduct(u"EX-01"_s);
        QCOMPARE(found(*store, u"ALDER tracked"_s).size(), 1);
        QCOMPARE(found(*store, u"alder TRACK"_s).constFirst().portion.value, u"EX-01-008"_s);
        QList<JournalEntry> entries;
        entries.append(entryFor(product, 1, edit(u"a"_s, {ReplacePortion{withText(product.at(7), u"Café \"NEAR\" the range."_s)}})));
        entries.append(entryFor(product, 2, edit(u"b"_s, {RemovePortion{product.at(3)->id}})));
        VERIFY_OK(store->append(product.head.id, 0, entries).result());
        QVERIFY(found(*store, u"ALDER tracked"_s).isEmpty());
        QCOMPARE(found(*store, u"cafe near"_s).size(), 1);
        QCOMPARE(found(*store, u"product:EX-01 \"NEAR"_s).constFirst().portion.value, u"EX-01-008"_s);
        QVERIFY(found(*store, u"planned burn"_s).isEmpty());
        QVERIFY(found(*store, u"  "_s).isEmpty());
        VERIFY_OK(store->remove(product.head.id).result());
        QVERIFY(found(*store, u"cafe"_s).isEmpty());
    }

    void anyTextIsAQuery_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"\"", "\"\"", "-", "--", "- -", "*", "^", "(", ")", "AND", "OR NOT", "NEAR(", "text:", "text : alder", "{a} : b", "a\"b",
                                  "mark:", "mark:\"", "product:", "-product:EX-01", "-mark:", "-alder", "alder*", "al-der", "+", "a + b", "\\", "%", "'", ";",
                                  "-\"", "alder -\"", "\xE2\x80\x9C", "\xF0\x9F\x9B\xB0", "-mark:NF -alder product:EX-01"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void anyTextIsAQuery()
    {
        QFETCH(const QString, typed);
        const auto store = openExercise();
        const auto answer = store->searchContent(ContentQuery::parse(typed), 0, 10).result();
        QVERIFY2(bool(answer), answer ? "" : qPrintable(answer.error().what));
    }

    void takesAQueryApart()
    {
        ContentQuery query = ContentQuery::parse(u"alder \"planned burn\" -draft -\"not this\" mark:NOFORN -mark:\"REL TO\" product:EX-01 \"open");
        QCOMPARE(query.with, (QList<ContentQuery::Term>{{u"alder"_s, false}, {u"planned burn"_s, true}, {u"open"_s, false}}));
        QCOMPARE(query.without, (QList<ContentQuery::Term>{{u"draft"_s, false}, {u"not this"_s, true}}));
        QCOMPARE(query.marks, QStringList{u"NOFORN"_s});
        QCOMPARE(query.notMarks, QStringList{u"REL TO"_s});
        QCOMPARE(query.products, QStringList{u"EX-01"_s});
        QVERIFY(ContentQuery::parse(u"-draft -mark:NF").isEmpty());
    }

    void narrowsByPhraseMarkAndProduct()
    {
        const auto store = openExercise();
        const Product product = shippedProduct(u"EX-01"_s);
        QStringList noforn, others;
        for (int row = 0; row < product.size(); ++row)
            (product.at(row)->mark.contains(u"NF") || product.at(row)->mark.contains(u"NOFORN") ? noforn : others) << product.at(row)->id.value;
        QVERIFY(noforn.size() > 1 && others.size() > 1);
        QCOMPARE(printed(found(*store, u"product:ex-01 mark:NOFORN"_s)), noforn.join(u' '));
        QCOMPARE(printed(found(*store, u"product:EX-01 mark:nf"_s)), noforn.join(u' '));
        QCOMPARE(printed(found(*store, u"product:EX-01 -mark:NF"_s)), others.join(u' '));
        QCOMPARE(printed(found(*store, u"product:EX-01 mark:NOFORN"_s, 1, 1)), noforn.at(1));
        const QList<ContentHit> phrase = found(*store, u"\"ALDER tracked\""_s);
        QCOMPARE(printed(phrase), u"EX-01-008"_s);
        QCOMPARE(phrase.constFirst().mark, product.at(7)->mark);
        QVERIFY(!phrase.constFirst().matches.isEmpty());
        const auto [start, length] = phrase.constFirst().matches.constFirst();
        QCOMPARE(phrase.constFirst().snippet.mid(start, length).toCaseFolded(), u"alder tracked"_s);
        QVERIFY(found(*store, u"\"tracked ALDER\""_s).isEmpty());
        QVERIFY(found(*store, u"ALDER tracked -track"_s).isEmpty());
    }

    /// A text holds "[[obj:PX-0107]]" and shows a name: the name finds it and is what a hit shows.
    void findsObjectsByTheNameShown()
    {
        const auto store = openExercise();
        const auto object = store->searchObjects(u"PX-0107"_s, 1).result();
        VERIFY_OK(object);
        const QString name = object->constFirst().name;
        QVERIFY(!name.isEmpty() && name != u"PX-0107");
        const Product product = shippedProduct(u"EX-01"_s);
        QStringList named;
        for (int row = 0; row < product.size(); ++row)
            if (product.at(row)->text.contains(u"[[obj:PX-0107]]") || product.at(row)->text.contains(name, Qt::CaseInsensitive))
                named << product.at(row)->id.value;
        QVERIFY(named.size() > 2);
        QStringList portions;
        bool lit = false;
        for (const ContentHit &hit : found(*store, u"product:EX-01 "_s + name)) {
            QVERIFY2(!hit.snippet.contains(u"[[") && !hit.snippet.contains(u"]]") && !hit.snippet.contains(u"obj:"), qPrintable(hit.snippet));
            for (const auto &[start, length] : hit.matches)
                lit = lit || hit.snippet.mid(start, length).compare(name, Qt::CaseInsensitive) == 0;
            if (hit.kind == ContentHit::Kind::Portion)
                portions << hit.portion.value;
        }
        QVERIFY(lit);
        for (const QString &id : named)
            QVERIFY2(portions.contains(id), qPrintable(id));
        QCOMPARE(found(*store, u"\"drift of "_s + name + u'"').size(), 0); // a phrase is looked for as the text has it
        QVERIFY(found(*store, u"product:EX-01 drift -\""_s + name + u'"').size() < found(*store, u"product:EX-01 drift"_s).size());
    }

    void findsProductsByTitleAndId()
    {
        const auto store = openExercise();
        const QList<ContentHit> byId = found(*store, u"ex-01"_s);
        QVERIFY(!byId.isEmpty());
        QCOMPARE(byId.constFirst().kind, ContentHit::Kind::Product);
        QCOMPARE(byId.constFirst().product.value, u"EX-01"_s);
        QCOMPARE(byId.constFirst().mark, shippedProduct(u"EX-01"_s).head.overallMarking);
        const Product product = shippedProduct(u"EX-01"_s);
        const QList<ContentHit> byTitle = found(*store, product.head.title);
        QVERIFY(!byTitle.isEmpty());
        QCOMPARE(byTitle.constFirst().product.value, u"EX-01"_s);
    }

    void pagesMeetWithoutGapOrOverlap()
    {
        const auto store = openExercise();
        for (const QString &typed : {u"e"_s, u"the"_s, u"mark:S"_s, u"mark:U a"_s}) {
            const QString whole = printed(found(*store, typed, 0, 1000));
            QList<ContentHit> pages;
            for (int skip = 0;; skip += 7) {
                const auto page = store->searchContent(ContentQuery::parse(typed), skip, 7).result();
                VERIFY_OK(page);
                pages += page->hits;
                if (!page->more)
                    break;
            }
            QVERIFY(pages.size() > 7);
            QCOMPARE(printed(pages), whole);
        }
    }

    void comparesAnyTwoStates()
    {
        const auto store = openExercise();
        Product product = shippedProduct(u"EX-01"_s);
        const Product first = product;
        Portion changed = *product.at(7);
        changed.text = u"Kept words here, then new ones."_s;
        Portion again = changed;
        again.text = u"Kept words here, then quite other ones."_s;
        again.mark = u"(U)"_s;
        again.topic = u"debris"_s;
        const PortionId removed = product.at(3)->id, moved = product.at(10)->id;
        QList<JournalEntry> entries;
        entries.append(entryFor(product, 1, edit(u"a"_s, {ReplacePortion{std::make_shared<const Portion>(changed)}})));
        entries.append(entryFor(product, 2, edit(u"b"_s, {ReplacePortion{std::make_shared<const Portion>(again)}})));
        entries.append(entryFor(product, 3, edit(u"c"_s, {RemovePortion{removed}})));
        entries.append(entryFor(product, 4, edit(u"d"_s, {MovePortion{moved, 1}})));
        VERIFY_OK(store->append(product.head.id, 0, entries).result());
        const auto revision = store->product(product.head.id).result();
        VERIFY_OK(revision);
        QVERIFY(*productAt(*revision, 0) == first);
        QVERIFY(*productAt(*revision, 4) == revision->product);
        QCOMPARE(productAt(*revision, 5).error().code, ErrorCode::NotFound);

        const QList<PortionDifference> one = differences(*productAt(*revision, 1), *productAt(*revision, 2));
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.constFirst().markAfter, u"(U)"_s);
        QCOMPARE(one.constFirst().facts, QStringList{u"topic"_s});
        QCOMPARE(one.constFirst().words, (QList<WordRun>{{WordRun::Kind::Same, u"Kept words here, then "_s}, {WordRun::Kind::Gone, u"new"_s},
                                                         {WordRun::Kind::Come, u"quite other"_s}, {WordRun::Kind::Same, u" ones."_s}}));

        const QList<PortionDifference> all = differences(first, revision->product);
        QCOMPARE(all.size(), 3);
        QVERIFY(all.at(0).id == moved && all.at(0).moved && all.at(0).words.isEmpty());
        QVERIFY(all.at(1).id == removed && all.at(1).isRemoved() && !all.at(1).isAdded());
        QVERIFY(all.at(2).id == again.id && !all.at(2).moved);
        const QList<PortionDifference> back = differences(revision->product, first);
        QCOMPARE(back.size(), 3);
        QVERIFY(std::any_of(back.begin(), back.end(), [&](const PortionDifference &each) { return each.id == removed && each.isAdded(); }));
        QVERIFY(differences(first, first).isEmpty());
    }

    void wordRunsMakeBothTexts()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const auto text = [&] {
                QString made;
                for (int i = random.bounded(30); i > 0; --i)
                    made += QChar(u'a' + random.bounded(4)) + (random.bounded(3) ? u" "_s : u"  \n"_s);
                return made;
            };
            const QString before = text(), after = text();
            QString gone, come;
            for (const WordRun &run : wordRuns(before, after)) {
                gone += run.kind == WordRun::Kind::Come ? QString() : run.text;
                come += run.kind == WordRun::Kind::Gone ? QString() : run.text;
            }
            if (before != after) {
                QVERIFY2(gone == before && come == after, qPrintable(u"round %1: %2 | %3"_s.arg(round).arg(before, after)));
            }
        }
    }

    void aSearchNobodyWaitsForEnds()
    {
        const auto store = openExercise();
        QFuture<Result<ContentHits>> first = store->searchContent(ContentQuery::parse(u"the"), 0, 10);
        first.cancel();
        const auto second = store->searchContent(ContentQuery::parse(u"alder"), 0, 10).result();
        VERIFY_OK(second);
        QVERIFY(!second->hits.isEmpty());
    }

    void closingWritesWhatWaitsAndDropsWhatIsAsked()
    {
        Product product = shippedProduct(u"EX-01"_s);
        QList<QFuture<Result<qint64>>> writes;
        QList<QFuture<Result<ProductRevision>>> reads;
        {
            const auto store = openExercise();
            for (int i = 1; i <= 20; ++i) {
                const JournalEntry entry =
                    entryFor(product, i, edit(u"e"_s, {ReplacePortion{withText(product.at(2), u"Version %1."_s.arg(i))}}));
                writes.append(store->append(product.head.id, i - 1, {entry}));
                reads.append(store->product(product.head.id));
            }
        }
        for (const auto &write : writes) {
            QVERIFY(write.isFinished() && !write.isCanceled());
            VERIFY_OK(write.result());
        }
        for (const auto &read : reads)
            QVERIFY(read.isFinished());
        QCOMPARE(open()->product(product.head.id).result()->product.at(2)->text, u"Version 20."_s);
    }

    void aCancelledQuestionIsNotAnswered()
    {
        const auto store = openExercise();
        QSemaphore started, go;
        auto busy = store->write([&](Connection &) -> Result<void> {
            started.release();
            go.acquire();
            return {};
        });
        started.acquire();
        auto removal = store->remove({u"EX-01"_s});
        removal.cancel();
        go.release();
        removal.waitForFinished();
        busy.waitForFinished();
        QCOMPARE(removal.resultCount(), 0);
        QCOMPARE(store->products().result()->size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
