// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/run_output.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "engine/api/arms.h"
#include "engine/dataset/image_io.h"
#include "engine/records/option_json.h"
#include "engine/records/record_names.h"

namespace distilloscope {
namespace {

constexpr int kPinnedPreviews = 4;

}  // namespace

Metadata checkpoint_metadata(const RunRecord& record, const DatasetInfo& dataset,
                             const Options& options) {
  Metadata metadata;
  metadata["dataset"] = dataset.name;
  metadata["dataset_fingerprint"] = dataset.fingerprint;
  metadata["run"] = record.name;
  metadata["created"] = now_iso();
  metadata["options"] = option_json(options).dump();
  for (const char* key : {"input_statistics", "colour_order"}) {
    metadata[key] = option_text(*find_option_field(std::string("dataset.") + key), options);
  }
  if (!record.encoder_file.empty()) {
    metadata["encoder_weights"] = record.encoder_file;
    metadata["encoder_weights_sha256"] = record.encoder_sha256;
  }
  return metadata;
}

Previews::Previews(int arms, int validation_images)
    : maps_(arms, std::vector<Map>(std::min(kPinnedPreviews, validation_images))) {}

void Previews::keep(int arm, int image, const Map& map) {
  std::vector<Map>& of_arm = maps_[arm];
  if (image < static_cast<int>(of_arm.size())) of_arm[image] = map;
}

void Previews::make(std::vector<Learner>& learners, SampleStore& val, const DatasetOptions& options,
                    const Compute& compute) {
  const int count = static_cast<int>(maps_.front().size());
  BatchPlan pinned(1);
  for (int i = 0; i < count; ++i) pinned[0].push_back({i, false, false});
  BatchLoader loader(val, pinned, options);
  const auto batch = loader.next();
  const auto images = image_tensor(batch->images, count, batch->height, batch->width, compute);
  for (std::size_t arm = 0; arm < learners.size(); ++arm) {
    learners[arm].student->eval();
    maps_[arm] = maps_of(infer(learners[arm].student, images, compute).saliency);
  }
}

void Previews::write(RunFolder& folder, int epoch, std::vector<Learner>& learners, SampleStore& val,
                     const DatasetOptions& options, const Compute& compute) {
  const auto lacks = [](const Map& map) { return map.empty(); };
  if (std::ranges::any_of(maps_, [&](const auto& of) { return std::ranges::any_of(of, lacks); })) {
    make(learners, val, options, compute);
  }
  for (std::size_t arm = 0; arm < learners.size(); ++arm) {
    const std::string name = "/" + arm_letter(static_cast<int>(arm)) + ".png";
    for (std::size_t i = 0; i < maps_[arm].size(); ++i) {
      const std::string& image = val.id(static_cast<int>(i));
      const Map map = std::exchange(maps_[arm][i], {});
      write_map(folder.preview_folder(epoch, image) + name, map, MapFormat::png16);
    }
  }
}

}  // namespace distilloscope
