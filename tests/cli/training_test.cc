// SPDX-License-Identifier: GPL-3.0-or-later
// Small trainings from the command line: to their end, interrupted, killed, without space.
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// Eight scenes to train on, four to validate with: two steps an epoch.
std::vector<std::string> tiny_demo(const std::string& runs, int epochs,
                                   const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"demo",
                                        "--runs-folder",
                                        runs,
                                        "--name",
                                        "tiny",
                                        "--size",
                                        "64x64",
                                        "--batch-size",
                                        "4",
                                        "--epochs",
                                        std::to_string(epochs),
                                        "--set",
                                        "dataset.demo_train=8",
                                        "--set",
                                        "dataset.demo_val=4",
                                        "--set",
                                        "hardware.threads=1"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

// The next event of a kind from a program that writes --json-lines; null at the end.
json next_event(Process& process, const std::string& kind) {
  while (const auto line = process.read_line()) {
    json event = json::parse(*line);
    if (event["event"] == kind) return event;
  }
  return {};
}

int data_rows(const std::string& csv) {
  const std::string text = file_text(csv);
  return static_cast<int>(std::count(text.begin(), text.end(), '\n')) - 1;
}

// Every metric of A and B with its interval, its images and its difference, in JSON and in CSV.
void check_metrics(const json& evaluation, const std::string& csv) {
  const std::vector<std::string> keys = {
      "kl_notebook", "kl_mit",    "cc",   "sim",      "sim_mit", "nss",   "nss_mit",
      "auc_judd",    "auc_borji", "sauc", "sauc_mit", "ig",      "ig_mit"};
  REQUIRE(evaluation["metrics"].size() == keys.size());
  REQUIRE(evaluation["names"].size() == 2);
  CHECK(evaluation["eight_bit"].is_null());
  std::string header = "image";
  for (const auto& name : evaluation["names"]) header += ",kl " + name.get<std::string>();
  for (std::size_t m = 0; m < keys.size(); ++m) {
    const json& metric = evaluation["metrics"][m];
    INFO(keys[m]);
    CHECK(metric["key"] == keys[m]);
    CHECK(metric["lower_is_better"] == keys[m].starts_with("kl"));
    const bool drawn = keys[m] == "auc_borji" || keys[m] == "sauc_mit";
    REQUIRE(metric["draws"].is_null() == !drawn);
    if (drawn) {
      CHECK(metric["draws"]["splits"] == 100);
      CHECK(metric["draws"]["other_images"] == (keys[m] == "sauc_mit" ? json(10) : json()));
      CHECK(metric["draws"]["seeds"].get<std::string>().find("image's name") != std::string::npos);
    }
    double means[2] = {0, 0};
    for (int model = 0; model < 2; ++model) {
      const json& score = metric["scores"][model];
      header += "," + keys[m] + " " + evaluation["names"][model].get<std::string>();
      REQUIRE(score["per_image"].size() == 4);
      double sum = 0;
      for (const auto& value : score["per_image"]) sum += value.get<double>();
      means[model] = score["mean"];
      CHECK(score["images"] == 4);
      CHECK(score["minus_infinity"] == 0);
      CHECK(means[model] == Approx(sum / 4));
      CHECK(score["low"].get<double>() <= means[model]);
      CHECK(score["high"].get<double>() >= means[model]);
    }
    CHECK(metric["difference"]["mean"].get<double>() == Approx(means[1] - means[0]).margin(1e-9));
    CHECK(metric["difference"]["images"] == 4);
    CHECK(metric["difference"]["wilcoxon_p"].get<double>() > 0);
    CHECK(metric["difference"]["verdict"].get<std::string>().find("too few images") !=
          std::string::npos);
  }
  CHECK(csv.starts_with(header + "\n"));
}

std::string only_run(const std::string& runs) {
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(runs)) folders.push_back(entry.path().string());
  REQUIRE(folders.size() == 1);
  return folders.front();
}

