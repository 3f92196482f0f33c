#pragma once

#include "app/cli/jsonlines.h"
#include "model/orbit/frames.h"
#include "model/orbit/geodesy.h"
#include "model/orbit/sgp4.h"
#include "storage/exchange/feeds.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>

#include <limits>

namespace parallax {

/// What every orbit command shares: its file, the options that say how to compute, and the way out.
class OrbitInput
{
public:
    OrbitInput();

    QCommandLineParser parser;

    /// Reads options and the one file. False where something is wrong with them; it has been said, and exitCode() is what is left
    /// to return.
    bool read(const QStringList &words);
    int exitCode() const { return m_exitCode; }

    const OrbitFile &file() const { return m_file; }
    /// In the order of the file.
    const std::vector<ElementSet> &sets() const { return m_file.elementSets; }
    /// False, and said, where the file has no element set; messages of other kinds are counted on standard error.
    bool hasElements();
    /// One set an object: that which is current at \a at (the latest not after it, else the earliest after it), in the order in which
    /// the objects first appear. Older ones passed over are counted on standard error.
    std::vector<ElementSet> currentSets(Instant at);
    Sgp4Options propagation() const { return m_propagation; }
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
    /// What was wrong with single entries that stand before \a beforeLine, each on a line of its own; each is written once.
    bool writeLeftOut(int beforeLine = std::numeric_limits<int>::max());
    bool writeLeftOutBefore(const ElementSet &set);
    void foundWrong() { m_exitCode = std::max(m_exitCode, int(kFoundWrong)); }

private:
    bool readOptions();
    bool readEarth();
    bool readFile(const QString &path);

    OrbitFile m_file;
    Sgp4Options m_propagation;
    EarthModel m_earth;
    QFile m_out;
    QTextStream m_err;
    size_t m_nextFinding = 0;
    int m_exitCode = kDone;
};

/// [x, y, z], or null where there is no state.
QJsonValue vectorJson(const Eigen::Vector3d &vector);

int runOrbitPropagate(const QStringList &words);
int runOrbitPasses(const QStringList &words);
int runOrbitScreen(const QStringList &words);
int runOrbitMessage(const QStringList &words);

} // namespace parallax
