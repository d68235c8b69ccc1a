// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/stored_teacher.h"
#include "engine/engine.h"
#include "engine/inference/compute.h"
#include "engine/inference/epoch_metrics.h"
#include "engine/inference/model_lanes.h"
#include "engine/inference/validation.h"
#include "engine/platform/platform.h"
#include "engine/records/option_json.h"
#include "engine/records/record_names.h"
#include "engine/records/run_folder.h"
#include "engine/training/arm_training.h"
#include "engine/training/batch_upload.h"
#include "engine/training/checkpoint_writer.h"
#include "engine/training/epoch_results.h"
#include "engine/training/progress_clock.h"
#include "engine/training/run_output.h"
#include "engine/training/shared_training.h"
#include "engine/training/step_graph.h"
#include "engine/training/training_data.h"
#include "engine/training/training_state.h"
#include "engine/training/training_watch.h"
#include "engine/weights/encoder_weights.h"

namespace distilloscope {
namespace {

constexpr int kDeadOutputEvery = 25;  // steps between looks at the training output

// One training from its options to its end. Made and used on the training thread alone.
class PairedTrainer {
 public:
  PairedTrainer(const TrainJob& job, JobControl& control, const TrainingSeries& series,
                RankGroup* ranks, DataAhead* ahead)
      : job_(job), control_(control), series_(series), shared_(ranks), ahead_(ahead) {}

  JobOutcome run() {
    prepare();
    try {
      return loop();
    } catch (const Cancelled&) {
      end_with(RunState::cancelled, {});
      throw;
    } catch (const RanksCancelled&) {
      end_with(RunState::cancelled, {});
      throw;
    } catch (const EngineError& error) {
      end_with(RunState::failed, error.what());
      throw;
    } catch (const std::exception& error) {
      end_with(RunState::failed, error.what());
      throw;
    }
  }

 private:
  void prepare() {
    shared_.prepare();
    resuming_ = !job_.resume_folder.empty() && shared_.first();
    if (!shared_.first()) {
      record_.options = options_from_text(shared_.of_first({}), "the options of rank 0");
    } else if (resuming_) {
      folder_.emplace(RunFolder::reopen(job_.resume_folder));
      record_ = read_own_record(folder_->folder());
      if (job_.resume_epochs > 0) {
        if (job_.resume_epochs < record_.epochs_done) {
          throw EngineError(ErrorCode::invalid_option,
                            record_.folder + " has done " + std::to_string(record_.epochs_done) +
                                " epochs already; " + std::to_string(job_.resume_epochs) +
                                " in all are fewer. Name a larger number of epochs.");
        }
        record_.options.optimiser.epochs = job_.resume_epochs;
      }
    } else {
      record_.options = job_.options;
    }
    options_ = record_.options;
    check_options(options_);
    if (shared_.first()) shared_.of_first(option_json(options_).dump());
    for (int arm = 0; arm < arm_count(options_); ++arm) {
      names_.push_back(arm_name(options_, arm));
      arms_.push_back(options_of_arm(options_, arm));
    }
    watch_.emplace(names_, record_, control_);
    position_.train_kl_sum.assign(arms_.size(), 0);
    record_.resize_arms(arm_count(options_));
    if (options_.hardware.niceness > 0 &&
        !platform::lower_thread_priority(options_.hardware.niceness)) {
      control_.log(LogLevel::warning, "The system refused to lower the training's priority.");
    }
    compute_ = shared_.compute_for(options_.hardware);
    if (shared_.first()) read_encoder();
    open_data();
    make_learners();
    leave_if_stopped();
    if (shared_.first()) {
      if (resuming_) {
        rewind();
      } else {
        start_record();
      }
      checkpoints_.emplace(*folder_, *lanes_, learners_, names_);
    }
    shared_.share_state(learners_, position_);
    shared_.begin_steps(learners_);
    waited_before_ = shared_.seconds_waiting();
    seconds_before_ = position_.seconds;
    if (shared_.first()) tell_start();
  }

  void tell_start() {
    RunRecord shown = record_;
    if (resuming_) {  // under the name that the user gave it since
      shown.name = history_.record.name;
      shown.note = history_.record.note;
    }
    control_.post(RunStarted{control_.job(), std::move(shown), data_->info(),
                             resuming_ ? position_.epoch : 0, std::move(history_)});
    for (const DatasetProblem& problem : data_->info().problems) {
      control_.log(LogLevel::warning, problem.file + ": " + problem.message);
    }
    if (!data_->has_teacher() && !taught_.empty()) watch_->raise(teacher_missing_alarm(taught_));
    if (record_.teacher) {
      control_.post(TeacherChecked{control_.job(), *record_.teacher});
      for (const TeacherWarning& warning : record_.teacher->warnings) {
        watch_->raise(teacher_doubtful_alarm(warning));
      }
    }
  }

