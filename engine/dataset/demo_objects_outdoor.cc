// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "engine/dataset/demo_objects.h"

namespace distilloscope::demo {
namespace {

constexpr double kHalfTurn = 3.14159265358979;

void draw_air_balloon(Pen& pen, Colour main, Random rng) {
  const Colour second = rng.chance(0.5) ? mix(main, {1, 1, 1}, 0.75f) : unlike(main, rng);
  const auto gore = [](double from, double to) {  // a strip of the envelope, between two meridians
    Path path;
    for (int side = 0; side < 2; ++side) {
      for (int i = 0; i <= 12; ++i) {
        const double t = (side == 0 ? i : 12 - i) / 12.0;
        const double width =
            t < 0.62 ? 0.36 * std::sqrt(std::max(0.0, 1 - std::pow(1 - t / 0.45, 2) * 0.999))
                     : 0.30 - (t - 0.62) * 0.62;
        const double w = t < 0.62 ? std::max(width, 0.0) : width;
        path.push_back({w * (side == 0 ? from : to), -0.5 + 0.78 * t});
      }
    }
    return path;
  };
  for (const double x : {-0.05, 0.05}) {
    pen.stroke({{x, 0.28}, {x * 0.8, 0.42}}, 0.01, 0.01, flat({0.25f, 0.2f, 0.15f}));
  }
  pen.shape({gore(-1, 1)}, ball(main));
  for (const double m : {-0.8, 0.0, 0.8}) {
    const double a = std::sin(m - 0.22);
    const double b = std::sin(m + 0.22);
    pen.shape({gore(a, b)}, tube(second * (m > 0 ? 0.85f : 1.0f)).clear(0.9f));
  }
  pen.box(-0.055, 0.41, 0.11, 0.09, tube({0.5f, 0.33f, 0.18f}).grained(0.3f, 1), 0.02);
}

void draw_toy_balloon(Pen& pen, Colour main, Random rng) {
  const double sway = rng.range(-0.06, 0.06);
  pen.stroke({{0, 0.16}, {sway, 0.32}, {-sway, 0.5}}, 0.012, 0.012,
             flat({0.85f, 0.85f, 0.85f}).clear(0.8f));
  pen.curve({{0, -0.5},
             {0.2, -0.42},
             {0.26, -0.2},
             {0.14, 0.04},
             {0, 0.13},
             {-0.14, 0.04},
             {-0.26, -0.2},
             {-0.2, -0.42}},
            ball(main).glossy(0.7f));
  pen.polygon({{-0.04, 0.17}, {0.04, 0.17}, {0, 0.11}}, flat(main * 0.7f));
}

void draw_kite(Pen& pen, Colour main, Random rng) {
  const Colour second = unlike(main, rng);
  pen.polygon({{0, -0.5}, {0.33, -0.12}, {0, 0.4}, {-0.33, -0.12}}, flat(main));
  pen.polygon({{0, -0.5}, {0.33, -0.12}, {0, -0.12}}, flat(second));
  pen.polygon({{0, 0.4}, {-0.33, -0.12}, {0, -0.12}}, flat(second * 0.85f));
  pen.stroke({{0, 0.4}, {0.1, 0.55}, {-0.04, 0.7}, {0.08, 0.85}}, 0.02, 0.012, flat(main * 0.6f));
  for (const Point p : {Point{0.09, 0.54}, Point{-0.03, 0.7}}) {
    pen.polygon({{p.x - 0.07, p.y - 0.04},
                 {p.x + 0.07, p.y + 0.04},
                 {p.x + 0.07, p.y - 0.04},
                 {p.x - 0.07, p.y + 0.04}},
                flat(second));
  }
}

void draw_sailboat(Pen& pen, Colour main, Random rng) {
  const Colour hull =
      rng.pick<Colour>({{0.95f, 0.94f, 0.92f}, {0.45f, 0.25f, 0.15f}, {0.15f, 0.25f, 0.4f}});
  pen.shadow({ellipse_path(0, 0.02, 0.42, 0.05)}, 0, 0.03, 0.06, 0.4f);
  pen.shape({{{-0.2, 0.02}, {0.2, 0.02}, {0.1, 0.26}, {-0.06, 0.24}}},
            flat(main * 0.9f).clear(0.18f));
  pen.stroke({{0, -0.1}, {0, -0.98}}, 0.022, 0.014, flat({0.35f, 0.26f, 0.2f}));
  pen.curve({{0.02, -0.96}, {0.14, -0.7}, {0.26, -0.4}, {0.34, -0.2}, {0.1, -0.17}, {0.02, -0.18}},
            ramp(main * 1.08f, main * 0.85f));
  pen.polygon({{-0.03, -0.88}, {-0.03, -0.18}, {-0.3, -0.2}}, ramp(main * 0.95f, main * 0.72f));
  pen.curve({{-0.42, -0.13}, {0, -0.11}, {0.45, -0.15}, {0.33, 0.02}, {0, 0.035}, {-0.3, 0.02}},
            ramp(hull * 1.05f, hull * 0.6f));
}

void draw_beach_ball(Pen& pen, Colour main, Random rng) {
  const Colour second = unlike(main, rng);
  const double turn = rng.range(0, 2);
  pen.ground_shadow(0.45);
  pen.ellipse(0, -0.5, 0.5, 0.5, ball({0.96f, 0.95f, 0.93f}));
  for (int i = 0; i < 3; ++i) {
    Path wedge;
    const double start = turn + i * 2 * kHalfTurn / 3;
    wedge.push_back({0.08, -0.62});
    for (int k = 0; k <= 8; ++k) {
      const double t = start + k * kHalfTurn / 24;
      wedge.push_back({0.5 * std::cos(t), -0.5 + 0.5 * std::sin(t)});
    }
    pen.polygon(wedge, flat(i == 1 ? second : main).clear(0.85f));
  }
  pen.ellipse(0, -0.5, 0.5, 0.5, ball({0.5f, 0.5f, 0.5f}).glossy(0.8f).clear(0.22f));
}

void draw_parasol(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.5);
  pen.stroke({{0, 0}, {0.03, -0.95}}, 0.025, 0.02, flat({0.85f, 0.8f, 0.7f}));
  const Colour pale = mix(main, {1, 1, 1}, 0.8f);
  for (int i = 0; i < 6; ++i) {
    const double a = -0.55 + i * 1.1 / 6;
    const double b = a + 1.1 / 6;
    pen.curve({{0.03, -1},
               {(a + 0.03) * 0.75, -0.88},
               {a, -0.62},
               {(a + b) / 2, -0.65},
               {b, -0.62},
               {(b + 0.03) * 0.75, -0.88}},
              ramp(i % 2 ? pale : main, (i % 2 ? pale : main) * (0.7f + 0.03f * i)));
  }
}

void draw_lighthouse(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.16);
  pen.polygon({{-0.1, -0.78}, {0.1, -0.78}, {0.15, 0}, {-0.15, 0}}, tube({0.95f, 0.94f, 0.91f}));
  for (int i = 0; i < 3; ++i) {
    const double y0 = -0.68 + i * 0.24;
    const auto half = [](double y) { return 0.1 + 0.05 * (y + 0.78) / 0.78; };
    pen.polygon({{-half(y0), y0},
                 {half(y0), y0},
                 {half(y0 + 0.12), y0 + 0.12},
                 {-half(y0 + 0.12), y0 + 0.12}},
                tube(main));
  }
  pen.box(-0.13, -0.81, 0.26, 0.035, tube({0.25f, 0.25f, 0.27f}));
  pen.box(-0.07, -0.92, 0.14, 0.11, ramp({1, 0.95f, 0.7f}, {0.95f, 0.8f, 0.45f}));
  pen.polygon({{-0.1, -0.91}, {0, -1.01}, {0.1, -0.91}}, tube(main * 0.85f));
  pen.glow(0, -0.87, 0.3, {0.35f, 0.3f, 0.15f});
}

