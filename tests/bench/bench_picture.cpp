// What a frame of the orbital picture costs, 1280 × 800, by both painters: how many objects, globe and map, standing and turning.
//   bench_picture [FRAMES [THREADS]]
// OpenGL is measured where the platform has it (QT_QPA_PLATFORM=xcb, also under xvfb-run); on offscreen it is left out. Build it as release.
#include "model/orbit/backgroundcatalogue.h"
#include "widgets/picture/earthshapes.h"
#include "widgets/picture/gloffer.h"
#include "widgets/picture/glpainter.h"
#include "widgets/picture/glvertices.h"
#include "widgets/picture/rasterpainter.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QOpenGLFunctions>
#include <QTextStream>
#include <QThread>

#include <list>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1280, 800);
constexpr int kReference = 30'000;

/// Objects of the exercise's sky, ours, with their elements.
PictureContentPtr contentOf(int size)
{
    const auto population = Population::shipped();
    if (!population)
        qFatal("%s", qPrintable(population.error().what));
    const BackgroundCatalogue sky = backgroundCatalogue(*population, size);
    auto orbit = std::make_shared<OrbitPicture>();
    for (size_t i = 0; i < sky.sets.size(); ++i) {
        PictureObject object;
        object.id = sky.entries[i].id.toString();
        object.designation = sky.entries[i].name;
        object.named = true;
        object.position = PositionKnowledge::Full;
        orbit->picture.objects << object;
        orbit->elements.push_back(sky.sets[i].elements);
        orbit->objectOf.push_back(qsizetype(i));
        orbit->elementOf.push_back(qsizetype(i));
    }
    return std::make_shared<const PictureContent>(orbit);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// A context and a framebuffer, if the platform has them.
class Card
{
public:
    Card()
    {
        if (openGlOffer() == GlOffer::None)
            return;
        QSurfaceFormat format;
        format.setVersion(3, 3);
        format.setProfile(QSurfaceFormat::CoreProfile);
        m_surface.setFormat(format);
        m_surface.create();
        m_context.setFormat(format);
        if (!m_context.create() || !m_context.makeCurrent(&m_surface))
            return;
        m_renderer = QString::fromLatin1(reinterpret_cast<const char *>(m_context.functions()->glGetString(GL_RENDERER)));
        m_target = std::make_unique<QOpenGLFramebufferObject>(kSize);
        const auto shapes = EarthShapes::shipped();
        m_painter.setShapes(shapes ? *shapes : nullptr);
        const auto ready = m_painter.initialise();
        m_works = bool(ready);
        if (!ready)
            m_renderer = ready.error().what;
    }
    ~Card() { m_painter.release(); }

    bool works() const { return m_works; }
    const QString &renderer() const { return m_renderer; }
    void paint(const OrbitScene &scene, const PictureTheme &theme)
    {
        m_target->bind();
        m_painter.paint(scene, theme, 1);
        // Finishing alone is not enough for every driver: a pixel that is read was painted.
        m_context.functions()->glFinish();
        quint32 pixel = 0;
        m_context.functions()->glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, &pixel);
    }

private:
    QOffscreenSurface m_surface;
    QOpenGLContext m_context;
    std::unique_ptr<QOpenGLFramebufferObject> m_target;
    GlPainter m_painter;
    QString m_renderer;
    bool m_works = false;
};

/// One view of so many objects, frame by frame.
class View
{
public:
    View(PictureContentPtr content, PictureKind viewed)
        : kind(viewed)
        , m_standing(earth())
        , m_turning(earth())
        , m_request{content, std::make_shared<const PictureSettings>(), {}, {Day::fromYmd(2031, 3, 14), 6LL * 3'600 * 1'000'000'000}, kSize}
    {
        m_request.camera.kind = kind;
    }

    void frame(int threads, Card *card)
    {
        const PictureTheme theme = pictureTheme(Theme::Dark);
        const PictureCamera camera = m_request.camera;
        // Everything moves, too little for the night side to be painted again.
        m_request.at.nanosecond += 10'000'000;
        take(&made, [&] { m_scene.make(m_request, theme, threads); });
        take(&vertices, [&] {
            m_dots.clear();
            m_lines.clear();
            addDots(m_scene, theme, 1, &m_dots);
            addLines(m_scene, 1, &m_lines);
        });
        take(&kept, [&] { m_standing.paint(m_scene, theme, 1, &m_image, threads); });
        if (card->works())
            take(&gl, [&] { card->paint(m_scene, theme); });
        m_request.camera.longitudeRad += 0.02 * double(made.size());
        m_scene.make(m_request, theme, threads);
        take(&anew, [&] { m_turning.paint(m_scene, theme, 1, &m_turned, threads); });
        if (card->works())
            take(&glTurning, [&] { card->paint(m_scene, theme); });
        m_request.camera = camera;
    }
    int objects() const { return int(m_request.content->size()); }

