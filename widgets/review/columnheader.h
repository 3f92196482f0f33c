#pragma once

#include "model/document/productsession.h"

#include <QFrame>
#include <QLabel>
#include <QPointer>

class QToolButton;

namespace parallax {

class ProductView;

/// The banner of a copy: what that nation would see on it. Never looks like the window's own: narrower, and the heading
/// above it carries the trigraph and PREVIEW.
class InnerBanner : public QLabel
{
    Q_OBJECT
public:
    explicit InnerBanner(QWidget *parent = nullptr);
    void setBanner(const QString &banner, const QString &audienceCode);
    const QString &banner() const { return m_banner; }
    /// The part between "//" that a point lies on.
    QString tokenAt(QPoint point) const;
    /// What the whole banner takes at its width, at least two lines: marking text is never cut off.
    int neededHeight() const;

Q_SIGNALS:
    void neededHeightChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void recolour();
    QString m_banner;
};

/// Heading of a copy: whose it is, that it is a preview, its banner, how much is in it, what would leak.
class CopyHeader : public QFrame
{
    Q_OBJECT
public:
    explicit CopyHeader(QWidget *parent = nullptr);

    void setSource(ProductSession *session, int audience, Face face);
    void refresh();
    QString bannerText() const { return m_banner->banner(); }
    int neededBannerHeight() const { return m_banner->neededHeight(); }
    /// The same in all columns, so that their rows start at one height.
    void setBannerHeight(int height) { m_banner->setFixedHeight(height); }
    QString countText() const { return m_counts->text(); }
    QString flagText() const;

Q_SIGNALS:
    void explained(const QString &html);
    void portionActivated(int productRow);
    void neededBannerHeightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString bannerExplanation(const QString &token) const;
    void showFlags();

    QPointer<ProductSession> m_session;
    int m_audience = -1;
    Face m_face = Face::Ours;
    QLabel *m_name, *m_tag, *m_counts, *m_updating;
    QToolButton *m_flags;
    InnerBanner *m_banner;
};

/// Heading of the product: title, findings, and the trigraphs above the strips.
class ProductHeader : public QFrame
{
    Q_OBJECT
public:
    explicit ProductHeader(ProductView *view, QWidget *parent = nullptr);
    void refresh(ProductSession *session);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(100, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    ProductView *m_view;
    QString m_title, m_state;
    QStringList m_shown, m_names;
};

} // namespace parallax
