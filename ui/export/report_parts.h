// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/html_page.h"
#include "ui/export/report_content.h"

/// The parts of a report, each of which writes its own section.
namespace distilloscope::report {

void writeHead(HtmlPage& page, const ReportContent& content);
void writeSummary(HtmlPage& page, const ReportContent& content);
void writeCurves(HtmlPage& page, const ReportContent& content);
void writeEpochs(HtmlPage& page, const ReportContent& content);
void writeTeacher(HtmlPage& page, const ReportContent& content);
void writePictures(HtmlPage& page, const ReportContent& content);
void writeScores(HtmlPage& page, const ReportContent& content);
void writeOptions(HtmlPage& page, const ReportContent& content);
void writeEnvironment(HtmlPage& page, const ReportContent& content);
void writeScript(HtmlPage& page);

/// In the C locale with a proper minus; a dash when it is not known.
QString number(double value, int digits = 4);
/// Of what is never negative when known.
QString knownNumber(double value, int digits = 4);
QString signedNumber(double value, int digits = 4);
QString imageAnchor(const QString& id);  ///< "image-" and what an id attribute may hold

}  // namespace distilloscope::report
