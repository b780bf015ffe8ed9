import { createInterpreter } from '../../server/src/nlu/interpret';
import type { OpinionReader } from '../../server/src/nlu/opinion';
import type { SkillText } from '../../server/src/nlu/skillText';
import type { LabelSet } from '../../server/src/nlu/types';
import { withoutText } from '../../server/src/nlu/withoutText';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import type { Reader } from './system';

export interface ReadParts {
  readonly opinions: OpinionReader;
  readonly labels: LabelSet;
  readonly locale: string;
  readonly skill: SkillText | undefined;
  readonly temperature?: number;
  readonly vectors?: WordVectors | undefined;
}

/** The product's own reading, of whatever has learned. */
export function readerOf(parts: ReadParts): Reader {
  const { opinions, labels, locale, skill = withoutText(labels, locale), temperature = 1, vectors } = parts;
  const { read } = createInterpreter(opinions, { labels, skill, temperature, vectors });
  return (utterances) => read(utterances);
}
