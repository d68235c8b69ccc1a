// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/dataset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <utility>

#include "engine/api/demo.h"
#include "engine/api/error.h"
#include "engine/dataset/demo_scenes.h"
#include "engine/dataset/demo_teacher.h"
#include "engine/dataset/file_check.h"
#include "engine/dataset/hash.h"
#include "engine/dataset/layout.h"
#include "engine/platform/platform.h"
#include "engine/platform/resources.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

/// One stimulus with the files that belong to it, while it is being judged.
struct Candidate {
  std::string id;
  fs::path stimulus, truth, teacher, fixations;
  FileVerdict stimulus_verdict, truth_verdict, teacher_verdict;
};

struct SplitFiles {
  Split split = Split::train;
  std::vector<Candidate> candidates;  ///< stimuli that have a map, by id
  std::size_t stimuli = 0;            ///< all that were found
  std::size_t maps = 0;
  std::size_t teachers = 0;  ///< teacher maps found for the candidates
};

std::string size_text(const FileVerdict& verdict) {
  return std::to_string(verdict.width) + "x" + std::to_string(verdict.height);
}

/// Whether two sizes have one shape, within 2 % or what rounding to whole pixels makes of it.
bool same_shape(const FileVerdict& a, const FileVerdict& b) {
  const double across = static_cast<double>(a.width) * b.height;
  const double down = static_cast<double>(b.width) * a.height;
  return std::abs(across - down) <= 0.02 * down ||
         std::abs(across / b.height - down / b.height) <= 1 ||
         std::abs(across / b.width - down / b.width) <= 1;
}

class Opening {
 public:
  Opening(const DatasetOptions& options, const ProgressCallback& progress, bool with_teacher = true)
      : options_(options), progress_(progress), with_teacher_(with_teacher) {}

  Dataset open() {
    find();
    std::array<SplitFiles, 2> splits{list(Split::train), list(Split::val)};
    check(splits);
    bool teacher_found = false;
    for (SplitFiles& files : splits) teacher_found = assemble(files) || teacher_found;
    require_teacher(splits, teacher_found);
    for (const SplitFiles& files : splits) require_samples(files);
    describe(teacher_found);
    return std::move(dataset_);
  }

 private:
  void find() {
    demo_ = options_.folder.empty();
    std::string folder = options_.folder;
    if (demo_) {
      folder = demo_folder(options_);
      DemoOptions demo;
      demo.train = options_.demo_train;
      demo.val = options_.demo_val;
      demo.seed = options_.demo_seed;
      make_demo_dataset(folder, demo, progress_);
    }
    layout_ = find_layout(folder);
    if (!with_teacher_) return;
    if (demo_ && options_.teacher_folder.empty()) {
      find_shipped_teacher();
    } else if (!options_.teacher_folder.empty() &&
               !(demo_ && options_.teacher_folder == kOracleTeacher)) {
      teacher_root_ = fs::absolute(options_.teacher_folder).lexically_normal();
    }
  }

  void find_shipped_teacher() {
    const DemoTeacher shipped = find_demo_teacher(
        {options_.demo_train, options_.demo_val, options_.demo_seed}, platform::resource_folder());
    shipped_ = !shipped.folder.empty();
    if (shipped_) {
      teacher_root_ = shipped.folder;
    } else {
      problem(layout_.root / "teacher",
              "is the teacher, the simulated population itself: " + shipped.reason, false);
    }
  }

  std::string relative(const fs::path& file) const {
    const fs::path inside = file.lexically_relative(layout_.root);
    const bool outside = inside.empty() || *inside.begin() == "..";
    return outside ? file.string() : inside.generic_string();
  }

  void problem(const fs::path& file, const std::string& message, bool left_out = true) {
    dataset_.info.problems.push_back({relative(file), message, left_out});
  }

  /// Remarks on files that were seen and not used.
  void remark(const Listing& listing, const char* use) {
    for (const fs::path& file : listing.doubles) {
      problem(file, "has the name of another file but for its ending, and is not used", false);
    }
    for (const fs::path& file : listing.foreign) {
      problem(file, std::string("is no ") + use + " by its ending, and is not used", false);
    }
  }

