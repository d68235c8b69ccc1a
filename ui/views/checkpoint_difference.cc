// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_difference.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/models/tensor_tree_model.h"
#include "ui/views/compare_bar.h"
#include "ui/views/control_parts.h"
#include "ui/views/copy_button.h"
#include "ui/views/elided_label.h"
#include "ui/views/histogram_panel.h"
#include "ui/views/histogram_view.h"
#include "ui/views/page_intro.h"
#include "ui/views/query_bar.h"
#include "ui/views/tensor_rows.h"

namespace distilloscope {
namespace {

constexpr int kMostMismatchHeight = 92;
constexpr int kNameWidth = 190;

const QStringList kKeys{"name",     "shape",  "first_norm", "second_norm", "difference_norm",
                        "relative", "cosine", "largest"};

const TensorInfo* findTensor(const CheckpointInfo& info, const QString& name) {
  const auto found = std::ranges::find(info.tensors, name.toStdString(), &TensorInfo::name);
  return found == info.tensors.end() ? nullptr : &*found;
}

HistogramData histogramOf(const TensorInfo& tensor) {
  return {tensor.histogram, tensor.minimum, tensor.maximum};
}

}  // namespace

CheckpointDifference::CheckpointDifference(EngineBridge& bridge, Workspace& workspace,
                                           QWidget* parent)
    : CheckpointPage(bridge, workspace, "difference", parent) {
  filter_.setSourceModel(&model_);
  filter_.setHideStatistics(true);
  intro_ = new PageIntro(
      tr("Nothing to compare with yet"),
      tr("Two checkpoints are compared here tensor by tensor: the norm of both and of their "
         "difference, the angle between them, the largest change, and what only one of them has."));
  intro_other_ = intro_->addButton("differenceIntroFile", "checkpoint", tr("Compare with a file…"),
                                   tr("Chooses another checkpoint"));
  bar_ = new CompareBar(workspace);
  connect(intro_other_, &QPushButton::clicked, bar_, &CompareBar::askForFile);
  connect(bar_, &CompareBar::chosen, this, &CheckpointDifference::compareWith);
  connect(bar_, &CompareBar::swapWanted, this, &CheckpointDifference::swap);
  add(intro_);

  auto* above = new QWidget;
  auto* rows = new QVBoxLayout(above);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(5);
  summary_ = new ElidedLabel;
  summary_->setObjectName("differenceSummary");
  summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  makeTree();
  rows->addWidget(bar_);
  rows->addWidget(summary_);
  rows->addWidget(makeTools());
  rows->addWidget(tree_, 1);
  rows->addWidget(makeMismatches());
  splitter_ = new QSplitter(Qt::Vertical);
  splitter_->setObjectName("differenceRows");
  splitter_->setChildrenCollapsible(false);
  splitter_->addWidget(above);
  histogram_ = new HistogramPanel("differenceHistogram");
  splitter_->addWidget(histogram_);
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  splitter_->setSizes({320, 170});
  splitter_->restoreState(Settings().value("checkpoints/differenceRows").toByteArray());
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { Settings().setValue("checkpoints/differenceRows", splitter_->saveState()); });
  content_ = splitter_;
  add(content_);
  connect(&bridge, &EngineBridge::checkpointsCompared, this, &CheckpointDifference::onCompared);
  connect(&workspace, &Workspace::runChanged, this, [this] {
    if (choice_.kind != CompareChoice::Kind::file) choice_ = {};
    outdate();
  });
  followTheme(this, &CheckpointDifference::applyColours);
  applyColours();
}

