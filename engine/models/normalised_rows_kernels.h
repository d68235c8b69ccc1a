// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/models/normalised_rows.h"

/// normalised_rows.h for one kind of processor. normalised_rows_avx512.cc and
/// normalised_rows_avx2.cc are compiled for theirs; nothing of the standard library is called here,
/// lest a function compiled so is taken elsewhere.
namespace distilloscope::normalisation {

struct RowFunctions {
  decltype(&normalisation::sum_moments) sum_moments;
  decltype(&normalisation::rectify) rectify;
  decltype(&normalisation::sum_masked) sum_masked;
  decltype(&normalisation::sum_rectified) sum_rectified;
  decltype(&normalisation::apply_masked) apply_masked;
  decltype(&normalisation::apply_rectified) apply_rectified;
  decltype(&normalisation::pool) pool;
  decltype(&normalisation::apply_pooled) apply_pooled;
};

const RowFunctions& avx512_rows();
const RowFunctions& avx2_rows();

#define DISTILLOSCOPE_INLINE inline __attribute__((always_inline))

namespace {

struct RowKernels {
  static constexpr int kWidth = DISTILLOSCOPE_WIDTH;
  typedef float Vector __attribute__((vector_size(DISTILLOSCOPE_WIDTH * 4), aligned(4), may_alias));
  typedef std::int32_t Places
      __attribute__((vector_size(DISTILLOSCOPE_WIDTH * 4), aligned(4), may_alias));
  typedef std::uint8_t Bytes
      __attribute__((vector_size(DISTILLOSCOPE_WIDTH), aligned(1), may_alias));

  static constexpr std::int64_t kChunk = 64;  ///< pixels that are summed up in float32
  static constexpr int kTogether = 4;         ///< vectors of channels that are summed up together

  static DISTILLOSCOPE_INLINE Vector load(const float* from) {
    return *reinterpret_cast<const Vector*>(from);
  }
  static DISTILLOSCOPE_INLINE void store(float* to, const Vector& values) {
    *reinterpret_cast<Vector*>(to) = values;
  }
  static DISTILLOSCOPE_INLINE Vector rectified(const Vector& value) {
    return value < 0 ? Vector{} : value;  // a NaN stays one
  }
  static DISTILLOSCOPE_INLINE Vector line(Rectified by, const float* y, std::int64_t channel) {
    return load(y) * load(by.scale + channel) + load(by.shift + channel);
  }

  /// \p values() gives the two vectors that are summed up over pixels [pixel, pixel + pixels), and
  /// \p take() takes the sums of a channel.
  template <int Vectors, typename Values, typename Take>
  static DISTILLOSCOPE_INLINE void sum_channels(std::int64_t pixel, std::int64_t pixels,
                                                std::int64_t channel, const Values& values,
                                                const Take& take) {
    Vector one[Vectors] = {}, other[Vectors] = {};
    for (std::int64_t i = 0; i < pixels; ++i) {
      for (int v = 0; v < Vectors; ++v) {
        values(pixel + i, channel + v * kWidth, one[v], other[v]);
      }
    }
    for (int v = 0; v < Vectors; ++v) {
      for (int c = 0; c < kWidth; ++c) {
        take(pixel, pixels, channel + v * kWidth + c, one[v][c], other[v][c]);
      }
    }
  }

  template <typename Values, typename Take>
  static DISTILLOSCOPE_INLINE void sum_pixels(const Part& part, const Values& values,
                                              const Take& take) {
    for (std::int64_t pixel = part.begin; pixel < part.end; pixel += kChunk) {
      const std::int64_t left = part.end - pixel, pixels = left < kChunk ? left : kChunk;
      std::int64_t channel = 0;
      for (; channel + kTogether * kWidth <= part.channels; channel += kTogether * kWidth) {
        sum_channels<kTogether>(pixel, pixels, channel, values, take);
      }
      for (; channel < part.channels; channel += kWidth) {
        sum_channels<1>(pixel, pixels, channel, values, take);
      }
    }
  }

