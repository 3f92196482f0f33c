#pragma once

#include "model/releasability/lens.h"
#include "model/releasability/policypack.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace parallax {

/// Several nations in one room: what all of them may have.
class RoomDialog : public QDialog
{
    Q_OBJECT
public:
    RoomDialog(const PolicyPack &pack, QWidget *parent);
    Audience audience() const;

private:
    void update();
    QListWidget *m_list;
    QPushButton *m_accept = nullptr;
};

} // namespace parallax
