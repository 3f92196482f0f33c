#include "widgets/shell/mainwindow.h"

#include "model/document/figurepainter.h"
#include "model/marking/rulebook.h"
#include "widgets/picture/picturepane.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/exportdialog.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/panewindow.h"
#include "widgets/shell/newproductdialog.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/propertiesdialog.h"
#include "widgets/shell/quickpick.h"
#include "widgets/shell/shortcutsdialog.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

void MainWindow::openPalette()
{
    QList<QuickItem> items;
    for (QAction *action : m_registry->actions()) {
        if (action->objectName() == u"go.palette")
            continue;
        QuickItem item;
        item.title = ActionRegistry::plainText(action);
        item.detail = action->statusTip();
        item.right = action->shortcut().toString(QKeySequence::NativeText);
        if (!action->isEnabled()) {
            const QString why = ActionRegistry::whyDisabled(action);
            item.whyDisabled = why.isEmpty() ? tr("Not possible where the cursor is.") : why;
        }
        item.icon = action->icon();
        item.run = [action] { action->trigger(); };
        items << item;
    }
    m_pick->pick(std::move(items), tr("Command palette"), tr("Type what you want to do"));
}

void MainWindow::openGoTo()
{
    QList<QuickItem> items;
    if (m_session) {
        const Product &product = m_session->product();
        const QIcon image = icon(Icon::FaceOurs);
        items.reserve(product.size());
        for (int row = 0; row < product.size(); ++row) {
            const Portion &portion = *product.at(row);
            const PortionId id = portion.id;
            items << QuickItem { portion.text.left(120), portion.mark.isNull() ? tr("unmarked") : portion.mark,
                                 tr("portion %1").arg(product.numberAt(row)), {}, image, [this, id] { goToPortion(id); } };
        }
    }
    for (const ProductSummary &summary : m_products)
        items << QuickItem { tr("%1  %2").arg(summary.id.value, summary.title), summary.overallMarking, tr("product"), {},
                             icon(Icon::ProductOpen), [this, id = summary.id] { openProduct(id); } };
    if (const PolicyPackPtr pack = m_services.pack()) {
        for (int i = 0; i < pack->nations.size(); ++i)
            items << QuickItem { tr("%1  %2").arg(pack->nations.at(i).code, pack->nations.at(i).name),
                                 tr("Shows its copy beside the product"), tr("nation"),
                                 m_session ? QString() : tr("No product is open."), icon(Icon::Columns),
                                 [this, i] { m_lens->showNation(i); } };
        if (const auto &rules = pack->language().rules) {
            QStringList ids = rules->ids();
            ids.sort();
            for (const QString &id : ids)
                items << QuickItem { id, rules->rule(id).sentence, tr("rule"), {}, icon(Icon::Rule), [this, id] {
                                        m_explanation->showRule(id, m_services.pack()->language());
                                        showDock(u"explanation"_s);
                                    } };
        }
    }
    if (const CataloguePtr catalogue = m_services.catalogue())
        for (const CatalogueObject &object : catalogue->objects)
            items << QuickItem { tr("%1  %2").arg(object.name, object.id), object.objectClass, tr("object"), {},
                                 icon(Icon::Objects), [this, id = object.id] { showObject(id); } };
    m_pick->pick(std::move(items), tr("Go to"), tr("A portion, product, nation, object or rule"));
}

void MainWindow::openProductPicker()
{
    QList<QuickItem> items;
    for (const ProductSummary &summary : m_products)
        items << QuickItem { tr("%1  %2").arg(summary.id.value, summary.title),
                             tr("%1  ·  changed %2").arg(summary.overallMarking, summary.changed.toString()),
                             tr("portions: %1").arg(summary.portions), {}, icon(Icon::ProductOpen),
                             [this, id = summary.id] { openProduct(id); } };
    items << QuickItem { tr("New product…"), tr("From nothing, a template or yesterday's"), {}, {}, icon(Icon::ProductNew),
                         [this] { newProduct(0); } };
    m_pick->pick(std::move(items), tr("Open a product"), tr("Its id or some words of its title"));
    refreshProducts();
}

