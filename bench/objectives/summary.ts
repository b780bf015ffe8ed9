import { groupBy } from '../../server/src/base/groupBy';
import { bootstrap, type Interval, meanOf } from '../measure/bootstrap';
import { hundredfold, markdownTable } from '../report/markdown';
import type { ReadFigures } from '../transfer/messages';

/** One skill learned from one pretraining. */
export interface ObjectiveResult {
  readonly variant: string;
  /** Of the pretraining and of the fine-tuning. */
  readonly seed: number;
  readonly skill: string;
  /** Of the network alone. */
  readonly figures: ReadFigures;
}

const measures = [
  ['intents wrong', 'intentError'],
  ['frames wrong', 'frameError'],
  ['frames wrong, unlisted values', 'unlistedFrameError'],
] as const;

type Measure = (typeof measures)[number][1];

/** Macro over skills, each skill's being the mean over seeds; differences to the first variant, paired over skills. */
export function objectivesTable(results: readonly ObjectiveResult[]): string {
  const names = [...new Set(results.map(({ variant }) => variant))];
  const skills = [...new Set(results.map(({ skill }) => skill))];
  // Each skill's once, not once a draw.
  const groups = groupBy(results, ({ variant, skill }) => `${variant} ${skill}`);
  const means = new Map(
    measures.map(([, measure]) => [
      measure,
      new Map(Array.from(groups, ([key, own]) => [key, meanOf(own.map(({ figures }) => figures[measure]))])),
    ]),
  );
  const meanFor = (variant: string, drawn: readonly string[], measure: Measure): number =>
    meanOf(drawn.map((skill) => means.get(measure)!.get(`${variant} ${skill}`) ?? Number.NaN));
  const cell = (variant: string, measure: Measure): string => {
    const value = hundredfold(meanFor(variant, skills, measure));
    if (variant === names[0]) return value;
    const more = bootstrap(
      skills,
      (drawn) => meanFor(variant, drawn, measure) - meanFor(names[0]!, drawn, measure),
      1,
    );
    return `${value} (${signed(more)})`;
  };
  return markdownTable(
    ['pretrained', ...measures.map(([title]) => `${title} %`)],
    names.map((name) => [`\`${name}\``, ...measures.map(([, measure]) => cell(name, measure))]),
  );
}

function signed({ value, low, high }: Interval): string {
  const of = (share: number): string => `${share < 0 ? '' : '+'}${hundredfold(share)}`;
  return `${of(value)}; ${of(low)} to ${of(high)}`;
}
