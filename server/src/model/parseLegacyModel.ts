import { t } from '../base/l10n';
import { parseJson } from '../text/json/parseJson';
import { linesOf } from '../text/lines';
import { localeOfPath } from './localeOfPath';
import { openingOf, type Reading, readObject, report } from './reading';
import { readIntents } from './readIntents';
import { readLegacySamples } from './readLegacySamples';
import { reportSyntax } from './reportSyntax';
import type { Intent, InteractionModel, ModelProblem, SlotType } from './types';

/** Texts of a legacy model; undefined where a file is missing. */
export interface LegacyTexts {
  /** IntentSchema.json: the `model` part. */
  readonly schema: string | undefined;
  /** SampleUtterances.txt: the `samples` part. */
  readonly samples: string | undefined;
  /** One custom slot type each, one value a line. Ranges in them are empty: they belong to no part. */
  readonly slotTypes: readonly { readonly name: string; readonly text: string }[];
}

const nowhere = { start: 0, end: 0 };

/** Reads the form that came before interaction models. Never throws. */
export function parseLegacyModel(files: LegacyTexts, path?: string): InteractionModel {
  const schema = readSchema(files.schema);
  const { samplesByIntent, strays, joinedLines } = readLegacySamples(
    files.samples ?? '',
    schema.intents.map((intent) => intent.name.value),
  );
  return {
    form: 'legacy',
    locale: path === undefined ? undefined : localeOfPath(path),
    languageModelRange: schema.range,
    invocationName: undefined,
    intents: schema.intents.map((intent) => ({
      ...intent,
      // Of two intents with one name the first takes the samples.
      samples: [...intent.samples, ...samplesByIntent.take(intent.name.value)],
      samplesRange: undefined,
    })),
    slotTypes: files.slotTypes.map(readSlotType),
    strays,
    joinedLines,
    dialog: undefined,
    prompts: [],
    fallbackSensitivity: undefined,
    problems: schema.problems,
  };
}

interface Schema {
  readonly intents: readonly Intent[];
  readonly problems: readonly ModelProblem[];
  readonly range: InteractionModel['languageModelRange'];
}

function readSchema(text: string | undefined): Schema {
  if (text === undefined) {
    const message = t(
      'There is no IntentSchema.json beside this file, so that its intents are unknown. Add one.',
    );
    return {
      intents: [],
      problems: [{ kind: 'missing-intents', part: 'samples', range: nowhere, message }],
      range: nowhere,
    };
  }
  const reading: Reading = { text, problems: [] };
  const { root, errors } = parseJson(text);
  reportSyntax(reading, errors);
  const object = root && readObject(reading, { node: root, path: t('The schema') });
  if (!object) {
    return { intents: [], problems: reading.problems, range: nowhere };
  }
  const intents = readIntents(reading, object, '', 'intent');
  if (intents.length === 0) {
    report(reading, 'missing-intents', openingOf(object), t('{0} must hold at least one intent.', 'intents'));
  }
  return { intents, problems: reading.problems, range: object.range };
}

function readSlotType({ name, text }: { name: string; text: string }): SlotType {
  const values = linesOf(text)
    .map((line) => line.text.trim())
    .filter((value) => value !== '');
  return {
    name: { value: name, range: nowhere },
    range: nowhere,
    values: values.map((value) => ({
      range: nowhere,
      id: undefined,
      value: { value, range: nowhere },
      synonyms: [],
    })),
    hasValueSupplier: false,
  };
}
