// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_stage.h"

#include <cmath>
#include <map>

namespace distilloscope::demo {
namespace {

constexpr double kMargin = 4;  // pixels between things and to the picture's edge

Box box_at(const Subject& subject, const Pen::Frame& frame) {
  const double half = subject.aspect * frame.scale / 2;
  const double top = subject.standing ? frame.y - frame.scale : frame.y - frame.scale / 2;
  return {frame.x - half, top, frame.x + half, top + frame.scale};
}

Box clipped(const Box& box) {
  return {std::max(0.0, box.x0), std::max(0.0, box.y0), std::min(1.0 * Scene::kWidth, box.x1),
          std::min(1.0 * Scene::kHeight, box.y1)};
}

/// How far a box stands out from the ring around it, 0..1: difference of mean colours, with the
/// opponent colours (red-green, blue-yellow) counting more than the light.
double contrast(const std::vector<std::uint8_t>& bgr, const Box& box) {
  const double cx = (box.x0 + box.x1) / 2;
  const double cy = (box.y0 + box.y1) / 2;
  const double rx = std::max(2.0, box.width() / 2);
  const double ry = std::max(2.0, box.height() / 2);
  double sums[2][4] = {};
  for (int y = 0; y < Scene::kHeight; ++y) {
    for (int x = 0; x < Scene::kWidth; ++x) {
      const double u = (x + 0.5 - cx) / rx;
      const double v = (y + 0.5 - cy) / ry;
      const double r2 = u * u + v * v;
      if (r2 > 2.9) continue;
      double* sum = sums[r2 < 0.8 ? 0 : 1];
      const std::uint8_t* p = &bgr[(static_cast<std::size_t>(y) * Scene::kWidth + x) * 3];
      sum[0] += (p[0] + p[1] + p[2]) / 3.0;
      sum[1] += p[2] - p[1];
      sum[2] += p[0] - (p[1] + p[2]) / 2.0;
      sum[3] += 1;
    }
  }
  double distance = 0;
  for (int k = 0; k < 3; ++k) {
    const double d =
        sums[0][k] / std::max(1.0, sums[0][3]) - sums[1][k] / std::max(1.0, sums[1][3]);
    distance += d * d * (k == 0 ? 1.0 : 1.4);
  }
  return std::min(1.0, std::sqrt(distance) / 110);
}

Spot spot_of(const Box& box, double pull) {
  const Box seen = clipped(box);
  return {(seen.x0 + seen.x1) / 2, (seen.y0 + seen.y1) / 2, std::max(2.5, seen.width() * 0.27),
          std::max(2.5, seen.height() * 0.27), pull};
}

}  // namespace

Stage::Stage(std::uint64_t seed) : canvas(Scene::kWidth, Scene::kHeight), rng(seed) {}

bool Stage::room_for(const Box& box) const {
  if (box.x0 < kMargin || box.x1 > Scene::kWidth - kMargin || box.y0 < kMargin ||
      box.y1 > Scene::kHeight - 2) {
    return false;
  }
  for (const Box& other : taken_) {
    if (box.x0 < other.x1 + kMargin && box.x1 > other.x0 - kMargin && box.y0 < other.y1 + kMargin &&
        box.y1 > other.y0 - kMargin) {
      return false;
    }
  }
  return true;
}

void Stage::put(const Prop& prop, const Box& box) {
  props_.push_back(prop);
  taken_.push_back(box);
}

bool Stage::stand(const Subject& subject, const Ground& ground, double size, Colour colour) {
  if (objects_ >= kMostObjects) return false;
  ground_ = ground;
  has_ground_ = true;
  for (int attempt = 0; attempt < 40; ++attempt) {
    Prop prop;
    prop.subject = &subject;
    prop.colour = colour;
    prop.frame.y = rng.range(ground.far, ground.near);
    prop.frame.x = (ground.left + ground.right) / 2 +
                   (ground.right - ground.left) / 2 * std::clamp(rng.normal() * 0.5, -1.0, 1.0);
    prop.frame.scale =
        size * ground.size_near * (prop.frame.y - ground.horizon) / (ground.near - ground.horizon);
    prop.frame.mirrored = rng.chance(0.5) && &subject != &kStreetSign && &subject != &kBook;
    prop.seed = rng.bits();
    const Box box = box_at(subject, prop.frame);
    if (!room_for(box)) continue;
    put(prop, box);
    ++objects_;
    return true;
  }
  return false;
}

bool Stage::hang(const Subject& subject, const Box& area, double size, Colour colour, double tilt) {
  if (objects_ >= kMostObjects) return false;
  for (int attempt = 0; attempt < 40; ++attempt) {
    Prop prop;
    prop.subject = &subject;
    prop.colour = colour;
    prop.frame.scale = size;
    prop.frame.x = rng.range(area.x0, area.x1);
    prop.frame.y = rng.range(area.y0, area.y1);
    prop.frame.angle = rng.range(-tilt, tilt);
    prop.frame.mirrored = rng.chance(0.5) && &subject != &kPoster;
    prop.seed = rng.bits();
    const Box box = box_at(subject, prop.frame);
    if (!room_for(box)) continue;
    put(prop, box);
    ++objects_;
    return true;
  }
  return false;
}

bool Stage::board(const Box& area, double height, double aspect, Colour colour, bool glowing) {
  if (objects_ >= kMostObjects) return false;
  for (int attempt = 0; attempt < 40; ++attempt) {
    Prop prop;
    prop.aspect = aspect;
    prop.colour = colour;
    prop.glowing = glowing;
    prop.frame.scale = height;
    prop.frame.x = rng.range(area.x0, area.x1);
    prop.frame.y = rng.range(area.y0, area.y1);
    prop.seed = rng.bits();
    const Box box{prop.frame.x - aspect * height / 2, prop.frame.y - height / 2,
                  prop.frame.x + aspect * height / 2, prop.frame.y + height / 2};
    if (!room_for(box)) continue;
    put(prop, box);
    ++objects_;
    return true;
  }
  return false;
}

bool Stage::group(const Subject& subject, const std::vector<Pen::Frame>& frames, Colour colour) {
  if (frames.size() < 4 || objects_ + 2 > kMostObjects) return false;
  for (const Pen::Frame& frame : frames) {
    if (!room_for(box_at(subject, frame))) return false;
  }
  const int odd = rng.whole(0, static_cast<int>(frames.size()) - 1);
  int way = rng.whole(0, 3);                      // half of the groups differ in colour
  if (&subject == &kOrange && way == 3) way = 0;  // it looks the same from all sides
  const std::uint64_t seed = rng.bits();
  const bool mirrored = rng.chance(0.5);
  const Colour other = unlike(colour, rng);
  const double lean = rng.side() * rng.range(0.5, 0.9);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    Prop prop;
    prop.subject = &subject;
    prop.frame = frames[i];
    prop.frame.mirrored = mirrored;
    prop.colour = colour;
    prop.seed = seed;
    prop.group = groups_;
    prop.reason = "group";
    if (static_cast<int>(i) == odd) {
      prop.odd = true;
      if (way <= 1) {
        prop.reason = "odd colour";
        prop.colour = other;
      } else if (way == 2) {
        prop.reason = "odd size";
        prop.frame.scale *= 1.55;
      } else {
        prop.reason = "odd orientation";
        prop.frame.angle += lean;
        prop.frame.mirrored = !mirrored;
      }
    }
    put(prop, box_at(subject, prop.frame));
  }
  ++groups_;
  objects_ += 2;
  return true;
}

