// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/torch_pickle.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <unordered_map>

#include "engine/weights/safetensors_header.h"
#include "engine/weights/torch_types.h"

namespace distilloscope {
namespace {

constexpr std::size_t kLongestPickle = 16u << 20;
constexpr std::size_t kLongestName = 4096;
constexpr std::size_t kMostObjects = 2'000'000;
constexpr std::size_t kDeepestStack = 1'000'000;
constexpr std::size_t kMostDimensions = 64;  // as many as torch allows

enum class Global { ordered_dict, rebuild_tensor, rebuild_parameter, storage_type };

/// One value of the machine; `place` says where what does not fit in here is kept.
struct Value {
  enum class Kind {
    none,
    boolean,
    integer,
    other,  // a number or bytes that no tensor needs: kept as "something"
    text,
    tuple,
    list,
    dictionary,
    global,
    storage,
    tensor
  };
  Kind kind = Kind::none;
  Global global = Global::ordered_dict;
  std::size_t place = 0;
  std::int64_t number = 0;  // also the index of a storage type
};
using Kind = Value::Kind;

struct Storage {
  std::string name;
  std::string type;
  std::int64_t count = 0;
};

using Items = std::vector<Value>;
using Dictionary = std::vector<std::pair<Value, Value>>;

[[noreturn]] void fail(const std::string& why) {
  throw PickleProblem(why);
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0 || length > text.size() - i) return false;
    std::uint32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      code = code << 6 | (next & 0x3Fu);
    }
    constexpr std::uint32_t kShortest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < kShortest[length] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
      return false;
    }
    i += length;
  }
  return true;
}

class Machine {
 public:
  Machine(std::string_view pickle, const StorageBytes& storage_bytes)
      : pickle_(pickle), storage_bytes_(storage_bytes) {}

  PickledState run() {
    if (pickle_.size() > kLongestPickle) fail("its pickle is longer than 16 MB");
    while (!step()) {
    }
    return state_of(stack_.back());
  }

