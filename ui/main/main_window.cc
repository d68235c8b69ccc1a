// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

#include "engine/api/demo.h"
#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/forms/options_form.h"
#include "ui/main/about_window.h"
#include "ui/main/actions.h"
#include "ui/main/close_guard.h"
#include "ui/main/dialogs.h"
#include "ui/main/epoch_scrubber.h"
#include "ui/main/export_controller.h"
#include "ui/main/help_window.h"
#include "ui/main/opener.h"
#include "ui/main/run_controller.h"
#include "ui/main/run_reporter.h"
#include "ui/main/settings_dialog.h"
#include "ui/main/status_line.h"
#include "ui/main/theme.h"
#include "ui/main/window_keys.h"
#include "ui/main/window_layout.h"
#include "ui/models/progress_words.h"
#include "ui/models/run_follower.h"
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

constexpr int kLeastCentre = 640;
constexpr int kLeastViews = 280;  // px high

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
  actions_->addUndo(workspace_->undoStack());
  addToolBar(actions_->makeToolBar(this));
  form_ = new OptionsForm;
  log_ = new LogView;
  buildCentre();
  layout_ = new WindowLayout(*this, *actions_, form_, log_);
  opener_ = new Opener(*workspace_, *run_, *form_, *notices_, this);
  new RunFollower(*bridge_, *workspace_, this);  // before who tells of the errors it explains
  reporter_ = new RunReporter(*bridge_, *workspace_, *run_, *notices_, *log_);
  connect(reporter_, &RunReporter::worthALook, layout_, &WindowLayout::showMessages);
  new StatusLine(statusBar(), *workspace_);
  buildKeys();
  connectActions();
  connectRun();
  connectWorkspace();
  updateActions();
  updateTitle();

  runs_folder_ = storedPreferences().runs_folder;
  resize(1280, 800);
  layout_->restore();
  pages_->setFocus();  // not the first button of the tools, which Space would press
}

// The views are gone before the session that they talk to.
MainWindow::~MainWindow() {
  bridge_->disconnect();
  qDeleteAll(findChildren<ExportController*>());
  delete takeCentralWidget();
  Settings::flush();
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
  // The tallest view must not push the scrubber off a low screen: there it is squeezed instead.
  tabs_->setMinimumHeight(kLeastViews);
  tabs_->addTab(curves_, tr("Curves"));
  images_ = new ImagesView(*bridge_, *workspace_);
  tabs_->addTab(images_, tr("Images"));
  tabs_->addTab(new CheckpointView(*bridge_, *workspace_), tr("Checkpoints"));
  runs_ = new RunsView(*bridge_, *workspace_);
  tabs_->addTab(runs_, tr("Runs"));
  auto* teacher = new TeacherView(*bridge_, *workspace_);
  tabs_->addTab(teacher, tr("Teacher"));
  guard_ = new CloseGuard(*run_, teacher->job(), this);
  tabs_->addTab(new StudyView(*bridge_, *workspace_, *run_), tr("Study"));
  for (int i = 0; i < tabs_->count(); ++i) {
    tabs_->setTabToolTip(i, actions_->views[static_cast<std::size_t>(i)]->toolTip());
  }
  auto* work = new QWidget;
  auto* work_column = new QVBoxLayout(work);
  work_column->setContentsMargins(0, 0, 0, 0);
  work_column->setSpacing(0);
  work_column->addWidget(tabs_, 1);
  auto* scrubber = new EpochScrubber(*workspace_);
  // The film waits for the pictures only where they are seen.
  FilmPlayer& film = scrubber->player();
  film.setGate([this] { return !images_->isVisible() || images_->isSettled(); });
  connect(images_, &ImagesView::settled, &film, &FilmPlayer::look);
  work_column->addWidget(scrubber);

  pages_ = new QStackedWidget;
  pages_->setObjectName("pages");
  pages_->setMinimumWidth(kLeastCentre);  // a language of long words must not widen the window
  pages_->addWidget(start_page_);
  pages_->addWidget(work);
  column->addWidget(pages_, 1);
  setCentralWidget(centre);
}

