// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/dataset/demo_pen.h"
#include "engine/dataset/demo_random.h"

/// The things that stand, hang and move about in the demo scenes.
namespace distilloscope::demo {

/// Draws one thing, one unit high: from its foot at the origin upwards when it stands, around the
/// origin when it hangs or flies. \p main is its leading colour; the same \p rng state gives the
/// same thing.
using Drawing = void (*)(Pen& pen, Colour main, Random rng);

struct Subject {
  const char* kind;
  Drawing draw;
  double aspect;  ///< width over height
  double pull;    ///< how strongly it draws the eye before its surroundings are looked at
  bool standing;  ///< on its foot at the origin; else centred on it
};

// Living things.
extern const Subject kPerson, kPortrait, kDog, kCow, kHorse, kSheep, kCat, kBird, kStandingBird,
    kFish, kButterfly, kDuck;
// Things.
extern const Subject kAirBalloon, kToyBalloon, kKite, kSailboat, kBeachBall, kParasol, kLighthouse,
    kHouse, kCar, kLamp, kPostBox, kPottedPlant, kStreetSign, kMushroom, kFlower, kHayBale,
    kSnowman, kBuoy, kChest;
// Indoors.
extern const Subject kApple, kPear, kOrange, kLemon, kCup, kBottle, kBook, kVase, kClock, kPicture,
    kPoster, kTableLamp, kChair, kTeapot, kCupcake, kPencil;

/// A colour a thing may well be painted in.
Colour vivid(Random& rng);
/// The same of a colour clearly unlike \p other.
Colour unlike(Colour other, Random& rng);

/// A board with a word on it, \p aspect wide and one high around the origin.
void draw_board(Pen& pen, Colour board, Random rng, double aspect, bool framed);
/// A tree, a fir or a bush: foot at the origin, one unit high. Not subjects: they are the setting.
void draw_tree(Pen& pen, Colour leaves, Random rng);
void draw_fir(Pen& pen, Colour leaves, Random rng, bool snowy);
void draw_bush(Pen& pen, Colour leaves, Random rng);

}  // namespace distilloscope::demo
