// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/fixations.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/api/error.h"
#include "engine/dataset/file_bytes.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/image_structure.h"
#include "engine/dataset/mat_file.h"
#include "engine/dataset/parallel.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int kLargestSide = 1 << 15;

// A point counted from 1 in both directions.
void add_point(FixationPoints& fixations, double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y)) {
    ++fixations.dropped;
    return;
  }
  // Between pixels a point belongs to the nearer one.
  const double column = std::round(x) - 1;
  const double row = std::round(y) - 1;
  const double inside_x = std::clamp(column, 0.0, fixations.width - 1.0);
  const double inside_y = std::clamp(row, 0.0, fixations.height - 1.0);
  if (inside_x != column || inside_y != row) ++fixations.clipped;
  fixations.points.push_back({static_cast<int>(inside_x), static_cast<int>(inside_y)});
}

FixationPoints of_map(const Map& map, double least) {
  FixationPoints fixations{map.width, map.height, {}, 0, 0};
  for (int y = 0; y < map.height; ++y) {
    for (int x = 0; x < map.width; ++x) {
      if (map.at(x, y) > 0 && map.at(x, y) >= least) fixations.points.push_back({x, y});
    }
  }
  return fixations;
}

bool is_side(double size) {
  return size >= 1 && size <= kLargestSide && size == std::floor(size);
}

FixationPoints of_matrix(const MatValue& matrix) {
  if (matrix.kind != MatValue::Kind::numbers || matrix.sizes.size() != 2 ||
      matrix.numbers.size() != matrix.count() || !is_side(static_cast<double>(matrix.rows())) ||
      !is_side(static_cast<double>(matrix.columns()))) {
    throw FileFault(ErrorCode::bad_data, "has a variable I that is no fixation map");
  }
  FixationPoints fixations{
      static_cast<int>(matrix.columns()), static_cast<int>(matrix.rows()), {}, 0, 0};
  for (int y = 0; y < fixations.height; ++y) {
    for (int x = 0; x < fixations.width; ++x) {
      const double value = matrix.numbers[static_cast<std::size_t>(x) * matrix.rows() + y];
      if (value > 0) fixations.points.push_back({x, y});
    }
  }
  return fixations;
}

FixationPoints of_mat(const Bytes& bytes) {
  const auto variables = parse_mat(bytes);
  const auto gaze = variables.find("gaze");
  if (gaze == variables.end()) {
    if (const auto map = variables.find("I"); map != variables.end()) return of_matrix(map->second);
    std::string names;
    for (const auto& [name, value] : variables) names += (names.empty() ? "" : ", ") + name;
    throw FileFault(
        ErrorCode::bad_data,
        "has no variable gaze" + (names.empty() ? "" : ", only " + names.substr(0, 80)));
  }
  const auto size = variables.find("resolution");
  if (size == variables.end() || size->second.numbers.size() != 2 ||
      !is_side(size->second.numbers[0]) || !is_side(size->second.numbers[1])) {
    throw FileFault(ErrorCode::bad_data, "has no variable resolution with rows and columns");
  }
  FixationPoints fixations{static_cast<int>(size->second.numbers[1]),
                           static_cast<int>(size->second.numbers[0]),
                           {},
                           0,
                           0};
  // A column of observers in 2017 and a row before; one counter serves both.
  const std::size_t observers = gaze->second.count();
  if (gaze->second.kind != MatValue::Kind::structs ||
      std::count(gaze->second.fields.begin(), gaze->second.fields.end(), "fixations") == 0) {
    throw FileFault(ErrorCode::bad_data, "has a variable gaze without a field fixations");
  }
  for (std::size_t i = 0; i < observers; ++i) {
    const MatValue& points = *gaze->second.field("fixations", i);
    if (points.sizes.empty() || points.count() == 0) continue;  // this one looked nowhere
    if (points.kind != MatValue::Kind::numbers || points.sizes.size() != 2 ||
        points.columns() != 2 || points.numbers.size() != points.count()) {
      throw FileFault(ErrorCode::bad_data, "has fixations that are no list of x and y");
    }
    const std::size_t rows = points.rows();
    for (std::size_t k = 0; k < rows; ++k) {
      add_point(fixations, points.numbers[k], points.numbers[rows + k]);
    }
  }
  return fixations;
}