  static void sum_moments(const float* map, Part part, double* mean, double* squares) {
    // Distances from what is about the mean: squares of the values themselves would cancel.
    float centre[kMostChannels];
    for (std::int64_t c = 0; c < part.channels; ++c) {
      centre[c] = map[part.begin * part.channels + c];
      mean[c] = centre[c];
      squares[c] = 0;
    }
    sum_pixels(
        part,
        [&](std::int64_t pixel, std::int64_t channel, Vector & sum, Vector & square)
            __attribute__((always_inline)) {
              const Vector distance =
                  load(map + pixel * part.channels + channel) - load(centre + channel);
              sum += distance;
              square += distance * distance;
            },
        [&](std::int64_t pixel, std::int64_t pixels, std::int64_t c, float sum,
            float square) __attribute__((always_inline)) {
          // Chan, Golub and LeVeque 1979: means and squares of parts put together.
          const auto before = static_cast<double>(pixel - part.begin);
          const auto count = static_cast<double>(pixels);
          const double apart = sum / count, delta = centre[c] + apart - mean[c];
          mean[c] += delta * (count / (before + count));
          squares[c] += square - sum * apart + delta * delta * (before * count / (before + count));
          centre[c] = static_cast<float>(mean[c]);
        });
  }

  static void rectify(const float* map, const float* shortcut, Rectified by, Part part,
                      float* output) {
    for (std::int64_t pixel = part.begin; pixel < part.end; ++pixel) {
      for (std::int64_t c = 0; c < part.channels; c += kWidth) {
        const std::int64_t at = pixel * part.channels + c;
        Vector value = line(by, map + at, c);
        if (shortcut != nullptr) value += load(shortcut + at);
        store(output + at, rectified(value));
      }
    }
  }

  /// Sums of g and g (y - mean), where masked(at, channel) is g.
  template <typename Masked>
  static DISTILLOSCOPE_INLINE void sum_gradients(const float* map, const float* mean,
                                                 const Part& part, const GradientSums& sums,
                                                 const Masked& masked) {
    for (std::int64_t c = 0; c < part.channels; ++c) sums.gradients[c] = sums.products[c] = 0;
    sum_pixels(
        part,
        [&](std::int64_t pixel, std::int64_t channel, Vector & gradients, Vector & products)
            __attribute__((always_inline)) {
              const std::int64_t at = pixel * part.channels + channel;
              const Vector g = masked(at, channel);
              gradients += g;
              products += g * (load(map + at) - load(mean + channel));
            },
        [&](std::int64_t, std::int64_t, std::int64_t c, float gradients, float products)
            __attribute__((always_inline)) {
              sums.gradients[c] += gradients;
              sums.products[c] += products;
            });
  }

  static void sum_masked(const float* output, const float* gradient, const float* map,
                         const float* mean, Part part, float* masked, GradientSums sums) {
    sum_gradients(
        map, mean, part, sums, [=](std::int64_t at, std::int64_t) __attribute__((always_inline)) {
          const Vector g = load(output + at) <= 0 ? Vector{} : load(gradient + at);
          store(masked + at, g);
          return g;
        });
  }

  static void sum_rectified(Rectified by, const float* gradient, const float* map,
                            const float* mean, Part part, GradientSums sums) {
    sum_gradients(
        map, mean, part, sums, [=](std::int64_t at, std::int64_t c) __attribute__((always_inline)) {
          const Vector g = line(by, map + at, c) <= 0 ? Vector{} : load(gradient + at);
          return g;
        });
  }

  static DISTILLOSCOPE_INLINE Vector applied(const Line& line, const Vector& y, std::int64_t c) {
    return load(line.slope + c) * (y - load(line.mean + c)) + load(line.offset + c);
  }

  static void apply_masked(const float* gradient, const float* map, Line line, Part part,
                           float* result) {
    for (std::int64_t pixel = part.begin; pixel < part.end; ++pixel) {
      for (std::int64_t c = 0; c < part.channels; c += kWidth) {
        const std::int64_t at = pixel * part.channels + c;
        store(result + at,
              load(line.scale + c) * load(gradient + at) + applied(line, load(map + at), c));
      }
    }
  }

