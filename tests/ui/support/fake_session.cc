// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fake_session.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "tests/ui/support/fake_fixations.h"

namespace distilloscope {
namespace {

constexpr double kNotebookEpsilon = 1e-7;

// A number in [0, 1) that depends on the two arguments alone.
double noise(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9E3779B97F4A7C15ULL + b * 0xBF58476D1CE4E5B9ULL + 1;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<double>((x ^ (x >> 31)) >> 11) / 9007199254740992.0;
}

std::uint64_t seedOf(const std::string& id) {
  return std::accumulate(id.begin(), id.end(), std::uint64_t{7},
                         [](std::uint64_t sum, char c) { return sum * 131 + std::uint64_t(c); });
}

struct Spot {
  double x, y, radius, pull;
};

std::vector<Spot> spotsOf(const std::string& id) {
  const std::uint64_t seed = seedOf(id);
  std::vector<Spot> spots;
  const int count = 2 + static_cast<int>(noise(seed, 1) * 3);
  for (int i = 0; i < count; ++i) {
    const auto k = static_cast<std::uint64_t>(10 * i);
    spots.push_back({0.15 + 0.7 * noise(seed, k + 2), 0.15 + 0.7 * noise(seed, k + 3),
                     0.05 + 0.06 * noise(seed, k + 4), 0.4 + 0.6 * noise(seed, k + 5)});
  }
  return spots;
}

PicturePtr scene(const std::string& id, int width, int height) {
  const std::uint64_t seed = seedOf(id);
  auto picture = std::make_shared<Picture>();
  picture->width = width;
  picture->height = height;
  picture->rgb.resize(static_cast<std::size_t>(width) * height * 3);
  const auto spots = spotsOf(id);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double u = (x + 0.5) / width;
      const double v = (y + 0.5) / height;
      double colour[3] = {150 - 60 * v, 160 + 20 * noise(seed, 90) - 70 * v, 175 - 90 * v};
      for (std::size_t i = 0; i < spots.size(); ++i) {
        const double aspect = static_cast<double>(width) / height;
        if (std::hypot((u - spots[i].x) * aspect, v - spots[i].y) < spots[i].radius) {
          for (std::uint64_t c = 0; c < 3; ++c) colour[c] = 40 + 200 * noise(seed + i, 70 + c);
        }
      }
      for (int c = 0; c < 3; ++c) {
        picture->rgb[(static_cast<std::size_t>(y) * width + x) * 3 + c] =
            static_cast<std::uint8_t>(std::clamp(colour[c], 0.0, 255.0));
      }
    }
  }
  return picture;
}

// `blur` widens the spots, `centre` mixes in a centre bias: what a half-trained model shows.
MapPtr saliency(const std::string& id, int width, int height, double blur, double centre) {
  auto map = std::make_shared<Map>();
  map->width = width;
  map->height = height;
  map->values.resize(static_cast<std::size_t>(width) * height);
  const auto spots = spotsOf(id);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double u = (x + 0.5) / width;
      const double v = (y + 0.5) / height;
      const auto bump = [&](double cx, double cy, double sigma) {
        return std::exp(-((u - cx) * (u - cx) + (v - cy) * (v - cy)) / (2 * sigma * sigma));
      };
      double value = centre * bump(0.5, 0.5, 0.25);
      for (const Spot& spot : spots) value += spot.pull * bump(spot.x, spot.y, spot.radius + blur);
      map->values[static_cast<std::size_t>(y) * width + x] =
          static_cast<float>(std::min(1.0, 0.02 + 0.9 * value));
    }
  }
  return map;
}

double divergence(const Map& truth, const Map& prediction) {
  double truth_sum = 0;
  double prediction_sum = 0;
  for (float value : truth.values) truth_sum += value;
  for (float value : prediction.values) prediction_sum += value;
  double sum = 0;
  for (int y = 0; y < truth.height; ++y) {
    for (int x = 0; x < truth.width; ++x) {
      const double g = truth.at(x, y) / truth_sum;
      const double p =
          prediction.at(x * prediction.width / truth.width, y * prediction.height / truth.height) /
          prediction_sum *
          (static_cast<double>(prediction.values.size()) /
           static_cast<double>(truth.values.size()));
      sum += g * std::log(kNotebookEpsilon + g / (p + kNotebookEpsilon));
    }
  }
  return sum;
}

double curve(int model, double epoch) {
  if (model == 0) return 0.46 + 0.95 * std::exp(-epoch / 2.6);
  return 0.41 - 0.02 * (model - 1) + 0.90 * std::exp(-epoch / (2.2 + 0.5 * (model - 1)));
}

}  // namespace

