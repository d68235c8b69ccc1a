// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

class QDialog;
class QWidget;

namespace distilloscope {

class Actions;
class CurvesView;
class EngineBridge;
class ImagesView;
class NoticeBar;
class Workspace;

/// What the Export menu does, and "Copy view".
class ExportController : public QObject {
  Q_OBJECT
 public:
  struct Parts {
    EngineBridge& bridge;
    Workspace& workspace;
    Actions& actions;
    CurvesView& curves;
    ImagesView& images;
    NoticeBar& notices;
    QWidget* window;
    std::function<QWidget*()> current_view;  ///< null on the start page
  };
  explicit ExportController(const Parts& parts);
  ~ExportController() override;  ///< closes its dialogs, which talk to the session

 private:
  void exportCurves(bool numbers);
  void exportFigure();
  void exportReport();
  void exportPanes();
  void copyView();
  /// Shows a dialog of a kind, the one that is open rather than another.
  template <typename Make>
  void open(QPointer<QDialog>& held, Make make);

  Parts parts_;
  QPointer<QDialog> curves_dialog_;
  QPointer<QDialog> numbers_dialog_;
  QPointer<QDialog> figure_dialog_;
  QPointer<QDialog> report_dialog_;
  QPointer<QDialog> panes_dialog_;
};

}  // namespace distilloscope
