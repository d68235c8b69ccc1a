// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_scenes.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "engine/api/error.h"
#include "engine/dataset/demo_observers.h"
#include "engine/dataset/demo_worlds.h"
#include "engine/dataset/image_library.h"
#include "engine/platform/folder_lock.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Raise this whenever the same seed gives other files than before.
constexpr int kVersion = 1;
constexpr int kObserversLeast = 10;
constexpr int kObserversMost = 14;
constexpr int kPopulation = 1000;
constexpr int kJpegQuality = 92;
constexpr char kManifest[] = "demo.json";

/// What one scene leaves for the files about all scenes.
struct SceneNotes {
  Json scene;  ///< an entry of scenes.json
  Json image;  ///< an entry of fixations.json
  std::vector<demo::Scanpath> observers;
};

struct Task {
  Split split = Split::train;
  int number = 1;  ///< within its split, from 1
  std::string id() const {
    char text[40];
    std::snprintf(text, sizeof text, "demo_%s_%06d", folder(), number);
    return text;
  }
  const char* folder() const { return split == Split::train ? "train" : "val"; }
};

/// Independent seeds for each scene and purpose, by splitmix64's finaliser.
std::uint64_t seed_for(std::int64_t seed, const Task& task, std::uint64_t purpose) {
  std::uint64_t z = static_cast<std::uint64_t>(seed);
  const std::uint64_t split = task.split == Split::train ? 0 : 1;
  for (const std::uint64_t part : {split, static_cast<std::uint64_t>(task.number), purpose}) {
    z = (z ^ part) + 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    z ^= z >> 31;
  }
  return z;
}

