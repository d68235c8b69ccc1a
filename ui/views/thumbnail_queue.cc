// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/thumbnail_queue.h"

#include <algorithm>
#include <utility>

#include "ui/bridge/image_convert.h"

namespace distilloscope {

ThumbnailQueue::ThumbnailQueue(EngineBridge& bridge, SampleListModel& model, QObject* parent)
    : QObject(parent), bridge_(bridge), model_(model) {
  connect(&bridge, &EngineBridge::thumbnailsReady, this, &ThumbnailQueue::onPictures);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &ThumbnailQueue::onJobState);
}

void ThumbnailQueue::want(const DatasetOptions& dataset, std::pair<int, int> seen, int ahead,
                          QSize box) {
  dataset_ = dataset;
  seen_ = seen;
  ahead_ = ahead < 0 ? std::pair(seen.first + ahead, seen.first - 1)
                     : std::pair(seen.second + 1, seen.second + ahead);
  box_ = box;
  if (job_ == 0) {
    next();
  } else if (!given_up_ &&
             std::ranges::none_of(asked_, [this](const QString& id) { return isWanted(id); })) {
    giveUp();
  }
}

void ThumbnailQueue::wantNothing() {
  seen_ = ahead_ = {0, -1};
  if (job_ != 0 && !given_up_) giveUp();
}

void ThumbnailQueue::forget() {
  wantNothing();
  job_ = 0;
  asked_.clear();
}

// Its end brings what is wanted now.
void ThumbnailQueue::giveUp() {
  given_up_ = true;
  bridge_.cancel(job_);
}

bool ThumbnailQueue::isWanted(const QString& id) const {
  const int row = model_.rowOf(id);
  return (row >= seen_.first && row <= seen_.second) ||
         (row >= ahead_.first && row <= ahead_.second);
}

// What is seen and a page ahead must fit what is kept, or it would be asked for in a circle.
int ThumbnailQueue::heightToAsk() const {
  const qsizetype rows = 2 * std::max(1, seen_.second - seen_.first + 1);
  int height = std::max(1, box_.height());
  while (height > 32 && rows * height * height * 4 / 3 * 4 > SampleListModel::kThumbnailBytes) {
    height = height * 3 / 4;
  }
  return height;
}

void ThumbnailQueue::next() {
  job_height_ = heightToAsk();
  QStringList missing =
      model_.takeMissingThumbnails(seen_.first, seen_.second, job_height_, kBatch);
  if (missing.isEmpty()) {
    missing = model_.takeMissingThumbnails(ahead_.first, ahead_.second, job_height_, kBatch);
  }
  if (missing.isEmpty()) return;
  ThumbnailsJob job;
  job.dataset = dataset_;
  job.height = job_height_;
  for (const QString& id : missing) job.ids.push_back(id.toStdString());
  asked_ = missing;
  given_up_ = false;
  job_ = bridge_.submit(std::move(job));
}

void ThumbnailQueue::onPictures(const std::vector<ThumbnailReady>& events) {
  for (const ThumbnailReady& event : events) {
    if (event.job != job_ || job_ == 0) continue;
    QImage image = toImage(event.picture);
    // A picture wider than the box is drawn smaller than it came; once is better than each time.
    const QSize fit = image.size().scaled(box_, Qt::KeepAspectRatio);
    if (!image.isNull() && fit.width() < image.width()) {
      image = image.scaled(fit.expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    model_.setThumbnail(QString::fromStdString(event.id), QPixmap::fromImage(image), job_height_);
  }
}

void ThumbnailQueue::onJobState(const JobStateChanged& event) {
  if (job_ == 0 || event.job != job_ || !is_final(event.state)) return;
  job_ = 0;
  model_.thumbnailsEnded(std::exchange(asked_, {}), given_up_);
  next();
}

}  // namespace distilloscope
