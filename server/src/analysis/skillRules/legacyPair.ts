import { t } from '../../base/l10n';
import { placedFinding, type SkillRule } from './skillRule';

/** An intent schema without its sample utterances. That the schema is missing, the parser tells. */
export const legacyPair: SkillRule = {
  id: 'legacy-pair',
  severity: 'information',
  documentation: undefined,
  check({ models }) {
    return models.flatMap(({ source, documents, model }) => {
      const [schema] = documents;
      const [intent] = model.intents;
      return source.kind !== 'legacy' || source.samples !== undefined || !schema || !intent
        ? []
        : [
            placedFinding(legacyPair, schema.uri, {
              range: intent.name.range,
              message: t(
                'There is no SampleUtterances.txt beside this file, so that its intents have no samples. Add one.',
              ),
            }),
          ];
    });
  },
};
