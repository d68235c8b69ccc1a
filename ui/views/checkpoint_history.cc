// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_history.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPixmap>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/tensor_difference_model.h"
#include "ui/views/colour_bar.h"
#include "ui/views/copy_button.h"
#include "ui/views/epoch_plot.h"
#include "ui/views/flow_layout.h"
#include "ui/views/layer_heat_table.h"
#include "ui/views/notice_bar.h"
#include "ui/views/page_intro.h"
#include "ui/views/query_bar.h"

namespace distilloscope {
namespace {

constexpr const char* kRowsKey = "checkpoints/historyRows";
constexpr const char* kGroupKey = "checkpoints/historyGroup";
constexpr const char* kMeasureKey = "checkpoints/historyMeasure";
constexpr const char* kLogKey = "checkpoints/historyLog";

}  // namespace

CheckpointHistory::CheckpointHistory(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : CheckpointPage(bridge, workspace, "history", parent) {
  const QString what =
      tr("The norm of every layer over the epochs of a run is shown here, and how far each epoch "
         "moved it: which layers still learn, and which never did.");
  no_run_ = new PageIntro(tr("No run open"), what);
  QPushButton* runs = no_run_->addButton("historyRuns", "run", tr("Choose a run"),
                                         tr("Lists the runs that are there"));
  connect(runs, &QPushButton::clicked, this,
          [this] { this->workspace().requestView(ViewKind::runs); });
  no_epochs_ = new PageIntro(
      tr("No epoch is done yet"),
      what + " " + tr("The run has no weights on disk so far; its first epoch brings some."));
  cancelled_ = new PageIntro(tr("The weights were not read"), what);
  QPushButton* again = cancelled_->addButton("historyAgain", "start", tr("Read the weights"),
                                             tr("Reads the checkpoints of all epochs"));
  connect(again, &QPushButton::clicked, this, [this] { outdate(); });
  add(no_run_);
  add(no_epochs_);
  add(cancelled_);

  auto* below = new QWidget;
  auto* rows = new QVBoxLayout(below);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(5);
  norms_ = new EpochPlot(tr("Norm"));
  norms_->setObjectName("historyNorms");
  changes_ = new EpochPlot(tr("Change per epoch"));
  changes_->setObjectName("historyChanges");
  auto* plots = new QSplitter(Qt::Horizontal);
  plots->setObjectName("historyPlots");
  plots->setChildrenCollapsible(false);
  plots->addWidget(norms_);
  plots->addWidget(changes_);
  plots->setSizes({400, 400});
  table_ = new LayerHeatTable(model_);
  legend_ = new QLabel;
  legend_->setObjectName("historyLegend");
  legend_->setTextFormat(Qt::RichText);
  legend_->setWordWrap(true);
  rows->addWidget(legend_);
  rows->addWidget(makeTools());
  rows->addWidget(table_, 1);
  splitter_ = new QSplitter(Qt::Vertical);
  splitter_->setObjectName("historyRows");
  splitter_->setChildrenCollapsible(false);
  splitter_->addWidget(plots);
  splitter_->addWidget(below);
  splitter_->setStretchFactor(0, 2);
  splitter_->setStretchFactor(1, 3);
  splitter_->setSizes({190, 300});
  splitter_->restoreState(Settings().value(kRowsKey).toByteArray());
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { Settings().setValue(kRowsKey, splitter_->saveState()); });
  content_ = splitter_;
  add(content_);

  connect(&model_, &WeightHistoryModel::chosenChanged, this, &CheckpointHistory::draw);
  connect(table_, &LayerHeatTable::epochChosen, &workspace, &Workspace::setCurrentEpoch);
  for (EpochPlot* plot : {norms_, changes_}) {
    connect(plot, &EpochPlot::epochClicked, &workspace, &Workspace::setCurrentEpoch);
    connect(plot, &EpochPlot::coloursWanted, this, &CheckpointHistory::draw);
  }
  connect(&query(), &QueryBar::cancelled, this, [this] {
    if (shown_.epochs == 0) bringToFront(cancelled_);
  });
  connect(&bridge, &EngineBridge::weightHistoryReady, this, &CheckpointHistory::onReady);
  connect(&workspace, &Workspace::runChanged, this, [this] {
    arm_.reset();
    outdate();
  });
  connect(&workspace, &Workspace::epochAdded, this, [this] { outdate(); });
  connect(&workspace, &Workspace::epochChanged, this, &CheckpointHistory::showEpoch);
}

QWidget* CheckpointHistory::makeTools() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* choices = new FlowLayout(8, 4);  // in more rows than one where there is no room
  row->addLayout(choices);
  const auto combo = [&](const char* name, const QString& title, const QString& tip) {
    auto* made = new QComboBox;
    made->setObjectName(name);
    made->setAccessibleName(title);
    made->setToolTip(tip);
    choices->addWidget(made);
    return made;
  };
  const Settings settings;
  arms_ = combo("historyArm", tr("Model"), tr("Whose weights are shown"));
  connect(arms_, &QComboBox::activated, this, [this](int index) {
    arm_ = static_cast<Model>(arms_->itemData(index).toInt());
    outdate();
  });
  groups_ = combo("historyGroup", tr("Rows"), tr("What a row of the table is"));
  groups_->addItem(tr("Blocks"), int(WeightHistoryModel::Group::blocks));
  groups_->addItem(tr("Layers"), int(WeightHistoryModel::Group::layers));
  groups_->addItem(tr("Tensors"), int(WeightHistoryModel::Group::tensors));
  groups_->setCurrentIndex(settings.value(kGroupKey, 1).toInt());
  connect(groups_, &QComboBox::currentIndexChanged, this, &CheckpointHistory::onMeasure);
  measures_ = combo("historyMeasure", tr("Colours"), tr("What the colours of the table say"));
  measures_->addItem(tr("Relative change"), int(WeightHistoryModel::Measure::relative));
  measures_->addItem(tr("Change"), int(WeightHistoryModel::Measure::change));
  measures_->addItem(tr("Norm"), int(WeightHistoryModel::Measure::norm));
  measures_->setItemData(0, tr("Norm of what an epoch changed, divided by the norm before it"),
                         Qt::ToolTipRole);
  measures_->setItemData(1, tr("Norm of what an epoch changed"), Qt::ToolTipRole);
  measures_->setItemData(2, tr("Norm after the epoch"), Qt::ToolTipRole);
  measures_->setCurrentIndex(settings.value(kMeasureKey, 0).toInt());
  connect(measures_, &QComboBox::currentIndexChanged, this, &CheckpointHistory::onMeasure);
  log_ = new QCheckBox(tr("&Log colours"));
  log_->setObjectName("historyLog");
  log_->setToolTip(
      tr("A logarithmic scale of colours, so that small changes late in a run are seen (Alt+L)"));
  log_->setChecked(settings.value(kLogKey, true).toBool());
  connect(log_, &QCheckBox::toggled, this, &CheckpointHistory::onMeasure);
  choices->addWidget(log_);
  bar_ = new ColourBar(QString());
  bar_->setObjectName("historyBar");
  bar_->setTable(colourTable(ColourMap::inferno));
  bar_->setMaximumWidth(260);
  row->addWidget(bar_, 1);
  row->addStretch(1);
  auto* copy = new CopyButton("historyCopy", tr("Copies the table or the picture"));
  QMenu* menu = copy->addMenu();
  menu->addAction(tr("Copy the table as text"), this, [this] { copyTable('\t'); });
  menu->addAction(tr("Copy the table as CSV"), this, [this] { copyTable(','); });
  menu->addAction(tr("Copy the picture"), this,
                  [this] { QApplication::clipboard()->setPixmap(content_->grab()); });
  row->addWidget(copy);
  onMeasure();
  return bar;
}

