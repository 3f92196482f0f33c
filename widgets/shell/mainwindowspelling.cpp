#include "widgets/shell/mainwindow.h"

#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/statusline.h"

#include <QAction>
#include <QJsonArray>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

void MainWindow::connectSpelling()
{
    const QJsonObject kept = m_services.loadSettings(u"spelling"_s);
    m_registry->action(u"edit.spelling"_s)->setChecked(kept.value(u"on"_s).toBool(true));
    for (const QJsonValue &word : kept.value(u"words"_s).toArray())
        m_ownWords << word.toString();
    connect(&m_dictionaries, &QFutureWatcherBase::finished, this, &MainWindow::applySpelling);
    connect(&m_knownWords, &QFutureWatcherBase::finished, this, &MainWindow::applySpelling);
    connect(m_review, &ReviewPane::ownWordAdded, this, [this](const QString &word) {
        if (m_ownWords.contains(word))
            return;
        m_ownWords << word;
        rememberSpelling();
        m_status->showMessage(tr("“%1” is one of our words from now on.").arg(word), 4000);
        readKnownWords();
    });
}

void MainWindow::rememberSpelling()
{
    m_services.saveSettings(u"spelling"_s, { { u"on"_s, m_registry->action(u"edit.spelling"_s)->isChecked() },
                                             { u"words"_s, QJsonArray::fromStringList(m_ownWords) } });
}

/// Asks for the dictionaries of the product's language where they are others than those at hand.
void MainWindow::refreshSpelling()
{
    const QString language = m_session ? m_session->product().head.language : QString();
    const QString wanted = !m_session ? QString() : language.isEmpty() ? u"en"_s : language;
    if (wanted == m_spellingLanguage)
        return;
    m_spellingLanguage = wanted;
    m_spelling = {};
    m_review->setSpelling({});
    if (wanted.isEmpty())
        return;
    m_dictionaries.setFuture(m_services.spelling(wanted));
    readKnownWords();
}

void MainWindow::readKnownWords()
{
    if (const PolicyPackPtr pack = m_services.pack())
        m_knownWords.setFuture(QtConcurrent::run([catalogue = m_services.catalogue(), pack, own = m_ownWords] {
            return std::make_shared<const KnownWords>(catalogue.get(), *pack, own);
        }));
}

/// What has come is used; until both are there nothing is called wrong.
void MainWindow::applySpelling()
{
    QString why;
    if (m_dictionaries.future().isFinished() && m_dictionaries.future().resultCount() > 0) {
        const auto dictionaries = m_dictionaries.result();
        m_spelling.checker = dictionaries ? *dictionaries : nullptr;
        if (!dictionaries)
            why = dictionaries.error().what;
    }
    if (m_knownWords.future().isFinished() && m_knownWords.future().resultCount() > 0)
        m_spelling.known = m_knownWords.result();
    QAction *check = m_registry->action(u"edit.spelling"_s);
    m_registry->setEnabled(u"edit.spelling"_s, why.isEmpty(), why);
    m_review->setSpelling(check->isChecked() ? m_spelling : Spelling());
}

} // namespace parallax
