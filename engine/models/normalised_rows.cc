// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/normalised_rows.h"

#include <algorithm>

// The loops are bound by memory; what they need is to be in vectors at all.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define DISTILLOSCOPE_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define DISTILLOSCOPE_VECTORS
#endif
#define DISTILLOSCOPE_INLINE __attribute__((always_inline))

namespace distilloscope::normalisation {
namespace {

constexpr std::int64_t kBlock = 64;  ///< channels whose sums are at hand
constexpr std::int64_t kChunk = 64;  ///< pixels that are summed up in float32

/// Calls work(first pixel, pixels, first channel, channels) for pieces of the part.
template <typename Work>
DISTILLOSCOPE_INLINE inline void for_pieces(const Part& part, Work work) {
  for (std::int64_t pixel = part.begin; pixel < part.end; pixel += kChunk) {
    const std::int64_t pixels = std::min(kChunk, part.end - pixel);
    for (std::int64_t channel = 0; channel < part.channels; channel += kBlock) {
      work(pixel, pixels, channel, std::min(kBlock, part.channels - channel));
    }
  }
}

/// Sums of g and g (y - mean), where masked(index, channel) is g.
template <typename Masked>
DISTILLOSCOPE_INLINE inline void sum_gradients(const float* map, const float* mean,
                                               const Part& part, const GradientSums& sums,
                                               Masked masked) {
  std::fill_n(sums.gradients, part.channels, 0.0);
  std::fill_n(sums.products, part.channels, 0.0);
  for_pieces(part, [&](std::int64_t pixel, std::int64_t pixels, std::int64_t channel,
                       std::int64_t channels) DISTILLOSCOPE_INLINE {
    float gradients[kBlock] = {}, products[kBlock] = {};
    const float* const centre = mean + channel;
    for (std::int64_t i = 0; i < pixels; ++i) {
      const std::int64_t row = (pixel + i) * part.channels + channel;
      for (std::int64_t c = 0; c < channels; ++c) {
        const float g = masked(row + c, channel + c);
        gradients[c] += g;
        products[c] += g * (map[row + c] - centre[c]);
      }
    }
    for (std::int64_t c = 0; c < channels; ++c) {
      sums.gradients[channel + c] += gradients[c];
      sums.products[channel + c] += products[c];
    }
  });
}

template <typename Masked>
DISTILLOSCOPE_INLINE inline void apply_line(const float* map, const Line& line, const Part& part,
                                            float* result, Masked masked) {
  for (std::int64_t pixel = part.begin; pixel < part.end; ++pixel) {
    const std::int64_t row = pixel * part.channels;
#pragma GCC ivdep
    for (std::int64_t c = 0; c < part.channels; ++c) {
      result[row + c] = line.scale[c] * masked(row + c, c) +
                        line.slope[c] * (map[row + c] - line.mean[c]) + line.offset[c];
    }
  }
}

}  // namespace

DISTILLOSCOPE_VECTORS void sum_moments(const float* map, Part part, double* mean, double* squares) {
  std::fill_n(mean, part.channels, 0.0);
  std::fill_n(squares, part.channels, 0.0);
  for_pieces(part, [&](std::int64_t pixel, std::int64_t pixels, std::int64_t channel,
                       std::int64_t channels) DISTILLOSCOPE_INLINE {
    const float* const rows = map + pixel * part.channels + channel;
    const auto count = static_cast<double>(pixels);
    const auto before = static_cast<double>(pixel - part.begin);
    // Distances from what is about the mean: squares of the values themselves would cancel.
    float centre[kBlock], sum[kBlock] = {}, square[kBlock] = {};
    for (std::int64_t c = 0; c < channels; ++c) {
      centre[c] = before > 0 ? static_cast<float>(mean[channel + c]) : rows[c];
    }
    for (std::int64_t i = 0; i < pixels; ++i) {
      for (std::int64_t c = 0; c < channels; ++c) {
        const float distance = rows[i * part.channels + c] - centre[c];
        sum[c] += distance;
        square[c] += distance * distance;
      }
    }
    // Chan, Golub and LeVeque 1979: means and squares of parts put together.
    for (std::int64_t c = 0; c < channels; ++c) {
      const double apart = sum[c] / count;
      const double delta = centre[c] + apart - mean[channel + c];
      mean[channel + c] += delta * (count / (before + count));
      squares[channel + c] +=
          square[c] - sum[c] * apart + delta * delta * (before * count / (before + count));
    }
  });
}

DISTILLOSCOPE_VECTORS void rectify(const float* map, const float* shortcut, Rectified rectified,
                                   Part part, float* output) {
  for (std::int64_t pixel = part.begin; pixel < part.end; ++pixel) {
    const std::int64_t row = pixel * part.channels;
    if (shortcut == nullptr) {
#pragma GCC ivdep
      for (std::int64_t c = 0; c < part.channels; ++c) {
        const float value = map[row + c] * rectified.scale[c] + rectified.shift[c];
        output[row + c] = value < 0 ? 0 : value;
      }
    } else {
#pragma GCC ivdep
      for (std::int64_t c = 0; c < part.channels; ++c) {
        const float value =
            map[row + c] * rectified.scale[c] + rectified.shift[c] + shortcut[row + c];
        output[row + c] = value < 0 ? 0 : value;
      }
    }
  }
}

DISTILLOSCOPE_VECTORS void sum_masked(const float* output, const float* gradient, const float* map,
                                      const float* mean, Part part, float* masked,
                                      GradientSums sums) {
  sum_gradients(map, mean, part, sums, [=](std::int64_t at, std::int64_t) DISTILLOSCOPE_INLINE {
    const float above = gradient[at];
    return masked[at] = output[at] <= 0 ? 0 : above;
  });
}

DISTILLOSCOPE_VECTORS void sum_rectified(Rectified rectified, const float* gradient,
                                         const float* map, const float* mean, Part part,
                                         GradientSums sums) {
  sum_gradients(map, mean, part, sums, [=](std::int64_t at, std::int64_t c) DISTILLOSCOPE_INLINE {
    const float value = map[at] * rectified.scale[c] + rectified.shift[c];
    const float above = gradient[at];
    return value <= 0 ? 0 : above;
  });
}

DISTILLOSCOPE_VECTORS void apply_masked(const float* gradient, const float* map, Line line,
                                        Part part, float* result) {
  apply_line(map, line, part, result,
             [=](std::int64_t at, std::int64_t) DISTILLOSCOPE_INLINE { return gradient[at]; });
}

DISTILLOSCOPE_VECTORS void apply_rectified(Rectified rectified, const float* gradient,
                                           const float* map, Line line, Part part, float* result) {
  apply_line(map, line, part, result, [=](std::int64_t at, std::int64_t c) DISTILLOSCOPE_INLINE {
    const float value = map[at] * rectified.scale[c] + rectified.shift[c];
    const float above = gradient[at];
    return value <= 0 ? 0 : above;
  });
}

DISTILLOSCOPE_VECTORS void pool(const float* map, const Pooling& pooling, Rectified rectified,
                                std::int64_t begin, std::int64_t end, float* output, float* chosen,
                                std::uint8_t* places) {
  const std::int64_t channels = pooling.channels;
  for (std::int64_t row = begin; row < end; ++row) {
    const std::int64_t image = row / pooling.pooled_height;
    const std::int64_t first_row = row % pooling.pooled_height * 2 - pooling.top;
    for (std::int64_t column = 0; column < pooling.pooled_width; ++column) {
      const std::int64_t first_column = column * 2 - pooling.left;
      const float* pixels[9];
      int place_of[9];
      int count = 0;
      for (int place = 0; place < 9; ++place) {
        const std::int64_t y = first_row + place / 3, x = first_column + place % 3;
        if (y < 0 || y >= pooling.height || x < 0 || x >= pooling.width) continue;
        place_of[count] = place;
        pixels[count++] = map + ((image * pooling.height + y) * pooling.width + x) * channels;
      }
      const std::int64_t to = (row * pooling.pooled_width + column) * channels;
      for (std::int64_t block = 0; block < channels; block += kBlock) {
        const std::int64_t width = std::min(kBlock, channels - block);
        const float* const scale = rectified.scale + block;
        const float* const shift = rectified.shift + block;
        float best[kBlock], best_y[kBlock];
        std::int32_t best_place[kBlock];
        for (std::int64_t c = 0; c < width; ++c) {
          best_y[c] = pixels[0][block + c];
          best[c] = best_y[c] * scale[c] + shift[c];
          best_place[c] = place_of[0];
        }
        for (int i = 1; i < count; ++i) {
          const float* const pixel = pixels[i] + block;
          const std::int32_t place = place_of[i];
          for (std::int64_t c = 0; c < width; ++c) {
            const float value = pixel[c] * scale[c] + shift[c];
            // A NaN wins and stays, as in LibTorch's pooling.
            const bool better = !(value <= best[c]) && best[c] == best[c];
            best[c] = better ? value : best[c];
            best_y[c] = better ? pixel[c] : best_y[c];
            best_place[c] = better ? place : best_place[c];
          }
        }
        for (std::int64_t c = 0; c < width; ++c) {
          output[to + block + c] = best[c] < 0 ? 0 : best[c];
        }
        if (chosen == nullptr) continue;
        for (std::int64_t c = 0; c < width; ++c) {
          chosen[to + block + c] = best_y[c];
          places[to + block + c] = static_cast<std::uint8_t>(best_place[c]);
        }
      }
    }
  }
}

DISTILLOSCOPE_VECTORS void apply_pooled(const float* masked, const std::uint8_t* places,
                                        const float* map, const Pooling& pooling, Line line,
                                        std::int64_t begin, std::int64_t end, float* result) {
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
        if (i < 0 || i >= pooling.pooled_height) continue;
        for (std::int64_t j = (x - 1) / 2; j <= x / 2; ++j) {
          if (j < 0 || j >= pooling.pooled_width) continue;
          windows[count] =
              ((image * pooling.pooled_height + i) * pooling.pooled_width + j) * channels;
          inside[count++] = static_cast<std::int32_t>((y - 2 * i) * 3 + x - 2 * j);
        }
      }
#pragma GCC ivdep
      for (std::int64_t c = 0; c < channels; ++c) {
        result[at + c] = line.slope[c] * (map[at + c] - line.mean[c]) + line.offset[c];
      }
      for (int i = 0; i < count; ++i) {
        const float* const from = masked + windows[i];
        const std::uint8_t* const place = places + windows[i];
        const std::int32_t here = inside[i];
#pragma GCC ivdep
        for (std::int64_t c = 0; c < channels; ++c) {
          const float share = line.scale[c] * from[c];
          result[at + c] += place[c] == here ? share : 0;
        }
      }
    }
  }
}

}  // namespace distilloscope::normalisation
