import { builtInTypeLocale } from '../../../../server/src/analysis/rules/builtInTypeLocale';
import { multipleValuesLocale } from '../../../../server/src/analysis/rules/multipleValuesLocale';
import { noLiteralType } from '../../../../server/src/analysis/rules/noLiteralType';
import { sameSlotNameSameType } from '../../../../server/src/analysis/rules/sameSlotNameSameType';
import { slotNameFormat } from '../../../../server/src/analysis/rules/slotNameFormat';
import { slotNameUnique } from '../../../../server/src/analysis/rules/slotNameUnique';
import { slotWithoutType } from '../../../../server/src/analysis/rules/slotWithoutType';
import { undefinedSlotType } from '../../../../server/src/analysis/rules/undefinedSlotType';
import { unusedSlot } from '../../../../server/src/analysis/rules/unusedSlot';
import { intent, modelWith, type RuleExamples, slotType } from './ruleExamples';

const typesTU = `${slotType('T', 'big')}, ${slotType('U', 'small')}`;
const literal = intent('A', ['find {what}'], ['what: «AMAZON.LITERAL»']);
const withDialog = (model: string, dialog: string): string =>
  model.replace(/\}\}$/, `, "dialog": {"intents": [${dialog}]}}}`);
const several = (enabled: string): string =>
  modelWith(
    `{"name": "A", "slots": [{"name": "s", "type": "T", "multipleValues": {"enabled": ${enabled}}}]}`,
  );

export const slots: readonly RuleExamples[] = [
  {
    rule: slotNameFormat,
    fires: [
      {
        marked: modelWith(intent('A', [], ['«size2»: T', '«my slot»: T', '«AMAZON.DATE»: T', '«_x»: T'])),
        says: 'letters and underscores only',
      },
    ],
    silent: [modelWith(intent('A', [], ['my_slot: T', 'X: T']))],
  },
  {
    rule: slotNameUnique,
    fires: [
      { marked: modelWith(intent('A', [], ['s: T', '«s»: T'])), fix: { kind: 'remove' } },
      { marked: modelWith(intent('A', [], ['s: T', '«s»: U'])), says: "twice in intent 'A'" },
    ],
    silent: [modelWith(`${intent('A', [], ['s: T', 'S: T'])}, ${intent('B', [], ['s: T'])}`)],
  },
  {
    rule: slotWithoutType,
    fires: [{ marked: modelWith('{"name": "A", "slots": [{"name": "«s»"}]}'), says: 'has no type' }],
    silent: [modelWith(intent('A', [], ['s: T']))],
  },
  {
    rule: undefinedSlotType,
    fires: [
      { marked: modelWith(intent('A', [], ['s: «Size»'])), fix: { kind: 'create-type', type: 'Size' } },
      { marked: modelWith(intent('A', [], ['s: «Sizes»']), slotType('Size', 'big')), becomes: '"Size"}' },
      {
        marked: modelWith(intent('A', [], ['s: «AMAZON.number»'])),
        severity: 'warning',
        becomes: '"AMAZON.NUMBER"',
      },
      { marked: modelWith(intent('A', [], ['s: «AMAZON.SearchQueri»'])), becomes: '"AMAZON.SearchQuery"' },
      // Letters alone tell nothing of what a type is for.
      { marked: modelWith(intent('A', [], ['s: «AMAZON.Thing»'])), says: 'define one of your own' },
      // Nor may a mend lead to a name that is refused.
      {
        marked: modelWith(intent('A', [], ['s: «Size»']), slotType('Size1', 'big')),
        says: "Add it to 'types'",
      },
    ],
    silent: [
      modelWith(intent('A', [], ['s: Size']), slotType('Size ', 'big')),
      modelWith(intent('A', [], ['s: Size', 'n: AMAZON.NUMBER', 'x: amzn1.x']), slotType('Size', 'big')),
    ],
  },
  {
    rule: builtInTypeLocale,
    fires: [
      {
        marked: modelWith(intent('A', [], ['s: «AMAZON.AlphaNumeric»'])),
        locale: 'ar-SA',
        says: 'not available in ar-SA',
      },
    ],
    silent: [
      modelWith(intent('A', [], ['s: AMAZON.AlphaNumeric', 't: T'])),
      { marked: modelWith(intent('A', [], ['s: AMAZON.NUMBER'])), locale: 'ar-SA' },
      { marked: modelWith(intent('A', [], ['s: AMAZON.AlphaNumeric'])), locale: '' },
      // Lists reach more locales than we know of.
      { marked: modelWith(intent('A', [], ['s: AMAZON.Movie'])), locale: 'ja-JP' },
    ],
  },
  {
    rule: noLiteralType,
    fires: [
      { marked: modelWith(literal), severity: 'warning', becomes: '"AMAZON.SearchQuery"' },
      { marked: withDialog(modelWith(literal), '{"name": "A"}'), severity: 'error' },
    ],
    silent: [modelWith(intent('A', ['find {what}'], ['what: AMAZON.SearchQuery']))],
  },
  {
    rule: multipleValuesLocale,
    fires: [{ marked: several('«true»'), locale: 'de-DE', becomes: '{"enabled": false}' }],
    silent: [
      several('true'),
      { marked: several('false'), locale: 'de-DE' },
      { marked: several('true'), locale: '' },
    ],
  },
  {
    rule: sameSlotNameSameType,
    fires: [
      {
        marked: modelWith(`${intent('A', [], ['s: T'])}, ${intent('B', [], ['«s»: U'])}`, typesTU),
        says: "type 'U' here and 'T' in intent 'A'",
      },
    ],
    silent: [
      modelWith(`${intent('A', [], ['s: T'])}, ${intent('B', [], ['s: T', 'u: U'])}`),
      modelWith(`${intent('A', [], ['s: T'])}, {"name": "B", "slots": [{"name": "s"}]}`),
      // A slip in a type's name is told as that alone.
      modelWith(`${intent('A', [], ['s: T'])}, ${intent('B', [], ['s: Ts'])}`, slotType('T', 'big')),
    ],
  },
  {
    rule: unusedSlot,
    fires: [
      { marked: modelWith(intent('A', ['go {there}'], ['there: T', '«when»: U'])), fix: { kind: 'remove' } },
      {
        marked: withDialog(
          modelWith(intent('A', ['go'], ['«when»: U'])),
          '{"name": "B", "slots": [{"name": "when"}]}',
        ),
      },
    ],
    silent: [
      modelWith(intent('A', ['go {there}'], ['there: T'])),
      modelWith(intent('A', [], ['there: T'])),
      modelWith(
        '{"name": "A", "samples": ["go"], "slots": [{"name": "s", "type": "T", "samples": ["to {s}"]}]}',
      ),
      withDialog(
        modelWith(intent('A', ['go'], ['when: U'])),
        '{"name": "A", "slots": [{"name": "when", "type": "U"}]}',
      ),
    ],
  },
];
