// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curves_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/export/figure_export.h"
#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr Quantity kQuantities[] = {Quantity::kl,
                                    Quantity::total_loss,
                                    Quantity::truth_term,
                                    Quantity::teacher_term,
                                    Quantity::cc_term,
                                    Quantity::truth_share,
                                    Quantity::teacher_share,
                                    Quantity::cc_share,
                                    Quantity::gradient_norm,
                                    Quantity::learning_rate,
                                    Quantity::speed};
constexpr XAxis kAxes[] = {XAxis::step, XAxis::epoch, XAxis::time};
constexpr int kTextWidth = 460;
constexpr int kDefaultSmoothing = 90;  // per cent

// A metric is told by its key, anything else by its place in the list above.
QVariant dataOf(Quantity quantity) {
  return static_cast<int>(quantity);
}

QString axisWord(XAxis axis) {
  switch (axis) {
    case XAxis::step:
      return CurvesView::tr("Steps");
    case XAxis::epoch:
      return CurvesView::tr("Epochs");
    case XAxis::time:
      break;
  }
  return CurvesView::tr("Time");
}

}  // namespace

CurvesView::CurvesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  figure_ = new CurveFigure;
  figure_->setStore(&store_);
  auto* drawn = new QWidget;
  auto* column = new QVBoxLayout(drawn);
  column->setContentsMargins(8, 6, 8, 4);
  column->setSpacing(6);
  column->addWidget(buildControls());
  column->addWidget(figure_, 1);
  pages_ = new QStackedWidget;
  pages_->addWidget(buildEmptyPage());
  pages_->addWidget(drawn);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);

  connect(&workspace, &Workspace::runChanged, this, &CurvesView::reload);
  connect(&workspace, &Workspace::startingChanged, this, &CurvesView::showEmptyOrFigure);
  connect(&workspace, &Workspace::stepsAdded, this, [this](int first) {
    const auto& steps = workspace_.history().steps;
    for (auto i = static_cast<std::size_t>(first); i < steps.size(); ++i) store_.addStep(steps[i]);
    figure_->appendSteps(first);
    showEmptyOrFigure();
  });
  connect(&workspace, &Workspace::epochAdded, this, [this](int epoch) {
    const EpochSample* sample = workspace_.epochSample(epoch);
    if (sample == nullptr) return;
    store_.addEpoch(*sample, workspace_.epochScores(epoch));
    // The first epoch tells which metrics there really are.
    if (listQuantities()) applySettings();
    figure_->appendEpoch();
    showEmptyOrFigure();
  });
  connect(&workspace, &Workspace::epochChanged, figure_, &CurveFigure::setCurrentEpoch);
  connect(&workspace, &Workspace::alarmAdded, this, [this](const Alarm& alarm) {
    if (!workspace_.isLive()) return;
    store_.addEvent({RunEvent::Kind::alarm, alarm.step, alarm.message});
    figure_->rebuild();
  });
  connect(figure_, &CurveFigure::epochClicked, &workspace, &Workspace::setCurrentEpoch);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &CurvesView::onJobState);
  connect(&Theme::instance(), &Theme::changed, this, &CurvesView::applySettings);
  applySettings();
  reload();
}

QWidget* CurvesView::buildControls() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  const auto add_label = [&](const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    row->addWidget(label);
    row->addWidget(buddy);
  };

  quantity_ = new QComboBox;
  quantity_->setObjectName("curveQuantity");
  quantity_->setAccessibleName(tr("Quantity"));
  quantity_->setToolTip(
      tr("What the curves show: KL, the terms of the loss, their shares of the gradient, or a "
         "metric of the validation images"));
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  quantity_->setMaxVisibleItems(30);
  listQuantities();
  add_label(tr("S&how"), quantity_);

  axis_ = new QComboBox;
  axis_->setObjectName("curveAxis");
  for (const XAxis axis : kAxes) axis_->addItem(axisWord(axis));
  axis_->setAccessibleName(tr("Horizontal axis"));
  axis_->setToolTip(tr("What the horizontal axis counts"));
  add_label(tr("o&ver"), axis_);

  log_x_ = new QCheckBox(tr("Log &x"));
  log_x_->setObjectName("curveLogX");
  log_x_->setToolTip(tr("Logarithmic horizontal axis"));
  log_y_ = new QCheckBox(tr("Log &y"));
  log_y_->setObjectName("curveLogY");
  log_y_->setToolTip(tr("Logarithmic vertical axis"));
  row->addWidget(log_x_);
  row->addWidget(log_y_);

  smoothing_ = new QSlider(Qt::Horizontal);
  smoothing_->setObjectName("curveSmoothing");
  smoothing_->setRange(0, 99);
  smoothing_->setValue(QSettings().value("curves/smoothing", kDefaultSmoothing).toInt());
  smoothing_->setMinimumWidth(80);
  smoothing_->setMaximumWidth(180);
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->setToolTip(
      tr("How much each training step is averaged with those before it. The raw values stay "
         "visible, faintly. Validation is never smoothed."));
  add_label(tr("S&moothing"), smoothing_);
  smoothing_text_ = new QLabel;
  smoothing_text_->setFixedWidth(smoothing_text_->fontMetrics().horizontalAdvance("0.000"));
  row->addWidget(smoothing_text_);
  row->addStretch(1);

  auto* fit = new QToolButton;
  fit->setObjectName("curveFit");
  fit->setText(tr("Fit"));
  fit->setIcon(themeIcon("fit"));
  fit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  fit->setAutoRaise(true);
  fit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
  fit->setToolTip(
      tr("Show everything again (Ctrl+0, or double click). The wheel zooms, dragging "
         "moves, a click picks the epoch."));
  fit->setAccessibleName(tr("Fit the axes"));
  connect(fit, &QToolButton::clicked, this, [this] { figure_->fit(); });
  row->addWidget(fit);

  connect(quantity_, &QComboBox::currentIndexChanged, this, [this] {
    wanted_ = quantity_->currentData();
    applySettings();
  });
  connect(axis_, &QComboBox::currentIndexChanged, this, &CurvesView::applySettings);
  connect(log_x_, &QCheckBox::toggled, this, &CurvesView::applySettings);
  connect(log_y_, &QCheckBox::toggled, this, &CurvesView::applySettings);
  connect(smoothing_, &QSlider::valueChanged, this, &CurvesView::applySettings);
  return bar;
}

