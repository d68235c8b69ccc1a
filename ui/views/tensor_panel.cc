// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tensor_panel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/views/control_parts.h"
#include "ui/views/copy_button.h"
#include "ui/views/histogram_panel.h"
#include "ui/views/histogram_view.h"
#include "ui/views/tensor_rows.h"

namespace distilloscope {
namespace {

constexpr int kNameWidth = 155;  // the least
constexpr int kMostNameWidth = 420;
constexpr int kNameWidthFlat = 250;
constexpr int kLeastTreeHeight = 90;
constexpr int kTreeHeight = 300;
constexpr int kHistogramHeight = 190;

QString nameOf(const QModelIndex& index) {
  return index.data(TensorTreeModel::kFullNameRole).toString();
}

}  // namespace

TensorPanel::TensorPanel(QWidget* parent) : QWidget(parent) {
  filter_.setSourceModel(&model_);
  auto* above = new QWidget;
  auto* column = new QVBoxLayout(above);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(makeAlarm());
  column->addWidget(makeTools());
  makeTree();
  column->addWidget(tree_, 1);

  splitter_ = new QSplitter(Qt::Vertical);
  splitter_->setObjectName("checkpointRows");
  splitter_->setChildrenCollapsible(false);
  splitter_->addWidget(above);
  makeHistogram();
  splitter_->addWidget(histogram_);
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  splitter_->setSizes({kTreeHeight, kHistogramHeight});
  splitter_->restoreState(Settings().value("checkpoints/rows").toByteArray());
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { Settings().setValue("checkpoints/rows", splitter_->saveState()); });
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);

  followTheme(this, &TensorPanel::applyColours);
  const Settings settings;
  as_tree_->setChecked(settings.value("checkpoints/asTree", true).toBool());
  const int sorted = settings.value("checkpoints/sortColumn", -1).toInt();
  const auto order = settings.value("checkpoints/sortOrder", 0).toInt();
  if (sorted >= 0 && sorted < TensorTreeModel::kColumns) {
    tree_->header()->setSortIndicator(sorted,
                                      order == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
  }
  applyColours();
  showSelected();
}

QWidget* TensorPanel::makeAlarm() {
  alarm_ = new QWidget;
  alarm_->setObjectName("tensorAlarm");
  alarm_->setAutoFillBackground(true);
  alarm_icon_ = new QLabel;
  alarm_text_ = new QLabel;
  alarm_text_->setObjectName("tensorAlarmText");
  alarm_text_->setWordWrap(true);
  alarm_only_ = new QToolButton;
  alarm_only_->setObjectName("tensorAlarmOnly");
  alarm_only_->setText(tr("Show &only these"));
  alarm_only_->setCheckable(true);
  alarm_only_->setAccessibleName(tr("Show only tensors that are not finite"));
  alarm_only_->setToolTip(tr("Leaves all other tensors out of the tree (Alt+O)"));
  connect(alarm_only_, &QToolButton::toggled, this, &TensorPanel::filter);
  auto* row = new QHBoxLayout(alarm_);
  row->setContentsMargins(8, 4, 6, 4);
  row->setSpacing(8);
  row->addWidget(alarm_icon_);
  row->addWidget(alarm_text_, 1);
  row->addWidget(alarm_only_);
  alarm_->hide();
  return alarm_;
}

