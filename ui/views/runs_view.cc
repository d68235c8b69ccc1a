// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runs_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/main/theme.h"
#include "ui/models/run_baseline.h"
#include "ui/models/run_copy.h"
#include "ui/views/notice_bar.h"
#include "ui/views/resume_bar.h"
#include "ui/views/run_actions.h"
#include "ui/views/run_details.h"
#include "ui/views/runs_column_menu.h"
#include "ui/views/runs_message.h"
#include "ui/views/runs_table.h"
#include "ui/views/runs_tools.h"

namespace distilloscope {
namespace {

enum Page { kMessagePage, kTablePage };

const char* const kFolderKey = "runs/folder";
constexpr int kSideBySide = 1250;  // from this width on the details stand beside the table
constexpr int kDetailsWidth = 400;
constexpr int kMostNamed = 6;  // of the runs that a question names

}  // namespace

RunsView::RunsView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      lister_(bridge, this),
      edits_(bridge, workspace.undoStack(), runs_) {
  setObjectName("runsView");
  sorted_.setSourceModel(&runs_);
  table_ = new RunsTable(runs_, sorted_);
  actions_ = new RunActions(table_, this);
  details_ = new RunDetails(actions_->together, actions_->copy_differences);
  tools_ = new RunsTools(*actions_);
  notices_ = new NoticeBar;
  message_ = new RunsMessage;
  resume_bar_ = new ResumeBar;
  splitter_ = new QSplitter(Qt::Vertical);
  splitter_->setObjectName("runsSplitter");
  splitter_->setChildrenCollapsible(false);
  splitter_->addWidget(table_);
  splitter_->addWidget(details_);
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, 0);
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { Settings().setValue(split_key_, splitter_->sizes().last()); });
  pages_ = new QStackedWidget;
  pages_->insertWidget(kMessagePage, message_);
  pages_->insertWidget(kTablePage, splitter_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(tools_);
  column->addWidget(notices_);
  column->addWidget(pages_, 1);
  column->addWidget(resume_bar_);
  connectModels(bridge);
  connectActions();
  connectTools();
  lister_.setFolder(Settings().value(kFolderKey).toString(), RunLister::When::watched);
  follow();
  showTableOrMessage();
}

void RunsView::connectModels(EngineBridge& bridge) {
  connect(&lister_, &RunLister::listed, this, [this](const RunsListed& listed) {
    failure_.clear();
    folder_found_ = listed.folder_found;
    if (!std::exchange(listed_once_, true)) setBaseline(rememberedBaseline(lister_.folder()));
    table_->keepPlace([&] { runs_.setRuns(listed); });
    showTableOrMessage();
    QTimer::singleShot(0, this, &RunsView::selectFirst);  // its details are a turn of their own
  });
  connect(&lister_, &RunLister::growingChanged, this, [this] {
    runs_.setGrowing(lister_.growing());
    showTableOrMessage();
  });
  connect(&lister_, &RunLister::failed, this, [this](const QString& reason) {
    failure_ = reason;
    showTableOrMessage();
  });
  connect(&bridge, &EngineBridge::runStarted, this, [this](const RunStarted& event) {
    live_job_ = event.job;
    runs_.beginLive(event.record, event.resumed_from_epoch);
    follow();
    showTableOrMessage();
  });
  connect(&bridge, &EngineBridge::epochDone, this, [this](const EpochDone& event) {
    if (event.job == live_job_) runs_.addLiveEpoch(event.sample);
  });
  connect(&bridge, &EngineBridge::jobStateChanged, this, &RunsView::onJobState);
  connect(&workspace_, &Workspace::startingChanged, this, &RunsView::follow);
  connect(&workspace_, &Workspace::runEnded, this, &RunsView::follow);
  connect(&runs_, &QAbstractItemModel::dataChanged, this, &RunsView::onRowsChanged);
  connect(&edits_, &RunEdits::shown, this, &RunsView::showTableOrMessage);
  connect(&edits_, &RunEdits::failed, this, [this](const QString& text, const QString& reason) {
    notices_->show(NoticeBar::Level::error, text, reason);
  });
  connect(&runs_, &RunTableModel::renameWanted, &edits_, &RunEdits::rename);
  connect(details_, &RunDetails::noteKept, &edits_, &RunEdits::annotate);
  connect(details_, &RunDetails::noteLeft, table_, qOverload<>(&QWidget::setFocus));
  followTheme(this, &RunsView::follow);
  connect(&trash_, &RunTrash::moved, this, [this](const QString& folder) {
    runs_.removeRun(folder);
    follow();
    showTableOrMessage();
  });
  connect(&trash_, &RunTrash::failed, this, [this](const QString& folder, const QString& reason) {
    workspace_.reportProblem(
        tr("The run %1 was not moved to the trash.").arg(QFileInfo(folder).fileName()),
        tr("%1: %2 You can delete the folder in the file manager.")
            .arg(QDir::toNativeSeparators(folder), reason));
    lister_.relist();
  });
}