QWidget* CheckpointDifference::makeTools() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  search_ = makeTensorSearch("differenceSearch", *this);
  connect(search_, &QLineEdit::textChanged, this, &CheckpointDifference::filter);
  row->addWidget(search_, 1);
  count_ = new QLabel;
  count_->setObjectName("differenceCount");
  row->addWidget(count_);
  row->addStretch(1);
  as_tree_ = new QCheckBox(tr("&Tree"));
  as_tree_->setObjectName("differenceAsTree");
  as_tree_->setAccessibleName(tr("Group the tensors by module"));
  as_tree_->setToolTip(
      tr("Groups the tensors by module, with sums. Off, they are one list that sorts as a whole "
         "(Alt+T)"));
  as_tree_->setChecked(Settings().value("checkpoints/differenceAsTree", true).toBool());
  setTree(as_tree_->isChecked());
  connect(as_tree_, &QCheckBox::toggled, this, &CheckpointDifference::setTree);
  row->addWidget(as_tree_);
  statistics_ = new QCheckBox(tr("&Running statistics"));
  statistics_->setObjectName("differenceStatistics");
  statistics_->setToolTip(
      tr("Also lists what batch normalisation keeps: running means and variances, and the count "
         "of batches. Sums are of weights and biases only (Alt+R)"));
  connect(statistics_, &QCheckBox::toggled, this, &CheckpointDifference::filter);
  row->addWidget(statistics_);
  auto* copy_button =
      new CopyButton("differenceCopy", tr("Copies the table, for a spreadsheet or as CSV"));
  QMenu* copies = copy_button->addMenu();
  copies->addAction(tr("Copy the table as text"), this, [this] { copy(true, '\t'); });
  copies->addAction(tr("Copy the table as CSV"), this, [this] { copy(true, ','); });
  copies->addAction(tr("Copy the selected rows\tCtrl+C"), this, [this] { copy(false, '\t'); });
  row->addWidget(copy_button);
  return bar;
}

