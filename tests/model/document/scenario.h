#pragma once

#include "model/document/preview.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

/// The exercise scenario as the tests of this folder use it.
namespace scenario {

using namespace parallax;

inline QByteArray bytes(const QString &path)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonObject json(const QString &path)
{
    return QJsonDocument::fromJson(bytes(path)).object();
}

inline const MarkingLanguage &language()
{
    static const MarkingLanguage made = *MarkingLanguage::shipped();
    return made;
}

inline PolicyPackPtr pack()
{
    static const PolicyPackPtr made = *PolicyPack::fromJson(bytes(QStringLiteral("resources/exercise/policy.json")), QStringLiteral("policy.json"), language());
    return made;
}

inline CataloguePtr catalogue()
{
    static const CataloguePtr made = *CatalogueSnapshot::fromJson(bytes(QStringLiteral("resources/exercise/objects.json")), QStringLiteral("objects.json"), pack()->language());
    return made;
}

inline Product product(const QString &id)
{
    return *Product::fromJson(bytes(QStringLiteral("resources/exercise/products/%1.json").arg(id)), id);
}

inline PreviewContext context(PolicyPackPtr policy = pack())
{
    PreviewContext made;
    made.pack = policy;
    made.catalogue = catalogue();
    made.decisions = std::make_shared<DecisionCache>(policy);
    made.marks = std::make_shared<MarkCache>(policy->language());
    made.day = Day::fromYmd(2031, 3, 14);
    return made;
}

inline QList<Audience> everyNation(const PolicyPack &policy = *pack())
{
    QList<Audience> audiences;
    for (const NationPolicy &nation : policy.nations)
        audiences.append({{nation.code}});
    return audiences;
}

} // namespace scenario
