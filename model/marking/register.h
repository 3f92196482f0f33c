#pragma once

#include "model/marking/marking.h"

#include <QByteArray>

namespace parallax {

/// One token of the marking language, as the register gives it.
struct TokenEntry
{
    QString key;              ///< portion form without list or numbers: "NF", "RD-SIGMA", "TK-BLFH"
    Slot slot = Slot::Unknown;
    QString portion;
    QString banner;
    QString title;            ///< empty where it has none
    quint8 levels[2] = {};    ///< by Regime: bit n for Level n
    QStringList needs[2];     ///< by Regime: keys that must stand beside it
    QStringList excludes[2];
    QString legacy[2];        ///< by Regime: what to write in its place; null where it is current
    bool dodOnly = false;
    bool newer = false;       ///< not yet in the 2016 manual
    bool neverBare = false;
    int rank = 0;             ///< print order over all slots
    std::optional<Control> control;

    bool allows(Level level, Regime regime) const { return levels[int(regime)] >> int(level) & 1; }
};

/// A token that was retired before the register.
struct LegacyToken
{
    Slot slot = Slot::Sci;
    QString remark; ///< what it became; empty where only the originator can say
};

/// The loaded tokens of the marking language. Immutable.
class Register
{
public:
    /// \a json: resources/marking/tokens.json. Error: Malformed, naming the token.
    static Result<std::shared_ptr<const Register>> fromJson(const QByteArray &json, const QString &where);

    struct Hit
    {
        const TokenEntry *entry = nullptr;
        bool portion = false;  ///< the text is its portion form
        bool banner = false;   ///< the text is one of its banner forms
        bool title = false;    ///< the text is its banner title
    };
    /// A whole token without list or numbers; SCI compartments as "SI-G" or "SI-GAMMA".
    Hit find(QStringView text) const;
    const TokenEntry *byKey(QStringView key) const;
    const TokenEntry &byControl(Control control) const;
    const LegacyToken *legacy(QStringView text) const;

    /// "TALENT KEYHOLE" and "TK" to "TK"; empty where not registered.
    QString sciSystem(QStringView text) const;
    /// Of a registered compartment "G" or "GAMMA" of "SI": "G"; empty where not registered.
    QString sciCompartment(QStringView system, QStringView text) const;
    /// The system that a registered compartment belongs to, for a compartment written without it.
    QString systemOfCompartment(QStringView text) const;
    /// What the register says of a compartment: its own entry, that of a pattern, or the system's.
    const TokenEntry *sciEntry(const QString &system, const SciCompartment *compartment) const;

    bool isNotice(QStringView line) const;
    bool isEyesNation(QStringView code) const { return m_eyesOnly.contains(code); }
    bool isManualTetragraph(QStringView code) const { return m_manualTetragraphs.contains(code); }
    bool isSurprisingGroup(QStringView code) const { return m_surprisingGroups.contains(code); }
    bool isCuiCategory(QStringView code) const { return m_cuiCategories.contains(code); }
    QString currentCode(const QString &old) const { return m_oldCodes.value(old); }
    const std::vector<TokenEntry> &entries() const { return m_entries; }
    /// Registered token nearest to \a text in either vocabulary, as \a form writes it; empty where none is near enough or two are
    /// equally near. Limits of CUI count only where \a cui is set.
    QString nearest(QStringView text, Form form, bool cui) const;
    /// One slip away from a registered word of four letters or more: too near to be a name of its own.
    bool isSlip(QStringView text) const;

private:
    std::vector<TokenEntry> m_entries;
    QHash<QString, Hit> m_byText;
    QHash<QString, int> m_byKey;
    QHash<QString, LegacyToken> m_legacy;
    QHash<QString, QString> m_compartmentOwner;
    QHash<quint32, int> m_byControl;
    QStringList m_notices, m_eyesOnly, m_manualTetragraphs, m_surprisingGroups;
    QStringList m_cuiCategories;
    QHash<QString, QString> m_oldCodes;
    QStringList m_vocabulary;
    QHash<QString, int> m_vocabularyEntry;
};

/// Nearest of \a candidates by edit distance (swapped neighbours count one); empty where none is near enough, or two are
/// equally near: a suggestion must not be a guess.
QString nearestOf(QStringView text, const QStringList &candidates);

} // namespace parallax