SessionFactory FakeSession::factory(FakeSession*& made) {
  return [&made](std::function<void()> wake) {
    auto session = std::make_unique<FakeSession>(std::move(wake));
    made = session.get();
    return session;
  };
}

JobId FakeSession::submit(Job job) {
  const JobId id = next_++;
  jobs_.emplace_back(id, job);
  push(JobStateChanged{id, JobState::queued, {}});
  if (!is_query(job)) {
    if (!queues) push(JobStateChanged{id, JobState::running, {}});
  } else if (answers) {
    push(JobStateChanged{id, JobState::running, {}});
    answer(id, job);
  }
  return id;
}

void FakeSession::pause(JobId job) {
  push(JobStateChanged{job, JobState::paused, {}});
}
void FakeSession::resume(JobId job) {
  push(JobStateChanged{job, JobState::running, {}});
}
void FakeSession::stop(JobId job) {
  push(JobStateChanged{job, JobState::stopped, {}});
}
void FakeSession::cancel(JobId job) {
  push(JobStateChanged{job, JobState::cancelled, {}});
}

std::vector<Event> FakeSession::drain() {
  return std::exchange(events_, {});
}

void FakeSession::push(Event event) {
  const bool was_empty = events_.empty();
  events_.push_back(std::move(event));
  if (was_empty && wake_) wake_();
}

void FakeSession::fail(JobId job, ErrorCode code, const std::string& message) {
  push(JobStateChanged{job, JobState::failed, Error{code, message}});
}

JobId FakeSession::lastTraining() const {
  const auto jobs = submitted<TrainJob>();
  return jobs.empty() ? 0 : jobs.back().first;
}

void FakeSession::answer(JobId id, const Job& job) {
  if (const auto* open = std::get_if<OpenDatasetJob>(&job)) {
    if (!refuse_folder.empty() && open->dataset.folder == refuse_folder) {
      fail(id, ErrorCode::not_found,
           refuse_folder + " holds neither images/train nor stimuli/train.");
      return;
    }
    if (refuse_dataset) {
      fail(id, ErrorCode::not_found, "The dataset folder is not there any more.");
      return;
    }
    push(DatasetOpened{id, known_dataset ? *known_dataset : dataset(open->dataset.folder)});
  } else if (const auto* thumbnails = std::get_if<ThumbnailsJob>(&job)) {
    for (const std::string& name : thumbnails->ids) {
      push(ThumbnailReady{id, name,
                          known_thumbnail
                              ? known_thumbnail
                              : scene(name, thumbnails->height * 4 / 3, thumbnails->height)});
    }
  } else if (const auto* wanted = std::get_if<SampleJob>(&job)) {
    SampleReady ready = known_sample ? *known_sample : sample(*wanted);
    if (known_sample) ready.id = wanted->id;
    for (std::size_t arm = 0; arm < wanted->checkpoints.size(); ++arm) {
      if (refuse_file.empty() || wanted->checkpoints[arm] != refuse_file) continue;
      ready.prediction[arm] = nullptr;
      ready.failed[arm] = refuse_file + " is truncated.";
    }
    ready.job = id;
    push(std::move(ready));
  } else if (const auto* inspect = std::get_if<InspectJob>(&job)) {
    if (!refuse_file.empty() && inspect->file == refuse_file) {
      fail(id, ErrorCode::unreadable, refuse_file + " is truncated: its header has 912 bytes");
      return;
    }
    push(CheckpointReady{id, checkpoint(inspect->file)});
  } else if (const auto* list = std::get_if<ListRunsJob>(&job)) {
    if (!refuse_folder.empty() && list->runs_folder == refuse_folder) {
      fail(id, ErrorCode::unreadable, "The runs folder " + refuse_folder + " cannot be read.");
      return;
    }
    const bool of_study = known_study && list->runs_folder == known_study->folder;
    RunsListed listed = of_study ? studyRuns(*known_study) : runs_listed ? *runs_listed : runs();
    if (known_study && !of_study) listed.studies.push_back(*known_study);
    listed.job = id;
    if (!list->runs_folder.empty()) listed.folder = list->runs_folder;
    push(std::move(listed));
  } else if (const auto* study = std::get_if<OpenStudyJob>(&job)) {
    if (!known_study || study->folder != known_study->folder) {
      fail(id, ErrorCode::unreadable,
           study->folder + " is not a study folder: it has no study.json that can be read.");
      return;
    }
    push(StudyUpdated{id, *known_study});
  } else if (const auto* run = std::get_if<OpenRunJob>(&job)) {
    if (!refuse_folder.empty() && run->folder == refuse_folder) {
      fail(id, ErrorCode::unreadable, refuse_folder + "/run.json is truncated.");
      return;
    }
    RunOpened opened{id, {}};
    if (next_histories.empty()) {
      opened.history = known_history ? *known_history : history(run->folder);
    } else {
      opened.history = std::move(next_histories.front());
      next_histories.erase(next_histories.begin());
    }
    if (notes.contains(run->folder)) opened.history.notes = notes.at(run->folder);
    push(std::move(opened));
  } else if (const auto* keep = std::get_if<KeepImageNotesJob>(&job)) {
    if (!keepNotes(id, *keep)) return;
  } else if (const auto* edit = std::get_if<EditRunJob>(&job)) {
    if (!answerEdit(id, *edit)) return;
  }
  if (!answerAboutWeights(id, job)) return;
  finish(id);
}

