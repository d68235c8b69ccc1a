// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all options.
#include <array>
#include <type_traits>
#include <utility>

#include "engine/api/options.h"

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
DISTILLOSCOPE_WORDS(DistillationMethod, "none", "second_head", "same_head", "blended",
                    "teacher_only");
DISTILLOSCOPE_WORDS(Smoothing, "division", "temperature");
DISTILLOSCOPE_WORDS(Schedule, "constant", "cosine");
DISTILLOSCOPE_WORDS(Device, "auto", "cpu", "cuda");
DISTILLOSCOPE_WORDS(Precision, "auto", "fp32", "bf16", "tf32");
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
    field.kind = key.ends_with("folder")     ? OptionKind::folder
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
       "A folder of teacher maps (PNG, JPEG, NPY or PKL) matched to the stimuli by file name. "
       "Empty: "
       "the dataset's own tsaliency or teacher folder, if it has one. The demo's own are an "
       "MSI-Net's; oracle is the simulated population that its scenes come from."},
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
       "notebook subtracts 103.939, 116.779 and 123.68 from the channels in their order and "
       "divides "
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
  distil.operator()<&K::method>(
      {"distillation.method", "Method",
       "How Model B learns from the teacher. second_head is the notebook's: a head of its own "
       "follows "
       "the teacher. same_head: the one head follows both. blended: the one head learns from a mix "
       "of "
       "both maps. teacher_only: from the teacher alone. none: from the truth alone."},
      0, 0, basic);
  distil.operator()<&K::weight>({"distillation.weight", "Teacher weight w",
                                 "Weight of the teacher term KL(teacher, head) in second_head, "
                                 "same_head and teacher_only. The "
                                 "notebook used 2.5."},
                                0, 1000, basic);
  distil.operator()<&K::alpha>(
      {"distillation.alpha", "Blend alpha",
       "Share of the teacher's map in the label of blended, each map with a mass of 1; the rest is "
       "the truth's."},
      0, 1, basic);
  distil.operator()<&K::truth_weight>(
      {"distillation.truth_weight", "Truth weight",
       "Weight of the truth term KL(truth, head 1), and of the blended label's KL."},
      0, 1000, advanced);
  distil.operator()<&K::cc_weight>(
      {"distillation.cc_weight", "CC weight",
       "Weight of a term 1 - CC between head 1 and its label (in teacher_only the teacher's map, "
       "otherwise the truth or the blend). The notebook had none."},
      0, 1000, basic);
  distil.operator()<&K::smoothing_rule>(
      {"distillation.smoothing_rule", "Smoothing",
       "division divides the teacher map and its head by s, as in the notebook: KL compares "
       "shapes, "
       "so that cancels up to epsilon and only limits the range of the second head. temperature "
       "raises both to the power 1/s, which does flatten them."},
      0, 0, advanced);
  distil.operator()<&K::smoothing>({"distillation.smoothing", "Smoothing s",
                                    "The divisor, or the temperature, of the teacher term. 1 "
                                    "leaves maps as they are; the notebook "
                                    "used 3 as a divisor."},
                                   1, 1000, advanced);
  distil.operator()<&K::gradient_share_every>(
      {"distillation.gradient_share_every", "Gradient shares every",
       "How often the share of each loss term in the gradient is measured, on the layers that all "
       "terms reach; it costs a further backward pass. 0: never.",
       "steps"},
      0, 1e6, advanced);
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

  fields.push_back(make_field<&Options::validation, &ValidationOptions::metrics>(
      "Validation",
      {"validation.metrics", "Metrics",
       "Computed beside KL at each epoch on the validation images, at the truth's own size: any of "
       "kl_notebook, kl_mit, cc, sim, sim_mit, nss, nss_mit, auc_judd, auc_borji, sauc, "
       "sauc_mit, ig, ig_mit, separated by commas. Those that need fixations are left out without "
       "them."},
      0, 0, basic));

  using H = HardwareOptions;
  const auto hardware = [&]<auto Member>(const Text& text, double low, double high, Level level) {
    fields.push_back(make_field<&Options::hardware, Member>("Hardware", text, low, high, level));
  };
  hardware.operator()<&H::device>(
      {"hardware.device", "Device", "auto takes CUDA when LibTorch has it and a GPU is there."}, 0,
      0, basic);
  hardware.operator()<&H::precision>(
      {"hardware.precision", "Precision",
       "auto computes convolutions in bfloat16 where that is the faster way on this processor; "
       "fp32 everywhere is the notebook's; tf32 keeps 10 bits of a float's 23 where a GPU "
       "multiplies."},
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

}  // namespace distilloscope
