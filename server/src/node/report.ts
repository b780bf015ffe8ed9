/** In the bundle dist/report.js, which is loaded when a report is drawn: plots and a DOM for them are large. */
export { drawFigures } from '../report/drawFigures';