void RunsView::connectActions() {
  connect(table_, &RunsTable::selectionMoved, this, &RunsView::follow);
  connect(table_, &QTableView::doubleClicked, actions_->open, &QAction::trigger);
  connect(table_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName("runsMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    actions_->fill(menu);
    menu->addSeparator();
    menu->addMenu(new RunsSortMenu(*table_, menu));
    menu->addMenu(new RunsColumnMenu(*table_, menu));
    menu->popup(table_->viewport()->mapToGlobal(at));
  });
  connect(actions_->open, &QAction::triggered, this, &RunsView::openSelected);
  connect(actions_->resume, &QAction::triggered, this, [this] {
    const auto runs = selected();
    if (runs.size() == 1) resume_bar_->ask(*runs.front());
  });
  connect(actions_->duplicate, &QAction::triggered, this, [this] {
    const auto runs = selected();
    if (runs.size() == 1) workspace_.useOptions(runs.front()->record.options);
  });
  connect(actions_->copy, &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(tabSeparated(selected())); });
  connect(actions_->copy_differences, &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(details_->differences()); });
  connect(actions_->together, &QAction::triggered, this, &RunsView::showTogether);
  connect(actions_->pin, &QAction::triggered, this, [this] {
    const auto runs = selected();
    if (runs.size() != 1) return;
    const QString folder = runs.front()->folder();
    const QString wanted = folder == runs_.baseline() ? QString() : folder;
    rememberBaseline(lister_.folder(), wanted);
    setBaseline(wanted);
  });
  connect(actions_->rename, &QAction::triggered, this, [this] {
    const auto runs = selected();
    if (runs.size() == 1) table_->renameRun(runs.front()->folder());
  });
  connect(actions_->annotate, &QAction::triggered, details_, &RunDetails::editNote);
  connect(actions_->show_in_files, &QAction::triggered, this, [this] {
    const auto runs = selected();
    if (runs.size() == 1) QDesktopServices::openUrl(QUrl::fromLocalFile(runs.front()->folder()));
  });
  connect(actions_->trash, &QAction::triggered, this, &RunsView::askBeforeTrash);
  connect(actions_->refresh, &QAction::triggered, &lister_, &RunLister::relist);
  connect(resume_bar_, &ResumeBar::resumeWanted, this, &RunsView::resume);
  connect(resume_bar_, &ResumeBar::dismissed, table_, qOverload<>(&QWidget::setFocus));
  connect(message_, &RunsMessage::demoWanted, &workspace_, &Workspace::requestDemo);
  connect(message_, &RunsMessage::folderWanted, this, &RunsView::chooseFolder);
  connect(message_, &RunsMessage::refreshWanted, &lister_, &RunLister::relist);
  connect(message_, &RunsMessage::clearWanted, tools_, &RunsTools::clearFilter);
}

