// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "engine/metrics/map_checks.h"

/// Saliency metrics on maps of equal size, computed in double. Each takes two maps, or their values
/// in double where those are at hand. All throw EngineError(mismatch) when the sizes differ and
/// EngineError(bad_data) when a map is empty. A value that is not finite throws
/// EngineError(not_finite), and a negative one EngineError(bad_data) where shares are taken; the
/// notebook's KL alone lets NaN through, for as a loss it is watched where it is used.
///
/// Sources: "MIT benchmark" is cvzoya/saliency, code_forMetrics/*.m; "pysaliency" is
/// matthias-k/pysaliency, pysaliency/metrics.py; MSI-Net is alexanderkroner/saliency, loss.py.
namespace distilloscope {

/// The epsilons in use; always name the one used beside a KL, for it changes the number.
inline constexpr double kNotebookEpsilon = 1e-7;                 ///< MSI-Net and the notebook
inline constexpr double kMatlabEpsilon = 2.220446049250313e-16;  ///< MIT benchmark, MATLAB's eps
inline constexpr double kPysaliencyEpsilon = 2.2204e-16;         ///< pysaliency's MIT_KLDiv

/// MSI-Net's and the notebook's training loss, in nats: with t = truth / (e + sum truth) and
/// p = prediction / (e + sum prediction), sum t log(e + t / (e + p)).
double kl_notebook(const Map& truth, const Map& prediction, double epsilon = kNotebookEpsilon);
double kl_notebook(MapValues truth, MapValues prediction, double epsilon = kNotebookEpsilon);

/// The same with every operation in float, as a network's loss is computed; sums are pairwise.
float kl_notebook_float32(const Map& truth, const Map& prediction, float epsilon = 1e-7F);
float kl_notebook_float32(std::span<const float> truth, std::span<const float> prediction,
                          float epsilon = 1e-7F);

/// KLdiv.m of the MIT benchmark, in nats: maps divided by their sums, sum t log(e + t / (e + p)).
/// pysaliency's MIT_KLDiv is the same with kPysaliencyEpsilon. NaN when a map sums to zero.
double kl_mit(const Map& truth, const Map& prediction, double epsilon = kMatlabEpsilon);
double kl_mit(MapValues truth, MapValues prediction, double epsilon = kMatlabEpsilon);

/// pysaliency's default: \p regularisation is added to both maps before they are divided by their
/// sums, then sum t log(t / p), in nats.
double kl_pysaliency(const Map& truth, const Map& prediction, double regularisation = 1e-20);
double kl_pysaliency(MapValues truth, MapValues prediction, double regularisation = 1e-20);

/// Pearson's correlation of the pixels (CC.m, pysaliency, SALICON). 0 when exactly one of the maps
/// is constant, as pysaliency gives for a constant prediction; NaN when both are.
double cc(const Map& truth, const Map& prediction);
double cc(MapValues truth, MapValues prediction);

/// Similarity of pysaliency: maps divided by their sums (shifted to 0 first only if they have
/// negative values), sum of the smaller value. In [0, 1]; NaN when a map sums to zero.
double sim(const Map& truth, const Map& prediction);
double sim(MapValues truth, MapValues prediction);

/// similarity.m of the MIT benchmark: maps stretched to [0, 1] before they are divided by their
/// sums. NaN when a map is constant.
double sim_matlab(const Map& truth, const Map& prediction);
double sim_matlab(MapValues truth, MapValues prediction);

/// pysaliency's NSS: mean over the fixations, repeated ones counted each time, of
/// (value - mean) / population standard deviation; 0 for a constant map.
/// NaN without fixations; throws EngineError(bad_data) for one outside the map.
double nss(const Map& prediction, const std::vector<Fixation>& fixations);
double nss(MapValues prediction, PixelIndices fixations);

/// NSS.m of the MIT benchmark: standard deviation with N - 1, repeated fixations counted once.
/// NaN for a constant map and without fixations; throws as nss() does.
double nss_matlab(const Map& prediction, const std::vector<Fixation>& fixations);
double nss_matlab(MapValues prediction, PixelIndices fixations);

}  // namespace distilloscope
