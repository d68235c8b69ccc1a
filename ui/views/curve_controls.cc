// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_controls.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/main/theme.h"
#include "ui/views/flow_layout.h"

namespace distilloscope {
namespace {

constexpr Quantity kQuantities[] = {Quantity::kl,
                                    Quantity::gap_closed,
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
constexpr int kDefaultSmoothing = 90;  // per cent

// A metric is told by its key, anything else by its place in the list above.
QVariant dataOf(Quantity quantity) {
  return static_cast<int>(quantity);
}

QString axisWord(XAxis axis) {
  switch (axis) {
    case XAxis::step:
      return CurveControls::tr("Steps");
    case XAxis::epoch:
      return CurveControls::tr("Epochs");
    case XAxis::time:
      break;
  }
  return CurveControls::tr("Time");
}

}  // namespace

CurveControls::CurveControls(QWidget* parent) : QWidget(parent) {
  flow_ = new FlowLayout(14, 4, this);
  flow_->setContentsMargins(0, 0, 0, 0);
  buildChoices();
  flow_->addWidget(buildTools());
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QHBoxLayout* CurveControls::addGroup() {
  auto* group = new QWidget;
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  flow_->addWidget(group);
  return row;
}

void CurveControls::buildChoices() {
  const auto add_label = [](QHBoxLayout* row, const QString& text, QWidget* buddy) {
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
  quantity_->setMaxVisibleItems(30);
  // Wide enough for most words; the longest would push everything else aside.
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  quantity_->setMinimumContentsLength(21);
  listQuantities({});
  quantity_->view()->setTextElideMode(Qt::ElideNone);
  QHBoxLayout* row = addGroup();
  add_label(row, tr("S&how"), quantity_);

  axis_ = new QComboBox;
  axis_->setObjectName("curveAxis");
  for (const XAxis axis : kAxes) axis_->addItem(axisWord(axis));
  axis_->setAccessibleName(tr("Horizontal axis"));
  axis_->setToolTip(tr("What the horizontal axis counts"));
  add_label(row, tr("o&ver"), axis_);

  log_x_ = new QCheckBox(tr("Log &x"));
  log_x_->setObjectName("curveLogX");
  log_x_->setToolTip(tr("Logarithmic horizontal axis"));
  log_y_ = new QCheckBox(tr("Log &y"));
  log_y_->setObjectName("curveLogY");
  log_y_->setToolTip(tr("Logarithmic vertical axis"));
  row = addGroup();
  row->addWidget(log_x_);
  row->addWidget(log_y_);

  smoothing_ = new QSlider(Qt::Horizontal);
  smoothing_->setObjectName("curveSmoothing");
  smoothing_->setRange(0, 99);
  smoothing_->setValue(Settings().value("curves/smoothing", kDefaultSmoothing).toInt());
  smoothing_->setMinimumWidth(60);
  smoothing_->setMaximumWidth(140);
  smoothing_->setAccessibleName(tr("Smoothing"));
  smoothing_->setToolTip(
      tr("How much each training step is averaged with those before it, the same at every zoom. "
         "The raw values stay visible, faintly. Validation is never smoothed."));
  row = addGroup();
  add_label(row, tr("S&moothing"), smoothing_);
  smoothing_text_ = new QLabel;
  smoothing_text_->setFixedWidth(smoothing_text_->fontMetrics().horizontalAdvance("0.000"));
  row->addWidget(smoothing_text_);

  connect(quantity_, &QComboBox::currentIndexChanged, this, [this] {
    wanted_ = quantity_->currentData();
    Q_EMIT changed();
  });
  connect(axis_, &QComboBox::currentIndexChanged, this, &CurveControls::changed);
  connect(log_x_, &QCheckBox::toggled, this, &CurveControls::changed);
  connect(log_y_, &QCheckBox::toggled, this, &CurveControls::changed);
  connect(smoothing_, &QSlider::valueChanged, this, &CurveControls::smoothingChanged);
  smoothingChanged();
}

void CurveControls::smoothingChanged() {
  Settings().setValue("curves/smoothing", smoothing_->value());
  smoothing_text_->setText(locale().toString(smoothing_->value() / 100.0, 'f', 2));
  Q_EMIT changed();
}

QToolButton* CurveControls::tool(const QString& name, const QString& text, const QString& icon,
                                 const QString& tip, QMenu* menu) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setText(text);
  if (!icon.isEmpty()) button->setIcon(themeIcon(icon));
  button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
  button->setAutoRaise(true);
  button->setToolTip(tip);
  button->setAccessibleName(QString(text).remove('&'));
  button->setFocusPolicy(Qt::TabFocus);
  if (menu != nullptr) {
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
  }
  return button;
}

QWidget* CurveControls::buildTools() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  row->addWidget(tool("curveBeside", tr("&Beside"), {},
                      tr("Other runs in the same axes, and seeds of one experiment"),
                      buildBesideMenu()));

  auto* curves = new QMenu(this);
  baselines_ = new QAction(tr("Reach the baselines"), this);
  baselines_->setObjectName("curveReach");
  baselines_->setCheckable(true);
  baselines_->setToolTip(
      tr("Fitting also takes in baselines far from the curves, which flattens these"));
  connect(baselines_, &QAction::toggled, this, &CurveControls::changed);
  connect(curves, &QMenu::aboutToShow, this, [this, curves] {
    curves->clear();
    Q_EMIT curvesMenuWanted(curves);
    curves->addSeparator();
    curves->addAction(baselines_);
  });
  row->addWidget(tool("curveCurves", tr("&Curves"), {},
                      tr("Hide or show curves; a click in the legend does the same"), curves));

  auto* events = new QMenu(this);
  connect(events, &QMenu::aboutToShow, this, [this, events] {
    events->clear();
    Q_EMIT eventsMenuWanted(events);
  });
  row->addWidget(tool("curveEvents", tr("Eve&nts"), {},
                      tr("What happened during the run; choose one to see it in the curves"),
                      events));

  auto* copy = new QMenu(this);
  QAction* picture = copy->addAction(tr("Picture (PNG and SVG)"));
  picture->setObjectName("curveCopyPicture");
  picture->setToolTip(tr("In light colours, as it is shown now (Ctrl+C in the figure)"));
  QAction* data = copy->addAction(tr("Numbers (CSV)"));
  data->setObjectName("curveCopyData");
  data->setToolTip(
      tr("The shown part of every curve, of long ones at most four values for each "
         "column of pixels, their extremes among them"));
  connect(picture, &QAction::triggered, this, &CurveControls::copyWanted);
  connect(data, &QAction::triggered, this, &CurveControls::copyDataWanted);
  row->addWidget(
      tool("curveCopy", tr("Co&py"), "copy", tr("Copies the figure or its numbers"), copy));

  QToolButton* fit = tool(
      "curveFit", tr("Fit"), "fit",
      tr("Show everything again (Ctrl+0, or double click).\nThe wheel zooms, with Ctrl or Shift "
         "along one axis only. Dragging moves; with the right button or Shift it draws the part to "
         "be shown. A click picks the epoch.\nWith the keyboard: arrows move, + and - zoom, 0 "
         "fits, "
         "Ctrl+Left and Ctrl+Right read the curves at each epoch."),
      nullptr);
  fit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
  fit->setAccessibleName(tr("Fit the axes"));
  connect(fit, &QToolButton::clicked, this, &CurveControls::fitWanted);
  row->addWidget(fit);
  return bar;
}

QAction* CurveControls::choice(QMenu* menu, const char* name, const QString& text,
                               const QString& tip, const char* setting, bool usual) {
  QAction* action = menu->addAction(text);
  action->setObjectName(name);
  action->setToolTip(tip);
  action->setCheckable(true);
  action->setChecked(Settings().value(setting, usual).toBool());
  connect(action, &QAction::toggled, this,
          [setting](bool on) { Settings().setValue(setting, on); });
  return action;
}

QMenu* CurveControls::buildBesideMenu() {
  auto* menu = new QMenu(this);
  connect(menu->addAction(tr("Choose in Runs")), &QAction::triggered, this,
          &CurveControls::runsWanted);
  connect(menu->addAction(tr("Run folder…")), &QAction::triggered, this,
          &CurveControls::folderWanted);
  seeds_ = menu->addAction(tr("All seeds of this study"));
  seeds_->setObjectName("curveSeeds");
  seeds_->setEnabled(false);
  connect(seeds_, &QAction::triggered, this, &CurveControls::seedsWanted);
  connect(menu->addAction(tr("Take all away")), &QAction::triggered, this,
          &CurveControls::clearWanted);
  menu->addSeparator();
  means_ = choice(menu, "curveMeans", tr("Seeds as their mean"),
                  tr("Finished runs that differ in their seed alone are drawn as a mean in a band"),
                  "curves/means", true);
  connect(means_, &QAction::toggled, this, &CurveControls::meansChanged);
  traces_ = choice(menu, "curveTraces", tr("Each seed behind the mean"),
                   tr("Draws the curve of every seed faintly"), "curves/traces", false);
  connect(traces_, &QAction::toggled, this, &CurveControls::changed);
  menu->addSeparator();
  deviation_ = menu->addAction(tr("Band: ± 1 standard deviation"));
  deviation_->setToolTip(tr("How far single seeds lie from their mean"));
  interval_ = choice(menu, "curveInterval", tr("Band: 95 % interval of the mean"),
                     tr("Where the mean over all seeds is expected, by Student's t"),
                     "curves/interval", false);
  auto* kinds = new QActionGroup(this);
  deviation_->setCheckable(true);
  kinds->addAction(deviation_);
  kinds->addAction(interval_);
  deviation_->setChecked(!interval_->isChecked());
  connect(interval_, &QAction::toggled, this, &CurveControls::changed);
  return menu;
}

void CurveControls::setSeedsOffered(bool offered) {
  seeds_->setEnabled(offered);
  seeds_->setToolTip(offered ? tr("Puts the other seeds beside this one")
                             : tr("The shown run does not belong to a study"));
}

// What was chosen stays chosen in another run that has it, and comes back with the next that does.
bool CurveControls::listQuantities(const CurveStore& store) {
  const std::vector<std::string> metrics = store.metricKeys();
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

bool CurveControls::means() const {
  return means_->isChecked();
}

CurveSettings CurveControls::settings() const {
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
  settings.band = interval_->isChecked() ? BandKind::interval : BandKind::deviation;
  settings.seed_traces = traces_->isChecked();
  settings.reach_baselines = baselines_->isChecked();
  return settings;
}

}  // namespace distilloscope
