#pragma once

#include "model/marking/marking.h"

#include <QWidget>

class QVBoxLayout;

namespace parallax {

class ClassificationBanner;
class ExerciseStrip;

/// What the banners above and below a window say: one where both regimes agree, two where they differ.
struct BannerState
{
    struct Line
    {
        QString tag;              ///< "DoD", "IC"; empty where there is one line
        QString banner;
        CheckedMarkingPtr marking;
        bool operator==(const Line &) const = default;
    };
    QList<Line> lines;
    QStringList notes;            ///< second-line notices
    bool exercise = false;

    bool operator==(const BannerState &) const = default;
};

/// The banners at one edge of a window, with the exercise strip beside them on the outer side.
class BannerFrame : public QWidget
{
    Q_OBJECT
public:
    enum class Edge { Top, Bottom };
    explicit BannerFrame(Edge edge, QWidget *parent = nullptr);

    void setState(const BannerState &state);
    const BannerState &state() const { return m_state; }

Q_SIGNALS:
    void causesRequested(int line);

private:
    Edge m_edge;
    BannerState m_state;
    QVBoxLayout *m_layout;
    ExerciseStrip *m_exercise;
    QList<ClassificationBanner *> m_banners;
};

} // namespace parallax