void draw_house(Pen& pen, Colour main, Random rng) {
  const Colour roof =
      rng.pick<Colour>({{0.6f, 0.25f, 0.18f}, {0.35f, 0.3f, 0.3f}, {0.5f, 0.35f, 0.22f}});
  const double w = rng.range(0.5, 0.68);
  const double side = rng.range(0.2, 0.4);
  pen.ground_shadow(w * 1.05);
  pen.polygon({{w - side, -0.55}, {w + 0.1, -0.55}, {w + 0.1, -0.03}, {w - side, 0}},
              flat(main * 0.68f).grained(0.1f, 2));
  pen.polygon({{-w, -0.55}, {(-w + w - side) / 2, -1.0}, {w - side, -0.55}, {w - side, 0}, {-w, 0}},
              ramp(main, main * 0.88f).grained(0.1f, 2));
  pen.polygon({{(-w + w - side) / 2 - 0.02, -1.03},
               {w + 0.05 - side * 0.5, -1.0},
               {w + 0.16, -0.5},
               {w - side + 0.03, -0.5}},
              ramp(roof * 1.1f, roof * 0.8f).grained(0.3f, 1.2f));
  pen.stroke({{-w - 0.04, -0.5}, {(-w + w - side) / 2, -1.02}, {w - side + 0.03, -0.5}}, 0.06, 0.06,
             flat(roof * 0.8f));
  const double mid = (-w + w - side) / 2;
  pen.box(mid - 0.09, -0.3, 0.18, 0.3, tube(vivid(rng) * 0.55f));
  for (const double x : {mid - 0.34, mid + 0.16}) {
    if (x < -w + 0.04) continue;
    pen.box(x, -0.44, 0.18, 0.18, flat({0.94f, 0.93f, 0.9f}));
    pen.box(x + 0.02, -0.42, 0.14, 0.14, ramp({0.35f, 0.45f, 0.55f}, {0.6f, 0.68f, 0.72f}));
  }
  pen.ellipse(mid, -0.68, 0.07, 0.07, flat({0.3f, 0.38f, 0.46f}));
}

