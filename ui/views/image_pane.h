// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPoint>

#include "ui/views/image_canvas.h"
#include "ui/views/pane_kind.h"

class QLabel;
class QToolButton;

namespace distilloscope {

/// One pane: its name, its picture, its scores and the value under the pointer.
class ImagePane : public QFrame {
  Q_OBJECT
 public:
  ImagePane(PaneKind kind, LinkedView& view, QWidget* parent = nullptr);

  PaneKind kind() const { return kind_; }
  ImageCanvas& canvas() { return *canvas_; }
  const ImageCanvas& canvas() const { return *canvas_; }

  void setArms(const PaneArms& arms);
  /// What stands behind the name: an epoch, an id.
  void setDetail(const QString& detail);
  /// A checkpoint that stands in for the run's own, with the button that takes it away; empty:
  /// none.
  void setOverride(const QString& file);
  void setScores(const QString& rich_text, const QString& tooltip);
  void setValue(const QString& text);
  void setUpdating(bool updating);
  void setEnlarged(bool enlarged);
  /// One line below the picture in place of several: the first scores, or the value under the
  /// pointer. The tooltip has all scores.
  void setCompact(bool compact);
  bool isCompact() const { return compact_; }
  /// Height of all but the picture when the pane is that wide: scores may take two lines.
  int chromeHeight(int width) const;

  QString title() const;  ///< as it is read, without mark-up
  QString scores() const;
  QString value() const;
  bool isUpdating() const { return updating_; }

 Q_SIGNALS:
  void enlargeRequested();
  void hideRequested();
  void ownCheckpointRequested();
  void entered();  ///< has the focus now
  void menuRequested(const QPoint& global);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  QToolButton* button(const QString& icon, const QString& name, const QString& tip);
  int scoreRows(int width) const;
  void showTitle();
  void showValue();
  void showLines();
  void fitScores();
  void applyTheme();

  PaneKind kind_;
  PaneArms arms_;
  QString detail_;
  QString override_;
  QString full_value_;
  bool updating_ = false;
  bool enlarged_ = false;
  bool compact_ = false;
  QLabel* title_ = nullptr;
  QToolButton* own_ = nullptr;
  QToolButton* enlarge_ = nullptr;
  QToolButton* hide_ = nullptr;
  ImageCanvas* canvas_ = nullptr;
  QLabel* scores_ = nullptr;
  QLabel* value_ = nullptr;
};

}  // namespace distilloscope
