#include "reviewfixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
QByteArray scenarioFile(const QString &name)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR) + "/resources/exercise/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().where), qPrintable(result.error().what));
    return *std::move(result);
}
} // namespace

ReviewFixture::ReviewFixture()
{
    const MarkingLanguage shipped = orDie(MarkingLanguage::shipped());
    m_pack = orDie(PolicyPack::fromJson(scenarioFile(u"policy.json"_s), u"policy.json"_s, shipped));
    m_catalogue = orDie(CatalogueSnapshot::fromJson(scenarioFile(u"objects.json"_s), u"objects.json"_s, m_pack->language()));
}

Product ReviewFixture::product(const QString &id) const
{
    return orDie(Product::fromJson(scenarioFile(u"products/%1.json"_s.arg(id)), id));
}

std::unique_ptr<ProductSession> ReviewFixture::open(const QString &id) const
{
    return open(product(id));
}

std::unique_ptr<ProductSession> ReviewFixture::open(Product product) const
{
    PreviewContext context;
    context.pack = m_pack;
    context.catalogue = m_catalogue;
    context.decisions = std::make_shared<DecisionCache>(m_pack);
    context.marks = std::make_shared<MarkCache>(m_pack->language());
    context.day = m_pack->asOf;
    ProductRevision revision;
    revision.product = std::move(product);
    auto session = std::make_unique<ProductSession>(std::move(revision), std::move(context), nullptr, m_clock, u"WO-7"_s);
    session->setColumns({Audience{{u"QMR"_s}}, Audience{{u"QPC"_s}}});
    if (!QTest::qWaitFor([&] { return session->previews() != nullptr; }, 60'000))
        qFatal("the product was never decided");
    return session;
}

Product ReviewFixture::longProduct(int count) const
{
    const Product source = product(u"EX-01"_s);
    Product result;
    result.head = source.head;
    for (int i = 0; i < count; ++i) {
        auto portion = std::make_shared<Portion>(*source.at(i % source.size()));
        portion->id = PortionId{u"LONG-%1"_s.arg(i)};
        if (i > 0 && portion->kind == PortionKind::Title)
            portion->kind = PortionKind::Heading;
        portion->refs.clear();
        result.append(portion);
    }
    return result;
}

QString asDrawing(const Product &product)
{
    QStringList lines;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        lines.append(u"%1 %2 %3"_s.arg(portion.id.value, portion.mark.isNull() ? u"-"_s : portion.mark, portion.text));
        for (const Tearline &tearline : portion.tearlines)
            lines.append(u"    %1 %2 %3"_s.arg(tearline.id, tearline.mark, tearline.text));
    }
    return lines.join(u'\n');
}

} // namespace parallax