void write_bytes(const fs::path& file, const Bytes& bytes) {
  platform::append_to_file(file.string(),
                           {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void write_text(const fs::path& file, const std::string& text) {
  platform::append_to_file(file.string(), text);
}

GreySamples quantised(const Map& map, int bits) {
  GreySamples samples{map.width, map.height, bits, {}};
  const double top = (1 << bits) - 1;
  for (const float value : map.values) {
    samples.values.push_back(static_cast<std::uint16_t>(std::floor(value * top + 0.5)));
  }
  return samples;
}

Picture picture_of(const demo::Scene& scene) {
  Picture picture{demo::Scene::kWidth, demo::Scene::kHeight, scene.bgr};
  for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
    std::swap(picture.rgb[i], picture.rgb[i + 2]);
  }
  return picture;
}

double rounded(double value, double parts) {
  return std::round(value * parts) / parts;
}

Json notes_on(const Task& task, const demo::Scene& scene) {
  Json objects = Json::array();
  for (const demo::SceneObject& object : scene.objects) {
    const auto whole = [](double v) { return static_cast<int>(std::lround(v)); };
    const auto hundredths = [](double v) { return rounded(v, 100); };
    Json spots = Json::array();
    for (const demo::Spot& s : object.spots) {
      spots.push_back({{"x", hundredths(s.x)},
                       {"y", hundredths(s.y)},
                       {"deviation_x", hundredths(s.deviation_x)},
                       {"deviation_y", hundredths(s.deviation_y)},
                       {"pull", rounded(s.pull, 1e4)}});
    }
    objects.push_back({{"kind", object.kind},
                       {"reason", object.reason},
                       {"box",
                        {whole(object.box.x0), whole(object.box.y0), whole(object.box.width()),
                         whole(object.box.height())}},
                       {"pull", rounded(object.pull, 1e4)},
                       {"spots", spots}});
  }
  return {
      {"id", task.id()}, {"split", task.folder()}, {"world", scene.world}, {"objects", objects}};
}

SceneNotes make_one(const fs::path& root, const Task& task, std::int64_t seed) {
  const demo::Scene scene = demo::make_scene(seed_for(seed, task, 1));
  const demo::Attention attention(scene);
  SceneNotes notes;
  demo::Random few(seed_for(seed, task, 2));
  const int observers = few.whole(kObserversLeast, kObserversMost);
  for (int i = 0; i < observers; ++i) notes.observers.push_back(attention.observe(few));
  std::vector<demo::Scanpath> population;
  demo::Random many(seed_for(seed, task, 3));
  for (int i = 0; i < kPopulation; ++i) population.push_back(attention.observe(many));

  const int width = demo::Scene::kWidth;
  const int height = demo::Scene::kHeight;
  const std::string id = task.id();
  const ImageLibrary& images = image_library();
  const auto write = [&](const char* part, const char* ending, const Bytes& bytes) {
    write_bytes(root / part / task.folder() / (id + ending), bytes);
  };
  write("images", ".jpg", images.encode_jpeg(picture_of(scene), kJpegQuality));
  const Map truth = demo::fixation_map(notes.observers, width, height, true);
  write("maps", ".png", images.encode_png(quantised(truth, 8)));
  const Map teacher = demo::fixation_map(population, width, height, false);
  write("teacher", ".png", images.encode_png(quantised(teacher, 16)));
  GreySamples points{width, height, 8, {}};
  points.values.resize(static_cast<std::size_t>(width) * height);
  for (const demo::Scanpath& path : notes.observers) {
    for (const Fixation& f : path) points.values[static_cast<std::size_t>(f.y) * width + f.x] = 255;
  }
  write("fixations", ".png", images.encode_png(points));

  notes.scene = notes_on(task, scene);
  notes.image = {{"file_name", std::string("images/") + task.folder() + "/" + id + ".jpg"},
                 {"width", width},
                 {"height", height}};
  return notes;
}

void write_fixations(const fs::path& file, const std::vector<SceneNotes>& notes) {
  Json images = Json::array();
  Json annotations = Json::array();
  int annotation_id = 0;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    Json image = notes[i].image;
    image["id"] = i + 1;
    images.push_back(image);
    for (std::size_t worker = 0; worker < notes[i].observers.size(); ++worker) {
      Json fixations = Json::array();
      for (const Fixation& f : notes[i].observers[worker]) fixations.push_back({f.y + 1, f.x + 1});
      annotations.push_back({{"id", ++annotation_id},
                             {"image_id", i + 1},
                             {"worker_id", worker + 1},
                             {"fixations", fixations}});
    }
  }
  const Json all{{"info", {{"description", "Simulated fixations: [row, column], counted from 1"}}},
                 {"licenses", Json::array()},
                 {"type", "fixations"},
                 {"images", images},
                 {"annotations", annotations}};
  write_text(file, all.dump() + "\n");
}

std::string readme(const DemoOptions& options) {
  return "Distilloscope demo dataset\n"
         "==========================\n\n"
         "Everything here is synthetic. The program drew the scenes and simulated the people who "
         "look\n"
         "at them, from the seed " +
         std::to_string(options.seed) + " (generator version " + std::to_string(kVersion) +
         "). No person was recorded.\n"
         "The same seed gives the same " +
         std::to_string(options.train) + " training and " + std::to_string(options.val) +
         " validation scenes on any machine.\n\n"
         "images/{train,val}/ID.jpg     the stimulus, 320x240, 8-bit colour\n"
         "maps/{train,val}/ID.png       the ground truth, 8-bit grey\n"
         "fixations/{train,val}/ID.png  the fixated pixels (255), all others 0\n"
         "teacher/{train,val}/ID.png    a first teacher, 16-bit grey: see teacher/README.txt\n"
         "fixations.json                the same fixations by observer, as in the SALICON "
         "annotations:\n"
         "                              [row, column], both counted from 1\n"
         "scenes.json                   what was drawn: objects with kind, reason, box [x, y, "
         "width,\n"
         "                              height] in pixels, pull, and the spots gaze is drawn to\n"
         "demo.json                     how the set was made\n\n"
         "How the truth is made. " +
         std::to_string(kObserversLeast) + " to " + std::to_string(kObserversMost) +
         " simulated observers look at a scene, 6 to 8 fixations each.\n"
         "They are drawn to its objects by their pull, more weakly to contrast in the background, "
         "and\n"
         "to the centre; they differ in taste and do not return at once. The map is the official\n"
         "recipe: fixated pixels are 1, Gaussian blur of 19 pixels at a width of 640 (here 9.5), "
         "scaled\n"
         "from its least to its greatest value to 0..255. Few observers make a noisy truth, as in "
         "life.\n";
}

std::string teacher_readme() {
  return "These are not the output of a network. Each map is that of a large simulated "
         "population:\n" +
         std::to_string(kPopulation) +
         " observers, drawn from the same model as the few observers behind the ground truth and\n"
         "independent of them, their fixations counted per pixel, blurred with the same Gaussian "
         "and scaled to\n"
         "0..65535. It is close to the best any model can know about where the few will look.\n";
}

Json manifest_of(const DemoOptions& options) {
  return {{"generator", "Distilloscope demo scenes"},
          {"version", kVersion},
          {"seed", options.seed},
          {"train", options.train},
          {"val", options.val}};
}

/// Files and bytes below a folder, the manifest and lock files left out.
Json contents_of(const fs::path& folder) {
  std::int64_t files = 0;
  std::int64_t bytes = 0;
  for (const char* part : {"images", "maps", "fixations", "teacher"}) {
    for (const char* split : {"train", "val"}) {
      std::error_code failed;
      for (fs::directory_iterator entry(folder / part / split, failed), end;
           !failed && entry != end; entry.increment(failed)) {
        ++files;
        bytes += static_cast<std::int64_t>(entry->file_size(failed));
      }
    }
  }
  return {{"files", files}, {"bytes", bytes}};
}

/// True when the folder's manifest can be read: it is a demo set, whole or not.
bool read_manifest(const fs::path& folder, Json& manifest) {
  std::ifstream in(folder / kManifest);
  if (!in) return false;
  manifest = Json::parse(in, nullptr, false);
  return manifest.is_object();
}

bool holds_exactly(const fs::path& folder, const DemoOptions& options) {
  Json found;
  if (!read_manifest(folder, found)) return false;
  Json expected = manifest_of(options);
  expected["contents"] = contents_of(folder);
  return found == expected;
}

/// True for a file, and for a folder with content that no demo set left there.
bool holds_other_things(const fs::path& path) {
  std::error_code failed;  // what cannot be looked at cannot be written either, and is named then
  if (!fs::exists(path, failed) || failed) return false;
  if (!fs::is_directory(path, failed)) return true;
  Json manifest;
  return !fs::is_empty(path, failed) && !failed && !read_manifest(path, manifest);
}

/// A new folder beside the wanted one that no other process works in; what crashed ones left is
/// removed.
class Workshop {
 public:
  explicit Workshop(const fs::path& wanted) {
    for (int number = 1;; ++number) {
      path_ = wanted;
      path_ += ".making-" + std::to_string(number);
      if (fs::exists(path_) && platform::folder_in_use(path_.string())) continue;
      fs::remove_all(path_);
      platform::make_folders(path_.string());
      lock_ = platform::FolderLock(path_.string());
      return;
    }
  }
  ~Workshop() {
    std::error_code failed;
    fs::remove_all(path_, failed);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
  platform::FolderLock lock_;
};

/// Makes every scene on all cores; reports from the calling thread. Rethrows what a scene or the
/// callback threw, after all threads have ended.
std::vector<SceneNotes> make_all(const fs::path& root, const DemoOptions& options,
                                 const ProgressCallback& progress) {
  std::vector<Task> tasks;
  for (int i = 1; i <= options.train; ++i) tasks.push_back({Split::train, i});
  for (int i = 1; i <= options.val; ++i) tasks.push_back({Split::val, i});
  std::vector<SceneNotes> notes(tasks.size());

  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::condition_variable changed;
  int done = 0;
  std::exception_ptr fault;
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) {
      try {
        notes[i] = make_one(root, tasks[i], options.seed);
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!fault) fault = std::current_exception();
        next = tasks.size();
      }
      {
        const std::lock_guard lock(mutex);
        ++done;
      }
      changed.notify_one();
    }
  };
  std::vector<std::thread> threads;
  const auto end_threads = [&] {
    next = tasks.size();
    for (std::thread& thread : threads) thread.join();
  };
  const int total = static_cast<int>(tasks.size());
  try {
    const int count = std::min(platform::available_cores(), std::max(1, total));
    for (int i = 0; i < count; ++i) threads.emplace_back(work);
    int reported = 0;
    while (reported < total) {
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return done > reported || fault; });
        if (fault) break;
        reported = done;
      }
      if (progress) progress(reported, total, "Making the demo scenes");
    }
  } catch (...) {
    end_threads();
    throw;
  }
  end_threads();
  if (fault) std::rethrow_exception(fault);
  return notes;
}

