#pragma once

#include "model/document/product.h"
#include "model/releasability/policypack.h"
#include "widgets/shell/bannerframe.h"

#include <QDialog>

class QVBoxLayout;

namespace parallax {

/// A dialog that shows content: with banners above and below, like any window.
class BanneredDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BanneredDialog(QWidget *parent);
    void setBanner(const BannerState &state);
    const BannerState &banner() const;

    /// Where a dialog puts what it holds.
    QVBoxLayout *body() const { return m_body; }

private:
    BannerFrame *m_top, *m_bottom;
    QVBoxLayout *m_body;
};

/// The banner over several things, each with a banner of its own; what cannot be read shows as unknown.
BannerState bannerOver(const QStringList &banners, const PolicyPack &pack);
/// The banner of a product that is not open, from the marks of its portions.
BannerState bannerOf(const Product &product, const PolicyPack &pack);

} // namespace parallax
