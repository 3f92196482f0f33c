#pragma once

#include "model/orbit/picturedifference.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace parallax {

class ClassificationBanner;

/// What each nation's picture lacks of ours: objects, names, precision, close approaches; and why, for the one selected. Ours alone.
class DifferencesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DifferencesPanel(QWidget *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue, PolicyPackPtr pack);
    void setDay(Day day);
    void setApproaches(const QList<std::pair<CloseObjects, QString>> &approaches);
    /// Whose face is shown beside us; empty: our own.
    void setPartnerFace(const QString &whose);
    /// Of our picture, which it compares; empty while nothing is shown.
    QString ownBanner() const { return m_banner; }
    const std::vector<PictureDifference> &differences() const { return m_differences; }
    QTreeWidget *nations() const { return m_nations; }
    QTreeWidget *objects() const { return m_objects; }

Q_SIGNALS:
    void pictureChanged();
    void objectActivated(const QString &id);
    void explained(const QString &html);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Made
    {
        std::vector<PictureDifference> differences;
        PartnerPicture ours;
        QList<std::pair<CloseObjects, QString>> approaches;
    };
    void make();
    void take();
    void showNation();
    void explain();

    CataloguePtr m_catalogue;
    PolicyPackPtr m_pack;
    Day m_day;
    QList<std::pair<CloseObjects, QString>> m_approaches, m_compared; ///< those asked about next, and those of the differences
    QString m_partner, m_banner;
    std::vector<PictureDifference> m_differences;
    PartnerPicture m_ours;
    ClassificationBanner *m_banners;
    QTreeWidget *m_nations, *m_objects;
    QLabel *m_empty;
    QFutureWatcher<Made> m_making;
    bool m_isStale = true;
};

} // namespace parallax
