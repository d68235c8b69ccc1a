// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <vector>

#include "engine/api/run_record.h"

namespace distilloscope {

/// Which validation images go into a figure or a folder.
struct ImageChoice {
  enum class Kind {
    current,
    shown,  ///< as they are listed in the Images view
    starred,
    best_first,   ///< the best score of the first arm of the pair, as all that follow
    best_second,  ///< of the second
    worst_first,
    worst_second,
    second_ahead,  ///< the score of the second is better than that of the first by most
    first_ahead,
    difference,  ///< largest difference, whoever is ahead
    spread,      ///< evenly from the best to the worst of the second arm: none is picked by hand
    listed,
    all
  };
  Kind kind = Kind::difference;
  int count = 5;      ///< of those that are ranked
  std::string score;  ///< that ranks: the key of a metric the run keeps; empty: the KL
  QString ids;        ///< as typed: separated by commas, blanks or lines
};

/// "best-a" and so on: the word of a kind, for settings and the command line.
QString imageChoiceWord(ImageChoice::Kind kind);
/// Reads "WORD", "WORD:N", "WORD:N:METRIC" or a list of ids, which is what anything else is.
ImageChoice imageChoiceFromText(const QString& text);
const std::vector<ImageChoice::Kind>& allImageChoices();

/// What ranks images: the scores of one epoch under two arms.
struct RankedScores {
  const EpochScores* scores = nullptr;  ///< null: nothing is ranked
  std::array<int, 2> arms{0, 1};
};

/// What there is to choose from.
struct ImagePool {
  const std::vector<SampleInfo>& images;
  const std::vector<ImageNote>& notes;
  QString current = {};
  QStringList shown = {};
};

/// The ids, ranked ones best-ranked first; ids that are typed and not known go into `unknown`.
QStringList chosenImages(const ImageChoice& choice, const RankedScores& ranked,
                         const ImagePool& pool, QStringList* unknown = nullptr);

/// For a list of choices: "Lowest KL of Model A".
QString imageChoiceName(ImageChoice::Kind kind, const Options& options, std::array<int, 2> arms);
/// For the caption of a figure: how its images came to be chosen.
QString imageChoiceWords(const ImageChoice& choice, const Options& options,
                         std::array<int, 2> arms);

}  // namespace distilloscope