void RunsView::connectTools() {
  connect(tools_, &RunsTools::filterChanged, this, [this](const QString& text) {
    sorted_.setFilterText(text);
    showTableOrMessage();
  });
  connect(tools_, &RunsTools::folderWanted, this, &RunsView::chooseFolder);
  connect(tools_, &RunsTools::usualFolderWanted, this, [this] { setRunsFolder({}); });
  connect(tools_, &RunsTools::showFolderWanted, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(lister_.folder())); });
  auto* find = new QAction(this);
  find->setShortcut(QKeySequence::Find);
  find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QAction::triggered, tools_, &RunsTools::focusFilter);
  addAction(find);
}

// ---- what is shown -----------------------------------------------------------------------------

std::vector<const RunEntry*> RunsView::selected() const {
  std::vector<const RunEntry*> entries;
  for (const int row : table_->selectedRuns()) entries.push_back(&runs_.entry(row));
  return entries;
}

bool RunsView::isTraining() const {
  return workspace_.hasLiveRun() || workspace_.isStarting();
}

// A listing may change a thousand rows; only those that are looked at concern the details.
void RunsView::onRowsChanged(const QModelIndex& first, const QModelIndex& last) {
  bool concerned = !resume_bar_->folder().isEmpty();
  for (const int row : table_->selectedRuns()) {
    concerned = concerned || (row >= first.row() && row <= last.row());
  }
  if (concerned) follow();
}

void RunsView::setBaseline(const QString& folder) {
  runs_.setBaseline(folder);
  table_->setDeltasShown(!folder.isEmpty());
  follow();
}

void RunsView::follow() {
  const auto runs = selected();
  actions_->follow(runs, isTraining(), runs_.baseline());
  details_->show(runs);
  if (resume_bar_->folder().isEmpty()) return;
  const int row = runs_.rowOf(resume_bar_->folder());
  if (row < 0 || runs_.entry(row).busy()) {
    resume_bar_->dismiss();
    return;
  }
  resume_bar_->setHindrance(
      isTraining() ? tr("Another training is going on. Stop it first, or wait for its end.")
                   : QString());
}

void RunsView::showTableOrMessage() {
  const int all = runs_.rowCount();
  const int shown = sorted_.rowCount();
  if (!failure_.isEmpty()) {
    message_->showFailure(failure_);
  } else if (all == 0 && !listed_once_) {
    message_->showListing();
  } else if (all == 0 && !folder_found_) {
    message_->showMissing(lister_.folder());
  } else if (all == 0) {
    message_->showEmpty(lister_.folder());
  } else if (shown == 0) {
    message_->showNoMatch(tools_->filter());
  }
  const bool table = failure_.isEmpty() && shown > 0;
  const bool had_focus = pages_->isAncestorOf(QApplication::focusWidget());
  pages_->setCurrentIndex(table ? kTablePage : kMessagePage);
  // The keys of the view need the focus in it, also while there is no table.
  QWidget* place = table ? static_cast<QWidget*>(table_) : message_;
  if (focusProxy() != place) {
    setFocusProxy(place);
    if (had_focus) setFocus();
  }
  tools_->setCount(shown, all);
  tools_->setFolder(lister_.wantedFolder(), lister_.folder(), folder_found_);
}

void RunsView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  lister_.setWatched(true);
  first_wanted_ = true;
  selectFirst();
}

// So that the details are never empty when the page opens; who takes the selection away means it.
void RunsView::selectFirst() {
  if (!first_wanted_ || !isVisible() || sorted_.rowCount() == 0) return;
  first_wanted_ = false;
  if (table_->selectedRuns().empty()) table_->selectRow(0);
}

void RunsView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  details_->keepNote();
  lister_.setWatched(false);
}

void RunsView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrangeSplitter();
}

// Wide windows have the details beside the table, others below it; each is divided as it was left.
void RunsView::arrangeSplitter() {
  const bool beside = width() >= kSideBySide;
  const QString key = beside ? "runs/splitBeside" : "runs/splitBelow";
  if (key == split_key_) return;
  split_key_ = key;
  splitter_->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
  const int all = beside ? width() : height();
  const int details = beside ? kDetailsWidth : all * 2 / 5;
  const int kept = Settings().value(key, details).toInt();
  splitter_->setSizes({std::max(all - kept, all / 4), kept});
}

