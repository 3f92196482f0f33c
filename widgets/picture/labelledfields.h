#pragma once

#include <QHBoxLayout>
#include <QLabel>

#include <initializer_list>
#include <utility>

namespace parallax {

/// Labels in front of their fields, buddies of each other, in one widget that a FlowLayout does not part.
inline QWidget *labelledFields(QWidget *parent, std::initializer_list<std::pair<QString, QWidget *>> fields)
{
    auto *group = new QWidget(parent);
    auto *inside = new QHBoxLayout(group);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    for (const auto &[text, field] : fields) {
        auto *label = new QLabel(text, group);
        label->setBuddy(field);
        inside->addWidget(label);
        inside->addWidget(field);
    }
    return group;
}

} // namespace parallax
