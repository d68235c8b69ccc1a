// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/opener.h"

#include <QFileInfo>
#include <utility>

#include "ui/forms/options_form.h"
#include "ui/main/questions.h"
#include "ui/main/run_controller.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {
namespace {

constexpr int kDatasetDelayMs = 400;

}  // namespace

Opener::Opener(Workspace& workspace, RunController& run, OptionsForm& form, NoticeBar& notices,
               QWidget* window)
    : QObject(window),
      workspace_(workspace),
      run_(run),
      form_(form),
      notices_(notices),
      window_(window) {
  dataset_timer_.setSingleShot(true);
  dataset_timer_.setInterval(kDatasetDelayMs);
  connect(&dataset_timer_, &QTimer::timeout, this, &Opener::openFormDataset);
  connect(&form, &OptionsForm::datasetCommitted, &dataset_timer_, qOverload<>(&QTimer::start));
  connect(&workspace, &Workspace::optionsRequested, this, &Opener::useOptions);
  connect(&workspace, &Workspace::teacherMapsRequested, this, &Opener::useTeacherMaps);
  const auto of_form = [this](const DatasetOptions& options) {
    const DatasetOptions& own = form_.options().dataset;
    return options.folder == own.folder && options.teacher_folder == own.teacher_folder;
  };
  connect(&workspace, &Workspace::datasetRefused, this,
          [this, of_form](const DatasetOptions& options, const QString& reason) {
            if (of_form(options)) form_.setDatasetProblem(reason);
          });
  connect(&workspace, &Workspace::datasetChanged, this, [this, of_form] {
    if (!workspace_.hasDataset() || workspace_.isOpeningDataset()) return;
    if (of_form(workspace_.datasetOptions())) form_.setDatasetProblem({});
  });
  connect(&workspace, &Workspace::datasetChanged, this, &Opener::rememberOpened);
  connect(&workspace, &Workspace::runChanged, this, &Opener::rememberOpened);
}

void Opener::askAndOpen(ItemKind kind) {
  const QString path = askForPath(window_, kind);
  if (!path.isEmpty()) openPath({kind, path});
}

void Opener::openPath(const RecentItem& item) {
  notices_.dismiss();
  open(item);
}

void Opener::openAll(const std::vector<RecentItem>& items, std::function<void()> done) {
  notices_.dismiss();
  std::vector<RecentItem> rest;
  for (const RecentItem& item : items) {
    if (item.kind == ItemKind::run || item.kind == ItemKind::dataset) {
      open(item);
    } else {
      rest.push_back(item);
    }
  }
  const auto finish = [this, rest = std::move(rest), done = std::move(done)] {
    for (const RecentItem& item : rest) open(item);
    if (done) done();
  };
  if (!workspace_.isOpening()) return finish();
  connect(&workspace_, &Workspace::openingEnded, this, finish, Qt::SingleShotConnection);
}

void Opener::open(const RecentItem& item) {
  switch (item.kind) {
    case ItemKind::dataset: {
      if (run_.isActive()) {
        notices_.show(NoticeBar::Level::info,
                      tr("A training is going on. Stop it before opening another dataset."));
        return;
      }
      Options options = form_.options();
      options.dataset.folder = item.path.toStdString();
      options.dataset.teacher_folder.clear();
      form_.setOptions(options);
      asked_dataset_ = item;
      workspace_.openDataset(options.dataset);
      return;
    }
    case ItemKind::run: {
      const QFileInfo info(item.path);
      asked_run_ = {ItemKind::run, info.isFile() ? info.path() : item.path};  // run.json was picked
      workspace_.openRun(asked_run_.path);
      return;
    }
    case ItemKind::study: {
      const QFileInfo info(item.path);
      workspace_.openStudy(info.isFile() ? info.path() : item.path);  // study.json was picked
      return;  // its page remembers it when it is there
    }
    case ItemKind::teacher:
      workspace_.openTeacher(item.path);
      break;
    case ItemKind::checkpoint:
      workspace_.openCheckpoint(item.path);
      break;
    case ItemKind::image:
      workspace_.openImageFile(item.path);
      break;
    case ItemKind::unknown:
      notices_.show(NoticeBar::Level::error,
                    tr("%1 is no dataset, run or study folder, checkpoint, teacher or image.")
                        .arg(item.path));
      return;
  }
  rememberItem(item);
}

// What could not be opened is not offered again.
void Opener::rememberOpened() {
  const auto is = [](const RecentItem& asked, const std::string& folder) {
    return !asked.path.isEmpty() &&
           QFileInfo(asked.path) == QFileInfo(QString::fromStdString(folder));
  };
  if (workspace_.hasDataset() && !workspace_.isOpeningDataset() &&
      is(asked_dataset_, workspace_.datasetOptions().folder)) {
    rememberItem(std::exchange(asked_dataset_, {}));
  }
  if (workspace_.hasRun() && is(asked_run_, workspace_.run().folder)) {
    rememberItem(std::exchange(asked_run_, {}));
  }
}

void Opener::openFormDataset() {
  if (run_.isActive()) return;
  const DatasetOptions& wanted = form_.options().dataset;
  // The demo is made when it is first used, not while somebody looks through the form.
  if (wanted.folder.empty() && !workspace_.hasDataset()) return;
  for (const FieldProblem& problem : form_.problems()) {
    if (problem.field.starts_with("dataset.")) return;
  }
  // What is wrong with a folder that was typed is said where it was typed, if that is in sight.
  if (form_.isVisible()) {
    workspace_.openDatasetQuietly(wanted);
  } else {
    workspace_.openDataset(wanted);
  }
}

void Opener::useOptions(const Options& options) {
  if (run_.isActive()) return;
  form_.setOptions(options);
  Q_EMIT formWanted();
  openFormDataset();
  notices_.show(NoticeBar::Level::info,
                tr("The options of that run are in the form. Start makes a new run of them."));
}

void Opener::useTeacherMaps(const QString& folder) {
  if (run_.isActive()) return;
  Options options = form_.options();
  options.dataset.teacher_folder = folder.toStdString();
  form_.setOptions(options);
  Q_EMIT formWanted();
  openFormDataset();
  notices_.show(NoticeBar::Level::info,
                folder.isEmpty() ? tr("The next run is taught with the dataset's own maps.")
                                 : tr("The next run is taught with the maps in %1.").arg(folder));
}

}  // namespace distilloscope
