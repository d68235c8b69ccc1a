// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one place that knows whether Catch2 is version 2 (one header) or 3 (several).
#ifdef DISTILLOSCOPE_CATCH2_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
