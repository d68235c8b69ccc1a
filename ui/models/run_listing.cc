// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_listing.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>
#include <algorithm>

#include "engine/api/arms.h"
#include "ui/bridge/engine_text.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Runs)
};

bool sameRun(const RunRecord& a, const RunRecord& b) {
  return a.name == b.name && a.note == b.note && a.created == b.created && a.state == b.state &&
         a.message == b.message && a.epochs_done == b.epochs_done &&
         a.options.optimiser.epochs == b.options.optimiser.epochs && a.best_kl == b.best_kl &&
         a.last_kl == b.last_kl && a.best_epoch == b.best_epoch && a.alarms == b.alarms &&
         a.options.arms == b.options.arms && a.dataset_fingerprint == b.dataset_fingerprint;
}

bool sameSeed(const StudySeed& a, const StudySeed& b) {
  return a.seed == b.seed && a.finished == b.finished && a.run_folder == b.run_folder &&
         a.best_kl == b.best_kl;
}

bool sameStudy(const StudyRecord& a, const StudyRecord& b) {
  return a.name == b.name && a.created == b.created &&
         std::ranges::equal(a.seeds, b.seeds, sameSeed) &&
         a.comparisons.size() == b.comparisons.size();
}

// A row for a study as for a run: what is known of all finished seeds, as means.
RunRecord recordOf(const StudyRecord& study) {
  RunRecord record;
  record.folder = study.folder;
  record.name = study.name;
  record.created = study.created;
  record.options = study.options;
  record.dataset_name = study.dataset_name;
  record.dataset_folder = study.options.dataset.folder;
  const int arms = arm_count(study.options);
  record.resize_arms(arms);
  int finished = 0;
  std::vector<double> sums(static_cast<std::size_t>(arms), 0);
  for (const StudySeed& seed : study.seeds) {
    if (!seed.finished || seed.best_kl.size() < sums.size()) continue;
    ++finished;
    for (std::size_t arm = 0; arm < sums.size(); ++arm) sums[arm] += seed.best_kl[arm];
  }
  if (finished > 0) {
    for (std::size_t arm = 0; arm < sums.size(); ++arm) record.best_kl[arm] = sums[arm] / finished;
  }
  record.epochs_done = finished;
  const bool done = std::ranges::all_of(study.seeds, &StudySeed::finished);
  // Whether it goes on somewhere shows in the growth of its files.
  record.state = done && !study.seeds.empty() ? RunState::finished : RunState::interrupted;
  return record;
}

}  // namespace

RunEntry ListedEntry::make() const {
  RunEntry entry;
  if (study != nullptr) {
    entry.record = recordOf(*study);
    entry.study = std::make_shared<StudyRecord>(*study);
  } else if (run != nullptr) {
    entry.record = *run;
    if (curve != nullptr) entry.curve = *curve;
  } else {
    entry.record.folder = folder.toStdString();
    entry.problem = engineText(problem->message);
    if (entry.problem.isEmpty()) entry.problem = Words::tr("The folder cannot be read.");
  }
  return entry;
}

bool ListedEntry::isSame(const RunEntry& known) const {
  if (study != nullptr) return known.study && sameStudy(*known.study, *study);
  if (known.study) return false;
  if (run == nullptr) return known.problem == engineText(problem->message);
  static const ValidationCurve none;
  return known.readable() && !known.live && sameRun(known.record, *run) &&
         known.curve.kl == (curve != nullptr ? *curve : none).kl;
}

bool ListedEntry::hasWordsOf(const RunEntry& known) const {
  return run == nullptr || (run->name == known.record.name && run->note == known.record.note);
}

void ListedEntry::takeWords(RunEntry& known) const {
  if (run == nullptr) return;
  known.record.name = run->name;
  known.record.note = run->note;
}

bool ListedEntry::holds(const QString& run_folder) const {
  return study != nullptr && run_folder.startsWith(folder + '/');
}

std::vector<ListedEntry> listedEntries(const RunsListed& listed) {
  std::vector<ListedEntry> entries;
  entries.reserve(listed.runs.size() + listed.studies.size() + listed.problems.size());
  for (std::size_t i = 0; i < listed.runs.size(); ++i) {
    ListedEntry entry;
    entry.folder = QString::fromStdString(listed.runs[i].folder);
    entry.run = &listed.runs[i];
    if (i < listed.curves.size()) entry.curve = &listed.curves[i];
    entries.push_back(entry);
  }
  for (const StudyRecord& study : listed.studies) {
    ListedEntry entry;
    entry.folder = QString::fromStdString(study.folder);
    entry.study = &study;
    entries.push_back(entry);
  }
  if (listed.problems.empty()) return entries;
  const QDir place(QString::fromStdString(listed.folder));
  QSet<QString> known;
  for (const ListedEntry& entry : entries) known.insert(entry.folder);
  for (const DatasetProblem& problem : listed.problems) {
    ListedEntry entry;
    entry.folder = place.filePath(QString::fromStdString(problem.file));
    if (known.contains(entry.folder)) continue;  // a remark on a run that can be read
    entry.problem = &problem;
    entries.push_back(entry);
  }
  return entries;
}

}  // namespace distilloscope
