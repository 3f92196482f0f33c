#pragma once

#include "model/orbit/catalogue.h"
#include "model/orbit/cataloguestore.h"
#include "model/orbit/orbitpicture.h"

#include <QFutureWatcher>
#include <QObject>

namespace parallax {

/// The whole catalogue that pictures are made of: the scenario's objects, what else the store has, and the element sets that were
/// current at a time. It is ours: nothing on the screen is made from it but through orbitPicture().
class PictureSource : public QObject
{
    Q_OBJECT
public:
    /// \a store outlives it.
    explicit PictureSource(CatalogueStore &store, QObject *parent = nullptr);

    void setScenario(CataloguePtr scenario, PolicyPackPtr pack);
    void setAsOf(Instant asOf);
    /// Reads the store again; what was read stands until then.
    void reload();

    CataloguePtr catalogue() const { return m_catalogue; }   ///< null until it has been read
    ElementSetsPtr sets() const { return m_sets; }           ///< never null
    PolicyPackPtr pack() const { return m_pack; }
    Instant asOf() const { return m_asOf; }
    bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void changed();
    void failed(const parallax::Error &error);

private:
    struct Made
    {
        CataloguePtr catalogue;
        std::optional<Error> error;
    };
    void askPage();
    void takePage();
    void takeSets();
    void finishReading();
    void takeMade();

    CatalogueStore &m_store;
    CataloguePtr m_scenario, m_catalogue;
    PolicyPackPtr m_pack;
    Instant m_asOf;
    ElementSetsPtr m_sets, m_setsRead;
    std::vector<CatalogueEntry> m_entries;
    bool m_isReading = false, m_pagesRead = false;
    QFutureWatcher<Result<std::vector<CatalogueEntry>>> m_page;
    QFutureWatcher<Result<std::vector<ElementSet>>> m_setsComing;
    QFutureWatcher<Made> m_making;
    QFutureWatcher<Result<void>> m_filling;
};

} // namespace parallax
