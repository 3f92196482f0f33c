#pragma once

#include "model/releasability/lens.h"
#include "widgets/picture/picturecontent.h"
#include "widgets/picture/picturesource.h"

namespace parallax {

/// The picture of one audience, kept current: made beside the GUI thread whenever the catalogue or the lens changes. While it is being
/// made there is none, so that nobody sees through the lens before.
class LensedPicture : public QObject
{
    Q_OBJECT
public:
    /// \a source outlives it.
    explicit LensedPicture(const PictureSource &source, QObject *parent = nullptr);

    /// No audience: ours, of the nations of which \a column is to be told by colour (empty: none).
    void setLens(const std::optional<Lens> &lens, const QString &column = {}, Day columnDay = {});
    const std::optional<Lens> &lens() const { return m_lens; }
    /// "Us", "QMR", "QMR+QNV".
    QString audienceCodes() const { return m_lens ? m_lens->audience.nations.join(u'+') : QString(); }

    PictureContentPtr content() const { return m_content; }  ///< null while it is being made
    QString banner() const { return m_content ? m_content->orbit().picture.banner : QString(); }
    bool isMaking() const { return m_making.isRunning(); }

Q_SIGNALS:
    void changed();

private:
    void make(bool isOtherLens);
    void take();

    const PictureSource &m_source;
    std::optional<Lens> m_lens;
    QString m_column;
    Day m_columnDay;
    PictureContentPtr m_content;
    QFutureWatcher<PictureContentPtr> m_making;
};

/// Makes a picture at once, on the calling thread: for `render`, figures and tests. \a lens unset: ours.
OrbitPicturePtr makeOrbitPicture(const CatalogueSnapshot &catalogue, const std::optional<Lens> &lens, const PolicyPack &pack,
                                 std::span<const ElementSet> sets, Instant asOf);

} // namespace parallax