void draw_car(Pen& pen, Colour main, Random rng) {
  const bool van = rng.chance(0.3);
  pen.shadow({ellipse_path(0, 0, 1.25, 0.12)}, 0, 0, 0.12, 0.65f);
  const double roof = van ? -1.0 : -0.92;
  if (van) {
    pen.curve({{-1.2, -0.2},
               {-1.18, -0.85},
               {-1.05, roof},
               {0.45, roof},
               {0.75, -0.6},
               {1.15, -0.5},
               {1.2, -0.2},
               {0, -0.17}},
              ramp(main * 1.15f, main * 0.7f));
  } else {
    pen.curve({{-0.85, -0.5},
               {-0.55, roof + 0.06},
               {-0.1, roof},
               {0.3, roof + 0.05},
               {0.68, -0.52},
               {0, -0.4}},
              ramp(main * 1.1f, main * 0.8f));
    pen.curve({{-1.2, -0.22},
               {-1.22, -0.5},
               {-0.85, -0.58},
               {0, -0.58},
               {0.7, -0.55},
               {1.15, -0.46},
               {1.24, -0.25},
               {0.9, -0.16},
               {-0.9, -0.16}},
              ramp(main * 1.12f, main * 0.55f));
  }
  const Paint glass = ramp({0.62f, 0.74f, 0.82f}, {0.2f, 0.26f, 0.33f});
  pen.polygon({{-0.62, -0.58}, {-0.45, roof + 0.13}, {-0.14, roof + 0.09}, {-0.14, -0.58}}, glass);
  pen.polygon({{-0.06, -0.58}, {-0.06, roof + 0.09}, {0.22, roof + 0.12}, {0.5, -0.58}}, glass);
  pen.stroke({{-1.0, -0.47}, {1.05, -0.42}}, 0.025, 0.025,
             flat(mix(main, {1, 1, 1}, 0.55f)).clear(0.8f));
  pen.ellipse(1.14, -0.38, 0.07, 0.06, flat({1, 0.97f, 0.8f}));
  pen.ellipse(-1.18, -0.42, 0.05, 0.06, flat({0.8f, 0.1f, 0.08f}));
  for (const double x : {-0.72, 0.74}) {
    pen.ellipse(x, -0.19, 0.23, 0.21, flat({0.08f, 0.08f, 0.09f}));
    pen.ellipse(x, -0.19, 0.12, 0.115, ball({0.75f, 0.76f, 0.78f}));
    pen.ellipse(x, -0.19, 0.04, 0.04, flat({0.2f, 0.2f, 0.22f}));
  }
}

