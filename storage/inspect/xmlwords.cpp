#include "storage/inspect/xmlwords.h"

#include <QSet>

namespace parallax {

using namespace Qt::StringLiterals;

using Names = QSet<QString>;

bool goesOnBehind(const QString &name)
{
    static const Names inlines = {u"r"_s, u"t"_s, u"span"_s, u"a"_s, u"tspan"_s, u"b"_s, u"i"_s, u"em"_s, u"strong"_s, u"u"_s, u"sub"_s, u"sup"_s, u"ins"_s,
                                  u"moveTo"_s, u"del"_s, u"delText"_s, u"moveFrom"_s, u"hyperlink"_s, u"smartTag"_s, u"sdt"_s, u"sdtContent"_s,
                                  u"fldSimple"_s, u"instrText"_s, u"meta-field"_s, u"hidden-text"_s, u"annotation"_s, u"note"_s};
    return inlines.contains(name);
}

bool isBlank(const QString &name)
{
    static const Names blanks = {u"tab"_s, u"br"_s, u"cr"_s, u"s"_s, u"line-break"_s, u"ptab"_s};
    return blanks.contains(name);
}

std::optional<TextKind> kindOfElement(const QString &name, QStringView space)
{
    static const Names changes = {u"del"_s, u"moveFrom"_s, u"deletion"_s, u"tracked-changes"_s, u"changed-region"_s};
    static const Names comments = {u"annotation"_s, u"comment"_s, u"cm"_s};
    static const Names hidden = {u"hidden-text"_s, u"hidden-paragraph"_s, u"instrText"_s, u"script"_s};
    static const Names metadata = {u"document-statistic"_s, u"RDF"_s, u"xmpmeta"_s, u"metadata"_s};
    if (changes.contains(name))
        return TextKind::TrackedChange;
    if (comments.contains(name))
        return TextKind::Comment;
    if (hidden.contains(name))
        return TextKind::Hidden;
    if (metadata.contains(name) || (name == u"meta" && space.contains("opendocument"_L1)))
        return TextKind::Metadata;
    if ((name == u"title" || name == u"desc") && space.contains("svg"_L1))
        return TextKind::AltText;
    return {};
}

std::optional<TextKind> kindOfAttribute(const QString &name)
{
    static const Names alternatives = {u"descr"_s, u"title"_s};
    static const Names links = {u"href"_s, u"Target"_s, u"src"_s, u"anchor"_s};
    static const Names hidden = {u"string-value"_s, u"string-value-if-true"_s, u"string-value-if-false"_s, u"formula"_s, u"condition"_s};
    static const Names people = {u"author"_s, u"initials"_s, u"userId"_s, u"providerId"_s};
    if (alternatives.contains(name))
        return TextKind::AltText;
    if (links.contains(name))
        return TextKind::Link;
    if (hidden.contains(name))
        return TextKind::Hidden;
    if (people.contains(name))
        return TextKind::Metadata;
    return {};
}

bool tellsOfOrigin(const QString &name)
{
    static const Names names = {u"creator"_s, u"lastModifiedBy"_s, u"initial-creator"_s, u"printed-by"_s, u"creation-date"_s, u"created"_s, u"modified"_s,
                                u"date"_s, u"print-date"_s, u"lastPrinted"_s, u"revision"_s, u"editing-cycles"_s, u"editing-duration"_s, u"TotalTime"_s,
                                u"Company"_s, u"Manager"_s, u"Template"_s, u"template"_s, u"user-defined"_s, u"property"_s, u"CreateDate"_s,
                                u"ModifyDate"_s, u"MetadataDate"_s, u"DocumentID"_s, u"InstanceID"_s, u"History"_s, u"keyword"_s,
                                u"keywords"_s, u"Keywords"_s};
    return names.contains(name);
}

bool isFirst(const QString &value)
{
    static const Names first = {u"0"_s, u"1"_s, u"P0D"_s, u"PT0S"_s};
    return first.contains(value.trimmed());
}

bool isTrue(QStringView value)
{
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1 && value != "none"_L1;
}

bool saysHidden(const QString &element, const QXmlStreamAttributes &attributes, const QSet<QString> &hiddenStyles)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.name(), value = attribute.value();
        if (name == "display"_L1 && value == "none"_L1)
            return true;
        if (name == "visibility"_L1 && (value == "collapse"_L1 || value == "filter"_L1 || value == "hidden"_L1))
            return true;
        if (name == "hidden"_L1 && isTrue(value))
            return true;
        if (name == "state"_L1 && element == u"sheet" && value != "visible"_L1)
            return true;
        if (name == "show"_L1 && element == u"sld" && !isTrue(value))
            return true;
        if (name == "style-name"_L1 && hiddenStyles.contains(value.toString()))
            return true;
    }
    return false;
}

} // namespace parallax
