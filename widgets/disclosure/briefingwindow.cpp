#include "widgets/disclosure/briefingwindow.h"

#include "widgets/shell/theme.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr int kPoints = 18; ///< to be read from the other end of a table

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// Marks up a copy for the screen; figures are named "figure:3", by their place.
class Page
{
public:
    explicit Page(const ReleaseCopy &copy) : m_copy(copy) {}

    QString html()
    {
        for (int i = 0; i < m_copy.items.size(); ++i)
            add(m_copy.items.at(i), i);
        endTable();
        return m_html;
    }

private:
    /// What is for the eye alone says so: whoever takes notes is to know.
    static QString head(const ReleaseItem &item)
    {
        QString head;
        if (!item.number.isEmpty() && item.kind != PortionKind::Title)
            head += u"<b>%1.</b> "_s.arg(escaped(item.number));
        head += u"<b>%1</b> "_s.arg(escaped(item.mark));
        if (item.shownOnly)
            head += u"<span style=\"background-color:%1; color:%2\">&nbsp;%3&nbsp;</span> "_s.arg(tokens().shownPlace.name(), tokens().text.name(), escaped(BriefingWindow::tr("Shown only, no copy")));
        return head;
    }
    void add(const ReleaseItem &item, int place)
    {
        if (item.kind == PortionKind::SpeakerNote)
            return; // the speaker's own
        if (item.table >= 0 && item.kind != PortionKind::TableCaption) {
            if (!m_inTable)
                m_html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\">"_s;
            m_inTable = true;
            m_html += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(head(item), escaped(item.text).split(u" | "_s).join(u"</td><td>"_s));
            return;
        }
        endTable();
        const QString name = item.kind == PortionKind::Title ? u"h1"_s : item.kind == PortionKind::Heading ? u"h2"_s : u"p"_s;
        m_html += u"<%1>%2%3</%1>"_s.arg(name, head(item), escaped(item.text));
        if (!item.image.isEmpty())
            m_html += u"<p><img src=\"figure:%1\"></p>"_s.arg(place);
    }
    void endTable()
    {
        if (m_inTable)
            m_html += u"</table>"_s;
        m_inTable = false;
    }

    const ReleaseCopy &m_copy;
    QString m_html;
    bool m_inTable = false;
};

} // namespace

BriefingWindow::BriefingWindow(const ReleaseCopy &copy, const BannerState &banner, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_stack(new QStackedWidget(this))
    , m_text(new QTextBrowser(this))
    , m_cover(new QLabel(this))
{
    setWindowTitle(tr("Briefing"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *top = new BannerFrame(BannerFrame::Edge::Top, this);
    auto *bottom = new BannerFrame(BannerFrame::Edge::Bottom, this);
    top->setState(banner);
    bottom->setState(banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(bottom);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_cover);
    m_cover->setAlignment(Qt::AlignCenter);
    QFont font = m_text->font();
    font.setPointSize(kPoints);
    m_text->setFont(font);
    m_cover->setFont(font);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_text->setContextMenuPolicy(Qt::NoContextMenu);
    m_text->setAccessibleName(tr("What is shown"));
    m_text->document()->setDocumentMargin(32);
    for (int i = 0; i < copy.items.size(); ++i)
        if (!copy.items.at(i).image.isEmpty())
            m_text->document()->addResource(QTextDocument::ImageResource, QUrl(u"figure:%1"_s.arg(i)), QImage::fromData(copy.items.at(i).image, "PNG"));
    m_text->setHtml(Page(copy).html());
    // The document must find the images under these names, and nothing else.
    m_text->setSearchPaths({});
    for (QWidget *each : std::initializer_list<QWidget *> { this, m_text, m_text->viewport() })
        each->installEventFilter(this);
    // What a banner tells of itself on hover is for us.
    for (QWidget *each : { static_cast<QWidget *>(top), static_cast<QWidget *>(bottom) }) {
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
        each->setFocusPolicy(Qt::NoFocus);
    }
    m_text->setFocus();
}

void BriefingWindow::setCovered(bool covered)
{
    // Says nothing of why: those who see it may not know.
    m_cover->setText(covered ? tr("One moment, please.") : QString());
    m_stack->setCurrentWidget(covered ? static_cast<QWidget *>(m_cover) : m_text);
}

bool BriefingWindow::isCovered() const
{
    return m_stack->currentWidget() == m_cover;
}

void BriefingWindow::scaleText(double factor)
{
    QFont font = m_text->font();
    font.setPointSizeF(std::clamp(font.pointSizeF() * factor, 8.0, 72.0));
    m_text->setFont(font);
}

void BriefingWindow::turn(int pages)
{
    QScrollBar *bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep() * 9 / 10);
}

bool BriefingWindow::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_F11:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        scaleText(1.15);
        return true;
    case Qt::Key_Minus:
        scaleText(1 / 1.15);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Right:
        turn(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
        turn(-1);
        return true;
    case Qt::Key_Home:
        m_text->verticalScrollBar()->setValue(0);
        return true;
    case Qt::Key_End:
        m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
        return true;
    default:
        return false;
    }
}

bool BriefingWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return true;
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace parallax
