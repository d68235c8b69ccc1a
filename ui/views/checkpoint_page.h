// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/main/workspace.h"
#include "ui/models/run_checkpoints_model.h"

class QStackedWidget;

namespace distilloscope {

class NoticeBar;
class QueryBar;

/// The checkpoint that is looked at.
struct CheckpointSubject {
  CheckpointInfo info;
  std::optional<CheckpointPlace> place;  ///< in the shown run
  std::optional<Model> arm;              ///< by its place or by the file
  Options options;                       ///< of the run it belongs to
  QString file() const { return QString::fromStdString(info.file); }
};

/// One page of the Checkpoints view: a bar for what went wrong and one for work that takes long
/// above what is shown, or above words on what will be there. A page asks the engine only while it
/// is seen.
class CheckpointPage : public QWidget {
  Q_OBJECT
 public:
  CheckpointPage(EngineBridge& bridge, Workspace& workspace, const QString& name,
                 QWidget* parent = nullptr);

  void setSubject(const CheckpointSubject& subject);
  void setTensor(const QString& name);  ///< the one chosen in any page
  QString tensor() const { return tensor_; }

 Q_SIGNALS:
  void tensorChosen(const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;

  /// The page is seen, and what it shows may not be what is wanted any more.
  virtual void bringUp() = 0;
  virtual void onTensor() {}  ///< tensor() is another one

  void outdate();  ///< bringUp() now, or when the page is seen
  const CheckpointSubject& subject() const { return subject_; }
  EngineBridge& bridge() { return bridge_; }
  Workspace& workspace() const { return workspace_; }
  QueryBar& query() { return *query_; }
  NoticeBar& notice() { return *notice_; }
  /// Adds a page to the stack; the first one is seen until another is brought to the front.
  void add(QWidget* widget);
  void bringToFront(QWidget* widget);

 private:
  EngineBridge& bridge_;
  Workspace& workspace_;
  CheckpointSubject subject_;
  QString tensor_;
  bool outdated_ = true;
  NoticeBar* notice_ = nullptr;
  QueryBar* query_ = nullptr;
  QStackedWidget* stack_ = nullptr;
};

}  // namespace distilloscope
