// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/winograd.h"

/// Built without libxsmm: never available, and so never called.
namespace distilloscope::winograd {

bool available() {
  return false;
}
bool pays(const Shape&) {
  return false;
}
std::int64_t weights_size(const Shape&) {
  return 0;
}
std::int64_t scratch_size(const Shape&) {
  return 0;
}
std::int64_t block_count(const Shape&) {
  return 0;
}
Weights led_back(const Weights& weights) {
  return weights;
}
void transform_weights(const Weights&, const Shape&, std::int64_t, std::int64_t, float*) {}
void convolve(const float*, Rectified, const float*, const float*, const Shape&, std::int64_t,
              std::int64_t, float*, float*) {}
void sum_gradient(const float*, Rectified, const float*, const Shape&, std::int64_t, std::int64_t,
                  float*, float*, float*) {}
void gradient_of_weights(const float*, const WeightLayout&, const Shape&, std::int64_t,
                         std::int64_t, float*) {}
bool by_groups(const Shape&) {
  return false;
}
std::int64_t group_count(const Shape&) {
  return 0;
}
std::int64_t tiles_size(const Shape&) {
  return 0;
}
std::int64_t group_scratch_size(const Shape&) {
  return 0;
}
void transform_tiles(const float*, Rectified, const Shape&, std::int64_t, std::int64_t, float*) {}
void convolve_groups(const float*, const Weights&, const float*, const Shape&, std::int64_t,
                     std::int64_t, float*, float*) {}
void gradient_of_groups(const float*, const float*, const WeightLayout&, const Shape&, std::int64_t,
                        std::int64_t, float*, float*, float*) {}

}  // namespace distilloscope::winograd
