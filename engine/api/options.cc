// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>
#include <utility>

#include "engine/api/option_checks.h"

namespace distilloscope {
namespace {

// The words of each choice, in the order of its enumerators.
template <typename Enum>
struct Words;
#define DISTILLOSCOPE_WORDS(Enum, ...)                                           \
  template <>                                                                    \
  struct Words<Enum> {                                                           \
    static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__}); \
  }
DISTILLOSCOPE_WORDS(Preset, "recommended", "notebook");
DISTILLOSCOPE_WORDS(ColourOrder, "rgb", "bgr");
DISTILLOSCOPE_WORDS(Resize, "area", "antialiased_linear");
DISTILLOSCOPE_WORDS(InputStatistics, "notebook", "imagenet");
DISTILLOSCOPE_WORDS(Padding, "same", "symmetric");
DISTILLOSCOPE_WORDS(Initialiser, "glorot", "he");
DISTILLOSCOPE_WORDS(Schedule, "constant", "cosine");
DISTILLOSCOPE_WORDS(Device, "auto", "cpu", "cuda");
DISTILLOSCOPE_WORDS(Precision, "auto", "fp32", "bf16");
DISTILLOSCOPE_WORDS(KeepOptimiser, "newest", "every");
#undef DISTILLOSCOPE_WORDS

