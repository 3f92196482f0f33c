#include "storage/exchange/picturefile.h"

#include "model/tr.h"
#include "storage/exchange/checkedsave.h"
#include "storage/exchange/czmlwriter.h"
#include "storage/exchange/kmlwriter.h"
#include "storage/exchange/picturefilecheck.h"

namespace parallax {

QString pictureFileFormatName(PictureFileFormat format)
{
    switch (format) {
    case PictureFileFormat::Czml:
        return QStringLiteral("czml");
    case PictureFileFormat::Kml:
        return QStringLiteral("kml");
    }
    Q_UNREACHABLE();
}

std::optional<PictureFileFormat> pictureFileFormatFromName(QStringView name)
{
    for (const PictureFileFormat format : {PictureFileFormat::Czml, PictureFileFormat::Kml})
        if (name == pictureFileFormatName(format))
            return format;
    return std::nullopt;
}

void PictureFileReport::note(const QString &object, const QString &sentence)
{
    if (notes.size() < kMostNotes)
        notes.append({object, sentence});
    else
        ++notesNotListed;
}

Result<PictureFileReport> savePictureFile(const OrbitPicture &picture, const PictureFileOptions &options, PictureFileFormat format,
                                          const QString &path)
{
    const bool isCzml = format == PictureFileFormat::Czml;
    PictureFileReport report;
    const auto write = [&](QIODevice &out) -> Result<void> {
        auto written = isCzml ? writeCzml(out, picture, options) : writeKml(out, picture, options);
        if (!written)
            return written.error();
        report = std::move(*written);
        return {};
    };
    const auto check = [&](QIODevice &in) { return isCzml ? checkCzml(in, picture, options, report) : checkKml(in, picture, options, report); };
    if (const auto saved = saveChecked(path, write, check); !saved)
        return saved.error();
    return report;
}

} // namespace parallax
