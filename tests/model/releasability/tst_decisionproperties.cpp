// What must hold whatever the facts and the policy: found out over thousands of generated ones. The seed stands in every
// failure; PARALLAX_SEED repeats it.
#include "tests/model/releasability/scenario.h"

#include <QRandomGenerator>

using namespace parallax;
using namespace parallax::testing;

namespace {

/// What a mark is made of, so that a part can be added or taken away before it is printed.
struct MarkParts
{
    QString level = QStringLiteral("S");
    QString owner;            ///< non-US owner, "FGI" for a concealed one
    QString joint;
    QString sap, aea, fgi;
    QStringList dissem;       ///< in register order
    QStringList rel, display;
    bool relido = false;

    QString printed() const
    {
        QString mark = u'(' + (joint.isEmpty() ? (owner.isEmpty() ? level : QStringLiteral("//%1 %2").arg(owner, level))
                                               : QStringLiteral("//JOINT %1 %2").arg(level, joint));
        for (const QString &category : {sap, aea, fgi}) {
            if (!category.isEmpty())
                mark += QStringLiteral("//") + category;
        }
        QStringList controls = dissem;
        if (!rel.isEmpty())
            controls << QStringLiteral("REL TO USA, ") + rel.join(QStringLiteral(", "));
        if (relido)
            controls << QStringLiteral("RELIDO");
        if (!display.isEmpty())
            controls << QStringLiteral("DISPLAY ONLY ") + display.join(QStringLiteral(", "));
        if (!controls.isEmpty())
            mark += QStringLiteral("//") + controls.join(u'/');
        return mark + u')';
    }
};

class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    int below(int limit) { return m_random.bounded(limit); }
    template <typename T>
    T oneOf(const QList<T> &list) { return list.at(m_random.bounded(int(list.size()))); }
    QStringList some(const QStringList &list, int percent)
    {
        QStringList chosen;
        for (const QString &entry : list) {
            if (chance(percent))
                chosen << entry;
        }
        return chosen;
    }

    QString nation() { return oneOf(exerciseNations()); }
    static const QStringList &exerciseNations()
    {
        static const QStringList nations = [] {
            QStringList list;
            for (const NationPolicy &nation : exercisePack()->nations)
                list << nation.code;
            return list;
        }();
        return nations;
    }
    QStringList releaseList()
    {
        QStringList list = some(exerciseNations(), 35);
        list += some({QStringLiteral("CSPX"), QStringLiteral("NRTX"), QStringLiteral("ODXF"), QStringLiteral("SSAX")}, 25);
        return list;
    }

    MarkParts mark(Governance governance)
    {
        MarkParts parts;
        parts.level = oneOf(QStringList{QStringLiteral("U"), QStringLiteral("C"), QStringLiteral("S"), QStringLiteral("S"),
                                        QStringLiteral("TS")});
        if (governance == Governance::Fgi)
            parts.owner = chance(20) ? QStringLiteral("FGI") : oneOf(QStringList{QStringLiteral("QMR"), QStringLiteral("QNV"), QStringLiteral("QSK"), QStringLiteral("QWN")});
        else if (governance == Governance::Joint)
            parts.joint = QStringLiteral("QNV USA");
        else if (chance(20))
            parts.fgi = QStringLiteral("FGI ") + oneOf(QStringList{QStringLiteral("QMR"), QStringLiteral("QNV")});
        if (parts.level != u"U" && parts.owner.isEmpty() && chance(8))
            parts.sap = QStringLiteral("SAR-EK");
        if (parts.level != u"U" && parts.owner.isEmpty() && chance(6))
            parts.aea = oneOf(QStringList{QStringLiteral("RD"), QStringLiteral("FRD")});
        if (parts.level != u"U" && chance(20))
            parts.dissem << QStringLiteral("OC");
        switch (below(5)) {
        case 0:
            parts.dissem << QStringLiteral("NF");
            break;
        case 1:
            parts.relido = true;
            break;
        case 2:
        case 3:
            parts.rel = releaseList();
            break;
        default:
            break;
        }
        if (chance(15))
            parts.dissem << QStringLiteral("PR");
        if (!parts.dissem.contains(QStringLiteral("NF")) && chance(15))
            parts.display = some(exerciseNations(), 20);
        return parts;
    }

