// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/workspace.h"
#include "ui/models/lane_job.h"
#include "ui/views/copy_source.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace distilloscope {

class JobBar;
class NoticeBar;
class ResultCard;
class TeacherCheckPanel;
class TeacherForm;
class TeacherScorePanel;
class TeacherTaughtPanel;
class TeacherTrainingForm;
class TeacherTrainingPanel;

/// The Teacher tab: chooses a teacher, scores it, makes its maps of the experiment's dataset, or
/// trains one. One of these at a time; behind a training it waits. The check of the current run's
/// teacher is shown as well.
class TeacherView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  TeacherView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  TeacherForm& form() { return *form_; }
  TeacherTrainingForm& trainingForm() { return *training_form_; }
  NoticeBar& notices() { return *notices_; }
  LaneJob& job() { return job_; }
  /// A network, or a folder of maps, as what lies in it tells.
  void open(const QString& path);
  QMimeData* copyOf() override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  enum class Work { score, teach, train };
  QWidget* buildForms();
  QWidget* buildResults();
  void connectEngine(EngineBridge& bridge);
  void score();
  void teach();
  void train();
  void begin(Work work, Job job);
  void useMaps(const QString& folder);
  void showImage(const QString& id);
  void showTraining(bool shown);
  void fitForms();
  void followJob();
  void onEnded(const JobStateChanged& event);
  void showRunCheck();
  void showPage();
  void refresh();
  QString scoredMaps() const;
  QString ahead() const;
  bool isTraining() const { return workspace_.hasLiveRun() || workspace_.isStarting(); }
  bool isSameDataset() const;
  void applyColours();

  Workspace& workspace_;
  LaneJob job_;
  Work work_ = Work::score;
  QString job_title_;
  QString job_name_;  ///< of the teacher it works with
  bool has_results_ = false;
  NoticeBar* notices_ = nullptr;
  JobBar* bar_ = nullptr;
  TeacherForm* form_ = nullptr;
  TeacherTrainingForm* training_form_ = nullptr;
  QLabel* dataset_ = nullptr;
  QPushButton* score_ = nullptr;
  QPushButton* teach_ = nullptr;
  QPushButton* train_ = nullptr;
  QToolButton* training_header_ = nullptr;
  QWidget* training_body_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  TeacherScorePanel* scores_ = nullptr;
  TeacherTaughtPanel* taught_ = nullptr;
  TeacherTrainingPanel* trained_ = nullptr;
  QLabel* pending_ = nullptr;
  ResultCard* run_card_ = nullptr;
  TeacherCheckPanel* run_check_ = nullptr;
};

}  // namespace distilloscope
