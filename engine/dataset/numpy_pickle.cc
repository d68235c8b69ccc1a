// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/numpy_pickle.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dataset/npy.h"
#include "engine/formats/pickle.h"

namespace distilloscope {
namespace {

constexpr std::size_t kMostDimensions = 32;  // as many as NumPy 1 allows

enum Global { kReconstruct, kFromBuffer, kArrayType, kNumberType, kEncode };
enum Object { kNumbers, kArray, kEncoded };

/// NumPy pickles an array as an empty one whose state is set later (protocols 2 to 4), or as a call
/// on its bytes (protocol 5).
struct PickledArray {
  bool filled = false;
  std::string type;
  std::vector<std::uint64_t> shape;
  bool columns_first = false;
  std::string_view data;  ///< of the pickle
  bool latin1 = false;    ///< data are the UTF-8 of bytes that were taken for Latin-1
};

/// The bytes whose Latin-1 text is kept as UTF-8, as protocol 2 keeps bytes.
std::string from_latin1(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      bytes += text[i];
    } else if (first <= 0xC3 && i + 1 < text.size()) {
      bytes += static_cast<char>(first << 6 | (static_cast<unsigned char>(text[++i]) & 0x3F));
    } else {
      throw PickleProblem("its values are a text with characters beyond Latin-1");
    }
  }
  return bytes;
}

class ArrayMachine : public PickleMachine {
 public:
  explicit ArrayMachine(std::string_view pickle)
      : PickleMachine(pickle, {.longest_pickle = pickle.size(),
                               .most_objects = 1000,
                               .deepest_stack = 1000,
                               .purpose = "an array"}) {}

  PickledArray read() {
    const Value value = run();
    if (!is(value, kArray)) fail("it holds no array but another value");
    const PickledArray& array = arrays_[value.place];
    if (!array.filled) fail("its array has no values");
    return array;
  }

 private:
  Value global(std::string_view module, std::string_view name) override {
    const auto known = [](Global type) { return Value{.kind = Kind::global, .type = type}; };
    // NumPy 2 put an underscore before the name of its core.
    const bool numpy = module.starts_with("numpy.");
    std::string_view inner = numpy ? module.substr(6) : std::string_view();
    if (inner.starts_with("_core.")) inner.remove_prefix(1);
    if (inner == "core.multiarray" && name == "_reconstruct") return known(kReconstruct);
    if (inner == "core.numeric" && name == "_frombuffer") return known(kFromBuffer);
    if (module == "numpy" && name == "ndarray") return known(kArrayType);
    if (module == "numpy" && name == "dtype") return known(kNumberType);
    if (module == "_codecs" && name == "encode") return known(kEncode);
    refuse_global(module, name, "NumPy arrays of numbers");
  }

  Value reduce(const Value& function, const Items& arguments) override {
    switch (function.type) {
      case kReconstruct:  // numpy.ndarray, (0,), b"b": all that counts comes with the state
        if (arguments.size() != 3 || arguments[0].kind != Kind::global ||
            arguments[0].type != kArrayType) {
          fail("it makes an array of an unknown kind");
        }
        return object(kArray, keep(arrays_, PickledArray()));
      case kFromBuffer: {  // bytes, dtype, shape, "C" or "F"
        if (arguments.size() != 4) fail("it makes an array in an unknown way");
        PickledArray array;
        array.type = type_of(arguments[1]);
        array.shape = shape_of(arguments[2]);
        const std::string_view order = text_of(arguments[3]);
        if (order != "C" && order != "F") fail("it makes an array in an unknown order");
        array.columns_first = order == "F";
        set_data(array, arguments[0]);
        return object(kArray, keep(arrays_, std::move(array)));
      }
      case kNumberType: {  // "f4", and two flags
        if (arguments.empty()) fail("it has a type of numbers without a name");
        const std::string_view name = text_of(arguments[0]);
        if (name.size() > 8) fail("its values are no plain numbers");
        return object(kNumbers, keep(types_, std::string(name)));
      }
      case kEncode:  // a text, "latin1"
        if (arguments.size() == 2 && text_of(arguments[1]) == "latin1") {
          return object(kEncoded, keep(encoded_, text_of(arguments[0])));
        }
        break;
      default:
        break;
    }
    fail("its pickle calls what is no function");
  }

  void build(Value& made, const Value& state) override {
    const Items& parts = tuple_of(state);
    if (is(made, kNumbers)) {  // version, byte order, and what structures have
      if (parts.size() < 2 || types_[made.place].find_first_of("<>|=") != std::string::npos) {
        fail("it has a type of numbers in an unknown form");
      }
      const std::string_view order = text_of(parts[1]);
      if (order != "<" && order != ">" && order != "|" && order != "=") {
        fail("it has a type of numbers in an unknown form");
      }
      types_[made.place].insert(0, order == "=" ? "<" : order);
      return;
    }
    // version, shape, dtype, whether columns come first, bytes
    if (!is(made, kArray) || arrays_[made.place].filled || parts.size() != 5 ||
        parts[3].kind != Kind::boolean) {
      fail("its pickle gives a state to what has none");
    }
    PickledArray& array = arrays_[made.place];
    array.type = type_of(parts[2]);
    array.shape = shape_of(parts[1]);
    array.columns_first = parts[3].number != 0;
    set_data(array, parts[4]);
  }

  static Value object(Object type, std::size_t place) {
    return {.kind = Kind::object, .type = type, .place = place};
  }
  static bool is(const Value& value, Object type) {
    return value.kind == Kind::object && value.type == type;
  }

  std::string type_of(const Value& value) const {
    if (!is(value, kNumbers)) fail("its array has no type of numbers");
    return types_[value.place];
  }
  std::vector<std::uint64_t> shape_of(const Value& value) const {
    const Items& sizes = tuple_of(value);
    if (sizes.size() > kMostDimensions) fail("its array has more than 32 dimensions");
    std::vector<std::uint64_t> shape;
    for (const Value& size : sizes) {
      const std::int64_t number = integer_of(size);
      if (number < 0) fail("its array has a negative size");
      shape.push_back(static_cast<std::uint64_t>(number));
    }
    return shape;
  }
  void set_data(PickledArray& array, const Value& data) const {
    array.filled = true;
    array.latin1 = is(data, kEncoded);
    if (data.kind == Kind::list) fail("its array holds Python objects, not numbers");
    array.data = array.latin1 ? encoded_[data.place] : bytes_of(data);
  }

  std::vector<PickledArray> arrays_;
  std::vector<std::string> types_;
  std::vector<std::string_view> encoded_;
};

}  // namespace

Map parse_numpy_pickle(const Bytes& bytes) {
  try {
    const std::string_view pickle(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const PickledArray array = ArrayMachine(pickle).read();
    const std::string decoded = array.latin1 ? from_latin1(array.data) : std::string();
    return map_of_array(array.type, array.shape, array.columns_first,
                        array.latin1 ? std::string_view(decoded) : array.data);
  } catch (const PickleProblem& problem) {
    throw FileFault(ErrorCode::bad_data,
                    std::string("is no pickled array that can be read: ") + problem.what());
  }
}

bool is_pickle(const Bytes& bytes) {
  return bytes.size() > 2 && bytes[0] == 0x80 && bytes[1] >= 2 && bytes[1] <= 5;
}

}  // namespace distilloscope
