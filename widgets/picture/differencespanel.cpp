#include "widgets/picture/differencespanel.h"

#include "widgets/picture/pictureexplanation.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPromise>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr size_t kMostListed = 5'000;

/// Numbers in order of size.
class CountItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem &other) const override
    {
        const int column = treeWidget() ? treeWidget()->sortColumn() : 0;
        const QVariant a = data(column, Qt::UserRole), b = other.data(column, Qt::UserRole);
        return a.isValid() && b.isValid() ? a.toLongLong() < b.toLongLong() : QTreeWidgetItem::operator<(other);
    }
};

QTreeWidget *tree(const QStringList &titles, const QString &name, QWidget *parent)
{
    auto *made = new QTreeWidget(parent);
    made->setHeaderLabels(titles);
    made->setAccessibleName(name);
    made->setRootIsDecorated(false);
    made->setUniformRowHeights(true);
    made->setAllColumnsShowFocus(true);
    made->setSortingEnabled(true);
    made->header()->setSectionsMovable(true);
    return made;
}

} // namespace

DifferencesPanel::DifferencesPanel(QWidget *parent)
    : QWidget(parent)
    , m_banners(new ClassificationBanner(this))
    , m_nations(tree({tr("Nation"), tr("Withheld"), tr("No position"), tr("Coarse"), tr("Unidentified"), tr("Approaches unknown"),
                      tr("Approaches coarse")},
                     tr("What each nation's picture lacks"), this))
    , m_objects(tree({tr("Object"), tr("What is lost")}, tr("What the selected nation loses"), this))
    , m_empty(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_nations);
    split->addWidget(m_objects);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    layout->addWidget(split, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);
    m_nations->sortByColumn(0, Qt::AscendingOrder);
    m_objects->sortByColumn(0, Qt::AscendingOrder);
    connect(&m_making, &QFutureWatcherBase::finished, this, &DifferencesPanel::take);
    connect(m_nations, &QTreeWidget::currentItemChanged, this, &DifferencesPanel::showNation);
    connect(m_objects, &QTreeWidget::currentItemChanged, this, &DifferencesPanel::explain);
    connect(m_objects, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const QString id = item->data(0, kIdRole).toString(); !id.isEmpty())
            Q_EMIT objectActivated(id);
    });
    setFocusProxy(m_nations);
    take();
}

void DifferencesPanel::setCatalogue(CataloguePtr catalogue, PolicyPackPtr pack)
{
    m_catalogue = std::move(catalogue);
    m_pack = std::move(pack);
    make();
}

void DifferencesPanel::setDay(Day day)
{
    if (day == m_day)
        return;
    m_day = day;
    make();
}

void DifferencesPanel::setApproaches(const QList<std::pair<CloseObjects, QString>> &approaches)
{
    m_approaches = approaches;
    make();
}

void DifferencesPanel::setPartnerFace(const QString &whose)
{
    if (whose == m_partner)
        return;
    m_partner = whose;
    make();
}

void DifferencesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        make();
}

void DifferencesPanel::make()
{
    m_making.setFuture({});
    m_isStale = true;
    const bool canMake = m_catalogue && m_pack && m_partner.isEmpty();
    if (!canMake || !isVisible()) {
        if (!canMake)
            take();
        return;
    }
    m_isStale = false;
    std::vector<CloseObjects> close;
    for (const auto &approach : std::as_const(m_approaches))
        close.push_back(approach.first);
    const Day day = m_day.isKnown() ? m_day : m_pack->asOf;
    m_making.setFuture(QtConcurrent::run([catalogue = m_catalogue, pack = m_pack, day, close, approaches = m_approaches](QPromise<Made> &promise) {
        Made made{pictureDifferences(*catalogue, *pack, day, close, [&] { return promise.isCanceled(); }), ownPicture(*catalogue, *pack), approaches};
        promise.addResult(std::move(made));
    }));
}

