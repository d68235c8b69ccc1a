// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace distilloscope {

/// FNV-1a, 64 bit: names caches and fingerprints. It guards against accidents, not against malice.
class Hash64 {
 public:
  Hash64& add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<std::uint8_t>(c));
    add_byte(0xFF);  // keeps ("ab", "c") apart from ("a", "bc")
    return *this;
  }
  Hash64& add(std::int64_t number) {
    for (int i = 0; i < 8; ++i) {
      add_byte(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i)));
    }
    return *this;
  }
  std::uint64_t value() const { return state_; }
  std::string hex() const {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (int i = 0; i < 16; ++i) text[i] = kDigits[(state_ >> (60 - 4 * i)) & 15U];
    return text;
  }

 private:
  void add_byte(std::uint8_t byte) { state_ = (state_ ^ byte) * 0x100000001B3ULL; }
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

}  // namespace distilloscope
