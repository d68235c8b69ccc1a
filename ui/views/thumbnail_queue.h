// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>
#include <utility>
#include <vector>

#include "ui/bridge/engine_bridge.h"
#include "ui/models/sample_list_model.h"

namespace distilloscope {

/// Brings a list its pictures: those that are seen first, then a page ahead. One short request at a
/// time, so that predictions get between; one for rows that scrolled by meanwhile is given up.
class ThumbnailQueue : public QObject {
  Q_OBJECT
 public:
  static constexpr int kBatch = 12;  ///< pictures per request

  ThumbnailQueue(EngineBridge& bridge, SampleListModel& model, QObject* parent = nullptr);

  /// Rows first..last are seen and `ahead` more may be soon, before them when it is negative. The
  /// pictures are to fill a box of so many pixels.
  void want(const DatasetOptions& dataset, std::pair<int, int> seen, int ahead, QSize box);
  void wantNothing();
  void forget();  ///< the list is another one: what is under way is of no use
  bool isWaiting() const { return job_ != 0; }

 private:
  bool isWanted(const QString& id) const;
  int heightToAsk() const;
  void next();
  void giveUp();
  void onPictures(const std::vector<ThumbnailReady>& events);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  SampleListModel& model_;
  DatasetOptions dataset_;
  std::pair<int, int> seen_{0, -1};
  std::pair<int, int> ahead_{0, -1};
  QSize box_;
  JobId job_ = 0;
  int job_height_ = 0;
  bool given_up_ = false;
  QStringList asked_;
};

}  // namespace distilloscope