void MainWindow::newProduct(int start)
{
    const PolicyPackPtr pack = m_services.pack();
    if (!pack)
        return;
    NewProductDialog dialog(m_services.store(), *pack, m_products, m_services.clock().now().day, this);
    dialog.choose(NewProductDialog::Start(start), m_session ? m_session->product().head.id.value : QString());
    if (dialog.exec() == QDialog::Accepted)
        create(dialog.product(), tr("The product could not be created."));
}

void MainWindow::askImport()
{
    const QString path = m_prompter.fileToOpen(
        this, tr("Import a File"), tr("Documents (*.docx *.pptx *.odt *.odp *.doc *.ppt *.rtf *.pdf *.fodt *.fodp *.md *.markdown *.html *.htm *.json);;All files (*)"));
    if (!path.isEmpty())
        openFiles({ path });
}

void MainWindow::exportCopy(const Audience &audience)
{
    if (!m_session || !m_session->previews() || isWriting())
        return;
    ExportDialog dialog(*m_session, audience, m_top->state(), this);
    if (dialog.exec() != QDialog::Accepted || dialog.isBlocked())
        return;
    const QString path = m_prompter.fileToSave(this, tr("Export the Copy"), dialog.suggestedName(),
                                               ExportDialog::filterFor(dialog.format()));
    if (path.isEmpty())
        return;
    // Time has passed since the dialog closed: the copy is taken now, and only from an answer that holds now.
    if (dialog.isBlocked()) {
        report({ Status::Serious, tr("The copy was not written."),
                 tr("It changed while you chose a file, and is now blocked or being decided again."),
                 tr("Look at its flags and export again."), {}, {}, {} });
        return;
    }
    m_status->setTask(tr("Writing a copy…"));
    m_exportPath = QFileInfo(path).fileName();
    m_exportFile = path;
    m_exportFormat = dialog.format();
    // The copy and what its figures are to show are taken now; they are painted beside, from nothing else.
    ReleaseCopy copy = releaseCopy(*m_session->previews(), dialog.audienceIndex());
    const QList<FigureOrder> orders = figureOrders(*m_session->previews(), dialog.audienceIndex(), Face::AsReceived);
    m_painting.setFuture(QtConcurrent::run([copy = std::move(copy), orders, painter = figurePainter()]() mutable {
        if (painter)
            paintFigures(&copy, orders, *painter);
        return copy;
    }));
}

void MainWindow::showCauses(int line)
{
    if (!m_session || !m_session->previews())
        return;
    const Regime own = m_session->product().head.regime;
    m_explanation->showBanner(*m_session, line == 0 ? own : own == Regime::Dod ? Regime::Ic : Regime::Dod);
    showDock(u"explanation"_s);
}

void MainWindow::editProperties()
{
    if (!m_session)
        return;
    const ProductHead before = m_session->product().head;
    const QString computed = m_session->previews() ? m_session->previews()->ownRollUp(before.regime).banner : QString();
    PropertiesDialog dialog(before, computed, m_top->state(), this);
    if (dialog.exec() != QDialog::Accepted || dialog.head() == before)
        return;
    Edit edit;
    edit.kind = Edit::Kind::Head;
    edit.name = tr("Change Product Properties");
    edit.steps = { ReplaceHead { dialog.head() } };
    if (const auto done = m_session->perform(std::move(edit)); !done)
        report(done.error(), tr("The properties were not changed."));
    updateBanners();
}

