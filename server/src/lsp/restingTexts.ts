/**
 * The text of long models as it was before somebody began to write in it. To read all samples of a long text anew takes
 * longer than a keystroke may, and a line that is half written has no say in what others mean.
 */
import { countSamples } from '../analysis/samplesThat';
import type { ModelSnapshot, Snapshot } from '../analysis/snapshot';

export interface RestingTexts {
  /** Lines of the document are being written, or have been left. */
  setWriting(documentUri: string, isWriting: boolean): void;
  isWriting(documentUri: string): boolean;
  /** Whether work on all of the text is to wait until nobody writes in it. */
  isLongAndWritten(snapshot: Snapshot): boolean;
  /** The text whose samples have a say; undefined: the snapshot's own. */
  textFor(snapshot: Snapshot): ModelSnapshot | undefined;
  forget(documentUri: string): void;
}

/** Shorter models are read anew between two keys. */
const samplesOfLong = 3000;

export function createRestingTexts(): RestingTexts {
  const writing = new Set<string>();
  const resting = new Map<string, ModelSnapshot>();
  const isWritten = ({ documents }: Snapshot): boolean => documents.some(({ uri }) => writing.has(uri));
  const isLong = (snapshot: Snapshot): snapshot is ModelSnapshot =>
    snapshot.kind === 'model' && countSamples(snapshot) > samplesOfLong;

  return {
    setWriting(documentUri, isWriting) {
      if (isWriting) writing.add(documentUri);
      else writing.delete(documentUri);
    },
    isWriting: (documentUri) => writing.has(documentUri),
    isLongAndWritten: (snapshot) => isWritten(snapshot) && isLong(snapshot),
    textFor(snapshot) {
      if (!isLong(snapshot)) return undefined;
      const former = resting.get(snapshot.uri);
      if (former !== undefined && isWritten(snapshot)) return former;
      resting.set(snapshot.uri, snapshot);
      return snapshot;
    },
    forget(documentUri) {
      writing.delete(documentUri);
      resting.delete(documentUri);
    },
  };
}
