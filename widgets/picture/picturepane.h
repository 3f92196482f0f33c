#pragma once

#include "model/document/productsession.h"
#include "widgets/picture/lensedpicture.h"
#include "widgets/picture/orbitview.h"
#include "widgets/picture/pictureclock.h"
#include "widgets/picture/timelinebar.h"

#include <QPointer>

class QAction;
class QActionGroup;
class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace parallax {

class ClassificationBanner;
class GroundPlacesMenu;
class PictureLegend;

/// From where and when, to come back to.
struct PictureBookmark
{
    QString name;
    PictureCamera camera;
    Instant at;
};

/// The orbital picture: globe or map, as we or a nation may know it, or several nations side by side with one camera and one time;
/// its time line, its legend, its search.
class PicturePane : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMostViews = 6;
    static constexpr int kMostSelected = 500;

    /// Both outlive it.
    PicturePane(CatalogueStore &store, const Clock &clock, QWidget *parent = nullptr);
    ~PicturePane() override;

    void setCatalogue(CataloguePtr scenario, PolicyPackPtr pack);
    void setSession(ProductSession *session);
    /// The day that is now in an exercise; unknown: the clock says what is now.
    void setExerciseDay(Day day);
    /// Reads the store if nobody has looked yet.
    void ensureRead();
    /// The store holds something new.
    void reload();

    /// Whose picture it is; none: ours.
    void setAudience(const std::optional<Audience> &audience);
    std::optional<Audience> audience() const;
    void setSideBySide(bool sideBySide);
    bool isSideBySide() const;

    /// The portion that the document is at: its objects stand out, and are brought into view where that is wished.
    enum class Camera { Stays, Follows };
    void setCurrentPortion(const PortionId &portion, Camera camera = Camera::Follows);
    void select(const QStringList &ids);
    const QStringList &selection() const { return m_selected; }
    /// Turns the camera so that these are in view.
    void frame(const QStringList &ids);
    /// Ours alone: no nation's picture has them.
    void setCloseMarkers(const QList<CloseMarker> &markers, const QList<TimelineEvent> &events);
    void focusSearch();

    PictureClock &clock() { return m_clock; }
    TimelineBar *timeline() const { return m_timeline; }
    const PictureSource &source() const { return m_source; }
    QList<OrbitView *> views() const { return m_views; }
    /// Of the first view; null while it is being made.
    /// Every view has a frame of what it is to show.
    bool isShown() const;
    PictureContentPtr content() const { return m_lenses.isEmpty() ? nullptr : m_lenses.first()->content(); }
    const PictureCamera &camera() const { return m_camera; }
    void setCamera(const PictureCamera &camera);
    PictureSettings settings() const { return m_settings; }
    void setSettings(const PictureSettings &settings);
    void setPainter(PainterChoice painter);
    PainterChoice painter() const { return m_painter; }
    /// Banners of what is ours on the screen; empty where only nations' pictures are shown.
    QString ownBanner() const;
    /// Of the sites and areas that ours shows.
    QStringList placeBanners() const;
    GroundPlacesMenu *places() const { return m_places; }
    /// Of each view; one that is empty is not known yet.
    QStringList shownBanners() const;
    /// For menus and the palette; each with an object name ("picture.globe"), a text and a tip.
    QList<QAction *> commands() const { return m_commands; }

    QJsonObject state() const;
    void restore(const QJsonObject &state);

Q_SIGNALS:
    void pictureChanged();
    void audienceChanged();
    void selectionChanged(const QStringList &ids);
    /// One object was picked in the picture: the document may follow.
    void pointedAt(const QString &id);
    void objectActivated(const QString &id);
    void explained(const QString &html);
    void failed(const parallax::Error &error);
    void statusMessage(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // picturepane.cpp
    void buildBars();
    void buildPainterMenu();
    QAction *command(const char *id, const QString &text, const QString &tip);
    void buildCommands();
    void readStore();
    void showTime();
    void showCount();
    void search(const QString &text);
    void applySettings();
    void goToTime();
    void fillBookmarks();
    void showEvents();

    // picturelenses.cpp
    void rebuildChoices();
    void applyLens();
    void rebuildViews(int count);
    void lensChanged(int view);
    QList<Audience> wanted() const;
    std::optional<Lens> lensFor(const Audience &audience) const;
    void mention();
    bool isForUs() const;
    QString describe(int view, const QString &id) const;

    PictureClock m_clock;
    PictureSource m_source;
    QPointer<ProductSession> m_session;
    PolicyPackPtr m_pack;
    QList<LensedPicture *> m_lenses;
    QList<OrbitView *> m_views;
    QList<ClassificationBanner *> m_banners;
    QList<QLabel *> m_whose;
    QList<QWidget *> m_cells;
    QGridLayout *m_grid;
    PictureCamera m_camera;
    PictureSettings m_settings;
    PainterChoice m_painter = PainterChoice::Automatic;
    QStringList m_selected;
    QList<PictureBookmark> m_bookmarks;
    QList<TimelineEvent> m_events;  ///< ours
    PortionId m_portion;
    QString m_column;              ///< nation by whose knowledge ours is coloured
    Day m_exerciseDay;

    GroundPlacesMenu *m_places;
    QComboBox *m_who, *m_colour;
    QToolButton *m_globe, *m_map, *m_layers, *m_bookmark, *m_sites, *m_live, *m_slower, *m_run, *m_faster;
    QMenu *m_layerMenu, *m_bookmarkMenu;
    QActionGroup *m_painters;      ///< in the order of PainterChoice
    QLineEdit *m_search;
    QLabel *m_count, *m_state, *m_notice;
    QToolButton *m_goToEpoch;
    QWidget *m_noticeBar;
    QDateTimeEdit *m_time;
    PictureLegend *m_legend;
    TimelineBar *m_timeline;
    QList<QAction *> m_commands;
    QAction *m_followDocument;
    QTimer m_seconds;
    QFutureWatcher<QStringList> m_finding;
    bool m_wasForUs = true;        ///< our own face, when the choices were last made
    QString m_beforeFace;          ///< what was chosen before a partner's face
    bool m_showingTime = false, m_wasShown = false;
};

} // namespace parallax
