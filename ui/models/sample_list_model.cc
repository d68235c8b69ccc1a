// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_list_model.h"

#include <QCollator>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

#include "ui/bridge/engine_text.h"
#include "engine/api/evaluation.h"

#include "ui/models/number_text.h"

namespace distilloscope {
namespace {

// The C locale compares bytes, which would put "img10" before "img2".
QCollator naturalOrder() {
  QLocale locale = QLocale().collation();
  if (locale.language() == QLocale::C) locale = QLocale(QLocale::English);
  QCollator collator(locale);
  collator.setNumericMode(true);
  return collator;
}

bool isDigit(QChar letter) {
  return letter >= u'0' && letter <= u'9';
}

// Of ids that differ in one number at their end alone, as most datasets have them, these numbers:
// their order is the natural one, and a collator takes ten times as long. Empty for others.
std::vector<std::uint64_t> numbersOf(const std::vector<const QString*>& ids) {
  constexpr qsizetype kDigits = 18;
  if (ids.empty()) return {};
  const QString& first = *ids.front();
  qsizetype begin = first.size();
  while (begin > 0 && isDigit(first[begin - 1])) --begin;
  const QStringView stem = QStringView(first).first(begin);
  std::vector<std::uint64_t> numbers;
  numbers.reserve(ids.size());
  for (const QString* id : ids) {
    const QStringView digits = QStringView(*id).mid(begin);
    if (!id->startsWith(stem) || digits.isEmpty() || digits.size() > kDigits) return {};
    std::uint64_t number = 0;
    for (const QChar digit : digits) {
      if (!isDigit(digit)) return {};
      number = 10 * number + static_cast<std::uint64_t>(digit.unicode() - u'0');
    }
    numbers.push_back(number);
  }
  return numbers;
}

qsizetype bytesOf(const QPixmap& picture) {
  return static_cast<qsizetype>(picture.width()) * picture.height() * picture.depth() / 8 + 64;
}

}  // namespace

SampleListModel::SampleListModel(QObject* parent)
    : QAbstractListModel(parent), thumbnails_(kThumbnailBytes) {}

int SampleListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

const SampleListModel::Row* SampleListModel::at(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &rows_[static_cast<std::size_t>(order_[static_cast<std::size_t>(row)])];
}

QVariant SampleListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = *at(index.row());
  const SampleFacts& facts = row.facts;
  switch (role) {
    case Qt::DisplayRole:
    case kIdRole:
      return facts.id;
    case Qt::ToolTipRole:
      return describe(row, false);
    case Qt::AccessibleTextRole:
      return describe(row, true);
    case kKlARole:
      return facts.isScored(0) ? QVariant(facts.kl[0]) : QVariant();
    case kKlBRole:
      return facts.isScored(1) ? QVariant(facts.kl[1]) : QVariant();
    case kThumbnailRole:
      if (const QPixmap* picture = thumbnailAt(index.row())) return *picture;
      return {};
    case kAspectRole:
      return aspectAt(index.row());
    case kStarRole:
      return facts.star;
    case kNoteRole:
      return facts.note;
    default:
      return {};
  }
}

QString SampleListModel::describe(const Row& row, bool spoken) const {
  const QLocale locale;
  const SampleFacts& facts = row.facts;
  const auto number = [&](double value) { return trueMinus(locale.toString(value, 'f', 3)); };
  QStringList lines;
  lines << tr("%1, %2 x %3 pixels").arg(facts.id).arg(row.info.width).arg(row.info.height);
  if (spoken && facts.star) lines.front() += tr(", starred");
  for (const ScoreKind kind : kinds_) {
    if (spoken && kind != kKlScore && kind != kind_) continue;
    const auto first = facts.score(SampleScore::first, kind);
    const auto second = facts.score(SampleScore::second, kind);
    if (first && second) {
      lines << tr("%1 of %2 %3, of %4 %5, %6 %7")
                   .arg(scoreName(kind), armName(options_, arms_[0]), number(*first),
                        armName(options_, arms_[1]), number(*second),
                        armGapName(options_, arms_[0], arms_[1]), number(*first - *second));
    } else if (kind == kKlScore) {
      lines << tr("Not scored yet");
    }
  }
  if (row.teacher_kl > -0.5) lines << tr("KL of the teacher %1").arg(number(row.teacher_kl));
  if (!spoken && facts.star) lines << tr("Starred");
  if (!facts.note.isEmpty()) lines << tr("Note: %1").arg(facts.note);
  if (!facts.remark.isEmpty()) lines << tr("The dataset's check says: %1").arg(facts.remark);
  return lines.join('\n');
}

const SampleFacts* SampleListModel::factsAt(int row) const {
  const Row* found = at(row);
  return found != nullptr ? &found->facts : nullptr;
}

