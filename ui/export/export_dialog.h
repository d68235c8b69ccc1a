// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace distilloscope {

class ExportPlace;
class NoticeBar;

/// What every export looks like: fields on the left, a preview beside them where there is one, the
/// place below, and a bar that says what came of it. It does not hold up the window, and stays open
/// so that one can look at the result and write it again.
class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  ExportDialog(const QString& title, bool into_folder, QWidget* parent);

  NoticeBar& notices() { return *notices_; }
  ExportPlace& place() { return *place_; }
  bool isBusy() const { return busy_; }

 public Q_SLOTS:
  void save();             ///< as its button does
  void reject() override;  ///< stops what is being written first

 protected:
  /// Where the fields go, and what stands to their right.
  QFormLayout* fields() { return fields_; }
  void addFields(QWidget* widget);
  void addPreview(QWidget* preview);

  virtual void write(const QString& path) = 0;
  virtual void stop() {}
  void setBusy(const QString& text, double fraction);  ///< negative: not known
  void setReady(bool ready, const QString& why_not = {});
  void succeeded(const QString& text, const QString& path);
  void failed(const QString& text, const QString& reason);

 private:
  void idle();
  void makeRoomForNotice();
  void follow();

  QFormLayout* fields_ = nullptr;
  QHBoxLayout* middle_ = nullptr;
  NoticeBar* notices_ = nullptr;
  ExportPlace* place_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QLabel* progress_text_ = nullptr;
  QPushButton* save_ = nullptr;
  QPushButton* close_ = nullptr;
  bool busy_ = false;
  bool ready_ = true;
};

}  // namespace distilloscope
