/** Bundled to dist/report.js, which the command line loads when it draws a report: plots and their DOM are large. */
export { dataOfPage, renderReport, reportPage } from '../report/renderReport';
