// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curves_view.h"

#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/let_go.h"
#include "ui/export/curve_clipboard.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/run_words.h"
#include "ui/views/curve_chips.h"
#include "ui/views/curve_controls.h"
#include "ui/views/notice_bar.h"
#include "ui/views/page_intro.h"

namespace distilloscope {
namespace {

constexpr int kTextWidth = 460;
constexpr std::size_t kMostEvents = 60;  // in a menu
constexpr int kReadMs = 3;               // of a turn that takes in steps
constexpr std::size_t kPortion = 2'048;  // steps between looks at the clock
constexpr std::size_t kAtOnce = 32'768;  // steps that make no turn of their own

// A study's runs lie in its own folder.
QString studyOf(const RunRecord& run) {
  if (run.folder.empty()) return {};
  const QString folder = QFileInfo(QString::fromStdString(run.folder)).absolutePath();
  return QFileInfo::exists(folder + "/study.json") ? folder : QString();
}

}  // namespace

CurvesView::CurvesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), bridge_(bridge), workspace_(workspace) {
  figure_ = new CurveFigure;
  controls_ = new CurveControls;
  chips_ = new CurveChips;
  notices_ = new NoticeBar;
  notices_->hide();
  auto* drawn = new QWidget;
  auto* column = new QVBoxLayout(drawn);
  column->setContentsMargins(8, 6, 8, 4);
  column->setSpacing(6);
  column->addWidget(controls_);
  column->addWidget(chips_);
  column->addWidget(notices_);
  column->addWidget(figure_, 1);
  pages_ = new QStackedWidget;
  pages_->addWidget(buildEmptyPage());
  pages_->addWidget(drawn);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);
  reading_.setObjectName("curveReading");
  reading_.setInterval(0);
  connect(&reading_, &QTimer::timeout, this, &CurvesView::readOn);
  connectControls();
  connectWorkspace(bridge);
  applySettings();
  reload();
}

// The figure draws what lies in the stores, which go first.
CurvesView::~CurvesView() {
  figure_->setSets({});
}

void CurvesView::connectControls() {
  connect(controls_, &CurveControls::changed, this, &CurvesView::applySettings);
  connect(controls_, &CurveControls::meansChanged, this, &CurvesView::arrangeSets);
  connect(controls_, &CurveControls::fitWanted, figure_, &CurveFigure::fit);
  connect(controls_, &CurveControls::copyWanted, this, [this] { copyPicture(); });
  connect(controls_, &CurveControls::copyDataWanted, this, [this] { copyNumbers(*figure_); });
  connect(controls_, &CurveControls::curvesMenuWanted, this, &CurvesView::fillCurvesMenu);
  connect(controls_, &CurveControls::eventsMenuWanted, this, &CurvesView::fillEventsMenu);
  connect(controls_, &CurveControls::runsWanted, this,
          [this] { workspace_.requestView(ViewKind::runs); });
  connect(controls_, &CurveControls::folderWanted, this, &CurvesView::addFolderBeside);
  connect(controls_, &CurveControls::seedsWanted, this, &CurvesView::addSeedsBeside);
  connect(controls_, &CurveControls::clearWanted, &workspace_, &Workspace::clearBeside);
  connect(chips_, &CurveChips::closeWanted, this, [this](const QStringList& folders) {
    for (const QString& folder : folders) workspace_.removeBeside(folder);
  });
  connect(figure_, &CurveFigure::epochClicked, this, [this](int epoch) {
    epoch_before_ = workspace_.followsNewestEpoch() ? 0 : workspace_.currentEpoch();
    workspace_.setCurrentEpoch(epoch);
  });
  connect(figure_, &CurveFigure::epochClickTakenBack, this, [this] {
    if (epoch_before_ == 0) {
      workspace_.followNewestEpoch();
    } else {
      workspace_.setCurrentEpoch(epoch_before_);
    }
  });
  connect(figure_, &CurveFigure::copyWanted, this, [this] { copyPicture(); });
  connect(figure_, &CurveFigure::copyDataWanted, this, [this] { copyNumbers(*figure_); });
  connect(figure_, &CurveFigure::menuWanted, this, [this](const QPoint& global) {
    QMenu menu(this);
    menu.addAction(themeIcon("fit"), tr("Fit"), figure_, &CurveFigure::fit);
    menu.addAction(themeIcon("copy"), tr("Copy the picture"), this, [this] { copyPicture(); });
    menu.addAction(tr("Copy the numbers"), this, [this] { copyNumbers(*figure_); });
    QMenu* curves = menu.addMenu(tr("Curves"));
    fillCurvesMenu(curves);
    menu.exec(global);
  });
}

