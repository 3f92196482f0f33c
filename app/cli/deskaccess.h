#pragma once

#include "app/cli/storeaccess.h"
#include "model/disclosure/deskwork.h"
#include "storage/ledger/deskstate.h"
#include "storage/ledger/personkey.h"

namespace parallax {

/// A store opened for the desk: its register, the policy in force, and who acts.
class DeskAccess
{
public:
    /// --store, --pack, --as …; the key is opened when the first entry is made. Error: as openForCommand(), loadDesk().
    static Result<std::unique_ptr<DeskAccess>> open(const QCommandLineParser &parser);

    QString person() const { return m_parser.value(QStringLiteral("as")); }
    /// Enters it and folds it: what follows sees it. Error: Denied without --as.
    Result<LedgerEntry> enter(LedgerKind kind, const QJsonObject &content);
    /// What a request is looked at with; the product stays as long as this.
    Result<DeskGround> groundFor(const DisclosureRequest &request);

    Store &store() { return *m_store; }

    DeskState state;
    Instant at;

private:
    explicit DeskAccess(const QCommandLineParser &parser) : m_parser(parser) {}

    const QCommandLineParser &m_parser;
    QString m_packId;
    std::optional<MarkingLanguage> m_language;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<const PersonKey> m_key;
    std::unique_ptr<MarkCache> m_marks;
    CataloguePtr m_catalogue;
    QHash<QString, ProductPtr> m_products;
};

} // namespace parallax
