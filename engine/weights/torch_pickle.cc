// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/torch_pickle.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "engine/weights/safetensors_header.h"
#include "engine/weights/torch_types.h"

namespace distilloscope {
namespace {

constexpr std::size_t kLongestPickle = 16u << 20;
constexpr std::size_t kLongestName = 4096;
constexpr std::size_t kMostDimensions = 64;  // as many as torch allows

enum Global { kOrderedDict, kRebuildTensor, kRebuildParameter, kStorageType };
enum Object { kStorage, kTensor };

struct Storage {
  std::string name;
  std::string type;
  std::int64_t count = 0;
};

class StateMachine : public PickleMachine {
 public:
  StateMachine(std::string_view pickle, const StorageBytes& storage_bytes)
      : PickleMachine(pickle, {.longest_pickle = kLongestPickle, .purpose = "a state dict"}),
        storage_bytes_(storage_bytes) {}

  PickledState read() { return state_of(run()); }

 private:
  Value global(std::string_view module, std::string_view name) override {
    if (module == "collections" && name == "OrderedDict") {
      return {.kind = Kind::global, .type = kOrderedDict};
    }
    if (module == "torch._utils" && name == "_rebuild_tensor_v2") {
      return {.kind = Kind::global, .type = kRebuildTensor};
    }
    if (module == "torch._utils" && name == "_rebuild_parameter") {
      return {.kind = Kind::global, .type = kRebuildParameter};
    }
    for (std::size_t i = 0; module == "torch" && i < kStorageTypes.size(); ++i) {
      if (name == kStorageTypes[i].python) {
        return {.kind = Kind::global, .type = kStorageType, .number = static_cast<std::int64_t>(i)};
      }
    }
    refuse_global(module, name, "plain tensors");
  }

  // ('storage', torch.FloatStorage, '0', 'cpu', 9408)
  Value persistent(const Value& id) override {
    const Items& parts = tuple_of(id);
    if (parts.size() != 5 || text_of(parts[0]) != "storage" || parts[1].kind != Kind::global ||
        parts[1].type != kStorageType) {
      fail("it refers to something that is no storage of values");
    }
    Storage storage;
    storage.type = kStorageTypes[static_cast<std::size_t>(parts[1].number)].type;
    storage.name = name_of(parts[2]);
    storage.count = integer_of(parts[4]);
    const auto bytes = storage_bytes_(storage.name);
    if (!bytes) fail("the values of its storage " + in_quotes(storage.name) + " are missing");
    const std::uint64_t each = tensor_type_bytes(storage.type);
    if (storage.count < 0 || *bytes % each != 0 ||
        static_cast<std::uint64_t>(storage.count) != *bytes / each) {
      fail("its storage " + in_quotes(storage.name) + " has " + std::to_string(*bytes) +
           " bytes, not " + std::to_string(storage.count) + " values of " + std::to_string(each));
    }
    return {.kind = Kind::object, .type = kStorage, .place = keep(storages_, std::move(storage))};
  }

  Value reduce(const Value& function, const Items& arguments) override {
    switch (function.type) {
      case kOrderedDict:
        if (!arguments.empty()) fail("its pickle makes an OrderedDict of arguments");
        return new_dictionary();
      case kRebuildParameter:
        if (arguments.size() != 3 || !is(arguments[0], kTensor)) {
          fail("it has a parameter that is no tensor");
        }
        return arguments[0];
      case kRebuildTensor:
        return {
            .kind = Kind::object, .type = kTensor, .place = keep(tensors_, tensor_of(arguments))};
      default:
        break;
    }
    fail("its pickle calls what is no function");
  }