void CurvesView::connectWorkspace(EngineBridge& bridge) {
  connect(&workspace_, &Workspace::runChanged, this, &CurvesView::reload);
  // What is finished may become part of a mean; the shown part stays.
  connect(&workspace_, &Workspace::runEnded, this, [this] {
    store_->setRecord(workspace_.run());
    arrangeSets();
  });
  connect(&workspace_, &Workspace::besideChanged, this, [this] { readBeside(); });
  connect(&workspace_, &Workspace::startingChanged, this, &CurvesView::showEmptyOrFigure);
  connect(&workspace_, &Workspace::stepsAdded, this, [this](int first) {
    if (!whole_) return;  // they are read with the others
    const auto& steps = workspace_.history().steps;
    for (auto i = static_cast<std::size_t>(first); i < steps.size(); ++i) store_->addStep(steps[i]);
    figure_->appendSteps();
    showEmptyOrFigure();
  });
  connect(&workspace_, &Workspace::epochAdded, this, [this](int epoch) {
    const EpochSample* sample = workspace_.epochSample(epoch);
    if (sample == nullptr || !whole_) return;
    store_->addEpoch(*sample, workspace_.epochScores(epoch));
    // The first epoch tells which metrics there really are.
    if (controls_->listQuantities(*store_)) applySettings();
    figure_->appendEpoch();
    showEmptyOrFigure();
  });
  connect(&workspace_, &Workspace::epochChanged, figure_, &CurveFigure::setCurrentEpoch);
  connect(&workspace_, &Workspace::alarmAdded, this, [this](const Alarm& alarm) {
    if (!workspace_.isLive()) return;
    RunEvent event;
    event.kind = RunEvent::Kind::alarm;
    event.step = alarm.step;
    event.epoch = alarm.epoch;
    event.text = alarm.message;
    tell(std::move(event));
  });
  connect(&bridge, &EngineBridge::jobStateChanged, this, &CurvesView::onJobState);
  connect(&bridge, &EngineBridge::studyUpdated, this, &CurvesView::onStudy);
  followTheme(this, [this] {
    // Arms may have other colours even if the look is the same.
    if (whole_) {
      arrangeSets();
    } else {
      figure_->setLook(look());
    }
  });
}

QWidget* CurvesView::buildEmptyPage() {
  empty_ = new PageIntro(
      {},
      tr("The KL divergence of Model A, Model B and any further arm, on training and validation "
         "images, is drawn here while they train, with the gap between them below."));
  empty_button_ =
      empty_->addButton("curveDemo", "start", tr("Train on the demo"),
                        tr("Makes a small dataset of invented scenes and starts training on it"));
  connect(empty_button_, &QPushButton::clicked, &workspace_, &Workspace::requestDemo);
  return empty_;
}

CurveLook CurvesView::look() {
  CurveLook look;
  look.dark = isDark();
  return look;
}

void CurvesView::applySettings() {
  figure_->setLook(look());
  figure_->setSettings(controls_->settings());
}

void CurvesView::reload() {
  figure_->setSets({});
  controls_->setSeedsOffered(!studyOf(workspace_.run()).isEmpty());
  letGo(std::exchange(store_, std::make_shared<CurveStore>()));
  store_->begin(workspace_.history());
  for (const RunEvent& event : events_[workspace_.run().folder]) store_->addEvent(event);
  whole_ = false;
  beginReading();
  figure_->setCurrentEpoch(workspace_.currentEpoch());
}

