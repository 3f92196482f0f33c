#include "model/document/edit.h"

#include "model/tr.h"

namespace parallax {

namespace {

template <typename... Calls>
struct Overloaded : Calls...
{
    using Calls::operator()...;
};
template <typename... Calls>
Overloaded(Calls...) -> Overloaded<Calls...>; // clang before 17 asks for it

Error notHere(const PortionId &id)
{
    return {ErrorCode::Conflict, QStringLiteral("No portion %1 is in this product.").arg(id.value), id.value};
}

Error outside(int row, int size)
{
    return {ErrorCode::NotFound, QStringLiteral("Row %1 is outside 0 to %2.").arg(row).arg(size), {}};
}

/// One step; gives the step that takes it back. Changes nothing where it fails.
Result<EditStep> applyStep(Product &product, const EditStep &step)
{
    return std::visit(
        Overloaded{
            [&](const ReplacePortion &replace) -> Result<EditStep> {
                const int row = product.rowOf(replace.after->id);
                if (row < 0)
                    return notHere(replace.after->id);
                EditStep back = ReplacePortion{product.at(row)};
                product.replace(row, replace.after);
                return back;
            },
            [&](const InsertPortion &insert) -> Result<EditStep> {
                if (insert.row < 0 || insert.row > product.size())
                    return outside(insert.row, product.size());
                if (insert.portion->id.isNull() || product.contains(insert.portion->id)) {
                    return Error{ErrorCode::Conflict,
                                 QStringLiteral("The id %1 is taken.").arg(insert.portion->id.value),
                                 insert.portion->id.value};
                }
                product.insert(insert.row, insert.portion);
                return EditStep(RemovePortion{insert.portion->id});
            },
            [&](const RemovePortion &remove) -> Result<EditStep> {
                const int row = product.rowOf(remove.id);
                if (row < 0)
                    return notHere(remove.id);
                EditStep back = InsertPortion{row, product.at(row)};
                product.remove(row);
                return back;
            },
            [&](const MovePortion &move) -> Result<EditStep> {
                const int row = product.rowOf(move.id);
                if (row < 0)
                    return notHere(move.id);
                if (move.toRow < 0 || move.toRow >= product.size())
                    return outside(move.toRow, product.size() - 1);
                const PortionPtr portion = product.at(row);
                product.remove(row);
                product.insert(move.toRow, portion);
                return EditStep(MovePortion{move.id, row});
            },
            [&](const ReplaceHead &head) -> Result<EditStep> {
                EditStep back = ReplaceHead{product.head};
                product.head = head.after;
                return back;
            },
        },
        step);
}

} // namespace

Result<Edit> apply(Product &product, const Edit &edit)
{
    Edit inverse;
    inverse.kind = Edit::Kind::Undo;
    inverse.name = edit.name;
    for (const EditStep &step : edit.steps) {
        auto back = applyStep(product, step);
        if (!back) {
            // All or none: what was done is taken back, newest first.
            for (const EditStep &done : inverse.steps) {
                const auto undone = applyStep(product, done);
                Q_ASSERT(undone);
            }
            return back.error();
        }
        inverse.steps.prepend(*back);
    }
    return inverse;
}

} // namespace parallax
