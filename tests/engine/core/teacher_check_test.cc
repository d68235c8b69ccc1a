// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/teacher_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "engine/api/error.h"
#include "engine/metrics/saliency_metrics.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

namespace distilloscope::test {
namespace {

using Kind = TeacherWarning::Kind;

constexpr int kWidth = 80;
constexpr int kHeight = 64;

struct Blob {
  double x = 0;
  double y = 0;
  double weight = 1;
};

Map map_of(const std::vector<Blob>& blobs, double sigma) {
  Map map{kWidth, kHeight, std::vector<float>(kWidth * kHeight)};
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      double value = 0;
      for (const Blob& blob : blobs) {
        const double square = std::pow(x - blob.x, 2) + std::pow(y - blob.y, 2);
        value += blob.weight * std::exp(-square / (2 * sigma * sigma));
      }
      map.values[static_cast<std::size_t>(y) * kWidth + x] = static_cast<float>(value);
    }
  }
  return map;
}

/// Scenes of three blobs, drawn to the centre as eyes are.
struct Scenes {
  std::vector<std::string> ids;
  std::vector<std::vector<Blob>> blobs;
  std::vector<Map> truths;
  Map prior;

  explicit Scenes(int count, unsigned seed = 5) {
    std::mt19937 random(seed);
    std::normal_distribution<double> across(kWidth / 2.0, kWidth / 5.0);
    std::normal_distribution<double> down(kHeight / 2.0, kHeight / 5.0);
    std::uniform_real_distribution<double> weight(0.4, 1);
    for (int i = 0; i < count; ++i) {
      std::vector<Blob> scene;
      for (int b = 0; b < 3; ++b) scene.push_back({across(random), down(random), weight(random)});
      ids.push_back("scene " + std::to_string(i));
      truths.push_back(map_of(scene, 4));
      blobs.push_back(std::move(scene));
    }
    prior = map_of({{kWidth / 2.0, kHeight / 2.0}}, 16);
  }

  /// Softer than the truth, with noise and a centre bias of its own.
  std::vector<Map> teacher(double sigma, double noise, unsigned seed = 9) const {
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> speckle(0, static_cast<float>(noise));
    std::vector<Map> maps;
    for (const auto& scene : blobs) {
      Map map = map_of(scene, sigma);
      for (std::size_t p = 0; p < map.values.size(); ++p) {
        map.values[p] += speckle(random) + 0.2F * prior.values[p] + 0.01F;
      }
      maps.push_back(std::move(map));
    }
    return maps;
  }
  TeacherCheck check(const std::vector<Map>& teachers) const {
    return check_teacher(ids, truths, teachers, prior, 1e-7);
  }
};

Map moved(const Map& map, int dx, int dy, bool mirror_x = false, bool mirror_y = false) {
  Map result = map;
  for (int y = 0; y < map.height; ++y) {
    for (int x = 0; x < map.width; ++x) {
      int from_x = std::clamp(x - dx, 0, map.width - 1);
      int from_y = std::clamp(y - dy, 0, map.height - 1);
      if (mirror_x) from_x = map.width - 1 - from_x;
      if (mirror_y) from_y = map.height - 1 - from_y;
      result.values[static_cast<std::size_t>(y) * map.width + x] = map.at(from_x, from_y);
    }
  }
  return result;
}

std::vector<Map> all_moved(std::vector<Map> maps, int dx, int dy, bool mirror_x = false,
                           bool mirror_y = false) {
  for (Map& map : maps) map = moved(map, dx, dy, mirror_x, mirror_y);
  return maps;
}

std::vector<Kind> kinds(const TeacherCheck& check) {
  std::vector<Kind> result;
  for (const TeacherWarning& warning : check.warnings) {
    INFO(warning.message);
    CHECK(!warning.images.empty());
    result.push_back(warning.kind);
  }
  return result;
}

bool has(const TeacherCheck& check, Kind kind) {
  return std::ranges::count(kinds(check), kind) > 0;
}

}  // namespace

