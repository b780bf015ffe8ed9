import { type Interval, bootstrap, meanOf } from '../measure/bootstrap';
import { hundredfold, markdownTable } from '../report/markdown';
import { median } from '../speed/statistics';
import type { ContinueResult, TrainingFigures } from './messages';
import { chainSteps, samplesAStep } from './stages';

const kinds = ['anew', 'before', 'continued', 'chain'] as const;
type Kind = (typeof kinds)[number];

const names: Readonly<Record<Kind, string>> = {
  anew: 'all samples, begun anew',
  before: 'all but ten, begun anew',
  continued: 'from there on, with the ten',
  chain: `${chainSteps} times on, ${samplesAStep} samples each time`,
};

/** In Markdown: a row a way of learning, then what going on costs or brings against beginning anew. */
export function reportContinue(results: readonly ContinueResult[]): string {
  const column = (kind: Kind, name: keyof TrainingFigures): number[] =>
    results.map((each) => each[kind][name]);
  const rows = kinds.map((kind) => [
    names[kind],
    ...(['frame', 'frameAlone', 'newFrameAlone'] as const).map((name) =>
      hundredfold(meanOf(column(kind, name).filter((share) => !Number.isNaN(share)))),
    ),
    String(median(column(kind, 'updates'))),
    median(column(kind, 'seconds')).toFixed(2),
  ]);
  const header = [
    'learned',
    'held-out frames right %',
    'the same without the text',
    'the ten samples without the text',
    'updates (median)',
    's (median)',
  ];
  const differences = (['continued', 'chain'] as const).flatMap((kind) =>
    (['frame', 'frameAlone'] as const).map((name) => {
      const { value, low, high } = differenceOf(results, kind, name);
      return [
        names[kind],
        name === 'frame' ? 'with the text' : 'without',
        points(value),
        `${points(low)} to ${points(high)}`,
      ];
    }),
  );
  return [
    markdownTable(header, rows),
    markdownTable(['against beginning anew', 'read', 'points of frames', '95 %'], differences),
  ].join('\n\n');
}

/** In the mean over skills and seeds, as a share; the skills are drawn. */
function differenceOf(
  results: readonly ContinueResult[],
  kind: 'continued' | 'chain',
  name: 'frame' | 'frameAlone',
): Interval {
  const skills = [...new Set(results.map(({ skill }) => skill))];
  const differences = skills.map((skill) =>
    meanOf(results.filter((each) => each.skill === skill).map((each) => each[kind][name] - each.anew[name])),
  );
  return bootstrap(differences, meanOf, 1);
}

function points(share: number): string {
  return `${share < 0 ? '' : '+'}${(100 * share).toFixed(1)}`;
}
