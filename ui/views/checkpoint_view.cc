// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/main/arm_look.h"
#include "ui/main/recent_items.h"
#include "ui/main/theme.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/views/checkpoint_card.h"
#include "ui/views/notice_bar.h"
#include "ui/views/tensor_panel.h"

namespace distilloscope {
namespace {

constexpr int kListWidth = 195;
constexpr int kLeastListWidth = 150;
constexpr int kTextWidth = 460;

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

}  // namespace

CheckpointView::CheckpointView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), bridge_(bridge), workspace_(workspace), checkpoints_(workspace) {
  setObjectName("checkpointView");
  auto* right = new QWidget;
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  notice_ = new NoticeBar;
  column->addWidget(notice_);
  column->addWidget(makeProgress());
  pages_ = new QStackedWidget;
  pages_->setObjectName("checkpointPages");
  pages_->addWidget(makeEmptyPage());
  pages_->addWidget(makeContent());
  column->addWidget(pages_, 1);

  splitter_ = new QSplitter(Qt::Horizontal);
  splitter_->setObjectName("checkpointColumns");
  splitter_->addWidget(makeList());
  splitter_->addWidget(right);
  splitter_->setCollapsible(1, false);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({kListWidth, 3 * kListWidth});
  splitter_->restoreState(QSettings().value("checkpoints/columns").toByteArray());
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { QSettings().setValue("checkpoints/columns", splitter_->saveState()); });
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);

  slow_.setSingleShot(true);
  slow_.setInterval(kProgressDelayMs);
  connect(&slow_, &QTimer::timeout, this, [this] { progress_->show(); });
  connect(&bridge, &EngineBridge::checkpointReady, this, &CheckpointView::onReady);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &CheckpointView::onJobState);
  connect(&workspace, &Workspace::checkpointRequested, this, &CheckpointView::open);
  connect(&workspace, &Workspace::runChanged, this, &CheckpointView::onRunChanged);
  connect(&workspace, &Workspace::epochAdded, this, &CheckpointView::onEpochAdded);
  connect(&workspace, &Workspace::epochChanged, this, &CheckpointView::followEpoch);
  connect(&Theme::instance(), &Theme::changed, this, &CheckpointView::applyColours);
  applyColours();
  onRunChanged();
}

QWidget* CheckpointView::makeList() {
  auto* side = new QWidget;
  side->setMinimumWidth(kLeastListWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(8, 8, 4, 8);
  column->setSpacing(6);
  auto* open = new QPushButton(tr("Open a checkpoint…"));
  open->setObjectName("checkpointOpen");
  open->setToolTip(tr("Opens the weights of a model (Ctrl+Shift+K)"));
  open->setAccessibleName(tr("Open a checkpoint"));
  connect(open, &QPushButton::clicked, this, &CheckpointView::askAndOpen);
  open_ = open;
  column->addWidget(open);

  list_title_ = new QLabel;
  list_title_->setObjectName("checkpointListTitle");
  list_title_->setWordWrap(true);
  list_title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  column->addWidget(list_title_);
  list_ = new QTableView;
  list_->setObjectName("checkpointList");
  list_->setAccessibleName(tr("Checkpoints of the run"));
  list_->setToolTip(tr("The arrow keys go from one checkpoint of the run to the next"));
  list_->setModel(&checkpoints_);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);
  list_->setSelectionBehavior(QAbstractItemView::SelectItems);
  list_->setShowGrid(false);
  list_->setTabKeyNavigation(false);
  list_->setCornerButtonEnabled(false);
  list_->verticalHeader()->hide();
  list_->verticalHeader()->setDefaultSectionSize(list_->fontMetrics().height() + 8);
  QHeaderView* header = list_->horizontalHeader();
  header->setMinimumSectionSize(list_->fontMetrics().horizontalAdvance("★ 0.888") + 14);
  header->setSectionResizeMode(QHeaderView::Stretch);
  header->setSectionResizeMode(RunCheckpointsModel::kEpoch, QHeaderView::ResizeToContents);
  header->setHighlightSections(false);
  // Selected, not current: a list that gets the focus has a current cell that nobody chose.
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this](const QItemSelection& selected) {
            if (!selected.isEmpty()) onPicked(selected.indexes().front());
          });
  connect(list_, &QTableView::clicked, this, &CheckpointView::onPicked);
  connect(list_, &QTableView::activated, this, &CheckpointView::onPicked);
  column->addWidget(list_, 1);
  list_hint_ = new QLabel;
  list_hint_->setObjectName("checkpointListHint");
  list_hint_->setWordWrap(true);
  list_hint_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(list_hint_, 1);
  return side;
}

