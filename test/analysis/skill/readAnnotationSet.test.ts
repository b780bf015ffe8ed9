import { expect, it } from 'vitest';
import { readAnnotationSet } from '../../../server/src/analysis/skill/readAnnotationSet';
import { sourceDocument } from '../../../server/src/analysis/snapshot';
import { unmark } from '../../support/marked';

const read = (text: string) => readAnnotationSet(sourceDocument('file:///a.json', 'model', text, undefined));

it('reads utterances, intents and slots in both forms, with their places', () => {
  const { text, ranges } = unmark(`{"data": [
    {"inputs": {"utterance": "«to rome»", "referenceTimestamp": "2026-01-01T00:00:00Z"}, "expected": [
      {"intent": «{"name": "«Travel»", "slots": {"«city»": {"value": "«rome»"}}}»}
    ]},
    {"inputs": {"utterance": "«two»"}, "expected": [
      {"intent": «{"name": "«Pick»", "slots": {
        "«one»": {"slotValue": {"type": "Simple", "value": "«a»"}},
        "«many»": {"slotValue": {"type": "List", "values": [{"type": "Simple", "value": "«b»"}, {"value": "«c»"}]}},
        "«none»": {}
      }}»}
    ]}
  ]}`);
  const set = read(text);
  const places = set?.annotations.flatMap(({ utterance, intents }) => [
    utterance.range,
    ...intents.flatMap(({ name, range, slots }) => [
      range,
      name.range,
      ...slots.flatMap((slot) => (slot.value ? [slot.name.range, slot.value.range] : [slot.name.range])),
    ]),
  ]);
  // A slot of two values is named for each of them.
  const many = places?.findLastIndex(({ start }) => start === ranges[10]!.start) ?? -1;
  expect(places?.toSpliced(many, 1)).toEqual(ranges);
  expect(set?.annotations[1]?.intents[0]?.slots.map(({ name, value }) => [name.value, value?.value])).toEqual(
    [
      ['one', 'a'],
      ['many', 'b'],
      ['many', 'c'],
      ['none', undefined],
    ],
  );
});

it('reads a bare list, and what is left of a broken file', () => {
  const one = '{"inputs": {"utterance": "hello"}, "expected": [{"intent": {"name": "A"}}]}';
  expect(read(`[${one}]`)?.annotations).toHaveLength(1);
  expect(read(`{"data": [${one}, {"inputs": {"utterance": "x"`)?.annotations).toHaveLength(2);
});

it.each(['', '[]', '{"data": [{"inputs": {}}]}', '{"utterance": 1, "expected": 2}', 'null'])(
  'takes %s for none',
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);
