// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/let_go.h"

namespace distilloscope {
namespace {

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

bool sameImages(const DatasetOptions& x, const DatasetOptions& y) {
  return x.folder == y.folder && x.teacher_folder == y.teacher_folder &&
         x.demo_train == y.demo_train && x.demo_val == y.demo_val && x.demo_seed == y.demo_seed;
}

}  // namespace

Workspace::Workspace(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge), beside_(bridge) {
  connect(&beside_, &BesideRuns::changed, this, &Workspace::besideChanged);
  connect(&beside_, &BesideRuns::problemRaised, this, &Workspace::problemRaised);
  connect(&bridge, &EngineBridge::runStarted, this, &Workspace::onRunStarted);
  connect(&bridge, &EngineBridge::stepsDone, this, &Workspace::onSteps);
  connect(&bridge, &EngineBridge::epochDone, this, &Workspace::onEpoch);
  connect(&bridge, &EngineBridge::teacherChecked, this, &Workspace::onTeacherChecked);
  connect(&bridge, &EngineBridge::runOpened, this, &Workspace::onRunOpened);
  connect(&bridge, &EngineBridge::runEdited, this, &Workspace::onRunEdited);
  connect(&bridge, &EngineBridge::datasetOpened, this, &Workspace::onDatasetOpened);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &Workspace::onJobState);
  connect(&bridge, &EngineBridge::alarmRaised, this, [this](const AlarmRaised& event) {
    if (!live_ || event.job != live_job_) return;
    live_->history.record.alarms.push_back(event.alarm.message);
    Q_EMIT alarmAdded(event.alarm);
  });
  connect(&notes_, &ImageNotes::kept, this, &Workspace::onNotesKept);
  connect(&notes_, &ImageNotes::failed, this, &Workspace::reportProblem);
}

// ---- the experiment ---------------------------------------------------------------------------

void Workspace::setExperiment(const Options& options, const QString& problem) {
  experiment_ = options;
  experiment_problem_ = problem;
  Q_EMIT experimentChanged();
}

// ---- dataset -----------------------------------------------------------------------------------

JobId Workspace::openDataset(const QString& folder) {
  DatasetOptions options = dataset_options_;
  options.folder = folder.toStdString();
  return openDataset(options);
}

JobId Workspace::openDataset(const DatasetOptions& options) {
  asked_options_ = options;
  asked_quietly_ = false;
  dataset_job_ = bridge_.submit(OpenDatasetJob{options});
  return dataset_job_;
}

JobId Workspace::openDatasetQuietly(const DatasetOptions& options) {
  const JobId job = openDataset(options);
  asked_quietly_ = true;
  return job;
}

void Workspace::onDatasetOpened(const DatasetOpened& event) {
  if (event.job != dataset_job_) return;
  dataset_job_ = 0;
  if (shown_ && shown_->history.record.dataset_folder == event.info.folder) {
    shown_->dataset = event.info;
  }
  setDataset(event.info, asked_options_);
  if (!isOpening()) Q_EMIT openingEnded();
}

void Workspace::setDataset(const DatasetInfo& info, const DatasetOptions& options) {
  dataset_ = info;
  dataset_options_ = options;
  order_.clear();
  for (const SampleInfo& sample : info.val) order_.push_back(text(sample.id));
  const bool keeps_image = order_.contains(image_);
  Q_EMIT datasetChanged();
  if (!keeps_image) setCurrentImage(order_.value(0));
}

// Images of one dataset under the models of a run on another would be compared in vain.
void Workspace::forgetDataset(const DatasetOptions& unless) {
  if (hasDataset() && sameImages(dataset_options_, unless)) return;
  setDataset({}, unless);
}

// ---- run ---------------------------------------------------------------------------------------

const RunHistory& Workspace::history() const {
  static const RunHistory none;
  return shown_ ? shown_->history : none;
}

int Workspace::newestEpoch() const {
  const auto& epochs = history().epochs;
  return epochs.empty() ? 0 : epochs.back().epoch;
}

const EpochSample* Workspace::epochSample(int epoch) const {
  for (const EpochSample& sample : history().epochs) {
    if (sample.epoch == epoch) return &sample;
  }
  return nullptr;
}

const EpochScores* Workspace::epochScores(int epoch) const {
  for (const EpochScores& scores : history().scores) {
    if (scores.epoch == epoch) return &scores;
  }
  return nullptr;
}

