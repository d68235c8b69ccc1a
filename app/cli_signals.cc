// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>

namespace distilloscope::cli {
namespace {

constexpr char kWoken = 'w';
constexpr char kInterrupted = 'i';
constexpr char kTerminated = 't';
int pipe_ends[2] = {-1, -1};

void put(char byte) {
  // A full pipe already wakes the reader, so a byte that does not fit is not missed: interrupts
  // never fill it, and of wake-ups one is enough.
  const int saved = errno;
  [[maybe_unused]] const auto written = write(pipe_ends[1], &byte, 1);
  errno = saved;
}

void on_signal(int number) {
  put(number == SIGTERM ? kTerminated : kInterrupted);
}

void set_handler(void (*handler)(int), int signal) {
  struct sigaction action = {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

}  // namespace

WakePipe::WakePipe() {
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) {
    throw std::system_error(errno, std::generic_category(), "cannot make a pipe");
  }
  fcntl(pipe_ends[1], F_SETFL, O_NONBLOCK);
  set_handler(on_signal, SIGINT);
  set_handler(on_signal, SIGTERM);
  // A reader that goes away ("| head") must not end a training; the failed write is reported.
  set_handler(SIG_IGN, SIGPIPE);
}

WakePipe::~WakePipe() {
  set_handler(SIG_DFL, SIGINT);
  set_handler(SIG_DFL, SIGTERM);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

void WakePipe::wake() {
  put(kWoken);
}

int WakePipe::wait() {
  char bytes[256];
  ssize_t count = 0;
  do {
    count = read(pipe_ends[0], bytes, sizeof bytes);
  } while (count < 0 && errno == EINTR);
  for (ssize_t i = 0; i < count; ++i) {
    // Launchers send SIGTERM after the Ctrl-C that all have got already, and some send it twice.
    if (bytes[i] == kInterrupted || (bytes[i] == kTerminated && interrupts_ == 0)) ++interrupts_;
  }
  if (interrupts_ >= 2) {
    set_handler(SIG_DFL, SIGINT);
    set_handler(SIG_DFL, SIGTERM);
  }
  return interrupts_;
}

bool stderr_is_terminal() {
  const char* const term = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && term != nullptr && std::string_view(term) != "dumb";
}

}  // namespace distilloscope::cli
