// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

#include "engine/api/run_record.h"
#include "ui/main/arm_look.h"
#include "ui/models/sample_filter.h"

namespace distilloscope {

/// Starred images come first in either direction; among them, and among the others, the order that
/// was chosen before stays.
/// The scores are of the chosen kind, those less the teacher's are KL.
enum class SampleOrder { id, score_a, score_b, a_minus_b, teacher_a, teacher_b, starred };
inline constexpr int kSampleOrders = 7;

/// The validation samples of a dataset with the scores of one epoch: those that a filter lets
/// through, in a chosen order. Pictures arrive later, one by one, and only so many are kept.
class SampleListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role {
    kIdRole = Qt::UserRole,
    kKlARole,        ///< double, of the first arm of the pair; invalid when not scored
    kKlBRole,        ///< of the second
    kThumbnailRole,  ///< QPixmap; invalid until it arrived
    kAspectRole,     ///< width / height of the stimulus, 4/3 when not known
    kStarRole,       ///< bool
    kNoteRole,       ///< QString
  };
  static constexpr qsizetype kThumbnailBytes = 96LL << 20;  ///< of all pictures that are kept

  explicit SampleListModel(QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

  /// What a delegate draws, without the detour of a QVariant each. Null outside the list.
  const SampleFacts* factsAt(int row) const;
  const QPixmap* thumbnailAt(int row) const;  ///< null until it arrived
  double aspectAt(int row) const;

  /// The two arms whose scores are shown and sorted by; the next setScores() uses them.
  void setArms(const Options& options, int first, int second);
  /// Of the bar of the first or second arm.
  QColor barColour(int side) const { return armColour(options_, arms_[side]); }
  /// Forgets scores and pictures.
  void setSamples(const std::vector<SampleInfo>& samples,
                  const std::vector<DatasetProblem>& problems = {});
  /// Scores of samples that are not listed are ignored; samples left out lose theirs.
  void setScores(const EpochScores& scores);
  /// KL, and the metrics that the scores have.
  const std::vector<ScoreKind>& scoreKinds() const { return kinds_; }
  /// What is sorted by and shown as bars.
  void setScoreKind(ScoreKind kind);
  ScoreKind scoreKind() const { return kind_; }
  /// KL of the teacher's map of each image, where it is known.
  void setTeacherKl(const QHash<QString, double>& kl);
  bool knowsTeacherKl(const QString& id) const;
  /// All of the run; images left out lose theirs.
  void setNotes(const std::vector<ImageNote>& notes);
  /// Samples without a score come last in either direction; equal ones are ordered by id.
  void setOrder(SampleOrder order, bool descending);
  void setFilter(const SampleFilter& filter);
  const SampleFilter& filter() const { return filter_; }

  int sampleCount() const { return static_cast<int>(rows_.size()); }  ///< without the filter
  /// Of the chosen kind and of all samples, whatever the filter.
  std::vector<double> scores(SampleScore which) const;
  QStringList ids() const;             ///< those that are listed, as ordered
  int rowOf(const QString& id) const;  ///< -1 when it is not listed
  QString idAt(int row) const;         ///< empty outside the list
  /// The row a typed text means: the same id, else the first that begins with it, else the first
  /// that holds it, from `start` on and round to the top; -1 when none.
  int find(const QString& text, int start = 0) const;
  const SampleInfo* sampleAt(int row) const;
  bool hasScores() const { return scored_; }
  /// Of the chosen kind, the full length of a score bar; 0 without scores.
  double largestScore() const { return largest_; }

  /// Of rows first..last, up to `most` ids whose picture is neither here, at least that high, nor
  /// asked for; they count as asked for from now on.
  QStringList takeMissingThumbnails(int first, int last, int height = 0, int most = 1 << 20);
  /// `height`: what was asked for. A picture that is not listed is kept all the same.
  void setThumbnail(const QString& id, const QPixmap& picture, int height = 0);
  /// A request ended. The first picture that did not arrive is not asked for again, those behind
  /// it are; of one that was given up, all are.
  void thumbnailsEnded(const QStringList& asked, bool given_up = false);
  qsizetype thumbnailBytes() const { return thumbnails_.totalCost(); }

 private:
  struct Row {
    SampleInfo info;
    SampleFacts facts;
    double teacher_kl = -1;
    int rank = 0;  ///< place by id
  };
  struct Thumbnail {
    QPixmap picture;
    int height = 0;
  };
  const Row* at(int row) const;
  int indexOf(const QString& id) const;  ///< in rows_; -1: none
  std::optional<double> sortValue(const Row& row, SampleOrder order) const;
  void readMetrics(const EpochScores& scores, const std::vector<int>& row_of);
  void findLargest();
  std::vector<int> arranged() const;
  void rearrange();
  void rankIds();
  QString describe(const Row& row, bool spoken) const;

  Options options_;
  int arms_[2] = {0, 1};
  std::vector<Row> rows_;
  static constexpr int kSearches = 16;
  mutable QHash<QString, int> index_;  ///< id -> index in rows_; built when it pays
  mutable int searches_ = 0;           ///< without it
  std::vector<int> order_;     ///< position in the list -> index in rows_
  std::vector<int> places_;    ///< index in rows_ -> position in the list, -1: filtered out
  SampleOrder key_ = SampleOrder::id;
  SampleOrder key_before_ = SampleOrder::id;  ///< of those, what was chosen before starred
  bool descending_ = false;
  SampleFilter filter_;
  std::vector<ScoreKind> kinds_ = {kKlScore};
  ScoreKind kind_ = kKlScore;
  bool scored_ = false;
  double largest_ = 0;
  QCache<QString, Thumbnail> thumbnails_;  ///< cost in bytes
  QSet<QString> asked_;
  QSet<QString> failed_;
};

}  // namespace distilloscope