  // Before the first step there is nothing to save, so a stop ends the job as a cancellation does.
  void leave_if_stopped() {
    if (control_.stop_requested()) throw Cancelled();
  }

  void read_encoder() {
    const std::string& file = options_.student.encoder_weights;
    // A run that goes on has its weights in its checkpoint.
    if (file.empty() || (resuming_ && !newest_resumable_checkpoint(folder_->folder()).empty())) {
      return;
    }
    encoder_ = read_encoder_weights(file);
    require_trained_so(*encoder_, options_);
    if (resuming_ && encoder_->sha256 != record_.encoder_sha256) {
      throw EngineError(ErrorCode::mismatch, file +
                                                 " has changed since this run began, so the run "
                                                 "cannot begin again as it did. Start a new run.");
    }
    record_.encoder_file = std::filesystem::path(file).filename().string();
    record_.encoder_sha256 = encoder_->sha256;
    std::string left_out;
    for (const std::string& name : encoder_->left_out) {
      left_out += (left_out.empty() ? "; left out: " : ", ") + name;
    }
    control_.log(LogLevel::info, "The encoders start from " + file + " (" +
                                     encoder_->training.source + ")" + left_out + ".");
  }

  void open_data() {
    const auto report = [this](int done, int total, const char* stage) {
      control_.checkpoint();
      leave_if_stopped();
      post(Progress{.job = control_.job(),
                    .stage = stage,
                    .fraction = total > 0 ? static_cast<double>(done) / total : 0,
                    .step = done,
                    .steps = total});
    };
    const auto open = [&] { data_.emplace(options_, report, ahead_); };
    if (options_.dataset.folder.empty()) {
      shared_.first_before_others(open);  // which makes the demo's scenes
    } else {
      open();
    }
    shared_.require_same(*data_);
    if (resuming_ && data_->info().fingerprint != record_.dataset_fingerprint) {
      control_.log(LogLevel::warning, "The dataset " + data_->info().folder +
                                          " has changed since this run began; the run goes on "
                                          "with the files as they are now.");
    }
    find_taught();
    const std::vector<std::string> metrics = metric_keys(options_.validation.metrics);
    if (!metrics.empty()) {
      metrics_.emplace(data_->dataset(), metrics, arm_count(options_), options_.hardware.threads,
                       report);
    }
    previews_.emplace(arm_count(options_), data_->val().size());
    record_.baselines = measure_baselines(
        data_->train(), data_->val(), options_.distillation.kl_epsilon,
        [&](int done, int total) { report(done, total, "Preparing samples"); },
        shared_.work_share());
    record_.teacher.reset();
    if (data_->has_teacher() && !taught_.empty() && shared_.first()) {
      record_.teacher = check_stored_teacher(
          data_->train(), data_->val(), options_.distillation.kl_epsilon,
          [&](int done, int total) { report(done, total, "Looking at the teacher's maps"); });
    }
  }

  // Arms that are to follow the teacher, and what cannot do without one.
  void find_taught() {
    for (std::size_t arm = 0; arm < arms_.size(); ++arm) {
      const DistillationOptions& distillation = arms_[arm].distillation;
      if (distillation.method == DistillationMethod::none) continue;
      taught_.push_back(names_[arm]);
      if (!data_->has_teacher() && distillation.method == DistillationMethod::teacher_only) {
        throw EngineError(
            ErrorCode::bad_data,
            names_[arm] +
                " learns from the teacher alone (distillation.method = teacher_only), "
                "but the dataset has no teacher maps. Choose a folder of teacher maps "
                "or another method.");
      }
    }
  }

  void make_learners() {
    // Ranks do the same things in the same order, so theirs go one after the other.
    lanes_.emplace(arm_count(options_), compute_.threads,
                   compute_.device.is_cpu() && shared_.alone());
    torch::manual_seed(static_cast<std::uint64_t>(options_.run.seed));
    learners_.assign(arms_.size(), {});
    lanes_->run([&](int arm) {
      learners_[arm] = make_learner(arms_[arm], arm, encoder_ ? &*encoder_ : nullptr, compute_,
                                    data_->total_steps());
    });
    graphs_.clear();
    for (std::size_t arm = 0; arm < arms_.size(); ++arm) {
      graphs_.emplace_back(
          [this](const std::string& text) { control_.log(LogLevel::warning, text); });
    }
  }

