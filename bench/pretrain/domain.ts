import type { GazetteerValues } from '../../server/src/nlu/gazetteer';
import type { LabelWords } from '../../server/src/nlu/types';
import type { PretrainingRow } from './readCorpora';

/** Labels of a corpus or of a skill, with what there is to know of them beside the rows. */
export interface Domain {
  readonly name: string;
  /** Two letters: which word table its words are looked up in. */
  readonly language: string;
  readonly intents: readonly string[];
  readonly slots: readonly string[];
  readonly labelWords: LabelWords;
  /** Values of the slots. */
  readonly values: GazetteerValues;
  /** Whether it has output layers of its own; a skill's are made of names and prototypes alone, as in fine-tuning. */
  readonly hasHead: boolean;
}

/** Rows of one domain that go through the network together. */
export interface Chunk {
  readonly domain: Domain;
  readonly rows: readonly PretrainingRow[];
}

interface Numbers {
  readonly intents: ReadonlyMap<string, number>;
  readonly slots: ReadonlyMap<string, number>;
}

const known = new WeakMap<Domain, Numbers>();

/** Numbers of a domain's labels. */
export function numbersOf(domain: Domain): Numbers {
  const numbers = known.get(domain) ?? {
    intents: new Map(domain.intents.map((name, index) => [name, index])),
    slots: new Map(domain.slots.map((name, index) => [name, index])),
  };
  known.set(domain, numbers);
  return numbers;
}
