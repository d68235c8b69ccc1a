// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void initialiseTranslations() {
  Q_INIT_RESOURCE(translations);
}

namespace distilloscope {
namespace {

const QString kEnglish = QStringLiteral("en");

// The translators live as long as the program, which asks them for every text.
void load(const QString& file, const QString& folder) {
  auto* texts = new QTranslator(QCoreApplication::instance());
  if (texts->load(file, folder)) {
    QCoreApplication::installTranslator(texts);
  } else {
    delete texts;
  }
}

}  // namespace

QStringList languages() {
  return {kEnglish, QStringLiteral("de")};
}

QString languageFor(const QString& wanted) {
  if (languages().contains(wanted)) return wanted;
  for (const QString& name : QLocale::system().uiLanguages()) {
    const QString language = name.section('-', 0, 0);
    if (languages().contains(language)) return language;
  }
  return kEnglish;
}

QString installLanguage(const QString& wanted) {
  initialiseTranslations();
  const QString language = languageFor(wanted);
  // Numbers as the desktop writes them, unless another language than its own was asked for.
  const QLocale desktop = QLocale::system();
  if (languages().contains(wanted) && desktop.name().section('_', 0, 0) != wanted) {
    QLocale::setDefault(QLocale(wanted));
  }
  if (language == kEnglish) return language;
  load("qtbase_" + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  load("distilloscope_" + language, ":/distilloscope/translations");
  return language;
}

}  // namespace distilloscope