void draw_lamp(Pen& pen, Colour, Random rng) {
  const Colour iron = rng.chance(0.5) ? Colour{0.13f, 0.15f, 0.15f} : Colour{0.2f, 0.24f, 0.2f};
  pen.ground_shadow(0.06);
  pen.stroke({{0, 0}, {0, -0.85}}, 0.035, 0.022, tube(iron));
  pen.box(-0.045, -0.06, 0.09, 0.06, tube(iron));
  pen.polygon({{-0.06, -0.93}, {0.06, -0.93}, {0.04, -0.83}, {-0.04, -0.83}},
              ramp({1, 0.95f, 0.78f}, {1, 0.82f, 0.5f}));
  pen.polygon({{-0.08, -0.925}, {0, -1}, {0.08, -0.925}}, flat(iron));
  pen.glow(0, -0.88, 0.2, {0.25f, 0.2f, 0.1f});
}

void draw_post_box(Pen& pen, Colour main, Random) {
  pen.ground_shadow(0.25);
  pen.box(-0.22, -0.88, 0.44, 0.88, tube(main), 0.04);
  pen.curve({{-0.25, -0.84}, {-0.2, -0.97}, {0, -1.02}, {0.2, -0.97}, {0.25, -0.84}, {0, -0.82}},
            ball(main * 1.05f));
  pen.box(-0.14, -0.74, 0.28, 0.05, flat({0.06f, 0.05f, 0.05f}));
  pen.box(-0.12, -0.62, 0.24, 0.2, flat({0.93f, 0.92f, 0.88f}));
  for (int i = 0; i < 3; ++i)
    pen.box(-0.09, -0.58 + i * 0.05, 0.18, 0.02, flat({0.3f, 0.3f, 0.32f}));
  pen.box(-0.24, -0.06, 0.48, 0.06, tube({0.12f, 0.12f, 0.13f}));
}

void draw_potted_plant(Pen& pen, Colour main, Random rng) {
  pen.ground_shadow(0.25);
  for (int i = 0; i < 16; ++i) {
    const double lean = rng.range(-0.42, 0.42);
    const double top = rng.range(-1.0, -0.6);
    const auto green = static_cast<float>(rng.range(0.35, 0.6));
    pen.curve({{lean * 0.2 - 0.03, -0.34},
               {lean * 0.8 - 0.05, top * 0.75},
               {lean, top},
               {lean * 0.8 + 0.05, top * 0.7},
               {lean * 0.2 + 0.03, -0.34}},
              ramp({green * 0.7f, green * 1.15f, green * 0.4f}, {0.12f, 0.28f, 0.12f}));
  }
  pen.polygon({{-0.24, -0.4}, {0.24, -0.4}, {0.17, 0}, {-0.17, 0}}, tube(main).grained(0.12f, 3));
  pen.box(-0.26, -0.43, 0.52, 0.09, tube(main * 1.1f), 0.02);
}

constexpr std::array<const char*, 24> kWords{
    "OPEN",  "CAFE",  "HOTEL", "STOP",   "TAXI",  "BREAD",   "MUSIC", "PARK",
    "EXIT",  "BOOKS", "FISH",  "SALE",   "NORTH", "ROUTE 9", "ZOO",   "GALLERY",
    "BEACH", "FARM",  "TEA",   "MARKET", "BAR",   "METRO",   "ART",   "KM 42"};

