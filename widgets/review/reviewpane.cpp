#include "widgets/review/reviewpane.h"

#include "model/document/productsession.h"

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace parallax {

struct ReviewPane::Private
{
    QPointer<ProductSession> session;
    QLabel *empty = nullptr;
};

ReviewPane::ReviewPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->empty = new QLabel(tr("No product is open. Open one from the Product menu, or start a new one."), this);
    d->empty->setAlignment(Qt::AlignCenter);
    d->empty->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->empty);
}

ReviewPane::~ReviewPane() = default;

void ReviewPane::setSession(ProductSession *session)
{
    d->session = session;
}

ProductSession *ReviewPane::session() const
{
    return d->session;
}

void ReviewPane::goToPortion(const PortionId &) {}
PortionId ReviewPane::currentPortion() const
{
    return {};
}
QList<PortionId> ReviewPane::selectedPortions() const
{
    return {};
}
bool ReviewPane::find(const QString &, bool)
{
    return false;
}
void ReviewPane::goToFinding(bool) {}
QList<QAction *> ReviewPane::commands() const
{
    return actions();
}
QAction *ReviewPane::command(const QString &id) const
{
    return findChild<QAction *>(id);
}
QString ReviewPane::explanation() const
{
    return {};
}

} // namespace parallax
