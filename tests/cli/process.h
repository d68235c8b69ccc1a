// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace distilloscope::test {

/// A running program whose standard output is read line by line. Standard error goes to a file.
class Process {
 public:
  /// \p arguments: the program first. Throws std::system_error when it cannot be started.
  Process(const std::vector<std::string>& arguments, std::string error_file);
  ~Process();  ///< kills it when it still runs
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Blocks for the next line, without its end; nothing at the end of the output.
  std::optional<std::string> read_line();
  void signal(int number);
  /// Blocks until it ends: its exit code, or minus the signal that ended it.
  int wait();
  const std::string& error_file() const { return error_file_; }

 private:
  std::string error_file_;
  std::string buffer_;
  pid_t pid_ = -1;
  int output_ = -1;
};

struct Finished {
  int code = -1;
  std::string out;
  std::string err;
  nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// Runs distilloscope-cli to its end, without standard input.
Finished cli(const std::vector<std::string>& arguments);
/// Runs another program to its end.
Finished run_program(const std::vector<std::string>& arguments);
/// The command line to start distilloscope-cli with, for a Process.
std::vector<std::string> cli_command(const std::vector<std::string>& arguments);

/// Sees files and folders appear in a folder, without polling.
class FolderWatch {
 public:
  explicit FolderWatch(const std::string& folder);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  /// Blocks until something is made or moved in the folder; returns its name.
  std::string wait_for_new_entry();

 private:
  int descriptor_ = -1;
};

}  // namespace distilloscope::test
