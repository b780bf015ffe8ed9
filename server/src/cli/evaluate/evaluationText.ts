import type { Ansis } from 'ansis';
import type { Totals } from '../../evaluation/totals/totals';
import type { Frame, HeardFrame, Verdict } from '../../evaluation/types';
import { counted } from '../counted';
import { percent } from '../percent';
import { tableOf } from '../table';
import type { Evaluation } from './evaluation';
import { isFailed } from './evaluationJson';

/** For people: every test that failed at its place, a table of intents, the figures. */
export function evaluationText(evaluation: Evaluation, width: number, colours: Ansis): string {
  const { verdicts, totals, crossValidation, sets } = evaluation;
  const failed = verdicts.filter(isFailed);
  return [
    ...(failed.length > 0 ? [failed.map((verdict) => failureText(verdict, colours)).join('\n')] : []),
    ...(totals.utterances > 0 ? [intentsTable(totals, width, colours)] : []),
    figures(totals),
    ...(crossValidation && sets.length > 0
      ? [`Cross-validation of the samples: ${figures(crossValidation)}`]
      : []),
    ...agreementText(evaluation, colours),
  ].join('\n\n');
}

/** One line, as compilers write them: expected, then heard. */
function failureText({ test, expected, heard }: Verdict, colours: Ansis): string {
  const place = colours.cyan(`${test.place.path}:${test.place.line}`);
  const drew = heard.match ? colours.dim(` (drawn by '${heard.match.sample}' of ${heard.match.intent})`) : '';
  const wanted = expected ? frameText(expected) : '';
  return `${place} ${colours.red('✗')} ${test.utterance}\n    expected ${wanted}\n    heard    ${frameText(heard)}${drew}`;
}

/** `Intent slot=value …` */
export function frameText({ intent, slots }: Frame | HeardFrame): string {
  return [intent, ...slots.map(({ name, value }) => `${name}=${value}`)].join(' ');
}

function intentsTable({ perIntent }: Totals, width: number, colours: Ansis): string {
  return tableOf(
    [
      { head: 'Intent', share: 1 },
      { head: 'Tests', width: 7, align: 'right' },
      { head: 'Precision', width: 11, align: 'right' },
      { head: 'Recall', width: 8, align: 'right' },
      { head: 'F1', width: 8, align: 'right' },
      { head: 'Slots too', width: 11, align: 'right' },
    ],
    Object.entries(perIntent).map(([intent, { utterances, precision, recall, f1, frameAccuracy }]) => [
      intent,
      String(utterances),
      percent(precision),
      percent(recall),
      percent(f1),
      utterances === 0 ? '' : percent(frameAccuracy),
    ]),
    width,
    colours,
  );
}

function figures({ utterances, intentAccuracy, slotF1, frameAccuracy, semER, refused }: Totals): string {
  if (utterances === 0) return 'No utterance was tested.';
  return (
    `${counted(utterances, 'utterance')}: intent ${percent(intentAccuracy)}, slot F1 ${percent(slotF1)}, ` +
    `intent and slots ${percent(frameAccuracy)}, SemER ${percent(semER)}, refused ${percent(refused)}`
  );
}

function agreementText({ agreement }: Evaluation, colours: Ansis): string[] {
  if (agreement === undefined) return [];
  const { utterances, intents, differences } = agreement;
  const head =
    `Beside Alexa's own answers (ours are an estimate): the same intent for ${percent(intents)} of ` +
    `${counted(utterances, 'utterance')}.`;
  const lines = differences.map(
    ({ utterance, alexa, estimate }) =>
      `  ${utterance}\n    Alexa        ${alexa}\n    our estimate ${colours.yellow(estimate)}`,
  );
  return [[head, ...lines].join('\n')];
}
