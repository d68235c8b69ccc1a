// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <array>

#include "ui/views/image_canvas.h"
#include "ui/views/pane_kind.h"

class QLabel;

namespace distilloscope {

/// The line between the two pictures of a wipe; dragged, or moved with Left and Right.
class WipeHandle : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kWidth = 15;
  explicit WipeHandle(QWidget* parent);

 Q_SIGNALS:
  void movedTo(int x);  ///< in the parent's coordinates
  void stepped(int by);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

/// Two pictures beside each other, or in one place: one left and one right of a line, one after the
/// other, or their difference.
class ComparePane : public QWidget {
  Q_OBJECT
 public:
  enum class Mode { off, side, wipe, blink, difference };
  static constexpr int kBlinkMs = 500;  ///< two pictures a second

  explicit ComparePane(LinkedView& view, QWidget* parent = nullptr);

  void setMode(Mode mode);
  Mode mode() const { return mode_; }
  void setPair(PaneKind left, PaneKind right);
  void setArms(const PaneArms& arms);
  PaneKind kind(int side) const { return kinds_[static_cast<std::size_t>(side)]; }
  /// Of the difference, the left one is the picture.
  ImageCanvas& canvas(int side) { return *canvases_[static_cast<std::size_t>(side)]; }
  /// Scores and the value under the pointer.
  void setLines(int side, const QString& scores, const QString& value);
  void setDetail(int side, const QString& detail);  ///< behind the name: an epoch
  void setImage(const QString& id);                 ///< of which image the maps are
  /// Whether what a side shows is about to be replaced by what was chosen.
  void setUpdating(bool left, bool right);
  void setDivider(double share);  ///< 0..1 of the width
  double divider() const { return divider_; }
  int shownSide() const { return blink_side_; }  ///< of a blink
  WipeHandle& handle() { return *handle_; }

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void arrange();
  void showNames();

  Mode mode_ = Mode::off;
  double divider_ = 0.5;
  int blink_side_ = 0;
  QTimer blink_timer_;
  PaneArms arms_;
  std::array<PaneKind, 2> kinds_{PaneKind::model_a, PaneKind::model_b};
  std::array<QString, 2> details_;
  std::array<bool, 2> updating_{};
  QLabel* image_ = nullptr;
  std::array<QLabel*, 2> names_{};
  std::array<QLabel*, 2> scores_{};
  std::array<QLabel*, 2> values_{};
  std::array<ImageCanvas*, 2> canvases_{};
  QWidget* stage_ = nullptr;
  WipeHandle* handle_ = nullptr;
};

}  // namespace distilloscope