  void start_record() {
    record_.name = options_.run.name.empty() ? data_->info().name : options_.run.name;
    record_.created = now_iso();
    record_.state = RunState::running;
    record_.dataset_name = data_->info().name;
    record_.dataset_folder = options_.dataset.folder.empty() ? "" : data_->info().folder;
    record_.dataset_fingerprint = data_->info().fingerprint;
    record_.train_count = data_->train().size();
    record_.val_count = data_->val().size();
    record_.device = compute_.description;
    record_.versions = version_text();
    const std::string runs =
        options_.run.runs_folder.empty() ? default_runs_folder() : options_.run.runs_folder;
    folder_.emplace(RunFolder::create(runs, folder_name(record_.name)));
    record_.folder = folder_->folder();
    folder_->write_record(record_);
  }

  void rewind() {
    const std::string checkpoint = newest_resumable_checkpoint(folder_->folder());
    if (checkpoint.empty()) {
      control_.log(
          LogLevel::warning,
          "The run has no checkpoint to go on from; it begins again with its own options.");
    } else {
      position_ = load_training(checkpoint, learners_);
    }
    folder_->rewind_to({position_.step, position_.epoch});
    history_ = read_run(folder_->folder());
    record_.epochs_done = position_.epoch;
    record_.best_epoch.assign(arms_.size(), 0);
    record_.best_kl.assign(arms_.size(), -1);
    record_.last_kl.assign(arms_.size(), -1);
    for (const EpochSample& sample : history_.epochs) note_scores(sample);
    record_.resumes.push_back({now_iso(), position_.epoch, position_.step});
    record_.state = RunState::running;
    record_.message.clear();
    record_.device = compute_.description;
    record_.versions = version_text();
    folder_->write_record(record_);
  }

  void note_scores(const EpochSample& sample) {
    for (int model = 0; model < arm_count(options_); ++model) {
      record_.last_kl[model] = sample.val_kl[model];
      if (record_.best_epoch[model] == 0 || sample.val_kl[model] < record_.best_kl[model]) {
        record_.best_epoch[model] = sample.epoch;
        record_.best_kl[model] = sample.val_kl[model];
      }
    }
  }

  JobOutcome loop() {
    while (position_.epoch < options_.optimiser.epochs) {
      const int epoch = position_.epoch + 1;
      const BatchPlan plan = data_->plan(epoch);
      BatchLoader loader(data_->train(), shared_.own_plan(plan), options_.dataset,
                         position_.batches_done, batches_ahead(compute_));
      BatchUpload upload(loader, data_->has_teacher(), compute_);
      for (Learner& learner : learners_) learner.student->train();
      while (true) {
        if (shared_.next(control_) == Wish::stop) {
          save_within_epoch();
          end_with(RunState::stopped, {});
          return JobOutcome::stopped;
        }
        const auto begin = ProgressClock::Clock::now();
        const BatchUpload::Ready ready = upload.next();
        if (!ready.batch) break;
        train_step(ready.tensors, plan[position_.batches_done], epoch, begin);
      }
      finish_epoch(epoch);
    }
    end_with(RunState::finished, {});
    post(progress("Finished", 1, options_.optimiser.epochs, data_->steps_per_epoch()));
    return JobOutcome::finished;
  }

  // \p whole is what all ranks together work on, \p tensors this rank's part of it.
  void train_step(const BatchTensors& tensors, const std::vector<PlannedSample>& whole, int epoch,
                  ProgressClock::Clock::time_point begin) {
    const int images = static_cast<int>(whole.size());
    const std::int64_t step = position_.step + 1;
    shared_.begin_step(images);
    std::vector<std::string> ids;
    for (const PlannedSample& sample : whole) {
      ids.push_back(data_->train().id(sample.index));
    }
    std::vector<Pass> passes(arms_.size());
    lanes_->run([&](int model) {
      const int every = arms_[model].distillation.gradient_share_every;
      const PassWishes wishes{every > 0 && step % every == 0, learning_rate(model, step)};
      passes[model] = graphs_[model].run(learners_[model], model, tensors, arms_[model], compute_,
                                         wishes, shared_);
    });
    for (Pass& pass : passes) pass.fetch();
    for (int model = 0; model < arm_count(options_); ++model) {
      watch_->require_finite(passes[model].terms, model, step, epoch, ids);
    }
    // All are sound. Where they are not, weights that have changed already go no further.
    if (!std::ranges::all_of(passes, &Pass::stepped)) {
      lanes_->run([&](int arm) {
        if (!passes[arm].stepped) learners_[arm].adam.step(learning_rate(arm, step));
      });
    }

    const double seconds = ProgressClock::seconds_since(begin);
    clock_.step_took(seconds);
    position_.step = step;
    position_.batches_done += 1;
    position_.seconds += seconds;
    position_.train_images += images;
    for (int model = 0; model < arm_count(options_); ++model) {
      position_.train_kl_sum[model] += passes[model].terms.kl * images;
      if (step % kDeadOutputEvery == 0 && shared_.everywhere(all_constant(passes[model].output))) {
        watch_->found_constant(model, step, epoch);
      }
    }
    if (!shared_.first()) return;
    StepSample sample{step, epoch, position_.seconds, learning_rate(0, step), images / seconds, {}};
    for (const Pass& pass : passes) sample.arms.push_back(pass.terms);
    folder_->append(sample);
    control_.post(StepDone{control_.job(), sample});
    post(progress("Training", -1, epoch, position_.batches_done));
  }

