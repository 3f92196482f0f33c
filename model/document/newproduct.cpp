#include "model/document/newproduct.h"

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// "EX-01-004.alt1" of EX-01 becomes "EX-09-004.alt1"; an id of another form is kept behind the new one.
QString renamed(const QString &id, const QString &from, const QString &to)
{
    if (id.startsWith(from))
        return to + id.mid(from.size());
    return to + u'-' + id;
}

} // namespace

Product emptyProduct(ProductHead head, const QString &originator, const QString &topic)
{
    Product product;
    Portion title;
    title.id = { head.id.value + u"-001"_s };
    title.kind = PortionKind::Title;
    title.text = head.title;
    title.mark = u"(U)"_s;
    title.originator = originator;
    title.topic = topic;
    product.head = std::move(head);
    product.append(std::make_shared<const Portion>(std::move(title)));
    return product;
}

Product copyAsNew(const Product &source, const ProductId &id, const QString &title, Day asOf)
{
    const QString from = source.head.id.value, to = id.value;
    QHash<QString, QString> names;
    for (int row = 0; row < source.size(); ++row)
        names.insert(source.at(row)->id.value, renamed(source.at(row)->id.value, from, to));

    Product product;
    product.head = source.head;
    product.head.id = id;
    product.head.title = title;
    product.head.asOf = asOf;
    product.head.fileMetadata = {};
    // Lists that the source keeps about its own portions would speak of ids that are not here.
    for (const QString &key : source.head.other.keys())
        if (source.head.other.value(key).isArray() || source.head.other.value(key).isObject())
            product.head.other.remove(key);
    for (int row = 0; row < source.size(); ++row) {
        Portion portion = *source.at(row);
        portion.id.value = names.value(portion.id.value);
        if (portion.kind == PortionKind::Title && portion.text == source.head.title)
            portion.text = title;
        for (QString &ref : portion.refs)
            if (ref.startsWith(u"p:"))
                ref = u"p:"_s + names.value(ref.mid(2), ref.mid(2));
        for (Tearline &tearline : portion.tearlines)
            if (!tearline.id.isEmpty())
                tearline.id = renamed(tearline.id, from, to);
        product.append(std::make_shared<const Portion>(std::move(portion)));
    }
    return product;
}

} // namespace parallax
