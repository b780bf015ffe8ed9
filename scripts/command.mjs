// Running other programs from the scripts. Node only: these run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program with our own screen and resolves with its exit code; 127 where it cannot be started. */
export function run(program, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', () => settle(127));
    child.on('close', (code, signal) => settle(code ?? (signal ? 130 : 1)));
  });
}

/** Runs one of our Node programs. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs a program and resolves with its exit code and everything that it printed. */
export function capture(program, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => settle({ code: 127, output: error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/** Path of a program on the PATH, or undefined. */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(existsSync);
}

/** Whether this file was started as a program, rather than imported by another script. */
export function isProgram(url) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);
}
