import { type ReportData, reportVersion } from '../evaluation/report/reportData';
import { escapeHtml } from './html';
import {
  calibrationSection,
  confusionSection,
  curveSection,
  flaggedSection,
  mapSection,
  ratesSection,
  samplesSection,
  sinceSection,
  summarySection,
} from './sections';
import { reportStyle } from './style';

/** A report as HTML for inside a page of one's own: no script, no inline style, every figure a link into the list of samples. */
export interface RenderedReport {
  readonly body: string;
  /** The one style sheet. */
  readonly style: string;
}

const contents = [
  ['since', 'Since the last report'],
  ['confusion', 'Confusion matrix'],
  ['rates', 'Precision, recall, F1'],
  ['calibration', 'Calibration'],
  ['curve', 'Learning curve'],
  ['flagged', 'Flagged samples'],
  ['map', 'Map'],
  ['samples', 'Samples'],
];

export function renderReport(data: ReportData): RenderedReport {
  const sections = [
    sinceSection(data),
    confusionSection(data),
    ratesSection(data),
    calibrationSection(data),
    curveSection(data),
    flaggedSection(data),
    mapSection(data),
    samplesSection(data),
  ];
  const links = contents
    .filter(([id]) => sections.some((html) => html.includes(`<h2 id="${id}">`)))
    .map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`);
  const nav = `<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>`;
  return { body: `<main>${[summarySection(data), nav, ...sections].join('\n')}</main>`, style: reportStyle };
}

const dataOpening = '<script type="application/json" id="skill-lens-report">';

/** The same as one file that needs nothing else; the data is in it, for the next report to be held against. */
export function reportPage(data: ReportData): string {
  const { body, style } = renderReport(data);
  // In JSON the escape means the same, and no text can end the element.
  const json = JSON.stringify({ ...data, since: undefined }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Skill Lens report: ${escapeHtml(data.path)}</title>
<style>${style}</style>
</head>
<body>
${body}
${dataOpening}${json}</script>
</body>
</html>
`;
}

/** The data of a page that `reportPage` has made; undefined of anything else, and of another version's. */
export function dataOfPage(page: string): ReportData | undefined {
  const start = page.lastIndexOf(dataOpening);
  const end = page.indexOf('</script>', start);
  if (start < 0 || end < 0) return undefined;
  try {
    const data = JSON.parse(page.slice(start + dataOpening.length, end)) as ReportData;
    return data.version === reportVersion ? data : undefined;
  } catch {
    return undefined;
  }
}
