import { hundredfold, markdownTable } from '../report/markdown';
import { ablations } from '../systems/ablations';
import { systems } from '../systems/all';
import { paperTable } from './paperTable';
import type { Comparison, Reduction, SkillFigures, SystemFigures, TransferSummary } from './summary';

/** The tables of bench/README.md, in Markdown. */
export function reportTransfer(summary: TransferSummary): string {
  return [
    systemsTable(summary),
    reductionsTable(summary.relativeErrorReduction),
    ...(summary.alone ? aloneTables(summary.alone) : []),
    ...(summary.paper ? [paperTable(summary.paper)] : []),
    ...(summary.perLanguage.length > 1 ? [languagesTable(summary)] : []),
    ...(summary.systems['scratch-embeddings'] ? [convergenceSentence(summary), hurtTable(summary)] : []),
    [...systems, ...ablations]
      .filter(({ name }) => summary.systems[name])
      .map(({ name, about }) => `- \`${name}\`: ${about}`)
      .join('\n'),
  ].join('\n\n');
}

function systemsTable({ systems }: TransferSummary): string {
  const header = [
    'system',
    'intent error %',
    'slot F1 %',
    'frame error % (95 %)',
    'SemER %',
    'frame error %, unlisted values',
    'own refused %',
    'ECE',
    'updates',
    's a skill',
    'MB',
  ];
  const row = ([name, figures]: [string, SystemFigures]): string[] => {
    const { low, high } = figures.intervals.frameError;
    return [
      `\`${name}\``,
      hundredfold(figures.intentError),
      hundredfold(figures.slotF1),
      `${hundredfold(figures.frameError)} (${hundredfold(low)} to ${hundredfold(high)})`,
      hundredfold(figures.semER),
      hundredfold(figures.unlistedFrameError),
      hundredfold(figures.refused),
      figures.ece.toFixed(3),
      figures.updates.toFixed(0),
      figures.seconds.toFixed(2),
      String(figures.peakMemoryMB),
    ];
  };
  return markdownTable(header, Object.entries(systems).map(row));
}

function languagesTable({ perLanguage, systems: all }: TransferSummary): string {
  const names = Object.keys(all);
  const rows = perLanguage.map(({ language, skills, answers, systems: own }) => [
    language,
    String(skills),
    String(answers),
    ...names.map((name) => {
      const { intentError, frameError, refused, ece } = own[name]!;
      return `${hundredfold(intentError)} / ${hundredfold(frameError)} / ${hundredfold(refused)} / ${ece.toFixed(3)}`;
    }),
  ]);
  const header = ['intent / frame error / own refused, %; ECE', 'skills', 'utterances', ...names];
  return markdownTable(header, rows);
}

function aloneTables({ systems, relativeErrorReduction }: Comparison): string[] {
  const header = [
    'read without the text of the skill',
    'intent error %',
    'slot F1 %',
    'frame error %',
    'unlisted values',
  ];
  const rows = Object.entries(systems).map(
    ([name, { intentError, slotF1, frameError, unlistedFrameError }]) => [
      `\`${name}\``,
      ...[intentError, slotF1, frameError, unlistedFrameError].map((value) => hundredfold(value)),
    ],
  );
  return [markdownTable(header, rows), reductionsTable(relativeErrorReduction)];
}

function reductionsTable(relativeErrorReduction: Comparison['relativeErrorReduction']): string {
  const cell = ({ mean, low, high }: Reduction): string =>
    `${hundredfold(mean)} (${hundredfold(low)} to ${hundredfold(high)})`;
  return markdownTable(
    ['fewer errors of `transfer` against, %', 'intent', 'slot (1 - F1)', 'frame'],
    Object.entries(relativeErrorReduction).map(([name, { intent, slot, frame }]) => [
      `\`${name}\``,
      cell(intent),
      cell(slot),
      cell(frame),
    ]),
  );
}

function convergenceSentence({ convergenceRatio, convergenceRatioEmbeddings }: TransferSummary): string {
  const say = (interval: typeof convergenceRatio): string =>
    interval
      ? `${interval.value.toFixed(1)} (${interval.low.toFixed(1)} to ${interval.high.toFixed(1)})`
      : 'not measured';
  return (
    `Convergence ratio of the network against \`scratch\`: ${say(convergenceRatio)}; ` +
    `against \`scratch-embeddings\`: ${say(convergenceRatioEmbeddings)}.`
  );
}

/** Where the network from scratch with the same vectors does better. */
function hurtTable({ perSkill }: TransferSummary): string {
  const baseline = 'scratch-embeddings';
  const loss = ({ frameError }: SkillFigures): number =>
    (frameError['transfer'] ?? 0) - (frameError[baseline] ?? Number.POSITIVE_INFINITY);
  const hurt = perSkill.filter((skill) => loss(skill) > 0.005).sort((a, b) => loss(b) - loss(a));
  if (hurt.length === 0) return `\`transfer\` is nowhere worse than \`${baseline}\`.`;
  const rows = hurt.map((skill) => [
    skill.skill,
    String(skill.samples),
    String(skill.heldOut),
    hundredfold(skill.frameError['transfer']!),
    hundredfold(skill.frameError[baseline]!),
  ]);
  return markdownTable(
    ['skills where transfer hurts', 'samples', 'held-out utterances', 'transfer %', `${baseline} %`],
    rows,
  );
}