TEST_CASE("a teacher's numbers are the mean KL and CC of its maps") {
  const Scenes scenes(6);
  const auto teachers = scenes.teacher(6, 0.05);
  const TeacherCheck check = scenes.check(teachers);
  CHECK(check.images == 6);
  CHECK(check.kl_epsilon == 1e-7);
  double kl = 0, correlation = 0, prior_kl = 0, prior_cc = 0;
  for (int i = 0; i < 6; ++i) {
    kl += kl_notebook(scenes.truths[i], teachers[i]) / 6;
    correlation += cc(scenes.truths[i], teachers[i]) / 6;
    prior_kl += kl_notebook(scenes.truths[i], scenes.prior) / 6;
    prior_cc += cc(scenes.truths[i], scenes.prior) / 6;
  }
  CHECK(check.kl == Approx(kl));
  CHECK(check.cc == Approx(correlation));
  CHECK(check.centre_prior_kl == Approx(prior_kl));
  CHECK(check.centre_prior_cc == Approx(prior_cc));
}

TEST_CASE("nothing is said against a good teacher, nor against one that is soft or noisy") {
  for (const int count : {1, 3, 5, 8, 12, 60}) {
    for (const unsigned seed : {5U, 6U, 7U}) {
      const Scenes scenes(count, seed);
      for (const double sigma : {4.0, 6.0, 9.0}) {
        for (const double noise : {0.0, 0.1, 0.3}) {
          const TeacherCheck check = scenes.check(scenes.teacher(sigma, noise, seed + 1));
          CAPTURE(count, seed, sigma, noise, check.kl, check.centre_prior_kl);
          const auto found = kinds(check);
          CHECK(std::ranges::all_of(
              found, [](Kind kind) { return kind == Kind::worse_than_centre_prior; }));
          // Much noise on few images may cost more KL than the picture gains.
          if (noise < 0.2) CHECK(found.empty());
        }
      }
    }
  }
}

TEST_CASE("a teacher that is mirrored, upside down or turned is found, and said to be so") {
  const Scenes scenes(20);
  const auto good = scenes.teacher(6, 0.1);
  const TeacherCheck mirrored = scenes.check(all_moved(good, 0, 0, true, false));
  CHECK(has(mirrored, Kind::mirrored));
  CHECK(!has(mirrored, Kind::shuffled));  // one fault is not told as two
  CHECK(!has(mirrored, Kind::misaligned));
  const TeacherCheck upside_down = scenes.check(all_moved(good, 0, 0, false, true));
  CHECK(has(upside_down, Kind::upside_down));
  CHECK(!has(upside_down, Kind::mirrored));
  const TeacherCheck turned = scenes.check(all_moved(good, 0, 0, true, true));
  REQUIRE(has(turned, Kind::upside_down));
  const auto warning = std::ranges::find(turned.warnings, Kind::upside_down, &TeacherWarning::kind);
  CHECK(warning->message.find("180 degrees") != std::string::npos);
}

TEST_CASE("a teacher that lies beside the truth is found, with the way back") {
  const Scenes scenes(20);
  const TeacherCheck check = scenes.check(all_moved(scenes.teacher(6, 0.1), 9, -4));
  REQUIRE(has(check, Kind::misaligned));
  const auto warning = std::ranges::find(check.warnings, Kind::misaligned, &TeacherWarning::kind);
  CAPTURE(warning->message);
  CHECK(warning->message.find("width to the left") != std::string::npos);
  CHECK(warning->message.find("height down") != std::string::npos);
  CHECK(warning->message.find("of 20 images") != std::string::npos);
  CHECK(!has(check, Kind::mirrored));
}

TEST_CASE("a teacher whose borders were not cut off is found, and along which side") {
  const Scenes scenes(20);
  for (const bool across : {true, false}) {
    auto maps = scenes.teacher(6, 0.1);
    for (Map& map : maps) {
      const Map whole = map;
      for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
          const double from_x = across ? (x - kWidth / 2.0) / 0.75 + kWidth / 2.0 : x;
          const double from_y = across ? y : (y - kHeight / 2.0) / 0.75 + kHeight / 2.0;
          const bool inside = from_x >= 0 && from_x < kWidth && from_y >= 0 && from_y < kHeight;
          map.values[static_cast<std::size_t>(y) * kWidth + x] =
              inside ? whole.at(static_cast<int>(from_x), static_cast<int>(from_y)) : 0.0F;
        }
      }
    }
    const TeacherCheck check = scenes.check(maps);
    REQUIRE(has(check, Kind::misaligned));
    const auto warning = std::ranges::find(check.warnings, Kind::misaligned, &TeacherWarning::kind);
    CAPTURE(warning->message);
    CHECK(warning->message.starts_with(across ? "Stretched to 133 % of their width"
                                              : "Stretched to 133 % of their height"));
    CHECK(!has(check, Kind::shuffled));
  }
}

