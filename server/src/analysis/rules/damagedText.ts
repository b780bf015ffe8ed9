import { t } from '../../base/l10n';
import type { Intent, SlotType } from '../../model/types';
import type { Located } from '../../text/range';
import { contentOf, typeContentOf } from '../origins';
import { findingOf, type Rule } from './rule';

/** What a decoder writes for bytes that it cannot read. */
const replacementCharacter = '\ufffd';

/** Letters lost because the file was not read in its own encoding; told once a file. */
export const damagedText: Rule = {
  id: 'not-utf-8',
  severity: 'warning',
  documentation: undefined,
  check({ model, samplesPart }) {
    const message = t('Letters here are unreadable: the file is not UTF-8. Save it with the encoding UTF-8.');
    const intent = model.intents.find((candidate) => isDamaged(contentOf(candidate), samplesIn));
    const type = intent ?? model.slotTypes.find((candidate) => isDamaged(typeContentOf(candidate), valuesIn));
    const [first] =
      type === undefined ? [] : ('samples' in type ? samplesIn(type) : valuesIn(type)).filter(hasLost);
    const part = intent === undefined ? 'model' : samplesPart;
    return first === undefined ? [] : [findingOf(damagedText, { part, range: first.range, message })];
  },
};

const damaged = new WeakMap<object, boolean>();

function isDamaged<N extends object>(node: N, texts: (node: N) => readonly Located<string>[]): boolean {
  const known = damaged.get(node) ?? texts(node).some(hasLost);
  damaged.set(node, known);
  return known;
}

function samplesIn({ samples }: Intent): Located<string>[] {
  return samples.map(({ text, range }) => ({ value: text, range }));
}

function valuesIn({ values }: SlotType): Located<string>[] {
  return values.flatMap(({ value, synonyms }) => [value, ...synonyms]);
}

function hasLost({ value }: Located<string>): boolean {
  return value.includes(replacementCharacter);
}
