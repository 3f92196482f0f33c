#include "app/cli/rendercommand.h"

#include "app/cli/jsonlines.h"
#include "app/cli/packs.h"
#include "app/cli/renderpicture.h"
#include "app/desk.h"
#include "model/tr.h"
#include "widgets/disclosure/matrixpanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QTextStream>

#include <cstdio>

namespace parallax {

namespace {

/// The window's services for one picture: its memory starts empty and is not kept.
class RenderDesk : public Desk
{
public:
    using Desk::Desk;
    QJsonObject loadSettings(const QString &key) override { return m_memory.value(key); }
    void saveSettings(const QString &key, const QJsonObject &value) override { m_memory.insert(key, value); }

private:
    QHash<QString, QJsonObject> m_memory;
};

int complain(const QString &sentence, int code = kCouldNot)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return code;
}

/// Lets the window work until \a done or the time is up.
bool letWork(const std::function<bool()> &done, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return done();
}

constexpr int kPatienceMs = 60'000;

} // namespace

int runRenderCommand(const QStringList &words, const CommonOptions &common)
{
    QCommandLineParser parser;
    const QCommandLineOption product(QStringLiteral("product"), QString(), QStringLiteral("id"));
    const QCommandLineOption to(QStringLiteral("to"), QString(), QStringLiteral("nations"));
    const QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("1280x800"));
    const QCommandLineOption theme(QStringLiteral("theme"), QString(), QStringLiteral("theme"), QStringLiteral("dark"));
    const QCommandLineOption face(QStringLiteral("face"), QString(), QStringLiteral("face"), QStringLiteral("ours"));
    const QCommandLineOption textSize(QStringLiteral("text-size"), QString(), QStringLiteral("percent"), QStringLiteral("100"));
    const QCommandLineOption out(QStringLiteral("out"), QString(), QStringLiteral("file"));
    const QCommandLineOption at(QStringLiteral("at"), QString(), QStringLiteral("time"));
    const QCommandLineOption camera(QStringLiteral("camera"), QString(), QStringLiteral("lat,lon,distance"));
    const QCommandLineOption object(QStringLiteral("object"), QString(), QStringLiteral("id"));
    const QCommandLineOption colourBy(QStringLiteral("colour-by"), QString(), QStringLiteral("what"));
    parser.addOptions({product, to, size, theme, face, textSize, out, at, camera, object, colourBy});
    if (!parser.parse(QStringList{QStringLiteral("render")} + words))
        return complain(parser.errorText());

    const QString view = parser.positionalArguments().value(0);
    const bool isPicture = view == u"globe" || view == u"map";
    if (view != u"review" && view != u"matrix" && !isPicture)
        return complain(Tr::tr("There is no view \"%1\" to render; there are review, matrix, globe and map.").arg(view));
    if (isPicture && !parser.isSet(out))
        return complain(Tr::tr("`render %1` wants --out.").arg(view));
    if (!isPicture && (!parser.isSet(product) || !parser.isSet(out)))
        return complain(Tr::tr("`render %1` wants --product and --out.").arg(view));
    if (!parser.value(out).endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        return complain(Tr::tr("`render` writes PNG: \"%1\" has to end in .png.").arg(parser.value(out)));
    const QStringList sides = parser.value(size).split(u'x');
    const QSize wanted(sides.value(0).toInt(), sides.value(1).toInt());
    if (wanted.width() < 200 || wanted.height() < 150 || wanted.width() > 16'000 || wanted.height() > 16'000)
        return complain(Tr::tr("\"%1\" is no size from 200x150 to 16000x16000.").arg(parser.value(size)));
    const auto chosenTheme = themeFromName(parser.value(theme));
    if (!chosenTheme)
        return complain(Tr::tr("There is no theme \"%1\"; there are dark, light, high-contrast and night.").arg(parser.value(theme)));
    static const QHash<QString, Face> faces{{QStringLiteral("ours"), Face::Ours},
                                            {QStringLiteral("as-shown"), Face::AsShown},
                                            {QStringLiteral("as-received"), Face::AsReceived}};
    const auto chosenFace = faces.constFind(parser.value(face));
    if (chosenFace == faces.constEnd())
        return complain(Tr::tr("There is no face \"%1\"; there are ours, as-shown and as-received.").arg(parser.value(face)));

    const int percent = parser.value(textSize).toInt();
    if (percent < 80 || percent > 200)
        return complain(Tr::tr("\"%1\" is no text size from 80 to 200.").arg(parser.value(textSize)));

    auto workstation = Workstation::open(common, Workstation::MissingStore::MakeWithExercise);
    if (!workstation)
        return complain(describe(workstation.error()));
    if (isPicture) {
        applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), *chosenTheme);
        QStringList nations = parser.value(to).split(u',', Qt::SkipEmptyParts);
        nations.sort();
        return renderPicture(**workstation, {view == u"map" ? PictureKind::Map : PictureKind::Globe, nations, parser.value(at), parser.value(camera),
                                             parser.values(object), parser.value(colourBy), wanted, *chosenTheme, parser.value(out)});
    }
    QList<Audience> columns;
    for (const QString &nation : parser.value(to).split(u',', Qt::SkipEmptyParts)) {
        if (!(*workstation)->pack()->nation(nation))
            return complain(Tr::tr("The policy pack knows no nation \"%1\".").arg(nation));
        columns.append(Audience{{nation}});
    }
    const ProductId id{parser.value(product)};
    if (const auto known = waitFor((*workstation)->store().product(id)); !known)
        return complain(describe(known.error()));

    auto &application = *static_cast<QApplication *>(QCoreApplication::instance());
    applyTheme(application, *chosenTheme);
    applyTextSize(application, percent);
    RenderDesk desk(std::move(*workstation));
    DialogPrompter prompter;
    MainWindow window(desk, prompter);
    window.resize(wanted);
    window.openProduct(id);
    window.show();
    const auto ready = [&] {
        return window.session() && window.session()->product().head.id == id && window.session()->previews();
    };
    if (!letWork(ready, kPatienceMs))
        return complain(Tr::tr("The product could not be opened in time."));
    if (!columns.isEmpty())
        window.session()->setColumns(columns);
    window.session()->setFace(*chosenFace);
    if (view == u"matrix") {
        window.showDock(QStringLiteral("matrix"));
        if (QDockWidget *dock = window.dock(QStringLiteral("matrix")))
            dock->setMinimumHeight(wanted.height() * 6 / 10);
    }
    // The picture beside it; a render without one would show a hole.
    letWork([&] { return window.picture()->isShown() || !window.picture()->isVisible(); }, kPatienceMs);
    // Layouts settle over a few passes of the event loop: columns, then their contents.
    letWork([] { return false; }, 400);
    const QImage picture = window.grab().toImage();
    if (picture.isNull() || !picture.save(parser.value(out), "PNG"))
        return complain(Tr::tr("The picture could not be written to %1.").arg(parser.value(out)));
    return kDone;
}

} // namespace parallax