QString Workspace::checkpointFile(Model model, int epoch) const {
  if (!shown_) return {};
  const auto found = shown_->checkpoints.find(epoch);
  return found == shown_->checkpoints.end()
             ? QString()
             : found->second.value(static_cast<qsizetype>(index(model)));
}

Workspace::ShownRun::ShownRun(RunHistory known) : history(std::move(known)) {
  const QDir folder(text(history.record.folder));
  for (int epoch : history.checkpoints) {
    const QString name = QString("checkpoints/epoch-%1/").arg(epoch, 3, 10, QChar('0'));
    for (int arm = 0; arm < arm_count(history.record.options); ++arm) {
      checkpoints[epoch] << folder.absoluteFilePath(name + text(arm_letter(arm)) + ".safetensors");
    }
  }
}

QString Workspace::goneText(const QString& folder) {
  return tr("The run folder %1 is not there any more: it was moved, renamed or deleted, or its "
            "disk is not connected.")
      .arg(QDir::toNativeSeparators(folder));
}

JobId Workspace::openRun(const QString& folder) {
  asked_run_ = folder;
  run_job_ = bridge_.submit(OpenRunJob{folder.toStdString()});
  return run_job_;
}

void Workspace::onRunOpened(RunOpened& event) {
  if (event.job != run_job_) return;
  run_job_ = 0;
  const RunRecord& record = event.history.record;
  if (hasLiveRun() && live_->history.record.folder == record.folder) {
    showLiveRun();
    if (!isOpening()) Q_EMIT openingEnded();
    return;
  }
  const DatasetOptions dataset = record.options.dataset;
  show(std::make_shared<ShownRun>(std::move(event.history)));
  openDataset(dataset);
  forgetDataset(dataset);
  Q_EMIT viewRequested(ViewKind::curves);
}

void Workspace::showLiveRun() {
  if (!live_ || shown_ == live_) return;
  show(live_);
  setDataset(live_->dataset, live_->history.record.options.dataset);
}

void Workspace::updateRun(RunHistory history) {
  if (!shown_ || isLive() || shown_->history.record.folder != history.record.folder) return;
  auto fresh = std::make_shared<ShownRun>(std::move(history));
  fresh->dataset = shown_->dataset;
  const RunHistory& known = shown_->history;
  const auto extends = [](const auto& grown, const auto& shorter) {
    return grown.size() >= shorter.size() &&
           (shorter.empty() || grown[shorter.size() - 1].step == shorter.back().step);
  };
  const RunHistory& longer = fresh->history;
  if (!extends(longer.steps, known.steps) || !extends(longer.epochs, known.epochs)) {
    // Resumed from an earlier epoch: nothing of what is drawn may stay.
    const int epoch = epoch_;
    const bool followed_newest = follow_;
    show(fresh);
    if (!followed_newest) setCurrentEpoch(epoch);
    return;
  }
  const std::size_t steps = known.steps.size();
  const std::size_t epochs = known.epochs.size();
  std::swap(*shown_, *fresh);
  letGo(std::move(fresh));
  const RunHistory& now = shown_->history;
  if (now.steps.size() > steps) Q_EMIT stepsAdded(static_cast<int>(steps));
  for (std::size_t i = epochs; i < now.epochs.size(); ++i) Q_EMIT epochAdded(now.epochs[i].epoch);
  if (!follow_ || epoch_ == newestEpoch()) return;
  epoch_ = newestEpoch();
  Q_EMIT epochChanged(epoch_);
}

void Workspace::setFollowed(bool followed) {
  if (std::exchange(followed_, followed) != followed) Q_EMIT followedChanged();
}

void Workspace::setLost(const QString& reason) {
  const bool lost = !reason.isEmpty();
  if (std::exchange(lost_, lost) == lost) return;
  if (lost) {
    Q_EMIT runLost(reason);
  } else {
    Q_EMIT runFound();
  }
}

void Workspace::onRunEdited(const RunEdited& event) {
  for (const auto& run : {shown_, live_}) {
    if (!run || run->history.record.folder != event.record.folder) continue;
    run->history.record.name = event.record.name;
    run->history.record.note = event.record.note;
    if (run == shown_) Q_EMIT runEdited();
  }
}

void Workspace::show(std::shared_ptr<ShownRun> run) {
  letGo(std::exchange(shown_, std::move(run)));
  override_ = {};
  lost_ = false;
  if (std::max(pair_[0], pair_[1]) >= armCount()) pair_ = {0, 1};
  follow_ = true;
  epoch_ = newestEpoch();
  notes_.setRun(text(history().record.folder), history().notes);
  Q_EMIT runChanged();
  Q_EMIT epochChanged(epoch_);
}