  Listing list_teacher(Split split) {
    Listing all;
    if (!with_teacher_) return all;
    if (teacher_root_.empty()) return list_folder(layout_.of(split).teacher, FileKind::maps);
    for (const fs::path& folder : teacher_folders(teacher_root_.string(), split)) {
      Listing one = list_folder(folder, FileKind::maps);
      all.files.merge(one.files);  // a split's own subfolder comes first and wins
    }
    return all;
  }

  SplitFiles list(Split split) {
    const Layout::Folders& folders = layout_.of(split);
    const Listing stimuli = list_folder(folders.stimuli, FileKind::stimuli);
    Listing maps = list_folder(folders.truth, FileKind::maps);
    Listing fixations = list_folder(folders.fixations, FileKind::any);
    Listing teachers = list_teacher(split);
    remark(stimuli, "image");
    remark(maps, "map");
    remark(teachers, "map");
    SplitFiles files;
    files.split = split;
    files.stimuli = stimuli.files.size();
    files.maps = maps.files.size();
    const auto take = [](Listing& listing, const std::string& id) {
      auto node = listing.files.extract(id);
      return node.empty() ? fs::path() : node.mapped();
    };
    for (const auto& [id, stimulus] : stimuli.files) {
      Candidate sample{id, stimulus, take(maps, id), take(teachers, id), take(fixations, id), {},
                       {}, {}};
      if (sample.truth.empty()) {
        problem(stimulus, "has no saliency map of the same name in " + truth_folder(split));
        ++dataset_.info.left_out;
        continue;
      }
      if (!sample.teacher.empty()) ++files.teachers;
      files.candidates.push_back(std::move(sample));
    }
    for (const auto& [id, map] : maps.files) {
      problem(map, "has no stimulus of the same name in " + relative(folders.stimuli));
      ++dataset_.info.left_out;
    }
    return files;
  }

  std::string truth_folder(Split split) const {
    const fs::path& folder = layout_.of(split).truth;
    if (!folder.empty()) return relative(folder);
    return layout_.truth_name + (split == Split::train ? "/train" : "/val") +
           ", a folder that does not exist";
  }

  void check(std::array<SplitFiles, 2>& splits) {
    std::vector<FileToCheck> asked;
    std::vector<FileVerdict*> answers;
    const auto ask = [&](const fs::path& file, FileRole role, FileVerdict& verdict) {
      if (file.empty()) return;
      asked.push_back({file.string(), role});
      answers.push_back(&verdict);
    };
    for (SplitFiles& files : splits) {
      for (Candidate& sample : files.candidates) {
        ask(sample.stimulus, FileRole::stimulus, sample.stimulus_verdict);
        ask(sample.truth, FileRole::map, sample.truth_verdict);
        ask(sample.teacher, FileRole::map, sample.teacher_verdict);
      }
    }
    std::vector<FileVerdict> verdicts = check_files(asked, progress_);
    for (std::size_t i = 0; i < answers.size(); ++i) *answers[i] = std::move(verdicts[i]);
  }

  /// Names what is wrong with a file; false when the sample cannot be used for it.
  bool accept(const fs::path& file, const FileVerdict& verdict) {
    if (!verdict.message.empty()) problem(file, verdict.message, !verdict.usable);
    return verdict.usable;
  }

  bool accept_truth_size(const Candidate& sample) {
    const FileVerdict& truth = sample.truth_verdict;
    const FileVerdict& stimulus = sample.stimulus_verdict;
    if (truth.width == stimulus.width && truth.height == stimulus.height) return true;
    const std::string sizes =
        "is " + size_text(truth) + " where its stimulus is " + size_text(stimulus);
    const bool fits = same_shape(truth, stimulus);
    problem(sample.truth, sizes + (fits ? ": scaled to fit" : ", which is another shape"), !fits);
    return fits;
  }