QWidget* TensorPanel::makeTools() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  search_ = makeTensorSearch("tensorSearch", *this);
  connect(search_, &QLineEdit::textChanged, this, &TensorPanel::filter);
  row->addWidget(search_, 1);
  count_ = new QLabel;
  count_->setObjectName("tensorCount");
  row->addWidget(count_);
  row->addStretch(1);

  as_tree_ = new QCheckBox(tr("&Tree"));
  as_tree_->setObjectName("tensorAsTree");
  as_tree_->setChecked(true);
  as_tree_->setAccessibleName(tr("Group the tensors by module"));
  as_tree_->setToolTip(
      tr("Groups the tensors by module. Off, they are one list that sorts as a whole (Alt+T)"));
  connect(as_tree_, &QCheckBox::toggled, this, &TensorPanel::setFlat);
  row->addWidget(as_tree_);
  const auto button = [&](const QString& name, const QString& text, const QString& tip) {
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(QString(text).remove('&'));
    connect(as_tree_, &QCheckBox::toggled, made, &QWidget::setEnabled);
    row->addWidget(made);
    return made;
  };
  connect(button("tensorExpand", tr("&Expand all"), tr("Opens every module (Alt+E)")),
          &QToolButton::clicked, this, [this] { tree_->expandAll(); });
  connect(button("tensorCollapse", tr("&Collapse all"), tr("Closes every module (Alt+C)")),
          &QToolButton::clicked, this, [this] { tree_->collapseAll(); });
  auto* copy = new CopyButton("tensorCopy", tr("Copies all tensors with their statistics"));
  QMenu* menu = copy->addMenu();
  menu->addAction(tr("Copy the table as text"), this, [this] { copyRows(true, '\t'); });
  menu->addAction(tr("Copy the table as CSV"), this, [this] { copyRows(true, ','); });
  menu->addAction(tr("Copy the selected rows\tCtrl+C"), this, [this] { copyRows(false, '\t'); });
  row->addWidget(copy);
  return bar;
}

void TensorPanel::makeTree() {
  tree_ = new QTreeView;
  tree_->setObjectName("tensorTree");
  tree_->setAccessibleName(tr("Tensors"));
  tree_->setModel(&filter_);
  tree_->setUniformRowHeights(true);
  tree_->setItemDelegate(new RoomyRows(tree_));
  tree_->setMinimumHeight(kLeastTreeHeight);
  tree_->viewport()->installEventFilter(this);
  tree_->setAlternatingRowColors(true);
  tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  tree_->setSelectionBehavior(QAbstractItemView::SelectRows);
  tree_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  tree_->setTextElideMode(Qt::ElideMiddle);
  tree_->setIndentation(14);
  QHeaderView* header = tree_->header();
  header->setSortIndicatorClearable(true);
  header->setStretchLastSection(true);
  header->setSectionsMovable(false);
  header->setMinimumSectionSize(40);
  // The alarm stands by the name; the type, mostly the same for all, is the last one.
  header->moveSection(TensorTreeModel::kNotFinite, 1);
  header->moveSection(header->visualIndex(TensorTreeModel::kType), header->count() - 1);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  tree_->setSortingEnabled(true);
  tree_->setColumnHidden(TensorTreeModel::kNotFinite, true);
  connect(header, &QHeaderView::sectionResized, this, [this, header] {
    if (header->underMouse() && (QApplication::mouseButtons() & Qt::LeftButton) != 0) {
      user_fitted_ = true;
    }
  });
  connect(header, &QHeaderView::sortIndicatorChanged, this, &TensorPanel::onSorted);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &TensorPanel::showSelected);

  const auto action = [this](const QString& text, const QKeySequence& keys) {
    auto* made = new QAction(text, tree_);
    made->setShortcut(keys);
    made->setShortcutContext(Qt::WidgetShortcut);
    tree_->addAction(made);
    return made;
  };
  tree_->setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(action(tr("Copy rows"), QKeySequence::Copy), &QAction::triggered, this,
          [this] { copyRows(false, '\t'); });
  connect(action(tr("Copy name"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
          &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(nameOf(tree_->currentIndex())); });
  connect(action(tr("Show as a picture"), {}), &QAction::triggered, this,
          &TensorPanel::pictureWanted);
  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (index.data(TensorTreeModel::kTensorRole).toInt() >= 0) Q_EMIT pictureWanted();
  });
  tree_->setToolTip(
      tr("Ctrl+C copies the selected rows with full precision; Return shows the "
         "tensor as a picture"));
}

void TensorPanel::makeHistogram() {
  histogram_ = new HistogramPanel("histogram");
  picture_ = new QToolButton;
  picture_->setObjectName("tensorPicture");
  picture_->setText(tr("As a &picture"));
  picture_->setAccessibleName(tr("Show the tensor as a picture"));
  picture_->setToolTip(tr("Shows the values of the tensor in Kernels (Alt+P)"));
  connect(picture_, &QToolButton::clicked, this, &TensorPanel::pictureWanted);
  histogram_->addButton(picture_);
}

