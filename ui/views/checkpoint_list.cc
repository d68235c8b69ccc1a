// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kLeastWidth = 150;

}  // namespace

CheckpointList::CheckpointList(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), checkpoints_(workspace) {
  setMinimumWidth(kLeastWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 4, 8);
  column->setSpacing(6);
  open_ = new QPushButton(tr("Open a checkpoint…"));
  open_->setObjectName("checkpointOpen");
  open_->setToolTip(tr("Opens the weights of a model (Ctrl+Shift+K)"));
  open_->setAccessibleName(tr("Open a checkpoint"));
  connect(open_, &QPushButton::clicked, this, &CheckpointList::openWanted);
  column->addWidget(open_);

  title_ = new QLabel;
  title_->setObjectName("checkpointListTitle");
  title_->setWordWrap(true);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  column->addWidget(title_);
  table_ = new QTableView;
  table_->setObjectName("checkpointList");
  table_->setAccessibleName(tr("Checkpoints of the run"));
  table_->setToolTip(tr("The arrow keys go from one checkpoint of the run to the next"));
  table_->setModel(&checkpoints_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setSelectionBehavior(QAbstractItemView::SelectItems);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setCornerButtonEnabled(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
  QHeaderView* header = table_->horizontalHeader();
  header->setMinimumSectionSize(table_->fontMetrics().horizontalAdvance("★ 0.888") + 6);
  header->setSectionResizeMode(QHeaderView::Stretch);
  header->setSectionResizeMode(RunCheckpointsModel::kEpoch, QHeaderView::ResizeToContents);
  header->setHighlightSections(false);
  // Selected, not current: a list that gets the focus has a current cell that nobody chose.
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this](const QItemSelection& selected) {
            if (!selected.isEmpty()) onPicked(selected.indexes().front());
          });
  connect(table_, &QTableView::clicked, this, &CheckpointList::onPicked);
  connect(table_, &QTableView::activated, this, &CheckpointList::onPicked);
  column->addWidget(table_, 1);
  hint_ = new QLabel;
  hint_->setObjectName("checkpointListHint");
  hint_->setWordWrap(true);
  hint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(hint_, 1);
  followTheme(this, &CheckpointList::applyColours);
  applyColours();
  showWords();
}

void CheckpointList::onPicked(const QModelIndex& index) {
  if (marking_) return;
  const QString file = checkpoints_.fileAt(index);
  if (!file.isEmpty()) Q_EMIT picked(file);
}

void CheckpointList::reload() {
  marking_ = true;
  checkpoints_.reload();
  marking_ = false;
  showWords();
}

void CheckpointList::mark(const QString& file) {
  const auto place = placeInRun(workspace_, file);
  marking_ = true;
  if (place) {
    table_->setCurrentIndex(checkpoints_.indexOf(*place));
  } else {
    table_->selectionModel()->clear();
  }
  marking_ = false;
}

void CheckpointList::showWords() {
  const bool empty = checkpoints_.isEmpty();
  title_->setText(workspace_.hasRun()
                      ? tr("Checkpoints of %1").arg(QString::fromStdString(workspace_.run().name))
                      : tr("Checkpoints of the run"));
  table_->setVisible(!empty);
  // Three or four arms are seen at once; more are scrolled to.
  const int columns = std::min(workspace_.armCount(), 4) + 1;
  const int needed =
      columns * table_->horizontalHeader()->minimumSectionSize() + 2 * table_->frameWidth() + 14;
  setMinimumWidth(workspace_.armCount() > 2 ? std::max(kLeastWidth, needed) : kLeastWidth);
  hint_->setVisible(empty);
  hint_->setText(workspace_.isLive()   ? tr("The run has no checkpoints yet. Each epoch adds one "
                                              "of each arm.")
                 : workspace_.hasRun() ? tr("The run ended before its first epoch, so it has no "
                                            "checkpoints.")
                                       : tr("Those of a run that trains or is opened are listed "
                                            "here, epoch by epoch."));
}

void CheckpointList::applyColours() {
  open_->setIcon(themeIcon("checkpoint"));
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  title_->setPalette(muted);
  hint_->setPalette(muted);
}

}  // namespace distilloscope
