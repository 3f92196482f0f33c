#include "widgets/review/factspanel.h"

#include "model/document/productsession.h"
#include "widgets/review/productrow.h"
#include "widgets/review/tearlinespanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
constexpr int kCategories = 8;
constexpr std::array kKinds{PortionKind::Title, PortionKind::Heading, PortionKind::Para, PortionKind::ListItem,
                            PortionKind::TableCaption, PortionKind::TableRow, PortionKind::FigureCaption, PortionKind::Figure,
                            PortionKind::Footnote, PortionKind::SpeakerNote, PortionKind::Attachment};
constexpr std::array kGovernances{Governance::None, Governance::Dod, Governance::Ic, Governance::Fgi, Governance::Joint,
                                  Governance::Commercial};
} // namespace

struct FactsPanel::Private
{
    /// A fact that is text with choices from the pack.
    struct TextField
    {
        QComboBox *box = nullptr;
        QString Portion::*member = nullptr;
        QString editName;              ///< "Set Originator of %1"
    };

    FactsPanel *q;
    QPointer<ProductSession> session;
    QList<PortionId> portions;
    QLabel *heading = nullptr, *none = nullptr, *advice = nullptr;
    QPushButton *takeAdvice = nullptr;
    QWidget *form = nullptr;
    QComboBox *kind = nullptr, *governance = nullptr;
    std::array<QCheckBox *, kCategories> categories{};
    QList<TextField> texts;
    QLineEdit *date = nullptr, *refs = nullptr;
    QLabel *dateError = nullptr;
    QCheckBox *excluded = nullptr;
    TearlinesPanel *tearlines = nullptr;
    bool refreshing = false;

    explicit Private(FactsPanel *panel) : q(panel) {}

    QList<PortionPtr> chosen() const
    {
        QList<PortionPtr> result;
        for (const PortionId &id : portions)
            if (const int row = session ? session->product().rowOf(id) : -1; row >= 0)
                result.append(session->product().at(row));
        return result;
    }

    QString subject(const QList<PortionPtr> &changed) const
    {
        if (changed.size() == 1)
            return FactsPanel::tr("Portion %1").arg(session->product().numberAt(session->product().rowOf(changed.front()->id)));
        return FactsPanel::tr("%n Portions", nullptr, int(changed.size()));
    }

    /// \a name with %1 for "Portion 5".
    void change(const QString &name, const std::function<void(Portion &)> &how)
    {
        if (refreshing || !session)
            return;
        Edit edit;
        edit.kind = Edit::Kind::Facts;
        QList<PortionPtr> changed;
        for (const PortionPtr &portion : chosen()) {
            auto after = std::make_shared<Portion>(*portion);
            how(*after);
            if (*after == *portion)
                continue;
            edit.steps.append(ReplacePortion{after});
            changed.append(after);
        }
        if (changed.isEmpty())
            return;
        edit.name = name.arg(subject(changed));
        if (const auto done = session->perform(std::move(edit)); !done)
            Q_EMIT q->statusMessage(done.error().what);
    }

    void addText(QFormLayout *layout, const QString &label, QString Portion::*member, const QString &editName)
    {
        auto *box = new QComboBox(form);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addRow(label, box);
        const auto commit = [this, box, member, editName] {
            // A chosen item is "USX-INT  Exercise Space Intelligence Squadron": its code is the fact.
            const int index = box->findText(box->currentText());
            const QString value = index >= 0 ? box->itemData(index).toString() : box->currentText().trimmed();
            if (value.isEmpty() && mixed(member))
                return;
            change(editName, [member, value](Portion &portion) { portion.*member = value; });
        };
        QObject::connect(box, &QComboBox::activated, q, commit);
        QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, q, [this, box, commit] {
            if (!refreshing && box->lineEdit()->isModified())
                commit();
        });
        texts.append({box, member, editName});
    }

    bool mixed(QString Portion::*member) const
    {
        const QList<PortionPtr> all = chosen();
        return std::any_of(all.begin(), all.end(), [&](const PortionPtr &p) { return (*p).*member != (*all.front()).*member; });
    }

    void fillChoices();
    void refresh();
    void showAdvice(const QList<PortionPtr> &all);
};