QWidget* CurvesView::buildEmptyPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setSpacing(12);
  column->addStretch(1);
  empty_title_ = new QLabel;
  empty_title_->setAlignment(Qt::AlignCenter);
  QFont large = empty_title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.35);
  empty_title_->setFont(large);
  column->addWidget(empty_title_);
  auto* text = new QLabel(
      tr("The KL divergence of Model A, Model B and any further arm, on training and validation "
         "images, is drawn here while they train, with the gap between them below."));
  text->setAlignment(Qt::AlignCenter);
  text->setWordWrap(true);
  text->setMinimumWidth(kTextWidth);
  text->setMaximumWidth(kTextWidth);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(text);
  middle->addStretch(1);
  column->addLayout(middle);
  auto* demo = new QPushButton(themeIcon("start"), tr("Train on the demo"));
  demo->setObjectName("curveDemo");
  demo->setToolTip(tr("Makes a small dataset of invented scenes and starts training on it"));
  connect(demo, &QPushButton::clicked, &workspace_, &Workspace::requestDemo);
  column->addWidget(demo, 0, Qt::AlignHCenter);
  empty_button_ = demo;
  column->addStretch(2);
  return page;
}

// What was chosen stays chosen in another run that has it, and comes back with the next that does.
bool CurvesView::listQuantities() {
  const std::vector<std::string> metrics = store_.metricKeys();
  if (quantity_->count() > 0 && metrics == listed_metrics_) return false;
  const QVariant before = quantity_->currentData();
  listed_metrics_ = metrics;
  const QSignalBlocker block(quantity_);
  quantity_->clear();
  for (const Quantity quantity : kQuantities) {
    quantity_->addItem(quantityName(quantity), dataOf(quantity));
  }
  if (!metrics.empty()) quantity_->insertSeparator(quantity_->count());
  for (const std::string& key : metrics) {
    quantity_->addItem(quantityName(Quantity::metric, key), QString::fromStdString(key));
  }
  const int at = wanted_.isValid() ? quantity_->findData(wanted_) : 0;
  quantity_->setCurrentIndex(std::max(0, at));
  return quantity_->currentData() != before;
}

void CurvesView::applySettings() {
  CurveSettings settings;
  const QVariant chosen = quantity_->currentData();
  if (chosen.typeId() == QMetaType::QString) {
    settings.quantity = Quantity::metric;
    settings.metric = chosen.toString().toStdString();
  } else {
    settings.quantity = static_cast<Quantity>(chosen.toInt());
  }
  settings.x = kAxes[std::max(0, axis_->currentIndex())];
  settings.log_x = log_x_->isChecked();
  settings.log_y = log_y_->isChecked();
  settings.smoothing = smoothing_->value() / 100.0;
  QSettings().setValue("curves/smoothing", smoothing_->value());
  smoothing_text_->setText(locale().toString(settings.smoothing, 'f', 2));
  CurveLook look;
  look.dark = isDark();
  figure_->setLook(look);
  figure_->setSettings(settings);
}

void CurvesView::reload() {
  store_.setHistory(workspace_.history());
  if (listQuantities()) applySettings();
  figure_->setStore(&store_);
  figure_->setCurrentEpoch(workspace_.currentEpoch());
  showEmptyOrFigure();
}

void CurvesView::showEmptyOrFigure() {
  const bool waiting = workspace_.isLive() || workspace_.isStarting();
  empty_title_->setText(waiting               ? tr("Waiting for the first step")
                        : workspace_.hasRun() ? tr("This run ended before its first step")
                                              : tr("No curves yet"));
  empty_button_->setVisible(!waiting);
  pages_->setCurrentIndex(store_.empty() ? 0 : 1);
}

void CurvesView::onJobState(const JobStateChanged& event) {
  if (!workspace_.isTraining(event.job) || store_.empty()) return;
  const JobState before = std::exchange(last_state_, event.state);
  const auto step = store_.steps().empty() ? 0 : store_.steps().back().step;
  if (event.state == JobState::paused) {
    store_.addEvent({RunEvent::Kind::paused, step, tr("Paused").toStdString()});
  } else if (event.state == JobState::running && before == JobState::paused) {
    store_.addEvent({RunEvent::Kind::resumed, step, tr("Resumed").toStdString()});
  } else {
    return;
  }
  figure_->rebuild();
}

QMimeData* CurvesView::copyOf() {
  if (isEmpty()) return nullptr;
  const QSize size = figure_->size().expandedTo({400, 300});
  QMimeData* data = copyOfPicture(figure_->image(size, 2), QString::fromUtf8(curvesCsv(*figure_)));
  data->setData("text/csv", curvesCsv(*figure_));
  const QByteArray svg = curvesBytes(*figure_, "svg", FigureOptions(), nullptr);
  if (!svg.isEmpty()) data->setData("image/svg+xml", svg);
  return data;
}

}  // namespace distilloscope
