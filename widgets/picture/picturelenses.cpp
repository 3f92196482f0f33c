#include "widgets/picture/picturepane.h"

#include "widgets/picture/groundplacesmenu.h"
#include "widgets/picture/picturelegend.h"
#include "widgets/picture/pictureexplanation.h"
#include "widgets/shell/classificationbanner.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

const QString kSideBySide = u"*"_s;

} // namespace

void PicturePane::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_portion = {};
    if (session) {
        const auto again = [this] {
            const auto before = audience();
            rebuildChoices();
            applyLens();
            if (audience() != before)
                Q_EMIT audienceChanged();
        };
        connect(session, &ProductSession::columnsChanged, this, again);
        connect(session, &ProductSession::faceChanged, this, again);
        connect(session, &ProductSession::previewsReady, this, again);
        connect(session, &ProductSession::changed, this, [this] { mention(); });
    }
    rebuildChoices();
    applyLens();
}

bool PicturePane::isForUs() const
{
    return !m_session || m_session->lens().face == Face::Ours;
}

/// In our own face any nation's picture may be asked for; in a partner's face only those of the copies that are shown.
void PicturePane::rebuildChoices()
{
    const bool forUs = isForUs();
    QString kept = m_who->currentData().toString();
    if (!forUs && m_wasForUs)
        m_beforeFace = kept;
    else if (forUs && !m_wasForUs)
        kept = m_beforeFace;
    m_wasForUs = forUs;
    const QString keptColour = m_colour->currentData().toString();
    m_who->clear();
    m_colour->clear();
    QStringList columns;
    if (m_session && m_session->previews())
        for (int column : m_session->columns())
            columns << m_session->previews()->audience(column).nations.join(u'+');
    if (forUs) {
        //: Whose knowledge: our own
        m_who->addItem(tr("Us"), QString());
        for (const QString &room : std::as_const(columns))
            if (room.contains(u'+'))
                m_who->addItem(room, room);
        if (m_pack)
            for (const NationPolicy &nation : m_pack->nations)
                m_who->addItem(tr("%1  %2").arg(nation.code, nation.name), nation.code);
    } else {
        for (const QString &column : std::as_const(columns))
            m_who->addItem(column, column);
    }
    if (columns.size() > 1)
        m_who->addItem(tr("Side by side"), kSideBySide);
    m_who->setCurrentIndex(std::max(0, m_who->findData(kept)));
    for (int i = 0; i < kColourByCount; ++i)
        if (ColourBy(i) != ColourBy::Outcome)
            m_colour->addItem(colourByTitle(ColourBy(i)), QString::number(i));
    if (m_pack && isForUs())
        for (const NationPolicy &nation : m_pack->nations)
            m_colour->addItem(tr("What %1 Knows").arg(nation.code), u"%1/%2"_s.arg(int(ColourBy::Outcome)).arg(nation.code));
    const int colour = m_colour->findData(keptColour);
    m_colour->setCurrentIndex(std::max(0, colour));
    if (colour < 0) {
        m_settings.colourBy = ColourBy::OrbitClass;
        m_settings.hiddenGroups.clear();
        m_column.clear();
    }
    rebuildViews(int(wanted().size()));
}

/// Whose pictures are to be shown; one without nations is ours.
QList<Audience> PicturePane::wanted() const
{
    const QString who = m_who->currentData().toString();
    if (who.isEmpty() && !isForUs())
        return {Audience{{u"-"_s}}}; // nobody yet: of whom no policy knows, and who gets nothing
    if (who != kSideBySide)
        return {Audience{who.isEmpty() ? QStringList() : who.split(u'+')}};
    QList<Audience> audiences;
    if (m_session && m_session->previews())
        for (int column : m_session->columns().mid(0, kMostViews))
            audiences << m_session->previews()->audience(column);
    return audiences.isEmpty() ? QList<Audience>{Audience{}} : audiences;
}

