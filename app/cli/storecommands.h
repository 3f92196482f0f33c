#pragma once

#include <QStringList>
#include <QTextStream>

namespace parallax {

/// `store create|import|export|search|versions|diff|check|backup|restore`: \a args from the word behind `store` on. JSON Lines on \a out, messages
/// on \a err; 0 done, 1 done and found something wrong in what it was given, 2 could not.
///
///   create [--empty]                a new store, with the exercise scenario unless --empty
///   import FILE...                  products: Markdown, HTML, JSON; what a file does not say is given by --regime, --governance,
///                                   --originator, --category, --topic, --date; --id and --title name the product
///   import --pack ID FILE           a policy pack;  import --objects FILE  the objects of the picture
///   export [PRODUCT...] [--out DIR] products as JSON, one a line or one a file
///   search WORDS                    what holds the words, one a line; storesearch.h
///   check                           faults of the store, then a summary
///   backup FILE                     a consistent copy, while the store stays in use
///   restore FILE                    a backup in the store's place; what stood there is kept beside it
int runStoreCommand(const QStringList &args, QTextStream &out, QTextStream &err);

/// What `parallax help store` prints.
QString storeHelp();

} // namespace parallax