// Weights and running statistics, as Keras counts parameters.
std::int64_t values_in(const json& checkpoint) {
  std::int64_t sum = 0;
  for (const json& tensor : checkpoint["tensors"]) {
    if (tensor["type"] == "F32") sum += tensor["count"].get<std::int64_t>();
  }
  return sum;
}

void resume_to_the_end(const std::string& run, int epochs) {
  const Finished resumed = cli({"train", "--resume", run, "--json"});
  CAPTURE(resumed.err);
  REQUIRE(resumed.code == 0);
  const json document = resumed.json();
  CHECK(document["state"] == "finished");
  CHECK(document["run"]["state"] == "finished");
  CHECK(document["run"]["epochs_done"] == epochs);
  CHECK(document["run"]["epochs"].size() == static_cast<std::size_t>(epochs));
  CHECK(document["run"]["steps"] == 2 * epochs);
  CHECK(data_rows(run + "/steps.csv") == 2 * epochs);
  CHECK(data_rows(run + "/epochs.csv") == epochs);
  CHECK(data_rows(run + "/scores.csv") == 4 * epochs);
}

}  // namespace

TEST_CASE("a training gives a run that every other command can use") {
  const TempFolder folder;
  const std::string runs = folder.path("runs");
  const Finished trained = cli(tiny_demo(runs, 1, {"--json"}));
  CAPTURE(trained.err);
  REQUIRE(trained.code == 0);
  const json document = trained.json();
  CHECK(document["state"] == "finished");
  const std::string run = document["run"]["folder"];
  CHECK(run == only_run(runs));
  CHECK(document["run"]["dataset"]["train"] == 8);
  CHECK(document["run"]["dataset"]["val"] == 4);
  CHECK(document["run"]["options"]["optimiser"]["batch_size"] == 4);
  const double best_a = document["run"]["model_a"]["best_val_kl"];
  CHECK(best_a > 0);
  CHECK(document["run"]["model_b"]["best_epoch"] == 1);
  CHECK(document["run"]["encoder_weights"].is_null());
  // Progress is a few whole lines where standard error is no terminal.
  CHECK(trained.err.find("100 %") != std::string::npos);
  CHECK(trained.err.find('\r') == std::string::npos);

  const std::string a = run + "/checkpoints/epoch-001/a.safetensors";
  const std::string b = run + "/checkpoints/epoch-001/b.safetensors";
  const json inspected_a = cli({"inspect", a, "--json"}).json()["checkpoint"];
  CHECK(inspected_a["model"] == "Model A");
  CHECK(values_in(inspected_a) == 12758401);
  const json inspected_b = cli({"inspect", b, "--json"}).json()["checkpoint"];
  CHECK(values_in(inspected_b) == 12763170);
  CHECK(inspected_b["tensors"].size() > inspected_a["tensors"].size());
  CHECK(cli({"inspect", a}).out.find("encoder.layer1.0.conv1.weight") != std::string::npos);

  const std::string exported = folder.path("b.pt");
  const Finished exporting = cli({"export", run, "--model", "B", "--output", exported, "--json"});
  CAPTURE(exporting.err);
  CHECK(exporting.code == 0);
  CHECK(exporting.json()["export"]["checkpoint"] == b);
  CHECK(exporting.json()["export"]["tensors"] == inspected_b["tensors"].size());
  CHECK(file_text(exported).starts_with("PK"));

  const json inspected_run = cli({"inspect", run, "--json"}).json()["run"];
  CHECK(inspected_run["epochs"].size() == 1);
  const Finished listed = cli({"runs", runs, "--json"});
  CHECK(listed.json()["runs"][0]["folder"] == run);
  CHECK(cli({"runs", runs}).out.find("finished") != std::string::npos);

  // The run's own dataset is used when none is named, so the score is the training's own.
  const std::string csv = folder.path("scores.csv");
  const Finished evaluated = cli({"evaluate", run, "--csv", csv, "--json"});
  CAPTURE(evaluated.err);
  REQUIRE(evaluated.code == 0);
  const json scores = evaluated.json()["evaluation"];
  REQUIRE(scores["checkpoints"].size() == 2);
  CHECK(scores["checkpoints"][0]["mean_kl"].get<double>() == Approx(best_a).epsilon(1e-3));
  CHECK(scores["checkpoints"][0]["images"].size() == 4);
  CHECK(data_rows(csv) == 4);
  check_metrics(scores, file_text(csv));
  const Finished words = cli({"evaluate", run, "--threads", "1"});
  CAPTURE(words.out);
  REQUIRE(words.code == 0);
  for (const char* part : {"uniform map", "a.safetensors", "KL (MIT, eps 2.2e-16)", "sAUC",
                           "too few images", "Wilcoxon p"}) {
    CHECK(words.out.find(part) != std::string::npos);
  }

  const std::string maps = folder.path("maps");
  const Finished predicted = cli({"predict", b, "--output", maps, "--format", "npy", "--json"});
  CAPTURE(predicted.err);
  REQUIRE(predicted.code == 0);
  CHECK(predicted.json()["prediction"]["count"] == 12);
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(maps)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    CHECK(file_text(entry.path().string()).substr(1, 5) == "NUMPY");
  }
  CHECK(files == 12);
  const Finished val_only =
      cli({"predict", run, "--model", "B", "--split", "val", "--output", folder.path("val")});
  CHECK(val_only.code == 0);
  CHECK(val_only.out.find("4 maps") != std::string::npos);

  // Exported maps are a teacher folder.
  std::string dataset;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path("cache"))) {
    if (entry.is_directory() && fs::exists(entry.path() / "images" / "train")) {
      dataset = entry.path().string();
    }
  }
  REQUIRE(!dataset.empty());
  // The maps that the network writes as floats score as the network itself does.
  const std::string map_csv = folder.path("maps.csv");
  const Finished of_maps = cli({"evaluate", "--maps", maps, "--maps", dataset + "/maps",
                                "--dataset", dataset, "--csv", map_csv, "--json"});
  CAPTURE(of_maps.err);
  REQUIRE(of_maps.code == 0);
  const json map_scores = of_maps.json()["evaluation"];
  CHECK(map_scores["checkpoints"].empty());
  CHECK(map_scores["baselines"].is_null());
  REQUIRE(map_scores["names"] == json({maps, dataset + "/maps"}));
  for (std::size_t m = 0; m < scores["metrics"].size(); ++m) {
    const json& metric = map_scores["metrics"][m];
    INFO(metric["key"]);
    CHECK(metric["scores"][0]["mean"].get<double>() ==
          Approx(scores["metrics"][m]["scores"][1]["mean"].get<double>()).margin(0.02));
    if (metric["key"] == "cc") CHECK(metric["scores"][1]["mean"].get<double>() == Approx(1));
  }
  CHECK(file_text(map_csv).starts_with("image,kl_notebook " + maps));
  // 8 bit is another score of the same maps, and says so.
  const json eight =
      cli({"evaluate", "--maps", maps, "--dataset", dataset, "--eight-bit", "--json"})
          .json()["evaluation"];
  CHECK(eight["eight_bit"] == "down");
  CHECK(eight["metrics"][1]["scores"][0]["mean"] != map_scores["metrics"][1]["scores"][0]["mean"]);
  CHECK(eight["metrics"][1]["difference"].is_null());
  const Finished not_all =
      cli({"evaluate", "--maps", dataset + "/maps/train", "--dataset", dataset});
  CHECK(not_all.code == 3);
  CHECK(not_all.err.find("only 0 of 4 validation images") != std::string::npos);
  CHECK(cli({"evaluate", "--maps", maps, "--dataset", dataset, "--csv", run + "/run.json/x.csv"})
            .code == 4);

  const Finished opened = cli({"inspect", dataset, "--teacher", maps, "--json"});
  CAPTURE(opened.err);
  REQUIRE(opened.code == 0);
  const json info = opened.json()["dataset"];
  CHECK(info["counts"]["train"] == 8);
  CHECK(info["train"][0]["teacher"] == true);
  const std::string image = dataset + "/images/val/" + info["val"][0]["id"].get<std::string>();
  const std::string file = fs::exists(image + ".png") ? image + ".png" : image + ".jpg";
  const Finished one = cli({"predict", a, file, "--output", folder.path("one")});
  CAPTURE(one.err);
  CHECK(one.code == 0);
  CHECK(std::distance(fs::directory_iterator(folder.path("one")), fs::directory_iterator()) == 1);

  // A map is never written over a picture that is read, nor over another map.
  const std::string picture = folder.path("here/photo.png");
  fs::create_directories(folder.path("here"));
  fs::create_directories(folder.path("there"));
  CHECK(cli({"predict", a, file, "--output", folder.path("made")}).code == 0);
  fs::copy_file(fs::directory_iterator(folder.path("made"))->path(), picture);
  fs::copy_file(picture, folder.path("there/photo.png"));
  const std::string before = file_text(picture);
  const Finished over = cli({"predict", a, picture, "--output", folder.path("here")});
  CAPTURE(over.err);
  CHECK(over.code == 2);
  CHECK(over.err.find(picture) != std::string::npos);
  CHECK(file_text(picture) == before);
  const Finished alike =
      cli({"predict", a, picture, folder.path("there/photo.png"), "--output", folder.path("both")});
  CHECK(alike.code == 2);
  CHECK(!fs::exists(folder.path("both")));

  // Half a checkpoint is refused by name, and nothing is written.
  const std::string half = folder.write("half.safetensors", file_text(a).substr(0, 20'000'000));
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"evaluate", half, "--dataset", dataset},
        {"predict", half, "--dataset", dataset, "--output", folder.path("none")},
        {"inspect", half}}) {
    const Finished refused = cli(arguments);
    CAPTURE(arguments, refused.err);
    CHECK(refused.code == 3);
    CHECK(refused.err.find(half) != std::string::npos);
  }
  CHECK(!fs::exists(folder.path("none")));

  const Finished twice = cli({"train", "--resume", run, "--epochs", "2", "--json"});
  CAPTURE(twice.err);
  REQUIRE(twice.code == 0);
  CHECK(twice.json()["run"]["epochs_done"] == 2);
}

