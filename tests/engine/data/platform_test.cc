// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/platform.h"
#include "engine/platform/processor.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace distilloscope;
using namespace distilloscope::test;

TEST_CASE("a file written atomically replaces the old one and leaves nothing beside it") {
  TempFolder temp;
  const std::string file = temp.path("run.json");
  platform::write_file_atomically(file, "old");
  platform::write_file_atomically(file, "new content");
  CHECK(file_text(file) == "new content");
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("an atomic write that is broken off leaves the old file and no remains") {
  TempFolder temp;
  const std::string file = temp.path("weights");
  platform::write_file_atomically(file, "old");
  const auto broken_off = [&](const platform::Append& append) {
    append("half", 4);
    throw std::runtime_error("stop");
  };
  CHECK_THROWS_AS(platform::write_file_atomically(file, broken_off), std::runtime_error);
  CHECK(file_text(file) == "old");
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("an atomic write puts pieces together in order") {
  TempFolder temp;
  platform::write_file_atomically(temp.path("pieces"), [](const platform::Append& append) {
    append("ab", 2);
    append("cde", 3);
  });
  CHECK(file_text(temp.path("pieces")) == "abcde");
}

TEST_CASE("an atomic write of many megabytes puts down every byte") {
  TempFolder temp;
  std::string wanted(9'500'001, ' ');
  for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = static_cast<char>(i * 31 >> 3);
  platform::write_file_atomically(temp.path("pieces"), [&](const platform::Append& append) {
    std::size_t begun = 0;
    for (std::size_t piece = 1; begun < wanted.size(); piece = piece * 3 + 5) {
      const std::size_t count = std::min(piece, wanted.size() - begun);
      append(wanted.data() + begun, count);
      begun += count;
    }
  });
  CHECK((file_text(temp.path("pieces")) == wanted));
  // A whole number of buffers leaves nothing for the end.
  wanted.resize(std::size_t{8} << 20);
  platform::write_file_atomically(temp.path("whole"), wanted);
  CHECK((file_text(temp.path("whole")) == wanted));
}

TEST_CASE("a write that cannot be done names the file") {
  TempFolder temp;
  temp.write("plain", "a file");
  const std::string below = temp.path("plain/out.json");
  const Error written = error_of([&] { platform::write_file_atomically(below, "x"); });
  CHECK(written.code == ErrorCode::unwritable);
  CHECK(written.message.find(below) != std::string::npos);
  CHECK(error_of([&] { platform::append_to_file(below, "x"); }).code == ErrorCode::unwritable);
  CHECK(error_of([&] { platform::make_folders(below); }).code == ErrorCode::unwritable);
}

TEST_CASE("a full disk is told apart from a folder that may not be written") {
  if (!fs::is_character_file("/dev/full")) {
    WARN("this system has no /dev/full");
    return;
  }
  const Error error = error_of([] { platform::append_to_file("/dev/full", "x"); });
  CHECK(error.code == ErrorCode::disk_full);
  CHECK(error.message.find("/dev/full") != std::string::npos);
}

TEST_CASE("mapping more than the disk holds is a full disk, and the file is gone again") {
  TempFolder temp;
  const auto free = platform::free_disk_bytes(temp.path());
  REQUIRE(free > 0);
  const std::string file = temp.path("big");
  const Error error = error_of(
      [&] { platform::MappedFile mapped(file, static_cast<std::size_t>(free) + (1ULL << 32)); });
  CHECK(error.code == ErrorCode::disk_full);
  CHECK_FALSE(fs::exists(file));
}

TEST_CASE("appending adds to what is there") {
  TempFolder temp;
  platform::append_to_file(temp.path("steps.csv"), "1,2\n");
  platform::append_to_file(temp.path("steps.csv"), "3,4\n");
  CHECK(file_text(temp.path("steps.csv")) == "1,2\n3,4\n");
}

TEST_CASE("what is written through a mapping is in the file") {
  TempFolder temp;
  const std::string file = temp.path("mapped");
  {
    platform::MappedFile mapped(file, 8192);
    REQUIRE(mapped.size() == 8192);
    std::memcpy(mapped.data() + 5000, "hello", 5);
    platform::MappedFile moved = std::move(mapped);
    CHECK(mapped.data() == nullptr);
    CHECK(moved.size() == 8192);
  }
  const platform::MappedFile reader(file);
  REQUIRE(reader.size() == 8192);
  CHECK(std::memcmp(reader.data() + 5000, "hello", 5) == 0);
  CHECK(std::to_integer<int>(reader.data()[0]) == 0);
}

TEST_CASE("a mapping for writing resizes a file and keeps its start") {
  TempFolder temp;
  const std::string file = temp.write("mapped", "0123456789");
  { platform::MappedFile longer(file, 100); }
  CHECK(fs::file_size(file) == 100);
  { platform::MappedFile shorter(file, 4); }
  CHECK(file_text(file) == "0123");
}

TEST_CASE("mapping an empty file gives no bytes, and a missing one is not found") {
  TempFolder temp;
  CHECK(platform::MappedFile(temp.write("empty", "")).size() == 0);
  const Error error = error_of([&] { platform::MappedFile missing(temp.path("none")); });
  CHECK(error.code == ErrorCode::not_found);
  CHECK(error_of([&] { platform::MappedFile folder(temp.path()); }).code == ErrorCode::unreadable);
}

TEST_CASE("data and cache folders follow the XDG variables when these are absolute") {
  TempFolder temp;
  CHECK(platform::cache_folder() == temp.path("cache/distilloscope"));
  CHECK(platform::data_folder() == temp.path("data/distilloscope"));
  const char* home = ::getenv("HOME");
  if (!home) return;
  ::setenv("XDG_CACHE_HOME", "relative/path", 1);
  CHECK(platform::cache_folder() == std::string(home) + "/.cache/distilloscope");
}

TEST_CASE("a thread's priority is lowered and the others keep theirs") {
  const int before = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)));
  int inside = -1;
  const int policy_before = ::sched_getscheduler(0);
  int policy = -1;
  bool lowered = false;
  std::jthread([&] {
    lowered = platform::lower_thread_priority(15);
    inside = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)));
    policy = ::sched_getscheduler(0);
  }).join();
  CHECK(lowered);
  CHECK(inside == 15);
  CHECK(policy == (policy_before == SCHED_OTHER ? SCHED_BATCH : policy_before));
  CHECK(::sched_getscheduler(0) == policy_before);
  CHECK(::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid))) == before);
}

TEST_CASE("the processor and the memory are described plausibly") {
  CHECK(platform::available_cores() >= 1);
  CHECK(platform::available_cores() <= 4096);
  CHECK(platform::resident_bytes() > 100000);
  CHECK(platform::available_memory_bytes() > platform::resident_bytes() / 100);
  CHECK(platform::free_disk_bytes("/no/such/folder") < 0);
}

TEST_CASE("bfloat16 hardware is reported as the kernel reports it") {
  const std::string processor = file_text("/proc/cpuinfo");
  if (processor.find("flags") == std::string::npos) {
    WARN("this system does not list the processor's features");
    return;
  }
  const bool listed = processor.find(" avx512_bf16") != std::string::npos ||
                      processor.find(" amx_bf16") != std::string::npos;
  CHECK(platform::processor_has_bf16() == listed);
  // Where AVX512-BF16 is all there is, only other makers' processors are faster with it.
  const bool gains = processor.find(" amx_bf16") != std::string::npos ||
                     (listed && processor.find("GenuineIntel") == std::string::npos);
  CHECK(platform::processor_gains_by_bf16() == gains);
}
