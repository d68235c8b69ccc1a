// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <thread>

#include "engine/platform/platform.h"
#include "engine/platform/processor.h"

#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#define DISTILLOSCOPE_X86 1
#endif

namespace distilloscope::platform {

bool lower_thread_priority(int niceness) {
#ifdef __linux__
  // Linux keeps the nice value per thread, and a thread hands it on to those it starts.
  const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
  // A batch thread that wakes up does not take the core from one at work, such as the window's.
  const sched_param none{};
  if (::sched_getscheduler(0) == SCHED_OTHER) ::sched_setscheduler(0, SCHED_BATCH, &none);
  return ::setpriority(PRIO_PROCESS, thread, std::clamp(niceness, 0, 19)) == 0;
#else
  (void)niceness;
  return false;
#endif
}

int available_cores() {
  int cores = static_cast<int>(std::thread::hardware_concurrency());
#ifdef __linux__
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) == 0) cores = CPU_COUNT(&set);
  // A container may own a share of the processor that the affinity does not show.
  std::ifstream quota_file("/sys/fs/cgroup/cpu.max");
  std::string quota;
  double period = 0;
  if (quota_file >> quota >> period && quota != "max" && period > 0) {
    try {
      const double share = std::stod(quota) / period;
      cores = std::min(cores, static_cast<int>(share + 0.999));
    } catch (const std::exception&) {
      // Not a number: no quota we understand.
    }
  }
#endif
  return std::max(cores, 1);
}

namespace {

struct Bf16 {
  bool vectors = false;  ///< AVX512-BF16
  bool tiles = false;    ///< AMX-BF16
};

Bf16 bf16_of_processor() {
  Bf16 found;
#ifdef DISTILLOSCOPE_X86
  // Read from the processor itself: compilers differ in the feature names they know.
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & (1U << 27))) return found;  // OSXSAVE
  unsigned enabled = 0, unused = 0;
  __asm__ volatile("xgetbv" : "=a"(enabled), "=d"(unused) : "c"(0));
  const bool keeps_zmm = (enabled & 0xE6U) == 0xE6U;          // SSE, AVX, opmask, zmm
  const bool keeps_tiles = (enabled & 0x60000U) == 0x60000U;  // AMX tile state
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return found;
  const unsigned subleaves = a;
  found.tiles = keeps_tiles && (d & (1U << 22)) != 0;
  if (!keeps_zmm || subleaves < 1) return found;
  found.vectors = __get_cpuid_count(7, 1, &a, &b, &c, &d) && (a & (1U << 5)) != 0;
#endif
  return found;
}

bool made_by_intel() {
#ifdef DISTILLOSCOPE_X86
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid(0, &a, &b, &c, &d) && b == signature_INTEL_ebx && c == signature_INTEL_ecx &&
         d == signature_INTEL_edx;
#else
  return false;
#endif
}

}  // namespace

bool processor_has_bf16() {
  const Bf16 found = bf16_of_processor();
  return found.vectors || found.tiles;
}

bool processor_gains_by_bf16() {
  const Bf16 found = bf16_of_processor();
  return found.tiles || (found.vectors && !made_by_intel());
}

std::int64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t total = 0, resident = 0;
  if (!(statm >> total >> resident)) return 0;
  return resident * ::sysconf(_SC_PAGESIZE);
}

std::int64_t available_memory_bytes() {
  std::ifstream meminfo("/proc/meminfo");
  std::string name, unit;
  std::int64_t kibibytes = 0;
  while (meminfo >> name >> kibibytes) {
    std::getline(meminfo, unit);
    if (name == "MemAvailable:") return kibibytes * 1024;
  }
  return 0;
}

}  // namespace distilloscope::platform
