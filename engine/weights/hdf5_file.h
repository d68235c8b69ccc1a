// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace distilloscope {

/// What is wrong with an HDF5 file, in words that follow its name.
class Hdf5Problem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Values of an HDF5 dataset as they lie in the file, little-endian.
struct Hdf5Values {
  std::string type;  ///< "F16", "F32" or "F64"
  std::vector<std::int64_t> shape;
  std::int64_t count = 1;  ///< product of the shape
  std::string_view bytes;  ///< of the file; may be unaligned
};

/// The part of HDF5 that h5py writes when it is not asked for more: groups of the old kind, texts
/// as attributes, and floating-point values that lie in one piece. The format is Version 3.0 of the
/// HDF5 File Format Specification.
///
/// The HDF5 library is made for files one trusts (it copies a text of variable length into memory
/// of another length than it has), so this is read here: every address and length is held against
/// the file, and the work is bounded by a small multiple of its size. All functions throw
/// Hdf5Problem.
class Hdf5File {
 public:
  using Object = std::uint64_t;  ///< the address of its header

  /// \p bytes must outlive the object.
  explicit Hdf5File(std::string_view bytes);

  Object root() const { return root_; }
  /// What lies under this name, or nothing; a path of names is followed. Only links within the file
  /// to objects are known, no others.
  std::optional<Object> find(Object group, std::string_view path);
  /// The texts of an attribute, or nothing when the object has none of this name. Texts are
  /// printable ASCII. An attribute without elements has none, whatever its type.
  std::optional<std::vector<std::string>> texts(Object object, std::string_view attribute);
  Hdf5Values values(Object dataset);

 private:
  struct Message {
    std::uint16_t type = 0;
    std::string_view body;
  };
  using Links = std::map<std::string_view, Object>;

  template <typename Number>
  Number number(std::string_view bytes, std::uint64_t at) const;
  std::string_view part(std::uint64_t at, std::uint64_t size);
  void spend(std::uint64_t bytes);
  std::vector<Message> messages(Object object);
  const Links& links(Object group);
  void collect(std::uint64_t node, int level, std::string_view names, Links& links);
  std::string_view from_heap(std::uint64_t address, std::uint32_t index);

  std::string_view bytes_;
  Object root_ = 0;
  std::uint64_t spent_ = 0;
  std::map<Object, Links> groups_;
  std::map<std::uint64_t, std::map<std::uint32_t, std::string_view>> heaps_;
};

/// Whether bytes begin as an HDF5 file does.
bool begins_as_hdf5(std::string_view bytes);

}  // namespace distilloscope