  static void apply_rectified(Rectified by, const float* gradient, const float* map, Line back,
                              Part part, float* result) {
    for (std::int64_t pixel = part.begin; pixel < part.end; ++pixel) {
      for (std::int64_t c = 0; c < part.channels; c += kWidth) {
        const std::int64_t at = pixel * part.channels + c;
        const Vector g = line(by, map + at, c) <= 0 ? Vector{} : load(gradient + at);
        store(result + at, load(back.scale + c) * g + applied(back, load(map + at), c));
      }
    }
  }

  static void pool(const float* map, const Pooling& pooling, Rectified by, std::int64_t begin,
                   std::int64_t end, float* output, float* chosen, std::uint8_t* places) {
    const std::int64_t channels = pooling.channels;
    for (std::int64_t row = begin; row < end; ++row) {
      const std::int64_t image = row / pooling.pooled_height;
      const std::int64_t first_row = row % pooling.pooled_height * 2 - pooling.top;
      for (std::int64_t column = 0; column < pooling.pooled_width; ++column) {
        const std::int64_t first_column = column * 2 - pooling.left;
        const float* pixels[9];
        std::int32_t place_of[9];
        int count = 0;
        for (std::int32_t place = 0; place < 9; ++place) {
          const std::int64_t y = first_row + place / 3, x = first_column + place % 3;
          if (y < 0 || y >= pooling.height || x < 0 || x >= pooling.width) continue;
          place_of[count] = place;
          pixels[count++] = map + ((image * pooling.height + y) * pooling.width + x) * channels;
        }
        const std::int64_t to = (row * pooling.pooled_width + column) * channels;
        for (std::int64_t c = 0; c < channels; c += kWidth) {
          Vector best_y = load(pixels[0] + c), best = line(by, pixels[0] + c, c);
          Places best_place = Places{} + place_of[0];
          for (int i = 1; i < count; ++i) {
            const Vector y = load(pixels[i] + c), value = line(by, pixels[i] + c, c);
            // A NaN wins and stays, as in LibTorch's pooling.
            const auto better = ~(value <= best) & (best == best);
            best = better ? value : best;
            best_y = better ? y : best_y;
            best_place = better ? Places{} + place_of[i] : best_place;
          }
          store(output + to + c, rectified(best));
          if (chosen == nullptr) continue;
          store(chosen + to + c, best_y);
          *reinterpret_cast<Bytes*>(places + to + c) = __builtin_convertvector(best_place, Bytes);
        }
      }
    }
  }

  static void apply_pooled(const float* masked, const std::uint8_t* places, const float* map,
                           const Pooling& pooling, Line line, std::int64_t begin, std::int64_t end,
                           float* result) {
    const std::int64_t channels = pooling.channels;
    for (std::int64_t row = begin; row < end; ++row) {
      const std::int64_t image = row / pooling.height, y = row % pooling.height + pooling.top;
      for (std::int64_t column = 0; column < pooling.width; ++column) {
        const std::int64_t x = column + pooling.left;
        const std::int64_t at = (row * pooling.width + column) * channels;
        // The windows that reach over this pixel, and where it lies in them.
        std::int64_t windows[4];
        std::int32_t inside[4];
        int count = 0;
        for (std::int64_t i = (y - 1) / 2; i <= y / 2; ++i) {
          if (i >= pooling.pooled_height) continue;
          for (std::int64_t j = (x - 1) / 2; j <= x / 2; ++j) {
            if (j >= pooling.pooled_width) continue;
            windows[count] =
                ((image * pooling.pooled_height + i) * pooling.pooled_width + j) * channels;
            inside[count++] = static_cast<std::int32_t>((y - 2 * i) * 3 + x - 2 * j);
          }
        }
        for (std::int64_t c = 0; c < channels; c += kWidth) {
          Vector g = {};
          for (int i = 0; i < count; ++i) {
            const Places place = __builtin_convertvector(
                *reinterpret_cast<const Bytes*>(places + windows[i] + c), Places);
            g += place == inside[i] ? load(masked + windows[i] + c) : Vector{};
          }
          store(result + at + c, load(line.scale + c) * g + applied(line, load(map + at + c), c));
        }
      }
    }
  }

  static constexpr RowFunctions kFunctions{&sum_moments,   &rectify,      &sum_masked,
                                           &sum_rectified, &apply_masked, &apply_rectified,
                                           &pool,          &apply_pooled};
};

}  // namespace
}  // namespace distilloscope::normalisation