TEST_CASE("events come as one line of JSON each") {
  const TempFolder folder;
  Process process(cli_command(tiny_demo(folder.path("runs"), 1, {"--json-lines", "-q"})),
                  folder.path("err"));
  int steps = 0;
  json last;
  while (const auto line = process.read_line()) {
    last = json::parse(*line);
    if (last["event"] == "step") ++steps;
    if (last["event"] == "epoch") CHECK(last["model_a"]["val_kl"].get<double>() > 0);
  }
  CHECK(process.wait() == 0);
  CHECK(steps == 2);
  CHECK(last["event"] == "state");
  CHECK(last["state"] == "finished");
  CHECK(file_text(folder.path("err")).find(" %") == std::string::npos);
}

TEST_CASE("Ctrl-C saves the run and resuming completes it") {
  const TempFolder folder;
  const std::string runs = folder.path("runs");
  constexpr int kEpochs = 3;
  Process process(cli_command(tiny_demo(runs, kEpochs, {"--json-lines"})), folder.path("err"));
  REQUIRE(next_event(process, "epoch")["epoch"] == 1);
  REQUIRE(!next_event(process, "step").is_null());
  process.signal(SIGINT);
  json last;
  for (json state = next_event(process, "state"); !state.is_null();
       state = next_event(process, "state")) {
    last = state;
  }
  CHECK(process.wait() == 130);
  CHECK(last["state"] == "stopped");
  CHECK(file_text(folder.path("err")).find("saving a checkpoint") != std::string::npos);
  const std::string run = only_run(runs);
  const json stopped = cli({"inspect", run, "--json"}).json()["run"];
  CHECK(stopped["state"] == "stopped");
  CHECK(stopped["epochs_done"] < kEpochs);
  resume_to_the_end(run, kEpochs);
}

