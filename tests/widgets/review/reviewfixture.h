#pragma once

#include "model/document/productsession.h"

#include <memory>

namespace parallax {

/// Exercise products opened without a store, under the exercise policy, at its own day.
class ReviewFixture
{
public:
    ReviewFixture();

    /// "EX-01"; waits until everything is decided. Fails the test where the scenario cannot be read.
    std::unique_ptr<ProductSession> open(const QString &id) const;
    std::unique_ptr<ProductSession> open(Product product) const;
    /// The same portions over and over with ids of their own, \a count in all.
    Product longProduct(int count) const;
    Product product(const QString &id) const;
    const MarkingLanguage &language() const { return m_pack->language(); }
    const PolicyPack &pack() const { return *m_pack; }

private:
    class FixedClock : public Clock
    {
    public:
        Instant now() const override { return {Day::fromYmd(2031, 3, 14), 0}; }
    };
    FixedClock m_clock;
    PolicyPackPtr m_pack;
    CataloguePtr m_catalogue;
};

/// Marks and texts of all portions with their tearlines, a line each: what undo must bring back exactly.
QString asDrawing(const Product &product);

} // namespace parallax
