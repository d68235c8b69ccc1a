// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "engine/dataset/demo_objects.h"

namespace distilloscope::demo {
namespace {

void draw_stalk(Pen& pen, double x, double y) {
  pen.stroke({{x, y + 0.04}, {x + 0.02, y - 0.08}, {x + 0.06, y - 0.14}}, 0.045, 0.03,
             tube({0.35f, 0.24f, 0.13f}));
}

void draw_apple(Pen& pen, Colour main, Random rng) {
  const bool leaf = rng.chance(0.6);
  pen.ground_shadow(0.45, 0.6f);
  pen.curve({{-0.44, -0.52},
             {-0.32, -0.84},
             {-0.1, -0.88},
             {0, -0.82},
             {0.1, -0.88},
             {0.32, -0.84},
             {0.44, -0.52},
             {0.3, -0.1},
             {0.1, 0},
             {0, -0.03},
             {-0.1, 0},
             {-0.3, -0.1}},
            ball(main).glossy(0.75f).grained(0.08f, 3));
  pen.ellipse(0.01, -0.8, 0.12, 0.045, flat(main * 0.55f).clear(0.7f));
  draw_stalk(pen, 0, -0.82);
  if (leaf) {
    pen.curve({{0.04, -0.88}, {0.16, -1}, {0.34, -0.97}, {0.2, -0.87}},
              ramp({0.4f, 0.65f, 0.22f}, {0.2f, 0.42f, 0.14f}));
  }
}

void draw_pear(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.33, 0.6f);
  pen.curve({{-0.1, -0.86},
             {0.1, -0.86},
             {0.17, -0.6},
             {0.33, -0.3},
             {0.22, -0.03},
             {0, 0},
             {-0.22, -0.03},
             {-0.33, -0.3},
             {-0.17, -0.6}},
            ball(main).glossy(0.45f).grained(0.12f, 2));
  draw_stalk(pen, 0, -0.86);
}

void draw_orange(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.5, 0.6f);
  pen.ellipse(0, -0.5, 0.5, 0.5, ball(main).glossy(0.5f).grained(0.14f, 0.9f));
  pen.ellipse(0.08, -0.86, 0.06, 0.035, flat({0.3f, 0.42f, 0.15f}));
}

void draw_lemon(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.55, 0.6f);
  pen.curve({{-0.72, -0.46},
             {-0.58, -0.55},
             {-0.35, -0.88},
             {0.05, -0.98},
             {0.42, -0.8},
             {0.6, -0.56},
             {0.76, -0.5},
             {0.6, -0.4},
             {0.38, -0.1},
             {0, 0},
             {-0.38, -0.1},
             {-0.6, -0.36}},
            ball(main).glossy(0.5f).grained(0.12f, 1));
}

void draw_cup(Pen& pen, Colour main, Random rng) {
  const bool stripe = rng.chance(0.5);
  pen.ground_shadow(0.5, 0.6f);
  pen.shape(stroke_shape({{0.38, -0.74}, {0.62, -0.7}, {0.66, -0.45}, {0.54, -0.28}, {0.34, -0.25}},
                         0.1, 0.1),
            tube(main * 0.85f));
  pen.curve({{-0.46, -0.92},
             {0.46, -0.92},
             {0.43, -0.5},
             {0.34, -0.08},
             {0, 0.01},
             {-0.34, -0.08},
             {-0.43, -0.5}},
            tube(main).glossy(0.35f));
  if (stripe) {
    pen.polygon({{-0.44, -0.62}, {0.44, -0.62}, {0.42, -0.48}, {-0.42, -0.48}},
                tube(mix(main, {1, 1, 1}, 0.75f)));
  }
  pen.ellipse(0, -0.92, 0.46, 0.1, flat(main * 1.1f));
  pen.ellipse(0, -0.905, 0.41, 0.075, ramp({0.2f, 0.11f, 0.06f}, {0.4f, 0.24f, 0.13f}));
}

