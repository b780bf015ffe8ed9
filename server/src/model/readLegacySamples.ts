import { linesOf, type TextLine } from '../text/lines';
import { shiftedBy } from './offsetMap';
import { parseTemplate } from './parseTemplate';
import type { JoinedLine, Sample, StraySample } from './types';

/** Lines of SampleUtterances.txt, sorted to their intents. */
export interface LegacySamples {
  readonly samplesByIntent: {
    /** An intent's samples, given out once. */
    take(intentName: string): readonly Sample[];
  };
  readonly strays: readonly StraySample[];
  readonly joinedLines: readonly JoinedLine[];
}

/**
 * Reads `Intent sample` lines; blank ones are skipped. A line that goes on with another intent's name and its sample, as it
 * happens where line breaks were lost, is read as so many lines.
 */
export function readLegacySamples(text: string, intentNames: readonly string[]): LegacySamples {
  const samples = new Map<string, Sample[]>(intentNames.map((name) => [name, []]));
  // In lower case a name may be a word of the sample.
  const telling = new Set(intentNames.filter((name) => name !== name.toLowerCase()));
  const strays: StraySample[] = [];
  const joinedLines: JoinedLine[] = [];
  for (const line of linesOf(text)) {
    const pieces = samples.has(firstWord(line.text)) ? splitLine(line, telling) : [line];
    if (pieces.length > 1) joinedLines.push(joinedLine(pieces, text));
    for (const stray of pieces.flatMap((piece) => readLine(piece) ?? [])) {
      const own = samples.get(stray.intentName.value);
      if (own) own.push(stray.sample);
      else strays.push(stray);
    }
  }
  const take = (intentName: string): readonly Sample[] => {
    const taken = samples.get(intentName) ?? [];
    samples.delete(intentName);
    return taken;
  };
  return { samplesByIntent: { take }, strays, joinedLines };
}

function firstWord(text: string): string {
  return /^\s*(\S+)/.exec(text)?.[1] ?? '';
}

/** Before every intent's name that follows a word of a sample and is followed by one. */
function splitLine({ text, start }: TextLine, intentNames: ReadonlySet<string>): TextLine[] {
  const words = [...text.matchAll(/\S+/g)];
  const breaks = words.flatMap(({ 0: word, index }, i) => {
    const isBetween = i > 1 && i < words.length - 1 && !intentNames.has(words[i - 1]![0]);
    return isBetween && intentNames.has(word) ? [index] : [];
  });
  const starts = [0, ...breaks];
  return starts.map((from, i) => ({ text: text.slice(from, starts[i + 1]), start: start + from }));
}

function joinedLine(pieces: readonly TextLine[], text: string): JoinedLine {
  const [own, second] = pieces;
  const last = pieces.at(-1)!;
  const start = own!.start + own!.text.trimEnd().length;
  const name = firstWord(second!.text);
  const end = last.start + firstWord(last.text).length;
  const between = pieces.slice(1, -1).map((piece) => `\n${piece.text.trimEnd()}`);
  return {
    intentName: { value: name, range: { start: second!.start, end: second!.start + name.length } },
    range: { start, end },
    text: `${between.join('')}\n${text.slice(last.start, end)}`,
  };
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