DatasetInfo FakeSession::dataset(const std::string& folder) {
  DatasetInfo info;
  info.folder = folder.empty() ? "/demo" : folder;
  info.name = folder.empty() ? "demo dataset" : folder.substr(folder.rfind('/') + 1);
  info.layout = "images|maps|fixations";
  info.teacher = "maps of a large simulated population";
  info.fingerprint = "fake";
  for (int i = 1; i <= 48; ++i) {
    info.train.push_back({"train_" + std::to_string(100 + i), 320, 240, true, true});
  }
  for (int i = 1; i <= 12; ++i) {
    info.val.push_back({"val_" + std::to_string(100 + i), 320, 240, true, true});
  }
  info.problems.push_back({"images/train/broken.jpg", "is truncated", true});
  info.left_out = 1;
  return info;
}

std::vector<ArmOptions> FakeSession::threeArms() {
  std::vector<ArmOptions> arms = default_arms();
  arms.push_back(
      {"Blend", "", {{"distillation.method", "blended"}, {"distillation.alpha", "0.3"}}});
  return arms;
}

StepSample FakeSession::step(std::int64_t number, int steps_per_epoch, int epochs, int arms) {
  const double at = static_cast<double>(number) / steps_per_epoch;
  StepSample sample;
  sample.step = number;
  sample.epoch = static_cast<int>((number - 1) / steps_per_epoch) + 1;
  sample.seconds = 0.25 * static_cast<double>(number);
  sample.learning_rate = 0.5e-3 * (1 + std::cos(3.14159265 * at / std::max(1, epochs)));
  sample.images_per_second = 36 + 4 * noise(9, static_cast<std::uint64_t>(number));
  sample.arms.resize(static_cast<std::size_t>(arms));
  for (int model = 0; model < arms; ++model) {
    const double wobble =
        0.25 * (noise(static_cast<std::uint64_t>(model), static_cast<std::uint64_t>(number)) - 0.5);
    LossTerms& terms = sample.arms[static_cast<std::size_t>(model)];
    terms.truth = std::max(0.05, curve(model, at) - 0.05 + wobble);
    terms.teacher = model != 1 ? 0 : 2.5 * std::max(0.02, 0.6 * curve(1, at) + wobble / 2);
    terms.kl = terms.truth;
    terms.total = terms.truth + terms.teacher;
    terms.gradient_norm = 0.4 + terms.total / 2;
    if (number % 5 == 1) {
      const double teacher = model == 1 ? 0.6 + 0.5 * wobble : 0;
      terms.share[static_cast<int>(LossTerm::truth)] = 1 - teacher;
      terms.share[static_cast<int>(LossTerm::teacher)] = teacher;
      terms.share[static_cast<int>(LossTerm::cc)] = 0;
    }
  }
  return sample;
}