void Workspace::followTraining(JobId job) {
  live_job_ = job;
  live_ended_ = true;
  early_check_.reset();
  setStarting(true);
}

void Workspace::setStarting(bool starting) {
  if (starting_ == starting) return;
  starting_ = starting;
  Q_EMIT startingChanged();
}

void Workspace::onRunStarted(RunStarted& event) {
  if (event.job != live_job_) return;
  RunHistory history = std::move(event.history);  // of a resumed run, up to where it goes on
  history.record = event.record;
  auto run = std::make_shared<ShownRun>(std::move(history));
  run->dataset = event.dataset;
  if (early_check_) run->history.record.teacher = *std::exchange(early_check_, std::nullopt);
  const bool is_next = live_ && !live_ended_;  // of a study
  if (is_next) live_->history.record.state = RunState::finished;
  const bool looks_elsewhere = is_next && shown_ != live_;
  live_ = run;
  live_ended_ = false;
  setStarting(false);
  if (looks_elsewhere) return;
  show(run);
  setDataset(event.dataset, event.record.options.dataset);
}

void Workspace::onSteps(const std::vector<StepDone>& events) {
  if (!live_) return;
  const int first = static_cast<int>(live_->history.steps.size());
  for (const StepDone& event : events) {
    if (event.job == live_job_) live_->history.steps.push_back(event.sample);
  }
  const bool grew = first < static_cast<int>(live_->history.steps.size());
  if (grew && shown_ == live_) Q_EMIT stepsAdded(first);
}

void Workspace::onEpoch(const EpochDone& event) {
  if (!live_ || event.job != live_job_) return;
  RunHistory& history = live_->history;
  history.epochs.push_back(event.sample);
  history.scores.push_back(event.scores);
  history.checkpoints.push_back(event.sample.epoch);
  QStringList& files = live_->checkpoints[event.sample.epoch];
  files.clear();
  for (const std::string& file : event.checkpoints) files << text(file);
  RunRecord& record = history.record;
  record.epochs_done = event.sample.epoch;
  for (std::size_t i = 0; i < event.sample.val_kl.size(); ++i) {
    record.last_kl[i] = event.sample.val_kl[i];
    if (event.sample.best[i]) {
      record.best_kl[i] = event.sample.val_kl[i];
      record.best_epoch[i] = event.sample.epoch;
    }
  }
  if (shown_ != live_) return;
  Q_EMIT epochAdded(event.sample.epoch);
  if (follow_) {
    epoch_ = event.sample.epoch;
    Q_EMIT epochChanged(epoch_);
  }
}

// A run that is looked at later still has what was written meanwhile.
void Workspace::onNotesKept(const QString& folder, const std::vector<ImageNote>& notes) {
  for (const auto& run : {live_, shown_}) {
    if (run && text(run->history.record.folder) == folder) run->history.notes = notes;
  }
}

void Workspace::onTeacherChecked(const TeacherChecked& event) {
  if (event.job != live_job_ || live_job_ == 0) return;
  if (live_ended_) {
    early_check_ = event.check;
    return;
  }
  live_->history.record.teacher = event.check;
  if (shown_ == live_) Q_EMIT teacherCheckChanged();
}

void Workspace::onJobState(const JobStateChanged& event) {
  if (!is_final(event.state)) return;
  if (event.job == live_job_) setStarting(false);
  if (event.job == live_job_ && live_ && !live_ended_) {
    live_ended_ = true;
    RunRecord& record = live_->history.record;
    switch (event.state) {
      case JobState::finished:
        record.state = RunState::finished;
        break;
      case JobState::stopped:
        record.state = RunState::stopped;
        break;
      case JobState::cancelled:
        record.state = RunState::cancelled;
        break;
      default:
        record.state = RunState::failed;
        break;
    }
    if (event.error) record.message = event.error->message;
    Q_EMIT runEnded();
  }
  if (event.state != JobState::failed) return;
  const QString reason = errorText(event.error);
  if (event.job == dataset_job_) {
    dataset_job_ = 0;
    Q_EMIT datasetChanged();  // nothing is being opened any more
    Q_EMIT datasetRefused(asked_options_, reason);
    if (!asked_quietly_) {
      Q_EMIT problemRaised(tr("The dataset cannot be opened: %1").arg(reason), {});
    }
  } else if (event.job == run_job_) {
    run_job_ = 0;
    const bool gone = event.error && event.error->code == ErrorCode::not_found;
    Q_EMIT problemRaised(
        gone ? goneText(asked_run_) : tr("The run cannot be opened: %1").arg(reason),
        gone ? reason : QString());
  } else {
    return;
  }
  if (!isOpening()) Q_EMIT openingEnded();
}

