/** Tells the client the state of the model behind each open document, whenever it has changed. */
import type { CheckpointInfo, Predictor } from '../nlu/api';
import type { ModelStatus } from '../protocol';
import type { TrainingState } from './trainingSession';
import { toWireMetrics } from './wireMetrics';

export interface ModelState {
  readonly training: TrainingState | undefined;
  /** The one in use: fine-tuned, or quick where there is none. */
  readonly predictor: Predictor | undefined;
  readonly loadFailure: string | undefined;
  readonly outdated: boolean;
}

export interface StatusReporter {
  report(documentUri: string, state: ModelState): void;
  /** The document has closed or is no longer ours. */
  forget(documentUri: string): void;
}

/** Progress comes with every few updates; a person sees ten a second. */
const millisecondsBetweenProgress = 100;

export function createStatusReporter(
  send: (status: ModelStatus) => void,
  clock: () => number,
): StatusReporter {
  const last = new Map<string, { readonly text: string; readonly state: string; readonly at: number }>();
  return {
    report(documentUri, state) {
      const status = statusOf(documentUri, state);
      const text = JSON.stringify(status);
      const previous = last.get(documentUri);
      if (previous?.text === text) return;
      const isProgress = status.state === 'training' && previous?.state === 'training';
      if (isProgress && clock() - previous.at < millisecondsBetweenProgress) return;
      last.set(documentUri, { text, state: status.state, at: clock() });
      send(status);
    },
    forget: (documentUri) => void last.delete(documentUri),
  };
}

function statusOf(uri: string, state: ModelState): ModelStatus {
  if (state.training !== undefined) return { uri, ...state.training };
  const info = state.predictor?.info;
  if (info !== undefined && !info.preliminary) {
    const { pretrained, last } = info;
    const { outdated } = state;
    return {
      uri,
      state: 'ready',
      ...figuresOf(info),
      pretrained,
      outdated,
      ...(last && { continued: true }),
    };
  }
  if (state.loadFailure !== undefined) return { uri, state: 'failed', reason: state.loadFailure };
  return info === undefined ? { uri, state: 'none' } : { uri, state: 'quick', ...figuresOf(info) };
}

function figuresOf({ report: { heldOut, samples, seconds } }: CheckpointInfo) {
  return { ...(heldOut === undefined ? {} : { heldOut: toWireMetrics(heldOut) }), samples, seconds };
}
