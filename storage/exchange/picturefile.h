#pragma once

#include "model/orbit/frames.h"
#include "model/orbit/orbitpicture.h"

#include <optional>

namespace parallax {

/// Files for other people's globes that an orbital picture is written as.
enum class PictureFileFormat { Czml, Kml };

/// "czml", "kml": what --format takes and how a file's name ends.
QString pictureFileFormatName(PictureFileFormat format);
std::optional<PictureFileFormat> pictureFileFormatFromName(QStringView name);

/// The most positions in one file, about 1 GB of CZML and 2 GB of KML, and the most times.
inline constexpr qint64 kMostPictureSamples = 20'000'000;
inline constexpr qint64 kMostPictureTimes = 200'000;

struct PictureFileOptions
{
    Instant from, to;             ///< both are in it; equal: the picture at that time
    double stepSeconds = 60;      ///< above zero; the last step ends at \a to
    EarthModel earth;
    bool exercise = false;        ///< what is in the picture is made up, and every part of the file says so
    bool displayOnly = false;     ///< the picture is of what may be seen and not kept: the file says so
};

/// What whoever makes a file should know and the file does not say: for us alone.
struct ExportNote
{
    QString object;               ///< id; empty: the file as a whole
    QString sentence;

    bool operator==(const ExportNote &) const = default;
};

struct PictureFileReport
{
    std::vector<qsizetype> elements;   ///< of the picture, as they stand in the file
    qint64 samples = 0;
    QList<ExportNote> notes;           ///< at most kMostNotes
    qint64 notesNotListed = 0;

    static constexpr qsizetype kMostNotes = 100;
    void note(const QString &object, const QString &sentence);
};

/// Writes a picture into a file readable by its owner only, all or nothing. What was written is read from the disk again and compared
/// with the picture before it takes the place of what stood there.
/// Error: as writeCzml() and writeKml(); Conflict where the file differs from the picture; Denied where it cannot be written.
[[nodiscard]] Result<PictureFileReport> savePictureFile(const OrbitPicture &picture, const PictureFileOptions &options,
                                                        PictureFileFormat format, const QString &path);

} // namespace parallax
