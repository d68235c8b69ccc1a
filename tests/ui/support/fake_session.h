// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/arms.h"
#include "engine/api/session.h"
#include "ui/bridge/engine_bridge.h"

namespace distilloscope {

/// A session without threads, files or an engine. Queries are answered at once with invented but
/// plausible values that are the same each time; trainings do what FakeTraining or a test says.
class FakeSession : public Session {
 public:
  explicit FakeSession(std::function<void()> wake) : wake_(std::move(wake)) {}

  /// For EngineBridge: hands the session made to `made`.
  static SessionFactory factory(FakeSession*& made);

  JobId submit(Job job) override;
  void pause(JobId job) override;
  void resume(JobId job) override;
  void stop(JobId job) override;
  void cancel(JobId job) override;
  std::vector<Event> drain() override;

  /// Queues an event, as an engine thread would.
  void push(Event event);
  void fail(JobId job, ErrorCode code, const std::string& message);
  void run(JobId job) { push(JobStateChanged{job, JobState::running, {}}); }
  void finish(JobId job) { push(JobStateChanged{job, JobState::finished, {}}); }

  /// The jobs of one type that were submitted, oldest first.
  template <typename Type>
  std::vector<std::pair<JobId, Type>> submitted() const {
    std::vector<std::pair<JobId, Type>> found;
    for (const auto& [id, job] : jobs_) {
      if (const auto* value = std::get_if<Type>(&job)) found.emplace_back(id, *value);
    }
    return found;
  }
  JobId lastTraining() const;  ///< 0 when there was none

  bool answers = true;        ///< false: queries stay unanswered until a test pushes something
  bool queues = false;        ///< jobs of the training lane wait until a test says run()
  std::string refuse_folder;  ///< this dataset, run or runs folder cannot be opened
  std::optional<RunHistory> known_history;   ///< the answer to a run that is opened
  std::vector<RunHistory> next_histories;    ///< before that, one after the other and not copied
  std::optional<SampleReady> known_sample;   ///< the answer for every image
  PicturePtr known_thumbnail;                ///< of every image
  std::optional<DatasetInfo> known_dataset;  ///< the answer to a dataset that is opened
  std::optional<RunsListed> runs_listed;     ///< the answer to a listing; without it runs()
  std::string refuse_file;                   ///< this checkpoint cannot be read

  /// Stars and notes on images, by run folder; runs are opened with theirs.
  std::map<std::string, std::vector<ImageNote>> notes;
  bool refuse_notes = false;    ///< none can be kept
  bool refuse_dataset = false;  ///< no dataset can be opened

  static DatasetInfo dataset(const std::string& folder = {});
  /// A folder whose name holds "three" is a run of three arms.
  static RunHistory history(const std::string& folder, int epochs = 10, int steps_per_epoch = 30);
  /// A (alone), B (as the experiment says) and "Blend", an arm with a name and method of its own.
  static std::vector<ArmOptions> threeArms();
  static RunsListed runs(int count = 4);  ///< "/runs/demo-4" ... "demo-1", in several states
  /// Shares of the gradient are measured at every fifth step, CC and NSS at each epoch.
  static StepSample step(std::int64_t number, int steps_per_epoch, int epochs, int arms = 2);
  static EpochSample epoch(int number, int steps_per_epoch, int arms = 2);
  static EpochScores scores(int epoch, int arms = 2);
  static SampleReady sample(const SampleJob& job);
  /// A student after the epoch its folder names: Model B when the file's name ends in b. With
  /// "foreign" in the name the weights are of something else, with "not-finite" some are not.
  static CheckpointInfo checkpoint(const std::string& file);
  /// Files of two epochs of one arm differ the more the farther they are apart, two arms more.
  static CheckpointComparison comparison(const std::string& first, const std::string& second);
  static TensorValues tensorValues(const std::string& file, const std::string& name);
  /// The decoder moves most, the first layers hardly.
  static WeightHistory weightHistory(const std::string& folder, Model model,
                                     const std::vector<int>& epochs);
  static ActivationsReady activations(const ActivationsJob& job);
  std::vector<int> weight_epochs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};  ///< with weights on disk
  /// What a check says of good maps, or of mirrored ones.
  static TeacherCheck teacherCheck(bool doubtful);
  static EvaluationDone evaluation(JobId job, const std::string& name);
  /// "/runs/study-demo" with so many seeds from 1 on, of which `done` are trained.
  static StudyRecord study(int seeds, int done, int arms = 2);
  static RunsListed studyRuns(const StudyRecord& study);
  std::optional<StudyRecord> known_study;  ///< opened and listed; its runs are in its folder

 private:
  void answer(JobId id, const Job& job);
  bool answerAboutWeights(JobId id, const Job& job);  ///< false: it failed
  bool keepNotes(JobId id, const KeepImageNotesJob& job);
  bool answerEdit(JobId id, const EditRunJob& edit);  ///< false when it is refused

  std::function<void()> wake_;
  std::vector<Event> events_;
  std::vector<std::pair<JobId, Job>> jobs_;
  JobId next_ = 1;
};

/// Emits a believable study for the last one submitted: one seed after another, all as one job.
class FakeStudy {
 public:
  FakeStudy(FakeSession& session, int seeds, int epochs);

  void start();
  void beginSeed();
  void epoch();
  void endSeed();
  void finish();
  JobId job() const { return job_; }

 private:
  FakeSession& session_;
  JobId job_;
  int seeds_;
  int epochs_;
  int seed_ = 0;  ///< that trains, counted from 1
  int epoch_ = 0;
};

/// Emits a believable run, step by step, for the last training submitted to a fake session.
class FakeTraining {
 public:
  FakeTraining(FakeSession& session, int epochs = 10, int steps_per_epoch = 30);

  void start();
  /// One step, and the epoch's end after its last step. False when the run is over.
  bool step();
  void runEpochs(int count);
  void finish();
  RunRecord record() const { return record_; }

 private:
  FakeSession& session_;
  JobId job_;
  int epochs_;
  int steps_per_epoch_;
  int arms_ = 2;  ///< as the submitted experiment has
  std::int64_t done_ = 0;
  RunRecord record_;
};

}  // namespace distilloscope
