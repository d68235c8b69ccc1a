// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <map>
#include <vector>

#include "engine/api/options.h"
#include "ui/models/sample_filter.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QToolButton;

namespace distilloscope {

class SampleListModel;
class ScoreRangeBox;

/// Which images are listed: ranges of scores over their histograms, which arm is right, what the
/// user put on images, and what the dataset says of them.
class SampleFilterPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SampleFilterPanel(QWidget* parent = nullptr);

  void setWide(bool wide);  ///< side by side over a grid, or one below the other in a strip
  void setArms(const Options& options, int first, int second);
  /// Of which of the model's kinds of scores ranges are shown. Those chosen of its other kinds go
  /// on to hold; those of kinds that it lacks do not, until it has them again.
  void setScores(const SampleListModel& model);
  void showScores(const SampleListModel& model);  ///< the histograms
  /// What an arm must not exceed to be right, until the user chooses another; negative: not known.
  void setCentrePrior(double kl);
  const SampleFilter& filter() const { return filter_; }
  void clear();

 Q_SIGNALS:
  void changed(const distilloscope::SampleFilter& filter);

 private:
  QWidget* buildVerdict();
  QWidget* buildMarks();
  void nameAll();
  void applyTheme();
  void gather();
  double ownThreshold() const { return centre_prior_ > 0 ? centre_prior_ : 1; }

  Options options_;
  std::array<int, 2> arms_{0, 1};
  double centre_prior_ = -1;
  bool own_threshold_ = true;  ///< follows the run's centre prior
  SampleFilter filter_;
  ScoreKind kind_ = kKlScore;
  std::vector<ScoreKind> kinds_ = {kKlScore};
  std::map<ScoreKind, ScoreRanges> chosen_;
  bool setting_ = false;
  QBoxLayout* parts_;
  std::array<ScoreRangeBox*, kSampleScores> ranges_{};
  QComboBox* verdict_ = nullptr;
  QDoubleSpinBox* threshold_ = nullptr;
  QToolButton* prior_ = nullptr;
  QCheckBox* starred_ = nullptr;
  QCheckBox* noted_ = nullptr;
  QComboBox* remark_ = nullptr;
  QLineEdit* text_ = nullptr;
};

}  // namespace distilloscope
