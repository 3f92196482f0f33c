#include "widgets/picture/globefiledialog.h"

#include "widgets/catalogue/momentfield.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// Bytes a position takes, measured over 30,000 objects and a day.
constexpr double kBytesCzml = 47, kBytesKml = 98;

/// As the writers take; more is refused there too.
constexpr qint64 kMostSamples = 20'000'000;

} // namespace

GlobeFileDialog::GlobeFileDialog(const OrbitPicturePtr &picture, bool displayOnly, Instant from, const BannerState &banner, QWidget *parent)
    : BanneredDialog(parent)
    , m_picture(picture)
    , m_displayOnly(displayOnly)
    , m_format(new QComboBox(this))
    , m_from(momentField(tr("First time in the file"), this))
    , m_hours(new QDoubleSpinBox(this))
    , m_step(new QSpinBox(this))
    , m_size(new QLabel(this))
{
    setWindowTitle(tr("Export the Picture for Another Globe"));
    setBanner(banner);
    QVBoxLayout *layout = body();
    const QString who = picture->audience.isEmpty() ? tr("Our own picture: the file is ours, not for release.")
        : displayOnly ? tr("What %1 would be shown. The file says that it may be shown, not handed over.").arg(picture->audience.join(u", "_s))
                      : tr("What %1 would receive.").arg(picture->audience.join(u", "_s));
    auto *whose = new QLabel(who, this);
    whose->setWordWrap(true);
    layout->addWidget(whose);
    m_format->addItem(tr("CZML, for Cesium and its kin"), u"czml"_s);
    m_format->addItem(tr("KML, for Google Earth and its kin"), u"kml"_s);
    m_format->setAccessibleName(tr("Format of the file"));
    m_from->setDateTime(toDateTime(from));
    m_hours->setRange(0, 24 * 30);
    m_hours->setDecimals(1);
    m_hours->setValue(3);
    m_hours->setSuffix(tr(" h"));
    m_hours->setSpecialValueText(tr("this time alone"));
    m_hours->setAccessibleName(tr("Hours in the file"));
    m_step->setRange(1, 3600);
    m_step->setValue(60);
    m_step->setSuffix(tr(" s"));
    m_step->setAccessibleName(tr("Seconds between two positions"));
    auto *form = new QFormLayout;
    form->addRow(tr("Fo&rmat"), m_format);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&Over"), m_hours);
    form->addRow(tr("A position &every"), m_step);
    layout->addLayout(form);
    m_size->setWordWrap(true);
    layout->addWidget(m_size);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Save);
    m_accept->setText(tr("Choose File…"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &GlobeFileDialog::refresh);
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &GlobeFileDialog::refresh);
    connect(m_step, &QSpinBox::valueChanged, this, &GlobeFileDialog::refresh);
    m_format->setFocus();
    refresh();
}

GlobeFile GlobeFileDialog::file() const
{
    const QDateTime from = m_from->dateTime();
    const Instant to = toInstant(from.addSecs(std::llround(m_hours->value() * 3600)));
    return { m_format->currentData().toString(), toInstant(from), to, double(m_step->value()), m_displayOnly };
}

QString GlobeFileDialog::suggestedName() const
{
    const QString who = m_picture->audience.isEmpty() ? tr("ours") : m_picture->audience.join(u'-');
    return u"%1-%2.%3"_s.arg(tr("picture"), who, m_format->currentData().toString());
}

QString GlobeFileDialog::filter() const
{
    return m_format->currentData() == u"kml"_s ? tr("KML (*.kml)") : tr("CZML (*.czml)");
}

qint64 GlobeFileDialog::samples() const
{
    return qint64(std::ceil(m_hours->value() * 3600 / m_step->value())) + 1;
}

void GlobeFileDialog::refresh()
{
    const qint64 positions = samples() * qint64(m_picture->elements.size());
    const bool fits = positions <= kMostSamples && positions > 0;
    const double bytes = double(positions) * (m_format->currentData() == u"kml"_s ? kBytesKml : kBytesCzml);
    const QString text = positions == 0 ? tr("Nothing in this picture has a position.")
        : fits ? tr("%1 objects, %2 positions, about %3.")
                     .arg(locale().toString(qint64(m_picture->elements.size())), locale().toString(positions), locale().formattedDataSize(qint64(bytes)))
               : tr("%1 positions are more than a file takes (%2). Choose fewer hours or a longer step.")
                     .arg(locale().toString(positions), locale().toString(kMostSamples));
    m_size->setText(text);
    m_accept->setEnabled(fits);
    m_accept->setToolTip(fits ? QString() : text);
}

} // namespace parallax
