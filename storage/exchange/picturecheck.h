#pragma once

#include "storage/exchange/picturewords.h"

#include <QMap>

namespace parallax {

/// What stands in a file of the document or of an object, in either format.
struct FilePart
{
    QString id, name, description;
    QMap<QString, QString> facts;
};

/// Samples of an object as they are met: which of the times they are at, and where the first and the last of them are.
struct FileSamples
{
    qint64 count = 0;
    size_t nextTime = 0;                    ///< none before it may follow
    size_t firstTime = 0, lastTime = 0;
    Eigen::Vector3d firstKm = Eigen::Vector3d::Zero(); ///< ITRF
    Eigen::Vector3d lastKm = Eigen::Vector3d::Zero();

    void take(size_t time, const Eigen::Vector3d &km)
    {
        if (count++ == 0) {
            firstTime = time;
            firstKm = km;
        }
        lastTime = time;
        lastKm = km;
        nextTime = time + 1;
    }
};

/// What the readers of both formats compare with the picture.
class PictureCheck
{
public:
    PictureCheck(const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report, PictureFileFormat format,
                 const PictureSampler &sampler)
        : m_picture(picture)
        , m_options(options)
        , m_report(report)
        , m_format(format)
        , m_sampler(sampler)
        , m_ids(fileIds(picture))
    {
    }

    const PictureSampler &sampler() const { return m_sampler; }
    /// With the object that is next.
    Error differs(const QString &sentence) const;
    Result<void> document(const FilePart &part) const;
    /// The next object of the file.
    Result<void> object(const FilePart &part, const FileSamples &samples);
    Result<void> end() const;

private:
    static QMap<QString, QString> mapOf(const QList<FileFact> &facts);

    const OrbitPicture &m_picture;
    const PictureFileOptions &m_options;
    const PictureFileReport &m_report;
    const PictureFileFormat m_format;
    const PictureSampler &m_sampler;
    const QStringList m_ids;
    size_t m_next = 0;
    qint64 m_samples = 0;
};

} // namespace parallax
