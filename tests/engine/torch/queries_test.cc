// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the engine besides training.
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "engine/dataset/dataset.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/resize.h"
#include "engine/inference/weight_history.h"
#include "engine/metrics/auc_metrics.h"
#include "engine/metrics/saliency_metrics.h"
#include "tests/engine/torch/asking.h"
#include "tests/engine/torch/run_of_students.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

struct Desk {
  TempFolder temp;
  Options options = blob_options(temp.path());
  std::string run = make_run_of_students(temp.path("runs"), options, 3);
  Asking engine;

  std::string checkpoint(int epoch, int arm) const {
    return epoch_checkpoint_folder(run, epoch) + "/" + checkpoint_file_name(arm);
  }
  SampleJob sample(const std::string& id, int epoch) const {
    return {options.dataset, id, "", {checkpoint(epoch, 0), checkpoint(epoch, 1)}, epoch};
  }
};

// A fixation on every pixel above zero, as a picture of the fixations' own size.
void write_fixations(const std::string& folder, const std::string& id, int width, int height,
                     const std::vector<Fixation>& points) {
  Map map{width, height, std::vector<float>(static_cast<std::size_t>(width) * height)};
  for (const Fixation& point : points) {
    map.values[static_cast<std::size_t>(point.y) * width + point.x] = 1;
  }
  fs::create_directories(folder + "/fixations/val");
  write_map(folder + "/fixations/val/" + id + ".png", map, MapFormat::png8);
}

}  // namespace

TEST_CASE("a sample comes with its fixations and scores at the size of its truth") {
  Desk desk;
  const std::string folder = desk.options.dataset.folder;
  const std::vector<Fixation> points = {{5, 3}, {70, 10}, {33, 60}};
  write_fixations(folder, "blob_101", 80, 64, points);
  const auto sample = desk.engine.ask(desk.sample("blob_101", 2)).only<SampleReady>();
  REQUIRE(sample.fixations.size() == 3);
  for (const Fixation& point : points) {
    CHECK(std::ranges::count_if(sample.fixations, [&](const Fixation& found) {
            return found.x == point.x && found.y == point.y;
          }) == 1);
  }
  const auto pixels = pixels_of(*sample.truth, points);
  for (int arm = 0; arm < 2; ++arm) {
    const Map large = resize_bicubic(*sample.prediction[arm], 80, 64);
    const auto values = values_of(large, kPrediction);
    CHECK(sample.nss[arm] == Approx(nss(values, pixels)));
    CHECK(sample.auc[arm] == Approx(auc_judd(values, pixels)));
    CHECK(sample.kl[arm] == Approx(kl_notebook(resize_map(*sample.truth, desk.options.dataset),
                                               *sample.prediction[arm])));
  }
  const auto teacher = values_of(*sample.teacher, kPrediction);
  CHECK(sample.teacher_nss == Approx(nss(teacher, pixels)));
  CHECK(sample.teacher_auc == Approx(auc_judd(teacher, pixels)));
  const Map truth = resize_map(*sample.truth, desk.options.dataset);
  const Map small = resize_map(*sample.teacher, desk.options.dataset);
  CHECK(sample.teacher_cc == Approx(cc(truth, small)));
  CHECK(sample.teacher_sim == Approx(sim(truth, small)));
  CHECK(sample.teacher_kl == Approx(kl_notebook(truth, small)));
}

TEST_CASE("fixations recorded at another size lie on the stimulus' own pixels") {
  Desk desk;
  write_fixations(desk.options.dataset.folder, "blob_100", 40, 32, {{0, 0}, {39, 31}});
  const auto sample = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  REQUIRE(sample.fixations.size() == 2);
  CHECK(sample.fixations[0].x == 1);
  CHECK(sample.fixations[1].x == 79);
  CHECK(sample.fixations[1].y == 63);
}

TEST_CASE("a sample without fixations or without a truth has the scores it can have") {
  Desk desk;
  const auto plain = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  CHECK(plain.fixations.empty());
  CHECK(plain.cc[0] > -2);
  CHECK(plain.teacher_cc > 0);
  CHECK(std::isnan(plain.nss[0]));
  CHECK(std::isnan(plain.teacher_auc));
  SampleJob dropped = desk.sample("", 1);
  dropped.image_file = desk.options.dataset.folder + "/images/val/blob_100.png";
  const auto foreign = desk.engine.ask(dropped).only<SampleReady>();
  CHECK(foreign.id == "blob_100");
  CHECK(foreign.truth == nullptr);
  CHECK(foreign.prediction[1] != nullptr);
  CHECK(foreign.kl[0] == -1);
  CHECK(foreign.teacher_kl == -1);
}

