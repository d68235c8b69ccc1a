// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QPixmap>
#include <QSet>
#include <QStringList>
#include <vector>

#include "engine/api/run_record.h"
#include "ui/main/arm_look.h"

namespace distilloscope {

enum class SampleOrder { id, kl_a, kl_b, a_minus_b };

/// The validation samples of a dataset with the scores of one epoch, in a chosen order. Pictures
/// arrive later, one by one, and only so many are kept.
class SampleListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role {
    kIdRole = Qt::UserRole,
    kKlARole,        ///< double, of the first arm of the pair; invalid when not scored
    kKlBRole,        ///< of the second
    kThumbnailRole,  ///< QPixmap; invalid until it arrived
    kAspectRole,     ///< width / height of the stimulus, 4/3 when not known
  };
  static constexpr int kKeptThumbnails = 600;

  explicit SampleListModel(QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

  /// The two arms whose scores are shown and sorted by; the next setScores() uses them.
  void setArms(const Options& options, int first, int second);
  /// Of the bar of the first or second arm.
  QColor barColour(int side) const { return armColour(options_, arms_[side]); }
  /// Forgets scores and pictures.
  void setSamples(const std::vector<SampleInfo>& samples);
  /// Scores of samples that are not listed are ignored; samples left out lose theirs.
  void setScores(const std::vector<ImageScore>& scores);
  /// Samples without a score come last in either direction; equal ones are ordered by id.
  void setOrder(SampleOrder order, bool descending);

  QStringList ids() const;             ///< all, as ordered
  int rowOf(const QString& id) const;  ///< -1 when there is no such sample
  QString idAt(int row) const;         ///< empty outside the list
  /// The row a typed text means: the same id, else the first that begins with it, else the first
  /// that holds it, from `start` on and round to the top; -1 when none.
  int find(const QString& text, int start = 0) const;
  const SampleInfo* sampleAt(int row) const;
  /// Largest KL of all scores, the full length of a score bar; 0 without scores.
  double largestKl() const { return largest_kl_; }

  /// Of rows first..last, the ids whose picture is neither here nor asked for; they count as asked
  /// for from now on.
  QStringList takeMissingThumbnails(int first, int last);
  void setThumbnail(const QString& id, const QPixmap& picture);
  /// A request ended. The first picture that did not arrive is not asked for again, those behind
  /// it are.
  void thumbnailsEnded(const QStringList& asked);

 private:
  struct Row {
    SampleInfo info;
    QString id;
    double kl[2] = {-1, -1};
    int rank = 0;  ///< place by id
  };
  void rankIds();
  void sort();

  Options options_;
  int arms_[2] = {0, 1};
  std::vector<Row> rows_;
  std::vector<int> order_;      ///< position in the list -> index in rows_
  QHash<QString, int> places_;  ///< id -> position in the list
  SampleOrder key_ = SampleOrder::id;
  bool descending_ = false;
  double largest_kl_ = 0;
  mutable QCache<QString, QPixmap> thumbnails_;
  QSet<QString> asked_;
  QSet<QString> failed_;
};

}  // namespace distilloscope
