#pragma once

#include "model/marking/marking.h"

#include <QColor>
#include <QLabel>

namespace parallax {

/// Colours users know, the same in every theme. What cannot be read gets none of them: unknown is not low.
struct BannerColours
{
    QColor background, text;
};

/// What a banner's colour is chosen by.
enum class BannerLevel { Unknown, Unclassified, Cui, Confidential, Secret, TopSecret, TopSecretSci };
BannerColours bannerColours(BannerLevel level);

/// Level named by banner text, any system ("SECRET//NOFORN", "//NATO SECRET", "CUI//SP-CTI"). \a marking, where given,
/// tells TS from TS/SCI.
BannerLevel bannerLevel(const QString &banner, const Marking *marking = nullptr);

/// One classification banner: full width, full words, centred and bold, height from the font. It holds marking text only;
/// a tag beside it (a regime, "QMR PREVIEW") stands in a field of its own.
class ClassificationBanner : public QLabel
{
    Q_OBJECT
public:
    explicit ClassificationBanner(QWidget *parent = nullptr);

    /// Text as computed; empty shows nothing known ("NOT YET COMPUTED" never looks like a low banner).
    void setBanner(const QString &banner, const CheckedMarkingPtr &marking = {});
    const QString &banner() const { return m_banner; }
    /// "DoD", "IC" or "QMR PREVIEW": not part of the banner, never selected with it.
    void setTag(const QString &tag);
    const QString &tag() const { return m_tag; }
    BannerLevel level() const { return m_level; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// A banner is never cut off: where it is too long for a line it takes several.
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void causesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    void fitText();
    int textWidth(int width) const;
    QString m_banner, m_tag;
    BannerLevel m_level = BannerLevel::Unknown;
    QPoint m_pressedAt;
};

/// EXERCISE or TRAINING, beside the banner and never in it.
class ExerciseStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ExerciseStrip(QWidget *parent = nullptr);
    void setWord(const QString &word);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
};

} // namespace parallax
