#include "storage/release/releasepackage.h"

#include "model/disclosure/packagewish.h"
#include "model/marking/language.h"
#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/inspect/fileinspector.h"
#include "storage/release/packagelabels.h"
#include "storage/release/packageobjects.h"
#include "storage/release/transparencysheet.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr CopyFormat kAllFormats[] = {CopyFormat::Pdf,  CopyFormat::Fodt, CopyFormat::Html, CopyFormat::Markdown,
                                      CopyFormat::Json, CopyFormat::Odt,  CopyFormat::Docx, CopyFormat::PdfA};

bool isOffice(CopyFormat format)
{
    return format == CopyFormat::Odt || format == CopyFormat::Docx || format == CopyFormat::PdfA;
}

QString nameOf(CopyFormat format)
{
    return format == CopyFormat::PdfA ? u"product-archive.pdf"_s : u"product."_s + copyFormatName(format);
}

QString aboutFormat(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Pdf:
        return Tr::tr("The product, to read and print");
    case CopyFormat::PdfA:
        return Tr::tr("The product, tagged and for the archive (PDF/A)");
    case CopyFormat::Html:
        return Tr::tr("The product, for a browser");
    case CopyFormat::Markdown:
        return Tr::tr("The product, as plain text");
    case CopyFormat::Json:
        return Tr::tr("The product, for programs");
    case CopyFormat::Fodt:
    case CopyFormat::Odt:
    case CopyFormat::Docx:
        return Tr::tr("The product, for a word processor");
    }
    return {};
}

QByteArray jsonBytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha384).toHex());
}

Result<QList<CopyFormat>> formatsOf(const PackageOrder &order)
{
    QList<CopyFormat> wanted = order.formats.isEmpty() ? QList<CopyFormat>(std::begin(kAllFormats), std::end(kAllFormats)) : order.formats;
    if (order.network.isEmpty())
        return wanted;
    if (const auto reaches = handedOverBy(*order.pack, order.network, order.nation); !reaches)
        return reaches.error();
    const auto network = order.pack->networks.constFind(order.network);
    if (!network->formats.isEmpty())
        wanted.removeIf([&](CopyFormat format) { return !network->formats.contains(copyFormatName(format)); });
    if (wanted.isEmpty())
        return Error{ErrorCode::Unsupported, Tr::tr("%1 takes none of these formats; it takes %2.").arg(network->name, network->formats.join(u", "_s)), order.network};
    return wanted;
}

bool networkTakes(const PackageOrder &order, const QString &format)
{
    const auto network = order.pack->networks.constFind(order.network);
    return order.network.isEmpty() || (network != order.pack->networks.cend() && (network->formats.isEmpty() || network->formats.contains(format)));
}

/// A page that opens all of it from the folder; it fetches nothing.
QByteArray indexHtml(const ReleasePackage &package, const TransparencySheet &sheet, const ReleaseCopy &copy)
{
    QString rows;
    for (const PackageFile &file : package.files)
        rows += u"<tr><td><a href=\"%1\">%1</a></td><td>%2</td></tr>\n"_s.arg(file.name.toHtmlEscaped(), file.about.toHtmlEscaped());
    const QString strip = copy.exercise ? u"<p class=\"strip\">EXERCISE · EXERCISE · EXERCISE</p>\n"_s : QString();
    const QString banner = u"<p class=\"banner\">%1</p>\n"_s.arg(copy.banner.toHtmlEscaped());
    return (u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
            "<style>body { font: 11pt/1.4 sans-serif; margin: 0 auto; max-width: 50em; padding: 0 1em; } .strip, .banner { text-align: center; font-weight: bold; } "
            "td { padding: .2em .8em .2em 0; vertical-align: top; }</style>\n</head>\n<body>\n"_s.arg(copy.language.isEmpty() ? u"en"_s : copy.language.toHtmlEscaped(), copy.title.toHtmlEscaped())
            + strip + banner + u"<h1>%1</h1>\n<p>%2</p>\n<table>\n%3</table>\n"_s.arg(copy.title.toHtmlEscaped(), sheet.title.toHtmlEscaped(), rows) + banner + strip
            + u"</body>\n</html>\n"_s).toUtf8();
}

