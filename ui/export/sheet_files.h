// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QString>
#include <functional>

#include "ui/export/sheet.h"

class QThread;

namespace distilloscope {

/// The sheet as pixels, at so many per inch.
QImage sheetImage(const Sheet& sheet, const Sheet::Inks& inks, double dpi);

/// The sheet as a file's content, as its ending says (pdf, svg, png). Empty, with a reason, for
/// another ending or a figure too large to be drawn.
QByteArray sheetBytes(const Sheet& sheet, const Sheet::Inks& inks, const QString& file, int dpi,
                      const QString& title, QString* error);

/// Does something slow away from the window, one at a time and the newest last: what was asked for
/// in between is skipped.
class Aside : public QObject {
  Q_OBJECT
 public:
  explicit Aside(QObject* parent = nullptr) : QObject(parent) {}
  ~Aside() override;  ///< waits for what is being done

  /// `work` runs on another thread, then `then` on this one, unless something newer was asked.
  void run(std::function<void()> work, std::function<void()> then);
  /// What is being done ends unheard.
  void forget();
  bool isBusy() const { return thread_ != nullptr; }

 private:
  void begin();

  QThread* thread_ = nullptr;
  std::function<void()> work_;  ///< next; empty: nothing
  std::function<void()> then_;
  int turn_ = 0;
};

}  // namespace distilloscope