void CurvesView::beginReading() {
  if (isShort() && readSome(kAtOnce)) {
    showRead();
    return;
  }
  reading_.start();
  showEmptyOrFigure();
}

// What is taken in here and now whatever the clock says: small runs never wait.
bool CurvesView::isShort() const {
  std::size_t steps = whole_ ? 0 : workspace_.history().steps.size();
  for (const auto& [folder, beside] : beside_) {
    if (!beside.whole) steps += beside.run->steps.size();
  }
  return steps <= kAtOnce;
}

bool CurvesView::readSome(std::size_t at_once) {
  QElapsedTimer timer;
  timer.start();
  std::size_t taken = 0;
  const auto read = [&](CurveStore& store, const RunHistory& history, bool& whole) {
    while (!whole) {
      if (taken >= at_once && timer.elapsed() >= kReadMs) return false;
      whole = store.follow(history, kPortion);
      taken += kPortion;
    }
    return true;
  };
  if (!read(*store_, workspace_.history(), whole_)) return false;
  return std::ranges::all_of(beside_, [&](auto& item) {
    Beside& beside = item.second;
    return read(*beside.store, *beside.run, beside.whole);
  });
}

// Showing what was read is a turn of its own.
void CurvesView::readOn() {
  const bool all =
      whole_ && std::ranges::all_of(beside_, [](const auto& item) { return item.second.whole; });
  if (all) {
    showRead();
  } else {
    readSome(0);
  }
}

void CurvesView::showRead() {
  reading_.stop();
  controls_->listQuantities(*store_);
  arrangeSets();
}

void CurvesView::readBeside() {
  std::map<std::string, Beside> kept;
  std::vector<std::shared_ptr<CurveStore>> gone;  // drawn until the sets are arranged anew
  for (const BesideRuns::RunPtr& run : workspace_.besideRuns()) {
    Beside& beside = kept[run->record.folder];
    if (const auto known = beside_.find(run->record.folder); known != beside_.end()) {
      beside = std::move(known->second);
    }
    if (beside.run == run) continue;
    beside.run = run;
    if (beside.store != nullptr) gone.push_back(std::move(beside.store));
    beside.store = std::make_shared<CurveStore>();
    beside.store->begin(*run);
    beside.whole = false;
  }
  for (auto& [folder, beside] : beside_) gone.push_back(std::move(beside.store));
  beside_ = std::move(kept);
  if (!gone.empty()) arrangeSets();  // without those that are still to be read
  for (auto& store : gone) letGo(std::move(store));
  beginReading();
}

void CurvesView::arrangeSets() {
  if (!whole_) return;
  DrawnRun shown{store_.get(), {}, workspace_.isLive()};
  std::vector<DrawnRun> beside;
  std::vector<const RunRecord*> records{&workspace_.run()};
  for (const BesideRuns::RunPtr& run : workspace_.besideRuns()) {
    const auto found = beside_.find(run->record.folder);
    // A run that is shown itself is not drawn twice.
    if (found == beside_.end() || run->record.folder == workspace_.run().folder) continue;
    if (!found->second.whole) continue;
    beside.push_back({found->second.store.get(), {}, run->record.state == RunState::running});
    records.push_back(&run->record);
  }
  const QStringList names = distinctRunNames(records);
  for (std::size_t i = 0; i < beside.size(); ++i) {
    beside[i].name = names[static_cast<qsizetype>(i) + 1];
  }
  const std::vector<CurveSet> sets = curveSets(shown, beside, controls_->means());
  figure_->show(sets, controls_->settings(), look());
  chips_->setSets(sets, names.front());
  showEmptyOrFigure();
}

void CurvesView::showEmptyOrFigure() {
  if (!whole_) {
    empty_->setTitle(tr("The steps of this run are being read"));
    empty_button_->hide();
    return;
  }
  const bool waiting = workspace_.isLive() || workspace_.isStarting() || workspace_.isFollowed();
  empty_->setTitle(waiting               ? tr("Waiting for the first step")
                   : workspace_.hasRun() ? tr("This run ended before its first step")
                                         : tr("No curves yet"));
  empty_button_->setVisible(!waiting);
  pages_->setCurrentIndex(store_->empty() ? 0 : 1);
}

