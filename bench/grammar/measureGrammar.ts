import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collectSamples } from '../../server/src/analysis/corpus/collectSamples';
import { fillSample } from '../../server/src/analysis/corpus/fillSample';
import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../server/src/analysis/grammar/createSkillText';
import { GrammarMemory } from '../../server/src/analysis/grammar/grammarMemory';
import { createModelSnapshot, type ModelSnapshot } from '../../server/src/analysis/snapshot';
import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Catalog } from '../../server/src/catalog/types';
import type { Grammar } from '../../server/src/grammar/grammar';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../server/src/model/types';
import { tokenize } from '../../server/src/nlu/tokenize';
import { unitsOf } from '../../server/src/nlu/units';

/** What one model's grammar costs; times are medians, those to build of CPU, so that a busy machine matters less. */
export interface GrammarFigures {
  readonly name: string;
  readonly fileMB: number;
  readonly samples: number;
  /** Values and synonyms of the model's own types. */
  readonly values: number;
  /** From the parsed model, lists and all, with nothing remembered. */
  readonly buildMs: number;
  readonly memoryMB: number;
  readonly parseMedianUs: number;
  readonly parseP99Us: number;
  /** From the text of the next version, a letter typed into a sample, to its grammar; the tree is not counted. */
  readonly rebuildMs: number;
  readonly byLength: readonly { readonly tokens: number; readonly microseconds: number }[];
}

const builds = 5;
const utterances = 1000;
const lengths = [5, 10, 20, 40, 80, 160];
const utterancesALength = 40;

export interface WrittenModel {
  readonly name: string;
  /** What a file of this text would be called: it tells the locale. */
  readonly path: string;
  readonly text: string;
}

export function readModel(path: string): WrittenModel {
  const name = basename(path, '.json');
  return {
    name,
    path: `models/${name.slice(name.lastIndexOf('__') + 2)}.json`,
    text: readFileSync(path, 'utf8'),
  };
}

/** A model of as many samples as the largest public one has. */
export function manySamples(count = 22_584): WrittenModel {
  const verbs = ['show', 'find', 'open', 'read', 'start', 'close', 'send', 'bring'];
  const intents = verbs.map((verb, v) => ({
    name: `Intent${v}`,
    slots: [{ name: 'what', type: 'What' }],
    samples: Array.from({ length: count / verbs.length }, (_, i) => {
      const ending = i % 3 === 0 ? ' {what}' : '';
      return `${verb} ${wordOf(i)} ${wordOf(i * 7 + 3)} of ${wordOf(i % 40)}${ending}`;
    }),
  }));
  const types = [
    { name: 'What', values: Array.from({ length: 200 }, (_, i) => ({ name: { value: wordOf(i) } })) },
  ];
  const text = JSON.stringify({
    interactionModel: { languageModel: { invocationName: 'many', intents, types } },
  });
  return { name: `made up, ${count} samples`, path: 'models/en-US.json', text };
}

/** Letters for a number, as a word that can be said. */
function wordOf(number: number): string {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to', 'vi', 'du'];
  return Array.from(String(number % 1000), (digit) => syllables[Number(digit)]!).join('');
}

export function measureGrammar(
  { name, path: modelPath, text }: WrittenModel,
  catalog: Catalog,
): GrammarFigures {
  const model = parseInteractionModel(text, modelPath);
  const buildMs = median(Array.from({ length: builds }, () => cpuTime(() => buildText(model, catalog))));
  const { grammar, memoryMB } = weigh(model, catalog);
  const asked = spoken(model, catalog, utterances);
  const parse = (units: readonly string[]): unknown => grammar.parse(units);
  for (const units of asked) parse(units);
  const times = asked.map((units) => 1000 * time(() => parse(units)));
  return {
    name,
    fileMB: text.length / 1e6,
    samples: grammar.samples.length,
    values: model.slotTypes.reduce(
      (sum, type) => sum + type.values.reduce((all, { synonyms }) => all + 1 + synonyms.length, 0),
      0,
    ),
    buildMs,
    memoryMB,
    parseMedianUs: median(times),
    parseP99Us: quantile(times, 0.99),
    rebuildMs: measureRebuild(text, modelPath, catalog),
    byLength: lengths.map((tokens) => ({ tokens, microseconds: timeOfLength(grammar, asked, tokens) })),
  };
}

function buildText(model: InteractionModel, catalog: Catalog): { grammar: Grammar; kept: unknown } {
  const lexicon = createLexicon(model, catalog);
  const memory = new GrammarMemory(lexicon.locale);
  const { grammar } = createSkillText(model, catalog, lexicon, memory);
  return { grammar, kept: memory };
}

/** What the heap holds more with the grammar than without. */
function weigh(
  model: InteractionModel,
  catalog: Catalog,
): { grammar: Grammar; memoryMB: number; kept: unknown } {
  const before = heldBytes();
  const { grammar, kept } = buildText(model, catalog);
  const memoryMB = (heldBytes() - before) / 1e6;
  // Named after it was weighed, so that it is there when it is.
  return { grammar, memoryMB, kept };
}

function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Own samples with values, as the grammar reads them. */
function spoken(model: InteractionModel, catalog: Catalog, count: number): (readonly string[])[] {
  const lexicon = createLexicon(model, catalog);
  const { locale } = lexicon;
  const all = collectSamples(model, catalog, locale).flatMap(({ samples }) => samples);
  return Array.from({ length: count }, (_, i) => {
    const random = createRandom(seedFrom('grammar', i));
    const { sample, intent } = random.pick(all)!;
    const { utterance } = fillSample(sample, intent, lexicon, random);
    const tokens = tokenize(utterance, locale).map((token) => token.text);
    return unitsOf(tokens, locale.slice(0, 2)).texts;
  });
}

/** Own samples one after another, cut to a length: long utterances that have much of a sample in them. */
function timeOfLength(grammar: Grammar, asked: readonly (readonly string[])[], tokens: number): number {
  const times = Array.from({ length: utterancesALength }, (_, i) => {
    const units: string[] = [];
    for (let at = i; units.length < tokens; at++) units.push(...asked[at % asked.length]!, '…');
    return 1000 * time(() => grammar.parse(units.slice(0, tokens)));
  });
  return median(times);
}

function measureRebuild(text: string, path: string, catalog: Catalog): number {
  let snapshot = snapshotOf(text, path, catalog);
  snapshot.skillText();
  const at = snapshot.samples[Math.floor(snapshot.samples.length / 2)]!.sample.range.end;
  const times = Array.from({ length: builds }, (_, i) => {
    const typed = text.slice(0, at) + 'a'.repeat(i + 1) + text.slice(at);
    snapshot = snapshotOf(typed, path, catalog, snapshot);
    return cpuTime(() => snapshot.skillText());
  });
  return median(times);
}

function snapshotOf(text: string, path: string, catalog: Catalog, previous?: ModelSnapshot): ModelSnapshot {
  return createModelSnapshot(`file:///${path}`, { kind: 'json', path, text }, [], catalog, previous);
}

function cpuTime(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
