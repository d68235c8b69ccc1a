// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <exception>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>
#include <utility>

#include "engine/api/error.h"
#include "engine/dataset/resize.h"
#include "engine/inference/teacher_network.h"
#include "engine/platform/platform.h"
#include "engine/weights/onnx_model.h"

namespace distilloscope {
namespace {

std::string reason_of(const std::exception& error) {
  const auto* ours = dynamic_cast<const cv::Exception*>(&error);
  std::string text = ours != nullptr ? ours->err : error.what();
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  return text.empty() ? "no reason is given" : text;
}

// OpenCV's pool has one thread while files are decoded; a network may have them all.
class PoolOf {
 public:
  explicit PoolOf(int threads) : before_(cv::getNumThreads()) { cv::setNumThreads(threads); }
  ~PoolOf() { cv::setNumThreads(before_); }
  PoolOf(const PoolOf&) = delete;
  PoolOf& operator=(const PoolOf&) = delete;

 private:
  int before_;
};

class OnnxTeacher : public TeacherNetwork {
 public:
  OnnxTeacher(const TeacherOptions& options, const HardwareOptions& hardware)
      : options_(options),
        threads_(hardware.threads > 0 ? hardware.threads : platform::available_cores()) {
    read_shapes(read_onnx_signature(options.file));
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    try {
      net_ = cv::dnn::readNetFromONNX(options.file);
    } catch (const std::exception& error) {
      throw EngineError(ErrorCode::unreadable,
                        options.file +
                            " cannot be run by this OpenCV (" CV_VERSION "): " + reason_of(error) +
                            ". Export it with another opset (11 or 13), or as TorchScript.");
    }
    if (net_.empty()) {
      throw EngineError(ErrorCode::unreadable, options.file + " holds no network.");
    }
    description = "an ONNX network";
    preprocessing = "ONNX, " + teacher_input_words(options_) +
                    (channels_last_ ? ", channels last" : "") + ", OpenCV " CV_VERSION;
  }

  Map predict(const Picture& picture, int width, int height) override {
    const std::vector<float> pixels = teacher_input(picture, options_);
    cv::Mat output;
    try {
      const PoolOf pool(threads_);
      net_.setInput(blob_of(pixels));
      output = net_.forward();
    } catch (const std::exception& error) {
      throw EngineError(ErrorCode::mismatch, options_.file + " fails on an input of " +
                                                 onnx_shape_text(input_shape()) + ": " +
                                                 reason_of(error) + ".");
    }
    const std::vector<std::int64_t> shape(output.size.p, output.size.p + output.dims);
    if (output.depth() != CV_32F) output.convertTo(output, CV_32F);
    if (!output.isContinuous()) output = output.clone();
    return resize_bicubic(map_of_output(shape, output.ptr<float>(), options_.file), width, height);
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw EngineError(ErrorCode::mismatch, options_.file + " " + why);
  }

  // Which axis the colours are, and how large an input is wanted.
  void read_shapes(const OnnxSignature& signature) {
    if (signature.inputs.size() != 1 || signature.outputs.size() != 1) {
      const auto names = [](const std::vector<OnnxValue>& values) {
        std::string text;
        for (const OnnxValue& value : values) text += (text.empty() ? "" : ", ") + value.name;
        return text.empty() ? std::string("none") : text;
      };
      refuse("has the inputs " + names(signature.inputs) + " and the outputs " +
             names(signature.outputs) +
             "; a teacher takes one image and gives one map. Export it so.");
    }
    const std::vector<std::int64_t>& shape = signature.inputs[0].shape;
    if (shape.size() != 4 || shape[0] > 1 || (shape[1] != 3 && shape[3] != 3)) {
      refuse("takes an input of shape " + onnx_shape_text(shape) +
             ", where one image of 1x3x(height)x(width) or 1x(height)x(width)x3 is needed.");
    }
    channels_last_ = shape[1] != 3;
    const std::int64_t own[2] = {channels_last_ ? shape[2] : shape[3],
                                 channels_last_ ? shape[1] : shape[2]};
    int* const asked[2] = {&options_.width, &options_.height};
    for (int axis = 0; axis < 2; ++axis) {
      if (own[axis] < 0 && *asked[axis] <= 0) {
        refuse("leaves the size of its input open (" + onnx_shape_text(shape) +
               "): give the width and height it was trained with.");
      }
      if (own[axis] > 0 && *asked[axis] > 0 && own[axis] != *asked[axis]) {
        refuse("takes an input of shape " + onnx_shape_text(shape) + ", not of " +
               std::to_string(options_.width) + "x" + std::to_string(options_.height) +
               " pixels. Leave the size out.");
      }
    }
    for (int axis = 0; axis < 2; ++axis) {
      if (own[axis] <= 0) continue;
      if (own[axis] > kLargestSide) {
        refuse("takes an input of shape " + onnx_shape_text(shape) + ", which is too large.");
      }
      *asked[axis] = static_cast<int>(own[axis]);
    }
    input_width = options_.width;
    input_height = options_.height;
  }

  std::vector<std::int64_t> input_shape() const {
    if (channels_last_) return {1, input_height, input_width, 3};
    return {1, 3, input_height, input_width};
  }

  cv::Mat blob_of(const std::vector<float>& pixels) const {
    if (channels_last_) {
      const std::array<int, 4> sizes{1, input_height, input_width, 3};
      cv::Mat blob(4, sizes.data(), CV_32F);
      std::copy(pixels.begin(), pixels.end(), blob.ptr<float>());
      return blob;
    }
    const std::array<int, 4> sizes{1, 3, input_height, input_width};
    cv::Mat blob(4, sizes.data(), CV_32F);
    auto* values = blob.ptr<float>();
    const std::size_t area = static_cast<std::size_t>(input_width) * input_height;
    for (std::size_t i = 0; i < area; ++i) {
      for (std::size_t c = 0; c < 3; ++c) values[c * area + i] = pixels[i * 3 + c];
    }
    return blob;
  }

  static constexpr std::int64_t kLargestSide = 4096;
  TeacherOptions options_;
  int threads_;
  bool channels_last_ = false;
  cv::dnn::Net net_;
};

}  // namespace

std::unique_ptr<TeacherNetwork> load_onnx_teacher(const TeacherOptions& options,
                                                  const HardwareOptions& hardware) {
  return std::make_unique<OnnxTeacher>(options, hardware);
}

}  // namespace distilloscope
