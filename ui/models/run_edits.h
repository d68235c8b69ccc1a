// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <map>
#include <memory>

#include "ui/bridge/engine_bridge.h"
#include "ui/models/undo_history.h"

namespace distilloscope {

struct RunEntry;
class RunTableModel;

/// Renames and annotates runs: shown at once, kept by the engine, and taken back where that fails.
/// Each change can be undone.
class RunEdits : public QObject {
  Q_OBJECT
 public:
  RunEdits(EngineBridge& bridge, UndoHistory& history, RunTableModel& runs,
           QObject* parent = nullptr);
  ~RunEdits() override;  ///< what was changed here can no longer be undone

  void rename(const QString& folder, const QString& name);
  void annotate(const QString& folder, const QString& note);

 Q_SIGNALS:
  void shown(const QString& folder);  ///< the table has other words of this run
  void failed(const QString& text, const QString& reason);

 private:
  enum class What { name, note };
  class Command;
  struct Waiting {
    QString folder;
    What what = What::name;
    std::string before;
    std::weak_ptr<Command*> command;  ///< the history may have dropped it
  };

  void change(const QString& folder, What what, const QString& text);
  void apply(const QString& folder, What what, const std::string& text,
             const std::shared_ptr<Command*>& command);
  void show(const QString& folder, What what, const std::string& text);
  void onEdited(const RunEdited& event);
  void onJobState(const JobStateChanged& event);
  std::string known(const QString& folder, What what) const;
  bool isWaited(const QString& folder) const;

  EngineBridge& bridge_;
  UndoHistory& history_;
  RunTableModel& runs_;
  std::map<JobId, Waiting> waiting_;
};

}  // namespace distilloscope
