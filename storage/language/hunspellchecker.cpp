#include "storage/language/hunspellchecker.h"

#include "model/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#include <hunspell/hunspell.hxx>

#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// More than this many words for one wrong word help nobody.
constexpr qsizetype kMostSuggestions = 8;
/// Dictionaries of one language asked together; each takes some 5 MB.
constexpr qsizetype kMostDictionaries = 4;

struct Dictionary
{
    QString name;
    std::unique_ptr<Hunspell> hunspell;
    QByteArray encoding;
};

std::vector<Dictionary> opened(const QList<QFileInfo> &files)
{
    std::vector<Dictionary> dictionaries;
    for (const QFileInfo &file : files) {
        const QByteArray dic = QFile::encodeName(file.filePath());
        const QByteArray aff = QFile::encodeName(file.path() + u'/' + file.completeBaseName() + u".aff"_s);
        auto hunspell = std::make_unique<Hunspell>(aff.constData(), dic.constData());
        const QByteArray encoding = hunspell->get_dict_encoding().c_str();
        if (QStringEncoder(encoding.constData()).isValid())
            dictionaries.push_back({file.completeBaseName(), std::move(hunspell), encoding});
    }
    return dictionaries;
}

/// Hunspell is not safe from several threads, and suggestions take long: they have dictionaries of their own, so that nobody who asks
/// for a word waits for them.
class HunspellChecker : public SpellingChecker
{
public:
    HunspellChecker(QList<QFileInfo> files, std::vector<Dictionary> dictionaries) : m_files(std::move(files)), m_checking(std::move(dictionaries)) {}

    bool knows(const QString &word) const override
    {
        const std::lock_guard lock(m_checkMutex);
        return std::any_of(m_checking.begin(), m_checking.end(), [&word](const Dictionary &one) {
            QStringEncoder encoder(one.encoding.constData());
            const QByteArray bytes = encoder(word);
            return !encoder.hasError() && one.hunspell->spell(bytes.toStdString());
        });
    }

    QStringList suggestions(const QString &word) const override
    {
        const std::lock_guard lock(m_suggestMutex);
        if (m_suggesting.empty())
            m_suggesting = opened(m_files);
        QStringList found;
        std::vector<QStringList> lists;
        for (const Dictionary &one : m_suggesting) {
            QStringEncoder encoder(one.encoding.constData());
            const QByteArray bytes = encoder(word);
            QStringList list;
            if (!encoder.hasError())
                for (const std::string &suggestion : one.hunspell->suggest(bytes.toStdString()))
                    list << QStringDecoder(one.encoding.constData())(QByteArray::fromStdString(suggestion));
            lists.push_back(list);
        }
        // The best of each first.
        for (qsizetype rank = 0; rank < kMostSuggestions; ++rank)
            for (const QStringList &list : lists)
                if (rank < list.size() && !found.contains(list[rank]))
                    found << list[rank];
        return found.mid(0, kMostSuggestions);
    }

    QString dictionaries() const override
    {
        QStringList names;
        for (const Dictionary &one : m_checking)
            names << one.name;
        return names.join(u", "_s);
    }

private:
    QList<QFileInfo> m_files;
    mutable std::mutex m_checkMutex, m_suggestMutex;
    std::vector<Dictionary> m_checking;
    mutable std::vector<Dictionary> m_suggesting;
};

/// Each dictionary once, though many names may lead to it.
QList<QFileInfo> filesOf(const QString &language, const QStringList &folders)
{
    QList<QFileInfo> files;
    QStringList seen;
    for (const QString &folder : folders) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({language + u".dic"_s, language + u"_*.dic"_s}, QDir::Files | QDir::Readable, QDir::Name)) {
            const QString real = file.canonicalFilePath();
            if (seen.contains(real) || !QFileInfo::exists(file.path() + u'/' + file.completeBaseName() + u".aff"_s))
                continue;
            seen << real;
            files << file;
        }
    }
    return files.mid(0, kMostDictionaries);
}

} // namespace

Result<std::shared_ptr<const SpellingChecker>> spellingChecker(const QString &language, const QStringList &folders)
{
    const QStringList places = folders.isEmpty() ? QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s, QStandardPaths::LocateDirectory) : folders;
    const QList<QFileInfo> files = filesOf(language, places);
    if (files.isEmpty())
        return Error{ErrorCode::NotFound, Tr::tr("This system has no dictionary for the language \"%1\". On Debian it is the package hunspell-%1.").arg(language), language};
    std::vector<Dictionary> dictionaries = opened(files);
    if (dictionaries.empty())
        return Error{ErrorCode::Unsupported, Tr::tr("The dictionary of the language \"%1\" uses letters that cannot be read.").arg(language), files.constFirst().fileName()};
    return std::shared_ptr<const SpellingChecker>(std::make_shared<HunspellChecker>(files, std::move(dictionaries)));
}

} // namespace parallax
