// SPDX-License-Identifier: GPL-3.0-or-later
// Teachers that LibTorch runs: MSI-Net, students and TorchScript.
#include <torch/script.h>
#include <torch/torch.h>

#include <utility>

#include "engine/api/error.h"
#include "engine/dataset/dataset.h"
#include "engine/dataset/resize.h"
#include "engine/inference/compute.h"
#include "engine/inference/predictor.h"
#include "engine/inference/teacher_network.h"
#include "engine/models/msi_net_input.h"
#include "engine/models/torch_compat.h"
#include "engine/records/csv.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/msi_net_import.h"

namespace distilloscope {
namespace {

constexpr int kMSINetWidth = 320;
constexpr int kMSINetHeight = 240;
constexpr int kLargestOwnSide = 4096;

// Maps are kept in 16 bits and looked at for years: bfloat16 only where it is asked for.
Compute teacher_compute(HardwareOptions hardware) {
  if (hardware.precision == Precision::automatic) hardware.precision = Precision::fp32;
  return choose_compute(hardware);
}

const char* precision_word(const Compute& compute) {
  return compute.bf16 ? "bf16" : "fp32";
}

class MSINetTeacher : public TeacherNetwork {
 public:
  MSINetTeacher(MSINet network, const TeacherOptions& options, const HardwareOptions& hardware)
      : network_(std::move(network)),
        variant_(options.variant),
        compute_(teacher_compute(hardware)) {
    input_width = options.width > 0 ? options.width : kMSINetWidth;
    input_height = options.height > 0 ? options.height : kMSINetHeight;
    if (input_width % 8 != 0 || input_height % 8 != 0) {
      throw EngineError(ErrorCode::invalid_option,
                        "MSI-Net's input of " + std::to_string(input_width) + "x" +
                            std::to_string(input_height) +
                            " must be a multiple of 8 in both directions.");
    }
    network_->to(compute_.device);
    if (compute_.channels_last) use_channels_last(*network_);
    network_->eval();
    description = "MSI-Net of " + std::to_string(network_->options().width) + " channels";
    preprocessing = std::string("MSI-Net ") +
                    (variant_ == MSINetVariant::training ? "training" : "published") + ", " +
                    std::to_string(input_width) + "x" + std::to_string(input_height) + ", " +
                    precision_word(compute_);
  }

  Map predict(const Picture& picture, int width, int height) override {
    const auto values = fit_to_msi_net(picture, variant_, input_width, input_height);
    const auto images = image_tensor(values, 1, input_height, input_width, compute_);
    const torch::NoGradGuard no_gradients;
    const AutocastGuard autocast(compute_.device.type(), compute_.bf16);
    return fit_from_msi_net(maps_of(network_->forward(images)).front(), variant_, width, height);
  }

 private:
  MSINet network_;
  MSINetVariant variant_;
  Compute compute_;
};

class StudentTeacher : public TeacherNetwork {
 public:
  StudentTeacher(const TeacherOptions& options, const HardwareOptions& hardware)
      : file_(options.file),
        compute_(choose_compute(scoring_hardware(hardware, trained_options(options.file)))) {
    const Student student = predictor_.student(file_, compute_);
    dataset_ = predictor_.options_for(file_, {});
    if (options.width > 0 || options.height > 0) {
      throw EngineError(ErrorCode::invalid_option,
                        "The size of a student's input is that of its training (" +
                            std::to_string(dataset_.width) + "x" + std::to_string(dataset_.height) +
                            "); leave it out.");
    }
    input_width = dataset_.width;
    input_height = dataset_.height;
    description = student->options().teacher_head ? "a student, Model B" : "a student, Model A";
    preprocessing =
        "student, " + std::to_string(input_width) + "x" + std::to_string(input_height) +
        (dataset_.colour_order == ColourOrder::bgr ? ", bgr" : ", rgb") +
        (dataset_.resize == Resize::area ? ", area" : ", antialiased_linear") +
        (dataset_.input_statistics == InputStatistics::imagenet ? ", imagenet, " : ", notebook, ") +
        precision_word(compute_);
  }

  Map predict(const Picture& picture, int width, int height) override {
    return resize_bicubic(predictor_.predict(file_, picture, dataset_, compute_), width, height);
  }

