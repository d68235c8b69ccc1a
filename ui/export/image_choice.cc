// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/image_choice.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "ui/main/arm_look.h"
#include "ui/models/sample_filter.h"

namespace distilloscope {
namespace {

using Kind = ImageChoice::Kind;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ImageChoice)
};

struct Ranked {
  const std::string* id = nullptr;
  double key = 0;  ///< low comes first
};

// What an image is ranked by, of scores of which low ones are better; NaN where it has none.
double keyOf(Kind kind, double first, double second) {
  switch (kind) {
    case Kind::best_first:
      return first;
    case Kind::worst_first:
      return -first;
    case Kind::best_second:
    case Kind::spread:
      return second;
    case Kind::worst_second:
      return -second;
    case Kind::second_ahead:
      return second - first;
    case Kind::first_ahead:
      return first - second;
    default:
      return -std::abs(second - first);
  }
}

// Of every image of the epoch, in the order of EpochScores::images; null: the run kept none.
const ImageMetric* metricOf(const EpochScores& scores, const std::string& key) {
  for (const ImageMetric& metric : scores.metrics) {
    if (metric.key == key) return &metric;
  }
  return nullptr;
}

QStringList ranked(const ImageChoice& choice, const RankedScores& by) {
  const Kind kind = choice.kind;
  const int count = choice.count;
  std::vector<Ranked> rows;
  if (by.scores == nullptr) return {};
  const ImageMetric* metric = metricOf(*by.scores, choice.score);
  if (!choice.score.empty() && metric == nullptr) return {};
  const double sign = lowerIsBetter(scoreKindOf(choice.score)) ? 1 : -1;  // low comes first
  for (std::size_t image = 0; image < by.scores->images.size(); ++image) {
    const ImageScore& scored = by.scores->images[image];
    const auto value = [&](int side) -> double {
      const auto arm = static_cast<std::size_t>(by.arms[static_cast<std::size_t>(side)]);
      if (metric == nullptr) return arm < scored.kl.size() ? scored.kl[arm] : std::nan("");
      const bool known = arm < metric->values.size() && image < metric->values[arm].size();
      return known ? sign * metric->values[arm][image] : std::nan("");
    };
    const double key = keyOf(kind, value(0), value(1));
    if (std::isfinite(key)) rows.push_back({&scored.id, key});
  }
  std::ranges::stable_sort(rows, [](const Ranked& x, const Ranked& y) {
    return x.key != y.key ? x.key < y.key : *x.id < *y.id;
  });
  QStringList ids;
  const auto size = static_cast<int>(rows.size());
  const int most = std::min(count, size);
  for (int i = 0; i < most; ++i) {
    const int at =
        kind != Kind::spread || most < 2
            ? i
            : static_cast<int>(std::lround(static_cast<double>(i) * (size - 1) / (most - 1)));
    ids << QString::fromStdString(*rows[static_cast<std::size_t>(at)].id);
  }
  return ids;
}

struct Word {
  Kind kind;
  const char* word;
};
constexpr Word kWords[] = {{Kind::difference, "difference"},
                           {Kind::spread, "spread"},
                           {Kind::best_first, "best-a"},
                           {Kind::best_second, "best-b"},
                           {Kind::worst_first, "worst-a"},
                           {Kind::worst_second, "worst-b"},
                           {Kind::second_ahead, "b-ahead"},
                           {Kind::first_ahead, "a-ahead"},
                           {Kind::current, "current"},
                           {Kind::starred, "starred"},
                           {Kind::shown, "shown"},
                           {Kind::listed, "listed"},
                           {Kind::all, "all"}};

QStringList typedIds(const QString& text) {
  static const QRegularExpression between("[,;\\s]+");
  return text.split(between, Qt::SkipEmptyParts);
}

}  // namespace

const std::vector<Kind>& allImageChoices() {
  static const std::vector<Kind> kinds = [] {
    std::vector<Kind> all;
    for (const Word& word : kWords) all.push_back(word.kind);
    return all;
  }();
  return kinds;
}

QString imageChoiceWord(Kind kind) {
  for (const Word& word : kWords) {
    if (word.kind == kind) return word.word;
  }
  return {};
}

ImageChoice imageChoiceFromText(const QString& text) {
  const QString word = text.section(':', 0, 0).trimmed();
  for (const Word& known : kWords) {
    if (word != known.word || known.kind == Kind::listed) continue;
    ImageChoice choice;
    choice.kind = known.kind;
    if (text.contains(':')) choice.count = std::max(1, text.section(':', 1, 1).toInt());
    choice.score = scoreKey(scoreKindOf(text.section(':', 2, 2).trimmed().toStdString()));
    return choice;
  }
  ImageChoice choice;
  choice.kind = Kind::listed;
  choice.ids = text;
  return choice;
}

