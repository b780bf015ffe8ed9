import { phraseSlotAlone } from '../../../../server/src/analysis/rules/phraseSlotAlone';
import { phraseSlotCarrier } from '../../../../server/src/analysis/rules/phraseSlotCarrier';
import { phraseSlotGreedy } from '../../../../server/src/analysis/rules/phraseSlotGreedy';
import { phraseSlotOnePerIntent } from '../../../../server/src/analysis/rules/phraseSlotOnePerIntent';
import { phraseSlotWithSlots } from '../../../../server/src/analysis/rules/phraseSlotWithSlots';
import { intent, modelWith, type RuleExamples } from './ruleExamples';

const both = ['q: AMAZON.SearchQuery', 'city: AMAZON.City'];
const asks = (...samples: string[]): string => modelWith(intent('A', samples, both));
const besides = (own: string[], ...others: string[]): string =>
  modelWith(`${intent('A', own, both)}, ${intent('B', others)}`);
const declares = (...slots: string[]): string => modelWith(intent('A', ['find {q}'], slots));

export const phraseSlots: readonly RuleExamples[] = [
  {
    rule: phraseSlotCarrier,
    fires: [{ marked: asks('«{q}»', '« {q}»', 'find {q}', '«{q}.»'), fix: { kind: 'carrier-phrase' } }],
    silent: [
      asks('find {q}', '{city}', '{q} {city}', 'go'),
      modelWith(intent('A', ['{q}'], ['q: AMAZON.Person'])),
    ],
  },
  {
    rule: phraseSlotAlone,
    fires: [{ marked: asks('«{q}» in {city}', 'find {q}', 'in {city} «{q}»'), says: "'city' is there too" }],
    silent: [asks('find {q}', 'in {city}')],
  },
  {
    rule: phraseSlotOnePerIntent,
    fires: [
      {
        marked: declares('q: AMAZON.SearchQuery', '«r»: AMAZON.SearchQuery', 's: AMAZON.SearchQuery'),
        says: 'has 3 slots of type AMAZON.SearchQuery',
      },
    ],
    silent: [declares(...both)],
  },
  {
    rule: phraseSlotWithSlots,
    fires: [{ marked: declares('city: AMAZON.City', '«q»: AMAZON.SearchQuery'), says: "beside 'q'" }],
    silent: [declares('q: AMAZON.SearchQuery'), declares('city: AMAZON.City', 'q: AMAZON.City')],
  },
  {
    rule: phraseSlotGreedy,
    fires: [
      {
        marked: besides(['search for {q}', '«find {q}»', 'Play {q}'], 'find my phone'),
        says: "'find my phone' of intent 'B'",
      },
      { marked: besides(['«{q} now»', 'stop {q}'], 'the news now') },
    ],
    silent: [
      besides(['find {q}', 'finder {q}'], 'finders keepers', 'now find', 'find'),
      besides(['search for {q}', 'find {city}', '{q}', 'find'], 'search for my phone', 'find my phone'),
      modelWith(intent('A', ['find {q}', 'find my phone'], both)),
      { marked: besides(['{q} を再生'], '音楽 を再生'), locale: 'ja-JP' },
    ],
  },
];