void MainWindow::editShortcuts()
{
    ShortcutsDialog dialog(*m_registry, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    dialog.apply();
    saveSession();
}

void MainWindow::showPolicy()
{
    const PolicyPackPtr pack = m_services.pack();
    if (!pack)
        return;
    const auto row = [](const QString &name, const QString &value) {
        return u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    QString html = u"<h3>%1</h3><table cellpadding=\"2\">"_s.arg(
        (pack->title.isEmpty() ? tr("Policy pack") : pack->title).toHtmlEscaped());
    if (!pack->id.isEmpty())
        html += row(tr("Id"), pack->id);
    if (!pack->version.isEmpty())
        html += row(tr("Version"), pack->version);
    html += row(tr("As of"), pack->asOf.toString());
    html += u"</table><h4>%1</h4><table cellpadding=\"2\">"_s.arg(tr("Nations").toHtmlEscaped());
    for (const NationPolicy &nation : pack->nations)
        html += row(nation.code, nation.agreement ? tr("%1, agreement to %2, until %3")
                                                        .arg(nation.name,
                                                             nation.agreement->maxLevel ? levelCode(*nation.agreement->maxLevel)
                                                                                        : tr("no level"),
                                                             nation.agreement->until.toString())
                                                  : tr("%1, no agreement").arg(nation.name));
    html += u"</table><h4>%1</h4><table cellpadding=\"2\">"_s.arg(tr("Networks").toHtmlEscaped());
    QStringList networks = pack->networks.keys();
    networks.sort();
    for (const QString &id : networks)
        html += row(id, tr("%1: %2").arg(pack->networks[id].name, pack->networks[id].nations.join(u' ')));
    html += u"</table>"_s;
    m_explanation->showHtml(html);
    showDock(u"explanation"_s);
}

void MainWindow::restoreSession()
{
    const QJsonObject memory = m_services.loadSettings(u"window"_s);
    m_firstStart = memory.isEmpty();
    if (const auto theme = themeFromName(memory.value(u"theme"_s).toString()))
        applyTheme(*qApp, *theme);
    if (const int percent = memory.value(u"text"_s).toInt())
        applyTextSize(*qApp, percent);
    const auto bytes = [&memory](const QString &key) {
        return QByteArray::fromBase64(memory.value(key).toString().toLatin1());
    };
    if (memory.contains(u"geometry"_s))
        restoreGeometry(bytes(u"geometry"_s));
    if (memory.contains(u"layout"_s))
        // Once the frame has its size: docks restored into a smaller one keep its proportions.
        QTimer::singleShot(0, this, [this, layout = bytes(u"layout"_s)] { m_frame->restoreState(layout); });
    else
        QTimer::singleShot(0, this, &MainWindow::arrangeDocks);
    m_picture->restore(m_services.loadSettings(u"picture"_s));
    m_workspaces = memory.value(u"workspaces"_s).toObject();
    const QString last = memory.value(u"workspace"_s).toString();
    if (m_registry->action(u"window.workspace."_s + last) || m_workspaces.contains(last))
        m_workspace = last;
    fillWorkspaces();
    const QJsonObject windows = memory.value(u"windows"_s).toObject();
    QTimer::singleShot(0, this, [this, windows] {
        for (auto it = windows.begin(); it != windows.end(); ++it)
            if (QDockWidget *pane = dock(it.key()))
                openInNewWindow(pane, it.value().toString());
    });
    ShortcutsDialog::restore(*m_registry, memory.value(u"shortcuts"_s).toObject());
    updateActions();
    m_restoring = true;
    refreshProducts();
    if (m_firstStart)
        connect(this, &MainWindow::productOpened, this, [this] { QTimer::singleShot(600, this, &MainWindow::startTour); },
                Qt::SingleShotConnection);
}

void MainWindow::saveSession()
{
    m_remember.stop();
    QJsonObject memory;
    memory[u"theme"_s] = themeName(currentTheme());
    memory[u"text"_s] = textSize();
    memory[u"geometry"_s] = QString::fromLatin1(saveGeometry().toBase64());
    memory[u"layout"_s] = QString::fromLatin1(m_frame->saveState().toBase64());
    memory[u"shortcuts"_s] = ShortcutsDialog::changes(*m_registry);
    memory[u"workspace"_s] = m_workspace;
    memory[u"workspaces"_s] = m_workspaces;
    QJsonObject windows;
    for (const PaneWindow *window : std::as_const(m_paneWindows))
        windows[window->dock()->objectName()] = window->screen()->name();
    memory[u"windows"_s] = windows;
    if (m_session) {
        const QString id = m_session->product().head.id.value;
        memory[u"product"_s] = id;
        QJsonObject product;
        QJsonArray columns;
        for (const Audience &audience : m_lens->audiences())
            columns << audience.nations.join(u'+');
        product[u"columns"_s] = columns;
        product[u"portion"_s] = m_review->currentPortion().value;
        product[u"face"_s] = int(m_session->lens().face);
        m_services.saveSettings(u"product/"_s + id, product);
    }
    m_services.saveSettings(u"picture"_s, m_picture->state());
    m_services.saveSettings(u"window"_s, memory);
}

} // namespace parallax
