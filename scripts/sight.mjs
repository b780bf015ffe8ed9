// `node scripts/sight.mjs [MODEL.json | --samples N] [--keys 60] [--pause 700]`: what a long model costs in the real VS Code,
// quick models alone: milliseconds from a key to its painted text and to the painted prediction of that text, and the memory
// of the extension host and of the language server, beside those of a window that shows the same file without the extension.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { openBrowser } from '../test/host/browser.mjs';
import { installHost } from '../test/host/install.mjs';
import { startRecording, stopRecording } from '../test/host/recording.mjs';
import { startServer } from '../test/host/server.mjs';
import { build, isStale } from './build.mjs';
import { root } from './command.mjs';
import { ensureInstalled } from './setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string' },
    keys: { type: 'string', default: '60' },
    pause: { type: 'string', default: '700' },
    calm: { type: 'boolean', default: false },
  },
});
const keys = Number(values.keys);
/** A sample's line, which every word typed makes another sample. */
const typed = ' and then some more of it for us all';
const patience = 120_000;

await ensureInstalled();
if (isStale() && !(await build())) process.exit(1);
const text =
  values.samples === undefined
    ? readFileSync(resolve(positionals[0]), 'utf8')
    : await generate(values.samples);
const host = await installHost();
const without = await inWindow({ extension: undefined, work: async ({ memory }) => memory() });
console.log(`Without the extension: extension host ${without.host} MB`);
const found = await inWindow({ extension: root, work: measure });
report(found);

/** Opens the model at a sample's line; times are the page's. */
async function measure({ page, memory }) {
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page
    .locator('.statusbar-item', { hasText: 'Skill Lens: quick' })
    .first()
    .waitFor({ timeout: patience });
  await page.waitForTimeout(4000);
  const opened = memory();
  await page.keyboard.press('ArrowLeft');
  if (lineAfterComma()) await page.keyboard.press('ArrowLeft');
  await page.evaluate(startRecording, marker());
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type(typed[key % typed.length]);
    await page.waitForTimeout(Number(values.pause));
  }
  const recording = await page.evaluate(stopRecording);
  return { recording, opened, typed: memory() };
}

/** The first sample of the middle list of samples, as lines are counted from 1. */
function sampleLine() {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) =>
    /"samples"\s*:\s*\[\s*$/.test(line) && /^\s*"[^"]+",?\s*$/.test(lines[i + 1] ?? '') ? [i + 2] : [],
  );
  if (starts.length === 0) throw new Error('The model has no sample on a line of its own.');
  return starts[Math.floor(starts.length / 2)];
}

function lineAfterComma() {
  return text.split('\n')[sampleLine() - 1].trimEnd().endsWith(',');
}

function marker() {
  return text
    .split('\n')
    [sampleLine() - 1].trim()
    .replace(/^"|",?$/g, '');
}

async function inWindow({ extension, work }) {
  const scratch = mkdtempSync(join(tmpdir(), 'skill-lens-sight-'));
  const file = join(scratch, 'skill/skill-package/interactionModels/custom/en-US.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const closers = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })];
  try {
    // The verdict comes with the answer, so that it can be seen when that has been painted.
    const settings = {
      'skillLens.decorations.delay': values.calm ? 400 : 0,
      'skillLens.decorations.confidence': 'percent',
    };
    const server = await startServer(host, { settings });
    closers.push(() => server.stop());
    const browser = await openBrowser(host, { width: 1280, height: 800 });
    closers.push(() => browser.close());
    const payload = { gotoLineMode: 'true', openFile: server.uri(`${file}:${sampleLine()}:9999`) };
    if (extension) payload.extensionDevelopmentPath = server.uri(extension);
    await browser.page.goto(server.url(join(scratch, 'skill'), payload));
    await browser.page.locator('.view-line').first().waitFor({ timeout: 60_000 });
    await browser.page.waitForTimeout(8000);
    return await work({ page: browser.page, memory: () => memoryBelow(process.pid) });
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** Megabytes resident, of the processes that this one has started. */
function memoryBelow(pid) {
  const found = { host: 0, server: 0 };
  for (const child of descendants(pid)) {
    const command = readOr(`/proc/${child}/cmdline`).replaceAll('\0', ' ');
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readOr(`/proc/${child}/status`))?.[1] ?? 0) / 1024;
    if (command.includes('--type=extensionHost')) found.host = Math.round(resident);
    else if (command.includes('dist/server.js')) found.server = Math.round(resident);
  }
  return found;
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

/** For each key the first frame with its text, and the first after it with what is heard of that text. */
function report({ recording, opened, typed: after }) {
  const painted = [];
  const heard = [];
  recording.keys.forEach((at, index) => {
    const until = recording.keys[index + 1] ?? recording.endedAt;
    const before = recording.frames.findLast((frame) => frame.at < at);
    const frames = recording.frames.filter((frame) => frame.at >= at && frame.at < until);
    const text = frames.find(({ line }) => line !== before?.line);
    if (text) painted.push(text.at - at);
    const waiting = text && frames.findIndex((frame) => frame.at >= text.at && frame.after.startsWith('…'));
    const answer =
      text &&
      frames.find(
        (frame, i) =>
          i >= waiting &&
          frame.at >= text.at &&
          /^[✓✗⚠]/.test(frame.after) &&
          (waiting >= 0 || frame.after !== before?.after),
      );
    if (answer) heard.push(answer.at - at);
  });
  console.log(
    `${recording.keys.length} keys; painted: ${percentiles(painted)}; prediction painted: ${percentiles(heard)}`,
  );
  console.log(
    `opened: extension host ${opened.host} MB, server ${opened.server} MB; after the keys: ${after.host} MB, ${after.server} MB`,
  );
}

function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(0);
  return `${sorted.length} of them, p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms`;
}

/** A generated model of about so many samples, as `bench/sight.ts` has it. */
async function generate(samples) {
  const folder = mkdtempSync(join(tmpdir(), 'skill-lens-sight-'));
  const outfile = join(folder, 'generatedModel.mjs');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['bench/lsp/generatedModel.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  });
  const { generatedModel } = await import(outfile);
  rmSync(folder, { recursive: true, force: true });
  const perCharacter = (generatedModel(1e6, 1).match(/\{kind\}/g)?.length ?? 1) / 1e6;
  return generatedModel(Number(samples) / perCharacter, 1);
}