void draw_street_sign(Pen& pen, Colour main, Random rng) {
  pen.ground_shadow(0.08);
  pen.stroke({{0, 0}, {0, -0.7}}, 0.05, 0.045, tube({0.55f, 0.55f, 0.57f}));
  Pen board(pen);
  const std::string word = rng.pick(kWords);
  const double height = 0.2;
  const double half = Pen::text_width(word, height) / 2 + 0.1;
  pen.box(-half, -1.0, 2 * half, 0.4, ramp(main * 1.08f, main * 0.9f), 0.05);
  const Colour ink =
      main.r + main.g + main.b > 1.6f ? Colour{0.08f, 0.08f, 0.1f} : Colour{0.97f, 0.96f, 0.92f};
  pen.shape({box_path(-half + 0.025, -0.975, 2 * half - 0.05, 0.018),
             box_path(-half + 0.025, -0.643, 2 * half - 0.05, 0.018)},
            flat(ink));
  pen.text(word, -half + 0.1, -0.9, height, flat(ink));
  pen.focus(0, -0.8, half, 0.2);
}

void draw_mushroom(Pen& pen, Colour main, Random rng) {
  pen.ground_shadow(0.35);
  pen.curve({{-0.13, -0.6},
             {0.13, -0.6},
             {0.12, -0.3},
             {0.18, -0.02},
             {0, 0.02},
             {-0.18, -0.02},
             {-0.12, -0.3}},
            tube({0.93f, 0.88f, 0.78f}).grained(0.1f, 2));
  pen.ellipse(0, -0.52, 0.4, 0.09, flat({0.72f, 0.62f, 0.5f}));
  pen.curve({{-0.47, -0.5},
             {-0.36, -0.8},
             {0, -1},
             {0.36, -0.8},
             {0.47, -0.5},
             {0.2, -0.47},
             {-0.2, -0.47}},
            ball(main).glossy(0.3f));
  for (int i = 0; i < 6; ++i) {
    const double x = -0.32 + i * 0.13;
    const double y = -0.6 - rng.range(0.02, 0.28) * (1 - std::abs(x) * 1.8);
    pen.ellipse(x, y, 0.045, 0.038, flat({0.97f, 0.95f, 0.9f}));
  }
}

void draw_flower(Pen& pen, Colour main, Random rng) {
  const int kind = rng.whole(0, 2);
  const double lean = rng.range(-0.08, 0.08);
  pen.stroke({{0, 0}, {lean * 0.4, -0.4}, {lean, -0.72}}, 0.05, 0.04, tube({0.22f, 0.45f, 0.16f}));
  pen.curve({{0, -0.15}, {0.2, -0.38}, {0.3, -0.5}, {0.16, -0.22}},
            ramp({0.3f, 0.55f, 0.2f}, {0.14f, 0.32f, 0.12f}));
  pen.curve({{0, -0.1}, {-0.2, -0.3}, {-0.28, -0.42}, {-0.15, -0.16}},
            ramp({0.3f, 0.55f, 0.2f}, {0.14f, 0.32f, 0.12f}));
  if (kind == 0) {  // tulip
    pen.curve({{lean - 0.16, -0.96},
               {lean - 0.06, -0.86},
               {lean, -1.0},
               {lean + 0.06, -0.86},
               {lean + 0.16, -0.96},
               {lean + 0.18, -0.76},
               {lean, -0.62},
               {lean - 0.18, -0.76}},
              ball(main));
    pen.curve({{lean, -0.98}, {lean + 0.09, -0.8}, {lean, -0.64}, {lean - 0.09, -0.8}},
              ball(main * 0.85f));
  } else {  // daisy or poppy
    const int petals = kind == 1 ? 11 : 6;
    for (int i = 0; i < petals; ++i) {
      const double t = 2 * kHalfTurn * i / petals;
      const double reach = kind == 1 ? 0.15 : 0.11;
      pen.ellipse(lean + reach * std::cos(t), -0.8 + reach * std::sin(t), kind == 1 ? 0.09 : 0.115,
                  kind == 1 ? 0.042 : 0.1, ball(main * (0.9f + 0.02f * i)), t);
    }
    pen.ellipse(lean, -0.8, 0.075, 0.075,
                ball(kind == 1 ? Colour{0.95f, 0.72f, 0.15f} : Colour{0.18f, 0.12f, 0.12f}));
  }
  pen.focus(lean, -0.8, 0.24, 0.22);
}

