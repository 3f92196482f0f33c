#include "widgets/picture/pictureexplanation.h"

#include "widgets/shell/outcomestyle.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PictureExplanation)
};

QString line(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString() : u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString muted(const QString &text)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(tokens().mutedText.name(), text.toHtmlEscaped());
}

} // namespace

QString facetTitle(const QString &facet)
{
    if (facet == u"existence")
        return Tr::tr("Existence");
    if (facet == u"identity")
        return Tr::tr("Name and owner");
    if (facet == u"orbit")
        return Tr::tr("Precise position");
    if (facet == u"mission")
        return Tr::tr("Mission");
    if (facet == u"manoeuvre_plan")
        return Tr::tr("Manoeuvre plan");
    if (facet == u"sensor_performance")
        return Tr::tr("Sensor performance");
    if (facet == u"reentry_forecast")
        return Tr::tr("Re-entry forecast");
    return facet; // a pack's own
}

QString objectHtml(const PictureContent &content, const QString &id, Instant at)
{
    const qsizetype index = content.orbit().indexOf(id);
    if (index < 0)
        return {};
    const PictureObject &object = content.orbit().picture.objects.at(index);
    const QLocale locale;
    Instant second = at;
    second.nanosecond -= second.nanosecond % 1'000'000'000;
    //: The time for which the rest holds
    QString rows = line(Tr::tr("At"), second.toString()) + line(Tr::tr("Owner"), object.owner) + line(Tr::tr("Class"), object.objectClass);
    const qsizetype element = content.orbit().elementOf[size_t(index)];
    if (element >= 0) {
        const MeanElements &elements = content.orbit().elements[size_t(element)];
        const OrbitSize size = orbitSize(elements);
        //: Perigee and apogee heights, period and inclination of an orbit
        rows += line(Tr::tr("Orbit"), Tr::tr("%1: %2 × %3 km, %4 min, %5°")
                                          .arg(orbitClassName(orbitClass(elements)), locale.toString(size.perigeeKm, 'f', 0),
                                               locale.toString(size.apogeeKm, 'f', 0), locale.toString(size.periodMinutes, 'f', 1),
                                               locale.toString(elements.inclinationDeg, 'f', 2)));
        constexpr double kOldDays = 30;
        const double age = content.ageDays(element, at);
        rows += line(Tr::tr("Position"), std::abs(age) > kOldDays                     ? Tr::tr("worth little: the elements are more than 30 days from this time")
                                             : object.position == PositionKnowledge::Full ? Tr::tr("precise")
                                                                                         : Tr::tr("coarse, from public elements"));
        rows += line(Tr::tr("Epoch"), Tr::tr("%1 (%2 days old)").arg(elements.epoch.toString(), locale.toString(content.ageDays(element, at), 'f', 1)));
        const Sgp4State state = Sgp4Propagator(elements).at(at, content.earth().leapSeconds);
        if (state.error != Sgp4Error::None || state.implausible) {
            rows += line(Tr::tr("Now"), Tr::tr("decayed, or beyond what these elements can say"));
        } else {
            const FrameTransform toEarth = frameTransform(Frame::Teme, Frame::Itrf, at, content.earth());
            const Geodetic place = geodetic(toEarth.positionKm(state.positionKm));
            constexpr double kDegrees = 57.295779513082320877;
            rows += line(Tr::tr("Over"), Tr::tr("%1°, %2°, height %3 km")
                                             .arg(locale.toString(place.latitudeRad * kDegrees, 'f', 2), locale.toString(place.longitudeRad * kDegrees, 'f', 2),
                                                  locale.toString(place.altitudeKm, 'f', 0)));
        }
    } else {
        rows += line(Tr::tr("Position"), Tr::tr("not known here"));
    }
    if (object.marking)
        rows += line(Tr::tr("Mark"), object.marking->asPortion.isEmpty() ? object.marking->marking.source : object.marking->asPortion);
    return u"<h4 style=\"margin:0\">%1</h4><table>%2</table>"_s.arg(object.designation.toHtmlEscaped(), rows);
}

QString whyHtml(const CatalogueObject &object, const Lens &lens, const PolicyPack &pack)
{
    QString html;
    for (const FacetDecision &facet : facetDecisions(object, lens, pack)) {
        if (facet.known)
            continue;
        const bool decidesPicture = facet.facet == u"existence" || facet.facet == u"identity" || facet.facet == u"orbit";
        if (!facet.decision) {
            if (decidesPicture)
                html += u"<p style=\"margin:4px 0 0 0\"><b>%1</b>: %2</p>"_s.arg(
                    facetTitle(facet.facet).toHtmlEscaped(), Tr::tr("withheld, since it carries no label").toHtmlEscaped());
            continue;
        }
        html += u"<p style=\"margin:4px 0 0 0\"><b>%1</b>: %2</p>"_s.arg(facetTitle(facet.facet).toHtmlEscaped(),
                                                                          outcomeWord(facet.decision->outcome).toHtmlEscaped());
        for (const Reason &reason : facet.decision->reasons)
            html += u"<p style=\"margin:0 0 0 10px\">%1 %2<br/>%3</p>"_s.arg(reason.rule.toHtmlEscaped(), reason.text.toHtmlEscaped(), muted(reason.citation));
        for (const Remedy &remedy : facet.decision->remedies.mid(0, 2))
            html += u"<p style=\"margin:0 0 0 10px\">→ %1</p>"_s.arg(remedy.text.toHtmlEscaped());
    }
    return html.isEmpty() ? html : u"<p style=\"margin:6px 0 0 0\">%1</p>"_s.arg(muted(Tr::tr("Why %1 knows no more:").arg(lens.audience.nations.join(u", ")))) + html;
}

QString knownToHtml(const CatalogueObject &object, Day day, const PolicyPack &pack)
{
    QStringList precise, coarse, named, unidentified, withheld;
    for (const NationPolicy &nation : pack.nations) {
        const Lens lens{Audience{{nation.code}}, day, {}, {}, Face::AsShown};
        const std::optional<PictureObject> shown = pictureObject(object, lens, pack);
        if (!shown)
            withheld << nation.code;
        else if (!shown->named)
            unidentified << nation.code;
        else if (shown->position == PositionKnowledge::Full)
            precise << nation.code;
        else if (shown->position == PositionKnowledge::Coarse)
            coarse << nation.code;
        else
            named << nation.code;
    }
    const QString rows = line(Tr::tr("Precise for"), precise.join(u' ')) + line(Tr::tr("Coarse for"), coarse.join(u' '))
        + line(Tr::tr("Name only for"), named.join(u' ')) + line(Tr::tr("Unidentified for"), unidentified.join(u' '))
        + line(Tr::tr("Withheld from"), withheld.join(u' '));
    return u"<table>%1</table>"_s.arg(rows);
}

} // namespace parallax
