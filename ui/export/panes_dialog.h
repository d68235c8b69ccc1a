// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/export/export_dialog.h"
#include "ui/export/panes_job.h"

class QCheckBox;
class QSpinBox;

namespace distilloscope {

class ChoiceFields;
class Workspace;

/// Writes the panes of one image or of many: pictures at the image's resolution, and the maps
/// themselves as 16-bit PNG or NPY.
class PanesDialog : public ExportDialog {
  Q_OBJECT
 public:
  PanesDialog(EngineBridge& bridge, Workspace& workspace, QWidget* parent);

  ChoiceFields& images() { return *images_; }

 protected:
  void write(const QString& path) override;
  void stop() override { job_.cancel(); }

 private:
  PanesPlan plan() const;
  void follow();
  void remember() const;

  Workspace& workspace_;
  PanesJob job_;
  ChoiceFields* images_ = nullptr;
  std::array<QCheckBox*, kAllPanes.size()> panes_{};
  QCheckBox* pictures_ = nullptr;
  QSpinBox* opacity_ = nullptr;
  QCheckBox* raw16_ = nullptr;
  QCheckBox* npy_ = nullptr;
};

}  // namespace distilloscope
