#pragma once

#include <QCommandLineParser>
#include <QTextStream>

namespace parallax {

/// `store versions PRODUCT`: every state of the product, oldest first: position, who, when, what led to it.
int listVersions(const QCommandLineParser &parser, const QString &product, QTextStream &out, QTextStream &err);

/// `store diff PRODUCT --from A [--to B]`: the portions that differ between two positions of the journal, by word; without --to
/// against now.
int compareVersions(const QCommandLineParser &parser, const QString &product, QTextStream &out, QTextStream &err);

} // namespace parallax
