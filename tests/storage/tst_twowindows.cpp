#include "model/document/productsession.h"
#include "storage/store/storecheck.h"
#include "tests/model/document/scenario.h"

#include <QSignalSpy>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Each answer is there before anybody could wait for it, as where the store's thread is the faster one.
class AnsweredStore : public ProductStore
{
public:
    explicit AnsweredStore(Store *store) : m_store(store) {}
    QFuture<Result<QList<ProductSummary>>> products() override { return answered(m_store->products()); }
    QFuture<Result<ProductRevision>> product(const ProductId &id) override { return answered(m_store->product(id)); }
    QFuture<Result<void>> create(const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures) override
    {
        return answered(m_store->create(product, person, at, pictures));
    }
    QFuture<Result<QByteArray>> picture(const ProductId &product, const QString &name) override { return answered(m_store->picture(product, name)); }
    QFuture<Result<qint64>> append(const ProductId &id, qint64 expected, const QList<JournalEntry> &entries) override
    {
        return answered(m_store->append(id, expected, entries));
    }
    QFuture<Result<QList<JournalEntry>>> journalAfter(const ProductId &id, qint64 position) override { return answered(m_store->journalAfter(id, position)); }
    QFuture<Result<qint64>> othersWrote() override { return answered(m_store->othersWrote()); }
    QFuture<Result<void>> remove(const ProductId &id) override { return answered(m_store->remove(id)); }
    QFuture<Result<QJsonObject>> setting(const QString &key) override { return answered(m_store->setting(key)); }
    QFuture<Result<void>> setSetting(const QString &key, const QJsonObject &value) override { return answered(m_store->setSetting(key, value)); }

private:
    template<typename T> static QFuture<T> answered(QFuture<T> future)
    {
        future.waitForFinished();
        return future;
    }
    Store *m_store;
};

/// Two windows, here two sessions on two connections, on one store.
class tst_TwoWindows : public QObject
{
    Q_OBJECT

    struct Window
    {
        std::unique_ptr<Store> store;
        std::unique_ptr<ProductSession> session;
        qint64 others = -1;

        /// As the window does on its timer.
        void look()
        {
            const auto now = store->othersWrote().result();
            if (now && others >= 0 && *now != others)
                session->readOthers();
            others = now ? *now : others;
        }
        QString text(int row) const { return session->product().at(row)->text; }
        bool write(int row, const QString &text)
        {
            Portion after = *session->product().at(row);
            after.text = text;
            return bool(session->perform(Edit{Edit::Kind::Text, u"Type"_s, {ReplacePortion{std::make_shared<const Portion>(after)}}}));
        }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    Window m_a, m_b;

    Window open(const QString &person)
    {
        Window window;
        auto store = Store::open(m_folder->filePath(u"a.db"_s), {.firstContent = Store::FirstContent::Exercise});
        if (!store)
            qFatal("%s", qPrintable(store.error().what));
        window.store = std::move(*store);
        window.session = std::make_unique<ProductSession>(*window.store->product({u"EX-02"_s}).result(), scenario::context(), window.store.get(), m_clock, person);
        window.look();
        return window;
    }
    bool saved() const { return m_a.session->saveState() == ProductSession::SaveState::Saved && m_b.session->saveState() == ProductSession::SaveState::Saved; }
    bool agree()
    {
        m_a.look();
        m_b.look();
        return saved() && m_a.session->product() == m_b.session->product() && m_a.session->history().size() == m_b.session->history().size();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_a = open(u"WO-7"_s);
        m_b = open(u"WO-9"_s);
        QTRY_VERIFY(m_a.session->previews() && m_b.session->previews());
    }
    void cleanup()
    {
        for (Window *window : {&m_a, &m_b}) {
            window->session.reset();
            window->store.reset();
        }
        const auto report = checkStoreFile(m_folder->filePath(u"a.db"_s));
        QVERIFY(report && report->faults.isEmpty());
    }

    void aChangeAppearsInTheOther()
    {
        QSignalSpy arrived(m_b.session.get(), &ProductSession::othersArrived), changed(m_b.session.get(), &ProductSession::changed);
        QVERIFY(m_a.write(3, u"By the first."_s));
        QTRY_VERIFY(agree());
        QCOMPARE(m_b.text(3), u"By the first."_s);
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.constFirst().constFirst().toString(), u"WO-7"_s);
        QCOMPARE(changed.size(), 1);
        // And is decided there as anything typed there is.
        Portion marked = *m_a.session->product().at(3);
        marked.mark = u"(TS//NF)"_s;
        QVERIFY(m_a.session->perform(Edit{Edit::Kind::Mark, u"Mark"_s, {ReplacePortion{std::make_shared<const Portion>(marked)}}}));
        QTRY_VERIFY(agree());
        int withheld = 0;
        for (int audience = 0; audience < m_b.session->previews()->audienceCount(); ++audience) {
            QCOMPARE(m_b.session->previews()->outcome(3, audience), m_a.session->previews()->outcome(3, audience));
            QVERIFY(m_b.session->previews()->outcome(3, audience) != Outcome::Release);
            withheld += isReleased(m_b.session->previews()->outcome(3, audience)) ? 0 : 1;
        }
        QVERIFY(withheld > 0);
        // The other's entry can be undone here: the journal is one.
        QVERIFY(m_b.session->undo());
        QTRY_VERIFY(agree());
        QVERIFY(m_a.session->product().at(3)->mark != u"(TS//NF)");
    }

