#pragma once

#include "model/document/rowsmodel.h"
#include "model/document/versions.h"

#include <QFutureWatcher>

namespace parallax {

struct VersionDifferenceRow
{
    PortionDifference difference;
    QString number;              ///< printed before the portion, where it stands last
    bool operator==(const VersionDifferenceRow &) const = default;
};

/// What two states of a product differ in, by portion and word; compared beside the GUI thread.
class VersionDifferencesModel : public RowsModel<VersionDifferenceRow>
{
    Q_OBJECT
public:
    enum Column { PortionColumn, ChangeColumn, MarkColumn, TextColumn, ColumnCount };
    /// RunsRole: kind (WordRun::Kind) and text by turns, long same stretches shortened.
    enum Role { RunsRole = Qt::UserRole + 1, IdRole };

    explicit VersionDifferencesModel(QObject *parent = nullptr);
    ~VersionDifferencesModel() override;

    /// The state behind entry \a from against the one behind entry \a to; 0 is the product as it was made.
    void compare(const ProductRevision &revision, qint64 from, qint64 to);
    void clear();

    bool isBusy() const { return m_busy; }
    const std::optional<Error> &error() const { return m_error; }
    bool headDiffers() const { return m_headDiffers; }
    /// What makes the state behind entry \a from of the newest, \a revision of compare(); none while busy.
    const std::optional<Edit> &restoring() const { return m_restoring; }
    qint64 newest() const { return m_newest; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();

private:
    struct Compared
    {
        QList<VersionDifferenceRow> rows;
        bool headDiffers = false;
        Edit restoring;
        qint64 newest = 0;
    };
    static Result<Compared> compared(const ProductRevision &revision, qint64 from, qint64 to);
    void take();

    QFutureWatcher<Result<Compared>> m_comparing;
    std::optional<Error> m_error;
    std::optional<Edit> m_restoring;
    qint64 m_newest = 0;
    bool m_busy = false, m_headDiffers = false;
};

} // namespace parallax
