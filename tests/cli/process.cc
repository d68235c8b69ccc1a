// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "tests/support/temp_folder.h"

extern char** environ;

namespace distilloscope::test {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

Process::Process(const std::vector<std::string>& arguments, std::string error_file)
    : error_file_(std::move(error_file)) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) fail("pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, error_file_.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0644);
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const int error = posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  output_ = ends[0];
  if (error != 0) {
    pid_ = -1;
    close(output_);
    errno = error;
    fail(arguments.front().c_str());
  }
}

Process::~Process() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close(output_);
}

std::optional<std::string> Process::read_line() {
  while (true) {
    const auto end = buffer_.find('\n');
    if (end != std::string::npos) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      return line;
    }
    char bytes[4096];
    const ssize_t count = read(output_, bytes, sizeof bytes);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      if (buffer_.empty()) return std::nullopt;
      return std::exchange(buffer_, {});
    }
    buffer_.append(bytes, static_cast<std::size_t>(count));
  }
}

void Process::signal(int number) {
  if (pid_ > 0) kill(pid_, number);
}

int Process::wait() {
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0) {
    if (errno != EINTR) fail("waitpid");
  }
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::vector<std::string> cli_command(const std::vector<std::string>& arguments) {
  std::vector<std::string> command = {DISTILLOSCOPE_CLI};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

Finished run_program(const std::vector<std::string>& arguments) {
  std::string error_file = (std::filesystem::temp_directory_path() / "cli-error-XXXXXX").string();
  const int made = mkstemp(error_file.data());
  if (made < 0) fail("mkstemp");
  close(made);
  Process process(arguments, error_file);
  Finished finished;
  while (const auto line = process.read_line()) finished.out += *line + "\n";
  finished.code = process.wait();
  finished.err = file_text(error_file);
  std::filesystem::remove(error_file);
  return finished;
}

Finished cli(const std::vector<std::string>& arguments) {
  return run_program(cli_command(arguments));
}

FolderWatch::FolderWatch(const std::string& folder) : descriptor_(inotify_init1(IN_CLOEXEC)) {
  if (descriptor_ < 0 ||
      inotify_add_watch(descriptor_, folder.c_str(), IN_CREATE | IN_MOVED_TO) < 0) {
    fail("inotify");
  }
}

FolderWatch::~FolderWatch() {
  close(descriptor_);
}

std::string FolderWatch::wait_for_new_entry() {
  alignas(inotify_event) char bytes[4096];
  ssize_t count = 0;
  do {
    count = read(descriptor_, bytes, sizeof bytes);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) fail("inotify");
  return reinterpret_cast<const inotify_event*>(bytes)->name;
}

}  // namespace distilloscope::test
