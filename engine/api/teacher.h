// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/options.h"

namespace distilloscope {

/// What kind of file a teacher comes from.
enum class TeacherKind {
  automatic,    ///< told from the file
  msi_net,      ///< safetensors, frozen graph, SavedModel, or state dict of the PyTorch port
  student,      ///< a checkpoint of Model A, B or another arm
  torchscript,  ///< a traced or scripted module: images in, one map per image out
  onnx,         ///< run by OpenCV's DNN
};

/// How an image is brought to MSI-Net's input and its map back.
enum class MSINetVariant {
  training,   ///< as its authors trained: area or bicubic, borders filled with 126
  published,  ///< as the published SavedModel is used: bilinear, borders filled with 0
};

/// What the pixel values of a TorchScript or ONNX teacher are.
enum class PixelRange {
  bytes,
  unit,
  imagenet
};  ///< 0..255, 0..1, torchvision's mean and deviation

/// A teacher network and how images are fed to it.
struct TeacherOptions {
  std::string file;  ///< a file, or the folder of a SavedModel
  TeacherKind kind = TeacherKind::automatic;
  MSINetVariant variant = MSINetVariant::training;
  int width = 0;  ///< of the network's input in pixels; 0: its own (MSI-Net 320 x 240)
  int height = 0;
  ColourOrder colour_order = ColourOrder::rgb;  ///< TorchScript and ONNX only
  PixelRange pixels = PixelRange::unit;         ///< TorchScript and ONNX only
};

/// Runs a teacher over a dataset and keeps its maps; answers with TeachDone. What is there already
/// and still matches (weights, preprocessing, image) is not computed again.
struct TeachJob {
  DatasetOptions dataset;
  HardwareOptions hardware;
  TeacherOptions teacher;
  bool train_split = true;
  bool val_split = true;
  std::string output_folder;  ///< empty: a folder of its own in the user's data folder
  std::string format = "png16";  ///< "png16" or "npy" (float)
};

/// How MSI-Net is trained; the defaults are its authors'.
struct TeacherTrainingOptions {
  int epochs = 10;
  int batch_size = 1;
  double learning_rate = 1e-5;
  Schedule schedule = Schedule::constant;
  double kl_epsilon = 1e-7;
  int channels = 64;  ///< of the first block, even; 64 is the published network
  int width = 320;    ///< input in pixels, a multiple of 8
  int height = 240;
  bool flip_horizontal = false;
  std::string vgg_weights;  ///< torchvision's VGG-16 for the encoder; empty: fresh weights
  std::int64_t seed = 1;
};

/// Trains MSI-Net on a dataset's truth maps; answers with TeacherEpochDone and
/// TeacherTrained.
struct TrainTeacherJob {
  DatasetOptions dataset;
  HardwareOptions hardware;
  TeacherTrainingOptions options;
  std::string output_file;  ///< a .safetensors file: the weights of the best epoch, kept up to date
};

/// What speaks against a teacher's maps.
struct TeacherWarning {
  enum class Kind {
    worse_than_centre_prior,
    misaligned,
    mirrored,
    upside_down,
    shuffled,
    constant
  };
  Kind kind = Kind::misaligned;
  std::string message;              ///< with the numbers, and what to do
  std::vector<std::string> images;  ///< ids that show it best
};

std::string_view teacher_warning_word(TeacherWarning::Kind kind);  ///< "mirrored"
std::optional<TeacherWarning::Kind> teacher_warning_from_word(std::string_view word);

/// A teacher's maps set against the truth of validation images.
struct TeacherCheck {
  int images = 0;               ///< that were looked at
  double kl = -1;               ///< mean, at the network's size; negative: there is no teacher
  double cc = -2;               ///< mean Pearson correlation
  double centre_prior_kl = -1;  ///< the same images under the mean of the training truth
  double centre_prior_cc = -2;
  double kl_epsilon = 1e-7;
  std::vector<TeacherWarning> warnings;
};

}  // namespace distilloscope
