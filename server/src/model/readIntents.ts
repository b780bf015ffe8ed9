import { t } from '../base/l10n';
import { noun } from '../base/nouns';
import type { JsonObject } from '../text/json/jsonNode';
import type { Located } from '../text/range';
import {
  join,
  openingOf,
  type PlacedNode,
  type Reading,
  nameless,
  readBoolean,
  readLastObject,
  readObjects,
  readRequiredName,
  readString,
  readTypeReference,
  report,
  valuesOf,
} from './reading';
import { readSamples } from './readSamples';
import type { Intent, Slot } from './types';

/** Which property holds an intent's name: `name`, in a legacy schema `intent`. */
export type IntentNameKey = 'name' | 'intent';

export function readIntents(
  reading: Reading,
  owner: JsonObject,
  path: string,
  nameKey: IntentNameKey,
): Intent[] {
  return readObjects(reading, owner, 'intents', path).map((placed) => readIntent(reading, placed, nameKey));
}

export function readIntent(
  reading: Reading,
  { node, path }: PlacedNode<JsonObject>,
  nameKey: IntentNameKey,
): Intent {
  return {
    name: readIntentName(reading, { node, path }, nameKey),
    range: node.range,
    slots: readObjects(reading, node, 'slots', path).map((slot) => readSlot(reading, slot)),
    samples: readSamples(reading, node, path),
    samplesRange: valuesOf(node, 'samples').findLast((samples) => samples.kind === 'array')?.range,
  };
}

/** An intent without a name keeps its samples, under the empty name. */
function readIntentName(
  reading: Reading,
  { node, path }: PlacedNode<JsonObject>,
  nameKey: IntentNameKey,
): Located<string> {
  const otherKey = nameKey === 'name' ? 'intent' : 'name';
  const name = readString(reading, node, nameKey, path);
  if (name && name.value.trim() !== '') {
    return name;
  }
  const other = readString(reading, node, otherKey, path);
  const mend = other
    ? t("Call the property '{0}' instead of '{1}'.", nameKey, otherKey)
    : t('Add {0}.', `"${nameKey}": "MyIntent"`);
  const place = name?.range ?? other?.range ?? openingOf(node);
  const message = t("The {0} at {1} has no '{2}'. {3}", noun('intent'), path, nameKey, mend);
  report(reading, 'missing-name', place, message);
  return other ?? name ?? nameless(node);
}

function readSlot(reading: Reading, { node, path }: PlacedNode<JsonObject>): Slot {
  return {
    name: readRequiredName(reading, { node, path }, 'slot'),
    type: readString(reading, node, 'type', path) ?? readTypeReference(reading, { node, path }),
    range: node.range,
    samples: readSamples(reading, node, path),
    multipleValues: readMultipleValues(reading, { node, path }),
  };
}

function readMultipleValues(
  reading: Reading,
  { node, path }: PlacedNode<JsonObject>,
): Located<boolean> | undefined {
  const multipleValues = readLastObject(reading, node, 'multipleValues', path);
  return multipleValues && readBoolean(reading, multipleValues, 'enabled', join(path, 'multipleValues'));
}
