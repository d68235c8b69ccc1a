// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_edits.h"

#include <QPointer>
#include <algorithm>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "ui/models/run_table_model.h"
#include "ui/models/run_words.h"

namespace distilloscope {

class RunEdits::Command : public QUndoCommand {
 public:
  Command(RunEdits& edits, const QString& folder, What what, std::string before, std::string after,
          const QString& text)
      : QUndoCommand(text),
        edits_(&edits),
        folder_(folder),
        what_(what),
        before_(std::move(before)),
        after_(std::move(after)) {}
  void redo() override { apply(after_); }
  void undo() override { apply(before_); }

 private:
  void apply(const std::string& text) {
    if (edits_) edits_->apply(folder_, what_, text, self_);
  }

  QPointer<RunEdits> edits_;
  QString folder_;
  What what_;
  std::string before_;
  std::string after_;
  std::shared_ptr<Command*> self_ = std::make_shared<Command*>(this);
};

RunEdits::RunEdits(EngineBridge& bridge, UndoHistory& history, RunTableModel& runs, QObject* parent)
    : QObject(parent), bridge_(bridge), history_(history), runs_(runs) {
  connect(&bridge, &EngineBridge::runEdited, this, &RunEdits::onEdited);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &RunEdits::onJobState);
}

RunEdits::~RunEdits() = default;

void RunEdits::rename(const QString& folder, const QString& name) {
  change(folder, What::name, name.simplified());
}

void RunEdits::annotate(const QString& folder, const QString& note) {
  change(folder, What::note, note.trimmed());
}

std::string RunEdits::known(const QString& folder, What what) const {
  const int row = runs_.rowOf(folder);
  if (row < 0) return {};
  const RunRecord& record = runs_.entry(row).record;
  return what == What::name ? record.name : record.note;
}

void RunEdits::change(const QString& folder, What what, const QString& text) {
  const int row = runs_.rowOf(folder);
  if (row < 0) return;
  const std::string before = known(folder, what);
  const std::string after = text.toStdString();
  if (before == after) return;
  const QString name = runNameText(runs_.entry(row).record);
  history_.push(
      new Command(*this, folder, what, before, after,
                  what == What::name ? tr("Rename %1").arg(name) : tr("Note on %1").arg(name)));
}

void RunEdits::apply(const QString& folder, What what, const std::string& text,
                     const std::shared_ptr<Command*>& command) {
  EditRunJob job;
  job.folder = folder.toStdString();
  (what == What::name ? job.name : job.note) = text;
  const std::string before = known(folder, what);
  runs_.setBeingKept(folder, true);
  const JobId id = bridge_.submit(std::move(job));
  waiting_[id] = {folder, what, before, command};
  show(folder, what, text);
}

void RunEdits::show(const QString& folder, What what, const std::string& text) {
  const int row = runs_.rowOf(folder);
  if (row < 0) return;
  const RunRecord& record = runs_.entry(row).record;
  const QString shown_text = QString::fromStdString(text);
  const QString name = what == What::name ? shown_text : QString::fromStdString(record.name);
  const QString note = what == What::note ? shown_text : QString::fromStdString(record.note);
  runs_.showWords(folder, name, note);
  Q_EMIT shown(folder);
}

bool RunEdits::isWaited(const QString& folder) const {
  return std::ranges::any_of(waiting_,
                             [&](const auto& item) { return item.second.folder == folder; });
}

void RunEdits::onEdited(const RunEdited& event) {
  const auto found = waiting_.find(event.job);
  if (found == waiting_.end()) return;
  const Waiting done = found->second;
  waiting_.erase(found);
  if (isWaited(done.folder)) return;  // a later change is shown already
  runs_.setBeingKept(done.folder, false);
  runs_.showWords(done.folder, QString::fromStdString(event.record.name),
                  QString::fromStdString(event.record.note));
  Q_EMIT shown(done.folder);
}

void RunEdits::onJobState(const JobStateChanged& event) {
  if (!is_final(event.state)) return;
  const auto found = waiting_.find(event.job);
  if (found == waiting_.end()) return;
  const Waiting done = found->second;
  waiting_.erase(found);
  const bool waited = isWaited(done.folder);
  if (!waited) runs_.setBeingKept(done.folder, false);
  if (event.state == JobState::finished) return;
  if (!waited) show(done.folder, done.what, done.before);
  if (const auto command = done.command.lock()) {
    (*command)->setObsolete(true);
    history_.dropObsolete();
  }
  const QString name = done.folder.section('/', -1);
  Q_EMIT failed(done.what == What::name ? tr("%1 was not renamed.").arg(name)
                                        : tr("The note on %1 was not kept.").arg(name),
                errorText(event.error));
}

}  // namespace distilloscope