QWidget* CheckpointView::makeProgress() {
  progress_ = new QWidget;
  progress_->setObjectName("checkpointProgress");
  progress_text_ = new QLabel;
  auto* bar = new QProgressBar;
  bar->setRange(0, 0);
  bar->setTextVisible(false);
  bar->setMaximumSize(160, 10);
  bar->setAccessibleName(tr("Reading a checkpoint"));
  auto* stop = new QPushButton(tr("Cancel"));
  stop->setObjectName("checkpointCancel");
  stop->setToolTip(tr("Stops reading; what is shown stays"));
  connect(stop, &QPushButton::clicked, this, &CheckpointView::cancel);
  auto* row = new QHBoxLayout(progress_);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(10);
  row->addWidget(bar);
  row->addWidget(progress_text_, 1);
  row->addWidget(stop);
  progress_->hide();
  return progress_;
}

QWidget* CheckpointView::makeEmptyPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setSpacing(12);
  column->addStretch(1);
  auto* title = new QLabel(tr("No checkpoint open"));
  title->setAlignment(Qt::AlignCenter);
  QFont large = title->font();
  large.setPointSizeF(large.pointSizeF() * 1.35);
  title->setFont(large);
  column->addWidget(title);
  auto* hint = new QLabel(
      tr("The tensors of a checkpoint are listed here: shapes, statistics, histograms, and an "
         "alarm for values that are not finite. Any safetensors file and the notebook's Keras "
         "files (.h5) can be opened; a student among them can also predict in Images."));
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  hint->setMinimumWidth(kTextWidth);
  hint->setMaximumWidth(kTextWidth);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(hint);
  middle->addStretch(1);
  column->addLayout(middle);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  auto* open = new QPushButton(tr("Open a checkpoint…"));
  open->setObjectName("checkpointEmptyOpen");
  open->setToolTip(tr("Opens the weights of a model (Ctrl+Shift+K)"));
  open->setAccessibleName(tr("Open a checkpoint"));
  connect(open, &QPushButton::clicked, this, &CheckpointView::askAndOpen);
  empty_open_ = open;
  buttons->addWidget(open);
  for (const Model model : {Model::a, Model::b}) {
    auto* button = new QPushButton;
    button->setObjectName(model == Model::a ? "checkpointNewestA" : "checkpointNewestB");
    connect(button, &QPushButton::clicked, this, [this, model] { openNewest(model); });
    newest_[static_cast<int>(model)] = button;
    buttons->addWidget(button);
  }
  buttons->addStretch(1);
  column->addLayout(buttons);
  column->addStretch(2);
  return page;
}

QWidget* CheckpointView::makeContent() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(4, 8, 8, 8);
  column->setSpacing(8);
  card_ = new CheckpointCard(workspace_);
  tensors_ = new TensorPanel;
  column->addWidget(card_);
  column->addWidget(tensors_, 1);
  return page;
}

// ---- opening -----------------------------------------------------------------------------------

void CheckpointView::askAndOpen() {
  QString folder = QFileInfo(shown_).path();
  if (shown_.isEmpty()) folder = workspace_.hasRun() ? text(workspace_.run().folder) : QString();
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Open a checkpoint"), folder,
      tr("Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)"));
  if (file.isEmpty()) return;
  rememberItem({ItemKind::checkpoint, file});
  open(file);
}

void CheckpointView::open(const QString& file) {
  const auto place = checkpoints_.placeOf(file);
  followed_ = place ? std::optional(place->model) : std::nullopt;
  inspect(file);
  if (place) workspace_.setCurrentEpoch(place->epoch);
}

void CheckpointView::inspect(const QString& file) {
  if (job_ != 0) bridge_.cancel(job_);
  endRequest();
  wanted_ = file;
  showPlace();
  late_ = !isVisible();
  if (late_) return;
  job_ = bridge_.submit(InspectJob{file.toStdString()});
  progress_text_->setText(tr("Reading %1…").arg(QFileInfo(file).fileName()));
  slow_.start();
}

void CheckpointView::cancel() {
  if (job_ != 0) bridge_.cancel(job_);
  endRequest();
}

void CheckpointView::endRequest() {
  job_ = 0;
  slow_.stop();
  progress_->hide();
}

void CheckpointView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (late_) inspect(wanted_);
}

void CheckpointView::onReady(const CheckpointReady& event) {
  if (event.job != job_) return;
  endRequest();
  notice_->dismiss();
  shown_ = text(event.info.file);
  card_->setCheckpoint(event.info);
  const auto place = checkpoints_.placeOf(shown_);
  const auto arm = place ? std::optional(place->model) : CheckpointFacts(event.info).model();
  tensors_->setCheckpoint(event.info, arm, place ? workspace_.run().options : Options());
  // A button of the empty page goes out of sight; what is read takes the keyboard from it.
  const bool takes_focus =
      pages_->currentIndex() == 0 && pages_->currentWidget()->isAncestorOf(window()->focusWidget());
  pages_->setCurrentIndex(1);
  updateFocus();
  if (takes_focus) setFocus();
}

void CheckpointView::updateFocus() {
  if (!checkpoints_.isEmpty()) {
    setFocusProxy(list_);
  } else if (!shown_.isEmpty()) {
    setFocusProxy(&tensors_->tree());
  } else {
    setFocusProxy(empty_open_);
  }
}