template <typename Enum>
std::optional<Enum> enum_from_word(std::string_view word) {
  for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
    if (Words<Enum>::list[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <auto Group, auto Member>
using MemberType = std::remove_cvref_t<decltype((std::declval<Options>().*Group).*Member)>;

template <auto Group, auto Member>
OptionValue get_member(const Options& options) {
  using Type = MemberType<Group, Member>;
  const Type& value = (options.*Group).*Member;
  if constexpr (std::is_same_v<Type, bool>) {
    return value;
  } else if constexpr (std::is_enum_v<Type>) {
    return std::string(Words<Type>::list.at(static_cast<std::size_t>(value)));
  } else if constexpr (std::is_integral_v<Type>) {
    return static_cast<std::int64_t>(value);
  } else if constexpr (std::is_floating_point_v<Type>) {
    return static_cast<double>(value);
  } else {
    return value;
  }
}

template <auto Group, auto Member>
void set_member(Options& options, const OptionValue& value) {
  using Type = MemberType<Group, Member>;
  Type& target = (options.*Group).*Member;
  if constexpr (std::is_same_v<Type, bool>) {
    target = std::get<bool>(value);
  } else if constexpr (std::is_enum_v<Type>) {
    if (const auto found = enum_from_word<Type>(std::get<std::string>(value))) target = *found;
  } else if constexpr (std::is_integral_v<Type>) {
    target = static_cast<Type>(std::get<std::int64_t>(value));
  } else if constexpr (std::is_floating_point_v<Type>) {
    target = static_cast<Type>(std::get<double>(value));
  } else {
    target = std::get<std::string>(value);
  }
}

enum class Level { basic, advanced };

struct Text {
  const char* key;
  const char* label;
  const char* help;
  const char* unit = "";
};

template <auto Group, auto Member>
OptionField make_field(const char* group, const Text& text, double minimum, double maximum,
                       Level level) {
  using Type = MemberType<Group, Member>;
  OptionField field;
  field.key = text.key;
  field.group = group;
  field.label = text.label;
  field.help = text.help;
  field.unit = text.unit;
  field.minimum = minimum;
  field.maximum = maximum;
  field.advanced = level == Level::advanced;
  field.get = &get_member<Group, Member>;
  field.set = &set_member<Group, Member>;
  if constexpr (std::is_same_v<Type, bool>) {
    field.kind = OptionKind::flag;
  } else if constexpr (std::is_enum_v<Type>) {
    field.kind = OptionKind::choice;
    for (std::string_view word : Words<Type>::list) field.choices.emplace_back(word);
  } else if constexpr (std::is_integral_v<Type>) {
    field.kind = OptionKind::integer;
  } else if constexpr (std::is_floating_point_v<Type>) {
    field.kind = OptionKind::real;
  } else {
    const std::string_view key = text.key;
    field.kind = key.ends_with("folder")    ? OptionKind::folder
                 : key.ends_with("_weights") ? OptionKind::file
                                             : OptionKind::text;
  }
  return field;
}

std::vector<OptionField> make_fields() {
  std::vector<OptionField> fields;
  constexpr auto basic = Level::basic;
  constexpr auto advanced = Level::advanced;

  using D = DatasetOptions;
  const auto dataset = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(make_field<&Options::dataset, Member>("Dataset", text, low, high, level));
  };
  dataset.operator()<&D::folder>(
      {"dataset.folder", "Folder",
       "A dataset folder with images|maps|fixations/{train,val} or "
       "stimuli|saliency|fixations|tsaliency/{train,val}. Empty: the built-in demo dataset."},
      0, 0, basic);
  dataset.operator()<&D::teacher_folder>(
      {"dataset.teacher_folder", "Teacher maps",
       "A folder of teacher maps (PNG, JPEG or NPY) matched to the stimuli by file name. Empty: "
       "the "
       "dataset's own tsaliency or teacher folder, if it has one."},
      0, 0, basic);
  dataset.operator()<&D::width>(
      {"dataset.width", "Width",
       "Stimuli and maps are resized to this width; a multiple of 32. The notebook used 352.",
       "px"},
      32, 2048, basic);
  dataset.operator()<&D::height>(
      {"dataset.height", "Height",
       "Stimuli and maps are resized to this height; a multiple of 32. The notebook used 256.",
       "px"},
      32, 2048, basic);
  dataset.operator()<&D::flip_horizontal>(
      {"dataset.flip_horizontal", "Mirror left-right",
       "Mirrors image and maps left-right with probability one half in training."},
      0, 0, basic);
  dataset.operator()<&D::flip_vertical>(
      {"dataset.flip_vertical", "Mirror top-bottom",
       "Mirrors top-bottom with probability one half. The notebook did; photographs have an up and "
       "a down, so Recommended does not."},
      0, 0, basic);
  dataset.operator()<&D::colour_order>(
      {"dataset.colour_order", "Channel order",
       "Order of the colour channels the network sees. The notebook fed BGR, as OpenCV reads it."},
      0, 0, advanced);
  dataset.operator()<&D::resize>({"dataset.resize", "Resizing",
                                  "antialiased_linear is skimage.resize as the notebook called it "
                                  "(Gaussian blur, then linear); "
                                  "area averages the covered pixels."},
                                 0, 0, advanced);
  dataset.operator()<&D::input_statistics>(
      {"dataset.input_statistics", "Input statistics",
       "notebook subtracts 103.939, 116.779 and 123.68 from the channels in their order and divides "
       "by 255; imagenet is torchvision's: red, green and blue by their mean and deviation."},
      0, 0, advanced);
  dataset.operator()<&D::drop_incomplete>(
      {"dataset.drop_incomplete", "Drop the incomplete batch",
       "Leaves out the samples that do not fill a last batch, in training and validation. The "
       "notebook did, so 8 of SALICON's 5,000 validation images were never scored."},
      0, 0, advanced);
  dataset.operator()<&D::shuffle_validation>(
      {"dataset.shuffle_validation", "Shuffle validation",
       "Reorders the validation images each epoch. The notebook did, so with incomplete batches "
       "dropped each epoch left out other images."},
      0, 0, advanced);
  dataset.operator()<&D::train_limit>({"dataset.train_limit", "Training images",
                                       "Uses only the first so many training samples; 0 uses all."},
                                      0, 1e9, advanced);
  dataset.operator()<&D::val_limit>({"dataset.val_limit", "Validation images",
                                     "Uses only the first so many validation samples; 0 uses all."},
                                    0, 1e9, advanced);
  dataset.operator()<&D::demo_train>({"dataset.demo_train", "Demo training scenes",
                                      "How many training scenes the built-in demo makes."},
                                     2, 20000, advanced);
  dataset.operator()<&D::demo_val>({"dataset.demo_val", "Demo validation scenes",
                                    "How many validation scenes the built-in demo makes."},
                                   1, 20000, advanced);
  dataset.operator()<&D::demo_seed>(
      {"dataset.demo_seed", "Demo seed", "Seed of the demo's scenes and simulated observers."}, 0,
      4294967295.0, advanced);
  dataset.operator()<&D::loader_threads>({"dataset.loader_threads", "Loader threads",
                                          "Threads that decode and mirror ahead of the trainer."},
                                         1, 64, advanced);
  dataset.operator()<&D::cache_above_mb>(
      {"dataset.cache_above_mb", "Cache on disk above",
       "Resized samples that need more than this are kept in a memory-mapped file instead of in "
       "memory.",
       "MB"},
      0, 1e6, advanced);

  using S = StudentOptions;
  const auto student = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(make_field<&Options::student, Member>("Students", text, low, high, level));
  };
  student.operator()<&S::decoder_init>(
      {"student.decoder_init", "Decoder initialisation",
       "glorot is Keras' default, which the notebook used; he suits layers followed by ReLU."},
      0, 0, basic);
  student.operator()<&S::encoder_weights>(
      {"student.encoder_weights", "Encoder weights",
       "Both encoders start from this file: torchvision's ResNet-18 (.pth) or a checkpoint. Empty: "
       "fresh weights. Input statistics, padding and BatchNorm epsilon must be those of the file."},
      0, 0, basic);
  student.operator()<&S::batch_norm_momentum>(
      {"student.batch_norm_momentum", "BatchNorm momentum",
       "Weight of the newest batch in the running statistics. The notebook's 0.99 in Keras' sense "
       "is 0.01 here; in short runs that leaves validation on stale statistics."},
      1e-4, 1, basic);
  student.operator()<&S::batch_norm_epsilon>(
      {"student.batch_norm_epsilon", "BatchNorm epsilon",
       "Added to the variance. Keras' default is 0.001, PyTorch's 0.00001."},
      1e-8, 0.1, advanced);
  student.operator()<&S::padding>(
      {"student.padding", "Padding",
       "same is TensorFlow's rule, which pads strided layers on the right and bottom; symmetric is "
       "PyTorch's, for encoders trained that way."},
      0, 0, advanced);
  student.operator()<&S::output_bias>(
      {"student.output_bias", "Output bias", "Initial bias before the sigmoid of the heads."}, -20,
      20, advanced);
  student.operator()<&S::same_initial_weights>(
      {"student.same_initial_weights", "Same initial weights",
       "Encoder and decoder of A and B start from the same weights, so that only the distillation "
       "differs. Otherwise B draws its own from the next seed."},
      0, 0, advanced);

  using K = DistillationOptions;
  const auto distil = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(
        make_field<&Options::distillation, Member>("Distillation", text, low, high, level));
  };
  distil.operator()<&K::weight>(
      {"distillation.weight", "Teacher weight w",
       "Model B's loss is KL(truth, head 1) + w KL(teacher / s, head 2). The notebook used 2.5."},
      0, 1000, basic);
  distil.operator()<&K::smoothing>(
      {"distillation.smoothing", "Smoothing s",
       "The teacher map and head 2 are divided by s, as in the notebook. KL compares shapes, so "
       "this "
       "cancels in the loss up to epsilon: it only limits the range of head 2."},
      1, 1000, advanced);
  distil.operator()<&K::kl_epsilon>(
      {"distillation.kl_epsilon", "KL epsilon",
       "Added in the sum, in the quotient and in the logarithm of KL, in the loss and in "
       "validation. "
       "KL values are comparable only at the same epsilon and resolution."},
      1e-20, 1e-2, advanced);

  using O = OptimiserOptions;
  const auto optimiser = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(make_field<&Options::optimiser, Member>("Optimiser", text, low, high, level));
  };
  optimiser.operator()<&O::epochs>(
      {"optimiser.epochs", "Epochs", "Passes over the training split."}, 1, 100000, basic);
  optimiser.operator()<&O::batch_size>(
      {"optimiser.batch_size", "Batch size", "Images per step; every batch feeds both models."}, 1,
      4096, basic);
  optimiser.operator()<&O::learning_rate>(
      {"optimiser.learning_rate", "Learning rate",
       "Adam's step size (after the warm-up). The notebook used 0.001."},
      1e-8, 10, basic);
  optimiser.operator()<&O::schedule>(
      {"optimiser.schedule", "Schedule",
       "constant keeps the learning rate; cosine lets it fall to zero at the last step."},
      0, 0, basic);
  optimiser.operator()<&O::warmup_steps>(
      {"optimiser.warmup_steps", "Warm-up", "The learning rate rises linearly over these steps.",
       "steps"},
      0, 1e9, basic);
  optimiser.operator()<&O::clip_norm>(
      {"optimiser.clip_norm", "Clip gradient norm",
       "Gradients longer than this are shortened to it; 0 does not clip."},
      0, 1e9, basic);
  optimiser.operator()<&O::weight_decay>(
      {"optimiser.weight_decay", "Weight decay",
       "Decoupled weight decay per step, in units of the learning rate."},
      0, 10, advanced);
  optimiser.operator()<&O::adam_beta1>(
      {"optimiser.adam_beta1", "Adam beta 1", "Decay of the mean of gradients."}, 0, 0.9999,
      advanced);
  optimiser.operator()<&O::adam_beta2>(
      {"optimiser.adam_beta2", "Adam beta 2", "Decay of the mean of squared gradients."}, 0,
      0.999999, advanced);
  optimiser.operator()<&O::adam_epsilon>(
      {"optimiser.adam_epsilon", "Adam epsilon",
       "Added to the root of the squared gradients. Keras' default is 1e-7, PyTorch's 1e-8."},
      1e-16, 1, advanced);
  optimiser.operator()<&O::shared_step_count>(
      {"optimiser.shared_step_count", "B continues A's step count",
       "The notebook gave B the optimiser object that had trained A, so B started without Adam's "
       "bias correction, with updates up to 6 times larger. Off: a fresh optimiser."},
      0, 0, advanced);

  using H = HardwareOptions;
  const auto hardware = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(make_field<&Options::hardware, Member>("Hardware", text, low, high, level));
  };
  hardware.operator()<&H::device>(
      {"hardware.device", "Device", "auto takes CUDA when LibTorch has it and a GPU is there."}, 0,
      0, basic);
  hardware.operator()<&H::precision>(
      {"hardware.precision", "Precision",
       "auto computes convolutions in bfloat16 where the processor has it, about twice as fast; "
       "fp32 everywhere is the notebook's."},
      0, 0, basic);
  hardware.operator()<&H::threads>(
      {"hardware.threads", "Compute threads",
       "0 uses all cores. The same run needs the same number of threads to be repeated exactly."},
      0, 1024, advanced);
  hardware.operator()<&H::channels_last>(
      {"hardware.channels_last", "Channels last",
       "Memory layout NHWC, which is faster on CPUs and recent GPUs."},
      0, 0, advanced);
  hardware.operator()<&H::niceness>(
      {"hardware.niceness", "Niceness",
       "How far the training steps back behind the window and other programs; 0 does not."},
      0, 19, advanced);

  using R = RunOptions;
  const auto run = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(make_field<&Options::run, Member>("Reproduce", text, low, high, level));
  };
  run.operator()<&R::seed>(
      {"run.seed", "Seed",
       "Decides initial weights, order of samples and mirroring. The same seed, machine and thread "
       "count give the same run."},
      0, 9007199254740991.0, basic);
  run.operator()<&R::name>(
      {"run.name", "Run name", "Part of the run folder's name. Empty: the dataset's name."}, 0, 0,
      basic);
  run.operator()<&R::runs_folder>(
      {"run.runs_folder", "Runs folder",
       "Where run folders are made. Empty: runs in the user's data folder."},
      0, 0, advanced);
  run.operator()<&R::keep_optimiser>(
      {"run.keep_optimiser", "Keep optimiser state",
       "newest keeps it (100 MB per model) for the last epoch alone, enough to go on; every keeps "
       "it "
       "for each epoch. Weights are kept for every epoch either way."},
      0, 0, advanced);
  return fields;
}

