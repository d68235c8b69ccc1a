// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "ui/views/image_pane.h"

namespace distilloscope {

/// All panes, in as many columns as make their pictures largest. Each can be hidden, and one can
/// take the whole room.
class PaneGrid : public QWidget {
  Q_OBJECT
 public:
  explicit PaneGrid(LinkedView& view, QWidget* parent = nullptr);

  ImagePane& pane(PaneKind kind) { return *panes_[indexOf(kind)]; }
  const std::array<ImagePane*, kEveryPane.size()>& panes() const { return panes_; }

  /// The last shown pane cannot be hidden.
  void setShown(PaneKind kind, bool shown);
  bool isShown(PaneKind kind) const { return shown_[indexOf(kind)]; }
  /// A pane that is not shown is shown first.
  void setEnlarged(std::optional<PaneKind> kind);
  std::optional<PaneKind> enlarged() const { return enlarged_; }
  /// Width / height of the picture.
  void setAspect(double aspect);

  QSize minimumSizeHint() const override { return {260, 200}; }

 Q_SIGNALS:
  void shownChanged();
  void enlargedChanged();
  void unpinRequested(distilloscope::PaneKind kind);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Plan {
    int columns = 1;
    int chrome = 0;      ///< px of height of a pane that are not the picture's
    double picture = 0;  ///< px of its width; below 0 where it has no room
  };
  Plan planFor(const ImagePane& any, int count) const;
  void arrange();

  std::array<ImagePane*, kEveryPane.size()> panes_;
  std::array<bool, kEveryPane.size()> shown_;
  std::optional<PaneKind> enlarged_;
  double aspect_ = 4.0 / 3.0;
};

}  // namespace distilloscope
