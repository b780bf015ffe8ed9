// `node scripts/sight.mjs [MODEL.json | --samples N] [--keys 60] [--pause 700]`: what a model costs in the real VS Code with the
// settings that everybody has, nothing fine-tuned: milliseconds from a key to its painted text and to the painted prediction of
// that text, for keys one by one and for the last key of a burst, and the memory of the extension host and of the language
// server; beside windows that show the same file without an extension, and with one that does the least. `--alone`: without
// the other windows; `--out FILE`: every key and frame, as JSON.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { openBrowser } from '../test/host/browser.mjs';
import { installHost } from '../test/host/install.mjs';
import { installLineReader } from '../test/host/recording.mjs';
import { startServer } from '../test/host/server.mjs';
import { build, isStale } from './build.mjs';
import { root } from './command.mjs';
import { ensureInstalled } from './setup.mjs';
import { writeBareExtension } from './sight/bareExtension.mjs';
import { memoryBelow } from './sight/memory.mjs';
import { placeToType } from './sight/place.mjs';
import { startWatching, stopWatching } from './sight/recording.mjs';
import { lastOfBursts, percentiles, timesOf } from './sight/times.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: 'string' },
    keys: { type: 'string', default: '60' },
    pause: { type: 'string', default: '700' },
    out: { type: 'string' },
    alone: { type: 'boolean', default: false },
  },
});
const keys = Number(values.keys);
const pause = Number(values.pause);
/** Behind a sample's words, where every key makes another sample. */
const typed = ' and then some more of it for us all';
/** A fast hand: the editor waits for the end of such a burst. */
const burst = { keys: 5, betweenKeys: 100 };
const patience = 120_000;
/** What a window does after it has opened takes some seconds: extensions, workers, the first collection of garbage. */
const settling = 12_000;

await ensureInstalled();
if (isStale() && !(await build())) process.exit(1);
const text =
  values.samples === undefined
    ? readFileSync(resolve(positionals[0]), 'utf8')
    : await generate(values.samples);
const place = placeToType(text);
const host = await installHost();
const bare = writeBareExtension(mkdtempSync(join(tmpdir(), 'skill-lens-bare-')));
try {
  if (!values.alone) {
    say(await inWindow({ extension: undefined }), 'No extension');
    say(await inWindow({ extension: bare }), 'An extension that says the version behind the line');
  }
  say(await inWindow({ extension: root }), 'Skill Lens');
} finally {
  rmSync(bare, { recursive: true, force: true });
}

/** Opens the model at a sample's line and types; times are the page's. */
async function measure(page, isOurs) {
  await page.locator('.monaco-editor.focused').first().waitFor();
  if (isOurs) {
    const quick = page.locator('.statusbar-item', { hasText: 'Skill Lens: quick' });
    await quick.first().waitFor({ timeout: patience });
  }
  await page.waitForTimeout(settling);
  const opened = memoryBelow(process.pid);
  const single = await record(page, async () => {
    for (let key = 0; key < keys; key++) await type(page, key, pause);
  });
  const bursts = await record(page, async () => {
    for (let key = 0; key < keys; key++)
      await type(page, key, (key + 1) % burst.keys === 0 ? pause : burst.betweenKeys);
  });
  return { opened, single, bursts, typed: memoryBelow(process.pid) };
}

async function type(page, key, rest) {
  await page.keyboard.type(typed[key % typed.length]);
  await page.waitForTimeout(rest);
}

async function record(page, work) {
  await page.evaluate(installLineReader);
  await page.evaluate(startWatching, place.sample);
  await work();
  return page.evaluate(stopWatching);
}

async function inWindow({ extension }) {
  const scratch = mkdtempSync(join(tmpdir(), 'skill-lens-sight-'));
  const file = join(scratch, 'skill/skill-package/interactionModels/custom/en-US.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const closers = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const server = await startServer(host);
    closers.push(() => server.stop());
    const browser = await openBrowser(host, { width: 1280, height: 800 });
    closers.push(() => browser.close());
    const openFile = server.uri(`${file}:${place.line + 1}:${place.column + 1}`);
    const payload = { gotoLineMode: 'true', openFile };
    if (extension) payload.extensionDevelopmentPath = server.uri(extension);
    await browser.page.goto(server.url(join(scratch, 'skill'), payload));
    await browser.page.locator('.view-line').first().waitFor({ timeout: 60_000 });
    return await measure(browser.page, extension === root);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function say({ opened, single, bursts, typed: after }, which) {
  const times = timesOf(single);
  if (values.out) writeFileSync(values.out, JSON.stringify({ single, bursts }));
  const ends = lastOfBursts(bursts.keys, pause / 2);
  const ofBursts = timesOf(bursts).filter((_, key) => ends[key]);
  const line = (what, all, name) => {
    const found = all.flatMap((each) => each[name] ?? []);
    if (found.length > 0) console.log(`  ${what.padEnd(44)} ${percentiles(found)}`);
  };
  const size = ({ now, peak }) => (now === 0 ? 'none' : `${now} (at most ${peak}) MB`);
  console.log(`${which} (${cpus().length} cores, load ${loadavg()[0].toFixed(1)})`);
  line(`a key every ${pause} ms: its text painted`, times, 'painted');
  line('the older text’s words gone', times, 'reacted');
  line('what is heard painted', times, 'heard');
  line('the verdict painted', times, 'judged');
  line(`last of ${burst.keys} keys, ${burst.betweenKeys} ms apart: heard`, ofBursts, 'heard');
  console.log(`  extension host: opened ${size(opened.host)}, after the keys ${size(after.host)}`);
  console.log(`  language server: opened ${size(opened.server)}, after the keys ${size(after.server)}`);
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
