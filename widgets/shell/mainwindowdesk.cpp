#include "widgets/shell/mainwindow.h"

#include "model/disclosure/handover.h"
#include "model/whendone.h"
#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/disclosure/deskpanel.h"
#include "widgets/disclosure/packagedialog.h"
#include "widgets/disclosure/registerdialog.h"
#include "widgets/disclosure/requestdialog.h"
#include "widgets/disclosure/takeindialog.h"
#include "widgets/disclosure/whydialog.h"
#include "widgets/picture/picturepane.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/quickpick.h"
#include "widgets/shell/statusline.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

void MainWindow::connectDesk()
{
    connect(dock(u"desk"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_deskShown = visible;
        updateBanners();
    });
    connect(m_desk, &DeskPanel::shownChanged, this, &MainWindow::updateBanners);
    connect(m_desk, &DeskPanel::statusMessage, this, [this](const QString &text) { m_status->showMessage(text, 8000); });
    const auto go = [this](const ProductId &product, const PortionId &portion) {
        if (m_session && m_session->product().head.id == product)
            goToPortion(portion);
        else
            openProduct(product, portion);
    };
    connect(m_desk, &DeskPanel::portionActivated, this, go);
    connect(m_desk, &DeskPanel::commentRequested, this, &MainWindow::commentOn);
    connect(m_desk, &DeskPanel::tearlineRequested, this, [this, go](const ProductId &product, const PortionId &portion) {
        go(product, portion);
        showDock(u"facts"_s); // where tearlines are written
    });
    m_briefingSoon.setSingleShot(true);
    connect(&m_briefingSoon, &QTimer::timeout, this, &MainWindow::checkBriefing);
    connect(m_status, &StatusLine::personActivated, this, &MainWindow::chooseWhoActs);
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk)
        return;
    connect(desk, &DisclosureDesk::policyChanged, this, &MainWindow::takePolicy, Qt::QueuedConnection);
    connect(desk, &DisclosureDesk::personChanged, this, [this] {
        if (const PolicyPackPtr pack = m_services.pack())
            m_status->setPolicy(*pack, m_services.person());
    });
    connect(desk, &DisclosureDesk::failed, this, [this](const Error &error) { report(error, tr("Something is wrong with the ledger or the desk.")); });
}

/// Another policy is in force: everything that was decided is decided again.
void MainWindow::takePolicy()
{
    const PolicyPackPtr pack = m_services.pack();
    m_status->setPolicy(*pack, m_services.person());
    m_picture->setCatalogue(m_services.catalogue(), pack);
    m_catalogue->setPack(pack);
    m_approaches->setPack(pack);
    if (m_session) {
        PreviewContext context = m_services.previewContext(m_session->product().head);
        // The question stays as it was put.
        context.day = m_session->lens().day;
        context.network = m_session->lens().network;
        context.regime = m_session->lens().regime;
        m_session->setContext(std::move(context));
    }
    updateBanners();
    checkBriefing();
}

void MainWindow::askForRelease()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk || !m_session || !m_session->previews())
        return;
    QStringList portions;
    const QList<PortionId> selected = m_review->selectedPortions();
    for (const PortionId &portion : selected)
        portions << portion.value;
    if (portions.isEmpty()) {
        m_status->showMessage(tr("Select the portions that are to be released first."), 6000);
        return;
    }
    Instant now = m_services.clock().now();
    if (desk->pack()->exercise && desk->pack()->asOf.isKnown())
        now.day = desk->pack()->asOf;
    now.nanosecond -= now.nanosecond % 1'000'000'000;
    const QList<Audience> shown = m_lens->audiences();
    RequestDialog dialog(m_session->product(), portions, *desk->pack(), shown.isEmpty() ? QString() : shown.first().nations.value(0), now, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    DisclosureRequest request = dialog.request();
    request.id = desk->records()->nextRequestId(now.day);
    request.requester = desk->person();
    whenDone(this, desk->enter(LedgerKind::Request, desk::open(request)), [this, id = request.id](const Result<LedgerEntry> &entry) {
        if (!entry) {
            report(entry.error(), tr("The request was not entered."));
            return;
        }
        showDock(u"desk"_s);
        m_desk->select(id);
        m_status->showMessage(tr("Request %1 waits at the desk.").arg(id), 8000);
    });
}

void MainWindow::makePackages()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk || !m_session || !m_session->previews())
        return;
    QStringList shown;
    for (const Audience &audience : m_lens->audiences())
        if (audience.nations.size() == 1)
            shown << audience.nations;
    // A folder of its own for each time: what was handed out is never written over.
    const QJsonObject kept = m_services.loadSettings(u"packages"_s);
    const QString parent = kept.value("folder"_L1).toString(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString folder = u"%1/%2 %3"_s.arg(parent, m_session->product().head.id.value, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    PackageDialog dialog(*m_session, *desk, m_prompter, shown, folder, m_top->state(), this);
    dialog.exec();
    if (dialog.handedOut() > 0)
        m_services.saveSettings(u"packages"_s, { { u"folder"_s, QFileInfo(dialog.folderField()->text()).path() } });
}

void MainWindow::showWhatTheyGot()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk || !m_session || m_review->currentPortion().isNull())
        return;
    const Audience shown = m_lens->audiences().value(0);
    WhyDialog dialog(m_session->product(), m_review->currentPortion(), *desk, m_prompter, shown.nations.value(0), this);
    dialog.exec();
}

