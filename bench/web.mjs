// `npm run bench:web`: the product in a browser beside the product in Node, in one run on one machine. Five skills are fine-tuned in both,
// by turns, which gives the ratio of their speeds; then both answer with the very same checkpoint, and what they say is held against
// each other. Ends with 1 where answers differ by more than 1e-4 or the browser has less than 0.8 of Node's speed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isStale } from '../scripts/build.mjs';
import { root } from '../scripts/command.mjs';
import { ensureInstalled } from '../scripts/setup.mjs';
import { openBrowserServer } from './web/browserServer.mjs';
import { openNodeServer } from './web/nodeServer.mjs';
import { close, finetune, initialize, open, predictions, untilReady } from './web/session.mjs';

const closeness = 1e-4;
const leastSpeed = 0.8;
const skills = [
  'examples/cinema/skill-package/interactionModels/custom/en-US.json',
  ...['de-DE', 'ja-JP', 'ar-SA', 'es-ES'].map(firstSkillOf),
];

await ensureInstalled();
if (isStale() && !(await build())) process.exit(1);
const { installHost } = await import('../test/host/install.mjs');
const host = await installHost();
const folder = mkdtempSync(join(tmpdir(), 'skill-lens-web-'));
try {
  const rows = [];
  for (const path of skills) rows.push(await compare(path));
  report(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function firstSkillOf(locale) {
  const below = `bench/pretrain/skills/${locale}`;
  return `${below}/${readdirSync(join(root, below)).sort()[0]}`;
}

async function compare(path) {
  const text = readFileSync(join(root, path), 'utf8');
  // The locale is read off the name.
  const locale = /[a-z]{2}-[A-Z]{2}/.exec(path)[0];
  const uri = `${pathToFileURL(folder)}/skill/models/${locale}.json`;
  const storage = join(folder, `storage-${locale}`);
  const [inNode, inBrowser] = [openNodeServer(host.node), await openBrowserServer(host, storedIn(storage))];
  try {
    await initialize(inNode, storage);
    await initialize(inBrowser, 'storage:/empty');
    for (const server of [inNode, inBrowser]) await open(server, uri, text);
    const seconds = { node: await finetune(inNode, uri), browser: await finetune(inBrowser, uri) };
    // Now with what Node has learned, which the browser finds in its storage.
    await inBrowser.close();
    const again = await openBrowserServer(host, storedIn(storage));
    await initialize(again, 'storage:/given');
    await open(again, uri, text);
    await untilReady(again, uri);
    const answers = [await predictions(inNode, uri, text), await predictions(again, uri, text)];
    await close(again, uri);
    await again.close();
    return { path, ...seconds, ...difference(...answers) };
  } finally {
    await inNode.close();
    await inBrowser.close().catch(() => {});
  }
}

/** What Node has stored on the disk, as the one file that a browser's storage holds. */
function storedIn(storage) {
  const isGiven = (uri) => uri.startsWith('storage:/given/');
  return {
    list: (uri) => (isGiven(uri) ? ['checkpoint-1'] : []),
    read(uri) {
      if (!isGiven(uri) || !uri.endsWith('/checkpoint-1')) return undefined;
      const [model] = readdirSync(storage);
      const newest = readdirSync(join(storage, model)).find((name) => name.startsWith('checkpoint-'));
      const [modelJson, weights] = ['model.json', 'weights.bin'].map((name) =>
        readFileSync(join(storage, model, newest, name)),
      );
      const head = Buffer.from(
        `${JSON.stringify({ modelBytes: modelJson.length, learnedAt: Date.now() })}\n`,
      );
      return Buffer.concat([head, modelJson, weights]);
    },
  };
}

/** The largest difference of any confidence, and how many samples are read as something else. */
function difference(here, there) {
  if (here.length !== there.length || here.length === 0) {
    throw new Error(`${here.length} predictions in Node, ${there.length} in the browser`);
  }
  const shape = ({ intent, slots, extraSlots }) =>
    JSON.stringify([
      intent,
      slots.map(({ expected, predicted, value }) => [expected, predicted, value]),
      extraSlots,
    ]);
  const others = here.filter((line, i) => shape(line) !== shape(there[i])).length;
  const apart = here.flatMap((line, i) => [
    Math.abs(line.confidence - there[i].confidence),
    ...line.slots.map((slot, k) => Math.abs(slot.confidence - (there[i].slots[k]?.confidence ?? 1))),
  ]);
  return { samples: here.length, others, apart: Math.max(...apart) };
}

function report(rows) {
  console.log('| skill | samples | read otherwise | largest difference | Node | browser | speed |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const { path, samples, others, apart, node, browser } of rows) {
    const cells = [
      path,
      samples,
      others,
      apart.toExponential(1),
      `${node.toFixed(1)} s`,
      `${browser.toFixed(1)} s`,
    ];
    console.log(`| ${[...cells, (node / browser).toFixed(2)].join(' | ')} |`);
  }
  const total = (name) => rows.reduce((sum, row) => sum + row[name], 0);
  const speed = total('node') / total('browser');
  const isSame = rows.every(({ others, apart }) => others === 0 && apart <= closeness);
  console.log(
    `\nThe browser fine-tunes at ${speed.toFixed(2)} of Node's speed; the predictions are ${isSame ? '' : 'not '}the same to ${closeness}.`,
  );
  process.exitCode = isSame && speed >= leastSpeed ? 0 : 1;
}