EpochSample FakeSession::epoch(int number, int steps_per_epoch, int arms) {
  EpochSample sample;
  sample.epoch = number;
  sample.step = static_cast<std::int64_t>(number) * steps_per_epoch;
  sample.seconds = 0.25 * static_cast<double>(sample.step);
  for (auto* values : {&sample.train_kl, &sample.val_kl, &sample.val_teacher_kl}) {
    values->assign(static_cast<std::size_t>(arms), -1);
  }
  sample.best.assign(static_cast<std::size_t>(arms), false);
  sample.metrics = {{"cc", PerArm<double>(static_cast<std::size_t>(arms))},
                    {"nss", PerArm<double>(static_cast<std::size_t>(arms))}};
  for (int model = 0; model < arms; ++model) {
    sample.train_kl[model] = curve(model, number) - 0.04;
    // Overfitting sets in late, so that the best epoch is not the last one.
    const double rise = 0.03 * std::max(0, number - 8);
    sample.val_kl[model] = curve(model, number) + rise;
    sample.best[model] = number <= 8;
    sample.metrics[0].values[model] = 1 - 0.4 * sample.val_kl[model];
    sample.metrics[1].values[model] = 2.5 - sample.val_kl[model];
  }
  sample.val_teacher_kl[1] = 0.6 * curve(1, number);
  return sample;
}

EpochScores FakeSession::scores(int epoch, int arms) {
  EpochScores scores;
  scores.epoch = epoch;
  for (const SampleInfo& info : dataset().val) {
    ImageScore score;
    score.id = info.id;
    score.kl.resize(static_cast<std::size_t>(arms));
    for (int model = 0; model < arms; ++model) {
      score.kl[model] = curve(model, epoch) * (0.6 + 0.8 * noise(seedOf(info.id), 40u + model));
    }
    scores.images.push_back(score);
  }
  for (const char* key : {"cc", "nss"}) {
    ImageMetric metric{key, PerArm<std::vector<float>>(static_cast<std::size_t>(arms))};
    const float best = key == std::string("cc") ? 1.0F : 2.5F;
    for (std::size_t arm = 0; arm < metric.values.size(); ++arm) {
      for (const ImageScore& score : scores.images) {
        metric.values[arm].push_back(best - 0.5F * static_cast<float>(score.kl[arm]));
      }
    }
    scores.metrics.push_back(std::move(metric));
  }
  return scores;
}

SampleReady FakeSession::sample(const SampleJob& job) {
  SampleReady ready;
  ready.id = job.image_file.empty() ? job.id : job.image_file;
  ready.epoch = job.epoch;
  ready.stimulus = scene(ready.id, 320, 240);
  const double youth = std::exp(-job.epoch / 3.0);
  if (!job.checkpoints[0].empty()) {
    ready.prediction[0] = saliency(ready.id, 160, 128, 0.03 + 0.15 * youth, 0.3 + 0.6 * youth);
  }
  if (!job.checkpoints[1].empty()) {
    ready.prediction[1] = saliency(ready.id, 160, 128, 0.02 + 0.12 * youth, 0.2 + 0.5 * youth);
  }
  if (job.image_file.empty()) {
    ready.truth = saliency(ready.id, 320, 240, 0, 0.1);
    ready.teacher = saliency(ready.id, 320, 240, 0.01, 0.15);
    ready.teacher_kl = divergence(*ready.truth, *ready.teacher);
    for (int model = 0; model < 2; ++model) {
      if (!ready.prediction[model]) continue;
      ready.kl[model] = divergence(*ready.truth, *ready.prediction[model]);
      ready.cc[model] = 1 - 0.4 * ready.kl[model];
      ready.sim[model] = 1 - 0.5 * ready.kl[model];
    }
    addFixations(ready);
  }
  return ready;
}

RunHistory FakeSession::history(const std::string& folder, int epochs, int steps_per_epoch) {
  RunHistory history;
  RunRecord& record = history.record;
  record.folder = folder;
  record.name = folder.substr(folder.rfind('/') + 1);
  record.created = "2026-05-04T10:00:00+02:00";
  record.state = RunState::finished;
  record.options.optimiser.epochs = epochs;
  if (folder.find("three") != std::string::npos) record.options.arms = threeArms();
  const int arms = arm_count(record.options);
  record.resize_arms(arms);
  record.dataset_name = "demo dataset";
  record.dataset_folder = "/demo";
  record.dataset_fingerprint = "fake";
  record.train_count = 48;
  record.val_count = 12;
  record.device = "CPU, 2 threads, bf16";
  record.baselines = {1.42, 0.98, 0.31};
  for (int i = 1; i <= epochs; ++i) {
    for (int s = 1; s <= steps_per_epoch; ++s) {
      history.steps.push_back(step(static_cast<std::int64_t>(i - 1) * steps_per_epoch + s,
                                   steps_per_epoch, epochs, arms));
    }
    history.epochs.push_back(epoch(i, steps_per_epoch, arms));
    history.scores.push_back(scores(i, arms));
    history.checkpoints.push_back(i);
    for (int model = 0; model < arms; ++model) {
      record.last_kl[model] = history.epochs.back().val_kl[model];
      if (!history.epochs.back().best[model]) continue;
      record.best_kl[model] = record.last_kl[model];
      record.best_epoch[model] = i;
    }
  }
  record.epochs_done = epochs;
  return history;
}