    Facts facts(const MarkParts &parts, Governance governance, const PolicyPack &pack)
    {
        QList<int> categories;
        if (governance == Governance::Dod || governance == Governance::Joint) {
            for (int category = 1; category <= 8; ++category) {
                if (chance(category == 1 || category == 8 ? 50 : 12))
                    categories << category;
            }
        }
        const QString originator = governance == Governance::Ic
            ? oneOf(QStringList{QStringLiteral("USX-SIG"), QStringLiteral("USX-NRI")})
            : oneOf(QStringList{QStringLiteral("USX-OPS"), QStringLiteral("USX-INT"), QStringLiteral("USX-PLN")});
        Facts made = factsFor(parts.printed(), pack, governance, categories, originator,
                              oneOf(QStringList{QStringLiteral("geo-track"), QStringLiteral("leo-rpo"), QStringLiteral("debris"),
                                                QStringLiteral("interference")}));
        if (chance(60))
            made.body.licence = QStringLiteral("ASTERIA-A");
        if (parts.owner == u"FGI" && chance(70))
            made.body.trueOwner = oneOf(QStringList{QStringLiteral("QOS"), QStringLiteral("QNV")});
        made.disseminatedAnalyticProduct = chance(20);
        return made;
    }
    Facts facts(const PolicyPack &pack)
    {
        const Governance by = governance();
        Facts made = facts(mark(by), by, pack);
        for (int i = 0; i < 2 && chance(35); ++i) {
            const Governance other = governance();
            made.tearlines << facts(mark(other), other, pack).body;
        }
        return made;
    }
    Governance governance()
    {
        return oneOf(QList<Governance>{Governance::Dod, Governance::Dod, Governance::Ic, Governance::Fgi, Governance::Joint,
                                       Governance::None});
    }
    Question question(const Facts &facts)
    {
        const QString network = oneOf(QStringList{{}, {}, {}, QStringLiteral("HARBOR-S"), QStringLiteral("KESTREL-X")});
        return questionFor(facts, nation(), Day{exerciseDay().number - 60 + below(120)}, network);
    }

    /// The exercise pack with records of the generated item: consents, approvals, denials, exceptions, open ceilings.
    PolicyPackPtr pack()
    {
        QJsonObject json = exerciseJson();
        append(json, QStringLiteral("decisions"), 4, [this] {
            QJsonObject record{{QStringLiteral("id"), QStringLiteral("G")}, {QStringLiteral("portion"), QStringLiteral("T-001")},
                               {QStringLiteral("nation"), nation()},
                               {QStringLiteral("by"), oneOf(QStringList{QStringLiteral("fdo"), QStringLiteral("originator")})},
                               {QStringLiteral("result"), chance(85) ? QStringLiteral("approve") : QStringLiteral("deny")},
                               {QStringLiteral("date"), day(-40)}, {QStringLiteral("expires"), day(30)}};
            if (chance(40))
                record.insert(QStringLiteral("official"), oneOf(QStringList{QStringLiteral("FDO-1"), QStringLiteral("FDO-2"), QStringLiteral("FDRO-1")}));
            return record;
        });
        const auto consent = [this](const char16_t *key, const QString &owner) {
            return QJsonObject{{QString::fromUtf16(key), owner},
                               {QStringLiteral("to"), QJsonArray::fromStringList(releaseList())},
                               {QStringLiteral("max_level"), oneOf(QStringList{QStringLiteral("C"), QStringLiteral("S"), QStringLiteral("TS")})},
                               {QStringLiteral("topics"), QJsonArray{chance(60) ? QStringLiteral("*") : QStringLiteral("leo-rpo")}},
                               {QStringLiteral("from"), day(-40)}, {QStringLiteral("until"), day(30)}};
        };
        append(json, QStringLiteral("fgi_consents"), 5, [&] {
            return consent(u"owner", oneOf(QStringList{QStringLiteral("QMR"), QStringLiteral("QNV"), QStringLiteral("QOS"), QStringLiteral("QSK")}));
        });
        append(json, QStringLiteral("orcon_consents"), 4, [&] {
            return consent(u"originator", oneOf(QStringList{QStringLiteral("USX-SIG"), QStringLiteral("USX-NRI"), QStringLiteral("USX-INT")}));
        });
        append(json, QStringLiteral("exceptions"), 4, [this] {
            return QJsonObject{{QStringLiteral("nation"), nation()}, {QStringLiteral("category"), 1 + below(8)},
                               {QStringLiteral("max_level"), QStringLiteral("S")}, {QStringLiteral("topics"), QJsonArray{QStringLiteral("*")}},
                               {QStringLiteral("mode"), chance(60) ? QStringLiteral("retain") : QStringLiteral("oral-visual")},
                               {QStringLiteral("from"), day(-40)}, {QStringLiteral("until"), day(30)}};
        });
        return packFrom(json);
    }

private:
    QString day(int middle) { return Day{exerciseDay().number + middle + below(30)}.toString(); }
    template <typename Make>
    void append(QJsonObject &json, const QString &key, int most, const Make &make)
    {
        QJsonArray list = json.value(key).toArray();
        for (int i = below(most + 1); i > 0; --i)
            list.append(make());
        json.insert(key, list);
    }

