// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_job.h"

#include <utility>

#include "ui/export/figure_export.h"
#include "ui/models/recorded_kl.h"

namespace distilloscope {

ReportJob::ReportJob(EngineBridge& bridge, QObject* parent)
    : QObject(parent), collector_(bridge), aside_(this) {
  connect(&collector_, &SampleCollector::sampleReady, this, [this](const SampleReady& sample) {
    takeRecordedKl(content_.samples.emplace_back(sample), content_.record, &content_.scores,
                   content_.dataset, content_.arms.arm);
  });
  connect(
      &collector_, &SampleCollector::progressed, this, [this](int done, int total, double left) {
        if (total > 0) {
          Q_EMIT progressed(collectingText(done, total, left), static_cast<double>(done) / total);
        }
      });
  connect(&collector_, &SampleCollector::done, this, [this] {
    content_.failures += collector_.failures();
    write();
  });
}

void ReportJob::start(ReportContent content, std::vector<SampleJob> jobs, const QString& file) {
  cancel();
  QString error;
  if (!canWrite(file, &error)) {
    Q_EMIT failed(error);
    return;
  }
  content_ = std::move(content);
  content_.samples.clear();
  file_ = file;
  running_ = true;
  collector_.start(std::move(jobs));
}

void ReportJob::cancel() {
  if (cancelled_) *cancelled_ = true;
  running_ = false;
  collector_.cancel();
}

void ReportJob::write() {
  struct Result {
    qint64 bytes = 0;
    QString error;
  };
  Q_EMIT progressed(tr("Writing the report…"), 1);
  const auto content = std::make_shared<const ReportContent>(std::move(content_));
  content_ = {};
  const auto result = std::make_shared<Result>();
  const auto cancelled = std::make_shared<std::atomic_bool>(false);
  cancelled_ = cancelled;
  aside_.run(
      [content, result, cancelled, file = file_] {
        const QByteArray page = reportHtml(*content);
        if (!*cancelled && writeWhole(file, page, &result->error)) result->bytes = page.size();
      },
      [this, result, cancelled] {
        if (*cancelled) return;
        running_ = false;
        if (result->error.isEmpty()) {
          Q_EMIT written(file_, result->bytes);
        } else {
          Q_EMIT failed(result->error);
        }
      });
}

}  // namespace distilloscope
