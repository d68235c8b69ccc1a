// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/tensor_file.h"

#include <array>
#include <cstring>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

struct TypePair {
  const char* name;
  torch::ScalarType type;
};
constexpr std::array<TypePair, 9> kTorchTypes{{{"F64", torch::kFloat64},
                                               {"I64", torch::kInt64},
                                               {"F32", torch::kFloat32},
                                               {"I32", torch::kInt32},
                                               {"F16", torch::kFloat16},
                                               {"BF16", torch::kBFloat16},
                                               {"I16", torch::kInt16},
                                               {"I8", torch::kInt8},
                                               {"U8", torch::kUInt8}}};

// The values as a safetensors file has them. Those of a convolution, which lie channels last, are
// put in order output by output, within the processor's cache and on this thread alone.
void append_values(const torch::Tensor& tensor, const platform::Append& append) {
  const torch::Tensor here = tensor.detach().to(torch::kCPU);
  if (here.is_contiguous() || here.dim() != 4 || here.scalar_type() != torch::kFloat32 ||
      !here.is_contiguous(torch::MemoryFormat::ChannelsLast)) {
    const torch::Tensor values = here.contiguous();
    append(values.data_ptr(), values.nbytes());
    return;
  }
  const std::int64_t channels = here.size(1), places = here.size(2) * here.size(3);
  std::vector<float> ordered(static_cast<std::size_t>(channels * places));
  const float* from = here.data_ptr<float>();
  for (std::int64_t output = 0; output < here.size(0); ++output) {
    for (std::int64_t channel = 0; channel < channels; ++channel) {
      for (std::int64_t place = 0; place < places; ++place) {
        ordered[channel * places + place] = from[place * channels + channel];
      }
    }
    append(ordered.data(), ordered.size() * sizeof(float));
    from += channels * places;
  }
}

}  // namespace

void write_safetensors(const std::string& file, const std::vector<NamedTensor>& tensors,
                       const Metadata& metadata, const std::stop_token& stop) {
  std::vector<TensorSource> sources;
  for (const auto& [name, tensor] : tensors) {
    const char* type = tensor.scalar_type() == torch::kBool ? "BOOL" : nullptr;
    for (const auto& pair : kTorchTypes) {
      if (pair.type == tensor.scalar_type()) type = pair.name;
    }
    if (type == nullptr) {
      throw EngineError(ErrorCode::internal, file + " was not written: tensor " + name +
                                                 " has the type " +
                                                 c10::toString(tensor.scalar_type()));
    }
    sources.push_back({name, type, tensor.sizes().vec()});
  }
  write_safetensors(file, sources, metadata, [&](std::size_t i, const platform::Append& append) {
    if (stop.stop_requested()) throw WritingStopped();
    append_values(tensors[i].tensor, append);
  });
}

torch::Tensor tensor_of_values(const std::string& type, const std::vector<std::int64_t>& shape,
                               const std::byte* values, std::size_t bytes) {
  const auto filled = [&](torch::ScalarType scalar) {
    auto tensor = torch::empty(shape, scalar);
    if (bytes > 0) std::memcpy(tensor.data_ptr(), values, bytes);
    return tensor;
  };
  // A bool whose byte is neither 0 nor 1 is undefined behaviour, and files may hold any byte.
  if (type == "BOOL") return filled(torch::kUInt8) != 0;
  for (const auto& pair : kTorchTypes) {
    if (type == pair.name) return filled(pair.type);
  }
  throw EngineError(ErrorCode::bad_data,
                    "the type " + type + " is none that this program can compute with");
}

torch::Tensor copy_tensor(const SafetensorsFile& file, const TensorEntry& entry) {
  try {
    return tensor_of_values(entry.type, entry.shape, file.data(entry), entry.end - entry.begin);
  } catch (const EngineError&) {
    throw EngineError(ErrorCode::bad_data, file.file() + ": tensor \"" + entry.name +
                                               "\" has the type " + entry.type +
                                               ", which this program cannot compute with");
  }
}

std::vector<NamedTensor> read_tensors(const std::string& file) {
  const SafetensorsFile opened(file);
  std::vector<NamedTensor> tensors;
  tensors.reserve(opened.tensors().size());
  for (const auto& entry : opened.tensors()) {
    tensors.push_back({entry.name, copy_tensor(opened, entry)});
  }
  return tensors;
}

}  // namespace distilloscope
