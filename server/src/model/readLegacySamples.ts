import { linesOf, type TextLine } from '../text/lines';
import { shiftedBy } from './offsetMap';
import { parseTemplate } from './parseTemplate';
import type { Sample, StraySample } from './types';

/** Lines of SampleUtterances.txt, sorted to their intents. */
export interface LegacySamples {
  readonly samplesByIntent: {
    /** An intent's samples, given out once. */
    take(intentName: string): readonly Sample[];
  };
  readonly strays: readonly StraySample[];
}

/** Reads `Intent sample` lines; blank ones are skipped. */
export function readLegacySamples(text: string, intentNames: readonly string[]): LegacySamples {
  const samples = new Map<string, Sample[]>(intentNames.map((name) => [name, []]));
  const strays: StraySample[] = [];
  for (const line of linesOf(text)) {
    const stray = readLine(line);
    const own = stray && samples.get(stray.intentName.value);
    if (own) {
      own.push(stray.sample);
    } else if (stray) {
      strays.push(stray);
    }
  }
  const take = (intentName: string): readonly Sample[] => {
    const taken = samples.get(intentName) ?? [];
    samples.delete(intentName);
    return taken;
  };
  return { samplesByIntent: { take }, strays };
}

function readLine(line: TextLine): StraySample | undefined {
  const trimmed = line.text.trim();
  const name = /^\S+/.exec(trimmed)?.[0];
  if (name === undefined) {
    return undefined;
  }
  const nameStart = line.start + line.text.indexOf(name);
  const nameEnd = nameStart + name.length;
  const value = trimmed.slice(name.length).trimStart();
  const start = nameStart + trimmed.length - value.length;
  const range = { start, end: start + value.length };
  return {
    intentName: { value: name, range: { start: nameStart, end: nameEnd } },
    sample: { text: value, range, template: parseTemplate(value, shiftedBy(start)) },
  };
}