    void editsOfDifferentPortionsBothStand()
    {
        QSignalSpy races(m_b.session.get(), &ProductSession::raceLost);
        QVERIFY(m_a.write(3, u"By the first."_s));
        m_a.session->waitUntilSaved();
        QVERIFY(m_b.write(5, u"By the second."_s)); // has not seen it: its save meets the other's entry
        QTRY_VERIFY(agree());
        QCOMPARE(m_a.text(3), u"By the first."_s);
        QCOMPARE(m_a.text(5), u"By the second."_s);
        QVERIFY(races.isEmpty());
    }

    void aLostRaceKeepsBothVersions()
    {
        QSignalSpy races(m_b.session.get(), &ProductSession::raceLost);
        const int size = m_a.session->product().size();
        QVERIFY(m_a.write(3, u"By the first."_s));
        m_a.session->waitUntilSaved();
        QVERIFY(m_b.write(3, u"By the second."_s));
        QTRY_VERIFY(agree());
        QCOMPARE(races.size(), 1);
        const auto told = races.constFirst().constFirst().value<QList<LostRace>>();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.constFirst().mine->text, u"By the second."_s);
        QCOMPARE(told.constFirst().theirs->text, u"By the first."_s);
        QCOMPARE(m_a.session->product().size(), size + 1);
        QCOMPARE(m_a.text(3), u"By the first."_s);
        QCOMPARE(m_a.text(4), u"By the second."_s);
    }

    void closingAtOnceLosesNothing_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("waiting for the store") << false;
        QTest::newRow("answered before anyone waits") << true;
    }
    void closingAtOnceLosesNothing()
    {
        QFETCH(bool, answered);
        AnsweredStore prompt(m_b.store.get());
        if (answered) {
            m_b.session = std::make_unique<ProductSession>(*m_b.store->product({u"EX-02"_s}).result(), scenario::context(), &prompt, m_clock, u"WO-9"_s);
            QTRY_VERIFY(m_b.session->previews());
        }
        QVERIFY(m_a.write(3, u"By the first."_s));
        m_a.session->waitUntilSaved();
        QVERIFY(m_b.write(3, u"By the second."_s));
        QVERIFY(m_b.write(5, u"Another."_s));
        m_b.session.reset();
        const auto revision = m_a.store->product({u"EX-02"_s}).result();
        QVERIFY(revision);
        QCOMPARE(revision->product.at(3)->text, u"By the first."_s);
        QCOMPARE(revision->product.at(4)->text, u"By the second."_s);
        QCOMPARE(revision->product.at(6)->text, u"Another."_s);
    }

    /// Removed there and made anew: what is typed here cannot follow it, and is said not to be saved.
    void anotherProductInItsPlaceIsNoticed()
    {
        QVERIFY(m_b.write(3, u"First."_s));
        QTRY_VERIFY(agree());
        const Product other = m_a.session->product();
        QVERIFY(m_a.store->remove({u"EX-02"_s}).result());
        QVERIFY(m_a.store->create(other, u"WO-7"_s, m_clock.now()).result());
        QSignalSpy states(m_b.session.get(), &ProductSession::saveStateChanged);
        QVERIFY(m_b.write(3, u"Second."_s));
        QTRY_COMPARE(m_b.session->saveState(), ProductSession::SaveState::Failed);
        QTest::qWait(500);
        QVERIFY2(states.size() < 10, qPrintable(QString::number(states.size()))); // it does not try without end
        QCOMPARE(m_b.text(3), u"Second."_s);
    }

    void typingInBothGoesOn()
    {
        const auto type = [](Window &window, int row, const QString &text) {
            Portion after = *window.session->product().at(row);
            after.text = text;
            return bool(window.session->performTyping(Edit{Edit::Kind::Text, u"Type"_s, {ReplacePortion{std::make_shared<const Portion>(after)}}}));
        };
        for (int i = 0; i < 40; ++i) {
            QVERIFY(type(m_a, 3, u"First %1"_s.arg(i)));
            QVERIFY(type(m_b, 5, u"Second %1"_s.arg(i)));
            QTest::qWait(20);
            m_a.look();
            m_b.look();
        }
        m_a.session->flush();
        m_b.session->flush();
        QTRY_VERIFY(agree());
        QCOMPARE(m_a.text(3), u"First 39"_s);
        QCOMPARE(m_a.text(5), u"Second 39"_s);
    }
};

QTEST_GUILESS_MAIN(tst_TwoWindows)
#include "tst_twowindows.moc"
