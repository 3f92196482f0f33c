#pragma once

#include "model/document/product.h"
#include "model/releasability/policypack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace parallax::testing {

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    return file.readAll();
}

inline QJsonObject jsonAt(const QString &path)
{
    return QJsonDocument::fromJson(contents(path)).object();
}

inline QString expectedFile(const QString &name)
{
    return QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/expected/%1.json").arg(name);
}

inline const MarkingLanguage &shippedLanguage()
{
    static const MarkingLanguage language = [] {
        const auto loaded = MarkingLanguage::shipped();
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().what));
        return *loaded;
    }();
    return language;
}

inline QJsonObject exerciseJson()
{
    return jsonAt(QStringLiteral(":/parallax/exercise/policy.json"));
}

inline PolicyPackPtr packFrom(const QJsonObject &json)
{
    const auto pack = PolicyPack::fromJson(json, QStringLiteral("policy.json"), shippedLanguage());
    if (!pack)
        qFatal("%s %s", qPrintable(pack.error().where), qPrintable(pack.error().what));
    return *pack;
}

inline PolicyPackPtr exercisePack()
{
    static const PolicyPackPtr pack = packFrom(exerciseJson());
    return pack;
}

inline Product exerciseProduct(int number)
{
    const QString name = QStringLiteral("EX-0%1").arg(number);
    auto product = Product::fromJson(contents(QStringLiteral(":/parallax/exercise/products/%1.json").arg(name)), name);
    if (!product)
        qFatal("%s %s", qPrintable(product.error().where), qPrintable(product.error().what));
    return *product;
}

inline Day exerciseDay()
{
    return Day::fromYmd(2031, 3, 14);
}

inline QString codesOf(const Decision &decision)
{
    QStringList codes;
    for (const Reason &reason : decision.reasons)
        codes << reason.code;
    codes.sort();
    return codes.join(u'+');
}

/// "W:CEILING+NOFORN", as the expected results write it. The reasons against the full text stay out where something goes.
inline QString rowOf(const Decision &decision)
{
    const QString letter(outcomeLetter(decision.outcome));
    const QString codes = mayBeShown(decision.outcome) ? QString() : codesOf(decision);
    return codes.isEmpty() ? letter : letter + u':' + codes;
}

/// Facts of one mark; regime, category, originator and topic as most portions of the scenario have them.
inline Facts factsFor(const QString &mark, const PolicyPack &pack, Governance governance = Governance::Dod,
                      QList<int> categories = {8}, const QString &originator = QStringLiteral("USX-INT"),
                      const QString &topic = QStringLiteral("geo-track"))
{
    Facts facts;
    facts.item = QStringLiteral("T-001");
    facts.body.mark = mark;
    const Regime regime = regimeFor(governance, Regime::Dod);
    if (!mark.isNull())
        facts.body.marking = std::make_shared<const CheckedMarking>(
            checkMarking(mark, Form::Portion, CheckContext{regime, {}, exerciseDay(), {}}, pack.language()));
    facts.body.governance = governance;
    for (const int category : categories)
        facts.body.categories = quint16(facts.body.categories | 1u << category);
    facts.body.originator = originator;
    facts.body.topic = topic;
    return facts;
}

inline Question questionFor(const Facts &facts, const QString &recipient, Day day = exerciseDay(), const QString &network = {})
{
    return Question{facts, recipient, Regime::Dod, {}, day, network};
}

} // namespace parallax::testing
