#include "widgets/disclosure/takeindialog.h"

#include "model/whendone.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// In fours, as one reads it out; half of it on each line.
QString readOut(const QByteArray &fingerprint)
{
    const QByteArray digits = fingerprint.toHex(' ');
    QString text;
    int pairs = 0;
    for (const QByteArray &pair : digits.split(' ')) {
        text += QString::fromLatin1(pair);
        if (++pairs % 24 == 0)
            text += u'\n';
        else if (pairs % 2 == 0)
            text += u' ';
    }
    return text.trimmed();
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // others wrote what is in it
    label->setWordWrap(true);
    return label;
}

} // namespace

TakeInDialog::TakeInDialog(const DeskFile &file, DisclosureDesk &desk, const BannerState &ours, QWidget *parent)
    : BanneredDialog(parent)
    , m_file(file)
    , m_desk(desk)
    , m_outcome(paragraph({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_take(m_buttons->addButton(tr("&Take In"), QDialogButtonBox::ActionRole))
{
    setWindowTitle(tr("Take In from Another Desk"));
    setBanner(ours);
    const QString what = file.product.isEmpty()
        ? tr("%1 signed this at desk %2: request %3, on objects of the picture.").arg(file.signer, file.desk, file.request)
        : tr("%1 signed this at desk %2: request %3, with the product %4.").arg(file.signer, file.desk, file.request, file.product);
    body()->addWidget(paragraph(what, this));
    body()->addWidget(paragraph(tr("What was said and decided there: %n entries. Those that are here already are left as they are.", nullptr, file.entries), this));
    for (const UnknownKey &key : file.unknown)
        addKey(key);
    body()->addWidget(m_outcome);
    body()->addStretch(1);
    m_buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    body()->addWidget(m_buttons);
    m_outcome->setAccessibleName(tr("What became of it"));
    m_outcome->hide();
    m_take->setDefault(true);
    m_take->setEnabled(m_keys.isEmpty());
    m_take->setToolTip(m_keys.isEmpty() ? QString() : tr("Vouch for each key first."));
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_take, &QPushButton::clicked, this, &TakeInDialog::takeIn);
    QWidget *before = nullptr;
    for (QCheckBox *key : std::as_const(m_keys)) {
        if (before)
            setTabOrder(before, key);
        before = key;
    }
    if (before)
        setTabOrder(before, m_take);
    setTabOrder(m_take, m_buttons->button(QDialogButtonBox::Cancel));
    resize(720, 320);
    (m_keys.isEmpty() ? static_cast<QWidget *>(m_take) : m_keys.constFirst())->setFocus();
}

void TakeInDialog::addKey(const UnknownKey &key)
{
    body()->addWidget(paragraph(key.hasOther
                                    ? tr("This desk knows %1 by another key than this one. What this key signed permits nothing here, unless %1 takes it in.").arg(key.person)
                                    : tr("This desk does not know the key of %1 yet. Call them, and have them read its fingerprint to you:").arg(key.person),
                                this));
    auto *digits = paragraph(readOut(key.fingerprint), this);
    digits->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    digits->setWordWrap(false);
    digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    digits->setAccessibleName(tr("Fingerprint of the key of %1").arg(key.person));
    body()->addWidget(digits);
    auto *vouch = new QCheckBox(tr("I vouch that this is the key of %1").arg(key.person), this);
    m_keys << vouch;
    body()->addWidget(vouch);
    connect(vouch, &QCheckBox::toggled, this, [this] {
        const bool all = std::all_of(m_keys.cbegin(), m_keys.cend(), [](const QCheckBox *each) { return each->isChecked(); });
        m_take->setEnabled(all);
        m_take->setToolTip(all ? QString() : tr("Vouch for each key first."));
    });
}

void TakeInDialog::takeIn()
{
    m_take->setEnabled(false);
    QList<QByteArray> vouched;
    for (const UnknownKey &key : std::as_const(m_file.unknown))
        vouched << key.fingerprint;
    m_outcome->setText(tr("Taking it in…"));
    m_outcome->show();
    whenDone(this, m_desk.takeIn(m_file.path, vouched), [this](const Result<TakenIn> &done) {
        if (done) {
            show(*done);
            return;
        }
        m_outcome->setText(tr("Nothing of what was decided there was entered: %1").arg(done.error().what));
        m_take->setEnabled(true);
    });
}

void TakeInDialog::show(const TakenIn &done)
{
    m_request = done.request;
    QStringList lines;
    lines << (done.entries.isEmpty() ? tr("All of it was here already: nothing was changed.")
                                     : tr("It was taken in, with %n new entries in the ledger.", nullptr, int(done.entries.size())));
    if (done.productMade)
        lines << tr("The product %1 is new here.").arg(done.product);
    else if (done.productChanged)
        lines << tr("What the other desk changed in %1 is in it now; one undo takes it back.").arg(done.product);
    for (const LostRace &race : done.races) {
        if (race.isHead())
            lines << tr("Both desks changed the product's properties: theirs stand.");
        else
            lines << tr("Both desks changed %1: both texts stand in the product, one behind the other. Choose between them.").arg((race.theirs ? race.theirs : race.mine)->id.value);
    }
    if (done.otherPolicy)
        lines << tr("The other desk works under another version of the policy pack; here the one of this desk decides.");
    for (const QString &why : done.notCounted)
        lines << tr("It permits nothing here: %1").arg(why);
    m_outcome->setText(lines.join(u"\n\n"_s));
    for (QCheckBox *key : std::as_const(m_keys))
        key->setEnabled(false);
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_take->hide(); // after the box has laid its buttons out anew, which shows them
    QPushButton *close = m_buttons->button(QDialogButtonBox::Close);
    close->setIcon({});
    close->setDefault(true);
    close->setFocus();
    disconnect(m_buttons, &QDialogButtonBox::rejected, this, nullptr);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

} // namespace parallax
