// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/data/mat_writer.h"

#ifdef DISTILLOSCOPE_MATIO

#include <matio.h>

#include <stdexcept>

namespace distilloscope::test {
namespace {

matvar_t* doubles(const char* name, std::size_t rows, std::size_t columns,
                  std::vector<double> values) {
  std::size_t sizes[2] = {rows, columns};
  return Mat_VarCreate(name, MAT_C_DOUBLE, MAT_T_DOUBLE, 2, sizes, values.data(), 0);
}

struct File {
  explicit File(const std::string& name) : mat(Mat_CreateVer(name.c_str(), nullptr, MAT_FT_MAT5)) {
    if (mat == nullptr) throw std::runtime_error("matio cannot write " + name);
  }
  ~File() { Mat_Close(mat); }
  void add(matvar_t* variable, Packing packing) {
    Mat_VarWrite(mat, variable,
                 packing == Packing::zlib ? MAT_COMPRESSION_ZLIB : MAT_COMPRESSION_NONE);
    Mat_VarFree(variable);
  }
  mat_t* mat;
};

}  // namespace

bool can_write_mat() {
  return true;
}

void write_salicon_mat(const std::string& file, int width, int height,
                       const std::vector<Points>& observers, Orientation orientation,
                       Packing packing) {
  File mat(file);
  mat.add(doubles("resolution", 1, 2, {static_cast<double>(height), static_cast<double>(width)}),
          packing);
  const char* fields[] = {"location", "timestamp", "fixations", nullptr};
  const std::size_t count = observers.size();
  std::size_t sizes[2] = {orientation == Orientation::column ? count : 1,
                          orientation == Orientation::column ? 1 : count};
  matvar_t* gaze = Mat_VarCreateStruct("gaze", 2, sizes, fields, 3);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<double> columns;
    for (const auto& [x, y] : observers[i]) columns.push_back(x);
    for (const auto& [x, y] : observers[i]) columns.push_back(y);
    Mat_VarSetStructFieldByName(gaze, "location", i, doubles(nullptr, 1, 2, {1, 1}));
    Mat_VarSetStructFieldByName(gaze, "timestamp", i, doubles(nullptr, 1, 1, {5}));
    Mat_VarSetStructFieldByName(gaze, "fixations", i,
                                doubles(nullptr, observers[i].size(), 2, columns));
  }
  mat.add(gaze, packing);
}

void write_matrix_mat(const std::string& file, const std::string& name, int width, int height,
                      const std::vector<unsigned char>& values) {
  std::vector<unsigned char> columns;
  for (int x = 0; x < width; ++x) {
    for (int y = 0; y < height; ++y) columns.push_back(values[y * width + x]);
  }
  std::size_t sizes[2] = {static_cast<std::size_t>(height), static_cast<std::size_t>(width)};
  File mat(file);
  mat.add(Mat_VarCreate(name.c_str(), MAT_C_UINT8, MAT_T_UINT8, 2, sizes, columns.data(), 0),
          Packing::zlib);
}

}  // namespace distilloscope::test

#else

namespace distilloscope::test {

bool can_write_mat() {
  return false;
}
void write_salicon_mat(const std::string&, int, int, const std::vector<Points>&, Orientation,
                       Packing) {}
void write_matrix_mat(const std::string&, const std::string&, int, int,
                      const std::vector<unsigned char>&) {}

}  // namespace distilloscope::test

#endif
