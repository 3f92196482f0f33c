#pragma once

#include "app/cli/orbitoptions.h"
#include "model/orbit/geodesy.h"
#include "model/orbit/sgp4.h"
#include "storage/exchange/feeds.h"

#include <limits>

namespace parallax {

/// What the orbit commands that read a file share: the file, and the options that say how to compute.
class OrbitInput : public OrbitOptions
{
public:
    OrbitInput();

    /// Reads options and the one file. False where something is wrong with them; it has been said, and exitCode() is what is left
    /// to return.
    bool read(const QStringList &words);

    const OrbitFile &file() const { return m_file; }
    /// In the order of the file.
    const std::vector<ElementSet> &sets() const { return m_file.elementSets; }
    /// False, and said, where the file has no element set; messages of other kinds are counted on standard error.
    bool hasElements();
    /// One set an object: that which is current at \a at (the latest not after it, else the earliest after it), in the order in which
    /// the objects first appear. Older ones passed over are counted on standard error.
    std::vector<ElementSet> currentSets(Instant at);
    Sgp4Options propagation() const { return m_propagation; }

    /// What was wrong with single entries that stand before \a beforeLine, each on a line of its own; each is written once.
    bool writeLeftOut(int beforeLine = std::numeric_limits<int>::max());
    bool writeLeftOutBefore(const ElementSet &set);

private:
    bool readPropagation();
    bool readFile(const QString &path);

    OrbitFile m_file;
    Sgp4Options m_propagation;
    size_t m_nextFinding = 0;
};

/// [x, y, z], or null where there is no state.
QJsonValue vectorJson(const Eigen::Vector3d &vector);

int runOrbitPropagate(const QStringList &words);
int runOrbitPasses(const QStringList &words);
int runOrbitScreen(const QStringList &words);
int runOrbitMessage(const QStringList &words);

} // namespace parallax
