// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/bridge/engine_text.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/views/notice_bar.h"
#include "ui/views/query_bar.h"

namespace distilloscope {

CheckpointPage::CheckpointPage(EngineBridge& bridge, Workspace& workspace, const QString& name,
                               QWidget* parent)
    : QWidget(parent), bridge_(bridge), workspace_(workspace) {
  setObjectName(name + "Page");
  notice_ = new NoticeBar;
  notice_->setObjectName(name + "Notice");
  query_ = new QueryBar(bridge, name);
  stack_ = new QStackedWidget;
  stack_->setObjectName(name + "Stack");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(notice_);
  column->addWidget(query_);
  column->addWidget(stack_, 1);
  connect(query_, &QueryBar::failed, this, [this](const Error& error) {
    const QString reason = engineText(error.message).trimmed();
    notice_->show(NoticeBar::Level::error,
                  (reason.endsWith('.') ? reason : reason + ".") + " " + adviceFor(error.code),
                  tr("Reason: %1").arg(reason));
    notice_->offer(tr("Try again"), [this] {
      notice_->dismiss();
      outdate();
    });
  });
}

void CheckpointPage::setSubject(const CheckpointSubject& subject) {
  subject_ = subject;
  outdate();
}

void CheckpointPage::setTensor(const QString& name) {
  if (name == tensor_) return;
  tensor_ = name;
  onTensor();
}

void CheckpointPage::outdate() {
  outdated_ = !isVisible();
  if (!outdated_) bringUp();
}

void CheckpointPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (outdated_) outdate();
}

void CheckpointPage::add(QWidget* widget) {
  stack_->addWidget(widget);
}

void CheckpointPage::bringToFront(QWidget* widget) {
  stack_->setCurrentWidget(widget);
}

}  // namespace distilloscope