void draw_bottle(Pen& pen, Colour main, Random rng) {
  const Colour glass = main * 0.7f;
  const double shoulder = rng.range(-0.66, -0.56);
  const bool label = rng.chance(0.7);
  pen.ground_shadow(0.15, 0.55f);
  pen.curve({{-0.05, -0.95},
             {0.05, -0.95},
             {0.05, shoulder - 0.06},
             {0.14, shoulder + 0.1},
             {0.145, -0.3},
             {0.14, -0.01},
             {0, 0.01},
             {-0.14, -0.01},
             {-0.145, -0.3},
             {-0.14, shoulder + 0.1},
             {-0.05, shoulder - 0.06}},
            tube(glass).glossy(0.5f));
  if (label) {
    pen.box(-0.14, -0.38, 0.28, 0.24, tube({0.94f, 0.91f, 0.82f}));
    pen.box(-0.09, -0.33, 0.18, 0.035, flat({0.4f, 0.15f, 0.12f}));
    for (int i = 0; i < 3; ++i)
      pen.box(-0.08, -0.26 + i * 0.035, 0.16, 0.014, flat({0.35f, 0.33f, 0.3f}));
  }
  pen.stroke({{-0.09, shoulder + 0.12}, {-0.095, -0.08}}, 0.022, 0.016,
             flat({1, 1, 1}).clear(0.5f));
  pen.box(-0.055, -1, 0.11, 0.07,
          tube(rng.chance(0.5) ? Colour{0.7f, 0.52f, 0.35f} : Colour{0.6f, 0.12f, 0.1f}), 0.015);
}

constexpr std::array<const char*, 10> kTitles{"SEA",   "ATLAS", "ART",   "TREES", "BIRDS",
                                              "NIGHT", "HOME",  "PEARS", "STARS", "RIVER"};

/// A book that stands open-faced, its title on the cover.
void draw_book(Pen& pen, Colour main, Random rng) {
  const std::string title = rng.pick(kTitles);
  pen.ground_shadow(0.4, 0.55f);
  pen.polygon({{0.33, -0.98}, {0.42, -0.94}, {0.42, -0.03}, {0.33, 0}},
              flat({0.9f, 0.87f, 0.78f}).grained(0.2f, 0.8f));
  pen.box(-0.35, -1, 0.7, 1, ramp(main * 1.05f, main * 0.82f).grained(0.08f, 3), 0.015);
  pen.box(-0.35, -1, 0.07, 1, flat(main * 0.65f));
  const Colour ink =
      main.r + 2 * main.g + main.b > 2 ? Colour{0.1f, 0.1f, 0.12f} : Colour{0.97f, 0.93f, 0.8f};
  const double height = std::min(0.2, 0.52 / Pen::text_width(title, 1));
  const double width = Pen::text_width(title, height);
  pen.text(title, 0.035 - width / 2, -0.82, height, flat(ink));
  pen.box(-0.2, -0.5, 0.48, 0.02, flat(ink));
  pen.ellipse(0.035, -0.28, 0.14, 0.14, ball(mix(main, ink, 0.6f)));
  pen.focus(0.03, -0.74, 0.32, 0.2);
}

void draw_vase(Pen& pen, Colour main, Random rng) {
  const Colour petals = unlike(main, rng);
  pen.ground_shadow(0.2, 0.55f);
  for (int i = 0; i < 7; ++i) {
    const double lean = -0.3 + i * 0.1;
    const double jitter = rng.range(-0.06, 0.06);
    const double top = -0.86 + 0.5 * lean * lean + jitter;
    pen.stroke({{0, -0.42}, {lean * 0.6, -0.62}, {lean, top}}, 0.02, 0.014,
               flat({0.22f, 0.42f, 0.18f}));
    pen.curve({{lean * 0.4, -0.55}, {lean * 0.9 + 0.05, -0.66}, {lean + 0.08, -0.6}},
              flat({0.25f, 0.5f, 0.2f}));
    for (int k = 0; k < 5; ++k) {
      const double t = k * 1.2566 + i;
      pen.ellipse(lean + 0.045 * std::cos(t), top + 0.045 * std::sin(t), 0.05, 0.045,
                  ball(petals * (0.85f + 0.05f * k)));
    }
    pen.ellipse(lean, top, 0.026, 0.026, ball({0.95f, 0.78f, 0.25f}));
  }
  pen.curve({{-0.09, -0.48},
             {0.09, -0.48},
             {0.07, -0.4},
             {0.19, -0.24},
             {0.14, -0.02},
             {0, 0.01},
             {-0.14, -0.02},
             {-0.19, -0.24},
             {-0.07, -0.4}},
            ball(main).glossy(0.6f));
}

void draw_clock(Pen& pen, Colour main, Random rng) {
  pen.shadow({ellipse_path(0, 0, 0.5, 0.5)}, 0.05, 0.07, 0.06, 0.4f);
  pen.ellipse(0, 0, 0.5, 0.5, ball(main * 0.8f));
  pen.ellipse(0, 0, 0.42, 0.42, flat({0.96f, 0.95f, 0.91f}));
  for (int i = 0; i < 12; ++i) {
    const double t = i * 0.523599;
    pen.stroke({{0.33 * std::sin(t), 0.33 * std::cos(t)}, {0.38 * std::sin(t), 0.38 * std::cos(t)}},
               0.03, 0.03, flat({0.1f, 0.1f, 0.1f}));
  }
  const double hour = rng.range(0, 6.283);
  const double minute = hour * 12;
  pen.stroke({{0, 0}, {0.2 * std::sin(hour), -0.2 * std::cos(hour)}}, 0.05, 0.035,
             flat({0.1f, 0.1f, 0.1f}));
  pen.stroke({{0, 0}, {0.31 * std::sin(minute), -0.31 * std::cos(minute)}}, 0.035, 0.025,
             flat({0.1f, 0.1f, 0.1f}));
  pen.ellipse(0, 0, 0.035, 0.035, flat({0.7f, 0.15f, 0.1f}));
}

