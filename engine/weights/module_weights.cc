// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/module_weights.h"

#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

bool same_kind(const TensorEntry& entry, const torch::Tensor& tensor) {
  static const std::set<std::string> floating{"F64", "F32", "F16", "BF16"};
  return tensor.is_floating_point() ? floating.count(entry.type) > 0 : entry.type == "I64";
}

/// Lines such as "3 missing: a, b, c", or nothing.
class Differences {
 public:
  void add(const char* kind, const std::string& what) { lists_[kind].push_back(what); }
  bool none() const { return lists_.empty(); }
  std::string text() const {
    std::string text;
    for (const auto& [kind, items] : lists_) {
      text += "\n" + std::to_string(items.size()) + " " + kind + ": ";
      for (std::size_t i = 0; i < items.size(); ++i) text += (i == 0 ? "" : ", ") + items[i];
    }
    return text;
  }

 private:
  std::map<std::string, std::vector<std::string>> lists_;
};

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::ostringstream text;
  text << torch::IntArrayRef(shape);
  return text.str();
}

}  // namespace

std::vector<NamedTensor> weights_of(const torch::nn::Module& module) {
  std::vector<NamedTensor> weights;
  for (const auto& item : module.named_parameters()) weights.push_back({item.key(), item.value()});
  for (const auto& item : module.named_buffers()) weights.push_back({item.key(), item.value()});
  return weights;
}

void fill_module(torch::nn::Module& module, const std::vector<TensorEntry>& offered,
                 const std::function<torch::Tensor(const TensorEntry&)>& read,
                 const std::string& file, const std::string& model) {
  std::map<std::string_view, const TensorEntry*> entries;
  for (const auto& entry : offered) entries[entry.name] = &entry;
  Differences differences;
  std::vector<std::pair<torch::Tensor, const TensorEntry*>> pairs;
  for (const auto& [name, tensor] : weights_of(module)) {
    const auto found = entries.find(name);
    if (found == entries.end()) {
      differences.add("missing", name);
      continue;
    }
    const auto* entry = found->second;
    entries.erase(found);
    if (entry->shape != tensor.sizes().vec()) {
      differences.add("misshapen", name + " (" + shape_text(entry->shape) + " instead of " +
                                       shape_text(tensor.sizes().vec()) + ")");
    } else if (!same_kind(*entry, tensor)) {
      differences.add("of the wrong type", name + " (" + entry->type + ")");
    } else {
      pairs.emplace_back(tensor, entry);
    }
  }
  for (const auto& entry : offered) {
    if (entries.count(entry.name) > 0) differences.add("surplus", entry.name);
  }
  if (!differences.none()) {
    throw EngineError(ErrorCode::mismatch,
                      file + " does not fit " + model + ". Tensors" + differences.text());
  }
  torch::NoGradGuard no_gradient;
  for (auto& [tensor, entry] : pairs) tensor.copy_(read(*entry));
}

}  // namespace distilloscope