// ---- the tensors -------------------------------------------------------------------------------

void TensorPanel::setCheckpoint(const CheckpointInfo& info, std::optional<Model> arm,
                                const Options& options) {
  keepPlace();
  student_ = arm;
  options_ = options;
  const CheckpointFacts facts(info);
  const int alarmed = facts.alarmedTensors();
  if (alarmed == 0) alarm_only_->setChecked(false);
  model_.setTensors(info.tensors);
  tree_->setColumnHidden(TensorTreeModel::kNotFinite, alarmed == 0);
  alarm_->setVisible(alarmed > 0);
  const QLocale locale;
  alarm_text_->setText(
      tr("Values that are NaN or infinite: %1 in %2 of %3 tensors. Predictions from this file "
         "cannot be trusted.")
          .arg(locale.toString(static_cast<qlonglong>(facts.alarmedValues())),
               locale.toString(alarmed), locale.toString(static_cast<int>(info.tensors.size()))));
  restorePlace();
  if (!fitted_) fitColumns();
  if (!user_fitted_) fitName();
  colourHistogram();
  showSelected();
  showCount();
}

void TensorPanel::keepPlace() {
  if (model_.rowCount() == 0) return;
  has_place_ = true;
  chosen_ = nameOf(tree_->currentIndex());
  open_.clear();
  eachRow(filter_, {}, [this](const QModelIndex& index) {
    if (tree_->isExpanded(index)) open_.insert(nameOf(index));
  });
}

void TensorPanel::restorePlace() {
  if (filter_.filters()) {
    tree_->expandAll();
  } else if (!has_place_) {
    tree_->expandToDepth(0);
  } else {
    eachRow(filter_, {}, [this](const QModelIndex& index) {
      if (open_.contains(nameOf(index))) tree_->expand(index);
    });
  }
  QModelIndex chosen = filter_.mapFromSource(model_.find(chosen_));
  // Something is looked at from the start: the first tensor.
  for (QModelIndex at = filter_.index(0, 0); !chosen.isValid() && at.isValid();
       at = filter_.index(0, 0, at)) {
    if (at.data(TensorTreeModel::kTensorRole).toInt() >= 0) chosen = at;
  }
  if (chosen.isValid()) tree_->setCurrentIndex(chosen);
}

void TensorPanel::filter() {
  filter_.setOnlyNotFinite(alarm_only_->isChecked());
  filter_.setText(search_->text().trimmed());
  if (filter_.filters()) tree_->expandAll();
  if (tree_->currentIndex().isValid()) tree_->scrollTo(tree_->currentIndex());
  showCount();
}

void TensorPanel::setFlat(bool tree) {
  keepPlace();
  model_.setFlat(!tree);
  tree_->setRootIsDecorated(tree);
  restorePlace();
  if (!user_fitted_) fitName();
  Settings().setValue("checkpoints/asTree", tree);
  showSelected();
}

void TensorPanel::onSorted(int column, Qt::SortOrder order) {
  Settings settings;
  settings.setValue("checkpoints/sortColumn", column);
  settings.setValue("checkpoints/sortOrder", order == Qt::AscendingOrder ? 0 : 1);
  if (tree_->currentIndex().isValid()) tree_->scrollTo(tree_->currentIndex());
}

void TensorPanel::showCount() {
  const QLocale locale;
  const int shown = filter_.shownTensors();
  const int total = model_.tensorCount();
  count_->setText(shown == total
                      ? tr("%1 tensors").arg(locale.toString(total))
                      : tr("%1 of %2 tensors").arg(locale.toString(shown), locale.toString(total)));
}

