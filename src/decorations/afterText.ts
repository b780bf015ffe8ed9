/** The words behind one sample or utterance. Every verdict has its own sign, so that colour only repeats it. */
import type { LinePrediction, WireSlotPrediction } from '../../server/src/protocol';
import type { Translate } from '../words';
import type { Doubt } from './doubts';
import type { ConfidenceShown, DecorationSettings } from './settings';

/**
 * - `agrees`: the sample's own intent, every slot heard
 * - `slots`: the right intent, but a slot is missed, taken for another or made up
 * - `doubtful`: heard as meant, since it was learned so, but its words read like another intent's
 * - `differs`: another intent than the sample's own
 * - `utterance`: a scratch file's line, which expects nothing
 * - `unlearned`: no model answers for it yet
 * - `writing`: somebody is writing it, so that no verdict is given
 */
export type Verdict = 'agrees' | 'slots' | 'doubtful' | 'differs' | 'utterance' | 'unlearned' | 'writing';

export const verdicts: readonly Verdict[] = [
  'agrees',
  'slots',
  'doubtful',
  'differs',
  'utterance',
  'unlearned',
  'writing',
];

export const signs: Readonly<Record<Verdict, string>> = {
  agrees: '✓',
  slots: '⚠',
  doubtful: '⚠',
  differs: '✗',
  utterance: '→',
  unlearned: '○',
  writing: '…',
};

export type TextStyle = Pick<DecorationSettings, 'confidence' | 'intentNames' | 'maxLength'> & {
  readonly t: Translate;
};

export function verdictOf(line: LinePrediction, { rival }: Doubt = {}): Verdict {
  if (line.expectedIntent === undefined) {
    return 'utterance';
  }
  if (line.expectedIntent !== line.intent) {
    return 'differs';
  }
  const heard = line.slots.every((slot) => slot.predicted === slot.expected) && line.extraSlots.length === 0;
  if (!heard) return 'slots';
  return rival === undefined ? 'agrees' : 'doubtful';
}

/** What is wrong comes first and in plain words; where all is well it is short. */
export function afterText(line: LinePrediction, style: TextStyle, doubt: Doubt = {}): string {
  const { t } = style;
  const intent = intentName(line.intent, style);
  const verdict = verdictOf(line, doubt);
  const heard = unique(line.slots.flatMap((slot) => slot.predicted ?? []));
  switch (verdict) {
    case 'agrees':
      return join(verdict, [intent, heard.join(', ')], line, style);
    case 'slots':
      return join(verdict, [slotComplaints(line, t).join(', '), intent], line, style);
    case 'doubtful':
      return join(verdict, [t('reads like {0}', intentName(doubt.rival ?? '', style)), intent], line, style);
    case 'differs':
      // Said of each of two places, "instead" would be odd of both.
      return join(
        verdict,
        [doubt.isShared ? t('{0} takes it too', intent) : t('hears {0} instead', intent)],
        line,
        style,
      );
    default:
      return join('utterance', [intent, line.slots.flatMap(spokenSlot).join(', ')], line, style);
  }
}

/** What is heard so far in a line that somebody is writing; no verdict, no figure. */
export function neutralText(line: LinePrediction | undefined, style: TextStyle): string {
  const intent = line === undefined ? '' : ` ${intentName(line.intent, style)}`;
  return cut(`${signs.writing}${intent}`, style.maxLength);
}

/** A share from 0 to 1 in whole percent; 100 % only where nothing was missed. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 0.9995 ? 99 : rounded} %`;
}

export function intentName(intent: string, { intentNames }: Pick<TextStyle, 'intentNames'>): string {
  return intentNames === 'short' ? intent.replace(/(?<=[^.])Intent$/, '') : intent;
}

/** A confidence above it needs no words. */
const plain = 0.9;
const half = 0.6;

/** How sure the model is; empty where it is sure. A bar has five parts. */
export function confidenceText(share: number, shown: ConfidenceShown, t: Translate): string {
  if (shown === 'off' || share >= plain) return '';
  switch (shown) {
    case 'word':
      return share < half ? t('unsure') : t('fairly sure');
    case 'bar': {
      const filled = Math.max(1, Math.round(share * 5));
      return '▰'.repeat(filled) + '▱'.repeat(5 - filled);
    }
    case 'percent':
      return percent(share);
  }
}

export function slotComplaints(line: LinePrediction, t: Translate): string[] {
  const complaints = line.slots
    .filter((slot) => slot.predicted !== slot.expected)
    .map((slot) =>
      slot.predicted === undefined
        ? t('{0} not heard', slot.expected ?? '')
        : t('{0} heard as {1}', slot.expected ?? '', slot.predicted),
    );
  return unique([...complaints, ...line.extraSlots.map((name) => t('also hears {0}', name))]);
}

function spokenSlot({ predicted, value }: WireSlotPrediction): string[] {
  if (predicted === undefined) {
    return [];
  }
  return [value === undefined ? predicted : `${predicted}: ${value}`];
}

function join(verdict: Verdict, parts: readonly string[], line: LinePrediction, style: TextStyle): string {
  const said = [...parts, confidenceText(line.confidence, style.confidence, style.t)];
  return cut(`${signs[verdict]} ${said.filter((part) => part !== '').join(' · ')}`, style.maxLength);
}

/** In code points: half of one would be shown as a box. */
function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