/// Every text that can be got out of every file.
Result<void> searchForLeaks(const ReleasePackage &package, const PackageOrder &order)
{
    const LeakSearch search = order.withheld.search();
    for (const PackageFile &file : package.files) {
        const auto inspection = inspectFile(file.bytes, file.name);
        if (!inspection)
            return inspection.error();
        const QList<LeakFinding> findings = findLeaks(inspection->texts, search);
        if (!findings.isEmpty()) {
            return Error{ErrorCode::Malformed, Tr::tr("%1 would leak what is withheld (%2). Nothing was handed out. %3").arg(findings.constFirst().where, findings.constFirst().code, findings.constFirst().what),
                         file.name};
        }
    }
    return {};
}

/// What is told beside the copy speaks of the two of us alone.
Result<void> searchForNations(const ReleasePackage &package, const PackageOrder &order)
{
    for (const PackageFile &file : package.files) {
        if (!file.name.startsWith(u"expectations"))
            continue;
        const QString whole = QString::fromUtf8(file.bytes).remove(order.copy.title);
        for (const NationPolicy &other : order.pack->nations) {
            const QRegularExpression named(u"\\b(%1|%2)\\b"_s.arg(QRegularExpression::escape(other.code), QRegularExpression::escape(other.name)));
            if (other.code != order.nation && other.code != order.pack->host && whole.contains(named))
                return Error{ErrorCode::Malformed, Tr::tr("%1 would name another nation (%2). Nothing was handed out.").arg(file.name, other.code), file.name};
        }
    }
    return {};
}

} // namespace

const PackageFile *ReleasePackage::file(QStringView name) const
{
    const auto found = std::find_if(files.cbegin(), files.cend(), [&](const PackageFile &file) { return file.name == name; });
    return found == files.cend() ? nullptr : &*found;
}

QJsonObject ReleasePackage::released() const
{
    QJsonArray list;
    for (const PackageFile &file : files)
        list.append(QJsonObject{{"file"_L1, file.name}, {"bytes"_L1, file.bytes.size()}, {"sha384"_L1, digestOf(file.bytes)}});
    return {{"nation"_L1, nation}, {"files"_L1, list}};
}

Result<PackageOrder> packageOrder(const LivePreviews &previews, int audience)
{
    const QStringList nations = previews.audience(audience).nations;
    if (nations.size() != 1)
        return Error{ErrorCode::Denied, Tr::tr("A package is for one nation; make one for each."), nations.join(u'+')};
    if (previews.isBlocked(audience)) {
        QStringList why;
        const QList<LeakFlag> flags = previews.flags(audience);
        for (const LeakFlag &flag : flags)
            if (flag.blocks)
                why << u"%1 %2: %3"_s.arg(flag.code, flag.where.value, flag.text);
        return Error{ErrorCode::Denied, Tr::tr("The copy for %1 would leak what only a person can mend: %2").arg(nations.constFirst(), why.join(u' ')), nations.constFirst()};
    }
    PackageOrder order;
    order.copy = releaseCopy(previews, audience);
    order.withheld = withheldTerms(previews, audience);
    order.nation = nations.constFirst();
    order.pack = previews.context().pack;
    order.network = previews.context().network;
    order.basis = releaseBasis(previews, audience);
    QSet<QString> objects;
    for (int row = 0; row < previews.product().size(); ++row) {
        if (!isReleased(previews.outcome(row, audience)))
            continue;
        order.portions << previews.product().at(row)->id.value;
        const QStringList spoken = previews.objectsAt(row, audience) + previews.drawnObjects(row, audience);
        objects += QSet<QString>(spoken.cbegin(), spoken.cend());
    }
    order.objects = QStringList(objects.cbegin(), objects.cend());
    order.objects.sort();
    if (const CataloguePtr &catalogue = previews.context().catalogue) {
        const Lens lens{{nations}, previews.context().day, previews.context().network, previews.context().regime, Face::AsReceived};
        const PartnerPicture picture = partnerPicture(*catalogue, lens, *order.pack);
        order.picture = orbitPicture(picture, nations, {}, Instant{previews.context().day, 0});
    }
    return order;
}

