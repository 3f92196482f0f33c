#include "storage/release/packagelabels.h"

#include "model/marking/language.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QXmlStreamWriter>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

const QString kNamespace = u"urn:nato:stanag:4774:confidentialitymetadatalabel:1:0"_s; // NAT-01

QString levelName(std::optional<Level> level)
{
    switch (level.value_or(Level::TopSecret)) {
    case Level::Unclassified:
    case Level::Cui:
        return u"UNCLASSIFIED"_s;
    case Level::Restricted:
        return u"RESTRICTED"_s;
    case Level::Confidential:
        return u"CONFIDENTIAL"_s;
    case Level::Secret:
        return u"SECRET"_s;
    case Level::TopSecret:
        return u"TOP SECRET"_s;
    }
    return u"TOP SECRET"_s;
}

/// "U", "R", "C", "S", "TS": the values of ism:classification. A mark without a level is the highest.
QString ismClassification(std::optional<Level> level)
{
    const Level known = level.value_or(Level::TopSecret);
    return known == Level::Cui ? u"U"_s : levelCode(known);
}

void category(QXmlStreamWriter &xml, const QString &type, const QString &tag, const QStringList &values)
{
    if (values.isEmpty())
        return;
    xml.writeStartElement(kNamespace, u"Category"_s);
    xml.writeAttribute(u"Type"_s, type);
    xml.writeAttribute(u"TagName"_s, tag);
    for (const QString &value : values)
        xml.writeTextElement(kNamespace, u"GenericValue"_s, value);
    xml.writeEndElement();
}

QStringList controlNames(const Marking &marking)
{
    QStringList names;
    for (const auto &[control, name] : {std::pair(Control::Orcon, u"OC"_s), std::pair(Control::OrconUsgov, u"OC-USGOV"_s), std::pair(Control::Imcon, u"IMC"_s),
                                        std::pair(Control::Noforn, u"NF"_s), std::pair(Control::Propin, u"PR"_s), std::pair(Control::Relido, u"RELIDO"_s)})
        if (marking.has(control))
            names << name;
    if (marking.relTo.present)
        names << u"REL"_s;
    if (marking.displayOnly.present)
        names << u"DISPLAYONLY"_s;
    return names;
}

QJsonObject ismOf(const Marking &marking)
{
    const auto list = [](const QStringList &codes) { return codes.join(u' '); };
    QJsonObject ism{{"ism:classification"_L1, ismClassification(marking.level)}};
    const bool foreign = marking.system == MarkingSystem::NonUs || marking.system == MarkingSystem::Joint || marking.system == MarkingSystem::Nato;
    ism.insert("ism:ownerProducer"_L1, foreign ? list(marking.owners.written) : u"USA"_s);
    if (marking.relTo.present)
        ism.insert("ism:releasableTo"_L1, list(marking.relTo.written));
    if (marking.displayOnly.present)
        ism.insert("ism:displayOnlyTo"_L1, list(marking.displayOnly.written));
    if (marking.fgi.present && !marking.fgi.concealed)
        ism.insert("ism:FGIsourceOpen"_L1, list(marking.fgi.owners.written));
    if (marking.fgi.concealed || marking.concealedOwner)
        ism.insert("ism:FGIsourceProtected"_L1, u"FGI"_s);
    if (const QStringList controls = controlNames(marking); !controls.isEmpty())
        ism.insert("ism:disseminationControls"_L1, list(controls));
    return ism;
}

} // namespace

QByteArray confidentialityLabel(const ReleaseCopy &copy, const CheckedMarking &banner, const QString &host)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeNamespace(kNamespace, u"slab"_s);
    xml.writeStartElement(kNamespace, u"originatorConfidentialityLabel"_s);
    xml.writeStartElement(kNamespace, u"ConfidentialityInformation"_s);
    xml.writeTextElement(kNamespace, u"PolicyIdentifier"_s, copy.exercise ? u"EXERCISE "_s + host : host);
    xml.writeTextElement(kNamespace, u"Classification"_s, levelName(banner.marking.level));
    // To be on the list suffices (NAT-07); what else the banner says restricts.
    category(xml, u"PERMISSIVE"_s, u"Releasable To"_s, banner.marking.relTo.present ? banner.marking.relTo.written : QStringList());
    QStringList restricting = controlNames(banner.marking);
    restricting.removeAll(u"REL"_s);
    category(xml, u"RESTRICTIVE"_s, u"Dissemination Controls"_s, restricting);
    if (copy.exercise)
        category(xml, u"INFORMATIVE"_s, u"Administrative"_s, {u"EXERCISE"_s});
    xml.writeEndElement();
    xml.writeTextElement(kNamespace, u"CreationDateTime"_s, copy.asOf.toString() + u"T00:00:00Z"_s); // NAT-03
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QJsonObject ismLabels(const ReleaseCopy &copy, const CheckedMarking &banner, const MarkingLanguage &language)
{
    QJsonArray parts;
    for (const ReleaseItem &item : copy.items) {
        QJsonObject part = item.mark.isEmpty() ? QJsonObject() : ismOf(parseMarking(item.mark, Form::Portion, language));
        part.insert("number"_L1, item.number);
        part.insert("mark"_L1, item.mark);
        parts.append(part);
    }
    QJsonObject label = ismOf(banner.marking);
    label.insert("ism:createDate"_L1, copy.asOf.toString());
    label.insert("ism:resourceElement"_L1, true);
    if (copy.exercise)
        label.insert("exercise"_L1, true);
    return {{"banner"_L1, copy.banner}, {"label"_L1, label}, {"parts"_L1, parts}};
}

} // namespace parallax