double number(const Json& value) {
  return value.is_number() ? value.get<double>() : std::nan("");
}

std::map<std::string, FixationPoints> of_annotations(const Bytes& bytes) {
  const auto wrong = [](const char* what) {
    return FileFault(ErrorCode::bad_data, std::string("is no list of annotations: ") + what);
  };
  const Json document = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
  if (document.is_discarded()) {
    throw FileFault(ErrorCode::unreadable, "is truncated or damaged (no whole JSON document)");
  }
  const auto list = [&](const char* key) -> const Json& {
    const auto found = document.is_object() ? document.find(key) : document.end();
    if (found == document.end() || !found->is_array()) {
      throw wrong((std::string("there is no list ") + key).c_str());
    }
    return *found;
  };
  std::map<std::string, FixationPoints> images;
  std::map<std::int64_t, FixationPoints*> by_id;
  for (const Json& image : list("images")) {
    if (!image.is_object() || !image.contains("id") || !image["id"].is_number_integer() ||
        !image.contains("file_name") || !image["file_name"].is_string()) {
      throw wrong("an image has no id or no file_name");
    }
    const double width = image.contains("width") ? number(image["width"]) : 0;
    const double height = image.contains("height") ? number(image["height"]) : 0;
    if (!is_side(width) || !is_side(height)) throw wrong("an image has no width and height");
    FixationPoints& points =
        images[fs::path(image["file_name"].get<std::string>()).stem().string()];
    points.width = static_cast<int>(width);
    points.height = static_cast<int>(height);
    by_id[image["id"].get<std::int64_t>()] = &points;
  }
  for (const Json& annotation : list("annotations")) {
    if (!annotation.is_object() || !annotation.contains("image_id") ||
        !annotation["image_id"].is_number_integer() || !annotation.contains("fixations") ||
        !annotation["fixations"].is_array()) {
      throw wrong("an annotation has no image_id or no fixations");
    }
    const auto found = by_id.find(annotation["image_id"].get<std::int64_t>());
    if (found == by_id.end()) throw wrong("an annotation is of an image that is not listed");
    for (const Json& point : annotation["fixations"]) {
      if (!point.is_array() || point.size() < 2) throw wrong("a fixation is no pair of numbers");
      add_point(*found->second, number(point[1]), number(point[0]));
    }
  }
  return images;
}

bool is_json(const Bytes& bytes) {
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t byte) {
    return byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t';
  });
  return first != bytes.end() && *first == '{';
}

FixationPoints of_file(const std::string& file) {
  const Bytes bytes = read_bytes(file);
  if (is_mat(bytes)) return of_mat(bytes);
  if (is_json(bytes)) {
    auto images = of_annotations(bytes);
    if (images.size() == 1) return std::move(images.begin()->second);
    throw FileFault(ErrorCode::bad_data,
                    "holds " + std::to_string(images.size()) +
                        " images where one is meant; files of many images belong in annotations/");
  }
  if (fs::path(file).extension() == ".mat") {
    throw FileFault(ErrorCode::unreadable, "is no MATLAB file of version 5 to 7");
  }
  const DecodedMap decoded = decode_map(file);
  const auto& values = decoded.map.values;
  const bool rings = decoded.content == Content::jpeg && !values.empty();
  return of_map(decoded.map, rings ? *std::max_element(values.begin(), values.end()) / 2 : 0);
}

[[noreturn]] void throw_named(const std::string& file, const FileFault& fault) {
  throw EngineError(fault.code(), file + " " + fault.what() + ".");
}

