#pragma once

#include "model/orbit/orbitpicture.h"
#include "widgets/shell/bannereddialog.h"
#include "widgets/shell/services.h"

class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace parallax {

/// Asks which times of a picture a file for another program's globe is to hold.
class GlobeFileDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a picture as it is on the screen, for whomever it is; \a banner is its own.
    GlobeFileDialog(const OrbitPicturePtr &picture, bool displayOnly, Instant from, const BannerState &banner, QWidget *parent);

    GlobeFile file() const;
    /// "picture-QMR.czml": names who it is for.
    QString suggestedName() const;
    QString filter() const;
    /// Times in the file for each object.
    qint64 samples() const;

private:
    void refresh();

    OrbitPicturePtr m_picture;
    bool m_displayOnly;
    QComboBox *m_format;
    QDateTimeEdit *m_from;
    QDoubleSpinBox *m_hours;
    QSpinBox *m_step;
    QLabel *m_size;
    QPushButton *m_accept = nullptr;
};

} // namespace parallax
