// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <array>
#include <map>
#include <memory>
#include <optional>

#include "engine/api/arms.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/main/beside_runs.h"
#include "ui/models/image_notes.h"
#include "ui/models/undo_history.h"

namespace distilloscope {

enum class ViewKind { curves, images, checkpoints, runs, teacher, study };

/// What all views show: one dataset, one run, one epoch, one image. The run is the live one or one
/// that was opened; a live run is kept up to date even while another is looked at.
class Workspace : public QObject {
  Q_OBJECT
 public:
  explicit Workspace(EngineBridge& bridge, QObject* parent = nullptr);

  // ---- dataset ----
  bool hasDataset() const { return !dataset_.folder.empty() || !dataset_.val.empty(); }
  /// A run or dataset was asked for and is not there yet; openingEnded() follows.
  bool isOpening() const { return run_job_ != 0 || dataset_job_ != 0; }
  bool isOpeningDataset() const { return dataset_job_ != 0; }
  const DatasetInfo& dataset() const { return dataset_; }
  const DatasetOptions& datasetOptions() const { return dataset_options_; }
  /// Lists a dataset; datasetChanged() follows. An empty folder is the demo dataset.
  JobId openDataset(const QString& folder);
  JobId openDataset(const DatasetOptions& options);
  /// The same for who shows a failure where it was asked for: datasetRefused() alone tells of it.
  JobId openDatasetQuietly(const DatasetOptions& options);

  // ---- the experiment in the form ----
  const Options& experiment() const { return experiment_; }
  QString experimentProblem() const { return experiment_problem_; }  ///< empty: it can be started
  void setExperiment(const Options& options, const QString& problem);

  // ---- run ----
  bool hasRun() const { return shown_ != nullptr; }
  bool isLive() const { return shown_ && shown_ == live_ && !live_ended_; }  ///< shown and training
  bool isStarting() const { return starting_; }  ///< submitted, but has no run folder yet
  bool hasLiveRun() const { return live_ && !live_ended_; }
  const RunRecord& run() const { return history().record; }
  const RunHistory& history() const;  ///< an empty one without a run
  int armCount() const { return arm_count(run().options); }
  int newestEpoch() const;                          ///< 0 before the first epoch is done
  const EpochSample* epochSample(int epoch) const;  ///< null when not done
  const EpochScores* epochScores(int epoch) const;  ///< null when not done
  /// The weights a run wrote after an epoch; empty when there are none.
  QString checkpointFile(Model model, int epoch) const;
  JobId openRun(const QString& folder);  ///< reads a run folder; runChanged() follows
  void showLiveRun();
  /// The shown run, read again: what it grew by is added, and what is looked at stays.
  void updateRun(RunHistory history);
  /// The folder of the shown run can be read no more, or again; runLost() and runFound() tell.
  void setLost(const QString& reason);
  bool isLost() const { return lost_; }
  static QString goneText(const QString& folder);  ///< that of a run; what may be the cause
  bool isFollowed() const { return followed_; }    ///< another process trains the shown run
  void setFollowed(bool followed);
  /// A live run is known by the job the run controller submitted. A study trains one run after
  /// another: each takes the place of the one before, as live run and where that was shown.
  void followTraining(JobId job);
  bool isTraining(JobId job) const { return isLive() && job == live_job_; }  ///< of the shown run

  // ---- runs beside the shown one ----
  const std::vector<BesideRuns::RunPtr>& besideRuns() const { return beside_.runs(); }
  bool isBeside(const QString& folder) const { return beside_.contains(folder); }
  /// Reads a run folder, or reads it anew; besideChanged() follows. It needs no shown run.
  JobId addBeside(const QString& folder) { return beside_.add(folder); }
  void removeBeside(const QString& folder) { beside_.remove(folder); }
  void clearBeside() { beside_.clear(); }
  /// One of these runs is the shown one (the live run, else that which is shown already, else the
  /// first), the others alone lie beside it; in the Curves view.
  void showTogether(QStringList folders);

  // ---- what is looked at ----
  int currentEpoch() const { return epoch_; }  ///< 0 before the first epoch is done
  bool followsNewestEpoch() const { return follow_; }
  void setCurrentEpoch(int epoch);  ///< clamped; the newest one turns following on
  void followNewestEpoch();
  void stepEpoch(int by);
  QString currentImage() const { return image_; }
  void setCurrentImage(const QString& id);
  void setImageOrder(const QStringList& ids) { order_ = ids; }  ///< as the strip is sorted
  void stepImage(int by);                                       ///< along the image order

  /// The two arms whose maps and scores stand side by side; A and B until others are chosen.
  int pairArm(int side) const { return pair_[static_cast<std::size_t>(side)]; }
  /// Two different arms of the run; anything else changes nothing.
  void setPair(int first, int second);

  // ---- checkpoints put to work ----
  /// An empty file: the run's own again. An arm outside the pair takes its second place.
  void useCheckpointAs(Model model, const QString& file);
  QString overrideFor(Model model) const { return override_[index(model)]; }
  /// The file the predictions of a model come from: the override or the current epoch's own.
  QString activeCheckpoint(Model model) const;
  /// What predicts is the pair: the answer's first prediction is that of pairArm(0).
  SampleJob sampleJobFor(const QString& id) const;
  SampleJob sampleJobForFile(const QString& image_file) const;
  SampleJob atEpoch(SampleJob job, int epoch) const;  ///< the same of another epoch

