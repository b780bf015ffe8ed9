/** Tells the client the state of the model behind each open document, whenever it has changed. */
import type { Predictor } from '../nlu/api';
import type { ModelStatus } from '../protocol';
import type { TrainingState } from './trainingSession';
import { toWireMetrics } from './wireMetrics';

export interface ModelState {
  readonly training: TrainingState | undefined;
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

export function statusOf(uri: string, state: ModelState): ModelStatus {
  if (state.training !== undefined) return { uri, ...state.training };
  if (state.predictor !== undefined) {
    const { pretrained, report } = state.predictor.info;
    return {
      uri,
      state: 'ready',
      ...(report.heldOut === undefined ? {} : { heldOut: toWireMetrics(report.heldOut) }),
      samples: report.samples,
      seconds: report.seconds,
      pretrained,
      outdated: state.outdated,
    };
  }
  if (state.loadFailure !== undefined) return { uri, state: 'failed', reason: state.loadFailure };
  return { uri, state: 'none' };
}
