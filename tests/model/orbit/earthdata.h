#pragma once

#include "model/orbit/frames.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace parallax::testing {

inline Instant instant(const char *text)
{
    const auto read = Instant::parse(QString::fromLatin1(text));
    if (!read)
        qFatal("%s", qPrintable(read.error().what));
    return *read;
}

/// A file that ships with the tests.
inline QByteArray testFile(const QString &name)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

/// A file of the sets that may be read but not shipped; empty where they are not here.
inline QByteArray sharedFile(const QString &name)
{
    const QString folder = qEnvironmentVariable("PARALLAX_DATA", QStringLiteral(PARALLAX_SOURCE_DIR "/../shared/data"));
    QFile file(QDir(folder).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The same orientation all day, as worked examples state it. NaN: not given.
inline EarthModel modelOf(Day day, const EarthOrientation::Row &row, CelestialModel celestial)
{
    return {LeapSeconds(), EarthOrientation(day, {row, row}, 2), celestial};
}

} // namespace parallax::testing