void CheckpointView::onJobState(const JobStateChanged& event) {
  if (event.job != job_ || !is_final(event.state)) return;
  endRequest();
  if (event.state != JobState::failed) return;
  const QString reason =
      event.error ? text(event.error->message) : tr("The engine gave no reason.");
  const ErrorCode code = event.error ? event.error->code : ErrorCode::internal;
  const QString name = QFileInfo(wanted_).fileName();
  QString words = reason.trimmed();
  if (!words.endsWith('.')) words += '.';
  if (!words.contains(name)) words = name + ": " + words;
  words += " " + adviceFor(code);
  if (!shown_.isEmpty()) words += " " + tr("The checkpoint below is still the one before.");
  const QFileInfo file(wanted_);
  QString details = tr("File: %1").arg(QDir::toNativeSeparators(wanted_)) + "\n";
  details += file.exists() ? tr("Size: %1 bytes, changed %2")
                                 .arg(locale().toString(file.size()),
                                      locale().toString(file.lastModified(), QLocale::ShortFormat))
                           : tr("There is no such file.");
  details += "\n" + tr("Reason: %1").arg(reason);
  notice_->show(NoticeBar::Level::error, words, details);
}

// ---- the run's checkpoints ---------------------------------------------------------------------

void CheckpointView::onPicked(const QModelIndex& index) {
  if (marking_) return;
  const QString file = checkpoints_.fileAt(index);
  if (file.isEmpty() || (file == wanted_ && (file == shown_ || job_ != 0))) return;
  open(file);
}

void CheckpointView::openNewest(Model model) {
  open(workspace_.checkpointFile(model, checkpoints_.newestEpoch()));
}

void CheckpointView::onRunChanged() {
  marking_ = true;
  checkpoints_.reload();
  marking_ = false;
  const auto place = checkpoints_.placeOf(wanted_);
  followed_ = place ? std::optional(place->model) : std::nullopt;
  showPlace();
  updateEmptyPage();
}

void CheckpointView::onEpochAdded() {
  marking_ = true;
  checkpoints_.reload();
  marking_ = false;
  updateEmptyPage();
}

// The scrubber moved, or a live run went on to its next epoch while it is followed.
void CheckpointView::followEpoch() {
  if (!followed_) return;
  const QString file = workspace_.checkpointFile(*followed_, workspace_.currentEpoch());
  if (!file.isEmpty() && file != wanted_) inspect(file);
}

void CheckpointView::showPlace() {
  const auto place = checkpoints_.placeOf(wanted_);
  marking_ = true;
  if (place) {
    list_->setCurrentIndex(checkpoints_.indexOf(*place));
  } else {
    list_->selectionModel()->clear();
  }
  marking_ = false;
}

void CheckpointView::updateEmptyPage() {
  const bool empty = checkpoints_.isEmpty();
  updateFocus();
  list_title_->setText(workspace_.hasRun()
                           ? tr("Checkpoints of %1").arg(text(workspace_.run().name))
                           : tr("Checkpoints of the run"));
  list_->setVisible(!empty);
  // Three or four arms are seen at once; more are scrolled to.
  const int columns = std::min(workspace_.armCount(), 4) + 1;
  const int needed =
      columns * list_->horizontalHeader()->minimumSectionSize() + 2 * list_->frameWidth() + 14;
  list_->parentWidget()->setMinimumWidth(
      workspace_.armCount() > 2 ? std::max(kLeastListWidth, needed) : kLeastListWidth);
  list_hint_->setVisible(empty);
  list_hint_->setText(
      workspace_.isLive()   ? tr("The run has no checkpoints yet. Each epoch adds one "
                                   "of each arm.")
      : workspace_.hasRun() ? tr("The run ended before its first epoch, so it has no "
                                 "checkpoints.")
                            : tr("Those of a run that trains or is opened are listed "
                                 "here, epoch by epoch."));
  for (const Model model : {Model::a, Model::b}) {
    QPushButton* button = newest_[static_cast<int>(model)];
    const QString name = armName(workspace_.run().options, static_cast<int>(model));
    const int epoch = checkpoints_.newestEpoch();
    button->setVisible(!workspace_.checkpointFile(model, epoch).isEmpty());
    button->setText(tr("%1, epoch %2").arg(QString(name).replace('&', "&&")).arg(epoch));
    button->setToolTip(tr("Opens the newest checkpoint of %1 in the shown run").arg(name));
  }
}

void CheckpointView::applyColours() {
  for (QPushButton* button : {open_, empty_open_}) button->setIcon(themeIcon("checkpoint"));
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  list_title_->setPalette(muted);
  list_hint_->setPalette(muted);
}

QMimeData* CheckpointView::copyOf() {
  return pages_->currentIndex() == 0 ? nullptr : copyOfWidget(*pages_->currentWidget());
}

}  // namespace distilloscope