TEST_CASE("a run killed within an epoch opens and resumes") {
  const TempFolder folder;
  const std::string runs = folder.path("runs");
  Process process(cli_command(tiny_demo(runs, 2, {"--json-lines"})), folder.path("err"));
  REQUIRE(next_event(process, "epoch")["epoch"] == 1);
  REQUIRE(next_event(process, "step")["epoch"] == 2);
  process.signal(SIGKILL);
  CHECK(process.wait() == -SIGKILL);
  const std::string run = only_run(runs);
  const Finished opened = cli({"inspect", run, "--json"});
  CAPTURE(opened.err);
  REQUIRE(opened.code == 0);
  CHECK(opened.json()["run"]["state"] == "interrupted");
  resume_to_the_end(run, 2);
}

TEST_CASE("a run killed while it writes a checkpoint opens and resumes") {
  const TempFolder folder;
  const std::string runs = folder.path("runs");
  Process process(cli_command(tiny_demo(runs, 2, {"--json-lines"})), folder.path("err"));
  REQUIRE(next_event(process, "epoch")["epoch"] == 1);
  const std::string run = only_run(runs);
  FolderWatch checkpoints(run + "/checkpoints");
  const std::string unfinished = checkpoints.wait_for_new_entry();
  process.signal(SIGKILL);
  CHECK(process.wait() == -SIGKILL);
  CHECK(fs::exists(run + "/checkpoints/" + unfinished));
  const Finished opened = cli({"inspect", run, "--json"});
  CAPTURE(opened.err, unfinished);
  REQUIRE(opened.code == 0);
  CHECK(opened.json()["run"]["state"] == "interrupted");
  CHECK(opened.json()["run"]["checkpoints"] == json::array({1}));
  resume_to_the_end(run, 2);
  CHECK(!fs::exists(run + "/checkpoints/" + unfinished));
}

