// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace distilloscope {

/// What is wrong with a pickle, in words that follow "is no ... that can be read: ".
class PickleProblem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The machine that a Python pickle is a program for, protocols 2 to 5, without what could execute
/// anything: it makes plain values, and every name of Python and every call of one is handed to the
/// deriving class, which knows the few that its files need and refuses all others.
/// Memory is bounded by a small multiple of the pickle's length. Throws PickleProblem.
class PickleMachine {
 public:
  PickleMachine(const PickleMachine&) = delete;
  PickleMachine& operator=(const PickleMachine&) = delete;

 protected:
  /// One value; `place` says where what does not fit in here is kept.
  struct Value {
    enum class Kind {
      none,
      boolean,
      integer,
      other,  ///< a number that is not needed: kept as "something"
      bytes,
      text,
      tuple,
      list,
      dictionary,
      global,  ///< a name of Python, `number` and `type` as the deriving class says
      object   ///< made by calling one, likewise
    };
    Kind kind = Kind::none;
    int type = 0;
    std::size_t place = 0;
    std::int64_t number = 0;
  };
  using Kind = Value::Kind;
  using Items = std::vector<Value>;
  using Dictionary = std::vector<std::pair<Value, Value>>;

  struct Limits {
    std::size_t longest_pickle = 16u << 20;
    std::size_t most_objects = 2'000'000;
    std::size_t deepest_stack = 1'000'000;
    const char* purpose = "such a file";  ///< what the file is for, in messages
  };

  /// \p pickle must outlive the machine.
  PickleMachine(std::string_view pickle, const Limits& limits);
  virtual ~PickleMachine() = default;

  /// Runs the whole pickle and returns the one value that it leaves.
  Value run();

  // ---- What the deriving class decides ----
  virtual Value global(std::string_view module, std::string_view name) = 0;
  virtual Value reduce(const Value& function, const Items& arguments) = 0;
  virtual Value persistent(const Value& id);
  virtual void build(Value& object, const Value& state) = 0;

  // ---- What it needs for that ----
  [[noreturn]] static void fail(const std::string& why);
  /// Refuses a name of Python, with the reason.
  [[noreturn]] static void refuse_global(std::string_view module, std::string_view name,
                                         const char* what_is_read);
  Value new_dictionary();
  /// Keeps an object of the deriving class and returns its place; they count as the others do.
  template <typename Kept>
  std::size_t keep(std::vector<Kept>& where, Kept what) {
    count_object();
    where.push_back(std::move(what));
    return where.size() - 1;
  }
  std::string_view text_of(const Value& value) const;
  std::string_view bytes_of(const Value& value) const;
  static std::int64_t integer_of(const Value& value);
  const Items& tuple_of(const Value& value) const;
  const Dictionary& dictionary_of(const Value& value) const { return dictionaries_[value.place]; }

 private:
  std::string_view take(std::uint64_t count);
  std::uint64_t unsigned_number(std::size_t bytes);
  std::string_view line();
  void push(const Value& value);
  void require(std::size_t count) const;
  Value pop();
  Value& top();
  Items pop_to_mark();
  Items pop_items(std::size_t count);
  void count_object();
  void push_sequence(Kind kind, Items items);
  void push_text(std::uint64_t length);
  void push_bytes(std::uint64_t length);
  void push_integer(std::int64_t number);
  bool step();
  void long_integer(std::size_t bytes);
  void append(const Items& items);
  void set_items(const Items& items);
  void memorise(std::uint64_t key);
  void recall(std::uint64_t key);

  std::string_view pickle_;
  Limits limits_;
  std::size_t position_ = 0;
  std::size_t objects_ = 0;
  std::vector<Value> stack_;
  std::vector<std::size_t> marks_;  // sizes of the stack
  std::unordered_map<std::uint64_t, Value> memo_;
  std::vector<std::string_view> texts_;  // and bytes
  std::vector<Items> sequences_;
  std::vector<Dictionary> dictionaries_;
};

}  // namespace distilloscope
