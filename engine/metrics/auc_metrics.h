// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/metrics/map_checks.h"
#include "engine/metrics/random_draws.h"

/// Areas under the ROC curve: does the prediction rank fixated pixels above others? They differ in
/// what the others are, whether a pixel fixated twice counts twice, and how ties and thresholds are
/// treated; name the variant beside every number.
///
/// All give NaN without fixations or without others. They throw EngineError(bad_data) for a pixel
/// outside the map and EngineError(not_finite) for a prediction that is not finite. Time grows as
/// (n + m) log(n + m) with n fixations and m others.
///
/// Sources: "MIT benchmark" is cvzoya/saliency, code_forMetrics/*.m; "Tuebingen" is pysaliency
/// (matthias-k/pysaliency: numba_utils.py, saliency_map_models.py); "SALICON" is the 2015 challenge
/// (NUS-VIP/salicon-evaluation, saliconeval/*.py).
namespace distilloscope {

inline constexpr int kMatlabSplits = 100;
inline constexpr std::size_t kSaliconDraws = 100000;

/// The probability that a fixated value exceeds another, ties counting half: the Mann-Whitney form
/// that the Tuebingen metrics share. NaN when either is empty.
double rank_auc(MapValues fixated, MapValues others);

/// AUC_Judd.m of the MIT benchmark without jitter: thresholds at the fixated values, others are the
/// pixels not fixated, repeats counted once. NaN for a constant map and when every pixel is
/// fixated. Ties lower it below rank_auc; MATLAB's own default adds jitter against that.
double auc_judd(MapValues prediction, PixelIndices fixations);

/// AUC_Judd.m's default: up to 1e-7 is added to each pixel by chance. Seeded, so that it can be
/// repeated; MATLAB's own draws cannot, so expect its values up to the jitter of ties.
double auc_judd_jittered(MapValues prediction, PixelIndices fixations, std::uint64_t seed);

/// Tuebingen AUC: rank_auc against every pixel, repeats counted each time. 0.5 for a constant map.
double auc_tuebingen(MapValues prediction, PixelIndices fixations);

/// pysaliency's nonfixations of pixels never fixated: rank_auc against those alone.
double auc_unfixated(MapValues prediction, PixelIndices fixations);

/// AUC_Borji.m of the MIT benchmark: thresholds in steps of 0.1, mean over splits of as many random
/// pixels as there are fixations, repeats of fixations counted once. NaN for a constant map.
double auc_borji(MapValues prediction, PixelIndices fixations, const Splits& splits);
double auc_borji(MapValues prediction, PixelIndices fixations, std::uint64_t seed,
                 int splits = kMatlabSplits);

/// saliconeval/auc/auc.py of SALICON: steps of 0.01, one set of random pixels, repeats of fixations
/// counted each time. 0.5 for a constant map.
double auc_salicon(MapValues prediction, PixelIndices fixations, PixelIndices random_pixels);
double auc_salicon(MapValues prediction, PixelIndices fixations, std::uint64_t seed,
                   std::size_t draws = kSaliconDraws);

/// AUC_shuffled.m of the MIT benchmark: as auc_borji, with the splits drawn from \p others, the
/// pixels fixated on other images (there 10 of them), each once.
double shuffled_auc_matlab(MapValues prediction, PixelIndices fixations, const Splits& splits);
double shuffled_auc_matlab(MapValues prediction, PixelIndices fixations, PixelIndices others,
                           std::uint64_t seed, int splits = kMatlabSplits);

/// Tuebingen sAUC: rank_auc against all fixations of all other images, repeats counted each time.
/// Exact: nothing is drawn.
double shuffled_auc_tuebingen(MapValues prediction, PixelIndices fixations, PixelIndices others);

/// The same from \p counts, how often each pixel is fixated on other images: equal to the last bit,
/// and its time does not grow with the number of images. Throws EngineError(mismatch) when \p counts
/// has another size than the prediction.
double shuffled_auc_tuebingen_counted(MapValues prediction, PixelIndices fixations,
                                      MapValues counts);

/// saliconeval/sauc/sauc.py of SALICON: steps of 0.01 against \p counts, the number of fixations on
/// each pixel over all images; pixels fixated on this image are taken out. 0.5 for a constant map.
/// Throws EngineError(mismatch) when \p counts has another size than the prediction.
double shuffled_auc_salicon(MapValues prediction, PixelIndices fixations, MapValues counts);

}  // namespace distilloscope
