#include "widgets/picture/lensedpicture.h"

#include <QtConcurrentRun>

namespace parallax {

OrbitPicturePtr makeOrbitPicture(const CatalogueSnapshot &catalogue, const std::optional<Lens> &lens, const PolicyPack &pack,
                                 std::span<const ElementSet> sets, Instant asOf)
{
    return lens ? orbitPicture(partnerPicture(catalogue, *lens, pack), lens->audience.nations, sets, asOf)
                : orbitPicture(ownPicture(catalogue, pack), {}, sets, asOf);
}

LensedPicture::LensedPicture(const PictureSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    connect(&m_source, &PictureSource::changed, this, [this] { make(false); });
    connect(&m_making, &QFutureWatcherBase::finished, this, &LensedPicture::take);
}

void LensedPicture::setLens(const std::optional<Lens> &lens, const QString &column, Day columnDay)
{
    if (lens == m_lens && column == m_column && (column.isEmpty() || columnDay == m_columnDay) && (m_content || isMaking()))
        return;
    const bool isOther = lens != m_lens;
    m_lens = lens;
    m_column = column;
    m_columnDay = columnDay;
    make(isOther);
}

void LensedPicture::make(bool isOtherLens)
{
    m_making.setFuture({});
    // Labels may have changed with the catalogue: a nation's picture goes at once. Ours stands until the new one has come.
    if (m_content && (isOtherLens || m_lens)) {
        m_content = nullptr;
        Q_EMIT changed();
    }
    if (!m_source.catalogue() || !m_source.pack())
        return;
    m_making.setFuture(QtConcurrent::run([catalogue = m_source.catalogue(), pack = m_source.pack(), sets = m_source.sets(), asOf = m_source.asOf(),
                                          lens = m_lens, column = m_column, columnDay = m_columnDay] {
        const OrbitPicturePtr made = makeOrbitPicture(*catalogue, lens, *pack, *sets, asOf);
        std::optional<NationColumn> known;
        if (!lens && !column.isEmpty()) {
            const Lens theirs{Audience{{column}}, columnDay.isKnown() ? columnDay : pack->asOf, {}, {}, Face::AsReceived};
            known = nationColumn(*made, partnerPicture(*catalogue, theirs, *pack), column);
        }
        return PictureContentPtr(std::make_shared<const PictureContent>(made, EarthModel{}, known));
    }));
}

void LensedPicture::take()
{
    if (m_making.isCanceled() || m_making.future().resultCount() == 0)
        return;
    m_content = m_making.result();
    Q_EMIT changed();
}

} // namespace parallax
