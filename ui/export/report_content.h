// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "engine/api/events.h"
#include "ui/export/image_choice.h"
#include "ui/export/run_charts.h"
#include "ui/views/colour_maps.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// Images of a report that were chosen by one rule.
struct ReportGroup {
  QString title;
  QStringList ids;
};

/// Everything a report says. A value that can be handed to another thread.
struct ReportContent {
  RunRecord record;
  std::vector<EpochSample> epochs;
  EpochScores scores;  ///< of the epoch that is shown
  /// [arm] half the 95 % interval over images of its gap to the first arm, each at its best epoch;
  /// 0: not known.
  std::vector<double> best_reach;
  std::vector<ImageNote> notes;
  std::shared_ptr<const RunCharts> curves;
  DatasetInfo dataset;  ///< empty when it could not be opened
  PaneArms arms;
  int epoch = 0;  ///< of maps and per-image scores; 0: there is none
  std::vector<ReportGroup> groups;
  std::vector<SampleReady> samples;  ///< of the groups, in any order
  QStringList failures;              ///< images, or the dataset, that could not be had
  QString written;                   ///< when, ISO 8601
  QString program;                   ///< name and version of what wrote it
  const ColourTable* heat = nullptr;
  const ColourTable* difference = nullptr;
};

struct ReportOptions {
  int images = 3;  ///< in each group; 0: no pictures
};

/// The groups of a run at an epoch: best and worst of both arms, largest differences, and those the
/// user starred or wrote about.
std::vector<ReportGroup> reportGroups(const RunHistory& history, const DatasetInfo& dataset,
                                      const PaneArms& arms, int epoch,
                                      const ReportOptions& options);

/// What a run at an epoch has to say, without its samples. Its curves are read unless they are
/// given.
ReportContent reportContent(const RunHistory& history, const DatasetInfo& dataset,
                            const PaneArms& arms, int epoch, const ReportOptions& options,
                            std::shared_ptr<const RunCharts> curves = {});

/// One self-contained HTML5 page.
QByteArray reportHtml(const ReportContent& content);

/// The shell line that trains the same experiment again. `exact` is false when the command line
/// cannot say everything, such as another name for Model A.
QString reproducingCommand(const Options& options, bool* exact = nullptr);

}  // namespace distilloscope