QStringList chosenImages(const ImageChoice& choice, const RankedScores& by, const ImagePool& pool,
                         QStringList* unknown) {
  QStringList ids;
  switch (choice.kind) {
    case Kind::current:
      if (!pool.current.isEmpty()) ids << pool.current;
      break;
    case Kind::shown:
      ids = pool.shown;
      break;
    case Kind::starred:
      for (const ImageNote& note : pool.notes) {
        if (note.star) ids << QString::fromStdString(note.id);
      }
      break;
    case Kind::all:
      for (const SampleInfo& info : pool.images) ids << QString::fromStdString(info.id);
      return ids;
    case Kind::listed:
      ids = typedIds(choice.ids);
      ids.removeDuplicates();
      break;
    default:
      ids = ranked(choice, by);
      break;
  }
  // What the run scored may not be in the dataset any more. Few are chosen of many.
  std::unordered_map<std::string, bool> known;
  known.reserve(static_cast<std::size_t>(ids.size()));
  for (const QString& id : std::as_const(ids)) known.emplace(id.toStdString(), false);
  for (const SampleInfo& info : pool.images) {
    if (const auto chosen = known.find(info.id); chosen != known.end()) chosen->second = true;
  }
  ids.removeIf([&](const QString& id) {
    if (known.at(id.toStdString())) return false;
    if (choice.kind == Kind::listed && unknown != nullptr) *unknown << id;
    return true;
  });
  return ids;
}

QString imageChoiceName(Kind kind, const Options& options, std::array<int, 2> arms) {
  const QString first = armName(options, arms[0]);
  const QString second = armName(options, arms[1]);
  switch (kind) {
    case Kind::current:
      return Words::tr("The current image");
    case Kind::shown:
      return Words::tr("As listed in Images");
    case Kind::starred:
      return Words::tr("Starred images");
    case Kind::best_first:
      return Words::tr("Best of %1").arg(first);
    case Kind::best_second:
      return Words::tr("Best of %1").arg(second);
    case Kind::worst_first:
      return Words::tr("Worst of %1").arg(first);
    case Kind::worst_second:
      return Words::tr("Worst of %1").arg(second);
    case Kind::second_ahead:
      return Words::tr("%1 furthest ahead").arg(second);
    case Kind::first_ahead:
      return Words::tr("%1 furthest ahead").arg(first);
    case Kind::difference:
      return Words::tr("Largest difference");
    case Kind::spread:
      return Words::tr("Spread from best to worst");
    case Kind::listed:
      return Words::tr("These ids");
    case Kind::all:
      break;
  }
  return Words::tr("All images");
}

QString imageChoiceWords(const ImageChoice& choice, const Options& options,
                         std::array<int, 2> arms) {
  const QString first = armName(options, arms[0]);
  const QString second = armName(options, arms[1]);
  const ScoreKind kind = scoreKindOf(choice.score);
  const QString score = scoreName(kind);
  const bool low = lowerIsBetter(kind);
  const auto lowest = [&](const QString& arm) {
    return Words::tr("the images with the lowest %1 of %2").arg(score, arm);
  };
  const auto highest = [&](const QString& arm) {
    return Words::tr("the images with the highest %1 of %2").arg(score, arm);
  };
  switch (choice.kind) {
    case Kind::best_first:
      return low ? lowest(first) : highest(first);
    case Kind::best_second:
      return low ? lowest(second) : highest(second);
    case Kind::worst_first:
      return low ? highest(first) : lowest(first);
    case Kind::worst_second:
      return low ? highest(second) : lowest(second);
    case Kind::second_ahead:
      return Words::tr("the images on which %1 is furthest ahead in %2").arg(second, score);
    case Kind::first_ahead:
      return Words::tr("the images on which %1 is furthest ahead in %2").arg(first, score);
    case Kind::difference:
      return Words::tr("the images on which %1 and %2 differ most in %3").arg(first, second, score);
    case Kind::spread:
      return low ? Words::tr("images at even ranks from the lowest to the highest %1 of %2")
                       .arg(score, second)
                 : Words::tr("images at even ranks from the highest to the lowest %1 of %2")
                       .arg(score, second);
    case Kind::all:
      return Words::tr("all validation images");
    default:
      return Words::tr("images chosen by hand");
  }
}

}  // namespace distilloscope