void MainWindow::connectActions() {
  connect(actions_->new_experiment, &QAction::triggered, this, [this] {
    Options options = preset_options(form_->options().preset);
    options.dataset.folder = form_->options().dataset.folder;
    options.dataset.teacher_folder = form_->options().dataset.teacher_folder;
    options.run.runs_folder = form_->options().run.runs_folder;
    form_->setOptions(options);
    layout_->showForm();
    form_->setFocus();
  });
  const std::pair<QAction*, ItemKind> openers[] = {
      {actions_->open_dataset, ItemKind::dataset},
      {actions_->open_run, ItemKind::run},
      {actions_->open_study, ItemKind::study},
      {actions_->open_checkpoint, ItemKind::checkpoint},
      {actions_->open_image, ItemKind::image}};
  for (const auto& [action, kind] : openers) {
    connect(action, &QAction::triggered, opener_,
            [this, kind = kind] { opener_->askAndOpen(kind); });
  }
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
  connect(actions_->reset_layout, &QAction::triggered, layout_, &WindowLayout::reset);
  connect(actions_->settings, &QAction::triggered, this, &MainWindow::showSettings);
  connect(actions_->help, &QAction::triggered, this, &MainWindow::showHelp);
  connect(actions_->about, &QAction::triggered, this, &MainWindow::showAbout);
  const auto choose = [](ThemeChoice choice) {
    storeTheme(choice);
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
  connect(bridge_.get(), &EngineBridge::progressChanged, this, &MainWindow::onOtherProgress);
  connect(bridge_.get(), &EngineBridge::jobStateChanged, this,
          [this](const JobStateChanged& event) {
            if (!is_final(event.state) || event.job != busy_job_) return;
            busy_job_ = 0;
            updateActions();
          });
  connect(guard_, &CloseGuard::released, this, [this] {
    close();
    QCoreApplication::quit();  // a hidden window's end does not end the program
  });
}

void MainWindow::connectWorkspace() {
  connect(start_page_, &StartPage::demoWanted, this, &MainWindow::startDemo);
  connect(start_page_, &StartPage::datasetWanted, actions_->open_dataset, &QAction::trigger);
  connect(start_page_, &StartPage::runWanted, actions_->open_run, &QAction::trigger);
  connect(start_page_, &StartPage::checkpointWanted, actions_->open_checkpoint, &QAction::trigger);
  connect(start_page_, &StartPage::itemWanted, this, &MainWindow::openPath);
  connect(workspace_, &Workspace::demoRequested, this, &MainWindow::startDemo);
  connect(workspace_, &Workspace::problemRaised, start_page_, &StartPage::refresh);
  connect(workspace_, &Workspace::datasetRequested, actions_->open_dataset, &QAction::trigger);
  connect(workspace_, &Workspace::viewRequested, this, &MainWindow::showView);
  connect(workspace_, &Workspace::datasetChanged, this, &MainWindow::onDatasetChanged);
  connect(workspace_, &Workspace::runChanged, this, &MainWindow::onRunChanged);
  connect(tabs_, &QTabWidget::currentChanged, reporter_,
          [this](int view) { reporter_->setShown(static_cast<ViewKind>(view)); });
  connect(opener_, &Opener::formWanted, layout_, &WindowLayout::showForm);
  connect(workspace_, &Workspace::runEdited, this, &MainWindow::updateTitle);
  connect(workspace_, &Workspace::resumeRequested, this, [this](const QString& folder, int epochs) {
    if (!run_->isActive()) run_->resumeFolder(folder, epochs);
  });
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

void MainWindow::openPath(const RecentItem& item) {
  opener_->openPath(item);
}

void MainWindow::openAll(const std::vector<RecentItem>& items, std::function<void()> done) {
  opener_->openAll(items, std::move(done));
}

void MainWindow::onDatasetChanged() {
  const bool same = workspace_->datasetOptions().folder == form_->options().dataset.folder;
  const bool known = workspace_->hasDataset();
  form_->setDatasetInfo(same && known ? &workspace_->dataset() : nullptr);
  if (!known) return;
  if (pages_->currentIndex() == 0) showView(ViewKind::images);
}

// ---- the run -----------------------------------------------------------------------------------

void MainWindow::startTraining() {
  if (run_->isActive() || !form_->isSound()) return;
  notices_->dismiss();
  opener_->forgetEdits();
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
}

void MainWindow::onOtherProgress(const Progress& progress) {
  if (run_->isActive()) return;
  busy_job_ = progress.job;
  QString text = progress.ending ? endingText(progress) : engineText(progress.stage);
  if (!progress.ending && progress.seconds_left >= 1) {
    text += tr(" · %1 left").arg(durationText(progress.seconds_left));
  }
  actions_->setBusy(text, progress.fraction, progress.ending);
  actions_->stop->setEnabled(true);
}

// ---- what explains and sets ------------------------------------------------------------------

void MainWindow::showSettings() {
  if (auto* open = findChild<SettingsDialog*>()) {
    open->activateWindow();
    return;
  }
  auto* dialog = new SettingsDialog(this);
  connect(dialog, &SettingsDialog::applied, this, &MainWindow::takePreferences);
  dialog->QWidget::show();
  dialog->activateWindow();
}

// The dialog has taken the theme and the role colours already.
void MainWindow::takePreferences(const Preferences& preferences) {
  const QString before = std::exchange(runs_folder_, preferences.runs_folder);
  if (before != runs_folder_) {
    runs_->setRunsFolder(runs_folder_);
    Options options = form_->options();
    // A folder that was typed into the form is somebody's own choice.
    if (!run_->isActive() && qtext(options.run.runs_folder) == before) {
      options.run.runs_folder = runs_folder_.toStdString();
      form_->setOptions(options);
    }
  }
  // As if it had been chosen in Images, which keep and show their palette themselves.
  if (auto* maps = images_->findChild<QComboBox*>("imageColours")) {
    maps->setCurrentText(colourMapName(preferences.map));
  }
}

void MainWindow::showHelp() {
  const int view = pages_->currentIndex() == 0 ? -1 : tabs_->currentIndex();
  const int page = view < 0 ? 0 : kFirstViewPage + view;
  auto* help = findChild<HelpWindow*>();
  if (help == nullptr) {
    HelpKeys keys;
    keys.window = keys_->lines() + keysOf(*this, centralWidget());
    for (int i = 0; i < tabs_->count(); ++i) {
      keys.views.push_back(keysOf(*tabs_->widget(i)));
      keys.view_names.push_back(tabs_->tabText(i));
    }
    help = new HelpWindow(helpPages(keys), this);
  }
  help->showPage(page);
  help->QWidget::show();
  help->activateWindow();
}

void MainWindow::showAbout() {
  auto* about = findChild<AboutWindow*>();
  if (about == nullptr) about = new AboutWindow(engine_versions_, this);
  about->show();
  about->activateWindow();
}

// ---- the window --------------------------------------------------------------------------------

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!guard_->allows()) {
    event->ignore();
    return;
  }
  layout_->keep();
  Settings::flush();
  event->accept();
}

void MainWindow::buildKeys() {
  keys_ = new WindowKeys(this);
  keys_->add(Qt::Key_Space, tr("Starts the training, pauses it, goes on"),
             [this] { run_->toggle(); });
  keys_->add(Qt::Key_Left, tr("Previous image"), [this] { workspace_->stepImage(-1); });
  keys_->add(Qt::Key_Right, tr("Next image"), [this] { workspace_->stepImage(1); });
  keys_->add(Qt::Key_Up, tr("Next epoch"), [this] { workspace_->stepEpoch(1); });
  keys_->add(Qt::Key_Down, tr("Previous epoch"), [this] { workspace_->stepEpoch(-1); });
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (!keys_->press(event)) QMainWindow::keyPressEvent(event);
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
