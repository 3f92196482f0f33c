#pragma once

#include "storage/exchange/feeds.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

namespace parallax
{

/// A file of tests/data/orbit.
inline QByteArray orbitSample(const QString &name)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file of the data that may be read and not shipped; empty where it is not there.
inline QByteArray sharedSample(const QString &name)
{
    const QString folder = qEnvironmentVariable("PARALLAX_DATA", QStringLiteral(PARALLAX_SOURCE_DIR "/../shared/data"));
    QFile file(folder + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Result<OrbitFile> readSample(const QString &name, const FeedOptions &options = {})
{
    return readOrbitFile(orbitSample(name), name, options);
}

/// "where: what" of the error; empty where the file was read.
inline QString errorOf(const Result<OrbitFile> &file)
{
    return file ? QString() : file.error().where + QStringLiteral(": ") + file.error().what;
}

inline QString errorOf(const QString &name, const FeedOptions &options = {})
{
    return errorOf(readSample(name, options));
}

/// The findings as lines "3 CHECKSUM: sentence".
inline QStringList findingsOf(const OrbitFile &file)
{
    QStringList lines;
    for (const FeedFinding &finding : file.findings)
        lines.append(QStringLiteral("%1 %2: %3").arg(finding.line).arg(finding.field, finding.sentence));
    return lines;
}

inline Instant instantOf(const char *text)
{
    return *Instant::parse(QString::fromLatin1(text));
}

/// An element set without where it was read, to compare what formats gave.
inline ElementSet withoutSource(ElementSet set)
{
    set.source.clear();
    return set;
}

} // namespace parallax
