#pragma once

#include "model/marking/register.h"
#include "model/marking/rollup.h"

#include <functional>

namespace parallax {

/// One distinct mark among the portions, with the places where it stands.
struct RollUpInput
{
    CheckedMarkingPtr marking; ///< null: unmarked
    Day date;
    QList<int> places;         ///< ascending
};

/// Computes one roll-up; made for one call. Three files: rollupcore.cpp (all slots but disclosure, the banner), rollupdisclosure.cpp
/// (section 6), rollupcauses.cpp (which portion did what).
class RollUpCore
{
public:
    RollUpCore(QList<RollUpInput> inputs, const RollUpOptions &options, const MarkingLanguage &language);
    RollUpResult compute();

private:
    /// What roll-up reads of one input.
    struct View
    {
        CheckedMarkingPtr checked;      ///< under the roll-up's own regime; null: unmarked
        const Marking *mark = nullptr;  ///< null: unmarked or unreadable
        QList<int> places;
        Day date;
        Level level = Level::Unclassified;
        bool levelKnown = false;
        bool defective = false;         ///< RLP-23
        bool foreign = false;
        bool caveated = false;
        bool participates = false;      ///< FDR-01
        bool noforn = false, relido = false, hasRel = false, hasDisplay = false, barred = false;
        bool treatedRelido = false;     ///< unmarked, handled as RELIDO (Table 2)
        NationSet rel, display;         ///< codes as listed, less USA
    };
    struct Disclosure
    {
        bool noforn = false, relido = false;
        NationSet rel, display;
        QList<int> causes;
        QList<int> relidoCauses;
    };

    // rollupcore.cpp
    void readViews();
    void readView(const RollUpInput &input);
    void findLevel();
    void unite();
    void chooseSystem();
    void settleAea();
    void settleControls();
    void settleDisclosure(const Disclosure &disclosure);
    void fillCauses(const Disclosure &disclosure);
    void fillLosses();
    void compareWithStated();
    QList<int> placesWhere(const std::function<bool(const View &)> &test) const;
    bool any(const std::function<bool(const View &)> &test) const;
    bool anyControl(Control control) const;
    bool allForeignOfOneKind(MarkingSystem system) const;
    void makeUsWithFgi();
    void say(const char *rule, Severity severity, const QString &message);

    // rollupdisclosure.cpp
    bool usesIcAlgorithm() const;
    void treatUnmarked();
    Disclosure discloseIc();
    Disclosure discloseDod();
    NationSet common(const std::vector<NationSet> &lists);
    NationSet expanded(const NationSet &codes) const;
    NationSet covered(const NationSet &codes) const;
    void noteExpansion(CodeIndex code);

    QList<RollUpInput> m_inputs;
    const RollUpOptions &m_options;
    const MarkingLanguage &m_language;
    const Codes &m_codes;
    std::vector<View> m_views;
    bool m_classified = false;
    bool m_concealed = false;
    NationSet m_owners;
    QStringList m_activities;
    Marking m_banner;
    RollUpResult m_result;
    NationSet m_expansionsNoted;
};

} // namespace parallax
