#pragma once

#include "model/disclosure/disclosuredesk.h"
#include "widgets/shell/bannereddialog.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace parallax {

/// What a file of another desk brings, whose keys are to be vouched for before it counts, and what became of it.
class TakeInDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a desk outlives it.
    TakeInDialog(const DeskFile &file, DisclosureDesk &desk, const BannerState &ours, QWidget *parent);

    QString request() const { return m_request; } ///< its id here, once it was taken in
    const QList<QCheckBox *> &keys() const { return m_keys; }
    QPushButton *takeButton() const { return m_take; }
    QLabel *outcome() const { return m_outcome; }

private:
    void addKey(const UnknownKey &key);
    void takeIn();
    void show(const TakenIn &done);

    DeskFile m_file;
    DisclosureDesk &m_desk;
    QList<QCheckBox *> m_keys;
    QLabel *m_outcome;
    QDialogButtonBox *m_buttons;
    QPushButton *m_take;
    QString m_request;
};

} // namespace parallax
