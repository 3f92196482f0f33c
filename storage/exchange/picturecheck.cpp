#include "storage/exchange/picturecheck.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

Error PictureCheck::differs(const QString &sentence) const
{
    const QString id = m_next < m_report.elements.size() ? m_ids[m_report.elements[m_next]] : QString();
    return {ErrorCode::Conflict, sentence, id};
}

QMap<QString, QString> PictureCheck::mapOf(const QList<FileFact> &facts)
{
    QMap<QString, QString> map;
    for (const FileFact &fact : facts)
        map.insert(fact.key, fact.text());
    return map;
}

Result<void> PictureCheck::document(const FilePart &part) const
{
    const QList<FileFact> facts = documentFacts(m_picture, m_options, m_sampler, m_format);
    if (part.facts.value(u"banner"_s) != m_picture.picture.banner)
        return differs(Tr::tr("The file reads back with the banner \"%1\", which is not the picture's; nothing was handed out.").arg(part.facts.value(u"banner"_s)));
    if (part.facts != mapOf(facts) || part.name != documentName(m_picture, m_options) || part.description != documentDescription(m_picture, m_options, facts))
        return differs(Tr::tr("The head of the file does not read back as it was to be; nothing was handed out."));
    return {};
}

Result<void> PictureCheck::object(const FilePart &part, const FileSamples &samples)
{
    if (m_next >= m_report.elements.size())
        return differs(Tr::tr("The file reads back with more objects than it was to hold; nothing was handed out."));
    const qsizetype element = m_report.elements[m_next];
    const PictureObject &object = m_picture.objectOfElement(element);
    if (part.id != m_ids[element] || part.name != fileName(object))
        return differs(Tr::tr("The file reads back with the object %1, \"%2\", where another was to be; nothing was handed out.").arg(part.id, part.name));
    if (part.facts.value(u"mark"_s) != fileMark(object))
        return differs(Tr::tr("The file reads back with the mark \"%1\", which is not the object's; nothing was handed out.").arg(part.facts.value(u"mark"_s)));
    if (part.facts.value(u"owner"_s) != object.owner || part.facts.value(u"class"_s) != object.objectClass)
        return differs(Tr::tr("The file reads back with another owner or class; nothing was handed out."));
    const QList<FileFact> facts = objectFacts(m_picture, element);
    if (part.facts != mapOf(facts) || part.description != objectDescription(m_options, facts))
        return differs(Tr::tr("The file reads back with other words about the object; nothing was handed out."));

    // Half a millimetre on each axis, and the last place of a longitude at the height of the geosynchronous orbit.
    constexpr double kToleranceKm = 2e-6;
    const MeanElements &elements = m_picture.elements[size_t(element)];
    const auto isAt = [&](size_t time, const Eigen::Vector3d &km) {
        const Eigen::Vector3d wanted = m_sampler.positionKm(elements, time);
        return (wanted - km).norm() <= kToleranceKm * std::max(1.0, wanted.norm() / 1e5);
    };
    if (samples.count == 0 || !isAt(samples.firstTime, samples.firstKm) || !isAt(samples.lastTime, samples.lastKm))
        return differs(Tr::tr("The file reads back with the object somewhere else; nothing was handed out."));
    ++m_next;
    m_samples += samples.count;
    return {};
}

Result<void> PictureCheck::end() const
{
    if (m_next != m_report.elements.size() || m_samples != m_report.samples)
        return differs(Tr::tr("The file reads back with %1 objects and %2 positions, not as many as it was to hold; nothing was handed out.").arg(m_next).arg(m_samples));
    return {};
}

} // namespace parallax
