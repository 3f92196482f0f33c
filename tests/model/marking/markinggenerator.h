#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace parallax {

/// Portion marks at random: mostly sound, some with an exclusion broken, a token unknown or an order wrong. The same seed gives
/// the same marks.
class MarkingGenerator
{
public:
    explicit MarkingGenerator(quint32 seed) : m_random(seed) {}

    QString portion()
    {
        const int kind = int(m_random.bounded(100));
        if (kind < 12)
            return QStringLiteral("(U)");
        if (kind < 16)
            return QStringLiteral("(CUI") + maybe(40, QStringLiteral("//") + rel()) + u')';
        if (kind < 22)
            return QStringLiteral("(//") + foreign() + u')';
        if (kind < 25)
            return QStringLiteral("(//JOINT ") + pick({"C", "S", "TS"}) + u' ' + pick({"CAN USA", "GBR USA", "CAN GBR USA"}) + QStringLiteral("//") + rel() + u')';
        if (kind < 35)
            return QStringLiteral("(U//") + unclassified() + u')';
        return QStringLiteral("(") + classified() + u')';
    }

    QStringList portions(int most)
    {
        QStringList all;
        for (int i = 1 + int(m_random.bounded(most)); i > 0; --i)
            all.append(portion());
        return all;
    }

    int bounded(int most) { return int(m_random.bounded(most)); }

private:
    QString pick(std::initializer_list<const char *> choices)
    {
        return QString::fromLatin1(*(choices.begin() + m_random.bounded(int(choices.size()))));
    }
    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }
    QString maybe(int percent, const QString &text) { return chance(percent) ? text : QString(); }

    QString list()
    {
        QStringList codes;
        for (const char *code : {"AUS", "CAN", "DEU", "FIN", "GBR", "JPN", "ACGU", "FVEY", "GFNX", "ISAF", "NATO"}) {
            if (chance(25))
                codes.append(QString::fromLatin1(code));
        }
        if (codes.isEmpty())
            codes.append(QStringLiteral("GBR"));
        return codes.join(QStringLiteral(", "));
    }
    QString rel() { return QStringLiteral("REL TO USA, ") + list(); }

    QString disclosure()
    {
        const int kind = int(m_random.bounded(12));
        if (kind < 5)
            return rel();
        if (kind < 7)
            return QStringLiteral("NF");
        if (kind < 8)
            return QStringLiteral("RELIDO");
        if (kind < 9)
            return rel() + QStringLiteral("/RELIDO");
        if (kind < 10)
            return QStringLiteral("DISPLAY ONLY ") + list();
        if (kind < 11)
            return rel() + QStringLiteral("/DISPLAY ONLY ") + pick({"AFG", "AFG, IRQ", "PAK"});
        return QStringLiteral("NF/") + rel(); // an exclusion broken
    }

    QString foreign()
    {
        const QString mark = pick({"DEU S", "DEU R", "CAN GBR C", "FGI S", "NS", "NR", "CTS", "CTS//BOHEMIA", "NC//ATOMAL", "CTS-B", "GBR TS", "CAN U"});
        return mark + maybe(50, QStringLiteral("//") + rel());
    }

    QString unclassified()
    {
        return pick({"FOUO", "SBU", "SBU-NF", "LES", "LES-NF", "DS", "SSI", "DCNI", "UCNI", "FOUO/REL TO USA, FVEY", "NF", "DSEN", "FISA", "PR", "NF//XD",
                     "NF//ND", "NF//LES", "REL TO USA, GBR", "REL TO USA, GBR//SSI", "FROBOZZ"});
    }

    QString classified()
    {
        QStringList parts{pick({"C", "S", "S", "S", "TS", "TS"})};
        if (chance(25))
            parts.append(pick({"SI", "TK", "SI/TK", "SI-G", "SI-G ABCD EFGH/TK", "TK-BLFH", "TK-IDIT ABC-KAND", "HCS-P", "TK/SI", "SI/XNB"}));
        if (chance(10))
            parts.append(pick({"SAR-AB", "SAR-AB/CD", "SAR-AB/SAR-CD", "SAR-EF-GHI 12", "SAR-EK"}));
        if (chance(12))
            parts.append(pick({"RD", "RD-CNWDI", "RD-N", "RD-SG 14 18", "FRD", "FRD-SG 15", "TFNI", "RD/FRD"}));
        if (chance(15))
            parts.append(pick({"FGI DEU", "FGI CAN DEU", "FGI", "FGI NATO"}));
        QStringList controls;
        if (chance(15))
            controls.append(pick({"OC", "OC-USGOV", "RS", "IMC", "RS/OC"}));
        if (chance(70))
            controls.append(disclosure());
        if (chance(12))
            controls.append(pick({"DSEN", "FISA", "PR"}));
        if (!controls.isEmpty())
            parts.append(controls.join(u'/'));
        if (chance(10))
            parts.append(pick({"LES", "LES-NF", "SSI", "XD", "ND", "COMINT"}));
        return parts.join(QStringLiteral("//"));
    }

    QRandomGenerator m_random;
};

} // namespace parallax