TEST_CASE("a fixation file that cannot be read is a warning and no error") {
  Desk desk;
  fs::create_directories(desk.options.dataset.folder + "/fixations/val");
  const std::string file = desk.temp.write("blobs/fixations/val/blob_102.mat", "no such thing");
  const auto answers = desk.engine.ask(desk.sample("blob_102", 1));
  CHECK(answers.only<SampleReady>().fixations.empty());
  CHECK(answers.only<LogLine>().text.find(file) != std::string::npos);
}

TEST_CASE("going back to an epoch brings the very maps that were there before") {
  Desk desk;
  const auto first = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  const auto second = desk.engine.ask(desk.sample("blob_100", 2)).only<SampleReady>();
  const auto again = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  CHECK(first.prediction[0] != second.prediction[0]);
  CHECK(first.prediction[0]->values != second.prediction[0]->values);
  CHECK(first.prediction[0] == again.prediction[0]);
  CHECK(first.stimulus == again.stimulus);
  CHECK(first.kl == again.kl);
  CHECK(again.epoch == 1);
}

TEST_CASE("a checkpoint or an image that is written anew is read anew") {
  Desk desk;
  const auto before = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  fs::rename(desk.checkpoint(3, 0), desk.checkpoint(1, 0));
  const auto after = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  CHECK(after.prediction[0]->values != before.prediction[0]->values);
  CHECK(after.prediction[1] == before.prediction[1]);
  write_picture(desk.options.dataset.folder + "/images/val/blob_100.png",
                blob_picture(80, 64, 70, 5));
  const auto other = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  CHECK(other.stimulus->rgb != before.stimulus->rgb);
  CHECK(other.prediction[1] != before.prediction[1]);
}

TEST_CASE("a damaged checkpoint is said of its own arm alone") {
  Desk desk;
  fs::resize_file(desk.checkpoint(2, 0), 5000);
  const auto sample = desk.engine.ask(desk.sample("blob_100", 2)).only<SampleReady>();
  CHECK(sample.prediction[0] == nullptr);
  CHECK(sample.failed[0].find(desk.checkpoint(2, 0)) != std::string::npos);
  CHECK(sample.kl[0] == -1);
  REQUIRE(sample.prediction[1] != nullptr);
  CHECK(sample.failed[1].empty());
  CHECK(sample.kl[1] >= 0);
  CHECK(sample.stimulus != nullptr);
  CHECK(sample.teacher_kl >= 0);
}

TEST_CASE("where a checkpoint is gone the map that the run kept is shown") {
  Desk desk;
  const auto predicted = desk.engine.ask(desk.sample("blob_100", 1)).only<SampleReady>();
  SampleJob job = desk.sample("blob_100", 1);
  job.kept_maps = {desk.temp.path("a.png"), desk.temp.path("b.png")};
  write_map(job.kept_maps[0], *predicted.prediction[0], MapFormat::png16);
  job.checkpoints = {"", ""};
  const auto kept = desk.engine.ask(job).only<SampleReady>();
  REQUIRE(kept.prediction[0] != nullptr);
  REQUIRE(kept.prediction[0]->values.size() == predicted.prediction[0]->values.size());
  for (std::size_t i = 0; i < kept.prediction[0]->values.size(); ++i) {
    REQUIRE(kept.prediction[0]->values[i] ==
            Approx(predicted.prediction[0]->values[i]).margin(0.51 / 65535));
  }
  CHECK(kept.kl[0] == Approx(predicted.kl[0]).epsilon(1e-3));
  CHECK(kept.cc[0] == Approx(predicted.cc[0]).margin(1e-3));
  CHECK(kept.prediction[1] == nullptr);
  CHECK(kept.failed[1].empty());

  job.checkpoints[0] = desk.checkpoint(2, 0);
  const auto both = desk.engine.ask(job).only<SampleReady>();
  CHECK(both.prediction[0]->values != kept.prediction[0]->values);

  desk.temp.write("b.png", "no picture");
  const auto damaged = desk.engine.ask(job).only<SampleReady>();
  CHECK(damaged.failed[1].find(job.kept_maps[1]) != std::string::npos);
  CHECK(damaged.prediction[0] != nullptr);
}

