import { languageOf } from '../../server/src/nlu/languageWords';
import { loadNlpjs } from '../speed/nlpjs';
import type { System, SystemReading } from './system';

const passes = 3;

/** nlp.js (node-nlp): a linear model over bags of stemmed words, for intents only. */
export const nlpjs: System = {
  name: 'nlpjs',
  about:
    'nlp.js 4.27 on three passes of the same utterances; intents only, so that a frame with slots is always wrong',
  async learn(data) {
    const create = loadNlpjs();
    if (typeof create === 'string') throw new Error(create);
    const language = languageOf(data.locale);
    const manager = create(language);
    const documents = new Map<string, string>();
    for (let pass = 0; pass < passes; pass++) {
      for (const { tokens, intent } of data.wholePass(pass)) documents.set(tokens.join(' '), intent);
    }
    for (const [text, intent] of documents) manager.addDocument(language, text, intent);
    await manager.train();
    const { intents } = data.labels;
    const read = async (tokens: readonly string[]): Promise<SystemReading> => {
      const { classifications } = await manager.classify(language, tokens.join(' '));
      const intentProbabilities = new Float32Array(intents.length);
      for (const { intent, score } of classifications) {
        const index = intents.indexOf(intent);
        if (index >= 0) intentProbabilities[index] = score;
      }
      return {
        answer: classifications[0]?.intent ?? '',
        intentProbabilities,
        intent: intents.indexOf(classifications[0]?.intent ?? ''),
        spans: [],
        isRefused: false,
      };
    };
    const interpret = (utterances: readonly (readonly string[])[]) => Promise.all(utterances.map(read));
    const readers = { complete: interpret, unlisted: interpret };
    return { shipped: readers, alone: readers, updates: 0, dispose: () => undefined };
  },
};
