// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Does one model score better than another on the same images, and how sure can one be?
///
/// Scores are scores[seed][image], in the same order for both models; differences are B - A. What
/// is drawn again decides what an interval speaks about: images alone say how these trained
/// networks would do on other images of the kind; only seeds say whether training again would give
/// the same.
///
/// All throw EngineError(mismatch) when scores cannot be paired, EngineError(bad_data) when there
/// are none, EngineError(not_finite) for a score that is not finite, and
/// EngineError(invalid_option).
namespace distilloscope {

using SeedScores = std::vector<std::vector<double>>;

/// b - a. Every seed must have every image.
SeedScores paired_differences(const SeedScores& a, const SeedScores& b);

std::vector<double> image_means(const SeedScores& scores);  ///< of each image, over the seeds
std::vector<double> seed_means(const SeedScores& scores);   ///< of each seed, over the images

struct Interval {
  double low = 0;
  double high = 0;
  bool holds(double value) const { return low <= value && value <= high; }
};

enum class IntervalKind {
  percentile,
  bca,  ///< bias-corrected and accelerated (Efron 1987), as scipy.stats.bootstrap computes it
};

struct BootstrapOptions {
  int resamples = 10000;
  double confidence = 0.95;
  std::uint64_t seed = 1;
};

/// Means of samples drawn with repeats from \p differences, as many as there are.
std::vector<double> resampled_means(std::span<const double> differences,
                                    const BootstrapOptions& options = {});

/// Hierarchical: seeds are drawn, then images anew within each drawn seed. Takes the images of two
/// seeds as unrelated, so the interval is too narrow where an image is hard for every seed.
std::vector<double> resampled_means_nested(const SeedScores& differences,
                                           const BootstrapOptions& options = {});

/// Seeds are drawn, and one draw of images is shared by all of them, as seeds share their
/// validation images (Owen 2007, "pigeonhole bootstrap"): never narrower than it should be.
std::vector<double> resampled_means_crossed(const SeedScores& differences,
                                            const BootstrapOptions& options = {});

/// numpy.percentile of the resampled means at both tails.
Interval percentile_interval(std::vector<double> resampled, double confidence);

/// \p left_out are the means with one difference left out each. Where the correction is not defined
/// (all resampled means are alike, or on one side of \p mean) it is the percentile interval.
Interval bca_interval(std::vector<double> resampled, double mean, std::span<const double> left_out,
                      double confidence);

/// Interval of the mean of \p differences: image_means() for other images, seed_means() for other
/// seeds.
Interval bootstrap_interval(std::span<const double> differences,
                            const BootstrapOptions& options = {},
                            IntervalKind kind = IntervalKind::percentile);

/// Wilcoxon's signed-rank test, two-sided, as scipy.stats.wilcoxon with zero_method "wilcox": zeros
/// are left out. Exact for up to 50 differences without zeros and ties; else the normal
/// approximation with corrections for ties and continuity. (scipy 1.10 uses the exact distribution
/// with ties too, which does not hold for them.)
struct Wilcoxon {
  double rank_sum_plus = 0;
  double rank_sum_minus = 0;
  double statistic = 0;  ///< the smaller rank sum
  double p = 1;          ///< 1 when every difference is zero
  int pairs = 0;         ///< differences that are not zero
  bool exact = true;
  double rank_biserial = 0;  ///< matched pairs (Kerby 2014): -1 all negative, 1 all positive
};
Wilcoxon wilcoxon(std::span<const double> differences);

/// Cohen's d of paired data: mean / standard deviation with n - 1 of the differences. NaN for fewer
/// than two differences, and when they are all alike.
double cohens_dz(std::span<const double> differences);

struct PairedSummary {
  double mean = 0;    ///< of B - A
  Interval interval;  ///< percentile; over images with one seed, else seeds and shared images
  double confidence = 0.95;
  int seeds = 0;
  int images = 0;
  /// These two on image_means(): they say nothing about other seeds.
  Wilcoxon over_images;
  double dz = 0;
};
PairedSummary summarise_pairs(const SeedScores& a, const SeedScores& b,
                              const BootstrapOptions& options = {});

struct VerdictWords {
  std::string metric = "KL";
  std::string a = "Model A";
  std::string b = "Model B";
  bool lower_is_better = true;
};

/// One sentence that claims no more than the numbers: no difference where the interval holds 0 or
/// there are too few images for any, nothing about other seeds with one seed, and a caveat with too
/// few. "Too few" is where even all of one sign could be chance: fewer than 6 at 95 %.
std::string verdict(const PairedSummary& summary, const VerdictWords& words = {});

}  // namespace distilloscope