TEST_CASE("a teacher that leans on a centre bias of its own is neither displaced nor mixed up") {
  for (const int count : {12, 60}) {
    const Scenes scenes(count);
    // Wider than people's, and not quite where theirs is.
    const Map bias = map_of({{kWidth / 2.0 + 6, kHeight / 2.0 - 4}}, 24);
    for (const float share : {0.5F, 0.7F, 0.85F}) {
      auto maps = scenes.teacher(6, 0.0);
      for (Map& map : maps) {
        for (std::size_t p = 0; p < map.values.size(); ++p) {
          map.values[p] = (1 - share) * map.values[p] + share * bias.values[p];
        }
      }
      CAPTURE(count, share);
      for (const TeacherWarning& warning : scenes.check(maps).warnings) {
        if (warning.kind != Kind::worse_than_centre_prior) FAIL_CHECK(warning.message);
      }
    }
  }
}

TEST_CASE("maps that belong to other images are found, also where they are mirrored as well") {
  const Scenes scenes(30);
  auto maps = scenes.teacher(6, 0.1);
  std::ranges::rotate(maps, maps.begin() + 1);
  const TeacherCheck check = scenes.check(maps);
  REQUIRE(has(check, Kind::shuffled));
  CHECK(!has(check, Kind::misaligned));
  CHECK(!has(check, Kind::mirrored));
  const auto warning = std::ranges::find(check.warnings, Kind::shuffled, &TeacherWarning::kind);
  CAPTURE(warning->message);
  CHECK(warning->message.find("scene ") != std::string::npos);
  CHECK(has(scenes.check(all_moved(maps, 0, 0, true)), Kind::shuffled));
}

TEST_CASE("images that all look alike are no sign of mixed up maps") {
  Scenes scenes(20);
  for (auto& blobs : scenes.blobs) blobs = scenes.blobs.front();
  for (auto& truth : scenes.truths) truth = scenes.truths.front();
  CHECK(!has(scenes.check(scenes.teacher(5, 0.1)), Kind::shuffled));
}

TEST_CASE("constant maps are told, and so is one map for all images") {
  const Scenes scenes(12);
  auto maps = scenes.teacher(6, 0.1);
  for (const int i : {2, 7}) std::ranges::fill(maps[i].values, 0.4F);
  const TeacherCheck some = scenes.check(maps);
  REQUIRE(kinds(some) == std::vector{Kind::constant});
  CHECK(some.warnings[0].images == std::vector<std::string>{"scene 2", "scene 7"});
  CHECK(some.warnings[0].message.find("2 of 12 images") != std::string::npos);

  const TeacherCheck same =
      scenes.check(std::vector<Map>(12, map_of({{kWidth / 2.0, kHeight / 2.0}}, 10)));
  REQUIRE(has(same, Kind::constant));
  CHECK(!has(same, Kind::shuffled));
  CHECK(!has(same, Kind::misaligned));

  const Map grey{kWidth, kHeight, std::vector<float>(kWidth * kHeight, 0.5F)};
  const TeacherCheck all = scenes.check(std::vector<Map>(12, grey));
  CHECK(has(all, Kind::constant));
  CHECK(has(all, Kind::worse_than_centre_prior));
  CHECK(std::isfinite(all.kl));
}

TEST_CASE("a teacher that is worse than the centre prior is told with both numbers") {
  const Scenes scenes(12);
  auto maps = scenes.teacher(6, 0.1);
  // So sharp that it misses most of what people look at.
  for (Map& map : maps) {
    for (float& value : map.values) value = std::pow(value, 12.0F);
  }
  const TeacherCheck check = scenes.check(maps);
  REQUIRE(has(check, Kind::worse_than_centre_prior));
  CHECK(check.kl > check.centre_prior_kl);
}

TEST_CASE("what cannot be checked is refused with its reason") {
  const Scenes scenes(3);
  auto maps = scenes.teacher(6, 0.1);
  CHECK(code_of([&] { check_teacher({"one"}, scenes.truths, maps, scenes.prior, 1e-7); }) ==
        ErrorCode::mismatch);
  maps[1] = Map{4, 4, std::vector<float>(16, 1.0F)};
  CHECK(names(error_of([&] { scenes.check(maps); }), "4x4"));
  maps = scenes.teacher(6, 0.1);
  maps[2].values[17] = std::numeric_limits<float>::quiet_NaN();
  CHECK(code_of([&] { scenes.check(maps); }) == ErrorCode::not_finite);
  CHECK(check_teacher({}, {}, {}, scenes.prior, 1e-7).images == 0);
}

}  // namespace distilloscope::test
