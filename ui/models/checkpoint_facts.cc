// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/checkpoint_facts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

#include "engine/api/arms.h"
#include "ui/main/arm_look.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(CheckpointFacts)
};

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

QString scalarText(const QJsonValue& value) {
  if (value.isBool()) return value.toBool() ? "true" : "false";
  if (value.isNull()) return "null";
  if (value.isArray()) {
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
  }
  if (value.isDouble()) {
    const QVariant number = value.toVariant();  // integers stay whole
    return number.typeId() == QMetaType::Double
               ? QLocale::c().toString(number.toDouble(), 'g', QLocale::FloatingPointShortest)
               : number.toString();
  }
  return value.toString();
}

void addFields(const QString& key, const QJsonObject& object, CheckpointFacts::Rows& rows) {
  for (auto field = object.begin(); field != object.end(); ++field) {
    const QString name = key + "." + field.key();
    if (field.value().isObject()) {
      addFields(name, field.value().toObject(), rows);
    } else {
      rows.push_back({name, scalarText(field.value())});
    }
  }
}

}  // namespace

CheckpointFacts::CheckpointFacts(const CheckpointInfo& info, const QLocale& locale)
    : info_(info), locale_(locale) {
  if (info.model == "Model A") model_ = Model::a;
  if (info.model == "Model B") model_ = Model::b;
  if (!model_) return;
  // Tensors tell one head from two, not one arm from another.
  const QString letter = QFileInfo(text(info.file)).completeBaseName();
  for (int arm = 0; arm < kMaxArms; ++arm) {
    if (letter.toStdString() == arm_letter(arm) &&
        !value(("val_kl_" + arm_letter(arm)).c_str()).isEmpty()) {
      model_ = static_cast<Model>(arm);
    }
  }
}

QString CheckpointFacts::value(const char* key) const {
  const auto found =
      std::ranges::find(info_.metadata, key, [](const auto& row) { return row.first; });
  return found == info_.metadata.end() ? QString() : text(found->second);
}

QString CheckpointFacts::title() const {
  if (model_) return armName({}, static_cast<int>(*model_));
  return value("format").startsWith("distilloscope training state") ? Words::tr("Training state")
                                                                    : Words::tr("Other weights");
}

QString CheckpointFacts::moment() const {
  QStringList parts;
  if (const QString epoch = value("epoch"); !epoch.isEmpty()) {
    parts << Words::tr("epoch %1").arg(epoch);
  }
  if (const QString step = value("step"); !step.isEmpty()) {
    bool whole = false;
    const qlonglong number = step.toLongLong(&whole);
    parts << Words::tr("step %1").arg(whole ? locale_.toString(number) : step);
  }
  return parts.join(", ");
}

QString CheckpointFacts::scores() const {
  QStringList parts;
  for (int arm = 0; arm < kMaxArms; ++arm) {
    const std::string letter = arm_letter(arm);
    bool sound = false;
    const double kl = value(("val_kl_" + letter).c_str()).toDouble(&sound);
    if (sound) parts << text(letter).toUpper() + " " + locale_.toString(kl, 'f', 4);
  }
  return parts.join(" · ");
}

QString CheckpointFacts::types() const {
  std::map<std::string, std::int64_t> values;
  for (const TensorInfo& tensor : info_.tensors) values[tensor.type] += tensor.count;
  std::vector<std::pair<std::string, std::int64_t>> sorted(values.begin(), values.end());
  std::ranges::stable_sort(sorted, std::ranges::greater(),
                           [](const auto& row) { return row.second; });
  QStringList parts;
  for (const auto& [type, count] : sorted) parts << text(type);
  return parts.join(", ");
}

QString CheckpointFacts::optionsLabel() {
  return Words::tr("Options");
}

