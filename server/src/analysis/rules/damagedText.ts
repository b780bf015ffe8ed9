import type { DocumentPart, InteractionModel } from '../../model/types';
import type { Located } from '../../text/range';
import { findingOf, type Rule, type RuleContext, samplesPartOf } from './rule';

/** What a decoder writes for bytes that it cannot read. */
const replacementCharacter = '\ufffd';

/** Letters lost because the file was not read in its own encoding; told once a file. */
export const damagedText: Rule = {
  id: 'not-utf-8',
  severity: 'warning',
  documentation: undefined,
  check({ model }: RuleContext) {
    for (const { text, part } of textsOf(model)) {
      const at = text.value.indexOf(replacementCharacter);
      if (at >= 0) {
        return [
          findingOf(damagedText, {
            part,
            range: text.range,
            message: 'Letters here are unreadable: the file is not UTF-8. Save it with the encoding UTF-8.',
          }),
        ];
      }
    }
    return [];
  },
};

function* textsOf(model: InteractionModel): Generator<{ text: Located<string>; part: DocumentPart }> {
  const samplesPart = samplesPartOf(model);
  for (const intent of model.intents) {
    for (const { text, range } of intent.samples) {
      yield { text: { value: text, range }, part: samplesPart };
    }
  }
  for (const { value, synonyms } of model.slotTypes.flatMap((type) => type.values)) {
    for (const text of [value, ...synonyms]) {
      yield { text, part: 'model' };
    }
  }
}