Result<ReleasePackage> makePackage(const PackageOrder &order, const std::stop_token &stop)
{
    if (!order.copy.mayBeKept)
        return Error{ErrorCode::Denied, Tr::tr("This copy may be shown and never handed over. Export what the nation receives instead."), order.nation};
    if (order.copy.recipients != QStringList{order.nation})
        return Error{ErrorCode::Denied, Tr::tr("This copy is for %1, not for %2.").arg(order.copy.recipients.join(u'+'), order.nation), order.nation};
    const auto formats = formatsOf(order);
    if (!formats)
        return formats.error();
    ReleasePackage package;
    package.nation = order.nation;
    const auto add = [&](const QString &name, const QByteArray &bytes, const QString &about) {
        if (!bytes.isEmpty())
            package.files << PackageFile{name, bytes, about};
    };
    for (CopyFormat format : *formats) {
        if (stop.stop_requested())
            return Error{ErrorCode::Busy, Tr::tr("The package was broken off; nothing was written."), order.nation};
        const auto bytes = writeCopy(order.copy, format);
        // Without the office program the package is whole in the other formats; where nothing but it was asked for it is none.
        if (!bytes && isOffice(format) && formats->size() > 1 && bytes.error().code != ErrorCode::Malformed) {
            package.leftOut << u"%1: %2"_s.arg(nameOf(format), bytes.error().what);
            continue;
        }
        if (!bytes)
            return bytes.error();
        add(nameOf(format), *bytes, aboutFormat(format));
    }
    if (order.picture) {
        const auto csv = objectsAsCsv(*order.picture, order.objects), omm = objectsAsOmmJson(*order.picture, order.objects);
        if (!csv || !omm)
            return csv ? omm.error() : csv.error();
        if (networkTakes(order, u"csv"_s))
            add(u"objects.csv"_s, *csv, Tr::tr("Elements of the objects named in it, as a table (OMM keywords)"));
        if (networkTakes(order, u"json"_s))
            add(u"objects.json"_s, *omm, Tr::tr("Elements of the objects named in it (OMM)"));
    }
    CheckContext context;
    const CheckedMarking banner = checkMarking(order.copy.banner, Form::Banner, context, order.pack->language());
    add(u"label.xml"_s, confidentialityLabel(order.copy, banner, order.pack->host), Tr::tr("Its marking for programs (ADatP-4774)"));
    add(u"label.json"_s, jsonBytes(ismLabels(order.copy, banner, order.pack->language())), Tr::tr("Its marking for programs (names of ISM)"));
    const TransparencySheet sheet = transparencySheet(order.copy, order.nation, *order.pack, order.desk, order.copy.asOf);
    add(u"expectations.html"_s, sheet.toHtml(order.copy.language, order.copy.exercise), sheet.title);
    add(u"expectations.json"_s, jsonBytes(sheet.toJson()), sheet.title);
    add(u"index.html"_s, indexHtml(package, sheet, order.copy), Tr::tr("This list"));
    std::sort(package.files.begin(), package.files.end(), [](const PackageFile &a, const PackageFile &b) { return a.name < b.name; });
    QJsonObject manifest = package.released();
    manifest.insert("banner"_L1, order.copy.banner);
    manifest.insert("as_of"_L1, order.copy.asOf.toString());
    manifest.insert("exercise"_L1, order.copy.exercise);
    add(u"manifest.json"_s, jsonBytes(manifest), Tr::tr("What is in the package, with digests"));
    if (const auto alone = searchForNations(package, order); !alone)
        return alone.error();
    if (const auto clean = searchForLeaks(package, order); !clean)
        return clean.error();
    if (order.signer) {
        const auto signature = order.signer->signDetached(package.file(u"manifest.json")->bytes);
        if (!signature)
            return signature.error();
        add(u"manifest.json.p7s"_s, *signature, Tr::tr("The signature over the manifest (CMS)"));
    }
    return package;
}

} // namespace parallax
