#include "tests/fuzz/documentproperties.h"

#include "model/marking/checker.h"
#include "model/releasability/policypack.h"
#include "storage/exchange/importers.h"
#include "storage/inspect/inspectroom.h"

#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

void promise(bool holds, const char *what, const QString &shown = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n%s\n", what, shown.left(2000).toUtf8().constData());
    std::abort();
}

const MarkingLanguage &language()
{
    static const MarkingLanguage shipped = *MarkingLanguage::shipped();
    return shipped;
}

QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

} // namespace

void checkDocument(const std::uint8_t *data, std::size_t size, const QString &name)
{
    ImportLimits limits;
    limits.portions = 5000;
    const auto document = importDocument(bytesOf(data, size), name, language(), limits);
    if (!document) {
        promise(!document.error().what.isEmpty(), "an error says what is wrong");
        return;
    }
    const Product &product = document->product;
    promise(product.size() <= limits.portions, "no more portions than the limit");
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        promise(!portion.id.isNull() && product.rowOf(portion.id) == row, "each id is there once", portion.id.value);
        promise(portion.mark.isNull() || !portion.mark.isEmpty() || document->complete, "no empty mark", portion.text);
    }
    for (const int row : document->suspectRows)
        promise(row >= 0 && row < product.size() && product.at(row)->mark.isNull(), "a doubtful portion has no mark");
    const auto again = Product::fromJson(QJsonDocument(product.toJson()).toJson(), u"again"_s);
    promise(bool(again), "a product that was read survives its own JSON", again ? QString() : again.error().what + again.error().where);
    if (again->toJson() == product.toJson())
        return;
    for (int row = 0; row < std::min(product.size(), again->size()); ++row)
        promise(*again->at(row) == *product.at(row), "a portion is the same again",
            QString::fromUtf8(QJsonDocument(portionToJson(*product.at(row))).toJson() + QJsonDocument(portionToJson(*again->at(row))).toJson()));
    promise(false, "the head is the same again",
        QString::fromUtf8(QJsonDocument(productHeadToJson(product.head)).toJson() + QJsonDocument(productHeadToJson(again->head)).toJson()));
}

void checkMark(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, std::min<std::size_t>(size, 2000)));
    for (const Form form : { Form::Portion, Form::Banner }) {
        for (const Regime regime : { Regime::Dod, Regime::Ic }) {
            CheckContext context;
            context.regime = regime;
            const CheckedMarking checked = checkMarking(text, form, context, language());
            for (const Finding &finding : checked.findings) {
                promise(!finding.rule.isEmpty() && !finding.message.isEmpty(), "a finding names its rule and says why", text);
                promise(finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= text.size(), "a finding lies in the text", text);
            }
            if (checked.status == MarkStatus::Invalid || checked.canonical.isEmpty())
                continue;
            const CheckedMarking again = checkMarking(checked.canonical, form, context, language());
            promise(again.status != MarkStatus::Invalid, "what is printed of a valid mark is valid", text + u" -> "_s + checked.canonical);
            promise(again.canonical == checked.canonical, "it prints the same again", text + u" -> "_s + checked.canonical + u" -> "_s + again.canonical);
        }
    }
}

void checkPack(const std::uint8_t *data, std::size_t size)
{
    const auto pack = PolicyPack::fromJson(bytesOf(data, size), u"pack.json"_s, language());
    if (!pack) {
        promise(!pack.error().what.isEmpty() && !pack.error().where.isEmpty(), "an error names the place");
        return;
    }
    QSet<QString> seen;
    for (const NationPolicy &nation : (*pack)->nations) {
        promise(!seen.contains(nation.code), "a nation is there once", nation.code);
        seen.insert(nation.code);
    }
}

void checkInspection(const std::uint8_t *data, std::size_t size)
{
    InspectLimits limits;
    limits.unpacked = 2'000'000;
    limits.files = 100;
    limits.depth = 6;
    limits.revisions = 6;
    const auto inspection = inspectFile(bytesOf(data, size), u"file"_s, limits);
    if (!inspection) {
        promise(!inspection.error().what.isEmpty() && !inspection.error().where.isEmpty(), "an error says what is wrong, and where");
        return;
    }
    for (const FoundText &text : inspection->texts)
        promise(text.place.startsWith(u"file"_s) && !text.text.isEmpty(), "each text stands somewhere in the file", text.place);
    for (const LeakFinding &finding : inspection->structure) {
        promise(finding.code.startsWith(u"LK-"_s) && !finding.what.isEmpty() && !finding.fix.isEmpty(), "a finding has a code, a sentence and what mends it", finding.what);
        promise(finding.where.startsWith(u"file"_s), "a finding has a place in the file", finding.where);
    }
    static const LeakSearch search({ { u"LK-NAME"_s, u"KITE-7B"_s, u"PX-0108"_s }, { u"LK-PRECISION"_s, u"2.5 km"_s, u"A-1"_s, TermMatch::Quantity },
        { u"LK-BANNER"_s, u"(S//NF)"_s, u"A-2"_s, TermMatch::Mark }, { u"LK-HIDDEN"_s, u"some words of a text"_s, u"A-3"_s, TermMatch::Sentence } });
    for (const LeakFinding &finding : findLeaks(inspection->texts, search))
        promise(!finding.what.isEmpty(), "a leak is worded", finding.where);
    const auto told = inspectionFromJson(QJsonDocument::fromJson(QJsonDocument(inspectionToJson(inspection)).toJson()).object(), u"file"_s);
    promise(told && told->texts.size() == inspection->texts.size() + 1 && told->structure.size() == inspection->structure.size(),
        "nothing is lost on the way out of the room");
}

} // namespace parallax
