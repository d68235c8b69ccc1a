// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/stored_teacher.h"

#include <filesystem>

#include "engine/api/demo.h"
#include "engine/dataset/image_io.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

namespace fs = std::filesystem;
using Kind = TeacherWarning::Kind;

struct Demo {
  TempFolder folder;
  DatasetOptions options;
  Dataset dataset;
  Demo() {
    options.demo_train = 8;
    options.demo_val = 16;
    options.width = 96;
    options.height = 64;
    options.teacher_folder = kOracleTeacher;  // its maps are the test's own, to change and remove
    dataset = open_dataset(options);
  }
  /// The maps of the demo's teacher, changed and written where the options then look for them.
  template <typename Change>
  TeacherCheck check_with(const Change& change) {
    const std::string maps = folder.path("maps");
    fs::remove_all(maps);
    fs::create_directories(maps + "/val");
    for (std::size_t i = 0; i < dataset.val.size(); ++i) {
      write_map(maps + "/val/" + dataset.val[i].id + ".png", change(i), MapFormat::png16);
    }
    DatasetOptions changed = options;
    changed.teacher_folder = maps;
    const Dataset taught = open_dataset(changed);
    SampleStore train(taught, Split::train, changed);
    SampleStore val(taught, Split::val, changed);
    return check_stored_teacher(train, val, 1e-7);
  }
};

Map mirrored(Map map) {
  for (int y = 0; y < map.height; ++y) {
    const auto row = map.values.begin() + static_cast<std::ptrdiff_t>(y) * map.width;
    std::reverse(row, row + map.width);
  }
  return map;
}

}  // namespace

TEST_CASE("nothing is said against the demo's teacher") {
  Demo demo;
  SampleStore train(demo.dataset, Split::train, demo.options);
  SampleStore val(demo.dataset, Split::val, demo.options);
  int last = 0;
  int whole = 0;
  const TeacherCheck check = check_stored_teacher(train, val, 1e-7, [&](int done, int total) {
    CHECK(done >= last);
    last = done;
    whole = total;
  });
  CHECK(whole == 24);
  CHECK(check.images == 16);
  CHECK(check.kl > 0);
  CHECK(check.kl < 0.6 * check.centre_prior_kl);
  CHECK(check.cc > 0.8);
  for (const TeacherWarning& warning : check.warnings) FAIL_CHECK(warning.message);

  const TeacherCheck from_files = check_teacher_files(
      demo.dataset, demo.options, [](const SampleFiles& sample) { return sample.teacher; }, 1e-7);
  CHECK(from_files.kl == Approx(check.kl).epsilon(0.01));
  CHECK(from_files.cc == Approx(check.cc).epsilon(0.01));
  CHECK(from_files.centre_prior_kl == Approx(check.centre_prior_kl).epsilon(0.01));
  CHECK(from_files.warnings.empty());
}

TEST_CASE("faults planted into the demo's teacher are found") {
  Demo demo;
  const auto teacher = [&](std::size_t i) { return read_map(demo.dataset.val[i].teacher); };
  const auto found = [](const TeacherCheck& check) {
    std::vector<Kind> kinds;
    for (const TeacherWarning& warning : check.warnings) {
      if (warning.kind != Kind::worse_than_centre_prior) kinds.push_back(warning.kind);
    }
    return kinds;
  };
  CHECK(found(demo.check_with(teacher)).empty());
  CHECK(found(demo.check_with([&](std::size_t i) { return mirrored(teacher(i)); })) ==
        std::vector{Kind::mirrored});
  CHECK(found(demo.check_with([&](std::size_t i) {
          Map map = mirrored(teacher(i));
          std::reverse(map.values.begin(), map.values.end());
          return map;
        })) == std::vector{Kind::upside_down});
  CHECK(found(demo.check_with([&](std::size_t i) {
          return teacher((i + 1) % demo.dataset.val.size());
        })) == std::vector{Kind::shuffled});
  CHECK(found(demo.check_with([&](std::size_t i) {
          const Map map = teacher(i);
          Map moved = map;
          const int shift = map.width / 8;
          for (int y = 0; y < map.height; ++y) {
            for (int x = 0; x < map.width; ++x) {
              moved.values[static_cast<std::size_t>(y) * map.width + x] =
                  map.at(std::max(0, x - shift), y);
            }
          }
          return moved;
        })) == std::vector{Kind::misaligned});
}

TEST_CASE("a dataset without a teacher has nothing that could be checked") {
  Demo demo;
  Dataset untaught = open_dataset_without_teacher(demo.options);
  CHECK(untaught.val.size() == 16);
  CHECK(untaught.info.teacher.empty());
  CHECK(untaught.val[0].teacher.empty());
  SampleStore train(untaught, Split::train, demo.options);
  SampleStore val(untaught, Split::val, demo.options);
  const TeacherCheck check = check_stored_teacher(train, val, 1e-5);
  CHECK(check.images == 0);
  CHECK(check.kl < 0);
  CHECK(check.kl_epsilon == 1e-5);
  CHECK(check.warnings.empty());
}

TEST_CASE("teacher maps that are missing or broken do not hide images from a teacher") {
  Demo demo;
  const std::string teacher = fs::path(demo.dataset.val[0].teacher).parent_path().string();
  fs::remove(demo.dataset.val[0].teacher);
  demo.folder.write("broken", "no map");
  fs::copy_file(demo.folder.path("broken"), demo.dataset.val[1].teacher,
                fs::copy_options::overwrite_existing);
  DatasetOptions copy = demo.options;
  copy.folder = demo.dataset.info.folder;
  CHECK(open_dataset(copy).val.size() == 14);
  CHECK(open_dataset_without_teacher(copy).val.size() == 16);
}

}  // namespace distilloscope::test
