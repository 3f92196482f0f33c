#pragma once

#include "model/document/productsession.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QDateEdit;
class QLabel;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace parallax {

/// The lens in one bar: whose copies stand beside the product, on which day, over which network, under whose rules, and
/// which face of them. Everything below it follows.
class LensBar : public QWidget
{
    Q_OBJECT
public:
    explicit LensBar(QWidget *parent = nullptr);

    void setSession(ProductSession *session);

    /// The chosen audiences, in order of the columns.
    QList<Audience> audiences() const;
    void setAudiences(const QList<Audience> &audiences);
    void addAudience(const Audience &audience);
    void removeAudience(int column);
    void moveAudience(int column, int to);
    /// Nation \a number of the pack, counted from 0, in the first column; one that is shown elsewhere changes places.
    void showNation(int number);
    void askForRoom();

Q_SIGNALS:
    void statusMessage(const QString &text);
    void exportRequested(const parallax::Audience &audience);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuildChips();
    void rebuildChoices();
    void fillAddMenu();
    void applyQuestion();
    void showLens();

    QPointer<ProductSession> m_session;
    QHBoxLayout *m_chips;
    QToolButton *m_add;
    QMenu *m_addMenu;
    QList<QLabel *> m_captions;          ///< those that give way where there is no room
    QDateEdit *m_day;
    QComboBox *m_network, *m_regime;
    QButtonGroup *m_faces;
    bool m_filling = false;
};

} // namespace parallax
