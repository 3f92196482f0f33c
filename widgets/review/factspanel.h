#pragma once

#include "model/document/product.h"

#include <QScrollArea>

#include <memory>

namespace parallax {

class ProductSession;

/// The facts that decide a portion, and its tearlines, to be changed beside the text: choices come from the policy pack,
/// each change is an undoable edit with a name.
class FactsPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactsPanel(QWidget *parent = nullptr);
    ~FactsPanel() override;

    void setSession(ProductSession *session);
    /// A fact changed here changes in all of them; what they do not share is shown empty.
    void setPortions(const QList<PortionId> &portions);
    void setPortion(const PortionId &portion) { setPortions({portion}); }

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parallax