// ---- what is done ------------------------------------------------------------------------------

void RunsView::setRunsFolder(const QString& folder) {
  Settings().setValue(kFolderKey, folder);
  notices_->dismiss();
  listed_once_ = false;
  lister_.setFolder(folder, RunLister::When::now);
}

void RunsView::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Choose a runs folder"), lister_.folder());
  dialog->setObjectName("runsFolderDialog");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &RunsView::setRunsFolder);
  dialog->open();
}

void RunsView::openSelected() {
  const auto runs = selected();
  if (runs.size() != 1 || !runs.front()->readable()) return;
  if (runs.front()->isStudy()) {
    workspace_.openStudy(runs.front()->folder());
    return;
  }
  if (runs.front()->live) {
    workspace_.showLiveRun();
  } else {
    workspace_.openRun(runs.front()->folder());
  }
  workspace_.requestView(ViewKind::curves);
}

void RunsView::showTogether() {
  QStringList folders;
  for (const RunEntry* run : selected()) {
    if (run->readable() && !run->isStudy()) folders.append(run->folder());
  }
  if (folders.size() >= 2) workspace_.showTogether(folders);
}

void RunsView::resume(const QString& folder, int epochs) {
  // A run that is shown when it goes on keeps its curves up to there.
  if (!workspace_.hasRun() || workspace_.run().folder != folder.toStdString()) {
    workspace_.openRun(folder);
  }
  workspace_.resumeRun(folder, epochs);
  workspace_.requestView(ViewKind::curves);
}

void RunsView::askBeforeTrash() {
  QStringList folders;
  QStringList names;
  for (const RunEntry* run : selected()) {
    if (run->busy()) return;
    folders.push_back(run->folder());
    if (names.size() < kMostNamed) names.push_back(QFileInfo(run->folder()).fileName());
  }
  if (folders.isEmpty()) return;
  if (folders.size() > names.size()) {
    names.push_back(tr("and %1 more").arg(folders.size() - names.size()));
  }
  auto* box =
      new QMessageBox(QMessageBox::Question, tr("Delete runs"),
                      folders.size() == 1 ? tr("Move this run to the trash?")
                                          : tr("Move %1 runs to the trash?").arg(folders.size()),
                      QMessageBox::NoButton, this);
  box->setObjectName("trashQuestion");
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(names.join("\n") + "\n\n" +
                          tr("Their curves, checkpoints and scores go along. They can be brought "
                             "back from the trash."));
  auto* move = box->addButton(tr("Move to trash"), QMessageBox::DestructiveRole);
  auto* keep = box->addButton(tr("Keep"), QMessageBox::RejectRole);
  box->setDefaultButton(keep);
  box->setEscapeButton(keep);
  connect(box, &QMessageBox::buttonClicked, this, [this, move, folders](QAbstractButton* pressed) {
    if (pressed != move) return;
    QStringList idle;  // the question may have stood while a run was resumed
    for (const QString& folder : folders) {
      const int row = runs_.rowOf(folder);
      if (row >= 0 && !runs_.entry(row).busy()) idle.push_back(folder);
    }
    trash_.move(idle);
  });
  box->open();
}

void RunsView::onJobState(const JobStateChanged& event) {
  if (event.job != live_job_ || live_job_ == 0 || !is_final(event.state)) return;
  live_job_ = 0;
  const RunState state = event.state == JobState::finished    ? RunState::finished
                         : event.state == JobState::stopped   ? RunState::stopped
                         : event.state == JobState::cancelled ? RunState::cancelled
                                                              : RunState::failed;
  runs_.endLive(state, errorText(event.error));
  lister_.noteChange();
  follow();
  showTableOrMessage();
}

QMimeData* RunsView::copyOf() {
  return pages_->currentIndex() == kTablePage ? copyOfTable(*table_) : nullptr;
}

}  // namespace distilloscope