std::optional<Lens> PicturePane::lensFor(const Audience &audience) const
{
    if (audience.nations.isEmpty())
        return std::nullopt;
    Lens lens;
    if (m_session)
        lens = m_session->lens();
    else if (m_pack)
        lens.day = m_pack->asOf;
    // Pictures and tables of it may leave: beside our own face stands what it may keep.
    if (lens.face == Face::Ours)
        lens.face = Face::AsReceived;
    lens.audience = audience;
    return lens;
}

void PicturePane::setAudience(const std::optional<Audience> &audience)
{
    const int at = m_who->findData(audience ? audience->nations.join(u'+') : QString());
    if (at < 0 || at == m_who->currentIndex())
        return;
    m_who->setCurrentIndex(at);
    rebuildViews(1);
    applyLens();
    Q_EMIT audienceChanged();
}

std::optional<Audience> PicturePane::audience() const
{
    const Audience first = wanted().constFirst();
    return first.nations.isEmpty() ? std::nullopt : std::optional(first);
}

void PicturePane::setSideBySide(bool sideBySide)
{
    const int at = m_who->findData(sideBySide ? kSideBySide : QString());
    if (at < 0)
        return;
    m_who->setCurrentIndex(at);
    rebuildViews(int(wanted().size()));
    applyLens();
    Q_EMIT audienceChanged();
}

bool PicturePane::isSideBySide() const
{
    return m_who->currentData().toString() == kSideBySide;
}

void PicturePane::rebuildViews(int count)
{
    if (count == m_views.size())
        return;
    while (m_views.size() > count) {
        m_views.removeLast();
        m_banners.removeLast();
        m_whose.removeLast();
        delete m_cells.takeLast();
        delete m_lenses.takeLast();
    }
    while (m_views.size() < count) {
        const int index = int(m_views.size());
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *banner = new ClassificationBanner(cell);
        auto *whose = new QLabel(cell); // above the banner: beside it both would be cut off in a narrow pane
        whose->setAlignment(Qt::AlignCenter);
        whose->hide();
        auto *view = new OrbitView(m_clock, cell);
        auto *lens = new LensedPicture(m_source, this);
        column->addWidget(whose);
        column->addWidget(banner);
        column->addWidget(view, 1);
        m_whose << whose;
        view->setCamera(m_camera);
        view->setPainter(m_painter);
        view->setDescriber([this, index](const QString &id) { return describe(index, id); });
        connect(view, &OrbitView::cameraChanged, this, &PicturePane::setCamera);
        connect(view, &OrbitView::picked, this, [this](const QStringList &ids, bool adds) {
            QStringList chosen = adds ? m_selected : QStringList();
            QSet<QString> there(chosen.begin(), chosen.end());
            for (const QString &id : ids)
                if (!there.contains(id)) {
                    there.insert(id);
                    chosen << id;
                }
            select(chosen);
            if (ids.size() == 1)
                Q_EMIT pointedAt(ids.constFirst());
        });
        connect(view, &OrbitView::groundClicked, m_places, &GroundPlacesMenu::addCorner);
        connect(view, &OrbitView::drawingFinished, m_places, &GroundPlacesMenu::finishDrawing);
        connect(view, &OrbitView::objectActivated, this, [this](const QString &id) {
            select({id});
            frame({id});
            Q_EMIT objectActivated(id);
        });
        connect(lens, &LensedPicture::changed, this, [this, lens] { lensChanged(int(m_lenses.indexOf(lens))); });
        m_cells << cell;
        m_banners << banner;
        m_views << view;
        m_lenses << lens;
    }
    const int across = count <= 1 ? 1 : count <= 4 ? 2 : 3;
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_cells[i], i / across, i % across);
}

void PicturePane::applyLens()
{
    const QList<Audience> audiences = wanted();
    for (int i = 0; i < m_lenses.size(); ++i) {
        m_lenses[i]->setLens(lensFor(audiences.value(i)), m_settings.colourBy == ColourBy::Outcome ? m_column : QString(),
                             m_session ? m_session->lens().day : m_pack ? m_pack->asOf : Day());
        lensChanged(i);
    }
    mention();
}

