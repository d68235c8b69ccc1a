// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QListView>
#include <utility>

namespace distilloscope {

class SampleDelegate;
class SampleListModel;

/// The images as a strip or as a grid that fills its width. It jumps to what is typed. Keys that
/// mean something to the view stay the view's, unless they come in the middle of a word; the grid,
/// where the panes are not seen, has all letters and digits but those of its own actions.
class SampleList : public QListView {
  Q_OBJECT
 public:
  static constexpr int kWordMs = 1200;  ///< a longer pause begins a new word

  explicit SampleList(SampleListModel& model, QWidget* parent = nullptr);

  void setGrid(bool grid);
  bool isGrid() const { return grid_; }
  /// What becomes current then was not chosen by the user.
  bool isTakingFocus() const { return taking_focus_; }
  void setPictureHeight(int height);  ///< of the grid
  int pictureHeight() const;          ///< of strip or grid
  QSize pictureBox() const;           ///< of one thumbnail, in pixels of the screen

  /// First and last row of which anything is seen; the last is less than the first when none is.
  std::pair<int, int> seenRows() const;
  void executePendingLayout() { executeDelayedItemsLayout(); }
  void reveal(const QModelIndex& index);  ///< scrolls no further than it must

 Q_SIGNALS:
  void typed(const QString& word);
  void opened();           ///< the grid's current image, by Enter or a double click
  void gridLeft();         ///< by Escape
  void zoomed(int steps);  ///< of the grid, by Ctrl and the wheel

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dataChanged(const QModelIndex& first, const QModelIndex& last,
                   const QList<int>& roles) override;

 private:
  bool isInWord() const { return since_key_.isValid() && since_key_.elapsed() < kWordMs; }
  int columns() const;
  int rowHeight() const;
  void arrange();

  SampleDelegate* delegate_;
  bool grid_ = false;
  bool taking_focus_ = false;
  QString word_;
  QElapsedTimer since_key_;
};

}  // namespace distilloscope
