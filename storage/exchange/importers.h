#pragma once

#include "model/document/product.h"

namespace parallax
{

/// What an importer takes at most; beyond it the file is refused whole, with the limit named.
struct ImportLimits {
    qint64 bytes = 64 * 1024 * 1024;
    int portions = 200'000;
    int depth = 100; ///< nested lists, quotes and elements
};

/// A file as read, before what it does not say is given.
struct ImportedDocument {
    QString fileName; ///< without folder
    Product product; ///< portions with the marks found
    bool complete = false; ///< the scenario's JSON says everything: nothing to ask
    int portionsRead = 0, marksRead = 0;
    QStringList guessed; ///< sentences: what was assumed
    QStringList notRead; ///< sentences: what was left out
    QHash<QString, QByteArray> pictures; ///< PNG of the images that figures name, by pictureName()
    QList<int> suspectRows; ///< rows whose mark looks damaged; they are unmarked until somebody says what it is
};

/// Reads Markdown (.md, .markdown), HTML (.html, .htm, .xhtml), flat ODF (.fodt, .fodp) or the scenario's JSON (.json).
///
/// Portions of Markdown, HTML and flat ODF have the ids PRODUCT-001 …; governance is what the mark says by itself (a foreign
/// owner, JOINT, plain (U) or CUI), else Unknown until applyDefaults(). How marks are found:
/// storage/exchange/importmarks.h. Error: Unsupported for another kind of file (and what it is), Malformed for bytes
/// that are not UTF-8 (with the offset), an empty file or broken JSON, TooLarge past a limit.
Result<ImportedDocument> importDocument(
    const QByteArray &bytes, const QString &fileName, const MarkingLanguage &language, const ImportLimits &limits = {});

/// What a file does not say, asked once for the whole product; may be changed by portion afterwards.
struct ImportDefaults {
    Regime regime = Regime::Dod;
    Governance governance = Governance::Dod;
    QString originator, topic;
    quint16 categories = 0;
    Day asOf;
    ProductId id;
    QString title;
};

/// Fills only what is empty. Categories go to portions under DoD and JOINT governance alone: others have none.
void applyDefaults(ImportedDocument &document, const ImportDefaults &defaults);

/// The id that importDocument() gives where the file has none.
inline const QLatin1String kImportedProductId { "PRODUCT" };

} // namespace parallax
