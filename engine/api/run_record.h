// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/options.h"
#include "engine/api/teacher.h"

namespace distilloscope {

/// The place of an arm of an experiment, and of its value wherever the values of all arms stand side
/// by side: Model A is 0, Model B is 1, and further arms follow (see arms.h).
enum class Model { a = 0, b = 1 };

/// One value for each arm, two at least.
template <typename Value>
using PerArm = std::vector<Value>;

/// One file of a dataset that cannot be used, and why.
struct DatasetProblem {
  std::string file;      ///< path relative to the dataset folder
  std::string message;   ///< "is truncated", "has no saliency map", ...
  bool left_out = true;  ///< false for a remark that leaves the sample usable
};

struct SampleInfo {
  std::string id;  ///< the file name without its ending
  int width = 0;   ///< of the stimulus, pixels
  int height = 0;
  bool has_teacher = false;
  bool has_fixations = false;
};

struct DatasetInfo {
  std::string folder;       ///< absolute
  std::string name;         ///< for titles: the folder's name, or "demo dataset"
  std::string layout;       ///< "images|maps|fixations" or "stimuli|saliency|fixations"
  std::string teacher;      ///< where teacher maps come from, in words; empty: none
  std::string fingerprint;  ///< changes when a used file changes (name, size, time)
  std::vector<SampleInfo> train;
  std::vector<SampleInfo> val;
  int test_count = 0;  ///< stimuli without truth
  std::vector<DatasetProblem> problems;
  int left_out = 0;  ///< samples not used because of a problem
};

/// Reference values of the validation truth under maps that know nothing of the image.
struct Baselines {
  double uniform_kl = 0;       ///< a constant map
  double centre_prior_kl = 0;  ///< the mean of the training truth maps
  double teacher_kl = -1;      ///< the teacher's own maps; negative when there is no teacher
};

/// What a loss consists of.
enum class LossTerm { truth, teacher, cc };
inline constexpr int kLossTerms = 3;

/// The loss of one arm on one training batch, its terms with their weights. See DistillationOptions.
struct LossTerms {
  double total = 0;
  double kl = 0;             ///< KL(truth, head 1), whatever the loss is
  double truth = 0;
  double teacher = 0;
  double cc = 0;
  double gradient_norm = 0;  ///< before clipping
  /// Share of each term in the gradient g: <g_term, g> / <g, g> on the layers that all terms reach,
  /// so the shares sum to 1 and one below 0 works against the others. NaN where not measured.
  double share[kLossTerms] = {kNotMeasured, kNotMeasured, kNotMeasured};

  static constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();
};

struct StepSample {
  std::int64_t step = 0;  ///< 1 for the first step of the run
  int epoch = 0;          ///< 1 for the first epoch
  double seconds = 0;     ///< training time since the run began, pauses left out
  double learning_rate = 0;  ///< of the first arm
  double images_per_second = 0;
  PerArm<LossTerms> arms = PerArm<LossTerms>(2);
};

/// A metric's mean over the validation images for which it is defined; NaN when there are none.
struct EpochMetric {
  std::string key;  ///< of metric_kinds()
  PerArm<double> values;
};

struct EpochSample {
  int epoch = 0;
  std::int64_t step = 0;   ///< the last step of the epoch
  double seconds = 0;
  PerArm<double> train_kl = {0, 0};  ///< running mean of the truth KL
  PerArm<double> val_kl = {0, 0};    ///< mean over validation images, truth KL of head 1
  /// The head that follows the teacher, against the teacher; negative without one.
  PerArm<double> val_teacher_kl = {-1, -1};
  PerArm<bool> best = {false, false};  ///< lowest val_kl so far
  std::vector<EpochMetric> metrics;    ///< as validation.metrics says
};

/// KL of all arms on one validation image after one epoch.
struct ImageScore {
  std::string id;
  PerArm<double> kl = {0, 0};
};

/// A metric of validation.metrics on each image of an epoch: floats side by side, since a long run
/// has millions of them.
struct ImageMetric {
  std::string key;                    ///< of metric_kinds()
  PerArm<std::vector<float>> values;  ///< one per image of the epoch, NaN where it is not defined
};

struct EpochScores {
  int epoch = 0;
  std::vector<ImageScore> images;    ///< in the order of DatasetInfo::val
  std::vector<ImageMetric> metrics;  ///< none in a run of an earlier version
};

/// What the user put on one image of a run.
struct ImageNote {
  std::string id;
  bool star = false;
  std::string text;
  bool empty() const { return !star && text.empty(); }
  bool operator==(const ImageNote&) const = default;
};

enum class AlarmKind { dead_output, not_finite, teacher_missing, teacher_doubtful };

struct Alarm {
  AlarmKind kind = AlarmKind::dead_output;
  Model model = Model::a;
  int epoch = 0;
  std::int64_t step = 0;
  std::string message;
  std::vector<std::string> images;  ///< ids concerned, when known
};

enum class RunState { running, finished, stopped, cancelled, failed, interrupted };
std::string_view run_state_word(RunState state);

/// A run was taken up again, after it had ended or was cut off.
struct RunResume {
  std::string when;  ///< ISO 8601, local time with offset
  int epoch = 0;     ///< how many were done
  std::int64_t step = 0;
  bool operator==(const RunResume&) const = default;
};

/// What run.json says of a run: enough for a table of runs.
struct RunRecord {
  std::string folder;  ///< absolute
  std::string name;     ///< as the user renamed it last
  std::string note;     ///< the user's words about it
  std::string created;  ///< ISO 8601, local time with offset
  RunState state = RunState::running;
  std::string message;  ///< why it failed, otherwise empty
  Options options;
  std::string dataset_name;
  std::string dataset_folder;
  std::string dataset_fingerprint;
  int train_count = 0;
  int val_count = 0;
  std::string device;          ///< "CPU, 2 threads, bf16"
  std::string versions;        ///< program, LibTorch, OpenCV
  std::string encoder_file;    ///< what both encoders started from; empty: fresh weights
  std::string encoder_sha256;  ///< of that file, 64 hexadecimal digits
  Baselines baselines;
  int epochs_done = 0;
  PerArm<int> best_epoch = {0, 0};       ///< 0: none yet
  PerArm<double> best_kl = {-1, -1};     ///< negative: none yet
  PerArm<double> last_kl = {-1, -1};
  std::optional<TeacherCheck> teacher;   ///< what its maps are worth, before the first step
  std::vector<std::string> alarms;
  std::vector<RunResume> resumes;  ///< in the order they happened

  void resize_arms(int arms) {
    best_epoch.resize(arms, 0);
    best_kl.resize(arms, -1);
    last_kl.resize(arms, -1);
  }
};

/// A run read back whole.
struct RunHistory {
  RunRecord record;
  std::vector<StepSample> steps;
  std::vector<EpochSample> epochs;
  std::vector<EpochScores> scores;
  std::vector<ImageNote> notes;  ///< of images, sorted by id
  std::vector<int> checkpoints;  ///< epochs whose weights are on disk, of every arm, ascending
};

}  // namespace distilloscope
