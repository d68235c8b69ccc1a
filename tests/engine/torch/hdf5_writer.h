// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files by the HDF5 library, in the way h5py uses it for Keras.
#ifdef DISTILLOSCOPE_HDF5
#include <hdf5.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace distilloscope::test {

class Hdf5Writer {
 public:
  explicit Hdf5Writer(const std::string& file)
      : file_(checked(H5Fcreate(file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT))) {}
  ~Hdf5Writer() { H5Fclose(file_); }
  Hdf5Writer(const Hdf5Writer&) = delete;
  Hdf5Writer& operator=(const Hdf5Writer&) = delete;

  hid_t file() const { return file_; }

  /// Makes a group and those above it.
  void group(const std::string& path) {
    const hid_t above = with_groups_above();
    H5Gclose(checked(H5Gcreate2(file_, path.c_str(), above, H5P_DEFAULT, H5P_DEFAULT)));
    H5Pclose(above);
  }

  /// A list of texts, of fixed length as h5py 2 writes it or of variable length as h5py 3 does.
  void texts(const std::string& path, const std::string& attribute,
             const std::vector<std::string>& texts, bool fixed) {
    const hid_t object = checked(H5Oopen(file_, path.c_str(), H5P_DEFAULT));
    const hsize_t count = texts.size();
    const hid_t space = checked(H5Screate_simple(1, &count, nullptr));
    std::size_t longest = 1;
    for (const std::string& text : texts) longest = std::max(longest, text.size());
    const hid_t type = checked(H5Tcopy(H5T_C_S1));
    H5Tset_size(type, fixed ? longest : H5T_VARIABLE);
    H5Tset_strpad(type, fixed ? H5T_STR_NULLPAD : H5T_STR_NULLTERM);
    const hid_t made =
        checked(H5Acreate2(object, attribute.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT));
    if (fixed) {
      std::string all;
      for (std::string text : texts) all += (text.resize(longest), text);
      checked(H5Awrite(made, type, all.data()));
    } else {
      std::vector<const char*> pointers;
      for (const std::string& text : texts) pointers.push_back(text.c_str());
      checked(H5Awrite(made, type, pointers.data()));
    }
    H5Aclose(made);
    H5Tclose(type);
    H5Sclose(space);
    H5Oclose(object);
  }

  void values(const std::string& path, const std::vector<std::int64_t>& shape, const float* values,
              hid_t type = H5T_IEEE_F32LE, hid_t creation = H5P_DEFAULT) {
    const std::vector<hsize_t> sizes(shape.begin(), shape.end());
    const hid_t space =
        checked(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr));
    const hid_t above = with_groups_above();
    const hid_t made =
        checked(H5Dcreate2(file_, path.c_str(), type, space, above, creation, H5P_DEFAULT));
    if (values != nullptr) {
      checked(H5Dwrite(made, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values));
    }
    H5Dclose(made);
    H5Pclose(above);
    H5Sclose(space);
  }

 private:
  static hid_t checked(hid_t id) {
    if (id < 0) throw std::runtime_error("the HDF5 library refused");
    return id;
  }
  static hid_t with_groups_above() {
    const hid_t list = checked(H5Pcreate(H5P_LINK_CREATE));
    H5Pset_create_intermediate_group(list, 1);
    return list;
  }

  hid_t file_;
};

}  // namespace distilloscope::test
#endif
