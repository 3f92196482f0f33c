#pragma once

#include "storage/exchange/importers.h"

#include <QStringList>

/// A product as text, a line for each portion: kind, number, mark (- for none), text, and what it is bound to.
inline QStringList drawing(const parallax::Product &product)
{
    using namespace Qt::StringLiterals;
    QStringList lines;
    for (int row = 0; row < product.size(); ++row) {
        const parallax::Portion &portion = *product.at(row);
        QString line = parallax::portionKindName(portion.kind);
        if (!portion.printedNumber.isEmpty())
            line += u' ' + portion.printedNumber;
        line += u' ' + (portion.mark.isNull() ? u"-"_s : portion.mark) + u' ' + portion.text;
        if (portion.other.contains(u"level"_s))
            line += u" ^"_s + QString::number(portion.other.value(u"level"_s).toInt());
        if (portion.figure)
            line += u" {%1|%2}"_s.arg(portion.figure->file, portion.figure->altText);
        for (const QString &anchor : {portion.anchor, portion.table, portion.figure ? portion.figure->anchor : QString()})
            if (!anchor.isEmpty())
                line += u" @"_s + anchor;
        for (QString ref : portion.refs)
            line += u" >"_s + ref.replace(u"p:PRODUCT-"_s, u"p:"_s);
        lines.append(line);
    }
    return lines;
}
