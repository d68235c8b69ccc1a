// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QSpinBox;

namespace distilloscope {

struct RunEntry;

/// Asks, below the table and not in the way, up to which epoch a run goes on.
class ResumeBar : public QFrame {
  Q_OBJECT
 public:
  explicit ResumeBar(QWidget* parent = nullptr);

  void ask(const RunEntry& run);
  QString folder() const { return folder_; }  ///< empty while nothing is asked
  void dismiss();
  /// Why nothing can be resumed now; empty when it can.
  void setHindrance(const QString& reason);

 Q_SIGNALS:
  void resumeWanted(const QString& folder, int epochs);
  void dismissed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void accept();
  void applyColours();

  QString folder_;
  QLabel* question_ = nullptr;
  QLabel* note_ = nullptr;
  QSpinBox* epochs_ = nullptr;
  QPushButton* go_ = nullptr;
};

}  // namespace distilloscope
