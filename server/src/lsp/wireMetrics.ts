import type { HeldOutMetrics } from '../nlu/types';
import type { WireMetrics } from '../protocol';

export function toWireMetrics(metrics: HeldOutMetrics): WireMetrics {
  const { utterances, intentAccuracy, slotF1, frameAccuracy } = metrics;
  return { utterances, intentAccuracy, slotF1, frameAccuracy };
}
