import { duplicateSynonym } from '../../../../server/src/analysis/rules/duplicateSynonym';
import { duplicateValue } from '../../../../server/src/analysis/rules/duplicateValue';
import { emptyValue } from '../../../../server/src/analysis/rules/emptyValue';
import { extendOnlyListTypes } from '../../../../server/src/analysis/rules/extendOnlyListTypes';
import { modelSize } from '../../../../server/src/analysis/rules/modelSize';
import { slotTypeNameFormat } from '../../../../server/src/analysis/rules/slotTypeNameFormat';
import { slotTypeNameUnique } from '../../../../server/src/analysis/rules/slotTypeNameUnique';
import { synonymEqualsOtherValue } from '../../../../server/src/analysis/rules/synonymEqualsOtherValue';
import { synonymOfTwoValues } from '../../../../server/src/analysis/rules/synonymOfTwoValues';
import { typeWithoutValues } from '../../../../server/src/analysis/rules/typeWithoutValues';
import { unusedSlotType } from '../../../../server/src/analysis/rules/unusedSlotType';
import { valueCharacters } from '../../../../server/src/analysis/rules/valueCharacters';
import { valueIdUnique } from '../../../../server/src/analysis/rules/valueIdUnique';
import { valueInitialism } from '../../../../server/src/analysis/rules/valueInitialism';
import { valueLength } from '../../../../server/src/analysis/rules/valueLength';
import { valuesPerModel } from '../../../../server/src/analysis/rules/valuesPerModel';
import { valuesSharedBetweenTypes } from '../../../../server/src/analysis/rules/valuesSharedBetweenTypes';
import { intent, letters, modelWith, type RuleExamples, slotType } from './ruleExamples';

const typed = (...types: string[]): string => modelWith(intent('A', ['go']), types.join(', '));
const many = (count: number, length = 0): string[] =>
  Array.from({ length: count }, (_, i) => letters(i).padEnd(length, 'x'));
const withId = (id: string, value: string): string => `{"id": "${id}", "name": {"value": "${value}"}}`;
const play = (song: string, movie: string): string =>
  modelWith(
    `${intent('Song', [song], ['song: Song'])}, ${intent('Movie', [movie], ['movie: Movie'])}`,
    `${slotType('Song', 'Titanic', 'Yesterday')}, ${slotType('«Movie»', 'Alien', 'The boat = titanic')}`,
  );
const unmarked = (text: string): string => text.replaceAll(/[«»]/g, '');