// What one asks of a training first; all of it is behind Details.
QString CheckpointFacts::options() const {
  const QJsonObject all =
      QJsonDocument::fromJson(QByteArray::fromStdString(value("options").toStdString())).object();
  QStringList parts;
  const auto add = [&](const char* group, const char* field, const QString& words) {
    const QJsonValue found = all.value(group).toObject().value(field);
    if (!found.isUndefined()) parts << words.arg(scalarText(found));
  };
  const QJsonObject dataset = all.value("dataset").toObject();
  if (dataset.contains("width") && dataset.contains("height")) {
    parts << Words::tr("%1 × %2 px")
                 .arg(scalarText(dataset.value("width")), scalarText(dataset.value("height")));
  }
  add("optimiser", "batch_size", Words::tr("batches of %1"));
  add("optimiser", "learning_rate", Words::tr("learning rate %1"));
  add("distillation", "method", "%1");
  add("run", "seed", Words::tr("seed %1"));
  if (all.contains("preset")) parts << Words::tr("preset %1").arg(all.value("preset").toString());
  return parts.join(", ").replace('_', ' ');
}

CheckpointFacts::Rows CheckpointFacts::facts() const {
  Rows rows;
  const auto add = [&](const QString& label, const QString& fact) {
    if (!fact.isEmpty()) rows.push_back({label, fact});
  };
  add(Words::tr("Validation KL"), scores());
  add(Words::tr("Dataset"), value("dataset"));
  add(Words::tr("Run"), value("run"));
  const QString created = value("created");
  const QDateTime date = QDateTime::fromString(created, Qt::ISODate);
  add(Words::tr("Written"), date.isValid() ? locale_.toString(date, "d MMM yyyy, HH:mm") : created);
  // Only of a student is it known which tensors are parameters and which are buffers.
  std::int64_t values = 0;
  for (const TensorInfo& tensor : info_.tensors) values += tensor.count;
  if (model_) {
    add(Words::tr("Parameters"), locale_.toString(static_cast<qlonglong>(info_.parameters)));
  } else {
    add(Words::tr("Values"), locale_.toString(static_cast<qlonglong>(values)));
  }
  add(Words::tr("Tensors"), locale_.toString(static_cast<qlonglong>(info_.tensors.size())));
  add(Words::tr("Precision"), types());
  add(Words::tr("File size"), locale_.formattedDataSize(info_.bytes));
  add(optionsLabel(), options());
  return rows;
}

CheckpointFacts::Rows CheckpointFacts::metadata() const {
  Rows rows;
  for (const auto& [key, content] : info_.metadata) {
    const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromStdString(content));
    if (json.isObject() && !json.object().isEmpty()) {
      addFields(text(key), json.object(), rows);
    } else {
      rows.push_back({text(key), text(content)});
    }
  }
  return rows;
}

QString CheckpointFacts::whyNotUsable() const {
  if (model_ && (value("format") == "distilloscope" || value("format") == "keras")) return {};
  if (value("format").startsWith("distilloscope training state")) {
    return Words::tr(
        "This file holds the optimiser's state. Open a.safetensors or b.safetensors "
        "beside it.");
  }
  if (model_) {
    return Words::tr(
        "These tensors have a student's names, but the file does not say how the "
        "student was built. Open a file that a training wrote.");
  }
  return Words::tr("These weights are of no student model. Open a file that a training wrote.");
}

QString CheckpointFacts::whyNoTeacher() const {
  if (info_.model == "MSI-Net" || (model_ && value("format") == "distilloscope")) return {};
  if (value("format") == "keras") {
    return Words::tr("The notebook's Keras files cannot teach; a checkpoint of a run can.");
  }
  if (model_ || value("format").startsWith("distilloscope training state")) return whyNotUsable();
  return Words::tr(
      "What network these weights belong to is not known. MSI-Net's weights and students can "
      "teach.");
}

int CheckpointFacts::alarmedTensors() const {
  return static_cast<int>(std::ranges::count_if(
      info_.tensors, [](const TensorInfo& tensor) { return tensor.not_finite > 0; }));
}

std::int64_t CheckpointFacts::alarmedValues() const {
  std::int64_t sum = 0;
  for (const TensorInfo& tensor : info_.tensors) sum += tensor.not_finite;
  return sum;
}

QString checkpointFilter() {
  return Words::tr("Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)");
}

QString adviceFor(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return Words::tr("Choose another file, or look where it was moved to.");
    case ErrorCode::unreadable:
      return Words::tr("Choose another file, or copy this one anew from where it came.");
    case ErrorCode::bad_data:
    case ErrorCode::mismatch:
      return Words::tr(
          "Write the file anew with the program it comes from, or choose another one.");
    default:
      return Words::tr("Try again, or choose another file.");
  }
}

}  // namespace distilloscope