 private:
  // ---- Reading ----
  std::string_view take(std::uint64_t count) {
    if (count > pickle_.size() - position_) fail("its pickle is cut off");
    const auto bytes = pickle_.substr(position_, static_cast<std::size_t>(count));
    position_ += static_cast<std::size_t>(count);
    return bytes;
  }
  std::uint64_t unsigned_number(std::size_t bytes) {
    std::uint64_t value = 0;
    int shift = 0;
    for (const char byte : take(bytes)) {
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(byte)) << shift;
      shift += 8;
    }
    return value;
  }
  std::string_view line() {
    const auto end = pickle_.find('\n', position_);
    if (end == std::string_view::npos) fail("its pickle is cut off");
    const auto text = pickle_.substr(position_, end - position_);
    position_ = end + 1;
    return text;
  }

  // ---- The stack ----
  void push(const Value& value) {
    if (stack_.size() >= kDeepestStack) fail("its pickle nests or lists too much");
    stack_.push_back(value);
  }
  void require(std::size_t count) const {
    const std::size_t floor = marks_.empty() ? 0 : marks_.back();
    if (stack_.size() - floor < count) fail("its pickle takes values that are not there");
  }
  Value pop() {
    require(1);
    const Value value = stack_.back();
    stack_.pop_back();
    return value;
  }
  Value& top() {
    require(1);
    return stack_.back();
  }
  Items pop_to_mark() {
    if (marks_.empty()) fail("its pickle takes values that are not there");
    const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    Items items(begin, stack_.end());
    stack_.erase(begin, stack_.end());
    marks_.pop_back();
    return items;
  }
  Items pop_items(std::size_t count) {
    require(count);
    const auto begin = stack_.end() - static_cast<std::ptrdiff_t>(count);
    Items items(begin, stack_.end());
    stack_.erase(begin, stack_.end());
    return items;
  }
  template <typename Kept>
  std::size_t keep(std::vector<Kept>& where, Kept what) {
    if (++objects_ > kMostObjects) fail("it holds more than 2,000,000 objects");
    where.push_back(std::move(what));
    return where.size() - 1;
  }
  void push_sequence(Kind kind, Items items) {
    push({.kind = kind, .place = keep(sequences_, std::move(items))});
  }
  void push_text(std::uint64_t length) {
    const auto text = take(length);
    if (!is_utf8(text)) fail("it holds a text that is not UTF-8");
    push({.kind = Kind::text, .place = keep(texts_, text)});
  }
  void push_integer(std::int64_t number) { push({.kind = Kind::integer, .number = number}); }

  // ---- The instructions; true at the end ----
  bool step() {
    const auto code = static_cast<unsigned char>(take(1)[0]);
    switch (code) {
      case 0x80:  // PROTO
        if (const auto protocol = unsigned_number(1); protocol < 2 || protocol > 5) {
          fail("its pickle has the protocol " + std::to_string(protocol));
        }
        return false;
      case 0x95:  // FRAME: only a hint how much to read ahead
        take(8);
        return false;
      case '.':
        if (!marks_.empty() || stack_.size() != 1) fail("its pickle ends in the middle");
        return true;
      case '(':
        if (marks_.size() >= kDeepestStack) fail("its pickle nests or lists too much");
        marks_.push_back(stack_.size());
        return false;
      case 'N':
        push({});
        return false;
      case 0x88:
      case 0x89:
        push({.kind = Kind::boolean, .number = code == 0x88});
        return false;
      case 'J':
        push_integer(static_cast<std::int32_t>(unsigned_number(4)));
        return false;
      case 'K':
        push_integer(static_cast<std::int64_t>(unsigned_number(1)));
        return false;
      case 'M':
        push_integer(static_cast<std::int64_t>(unsigned_number(2)));
        return false;
      case 0x8A:
        long_integer(static_cast<std::size_t>(unsigned_number(1)));
        return false;
      case 'G':
        take(8);
        push({.kind = Kind::other});
        return false;
      case 'C':
        take(unsigned_number(1));
        push({.kind = Kind::other});
        return false;
      case 'B':
        take(unsigned_number(4));
        push({.kind = Kind::other});
        return false;
      case 'X':
        push_text(unsigned_number(4));
        return false;
      case 0x8C:
        push_text(unsigned_number(1));
        return false;
      case ')':
        push_sequence(Kind::tuple, {});
        return false;
      case 0x85:
      case 0x86:
      case 0x87:
        push_sequence(Kind::tuple, pop_items(code - 0x84u));
        return false;
      case 't':
        push_sequence(Kind::tuple, pop_to_mark());
        return false;
      case ']':
        push_sequence(Kind::list, {});
        return false;
      case '}':
        push({.kind = Kind::dictionary, .place = keep(dictionaries_, Dictionary())});
        return false;
      case 'a':
        append(pop_items(1));
        return false;
      case 'e':
        append(pop_to_mark());
        return false;
      case 's':
        set_items(pop_items(2));
        return false;
      case 'u':
        set_items(pop_to_mark());
        return false;
      case 'q':
        memorise(unsigned_number(1));
        return false;
      case 'r':
        memorise(unsigned_number(4));
        return false;
      case 0x94:
        memorise(memo_.size());
        return false;
      case 'h':
        recall(unsigned_number(1));
        return false;
      case 'j':
        recall(unsigned_number(4));
        return false;
      case 'c': {
        const auto module = line();
        push(global(module, line()));
        return false;
      }
      case 0x93: {
        const Items names = pop_items(2);
        push(global(text_of(names[0]), text_of(names[1])));
        return false;
      }
      case 'Q':
        push(persistent(pop()));
        return false;
      case 'R': {
        const Items call = pop_items(2);
        push(reduce(call[0], call[1]));
        return false;
      }
      case 'b':
        build(pop());
        return false;
      default:
        fail("its pickle uses the instruction " + std::to_string(code) +
             ", which a state dict does not need");
    }
  }

  void long_integer(std::size_t bytes) {
    if (bytes > 8) {
      take(bytes);
      push({.kind = Kind::other});
      return;
    }
    std::uint64_t value = unsigned_number(bytes);
    if (bytes > 0 && bytes < 8 && (value >> (8 * bytes - 1) & 1) != 0) {
      value |= ~std::uint64_t{0} << (8 * bytes);  // two's complement of that many bytes
    }
    push_integer(static_cast<std::int64_t>(value));
  }

  void append(const Items& items) {
    if (top().kind != Kind::list) fail("its pickle appends to what is no list");
    auto& list = sequences_[top().place];
    list.insert(list.end(), items.begin(), items.end());
  }

  void set_items(const Items& items) {
    if (items.size() % 2 != 0) fail("its pickle has a key without a value");
    if (top().kind != Kind::dictionary) fail("its pickle sets items of what is no dictionary");
    auto& dictionary = dictionaries_[top().place];
    for (std::size_t i = 0; i < items.size(); i += 2) {
      dictionary.emplace_back(items[i], items[i + 1]);
    }
  }

  void memorise(std::uint64_t key) {
    if (memo_.size() >= kMostObjects) fail("it holds more than 2,000,000 objects");
    memo_[key] = top();
  }

  void recall(std::uint64_t key) {
    const auto found = memo_.find(key);
    if (found == memo_.end()) fail("its pickle recalls what it never kept");
    push(found->second);
  }

  Value global(std::string_view module, std::string_view name) const {
    if (module == "collections" && name == "OrderedDict") {
      return {.kind = Kind::global, .global = Global::ordered_dict};
    }
    if (module == "torch._utils" && name == "_rebuild_tensor_v2") {
      return {.kind = Kind::global, .global = Global::rebuild_tensor};
    }
    if (module == "torch._utils" && name == "_rebuild_parameter") {
      return {.kind = Kind::global, .global = Global::rebuild_parameter};
    }
    for (std::size_t i = 0; module == "torch" && i < kStorageTypes.size(); ++i) {
      if (name == kStorageTypes[i].python) {
        return {.kind = Kind::global,
                .global = Global::storage_type,
                .number = static_cast<std::int64_t>(i)};
      }
    }
    std::string full = std::string(module) + "." + std::string(name);
    for (char& letter : full) {
      if (letter < ' ' || letter > '~') letter = '?';
    }
    fail("it asks for the Python object " + in_quotes(full) +
         ", which would have to be executed; only plain tensors are read");
  }

  // ('storage', torch.FloatStorage, '0', 'cpu', 9408)
  Value persistent(const Value& id) {
    const Items& parts = sequence_of(id, Kind::tuple);
    if (parts.size() != 5 || text_of(parts[0]) != "storage" || !is_global(parts[1]) ||
        parts[1].global != Global::storage_type) {
      fail("it refers to something that is no storage of values");
    }
    Storage storage;
    storage.type = kStorageTypes[static_cast<std::size_t>(parts[1].number)].type;
    storage.name = text_of(parts[2]);
    storage.count = integer_of(parts[4]);
    const auto bytes = storage_bytes_(storage.name);
    if (!bytes) fail("the values of its storage " + in_quotes(storage.name) + " are missing");
    const std::uint64_t each = tensor_type_bytes(storage.type);
    if (storage.count < 0 || *bytes % each != 0 ||
        static_cast<std::uint64_t>(storage.count) != *bytes / each) {
      fail("its storage " + in_quotes(storage.name) + " has " + std::to_string(*bytes) +
           " bytes, not " + std::to_string(storage.count) + " values of " + std::to_string(each));
    }
    return {.kind = Kind::storage, .place = keep(storages_, std::move(storage))};
  }

  Value reduce(const Value& function, const Value& arguments_value) {
    const Items& arguments = sequence_of(arguments_value, Kind::tuple);
    if (!is_global(function)) fail("its pickle calls what is no function");
    switch (function.global) {
      case Global::ordered_dict:
        if (!arguments.empty()) fail("its pickle makes an OrderedDict of arguments");
        return {.kind = Kind::dictionary, .place = keep(dictionaries_, Dictionary())};
      case Global::rebuild_parameter:
        if (arguments.size() != 3 || arguments[0].kind != Kind::tensor) {
          fail("it has a parameter that is no tensor");
        }
        return arguments[0];
      case Global::rebuild_tensor:
        return {.kind = Kind::tensor, .place = keep(tensors_, tensor_of(arguments))};
      case Global::storage_type:
        break;
    }
    fail("its pickle calls what is no function");
  }

  // storage, offset, shape, strides, requires_grad, hooks, and maybe marks of lazy negation
  TorchEntry tensor_of(const Items& arguments) const {
    if (arguments.size() < 6 || arguments.size() > 7 || arguments[0].kind != Kind::storage) {
      fail("it has a tensor without a storage");
    }
    if (arguments.size() == 7 && arguments[6].kind != Kind::none &&
        !(arguments[6].kind == Kind::dictionary && dictionaries_[arguments[6].place].empty())) {
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
  void build(const Value& state) {
    if (top().kind != Kind::dictionary || state.kind != Kind::dictionary) {
      fail("its pickle gives a state to what has none");
    }
  }

  // ---- What values are ----
  static bool is_global(const Value& value) { return value.kind == Kind::global; }
  std::string text_of(const Value& value) const {
    if (value.kind != Kind::text) fail("its pickle has something else where a text belongs");
    // A text may be recalled any number of times, so copies of it must be short.
    if (texts_[value.place].size() > kLongestName) fail("a name in it is longer than 4,096 bytes");
    return std::string(texts_[value.place]);
  }
  static std::int64_t integer_of(const Value& value) {
    if (value.kind != Kind::integer) fail("its pickle has something else where a number belongs");
    return value.number;
  }
  const Items& sequence_of(const Value& value, Kind kind) const {
    if (value.kind != kind) fail("its pickle has something else where a tuple belongs");
    return sequences_[value.place];
  }
  std::vector<std::int64_t> integers_of(const Value& value) const {
    const Items& items = sequence_of(value, Kind::tuple);
    if (items.size() > kMostDimensions) fail("a tensor has more than 64 dimensions");
    std::vector<std::int64_t> numbers;
    for (const Value& item : items) numbers.push_back(integer_of(item));
    return numbers;
  }

  // ---- The result ----
  bool has_tensors(const Dictionary& dictionary) const {
    return std::any_of(dictionary.begin(), dictionary.end(), [](const auto& item) {
      return item.first.kind == Kind::text && item.second.kind == Kind::tensor;
    });
  }
  const Dictionary* under(const Dictionary& dictionary, std::string_view key) const {
    for (const auto& [name, value] : dictionary) {
      if (name.kind == Kind::text && texts_[name.place] == key && value.kind == Kind::dictionary) {
        return &dictionaries_[value.place];
      }
    }
    return nullptr;
  }

  PickledState state_of(const Value& value) const {
    if (value.kind != Kind::dictionary) {
      fail("it holds no dictionary of tensors but a single value");
    }
    const Dictionary* chosen = &dictionaries_[value.place];
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
          bytes += texts_[text.place].size();
          if (bytes > kLongestPickle) fail("its metadata is longer than 16 MB");
          state.metadata[text_of(key)] = std::string(texts_[text.place]);
        }
      }
    }
    std::set<std::string> names;
    for (const auto& [key, item] : *chosen) {
      const std::string name = key.kind == Kind::text ? text_of(key) : "(a key that is no text)";
      if (item.kind != Kind::tensor || key.kind != Kind::text) {
        state.passed_over.push_back(name);
        continue;
      }
      if (!names.insert(name).second) fail("the name " + in_quotes(name) + " stands in it twice");
      state.tensors.push_back(tensors_[item.place]);
      state.tensors.back().name = name;
    }
    return state;
  }

  std::string_view pickle_;
  const StorageBytes& storage_bytes_;
  std::size_t position_ = 0;
  std::size_t objects_ = 0;
  std::vector<Value> stack_;
  std::vector<std::size_t> marks_;  // sizes of the stack
  std::unordered_map<std::uint64_t, Value> memo_;
  std::vector<std::string_view> texts_;
  std::vector<Items> sequences_;
  std::vector<Dictionary> dictionaries_;
  std::vector<Storage> storages_;
  std::vector<TorchEntry> tensors_;
};

}  // namespace

PickledState read_state_pickle(std::string_view pickle, const StorageBytes& storage_bytes) {
  return Machine(pickle, storage_bytes).run();
}

}  // namespace distilloscope