  /// What the user wrote, undone in the order it was written whichever view it was in.
  UndoHistory& undoStack() { return undo_; }
  ImageNotes& imageNotes() { return notes_; }  ///< of the shown run

  // ---- requests of one view to another ----
  void requestView(ViewKind view) { Q_EMIT viewRequested(view); }
  void openCheckpoint(const QString& file) {
    Q_EMIT viewRequested(ViewKind::checkpoints);
    Q_EMIT checkpointRequested(file);
  }
  void openImageFile(const QString& file) {
    Q_EMIT viewRequested(ViewKind::images);
    Q_EMIT imageFileRequested(file);
  }
  void openTeacher(const QString& file) {
    Q_EMIT viewRequested(ViewKind::teacher);
    Q_EMIT teacherRequested(file);
  }
  void openStudy(const QString& folder) {
    Q_EMIT viewRequested(ViewKind::study);
    Q_EMIT studyRequested(folder);
  }
  /// Puts dataset.teacher_folder into the form.
  void useTeacherMaps(const QString& folder) { Q_EMIT teacherMapsRequested(folder); }
  void useOptions(const Options& options) { Q_EMIT optionsRequested(options); }
  void resumeRun(const QString& folder, int epochs) { Q_EMIT resumeRequested(folder, epochs); }
  void requestDemo() { Q_EMIT demoRequested(); }
  void requestDataset() { Q_EMIT datasetRequested(); }  ///< the user picks a folder
  void reportProblem(const QString& text, const QString& details = {}) {
    Q_EMIT problemRaised(text, details);
  }

 Q_SIGNALS:
  void datasetChanged();
  void datasetRefused(const distilloscope::DatasetOptions& options, const QString& reason);
  void runChanged();  ///< another run, or the same one anew: read everything again
  void startingChanged();
  void openingEnded();   ///< all that was asked for is there, or could not be had
  void besideChanged();  ///< besideRuns() is another list
  void runEnded();       ///< the live run reached a final state
  void runEdited();      ///< the shown run has another name or note
  void followedChanged();
  void runLost(const QString& reason);  ///< what was read of the shown run is all there is
  void runFound();                      ///< its folder is there again
  void stepsAdded(int first);  ///< history().steps grew; first is the index of the first new one
  void epochAdded(int epoch);  ///< of the shown run; scores and checkpoints are there
  void alarmAdded(const distilloscope::Alarm& alarm);
  void teacherCheckChanged();  ///< run().teacher of the shown run
  void experimentChanged();
  void epochChanged(int epoch);
  void imageChanged(const QString& id);
  void overrideChanged();
  void pairChanged();  ///< by a choice; another run may bring another pair as well

  void viewRequested(distilloscope::ViewKind view);
  void checkpointRequested(const QString& file);
  void imageFileRequested(const QString& file);
  void teacherRequested(const QString& file);
  void studyRequested(const QString& folder);
  void teacherMapsRequested(const QString& folder);
  void optionsRequested(const distilloscope::Options& options);
  void resumeRequested(const QString& folder, int epochs);  ///< epochs 0: as the run had
  void demoRequested();
  void datasetRequested();
  void problemRaised(const QString& text, const QString& details);

 private:
  struct ShownRun {
    explicit ShownRun(RunHistory known);
    RunHistory history;
    DatasetInfo dataset;
    std::map<int, QStringList> checkpoints;  ///< of every arm
  };
  static std::size_t index(Model model) { return static_cast<std::size_t>(model); }
  void show(std::shared_ptr<ShownRun> run);
  void setStarting(bool starting);
  void setDataset(const DatasetInfo& info, const DatasetOptions& options);
  void forgetDataset(const DatasetOptions& unless);
  std::string keptMapFile(Model model, int epoch, const std::string& image) const;
  void onRunStarted(RunStarted& event);
  void onSteps(const std::vector<StepDone>& events);
  void onEpoch(const EpochDone& event);
  void onNotesKept(const QString& folder, const std::vector<ImageNote>& notes);
  void onTeacherChecked(const TeacherChecked& event);
  void onRunOpened(RunOpened& event);
  void onRunEdited(const RunEdited& event);
  void onDatasetOpened(const DatasetOpened& event);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  BesideRuns beside_;
  UndoHistory undo_;
  ImageNotes notes_{bridge_, undo_};
  Options experiment_;
  QString experiment_problem_;
  DatasetInfo dataset_;
  DatasetOptions dataset_options_;
  DatasetOptions asked_options_;
  bool asked_quietly_ = false;
  QString asked_run_;
  JobId dataset_job_ = 0;
  JobId run_job_ = 0;
  JobId live_job_ = 0;
  bool live_ended_ = true;
  bool starting_ = false;
  bool followed_ = false;
  bool lost_ = false;
  std::optional<TeacherCheck> early_check_;  ///< of a live run that has not said its name yet
  std::shared_ptr<ShownRun> live_;
  std::shared_ptr<ShownRun> shown_;
  int epoch_ = 0;
  bool follow_ = true;
  QString image_;
  QStringList order_;
  std::array<QString, kMaxArms> override_;
  std::array<int, 2> pair_{0, 1};
};

}  // namespace distilloscope