void TensorPanel::showSelected() {
  const QModelIndex current = filter_.mapToSource(tree_->currentIndex());
  const TensorInfo* tensor = current.isValid() ? model_.tensor(current) : nullptr;
  if (tensor == nullptr) {
    picture_->setEnabled(false);
    histogram_->setTitle(current.isValid() ? nameOf(current) : QString());
    histogram_->view().setData({}, tr("Choose a tensor to see how its values are spread."));
    return;
  }
  histogram_->setTitle(QString("%1   %2 %3")
                           .arg(QString::fromStdString(tensor->name), shapeText(tensor->shape),
                                QString::fromStdString(tensor->type)));
  picture_->setEnabled(true);
  Q_EMIT tensorChosen(QString::fromStdString(tensor->name));
  HistogramData data;
  data.bins = tensor->histogram;
  data.minimum = tensor->minimum;
  data.maximum = tensor->maximum;
  histogram_->view().setData(data, tensor->count == 0 ? tr("The tensor is empty.")
                                                      : tr("The tensor has no finite value."));
}

void TensorPanel::copyRows(bool all, QChar separator) {
  const QStringList keys{"name",      "shape",   "type",    "count",      "mean",
                         "deviation", "minimum", "maximum", "zero_share", "not_finite"};
  const QModelIndexList rows = all ? tensorRows(*tree_) : selectedRows(*tree_);
  if (!rows.isEmpty()) QApplication::clipboard()->setText(rowsText(rows, keys, separator));
}

HistogramView& TensorPanel::histogram() {
  return histogram_->view();
}

void TensorPanel::choose(const QString& tensor) {
  const QModelIndex index = filter_.mapFromSource(model_.find(tensor));
  if (!index.isValid() || index == tree_->currentIndex().siblingAtColumn(0)) return;
  tree_->setCurrentIndex(index);
  tree_->scrollTo(index);
}

void TensorPanel::fitColumns() {
  fitted_ = true;
  const QFontMetrics metrics = tree_->fontMetrics();
  const auto set = [&](int column, const QString& widest) {
    tree_->setColumnWidth(column, metrics.horizontalAdvance(widest) + 10);
  };
  set(TensorTreeModel::kShape, "512×512×3×3");
  set(TensorTreeModel::kType, "BF16");
  set(TensorTreeModel::kCount, "12,763,170");
  for (const int column : {TensorTreeModel::kMean, TensorTreeModel::kDeviation,
                           TensorTreeModel::kMinimum, TensorTreeModel::kMaximum}) {
    set(column, "−0.00e−00");
  }
  set(TensorTreeModel::kZeros, "100.0 %");
  set(TensorTreeModel::kNotFinite, "1,234 not finite");
  fitName();
}

void TensorPanel::fitName() {
  // The type, which is last, takes what nobody wants: its width says nothing.
  int others = tree_->fontMetrics().horizontalAdvance("BF16") + 10;
  for (int column = 1; column < TensorTreeModel::kColumns; ++column) {
    if (column == TensorTreeModel::kType || tree_->isColumnHidden(column)) continue;
    others += tree_->columnWidth(column);
  }
  const int least = model_.isFlat() ? kNameWidthFlat : kNameWidth;
  tree_->setColumnWidth(TensorTreeModel::kName,
                        std::clamp(tree_->viewport()->width() - others, least, kMostNameWidth));
}

bool TensorPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && watched == tree_->viewport() && !user_fitted_) fitName();
  return QWidget::eventFilter(watched, event);
}

void TensorPanel::colourHistogram() {
  histogram_->view().setColour(student_ ? armColour(options_, static_cast<int>(*student_))
                                        : roleColours().truth);
}

void TensorPanel::applyColours() {
  colourHistogram();
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  count_->setPalette(muted);
  QPalette alarm = themePalette(isDark());
  const QColor accent = errorColour();
  const QColor base = alarm.color(QPalette::Window);
  const float share = isDark() ? 0.22F : 0.13F;
  const auto mix = [&](float a, float b) { return a * share + b * (1 - share); };
  alarm.setColor(QPalette::Window, QColor::fromRgbF(mix(accent.redF(), base.redF()),
                                                    mix(accent.greenF(), base.greenF()),
                                                    mix(accent.blueF(), base.blueF())));
  alarm_->setPalette(alarm);
  alarm_icon_->setPixmap(themeIcon("warning").pixmap(16, 16));
}

}  // namespace distilloscope