  /// Sorts the candidates into usable samples and problems; true when there are teacher maps.
  bool assemble(SplitFiles& files) {
    bool any_teacher = false;
    for (const Candidate& sample : files.candidates) {
      any_teacher = any_teacher || sample.teacher_verdict.usable;
    }
    std::size_t stretched = 0;
    const Candidate* first_stretched = nullptr;
    const bool train = files.split == Split::train;
    std::vector<SampleFiles>& used = train ? dataset_.train : dataset_.val;
    std::vector<SampleInfo>& infos = train ? dataset_.info.train : dataset_.info.val;
    const auto limit =
        static_cast<std::size_t>(std::max(0, train ? options_.train_limit : options_.val_limit));
    for (const Candidate& sample : files.candidates) {
      bool usable = accept(sample.stimulus, sample.stimulus_verdict);
      usable = accept(sample.truth, sample.truth_verdict) && usable;
      usable = usable && accept_truth_size(sample);
      usable = accept_teacher(sample, any_teacher) && usable;
      if (!usable) {
        ++dataset_.info.left_out;
        continue;
      }
      if (any_teacher && !same_shape(sample.teacher_verdict, sample.stimulus_verdict)) {
        if (stretched++ == 0) first_stretched = &sample;
      }
      if (limit > 0 && used.size() >= limit) continue;
      const int width = sample.stimulus_verdict.width, height = sample.stimulus_verdict.height;
      used.push_back({sample.id, sample.stimulus.string(), sample.truth.string(),
                      any_teacher ? sample.teacher.string() : std::string(),
                      sample.fixations.string(), width, height});
      infos.push_back({sample.id, width, height, any_teacher, !sample.fixations.empty()});
      add_to_fingerprint(sample, any_teacher);
    }
    if (stretched > 0) {
      problem(
          first_stretched->teacher,
          "is " + size_text(first_stretched->teacher_verdict) + " where its stimulus is " +
              size_text(first_stretched->stimulus_verdict) + ": stretched to fit" +
              (stretched > 1 ? ", as are " + std::to_string(stretched - 1) + " more teacher maps"
                             : ""),
          false);
    }
    return any_teacher;
  }

  /// Without a single good teacher map there is no teacher, and bad maps cost no sample.
  bool accept_teacher(const Candidate& sample, bool any_teacher) {
    if (!sample.teacher.empty()) {
      const FileVerdict& verdict = sample.teacher_verdict;
      const bool lost = any_teacher && !verdict.usable;
      if (!verdict.message.empty()) problem(sample.teacher, verdict.message, lost);
      return !lost;
    }
    if (any_teacher) problem(sample.stimulus, "has no teacher map, which others have");
    return !any_teacher;
  }

  void add_to_fingerprint(const Candidate& sample, bool teacher) {
    const auto add = [&](const fs::path& file, const FileVerdict& verdict, const fs::path& root) {
      // The demo is made anew from its seed when its folder was cleared: times mean nothing there.
      hash_.add(file.lexically_relative(root).generic_string())
          .add(verdict.bytes)
          .add(demo_ ? std::int64_t{0} : verdict.time);
    };
    add(sample.stimulus, sample.stimulus_verdict, layout_.root);
    add(sample.truth, sample.truth_verdict, layout_.root);
    if (teacher) {
      add(sample.teacher, sample.teacher_verdict,
          teacher_root_.empty() ? layout_.root : teacher_root_);
    }
    if (!sample.fixations.empty()) {
      add(sample.fixations, look_up(sample.fixations.string()), layout_.root);
    }
  }

