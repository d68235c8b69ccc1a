// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_actions.h"

#include <QAction>
#include <QStringList>
#include <QWidget>

#include "ui/main/theme.h"

namespace distilloscope {

ImageActions::ImageActions(QWidget* view) : QObject(view), view_(view) {
  for (const PaneKind kind : kEveryPane) {
    const std::size_t i = indexOf(kind);
    QList<QKeySequence> keys{QKeySequence(static_cast<int>(Qt::Key_1) + static_cast<int>(i))};
    const QByteArray name = "imagePane" + QByteArray::number(static_cast<int>(i) + 1);
    panes[i] = make(name.constData(), paneTitle(kind), {}, paneMeaning(kind), keys);
    panes[i]->setCheckable(true);
    panes[i]->setChecked(!isPin(kind));
    panes[i]->setEnabled(!isPin(kind));
  }
  difference = make("imageDifference", tr("Difference"), "difference",
                    tr("Shows or hides the difference; of two compared maps, theirs"),
                    {QKeySequence(Qt::Key_D)});
  heat = make("imageHeat", tr("Heat map"), "heat", tr("Lays the maps over the stimulus"),
              {QKeySequence(Qt::Key_H)});
  heat->setCheckable(true);
  heat->setChecked(true);
  less = make("imageLess", tr("Less opacity"), {}, tr("More of the stimulus shines through"),
              {QKeySequence(Qt::Key_BracketLeft)});
  more = make("imageMore", tr("More opacity"), {}, tr("Less of the stimulus shines through"),
              {QKeySequence(Qt::Key_BracketRight)});
  zoom_in = make("imageZoomIn", tr("+"), {}, tr("Zooms into all panes"),
                 {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
  zoom_out = make("imageZoomOut", tr("−"), {}, tr("Zooms out of all panes"),
                  {QKeySequence(Qt::Key_Minus)});
  fit = make("imageFit", tr("Fit"), "fit", tr("Shows the whole image"), {QKeySequence(Qt::Key_0)});
  contours =
      make("imageContours", tr("Contours"), "contours",
           tr("Draws lines of equal value; the arrow chooses which"), {QKeySequence(Qt::Key_C)});
  truth_contours =
      make("imageTruthContours", tr("Contours of the ground truth"), {},
           tr("Draws the lines of the ground truth over every pane"), {QKeySequence(Qt::Key_T)});
  fixations = make("imageFixations", tr("Fixations"), "fixations",
                   tr("Draws the points where observers looked"), {QKeySequence(Qt::Key_F)});
  region = make("imageRegion", tr("Region"), "region",
                tr("Drag a rectangle over a pane to see what the maps hold there; Shift and "
                   "dragging does so too"),
                {QKeySequence(Qt::Key_R)});
  pin = make("imagePin", tr("Pin…"), "pin",
             tr("Pins the map of another epoch, run or checkpoint file beside the others"),
             {QKeySequence(Qt::Key_K)});
  side = make("imageSide", tr("Side by side"), "side", tr("Two maps beside each other"),
              {QKeySequence(Qt::Key_V)});
  side_difference = make("imageSideDifference", tr("Difference"), "difference",
                         tr("The second of the two maps less the first (D)"), {});
  wipe = make("imageWipe", tr("Wipe"), "wipe", tr("Two maps in one pane, with a line between"),
              {QKeySequence(Qt::Key_W)});
  blink = make("imageBlink", tr("Blink"), "blink", tr("Two maps in one pane, one after the other"),
               {QKeySequence(Qt::Key_B)});
  for (QAction* action :
       {contours, truth_contours, fixations, region, side, wipe, blink, side_difference}) {
    action->setCheckable(true);
  }
  tools = make("imageTools", tr("Tools"), "tools",
               tr("Shows or folds away what pins, compares, draws and zooms; its keys work all "
                  "the same"),
               {QKeySequence(Qt::Key_M)});
  strip = make("imageStrip", tr("List"), "panel", tr("Shows or folds away the list of images"),
               {QKeySequence(Qt::Key_L)});
  for (QAction* action : {tools, strip}) {
    action->setCheckable(true);
    action->setChecked(true);
  }
  leave = make("imageLeave", tr("Back to all panes"), "back", tr("Shows all panes again"),
               {QKeySequence(Qt::Key_Escape)});
  leave->setEnabled(false);
  // Enter also presses buttons and ends a search, so its key is the view's own.
  enlarge = make("imageEnlarge", tr("Enlarge the pane"), "enlarge",
                 tr("Gives the pane all the room, or takes it back (Enter)"), {});
  find = make("imageFind", tr("Find an image"), {}, tr("Goes to the search field"),
              {QKeySequence::Find});
  copy = make("imageCopy", tr("Copy the pane"), "copy",
              tr("Puts the pane's picture on the clipboard, at the image's resolution"),
              {QKeySequence::Copy});
  // Elsewhere in the window, Ctrl+C copies text.
  copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  copy_all = make("imageCopyAll", tr("Copy all panes"), "copy",
                  tr("Puts the shown panes side by side on the clipboard, with names and scores"),
                  {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)});
  export_panes = make("imageExport", tr("Export the panes…"), "export",
                      tr("Writes the panes and their raw maps as PNG"), {});
  connect(&Theme::instance(), &Theme::changed, this, &ImageActions::applyIcons);
}

void ImageActions::setArms(const PaneArms& arms) {
  for (const PaneKind kind : kEveryPane) {
    QAction* action = panes[indexOf(kind)];
    action->setText(paneTitle(kind, arms).replace('&', "&&"));
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts()) {
      keys << key.toString(QKeySequence::NativeText);
    }
    action->setToolTip(paneMeaning(kind, arms) + " (" + keys.join(", ") + ")");
  }
}

QAction* ImageActions::make(const char* name, const QString& text, const QString& icon,
                            const QString& tip, const QList<QKeySequence>& keys) {
  auto* action = new QAction(text, this);
  action->setObjectName(name);
  action->setProperty("iconName", icon);
  if (!icon.isEmpty()) action->setIcon(themeIcon(icon));
  action->setShortcuts(keys);
  QStringList names;
  for (const QKeySequence& key : keys) names << key.toString(QKeySequence::NativeText);
  action->setToolTip(names.isEmpty() ? tip : tip + " (" + names.join(", ") + ")");
  view_->addAction(action);
  return action;
}

// Icons carry the text colour of the theme they were made in.
void ImageActions::applyIcons() {
  for (QAction* action : view_->actions()) {
    const QString icon = action->property("iconName").toString();
    if (!icon.isEmpty()) action->setIcon(themeIcon(icon));
  }
}

}  // namespace distilloscope
