#pragma once

#include "model/releasability/policypack.h"

#include <QDate>

class QComboBox;
class QLineEdit;
class QWidget;

namespace parallax {

/// Fields whose choices come from the policy pack; the same in every dialog.
QComboBox *regimeChoice(QWidget *parent);                                  ///< data: int(Regime)
QComboBox *originatorChoice(const PolicyPack &pack, QWidget *parent);      ///< data: id, "" first
QStringList topicsOf(const PolicyPack &pack);                              ///< every topic that a record names
void setTopicChoices(QLineEdit *edit, const PolicyPack &pack);

QDate dateOfDay(Day day);                                                  ///< invalid where unknown or forever
Day dayOfDate(const QDate &date);

} // namespace parallax