const QPixmap* SampleListModel::thumbnailAt(int row) const {
  const Row* found = at(row);
  const Thumbnail* kept = found != nullptr ? thumbnails_.object(found->facts.id) : nullptr;
  return kept != nullptr ? &kept->picture : nullptr;
}

double SampleListModel::aspectAt(int row) const {
  const Row* found = at(row);
  return found != nullptr && found->info.width > 0 && found->info.height > 0
             ? static_cast<double>(found->info.width) / found->info.height
             : 4.0 / 3.0;
}

void SampleListModel::setArms(const Options& options, int first, int second) {
  options_ = options;
  arms_[0] = first;
  arms_[1] = second;
}

// ---- what is known -----------------------------------------------------------------------------

void SampleListModel::setSamples(const std::vector<SampleInfo>& samples,
                                 const std::vector<DatasetProblem>& problems) {
  QHash<QString, QString> remarks;
  for (const DatasetProblem& problem : problems) {
    if (problem.left_out) continue;
    remarks.insert(QFileInfo(QString::fromStdString(problem.file)).completeBaseName(),
                   engineText(problem.message));
  }
  beginResetModel();
  rows_.clear();
  rows_.reserve(samples.size());
  index_.clear();
  searches_ = 0;
  for (const SampleInfo& info : samples) {
    Row row;
    row.info = info;
    row.facts.id = QString::fromStdString(info.id);
    row.facts.has_teacher = info.has_teacher;
    row.facts.has_fixations = info.has_fixations;
    row.facts.remark = remarks.value(row.facts.id);
    rows_.push_back(std::move(row));
  }
  rankIds();
  kinds_ = {kKlScore};
  scored_ = false;
  largest_ = 0;
  thumbnails_.clear();
  asked_.clear();
  failed_.clear();
  order_ = arranged();
  places_.assign(rows_.size(), -1);
  for (std::size_t place = 0; place < order_.size(); ++place) {
    places_[static_cast<std::size_t>(order_[place])] = static_cast<int>(place);
  }
  endResetModel();
}

