// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "engine/dataset/demo_objects.h"

namespace distilloscope::demo {
namespace {

constexpr std::array<Colour, 6> kSkins{{{0.96f, 0.80f, 0.68f},
                                        {0.90f, 0.70f, 0.55f},
                                        {0.80f, 0.58f, 0.42f},
                                        {0.62f, 0.42f, 0.29f},
                                        {0.46f, 0.30f, 0.21f},
                                        {0.98f, 0.84f, 0.74f}}};
constexpr std::array<Colour, 6> kHairs{{{0.12f, 0.09f, 0.08f},
                                        {0.25f, 0.15f, 0.09f},
                                        {0.45f, 0.28f, 0.14f},
                                        {0.80f, 0.62f, 0.30f},
                                        {0.55f, 0.20f, 0.10f},
                                        {0.70f, 0.69f, 0.68f}}};

/// A head around (cx, cy), \p r is half its height; looks at the viewer.
void draw_head(Pen& pen, double cx, double cy, double r, Random& rng) {
  const Colour skin = rng.pick(kSkins);
  const Colour hair = rng.pick(kHairs);
  const double w = r * rng.range(0.74, 0.84);
  const int style = rng.whole(0, 3);
  if (style == 1) {  // long hair behind the head
    pen.curve({{cx - w * 1.15, cy - r * 0.4},
               {cx, cy - r * 1.18},
               {cx + w * 1.15, cy - r * 0.4},
               {cx + w * 1.25, cy + r * 0.9},
               {cx + w * 0.6, cy + r * 1.25},
               {cx - w * 0.6, cy + r * 1.25},
               {cx - w * 1.25, cy + r * 0.9}},
              ball(hair).grained(0.2f, 2));
  }
  pen.box(cx - r * 0.28, cy + r * 0.6, r * 0.56, r * 0.7, tube(skin * 0.86f), r * 0.2);
  pen.ellipse(cx - w, cy + r * 0.05, r * 0.13, r * 0.2, flat(skin * 0.85f));
  pen.ellipse(cx + w, cy + r * 0.05, r * 0.13, r * 0.2, flat(skin * 0.85f));
  pen.curve({{cx - w, cy - r * 0.35},
             {cx - w * 0.6, cy - r * 0.88},
             {cx, cy - r},
             {cx + w * 0.6, cy - r * 0.88},
             {cx + w, cy - r * 0.35},
             {cx + w * 0.9, cy + r * 0.4},
             {cx + w * 0.42, cy + r * 0.92},
             {cx, cy + r},
             {cx - w * 0.42, cy + r * 0.92},
             {cx - w * 0.9, cy + r * 0.4}},
            ball(skin));
  // Cheeks, nose and the shade below the brow.
  pen.ellipse(cx - w * 0.55, cy + r * 0.32, r * 0.2, r * 0.15,
              flat({0.85f, 0.35f, 0.3f}).clear(0.16f));
  pen.ellipse(cx + w * 0.55, cy + r * 0.32, r * 0.2, r * 0.15,
              flat({0.85f, 0.35f, 0.3f}).clear(0.16f));
  pen.curve({{cx - r * 0.06, cy - r * 0.02},
             {cx + r * 0.07, cy},
             {cx + r * 0.13, cy + r * 0.32},
             {cx - r * 0.12, cy + r * 0.32}},
            flat(skin * 0.78f).clear(0.55f));
  const double gaze = rng.range(-0.05, 0.05);
  for (const double s : {-1.0, 1.0}) {
    const double ex = cx + s * w * 0.46;
    const double ey = cy - r * 0.08;
    pen.ellipse(ex, ey, r * 0.17, r * 0.10, flat({0.96f, 0.95f, 0.93f}));
    pen.ellipse(ex + gaze * r, ey, r * 0.085, r * 0.095, flat({0.12f, 0.08f, 0.06f}));
    pen.ellipse(ex + (gaze - 0.03) * r, ey - r * 0.03, r * 0.03, r * 0.03, flat({1, 1, 1}));
    pen.stroke({{ex - r * 0.2, ey - r * 0.2}, {ex, ey - r * 0.27}, {ex + r * 0.2, ey - r * 0.21}},
               r * 0.07, r * 0.05, flat(hair * 0.7f));
  }
  const double smile = rng.range(0.02, 0.12);
  pen.stroke({{cx - r * 0.26, cy + r * 0.55},
              {cx - r * 0.1, cy + r * (0.57 + smile)},
              {cx + r * 0.1, cy + r * (0.57 + smile)},
              {cx + r * 0.26, cy + r * 0.55}},
             r * 0.09, r * 0.09, flat({0.66f, 0.26f, 0.24f}));
  if (style == 3) {  // a hat
    const Colour hat = vivid(rng) * 0.9f;
    pen.curve({{cx - w * 0.95, cy - r * 0.5},
               {cx - w * 0.8, cy - r * 1.2},
               {cx, cy - r * 1.35},
               {cx + w * 0.8, cy - r * 1.2},
               {cx + w * 0.95, cy - r * 0.5}},
              ball(hat));
    pen.ellipse(cx, cy - r * 0.5, w * 1.45, r * 0.16, flat(hat * 0.75f));
  } else {
    const double fringe = rng.range(0.45, 0.62);
    pen.curve({{cx - w * 1.06, cy - r * 0.1},
               {cx - w * 1.02, cy - r * 0.7},
               {cx - w * 0.5, cy - r * 1.1},
               {cx + w * 0.4, cy - r * 1.12},
               {cx + w * 1.02, cy - r * 0.7},
               {cx + w * 1.06, cy - r * 0.1},
               {cx + w * 0.82, cy - r * 0.45},
               {cx + w * 0.2, cy - r * (fringe + 0.1)},
               {cx - w * 0.5, cy - r * fringe},
               {cx - w * 0.85, cy - r * 0.4}},
              ball(hair).grained(0.25f, 1.5));
  }
  pen.focus(cx, cy, w * 1.1, r * 1.05);
}

void draw_person(Pen& pen, Colour main, Random rng) {
  const Colour trousers = rng.pick<Colour>(
      {{0.16f, 0.2f, 0.32f}, {0.3f, 0.26f, 0.22f}, {0.2f, 0.2f, 0.22f}, {0.55f, 0.5f, 0.42f}});
  const double stride = rng.range(0.02, 0.1);
  const bool skirt = rng.chance(0.35);
  Random head_rng(rng.bits());
  const Colour skin = Random(head_rng).pick(kSkins);
  pen.ground_shadow(0.2);
  for (const double s : {-1.0, 1.0}) {
    const Colour cloth = skirt ? skin * 0.9f : trousers * (s < 0 ? 0.8f : 1.0f);
    pen.stroke(
        {{s * 0.055, -0.48}, {s * (0.055 + stride * 0.5), -0.25}, {s * (0.05 + stride), -0.03}},
        0.12, 0.075, tube(cloth));
    pen.ellipse(s * (0.05 + stride) + 0.025, -0.02, 0.06, 0.026, flat({0.13f, 0.1f, 0.1f}));
  }
  if (skirt) {
    pen.curve(
        {{-0.09, -0.52}, {0.09, -0.52}, {0.19, -0.24}, {0.08, -0.2}, {-0.08, -0.2}, {-0.19, -0.24}},
        tube(main * 0.8f));
  }
  const double left_hand = rng.range(0.16, 0.24);
  const bool wave = rng.chance(0.25);
  pen.stroke({{-0.12, -0.74}, {-0.19, -0.6}, {-left_hand, -0.46}}, 0.085, 0.06, tube(main * 0.82f));
  pen.ellipse(-left_hand, -0.43, 0.032, 0.036, ball(skin));
  pen.curve({{-0.08, -0.8},
             {0.08, -0.8},
             {0.155, -0.74},
             {0.125, -0.58},
             {0.115, -0.44},
             {-0.115, -0.44},
             {-0.125, -0.58},
             {-0.155, -0.74}},
            tube(main).grained(0.08f, 3));
  const Point hand = wave ? Point{0.29, -0.93} : Point{left_hand + 0.01, -0.46};
  pen.stroke({{0.12, -0.74}, wave ? Point{0.25, -0.75} : Point{0.195, -0.6}, hand}, 0.085, 0.06,
             tube(main * 0.92f));
  pen.ellipse(hand.x, hand.y + (wave ? -0.02 : 0.03), 0.032, 0.036, ball(skin));
  draw_head(pen, 0, -0.895, 0.1, head_rng);
}

/// A painted or printed bust within its frame.
void draw_portrait(Pen& pen, Colour main, Random rng) {
  const Colour frame = rng.pick<Colour>(
      {{0.55f, 0.4f, 0.2f}, {0.2f, 0.15f, 0.12f}, {0.75f, 0.6f, 0.3f}, {0.9f, 0.88f, 0.84f}});
  pen.shadow({box_path(-0.4, -0.5, 0.8, 1)}, 0.03, 0.04, 0.05, 0.4f);
  pen.box(-0.4, -0.5, 0.8, 1, ramp(frame * 1.1f, frame * 0.8f).grained(0.15f, 3), 0.01);
  pen.box(-0.34, -0.44, 0.68, 0.88, flat(frame * 0.55f));
  const Colour back = mix(main, {0.35f, 0.33f, 0.3f}, 0.55f);
  pen.box(-0.325, -0.425, 0.65, 0.85, ramp(back * 1.1f, back * 0.65f).grained(0.2f, 8));
  const Colour coat = unlike(back, rng) * 0.8f;
  pen.curve({{-0.3, 0.42}, {-0.27, 0.27}, {-0.12, 0.19}, {0.12, 0.19}, {0.27, 0.27}, {0.3, 0.42}},
            tube(coat));
  Random head_rng(rng.bits());
  draw_head(pen, 0, -0.04, 0.25, head_rng);
}

struct Build {
  double body_length, body_height, leg, neck, head, snout, tail;
};

void draw_quadruped(Pen& pen, Colour main, Random& rng, const Build& b, bool woolly, bool patches,
                    bool mane) {
  const double top = -(b.leg + b.body_height);
  const double half = b.body_length / 2;
  const double middle = -(b.leg + b.body_height / 2);
  pen.ground_shadow(half * 1.05);
  const Colour leg = woolly ? Colour{0.2f, 0.17f, 0.15f} : main * 0.7f;
  const double step = rng.range(-0.05, 0.07);
  for (const double x : {-half * 0.72 + step, half * 0.6 - step}) {
    pen.stroke({{x, middle}, {x + step, -b.leg * 0.5}, {x + step * 0.6, -0.01}},
               b.body_height * 0.26, b.body_height * 0.14, tube(leg * 0.75f));
  }
  pen.stroke({{-half * 0.95, middle - b.body_height * 0.25},
              {-half * 1.15, middle},
              {-half * 1.15 - b.tail * 0.2, middle + b.tail}},
             b.body_height * 0.12, b.body_height * 0.1, flat(mane ? main * 0.4f : main * 0.75f));
  if (woolly) {
    for (int i = 0; i < 14; ++i) {
      const double t = rng.range(0, 6.283);
      const double r = rng.range(0.55, 0.85);
      pen.ellipse(half * r * std::cos(t), middle + b.body_height * 0.42 * r * std::sin(t),
                  b.body_height * 0.3, b.body_height * 0.28, ball(main).grained(0.18f, 1.5));
    }
  }
  pen.curve({{-half, middle - b.body_height * 0.12},
             {-half * 0.8, top},
             {0, top + b.body_height * 0.08},
             {half * 0.7, top - b.body_height * 0.02},
             {half, middle},
             {half * 0.75, middle + b.body_height * 0.42},
             {0, middle + b.body_height * 0.52},
             {-half * 0.75, middle + b.body_height * 0.42}},
            ball(main).grained(woolly ? 0.3f : 0.14f, woolly ? 1.5f : 4));
  if (patches) {
    const Colour patch = main.r > 0.6f ? Colour{0.16f, 0.13f, 0.12f} : Colour{0.92f, 0.9f, 0.86f};
    for (int i = 0; i < 4; ++i) {
      const double x = rng.range(-half * 0.7, half * 0.6);
      const double y = middle + rng.range(-0.22, 0.2) * b.body_height;
      const double r = rng.range(0.1, 0.2) * b.body_height;
      pen.curve({{x - r, y}, {x, y - r * 1.2}, {x + r * 1.5, y - r * 0.3}, {x + r * 0.6, y + r}},
                flat(patch).grained(0.12f, 3).clear(0.9f));
    }
  }
  for (const double x : {-half * 0.8 - step, half * 0.72 + step}) {
    pen.stroke(
        {{x, middle + b.body_height * 0.1}, {x - step, -b.leg * 0.5}, {x - step * 0.4, -0.01}},
        b.body_height * 0.28, b.body_height * 0.15, tube(leg));
  }
  const double hx = half + b.neck * 0.55;
  const double hy = top - b.neck * 0.75;
  pen.stroke({{half * 0.75, middle - b.body_height * 0.15}, {hx - b.head * 0.2, hy + b.head * 0.2}},
             b.body_height * 0.6, b.head * 0.95, tube(woolly ? main : main * 0.97f));
  if (mane) {
    pen.stroke({{half * 0.55, top}, {hx - b.head * 0.55, hy - b.head * 0.35}}, b.head * 0.5,
               b.head * 0.4, flat(main * 0.35f).grained(0.3f, 1.5));
  }
  const Colour face = woolly ? Colour{0.22f, 0.19f, 0.17f} : main;
  pen.ellipse(hx - b.head * 0.4, hy - b.head * 0.5, b.head * 0.16, b.head * 0.36, flat(face * 0.7f),
              -0.5);
  pen.stroke({{hx - b.head * 0.1, hy}, {hx + b.snout, hy + b.snout * 0.55}}, b.head, b.head * 0.62,
             ball(face));
  pen.ellipse(hx + b.snout * 1.15, hy + b.snout * 0.6, b.head * 0.15, b.head * 0.13,
              flat({0.1f, 0.07f, 0.07f}));
  pen.ellipse(hx + b.head * 0.12, hy - b.head * 0.14, b.head * 0.12, b.head * 0.12,
              flat({0.06f, 0.05f, 0.05f}));
  pen.ellipse(hx + b.head * 0.09, hy - b.head * 0.18, b.head * 0.04, b.head * 0.04,
              flat({1, 1, 1}));
  pen.ellipse(hx - b.head * 0.25, hy - b.head * 0.45, b.head * 0.15, b.head * 0.34,
              flat(face * 0.85f), woolly ? 1.9 : 0.5);
  pen.focus(hx, hy, b.head * 1.1, b.head);
}

void draw_dog(Pen& pen, Colour, Random rng) {
  const Colour coat = rng.pick<Colour>(
      {{0.55f, 0.36f, 0.18f}, {0.85f, 0.72f, 0.5f}, {0.25f, 0.2f, 0.18f}, {0.9f, 0.88f, 0.84f}});
  const bool patches = rng.chance(0.4);
  draw_quadruped(pen, coat, rng, {0.82, 0.36, 0.36, 0.26, 0.24, 0.13, -0.3}, false, patches, false);
}
void draw_cow(Pen& pen, Colour, Random rng) {
  const Colour coat =
      rng.pick<Colour>({{0.92f, 0.9f, 0.87f}, {0.5f, 0.3f, 0.18f}, {0.2f, 0.17f, 0.16f}});
  draw_quadruped(pen, coat, rng, {1.05, 0.5, 0.36, 0.16, 0.25, 0.15, 0.34}, false, true, false);
}
void draw_horse(Pen& pen, Colour, Random rng) {
  const Colour coat = rng.pick<Colour>(
      {{0.45f, 0.26f, 0.14f}, {0.88f, 0.86f, 0.82f}, {0.24f, 0.18f, 0.15f}, {0.66f, 0.45f, 0.25f}});
  draw_quadruped(pen, coat, rng, {0.8, 0.3, 0.42, 0.34, 0.17, 0.15, 0.32}, false, false, true);
}
void draw_sheep(Pen& pen, Colour main, Random rng) {
  draw_quadruped(pen, main, rng, {0.9, 0.52, 0.26, 0.14, 0.24, 0.12, 0.08}, true, false, false);
}

void draw_cat(Pen& pen, Colour, Random rng) {
  const Colour coat = rng.pick<Colour>(
      {{0.2f, 0.19f, 0.2f}, {0.82f, 0.52f, 0.22f}, {0.9f, 0.88f, 0.85f}, {0.5f, 0.47f, 0.45f}});
  const Colour iris = rng.pick<Colour>({{0.55f, 0.75f, 0.25f}, {0.85f, 0.7f, 0.2f}});
  pen.ground_shadow(0.3);
  pen.stroke({{0.2, -0.1}, {0.42, -0.07}, {0.5, -0.2}, {0.42, -0.34}}, 0.1, 0.06,
             tube(coat * 0.85f));
  pen.curve(
      {{-0.1, -0.62}, {0.1, -0.62}, {0.27, -0.25}, {0.26, -0.02}, {-0.26, -0.02}, {-0.27, -0.25}},
      ball(coat).grained(0.2f, 2));
  for (const double s : {-1.0, 1.0}) {
    pen.stroke({{s * 0.08, -0.4}, {s * 0.09, -0.04}}, 0.12, 0.11, tube(coat * 1.05f));
    pen.polygon({{s * 0.06, -0.88}, {s * 0.2, -1.0}, {s * 0.23, -0.76}}, flat(coat * 0.85f));
    pen.polygon({{s * 0.1, -0.87}, {s * 0.18, -0.94}, {s * 0.2, -0.8}}, flat({0.8f, 0.5f, 0.48f}));
  }
  pen.ellipse(0, -0.73, 0.24, 0.19, ball(coat));
  for (const double s : {-1.0, 1.0}) {
    pen.ellipse(s * 0.1, -0.75, 0.06, 0.055, flat(iris));
    pen.ellipse(s * 0.1, -0.75, 0.018, 0.05, flat({0.04f, 0.04f, 0.04f}));
    pen.stroke({{s * 0.06, -0.655}, {s * 0.3, -0.68}}, 0.012, 0.006,
               flat({0.95f, 0.95f, 0.95f}).clear(0.6f));
  }
  pen.ellipse(0, -0.645, 0.085, 0.055, ball(mix(coat, {1, 1, 1}, 0.5f)));
  pen.polygon({{-0.03, -0.685}, {0.03, -0.685}, {0, -0.65}}, flat({0.75f, 0.4f, 0.4f}));
  pen.focus(0, -0.75, 0.25, 0.22);
}

void draw_bird(Pen& pen, Colour main, Random rng) {
  const double lift = rng.range(0.25, 0.48);
  pen.curve({{-0.1, 0}, {-0.35, -lift}, {-0.75, -lift * 0.7}, {-0.42, -0.05}, {-0.12, 0.14}},
            ramp(main * 0.75f, main * 0.55f));
  pen.polygon({{-0.35, 0.06}, {-0.72, 0.2}, {-0.62, 0.02}}, flat(main * 0.7f));
  pen.curve({{-0.45, 0.06}, {-0.1, -0.1}, {0.28, -0.14}, {0.42, 0}, {0.2, 0.14}, {-0.15, 0.18}},
            ball(main));
  pen.ellipse(0.38, -0.08, 0.13, 0.12, ball(main * 1.05f));
  pen.polygon({{0.48, -0.11}, {0.68, -0.04}, {0.48, -0.02}}, flat({0.95f, 0.65f, 0.15f}));
  pen.ellipse(0.41, -0.1, 0.03, 0.03, flat({0.05f, 0.05f, 0.05f}));
  pen.curve(
      {{0.14, -0.02}, {0.05, -lift - 0.02}, {-0.3, -lift - 0.14}, {-0.2, -0.1}, {-0.12, 0.06}},
      ramp(main * 1.1f, main * 0.8f));
}

void draw_standing_bird(Pen& pen, Colour main, Random rng) {
  const Colour breast = mix(main, {1, 0.97f, 0.9f}, static_cast<float>(rng.range(0.3, 0.7)));
  pen.ground_shadow(0.25, 0.35f);
  for (const double x : {-0.04, 0.1}) {
    pen.stroke({{x, -0.25}, {x + 0.02, -0.01}, {x + 0.09, -0.01}}, 0.03, 0.03,
               flat({0.7f, 0.45f, 0.15f}));
  }
  pen.polygon({{-0.3, -0.42}, {-0.68, -0.2}, {-0.56, -0.13}, {-0.2, -0.3}}, flat(main * 0.65f));
  pen.curve(
      {{-0.38, -0.4}, {-0.1, -0.66}, {0.2, -0.78}, {0.36, -0.5}, {0.18, -0.22}, {-0.12, -0.2}},
      ball(main));
  pen.curve({{0.08, -0.5}, {0.3, -0.64}, {0.34, -0.42}, {0.16, -0.24}}, ball(breast));
  pen.curve({{-0.42, -0.36}, {-0.08, -0.58}, {0.12, -0.46}, {-0.06, -0.3}},
            ball(main * 0.75f).grained(0.2f, 2));
  pen.ellipse(0.24, -0.82, 0.18, 0.17, ball(main * 1.04f));
  pen.polygon({{0.39, -0.87}, {0.58, -0.79}, {0.39, -0.75}}, flat({0.95f, 0.66f, 0.16f}));
  pen.ellipse(0.29, -0.85, 0.04, 0.04, flat({0.04f, 0.04f, 0.04f}));
  pen.ellipse(0.28, -0.865, 0.013, 0.013, flat({1, 1, 1}));
  pen.focus(0.26, -0.8, 0.22, 0.2);
}

void draw_duck(Pen& pen, Colour main, Random rng) {
  pen.shadow({ellipse_path(0, 0, 0.62, 0.1)}, 0, 0.05, 0.08, 0.35f);
  pen.curve({{-0.7, -0.48},
             {-0.4, -0.3},
             {0.1, -0.36},
             {0.5, -0.38},
             {0.62, -0.16},
             {0.4, 0},
             {-0.35, 0},
             {-0.6, -0.16}},
            ball(main));
  pen.curve({{-0.45, -0.3}, {0, -0.34}, {0.3, -0.22}, {0, -0.1}, {-0.3, -0.14}},
            ball(main * 0.82f));
  pen.stroke({{0.42, -0.3}, {0.46, -0.55}, {0.44, -0.72}}, 0.3, 0.2, tube(main));
  const Colour head = rng.chance(0.5) ? main : Colour{0.1f, 0.4f, 0.25f};
  pen.ellipse(0.47, -0.78, 0.2, 0.19, ball(head));
  pen.curve({{0.62, -0.82}, {0.92, -0.74}, {0.9, -0.67}, {0.62, -0.68}},
            flat({0.96f, 0.66f, 0.12f}));
  pen.ellipse(0.53, -0.84, 0.04, 0.04, flat({0.05f, 0.05f, 0.05f}));
  pen.focus(0.5, -0.76, 0.28, 0.24);
}

void draw_fish(Pen& pen, Colour main, Random rng) {
  const int stripes = rng.whole(0, 3);
  const double body = rng.range(0.32, 0.46);
  pen.polygon({{-0.5, 0}, {-0.88, -0.34}, {-0.78, 0}, {-0.88, 0.34}},
              ramp(main * 0.95f, main * 0.6f));
  pen.curve({{-0.2, -body * 0.8}, {0.05, -body - 0.14}, {0.3, -body * 0.75}}, flat(main * 0.72f));
  pen.curve({{-0.62, 0},
             {-0.25, -body * 0.82},
             {0.2, -body},
             {0.6, -body * 0.5},
             {0.76, 0.02},
             {0.55, body * 0.5},
             {0.15, body * 0.9},
             {-0.3, body * 0.7}},
            ball(main).glossy(0.25f));
  const Colour stripe = mix(main, {1, 1, 1}, 0.7f);
  for (int i = 0; i < stripes; ++i) {
    const double x = 0.28 - 0.26 * i;
    const double h = body * (0.82 - 0.18 * i);
    pen.curve(
        {{x, -h}, {x + 0.1, 0}, {x, h * 0.9}, {x - 0.08, h * 0.6}, {x, 0}, {x - 0.08, -h * 0.7}},
        flat(stripe).clear(0.8f));
  }
  pen.curve({{0.1, 0.08}, {-0.12, 0.02}, {-0.22, 0.18}, {0, 0.22}}, flat(main * 0.7f));
  pen.ellipse(0.5, -0.1, 0.09, 0.09, flat({0.97f, 0.96f, 0.9f}));
  pen.ellipse(0.52, -0.1, 0.05, 0.05, flat({0.05f, 0.05f, 0.06f}));
}

void draw_butterfly(Pen& pen, Colour main, Random rng) {
  const double spread = rng.range(0.8, 1);
  const Colour dot = mix(main, {1, 1, 1}, 0.65f);
  for (const double s : {-1.0, 1.0}) {
    pen.curve({{s * 0.04, -0.05},
               {s * 0.3 * spread, -0.46},
               {s * 0.62 * spread, -0.44},
               {s * 0.5 * spread, -0.08},
               {s * 0.1, 0.06}},
              ball(main));
    pen.curve(
        {{s * 0.04, 0.02}, {s * 0.4 * spread, 0.02}, {s * 0.46 * spread, 0.32}, {s * 0.2, 0.44}},
        ball(main * 0.82f));
    pen.ellipse(s * 0.42 * spread, -0.3, 0.08, 0.08, flat(dot));
    pen.ellipse(s * 0.3 * spread, 0.2, 0.06, 0.06, flat(dot));
  }
  pen.stroke({{0, -0.22}, {0, 0.3}}, 0.09, 0.05, tube({0.16f, 0.12f, 0.1f}));
}

}  // namespace

const Subject kPerson{"person", draw_person, 0.42, 1.0, true};
const Subject kPortrait{"portrait", draw_portrait, 0.8, 1.0, false};
const Subject kDog{"dog", draw_dog, 1.15, 0.8, true};
const Subject kCow{"cow", draw_cow, 1.35, 0.75, true};
const Subject kHorse{"horse", draw_horse, 1.1, 0.75, true};
const Subject kSheep{"sheep", draw_sheep, 1.2, 0.65, true};
const Subject kCat{"cat", draw_cat, 0.75, 0.9, true};
const Subject kBird{"flying bird", draw_bird, 1.45, 0.6, false};
const Subject kStandingBird{"bird", draw_standing_bird, 1.2, 0.75, true};
const Subject kFish{"fish", draw_fish, 1.65, 0.6, false};
const Subject kButterfly{"butterfly", draw_butterfly, 1.2, 0.6, false};
const Subject kDuck{"duck", draw_duck, 1.6, 0.65, true};

}  // namespace distilloscope::demo