void DifferencesPanel::take()
{
    const QString kept = m_nations->currentItem() ? m_nations->currentItem()->text(0) : QString();
    m_nations->clear();
    m_objects->clear();
    m_differences.clear();
    m_ours = {};
    QFuture<Made> future = m_making.future();
    if (m_partner.isEmpty() && !future.isCanceled() && future.resultCount() > 0) {
        Made made = future.takeResult();
        m_differences = std::move(made.differences);
        m_ours = std::move(made.ours);
        m_compared = std::move(made.approaches);
    }
    const QLocale locale;
    for (const PictureDifference &difference : m_differences) {
        auto *item = new CountItem(m_nations);
        item->setText(0, difference.audience.join(u'+'));
        const qsizetype counts[] = {difference.count(PictureLoss::Object), difference.count(PictureLoss::Position),
                                    difference.count(PictureLoss::Precision), difference.count(PictureLoss::Identity),
                                    qsizetype(difference.approachesUnknown.size()), qsizetype(difference.approachesCoarse.size())};
        for (int column = 0; column < int(std::size(counts)); ++column) {
            item->setText(column + 1, locale.toString(counts[column]));
            item->setData(column + 1, Qt::UserRole, qlonglong(counts[column]));
            item->setTextAlignment(column + 1, Qt::AlignRight | Qt::AlignVCenter);
        }
        if (item->text(0) == kept)
            m_nations->setCurrentItem(item);
    }
    if (!m_nations->currentItem() && m_nations->topLevelItemCount() > 0)
        m_nations->setCurrentItem(m_nations->topLevelItem(0));
    for (int column = 0; column < m_nations->columnCount(); ++column)
        m_nations->resizeColumnToContents(column);
    m_banner = m_differences.empty() ? QString() : m_ours.banner;
    const bool hasAny = !m_differences.empty();
    m_banners->setVisible(hasAny);
    m_banners->setBanner(m_banner);
    m_nations->parentWidget()->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    m_empty->setText(!m_partner.isEmpty() ? tr("What nations lose is ours alone and is not shown in the face of %1.").arg(m_partner)
                         : !m_catalogue   ? tr("There is no catalogue yet to compare pictures of.")
                                          : tr("The pictures are being compared…"));
    Q_EMIT pictureChanged();
}

void DifferencesPanel::showNation()
{
    m_objects->clear();
    const QTreeWidgetItem *chosen = m_nations->currentItem();
    const auto found = std::find_if(m_differences.begin(), m_differences.end(), [&](const PictureDifference &difference) {
        return chosen && difference.audience.join(u'+') == chosen->text(0);
    });
    if (found == m_differences.end())
        return;
    QList<QTreeWidgetItem *> items;
    for (const ObjectLoss &loss : found->objects) {
        if (size_t(items.size()) >= kMostListed)
            break;
        const PictureObject &object = m_ours.objects.at(loss.object);
        QStringList texts;
        for (PictureLoss one : loss.losses)
            texts << pictureLossText(one);
        auto *item = new QTreeWidgetItem({object.designation, texts.join(u"; "_s)});
        item->setData(0, kIdRole, object.id);
        items << item;
    }
    const auto addApproaches = [&](const std::vector<qsizetype> &approaches, const QString &what) {
        for (qsizetype approach : approaches)
            if (size_t(items.size()) < kMostListed)
                items << new QTreeWidgetItem({m_compared.at(approach).second, what});
    };
    addApproaches(found->approachesUnknown, tr("cannot know of this close approach"));
    addApproaches(found->approachesCoarse, tr("could only find this close approach with coarse elements"));
    m_objects->addTopLevelItems(items);
    m_objects->resizeColumnToContents(0);
}

void DifferencesPanel::explain()
{
    const QTreeWidgetItem *item = m_objects->currentItem(), *nation = m_nations->currentItem();
    const QString id = item ? item->data(0, kIdRole).toString() : QString();
    const CatalogueObject *object = id.isEmpty() ? nullptr : m_catalogue->object(id);
    if (!object || !nation)
        return;
    const Lens lens{Audience{nation->text(0).split(u'+')}, m_day.isKnown() ? m_day : m_pack->asOf, {}, {}, Face::AsReceived};
    Q_EMIT explained(u"<h4 style=\"margin:0\">%1</h4>"_s.arg(item->text(0).toHtmlEscaped()) + whyHtml(*object, lens, *m_pack));
}

} // namespace parallax
