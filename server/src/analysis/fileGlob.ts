/** Patterns of files in settings, as everywhere in VS Code: `*`, `**`, `?` and `{a,b}`. */

/** Does the path, or a tail of it that begins a folder or file name, fit the pattern? Case counts. */
export function fitsGlob(path: string, glob: string): boolean {
  return patternOf(glob).test(path.replaceAll('\\', '/'));
}

const patterns = new Map<string, RegExp>();

function patternOf(glob: string): RegExp {
  let pattern = patterns.get(glob);
  if (pattern === undefined) {
    const rooted = glob.startsWith('/');
    pattern = new RegExp(`${rooted ? '^' : '(?:^|/)'}${sourceOf(glob)}$`, 'u');
    patterns.set(glob, pattern);
  }
  return pattern;
}

const sources: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

function sourceOf(glob: string): string {
  return glob
    .split(/(\{[^{}]*\}|\*\*\/|\*\*|\*|\?)/)
    .map((piece, i) => (i % 2 === 0 ? escaped(piece) : (sources[piece] ?? alternatives(piece))))
    .join('');
}

function alternatives(braces: string): string {
  return `(?:${braces.slice(1, -1).split(',').map(sourceOf).join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