  // storage, offset, shape, strides, requires_grad, hooks, and maybe marks of lazy negation
  TorchEntry tensor_of(const Items& arguments) const {
    if (arguments.size() < 6 || arguments.size() > 7 || !is(arguments[0], kStorage)) {
      fail("it has a tensor without a storage");
    }
    if (arguments.size() == 7 && arguments[6].kind != Kind::none &&
        !(arguments[6].kind == Kind::dictionary && dictionary_of(arguments[6]).empty())) {
      fail("it has a tensor of a special kind (negated or conjugated)");
    }
    const Storage& storage = storages_[arguments[0].place];
    TorchEntry entry;
    entry.type = storage.type;
    entry.storage = storage.name;
    entry.offset = integer_of(arguments[1]);
    entry.shape = integers_of(arguments[2]);
    entry.strides = integers_of(arguments[3]);
    const auto misfit = [&](const char* why) {
      fail("a tensor does not fit its storage " + in_quotes(storage.name) + ": " + why);
    };
    if (entry.shape.size() != entry.strides.size())
      misfit("it has more sizes than strides or less");
    if (entry.offset < 0 || entry.offset > storage.count) misfit("it begins outside");
    bool empty = false;
    for (std::size_t i = 0; i < entry.shape.size(); ++i) {
      if (entry.shape[i] < 0 || entry.strides[i] < 0) misfit("a size or stride is negative");
      empty = empty || entry.shape[i] == 0;
    }
    if (empty) {
      entry.count = 0;
      return entry;
    }
    // No more values than the storage has: nothing grows when it is copied.
    std::int64_t last = entry.offset;
    for (std::size_t i = 0; i < entry.shape.size(); ++i) {
      if (entry.shape[i] > storage.count / entry.count) misfit("it has more values");
      entry.count *= entry.shape[i];
      const std::int64_t steps = entry.shape[i] - 1;
      if (steps > 0 && entry.strides[i] > (storage.count - last) / steps) misfit("it ends outside");
      last += steps * entry.strides[i];
    }
    if (last >= storage.count) misfit("it ends outside");
    return entry;
  }

  // The state of an OrderedDict: its _metadata, of which no tensor depends.
  void build(Value& object, const Value& state) override {
    if (object.kind != Kind::dictionary || state.kind != Kind::dictionary) {
      fail("its pickle gives a state to what has none");
    }
  }

  // ---- What values are ----
  static bool is(const Value& value, Object type) {
    return value.kind == Kind::object && value.type == type;
  }
  std::string name_of(const Value& value) const {
    const std::string_view text = text_of(value);
    // A text may be recalled any number of times, so copies of it must be short.
    if (text.size() > kLongestName) fail("a name in it is longer than 4,096 bytes");
    return std::string(text);
  }
  std::vector<std::int64_t> integers_of(const Value& value) const {
    const Items& items = tuple_of(value);
    if (items.size() > kMostDimensions) fail("a tensor has more than 64 dimensions");
    std::vector<std::int64_t> numbers;
    for (const Value& item : items) numbers.push_back(integer_of(item));
    return numbers;
  }

  // ---- The result ----
  static bool has_tensors(const Dictionary& dictionary) {
    return std::any_of(dictionary.begin(), dictionary.end(), [](const auto& item) {
      return item.first.kind == Kind::text && is(item.second, kTensor);
    });
  }
  const Dictionary* under(const Dictionary& dictionary, std::string_view key) const {
    for (const auto& [name, value] : dictionary) {
      if (name.kind == Kind::text && text_of(name) == key && value.kind == Kind::dictionary) {
        return &dictionary_of(value);
      }
    }
    return nullptr;
  }

  PickledState state_of(const Value& value) const {
    if (value.kind != Kind::dictionary) {
      fail("it holds no dictionary of tensors but a single value");
    }
    const Dictionary* chosen = &dictionary_of(value);
    PickledState state;
    if (!has_tensors(*chosen)) {
      const Dictionary* const outer = chosen;
      chosen = nullptr;
      for (const char* key : {"state_dict", "model_state_dict", "model"}) {
        const Dictionary* const inner = under(*outer, key);
        if (chosen == nullptr && inner != nullptr && has_tensors(*inner)) chosen = inner;
      }
      if (chosen == nullptr) fail("there are no tensors in it, nor under \"state_dict\"");
      if (const Dictionary* const metadata = under(*outer, "metadata")) {
        std::size_t bytes = 0;
        for (const auto& [key, text] : *metadata) {
          if (key.kind != Kind::text || text.kind != Kind::text) continue;
          bytes += text_of(text).size();
          if (bytes > kLongestPickle) fail("its metadata is longer than 16 MB");
          state.metadata[name_of(key)] = std::string(text_of(text));
        }
      }
    }
    std::set<std::string> names;
    for (const auto& [key, item] : *chosen) {
      const std::string name = key.kind == Kind::text ? name_of(key) : "(a key that is no text)";
      if (!is(item, kTensor) || key.kind != Kind::text) {
        state.passed_over.push_back(name);
        continue;
      }
      if (!names.insert(name).second) fail("the name " + in_quotes(name) + " stands in it twice");
      state.tensors.push_back(tensors_[item.place]);
      state.tensors.back().name = name;
    }
    return state;
  }

  const StorageBytes& storage_bytes_;
  std::vector<Storage> storages_;
  std::vector<TorchEntry> tensors_;
};

}  // namespace

PickledState read_state_pickle(std::string_view pickle, const StorageBytes& storage_bytes) {
  return StateMachine(pickle, storage_bytes).read();
}

}  // namespace distilloscope
