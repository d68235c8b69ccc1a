// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

#include "engine/api/demo.h"
#include "ui/forms/options_form.h"
#include "ui/main/actions.h"
#include "ui/main/arm_look.h"
#include "ui/main/dialogs.h"
#include "ui/main/epoch_scrubber.h"
#include "ui/main/export_controller.h"
#include "ui/main/questions.h"
#include "ui/main/run_controller.h"
#include "ui/main/status_line.h"
#include "ui/main/theme.h"
#include "ui/views/checkpoint_view.h"
#include "ui/views/curves_view.h"
#include "ui/views/images_view.h"
#include "ui/views/log_view.h"
#include "ui/views/notice_bar.h"
#include "ui/views/runs_view.h"
#include "ui/views/start_page.h"
#include "ui/views/study_view.h"
#include "ui/views/teacher_view.h"

namespace distilloscope {
namespace {

constexpr int kFormWidth = 330;
constexpr int kLogHeight = 130;
constexpr int kDatasetDelayMs = 400;
constexpr int kStateVersion = 1;

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

MainWindow::MainWindow(const SessionFactory& factory, QWidget* parent) : QMainWindow(parent) {
  setObjectName("mainWindow");
  setAcceptDrops(true);
  setWindowIcon(programIcon());
  bridge_ = std::make_unique<EngineBridge>(factory);
  workspace_ = new Workspace(*bridge_, this);
  run_ = new RunController(*bridge_, *workspace_, this);
  actions_ = new Actions(this);
  addToolBar(actions_->makeToolBar(this));
  buildCentre();
  buildDocks();
  new StatusLine(statusBar(), *workspace_);
  connectActions();
  connectRun();
  connectWorkspace();
  updateActions();
  updateTitle();

  resize(1280, 800);
  first_state_ = saveState(kStateVersion);
  const QSettings settings;
  restoreGeometry(settings.value("window/geometry").toByteArray());
  restoreState(settings.value("window/state").toByteArray(), kStateVersion);
}

// The views are gone before the session that they talk to.
MainWindow::~MainWindow() {
  bridge_->disconnect();
  qDeleteAll(findChildren<ExportController*>());
  delete takeCentralWidget();
}

void MainWindow::buildCentre() {
  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  notices_ = new NoticeBar;
  column->addWidget(notices_);

  start_page_ = new StartPage;
  curves_ = new CurvesView(*bridge_, *workspace_);
  tabs_ = new QTabWidget;
  tabs_->setObjectName("views");
  tabs_->setDocumentMode(true);
  tabs_->addTab(curves_, tr("Curves"));
  images_ = new ImagesView(*bridge_, *workspace_);
  tabs_->addTab(images_, tr("Images"));
  tabs_->addTab(new CheckpointView(*bridge_, *workspace_), tr("Checkpoints"));
  tabs_->addTab(new RunsView(*bridge_, *workspace_), tr("Runs"));
  tabs_->addTab(new TeacherView(*bridge_, *workspace_), tr("Teacher"));
  tabs_->addTab(new StudyView(*bridge_, *workspace_, *run_), tr("Study"));
  for (int i = 0; i < tabs_->count(); ++i) {
    tabs_->setTabToolTip(i, actions_->views[static_cast<std::size_t>(i)]->toolTip());
  }
  auto* work = new QWidget;
  auto* work_column = new QVBoxLayout(work);
  work_column->setContentsMargins(0, 0, 0, 0);
  work_column->setSpacing(0);
  work_column->addWidget(tabs_, 1);
  work_column->addWidget(new EpochScrubber(*workspace_));

  pages_ = new QStackedWidget;
  pages_->setObjectName("pages");
  pages_->addWidget(start_page_);
  pages_->addWidget(work);
  column->addWidget(pages_, 1);
  setCentralWidget(centre);
}

void MainWindow::buildDocks() {
  form_ = new OptionsForm;
  form_dock_ = new QDockWidget(tr("Experiment"), this);
  form_dock_->setObjectName("experimentDock");
  form_dock_->setWidget(form_);
  addDockWidget(Qt::LeftDockWidgetArea, form_dock_);
  resizeDocks({form_dock_}, {kFormWidth}, Qt::Horizontal);

  log_ = new LogView;
  log_dock_ = new QDockWidget(tr("Messages"), this);
  log_dock_->setObjectName("messagesDock");
  log_dock_->setWidget(log_);
  addDockWidget(Qt::BottomDockWidgetArea, log_dock_);
  resizeDocks({log_dock_}, {kLogHeight}, Qt::Vertical);
  log_dock_->hide();
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setDockNestingEnabled(true);
  // The docks' own actions show and hide them; they stand with the layout in the theme menu.
  actions_->addDockActions({form_dock_->toggleViewAction(), log_dock_->toggleViewAction()});
  connect(log_, &LogView::worthALook, this, [this] {
    if (log_was_shown_) return;  // who closed it does not want it back
    log_was_shown_ = true;
    log_dock_->show();
  });
}

void MainWindow::connectActions() {
  connect(actions_->new_experiment, &QAction::triggered, this, [this] {
    Options options = preset_options(form_->options().preset);
    options.dataset.folder = form_->options().dataset.folder;
    options.dataset.teacher_folder = form_->options().dataset.teacher_folder;
    options.run.runs_folder = form_->options().run.runs_folder;
    form_->setOptions(options);
    form_dock_->show();
    form_->setFocus();
  });
  connect(actions_->open_dataset, &QAction::triggered, this,
          [this] { askAndOpen(ItemKind::dataset); });
  connect(actions_->open_run, &QAction::triggered, this, [this] { askAndOpen(ItemKind::run); });
  connect(actions_->open_study, &QAction::triggered, this, [this] { askAndOpen(ItemKind::study); });
  connect(actions_->open_checkpoint, &QAction::triggered, this,
          [this] { askAndOpen(ItemKind::checkpoint); });
  connect(actions_->open_image, &QAction::triggered, this, [this] { askAndOpen(ItemKind::image); });
  connect(actions_->start, &QAction::triggered, this, &MainWindow::startTraining);
  connect(actions_->pause, &QAction::triggered, run_, &RunController::toggle);
  connect(actions_->stop, &QAction::triggered, this, [this] {
    if (run_->isActive()) {
      run_->stop();
    } else if (busy_job_ != 0) {
      bridge_->cancel(busy_job_);
    }
  });
  const auto view = [this] {
    return pages_->currentIndex() == 0 ? nullptr : tabs_->currentWidget();
  };
  new ExportController(
      {*bridge_, *workspace_, *actions_, *curves_, *images_, *notices_, this, view});
  connect(actions_->reset_layout, &QAction::triggered, this, &MainWindow::resetLayout);
  connect(actions_->help, &QAction::triggered, this, [this] { showHelp(this); });
  const auto choose = [this](ThemeChoice choice) {
    QSettings().setValue("window/theme", static_cast<int>(choice));
    Theme::instance().setChoice(choice);
  };
  connect(actions_->theme_light, &QAction::triggered, this, [=] { choose(ThemeChoice::light); });
  connect(actions_->theme_dark, &QAction::triggered, this, [=] { choose(ThemeChoice::dark); });
  connect(actions_->theme_system, &QAction::triggered, this, [=] { choose(ThemeChoice::system); });
  for (std::size_t i = 0; i < actions_->views.size(); ++i) {
    connect(actions_->views[i], &QAction::triggered, this,
            [this, i] { showView(static_cast<ViewKind>(i)); });
  }
}

void MainWindow::connectRun() {
  connect(run_, &RunController::stateChanged, this, &MainWindow::updateActions);
  connect(run_, &RunController::progressChanged, this, &MainWindow::updateActions);
  connect(run_, &RunController::startRequested, this, &MainWindow::startTraining);
  connect(run_, &RunController::ended, this, &MainWindow::onRunEnded);
  connect(bridge_.get(), &EngineBridge::progressChanged, this, &MainWindow::onOtherProgress);
  connect(bridge_.get(), &EngineBridge::logLine, this,
          [this](const LogLine& line) { log_->add(line.level, qtext(line.text)); });
  connect(bridge_.get(), &EngineBridge::jobStateChanged, this,
          [this](const JobStateChanged& event) {
            if (!is_final(event.state)) return;
            if (event.error) log_->add(LogLevel::error, qtext(event.error->message));
            if (event.job == busy_job_) {
              busy_job_ = 0;
              updateActions();
            }
          });
  connect(bridge_.get(), &EngineBridge::alarmRaised, this, [this](const AlarmRaised& event) {
    QStringList images;
    for (const std::string& id : event.alarm.images) images.push_back(qtext(id));
    notices_->show(NoticeBar::Level::warning, qtext(event.alarm.message),
                   images.isEmpty() ? QString() : tr("Images: %1").arg(images.join(", ")));
  });
}

void MainWindow::connectWorkspace() {
  connect(start_page_, &StartPage::demoWanted, this, &MainWindow::startDemo);
  connect(start_page_, &StartPage::datasetWanted, actions_->open_dataset, &QAction::trigger);
  connect(start_page_, &StartPage::runWanted, actions_->open_run, &QAction::trigger);
  connect(start_page_, &StartPage::checkpointWanted, actions_->open_checkpoint, &QAction::trigger);
  connect(start_page_, &StartPage::itemWanted, this, &MainWindow::openPath);
  connect(workspace_, &Workspace::demoRequested, this, &MainWindow::startDemo);
  connect(workspace_, &Workspace::datasetRequested, actions_->open_dataset, &QAction::trigger);
  connect(workspace_, &Workspace::viewRequested, this, &MainWindow::showView);
  connect(workspace_, &Workspace::datasetChanged, this, &MainWindow::onDatasetChanged);
  connect(workspace_, &Workspace::runChanged, this, &MainWindow::onRunChanged);
  connect(workspace_, &Workspace::problemRaised, this,
          [this](const QString& text, const QString& details) {
            notices_->show(NoticeBar::Level::error, text, details);
            log_->add(LogLevel::error, details.isEmpty() ? text : text + " " + details);
          });
  connect(workspace_, &Workspace::optionsRequested, this, [this](const Options& options) {
    if (run_->isActive()) return;
    form_->setOptions(options);
    form_dock_->show();
    openFormDataset();
    notices_->show(NoticeBar::Level::info,
                   tr("The options of that run are in the form. Start makes a new run of them."));
  });
  connect(workspace_, &Workspace::teacherMapsRequested, this, &MainWindow::useTeacherMaps);
  connect(workspace_, &Workspace::resumeRequested, this, [this](const QString& folder, int epochs) {
    if (!run_->isActive()) run_->resumeFolder(folder, epochs);
  });
  dataset_timer_.setSingleShot(true);
  dataset_timer_.setInterval(kDatasetDelayMs);
  connect(&dataset_timer_, &QTimer::timeout, this, &MainWindow::openFormDataset);
  connect(form_, &OptionsForm::datasetCommitted, &dataset_timer_, qOverload<>(&QTimer::start));
  connect(form_, &OptionsForm::changed, this, &MainWindow::updateActions);
  const auto tell = [this] { workspace_->setExperiment(form_->options(), form_->problemText()); };
  connect(form_, &OptionsForm::changed, this, tell);
  tell();
  connect(form_, &OptionsForm::problemListRequested, this,
          [this] { showDatasetProblems(workspace_->dataset(), this); });
}

void MainWindow::updateActions() {
  actions_->follow(*run_, form_->problemText());
  if (run_->isActive()) {
    form_->setLocked(true);
    return;
  }
  form_->setLocked(false);
  if (busy_job_ == 0) actions_->setBusy({}, 0);
  actions_->stop->setEnabled(busy_job_ != 0);
}

void MainWindow::updateTitle() {
  const QString name = "Distilloscope";
  setWindowTitle(workspace_->hasRun() ? qtext(workspace_->run().name) + " — " + name : name);
}

// ---- opening -----------------------------------------------------------------------------------

void MainWindow::showView(ViewKind view) {
  pages_->setCurrentIndex(1);
  tabs_->setCurrentIndex(static_cast<int>(view));
  tabs_->currentWidget()->setFocus();
}

void MainWindow::askAndOpen(ItemKind kind) {
  const QString path = askForPath(this, kind);
  if (!path.isEmpty()) openPath({kind, path});
}

void MainWindow::openPath(const RecentItem& item) {
  notices_->dismiss();
  switch (item.kind) {
    case ItemKind::dataset: {
      if (run_->isActive()) {
        notices_->show(NoticeBar::Level::info,
                       tr("A training is going on. Stop it before opening another dataset."));
        return;
      }
      Options options = form_->options();
      options.dataset.folder = item.path.toStdString();
      options.dataset.teacher_folder.clear();
      form_->setOptions(options);
      workspace_->openDataset(options.dataset);
      break;
    }
    case ItemKind::run: {
      const QFileInfo info(item.path);
      workspace_->openRun(info.isFile() ? info.path() : item.path);  // run.json was picked
      break;
    }
    case ItemKind::study: {
      const QFileInfo info(item.path);
      workspace_->openStudy(info.isFile() ? info.path() : item.path);  // study.json was picked
      break;
    }
    case ItemKind::teacher:
      workspace_->openTeacher(item.path);
      break;
    case ItemKind::checkpoint:
      workspace_->openCheckpoint(item.path);
      break;
    case ItemKind::image:
      workspace_->openImageFile(item.path);
      break;
    case ItemKind::unknown:
      notices_->show(NoticeBar::Level::error,
                     tr("%1 is no dataset, run or study folder, checkpoint, teacher or image.")
                         .arg(item.path));
      return;
  }
  rememberItem(item);
}

void MainWindow::openFormDataset() {
  if (run_->isActive()) return;
  const DatasetOptions& wanted = form_->options().dataset;
  // The demo is made when it is first used, not while somebody looks through the form.
  if (wanted.folder.empty() && !workspace_->hasDataset()) return;
  for (const FieldProblem& problem : form_->problems()) {
    if (problem.field.starts_with("dataset.")) return;
  }
  workspace_->openDataset(wanted);
}

void MainWindow::useTeacherMaps(const QString& folder) {
  if (run_->isActive()) return;
  Options options = form_->options();
  options.dataset.teacher_folder = folder.toStdString();
  form_->setOptions(options);
  form_dock_->show();
  openFormDataset();
  notices_->show(NoticeBar::Level::info,
                 folder.isEmpty() ? tr("The next run is taught with the dataset's own maps.")
                                  : tr("The next run is taught with the maps in %1.").arg(folder));
}

void MainWindow::onDatasetChanged() {
  const bool same = workspace_->datasetOptions().folder == form_->options().dataset.folder;
  const bool known = workspace_->hasDataset();
  form_->setDatasetInfo(same && known ? &workspace_->dataset() : nullptr);
  if (!known) return;
  if (pages_->currentIndex() == 0) showView(ViewKind::images);
  const DatasetInfo& info = workspace_->dataset();
  const QString line = tr("%1: %2 training and %3 validation images, %4 left out.")
                           .arg(qtext(info.name))
                           .arg(info.train.size())
                           .arg(info.val.size())
                           .arg(info.left_out);
  if (std::exchange(dataset_line_, line) != line) log_->add(LogLevel::info, line);
}

// ---- the run -----------------------------------------------------------------------------------

void MainWindow::startTraining() {
  if (run_->isActive() || !form_->isSound()) return;
  notices_->dismiss();
  dataset_timer_.stop();
  run_->start(form_->options());
  showView(ViewKind::curves);
}

void MainWindow::startDemo() {
  if (run_->isActive()) return;
  Options options = preset_options(Preset::recommended);
  options.optimiser.epochs = kDemoEpochs;
  options.run.runs_folder = form_->options().run.runs_folder;
  form_->setOptions(options);
  startTraining();
}

void MainWindow::onRunChanged() {
  updateTitle();
  if (!workspace_->hasRun()) return;
  const RunRecord& record = workspace_->run();
  Options options = record.options;
  // A study gives each of its runs a seed, a name and a place of their own.
  const bool of_study = workspace_->isLive() && run_->isStudy();
  if (of_study) options.run = form_->options().run;
  if (!workspace_->isLive()) options.run.runs_folder = form_->options().run.runs_folder;
  form_->setOptions(options);
  rememberItem({ItemKind::run, qtext(record.folder)});
  start_page_->refresh();
  pages_->setCurrentIndex(1);
  if (workspace_->hasLiveRun() && !workspace_->isLive()) {
    notices_->show(NoticeBar::Level::info,
                   tr("You are looking at %1; the training goes on.").arg(qtext(record.name)));
    notices_->offer(tr("Back to the live run"), [this] { workspace_->showLiveRun(); });
  }
}

void MainWindow::onRunEnded(const JobStateChanged& event) {
  const QLocale locale;
  if (run_->isStudy() && event.state != JobState::failed) {
    const QString text = event.state == JobState::finished
                             ? tr("The study is finished.")
                             : tr("The study has stopped; it can be resumed.");
    notices_->show(NoticeBar::Level::info, text);
    if (tabs_->currentIndex() != static_cast<int>(ViewKind::study)) {
      notices_->offer(tr("Show the study"), [this] { showView(ViewKind::study); });
    }
    log_->add(LogLevel::info, text);
  } else if (event.state == JobState::failed) {
    notices_->show(NoticeBar::Level::error, tr("The training ended with an error: %1")
                                                .arg(event.error ? qtext(event.error->message)
                                                                 : tr("no reason was given.")));
  } else {
    QString text = event.state == JobState::finished  ? tr("Training finished.")
                   : event.state == JobState::stopped ? tr("Training stopped and saved.")
                                                      : tr("Training cancelled.");
    const RunRecord& record = workspace_->run();
    QStringList best;
    for (int arm = 0; workspace_->hasRun() && arm < workspace_->armCount(); ++arm) {
      const auto at = static_cast<std::size_t>(arm);
      if (record.best_epoch[at] == 0) continue;
      best << tr("%1 %2 (epoch %3)")
                  .arg(armName(record.options, arm), locale.toString(record.best_kl[at], 'f', 3))
                  .arg(record.best_epoch[at]);
    }
    if (!best.isEmpty()) text += " " + tr("Best validation KL: %1.").arg(best.join(", "));
    notices_->show(NoticeBar::Level::info, text);
    log_->add(LogLevel::info, text);
  }
  if (close_when_ended_) {
    close();
    QCoreApplication::quit();  // a hidden window's end does not end the program
  }
}

void MainWindow::onOtherProgress(const Progress& progress) {
  if (run_->isActive()) return;
  busy_job_ = progress.job;
  QString text = qtext(progress.stage);
  if (progress.seconds_left >= 1) text += tr(" · %1 left").arg(durationText(progress.seconds_left));
  actions_->setBusy(text, progress.fraction);
  actions_->stop->setEnabled(true);
}

// ---- the window --------------------------------------------------------------------------------

void MainWindow::resetLayout() {
  restoreState(first_state_, kStateVersion);
  resizeDocks({form_dock_}, {kFormWidth}, Qt::Horizontal);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (run_->isActive()) {
    event->ignore();
    if (!close_when_ended_) askBeforeClosing();
    return;
  }
  QSettings settings;
  settings.setValue("window/geometry", saveGeometry());
  settings.setValue("window/state", saveState(kStateVersion));
  event->accept();
}

void MainWindow::askBeforeClosing() {
  const auto keep = [this] {
    close_when_ended_ = true;
    hide();
  };
  const auto stop = [this] {
    close_when_ended_ = true;
    run_->stop();
  };
  distilloscope::askBeforeClosing(this, keep, stop);
}

// Keys that reach the window were not wanted by the widget that has the focus: a button still takes
// Space, a list the arrows, a field its letters.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  const bool plain =
      event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
  if (!plain) {
    QMainWindow::keyPressEvent(event);
    return;
  }
  switch (event->key()) {
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) run_->toggle();
      break;
    case Qt::Key_Left:
      workspace_->stepImage(-1);
      break;
    case Qt::Key_Right:
      workspace_->stepImage(1);
      break;
    case Qt::Key_Up:
      workspace_->stepEpoch(1);
      break;
    case Qt::Key_Down:
      workspace_->stepEpoch(-1);
      break;
    default:
      QMainWindow::keyPressEvent(event);
  }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.isEmpty()) return;
  const QString path = urls.front().toLocalFile();
  event->acceptProposedAction();
  openPath({kindOf(path), path});
}

}  // namespace distilloscope
