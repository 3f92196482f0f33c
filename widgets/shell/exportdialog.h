#pragma once

#include "widgets/shell/bannereddialog.h"
#include "widgets/shell/services.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace parallax {

class ClassificationBanner;

/// One nation's copy, before it leaves: its banner, what is in it, its flags. A blocked one cannot be written, and why is said.
class ExportDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a ours: the banner of the window, since the flags speak of what stays here; the nation's own stands inside.
    ExportDialog(const ProductSession &session, const Audience &first, const BannerState &ours, QWidget *parent);

    Audience audience() const;
    /// Its place in the previews as they are now; -1 while everything is decided again, since an old answer is none.
    int audienceIndex() const;
    ExportFormat format() const;
    bool isBlocked() const;               ///< and while there is no answer
    /// "EX-01-QMR.pdf": names the recipient and the product's id, never its title.
    QString suggestedName() const;
    static QString filterFor(ExportFormat format);

private:
    void refresh();

    const ProductSession &m_session;
    QComboBox *m_who, *m_format;
    ClassificationBanner *m_theirs;
    QLabel *m_summary;
    QTextBrowser *m_flags;
    QPushButton *m_accept = nullptr;
};

} // namespace parallax
