/**
 * What is left when every translated text is taken away must be the author's own words or names of Amazon's: whatever
 * else is read there is English that a German author would meet.
 */
import catalogWords from '../../server/assets/l10n/catalog.de.json';
import german from '../../server/assets/l10n/de.json';
import jsonWords from '../../server/assets/l10n/json.de.json';
import schemaWords from '../../server/assets/l10n/schema.de.json';
import { ruleFacts } from '../../server/src/analysis/ruleFacts';
import type { Bundle } from '../../server/src/base/l10n';
import { createCatalog } from '../../server/src/catalog/catalog';

/** In the place of German: of every text the brackets and what is put into it. */
export const wordless: Bundle = Object.fromEntries(
  Object.entries({ ...jsonWords, ...schemaWords, ...catalogWords, ...german }).map(([text, translated]) => [
    text,
    `⟦${(translated.match(/\{\d+\}/g) ?? []).join(' ')}⟧`,
  ]),
);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const catalog = createCatalog();
const amazons = [...catalog.slotTypeNames, ...catalog.intentNames].flatMap(wordsOf);
/** Units, measures, words of Markdown and of commands that stand in texts as they are. */
const signs =
  'MB F1 id Skill Lens true false null array string object number boolean interactionModel languageModel invocationName'.split(
    ' ',
  );

/** Addresses, code, locales, and what stands in quotes: names and utterances, never a sentence of ours. */
const quoted = /\]\([^)]*\)|https?:\S+|```[^`]*```|`[^`]*`|'[^']*'|"[^"]*"|\b[a-z]{2}-[A-Z]{2}\b/g;

const ruleIds = new RegExp([...ruleFacts.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');

/** Reads the words that neither the bundle nor the author has written. */
export function foreignTo(own: string): (said: string) => string[] {
  const known = new Set([...wordsOf(own), ...amazons, ...signs].map((each) => each.toLowerCase()));
  return (said) =>
    wordsOf(said.replaceAll(quoted, ' ').replaceAll(ruleIds, ' ')).filter(
      (word) => /\p{L}{2}/u.test(word) && !known.has(word.toLowerCase()),
    );
}