void CurvesView::tell(RunEvent event) {
  store_->addEvent(event);
  events_[workspace_.run().folder].push_back(std::move(event));
  figure_->rebuild();
}

void CurvesView::onJobState(const JobStateChanged& event) {
  if (event.job == study_job_ && is_final(event.state)) {
    study_job_ = 0;
    if (event.state == JobState::failed) {
      notices_->show(NoticeBar::Level::error, tr("The study cannot be read."),
                     errorText(event.error));
    }
    return;
  }
  if (!workspace_.isTraining(event.job) || store_->empty()) return;
  const JobState before = std::exchange(last_state_, event.state);
  const bool resumed = event.state == JobState::running && before == JobState::paused;
  if (event.state != JobState::paused && !resumed) return;
  RunEvent told;
  told.kind = resumed ? RunEvent::Kind::resumed : RunEvent::Kind::paused;
  told.step = static_cast<std::int64_t>(store_->steps().lastStep());
  tell(std::move(told));
}

void CurvesView::fillCurvesMenu(QMenu* menu) {
  bool any_hidden = false;
  for (const QString& name : figure_->curveNames()) {
    QAction* action = menu->addAction(colourSwatch(figure_->curveColour(name)), name);
    action->setCheckable(true);
    action->setChecked(figure_->isShown(name));
    any_hidden = any_hidden || !figure_->isShown(name);
    connect(action, &QAction::toggled, figure_,
            [this, name](bool on) { figure_->setShown(name, on); });
  }
  menu->addSeparator();
  QAction* all = menu->addAction(tr("Show all"), this, [this] {
    for (const QString& name : figure_->curveNames()) figure_->setShown(name, true);
  });
  all->setEnabled(any_hidden);
}

void CurvesView::fillEventsMenu(QMenu* menu) {
  const auto& events = figure_->events();
  const Options& options = store_->options();
  if (events.empty()) {
    menu->addAction(tr("Nothing has happened yet"))->setEnabled(false);
    return;
  }
  const std::size_t first = events.size() > kMostEvents ? events.size() - kMostEvents : 0;
  if (first > 0)
    menu->addAction(tr("%1 earlier ones are not listed").arg(first))->setEnabled(false);
  for (std::size_t i = first; i < events.size(); ++i) {
    const RunEvent event = events[i];
    const QString text = eventText(event, options, locale());
    QAction* action = menu->addAction(tr("%1: %2").arg(
        eventPlace(event, locale()), fontMetrics().elidedText(text, Qt::ElideRight, kTextWidth)));
    action->setToolTip(text);
    connect(action, &QAction::triggered, this, [this, event] {
      figure_->showPlace(store_->eventX(event, figure_->settings().x));
      if (event.epoch > 0) workspace_.setCurrentEpoch(event.epoch);
    });
  }
}

void CurvesView::addFolderBeside() {
  const QString start = QFileInfo(QString::fromStdString(workspace_.run().folder)).absolutePath();
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Run folder"), start);
  if (!folder.isEmpty()) workspace_.addBeside(folder);
}

void CurvesView::addSeedsBeside() {
  const QString study = studyOf(workspace_.run());
  if (!study.isEmpty()) study_job_ = bridge_.submit(OpenStudyJob{study.toStdString()});
}

void CurvesView::onStudy(const StudyUpdated& event) {
  if (event.job != study_job_ || study_job_ == 0) return;
  for (const StudySeed& seed : event.study.seeds) {
    if (!seed.finished || seed.run_folder.empty()) continue;
    if (seed.run_folder == workspace_.run().folder) continue;
    workspace_.addBeside(QString::fromStdString(seed.run_folder));
  }
}

QMimeData* CurvesView::copyOf() {
  return isEmpty() ? nullptr : curvesCopy(*figure_);
}

void CurvesView::copyPicture() {
  if (QMimeData* data = copyOf()) QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace distilloscope
