// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/torch_file.h"

#include <array>
#include <cstring>
#include <fstream>
#include <memory>
#include <set>

#include "engine/api/error.h"
#include "engine/weights/safetensors_header.h"

namespace distilloscope {
namespace {

constexpr const char* kAdvice =
    ". In Python, write the weights alone: torch.save(model.state_dict(), file)";
constexpr std::string_view kZipMagic("PK\3\4", 4);
constexpr std::string_view kPickle = "data.pkl";

[[noreturn]] void fail(const std::string& file, const std::string& why) {
  throw EngineError(ErrorCode::unreadable, file + " " + why + ".");
}

/// Copies the values of a view one after the other; \p bytes is the whole storage.
void gather(const TorchEntry& entry, std::size_t each, const std::byte* bytes, std::byte* to) {
  std::vector<std::int64_t> index(entry.shape.size(), 0);
  std::int64_t position = entry.offset;
  for (std::int64_t done = 0; done < entry.count; ++done, to += each) {
    std::memcpy(to, bytes + static_cast<std::size_t>(position) * each, each);
    for (std::size_t d = index.size(); d-- > 0;) {
      position += entry.strides[d];
      if (++index[d] < entry.shape[d]) break;
      position -= entry.strides[d] * entry.shape[d];
      index[d] = 0;
    }
  }
}

bool is_contiguous(const TorchEntry& entry) {
  std::int64_t stride = 1;
  for (std::size_t d = entry.shape.size(); d-- > 0;) {
    if (entry.shape[d] != 1 && entry.strides[d] != stride) return false;
    stride *= entry.shape[d];
  }
  return true;
}

}  // namespace

TorchFile::TorchFile(const std::string& file) : file_(file), mapped_(file) {
  bytes_ = {reinterpret_cast<const char*>(mapped_.data()), mapped_.size()};
  open();
}

TorchFile::TorchFile(std::string_view bytes, const std::string& file) : file_(file), bytes_(bytes) {
  open();
}

void TorchFile::open() {
  if (!bytes_.starts_with(kZipMagic)) {
    // What PyTorch wrote until 1.5, and still does when asked to, begins with a pickled number.
    if (bytes_.starts_with("\x80\x02\x8A\x0A")) {
      fail(file_,
           "is a PyTorch file of the old kind. Load it in Python and write it again with the "
           "default torch.save(state_dict, file), which makes a zip archive");
    }
    fail(file_,
         std::string("is no PyTorch file: it does not begin as a zip archive does") + kAdvice);
  }
  zip_ = std::make_unique<ZipReader>(bytes_, file_);
  bool found = false;
  bool script = false;
  std::uint64_t total = 0;
  for (const std::string& name : zip_->names()) {
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) continue;
    const std::string_view below = std::string_view(name).substr(slash + 1);
    if (below == kPickle && !found) {
      found = true;
      root_ = name.substr(0, slash + 1);
    }
    script = script || below == "constants.pkl";
    if (below.starts_with("data/")) total += zip_->size_of(name);
  }
  if (script) fail(file_, std::string("holds a TorchScript program") + kAdvice);
  if (!found) fail(file_, std::string("is a zip archive without PyTorch's data.pkl") + kAdvice);
  if (total > bytes_.size()) {
    fail(file_, "is damaged: its parts are longer than the whole; copy or download it again");
  }
  if (zip_->has(part("byteorder"))) {
    const auto order = zip_->read(part("byteorder"));
    const std::string_view text(reinterpret_cast<const char*>(order.data()), order.size());
    if (text != "little") {
      fail(file_, text == "big" ? std::string("was written on a big-endian machine") +
                                      ", which this program does not read; load and save it in "
                                      "Python on an ordinary one"
                                : "has a byte order that is neither little nor big");
    }
  }
  const auto pickle = zip_->read(part(std::string(kPickle)));
  try {
    state_ = read_state_pickle({reinterpret_cast<const char*>(pickle.data()), pickle.size()},
                               [this](const std::string& storage) -> std::optional<std::uint64_t> {
                                 const std::string name = part("data/" + storage);
                                 if (!zip_->has(name)) return std::nullopt;
                                 return zip_->size_of(name);
                               });
  } catch (const PickleProblem& problem) {
    fail(file_, std::string("is no state dict that can be read: ") + problem.what() + kAdvice);
  }
  for (const TorchEntry& entry : state_.tensors) ++users_[entry.storage];
}

std::vector<std::byte> TorchFile::values(const TorchEntry& entry) {
  std::vector<std::byte> own;
  const std::vector<std::byte>* storage = &own;
  if (users_[entry.storage] > 1) {
    const auto [found, fresh] = storages_.try_emplace(entry.storage);
    if (fresh) {
      try {
        found->second = zip_->read(part("data/" + entry.storage));
      } catch (...) {
        storages_.erase(found);
        throw;
      }
    }
    storage = &found->second;
  } else {
    own = zip_->read(part("data/" + entry.storage));
  }
  const std::size_t each = tensor_type_bytes(entry.type);
  const std::size_t bytes = static_cast<std::size_t>(entry.count) * each;
  const bool contiguous = is_contiguous(entry);
  if (storage == &own && contiguous && entry.offset == 0 && bytes == own.size()) return own;
  std::vector<std::byte> values(bytes);
  if (values.empty()) return values;
  if (contiguous) {
    std::memcpy(values.data(), storage->data() + static_cast<std::size_t>(entry.offset) * each,
                values.size());
  } else {
    gather(entry, each, storage->data(), values.data());
  }
  return values;
}

bool is_torch_file(const std::string& file) {
  std::array<char, 4> begin{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(begin.data(), begin.size());
  return stream && std::string_view(begin.data(), begin.size()) == kZipMagic;
}

void write_torch_file(const std::string& file, const std::vector<TensorSource>& tensors,
                      const Metadata& metadata) {
  std::set<std::string_view> names;
  for (const TensorSource& tensor : tensors) {
    if (!names.insert(tensor.name).second || !torch_knows_type(tensor.type)) {
      throw EngineError(ErrorCode::internal, file + " was not written: tensor " +
                                                 in_quotes(tensor.name) + " of type " +
                                                 tensor.type + " does not fit.");
    }
  }
  const std::string pickle = state_pickle(tensors, metadata);
  constexpr std::string_view kOrder = "little";
  constexpr std::string_view kVersion = "3\n";
  std::vector<ZipEntry> entries{{"archive/data.pkl", pickle.data(), pickle.size()},
                                {"archive/byteorder", kOrder.data(), kOrder.size()}};
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    std::size_t bytes = tensor_type_bytes(tensors[i].type);
    for (const std::int64_t size : tensors[i].shape) bytes *= static_cast<std::size_t>(size);
    entries.push_back({"archive/data/" + std::to_string(i), tensors[i].data, bytes});
  }
  entries.push_back({"archive/version", kVersion.data(), kVersion.size()});
  const std::vector<std::byte> archive = zip_of(entries, file);
  platform::write_file_atomically(file,
                                  {reinterpret_cast<const char*>(archive.data()), archive.size()});
}

}  // namespace distilloscope
