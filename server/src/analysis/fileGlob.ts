/** Patterns of files in settings, as everywhere in VS Code: `*`, `**`, `?` and `{a,b}`. */
import { createLruCache } from '../base/lruCache';

/** Longer patterns fit nothing. */
export const longestGlob = 1000;

/**
 * Does the path, or a tail of it that begins a folder or file name, fit the pattern? Case counts.
 *
 * All places of the pattern that the text read so far may have led to are followed at once (Thompson 1968), so that no
 * pattern can make it slow: settings come with the folders of other people.
 */
export function fitsGlob(path: string, glob: string): boolean {
  if (glob.length > longestGlob) return false;
  const key = `${glob}\0${path}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = accepts(patternOf(glob), path.replaceAll('\\', '/'));
  answers.set(key, answer);
  return answer;
}

/** Settings are looked at with every keystroke. */
const answers = createLruCache<string, boolean>(2000);
const patterns = createLruCache<string, Pattern>(200);

type Step =
  /** Takes one character and goes on with the next step. */
  | { readonly takes: string | 'any' | 'inName' }
  /** Takes nothing and goes on at each of these. */
  | { readonly goes: readonly number[] };

interface Pattern {
  readonly rooted: boolean;
  /** The last one's successor is the end. */
  readonly steps: readonly Step[];
}

function patternOf(glob: string): Pattern {
  const known = patterns.get(glob);
  if (known !== undefined) return known;
  const steps: Step[] = [];
  addSequence(glob, steps);
  const pattern = { rooted: glob.startsWith('/'), steps };
  patterns.set(glob, pattern);
  return pattern;
}

function addSequence(glob: string, steps: Step[]): void {
  for (const [piece] of glob.matchAll(/\{[^{}]*\}|\*\*\/|\*\*|\*|\?|./gsu)) addPiece(piece, steps);
}

function addPiece(piece: string, steps: Step[]): void {
  if (piece === '**/') addFolders(steps);
  else if (piece === '**') addMany('any', steps);
  else if (piece === '*') addMany('inName', steps);
  else if (piece === '?') steps.push({ takes: 'inName' });
  else if (piece.length > 2 || piece === '{}') addAlternatives(piece.slice(1, -1).split(','), steps);
  else steps.push({ takes: piece });
}

/** `x*`: at the first step either past the loop, or through it and back. */
function addMany(takes: 'any' | 'inName', steps: Step[]): void {
  const start = steps.length;
  steps.push({ goes: [start + 1, start + 3] }, { takes }, { goes: [start] });
}

/** Nothing, or anything that ends with a slash. */
function addFolders(steps: Step[]): void {
  const start = steps.length;
  steps.push({ goes: [start + 1, start + 5] });
  addMany('any', steps);
  steps.push({ takes: '/' });
}

function addAlternatives(alternatives: readonly string[], steps: Step[]): void {
  const fork: number[] = [];
  const joins: number[] = [];
  steps.push({ goes: fork });
  for (const alternative of alternatives) {
    fork.push(steps.length);
    addSequence(alternative, steps);
    joins.push(steps.length);
    steps.push({ goes: [] });
  }
  for (const join of joins) steps[join] = { goes: [steps.length] };
}

function accepts({ rooted, steps }: Pattern, path: string): boolean {
  let places = closure(new Set([0]), steps);
  let before = '/';
  for (const character of path) {
    const next = new Set<number>();
    for (const place of places) {
      if (takesIt(steps[place], character)) next.add(place + 1);
    }
    // A pattern without a root may begin anew with every name.
    if (!rooted && character === '/') next.add(0);
    places = closure(next, steps);
    before = character;
  }
  return places.has(steps.length) && (before !== '/' || steps.length > 0);
}

function takesIt(step: Step | undefined, character: string): boolean {
  if (step === undefined || !('takes' in step)) return false;
  const { takes } = step;
  return takes === 'any' || (takes === 'inName' ? character !== '/' : takes === character);
}

/** With all places that are reached without taking a character. */
function closure(places: Set<number>, steps: readonly Step[]): Set<number> {
  // A set that grows while it is walked is walked to its end.
  for (const place of places) {
    const step = steps[place];
    if (step !== undefined && 'goes' in step) for (const next of step.goes) places.add(next);
  }
  return places;
}
