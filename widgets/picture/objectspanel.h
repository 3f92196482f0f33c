#pragma once

#include "model/orbit/objectlistmodel.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace parallax {

class ClassificationBanner;

/// The orbital picture as a table: the same objects through the same lens, under a banner of its own, for the keyboard, for screen
/// readers and for whoever would rather read.
class ObjectsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectsPanel(QWidget *parent = nullptr);

    /// What the picture shows; null while it is being made. \a whose: codes of the audience, empty for ours.
    void setPicture(OrbitPicturePtr picture, const QString &whose);
    void setSelection(const QStringList &ids);
    void focusFilter();
    QString banner() const { return m_model->banner(); }
    QTableView *table() const { return m_table; }
    ObjectListModel *model() const { return m_model; }

Q_SIGNALS:
    void pictureChanged();
    void selectionRequested(const QStringList &ids);
    void objectActivated(const QString &id);

private:
    void reorder();
    void take();
    void showCount();
    void selectRows();

    OrbitPicturePtr m_picture;
    QString m_whose;
    QStringList m_selected;
    ObjectListModel *m_model;
    QLineEdit *m_search;
    QLabel *m_count;
    ClassificationBanner *m_banner;
    QTableView *m_table;
    QLabel *m_empty;
    struct Ordered
    {
        OrbitPicturePtr picture;
        std::vector<qsizetype> order;
    };
    QFutureWatcher<Ordered> m_ordering;
    bool m_selecting = false;
};

} // namespace parallax
