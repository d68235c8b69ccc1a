// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/aside.h"

#include <QThread>
#include <utility>

namespace distilloscope {

Aside::~Aside() {
  work_ = nullptr;
  then_ = nullptr;
  if (thread_ != nullptr) thread_->wait();
}

void Aside::run(std::function<void()> work, std::function<void()> then) {
  work_ = std::move(work);
  then_ = std::move(then);
  if (thread_ == nullptr) begin();
}

void Aside::forget() {
  ++turn_;
  work_ = nullptr;
  then_ = nullptr;
}

void Aside::finish() {
  forget();
  if (thread_ != nullptr) thread_->wait();
}

void Aside::begin() {
  auto then = std::exchange(then_, nullptr);
  thread_ = QThread::create(std::exchange(work_, nullptr));
  thread_->setParent(this);
  connect(thread_, &QThread::finished, this, [this, then, turn = turn_] {
    thread_->deleteLater();
    thread_ = nullptr;
    if (work_) {
      begin();  // what was made is no longer wanted
    } else if (then && turn == turn_) {
      then();
    }
  });
  thread_->start();
}

}  // namespace distilloscope
