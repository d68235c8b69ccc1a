// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/pickle.h"

namespace distilloscope {
namespace {

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

}  // namespace

PickleMachine::PickleMachine(std::string_view pickle, const Limits& limits)
    : pickle_(pickle), limits_(limits) {}

PickleMachine::Value PickleMachine::run() {
  if (pickle_.size() > limits_.longest_pickle) {
    fail("its pickle is longer than " + std::to_string(limits_.longest_pickle >> 20) + " MB");
  }
  while (!step()) {
  }
  return stack_.back();
}

void PickleMachine::fail(const std::string& why) {
  throw PickleProblem(why);
}

void PickleMachine::refuse_global(std::string_view module, std::string_view name,
                                  const char* what_is_read) {
  constexpr std::size_t kLongest = 120;
  std::string full =
      std::string(module.substr(0, kLongest)) + "." + std::string(name.substr(0, kLongest));
  for (char& letter : full) {
    if (letter < ' ' || letter > '~') letter = '?';
  }
  fail("it asks for the Python object \"" + full + "\", which would have to be executed; only " +
       what_is_read + " are read");
}

PickleMachine::Value PickleMachine::persistent(const Value&) {
  fail("it refers to something outside the pickle");
}

PickleMachine::Value PickleMachine::new_dictionary() {
  return {.kind = Kind::dictionary, .place = keep(dictionaries_, Dictionary())};
}

// ---- What values are ----
std::string_view PickleMachine::text_of(const Value& value) const {
  if (value.kind != Kind::text) fail("its pickle has something else where a text belongs");
  return texts_[value.place];
}

std::string_view PickleMachine::bytes_of(const Value& value) const {
  if (value.kind != Kind::bytes) fail("its pickle has something else where bytes belong");
  return texts_[value.place];
}

std::int64_t PickleMachine::integer_of(const Value& value) {
  if (value.kind != Kind::integer) fail("its pickle has something else where a number belongs");
  return value.number;
}

const PickleMachine::Items& PickleMachine::tuple_of(const Value& value) const {
  if (value.kind != Kind::tuple) fail("its pickle has something else where a tuple belongs");
  return sequences_[value.place];
}

// ---- Reading ----
std::string_view PickleMachine::take(std::uint64_t count) {
  if (count > pickle_.size() - position_) fail("its pickle is cut off");
  const auto bytes = pickle_.substr(position_, static_cast<std::size_t>(count));
  position_ += static_cast<std::size_t>(count);
  return bytes;
}

std::uint64_t PickleMachine::unsigned_number(std::size_t bytes) {
  std::uint64_t value = 0;
  int shift = 0;
  for (const char byte : take(bytes)) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(byte)) << shift;
    shift += 8;
  }
  return value;
}

std::string_view PickleMachine::line() {
  const auto end = pickle_.find('\n', position_);
  if (end == std::string_view::npos) fail("its pickle is cut off");
  const auto text = pickle_.substr(position_, end - position_);
  position_ = end + 1;
  return text;
}

// ---- The stack ----
void PickleMachine::push(const Value& value) {
  if (stack_.size() >= limits_.deepest_stack) fail("its pickle nests or lists too much");
  stack_.push_back(value);
}

void PickleMachine::require(std::size_t count) const {
  const std::size_t floor = marks_.empty() ? 0 : marks_.back();
  if (stack_.size() - floor < count) fail("its pickle takes values that are not there");
}

PickleMachine::Value PickleMachine::pop() {
  require(1);
  const Value value = stack_.back();
  stack_.pop_back();
  return value;
}

PickleMachine::Value& PickleMachine::top() {
  require(1);
  return stack_.back();
}

PickleMachine::Items PickleMachine::pop_to_mark() {
  if (marks_.empty()) fail("its pickle takes values that are not there");
  const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
  Items items(begin, stack_.end());
  stack_.erase(begin, stack_.end());
  marks_.pop_back();
  return items;
}

PickleMachine::Items PickleMachine::pop_items(std::size_t count) {
  require(count);
  const auto begin = stack_.end() - static_cast<std::ptrdiff_t>(count);
  Items items(begin, stack_.end());
  stack_.erase(begin, stack_.end());
  return items;
}

void PickleMachine::count_object() {
  if (++objects_ > limits_.most_objects) {
    fail("it holds more than " + std::to_string(limits_.most_objects) + " objects");
  }
}

void PickleMachine::push_sequence(Kind kind, Items items) {
  push({.kind = kind, .place = keep(sequences_, std::move(items))});
}

void PickleMachine::push_text(std::uint64_t length) {
  const auto text = take(length);
  if (!is_utf8(text)) fail("it holds a text that is not UTF-8");
  push({.kind = Kind::text, .place = keep(texts_, text)});
}

void PickleMachine::push_bytes(std::uint64_t length) {
  push({.kind = Kind::bytes, .place = keep(texts_, take(length))});
}

void PickleMachine::push_integer(std::int64_t number) {
  push({.kind = Kind::integer, .number = number});
}

// ---- The instructions; true at the end ----
bool PickleMachine::step() {
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
      if (marks_.size() >= limits_.deepest_stack) fail("its pickle nests or lists too much");
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
      push_bytes(unsigned_number(1));
      return false;
    case 'B':
      push_bytes(unsigned_number(4));
      return false;
    case 0x8E:
    case 0x96:  // BYTEARRAY8, which nobody can change here
      push_bytes(unsigned_number(8));
      return false;
    case 'X':
      push_text(unsigned_number(4));
      return false;
    case 0x8C:
      push_text(unsigned_number(1));
      return false;
    case 0x8D:
      push_text(unsigned_number(8));
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
      push(new_dictionary());
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
      if (call[0].kind != Kind::global) fail("its pickle calls what is no function");
      push(reduce(call[0], tuple_of(call[1])));
      return false;
    }
    case 'b': {
      const Value state = pop();
      build(top(), state);
      return false;
    }
    default:
      fail("its pickle uses the instruction " + std::to_string(code) + ", which " +
           limits_.purpose + " does not need");
  }
}

void PickleMachine::long_integer(std::size_t bytes) {
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

void PickleMachine::append(const Items& items) {
  if (top().kind != Kind::list) fail("its pickle appends to what is no list");
  auto& list = sequences_[top().place];
  list.insert(list.end(), items.begin(), items.end());
}

void PickleMachine::set_items(const Items& items) {
  if (items.size() % 2 != 0) fail("its pickle has a key without a value");
  if (top().kind != Kind::dictionary) fail("its pickle sets items of what is no dictionary");
  auto& dictionary = dictionaries_[top().place];
  for (std::size_t i = 0; i < items.size(); i += 2) {
    dictionary.emplace_back(items[i], items[i + 1]);
  }
}

void PickleMachine::memorise(std::uint64_t key) {
  count_object();
  memo_[key] = top();
}

void PickleMachine::recall(std::uint64_t key) {
  const auto found = memo_.find(key);
  if (found == memo_.end()) fail("its pickle recalls what it never kept");
  push(found->second);
}

}  // namespace distilloscope