  double learning_rate(std::size_t arm, std::int64_t step) const {
    return scheduled_learning_rate(arms_[arm].optimiser, step, data_->total_steps());
  }

  // A training that is one of a series tells how far the series is.
  void post(Progress progress) {
    if (series_.count > 1) {
      const int left = series_.count - series_.index - 1;
      const double each = series_.seconds_each;
      progress.stage = "Training " + std::to_string(series_.index + 1) + " of " +
                       std::to_string(series_.count) + ": " + progress.stage;
      // Preparing the data is no part of a training that is worth a place on the bar.
      const double own = progress.epochs > 0 ? progress.fraction : 0;
      progress.fraction = (series_.index + own) / series_.count;
      const bool known = progress.seconds_left >= 0 && (each > 0 || left == 0);
      progress.seconds_left = known ? progress.seconds_left + left * std::max(each, 0.0) : -1;
      progress.ending = progress.ending && left == 0;
    }
    control_.post(std::move(progress));
  }

  Progress progress(const char* stage, double fraction, int epoch, int step) const {
    const int epochs = options_.optimiser.epochs;
    const double total = static_cast<double>(data_->total_steps());
    const double done = static_cast<double>(position_.step);
    const double step_seconds = clock_.step_seconds();
    return {.job = control_.job(),
            .stage = stage,
            .fraction = fraction >= 0 ? fraction : done / total,
            .seconds_left =
                fraction >= 1 ? 0 : clock_.seconds_left(total - done, epochs - position_.epoch),
            .epoch = epoch,
            .epochs = epochs,
            .step = step,
            .steps = data_->steps_per_epoch(),
            .images_per_second = step_seconds > 0 ? data_->images_per_step() / step_seconds : 0,
            .ending = fraction < 0 && done >= total};
  }

  // Once an epoch is complete, but for the seconds it takes to score it.
  TrainingPosition position_after(int epoch) const {
    TrainingPosition next;
    next.step = position_.step;
    next.epoch = epoch;
    next.seconds = position_.seconds;
    next.train_kl_sum.assign(arms_.size(), 0);
    return next;
  }

  void finish_epoch(int epoch) {
    const auto begin = ProgressClock::Clock::now();
    const double paused = control_.paused_seconds();
    // Training is over for this epoch, so that its moments can be written while it is scored.
    if (checkpoints_) checkpoints_->begin(position_after(epoch));
    std::vector<Student> students;
    for (const Learner& learner : learners_) students.push_back(learner.student);
    const ValidationResult result = shared_.together(validate_students(
        students, data_->val(), shared_.own_validation(data_->validation_plan(epoch)),
        options_.dataset, options_.distillation.kl_epsilon, compute_,
        [&](int, int) {
          shared_.look_in(control_);
          post(progress("Validating", -1, epoch, data_->steps_per_epoch()));
        },
        [&](int arm, int image, Map map) {
          previews_->keep(arm, image, map);
          if (metrics_) metrics_->add(arm, image, std::move(map));
        }));
    std::vector<std::string> ids;
    for (const int image : result.images) ids.push_back(data_->val().id(image));
    watch_->watch_validation(result, ids, position_.step, epoch);
    auto [sample, scores] = epoch_results(epoch, position_, result, ids, arms_, record_);
    if (metrics_) {
      auto scored = metrics_->take(result.images, shared_.work_share().sum);
      sample.metrics = std::move(scored.means);
      scores.metrics = std::move(scored.images);
    }
    const double took = ProgressClock::seconds_since(begin) - (control_.paused_seconds() - paused);
    clock_.validation_took(took);
    position_ = position_after(epoch);
    position_.seconds += took;
    sample.seconds = position_.seconds;
    note_scores(sample);
    record_.epochs_done = epoch;

    if (shared_.first()) keep_epoch(std::move(sample), std::move(scores));
    tell_waiting();
  }