    QRandomGenerator m_random;
};

/// How much a nation gets: 2 keeps the text, 1 sees it or keeps a tearline of it, 0 nothing.
int gets(const Decision &decision)
{
    return decision.outcome == Outcome::Release ? 2 : mayBeShown(decision.outcome) ? 1 : 0;
}

} // namespace

class TestDecisionProperties : public QObject
{
    Q_OBJECT
private:
    quint32 m_seed = 0;
    QList<PolicyPackPtr> m_packs;

    QString failure(const Question &question, const Decision &before, const Decision &after, const QString &what) const
    {
        return QStringLiteral("seed %1: %2: %3 to %4, categories %5, topic %6: %7 [%8] -> %9 [%10]")
            .arg(m_seed).arg(what, question.facts.body.mark, question.recipient).arg(question.facts.body.categories)
            .arg(question.facts.body.topic, outcomeName(before.outcome), codesOf(before), outcomeName(after.outcome), codesOf(after));
    }
    Facts withMark(Facts facts, const QString &mark, const PolicyPack &pack) const
    {
        const Facts other = factsFor(mark, pack, facts.body.governance);
        facts.body.mark = mark;
        facts.body.marking = other.body.marking;
        return facts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool given = false;
        m_seed = quint32(qEnvironmentVariableIntValue("PARALLAX_SEED", &given));
        if (!given)
            m_seed = QRandomGenerator::system()->generate() & 0x7fffffff;
        Generator generator(m_seed);
        for (int i = 0; i < 12; ++i)
            m_packs << generator.pack();
    }

