import type { Corpus } from '../../bench/pretrain/readCorpora';
import { toySkill } from './toySkill';

/** Two corpora of the toy skill's utterances: one without slots. */
export function toyCorpora(): Corpus[] {
  const { labels, pass } = toySkill();
  const rows = pass(0);
  const about = { licence: 'none', source: 'here' };
  return [
    { name: 'whole', ...about, rows, intents: [...labels.intents], slots: [...labels.slots] },
    {
      name: 'intents',
      ...about,
      rows: rows.map((row) => ({ ...row, slots: undefined })),
      intents: [...labels.intents],
      slots: [],
    },
  ];
}