/// A framed landscape.
void draw_picture(Pen& pen, Colour main, Random rng) {
  const Colour frame = rng.pick<Colour>(
      {{0.5f, 0.36f, 0.2f}, {0.16f, 0.13f, 0.12f}, {0.92f, 0.9f, 0.86f}, {0.72f, 0.58f, 0.3f}});
  const double w = 0.6;
  pen.shadow({box_path(-w, -0.5, 2 * w, 1)}, 0.03, 0.05, 0.05, 0.4f);
  pen.box(-w, -0.5, 2 * w, 1, ramp(frame * 1.1f, frame * 0.8f).grained(0.1f, 2), 0.01);
  pen.box(-w + 0.06, -0.44, 2 * w - 0.12, 0.88, flat({0.95f, 0.94f, 0.9f}));
  const double m = w - 0.13;
  pen.box(-m, -0.37, 2 * m, 0.74,
          ramp(mix(main, {0.9f, 0.93f, 1}, 0.6f), mix(main, {1, 0.95f, 0.85f}, 0.75f)));
  pen.ellipse(m * 0.4, -0.16, 0.09, 0.09, flat({1, 0.93f, 0.7f}));
  pen.polygon({{-m, 0.05},
               {-m * 0.4, -0.17},
               {0.05, 0.06},
               {m * 0.5, -0.08},
               {m, 0.1},
               {m, 0.37},
               {-m, 0.37}},
              flat(mix(main, {0.25f, 0.32f, 0.45f}, 0.5f)).grained(0.2f, 3));
  pen.polygon({{-m, 0.2}, {0, 0.13}, {m, 0.22}, {m, 0.37}, {-m, 0.37}},
              flat(main * 0.6f).grained(0.3f, 2));
}

/// A printed sheet: a bold heading, a picture block and lines of text.
void draw_poster(Pen& pen, Colour main, Random rng) {
  const std::string title = rng.pick(kTitles);
  const Colour ink =
      main.r + 2 * main.g + main.b > 2 ? Colour{0.12f, 0.1f, 0.12f} : Colour{0.97f, 0.95f, 0.88f};
  pen.shadow({box_path(-0.36, -0.5, 0.72, 1)}, 0.015, 0.025, 0.03, 0.3f);
  pen.box(-0.36, -0.5, 0.72, 1, ramp(main * 1.05f, main * 0.9f).grained(0.06f, 4));
  const double height = std::min(0.2, 0.58 / Pen::text_width(title, 1));
  const double width = Pen::text_width(title, height);
  pen.text(title, -width / 2, -0.41, height, flat(ink));
  pen.ellipse(0, 0.02, 0.2, 0.16, ball(unlike(main, rng)));
  for (int i = 0; i < 4; ++i) {
    const double length = rng.range(0.36, 0.56);
    pen.box(-0.28, 0.24 + i * 0.055, length, 0.025, flat(ink));
  }
  pen.focus(0, -0.3, 0.32, 0.17);
}

void draw_table_lamp(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.2, 0.5f);
  pen.ellipse(0, -0.02, 0.17, 0.04, tube({0.5f, 0.4f, 0.25f}));
  pen.stroke({{0, -0.02}, {0, -0.55}}, 0.045, 0.03, tube({0.6f, 0.47f, 0.28f}));
  pen.polygon({{-0.16, -1}, {0.16, -1}, {0.32, -0.52}, {-0.32, -0.52}},
              ramp(mix(main, {1, 0.9f, 0.7f}, 0.45f), mix(main, {1, 0.95f, 0.8f}, 0.75f)));
  pen.glow(0, -0.65, 0.9, {0.22f, 0.17f, 0.08f});
}

