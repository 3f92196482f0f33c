#pragma once

#include "model/document/productsession.h"

#include <QCoreApplication>
#include <QPointer>

namespace parallax {

/// What can be done with portions, as named edits of the session. Knows no widget; rows are those of the product now.
class ProductCommands
{
    Q_DECLARE_TR_FUNCTIONS(ProductCommands)

public:
    /// Where the caret goes afterwards.
    struct Place
    {
        PortionId id;
        int part = -1;
        int offset = 0;
    };

    void setSession(ProductSession *session) { m_session = session; }
    ProductSession *session() const { return m_session; }

    /// Text of the portion (part -1) or of a tearline; a burst of typing is one edit.
    Result<void> type(int row, int part, const QString &text);
    Result<Place> split(int row, int offset);
    Result<Place> joinAbove(int row);
    /// Several paragraphs; a mark at the start of one is read.
    Result<Place> paste(int row, int offset, const QString &text);
    /// Marks the portions (part -1), or one tearline of the first of them. Null: unmarked.
    Result<void> mark(const QList<int> &rows, int part, const QString &mark);
    Result<void> takeFix(int row, const Finding &finding);
    /// An empty portion that inherits mark and facts from \a row (-1: the product is empty).
    Result<Place> insertBelow(int row, PortionKind kind);
    Result<void> remove(const QList<int> &rows);
    /// Neighbouring rows as one block; \a by is +1 or -1. Denied at the ends.
    Result<void> move(const QList<int> &rows, int by);
    Result<Place> addTearline(int row);
    Result<void> replaceTearlines(int row, const QList<Tearline> &tearlines, const QString &name);
    Result<void> removeTearline(int row, int tearline);

    /// Mark of the portion (part -1) or of a tearline; empty: unmarked.
    QString markOf(int row, int part) const;
    /// The mark at the start of a text, where it can be read as one; else empty.
    QString leadingMark(const QString &text) const;
    /// Of \a marks, those of words that may not stand in that text under its own mark.
    QStringList notCovered(int row, int part, const QStringList &marks) const;

    /// Marks, then texts, as they go to the clipboard: "(S//NF) Text", a line each.
    QString asText(const QList<int> &rows) const;

private:
    const Portion &at(int row) const { return *m_session->product().at(row); }
    Result<void> perform(Edit::Kind kind, const QString &name, QList<EditStep> steps);
    QString numberOf(int row) const { return m_session->product().numberAt(row); }

    QPointer<ProductSession> m_session;
};

} // namespace parallax
