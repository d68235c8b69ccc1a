// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope::cli {

/// Lets the main thread sleep until the engine has events or the user presses Ctrl-C. The engine's
/// threads and the signal handler each write a byte into a pipe that the main thread reads.
/// One at a time per process, because a signal handler is one per process.
class WakePipe {
 public:
  /// Takes over SIGINT and SIGTERM and ignores SIGPIPE. Throws std::system_error.
  WakePipe();
  ~WakePipe();
  WakePipe(const WakePipe&) = delete;
  WakePipe& operator=(const WakePipe&) = delete;

  /// Any thread; never blocks.
  void wake();

  /// Blocks until wake() or a signal came since the last call. Returns how many times the user
  /// asked to end: every SIGINT counts, SIGTERM only as the first. After the second time the signals
  /// have their usual effect again.
  int wait();

 private:
  int interrupts_ = 0;
};

/// Whether standard error is a terminal that understands the codes of a line that updates itself.
bool stderr_is_terminal();

}  // namespace distilloscope::cli
