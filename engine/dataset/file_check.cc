// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/file_check.h"

#include <algorithm>
#include <chrono>
#include <chrono>
#include <exception>
#include <filesystem>
#include <map>
#include <new>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/api/error.h"
#include "engine/dataset/hash.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/parallel.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Raised when the rules of judge() change, so that old verdicts are made anew.
constexpr int kRules = 2;
constexpr std::chrono::milliseconds kBetweenReports{20};

/// What the ending of a file name promises.
Content content_of_name(const fs::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  if (ending == ".jpg" || ending == ".jpeg") return Content::jpeg;
  if (ending == ".png") return Content::png;
  if (ending == ".npy") return Content::npy;
  if (ending == ".pkl") return Content::pickle;
  return Content::other;
}

}  // namespace

FileVerdict look_up(const std::string& file) {
  FileVerdict verdict;
  std::error_code failed;
  const auto bytes = fs::file_size(file, failed);
  const auto time = failed ? fs::file_time_type() : fs::last_write_time(file, failed);
  if (failed) {
    verdict.message = "cannot be read: " + failed.message();
    return verdict;
  }
  verdict.bytes = static_cast<std::int64_t>(bytes);
  verdict.time =
      std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
  return verdict;
}

namespace {

/// True when the verdict holds for as long as the file stays as it is.
bool judge(const FileToCheck& asked, FileVerdict& verdict) {
  Content content = Content::other;
  try {
    if (asked.role == FileRole::stimulus) {
      const DecodedPicture decoded = decode_picture(asked.file);
      content = decoded.content;
      verdict.width = decoded.picture.width;
      verdict.height = decoded.picture.height;
    } else {
      const DecodedMap decoded = decode_map(asked.file);
      content = decoded.content;
      verdict.width = decoded.map.width;
      verdict.height = decoded.map.height;
      const bool zero = std::all_of(decoded.map.values.begin(), decoded.map.values.end(),
                                    [](float value) { return value == 0; });
      if (zero) throw FileFault(ErrorCode::bad_data, "is all zero");
    }
  } catch (const AccessFault& fault) {
    verdict.usable = false;
    verdict.message = fault.what();
    return false;
  } catch (const FileFault& fault) {
    verdict.usable = false;
    verdict.message = fault.what();
    return true;
  } catch (const std::bad_alloc&) {
    verdict.usable = false;
    verdict.message = "needs more memory than there is";
    return false;
  }
  verdict.usable = true;
  verdict.message.clear();
  const Content promised = content_of_name(asked.file);
  if (content != promised && content != Content::other) {
    verdict.message = "is a " + content_name(content) + " file inside, whatever its ending says";
  }
  return true;
}

/// The verdicts of one folder and role, in one file of the cache folder.
class VerdictFile {
 public:
  VerdictFile(const std::string& folder, FileRole role) {
    const char* word = role == FileRole::stimulus ? "stimuli" : "maps";
    file_ = platform::cache_folder() + "/checked/" + Hash64().add(folder).add(word).hex() + ".json";
    try {
      const Bytes bytes = read_bytes(file_);
      const Json json = Json::parse(bytes.begin(), bytes.end());
      if (json.at("rules") == kRules && json.at("folder") == folder && json.at("role") == word) {
        known_ = json.at("files");
      }
    } catch (const std::exception&) {
      known_ = Json::object();  // missing or spoiled: everything is judged anew
    }
    if (!known_.is_object()) known_ = Json::object();
    head_ = {{"rules", kRules}, {"folder", folder}, {"role", word}};
  }

  /// Completes the verdict when this very file was judged before.
  bool recall(const std::string& name, FileVerdict& verdict) const {
    const auto found = known_.find(name);
    if (found == known_.end()) return false;
    try {
      const Json& row = *found;
      if (row.at(0) != verdict.bytes || row.at(1) != verdict.time) return false;
      FileVerdict known = verdict;
      known.width = row.at(2).get<int>();
      known.height = row.at(3).get<int>();
      known.usable = row.at(4).get<bool>();
      known.message = row.at(5).get<std::string>();
      verdict = std::move(known);
      return true;
    } catch (const Json::exception&) {
      return false;
    }
  }

  void remember(const std::string& name, const FileVerdict& verdict) {
    known_[name] = Json::array({verdict.bytes, verdict.time, verdict.width, verdict.height,
                                verdict.usable, verdict.message});
    changed_ = true;
  }

  void save() {
    if (!changed_) return;
    try {
      head_["files"] = std::move(known_);
      platform::make_folders(fs::path(file_).parent_path().string());
      platform::write_file_atomically(file_,
                                      head_.dump(-1, ' ', false, Json::error_handler_t::replace));
    } catch (const EngineError&) {
      // A cache that cannot be written only costs time at the next opening.
    }
  }

 private:
  std::string file_;
  Json head_;
  Json known_ = Json::object();
  bool changed_ = false;
};

/// Judges the files at these positions on all cores and marks those with a lasting verdict. Returns
/// what progress or a thread threw.
std::exception_ptr judge_all(const std::vector<FileToCheck>& files,
                             const std::vector<std::size_t>& positions,
                             std::vector<FileVerdict>& verdicts, std::vector<char>& judged,
                             const ProgressCallback& progress) {
  using Clock = std::chrono::steady_clock;
  const int count = static_cast<int>(positions.size());
  const auto report = [&](int done) {
    if (progress) progress(done, count, "Checking images");
  };
  Clock::time_point reported;
  try {
    for_each_parallel(
        count, 0,
        [&](int turn) {
          const std::size_t at = positions[static_cast<std::size_t>(turn)];
          judged[at] = judge(files[at], verdicts[at]) ? 1 : 0;
        },
        [&](int done) {
          const Clock::time_point now = Clock::now();
          if (now - reported < kBetweenReports) return;
          reported = now;
          report(done);
        });
    report(count);
  } catch (...) {
    return std::current_exception();
  }
  return {};
}

}  // namespace

std::vector<FileVerdict> check_files(const std::vector<FileToCheck>& files,
                                     const ProgressCallback& progress) {
  std::vector<FileVerdict> verdicts(files.size());
  std::map<std::pair<std::string, FileRole>, VerdictFile> stores;
  std::vector<VerdictFile*> store_of(files.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path path(files[i].file);
    const std::string folder = path.parent_path().string();
    const auto store = stores.try_emplace({folder, files[i].role}, folder, files[i].role).first;
    store_of[i] = &store->second;
    verdicts[i] = look_up(files[i].file);
    if (verdicts[i].bytes < 0) continue;
    if (!store_of[i]->recall(path.filename().string(), verdicts[i])) open.push_back(i);
  }
  if (open.empty()) return verdicts;
  std::vector<char> judged(files.size(), 0);
  const std::exception_ptr failed = judge_all(files, open, verdicts, judged, progress);
  for (const std::size_t i : open) {
    if (!judged[i]) continue;
    store_of[i]->remember(fs::path(files[i].file).filename().string(), verdicts[i]);
  }
  for (auto& [key, store] : stores) store.save();
  if (failed) std::rethrow_exception(failed);
  return verdicts;
}

}  // namespace distilloscope
