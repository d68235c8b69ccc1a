// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;

namespace distilloscope {

/// What an empty page says: what will be there, and the buttons that bring it.
class PageIntro : public QWidget {
  Q_OBJECT
 public:
  PageIntro(const QString& title, const QString& text, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  QPushButton* addButton(const char* name, const QString& icon, const QString& text,
                         const QString& tip);

 private:
  void applyColours();

  QLabel* title_ = nullptr;
  QLabel* text_ = nullptr;
  QWidget* row_ = nullptr;
  std::vector<std::pair<QPushButton*, QString>> buttons_;  ///< and their icons
};

}  // namespace distilloscope
