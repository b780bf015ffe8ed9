/** What the attacks begin with. */
import type { Random } from '../../server/src/base/random';
import { modelText } from '../support/smallSkill';

const legacyLike = '{"intents": [{"intent": "A", "slots": [{"name": "s", "type": "T"}]}, {"intent": "B"}]}';

/** What most steps begin with: large models leave little time for edits. */
const small = 40_000;

/** Models of other people (`SKILL_LENS_FUZZ_MODELS`), few of them large, else our own. */
export function startText(random: Random, models: readonly string[]): string {
  if (models.length > 0 && random.next() < 0.7) {
    const text = random.pick(models)!;
    return text.length < small || random.next() < 0.1 ? text : modelText();
  }
  return random.next() < 0.1 ? legacyLike : modelText();
}

const kinds = ['slots', 'braces', 'intents', 'values', 'depth', 'length', 'names', 'syntax'] as const;

/** A file of up to two megabytes that has far too much of something. */
export function hostileText(random: Random): string {
  const kind = random.pick(kinds)!;
  const count = 10 ** (1 + random.integer(4)) + random.integer(50);
  const many = (make: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => make(i)).join();
  const word = random.pick([
    'a',
    'la ',
    '{',
    '}',
    '{s}',
    '{x|s}',
    "'s ",
    '1 ',
    'ä',
    '漢',
    '\\n',
    '\\u0000',
    '😀',
  ])!;
  const sample = word.repeat(Math.min(count, 200_000));
  const parts = {
    slots: model(
      `{"name": "A", "slots": [${many((i) => `{"name": "s${i}", "type": "T"}`)}], "samples": ["${sample}"]}`,
    ),
    braces: model(`{"name": "A", "samples": ["${sample}", "${sample}"]}`),
    intents: model(many((i) => `{"name": "A${i % 7}", "samples": ["go ${i % 3}", "{s}"]}`)),
    values: model(
      '',
      many((i) => `{"name": {"value": "${word}${i}", "synonyms": ["v ${i % 5}"]}}`),
    ),
    depth: model('').replace('[', '['.repeat(count)),
    length: model(`{"name": "A", "samples": [${many((i) => `"${sample.slice(0, 20)} ${i}"`)}]}`),
    names: model(
      `{"name": "${sample}", "slots": [{"name": "${sample}", "type": "${sample}"}], "samples": ["{${sample}}"]}`,
    ),
    syntax: model('').replace(':', ` ${'x:, '.repeat(count)}`),
  };
  return parts[kind].slice(0, 2_000_000);
}

function model(intents: string, values = ''): string {
  const stop = '{"name": "AMAZON.StopIntent", "samples": []}, {"name": "Go", "samples": ["go on"]}';
  const types = `[{"name": "T", "values": [${values}]}]`;
  return `{"interactionModel": {"languageModel": {"invocationName": "a b", "intents": [${[stop, intents].filter(Boolean).join()}], "types": ${types}}}}`;
}