void make_set(const fs::path& wanted, const DemoOptions& options,
              const ProgressCallback& progress) {
  if (wanted.has_parent_path()) platform::make_folders(wanted.parent_path().string());
  const Workshop workshop(wanted);
  const fs::path root = workshop.path() / "set";
  for (const char* part : {"images", "maps", "fixations", "teacher"}) {
    for (const char* split : {"train", "val"})
      platform::make_folders((root / part / split).string());
  }
  const std::vector<SceneNotes> notes = make_all(root, options, progress);
  Json scenes = Json::array();
  for (const SceneNotes& note : notes) scenes.push_back(note.scene);
  write_text(root / "scenes.json", scenes.dump(1) + "\n");
  write_fixations(root / "fixations.json", notes);
  write_text(root / "README.txt", readme(options));
  write_text(root / "teacher" / "README.txt", teacher_readme());
  Json manifest = manifest_of(options);
  manifest["contents"] = contents_of(root);
  platform::write_file_atomically((root / kManifest).string(), manifest.dump(2) + "\n");

  // Another process may have been faster with the same set.
  if (holds_exactly(wanted, options)) return;
  if (fs::exists(wanted)) fs::rename(wanted, workshop.path() / "old");
  fs::rename(root, wanted);
  platform::flush_folder(wanted.has_parent_path() ? wanted.parent_path().string() : ".");
}