// ---- asking ------------------------------------------------------------------------------------

CheckpointHistory::Wish CheckpointHistory::wish() const {
  return {QString::fromStdString(workspace().run().folder), arm_.value_or(Model::a),
          static_cast<int>(workspace().history().checkpoints.size())};
}

void CheckpointHistory::bringUp() {
  // Another arm's checkpoint brings its own history, until an arm is chosen here.
  const auto place = placeInRun(workspace(), subject().file());
  const auto arm = place ? std::optional(place->model) : std::nullopt;
  if (arm && arm != subject_arm_) arm_ = arm;
  subject_arm_ = arm;
  if (!arm_ || static_cast<int>(*arm_) >= workspace().armCount()) arm_ = arm.value_or(Model::a);
  if (!workspace().hasRun()) {
    query().cancel();
    return bringToFront(no_run_);
  }
  fillArms();
  const Wish wanted = wish();
  if (wanted.epochs == 0) {
    query().cancel();
    return bringToFront(no_epochs_);
  }
  if (wanted == shown_) {
    query().cancel();
    showEpoch();
    return bringToFront(content_);
  }
  const bool same_arm =
      query().isWaiting() && wanted.folder == asked_.folder && wanted.model == asked_.model;
  // One more epoch does not stop what is under way: its answer asks again.
  if (same_arm) return;
  asked_ = wanted;
  bringToFront(content_);
  query().ask(WeightHistoryJob{wanted.folder.toStdString(), wanted.model},
              tr("Reading the weights of %1…")
                  .arg(armName(workspace().run().options, static_cast<int>(wanted.model))));
}

