// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Every choice an experiment can make. Each field is declared once in option_fields(), which the
/// JSON reader, the command line and the form all read.
namespace distilloscope {

enum class Preset { recommended, notebook };
enum class ColourOrder { rgb, bgr };
enum class Resize { area, antialiased_linear };
enum class InputStatistics { notebook, imagenet };
enum class Padding { same, symmetric };
enum class Initialiser { glorot, he };
enum class DistillationMethod { none, second_head, same_head, blended, teacher_only };
enum class Smoothing { division, temperature };
enum class Schedule { constant, cosine };
enum class Device { automatic, cpu, cuda };
enum class Precision { automatic, fp32, bf16, tf32 };
enum class KeepOptimiser { newest, every };

struct DatasetOptions {
  std::string folder;          ///< a dataset folder; empty: the demo dataset
  std::string teacher_folder;  ///< teacher maps matched by id; empty: the dataset's own, if any
  int width = 160;             ///< training size in pixels, a multiple of 32
  int height = 128;            ///< training size in pixels, a multiple of 32
  ColourOrder colour_order = ColourOrder::rgb;  ///< channel order the network sees
  Resize resize = Resize::antialiased_linear;   ///< antialiased_linear is skimage's default
  InputStatistics input_statistics = InputStatistics::notebook;  ///< how pixels become numbers
  bool flip_horizontal = true;      ///< mirror left-right with probability one half
  bool flip_vertical = false;       ///< mirror top-bottom with probability one half
  bool drop_incomplete = false;     ///< leave out the last, smaller batch (train and val)
  bool shuffle_validation = false;  ///< reshuffle validation each epoch, as the notebook did
  int train_limit = 0;              ///< use only the first N training samples; 0: all
  int val_limit = 0;                ///< use only the first N validation samples; 0: all
  int demo_train = 240;             ///< scenes in the demo's training split
  int demo_val = 60;                ///< scenes in the demo's validation split
  std::int64_t demo_seed = 2020;    ///< seed of the demo's scenes and observers
  int loader_threads = 1;           ///< threads that decode ahead of the trainer
  int cache_above_mb = 512;  ///< resized samples larger than this live in a file, not in memory