FactsPanel::FactsPanel(QWidget *parent) : QScrollArea(parent), d(std::make_unique<Private>(this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Facts of the portion"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 8, 8, 8);
    d->heading = new QLabel(content);
    QFont bold = font();
    bold.setBold(true);
    d->heading->setFont(bold);
    d->none = new QLabel(tr("Put the caret into a portion to see the facts that decide it."), content);
    d->none->setWordWrap(true);
    d->form = new QWidget(content);
    auto *form = new QFormLayout(d->form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(6);

    d->kind = new QComboBox(d->form);
    for (PortionKind kind : kKinds)
        d->kind->addItem(portionKindWord(kind), int(kind));
    form->addRow(tr("&Kind:"), d->kind);
    d->governance = new QComboBox(d->form);
    for (Governance governance : kGovernances)
        d->governance->addItem(governanceCode(governance), int(governance));
    d->governance->setToolTip(tr("Whose rules the portion stands under by its origin"));
    form->addRow(tr("&Governed by:"), d->governance);

    auto *categories = new QWidget(d->form);
    auto *grid = new QGridLayout(categories);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(2);
    for (int i = 0; i < kCategories; ++i) {
        auto *box = new QCheckBox(QString::number(i + 1), categories);
        box->setAccessibleName(tr("Category %1").arg(i + 1));
        grid->addWidget(box, i / 4, i % 4);
        d->categories[size_t(i)] = box;
        connect(box, &QCheckBox::clicked, this, [this, i](bool on) {
            const quint16 bit = quint16(1u << (i + 1));
            d->change(on ? tr("Add Category %1 to %2").arg(QString::number(i + 1), u"%1"_s)
                         : tr("Take Category %1 from %2").arg(QString::number(i + 1), u"%1"_s),
                      [bit, on](Portion &portion) {
                          portion.categories = quint16(on ? portion.categories | bit : portion.categories & ~bit);
                          portion.categoriesUnreadable = false;
                      });
        });
    }
    auto *categoriesLabel = new QLabel(tr("&Categories:"), d->form);
    categoriesLabel->setBuddy(d->categories[0]);
    categoriesLabel->setToolTip(tr("Categories of classified military information, by which policy sets ceilings"));
    form->addRow(categoriesLabel, categories);

    d->addText(form, tr("&Originator:"), &Portion::originator, tr("Set Originator of %1"));
    d->addText(form, tr("&Topic:"), &Portion::topic, tr("Set Topic of %1"));
    d->addText(form, tr("L&icence:"), &Portion::licence, tr("Set Licence of %1"));
    d->addText(form, tr("Co&llector:"), &Portion::collector, tr("Set Collector of %1"));
    d->addText(form, tr("O&wner:"), &Portion::owner, tr("Set Owner of %1"));
    d->addText(form, tr("Tr&ue owner:"), &Portion::trueOwner, tr("Set True Owner of %1"));
    d->texts.back().box->setToolTip(tr("Real owner of a protected source; decides, and is never shown to anybody"));

    d->date = new QLineEdit(d->form);
    d->date->setPlaceholderText(u"2031-03-14"_s);
    form->addRow(tr("&Date:"), d->date);
    d->dateError = new QLabel(tr("A date is written year-month-day, as 2031-03-14."), d->form);
    d->dateError->setWordWrap(true);
    d->dateError->hide();
    form->addRow(d->dateError);
    d->refs = new QLineEdit(d->form);
    d->refs->setToolTip(tr("What this portion points to, with spaces between: p:EX-01-005 fig:1 tab:1 obj:PX-0107"));
    form->addRow(tr("&References:"), d->refs);
    d->excluded = new QCheckBox(tr("Not counted in the &banner roll-up"), d->form);
    form->addRow(d->excluded);
    d->advice = new QLabel(d->form);
    d->advice->setWordWrap(true);
    d->takeAdvice = new QPushButton(tr("Write the Mark of the Guide"), d->form);
    form->addRow(d->advice);
    form->addRow(d->takeAdvice);

    d->tearlines = new TearlinesPanel(content);
    layout->addWidget(d->heading);
    layout->addWidget(d->none);
    layout->addWidget(d->form);
    layout->addSpacing(8);
    layout->addWidget(d->tearlines);
    layout->addStretch(1);
    setWidget(content);

    connect(d->kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = PortionKind(d->kind->itemData(index).toInt());
        d->change(tr("Change Kind of %1"), [kind](Portion &portion) { portion.kind = kind; });
    });
    connect(d->governance, &QComboBox::activated, this, [this](int index) {
        const auto governance = Governance(d->governance->itemData(index).toInt());
        d->change(tr("Change Governance of %1"), [governance](Portion &portion) { portion.governance = governance; });
    });
    connect(d->date, &QLineEdit::editingFinished, this, [this] {
        if (!d->date->isModified())
            return;
        const QString text = d->date->text().trimmed();
        const auto day = text.isEmpty() ? Result<Day>(Day{}) : Day::parse(text);
        d->dateError->setVisible(!day);
        if (!day)
            return;
        d->date->setModified(false);
        d->change(tr("Set Date of %1"), [day = *day](Portion &portion) { portion.date = day; });
    });
    connect(d->refs, &QLineEdit::editingFinished, this, [this] {
        if (!d->refs->isModified())
            return;
        d->refs->setModified(false);
        QString text = d->refs->text();
        const QStringList refs = text.replace(u',', u' ').simplified().split(u' ', Qt::SkipEmptyParts);
        d->change(tr("Set References of %1"), [refs](Portion &portion) { portion.refs = refs; });
    });
    connect(d->excluded, &QCheckBox::clicked, this, [this](bool on) {
        d->change(on ? tr("Leave %1 out of the Banner") : tr("Count %1 in the Banner"),
                  [on](Portion &portion) { portion.excludedFromRollUp = on; });
    });
    connect(d->takeAdvice, &QPushButton::clicked, this, [this] {
        const QString mark = d->takeAdvice->property("mark").toString();
        if (!mark.isEmpty())
            d->change(tr("Mark %2 %1 as the Guide Proposes").arg(mark, u"%1"_s), [mark](Portion &portion) { portion.mark = mark; });
    });
    connect(d->tearlines, &TearlinesPanel::statusMessage, this, &FactsPanel::statusMessage);
    d->refresh();
}

FactsPanel::~FactsPanel() = default;

void FactsPanel::Private::fillChoices()
{
    refreshing = true;
    QStringList topics, collectors;
    const Product &product = session->product();
    // The first thousand portions name what is in use; going through a long product would be felt.
    for (int row = 0; row < std::min(product.size(), 1000); ++row) {
        topics.append(product.at(row)->topic);
        collectors.append(product.at(row)->collector);
    }
    const PolicyPack &pack = session->pack();
    for (const QList<ConsentRecord> *records : {&pack.consents, &pack.orconConsents})
        for (const ConsentRecord &record : *records)
            topics += record.topics;
    topics.removeAll(u"*"_s);
    const auto fill = [](QComboBox *box, QStringList codes, const std::function<QString(const QString &)> &name) {
        codes.removeAll(QString());
        codes.removeDuplicates();
        codes.sort();
        box->clear();
        box->addItem(QString(), QString());
        for (const QString &code : std::as_const(codes)) {
            const QString words = name ? name(code) : QString();
            box->addItem(words.isEmpty() ? code : u"%1  %2"_s.arg(code, words), code);
        }
    };
    QStringList nations{pack.host};
    for (const NationPolicy &nation : pack.nations)
        nations.append(nation.code);
    const auto nationName = [&pack](const QString &code) { return pack.nation(code) ? pack.nationName(code) : QString(); };
    for (const TextField &field : std::as_const(texts)) {
        if (field.member == &Portion::originator)
            fill(field.box, pack.originators.keys(), [&pack](const QString &id) { return pack.originators.value(id).name; });
        else if (field.member == &Portion::topic)
            fill(field.box, topics, {});
        else if (field.member == &Portion::licence)
            fill(field.box, pack.licences.keys(), [&pack](const QString &id) { return pack.licences.value(id).provider; });
        else if (field.member == &Portion::collector)
            fill(field.box, collectors, {});
        else
            fill(field.box, nations, nationName);
    }
    for (int i = 0; i < kCategories; ++i) {
        const QString name = pack.categoryNames.value(i + 1);
        categories[size_t(i)]->setToolTip(name);
        categories[size_t(i)]->setAccessibleDescription(name);
    }
    refreshing = false;
}

void FactsPanel::Private::refresh()
{
    const QList<PortionPtr> all = chosen();
    form->setVisible(!all.isEmpty());
    none->setVisible(all.isEmpty());
    heading->setVisible(!all.isEmpty());
    tearlines->setVisible(all.size() == 1);
    if (all.isEmpty())
        return;
    refreshing = true;
    const Portion &first = *all.front();
    const auto same = [&all](auto member) {
        return std::all_of(all.begin(), all.end(), [&](const PortionPtr &p) { return (*p).*member == (*all.front()).*member; });
    };
    heading->setText(all.size() == 1
                         //: Heading of the facts: number and kind of a portion
                         ? FactsPanel::tr("Portion %1, %2").arg(session->product().numberAt(session->product().rowOf(first.id)), portionKindWord(first.kind))
                         : FactsPanel::tr("%n portions selected", nullptr, int(all.size())));
    kind->setCurrentIndex(same(&Portion::kind) ? kind->findData(int(first.kind)) : -1);
    governance->setCurrentIndex(same(&Portion::governance) ? governance->findData(int(first.governance)) : -1);
    for (int i = 0; i < kCategories; ++i) {
        const auto in = std::count_if(all.begin(), all.end(), [i](const PortionPtr &p) { return p->categories >> (i + 1) & 1; });
        QCheckBox *box = categories[size_t(i)];
        box->setTristate(in > 0 && in < all.size());
        box->setCheckState(in == 0 ? Qt::Unchecked : in == all.size() ? Qt::Checked : Qt::PartiallyChecked);
    }
    for (const TextField &field : std::as_const(texts)) {
        if (field.box->lineEdit()->hasFocus() && field.box->lineEdit()->isModified())
            continue;
        const bool mixedHere = mixed(field.member);
        const QString value = mixedHere ? QString() : first.*field.member;
        const int index = field.box->findData(value);
        field.box->setCurrentIndex(index);
        if (index < 0)
            field.box->setEditText(value);
        field.box->lineEdit()->setCursorPosition(0);
        field.box->lineEdit()->setPlaceholderText(mixedHere ? FactsPanel::tr("several") : QString());
    }
    if (!date->hasFocus() || !date->isModified()) {
        date->setText(same(&Portion::date) && first.date.isKnown() ? first.date.toString() : QString());
        dateError->hide();
    }
    if (!refs->hasFocus() || !refs->isModified())
        refs->setText(same(&Portion::refs) ? first.refs.join(u' ') : QString());
    excluded->setChecked(first.excludedFromRollUp);
    showAdvice(all);
    refreshing = false;
    tearlines->setPortion(all.size() == 1 ? first.id : PortionId());
}

void FactsPanel::Private::showAdvice(const QList<PortionPtr> &all)
{
    const GuideAdvice *found = all.size() == 1 ? session->pack().advice(all.front()->id.value) : nullptr;
    const bool differs = found && !found->mark.isEmpty() && found->mark != all.front()->mark;
    advice->setVisible(found);
    takeAdvice->setVisible(differs);
    if (!found)
        return;
    //: What the classification guide proposes: mark, row of the guide, its reason
    advice->setText(FactsPanel::tr("The guide proposes %1 (%2). %3").arg(found->mark, found->row, found->why));
    //: Button that writes the mark which the guide proposes
    takeAdvice->setText(FactsPanel::tr("Write %1").arg(found->mark));
    takeAdvice->setProperty("mark", found->mark);
}

void FactsPanel::setSession(ProductSession *session)
{
    if (d->session)
        d->session->disconnect(this);
    d->session = session;
    d->portions.clear();
    d->tearlines->setSession(session);
    if (session) {
        d->fillChoices();
        connect(session, &ProductSession::previewsReady, this, [this] {
            d->fillChoices();
            d->refresh();
        });
        connect(session, &ProductSession::changed, this, [this] { d->refresh(); });
    }
    d->refresh();
}

void FactsPanel::setPortions(const QList<PortionId> &portions)
{
    d->portions = portions;
    d->refresh();
}

} // namespace parallax