void CheckpointHistory::fillArms() {
  const QSignalBlocker blocked(arms_);
  const Options& options = workspace().run().options;
  arms_->clear();
  for (int arm = 0; arm < workspace().armCount(); ++arm) {
    arms_->addItem(colourSwatch(armColour(options, arm)), armName(options, arm), arm);
  }
  arms_->setCurrentIndex(static_cast<int>(arm_.value_or(Model::a)));
}

void CheckpointHistory::onReady(const WeightHistoryReady& event) {
  if (!query().takes(event.job)) return;
  notice().dismiss();
  shown_ = asked_;
  model_.setHistory(event.history);
  model_.chooseUsual();
  table_->fit();
  draw();
  showRange();
  showEpoch();
  bringToFront(content_);
  if (wish() != shown_) outdate();
}

// ---- what is shown -----------------------------------------------------------------------------

void CheckpointHistory::onMeasure() {
  Settings settings;
  settings.setValue(kGroupKey, groups_->currentIndex());
  settings.setValue(kMeasureKey, measures_->currentIndex());
  settings.setValue(kLogKey, log_->isChecked());
  model_.setGroup(static_cast<WeightHistoryModel::Group>(groups_->currentData().toInt()));
  model_.setMeasure(static_cast<WeightHistoryModel::Measure>(measures_->currentData().toInt()));
  model_.setLogarithmic(log_->isChecked());
  model_.chooseUsual();
  draw();
  showRange();
}

void CheckpointHistory::draw() {
  std::vector<PlotCurve> norms;
  std::vector<PlotCurve> changes;
  QStringList names;
  for (const int row : model_.chosenRows()) {
    PlotCurve curve;
    curve.colour = model_.lineColour(row);
    curve.markers = model_.epochs().size() <= 40;
    PlotCurve change = curve;
    for (int column = 0; column < model_.columnCount({}); ++column) {
      const double epoch = model_.epochs()[static_cast<std::size_t>(column)];
      curve.x.push_back(epoch);
      curve.y.push_back(model_.value(WeightHistoryModel::Measure::norm, row, column));
      if (column == 0) continue;
      change.x.push_back(epoch);
      change.y.push_back(model_.value(WeightHistoryModel::Measure::change, row, column));
    }
    names << QString("<span style='color:%1'>●</span>&nbsp;%2")
                 .arg(model_.lineColour(row).name(),
                      model_.name(row).toHtmlEscaped().replace(' ', "&nbsp;"));
    norms.push_back(std::move(curve));
    changes.push_back(std::move(change));
  }
  norms_->setCurves(std::move(norms));
  changes_->setCurves(std::move(changes));
  legend_->setText(names.isEmpty() ? tr("A click on a name below draws the layer's curves here.")
                                   : names.join(" &nbsp; "));
}

void CheckpointHistory::showRange() {
  const QLocale locale;
  const auto words = [&](double each) {
    return model_.measure() == WeightHistoryModel::Measure::relative
               ? percentText(each, locale)
               : locale.toString(each, 'g', 3);
  };
  bar_->setMarks({words(model_.lowest()), words(model_.highest())});
}

void CheckpointHistory::showEpoch() {
  table_->markEpoch(workspace().currentEpoch());
  norms_->setMark(workspace().currentEpoch());
  changes_->setMark(workspace().currentEpoch());
}

void CheckpointHistory::copyTable(QChar separator) {
  QApplication::clipboard()->setText(model_.table(separator));
}

}  // namespace distilloscope
