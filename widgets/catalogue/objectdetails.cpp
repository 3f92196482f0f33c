#include "widgets/catalogue/objectdetails.h"

#include "model/orbit/cataloguelistmodel.h"
#include "model/orbit/propagationstate.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QLabel>
#include <QLocale>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// Rows of name and value, as HTML.
class FactTable
{
public:
    void add(const QString &name, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_html += u"<tr><td style=\"color:%1\">%2&nbsp;&nbsp;</td><td>%3</td></tr>"_s.arg(
            tokens().mutedText.name(), name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    void head(const QString &title)
    {
        m_html += u"<tr><td colspan=\"2\"><b>%1</b></td></tr>"_s.arg(title.toHtmlEscaped());
    }
    QString html() const { return u"<table cellspacing=\"0\" cellpadding=\"1\">%1</table>"_s.arg(m_html); }

private:
    QString m_html;
};

/// As in files: a point, no grouping. No digit is made up: as many as were read.
QString figure(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString fixed(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

} // namespace

ObjectDetails::ObjectDetails(CatalogueStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_empty(new QLabel(tr("Choose an object: its names, elements, history and messages stand here."), this))
    , m_tabs(new QTabWidget(this))
    , m_text(new QTextBrowser(this))
    , m_history(new ElementHistoryModel(this))
    , m_messages(new MessageListModel(this))
    , m_historyTable(new QTableView(this))
    , m_messageTable(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the object"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("The object"));
    m_historyTable->setModel(m_history);
    setUpTable(m_historyTable, tr("Element history"));
    m_messageTable->setModel(m_messages);
    setUpTable(m_messageTable, tr("Messages about the object"));
    m_tabs->addTab(m_text, tr("Object"));
    m_tabs->addTab(m_historyTable, tr("History"));
    m_tabs->addTab(m_messageTable, tr("Messages"));
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int history[] = { 32, 11, 18, 14, 26, 22 }, messages[] = { 8, 26, 18, 14, 24, 22 };
        for (int column = 0; column < ElementHistoryModel::ColumnCount; ++column)
            m_historyTable->setColumnWidth(column, letter * history[column]);
        for (int column = 0; column < MessageListModel::ColumnCount; ++column)
            m_messageTable->setColumnWidth(column, letter * messages[column]);
        render();
    };
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    connect(&m_historyComing, &QFutureWatcherBase::finished, this, &ObjectDetails::takeHistory);
    connect(&m_messagesComing, &QFutureWatcherBase::finished, this, &ObjectDetails::takeMessages);
    clear();
    widths();
}

void ObjectDetails::clear()
{
    m_historyComing.setFuture({});
    m_messagesComing.setFuture({});
    m_entry.reset();
    m_current.reset();
    m_history->setHistory({}, m_asOf);
    m_messages->setMessages({});
    m_text->clear();
    m_tabs->hide();
    m_empty->show();
}

void ObjectDetails::showObject(const CatalogueEntry &entry, const ElementSet *current, Instant asOf)
{
    const bool same = m_entry && *m_entry == entry;
    std::optional<ElementSet> set = current ? std::optional(*current) : std::nullopt;
    if (same && m_current == set && m_asOf == asOf)
        return;
    m_entry = entry;
    m_current = std::move(set);
    m_asOf = asOf;
    m_empty->hide();
    m_tabs->show();
    if (same) {
        m_history->setAsOf(asOf);
    } else {
        // The rows of another object are not this one's while its own are on their way.
        m_history->setHistory({}, asOf);
        m_messages->setMessages({});
        m_historyComing.setFuture(m_store.history(entry.id));
        m_messagesComing.setFuture(m_store.messagesFor(entry.id));
    }
    showTitles();
    render();
}

void ObjectDetails::takeHistory()
{
    if (m_historyComing.isCanceled() || m_historyComing.future().resultCount() == 0)
        return;
    const auto history = m_historyComing.result();
    if (history)
        m_history->setHistory(*history, m_asOf);
    else if (history.error().code != ErrorCode::NotFound)
        Q_EMIT failed(history.error());
    showTitles();
}

void ObjectDetails::takeMessages()
{
    if (m_messagesComing.isCanceled() || m_messagesComing.future().resultCount() == 0)
        return;
    const auto messages = m_messagesComing.result();
    if (messages)
        m_messages->setMessages(*messages);
    else if (messages.error().code != ErrorCode::NotFound)
        Q_EMIT failed(messages.error());
    showTitles();
}

void ObjectDetails::showTitles()
{
    const QLocale locale;
    m_tabs->setTabText(m_tabs->indexOf(m_historyTable), tr("History (%1)").arg(locale.toString(m_history->rowCount())));
    m_tabs->setTabText(m_tabs->indexOf(m_messageTable), tr("Messages (%1)").arg(locale.toString(m_messages->rowCount())));
}

QString ObjectDetails::text() const
{
    return m_text->toPlainText();
}

void ObjectDetails::render()
{
    if (!m_entry)
        return;
    const CatalogueEntry &entry = *m_entry;
    FactTable facts;
    facts.head(entry.name.isEmpty() ? tr("Object %1, not named").arg(entry.id.toString())
                                    : tr("%1  %2", "number, name").arg(entry.id.toString(), entry.name));
    facts.add(tr("Other names"), entry.aliases.join(u", "_s));
    facts.add(tr("Owner"), entry.owner);
    facts.add(tr("Designator"), entry.internationalDesignator);
    facts.add(tr("Class"), entry.objectClass);
    facts.add(tr("Origin"), entry.exercise ? tr("made up for exercises") : QString());
    if (entry.labels.isEmpty())
        facts.add(tr("Labels"), tr("none: withheld from every partner"));
    else
        facts.add(tr("Labels"), entry.labels.keys().join(u", "_s));

    facts.head(tr("State at %1").arg(m_asOf.toString()));
    if (!m_current) {
        facts.add(tr("State"), tr("unknown: there are no elements"));
    } else {
        const MeanElements &e = m_current->elements;
        const PropagationState state = propagationState(e, m_asOf);
        constexpr double kDegrees = 180.0 / std::numbers::pi;
        if (state.hasState()) {
            const double latitude = state.above.latitudeRad * kDegrees, longitude = state.above.longitudeRad * kDegrees;
            const QString north = (latitude < 0 ? tr("%1° S") : tr("%1° N")).arg(fixed(std::abs(latitude), 2));
            const QString east = (longitude < 0 ? tr("%1° W") : tr("%1° E")).arg(fixed(std::abs(longitude), 2));
            facts.add(tr("Above"), tr("%1, %2", "latitude, longitude").arg(north, east));
            facts.add(tr("Height"), tr("%1 km over the ellipsoid (WGS-84)").arg(fixed(state.above.altitudeKm, 1)));
            facts.add(tr("Speed"), tr("%1 km/s (TEME)").arg(fixed(state.speedKmPerS, 3)));
        } else {
            facts.add(tr("State"), stateFailure(state.error, state.implausible));
        }
        facts.add(tr("Theory"), state.deepSpace ? tr("SDP4, for periods of 225 minutes and more") : u"SGP4"_s);
        const double age = daysBetween(e.epoch, m_asOf);
        facts.add(tr("Age of the elements"),
                  age < 0 ? tr("%1 days later than the time asked for: there are no older ones").arg(fixed(-age, 2))
                          : tr("%1 days").arg(fixed(age, 2)));

        facts.head(tr("Elements of %1").arg(e.epoch.toString()));
        facts.add(tr("Mean motion"), tr("%1 revolutions a day").arg(figure(e.meanMotionRevPerDay)));
        if (e.meanMotionRevPerDay > 0)
            facts.add(tr("Period"), tr("%1 minutes").arg(fixed(1440.0 / e.meanMotionRevPerDay, 2)));
        facts.add(tr("Eccentricity"), figure(e.eccentricity));
        facts.add(tr("Inclination"), tr("%1°").arg(figure(e.inclinationDeg)));
        facts.add(tr("Ascending node"), tr("%1° (right ascension)").arg(figure(e.raanDeg)));
        facts.add(tr("Argument of perigee"), tr("%1°").arg(figure(e.argPerigeeDeg)));
        facts.add(tr("Mean anomaly"), tr("%1°").arg(figure(e.meanAnomalyDeg)));
        facts.add(tr("Drag (B*)"), tr("%1 per Earth radius").arg(figure(e.bstarPerEarthRadius)));
        facts.add(tr("Element set"), m_current->elementSetNumber > 0 ? QString::number(m_current->elementSetNumber) : QString());
        facts.add(tr("Revolution at epoch"), m_current->revolutionAtEpoch > 0 ? QString::number(m_current->revolutionAtEpoch) : QString());
        facts.add(tr("Originator"), m_current->originator);
        facts.add(tr("Read from"), m_current->source);
    }
    m_text->setHtml(facts.html());
}

} // namespace parallax