bool Stage::row(const Subject& subject, const Ground& ground, double size, Colour colour) {
  ground_ = ground;
  has_ground_ = true;
  for (int attempt = 0; attempt < 25; ++attempt) {
    const double y = rng.range(ground.far, ground.near);
    const double scale =
        size * ground.size_near * (y - ground.horizon) / (ground.near - ground.horizon);
    const double step = scale * subject.aspect * rng.range(1.15, 1.5) + kMargin;
    const int most = static_cast<int>((ground.right - ground.left) / step);
    if (most < 4) continue;
    const int count = rng.whole(4, std::min(most, 8));
    const double width = step * (count - 1);
    const double slack = ground.right - ground.left - width - step;
    const double start = ground.left + step / 2 + std::max(0.0, slack) * rng.unit();
    const double slope = rng.range(-0.06, 0.06);
    std::vector<Pen::Frame> frames;
    for (int i = 0; i < count; ++i) {
      const double shake = rng.range(-0.05, 0.05) * step;
      const double lift = rng.range(-0.04, 0.04) * scale;
      frames.push_back({start + i * step + shake, y + slope * i * step + lift, scale});
    }
    if (group(subject, frames, colour)) return true;
  }
  return false;
}

bool Stage::flock(const Subject& subject, const Box& area, double size, Colour colour) {
  for (int attempt = 0; attempt < 8; ++attempt) {
    const int count = rng.whole(5, 9);
    const double tilt = rng.range(-0.15, 0.15);
    std::vector<Pen::Frame> frames;
    std::vector<Box> boxes;
    for (int tries = 0; tries < 120 && static_cast<int>(frames.size()) < count; ++tries) {
      Pen::Frame frame;
      frame.x = rng.range(area.x0, area.x1);
      frame.y = rng.range(area.y0, area.y1);
      frame.scale = size * rng.range(0.93, 1.07);
      frame.angle = tilt;
      Box box = box_at(subject, frame);
      const double grow = size * 0.2;
      box = {box.x0 - grow, box.y0 - grow, box.x1 + grow, box.y1 + grow};
      bool fits = room_for(box);
      for (const Box& other : boxes) {
        if (box.x0 < other.x1 && box.x1 > other.x0 && box.y0 < other.y1 && box.y1 > other.y0)
          fits = false;
      }
      if (!fits) continue;
      frames.push_back(frame);
      boxes.push_back(box);
    }
    if (group(subject, frames, colour)) return true;
  }
  return false;
}