// The shortest text that reads back to the same value; 0.0003, not 3e-04, as people write it.
std::string number_text(double value) {
  std::array<char, 40> buffer{};
  char* const last = buffer.data() + buffer.size();
  const bool plain = std::abs(value) >= 1e-5 && std::abs(value) < 1e7;
  const auto end = plain ? std::to_chars(buffer.data(), last, value, std::chars_format::fixed).ptr
                         : std::to_chars(buffer.data(), last, value).ptr;
  return {buffer.data(), end};
}

std::string range_text(const OptionField& field) {
  return "from " + number_text(field.minimum) + " to " + number_text(field.maximum) +
         (field.unit.empty() ? "" : " " + field.unit);
}

std::optional<FieldProblem> range_problem(const OptionField& field, double value) {
  if (std::isfinite(value) && value >= field.minimum && value <= field.maximum) return std::nullopt;
  return FieldProblem{field.key, field.label + " is " + number_text(value) + "; it must be " +
                                     range_text(field) + "."};
}

}  // namespace

const std::vector<OptionField>& option_fields() {
  static const std::vector<OptionField> fields = make_fields();
  return fields;
}

const OptionField* find_option_field(std::string_view key) {
  for (const OptionField& field : option_fields()) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

std::string_view preset_word(Preset preset) {
  return Words<Preset>::list.at(static_cast<std::size_t>(preset));
}

std::optional<Preset> preset_from_word(std::string_view word) {
  return enum_from_word<Preset>(word);
}

Options preset_options(Preset preset) {
  Options options;  // the defaults are Recommended
  options.preset = preset;
  if (preset == Preset::notebook) {
    options.dataset.width = 352;
    options.dataset.height = 256;
    options.dataset.colour_order = ColourOrder::bgr;
    options.dataset.resize = Resize::antialiased_linear;
    options.dataset.flip_horizontal = true;
    options.dataset.flip_vertical = true;
    options.dataset.drop_incomplete = true;
    options.dataset.shuffle_validation = true;
    options.student = StudentOptions{};
    options.student.padding = Padding::same;
    options.student.batch_norm_momentum = 0.01;
    options.student.batch_norm_epsilon = 1e-3;
    options.student.decoder_init = Initialiser::glorot;
    options.student.output_bias = 0;
    options.distillation = {.weight = 2.5, .smoothing = 3.0, .kl_epsilon = 1e-7};
    options.optimiser = OptimiserOptions{};
    options.optimiser.batch_size = 32;
    options.optimiser.epochs = 10;
    options.optimiser.learning_rate = 1e-3;
    options.optimiser.schedule = Schedule::constant;
    options.optimiser.warmup_steps = 0;
    options.optimiser.clip_norm = 0;
    options.optimiser.weight_decay = 0;
    options.optimiser.adam_epsilon = 1e-7;
    options.hardware.precision = Precision::fp32;
  }
  return options;
}

std::string option_text(const OptionField& field, const Options& options) {
  return std::visit(
      [](const auto& value) -> std::string {
        using Type = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Type, bool>) {
          return value ? "true" : "false";
        } else if constexpr (std::is_same_v<Type, std::int64_t>) {
          return std::to_string(value);
        } else if constexpr (std::is_same_v<Type, double>) {
          return number_text(value);
        } else {
          return value;
        }
      },
      field.get(options));
}

