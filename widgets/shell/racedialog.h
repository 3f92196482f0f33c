#pragma once

#include "model/document/productsession.h"
#include "widgets/shell/bannereddialog.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace parallax {

/// Two windows changed one portion: both versions stand in the product, one behind the other, and the user says which is to stay.
/// Closing it keeps both.
class RaceDialog : public BanneredDialog
{
    Q_OBJECT
public:
    RaceDialog(ProductSession &session, const QList<LostRace> &races, QWidget *parent = nullptr);

    QPushButton *theirsButton() const { return m_keepTheirs; }
    QPushButton *mineButton() const { return m_keepMine; }
    QPushButton *bothButton() const { return m_keepBoth; }

Q_SIGNALS:
    void failed(const parallax::Error &error);

private:
    void showRace(int index);
    void choose(bool theirs, bool mine);

    QPointer<ProductSession> m_session;
    QList<LostRace> m_races;
    int m_index = 0;
    QLabel *m_what, *m_theirs, *m_mine;
    QPushButton *m_keepTheirs, *m_keepMine, *m_keepBoth;
};

} // namespace parallax
