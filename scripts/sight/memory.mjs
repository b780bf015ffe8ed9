// Memory of the processes that this one has started, by /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes resident now and at most, of the extension host and of the language server; 0 where there is none. */
export function memoryBelow(pid) {
  const found = { host: none, server: none };
  for (const child of descendants(pid)) {
    const command = readOr(`/proc/${child}/cmdline`).replaceAll('\0', ' ');
    if (command.includes('--type=extensionHost')) found.host = residentOf(child);
    else if (command.includes('dist/server.js')) found.server = residentOf(child);
  }
  return found;
}

const none = { now: 0, peak: 0 };

function residentOf(pid) {
  const status = readOr(`/proc/${pid}/status`);
  const megabytes = (field) =>
    Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function descendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = readOr(`/proc/${name}/stat`);
      return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
    });
  const below = (parent) =>
    parents.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function readOr(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
