import { inFigures, t } from '../../base/l10n';
import type { Intent, InteractionModel, SlotType } from '../../model/types';
import { contentOf, typeContentOf } from '../origins';
import { pages } from './documentation';
import { openingOf } from './missingIntents';
import { findingOf, type Rule } from './rule';

const limit = 1_500_000;

/** A model that is larger than Alexa takes, spaces and line ends aside. */
export const modelSize: Rule = {
  id: 'model-size',
  severity: 'warning',
  documentation: pages.intents,
  check({ model }) {
    const { start, end } = model.languageModelRange;
    if (end - start < limit) {
      return [];
    }
    const megabytes = inFigures(bytesOf(model) / 1_000_000, 1);
    const message = t(
      'The model has about {0} MB without spaces, the limit is 1.5 MB. Remove samples or values.',
      megabytes,
    );
    return bytesOf(model) <= limit ? [] : [findingOf(modelSize, { range: openingOf(model), message })];
  },
};

/** As JSON without spaces, about: names of properties and brackets are counted in the rough. */
function bytesOf({ intents, slotTypes }: InteractionModel): number {
  return [
    ...intents.map(contentOf).map(bytesOfIntent),
    ...slotTypes.map(typeContentOf).map(bytesOfType),
  ].reduce((sum, bytes) => sum + bytes, 0);
}

const bytes = new WeakMap<Intent | SlotType, number>();

function bytesOfIntent(intent: Intent): number {
  return remembered(intent, () => {
    const slots = intent.slots.flatMap(({ name, type, samples }) => [
      `{"name":"${name.value}","type":"${type?.value ?? ''}"}`,
      ...samples.map(({ text }) => text),
    ]);
    return bytesIn([intent.name.value, ...slots, ...intent.samples.map(({ text }) => text)]);
  });
}

function bytesOfType(type: SlotType): number {
  return remembered(type, () =>
    bytesIn(
      type.values.flatMap(({ id, value, synonyms }) => [
        `{"id":"${id?.value ?? ''}","name":{"value":"${value.value}","synonyms":[]}}`,
        ...synonyms.map((synonym) => synonym.value),
      ]),
    ),
  );
}

function remembered(node: Intent | SlotType, count: () => number): number {
  const known = bytes.get(node) ?? count();
  bytes.set(node, known);
  return known;
}

/** In UTF-8, each with quotes and a comma. */
function bytesIn(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) {
    sum += 3 + text.length;
    for (const wide of text.match(/[^\0-\x7f]+/g) ?? []) {
      sum += wide.replace(/[^\0-\u07ff]/g, '..').length;
    }
  }
  return sum;
}
