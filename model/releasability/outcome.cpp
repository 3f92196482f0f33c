#include "model/releasability/outcome.h"

namespace parallax {

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Withhold:
        return QStringLiteral("withhold");
    case Outcome::NeedsException:
        return QStringLiteral("needs exception");
    case Outcome::NeedsOriginator:
        return QStringLiteral("needs originator");
    case Outcome::NeedsDisclosureOfficial:
        return QStringLiteral("needs disclosure official");
    case Outcome::DisplayOnly:
        return QStringLiteral("display only");
    case Outcome::ReleaseSanitised:
        return QStringLiteral("release sanitised");
    case Outcome::Release:
        return QStringLiteral("release");
    case Outcome::NoChannel:
        return QStringLiteral("no channel");
    }
    return QStringLiteral("withhold");
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    for (int i = 0; i < kOutcomeCount; ++i) {
        const auto outcome = Outcome(i);
        if (name == outcomeName(outcome))
            return outcome;
    }
    return std::nullopt;
}

QChar outcomeLetter(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Withhold:
        return u'W';
    case Outcome::NeedsException:
        return u'X';
    case Outcome::NeedsOriginator:
        return u'O';
    case Outcome::NeedsDisclosureOfficial:
        return u'F';
    case Outcome::DisplayOnly:
        return u'D';
    case Outcome::ReleaseSanitised:
        return u'S';
    case Outcome::Release:
        return u'R';
    case Outcome::NoChannel:
        return u'N';
    }
    return u'W';
}

int outcomeRank(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Withhold:
        return 0;
    case Outcome::NeedsException:
        return 1;
    case Outcome::NeedsOriginator:
        return 2;
    case Outcome::NeedsDisclosureOfficial:
        return 3;
    case Outcome::NoChannel:
        return 4;
    case Outcome::DisplayOnly:
        return 5;
    case Outcome::ReleaseSanitised:
        return 6;
    case Outcome::Release:
        return 7;
    }
    return 0;
}

} // namespace parallax