// The index of 10,000 images takes longer to build than a few are looked for by hand, which is all
// that showing them needs.
int SampleListModel::indexOf(const QString& id) const {
  if (index_.isEmpty() && searches_ < kSearches) {
    ++searches_;
    const auto found =
        std::ranges::find(rows_, id, [](const Row& row) -> const QString& { return row.facts.id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
  }
  if (index_.isEmpty()) {
    index_.reserve(static_cast<qsizetype>(rows_.size()));
    // Of two with the same id the first, as by hand.
    for (std::size_t i = rows_.size(); i-- > 0;) {
      index_.insert(rows_[i].facts.id, static_cast<int>(i));
    }
  }
  return index_.value(id, -1);
}

void SampleListModel::setScores(const EpochScores& scores) {
  // As a rule they come in the order of the samples; before any is known, none is looked for.
  std::vector<int> row_of(rows_.empty() ? 0 : scores.images.size(), -1);
  for (Row& row : rows_) row.facts.kl = {-1, -1};
  scored_ = false;
  for (std::size_t i = 0; i < row_of.size(); ++i) {
    const ImageScore& image = scores.images[i];
    row_of[i] = i < rows_.size() && rows_[i].info.id == image.id
                    ? static_cast<int>(i)
                    : indexOf(QString::fromStdString(image.id));
    if (row_of[i] < 0) continue;
    SampleFacts& facts = rows_[static_cast<std::size_t>(row_of[i])].facts;
    for (std::size_t side = 0; side < 2; ++side) {
      const auto arm = static_cast<std::size_t>(arms_[side]);
      if (arm < image.kl.size()) facts.kl[side] = image.kl[arm];
    }
    scored_ = true;
  }
  readMetrics(scores, row_of);
  findLargest();
  rearrange();
}

void SampleListModel::readMetrics(const EpochScores& scores, const std::vector<int>& row_of) {
  constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
  const std::size_t places = scores.metrics.empty() ? 0 : metric_kinds().size();
  for (Row& row : rows_) row.facts.metrics.assign(places, {kUnknown, kUnknown});
  kinds_ = {kKlScore};
  for (const ImageMetric& metric : scores.metrics) {
    const ScoreKind kind = scoreKindOf(metric.key);
    if (kind == kKlScore) continue;
    kinds_.push_back(kind);
    for (std::size_t side = 0; side < 2; ++side) {
      const auto arm = static_cast<std::size_t>(arms_[side]);
      if (arm >= metric.values.size()) continue;
      const std::vector<float>& values = metric.values[arm];
      for (std::size_t i = 0; i < std::min(values.size(), row_of.size()); ++i) {
        if (row_of[i] < 0) continue;
        SampleFacts& facts = rows_[static_cast<std::size_t>(row_of[i])].facts;
        facts.metrics[static_cast<std::size_t>(kind)][side] = values[i];
      }
    }
  }
  std::ranges::sort(kinds_);
}

void SampleListModel::findLargest() {
  largest_ = 0;
  for (const Row& row : rows_) {
    for (const SampleScore side : {SampleScore::first, SampleScore::second}) {
      largest_ = std::max(largest_, row.facts.score(side, kind_).value_or(0));
    }
  }
}

void SampleListModel::setScoreKind(ScoreKind kind) {
  if (kind == kind_) return;
  kind_ = kind;
  findLargest();
  rearrange();
}

void SampleListModel::setTeacherKl(const QHash<QString, double>& kl) {
  for (Row& row : rows_) row.teacher_kl = kl.value(row.facts.id, -1);
  if (key_ == SampleOrder::teacher_a || key_ == SampleOrder::teacher_b) rearrange();
}

bool SampleListModel::knowsTeacherKl(const QString& id) const {
  const int at = indexOf(id);
  return at >= 0 && rows_[static_cast<std::size_t>(at)].teacher_kl > -0.5;
}

void SampleListModel::setNotes(const std::vector<ImageNote>& notes) {
  for (Row& row : rows_) {
    row.facts.star = false;
    row.facts.note.clear();
  }
  for (const ImageNote& note : notes) {
    const int at = indexOf(QString::fromStdString(note.id));
    if (at < 0) continue;
    SampleFacts& facts = rows_[static_cast<std::size_t>(at)].facts;
    facts.star = note.star;
    facts.note = QString::fromStdString(note.text);
  }
  rearrange();
}

std::vector<double> SampleListModel::scores(SampleScore which) const {
  std::vector<double> values;
  values.reserve(rows_.size());
  for (const Row& row : rows_) {
    if (const auto score = row.facts.score(which, kind_)) values.push_back(*score);
  }
  return values;
}

// ---- order and filter --------------------------------------------------------------------------

void SampleListModel::setOrder(SampleOrder order, bool descending) {
  if (order == key_ && descending == descending_) return;
  if (order == SampleOrder::starred && key_ != SampleOrder::starred) key_before_ = key_;
  key_ = order;
  descending_ = descending;
  rearrange();
}

void SampleListModel::setFilter(const SampleFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  rearrange();
}

// Natural order of ids, so that 9 comes before 10; worked out once for all later sorting.
void SampleListModel::rankIds() {
  std::vector<std::size_t> order(rows_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<const QString*> ids;
  ids.reserve(rows_.size());
  for (const Row& row : rows_) ids.push_back(&row.facts.id);
  if (const std::vector<std::uint64_t> numbers = numbersOf(ids); !numbers.empty()) {
    std::ranges::stable_sort(order, {}, [&](std::size_t at) { return numbers[at]; });
  } else {
    const QCollator collator = naturalOrder();
    std::vector<QCollatorSortKey> keys;
    keys.reserve(ids.size());
    for (const QString* id : ids) keys.push_back(collator.sortKey(*id));
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
      return keys[left].compare(keys[right]) < 0;
    });
  }
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    rows_[order[rank]].rank = static_cast<int>(rank);
  }
}

std::optional<double> SampleListModel::sortValue(const Row& row, SampleOrder order) const {
  switch (order) {
    case SampleOrder::score_a:
      return row.facts.score(SampleScore::first, kind_);
    case SampleOrder::score_b:
      return row.facts.score(SampleScore::second, kind_);
    case SampleOrder::a_minus_b:
      return row.facts.score(SampleScore::gap, kind_);
    case SampleOrder::teacher_a:
    case SampleOrder::teacher_b: {
      const auto kl = row.facts.score(order == SampleOrder::teacher_a ? SampleScore::first
                                                                      : SampleScore::second);
      return kl && row.teacher_kl > -0.5 ? std::optional(*kl - row.teacher_kl) : std::nullopt;
    }
    case SampleOrder::id:
    case SampleOrder::starred:
      break;
  }
  return row.rank;
}

