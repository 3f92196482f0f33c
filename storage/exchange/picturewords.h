#pragma once

#include "storage/exchange/picturesamples.h"

#include <QJsonValue>

#include <array>

namespace parallax {

/// What a file of a picture says in words. A file is data: its words are English in every language of the program, and come from the
/// picture and the span alone.

/// One thing that a file says of itself or of an object: as data under its key, and in a description where it has a title.
struct FileFact
{
    QString key, title;
    QJsonValue value;

    QString text() const { return value.toVariant().toString(); }
    bool operator==(const FileFact &) const = default;
};

/// What an object is called by in a file, by element: its id where it is named, else its designation. No two are the same.
QStringList fileIds(const OrbitPicture &picture);
/// Its designation; its id where nobody gave it a name.
QString fileName(const PictureObject &object);
/// Its portion mark; empty where it has none.
QString fileMark(const PictureObject &object);

/// "EXERCISE EXERCISE EXERCISE", or empty.
QString fileStrip(const PictureFileOptions &options);
/// Strip, banner and audience in one line: what a viewer shows as the name of the file.
QString documentName(const OrbitPicture &picture, const PictureFileOptions &options);
QList<FileFact> documentFacts(const OrbitPicture &picture, const PictureFileOptions &options, const PictureSampler &sampler, PictureFileFormat format);
QString documentDescription(const OrbitPicture &picture, const PictureFileOptions &options, const QList<FileFact> &facts);
QList<FileFact> objectFacts(const OrbitPicture &picture, qsizetype element);
QString objectDescription(const PictureFileOptions &options, const QList<FileFact> &facts);

/// Orbit classes as a file calls them, and their colours (red, green, blue): those of the picture on dark.
QString fileClassName(OrbitClass orbitClass);
std::array<int, 3> fileClassColour(OrbitClass orbitClass);

/// \a value with so many digits behind the point, at most 9. As a whole number of the last place it prints several times as fast as a
/// double, and a zero has no sign.
void appendFixed(QByteArray *text, double value, int decimals);

/// Names and paths are shown where no more objects than this are in the picture.
inline constexpr size_t kMostNamedOnGlobe = 50;

/// Tell, for us, of the gaps of an object; of objects without a mark, elements far from the times asked for and a step that is too long.
void noteSamples(const OrbitPicture &picture, qsizetype element, const PictureSampler &sampler, const ObjectSamples &samples,
                 PictureFileReport *report);
void notePicture(const OrbitPicture &picture, const PictureFileOptions &options, const PictureSampler &sampler, PictureFileFormat format,
                 PictureFileReport *report);

} // namespace parallax
