/**
 * `npm run words -- --pivots DIR [--out DIR]`: word tables by language for a pretrained network that was trained in
 * English only, in the space of its English table.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languageFileName } from '../server/src/nlu/languageWords';
import { decodePretrained } from '../server/src/nlu/pretrained';
import { replaceFile } from './pretrain/asset';
import { encodeLanguageWords } from './pretrain/languageWordsFile';
import { languageTable, pivotAttribution, readPivots } from './pretrain/pivots';
import type { VectorTable } from './pretrain/wordVectors';

const { values } = parseArgs({
  options: {
    pivots: { type: 'string', default: '../shared/languages/pivots' },
    pretrained: { type: 'string', default: 'server/assets/pretrained' },
    out: { type: 'string', default: 'server/assets/pretrained' },
    words: { type: 'string', default: '15000' },
  },
});
if (!existsSync(values.pivots)) {
  console.error(`There is no folder ${values.pivots}; name one with --pivots.`);
  process.exit(2);
}
mkdirSync(values.out, { recursive: true });
const english = readEnglish(values.pretrained);
for (const file of readdirSync(values.pivots).filter((name) => name.endsWith('.tsv.gz'))) {
  const language = file.slice(0, 2);
  const pivots = readPivots(join(values.pivots, file), language, english);
  const table = languageTable(language, pivots, new Map(), Number(values.words));
  const bytes = encodeLanguageWords(language, pivotAttribution, table);
  replaceFile(join(values.out, languageFileName(language)), bytes);
  console.log(`${language}: ${table.words.length} words, ${(bytes.length / 1e6).toFixed(2)} MB`);
}

/** The word vectors of a pretrained network. */
function readEnglish(folder: string): VectorTable {
  const { words, vectors } = decodePretrained({
    modelJson: readFileSync(join(folder, 'model.json'), 'utf8'),
    weights: new Uint8Array(readFileSync(join(folder, 'weights.bin'))),
  });
  const { width } = vectors;
  const table = new Float32Array(words.length * width);
  words.forEach((word, row) => void vectors.copyTo(word, table, row * width));
  return { words, table, width };
}
