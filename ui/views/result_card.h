// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace distilloscope {

/// One result on a page: a title, a weaker line below it, and what it holds.
class ResultCard : public QFrame {
  Q_OBJECT
 public:
  explicit ResultCard(const QString& title, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  QString title() const;
  void setNote(const QString& note);  ///< below the title; empty: none
  QString note() const;
  QVBoxLayout* body() { return body_; }
  QHBoxLayout* head() { return head_; }  ///< beside the title, after its stretch

 private:
  void applyColours();

  QLabel* title_ = nullptr;
  QLabel* note_ = nullptr;
  QHBoxLayout* head_ = nullptr;
  QVBoxLayout* body_ = nullptr;
};

/// A table of numbers for a card: nothing to edit, as high as its rows.
void prepareNumberTable(QTableWidget* table, const char* name, const QString& accessible_name);
QTableWidget* makeNumberTable(const char* name, const QString& accessible_name);
void setHeaders(QTableWidget* table, const QStringList& headers);
void setCell(QTableWidget* table, int row, int column, const QString& text, bool number = true);
/// Makes the table as high as its rows, up to `most` of them.
void fitToRows(QTableWidget* table, int most);

}  // namespace distilloscope
