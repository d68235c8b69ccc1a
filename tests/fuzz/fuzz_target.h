// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// FUZZ_TARGET(name) { ... bytes ... } is what libFuzzer calls with any bytes, or, in the program
/// fuzz_replay, one of the targets that are called with the files of a corpus.
#ifdef DISTILLOSCOPE_REPLAY
struct FuzzTarget {
  FuzzTarget(const char* name, void (*run)(std::string_view));
};
#define FUZZ_TARGET(name)                                    \
  static void name##_fuzz(std::string_view bytes);           \
  static const FuzzTarget name##_target(#name, name##_fuzz); \
  static void name##_fuzz(std::string_view bytes)
#else
#define FUZZ_TARGET(name)                                                             \
  static void name##_fuzz(std::string_view bytes);                                    \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    name##_fuzz({reinterpret_cast<const char*>(data), size});                         \
    return 0;                                                                         \
  }                                                                                   \
  static void name##_fuzz(std::string_view bytes)
#endif

/// Bytes as a file in memory, for readers that take the name of a file.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  const std::string& name() const { return name_; }

 private:
  int descriptor_ = -1;
  std::string name_;
};
