#include "widgets/shell/icons.h"

#include "widgets/shell/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QString fileName(Icon icon)
{
    switch (icon) {
    case Icon::Globe: return u"globe"_s;
    case Icon::Map: return u"map"_s;
    case Icon::Play: return u"play"_s;
    case Icon::Pause: return u"pause"_s;
    case Icon::Slower: return u"slower"_s;
    case Icon::Faster: return u"faster"_s;
    case Icon::Layers: return u"layers"_s;
    case Icon::Live: return u"live"_s;
    case Icon::Plots: return u"plots"_s;
    case Icon::Orbit: return u"orbit"_s;
    case Icon::Bookmark: return u"bookmark"_s;
    case Icon::Follow: return u"follow"_s;
    case Icon::Site: return u"site"_s;
    case Icon::Add: return u"add"_s;
    case Icon::Adjust: return u"adjust"_s;
    case Icon::Approaches: return u"approaches"_s;
    case Icon::AudienceRoom: return u"audience-room"_s;
    case Icon::Back: return u"back"_s;
    case Icon::Catalogue: return u"catalogue"_s;
    case Icon::Check: return u"check"_s;
    case Icon::Clock: return u"clock"_s;
    case Icon::Close: return u"close"_s;
    case Icon::Columns: return u"columns"_s;
    case Icon::CopyText: return u"copy"_s;
    case Icon::CopyExport: return u"copy-export"_s;
    case Icon::Costs: return u"costs"_s;
    case Icon::Cut: return u"cut"_s;
    case Icon::Day: return u"day"_s;
    case Icon::Delete: return u"delete"_s;
    case Icon::Edit: return u"edit"_s;
    case Icon::Explanation: return u"explanation"_s;
    case Icon::FaceOurs: return u"face-ours"_s;
    case Icon::FaceReceived: return u"face-received"_s;
    case Icon::FaceShown: return u"face-shown"_s;
    case Icon::Failed: return u"failed"_s;
    case Icon::Filter: return u"filter"_s;
    case Icon::Find: return u"find"_s;
    case Icon::Findings: return u"findings"_s;
    case Icon::Fix: return u"fix"_s;
    case Icon::Forward: return u"forward"_s;
    case Icon::GoTo: return u"go-to"_s;
    case Icon::Help: return u"help"_s;
    case Icon::History: return u"history"_s;
    case Icon::Leak: return u"leak"_s;
    case Icon::Loader: return u"saving"_s;
    case Icon::Mark: return u"mark"_s;
    case Icon::Matrix: return u"matrix"_s;
    case Icon::Network: return u"network"_s;
    case Icon::Next: return u"next"_s;
    case Icon::Objects: return u"objects"_s;
    case Icon::OpenWindow: return u"open-window"_s;
    case Icon::Palette: return u"palette"_s;
    case Icon::Paste: return u"paste"_s;
    case Icon::Person: return u"person"_s;
    case Icon::PolicyPack: return u"policy-pack"_s;
    case Icon::Previous: return u"previous"_s;
    case Icon::Print: return u"print"_s;
    case Icon::ProductImport: return u"product-import"_s;
    case Icon::ProductNew: return u"product-new"_s;
    case Icon::ProductOpen: return u"product-open"_s;
    case Icon::Redo: return u"redo"_s;
    case Icon::Regime: return u"regime"_s;
    case Icon::Remedy: return u"remedy"_s;
    case Icon::Remove: return u"remove"_s;
    case Icon::Rule: return u"rule"_s;
    case Icon::Saved: return u"saved"_s;
    case Icon::Split: return u"split"_s;
    case Icon::TextLarger: return u"text-larger"_s;
    case Icon::TextSmaller: return u"text-smaller"_s;
    case Icon::Theme: return u"theme"_s;
    case Icon::Tour: return u"tour"_s;
    case Icon::Undo: return u"undo"_s;
    case Icon::Withheld: return u"release-withheld"_s;
    }
    return {};
}

class RecolouredSvg : public QIconEngine
{
public:
    explicit RecolouredSvg(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QColor colour = tokens().text;
        if (mode == QIcon::Disabled)
            colour = tokens().disabledText;
        else if (mode == QIcon::Selected || state == QIcon::On)
            colour = tokens().selectionText;
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new RecolouredSvg(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(Icon icon)
{
    QFile file(u":/parallax/icons/%1.svg"_s.arg(fileName(icon)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new RecolouredSvg(file.readAll()));
}

} // namespace parallax
