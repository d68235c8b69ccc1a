// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <algorithm>
#include <cmath>

/// How far apart colours are for readers of different colour sight, and from the ground.
namespace distilloscope::sight {

enum Sight { normal, deuteranopia, protanopia, tritanopia };

// Machado, Oliveira and Fernandes (2009), severity 1, on linear red, green and blue.
constexpr double kSight[4][3][3] = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                                    {{0.367322, 0.860646, -0.227968},
                                     {0.280085, 0.672501, 0.047413},
                                     {-0.01182, 0.04294, 0.968881}},
                                    {{0.152286, 1.052583, -0.204868},
                                     {0.114503, 0.786281, 0.099216},
                                     {-0.003882, -0.048116, 1.051998}},
                                    {{1.255528, -0.076749, -0.178779},
                                     {-0.078411, 0.930809, 0.147602},
                                     {0.004733, 0.691367, 0.3039}}};

struct Linear {
  double part[3];
};

inline Linear linear(const QColor& colour) {
  Linear made{{colour.redF(), colour.greenF(), colour.blueF()}};
  for (double& part : made.part) {
    part = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  }
  return made;
}

/// WCAG's contrast, from 1 to 21.
inline double contrast(const QColor& x, const QColor& y) {
  const auto luminance = [](const QColor& colour) {
    const Linear l = linear(colour);
    return 0.2126 * l.part[0] + 0.7152 * l.part[1] + 0.0722 * l.part[2];
  };
  const double a = luminance(x);
  const double b = luminance(y);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Lab {
  double l, a, b;
};

inline Lab seen(const QColor& colour, Sight sight) {
  const Linear from = linear(colour);
  double rgb[3];
  for (int row = 0; row < 3; ++row) {
    rgb[row] = 0;
    for (int i = 0; i < 3; ++i) rgb[row] += kSight[sight][row][i] * from.part[i];
    rgb[row] = std::clamp(rgb[row], 0.0, 1.0);
  }
  const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
  const double y = root(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  const double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// In units of CIE L*a*b*.
inline double apart(const QColor& x, const QColor& y, Sight sight) {
  const Lab a = seen(x, sight);
  const Lab b = seen(y, sight);
  return std::hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

}  // namespace distilloscope::sight