    void addingAControlNeverWidens()
    {
        Generator generator(m_seed + 1);
        for (int i = 0; i < 1000; ++i) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            const Governance governance = generator.governance();
            const MarkParts parts = generator.mark(governance);
            const Facts facts = generator.facts(parts, governance, *pack);
            const Question question = generator.question(facts);
            const Decision before = decide(question, *pack);
            for (const char16_t *control : {u"NF", u"OC", u"IMC", u"PR", u"FOUO", u"DSEN", u"SAR-EK", u"RD", u"FGI QNV", u"ND"}) {
                MarkParts more = parts;
                const QString added = QString::fromUtf16(control);
                if (added.startsWith(u"SAR"))
                    more.sap = added;
                else if (added == u"RD")
                    more.aea = added;
                else if (added.startsWith(u"FGI")) {
                    if (!more.fgi.isEmpty() || !more.owner.isEmpty() || !more.joint.isEmpty())
                        continue;
                    more.fgi = added;
                } else if (!more.dissem.contains(added)) {
                    more.dissem << added;
                }
                Question asked = question;
                asked.facts = withMark(facts, more.printed(), *pack);
                const Decision after = decide(asked, *pack);
                QVERIFY2(gets(after) <= gets(before), qPrintable(failure(asked, before, after, QStringLiteral("adding ") + added)));
            }
        }
    }

    void leavingAListNeverShowsMore()
    {
        Generator generator(m_seed + 2);
        for (int i = 0; i < 1500; ++i) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            const Governance governance = generator.governance();
            MarkParts parts = generator.mark(governance);
            parts.dissem.removeAll(QStringLiteral("NF"));
            parts.relido = false;
            parts.rel = generator.releaseList();
            const Facts facts = generator.facts(parts, governance, *pack);
            Question question = generator.question(facts);
            if (parts.rel.isEmpty())
                continue;
            const QString leaving = generator.oneOf(parts.rel);
            if (Generator::exerciseNations().contains(leaving))
                question.recipient = leaving;
            const Decision before = decide(question, *pack);
            parts.rel.removeAll(leaving);
            if (parts.rel.isEmpty())
                continue; // without a list it is another marking, not a shorter list
            Question asked = question;
            asked.facts = withMark(facts, parts.printed(), *pack);
            const Decision after = decide(asked, *pack);
            QVERIFY2(gets(after) <= gets(before), qPrintable(failure(asked, before, after, QStringLiteral("dropping ") + leaving)));
        }
    }

    void theUnknownWithholds()
    {
        Generator generator(m_seed + 3);
        for (int i = 0; i < 1000; ++i) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            Facts facts = generator.facts(*pack);
            facts.tearlines.clear();
            const Question question = generator.question(facts);
            const auto mustWithhold = [&](Question asked, const char *what) {
                const Decision decision = decide(asked, *pack);
                QVERIFY2(!mayBeShown(decision.outcome), qPrintable(failure(asked, decision, decision, QString::fromUtf8(what))));
            };
            Question asked = question;
            asked.recipient = QStringLiteral("QXX");
            mustWithhold(asked, "unknown nation");
            asked = question;
            asked.network = QStringLiteral("UNKNOWN-NET");
            mustWithhold(asked, "unknown network");
            asked = question;
            asked.facts.body.governance = Governance::Unknown;
            mustWithhold(asked, "unknown regime");
            asked = question;
            asked.facts = withMark(facts, QString(facts.body.mark).replace(u')', QStringLiteral("//FROBOZZ)")), *pack);
            mustWithhold(asked, "unknown control");
            asked = question;
            asked.facts.body.mark = QString();
            asked.facts.body.marking = nullptr;
            mustWithhold(asked, "no mark");
        }
    }

    void aFactTakenAwayNeverReleasesMore()
    {
        Generator generator(m_seed + 4);
        for (int i = 0; i < 1500; ++i) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            const Facts facts = generator.facts(*pack);
            const Question question = generator.question(facts);
            const Decision before = decide(question, *pack);
            for (int fact = 0; fact < 6; ++fact) {
                Question asked = question;
                FactBody &body = asked.facts.body;
                switch (fact) {
                case 0: body.categories = 0; break;
                case 1: body.originator.clear(); break;
                case 2: body.licence.clear(); break;
                case 3: body.topic.clear(); break;
                case 4: body.trueOwner.clear(); break;
                default: body.governance = Governance::Unknown; break;
                }
                const Decision after = decide(asked, *pack);
                QVERIFY2(gets(after) <= gets(before), qPrintable(failure(asked, before, after, QStringLiteral("without fact %1").arg(fact))));
            }
        }
    }

    void aRecordTakenAwayNeverReleasesMore()
    {
        Generator generator(m_seed + 5);
        for (int round = 0; round < 6; ++round) {
            const PolicyPackPtr full = generator.oneOf(m_packs);
            for (const char16_t *key : {u"fgi_consents", u"orcon_consents", u"exceptions", u"licences", u"people", u"originators", u"networks"}) {
                QJsonObject json = full->source;
                json.remove(QString::fromUtf16(key));
                const PolicyPackPtr less = packFrom(json);
                for (int i = 0; i < 60; ++i) {
                    const Question question = generator.question(generator.facts(*full));
                    const Decision before = decide(question, *full), after = decide(question, *less);
                    QVERIFY2(gets(after) <= gets(before), qPrintable(failure(question, before, after, QString::fromUtf16(key))));
                }
            }
        }
    }

    void aRoomGetsNoMoreThanAnyOfIt()
    {
        Generator generator(m_seed + 6);
        for (int i = 0; i < 1000; ++i) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            Question question = generator.question(generator.facts(*pack));
            const QStringList room{generator.nation(), generator.nation(), generator.nation()};
            const Decision together = decideForAudience(question, room, *pack);
            for (const QString &nation : room) {
                question.recipient = nation;
                const Decision alone = decide(question, *pack);
                QVERIFY2(gets(together) <= gets(alone) && outcomeRank(together.outcome) <= outcomeRank(alone.outcome),
                         qPrintable(failure(question, alone, together, QStringLiteral("in one room"))));
                if (together.tearline >= 0 && alone.tearline >= 0)
                    QVERIFY(together.tearline >= alone.tearline);
            }
        }
    }

    void whatWasNotLookedUpDoesNotMatter()
    {
        Generator generator(m_seed + 7);
        int changedSomething = 0;
        for (int round = 0; round < 60; ++round) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            QJsonObject json = pack->source;
            const QString nation = generator.nation();
            const QString key = change(json, nation, generator);
            const PolicyPackPtr other = packFrom(json);
            for (int i = 0; i < 40; ++i) {
                const Question question = generator.question(generator.facts(*pack));
                const Decision before = decide(question, *pack), after = decide(question, *other);
                if (before == after)
                    continue;
                ++changedSomething;
                QVERIFY2(before.lookedUp.contains(key),
                         qPrintable(failure(question, before, after, QStringLiteral("changing %1, looked up: %2")
                                                                         .arg(key, before.lookedUp.join(u' ')))));
            }
        }
        QVERIFY2(changedSomething > 20, qPrintable(QString::number(changedSomething)));
    }

    void aDamagedPackIsRefusedOrReleasesNoMoreThanItSays()
    {
        Generator generator(m_seed + 9);
        const QJsonObject whole = exerciseJson();
        int refused = 0;
        for (int i = 0; i < 300; ++i) {
            const QJsonObject damaged = damage(whole, generator, 4).toObject();
            const auto pack = PolicyPack::fromJson(damaged, QStringLiteral("policy.json"), shippedLanguage());
            if (!pack) {
                ++refused;
                QVERIFY(pack.error().where.startsWith(u"policy.json"));
                QVERIFY(!pack.error().what.isEmpty());
                continue;
            }
            // What it still says is decided on without complaint.
            for (int k = 0; k < 5; ++k) {
                const Question question = generator.question(generator.facts(**pack));
                const Decision decision = decide(question, **pack);
                // What is released needs no reason; nor does what may only be shown, in itself or where a tearline of it goes out.
                QVERIFY2(isReleased(decision.outcome) || decision.outcome == Outcome::DisplayOnly || !decision.reasons.isEmpty(),
                         qPrintable(failure(question, decision, decision, QStringLiteral("damaged pack"))));
            }
        }
        QVERIFY(refused > 10);
    }

    void holdsAsLongAsItSays()
    {
        Generator generator(m_seed + 8);
        for (int i = 0; i < 1000; ++i) {
            const PolicyPackPtr pack = generator.oneOf(m_packs);
            Question question = generator.question(generator.facts(*pack));
            const Decision before = decide(question, *pack);
            const int last = std::min(before.holdsUntil.number, question.day.number + 5000);
            question.day = Day{question.day.number + generator.below(last - question.day.number + 1)};
            const Decision later = decide(question, *pack);
            QVERIFY2(later.outcome == before.outcome && codesOf(later) == codesOf(before) && later.tearline == before.tearline,
                     qPrintable(failure(question, before, later, QStringLiteral("on ") + question.day.toString())));
            if (before.holdsUntil.number == Day::kForever)
                continue;
            question.day = Day{before.holdsUntil.number + 1};
            const Decision after = decide(question, *pack);
            QVERIFY2(after.outcome != before.outcome || codesOf(after) != codesOf(before) || after.tearline != before.tearline
                         || after.reasons.size() != before.reasons.size(),
                     qPrintable(failure(question, before, after, QStringLiteral("after the last day"))));
        }
    }

