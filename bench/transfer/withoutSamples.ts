import { parse } from 'jsonc-parser';
import { normaliseSample } from '../../server/src/model/normaliseSample';

/**
 * A model's text without the samples whose normalised form is named, in any list called `samples`, wherever it is;
 * answers to prompts are harmless.
 */
export function withoutSamples(text: string, dropped: ReadonlySet<string>): string {
  const keep = (sample: unknown): boolean =>
    typeof sample !== 'string' || !dropped.has(normaliseSample(sample));
  return JSON.stringify(parse(text.replace(/^\uFEFF/, '')), (name, value: unknown) =>
    name === 'samples' && Array.isArray(value) ? value.filter(keep) : value,
  );
}
