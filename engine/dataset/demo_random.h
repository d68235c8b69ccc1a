// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

/// Chance for the demo scenes. The standard library's distributions differ between its makers, so
/// the demo has its own: the same seed gives the same scene everywhere. Draws must not share an
/// expression or an argument list (their order is not defined there); braces are in order.
namespace distilloscope::demo {

/// xoshiro256** (Blackman and Vigna, public domain), seeded by splitmix64.
class Random {
 public:
  explicit Random(std::uint64_t seed) {
    for (auto& word : state_) {
      seed += 0x9e3779b97f4a7c15u;
      std::uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
      word = z ^ (z >> 31);
    }
  }

  std::uint64_t bits() {
    const std::uint64_t result = rotate(state_[1] * 5, 7) * 9;
    const std::uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = rotate(state_[3], 45);
    return result;
  }

  /// In [0, 1).
  double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
  double range(double low, double high) { return low + (high - low) * unit(); }
  /// Whole number in [low, high].
  int whole(int low, int high) {
    return low + static_cast<int>(unit() * static_cast<double>(high - low + 1));
  }
  bool chance(double probability) { return unit() < probability; }
  /// -1 or 1.
  double side() { return chance(0.5) ? -1.0 : 1.0; }

  /// Standard normal, by the polar method.
  double normal() {
    for (;;) {
      const double u = range(-1, 1);
      const double v = range(-1, 1);
      const double s = u * u + v * v;
      if (s > 0 && s < 1) return u * std::sqrt(-2 * std::log(s) / s);
    }
  }

  template <class T>
  T pick(std::initializer_list<T> values) {
    return values.begin()[static_cast<std::size_t>(unit() * static_cast<double>(values.size()))];
  }
  template <class T, std::size_t N>
  const T& pick(const std::array<T, N>& values) {
    return values[static_cast<std::size_t>(unit() * static_cast<double>(N))];
  }

 private:
  static std::uint64_t rotate(std::uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
  std::array<std::uint64_t, 4> state_{};
};

}  // namespace distilloscope::demo