private:
    /// The value with something in it replaced by what does not belong there.
    static QJsonValue damage(const QJsonValue &value, Generator &generator, int depth)
    {
        if (depth > 0 && value.isObject() && !value.toObject().isEmpty()) {
            QJsonObject object = value.toObject();
            const QString key = generator.oneOf(object.keys());
            object.insert(key, damage(object.value(key), generator, depth - 1));
            return object;
        }
        if (depth > 0 && value.isArray() && !value.toArray().isEmpty()) {
            QJsonArray array = value.toArray();
            const int i = generator.below(int(array.size()));
            array.replace(i, damage(array.at(i), generator, depth - 1));
            return array;
        }
        switch (generator.below(7)) {
        case 0: return QJsonValue::Null;
        case 1: return 17.5;
        case 2: return true;
        case 3: return QStringLiteral("nonsense");
        case 4: return QJsonArray{3, QJsonValue::Null};
        case 5: return QJsonObject{{QStringLiteral("nation"), 4}};
        default: return QString();
        }
    }

    /// Changes one fact of the pack and returns its key.
    static QString change(QJsonObject &json, const QString &nation, Generator &generator)
    {
        QJsonObject nations = json.value(QStringLiteral("nations")).toObject();
        QJsonObject entry = nations.value(nation).toObject();
        QString key;
        switch (generator.below(4)) {
        case 0: {
            const int category = generator.chance(70) ? (generator.chance(50) ? 1 : 8) : 5;
            QJsonObject ceilings = entry.value(QStringLiteral("ceilings")).toObject();
            ceilings.insert(QString::number(category), generator.oneOf(QStringList{QStringLiteral("TS"), QStringLiteral("-")}));
            entry.insert(QStringLiteral("ceilings"), ceilings);
            key = QStringLiteral("ceiling(%1,%2)").arg(nation).arg(category);
            break;
        }
        case 1:
            entry.insert(QStringLiteral("agreement"), QJsonObject{{QStringLiteral("max_level"), generator.oneOf(QStringList{QStringLiteral("TS"), QStringLiteral("C")})}});
            key = QStringLiteral("agreement(%1)").arg(nation);
            break;
        case 2: {
            QJsonArray refusals = json.value(QStringLiteral("fgi_refusals")).toArray();
            refusals.append(QJsonObject{{QStringLiteral("owner"), QStringLiteral("QNV")}, {QStringLiteral("to"), QJsonArray{nation}},
                                        {QStringLiteral("topics"), QJsonArray{QStringLiteral("*")}}});
            json.insert(QStringLiteral("fgi_refusals"), refusals);
            key = QStringLiteral("refusal(QNV,%1)").arg(nation);
            break;
        }
        default: {
            QJsonObject groups = json.value(QStringLiteral("groups")).toObject();
            QJsonArray members = groups.value(QStringLiteral("CSPX")).toArray(), kept;
            for (const QJsonValue &member : std::as_const(members)) {
                if (member[u"nation"].toString() != nation)
                    kept.append(member);
            }
            if (kept.size() == members.size())
                kept.append(QJsonObject{{QStringLiteral("nation"), nation}});
            groups.insert(QStringLiteral("CSPX"), kept);
            json.insert(QStringLiteral("groups"), groups);
            key = QStringLiteral("membership(CSPX,%1)").arg(nation);
            break;
        }
        }
        nations.insert(nation, entry);
        json.insert(QStringLiteral("nations"), nations);
        return key;
    }
};

QTEST_GUILESS_MAIN(TestDecisionProperties)
#include "tst_decisionproperties.moc"