void Workspace::showTogether(QStringList folders) {
  if (folders.isEmpty()) return;
  const auto take_front = [&](const QString& folder) {
    if (folders.removeAll(folder) == 0) return false;
    folders.prepend(folder);
    return true;
  };
  // The live run is there already, and only as the shown one does it go on.
  if (hasLiveRun() && take_front(text(live_->history.record.folder))) {
    showLiveRun();
  } else if (!hasRun() || !take_front(text(run().folder))) {
    openRun(folders.front());
  }
  folders.removeFirst();
  clearBeside();
  for (const QString& folder : std::as_const(folders)) addBeside(folder);
  requestView(ViewKind::curves);
}

// ---- what is looked at -------------------------------------------------------------------------

void Workspace::setCurrentEpoch(int epoch) {
  const int newest = newestEpoch();
  epoch = std::clamp(epoch, std::min(1, newest), newest);
  follow_ = epoch == newest;
  if (epoch == epoch_) return;
  epoch_ = epoch;
  Q_EMIT epochChanged(epoch_);
}

void Workspace::followNewestEpoch() {
  setCurrentEpoch(newestEpoch());
}

void Workspace::stepEpoch(int by) {
  setCurrentEpoch(epoch_ + by);
}

void Workspace::setCurrentImage(const QString& id) {
  if (id == image_) return;
  image_ = id;
  Q_EMIT imageChanged(image_);
}

void Workspace::stepImage(int by) {
  if (order_.isEmpty()) return;
  const auto at = order_.indexOf(image_);
  const qsizetype next = at < 0 ? 0 : std::clamp<qsizetype>(at + by, 0, order_.size() - 1);
  setCurrentImage(order_.at(next));
}

// ---- checkpoints put to work -------------------------------------------------------------------

void Workspace::useCheckpointAs(Model model, const QString& file) {
  if (override_[index(model)] == file) return;
  override_[index(model)] = file;
  const int arm = static_cast<int>(model);
  if (!file.isEmpty() && arm != pair_[0] && arm != pair_[1]) setPair(pair_[0], arm);
  Q_EMIT overrideChanged();
}

void Workspace::setPair(int first, int second) {
  const auto known = [this](int arm) { return arm >= 0 && arm < armCount(); };
  if (!known(first) || !known(second) || first == second) return;
  const std::array<int, 2> pair{first, second};
  if (pair == pair_) return;
  pair_ = pair;
  Q_EMIT pairChanged();
}

QString Workspace::activeCheckpoint(Model model) const {
  const QString& own = override_[index(model)];
  return own.isEmpty() ? checkpointFile(model, epoch_) : own;
}

SampleJob Workspace::sampleJobFor(const QString& id) const {
  SampleJob job;
  job.dataset = dataset_options_;
  job.id = id.toStdString();
  return atEpoch(std::move(job), epoch_);
}

SampleJob Workspace::sampleJobForFile(const QString& image_file) const {
  SampleJob job;
  job.dataset = dataset_options_;
  job.image_file = image_file.toStdString();
  return atEpoch(std::move(job), epoch_);
}

SampleJob Workspace::atEpoch(SampleJob job, int epoch) const {
  job.epoch = epoch;
  for (std::size_t side = 0; side < pair_.size(); ++side) {
    const auto arm = static_cast<Model>(pair_[side]);
    const QString own = overrideFor(arm);
    const QString file = own.isEmpty() ? checkpointFile(arm, epoch) : own;
    job.checkpoints[side] = file.toStdString();
    job.kept_maps[side] = file.isEmpty() ? keptMapFile(arm, epoch, job.id) : std::string();
  }
  return job;
}

std::string Workspace::keptMapFile(Model model, int epoch, const std::string& image) const {
  if (!shown_ || epoch == 0 || image.empty()) return {};
  const QString name = QString("previews/epoch-%1/%2/%3.png")
                           .arg(epoch, 3, 10, QChar('0'))
                           .arg(text(image), text(arm_letter(static_cast<int>(model))));
  return QDir(text(shown_->history.record.folder)).absoluteFilePath(name).toStdString();
}

}  // namespace distilloscope