void draw_hay_bale(Pen& pen, Colour, Random) {
  const Colour hay{0.84f, 0.68f, 0.34f};
  pen.ground_shadow(0.6);
  pen.box(-0.25, -1, 0.85, 1, ramp(hay * 1.1f, hay * 0.6f).grained(0.35f, 1.2f), 0.3);
  pen.ellipse(-0.25, -0.5, 0.42, 0.5, ball(hay).grained(0.3f, 1.2f));
  for (const double r : {0.36, 0.26, 0.16, 0.07}) {
    pen.ellipse(-0.25, -0.5, 0.84 * r, r, flat(hay * (r > 0.3 ? 0.72f : 0.85f)).clear(0.55f));
    pen.ellipse(-0.25, -0.5, 0.84 * r - 0.03, r - 0.035, ball(hay).grained(0.3f, 1.2f));
  }
}

void draw_snowman(Pen& pen, Colour main, Random) {
  const Colour snow{0.96f, 0.97f, 1.0f};
  pen.ground_shadow(0.35);
  pen.ellipse(0, -0.22, 0.27, 0.23, ball(snow).grained(0.06f, 3));
  pen.ellipse(0, -0.53, 0.2, 0.18, ball(snow).grained(0.06f, 3));
  pen.stroke({{-0.18, -0.56}, {-0.38, -0.7}}, 0.02, 0.012, flat({0.3f, 0.2f, 0.13f}));
  pen.stroke({{0.18, -0.56}, {0.38, -0.66}}, 0.02, 0.012, flat({0.3f, 0.2f, 0.13f}));
  pen.ellipse(0, -0.77, 0.145, 0.14, ball(snow));
  pen.stroke({{-0.13, -0.65}, {0, -0.63}, {0.13, -0.65}}, 0.06, 0.06, flat(main));
  pen.stroke({{0.06, -0.63}, {0.09, -0.48}}, 0.06, 0.06, flat(main * 0.9f));
  for (const double x : {-0.05, 0.055})
    pen.ellipse(x, -0.8, 0.02, 0.022, flat({0.06f, 0.06f, 0.07f}));
  pen.polygon({{0, -0.77}, {0.13, -0.745}, {0, -0.735}}, flat({0.95f, 0.5f, 0.12f}));
  pen.box(-0.15, -0.91, 0.3, 0.03, flat({0.1f, 0.1f, 0.12f}));
  pen.box(-0.1, -1.03, 0.2, 0.13, tube({0.13f, 0.13f, 0.15f}));
  pen.focus(0, -0.78, 0.17, 0.16);
}

void draw_chest(Pen& pen, Colour main, Random) {
  const Colour brass{0.85f, 0.66f, 0.25f};
  pen.ground_shadow(0.7);
  pen.curve(
      {{-0.66, -0.5}, {-0.6, -0.86}, {-0.3, -1}, {0.3, -1}, {0.6, -0.86}, {0.66, -0.5}, {0, -0.46}},
      ramp(main * 1.15f, main * 0.7f).grained(0.3f, 3));
  pen.box(-0.62, -0.52, 1.24, 0.52, ramp(main, main * 0.6f).grained(0.3f, 3), 0.03);
  pen.curve({{-0.56, -0.5}, {-0.3, -0.6}, {0, -0.64}, {0.3, -0.59}, {0.56, -0.5}, {0, -0.46}},
            ball({1, 0.82f, 0.3f}).grained(0.4f, 1).glossy(0.6f));
  for (const double x : {-0.52, 0.42}) pen.box(x, -0.9, 0.1, 0.9, tube(brass), 0.03);
  pen.box(-0.1, -0.44, 0.2, 0.2, ball(brass), 0.04);
  pen.ellipse(0, -0.34, 0.03, 0.045, flat({0.1f, 0.08f, 0.06f}));
}

