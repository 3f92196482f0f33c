#pragma once

#include "model/orbit/feedfindingsmodel.h"
#include "widgets/shell/bannereddialog.h"
#include "widgets/shell/infobar.h"
#include "widgets/shell/services.h"

namespace parallax {

/// What an import did, or why it did nothing and what to do. Buttons are the caller's: Message::action is not set.
Message feedMessage(const FeedImport &import);
/// One message over several files that were imported.
Message feedMessage(const QList<FeedImport> &imports);

/// The findings of an import, to read beside the file and to copy.
class FeedReportDialog : public BanneredDialog
{
    Q_OBJECT
public:
    FeedReportDialog(const QList<FeedImport> &imports, const BannerState &banner, QWidget *parent);
    FeedFindingsModel *model() const { return m_model; }

private:
    FeedFindingsModel *m_model;
};

} // namespace parallax
