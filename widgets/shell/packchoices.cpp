#include "widgets/shell/packchoices.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PackChoices)
};

const QDate kEpoch(1970, 1, 1);

} // namespace

QComboBox *regimeChoice(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->addItem(Words::tr("Department of Defense (DoD)"), int(Regime::Dod));
    box->addItem(Words::tr("Intelligence community (IC)"), int(Regime::Ic));
    box->setAccessibleName(Words::tr("Rules of the product"));
    return box;
}

QComboBox *originatorChoice(const PolicyPack &pack, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->addItem(Words::tr("Not known"), QString());
    QStringList ids = pack.originators.keys();
    ids.sort();
    for (const QString &id : ids)
        box->addItem(Words::tr("%1  %2").arg(id, pack.originators.value(id).name), id);
    box->setAccessibleName(Words::tr("Originator"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(28);
    return box;
}

QStringList topicsOf(const PolicyPack &pack)
{
    QStringList topics;
    const auto add = [&topics](const QStringList &more) {
        for (const QString &topic : more)
            if (topic != u"*" && !topics.contains(topic))
                topics << topic;
    };
    for (const ConsentRecord &record : pack.consents)
        add(record.topics);
    for (const ConsentRecord &record : pack.orconConsents)
        add(record.topics);
    for (const RefusalRecord &record : pack.refusals)
        add(record.topics);
    for (const ExceptionRecord &record : pack.exceptions)
        add(record.topics);
    for (const NationPolicy &nation : pack.nations)
        add(nation.icStandingTopics);
    topics.sort();
    return topics;
}

void setTopicChoices(QLineEdit *edit, const PolicyPack &pack)
{
    auto *completer = new QCompleter(topicsOf(pack), edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    edit->setAccessibleName(Words::tr("Topic"));
}

QDate dateOfDay(Day day)
{
    return day.isKnown() && day.number != Day::kForever ? kEpoch.addDays(day.number) : QDate();
}

Day dayOfDate(const QDate &date)
{
    return date.isValid() ? Day { qint32(kEpoch.daysTo(date)) } : Day {};
}

} // namespace parallax
