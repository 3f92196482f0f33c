#pragma once

#include "model/releasability/decision.h"
#include "model/releasability/lens.h"
#include "model/releasability/policypack.h"

#include <QJsonObject>

namespace parallax {

/// A facet of an object that can be withheld by itself: "existence", "identity", "orbit", "mission", "manoeuvre_plan" …
struct Facet
{
    QString name;
    Facts facts;
};

struct CatalogueObject
{
    QString id;                    ///< "PX-0107"
    QString name, owner, objectClass, note;
    QStringList aliases;           ///< other forms of the name
    QList<Facet> facets;
    QJsonObject elements, publicElements;
    const Facet *facet(QStringView facetName) const;
};

struct CatalogueSensor
{
    QString id, name, owner;       ///< "SN-THISTLE", "host sensor THISTLE"
    Facts facts;
    std::optional<Facts> performance;
};

/// Objects and sensors as loaded from the scenario's objects.json. Immutable; sorted by id.
struct CatalogueSnapshot
{
    QList<CatalogueObject> objects;
    QList<CatalogueSensor> sensors;
    bool exercise = false;

    const CatalogueObject *object(QStringView id) const;
    static Result<std::shared_ptr<const CatalogueSnapshot>> fromJson(const QByteArray &json, const QString &where,
                                                                     const MarkingLanguage &language);
};
using CataloguePtr = std::shared_ptr<const CatalogueSnapshot>;

/// What an object is called where its name is withheld: "UNIDENTIFIED 130" for PX-0130.
QString unidentifiedDesignation(QStringView id);

enum class PositionKnowledge { None, Coarse, Full };

/// One object as an audience may know it.
struct PictureObject
{
    QString id;                    ///< never shown where the name is not known? see designation
    QString designation;           ///< "KITE-7", or "UNIDENTIFIED 107"
    QString owner, objectClass;    ///< empty where identity is withheld
    bool named = false;
    PositionKnowledge position = PositionKnowledge::None;
    QJsonObject elements;          ///< those the audience may have; empty for None
    CheckedMarkingPtr marking;     ///< of what is shown, rolled up
};

/// The catalogue through a lens, by insertion, in the order of object ids. Ours (no audience): everything.
struct PartnerPicture
{
    QList<PictureObject> objects;
    QString banner;
};
PartnerPicture partnerPicture(const CatalogueSnapshot &catalogue, const Lens &lens, const PolicyPack &pack);
/// One object through the lens; unset where its existence is withheld.
std::optional<PictureObject> pictureObject(const CatalogueObject &object, const Lens &lens, const PolicyPack &pack);
PartnerPicture ownPicture(const CatalogueSnapshot &catalogue, const PolicyPack &pack);
/// Marks of the facets by which an object stands in a picture, each as the picture carries it: what a banner over it counts. \a lens
/// unset: ours. Empty where its existence is withheld.
QList<CheckedMarkingPtr> shownMarks(const CatalogueObject &object, const std::optional<Lens> &lens, const PolicyPack &pack);

/// Why an audience knows of a facet, or does not: for us. A facet without a label has no decision; it is withheld for that.
struct FacetDecision
{
    QString facet;                 ///< "existence", "identity", "orbit" …
    std::optional<Decision> decision;
    bool known = false;
};
/// One for each facet that decides what a picture shows, then for the object's others, in its order.
QList<FacetDecision> facetDecisions(const CatalogueObject &object, const Lens &lens, const PolicyPack &pack);

} // namespace parallax