TEST_CASE("more epochs than students are kept are shown one after the other") {
  TempFolder temp;
  const Options options = blob_options(temp.path());
  const std::string run = make_run_of_students(temp.path("runs"), options, 5);
  Asking engine;
  for (int epoch = 1; epoch <= 5; ++epoch) {
    const std::string folder = epoch_checkpoint_folder(run, epoch);
    const SampleJob job{
        options.dataset, "blob_101", "", {folder + "/a.safetensors", folder + "/b.safetensors"}};
    const auto shown = engine.ask(job).only<SampleReady>();
    Asking fresh;
    const auto alone = fresh.ask(job).only<SampleReady>();
    for (int arm = 0; arm < 2; ++arm) {
      CHECK(shown.prediction[arm]->values == alone.prediction[arm]->values);
    }
  }
}

TEST_CASE("the history of an arm's weights has a norm for every epoch and a change between them") {
  Desk desk;
  fs::remove(desk.checkpoint(2, 0));
  const auto answers = desk.engine.ask(WeightHistoryJob{desk.run, Model::b});
  const WeightHistory history = answers.only<WeightHistoryReady>().history;
  CHECK(history.epochs == std::vector{1, 2, 3});
  CHECK(answers.all<Progress>().size() >= 1);
  REQUIRE(history.norm.size() == history.tensors.size());
  const auto at = std::ranges::find(history.tensors, "decoder.conv1.weight");
  REQUIRE(at != history.tensors.end());
  CHECK(std::ranges::none_of(history.tensors, [](const std::string& name) {
    return name.ends_with("num_batches_tracked");
  }));
  const auto row = static_cast<std::size_t>(at - history.tensors.begin());
  CHECK(std::isnan(history.change[row][0]));
  const auto compared =
      desk.engine.ask(CompareCheckpointsJob{desk.checkpoint(2, 1), desk.checkpoint(3, 1)});
  for (const auto& tensor : compared.only<CheckpointsCompared>().comparison.tensors) {
    if (tensor.name != *at) continue;
    CHECK(history.norm[row][1] == Approx(tensor.first_norm));
    CHECK(history.norm[row][2] == Approx(tensor.second_norm));
    CHECK(history.change[row][2] == Approx(tensor.difference_norm));
  }
  CHECK(desk.engine.ask(WeightHistoryJob{desk.run, Model::a})
            .only<WeightHistoryReady>()
            .history.epochs == std::vector{1, 3});
  const auto none = desk.engine.ask(WeightHistoryJob{desk.temp.path(), Model::a});
  REQUIRE(none.error);
  CHECK((none.error->code == ErrorCode::not_found));
  CHECK(mentions(*none.error, desk.temp.path()));
}

TEST_CASE("a history of weights can be cancelled on its way") {
  Desk desk;
  Mailbox mailbox([] {});
  JobControl control(1, mailbox);
  control.request_cancel();
  CHECK_THROWS_AS(weight_history({desk.run, Model::a}, control), Cancelled);
}