 private:
  std::string file_;
  Compute compute_;
  Predictor predictor_;
  DatasetOptions dataset_;
};

// The line of a TorchScript error that says what is wrong comes last.
std::string last_line(const std::string& text) {
  const auto end = text.find_last_not_of(" \n\r\t");
  if (end == std::string::npos) return "no reason is given";
  const auto begin = text.rfind('\n', end);
  return text.substr(begin == std::string::npos ? 0 : begin + 1,
                     end - (begin == std::string::npos ? 0 : begin + 1) + 1);
}

std::string reason_of(const std::exception& error) {
  const auto* ours = dynamic_cast<const c10::Error*>(&error);
  return last_line(ours != nullptr ? ours->what_without_backtrace() : error.what());
}

class TorchScriptTeacher : public TeacherNetwork {
 public:
  TorchScriptTeacher(const TeacherOptions& options, const HardwareOptions& hardware)
      : options_(options), compute_(teacher_compute(hardware)) {
    if (options.width <= 0 || options.height <= 0) {
      throw EngineError(ErrorCode::invalid_option,
                        options.file +
                            " is TorchScript, which does not say how large its input is: give the "
                            "width and height it was trained with.");
    }
    input_width = options.width;
    input_height = options.height;
    try {
      module_ = torch::jit::load(options.file, compute_.device);
      module_.eval();
    } catch (const std::exception& error) {
      throw EngineError(ErrorCode::unreadable, options.file + " cannot be loaded as TorchScript: " +
                                                   reason_of(error) + ".");
    }
    description = "a TorchScript module";
    preprocessing =
        "TorchScript, " + teacher_input_words(options) + ", " + precision_word(compute_);
  }

  Map predict(const Picture& picture, int width, int height) override {
    const auto values = teacher_input(picture, options_);
    const auto images = image_tensor(values, 1, input_height, input_width, compute_);
    torch::Tensor output;
    try {
      const torch::NoGradGuard no_gradients;
      const AutocastGuard autocast(compute_.device.type(), compute_.bf16);
      c10::IValue answer = module_.forward({images});
      if (answer.isTuple() && answer.toTupleRef().elements().size() == 1) {
        answer = c10::IValue(answer.toTupleRef().elements()[0]);
      }
      if (!answer.isTensor()) refuse_answer(answer);
      output = answer.toTensor().detach().to(torch::kCPU, torch::kFloat32).contiguous();
    } catch (const EngineError&) {
      throw;
    } catch (const std::exception& error) {
      throw EngineError(ErrorCode::mismatch,
                        options_.file + " fails on an input of 1x3x" +
                            std::to_string(input_height) + "x" + std::to_string(input_width) +
                            " (images, channels, height, width): " + reason_of(error) + ".");
    }
    return resize_bicubic(
        map_of_output(output.sizes().vec(), output.data_ptr<float>(), options_.file), width,
        height);
  }

 private:
  [[noreturn]] void refuse_answer(const c10::IValue& answer) const {
    std::string what = "a " + answer.tagKind();
    if (answer.isTuple()) {
      what = "a tuple of " + std::to_string(answer.toTupleRef().elements().size());
    }
    throw EngineError(ErrorCode::mismatch, options_.file + " gives " + what +
                                               ", not one tensor. Let its forward return the map "
                                               "alone.");
  }

  TeacherOptions options_;
  Compute compute_;
  torch::jit::Module module_;
};

MSINet load_msi_net_of(const std::string& file, TeacherFormat format) {
  if (format == TeacherFormat::msi_net_tensorflow) return import_msi_net(file);
  if (format == TeacherFormat::msi_net_state) return import_msi_net_state(file);
  return load_msi_net(file);
}

}  // namespace

// The input that a checkpoint of ours says it was trained with; the published one's otherwise.
TeacherOptions with_own_size(TeacherOptions options, TeacherFormat format) {
  if (options.width > 0 || format != TeacherFormat::msi_net_checkpoint) return options;
  const Metadata metadata = SafetensorsFile(options.file).metadata();
  const auto side = [&](const char* key, int& value) {
    const auto found = metadata.find(key);
    if (found == metadata.end() || !parse_number(std::string_view(found->second), value)) return;
    if (value < 8 || value > kLargestOwnSide || value % 8 != 0) {
      throw EngineError(ErrorCode::mismatch,
                        options.file + " has \"" + key + "\" = \"" + found->second +
                            "\" in its header, not a multiple of 8 from 8 to " +
                            std::to_string(kLargestOwnSide) + ". Name the size of the input.");
    }
  };
  side("input_width", options.width);
  side("input_height", options.height);
  return options;
}

std::unique_ptr<TeacherNetwork> load_msi_net_teacher(const TeacherOptions& options,
                                                     TeacherFormat format,
                                                     const HardwareOptions& hardware) {
  return std::make_unique<MSINetTeacher>(load_msi_net_of(options.file, format),
                                         with_own_size(options, format), hardware);
}

std::unique_ptr<TeacherNetwork> load_student_teacher(const TeacherOptions& options,
                                                     const HardwareOptions& hardware) {
  return std::make_unique<StudentTeacher>(options, hardware);
}

std::unique_ptr<TeacherNetwork> load_torchscript_teacher(const TeacherOptions& options,
                                                         const HardwareOptions& hardware) {
  return std::make_unique<TorchScriptTeacher>(options, hardware);
}

}  // namespace distilloscope
