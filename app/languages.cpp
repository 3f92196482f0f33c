#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace parallax {

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);

    // English first, and always: its file holds only the plurals ("1 portion"), and what another language lacks falls back to it.
    const auto install = [&application](const QLocale &of, const QString &name, const QString &folder) {
        auto *texts = new QTranslator(&application);
        if (texts->load(of, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(texts);
        else
            delete texts;
    };
    install(QLocale(QLocale::English), QStringLiteral("parallax"), QStringLiteral(":/i18n"));
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("parallax"), QStringLiteral(":/i18n"));
}

} // namespace parallax