    PictureKind kind;
    std::vector<double> made, vertices, kept, anew, gl, glTurning; ///< ms

private:
    static std::shared_ptr<const EarthShapes> earth()
    {
        const auto shapes = EarthShapes::shipped();
        return shapes ? *shapes : nullptr;
    }
    static void take(std::vector<double> *into, const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        into->push_back(double(timer.nsecsElapsed()) * 1e-6);
    }

    RasterPainter m_standing, m_turning;
    OrbitScene m_scene;
    QImage m_image, m_turned;
    std::vector<DotVertex> m_dots;
    std::vector<LineVertex> m_lines;
    SceneRequest m_request;
};

struct Times
{
    int objects = 0;
    PictureKind kind = PictureKind::Globe;
    double scene = 0, vertices = 0, rasterKept = 0, rasterAnew = 0, gl = 0, glTurning = 0; ///< ms
};

QString number(double value, int digits = 1)
{
    return QString::number(value, 'f', digits);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QTextStream out(stdout);
    const int frames = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 61;
    const int threads = argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : std::clamp(QThread::idealThreadCount(), 1, 4);
    Card card;
    out << "1280 x 800, medians of " << frames << " frames, ms; threads " << threads << "; platform " << QGuiApplication::platformName() << '\n';
    if (card.works())
        out << "OpenGL: " << card.renderer() << '\n';
    else
        out << "OpenGL is left out: there is none on this platform. " << card.renderer() << '\n';
    out << Qt::flush;
    std::list<View> views;
    for (const int objects : {1'000, 10'000, kReference, 100'000}) {
        const PictureContentPtr content = contentOf(objects);
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map})
            views.emplace_back(content, kind);
    }
    // By turns, so that whatever else the machine does falls on all of them.
    constexpr int kWarmUp = 2;
    for (int frame = 0; frame < frames + kWarmUp; ++frame)
        for (View &view : views) {
            if (frame == kWarmUp)
                for (auto *times : {&view.made, &view.vertices, &view.kept, &view.anew, &view.gl, &view.glTurning})
                    times->clear();
            view.frame(threads, &card);
        }
    std::vector<Times> all;
    for (const View &view : views)
        all.push_back({view.objects(), view.kind, median(view.made), median(view.vertices), median(view.kept), median(view.anew), median(view.gl), median(view.glTurning)});
    // Standing, and with the camera turning, when the ground is painted anew.
    out << "| | objects | scene | raster | turning | vertices | OpenGL | turning | frames a second: raster, turning | OpenGL, turning | of the reference: raster, "
           "turning | OpenGL, turning |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const Times &t : all) {
        double reference = 0; // a frame of raster, turning, in this run
        for (const Times &other : all)
            if (other.objects == kReference && other.kind == t.kind)
                reference = other.scene + other.rasterAnew;
        const auto cells = [&](double standing, double turning, const std::function<QString(double)> &cell) {
            return standing > 0 ? cell(t.scene + standing) + u", "_s + cell(t.scene + turning) : u"–"_s;
        };
        const auto perSecond = [](double ms) { return number(1000 / ms, 0); };
        const auto ofReference = [reference](double ms) { return number(ms / reference, 2); };
        const auto orNone = [](double value) { return value > 0 ? number(value) : u"–"_s; };
        out << "| " << (t.kind == PictureKind::Globe ? "globe" : "map") << " | " << QLocale::c().toString(t.objects) << " | " << number(t.scene, 2)
            << " | " << number(t.rasterKept) << " | " << number(t.rasterAnew) << " | " << number(t.vertices, 2) << " | " << orNone(t.gl) << " | " << orNone(t.glTurning) << " | "
            << cells(t.rasterKept, t.rasterAnew, perSecond) << " | " << cells(t.gl, t.glTurning, perSecond) << " | "
            << cells(t.rasterKept, t.rasterAnew, ofReference) << " | " << cells(t.gl, t.glTurning, ofReference) << " |\n";
    }
    return 0;
}