Scene Stage::finish() {
  // What hangs or flies keeps its order behind what stands; what stands is drawn from far to near.
  std::stable_sort(props_.begin(), props_.end(), [](const Prop& a, const Prop& b) {
    const auto depth = [](const Prop& p) {
      return p.subject != nullptr && p.subject->standing ? p.frame.y : 0.0;
    };
    return depth(a) < depth(b);
  });

  struct Seen {
    const Prop* prop;
    Box box, focus;
    bool has_focus;
  };
  std::vector<Seen> seen;
  for (const Prop& prop : props_) {
    double distance = 0;
    if (has_ground_ && prop.subject != nullptr && prop.subject->standing) {
      const double depth =
          (ground_.near - prop.frame.y) / std::max(1.0, ground_.near - ground_.horizon);
      distance = haze_far * std::clamp(depth, 0.0, 1.0);
    }
    Pen pen(canvas, prop.frame, light, distance);
    if (prop.subject != nullptr) {
      prop.subject->draw(pen, prop.colour, Random(prop.seed));
    } else {
      if (prop.glowing) pen.glow(0, 0, prop.aspect * 0.9, prop.colour * 0.45f);
      draw_board(pen, prop.colour, Random(prop.seed), prop.aspect, true);
    }
    seen.push_back({&prop, clipped(pen.covered()), clipped(pen.focused()), pen.has_focus()});
  }

  Scene scene;
  scene.world = world;
  scene.bgr = canvas.finish(look, static_cast<std::uint32_t>(rng.bits()));
  std::map<int, std::size_t> rest_of_group;
  for (const Seen& item : seen) {
    const Prop& prop = *item.prop;
    if (item.box.empty()) continue;
    const bool text = prop.subject == nullptr || prop.subject == &kStreetSign ||
                      prop.subject == &kBook || prop.subject == &kPoster;
    const double size = std::sqrt(item.box.width() * item.box.height());
    double pull = prop.subject == nullptr ? 0.85 : prop.subject->pull;
    pull *=
        std::clamp(std::sqrt(size / 45), 0.4, 1.35) * (0.35 + 0.9 * contrast(scene.bgr, item.box));
    // What differs from its like stands out; a turn is seen less readily than a colour or a size.
    if (prop.odd) pull = (prop.reason == "odd orientation" ? 0.75 : 1.0) * (0.3 + 1.2 * pull);

    SceneObject object;
    object.kind = prop.subject == nullptr ? "sign" : prop.subject->kind;
    object.reason = !prop.reason.empty()                          ? prop.reason
                    : text                                        ? "text"
                    : item.has_focus && prop.subject->pull > 0.74 ? "face"
                                                                  : "contrast";
    object.box = item.box;
    if (prop.group >= 0 && !prop.odd) {
      pull *= 0.22;
      const auto known = rest_of_group.find(prop.group);
      if (known != rest_of_group.end()) {
        SceneObject& rest = scene.objects[known->second];
        rest.box.include(item.box);
        rest.pull += pull;
        rest.spots.push_back(spot_of(item.focus, pull));
        continue;
      }
      object.kind = std::string("other ") + object.kind + "s";
      rest_of_group[prop.group] = scene.objects.size();
      object.spots = {spot_of(item.focus, pull)};
    } else if (item.has_focus) {
      object.spots = {spot_of(item.focus, pull * 0.75), spot_of(item.box, pull * 0.25)};
    } else {
      object.spots = {spot_of(item.box, pull)};
    }
    object.pull = pull;
    scene.objects.push_back(std::move(object));
  }
  return scene;
}

}  // namespace distilloscope::demo
