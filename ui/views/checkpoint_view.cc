// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/main/recent_items.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/models/run_checkpoints_model.h"
#include "ui/views/checkpoint_activations.h"
#include "ui/views/checkpoint_card.h"
#include "ui/views/checkpoint_difference.h"
#include "ui/views/checkpoint_history.h"
#include "ui/views/checkpoint_kernels.h"
#include "ui/views/checkpoint_list.h"
#include "ui/views/notice_bar.h"
#include "ui/views/page_intro.h"
#include "ui/views/query_bar.h"
#include "ui/views/tensor_panel.h"

namespace distilloscope {
namespace {

constexpr const char* kPageKey = "checkpoints/page";

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

}  // namespace

CheckpointView::CheckpointView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), bridge_(bridge), workspace_(workspace) {
  setObjectName("checkpointView");
  auto* right = new QWidget;
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  notice_ = new NoticeBar;
  column->addWidget(notice_);
  query_ = new QueryBar(bridge, "checkpoint");
  column->addWidget(query_);
  stack_ = new QStackedWidget;
  stack_->setObjectName("checkpointPages");
  stack_->addWidget(makeEmptyPage());
  stack_->addWidget(makeContent());
  column->addWidget(stack_, 1);

  list_ = new CheckpointList(workspace);
  splitter_ = new QSplitter(Qt::Horizontal);
  splitter_->setObjectName("checkpointColumns");
  splitter_->addWidget(list_);
  splitter_->addWidget(right);
  splitter_->setCollapsible(1, false);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({CheckpointList::kWidth, 3 * CheckpointList::kWidth});
  splitter_->restoreState(Settings().value("checkpoints/columns").toByteArray());
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { Settings().setValue("checkpoints/columns", splitter_->saveState()); });
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(splitter_);

  connect(list_, &CheckpointList::openWanted, this, &CheckpointView::askAndOpen);
  connect(list_, &CheckpointList::picked, this, &CheckpointView::onPicked);
  connect(query_, &QueryBar::failed, this, &CheckpointView::onFailed);
  connect(&bridge, &EngineBridge::checkpointReady, this, &CheckpointView::onReady);
  connect(&workspace, &Workspace::checkpointRequested, this, &CheckpointView::open);
  connect(&workspace, &Workspace::runChanged, this, &CheckpointView::onRunChanged);
  connect(&workspace, &Workspace::epochAdded, this, &CheckpointView::onEpochAdded);
  connect(&workspace, &Workspace::epochChanged, this, &CheckpointView::followEpoch);
  onRunChanged();
}

QWidget* CheckpointView::makeEmptyPage() {
  empty_ = new PageIntro(
      tr("No checkpoint open"),
      tr("What a checkpoint holds is shown here: its tensors with their statistics, how it differs "
         "from another, how its layers move from epoch to epoch, its kernels as pictures, and what "
         "its layers answer to an image. Any safetensors file, the notebook's Keras files (.h5) "
         "and PyTorch's state dicts (.pth, .pt) can be opened."));
  empty_open_ = empty_->addButton("checkpointEmptyOpen", "checkpoint", tr("Open a checkpoint…"),
                                  tr("Opens the weights of a model (Ctrl+Shift+K)"));
  empty_open_->setAccessibleName(tr("Open a checkpoint"));
  connect(empty_open_, &QPushButton::clicked, this, &CheckpointView::askAndOpen);
  for (const Model model : {Model::a, Model::b}) {
    QPushButton* button = empty_->addButton(
        model == Model::a ? "checkpointNewestA" : "checkpointNewestB", "follow", {}, {});
    connect(button, &QPushButton::clicked, this, [this, model] { openNewest(model); });
    newest_[static_cast<int>(model)] = button;
  }
  return empty_;
}

QWidget* CheckpointView::makeContent() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(4, 8, 8, 8);
  column->setSpacing(6);
  card_ = new CheckpointCard(workspace_);
  column->addWidget(card_);
  tabs_ = new QTabWidget;
  tabs_->setObjectName("checkpointTabs");
  tabs_->setDocumentMode(true);
  tabs_->tabBar()->setObjectName("checkpointTabBar");
  tabs_->tabBar()->setAccessibleName(tr("What is shown of the checkpoint"));
  tabs_->tabBar()->setToolTip(tr("Alt+1 to Alt+5, or Left and Right"));
  tabs_->tabBar()->setDrawBase(false);
  column->addWidget(tabs_, 1);

  tensors_ = new TensorPanel;
  addPage(tensors_, tr("Tensors"), tr("Every tensor with its statistics and histogram"));
  addPage(new CheckpointDifference(bridge_, workspace_), tr("Difference"),
          tr("This checkpoint against another, tensor by tensor"));
  addPage(new CheckpointHistory(bridge_, workspace_), tr("Over epochs"),
          tr("How far each layer moves from epoch to epoch of the run"));
  addPage(new CheckpointKernels(bridge_, workspace_), tr("Kernels"),
          tr("The values of the chosen tensor as pictures"));
  addPage(new CheckpointActivations(bridge_, workspace_), tr("Activations"),
          tr("What the channels of a layer answer to the current image"));
  connect(tensors_, &TensorPanel::tensorChosen, this, &CheckpointView::chooseTensor);
  connect(tensors_, &TensorPanel::pictureWanted, this, [this] { tabs_->setCurrentIndex(3); });
  tabs_->setCurrentIndex(Settings().value(kPageKey, 0).toInt());
  connect(tabs_, &QTabWidget::currentChanged, this, [this](int index) {
    Settings().setValue(kPageKey, index);
    updateFocus();
  });
  return page;
}

