// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <functional>

class QWidget;

namespace distilloscope {

/// One colour, one meaning, in every view.
struct RoleColours {
  QColor modelA;
  QColor modelB;
  QColor teacher;
  QColor truth;
};

enum class ThemeChoice { system, light, dark };

/// Light or dark, for the whole program. Lives as long as the program.
class Theme : public QObject {
  Q_OBJECT
 public:
  static Theme& instance();

  void setChoice(ThemeChoice choice);
  ThemeChoice choice() const { return choice_; }
  bool isDark() const { return dark_; }

 Q_SIGNALS:
  void changed();  ///< after the palette has been set

 private:
  Theme();
  bool systemIsDark() const;
  void apply();

  ThemeChoice choice_ = ThemeChoice::system;
  bool dark_ = false;
  bool started_dark_ = false;
};

/// Has `apply` called whenever the theme changed: at once where the widget is to be seen, else just
/// before it is shown. So a change takes no longer the more there is in the window.
void followTheme(QWidget* widget, std::function<void()> apply);
template <typename Widget>
void followTheme(Widget* widget, void (Widget::*apply)()) {
  followTheme(widget, [widget, apply] { (widget->*apply)(); });
}

bool isDark();
const RoleColours& roleColours();           ///< of the current theme
const RoleColours& roleColours(bool dark);  ///< of a named theme (figures are always light)
QPalette themePalette(bool dark);
QPalette bandPalette();    ///< of a bar that says what goes on or asks something
QColor mutedTextColour();  ///< for hints: weaker than text, still readable
QColor errorColour();      ///< for the reason below a wrong field

/// An icon of resources/icons drawn in the current text colour ("start", "pause", "open", ...).
QIcon themeIcon(const QString& name);
QIcon programIcon();

}  // namespace distilloscope
