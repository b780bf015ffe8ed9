import { expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { swallowing } from '../../../server/src/nlu/reading/swallowing';

const catalog = createCatalog();

function swallowingOf(samples: readonly string[]): number {
  const intent = { name: 'PlayIntent', slots: [{ name: 'title', type: 'Title' }], samples };
  const types = [{ name: 'Title', values: [{ name: { value: 'yesterday' } }] }];
  const languageModel = { invocationName: 'the test', intents: [intent], types };
  const model = parseInteractionModel(JSON.stringify({ interactionModel: { languageModel } }), 'en-US.json');
  return swallowing(createSkillText(model, catalog, createLexicon(model, catalog)).grammar);
}

/** Words that are no English ones. */
function word(number: number): string {
  const letters = number.toString(5).padStart(3, '0');
  return `b${[...letters].map((digit) => `${'aeiou'[Number(digit)]}x`).join('')}`;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

it('is much where a short sample takes most of the others with more words in its slot', () => {
  const sentences = numbers(120).map((i) => `play {title} ${word(i)} ${word(i + 3)}`);
  expect(swallowingOf(['play {title}', ...sentences])).toBeGreaterThan(1.5);
});

it('is nothing where every sample has words of its own around the slot', () => {
  expect(swallowingOf(numbers(120).map((i) => `${word(i)} {title} ${word(i + 5)}`))).toBe(0);
});

it('is nothing where samples are few, and less where they are not many', () => {
  const some = (count: number): string[] => [
    'play {title}',
    ...numbers(count).map((i) => `play {title} ${word(i)} ${word(i + 3)}`),
  ];
  expect(swallowingOf(some(30))).toBe(0);
  const little = swallowingOf(some(60));
  expect(little).toBeGreaterThan(0.3);
  expect(little).toBeLessThan(swallowingOf(some(120)));
});
