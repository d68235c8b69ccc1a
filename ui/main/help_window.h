// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include "ui/main/help_pages.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace distilloscope {

/// The help: pages to choose from, and a search over all of them. Not modal.
class HelpWindow : public QDialog {
  Q_OBJECT
 public:
  explicit HelpWindow(QVector<HelpPage> pages, QWidget* parent = nullptr);

  void showPage(int page);
  int page() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void showRow(int row);
  void search();
  void markFound();
  void findNext(bool backwards);
  void colour();

  QString plain(int row);  ///< of a page, for the search

  QVector<HelpPage> pages_;
  QVector<QString> plain_;  ///< empty: not read yet
  QTimer reading_;          ///< gets the pages ready for a search, one in a turn
  QLineEdit* search_ = nullptr;
  QLabel* count_ = nullptr;
  QListWidget* list_ = nullptr;
  QTextBrowser* text_ = nullptr;
};

}  // namespace distilloscope