// In the order of their names.
std::vector<fs::path> annotation_files(const std::string& dataset_folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::directory_iterator entry(fs::path(dataset_folder) / "annotations", failed), end;
       !failed && entry != end; entry.increment(failed)) {
    if (entry->path().extension() == ".json") files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Fixation fixation_on(const Fixation& point, const FixationPoints& from, int width, int height) {
  const auto along = [](int at, int size, int count) {
    if (size == count) return at;
    return std::min(count - 1, static_cast<int>((at + 0.5) * count / size));
  };
  return {along(point.x, from.width, width), along(point.y, from.height, height)};
}

FixationPoints FixationReader::read(const SampleFiles& sample, std::string& remark) {
  try {
    if (!sample.fixations.empty()) return read_fixations(sample.fixations);
  } catch (const EngineError& unreadable) {
    remark = unreadable.what();
    return {};
  }
  if (!annotations_) {
    annotations_.emplace();
    for (const fs::path& file : annotation_files(folder_)) {
      try {
        annotations_->merge(read_fixation_annotations(file.string()));
      } catch (const EngineError& unreadable) {
        remark = unreadable.what();
      }
    }
  }
  const auto found = annotations_->find(sample.id);
  return found == annotations_->end() ? FixationPoints{} : found->second;
}

FixationPoints read_fixations(const std::string& file) {
  try {
    return of_file(file);
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

std::map<std::string, FixationPoints> read_fixation_annotations(const std::string& file) {
  try {
    return of_annotations(read_bytes(file));
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

SplitFixations read_split_fixations(const Dataset& dataset, Split split, int threads,
                                    const ProgressCallback& progress) {
  const std::vector<SampleFiles>& samples = dataset.split(split);
  const int count = static_cast<int>(samples.size());
  SplitFixations all;
  all.images.resize(samples.size());
  std::vector<std::string> faults(samples.size());
  for_each_parallel(
      count, threads,
      [&](int i) {
        if (samples[i].fixations.empty()) return;
        try {
          all.images[i] = of_file(samples[i].fixations);
        } catch (const FileFault& fault) {
          faults[i] = fault.what();
        }
      },
      [&](int done) {
        if (progress) progress(done, count, "Reading fixations");
      });
  for (int i = 0; i < count; ++i) {
    if (!faults[i].empty()) all.problems.push_back({samples[i].fixations, faults[i], false});
  }
  const bool missing = std::any_of(samples.begin(), samples.end(), [](const SampleFiles& sample) {
    return sample.fixations.empty();
  });
  const auto annotations =
      missing ? annotation_files(dataset.info.folder) : std::vector<fs::path>();
  for (const fs::path& file : annotations) {
    if (progress) progress(count, count, "Reading fixations");
    try {
      auto images = of_annotations(read_bytes(file.string()));
      for (int i = 0; i < count; ++i) {
        const auto found = images.find(samples[i].id);
        if (found == images.end() || !samples[i].fixations.empty()) continue;
        if (all.images[i].empty()) all.images[i] = std::move(found->second);
      }
    } catch (const FileFault& fault) {
      all.problems.push_back({file.string(), fault.what(), false});
    }
  }
  double points = 0;
  for (const FixationPoints& image : all.images) {
    all.clipped += image.clipped;
    all.dropped += image.dropped;
    if (image.empty()) continue;
    ++all.with_fixations;
    points += static_cast<double>(image.points.size());
  }
  if (all.with_fixations > 0) all.points_per_image = points / all.with_fixations;
  all.edition = salicon_edition(split, all.points_per_image);
  return all;
}

std::string salicon_edition(Split split, double points_per_image) {
  const bool train = split == Split::train;
  const auto near = [&](double expected) {
    return std::abs(points_per_image - expected) <= 0.1 * expected;
  };
  if (near(train ? 317.2 : 332.5)) return "SALICON 2015";
  if (near(train ? 459.8 : 515.4)) return "SALICON 2017";
  return "";
}

}  // namespace distilloscope