void draw_chair(Pen& pen, Colour main, Random) {
  const Colour wood = main * 0.75f;
  pen.ground_shadow(0.3, 0.5f);
  for (const double x : {-0.2, 0.16})
    pen.stroke({{x + 0.04, -0.45}, {x + 0.04, -0.06}}, 0.04, 0.035, tube(wood * 0.6f));
  for (const double x : {-0.24, 0.2})
    pen.stroke({{x, -1.0}, {x, -0.5}, {x, 0}}, 0.05, 0.045, tube(wood));
  for (int i = 0; i < 3; ++i)
    pen.box(-0.24, -0.96 + i * 0.14, 0.44, 0.07, tube(wood * 0.95f), 0.02);
  pen.polygon({{-0.28, -0.44}, {0.24, -0.44}, {0.3, -0.52}, {-0.22, -0.52}}, flat(main));
  pen.box(-0.28, -0.45, 0.54, 0.06, tube(wood));
}

void draw_teapot(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.55, 0.6f);
  pen.shape(stroke_shape({{-0.45, -0.62}, {-0.78, -0.6}, {-0.8, -0.3}, {-0.45, -0.2}}, 0.1, 0.08),
            tube(main * 0.85f));
  pen.stroke({{0.4, -0.28}, {0.65, -0.42}, {0.8, -0.68}}, 0.24, 0.11, tube(main * 0.95f));
  pen.curve({{-0.38, -0.7},
             {0, -0.8},
             {0.38, -0.7},
             {0.55, -0.38},
             {0.35, -0.04},
             {0, 0},
             {-0.35, -0.04},
             {-0.55, -0.38}},
            ball(main).glossy(0.75f));
  pen.ellipse(0, -0.74, 0.3, 0.08, ball(main * 1.06f));
  pen.ellipse(0, -0.86, 0.07, 0.08, ball(main * 1.1f));
}

void draw_cupcake(Pen& pen, Colour main, Random rng) {
  const Colour case_colour = unlike(main, rng) * 0.85f;
  pen.ground_shadow(0.4, 0.6f);
  pen.polygon({{-0.42, -0.45}, {0.42, -0.45}, {0.3, 0}, {-0.3, 0}}, tube(case_colour));
  for (int i = 0; i < 6; ++i) {
    const double x = -0.35 + i * 0.14;
    pen.stroke({{x, -0.43}, {x * 0.74, -0.02}}, 0.03, 0.025, flat(case_colour * 0.7f).clear(0.7f));
  }
  pen.ellipse(0, -0.5, 0.48, 0.17, ball(main));
  pen.ellipse(0.02, -0.64, 0.37, 0.16, ball(main * 1.03f));
  pen.ellipse(-0.01, -0.77, 0.24, 0.13, ball(main * 1.06f));
  pen.ellipse(0, -0.91, 0.1, 0.1, ball({0.85f, 0.08f, 0.12f}).glossy(0.8f));
}

void draw_pencil(Pen& pen, Colour main, Random) {
  pen.shadow({box_path(-0.06, -0.48, 0.12, 0.96)}, 0.04, 0.06, 0.05, 0.5f);
  pen.box(-0.06, -0.34, 0.12, 0.68, tube(main));
  pen.polygon({{-0.06, -0.34}, {0.06, -0.34}, {0, -0.5}}, tube({0.93f, 0.78f, 0.55f}));
  pen.polygon({{-0.02, -0.445}, {0.02, -0.445}, {0, -0.5}}, flat({0.15f, 0.15f, 0.15f}));
  pen.box(-0.06, 0.34, 0.12, 0.06, tube({0.75f, 0.75f, 0.76f}));
  pen.box(-0.06, 0.4, 0.12, 0.09, tube({0.88f, 0.5f, 0.52f}), 0.03);
}

}  // namespace

const Subject kApple{"apple", draw_apple, 0.9, 0.45, true};
const Subject kPear{"pear", draw_pear, 0.68, 0.45, true};
const Subject kOrange{"orange", draw_orange, 1.0, 0.45, true};
const Subject kLemon{"lemon", draw_lemon, 1.48, 0.45, true};
const Subject kCup{"cup", draw_cup, 1.1, 0.5, true};
const Subject kBottle{"bottle", draw_bottle, 0.3, 0.5, true};
const Subject kBook{"book", draw_book, 0.8, 0.8, true};
const Subject kVase{"vase of flowers", draw_vase, 0.72, 0.6, true};
const Subject kClock{"clock", draw_clock, 1.0, 0.65, false};
const Subject kPicture{"picture", draw_picture, 1.2, 0.5, false};
const Subject kPoster{"poster", draw_poster, 0.72, 0.8, false};
const Subject kTableLamp{"lamp", draw_table_lamp, 0.64, 0.5, true};
const Subject kChair{"chair", draw_chair, 0.55, 0.35, true};
const Subject kTeapot{"teapot", draw_teapot, 1.6, 0.55, true};
const Subject kCupcake{"cake", draw_cupcake, 0.96, 0.55, true};
const Subject kPencil{"pencil", draw_pencil, 0.14, 0.4, false};

}  // namespace distilloscope::demo