void MainWindow::showWhatLapses()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk)
        return;
    const Day day = m_session ? m_session->lens().day : desk->pack()->asOf;
    // It names portions of any product, and why nations lose them.
    QStringList banners;
    for (const ProductSummary &product : std::as_const(m_products))
        banners << product.overallMarking;
    RegisterDialog dialog(*desk, day, bannerOver(banners, *desk->pack()), this);
    connect(&dialog, &RegisterDialog::portionActivated, &dialog, [this, &dialog](const ProductId &product, const PortionId &portion) {
        dialog.accept();
        if (m_session && m_session->product().head.id == product)
            goToPortion(portion);
        else
            openProduct(product, portion);
    });
    dialog.exec();
}

/// A page for the next shift, to be read here and saved.
void MainWindow::handOverShift()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk)
        return;
    const Instant now = m_desk->now();
    const HandOverSheet sheet = handOverSheet(*desk->records(), *desk->pack(), m_products, now, now.day);
    BanneredDialog dialog(this);
    dialog.setWindowTitle(tr("Hand-over Sheet"));
    dialog.setBanner(bannerOver({ sheet.banner }, *desk->pack()));
    auto *page = new QTextBrowser(&dialog);
    page->setAccessibleName(tr("Hand-over sheet"));
    page->setHtml(sheet.html);
    dialog.body()->addWidget(page, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, &dialog);
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon({});
    dialog.body()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, [this, &dialog, html = sheet.html, now] {
        dialog.accept();
        saveBytes(html.toUtf8(), tr("Save the Hand-over Sheet"), u"handover-%1.html"_s.arg(now.day.toBasicString()), tr("Pages (*.html)"));
    });
    dialog.resize(900, 640);
    page->setFocus();
    dialog.exec();
}

/// On the portion of the request where the caret is, or on its first.
void MainWindow::commentOn(const QString &request)
{
    DisclosureDesk *desk = m_services.disclosure();
    const auto asked = desk ? desk->records() : nullptr; // held as long as it is read
    const DeskRequest *row = asked ? asked->request(request) : nullptr;
    if (!row)
        return;
    const QString here = m_review->currentPortion().value;
    const QString portion = row->request.portions.contains(here) ? here : row->request.portions.value(0);
    const QString text = m_prompter.text(this, tr("Comment on %1").arg(request), tr("What is to be said about %1?").arg(portion), {});
    if (text.trimmed().isEmpty())
        return;
    // While somebody wrote, what is on record may have become another: the request is looked up anew, and its next number with it.
    const auto records = desk->records();
    const DeskRequest *now = records->request(request);
    if (!now)
        return;
    whenDone(this, desk->enter(LedgerKind::Request, desk::comment(request, now->nextCommentId(), portion, text.trimmed())), [this](const Result<LedgerEntry> &entry) {
        if (!entry)
            report(entry.error(), tr("The comment was not entered."));
    });
}

/// For ourselves: it holds the whole product.
void MainWindow::handToDesk()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk || isWriting())
        return;
    const QString request = m_desk->currentRequest();
    if (request.isEmpty()) {
        showDock(u"desk"_s);
        m_status->showMessage(tr("Choose the request at the desk that is to go to another one first."), 8000);
        return;
    }
    m_status->setTask(tr("Putting the request together for another desk…"));
    whenDone(this, desk->handOver(request), [this, request](const Result<QByteArray> &bytes) {
        m_status->setTask({});
        if (!bytes) {
            report(bytes.error(), tr("The request was not handed over."));
            return;
        }
        QString name = request;
        name.replace(u'@', u'-');
        saveBytes(*bytes, tr("Hand to Another Desk"), name + u".pxdesk"_s, tr("Requests between desks (*.pxdesk)"));
    });
}

void MainWindow::takeInFromDesk()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk)
        return;
    const QString path = m_prompter.fileToOpen(this, tr("Take In from Another Desk"), tr("Requests between desks (*.pxdesk);;All files (*)"));
    if (path.isEmpty())
        return;
    whenDone(this, desk->readDeskFile(path), [this, desk](const Result<DeskFile> &read) {
        if (!read) {
            report(read.error(), tr("Nothing was taken in."));
            return;
        }
        TakeInDialog dialog(*read, *desk, m_top->state(), this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        refreshProducts();
        showDock(u"desk"_s);
        m_desk->select(dialog.request());
    });
}

void MainWindow::chooseWhoActs()
{
    DisclosureDesk *desk = m_services.disclosure();
    const PolicyPackPtr pack = m_services.pack();
    if (!desk || !pack)
        return;
    QMenu menu(this);
    for (const Person &person : pack->people) {
        //: Who acts: id and role, "FDO-1, FDO"
        QAction *action = menu.addAction(person.role.isEmpty() ? person.id : tr("%1, %2").arg(person.id, person.role));
        action->setCheckable(true);
        action->setChecked(person.id == desk->person());
        connect(action, &QAction::triggered, this, [this, id = person.id] { act(id); });
    }
    const QToolButton *button = m_status->personButton();
    menu.exec(button->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void MainWindow::act(const QString &person)
{
    DisclosureDesk *desk = m_services.disclosure();
    QString passphrase;
    if (desk->asksPassphrase(person)) {
        bool given = false;
        passphrase = QInputDialog::getText(this, tr("Who Acts"),
                                           desk->hasKey(person) ? tr("Passphrase of the key of %1:").arg(person)
                                                                : tr("A key is made for %1. A passphrase for it, of twelve letters at least:").arg(person),
                                           QLineEdit::Password, {}, &given);
        if (!given)
            return;
    }
    whenDone(this, desk->act(person, passphrase), [this, person](const Result<void> &done) {
        if (!done)
            report(done.error(), tr("%1 does not act: the key was not opened.").arg(person));
    });
}

} // namespace parallax
