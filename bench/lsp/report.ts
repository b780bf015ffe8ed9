import type { Environment as Circumstances } from '../report/environment';
import { growthExponent, median, percentile } from '../speed/statistics';
import type { Measured } from './measure';

/** Where and when; every figure belongs to it. */
export interface Environment extends Circumstances {
  readonly seed: number;
}

export interface Results {
  readonly environment: Environment;
  readonly largest: Measured;
  /** From the smallest up. */
  readonly generated: readonly Measured[];
  readonly instead: string | undefined;
}

/** Where the language server should be on the largest model. */
export const targets = { open: 1000, diagnostics: 50, completion: 30, memory: 200 };

/** Of median milliseconds from a keystroke to its diagnostics, over the bytes of generated models. */
export function growthOf(generated: readonly Measured[]): number {
  return growthExponent(generated.map(({ bytes, keystrokes }) => ({ x: bytes, y: median(keystrokes) })));
}

export function toMarkdown(results: Results): string {
  const { environment, largest, generated, instead } = results;
  const { date, commit, node, cores, seed } = environment;
  const heading = [
    'model',
    'size',
    'findings',
    'open',
    'diagnostics',
    '95 %',
    'completion',
    'hover',
    'rename',
  ];
  const rows = [largest, ...generated].map(rowOf);
  return [
    `A run of ${date}: commit ${commit}, Node ${node}, ${cores} cores, backend none (no model is trained), seed ${seed}.`,
    ...(instead === undefined ? [] : ['', `${instead}.`]),
    '',
    `| ${[...heading, 'memory (peak)'].join(' | ')} |`,
    `| --- | ${heading.map(() => '--:').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `Growth exponent of the time from a keystroke to its diagnostics: ${growthOf(generated).toFixed(2)}. ${verdict(largest)}`,
    ...reasonsOf(largest),
  ].join('\n');
}

function rowOf(measured: Measured): string[] {
  const { name, bytes, diagnostics, open, keystrokes, completions, hovers, renames, memory } = measured;
  return [
    name,
    sizeOf(bytes),
    String(diagnostics),
    milliseconds(open),
    milliseconds(median(keystrokes)),
    milliseconds(percentile(keystrokes, 95)),
    milliseconds(median(completions)),
    milliseconds(median(hovers)),
    milliseconds(median(renames)),
    memory === undefined ? 'unknown' : `${memory.now.toFixed(0)} (${memory.peak.toFixed(0)}) MB`,
  ];
}

function verdict({ open, keystrokes, completions, memory }: Measured): string {
  const held = (figure: number, target: number): string =>
    Number.isNaN(figure) ? 'not measured' : figure <= target ? 'held' : 'missed';
  return [
    `Targets on the largest model: open within ${targets.open} ms ${held(open, targets.open)}`,
    `diagnostics within ${targets.diagnostics} ms ${held(median(keystrokes), targets.diagnostics)}`,
    `completion within ${targets.completion} ms ${held(median(completions), targets.completion)}`,
    `memory under ${targets.memory} MB ${held(memory?.now ?? Number.NaN, targets.memory)}.`,
  ].join(', ');
}

function reasonsOf({ reasons }: Measured): string[] {
  const lines = Object.entries(reasons).map(([what, why]) => `No ${what}: ${why}.`);
  return lines.length === 0 ? [] : ['', ...lines];
}

export function toJson(results: Results): object {
  const { environment, largest, generated } = results;
  return {
    ...figuresOf(largest),
    growthExponent: known(growthOf(generated)),
    reasons: largest.reasons,
    generated: generated.map(({ bytes, ...rest }) => ({ bytes, ...figuresOf({ bytes, ...rest }) })),
    ...environment,
  };
}

function figuresOf({ open, keystrokes, completions, hovers, renames, memory }: Measured): object {
  return {
    openMs: known(open),
    diagnosticsP50Ms: known(median(keystrokes)),
    diagnosticsP95Ms: known(percentile(keystrokes, 95)),
    completionP50Ms: known(median(completions)),
    hoverP50Ms: known(median(hovers)),
    renameMs: known(median(renames)),
    rssMB: known(memory?.now ?? Number.NaN),
    peakMB: known(memory?.peak ?? Number.NaN),
  };
}

function known(figure: number): number | null {
  return Number.isFinite(figure) ? Number(figure.toPrecision(4)) : null;
}

function milliseconds(figure: number): string {
  return Number.isNaN(figure) ? 'none' : `${figure < 10 ? figure.toFixed(1) : figure.toFixed(0)} ms`;
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