std::optional<FieldProblem> set_option_text(Options& options, std::string_view key,
                                            std::string_view text) {
  const OptionField* field = find_option_field(key);
  if (field == nullptr) {
    return FieldProblem{std::string(key), "There is no option '" + std::string(key) + "'."};
  }
  const auto problem = [&](const std::string& wanted) {
    return FieldProblem{field->key,
                        field->label + " cannot be '" + std::string(text) + "'; " + wanted};
  };
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  switch (field->kind) {
    case OptionKind::flag:
      if (text == "true" || text == "1" || text == "yes" || text == "on") {
        field->set(options, true);
      } else if (text == "false" || text == "0" || text == "no" || text == "off") {
        field->set(options, false);
      } else {
        return problem("it must be true or false.");
      }
      return std::nullopt;
    case OptionKind::integer: {
      std::int64_t value = 0;
      const auto [last, error] = std::from_chars(begin, end, value);
      if (error != std::errc() || last != end) {
        return problem("it must be a whole number " + range_text(*field) + ".");
      }
      if (auto wrong = range_problem(*field, static_cast<double>(value))) return wrong;
      field->set(options, value);
      return std::nullopt;
    }
    case OptionKind::real: {
      double value = 0;
      const auto [last, error] = std::from_chars(begin, end, value);
      if (error != std::errc() || last != end) {
        return problem("it must be a number " + range_text(*field) + ".");
      }
      if (auto wrong = range_problem(*field, value)) return wrong;
      field->set(options, value);
      return std::nullopt;
    }
    case OptionKind::choice: {
      std::string words;
      for (const std::string& choice : field->choices) {
        if (choice == text) {
          field->set(options, std::string(text));
          return std::nullopt;
        }
        words += (words.empty() ? "" : ", ") + choice;
      }
      return problem("it must be one of: " + words + ".");
    }
    case OptionKind::text:
    case OptionKind::folder:
    case OptionKind::file:
      field->set(options, std::string(text));
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<FieldProblem> validate(const Options& options) {
  std::vector<FieldProblem> problems;
  for (const OptionField& field : option_fields()) {
    const OptionValue value = field.get(options);
    std::optional<FieldProblem> wrong;
    if (field.kind == OptionKind::integer) {
      wrong = range_problem(field, static_cast<double>(std::get<std::int64_t>(value)));
    } else if (field.kind == OptionKind::real) {
      wrong = range_problem(field, std::get<double>(value));
    }
    if (wrong) problems.push_back(*wrong);
  }
  for (FieldProblem& problem : encoder_conflicts(options)) problems.push_back(std::move(problem));
  const auto multiple_of_32 = [&](const char* key, const char* label, int value) {
    if (value % 32 != 0) {
      problems.push_back({key, std::string(label) + " is " + std::to_string(value) +
                                   " px; the five upsamplings need a multiple of 32, such as " +
                                   std::to_string(std::max(32, (value + 16) / 32 * 32)) + "."});
    }
  };
  multiple_of_32("dataset.width", "Width", options.dataset.width);
  multiple_of_32("dataset.height", "Height", options.dataset.height);
  const auto needs_a_batch = [&](const char* key, const char* what, int samples) {
    if (options.dataset.drop_incomplete && samples > 0 && samples < options.optimiser.batch_size) {
      problems.push_back({key, "With incomplete batches dropped, " + std::to_string(samples) + " " +
                                   what + " images do not fill one batch of " +
                                   std::to_string(options.optimiser.batch_size) + "."});
    }
  };
  const bool demo = options.dataset.folder.empty();
  needs_a_batch("dataset.train_limit", "training", options.dataset.train_limit);
  needs_a_batch("dataset.val_limit", "validation", options.dataset.val_limit);
  if (demo) {
    needs_a_batch("dataset.demo_train", "training", options.dataset.demo_train);
    needs_a_batch("dataset.demo_val", "validation", options.dataset.demo_val);
  }
  if (options.run.name.find_first_of("/\\\n\r\t") != std::string::npos ||
      options.run.name.starts_with(".")) {
    problems.push_back({"run.name",
                        "Run name becomes part of a folder's name; it must not begin "
                        "with a dot or hold slashes, tabs or line breaks."});
  }
  if (options.run.name.size() > 100) {
    problems.push_back({"run.name", "Run name is too long; at most 100 bytes."});
  }
  return problems;
}

}  // namespace distilloscope
