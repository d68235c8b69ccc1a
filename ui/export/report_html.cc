// SPDX-License-Identifier: GPL-3.0-or-later
// The page as a whole: its head, its look and its script.
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <cmath>

#include "ui/export/report_parts.h"

namespace distilloscope {
namespace report {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QByteArray variables(const Sheet::Inks& inks) {
  QByteArray text;
  QStringList names = inks.keys();
  names.sort();
  for (const QString& name : names) {
    text += "--" + name.toLatin1() + ":" + inks[name].name().toLatin1() + ";";
  }
  return text;
}

QByteArray inkRules(const Sheet::Inks& inks) {
  QByteArray text;
  QStringList names = inks.keys();
  names.sort();
  for (const QString& name : names) {
    const QByteArray ink = name.toLatin1();
    text += ".s-" + ink + "{stroke:var(--" + ink + ")}.f-" + ink + "{fill:var(--" + ink + ")}.c-" +
            ink + "{color:var(--" + ink + ")}\n";
  }
  return text;
}

const char* kStyle = R"(
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem 1.5rem 3rem;max-width:78rem;background:var(--paper);color:var(--text);
 font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif}
h1{font-size:1.6rem;margin:.2rem 0 .1rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--grid)}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0;max-width:70ch}
nav{margin:.8rem 0}nav a{margin-right:1.1em;white-space:nowrap}
a{color:var(--link)}
.muted{color:var(--muted)}.verdict{font-size:1.1rem;font-weight:600;margin:.8rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:.4rem 0 1rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding-bottom:.3rem}
th,td{padding:.2rem .7rem;text-align:left;border-bottom:1px solid var(--grid);vertical-align:top}
th{font-weight:600;white-space:nowrap}
td.n{text-align:right;white-space:nowrap}
td.best{font-weight:700}
tr.changed td{background:var(--mark)}tr.changed td:first-child{font-weight:600}
table.sortable thead th{cursor:pointer}
table.sortable th[aria-sort=ascending]::after{content:' \25B2'}
table.sortable th[aria-sort=descending]::after{content:' \25BC'}
pre{background:var(--mark);padding:.7rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere;
 font:13px/1.5 ui-monospace,'DejaVu Sans Mono',Consolas,monospace}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(21rem,1fr));gap:.8rem 1.6rem}
.charts figure.wide{grid-column:1/-1}
figure{margin:0}
.chart{display:block;width:100%;height:auto}
.chart text{font-family:Arial,Helvetica,'Liberation Sans','DejaVu Sans',sans-serif}
.chart [class^='s-']{fill:none;stroke-linejoin:round;stroke-linecap:round}
.panes{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:.5rem;margin:.3rem 0 1rem}
.panes img{display:block;width:100%;height:auto;border-radius:2px}
.panes figcaption{font-size:.82rem;line-height:1.35}
.panes b{display:block}
.image{break-inside:avoid}
.bar{display:inline-block;width:9rem;height:.7rem;vertical-align:middle;margin:0 .4em}
footer{margin-top:2.5rem;color:var(--muted);font-size:.88rem}
@media (max-width:46rem){.panes{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media print{body{max-width:none;padding:0;font-size:10pt}nav{display:none}h2,h3{break-after:avoid}
 figure,tr{break-inside:avoid}.scroll{overflow:visible}}
)";

// Neither < nor & in it, so that the page stays well-formed XML.
const char* kScript = R"(
(function(){
function value(row,i){var t=row.cells[i].textContent.trim(),n=Number(t.replace('\u2212','-'));
 return t===''||t==='\u2013'||isNaN(n)?t:n}
function order(x,y){if(typeof x==='number')return typeof y==='number'?x-y:-1;
 return typeof y==='number'?1:x.localeCompare(y)}
function sort(th){var body=th.closest('table').tBodies[0],i=th.cellIndex,
 up=th.getAttribute('aria-sort')!=='ascending',rows=Array.from(body.rows);
 rows.sort(function(r,s){var o=order(value(r,i),value(s,i));return up?o:-o});
 rows.forEach(function(r){body.appendChild(r)});
 Array.from(th.parentNode.cells).forEach(function(c){c.removeAttribute('aria-sort')});
 th.setAttribute('aria-sort',up?'ascending':'descending')}
document.querySelectorAll('table.sortable thead th').forEach(function(th){th.tabIndex=0;
 th.addEventListener('click',function(){sort(th)});
 th.addEventListener('keydown',function(e){if(e.key==='Enter'||e.key===' '){e.preventDefault();sort(th)}})});
})();
)";

}  // namespace

QString number(double value, int digits) {
  if (!std::isfinite(value)) return QString(QChar(0x2013));
  return QLocale::c().toString(value, 'f', digits).remove(',').replace('-', QChar(0x2212));
}

QString knownNumber(double value, int digits) {
  return value < 0 ? QString(QChar(0x2013)) : number(value, digits);
}

QString signedNumber(double value, int digits) {
  return (std::isfinite(value) && value > 0 ? "+" : "") + number(value, digits);
}

QString imageAnchor(const QString& id) {
  QString anchor = "image-";
  for (const QChar c : id) {
    const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || c == '-' || c == '_');
    anchor += plain ? QString(c) : QString(".%1").arg(static_cast<int>(c.unicode()), 0, 16);
  }
  return anchor;
}

void writeHead(HtmlPage& page, const ReportContent& content) {
  const QString name = QString::fromStdString(content.record.name);
  page.open("head");
  page.empty("meta", {{"charset", "utf-8"}});
  page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  page.empty("meta", {{"name", "generator"}, {"content", content.program}});
  page.element("title", Words::tr("%1 — Distilloscope run").arg(name));
  const Sheet::Inks light = inksOf(content.record.options, false);
  const Sheet::Inks dark = inksOf(content.record.options, true);
  page.open("style");
  page.raw("\n:root{color-scheme:light dark;--mark:#f1f4f7;--link:#0b5cad;" + variables(light) +
           "}\n@media screen and (prefers-color-scheme:dark){:root{--mark:#262b31;--link:#7cb8f5;" +
           variables(dark) + "}}\n" + inkRules(light) + kStyle);
  page.close();
  page.close();
  page.raw("\n");
}

void writeScript(HtmlPage& page) {
  page.open("script");
  page.raw(kScript);
  page.close();
}

}  // namespace report

QByteArray reportHtml(const ReportContent& content) {
  using report::Words;
  HtmlPage page;
  page.open("html", {{"lang", Words::tr("en", "the language of the report, as in HTML's lang")}});
  page.raw("\n");
  report::writeHead(page, content);
  page.open("body");
  report::writeSummary(page, content);
  page.open("main");
  report::writeCurves(page, content);
  report::writePictures(page, content);
  report::writeEpochs(page, content);
  report::writeTeacher(page, content);
  report::writeScores(page, content);
  report::writeOptions(page, content);
  report::writeEnvironment(page, content);
  page.close();
  page.element("footer", Words::tr("Written by %1 on %2. This file needs no other file and no "
                                   "network.")
                             .arg(content.program, content.written));
  report::writeScript(page);
  page.close();
  page.close();
  return page.finish();
}

}  // namespace distilloscope
