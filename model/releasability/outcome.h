#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace parallax {

/// What a nation gets of an item, worst first; NoChannel stands apart: releasable, and cannot be sent.
enum class Outcome : quint8 {
    Withhold,
    NeedsException,
    NeedsOriginator,
    NeedsDisclosureOfficial,
    DisplayOnly,
    ReleaseSanitised,
    Release,
    NoChannel,
};
inline constexpr int kOutcomeCount = 8;

/// "withhold", "needs exception", … as the command line prints it; never translated.
QString outcomeName(Outcome outcome);
/// "W", "X", "O", "F", "D", "S", "R", "N".
QChar outcomeLetter(Outcome outcome);

/// The outcome of that name; unset for anything else.
std::optional<Outcome> outcomeFromName(QStringView name);
/// Order by what the nation gets, least first. No channel gives nothing today, so it stands below display only.
int outcomeRank(Outcome outcome);

/// Part of a release copy: the nation keeps it.
inline bool isReleased(Outcome outcome)
{
    return outcome == Outcome::Release || outcome == Outcome::ReleaseSanitised;
}
/// May be shown: released or display only.
inline bool mayBeShown(Outcome outcome)
{
    return isReleased(outcome) || outcome == Outcome::DisplayOnly;
}

} // namespace parallax
