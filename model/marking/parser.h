#pragma once

#include "model/marking/language.h"
#include "model/marking/register.h"

namespace parallax {

/// Reads one marking; made for one call of parseMarking(). Pieces are views into the upper-cased source, so that the offset of
/// each is its distance from the start. Four files: parser.cpp (frame, categories), parserclassification.cpp (the first part),
/// parseritems.cpp (lists, SCI, SAP, AEA), parserothers.cpp (what stands where it should not, CUI).
class MarkParser
{
public:
    MarkParser(QStringView source, std::optional<Form> form, const MarkingLanguage &language);
    Marking parse();

private:
    /// What a part between two "//" has shown itself to be so far.
    struct Part
    {
        int index = 0;
        int rank = 0;            ///< category in print order; 0: not known yet
        bool sciSeen = false;    ///< a registered SCI system stands in it
        bool sapOpen = false;    ///< further items are programs
        bool accmOpen = false;   ///< further items are nicknames
    };
    enum class ListKind { Rel, Display, Eyes };

    // parser.cpp
    void findForm(std::optional<Form> form);
    void readNotices(QStringView rest);
    QList<QStringView> splitParts(QStringView body);
    QStringView trimmedPiece(QStringView piece, bool afterLeadingSlashes);
    void readParts(const QList<QStringView> &parts);
    void readCategory(QStringView text, int index);
    void readItem(QStringView item, Part *part);
    bool readRegistered(QStringView item, Part *part);
    bool readPrefixed(QStringView item, Part *part);
    bool readMisplaced(QStringView item, Part *part);
    void readCuiItem(QStringView item, Part *part);
    void refuse(QStringView item);
    void takeRank(Part *part, int rank, QStringView item);
    void checkCategoryOrder();
    void checkLetters();
    void setControl(Control control, Slot slot, const TokenEntry &entry, QStringView item);
    void checkVocabulary(const Register::Hit &hit, QStringView item);

    // parserclassification.cpp
    void readClassification(QStringView text);
    void readForeignClassification(QStringView text);
    bool readUsLevel(QStringView text);
    bool readNato(QStringView text);
    bool readJoint(QStringView text);
    bool readOwned(QStringView text);
    std::optional<Level> takeLevel(QStringView *text, bool atEnd);
    void checkLevelForm(QStringView word, Level level);

    // parseritems.cpp
    void readCommaList(QStringView text, ListKind kind, CodeList *list);
    void readSpaceList(QStringView text, const QString &rule, bool usaAllowed, CodeList *list, QStringList *activities);
    void addCode(QStringView code, CodeList *list, Slot slot);
    void checkListOrder(const CodeList &list, bool usaFirst, QStringView place, const QString &rule);
    void readEyes(QStringView text, Part *part);
    void readFgi(QStringView item, Part *part);
    bool readSci(QStringView item, Part *part, bool unpublished);
    void readSap(QStringView item, Part *part);
    void readAccm(QStringView item, Part *part);
    bool readAea(QStringView item, Part *part);
    void readSigmas(QStringView text, QStringView item, QList<int> *sigmas);
    SciCompartment readCompartment(QStringView text, const QString &system, Slot slot);

    Finding &say(const char *rule, Severity severity, QStringView place, const QString &message);
    Finding &form(const char *rule, QStringView place, const QString &message);
    void token(Slot slot, QStringView piece, const QString &meaning);
    int offset(QStringView piece) const { return int(piece.data() - m_upper.constData()); }
    bool isPortion() const { return m_mark.form == Form::Portion; }

    const MarkingLanguage &m_language;
    const Register &m_register;
    const Codes &m_codes;
    QString m_upper;
    QStringView m_body;
    Marking m_mark;
    QList<std::pair<int, QStringView>> m_ranks; ///< category of each part, in the order of the source
};

/// Spelled out: "TOP SECRET"; empty for CUI, which is no level.
QString levelWords(Level level);
/// "//" joins categories in the register's order; the rank of SCI is 1, of non-IC 6.
enum CategoryRank { kSciRank = 1, kSapRank, kAeaRank, kFgiRank, kDissemRank, kNonIcRank, kWaivedRank };
int categoryRank(Slot slot);

/// Numeric values ascending, then letters A-Z (ORD-04).
bool sciBefore(QStringView a, QStringView b);
/// Activity letters of a NATO portion mark and the activity's name: "I" and "ISAF".
QString natoActivityName(QStringView letters);
QString natoActivityLetters(QStringView name);

} // namespace parallax