std::vector<int> SampleListModel::arranged() const {
  struct Item {
    bool later;  ///< not starred where stars come first
    bool unknown;
    double value;
    int rank;
    int row;
  };
  const bool stars = key_ == SampleOrder::starred;
  const SampleOrder key = stars ? key_before_ : key_;
  const bool all = filter_.isOpen();
  std::vector<int> order;
  if (!stars && key == SampleOrder::id) {
    // The place of each is known: nothing to compare.
    std::vector<int> by_rank(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      by_rank[static_cast<std::size_t>(rows_[i].rank)] = static_cast<int>(i);
    }
    if (descending_) std::ranges::reverse(by_rank);
    if (all) return by_rank;
    for (const int row : by_rank) {
      if (filter_.holds(rows_[static_cast<std::size_t>(row)].facts)) order.push_back(row);
    }
    return order;
  }
  std::vector<Item> items;
  items.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row& row = rows_[i];
    if (!all && !filter_.holds(row.facts)) continue;
    const auto value = sortValue(row, key);
    items.push_back({stars && !row.facts.star, !value,
                     descending_ ? -value.value_or(0) : value.value_or(0), row.rank,
                     static_cast<int>(i)});
  }
  std::ranges::sort(items, [](const Item& left, const Item& right) {
    if (left.later != right.later) return right.later;
    if (left.unknown != right.unknown) return right.unknown;
    if (left.value != right.value) return left.value < right.value;
    return left.rank < right.rank;
  });
  order.reserve(items.size());
  for (const Item& item : items) order.push_back(item.row);
  return order;
}

// Where the same samples stay listed, what is remembered of a row moves with it.
void SampleListModel::rearrange() {
  std::vector<int> order = arranged();
  std::vector<int> places(rows_.size(), -1);
  for (std::size_t place = 0; place < order.size(); ++place) {
    places[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
  }
  bool same = order.size() == order_.size();
  for (std::size_t i = 0; same && i < places.size(); ++i) {
    same = (places[i] < 0) == (places_[i] < 0);
  }
  if (!same) {
    beginResetModel();
    order_ = std::move(order);
    places_ = std::move(places);
    endResetModel();
    return;
  }
  if (order == order_) {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    return;
  }
  Q_EMIT layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  std::vector<int> kept;
  for (const QModelIndex& index : before) {
    kept.push_back(order_[static_cast<std::size_t>(index.row())]);
  }
  order_ = std::move(order);
  places_ = std::move(places);
  QModelIndexList after;
  for (const int row : kept) after << index(places_[static_cast<std::size_t>(row)]);
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged();
}

// ---- looking up --------------------------------------------------------------------------------

QStringList SampleListModel::ids() const {
  QStringList all;
  all.reserve(static_cast<qsizetype>(order_.size()));
  for (const int at : order_) all << rows_[static_cast<std::size_t>(at)].facts.id;
  return all;
}

int SampleListModel::rowOf(const QString& id) const {
  const int at = indexOf(id);
  return at < 0 ? -1 : places_[static_cast<std::size_t>(at)];
}

QString SampleListModel::idAt(int row) const {
  const Row* found = at(row);
  return found != nullptr ? found->facts.id : QString();
}

const SampleInfo* SampleListModel::sampleAt(int row) const {
  const Row* found = at(row);
  return found != nullptr ? &found->info : nullptr;
}

int SampleListModel::find(const QString& text, int start) const {
  if (text.isEmpty()) return -1;
  if (const int exact = rowOf(text); exact >= 0) return exact;
  int holds = -1;
  for (int step = 0; step < rowCount(); ++step) {
    const int row = (std::max(start, 0) + step) % rowCount();
    const QString& id = at(row)->facts.id;
    if (id.startsWith(text, Qt::CaseInsensitive)) return row;
    if (holds < 0 && id.contains(text, Qt::CaseInsensitive)) holds = row;
  }
  return holds;
}

// ---- pictures ----------------------------------------------------------------------------------

QStringList SampleListModel::takeMissingThumbnails(int first, int last, int height, int most) {
  QStringList missing;
  for (int row = std::max(first, 0); row <= std::min(last, rowCount() - 1); ++row) {
    if (missing.size() >= most) break;
    const QString& id = at(row)->facts.id;
    if (asked_.contains(id) || failed_.contains(id)) continue;
    // Looking one up also says that it is wanted, so that it is not among the first to go.
    const Thumbnail* kept = thumbnails_.object(id);
    if (kept != nullptr && kept->height >= height) continue;
    asked_.insert(id);
    missing << id;
  }
  return missing;
}

void SampleListModel::setThumbnail(const QString& id, const QPixmap& picture, int height) {
  asked_.remove(id);
  if (indexOf(id) < 0) return;
  thumbnails_.insert(id, new Thumbnail{picture, height}, bytesOf(picture));
  if (const int row = rowOf(id); row >= 0) {
    Q_EMIT dataChanged(index(row), index(row), {kThumbnailRole});
  }
}

void SampleListModel::thumbnailsEnded(const QStringList& asked, bool given_up) {
  // Pictures are made in the order they were asked for, so the first that is missing ended the
  // request; those behind it had no chance yet.
  bool blamed = given_up;
  for (const QString& id : asked) {
    if (!asked_.remove(id) || blamed) continue;
    failed_.insert(id);
    blamed = true;
  }
}

}  // namespace distilloscope
