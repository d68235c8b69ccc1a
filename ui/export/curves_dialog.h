// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <atomic>
#include <memory>

#include "ui/bridge/aside.h"
#include "ui/export/export_dialog.h"

namespace distilloscope {

class CurveFigure;
class PageFields;

/// Writes the curves as they are drawn: PDF, SVG or PNG, or their numbers as CSV. The files are
/// made on another thread.
class CurvesDialog : public ExportDialog {
  Q_OBJECT
 public:
  enum class What { figure, numbers };
  /// `name` is suggested for the file.
  CurvesDialog(const CurveFigure& figure, What what, const QString& name, QWidget* parent);

 protected:
  void write(const QString& path) override;
  void stop() override;

 private:
  struct Work;
  void writeFigure();
  void beginNumbers();
  void addNumbers();
  void writeNumbers();
  void ended();

  const CurveFigure& figure_;
  What what_;
  PageFields* page_ = nullptr;  ///< of a figure
  std::shared_ptr<Work> work_;  ///< what is being written, shared with the other thread
  Aside aside_;
};

}  // namespace distilloscope
