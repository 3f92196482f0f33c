#pragma once

#include "model/marking/marking.h"
#include "model/time.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace parallax {

/// What an originator who must concur says.
struct OriginatorPosition
{
    QString originator, position;
    Day date;

    bool operator==(const OriginatorPosition &) const = default;
};

/// A request for release: of portions or of facets of objects to one nation. Fields as in resources/exercise/requests.json, drawn from DoDD
/// 5230.11 (criteria, delegation), the International Programs Security Handbook, appendix B, and ICD 403.
struct DisclosureRequest
{
    QString id;                    ///< "RQ-31-0142"
    Instant opened;
    QString requester;             ///< person who asks
    QString product;               ///< empty: objects of the picture
    QStringList portions;          ///< ids of portions, of tearlines, or facets of objects ("PX-0107/orbit")
    QString recipient;             ///< nation
    QString wants = QStringLiteral("copy"); ///< "copy" or "show"
    QString regime;                ///< "DOD", "IC", "FGI"
    QList<int> categories;         ///< of classified military information
    std::optional<Level> level;
    QString purpose, benefit;      ///< theirs; the host's
    QString network;
    Instant due;                   ///< day unknown: none
    QList<OriginatorPosition> positions;
    QStringList owners;            ///< third parties whose consent it needs
    bool sanitisationOffered = false;
    QList<std::pair<QString, QString>> criteria; ///< by name, in the order given
    QString routedTo;              ///< office or person
    QString asked;                 ///< how a nation's own request came ("letter", "telephone", "liaison officer"); empty: an analyst asks
    QString note;
    QJsonObject other;             ///< fields we do not know, kept

    bool operator==(const DisclosureRequest &) const = default;

    QJsonObject toJson() const;
    /// \a path: of the object in \a file, a JSON pointer. Error: Malformed, naming file and field.
    static Result<DisclosureRequest> fromJson(const QJsonObject &json, const QString &file, const QString &path = {});
};

} // namespace parallax