export const slotTypes: readonly RuleExamples[] = [
  {
    rule: slotTypeNameFormat,
    fires: [
      {
        marked: typed(slotType('«Size2»', 'x'), slotType('«my.type»', 'x'), slotType('«a b»', 'x')),
        says: 'is refused',
      },
      { marked: typed(slotType('«AMAZON.Nonsense»', 'x')), severity: 'warning' },
    ],
    silent: [
      typed(slotType('LIST_OF_sizes', 'x'), slotType('AMAZON.City', 'x'), slotType('amzn1.ask.x', 'x')),
    ],
  },
  {
    rule: extendOnlyListTypes,
    fires: [
      {
        marked: typed(slotType('«AMAZON.DATE»', 'x'), slotType('«AMAZON.SearchQuery»', 'x')),
        says: 'takes no values of yours',
      },
    ],
    silent: [typed(slotType('AMAZON.City', 'x'), slotType('DATE', 'x'))],
  },
  {
    rule: slotTypeNameUnique,
    fires: [{ marked: typed(slotType('T', 'x'), slotType('«T»', 'y')), says: 'more than once' }],
    silent: [typed(slotType('T', 'x'), slotType('t', 'y'))],
  },
  {
    rule: unusedSlotType,
    fires: [{ marked: typed(slotType('«T»', 'x')), fix: { kind: 'remove' } }],
    silent: [modelWith(intent('A', ['{s}'], ['s: T']), slotType('T', 'x'))],
  },
  {
    rule: typeWithoutValues,
    fires: [{ marked: typed(slotType('«T»')), says: 'has no values' }],
    silent: [typed(slotType('T', 'x'), '{"name": "U", "valueSupplier": {"type": "CatalogValueSupplier"}}')],
  },
  {
    rule: emptyValue,
    fires: [{ marked: typed(slotType('T', 'x', '«»', '« »')), fix: { kind: 'remove' } }],
    silent: [typed(slotType('T', 'x'))],
  },
  {
    rule: valueLength,
    fires: [
      {
        marked: typed(slotType('T', `«${'a'.repeat(141)}»`, `x = «${'b'.repeat(150)}»`)),
        says: 'has 141 characters',
      },
    ],
    silent: [typed(slotType('T', `${'a'.repeat(140)} = ${'b'.repeat(140)}`))],
  },
  {
    rule: valuesPerModel,
    fires: [
      {
        marked: typed(slotType('T', ...many(30_000)), slotType('«U»', ...many(20_001))),
        says: '50001 slot values',
      },
    ],
    silent: [typed(slotType('T', ...many(30_000)), slotType('U', ...many(20_000)))],
  },
  {
    rule: modelSize,
    fires: [
      {
        marked: typed(slotType('T', ...many(15_000, 80))).replace('{"invocationName"', '«{»"invocationName"'),
        says: 'about 1.9 MB',
      },
    ],
    silent: [
      typed(slotType('T', ...many(10_000, 80))),
      `${typed(slotType('T', 'x')).slice(0, -2)}${' '.repeat(2_000_000)}}}`,
    ],
  },
  {
    rule: valueCharacters,
    fires: [{ marked: typed(slotType('T', 'plain', '«what?»', 'why! = how')), says: '(and 1 more of' }],
    silent: [typed(slotType('T', "tom & jerry's e. t. = half-time", 'größe ७', 'क्‍ष'))],
  },
  {
    rule: valueInitialism,
    fires: [
      { marked: typed(slotType('T', '«u.s.» mint', 'n b a')), becomes: '"u. s. mint"' },
      { marked: typed(slotType('T', 'america = «u s»')), says: "'US' or 'u. s.'" },
    ],
    silent: [typed(slotType('T', 'US', 'u. s.', 'vitamin c', 'a e'))],
  },
  {
    rule: duplicateValue,
    fires: [
      {
        marked: typed(slotType('T', 'big', 'small', '«Big »', '«big» = huge')),
        fix: { kind: 'remove' },
      },
    ],
    silent: [typed(slotType('T', 'big', ''), slotType('U', 'big', '', ''))],
  },
  {
    rule: duplicateSynonym,
    fires: [
      {
        marked: typed(slotType('T', 'big = huge, «Huge», «big»')),
        says: "Synonym 'Huge' of 'big' repeats",
        fix: { kind: 'remove' },
      },
    ],
    silent: [typed(slotType('T', 'big = huge, large', 'small = huge, , '))],
  },
  {
    rule: synonymEqualsOtherValue,
    fires: [
      {
        marked: typed(slotType('T', 'big = «large»', 'Large')),
        says: 'Alexa finds both',
        fix: { kind: 'remove' },
      },
    ],
    silent: [typed(slotType('T', 'big = big, huge', 'large'), slotType('U', 'huge'))],
  },
  {
    rule: synonymOfTwoValues,
    fires: [
      { marked: typed(slotType('T', 'big = fat', 'wide = «fat»', 'thick = «Fat»')), fix: { kind: 'remove' } },
    ],
    silent: [typed(slotType('T', 'big = fat, fat', 'wide = thick', 'Big = fat'), slotType('U', 'x = fat'))],
  },
  {
    rule: valueIdUnique,
    fires: [
      {
        marked: typed(
          `{"name": "T", "values": [${withId('a', 'x')}, ${withId('b', 'y')}, ${withId('«a»', 'z')}]}`,
        ),
        says: "for 'x' too",
      },
    ],
    silent: [
      typed(
        `{"name": "T", "values": [${withId('', 'x')}, ${withId('', 'y')}, ${withId('A', 'z')}, ${withId('a', 'v')}]}`,
        slotType('U', 'x', 'y'),
      ),
    ],
  },
  {
    rule: valuesSharedBetweenTypes,
    fires: [{ marked: play('play {song}', 'Play {movie}'), says: "'titanic' is in 'Song' and in 'Movie'" }],
    silent: [
      unmarked(play('play {song}', 'watch {movie}')),
      unmarked(play('play {song}', 'Play {movie}')).replace('titanic', 'ship'),
      modelWith(
        intent('A', ['play {song}', 'play {movie}'], ['song: Song', 'movie: Movie']),
        `${slotType('Song', 'x')}, ${slotType('Movie', 'x')}`,
      ),
    ],
  },
];
