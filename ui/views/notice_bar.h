// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace distilloscope {

/// Says what went wrong, or what is worth knowing, above the view it concerns; never in the way.
class NoticeBar : public QFrame {
  Q_OBJECT
 public:
  enum class Level { info, warning, error };

  explicit NoticeBar(QWidget* parent = nullptr);

  /// Shows a notice in place of the one before. Details go behind a button, as does what follows
  /// the first line of a text.
  void show(Level level, const QString& text, const QString& details = {});
  /// Offers an action in the bar, beside those offered since show(), which takes them away.
  void offer(const QString& action, std::function<void()> run);
  void dismiss();
  QString text() const;
  QString details() const;

 private:
  void applyColours();

  Level level_ = Level::info;
  QLabel* icon_ = nullptr;
  QLabel* text_ = nullptr;
  QHBoxLayout* row_ = nullptr;
  std::vector<QToolButton*> actions_;
  QToolButton* more_ = nullptr;
  QToolButton* copy_ = nullptr;
  QPlainTextEdit* details_ = nullptr;
};

}  // namespace distilloscope
