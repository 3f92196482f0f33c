#pragma once

#include "app/cli/jsonlines.h"
#include "model/orbit/frames.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>

#include <optional>

namespace parallax {

/// What every orbit command shares: its options, what is known of time and of the Earth, and the way out.
class OrbitOptions
{
public:
    OrbitOptions();

    QCommandLineParser parser;

    /// Reads the options and the files that they name. Those in \a severalTimes may be given more than once. False where something is
    /// wrong with them; it has been said, and exitCode() is what is left to return.
    bool readOptions(const QStringList &words, const QStringList &severalTimes = {});
    int exitCode() const { return m_exitCode; }
    const EarthModel &earth() const { return m_earth; }

    /// An instant that can be computed with (1900 to 2199, as feeds are read); complains and leaves nothing where it is none.
    std::optional<Instant> instantFrom(const QString &text, const QString &option);
    /// The value of an option as an instant or a number; complains and leaves nothing where it is none.
    std::optional<Instant> instant(const QString &option);
    std::optional<double> number(const QString &option, double least, double most, std::optional<double> otherwise = {});

    void complain(const QString &sentence);
    void complain(const Error &error);
    /// False where nobody reads any more.
    bool write(const QJsonObject &line);
    void foundWrong() { m_exitCode = std::max(m_exitCode, int(kFoundWrong)); }
    void endWith(ExitCode code) { m_exitCode = code; }

private:
    bool readEarth();

    EarthModel m_earth;
    QFile m_out;
    QTextStream m_err;
    int m_exitCode = kDone;
};

} // namespace parallax
