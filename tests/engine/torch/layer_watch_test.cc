// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/layer_watch.h"

#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

TEST_CASE("watching the layers of a forward pass changes no bit of it") {
  for (const Padding padding : {Padding::same, Padding::symmetric}) {
    auto student = fresh_student({true, padding, 0.01, 1e-3});
    student->eval();
    const torch::NoGradGuard no_gradients;
    const auto images = some_images(1, 64, 96);
    const auto alone = student->forward(images);
    std::vector<std::string> seen_layers;
    torch::Tensor last;
    {
      const LayerWatch watch([&](const torch::nn::Module& layer, const torch::Tensor& output) {
        seen_layers.push_back(layer.name());
        last = output;
      });
      const auto watched = student->forward(images);
      CHECK(torch::equal(watched.saliency, alone.saliency));
      CHECK(torch::equal(watched.teacher, alone.teacher));
    }
    // The encoder has 20 convolutions, each with its normalisation, in 8 blocks and before them.
    CHECK(seen_layers.size() == 20 + 20 + 8 + 7);
    CHECK(torch::equal(torch::sigmoid(last), alone.teacher));  // conv6_2 comes last
    const std::size_t count = seen_layers.size();
    student->forward(images);
    CHECK(seen_layers.size() == count);
  }
}

TEST_CASE("a watch within a watch gives way when it ends") {
  auto layer = torch::nn::Conv2d(1, 1, 1);
  int outer = 0, inner = 0;
  const LayerWatch first([&](const torch::nn::Module&, const torch::Tensor&) { ++outer; });
  {
    const LayerWatch second([&](const torch::nn::Module&, const torch::Tensor&) { ++inner; });
    seen(*layer, torch::ones(1));
  }
  seen(*layer, torch::ones(1));
  CHECK(inner == 1);
  CHECK(outer == 1);
}
