#pragma once

#include "widgets/review/worddiff.h"

#include <QList>
#include <QString>

namespace parallax {

/// The text of a portion as stored ("[[obj:PX-0107]] drifts") beside the text as shown ("KITE-7 drifts"), with the way from
/// one to the other: a click on the shown text must put the caret at the right letter of the stored one.
class ShownText
{
public:
    ShownText() = default;
    ShownText(QString stored, QString shown);

    const QString &stored() const { return m_stored; }
    const QString &shown() const { return m_shown; }
    /// Offsets inside a mention go to its start.
    int toStored(int shownOffset) const;
    int toShown(int storedOffset) const;
    /// Where names stand in the shown text.
    QList<TextSpan> names() const;

private:
    struct Name
    {
        TextSpan stored, shown;
    };
    QString m_stored, m_shown;
    QList<Name> m_names;
};

/// Stretches "[[…]]" of a stored text.
QList<TextSpan> mentionSpans(const QString &stored);

} // namespace parallax