RunsListed FakeSession::runs(int count) {
  constexpr RunState kStates[] = {RunState::finished, RunState::interrupted, RunState::stopped,
                                  RunState::failed};
  RunsListed listed;
  listed.folder = "/runs";
  for (int i = 0; i < count; ++i) {
    const int number = count - i;
    const int epochs = 4 + i % 9;
    RunHistory made = history("/runs/demo-" + std::to_string(number), epochs, 1);
    RunRecord& record = made.record;
    const int day = 1 + number % 28;
    record.created =
        std::string("2026-05-") + (day < 10 ? "0" : "") + std::to_string(day) + "T10:00:00+0200";
    record.state = kStates[i % 4];
    if (record.state == RunState::failed) record.message = "No space left on /runs.";
    if (i % 5 == 2) record.options = preset_options(Preset::notebook);
    record.options.optimiser.epochs = epochs;
    record.options.run.seed = number;
    if (record.state != RunState::finished) record.options.optimiser.epochs = epochs + 3;
    record.versions = "Distilloscope 0.1.0, LibTorch 2.3.0, OpenCV 4.6.0";
    listed.runs.push_back(record);
    ValidationCurve curve;
    curve.kl.resize(record.best_kl.size());
    for (const EpochSample& sample : made.epochs) {
      for (std::size_t arm = 0; arm < curve.kl.size(); ++arm) {
        curve.kl[arm].push_back(sample.val_kl[arm]);
      }
    }
    listed.curves.push_back(std::move(curve));
  }
  return listed;
}

FakeTraining::FakeTraining(FakeSession& session, int epochs, int steps_per_epoch)
    : session_(session),
      job_(session.lastTraining()),
      epochs_(epochs),
      steps_per_epoch_(steps_per_epoch) {
  record_ = FakeSession::history("/runs/live", 1, 1).record;
  record_.state = RunState::running;
  record_.epochs_done = 0;
  const auto jobs = session.submitted<TrainJob>();
  if (!jobs.empty()) record_.options.arms = jobs.back().second.options.arms;
  arms_ = arm_count(record_.options);
  record_.best_epoch.assign(static_cast<std::size_t>(arms_), 0);
  record_.best_kl.assign(static_cast<std::size_t>(arms_), -1);
  record_.last_kl = record_.best_kl;
  record_.options.optimiser.epochs = epochs;
}

void FakeTraining::start() {
  session_.push(RunStarted{job_, record_, FakeSession::dataset(), 0});
  session_.push(LogLine{job_, LogLevel::info, "Run folder " + record_.folder});
}

bool FakeTraining::step() {
  const std::int64_t total = static_cast<std::int64_t>(epochs_) * steps_per_epoch_;
  if (done_ >= total) return false;
  ++done_;
  const StepSample sample = FakeSession::step(done_, steps_per_epoch_, epochs_, arms_);
  session_.push(StepDone{job_, sample});
  Progress progress;
  progress.job = job_;
  progress.stage = "Training";
  progress.fraction = static_cast<double>(done_) / static_cast<double>(total);
  progress.seconds_left = 0.25 * static_cast<double>(total - done_);
  progress.epoch = sample.epoch;
  progress.epochs = epochs_;
  progress.step = static_cast<int>((done_ - 1) % steps_per_epoch_) + 1;
  progress.steps = steps_per_epoch_;
  progress.images_per_second = sample.images_per_second;
  session_.push(progress);
  if (done_ % steps_per_epoch_ == 0) {
    const int epoch = sample.epoch;
    const std::string base = record_.folder + "/checkpoints/epoch-" + (epoch < 10 ? "00" : "0") +
                             std::to_string(epoch) + "/";
    EpochDone done{job_,
                   FakeSession::epoch(epoch, steps_per_epoch_, arms_),
                   FakeSession::scores(epoch, arms_),
                   {}};
    for (int arm = 0; arm < arms_; ++arm) {
      done.checkpoints.push_back(base + arm_letter(arm) + ".safetensors");
    }
    session_.push(done);
  }
  return true;
}

void FakeTraining::runEpochs(int count) {
  for (int i = 0; i < count * steps_per_epoch_; ++i) step();
}

void FakeTraining::finish() {
  while (step()) {
  }
  session_.finish(job_);
}

}  // namespace distilloscope
