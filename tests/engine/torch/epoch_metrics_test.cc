// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/epoch_metrics.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

const std::vector<std::string> kKeys = {"sim", "nss", "cc"};

Dataset blobs(const TempFolder& folder) {
  make_blob_dataset(folder.path() + "/blobs", 1, 4);
  DatasetOptions options;
  options.folder = folder.path() + "/blobs";
  return open_dataset(options);
}

// Another one for each image and arm; the last image's of Model B is empty, so it has no SIM.
Map some_map(int arm, int image) {
  Map map{16, 16, std::vector<float>(256)};
  if (arm == 1 && image == 3) return map;
  for (std::size_t i = 0; i < map.values.size(); ++i) {
    map.values[i] = 0.5F + 0.4F * std::sin(0.1F * static_cast<float>(i) * (image + 1) + arm);
  }
  return map;
}

void add(EpochMetrics& metrics, const std::vector<int>& images) {
  for (int arm = 0; arm < 2; ++arm) {
    for (const int image : images) metrics.add(arm, image, some_map(arm, image));
  }
}

}  // namespace

TEST_CASE("what each image scores in training is what the scorer says of its map") {
  const TempFolder folder;
  const Dataset dataset = blobs(folder);
  EpochMetrics metrics(dataset, kKeys, 2, 2, {});
  const std::vector<int> order = {2, 0, 3};
  add(metrics, order);
  const auto scored = metrics.take(order);
  REQUIRE(scored.images.size() == 2);  // NSS needs fixations
  REQUIRE(scored.means.size() == 2);
  const MapScorer scorer(dataset, {}, 1, {}, kKeys);
  const std::vector<std::string> keys = {"sim", "cc"};
  for (std::size_t m = 0; m < keys.size(); ++m) {
    CHECK(scored.images[m].key == keys[m]);
    for (int arm = 0; arm < 2; ++arm) {
      double sum = 0;
      int known = 0;
      for (std::size_t i = 0; i < order.size(); ++i) {
        const double value = scorer.score(order[i], some_map(arm, order[i]), keys)[m];
        const float kept = scored.images[m].values[arm][i];
        INFO(keys[m] << " of arm " << arm << " on image " << order[i]);
        CHECK(std::isnan(kept) == std::isnan(value));
        if (std::isnan(value)) continue;
        CHECK(kept == static_cast<float>(value));
        sum += value;
        ++known;
      }
      CHECK(known == (keys[m] == "sim" && arm == 1 ? 2 : 3));
      CHECK(scored.means[m].values[arm] == Approx(sum / known).epsilon(1e-12));
    }
  }
  // The next epoch begins with nothing.
  add(metrics, {1});
  const std::vector<int> next = {1};
  CHECK(metrics.take(next).images[0].values[0].size() == 1);
}

TEST_CASE("ranks that share the images out get the scores and means of one that is alone") {
  const TempFolder folder;
  const Dataset dataset = blobs(folder);
  const std::vector<int> order = {0, 1, 2, 3};
  EpochMetrics alone(dataset, kKeys, 2, 1, {});
  add(alone, order);
  const auto whole = alone.take(order);

  EpochMetrics first(dataset, kKeys, 2, 1, {}), second(dataset, kKeys, 2, 1, {});
  add(first, {0, 1});
  add(second, {2, 3});
  std::vector<double> of_second;
  second.take(order,
              [&](std::span<double> values) { of_second.assign(values.begin(), values.end()); });
  const auto shared = first.take(order, [&](std::span<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += of_second[i];
  });
  for (std::size_t m = 0; m < 2; ++m) {
    CHECK(shared.means[m].values == whole.means[m].values);
    for (int arm = 0; arm < 2; ++arm) {
      CHECK(std::ranges::equal(
          shared.images[m].values[arm], whole.images[m].values[arm],
          [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); }));
    }
  }
}
