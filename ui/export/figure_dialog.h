// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>
#include <array>
#include <memory>

#include "ui/bridge/aside.h"
#include "ui/export/charts_reader.h"
#include "ui/export/export_dialog.h"
#include "ui/export/paper_figure.h"
#include "ui/export/sample_collector.h"

class QCheckBox;

namespace distilloscope {

class ChoiceFields;
class PageFields;
class SheetPreview;
class Workspace;

/// Makes the combined figure of the shown run at the scrubber's epoch: curves over a strip of
/// chosen images, seen as it will be while it is chosen.
class FigureDialog : public ExportDialog {
  Q_OBJECT
 public:
  FigureDialog(EngineBridge& bridge, Workspace& workspace, QWidget* parent);
  ~FigureDialog() override;

  SheetPreview& preview() { return *preview_; }
  PageFields& page() { return *page_; }
  ChoiceFields& images() { return *images_; }
  /// Curves and maps are there, and the preview shows them.
  bool isComplete() const { return complete_; }

 protected:
  void write(const QString& path) override;
  void stop() override;

 private:
  QCheckBox* check(const QString& text, const QString& tip, const char* name, bool on);
  QWidget* buildParts();
  QWidget* buildRows();
  void schedule();
  void refresh();
  void rebuildCurves();
  void onCollected();
  QString keyOf(const QString& id) const;
  PaperContent content() const;
  PaperLook look() const;
  void draw();
  void remember() const;

  Workspace& workspace_;
  SampleCollector collector_;
  ChartsReader reader_;
  Aside preview_aside_;
  Aside write_aside_;
  std::shared_ptr<const RunCharts> curves_;
  QHash<QString, std::shared_ptr<const PaperImage>> known_;
  QStringList ids_;
  QTimer timer_;
  bool complete_ = false;
  SheetPreview* preview_ = nullptr;
  PageFields* page_ = nullptr;
  ChoiceFields* images_ = nullptr;
  QCheckBox* with_curves_ = nullptr;
  QCheckBox* letters_ = nullptr;
  QCheckBox* names_ = nullptr;
  QCheckBox* scores_ = nullptr;
  QCheckBox* bars_ = nullptr;
  QCheckBox* caption_ = nullptr;
  QCheckBox* one_range_ = nullptr;
  std::array<QCheckBox*, kAllPanes.size()> rows_{};
};

}  // namespace distilloscope
