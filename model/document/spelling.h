#pragma once

#include "model/orbit/catalogue.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace parallax {

/// Knows the words of a language. Filled by `storage/language`, from dictionaries of the system.
class SpellingChecker
{
public:
    virtual ~SpellingChecker() = default;

    /// Microseconds; safe from several threads.
    virtual bool knows(const QString &word) const = 0;
    /// Likely words in its place, best first. May take a tenth of a second: beside the GUI thread. Safe from several threads.
    virtual QStringList suggestions(const QString &word) const = 0;
    /// "en_GB, en_US": the dictionaries that are asked.
    virtual QString dictionaries() const = 0;
};

/// Words that are right in any language: names, aliases and owners of objects and sensors, nations, groups, originators and people of
/// the pack, and those that the users have added.
class KnownWords
{
public:
    KnownWords() = default;
    /// \a catalogue may be null.
    KnownWords(const CatalogueSnapshot *catalogue, const PolicyPack &pack, const QStringList &own);

    /// Without regard to case.
    bool contains(QStringView word) const { return m_words.contains(word.toString().toCaseFolded()); }
    qsizetype size() const { return m_words.size(); }

private:
    void add(const QString &text);

    QSet<QString> m_words;
};

/// What the words of a text are checked by.
struct Spelling
{
    std::shared_ptr<const SpellingChecker> checker;
    std::shared_ptr<const KnownWords> known;

    explicit operator bool() const { return checker && known; }
};

struct WordPlace
{
    qsizetype start = 0, length = 0;
    bool operator==(const WordPlace &) const = default;
};

/// Words of \a text that neither the language nor the lists know, in order. Not looked at: what \a skipped covers (mentions, names),
/// words with a digit or beside one ("KITE-7"), words in capitals alone (codes, marks, acronyms), single letters, addresses and paths.
QList<WordPlace> misspelt(const QString &text, const QList<WordPlace> &skipped, const Spelling &spelling);
/// The word at an offset of \a text, as misspelt() cuts it; empty where there is none.
WordPlace wordAt(const QString &text, qsizetype offset);

} // namespace parallax
