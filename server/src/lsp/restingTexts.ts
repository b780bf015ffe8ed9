/**
 * The text of models as it was before somebody began to write a sample in it. To read all samples of a text anew takes longer than a
 * keystroke may, and a line that is half written has no say in what others mean.
 */
import { contentOf } from '../analysis/origins';
import { countSamples } from '../analysis/samplesThat';
import type { ModelSnapshot, Snapshot } from '../analysis/snapshot';

export interface RestingTexts {
  /** The lines of the document that are being written; none: they have been left. @returns whether they are others than before */
  setWriting(documentUri: string, lines: readonly number[]): boolean;
  isWriting(documentUri: string): boolean;
  /** Whether work on all of the text is to wait until nobody writes in it. */
  isLongAndWritten(snapshot: Snapshot): boolean;
  /** The text between one written line and the next. Long texts stay as they were before the first: to read one anew is felt. */
  rest(snapshot: Snapshot): void;
  /** The text whose samples have a say; undefined: the snapshot's own. */
  textFor(snapshot: Snapshot): ModelSnapshot | undefined;
  forget(documentUri: string): void;
}

/** Shorter models are read anew between two lines. */
const samplesOfLong = 3000;

export function createRestingTexts(): RestingTexts {
  const writing = new Map<string, string>();
  const resting = new Map<string, ModelSnapshot>();
  const isWritten = ({ documents }: Snapshot): boolean => documents.some(({ uri }) => writing.has(uri));
  const isLong = (snapshot: Snapshot): snapshot is ModelSnapshot =>
    snapshot.kind === 'model' && countSamples(snapshot) > samplesOfLong;

  return {
    setWriting(documentUri, lines) {
      const before = writing.get(documentUri);
      const now = lines.length > 0 ? lines.join() : undefined;
      if (now === undefined) writing.delete(documentUri);
      else writing.set(documentUri, now);
      return before !== now;
    },
    isWriting: (documentUri) => writing.has(documentUri),
    isLongAndWritten: (snapshot) => isWritten(snapshot) && isLong(snapshot),
    rest(snapshot) {
      if (snapshot.kind === 'model' && !(isLong(snapshot) && resting.has(snapshot.uri)))
        resting.set(snapshot.uri, snapshot);
    },
    textFor(snapshot) {
      if (snapshot.kind !== 'model') return undefined;
      const former = resting.get(snapshot.uri);
      if (former !== undefined && isWritten(snapshot) && differInSamplesAtMost(former, snapshot))
        return former;
      resting.set(snapshot.uri, snapshot);
      return snapshot;
    },
    forget(documentUri) {
      writing.delete(documentUri);
      resting.delete(documentUri);
    },
  };
}

/** An intent, a slot or a value that has come may be what the sample is about. */
function differInSamplesAtMost(a: ModelSnapshot, b: ModelSnapshot): boolean {
  return a === b || (a.lexicon === b.lexicon && frameOf(a) === frameOf(b));
}

/** Intents and the slots that they declare. */
function frameOf({ model }: ModelSnapshot): string {
  const intents = model.intents
    .map(contentOf)
    .map(({ name, slots }) => [name.value, ...slots.map((slot) => [slot.name.value, slot.type?.value])]);
  return JSON.stringify([intents, model.fallbackSensitivity?.value]);
}