TEST_CASE("a runs folder that cannot be made ends with exit code 4 and its name") {
  const TempFolder folder;
  const std::string file = folder.write("file", "not a folder");
  const Finished finished = cli(tiny_demo(file + "/runs", 1));
  CAPTURE(finished.err);
  CHECK(finished.code == 4);
  CHECK(finished.err.find(file) != std::string::npos);
}

TEST_CASE("a full disk ends with exit code 4 and a run that still opens") {
  const TempFolder folder;
  const std::string disk = folder.path("disk");
  fs::create_directories(disk);
  // A disk of 8 MB that only this command sees; a checkpoint needs far more.
  const std::string mount = "mount -t tmpfs -o size=8m tmpfs '" + disk + "'";
  const std::vector<std::string> confined = geteuid() == 0
                                                ? std::vector<std::string>{"unshare", "-m"}
                                                : std::vector<std::string>{"unshare", "-r", "-m"};
  const auto in_shell = [&](const std::string& script) {
    std::vector<std::string> command = confined;
    command.insert(command.end(), {"/bin/sh", "-c", script});
    return command;
  };
  bool can_mount = false;
  try {
    can_mount = run_program(in_shell(mount)).code == 0;
  } catch (const std::system_error&) {
    can_mount = false;  // no unshare
  }
  if (!can_mount) {
    WARN("skipped: this user may not mount a small disk");
    return;
  }
  std::string command;
  for (const std::string& argument : cli_command(tiny_demo(disk + "/runs", 1, {"--json"}))) {
    command += " '" + argument + "'";
  }
  const Finished finished =
      run_program(in_shell(mount + " && {" + command + "; code=$?; '" + DISTILLOSCOPE_CLI +
                           "' inspect '" + disk + "'/runs/* >&2 || exit 99; ls '" + disk +
                           "'/runs/*/checkpoints/unfinished >&2 && exit 98; exit $code; }"));
  CAPTURE(finished.out, finished.err);
  CHECK(finished.code == 4);
  const json document = finished.json();
  CHECK(document["error"]["code"] == "disk_full");
  CHECK(document["error"]["message"].get<std::string>().find(disk) != std::string::npos);
  CHECK(finished.err.find("State:       failed") != std::string::npos);
}

}  // namespace distilloscope::test