  void tell_waiting() {
    if (shared_.alone()) return;
    char text[100];
    std::snprintf(text, sizeof text, "%.2f of %.2f s were spent waiting for other ranks.",
                  shared_.seconds_waiting() - waited_before_, position_.seconds - seconds_before_);
    control_.log(LogLevel::info, text);
    waited_before_ = shared_.seconds_waiting();
    seconds_before_ = position_.seconds;
  }

  void keep_epoch(EpochSample sample, EpochScores scores) {
    const int epoch = sample.epoch;
    post(progress("Saving", -1, epoch, data_->steps_per_epoch()));
    // Rows before the checkpoint: one without the other is rewound on resuming.
    folder_->append(sample);
    folder_->append(scores);
    Metadata extra;
    for (int arm = 0; arm < arm_count(options_); ++arm) {
      extra["val_kl_" + arm_letter(arm)] = std::to_string(sample.val_kl[arm]);
    }
    // Written beside the checkpoint, which counts all the same when they fail.
    std::exception_ptr no_previews;
    const auto write_previews = [&] {
      try {
        previews_->write(*folder_, epoch, learners_, data_->val(), options_.dataset, compute_);
      } catch (...) {
        no_previews = std::current_exception();
      }
    };
    const std::string checkpoint =
        checkpoints_->finish(position_, true, metadata(std::move(extra)), write_previews);
    folder_->prune_checkpoints(epoch, options_.run.keep_optimiser == KeepOptimiser::every);
    if (no_previews) std::rethrow_exception(no_previews);
    folder_->write_record(record_);
    EpochDone done{control_.job(), std::move(sample), std::move(scores), {}};
    for (int arm = 0; arm < arm_count(options_); ++arm) {
      done.checkpoints.push_back(checkpoint + "/" + checkpoint_file_name(arm));
    }
    control_.post(std::move(done));
  }

  Metadata metadata(Metadata extra = {}) const {
    extra.merge(checkpoint_metadata(record_, data_->info(), options_));
    return extra;
  }

  void save_within_epoch() {
    if (!shared_.first()) return;
    folder_->flush();
    // Between epochs the epoch's own checkpoint already says it all.
    if (position_.batches_done > 0 || position_.epoch == 0) {
      checkpoints_->finish(position_, false, metadata());
    }
  }

  // Never throws: it runs while another error is on its way.
  void end_with(RunState state, const std::string& message) {
    if (!folder_) return;
    record_.state = state;
    record_.message = message;
    try {
      folder_->flush();
      folder_->write_record(record_);
    } catch (const EngineError& error) {
      control_.log(LogLevel::error, error.what());
    }
  }

  const TrainJob& job_;
  JobControl& control_;
  const TrainingSeries series_;
  SharedTraining shared_;
  DataAhead* const ahead_;
  bool resuming_ = false;
  Options options_;
  RunRecord record_;
  RunHistory history_;  // of a run that goes on, until it is handed out
  std::optional<RunFolder> folder_;
  Compute compute_;
  std::optional<TrainingData> data_;
  std::optional<EncoderWeights> encoder_;
  std::vector<std::string> names_;  // of the arms
  std::vector<Options> arms_;       // whole, of each arm
  std::vector<std::string> taught_;
  std::vector<Learner> learners_;
  std::vector<StepGraph> graphs_;
  std::optional<ModelLanes> lanes_;
  std::optional<EpochMetrics> metrics_;
  std::optional<Previews> previews_;
  std::optional<CheckpointWriter> checkpoints_;  // of the rank that keeps the folder
  TrainingPosition position_;
  ProgressClock clock_;
  std::optional<TrainingWatch> watch_;
  double waited_before_ = 0;  // the epoch under way
  double seconds_before_ = 0;
};

}  // namespace

void check_options(const Options& options) {
  std::string text;
  for (const FieldProblem& problem : validate(options)) {
    text += (text.empty() ? "" : " ") + problem.field + ": " + problem.message;
  }
  if (!text.empty()) throw EngineError(ErrorCode::invalid_option, text);
}

JobOutcome train(const TrainJob& job, JobControl& control, const TrainingSeries& series,
                 RankGroup* ranks, DataAhead* ahead) {
  return PairedTrainer(job, control, series, ranks, ahead).run();
}

}  // namespace distilloscope
