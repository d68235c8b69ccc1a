// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/dataset/demo_objects.h"

/// A scene in the making: where things may stand, what was put there, and how strongly each draws
/// the eye.
namespace distilloscope::demo {

/// Where the gaze lands: a normal distribution, in picture pixels, and its share of the pull.
struct Spot {
  double x = 0, y = 0, deviation_x = 1, deviation_y = 1;
  double pull = 0;
};

struct SceneObject {
  std::string kind;  ///< "person", "apple", ..., or "other apples" for the rest of a group
  std::string
      reason;  ///< "face", "text", "odd colour", "odd size", "odd orientation", "contrast", "group"
  Box box;     ///< picture pixels
  double pull = 0;  ///< sum of its spots
  std::vector<Spot> spots;
};

struct Scene {
  static constexpr int kWidth = 320;
  static constexpr int kHeight = 240;
  std::string world;                 ///< "meadow", "coast", ...
  std::vector<std::uint8_t> bgr;     ///< 8 bit, interleaved
  std::vector<SceneObject> objects;  ///< 1 to 6
};

/// Ground in perspective: things at foot height \p y are size_near * (y - horizon) / (near -
/// horizon).
struct Ground {
  double horizon = 100;
  double far = 140, near = 228;  ///< where feet may stand
  double size_near = 100;        ///< pixels per unit at near
  double left = 12, right = 308;
};

class Stage {
 public:
  static constexpr int kMostObjects = 6;

  explicit Stage(std::uint64_t seed);

  Canvas canvas;
  Random rng;
  Light light;
  Canvas::Finish look;
  std::string world;

  /// How much the air hides at a given foot height, 0..1; set by outdoor worlds.
  double haze_far = 0;

  /// Puts one thing where there is room; false when there is none. \p size is in units of the
  /// ground.
  bool stand(const Subject& subject, const Ground& ground, double size, Colour colour);
  /// Puts one thing into an area; \p size in pixels.
  bool hang(const Subject& subject, const Box& area, double size, Colour colour, double tilt = 0);
  /// A board with a word, \p height pixels high.
  bool board(const Box& area, double height, double aspect, Colour colour, bool glowing = false);
  /// A row of like things of which one differs.
  bool row(const Subject& subject, const Ground& ground, double size, Colour colour);
  /// Like things spread over an area, one of which differs.
  bool flock(const Subject& subject, const Box& area, double size, Colour colour);
  /// Keeps things off a place.
  void reserve(const Box& box) { taken_.push_back(box); }
  int objects() const { return objects_; }

  /// Draws everything from far to near, finishes the picture and weighs the pulls against it.
  Scene finish();

 private:
  struct Prop {
    const Subject* subject = nullptr;
    Pen::Frame frame;
    Colour colour;
    std::uint64_t seed = 0;
    double aspect = 0;  ///< boards only
    bool glowing = false;
    int group = -1;  ///< props of one group share a number
    bool odd = false;
    std::string reason;
  };
  bool room_for(const Box& box) const;
  void put(const Prop& prop, const Box& box);
  bool group(const Subject& subject, const std::vector<Pen::Frame>& frames, Colour colour);
  Ground ground_;
  bool has_ground_ = false;
  int objects_ = 0;
  int groups_ = 0;
  std::vector<Prop> props_;
  std::vector<Box> taken_;
};

}  // namespace distilloscope::demo