TEST_CASE("the layers of a student are listed with what one of them makes of an image") {
  Desk desk;
  ActivationsJob job;
  job.dataset = desk.options.dataset;
  job.id = "blob_101";
  job.checkpoint = desk.checkpoint(1, 1);
  const auto first = desk.engine.ask(job).only<ActivationsReady>();
  CHECK(first.id == "blob_101");
  CHECK(first.checkpoint == job.checkpoint);
  CHECK(first.layer == 0);
  REQUIRE(first.layers.size() == 55);
  CHECK(first.layers[0].name == "encoder.conv1");
  CHECK(first.layers[0].kind == "Conv2d");
  CHECK(first.layers[0].channels == 64);
  CHECK(first.layers[0].width == 32);
  CHECK(first.layers[1].kind == "BatchNorm2d");
  CHECK(first.maps.size() == 64);
  CHECK(first.maps[0]->width == 32);

  job.layer = "encoder.layer4.1";
  job.most_channels = 10;
  const auto block = desk.engine.ask(job).only<ActivationsReady>();
  const LayerInfo& layer = block.layers.at(block.layer);
  CHECK(layer.name == "encoder.layer4.1");
  CHECK(layer.kind == "ResidualBlock");
  CHECK(layer.channels == 512);
  CHECK(layer.width == 2);
  REQUIRE(block.channels.size() == 10);
  REQUIRE(block.maps.size() == 10);
  std::vector<double> answers;
  for (const MapPtr& map : block.maps) {
    double sum = 0;
    for (const float value : map->values) sum += std::abs(value);
    answers.push_back(sum);
  }
  CHECK(std::ranges::is_sorted(answers, std::greater<>()));
  CHECK(answers.front() > 0);

  // The last layer of head 1 is the map before its sigmoid.
  job.layer = "decoder.conv6_1";
  const auto head = desk.engine.ask(job).only<ActivationsReady>();
  const auto shown = desk.engine.ask(desk.sample("blob_101", 1)).only<SampleReady>();
  REQUIRE(head.maps.size() == 1);
  for (const std::size_t i : {0, 1000, 4095}) {
    CHECK(1 / (1 + std::exp(-head.maps[0]->values[i])) ==
          Approx(shown.prediction[1]->values[i]).margin(1e-6));
  }

  job.layer = "encoder.layer9";
  const auto none = desk.engine.ask(job);
  REQUIRE(none.error);
  CHECK((none.error->code == ErrorCode::not_found));
  CHECK(mentions(*none.error, "encoder.layer9"));
}

TEST_CASE("MSI-Net shows its layers too, and what is no network is refused") {
  Desk desk;
  ActivationsJob job;
  job.image_file = desk.options.dataset.folder + "/images/val/blob_100.png";
  job.checkpoint = desk.temp.path("msi-net.safetensors");
  save_weights(job.checkpoint, MSINet(MSINetOptions{4}), {});
  job.layer = "aspp_proj";
  const auto ready = desk.engine.ask(job).only<ActivationsReady>();
  const LayerInfo& layer = ready.layers.at(ready.layer);
  CHECK(layer.kind == "Conv2d");
  CHECK(layer.channels == 16);
  CHECK(layer.width == 40);
  CHECK(layer.height == 30);
  CHECK(ready.maps.size() == 16);
  // Seen after the ReLU.
  CHECK(std::ranges::all_of(ready.maps[0]->values, [](float value) { return value >= 0; }));

  write_safetensors(desk.temp.path("other.safetensors"),
                    std::vector<NamedTensor>{{"x", torch::ones(1)}}, {});
  job.checkpoint = desk.temp.path("other.safetensors");
  const auto refused = desk.engine.ask(job);
  REQUIRE(refused.error);
  CHECK((refused.error->code == ErrorCode::mismatch));
  CHECK(mentions(*refused.error, job.checkpoint));
}

TEST_CASE("renaming a run and keeping notes on images answer with how it stands now") {
  Desk desk;
  const auto edited =
      desk.engine.ask(EditRunJob{desk.run, "mine", std::nullopt}).only<RunEdited>().record;
  CHECK(edited.name == "mine");
  CHECK(edited.folder == desk.run);
  desk.engine.ask(KeepImageNotesJob{desk.run, {{"blob_100", true, ""}}});
  const auto kept = desk.engine.ask(KeepImageNotesJob{desk.run, {{"blob_101", false, "odd"}}})
                        .only<ImageNotesKept>();
  CHECK(kept.folder == desk.run);
  REQUIRE(kept.notes.size() == 2);
  const auto opened = desk.engine.ask(OpenRunJob{desk.run}).only<RunOpened>().history;
  CHECK((opened.notes == kept.notes));
  CHECK(opened.record.name == "mine");

  desk.temp.write("runs/" + fs::path(desk.run).filename().string() + "/notes.json", "{");
  CHECK(desk.engine.ask(OpenRunJob{desk.run}).only<LogLine>().text.find("notes.json") !=
        std::string::npos);
  const auto warned = desk.engine.ask(EditRunJob{desk.run, std::nullopt, "words"});
  CHECK(warned.only<LogLine>().text.find("notes.json.bak") != std::string::npos);
  CHECK(warned.only<RunEdited>().record.note == "words");
}
