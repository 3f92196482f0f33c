#pragma once

#include "model/marking/rollup.h"

#include <QFile>
#include <QTest>

namespace parallax {

/// Rows of a table under tests/data, without its heading.
inline QList<QStringList> readTable(const QString &name)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i)
        rows.append(lines[i].split(u'\t'));
    return rows;
}

inline MarkingLanguage shippedLanguage()
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        qFatal("%s: %s", qPrintable(language.error().where), qPrintable(language.error().what));
    return *language;
}

inline CheckedMarking check(const QString &text, Regime regime, const MarkingLanguage &language, const QString &banner = {})
{
    CheckContext context;
    context.regime = regime;
    context.documentBanner = banner;
    return checkMarking(text, std::nullopt, context, language);
}

inline QString statusName(const CheckedMarking &checked)
{
    switch (checked.status) {
    case MarkStatus::Valid: return QStringLiteral("valid");
    case MarkStatus::Noncanonical: return QStringLiteral("noncanonical");
    case MarkStatus::Invalid: return QStringLiteral("invalid");
    }
    return {};
}

inline QString describe(const CheckedMarking &checked)
{
    QString text = statusName(checked) + QStringLiteral(" [") + checked.canonical + u']';
    for (const Finding &finding : checked.findings)
        text += QStringLiteral("\n  ") + finding.rule + QStringLiteral(" at %1+%2: ").arg(finding.start).arg(finding.length) + finding.message;
    return text;
}

inline bool hasFinding(const CheckedMarking &checked, const QString &rule)
{
    return std::any_of(checked.findings.cbegin(), checked.findings.cend(), [&](const Finding &finding) { return finding.rule == rule; });
}

/// "(S) (C//NF)" to its marks, checked under \a regime.
inline QList<RollUpPortion> portionsOf(const QString &text, Regime regime, const MarkingLanguage &language, const QString &banner = {})
{
    QList<RollUpPortion> portions;
    for (qsizetype from = text.indexOf(u'('); from >= 0; from = text.indexOf(u'(', from + 1)) {
        const qsizetype to = text.indexOf(u')', from);
        const QString mark = text.mid(from, to - from + 1);
        portions.append({std::make_shared<const CheckedMarking>(check(mark, regime, language, banner)), {}, false});
    }
    return portions;
}

} // namespace parallax
