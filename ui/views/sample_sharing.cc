// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_sharing.h"

#include <cstddef>

namespace distilloscope {
namespace {

bool same(const Picture& a, const Picture& b) {
  return a.width == b.width && a.height == b.height && a.rgb == b.rgb;
}

bool same(const Map& a, const Map& b) {
  return a.width == b.width && a.height == b.height && a.values == b.values;
}

template <typename Pointer>
void keepIfSame(Pointer& fresh, const Pointer& old) {
  if (fresh && old && fresh != old && same(*fresh, *old)) fresh = old;
}

}  // namespace

void shareParts(SampleReady& fresh, const SampleReady& before) {
  keepIfSame(fresh.stimulus, before.stimulus);
  keepIfSame(fresh.truth, before.truth);
  keepIfSame(fresh.teacher, before.teacher);
}

int ownKilobytes(const SampleReady& sample, const SampleReady& before) {
  std::size_t bytes = 0;
  if (sample.stimulus && sample.stimulus != before.stimulus) bytes += sample.stimulus->rgb.size();
  const auto add = [&](const MapPtr& map) {
    if (map) bytes += map->values.size() * sizeof(float);
  };
  if (sample.truth != before.truth) add(sample.truth);
  if (sample.teacher != before.teacher) add(sample.teacher);
  for (const MapPtr& map : sample.prediction) add(map);
  bytes += sample.fixations.size() * sizeof(Fixation);
  return static_cast<int>(bytes / 1024) + 1;
}

}  // namespace distilloscope
