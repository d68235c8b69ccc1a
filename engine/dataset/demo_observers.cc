// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_observers.h"

#include <algorithm>
#include <cmath>

namespace distilloscope::demo {
namespace {

// Shares of attention; the objects' pulls are on the same scale (about 0.3 to 2 each).
constexpr double kTextureShare = 0.2;
constexpr double kCentreShare = 0.3;
constexpr double kLandingError = 3.2;  // pixels; eye trackers and eyes err by about half a degree

/// Picks an index in proportion to the weights.
std::size_t pick(const std::vector<double>& weights, Random& rng) {
  double total = 0;
  for (const double w : weights) total += w;
  double ticket = rng.unit() * total;
  for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
    if (ticket < weights[i]) return i;
    ticket -= weights[i];
  }
  return weights.size() - 1;
}

}  // namespace

Attention::Attention(const Scene& scene) {
  for (std::size_t i = 0; i < scene.objects.size(); ++i) {
    for (const Spot& spot : scene.objects[i].spots) {
      spots_.push_back(spot);
      owner_.push_back(static_cast<int>(i));
    }
  }
  double total = 0;
  for (int y = 0; y < Scene::kHeight; y += kCell) {
    for (int x = 0; x < Scene::kWidth; x += kCell) {
      double sum = 0;
      double squares = 0;
      for (int k = 0; k < kCell * kCell; ++k) {
        const std::size_t row = static_cast<std::size_t>(y + k / kCell);
        const std::uint8_t* p =
            &scene.bgr[(row * Scene::kWidth + static_cast<std::size_t>(x + k % kCell)) * 3];
        const double grey = 0.11 * p[0] + 0.59 * p[1] + 0.3 * p[2];
        sum += grey;
        squares += grey * grey;
      }
      constexpr double kCount = kCell * kCell;
      total += std::max(0.0, squares / kCount - sum / kCount * sum / kCount);
      texture_.push_back(total);
    }
  }
}

Scanpath Attention::observe(Random& rng) const {
  // Weights: the spots, then the background, then the centre.
  std::vector<double> taste(spots_.size() + 2, 1.0);
  std::vector<double> gains;
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    const auto object = static_cast<std::size_t>(owner_[i]);
    while (gains.size() <= object) gains.push_back(std::exp(0.45 * rng.normal()));
    taste[i] = spots_[i].pull * gains[object];
  }
  taste[spots_.size()] = kTextureShare * std::exp(0.4 * rng.normal());
  taste[spots_.size() + 1] = kCentreShare * std::exp(0.4 * rng.normal());

  std::vector<double> now = taste;
  Scanpath path;
  const int count = rng.whole(6, 8);
  while (static_cast<int>(path.size()) < count) {
    double x = 0;
    double y = 0;
    const bool first = path.empty();
    const std::size_t chosen = first && rng.chance(0.4) ? spots_.size() + 1 : pick(now, rng);
    if (chosen < spots_.size()) {
      const Spot& spot = spots_[chosen];
      x = spot.x + spot.deviation_x * rng.normal();
      y = spot.y + spot.deviation_y * rng.normal();
    } else if (chosen == spots_.size()) {
      const double ticket = rng.unit() * texture_.back();
      const auto cell = static_cast<int>(
          std::upper_bound(texture_.begin(), texture_.end() - 1, ticket) - texture_.begin());
      constexpr int kColumns = Scene::kWidth / kCell;
      x = (cell % kColumns + rng.unit()) * kCell;
      y = (cell / kColumns + rng.unit()) * kCell;
    } else {
      const double wide = first ? 0.5 : 1.0;
      x = Scene::kWidth / 2.0 + wide * 46 * rng.normal();
      y = Scene::kHeight / 2.0 + wide * 34 * rng.normal();
    }
    x += kLandingError * rng.normal();
    y += kLandingError * rng.normal();
    const Fixation fixation{static_cast<int>(std::floor(x)), static_cast<int>(std::floor(y))};
    if (fixation.x < 0 || fixation.y < 0 || fixation.x >= Scene::kWidth ||
        fixation.y >= Scene::kHeight) {
      continue;
    }
    path.push_back(fixation);
    // What was just looked at draws less for a while.
    for (std::size_t i = 0; i < now.size(); ++i) now[i] += 0.3 * (taste[i] - now[i]);
    now[chosen] *= 0.45;
  }
  return path;
}

Map fixation_map(const std::vector<Scanpath>& observers, int width, int height, bool binary) {
  const double sigma = 19.0 * width / 640;
  const int radius = static_cast<int>(4 * sigma + 0.5);
  std::vector<float> kernel(static_cast<std::size_t>(radius) + 1);
  double total = 0;
  for (int k = 0; k <= radius; ++k) {
    const double value = std::exp(-0.5 * k * k / (sigma * sigma));
    kernel[static_cast<std::size_t>(k)] = static_cast<float>(value);
    total += k == 0 ? value : 2 * value;
  }
  for (float& value : kernel) value = static_cast<float>(value / total);

  const auto w = static_cast<std::size_t>(width);
  const auto h = static_cast<std::size_t>(height);
  std::vector<float> points(w * h, 0.0f);
  for (const Scanpath& path : observers) {
    for (const Fixation& f : path) {
      float& point = points[static_cast<std::size_t>(f.y) * w + static_cast<std::size_t>(f.x)];
      point = binary ? 1.0f : point + 1.0f;
    }
  }
  // d c b a | a b c d | d c b a
  const auto reflect = [](int i, int n) {
    const int period = 2 * n;
    i = ((i % period) + period) % period;
    return static_cast<std::size_t>(i < n ? i : period - 1 - i);
  };
  std::vector<float> columns(w * h, 0.0f);
  for (int y = 0; y < height; ++y) {
    float* out = &columns[static_cast<std::size_t>(y) * w];
    for (int k = -radius; k <= radius; ++k) {
      const float* in = &points[reflect(y + k, height) * w];
      const float weight = kernel[static_cast<std::size_t>(std::abs(k))];
      for (std::size_t x = 0; x < w; ++x) out[x] += weight * in[x];
    }
  }
  Map map;
  map.width = width;
  map.height = height;
  map.values.assign(w * h, 0.0f);
  std::vector<float> line(w + 2 * static_cast<std::size_t>(radius));
  for (std::size_t y = 0; y < h; ++y) {
    for (int x = -radius; x < width + radius; ++x) {
      line[static_cast<std::size_t>(x + radius)] = columns[y * w + reflect(x, width)];
    }
    float* out = &map.values[y * w];
    for (int k = -radius; k <= radius; ++k) {
      const float* in = &line[static_cast<std::size_t>(radius + k)];
      const float weight = kernel[static_cast<std::size_t>(std::abs(k))];
      for (std::size_t x = 0; x < w; ++x) out[x] += weight * in[x];
    }
  }
  const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
  const float base = *low;
  const float span = *high - base;
  for (float& value : map.values) value = span > 0 ? (value - base) / span : 0.0f;
  return map;
}

}  // namespace distilloscope::demo