void PicturePane::lensChanged(int view)
{
    if (view < 0 || view >= m_views.size())
        return;
    const LensedPicture &lens = *m_lenses[view];
    m_views[view]->setContent(lens.content());
    m_banners[view]->setBanner(lens.banner());
    m_whose[view]->setText(lens.lens() ? tr("%1 PREVIEW").arg(lens.audienceCodes()) : QString());
    m_whose[view]->setVisible(lens.lens().has_value());
    m_views[view]->setAccessibleName(lens.lens() ? tr("Orbital picture of %1").arg(lens.audienceCodes()) : tr("Orbital picture"));
    m_views[view]->setEmptyText(!m_pack                 ? tr("There is no catalogue yet. Import element sets, or drop their file on the window.")
                                    : m_source.isReading() || lens.isMaking() || !m_source.catalogue() ? tr("The picture is being made…")
                                                                               : tr("Nothing can be shown here."));
    showEvents();
    mention();
    if (view == 0)
        showCount();
    Q_EMIT pictureChanged();
}

QString PicturePane::ownBanner() const
{
    for (const LensedPicture *lens : m_lenses)
        if (!lens->lens())
            return lens->banner();
    return {};
}

bool PicturePane::isShown() const
{
    return !m_source.isReading() && std::all_of(m_views.begin(), m_views.end(), [](const OrbitView *view) { return view->scene() != nullptr; });
}

QStringList PicturePane::placeBanners() const
{
    const bool hasOurs = std::any_of(m_lenses.begin(), m_lenses.end(), [](const LensedPicture *lens) { return !lens->lens(); });
    return m_settings.ground && hasOurs ? m_places->banners() : QStringList();
}

QStringList PicturePane::shownBanners() const
{
    QStringList banners;
    for (const LensedPicture *lens : m_lenses)
        if (!banners.contains(lens->banner()))
            banners << lens->banner();
    return banners;
}

void PicturePane::setCurrentPortion(const PortionId &portion, Camera camera)
{
    if (portion == m_portion)
        return;
    m_portion = portion;
    mention();
    if (camera == Camera::Follows && m_followDocument->isChecked() && isVisible() && !m_views.isEmpty())
        frame(m_views.first()->settings().mentioned);
}

/// Gives each view its settings: what a nation's picture has of ours (watch list, places, approaches) would tell it of us, and the
/// objects that stand out in it are those of which its own copy speaks.
void PicturePane::mention()
{
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    const int row = previews ? previews->product().rowOf(m_portion) : -1;
    for (int i = 0; i < m_views.size(); ++i) {
        PictureSettings settings = m_settings;
        settings.selected = m_selected;
        settings.mentioned.clear();
        const std::optional<Lens> &lens = m_lenses[i]->lens();
        if (lens) {
            settings.watched.clear();
            settings.closeMarkers.clear();
            settings.groundMarks.clear();
            if (settings.colourBy == ColourBy::WatchList || settings.colourBy == ColourBy::Outcome) {
                settings.colourBy = ColourBy::OrbitClass;
                settings.hiddenGroups.clear(); // they were of the other colouring
            }
        }
        if (row >= 0 && !lens)
            settings.mentioned = previews->objectsAt(row);
        else if (row >= 0)
            for (int a = 0; a < previews->audienceCount(); ++a)
                if (previews->audience(a) == lens->audience)
                    settings.mentioned = previews->objectsAt(row, a, lens->face);
        m_views[i]->setSettings(settings);
    }
}

QString PicturePane::describe(int view, const QString &id) const
{
    const PictureContentPtr content = view < m_lenses.size() ? m_lenses[view]->content() : nullptr;
    if (!content)
        return {};
    QString html = objectHtml(*content, id, m_clock.now());
    // Why is for us: in the face of a nation nothing is said that it could not know.
    if (isForUs() && m_source.catalogue() && m_pack) {
        if (const CatalogueObject *object = m_source.catalogue()->object(id))
            html += m_lenses[view]->lens() ? whyHtml(*object, *m_lenses[view]->lens(), *m_pack) : knownToHtml(*object, m_session ? m_session->lens().day : m_pack->asOf, *m_pack);
    }
    return html;
}

} // namespace parallax
