#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parallax {

/// Finds in the view above it: F3, Shift+F3, Escape. What was not found is said in words.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(const QString &text = {});
    QString text() const;
    void setFound(bool found);

Q_SIGNALS:
    void findRequested(const QString &text, bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search(bool forward);
    QLineEdit *m_edit;
    QLabel *m_result;
};

} // namespace parallax
