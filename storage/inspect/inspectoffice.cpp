#include "storage/inspect/inspectoffice.h"

#include "model/tr.h"
#include "storage/inspect/inspectors.h"
#include "storage/inspect/inspectxml.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

bool isXmlName(const QString &name)
{
    return name.endsWith(".xml"_L1, Qt::CaseInsensitive) || name.endsWith(".rels"_L1, Qt::CaseInsensitive) || name.endsWith(".rdf"_L1)
        || name.endsWith(".vml"_L1, Qt::CaseInsensitive);
}

XmlPart xmlPart(Package package, const QString &name)
{
    XmlPart part;
    part.relations = name.endsWith(".rels"_L1);
    if (part.relations)
        part.shown = TextKind::Raw;
    else if (package == Package::OpenXml && name.startsWith("docProps/"_L1))
        part.shown = TextKind::Metadata;
    else if (package == Package::OpenDocument && (name == u"meta.xml" || name.endsWith("/meta.xml"_L1)))
        part.shown = TextKind::Metadata;
    else if (name.contains("comment"_L1, Qt::CaseInsensitive))
        part.shown = TextKind::Comment;
    else if (name == u"[Content_Types].xml" || name == u"META-INF/manifest.xml" || name.endsWith("manifest.rdf"_L1) || name.endsWith("settings.xml"_L1))
        part.shown = TextKind::Raw;
    return part;
}

} // namespace

Package packageOf(const QStringList &names, const QByteArray &mimetype)
{
    if (mimetype.startsWith("application/vnd.oasis.opendocument"))
        return Package::OpenDocument;
    return names.contains(u"[Content_Types].xml"_s) ? Package::OpenXml : Package::Plain;
}

bool inspectPart(Package package, const QString &name, const QByteArray &bytes, const QString &place, Inspection &found)
{
    if (package == Package::Plain)
        return false;
    if (name.contains("thumbnail"_L1, Qt::CaseInsensitive)) {
        found.structure(u"LK-HIDDEN"_s, place, Tr::tr("A small picture of the first page goes along, as it was when it was made."));
        found.file(bytes, place, TextKind::Hidden);
        return true;
    }
    if (name.contains("/embeddings/"_L1) || name.contains("ObjectReplacements/"_L1) || name.contains("/activeX/"_L1)) {
        found.structure(u"LK-HIDDEN"_s, place, Tr::tr("A file is embedded, whole, however little of it is shown."));
        found.file(bytes, place, TextKind::Hidden);
        return true;
    }
    if (name.startsWith("Versions/"_L1) || name == u"VersionList.xml") {
        found.structure(u"LK-REVISION"_s, place, Tr::tr("An older version of the document goes along."));
        found.file(bytes, place, TextKind::Revision);
        return true;
    }
    if (name.endsWith("vbaProject.bin"_L1) || name.startsWith("Basic/"_L1) || name.startsWith("Scripts/"_L1))
        found.structure(u"LK-HIDDEN"_s, place, Tr::tr("The file holds macros."));
    return isXmlName(name) && inspectXml(bytes, place, xmlPart(package, name), found);
}

} // namespace parallax
