// Where to type: a sample of an intent that has a line of its own and is written nowhere else.
import { getNodeValue, parseTree } from 'jsonc-parser';

/**
 * The first such sample of the intent in the middle: its line, counted from 0, its text as it stands in the file, and the
 * column before its closing quote.
 */
export function placeToType(text) {
  const lines = text.split('\n');
  const places = samplesByIntent(text).flatMap((samples) =>
    samples
      .map((node) => placeOf(node, text, lines))
      .filter((place) => place !== undefined)
      .slice(0, 1),
  );
  if (places.length === 0) throw new Error('The model has no sample with words and a line of its own.');
  return places[Math.floor(places.length / 2)];
}

/** The JSON strings that are samples of each intent. */
function samplesByIntent(text) {
  const root = parseTree(text);
  const model = child(child(root, 'interactionModel') ?? root, 'languageModel');
  return (child(model, 'intents')?.children ?? []).map(
    (intent) => child(intent, 'samples')?.children?.filter(({ type }) => type === 'string') ?? [],
  );
}

function child(node, name) {
  return node?.children?.find(
    ({ type, children }) => type === 'property' && getNodeValue(children[0]) === name,
  )?.children[1];
}

function placeOf({ offset, length }, text, lines) {
  const quoted = text.slice(offset, offset + length);
  const line = text.slice(0, offset).split('\n').length - 1;
  const isAlone = lines[line].trim().replace(/,$/, '') === quoted;
  const sample = quoted.slice(1, -1);
  const isWordy = sample.replace(/\{[^}]*\}/g, '').trim().length >= 8;
  if (!isAlone || !isWordy || text.split(sample).length !== 2) return undefined;
  return { line, sample, column: lines[line].lastIndexOf('"') };
}
