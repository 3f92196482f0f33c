#pragma once

#include "model/document/productsession.h"
#include "widgets/shell/bannereddialog.h"

class QComboBox;
class QCheckBox;
class QLabel;
class QPushButton;

namespace parallax {

class ClassificationBanner;

/// For whom a briefing is, and on which screen.
class BriefingDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a ours: the banner of the window; that of the briefing stands inside.
    BriefingDialog(const ProductSession &session, const Audience &first, const BannerState &ours, QWidget *parent);

    /// Its place in the previews as they are now; -1 while everything is decided again.
    int audienceIndex() const;
    QString screen() const;
    bool fillsScreen() const;

private:
    void refresh();

    const ProductSession &m_session;
    QComboBox *m_who, *m_screen;
    QCheckBox *m_full;
    ClassificationBanner *m_theirs;
    QLabel *m_summary;
    QPushButton *m_accept;
};

} // namespace parallax