[[noreturn]] void throw_for(const fs::path& folder, bool full, const std::string& reason) {
  if (full) {
    throw EngineError(
        ErrorCode::disk_full,
        "The disk is full: cannot make the demo dataset in " + folder.string() +
            ". It needs about 0.15 MB for each scene. Free some space or choose another folder.");
  }
  throw EngineError(ErrorCode::unwritable,
                    "Cannot make the demo dataset in " + folder.string() + ": " + reason);
}

}  // namespace

int demo_generator_version() {
  return kVersion;
}

void make_demo_dataset(const std::string& folder, const DemoOptions& options,
                       const ProgressCallback& progress) {
  static std::mutex one_at_a_time;  // two jobs of this process often want the same set
  const std::lock_guard lock(one_at_a_time);
  fs::path wanted = fs::absolute(folder).lexically_normal();
  if (!wanted.has_filename()) wanted = wanted.parent_path();
  if (holds_exactly(wanted, options)) return;
  if (holds_other_things(wanted)) {
    throw EngineError(ErrorCode::unwritable,
                      wanted.string() +
                          " holds something that is not a demo dataset and is left as "
                          "it is. Choose an empty folder or a new one.");
  }
  try {
    make_set(wanted, options, progress);
  } catch (const EngineError& fault) {
    const ErrorCode code = fault.error().code;
    if (code != ErrorCode::disk_full && code != ErrorCode::unwritable) throw;
    throw_for(wanted, code == ErrorCode::disk_full, fault.error().message);
  } catch (const fs::filesystem_error& fault) {
    throw_for(wanted, fault.code() == std::errc::no_space_on_device,
              fault.code().message() + ". Choose a folder that can be written.");
  }
}

}  // namespace distilloscope
