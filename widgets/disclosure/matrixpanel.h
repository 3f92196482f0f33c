#pragma once

#include "model/document/matrixmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace parallax {

/// Letter and shape of every outcome, with its word: the key to matrix and strips.
class OutcomeLegend : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Lays the entries out in rows; paints them where \a painter is given. Height used.
    int flow(int width, QPainter *painter) const;
};

/// Portions × nations: the overview, and the way to the spot.
class MatrixPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixPanel(QWidget *parent = nullptr);
    ~MatrixPanel() override;

    void setSession(ProductSession *session);
    void setCurrentPortion(const PortionId &portion);
    QTableView *table() const { return m_table; }
    MatrixModel *model() const { return m_model; }

Q_SIGNALS:
    void placeSelected(const parallax::PortionId &portion, int audience);
    void placeActivated(const parallax::PortionId &portion, int audience);

private:
    class Filter;
    void select(const QModelIndex &index, bool activate);

    MatrixModel *m_model;
    Filter *m_filter;
    QTableView *m_table;
    QComboBox *m_show;
    QLabel *m_empty;
    bool m_following = false;
};

} // namespace parallax
