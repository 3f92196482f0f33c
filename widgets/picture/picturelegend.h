#pragma once

#include "widgets/picture/orbitscene.h"

#include <QWidget>

class QToolButton;

namespace parallax {

class FlowLayout;

/// What colours and shapes of the dots mean, with counts; a click takes a group out of the picture and puts it back.
class PictureLegend : public QWidget
{
    Q_OBJECT
public:
    explicit PictureLegend(QWidget *parent = nullptr);

    void setGroups(const QList<PictureGroup> &groups, const QSet<int> &hidden);

Q_SIGNALS:
    void groupToggled(int group, bool shown);

private:
    FlowLayout *m_flow;
    QList<QToolButton *> m_buttons;
    QList<PictureGroup> m_groups;
};

} // namespace parallax
