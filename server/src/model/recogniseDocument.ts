import type { JsonNode, JsonObject } from '../text/json/jsonNode';
import { parseJson } from '../text/json/parseJson';
import { valuesOf } from './reading';
import type { DocumentKind } from './types';

/**
 * What a document is to Skill Lens, by its path, else by its content; undefined: not ours.
 * A path is believed, so that a file that is still empty or broken is known too, but for `models/en-US.json`, where other
 * tools keep their own models and translations: there content outweighs it. Elsewhere content must hold what no other
 * format does: many chatbots keep an array `intents`.
 */
export function recogniseDocument(path: string, text: string): DocumentKind | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (isSharedPlace(slashed)) {
    return recogniseContent(text) ?? (mayBecomeModel(text) ? 'interaction-model' : undefined);
  }
  return recognisePath(slashed, text) ?? (isForeign(slashed) ? undefined : recogniseContent(text));
}

function recognisePath(path: string, text: string): DocumentKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.utterances$/i.test(name)) {
    return 'utterances';
  }
  if (/^sample[-_]?utterances([-_.][a-z]+)*\.txt$/i.test(name)) {
    return 'legacy-samples';
  }
  if (/^intent[-_]?schema([-_.][a-z]{2}){0,2}\.json$/i.test(name)) {
    return text.includes('"languageModel"') ? 'interaction-model' : 'legacy-schema';
  }
  return /(^|\/)interactionModels\/custom\/[^/]+\.json$/i.test(path) ? 'interaction-model' : undefined;
}

/** Where ask-cli's first version keeps models, and Jovo, i18n libraries and others their files. */
export function isSharedPlace(path: string): boolean {
  return /(^|[\\/])models[\\/][a-z]{2}-[a-z]{2}\.json$/i.test(path);
}

const modelProperties: ReadonlySet<string> = new Set(['interactionModel', 'languageModel', 'invocationName']);

/** A text that is empty, just begun or broken, or a model that lacks something, rather than another format. */
function mayBecomeModel(text: string): boolean {
  const { root, errors } = parseJson(text);
  if (root?.kind !== 'object') {
    return root === undefined || errors.length > 0;
  }
  const names = root.properties.map(({ name }) => name);
  if (names.some((name) => modelProperties.has(name))) {
    return true;
  }
  if (names.includes('intents') && !isJovo(root)) {
    return itemsOf(root, 'intents').every((item) => item.kind === 'object' && hasOnlyModelKeys(item));
  }
  // Half a name may become one of ours.
  const isBegun = (name: string): boolean => [...modelProperties].some((whole) => whole.startsWith(name));
  return errors.length > 0 && names.every(isBegun);
}

/** A language model of the Jovo framework, versions 1 to 4: `invocation`, and intents with `phrases`. */
export function isJovoModel(text: string): boolean {
  const { root } = parseJson(text);
  return root?.kind === 'object' && isJovo(root);
}

function isJovo(root: JsonObject): boolean {
  const names = new Set(root.properties.map(({ name }) => name));
  const isOurs = ['interactionModel', 'languageModel'].some((name) => names.has(name));
  return (
    !isOurs && names.has('invocation') && ['intents', 'alexa', 'version'].some((name) => names.has(name))
  );
}

/** Files whose name gives another owner, or that are no JSON. */
function isForeign(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const hasOtherExtension = /\.[^.]+$/.test(name) && !name.endsWith('.json');
  return (
    hasOtherExtension || /^(package|package-lock|tsconfig.*|jsconfig|skill|ask-resources)\.json$/.test(name)
  );
}

function recogniseContent(text: string): DocumentKind | undefined {
  // Cheap first: most JSON files never get parsed.
  if (!text.includes('"languageModel"') && !text.includes('"intents"')) {
    return undefined;
  }
  const { root } = parseJson(text);
  if (root?.kind !== 'object') {
    return undefined;
  }
  const wrapped = objectsOf(root, 'interactionModel').flatMap((node) => objectsOf(node, 'languageModel'));
  const languageModels = [...wrapped, ...objectsOf(root, 'languageModel')];
  if (languageModels.some((node) => valuesOf(node, 'intents').length > 0 || hasInvocationName(node))) {
    return 'interaction-model';
  }
  if (isBareModel(root)) {
    return 'interaction-model';
  }
  return isLegacySchema(root) ? 'legacy-schema' : undefined;
}

function hasInvocationName(node: JsonObject): boolean {
  return valuesOf(node, 'invocationName').length > 0;
}

function isBareModel(root: JsonObject): boolean {
  const intents = objectsIn(root, 'intents');
  const named = intents.filter((intent) => stringOf(intent, 'name') !== undefined);
  const ownKeys = named.length > 0 && named.length === intents.length && named.every(hasOnlyModelKeys);
  return ownKeys && (named.some(mentionsAmazon) || objectsIn(root, 'types').some(hasModelValues));
}

const intentKeys = new Set(['name', 'slots', 'samples', 'description', 'generatedBy']);

function hasOnlyModelKeys(intent: JsonObject): boolean {
  return intent.properties.every((property) => intentKeys.has(property.name));
}

/** `AMAZON.` as Alexa uses it: Lex has the same slot types, but other keys. */
function mentionsAmazon(intent: JsonObject): boolean {
  const names = [stringOf(intent, 'name'), stringOf(intent, 'intent')];
  const types = objectsIn(intent, 'slots').map((slot) => stringOf(slot, 'type'));
  return [...names, ...types].some((name) => name?.startsWith('AMAZON.'));
}

function hasModelValues(type: JsonObject): boolean {
  const values = objectsIn(type, 'values').flatMap((value) => objectsOf(value, 'name'));
  return stringOf(type, 'name') !== undefined && values.some((name) => stringOf(name, 'value') !== undefined);
}

/** `{"intents": [{"intent": …, "slots": …}]}` and nothing else anywhere. */
function isLegacySchema(root: JsonObject): boolean {
  const items = itemsOf(root, 'intents');
  return (
    items.length > 0 &&
    root.properties.every((property) => property.name === 'intents') &&
    items.every(
      (item) =>
        item.kind === 'object' &&
        stringOf(item, 'intent') !== undefined &&
        item.properties.every(({ name }) => name === 'intent' || name === 'slots'),
    )
  );
}

function itemsOf(owner: JsonObject, name: string): JsonNode[] {
  return valuesOf(owner, name).flatMap((node) => (node.kind === 'array' ? node.items : []));
}

function objectsIn(owner: JsonObject, name: string): JsonObject[] {
  return itemsOf(owner, name).filter((node) => node.kind === 'object');
}

function objectsOf(owner: JsonObject, name: string): JsonObject[] {
  return valuesOf(owner, name).filter((node) => node.kind === 'object');
}

function stringOf(owner: JsonObject, name: string): string | undefined {
  const node = valuesOf(owner, name).at(-1);
  return node?.kind === 'string' ? node.value : undefined;
}
