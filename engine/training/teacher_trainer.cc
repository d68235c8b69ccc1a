// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/teacher_trainer.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>

#include "engine/api/error.h"
#include "engine/inference/compute.h"
#include "engine/models/initialisers.h"
#include "engine/models/losses.h"
#include "engine/models/msi_net.h"
#include "engine/models/torch_compat.h"
#include "engine/platform/platform.h"
#include "engine/training/optimiser.h"
#include "engine/training/progress_clock.h"
#include "engine/training/teacher_batches.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/vgg_weights.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

void check_job(const TrainTeacherJob& job) {
  const TeacherTrainingOptions& o = job.options;
  std::string text;
  const auto require = [&](bool sound, const char* field, const std::string& message) {
    if (!sound) text += (text.empty() ? "" : " ") + std::string(field) + ": " + message;
  };
  const auto is_size = [](int pixels) { return pixels >= 32 && pixels <= 2048 && pixels % 8 == 0; };
  require(o.epochs >= 1 && o.epochs <= 100000, "epochs", "must be from 1 to 100000.");
  require(o.batch_size >= 1 && o.batch_size <= 1024, "batch_size", "must be from 1 to 1024.");
  require(o.learning_rate > 0 && o.learning_rate <= 1, "learning_rate",
          "must be above 0 and at most 1.");
  require(o.kl_epsilon > 0 && o.kl_epsilon <= 1e-2, "kl_epsilon",
          "must be above 0 and at most 0.01.");
  require(o.channels >= 2 && o.channels <= kMSINetFullWidth && o.channels % 2 == 0, "channels",
          "must be an even number from 2 to " + std::to_string(kMSINetFullWidth) + ".");
  require(is_size(o.width), "width", "must be a multiple of 8 from 32 to 2048.");
  require(is_size(o.height), "height", "must be a multiple of 8 from 32 to 2048.");
  require(o.vgg_weights.empty() || o.channels == kMSINetFullWidth, "vgg_weights",
          "VGG-16's weights fit " + std::to_string(kMSINetFullWidth) + " channels alone.");
  require(job.output_file.ends_with(".safetensors"), "output_file",
          "must name a file that ends in .safetensors, not '" + job.output_file + "'.");
  if (!text.empty()) throw EngineError(ErrorCode::invalid_option, text);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// One training from its options to its end. Made and used on the training thread alone.
class TeacherTrainer {
 public:
  TeacherTrainer(const TrainTeacherJob& job, JobControl& control)
      : job_(job), options_(job.options), control_(control) {}

  JobOutcome run() {
    check_job(job_);
    prepare();
    for (epoch_ = 1; epoch_ <= options_.epochs; ++epoch_) {
      if (!train_epoch() || !validate()) return end(JobOutcome::stopped);
    }
    epoch_ = options_.epochs;
    return end(JobOutcome::finished);
  }

 private:
  void prepare() {
    if (job_.hardware.niceness > 0 && !platform::lower_thread_priority(job_.hardware.niceness)) {
      control_.log(LogLevel::warning, "The system refused to lower the training's priority.");
    }
    compute_ = choose_compute(job_.hardware);
    // Before hours of training: where the weights go must be there.
    if (fs::is_directory(job_.output_file)) {
      throw EngineError(ErrorCode::unwritable,
                        job_.output_file + " is a folder. Name a file for the weights.");
    }
    network_ = MSINet(MSINetOptions{options_.channels});
    initialise(network_, options_.seed);
    if (!options_.vgg_weights.empty()) {
      load_vgg16(options_.vgg_weights, network_);
      control_.log(LogLevel::info, "The encoder starts from " + options_.vgg_weights + ".");
    }
    network_->to(compute_.device);
    if (compute_.channels_last) use_channels_last(*network_);
    settings_.learning_rate = options_.learning_rate;
    settings_.schedule = options_.schedule;
    settings_.adam_epsilon = 1e-8;  // tf.train.AdamOptimizer's
    adam_.emplace(network_->parameters(), settings_);
    open_data();
    platform::make_folders(fs::absolute(job_.output_file).parent_path().string());
    control_.log(LogLevel::info, "Training MSI-Net of " + std::to_string(options_.channels) +
                                     " channels at " + std::to_string(options_.width) + "x" +
                                     std::to_string(options_.height) + " on " +
                                     std::to_string(dataset_.train.size()) + " images of " +
                                     dataset_.info.name + ", " + compute_.description + ".");
  }

  void open_data() {
    dataset_ =
        open_dataset_without_teacher(job_.dataset, [this](int done, int total, const char* stage) {
          control_.checkpoint();
          if (control_.stop_requested()) throw Cancelled();  // there is nothing to keep yet
          control_.post(Progress{.job = control_.job(),
                                 .stage = stage,
                                 .fraction = total > 0 ? static_cast<double>(done) / total : 0,
                                 .step = done,
                                 .steps = total});
        });
    for (const DatasetProblem& problem : dataset_.info.problems) {
      control_.log(LogLevel::warning, problem.file + ": " + problem.message);
    }
    plan_options_.flip_horizontal = options_.flip_horizontal;
    steps_per_epoch_ = static_cast<int>(plan(1).size());
  }

  BatchPlan plan(int epoch) const {
    return plan_training_epoch(static_cast<int>(dataset_.train.size()), options_.batch_size,
                               plan_options_, options_.seed, epoch);
  }

  std::int64_t total_steps() const {
    return static_cast<std::int64_t>(steps_per_epoch_) * options_.epochs;
  }

  /// False when it was stopped.
  bool train_epoch() {
    TeacherBatches batches(dataset_.train, plan(epoch_), options_.width, options_.height);
    step_ = 0;
    double sum = 0;
    std::int64_t images = 0;
    while (true) {
      control_.checkpoint();
      if (control_.stop_requested()) return false;
      const auto begin = ProgressClock::Clock::now();
      const auto batch = batches.next();
      if (!batch) break;
      const auto count = static_cast<std::int64_t>(batch->samples.size());
      sum += train_step(*batch) * static_cast<double>(count);
      images += count;
      clock_.step_took(ProgressClock::seconds_since(begin));
      ++step_;
      post_progress("Training");
    }
    train_kl_ = sum / static_cast<double>(images);
    return true;
  }

  torch::Tensor predict(const Batch& batch) {
    const AutocastGuard autocast(compute_.device.type(), compute_.bf16);
    return network_->forward(image_tensor(batch.images, static_cast<int>(batch.samples.size()),
                                          batch.height, batch.width, compute_));
  }
  torch::Tensor truth_of(const Batch& batch) const {
    return map_tensor(batch.truth, static_cast<int>(batch.samples.size()), batch.height,
                      batch.width, compute_);
  }

  double train_step(const Batch& batch) {
    adam_->zero_gradients();
    const auto loss = kl_divergence(truth_of(batch), predict(batch), options_.kl_epsilon).mean();
    loss.backward();
    const double value = loss.item<double>();
    const double norm = adam_->gradient_norm(0);
    if (!std::isfinite(value) || !std::isfinite(norm)) {
      std::vector<std::string> ids;
      for (const PlannedSample& sample : batch.samples) {
        ids.push_back(dataset_.train[static_cast<std::size_t>(sample.index)].id);
      }
      throw EngineError(
          ErrorCode::not_finite,
          std::string("The teacher's ") + (std::isfinite(value) ? "gradient" : "loss") +
              " is not finite at step " + std::to_string(adam_->step_count() + 1) + " (epoch " +
              std::to_string(epoch_) + ") on " + joined(ids) + "; its weights were left as they " +
              "were. " + kept() + " Try a lower learning rate than " +
              text_of(options_.learning_rate) + ".");
    }
    adam_->step(scheduled_learning_rate(settings_, adam_->step_count() + 1, total_steps()));
    return value;
  }

  /// False when it was stopped.
  bool validate() {
    const torch::NoGradGuard no_gradient;
    const auto begin = ProgressClock::Clock::now();
    const double paused = control_.paused_seconds();
    TeacherBatches batches(dataset_.val,
                           plan_validation(static_cast<int>(dataset_.val.size()),
                                           options_.batch_size, plan_options_, 0, 0),
                           options_.width, options_.height);
    double sum = 0;
    bool alive = false;
    post_progress("Validating");
    while (const auto batch = batches.next()) {
      control_.checkpoint();
      if (control_.stop_requested()) return false;
      const auto maps = predict(*batch);
      const auto kl = kl_divergence(truth_of(*batch), maps, options_.kl_epsilon);
      sum += kl.sum().item<double>();
      alive = alive || maps.amax().item<double>() > 0;
    }
    const double kl = sum / static_cast<double>(dataset_.val.size());
    if (!std::isfinite(kl)) {
      throw EngineError(
          ErrorCode::not_finite,
          "The teacher's validation KL is not finite after epoch " + std::to_string(epoch_) + ". " +
              kept() + " Try a lower learning rate than " + text_of(options_.learning_rate) + ".");
    }
    if (!alive && !warned_) {
      warned_ = true;
      control_.log(LogLevel::warning,
                   "Every map of the teacher is constant after epoch " + std::to_string(epoch_) +
                       ": it no longer sees the pictures, and rarely recovers. Try a lower "
                       "learning rate or another seed.");
    }
    clock_.validation_took(ProgressClock::seconds_since(begin) -
                           (control_.paused_seconds() - paused));
    const bool best = best_epoch_ == 0 || kl < best_kl_;
    if (best) {
      post_progress("Saving");
      best_epoch_ = epoch_;
      best_kl_ = kl;
      save();
    }
    control_.post(TeacherEpochDone{control_.job(), epoch_, train_kl_, kl, best});
    return true;
  }

  static std::string text_of(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
  }

  std::string kept() const {
    if (best_epoch_ == 0) return "No epoch was finished, so no file was written.";
    return job_.output_file + " has the weights of epoch " + std::to_string(best_epoch_) + ".";
  }

  void save() const {
    Metadata metadata{
        {"input_width", std::to_string(options_.width)},
        {"input_height", std::to_string(options_.height)},
        {"preprocessing", "training"},
        {"dataset", dataset_.info.name},
        {"dataset_fingerprint", dataset_.info.fingerprint},
        {"train_images", std::to_string(dataset_.train.size())},
        {"epoch", std::to_string(best_epoch_)},
        {"batch_size", std::to_string(options_.batch_size)},
        {"learning_rate", text_of(options_.learning_rate)},
        {"schedule", options_.schedule == Schedule::cosine ? "cosine" : "constant"},
        {"kl_epsilon", text_of(options_.kl_epsilon)},
        {"seed", std::to_string(options_.seed)},
    };
    if (best_epoch_ > 0) metadata["val_kl"] = std::to_string(best_kl_);
    if (!options_.vgg_weights.empty()) {
      metadata["encoder_weights"] = fs::path(options_.vgg_weights).filename().string();
    }
    save_weights(job_.output_file, network_, metadata);
  }

  JobOutcome end(JobOutcome outcome) {
    if (best_epoch_ == 0) {
      if (adam_->step_count() == 0) throw Cancelled();  // nothing was learnt: nothing to keep
      save();
      control_.log(LogLevel::warning, "Stopped before the first epoch was validated: " +
                                          job_.output_file + " has the weights as they are.");
    }
    control_.post(TeacherTrained{control_.job(), job_.output_file, best_epoch_, best_kl_});
    if (outcome == JobOutcome::finished) post_progress("Finished", true);
    return outcome;
  }

  void post_progress(const char* stage, bool finished = false) {
    const auto total = static_cast<double>(total_steps());
    const double done = static_cast<double>(adam_->step_count());
    const double step_seconds = clock_.step_seconds();
    const double images = static_cast<double>(dataset_.train.size()) / steps_per_epoch_;
    control_.post(Progress{
        .job = control_.job(),
        .stage = stage,
        .fraction = done / total,
        .seconds_left =
            finished ? 0 : clock_.seconds_left(total - done, options_.epochs - epoch_ + 1),
        .epoch = epoch_,
        .epochs = options_.epochs,
        .step = step_,
        .steps = steps_per_epoch_,
        .images_per_second = step_seconds > 0 ? images / step_seconds : 0,
        .ending = !finished && done >= total});
  }

  const TrainTeacherJob& job_;
  const TeacherTrainingOptions& options_;
  JobControl& control_;
  Compute compute_;
  Dataset dataset_;
  DatasetOptions plan_options_{.flip_horizontal = false};
  MSINet network_{nullptr};
  OptimiserOptions settings_;
  std::optional<Adam> adam_;
  ProgressClock clock_;
  int steps_per_epoch_ = 0;
  int epoch_ = 0;
  int step_ = 0;
  double train_kl_ = 0;
  int best_epoch_ = 0;
  double best_kl_ = -1;
  bool warned_ = false;
};

}  // namespace

JobOutcome train_teacher(const TrainTeacherJob& job, JobControl& control) {
  return TeacherTrainer(job, control).run();
}

}  // namespace distilloscope
