// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

class QThread;

namespace distilloscope {

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
  /// Waits for what is being done, which ends unheard as well.
  void finish();
  bool isBusy() const { return thread_ != nullptr; }

 private:
  void begin();

  QThread* thread_ = nullptr;
  std::function<void()> work_;  ///< next; empty: nothing
  std::function<void()> then_;
  int turn_ = 0;
};

}  // namespace distilloscope