void CheckpointDifference::makeTree() {
  tree_ = new QTreeView;
  tree_->setObjectName("differenceTree");
  tree_->setAccessibleName(tr("Differences"));
  tree_->setToolTip(tr("Ctrl+C copies the selected rows with full precision"));
  tree_->setModel(&filter_);
  tree_->setUniformRowHeights(true);
  tree_->setItemDelegate(new RoomyRows(tree_, TensorDifferenceModel::kBarRole));
  tree_->setMinimumHeight(90);
  tree_->setAlternatingRowColors(true);
  tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  tree_->setSelectionBehavior(QAbstractItemView::SelectRows);
  tree_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  tree_->setTextElideMode(Qt::ElideMiddle);
  tree_->setIndentation(14);
  QHeaderView* header = tree_->header();
  header->setSortIndicatorClearable(true);
  header->setStretchLastSection(false);
  header->setSectionsMovable(false);
  header->setMinimumSectionSize(50);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  tree_->setSortingEnabled(true);
  const QFontMetrics metrics = tree_->fontMetrics();
  header->setSectionResizeMode(TensorDifferenceModel::kName, QHeaderView::Stretch);
  tree_->setColumnWidth(TensorDifferenceModel::kName, kNameWidth);
  tree_->setColumnWidth(TensorDifferenceModel::kShape,
                        metrics.horizontalAdvance("512×512×3×3") + 10);
  for (const int column : {TensorDifferenceModel::kFirstNorm, TensorDifferenceModel::kSecondNorm}) {
    tree_->setColumnWidth(column, metrics.horizontalAdvance("‖A · epoch 88‖") + 8);
  }
  for (const int column : {TensorDifferenceModel::kDifference, TensorDifferenceModel::kRelative,
                           TensorDifferenceModel::kLargest}) {
    tree_->setColumnWidth(column, metrics.horizontalAdvance("−0.00e−00") + 12);
  }
  tree_->setColumnWidth(TensorDifferenceModel::kCosine, metrics.horizontalAdvance("−0.0000") + 14);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    showSelected();
    const QString name = tree_->currentIndex().data(ModuleTreeModel::kFullNameRole).toString();
    if (tree_->currentIndex().data(ModuleTreeModel::kTensorRole).toInt() >= 0) {
      Q_EMIT tensorChosen(name);
    }
  });
  auto* copy_rows = new QAction(tr("Copy rows"), tree_);
  copy_rows->setShortcut(QKeySequence::Copy);
  copy_rows->setShortcutContext(Qt::WidgetShortcut);
  connect(copy_rows, &QAction::triggered, this, [this] { copy(false, '\t'); });
  auto* copy_csv = new QAction(tr("Copy the table as CSV"), tree_);
  connect(copy_csv, &QAction::triggered, this, [this] { copy(true, ','); });
  tree_->addActions({copy_rows, copy_csv});
  tree_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget* CheckpointDifference::makeMismatches() {
  mismatches_ = new QWidget;
  mismatches_->setObjectName("differenceMismatches");
  auto* column = new QVBoxLayout(mismatches_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  mismatch_title_ = new QLabel;
  mismatch_title_->setObjectName("differenceMismatchTitle");
  mismatch_list_ = new QListWidget;
  mismatch_list_->setObjectName("differenceMismatchList");
  mismatch_list_->setAccessibleName(tr("What the two do not share"));
  mismatch_list_->setToolTip(tr("Tensors that only one of the two has, or in another shape"));
  mismatch_list_->setMaximumHeight(kMostMismatchHeight);
  mismatch_list_->setAlternatingRowColors(true);
  column->addWidget(mismatch_title_);
  column->addWidget(mismatch_list_);
  return mismatches_;
}

// ---- what is compared --------------------------------------------------------------------------

void CheckpointDifference::compareWith(const CompareChoice& choice) {
  choice_ = choice;
  swapped_ = false;
  outdate();
}

void CheckpointDifference::compareWithFile(const QString& file) {
  CompareChoice choice;
  choice.kind = CompareChoice::Kind::file;
  choice.file = file;
  compareWith(choice);
}

void CheckpointDifference::swap() {
  swapped_ = !swapped_;
  outdate();
}

void CheckpointDifference::bringUp() {
  const QString shown = subject().file();
  if (shown.isEmpty()) return;
  QString other = comparedFile(workspace(), shown, choice_);
  const bool chosen = choice_.kind != CompareChoice::Kind::none;
  if (!chosen) other = comparedFile(workspace(), shown, usualChoice(workspace(), shown));
  bar_->setShown(shown, choice_);
  if (other.isEmpty() || other == shown) {
    query().cancel();
    asked_ = shown_ = {};
    bringToFront(intro_);
    return;
  }
  ComparedPair pair = comparedPair(workspace(), shown, other);
  if (swapped_) std::swap(pair.first, pair.second);
  if (pair == shown_) {
    query().cancel();
    asked_ = {};
    return;
  }
  if (pair == asked_ && query().isWaiting()) return;
  asked_ = pair;
  bringToFront(content_);
  query().ask(CompareCheckpointsJob{pair.first.toStdString(), pair.second.toStdString()},
              tr("Comparing %1 with %2…")
                  .arg(checkpointLabel(workspace(), pair.first),
                       checkpointLabel(workspace(), pair.second)));
}

void CheckpointDifference::onCompared(const CheckpointsCompared& event) {
  if (!query().takes(event.job)) return;
  const bool first_time = comparison_.tensors.empty();
  comparison_ = event.comparison;
  shown_ = asked_;
  const QString chosen = tensor();
  QSet<QString> open;
  eachRow(filter_, {}, [&](const QModelIndex& index) {
    if (tree_->isExpanded(index))
      open.insert(index.data(ModuleTreeModel::kFullNameRole).toString());
  });
  model_.setComparison(comparison_, checkpointLabel(workspace(), shown_.first),
                       checkpointLabel(workspace(), shown_.second));
  if (first_time) {
    tree_->expandToDepth(0);
  } else if (filter_.filters()) {
    tree_->expandAll();
  } else {
    eachRow(filter_, {}, [&](const QModelIndex& index) {
      if (open.contains(index.data(ModuleTreeModel::kFullNameRole).toString()))
        tree_->expand(index);
    });
  }
  onTensor();
  showSummary();
  showMismatches();
  showCount();
  showSelected();
  bringToFront(content_);
}

// ---- what is shown -----------------------------------------------------------------------------

void CheckpointDifference::showSummary() {
  bar_->setTitle(tr("%1 → %2").arg(checkpointLabel(workspace(), shown_.first),
                                   checkpointLabel(workspace(), shown_.second)));
  const QLocale locale;
  const WeightDistance all = model_.whole();
  QString words;
  if (model_.tensorCount() == 0) {
    words = tr("The two have no tensor in common.");
  } else if (all.difference_norm == 0) {
    words = tr("All weights are the same.");
  } else {
    words =
        tr("All weights: %1 apart, cosine %2.")
            .arg(percentText(all.relative, locale), trueMinus(locale.toString(all.cosine, 'f', 4)));
    if (model_.mostChanged() >= 0) {
      const TensorDifference& most = model_.tensor(model_.mostChanged());
      words += " " + tr("Furthest: %1, %2.")
                         .arg(QString::fromStdString(most.name),
                              percentText(most.difference_norm / most.first_norm, locale));
    }
  }
  summary_->setText(words);
  summary_->setToolTip(words);
}

void CheckpointDifference::showMismatches() {
  mismatch_list_->clear();
  const QString names[2] = {checkpointLabel(workspace(), shown_.first),
                            checkpointLabel(workspace(), shown_.second)};
  for (const std::string& each : comparison_.misshapen) {
    mismatch_list_->addItem(tr("Other shape: %1").arg(QString::fromStdString(each)));
  }
  for (const int side : {0, 1}) {
    for (const std::string& each : side == 0 ? comparison_.only_first : comparison_.only_second) {
      mismatch_list_->addItem(tr("Only in %1: %2").arg(names[side], QString::fromStdString(each)));
    }
  }
  QStringList parts;
  const auto part = [&](const QString& words, std::size_t count) {
    if (count > 0) parts << words.arg(locale().toString(static_cast<int>(count)));
  };
  part(tr("other shape: %1"), comparison_.misshapen.size());
  part(tr("only in %1: %2").arg(names[0], "%1"), comparison_.only_first.size());
  part(tr("only in %1: %2").arg(names[1], "%1"), comparison_.only_second.size());
  mismatch_title_->setText(tr("Not compared – %1").arg(parts.join(", ")));
  mismatches_->setVisible(!parts.isEmpty());
  const int rows = std::min(4, mismatch_list_->count());
  const int row_height = std::max(1, mismatch_list_->sizeHintForRow(0));
  mismatch_list_->setFixedHeight(
      std::min(kMostMismatchHeight, rows * row_height + 2 * mismatch_list_->frameWidth() + 2));
}

void CheckpointDifference::onTensor() {
  const QModelIndex index = filter_.mapFromSource(model_.find(tensor()));
  if (!index.isValid() || index == tree_->currentIndex().siblingAtColumn(0)) return;
  const QSignalBlocker blocked(tree_->selectionModel());
  tree_->setCurrentIndex(index);
  tree_->scrollTo(index);
  tree_->viewport()->update();
  showSelected();
}

QColor CheckpointDifference::colourOf(const QString& file) const {
  const auto place = placeInRun(workspace(), file);
  return place ? armColour(workspace().run().options, static_cast<int>(place->model))
               : roleColours().truth;
}

void CheckpointDifference::showSelected() {
  const QString name = tree_->currentIndex().data(ModuleTreeModel::kFullNameRole).toString();
  const TensorInfo* first = findTensor(comparison_.first, name);
  const TensorInfo* second = findTensor(comparison_.second, name);
  if (first == nullptr || second == nullptr) {
    histogram_->setTitle(name);
    histogram_->view().setData({}, tr("Choose a tensor to see its values in both."));
    return;
  }
  histogram_->setTitle(QString("%1   %2").arg(name, shapeText(first->shape)));
  // Two epochs of one arm have one colour: the earlier one stands back.
  QColor colours[2] = {colourOf(shown_.first), colourOf(shown_.second)};
  if (colours[0] == colours[1]) colours[0] = mutedTextColour();
  histogram_->view().setPair(
      {histogramOf(*first), checkpointLabel(workspace(), shown_.first), colours[0]},
      {histogramOf(*second), checkpointLabel(workspace(), shown_.second), colours[1]});
}

void CheckpointDifference::showCount() {
  const int shown = filter_.shownTensors();
  const int total = model_.tensorCount();
  const QLocale locale;
  count_->setText(shown == total
                      ? tr("%1 tensors").arg(locale.toString(total))
                      : tr("%1 of %2 tensors").arg(locale.toString(shown), locale.toString(total)));
}

void CheckpointDifference::filter() {
  filter_.setHideStatistics(!statistics_->isChecked());
  filter_.setText(search_->text().trimmed());
  if (filter_.filters()) tree_->expandAll();
  showCount();
}

void CheckpointDifference::setTree(bool tree) {
  model_.setFlat(!tree);
  tree_->setRootIsDecorated(tree);
  if (tree) tree_->expandToDepth(0);
  Settings().setValue("checkpoints/differenceAsTree", tree);
  onTensor();
}

void CheckpointDifference::copy(bool all, QChar separator) {
  const QModelIndexList rows = all ? tensorRows(*tree_) : selectedRows(*tree_);
  if (!rows.isEmpty()) QApplication::clipboard()->setText(rowsText(rows, kKeys, separator));
}

void CheckpointDifference::applyColours() {
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  count_->setPalette(muted);
  summary_->setPalette(muted);
  if (!shown_.first.isEmpty()) showSelected();
}

}  // namespace distilloscope