  bool operator==(const DatasetOptions&) const = default;
};

struct StudentOptions {
  Padding padding = Padding::same;   ///< TensorFlow "same" or PyTorch's symmetric padding
  double batch_norm_momentum = 0.1;  ///< PyTorch's sense: weight of the new batch (notebook 0.01)
  double batch_norm_epsilon = 1e-3;
  Initialiser decoder_init = Initialiser::glorot;
  double output_bias = 0;            ///< initial bias of the sigmoid heads
  std::string encoder_weights;       ///< a file the encoders start from; empty: drawn afresh
  bool same_initial_weights = true;  ///< encoder and decoder of A and B start from the same weights
};

/// The loss of a network that is taught. With t the truth, q the teacher's map, p the first head:
/// - none:         truth_weight KL(t, p)
/// - second_head:  truth_weight KL(t, p) + weight KL(S(q), S(head 2))
/// - same_head:    truth_weight KL(t, p) + weight KL(S(q), S(p))
/// - blended:      truth_weight KL((1 - alpha) t + alpha q, p), t and q with a mass of 1
/// - teacher_only: weight KL(S(q), S(p))
/// each plus cc_weight (1 - CC(label, p)). S divides by s, or takes the power 1/s.
struct DistillationOptions {
  DistillationMethod method = DistillationMethod::second_head;
  double weight = 2.5;
  double alpha = 0.5;
  double truth_weight = 1;
  double cc_weight = 0;
  Smoothing smoothing_rule = Smoothing::division;
  double smoothing = 3.0;        ///< s
  int gradient_share_every = 10; ///< steps between measurements; 0: never
  double kl_epsilon = 1e-7;      ///< added in the sum, in the quotient and in the logarithm
};

struct OptimiserOptions {
  int batch_size = 8;
  int epochs = 10;
  double learning_rate = 3e-4;  ///< the notebook used 1e-3
  Schedule schedule = Schedule::cosine;
  int warmup_steps = 0;  ///< learning rate rises linearly over these steps
  double clip_norm = 0;  ///< gradient norm is clipped to this; 0: not clipped
  double weight_decay = 0;
  double adam_beta1 = 0.9;
  double adam_beta2 = 0.999;
  double adam_epsilon = 1e-7;      ///< Keras' value; PyTorch's is 1e-8
  bool shared_step_count = false;  ///< B's Adam starts at the step A ended at, as in the notebook
};

struct ValidationOptions {
  std::string metrics = "cc,sim,nss";  ///< keys of metric_kinds(), separated by commas
};

struct HardwareOptions {
  Device device = Device::automatic;
  Precision precision = Precision::automatic;  ///< automatic: bf16 where that is faster
  int threads = 0;                             ///< compute threads; 0: all cores
  bool channels_last = true;
  int niceness = 10;  ///< how far the training thread steps back behind the window
};

struct RunOptions {
  std::int64_t seed = 1;
  std::string name;         ///< part of the run folder's name; empty: the dataset's name
  std::string runs_folder;  ///< where run folders are made; empty: the user's data folder
  KeepOptimiser keep_optimiser = KeepOptimiser::newest;  ///< which epochs keep optimiser state
};

/// One network of an experiment; see arms.h.
struct ArmOptions {
  std::string name;    ///< empty: "Model A", "Model B", ... by its place
  std::string colour;  ///< "#rrggbb"; empty: that of its place
  std::vector<std::pair<std::string, std::string>> changes;  ///< option and value, as text
  bool operator==(const ArmOptions&) const = default;
};

struct Options {
  Preset preset = Preset::recommended;  ///< where the values started from
  DatasetOptions dataset;
  StudentOptions student;
  DistillationOptions distillation;
  OptimiserOptions optimiser;
  ValidationOptions validation;
  HardwareOptions hardware;
  RunOptions run;
  std::vector<ArmOptions> arms;  ///< empty: Model A and Model B
};

using OptionValue = std::variant<bool, std::int64_t, double, std::string>;

enum class OptionKind { flag, integer, real, text, folder, choice, file };

/// One row of the option table. Keys are "group.field", as in JSON and in --set.
struct OptionField {
  std::string key;  ///< "optimiser.learning_rate"
  std::string
      group;  ///< "Dataset", "Students", "Distillation", "Optimiser", "Validation", ...
  std::string label;  ///< "Learning rate"
  std::string help;   ///< one or two sentences, with the notebook's quirk where there is one
  std::string unit;   ///< "px", "steps", or empty
  OptionKind kind = OptionKind::text;
  double minimum = 0;  ///< numbers only, inclusive
  double maximum = 0;  ///< numbers only, inclusive
  bool advanced = false;
  std::vector<std::string> choices;                     ///< choice only: the words stored in JSON
  OptionValue (*get)(const Options&) = nullptr;         ///< choices as their word
  void (*set)(Options&, const OptionValue&) = nullptr;  ///< value must be of the field's own type
};

struct FieldProblem {
  std::string field;    ///< the key, or empty when it concerns no single field
  std::string message;  ///< what is wrong and what is allowed
};

/// All fields in the order a form shows them.
const std::vector<OptionField>& option_fields();
const OptionField* find_option_field(std::string_view key);

/// The options of a preset: Notebook is everything as the notebook did it, quirks included.
Options preset_options(Preset preset);
std::string_view preset_word(Preset preset);  ///< "recommended", "notebook"
std::optional<Preset> preset_from_word(std::string_view word);

/// The value of a field as text ("0.001", "true", "cosine"), independent of the locale.
std::string option_text(const OptionField& field, const Options& options);

/// Parses `text` into the field; returns what is wrong with it, and then changes nothing.
std::optional<FieldProblem> set_option_text(Options& options, std::string_view key,
                                            std::string_view text);

/// Everything that would make a run with these options fail or mean nothing; empty when sound.
std::vector<FieldProblem> validate(const Options& options);

}  // namespace distilloscope
