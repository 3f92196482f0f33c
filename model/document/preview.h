#pragma once

#include "model/document/earlierreleases.h"
#include "model/document/edit.h"
#include "model/marking/rollup.h"
#include "model/orbit/catalogue.h"
#include "model/releasability/lens.h"

#include <memory>

namespace parallax {

/// A leak that the preview sees: code LK-…, where, a sentence, and whether only a person can mend it.
struct LeakFlag
{
    QString code;          ///< "LK-XREF"
    PortionId where;       ///< null: the whole copy
    QString text;
    QString citation;
    bool blocks = false;
    QString said = {};     ///< what the text has there
    bool isWritten = false; ///< the copy has it in these words, and not as "an object"
    QString item = {};     ///< id of the portion or tearline whose text it is; empty where nobody can accept it
    QString accepted = {}; ///< by whom, when and why it may stand; then it does not block

    bool operator==(const LeakFlag &) const = default;
};

/// What stands in one portion's place for one audience.
struct PreviewPlace
{
    PortionId id;
    PortionKind kind = PortionKind::Para;
    Outcome outcome = Outcome::Withhold; ///< reasons and remedies: LivePreviews::decision()
    QString number;        ///< as printed in the copy; for what is only shown, as printed in the shown copy; empty if in neither
    QString mark;          ///< rewritten: USA and the recipient, nobody else
    QString text;          ///< names resolved, references renumbered; the tearline's where sanitised; empty where withheld
    bool tearline = false;
};

/// Everything a preview depends on beside the product.
struct PreviewContext
{
    PolicyPackPtr pack;
    CataloguePtr catalogue;          ///< may be null: then every object is unknown
    std::shared_ptr<DecisionCache> decisions;
    std::shared_ptr<MarkCache> marks;
    Day day;
    QString network;
    std::optional<Regime> regime;
    EarlierReleasesPtr earlier = {}; ///< what nations have already (LK-COMPILE); null: nobody asked the ledger
};

/// Rows that an edit reached. Rows are those after the edit. A portion that was replaced is among touchedRows; a step that
/// moves a portion counts as gone from one row and come to another, and the rows between as gone and come.
struct PreviewChange
{
    int firstRow = 0;                ///< rows [firstRow, firstRow + removed) went, [firstRow, firstRow + inserted) came
    int removed = 0;
    int inserted = 0;
    QList<int> touchedRows;          ///< whose place changed (the portion itself, mentions, references), ascending
    QList<int> bannersChanged;       ///< audiences whose banner changed
    bool ownBannerChanged = false;
    bool numbersChanged = false;     ///< printed numbers from firstRow on
    bool everything = false;         ///< recomputed whole (lens, policy, catalogue)
};

/// A product through several lenses at once, kept current by edits. The window, the exports and the command line read this
/// and nothing else. Decides each edit at once on the calling thread; make() may run on another thread.
class LivePreviews
{
public:
    /// \a audiences: one per column, usually every nation of the pack; more can be added.
    /// \a isCanceled polled now and then; a cancelled make() gives an object without rows.
    static std::shared_ptr<LivePreviews> make(Product product, PreviewContext context, QList<Audience> audiences,
                                              const std::function<bool()> &isCanceled = {},
                                              const std::function<void(int done, int of)> &progress = {});
    ~LivePreviews();

    const Product &product() const;
    const PreviewContext &context() const;
    int audienceCount() const;
    const Audience &audience(int audience) const;
    int addAudience(const Audience &audience);          ///< index; the existing one where it is there already

    /// Applies the edit to the product and mends all previews. Gives what changed and the inverse of the edit.
    struct Applied
    {
        PreviewChange change;
        Edit inverse;
    };
    Result<Applied> apply(const Edit &edit);
    /// Objects' labels changed (a name that becomes withheld): touches the portions that mention what changed.
    PreviewChange setCatalogue(CataloguePtr catalogue);

    CheckedMarkingPtr marking(int row) const;           ///< null: unmarked
    Outcome outcome(int row, int audience) const;
    std::vector<Outcome> outcomes(int audience) const; ///< of all rows, quicker than row by row
    DecisionPtr decision(int row, int audience) const;
    /// \a face AsReceived numbers and words the place for the copy, AsShown adds what may only be seen.
    PreviewPlace place(int row, int audience, Face face = Face::AsReceived) const;
    QString ownText(int row) const;                     ///< for us: object names resolved
    QString altText(int row, int audience) const;       ///< of a figure, where it may go; else empty
    QString ownAltText(int row) const;                  ///< for us: object names resolved
    bool keepsOwner(int row, int tearline) const;       ///< whether a tearline still speaks of the protected owner
    QStringList protectedOwners() const;                ///< codes whose information some portion conceals, sorted; ours
    QList<int> layersFor(int row, int audience) const;  ///< of a figure: the layers that may go

    /// Ids of the objects of which the text of a portion speaks, by token or by name, each once, in their order there; ours.
    QStringList objectsAt(int row) const;
    /// The same of the text that stands in the copy of an audience; none where nothing stands there.
    QStringList objectsAt(int row, int audience, Face face = Face::AsReceived) const;
    /// Rows whose texts speak of an object, ascending.
    QList<int> rowsMentioning(const QString &object) const;

    /// Objects that a figure draws for an audience: those of the layers that may go; ours of all. Each once.
    QStringList drawnObjects(int row, int audience) const;
    QStringList ownDrawnObjects(int row) const;

    RollUpResult ownRollUp(Regime regime) const;        ///< causedBy and lost in rows; walks the product once after an edit
    /// ownRollUp() without rows: it does not walk the product.
    RollUpResult ownMarking(Regime regime) const;
    QString ownBanner(Regime regime) const;             ///< the banner alone, always at hand
    QList<Divergence> ownDivergences() const;
    QString banner(int audience, Face face = Face::AsReceived) const;
    QList<LeakFlag> flags(int audience) const;          ///< whole copy, by row
    int flagCount(int audience) const;                  ///< how many flags() tells, without their words
    QList<LeakFlag> flagsAt(int row, int audience) const;
    bool isBlocked(int audience) const;
    int releasedCount(int audience) const;              ///< released and released sanitised
    qsizetype memoryBytes() const;                      ///< estimate, for the bench

    /// What costs readers, most costly first: portion, nations it keeps away, smallest remedy.
    struct Cost
    {
        int row = 0;
        QStringList nations;
        Remedy remedy;
    };
    QList<Cost> costs(int most = 200) const;

private:
    LivePreviews();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace parallax
