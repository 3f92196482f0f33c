#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace parallax
{

/// An element of a flat ODF file, or a stretch of text (no name). Names have the prefixes of the standard ("text:p"), whatever the
/// file calls its namespaces; an element of an unknown namespace keeps its own.
struct OdfNode {
    QString name;
    QString text; ///< of a stretch of text; base64 of office:binary-data
    QList<std::pair<QString, QString>> attributes;
    std::vector<OdfNode *> children;

    bool is(QLatin1StringView wanted) const { return name == wanted; }
    bool isText() const { return name.isEmpty(); }
    QString attribute(QLatin1StringView wanted) const;
    int number(QLatin1StringView wanted, int otherwise) const; ///< not a number, or below 0: \a otherwise
    const OdfNode *child(QLatin1StringView wanted) const; ///< the first of that name; null: none
    /// All text below, white space folded; one blank between paragraphs.
    QString allText() const;
};

/// What a file may hold at most; beyond it is refused whole, with the limit named.
struct OdfLimits {
    int depth = 250; ///< elements inside one another
    int nodes = 2'000'000; ///< elements and stretches of text: about 400 MiB
    qint64 binary = 64LL * 1024 * 1024; ///< letters of base64 that are kept
};

/// A flat ODF file (OpenDocument 1.3, part 3, section 3.1.2) as a tree. Embedded pictures and objects say in the
/// attribute "px:bytes" how long they are; past a limit together they are not kept. Error: Malformed with line and column; Unsupported where it declares
/// entities or a document type; TooLarge past a limit.
class OdfTree
{
public:
    static Result<OdfTree> read(const QByteArray &utf8, const OdfLimits &limits = {});

    const OdfNode &root() const { return *m_nodes->front(); }

private:
    std::shared_ptr<std::vector<std::unique_ptr<OdfNode>>> m_nodes;
};

} // namespace parallax
