// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <array>

#include "ui/export/pane_export.h"
#include "ui/export/sample_collector.h"
#include "ui/views/image_look.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// What is written of each image.
struct PanesPlan {
  std::array<bool, kAllPanes.size()> shown{true, true, true, true, true, true};
  bool pictures = true;
  bool raw16 = true;
  bool npy = false;
  ImageLook look;
  PaneArms arms;
};

/// The panes of a sample as they are to be written.
std::vector<PanePicture> panePictures(const SampleReady& sample, const PanesPlan& plan);

/// Writes the panes of many images into a folder, one image after another.
class PanesJob : public QObject {
  Q_OBJECT
 public:
  explicit PanesJob(EngineBridge& bridge, QObject* parent = nullptr);

  void start(std::vector<SampleJob> jobs, const PanesPlan& plan, const QString& folder);
  void cancel();  ///< what is written stays

 Q_SIGNALS:
  void progressed(const QString& text, double fraction);
  void written(int files, const QStringList& failures);
  void failed(const QString& reason);

 private:
  void onSample(const SampleReady& sample);

  SampleCollector collector_;
  PanesPlan plan_;
  QString folder_;
  int files_ = 0;
};

}  // namespace distilloscope
