// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <array>

#include "ui/views/pane_kind.h"

class QAction;
class QWidget;

namespace distilloscope {

/// Everything that can be done in the Images view, with its words, icon and key. The keys work
/// whenever the view is seen, whichever part of the window has the focus; a field that is typed
/// into keeps its letters.
class ImageActions : public QObject {
  Q_OBJECT
 public:
  explicit ImageActions(QWidget* view);

  void setArms(const PaneArms& arms);  ///< what the model panes are called

  std::array<QAction*, kEveryPane.size()> panes;  ///< checkable: shown
  QAction* heat;                                  ///< checkable
  QAction* less;
  QAction* more;
  QAction* zoom_in;
  QAction* zoom_out;
  QAction* fit;
  QAction* difference;      ///< the pane, or the difference of the two that are compared
  QAction* contours;        ///< checkable
  QAction* truth_contours;  ///< checkable
  QAction* fixations;       ///< checkable
  QAction* region;          ///< checkable: dragging draws a rectangle
  QAction* pin;
  QAction* side;             ///< checkable
  QAction* wipe;             ///< checkable
  QAction* blink;            ///< checkable
  QAction* side_difference;  ///< checkable
  QAction* tools;            ///< checkable: the controls below the toggles are shown
  QAction* strip;            ///< checkable: the list of images is shown
  QAction* leave;            ///< enabled while there is something to come back from
  QAction* enlarge;
  QAction* find;
  QAction* copy;
  QAction* copy_all;
  QAction* export_panes;

 private:
  void applyIcons();
  QAction* make(const char* name, const QString& text, const QString& icon, const QString& tip,
                const QList<QKeySequence>& keys);

  QWidget* view_;
};

}  // namespace distilloscope
