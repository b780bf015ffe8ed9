/** The words behind one sample or utterance. Every verdict has its own sign, so that colour only repeats it. */
import type { LinePrediction, WireSlotPrediction } from '../../server/src/protocol';

/**
 * - `agrees`: the sample's own intent, every slot heard
 * - `slots`: the right intent, but a slot is missed, taken for another or made up
 * - `differs`: another intent than the sample's own
 * - `utterance`: a scratch file's line, which expects nothing
 */
export type Verdict = 'agrees' | 'slots' | 'differs' | 'utterance';

export const verdicts: readonly Verdict[] = ['agrees', 'slots', 'differs', 'utterance'];

/** Longest text shown behind a line, in UTF-16 units; the hover has the rest. */
const maxLength = 100;

export function verdictOf(line: LinePrediction): Verdict {
  if (line.expectedIntent === undefined) {
    return 'utterance';
  }
  if (line.expectedIntent !== line.intent) {
    return 'differs';
  }
  const heard = line.slots.every((slot) => slot.predicted === slot.expected) && line.extraSlots.length === 0;
  return heard ? 'agrees' : 'slots';
}

export function afterText(line: LinePrediction, options: { readonly confidence: boolean }): string {
  const share = options.confidence ? ` ${percent(line.confidence)}` : '';
  const intent = `${line.intent}${share}`;
  switch (verdictOf(line)) {
    case 'agrees':
      return join(`✓ ${intent}`, unique(line.slots.flatMap((slot) => slot.predicted ?? [])));
    case 'slots':
      return join(`⚠ ${intent}`, slotComplaints(line));
    case 'differs':
      return join(`✗ hears ${intent}`, []);
    case 'utterance':
      return join(`→ ${intent}`, line.slots.flatMap(spokenSlot));
  }
}

/** A share from 0 to 1 in whole percent; 100 % only where nothing was missed. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 0.9995 ? 99 : rounded} %`;
}

function slotComplaints(line: LinePrediction): string[] {
  const complaints = line.slots
    .filter((slot) => slot.predicted !== slot.expected)
    .map((slot) =>
      slot.predicted === undefined
        ? `${slot.expected} not heard`
        : `${slot.expected} heard as ${slot.predicted}`,
    );
  return unique([...complaints, ...line.extraSlots.map((name) => `also hears ${name}`)]);
}

function spokenSlot({ predicted, value }: WireSlotPrediction): string[] {
  if (predicted === undefined) {
    return [];
  }
  return [value === undefined ? predicted : `${predicted}: ${value}`];
}

function join(head: string, details: readonly string[]): string {
  const text = details.length === 0 ? head : `${head} · ${details.join(', ')}`;
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1)}…`;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
