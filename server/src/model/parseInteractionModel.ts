import { t } from '../base/l10n';
import type { JsonNode, JsonObject } from '../text/json/jsonNode';
import { parseJson } from '../text/json/parseJson';
import type { Located } from '../text/range';
import { localeOfPath } from './localeOfPath';
import { parseLegacyModel } from './parseLegacyModel';
import { readDialog } from './readDialog';
import {
  join,
  openingOf,
  type Reading,
  readLastObject,
  readObject,
  readString,
  report,
  valuesOf,
} from './reading';
import { readIntents } from './readIntents';
import { readPrompts } from './readPrompts';
import { readSlotTypes } from './readSlotTypes';
import { reportSyntax } from './reportSyntax';
import type { InteractionModel, ModelForm } from './types';

/**
 * Reads a model in any of its JSON forms. Never throws: what is broken becomes a problem, and everything around it
 * is kept. An intent, slot or type without a name has the empty one.
 * @param path tells the locale; need not exist
 */
export function parseInteractionModel(text: string, path?: string): InteractionModel {
  const { root, errors } = parseJson(text);
  const reading: Reading = { text, problems: [] };
  reportSyntax(reading, errors);
  const owner = root && findLanguageModel(reading, root);
  if (owner?.form === 'intents' && isNamedLikeLegacy(owner.node)) {
    return parseLegacyModel({ schema: text, samples: undefined, slotTypes: [] }, path);
  }
  return {
    form: owner?.form ?? 'interactionModel',
    locale: path === undefined ? undefined : localeOfPath(path),
    languageModelRange: owner?.node.range ?? { start: 0, end: 0 },
    strays: [],
    ...readLanguageModel(reading, owner),
    ...readSurroundings(reading, owner),
    problems: reading.problems.sort((a, b) => a.range.start - b.range.start),
  };
}

/** The object that holds `intents`, and how it was wrapped. */
interface Owner {
  readonly form: ModelForm;
  readonly node: JsonObject;
  readonly path: string;
  /** Holds `dialog` and `prompts`, beside the language model. */
  readonly surroundings: JsonObject;
}

function findLanguageModel(reading: Reading, root: JsonNode): Owner | undefined {
  const top = readObject(reading, { node: root, path: t('The model') });
  if (!top) {
    return undefined;
  }
  const wrapper = readLastObject(reading, top, 'interactionModel', '');
  if (wrapper) {
    const common = { form: 'interactionModel', surroundings: wrapper } as const;
    const node = readLastObject(reading, wrapper, 'languageModel', 'interactionModel');
    return node
      ? { ...common, node, path: 'interactionModel.languageModel' }
      : { ...common, node: withoutLanguageModel(reading, wrapper), path: 'interactionModel' };
  }
  const bare = readLastObject(reading, top, 'languageModel', '');
  if (bare) {
    return { form: 'languageModel', node: bare, path: 'languageModel', surroundings: top };
  }
  if (valuesOf(top, 'intents').length > 0) {
    return { form: 'intents', node: top, path: '', surroundings: top };
  }
  withoutLanguageModel(reading, top);
  return undefined;
}

/** Reports it, unless it is there with a wrong type, which is reported already. */
function withoutLanguageModel(reading: Reading, node: JsonObject): JsonObject {
  if (valuesOf(node, 'languageModel').length === 0 && valuesOf(node, 'interactionModel').length === 0) {
    const expected = '{ "interactionModel": { "languageModel": { … } } }';
    const message = t("The model has no 'languageModel'. Expected {0}.", expected);
    report(reading, 'missing-language-model', openingOf(node), message);
  }
  return node;
}

/** IntentSchema.json, opened under another name. */
function isNamedLikeLegacy(owner: JsonObject): boolean {
  const intents = valuesOf(owner, 'intents').flatMap((node) => (node.kind === 'array' ? node.items : []));
  const has = (intent: JsonNode, name: string): boolean =>
    intent.kind === 'object' && valuesOf(intent, name).length > 0;
  return intents.length > 0 && intents.every((intent) => has(intent, 'intent') && !has(intent, 'name'));
}

function readLanguageModel(
  reading: Reading,
  owner: Owner | undefined,
): Pick<InteractionModel, 'invocationName' | 'intents' | 'slotTypes' | 'fallbackSensitivity'> {
  if (!owner) {
    return { invocationName: undefined, intents: [], slotTypes: [], fallbackSensitivity: undefined };
  }
  const { node, path, form } = owner;
  const invocationName = readString(reading, node, 'invocationName', path);
  // The bare form comes from a console that kept the invocation name elsewhere.
  if (form !== 'intents' && (!invocationName || invocationName.value.trim() === '')) {
    const message = t(
      '{0} is missing or empty. Add the words that open the skill.',
      join(path, 'invocationName'),
    );
    report(reading, 'missing-invocation-name', invocationName?.range ?? openingOf(node), message);
  }
  const intents = readIntents(reading, node, path, 'name');
  if (intents.length === 0) {
    const place = valuesOf(node, 'intents').at(-1) ?? node;
    const message = t('{0} must hold at least one intent.', join(path, 'intents'));
    report(reading, 'missing-intents', openingOf(place), message);
  }
  return {
    invocationName,
    intents,
    slotTypes: readSlotTypes(reading, node, path),
    fallbackSensitivity: readFallbackSensitivity(reading, node, path),
  };
}

function readFallbackSensitivity(
  reading: Reading,
  languageModel: JsonObject,
  path: string,
): Located<string> | undefined {
  const configuration = readLastObject(reading, languageModel, 'modelConfiguration', path);
  const configurationPath = join(path, 'modelConfiguration');
  const sensitivity =
    configuration && readLastObject(reading, configuration, 'fallbackIntentSensitivity', configurationPath);
  return (
    sensitivity &&
    readString(reading, sensitivity, 'level', join(configurationPath, 'fallbackIntentSensitivity'))
  );
}

function readSurroundings(
  reading: Reading,
  owner: Owner | undefined,
): Pick<InteractionModel, 'dialog' | 'prompts'> {
  if (!owner) {
    return { dialog: undefined, prompts: [] };
  }
  const path = owner.form === 'interactionModel' ? 'interactionModel' : '';
  return {
    dialog: readDialog(reading, owner.surroundings, path),
    prompts: readPrompts(reading, owner.surroundings, path),
  };
}