void CheckpointView::addPage(QWidget* page, const QString& title, const QString& tip) {
  auto* framed = new QWidget;  // some air below the tabs
  auto* layout = new QVBoxLayout(framed);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(page);
  const int index = tabs_->addTab(framed, title);
  const QString keys = tr("Alt+%1").arg(index + 1);
  tabs_->setTabToolTip(index, QString("%1 (%2)").arg(tip, keys));
  auto* shortcut =
      new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)), this);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  connect(shortcut, &QShortcut::activated, this, [this, index] {
    tabs_->setCurrentIndex(index);
    tabs_->tabBar()->setFocus(Qt::ShortcutFocusReason);
  });
}

void CheckpointView::addPage(CheckpointPage* page, const QString& title, const QString& tip) {
  addPage(static_cast<QWidget*>(page), title, tip);
  pages_.push_back(page);
  connect(page, &CheckpointPage::tensorChosen, this, &CheckpointView::chooseTensor);
}

void CheckpointView::chooseTensor(const QString& name) {
  tensors_->choose(name);
  for (CheckpointPage* page : pages_) page->setTensor(name);
}

bool CheckpointView::isReading() const {
  return query_->isWaiting();
}

// ---- opening -----------------------------------------------------------------------------------

void CheckpointView::askAndOpen() {
  QString folder = QFileInfo(shown_).path();
  if (shown_.isEmpty()) folder = workspace_.hasRun() ? text(workspace_.run().folder) : QString();
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open a checkpoint"), folder, checkpointFilter());
  if (file.isEmpty()) return;
  rememberItem({ItemKind::checkpoint, file});
  open(file);
}

void CheckpointView::open(const QString& file) {
  const auto place = placeInRun(workspace_, file);
  followed_ = place ? std::optional(place->model) : std::nullopt;
  inspect(file);
  if (place) workspace_.setCurrentEpoch(place->epoch);
}

void CheckpointView::inspect(const QString& file) {
  wanted_ = file;
  list_->mark(wanted_);
  late_ = !isVisible();
  if (late_) {
    query_->cancel();
    return;
  }
  query_->ask(InspectJob{file.toStdString()}, tr("Reading %1…").arg(QFileInfo(file).fileName()));
}

void CheckpointView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (late_) inspect(wanted_);
}

void CheckpointView::onReady(const CheckpointReady& event) {
  if (!query_->takes(event.job)) return;
  notice_->dismiss();
  shown_ = text(event.info.file);
  card_->setCheckpoint(event.info);
  CheckpointSubject subject;
  subject.info = event.info;
  subject.place = placeInRun(workspace_, shown_);
  subject.arm =
      subject.place ? std::optional(subject.place->model) : CheckpointFacts(event.info).model();
  if (subject.place) subject.options = workspace_.run().options;
  tensors_->setCheckpoint(event.info, subject.arm, subject.options);
  // A button of the empty page goes out of sight; what is read takes the keyboard from it.
  const bool takes_focus =
      stack_->currentIndex() == 0 && stack_->currentWidget()->isAncestorOf(window()->focusWidget());
  stack_->setCurrentIndex(1);
  for (CheckpointPage* page : pages_) page->setSubject(subject);
  updateFocus();
  if (takes_focus) setFocus();
}

void CheckpointView::updateFocus() {
  if (!list_->isEmpty()) {
    setFocusProxy(&list_->table());
  } else if (shown_.isEmpty()) {
    setFocusProxy(empty_open_);
  } else if (tabs_->currentIndex() == 0) {
    setFocusProxy(&tensors_->tree());
  } else {
    setFocusProxy(tabs_->tabBar());
  }
}

void CheckpointView::onFailed(const Error& error) {
  const QString reason = engineText(error.message);
  const QString name = QFileInfo(wanted_).fileName();
  QString words = reason.trimmed();
  if (!words.endsWith('.')) words += '.';
  if (!words.contains(name)) words = name + ": " + words;
  words += " " + adviceFor(error.code);
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

void CheckpointView::onPicked(const QString& file) {
  if (file == wanted_ && (file == shown_ || isReading())) return;
  open(file);
}

void CheckpointView::openNewest(Model model) {
  open(workspace_.checkpointFile(model, list_->newestEpoch()));
}

void CheckpointView::onRunChanged() {
  list_->reload();
  const auto place = placeInRun(workspace_, wanted_);
  followed_ = place ? std::optional(place->model) : std::nullopt;
  list_->mark(wanted_);
  updateEmptyPage();
}

void CheckpointView::onEpochAdded() {
  list_->reload();
  updateEmptyPage();
}

// The scrubber moved, or a live run went on to its next epoch while it is followed.
void CheckpointView::followEpoch() {
  if (!followed_) return;
  const QString file = workspace_.checkpointFile(*followed_, workspace_.currentEpoch());
  if (!file.isEmpty() && file != wanted_) inspect(file);
}

void CheckpointView::updateEmptyPage() {
  updateFocus();
  for (const Model model : {Model::a, Model::b}) {
    QPushButton* button = newest_[static_cast<int>(model)];
    const QString name = armName(workspace_.run().options, static_cast<int>(model));
    const int epoch = list_->newestEpoch();
    button->setVisible(!workspace_.checkpointFile(model, epoch).isEmpty());
    button->setText(tr("%1, epoch %2").arg(QString(name).replace('&', "&&")).arg(epoch));
    button->setToolTip(tr("Opens the newest checkpoint of %1 in the shown run").arg(name));
  }
}

QMimeData* CheckpointView::copyOf() {
  return stack_->currentIndex() == 0 ? nullptr : copyOfWidget(*stack_->currentWidget());
}

}  // namespace distilloscope