void draw_buoy(Pen& pen, Colour main, Random) {
  pen.shadow({ellipse_path(0, 0, 0.32, 0.07)}, 0, 0.02, 0.05, 0.4f);
  pen.polygon({{-0.1, -0.3}, {0.1, -0.3}, {0.06, -0.85}, {-0.06, -0.85}}, tube(main * 0.9f));
  pen.curve({{-0.3, -0.22}, {0, -0.34}, {0.3, -0.22}, {0.22, 0.02}, {-0.22, 0.02}}, ball(main));
  pen.box(-0.085, -0.62, 0.17, 0.13, tube({0.96f, 0.95f, 0.92f}));
  pen.ellipse(0, -0.91, 0.07, 0.08, ball({1, 0.9f, 0.5f}));
}

}  // namespace

void draw_board(Pen& pen, Colour board, Random rng, double aspect, bool framed) {
  const std::string word = rng.pick(kWords);
  const double height = std::min(0.56, aspect * 0.86 / (Pen::text_width(word, 1)));
  const double width = Pen::text_width(word, height);
  pen.shadow({box_path(-aspect / 2, -0.5, aspect, 1)}, 0.06, 0.09, 0.12, 0.4f);
  pen.box(-aspect / 2, -0.5, aspect, 1, ramp(board * 1.1f, board * 0.88f).grained(0.06f, 4), 0.08);
  const bool pale = board.r + 2 * board.g + board.b > 2;
  const Colour ink = pale ? Colour{0.1f, 0.09f, 0.1f} : Colour{0.98f, 0.96f, 0.88f};
  if (framed) {
    pen.shape({box_path(-aspect / 2 + 0.06, -0.44, aspect - 0.12, 0.04),
               box_path(-aspect / 2 + 0.06, 0.4, aspect - 0.12, 0.04)},
              flat(ink));
  }
  pen.text(word, -width / 2, -height / 2, height, flat(ink));
  pen.focus(0, 0, std::min(aspect / 2, width / 2 + 0.1), 0.5);
}

const Subject kAirBalloon{"hot-air balloon", draw_air_balloon, 0.72, 0.6, false};
const Subject kToyBalloon{"balloon", draw_toy_balloon, 0.52, 0.6, false};
const Subject kKite{"kite", draw_kite, 0.7, 0.6, false};
const Subject kSailboat{"sailing boat", draw_sailboat, 0.85, 0.6, true};
const Subject kBeachBall{"beach ball", draw_beach_ball, 1.0, 0.6, true};
const Subject kParasol{"parasol", draw_parasol, 1.1, 0.5, true};
const Subject kLighthouse{"lighthouse", draw_lighthouse, 0.35, 0.65, true};
const Subject kHouse{"house", draw_house, 1.35, 0.5, true};
const Subject kCar{"car", draw_car, 2.5, 0.6, true};
const Subject kLamp{"street lamp", draw_lamp, 0.2, 0.3, true};
const Subject kPostBox{"post box", draw_post_box, 0.5, 0.55, true};
const Subject kPottedPlant{"potted plant", draw_potted_plant, 0.85, 0.35, true};
const Subject kStreetSign{"sign", draw_street_sign, 1.2, 0.85, true};
const Subject kMushroom{"mushroom", draw_mushroom, 0.95, 0.5, true};
const Subject kFlower{"flower", draw_flower, 0.6, 0.45, true};
const Subject kHayBale{"hay bale", draw_hay_bale, 1.25, 0.4, true};
const Subject kSnowman{"snowman", draw_snowman, 0.7, 0.85, true};
const Subject kChest{"treasure chest", draw_chest, 1.35, 0.6, true};
const Subject kBuoy{"buoy", draw_buoy, 0.62, 0.55, true};

}  // namespace distilloscope::demo