  void require_teacher(const std::array<SplitFiles, 2>& splits, bool found) {
    if (!found && !teacher_root_.empty()) {
      std::string reason = "has no map with the name of a stimulus.";
      if (splits[0].teachers + splits[1].teachers > 0) {
        reason = "has no map that can be used" + first_problem(teacher_root_) + ".";
      }
      throw EngineError(ErrorCode::bad_data,
                        "The teacher folder " + teacher_root_.string() + " " + reason +
                            " Looked for PNG, JPEG, NPY and PKL files, flat or in train/ and "
                            "val/.");
    }
    const fs::path place = teacher_place();
    for (const int i : {0, 1}) {
      const auto& infos = i == 0 ? dataset_.info.train : dataset_.info.val;
      if (found && !infos.empty() && !infos.front().has_teacher) {
        problem(
            place,
            std::string("has no maps for the ") + (i == 0 ? "training" : "validation") + " split",
            false);
      }
    }
  }

  fs::path teacher_place() const {
    if (!teacher_root_.empty()) return teacher_root_;
    return layout_.root / (layout_.teacher_name.empty() ? "teacher" : layout_.teacher_name);
  }

  /// ", for instance maps/val/x.png is truncated", of a problem in \p folder.
  std::string first_problem(const fs::path& folder) const {
    const std::string start = relative(folder);
    for (const DatasetProblem& one : dataset_.info.problems) {
      if (one.file.starts_with(start)) return ", for instance " + one.file + " " + one.message;
    }
    return "";
  }

  void require_samples(const SplitFiles& files) const {
    const bool train = files.split == Split::train;
    if (!(train ? dataset_.train : dataset_.val).empty()) return;
    const std::string split = train ? "training" : "validation";
    throw EngineError(ErrorCode::bad_data,
                      layout_.root.string() + " has no usable " + split + " sample among " +
                          std::to_string(files.stimuli) + " stimuli in " +
                          relative(layout_.of(files.split).stimuli) + " and " +
                          std::to_string(files.maps) + " maps in " + truth_folder(files.split) +
                          first_problem_of(files.split) +
                          ". A stimulus (JPEG or PNG) and its map must have the same name but for "
                          "the ending.");
  }

  std::string first_problem_of(Split split) const {
    const Layout::Folders& folders = layout_.of(split);
    for (const fs::path* folder : {&folders.stimuli, &folders.truth, &folders.teacher}) {
      if (folder->empty()) continue;
      if (std::string found = first_problem(*folder); !found.empty()) return found;
    }
    return "";
  }

  void describe(bool teacher_found) {
    DatasetInfo& info = dataset_.info;
    info.folder = layout_.root.string();
    info.name = demo_ ? "demo dataset" : layout_.root.filename().string();
    info.layout = layout_.name();
    info.fingerprint = hash_.add(info.layout).hex();
    if (!layout_.test_stimuli.empty()) {
      info.test_count =
          static_cast<int>(list_folder(layout_.test_stimuli, FileKind::stimuli).files.size());
    }
    if (!teacher_found) return;
    if (shipped_) {
      info.teacher = "MSI-Net, trained on other demo scenes";
    } else if (!teacher_root_.empty()) {
      info.teacher = "maps in " + teacher_root_.string();
    } else if (demo_) {
      info.teacher = "simulated population (oracle)";
    } else {
      info.teacher = "the dataset's " + layout_.teacher_name + " folder";
    }
  }

  const DatasetOptions& options_;
  const ProgressCallback& progress_;
  bool with_teacher_;
  bool demo_ = false;
  Layout layout_;
  fs::path teacher_root_;  ///< absolute; empty: the dataset's own teacher folder
  bool shipped_ = false;   ///< teacher_root_ is the demo's that ships with the program
  Hash64 hash_;
  Dataset dataset_;
};

}  // namespace

std::string demo_folder(const DatasetOptions& options) {
  return platform::cache_folder() + "/demo-" + std::to_string(options.demo_seed) + "-" +
         std::to_string(options.demo_train) + "x" + std::to_string(options.demo_val);
}

Dataset open_dataset(const DatasetOptions& options, const ProgressCallback& progress) {
  return Opening(options, progress).open();
}

Dataset open_dataset_without_teacher(const DatasetOptions& options,
                                     const ProgressCallback& progress) {
  return Opening(options, progress, false).open();
}

}  // namespace distilloscope
