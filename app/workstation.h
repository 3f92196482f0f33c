#pragma once

#include "app/cli/commandline.h"
#include "model/document/preview.h"
#include "model/document/stores.h"
#include "model/tr.h"
#include "storage/ledger/deskstate.h"
#include "storage/store/store.h"

#include <memory>

namespace parallax {

/// What both the window and the commands stand on: the language, the store, the pack in use, the objects, who acts.
class Workstation
{
public:
    enum class MissingStore { MakeWithExercise, Refuse };

    /// Opens the store named in \a options, or the default one; a missing one is made with the exercise scenario in it.
    /// Error: the store's or the pack's own, naming file, path in it and remedy.
    static Result<std::unique_ptr<Workstation>> open(const CommonOptions &options, MissingStore missing);

    Store &store() { return *m_store; }
    const MarkingLanguage &language() const { return m_language; }
    const PolicyPackPtr &pack() const { return m_pack; }         ///< in force, with what the desk has decided
    void setPack(const PolicyPackPtr &pack);
    const QString &packId() const { return m_packId; }
    const DeskState &desk() const { return m_desk; }             ///< as loaded; none with a pack from a file
    const CataloguePtr &catalogue() const { return m_catalogue; }
    const QString &person() const { return m_person; }

    /// What previews of a product as of \a day are made with. Decisions and read marks are shared by all of them.
    PreviewContext context(Day day) const;
    /// The day a product is looked at on: its own, else today.
    Day dayFor(const ProductHead &head) const;

private:
    Workstation() = default;

    MarkingLanguage m_language;
    std::unique_ptr<Store> m_store;
    QString m_packId;               ///< empty: a pack from a file
    DeskState m_desk;
    PolicyPackPtr m_pack;
    CataloguePtr m_catalogue;
    std::shared_ptr<DecisionCache> m_decisions;
    std::shared_ptr<MarkCache> m_marks;
    QString m_person;
};

/// Waits for a store's answer; for commands and for what must be known before the window is laid out.
template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Error{ErrorCode::Io, Tr::tr("The store did not answer."), {}};
    return future.result();
}

} // namespace parallax
