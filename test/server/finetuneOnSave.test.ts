import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PredictionsResult, predictionsRequest } from '../../server/src/protocol';
import { modelText, placeOf, smallSkill } from '../support/smallSkill';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

const uri = 'file:///skill/interactionModels/custom/en-US.json';
const scratchUri = 'file:///skill/try.utterances';
const sampleCount = Object.values(smallSkill.samples).flat().length;
const storagePath = mkdtempSync(join(tmpdir(), 'skill-lens-server-'));
const text = modelText();
const many = Array.from({ length: 400 }, (_, i) => `hello my ${i} friends`);
let server: SpawnedServer;

beforeAll(async () => {
  server = spawnServer();
  await server.client.initialize({ storagePath });
});
afterAll(async () => {
  await server.stop();
  rmSync(storagePath, { recursive: true, force: true });
});

// One story, told in steps on one server: opening, saving, typing, trying, coming back.
it('says at once that there is no model, and of every sample that it is not yet learned', async () => {
  const { client } = server;
  client.open(uri, text);
  // With the text, as the editor does: soon after it a first model answers.
  const answer = client.connection.sendRequest<PredictionsResult>(predictionsRequest, {
    uri,
    version: 1,
    spans: [{ first: 0, last: 1e9 }],
  });
  expect(await client.statuses.until((status) => status.uri === uri)).toEqual({ uri, state: 'none' });
  const { lines, unlearned } = (await answer)!;
  expect(lines).toEqual([]);
  expect(unlearned).toHaveLength(sampleCount);
  // Advice there is, but no error, and nothing that a prediction would have to say.
  const { diagnostics } = await client.diagnostics.until((sent) => sent.uri === uri);
  expect(diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error)).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).not.toContain('confusable-sample');
});

it('predicts every sample soon after, without any save, and calls it a quick look', async () => {
  const { client } = server;
  const sent = await client.predictions.until(
    (each) => each.uri === uri && each.lines.length === sampleCount,
  );
  expect(sent.version).toBe(1);
  const right = sent.lines.filter((line) => line.intent === line.expectedIntent);
  expect(right.length).toBeGreaterThan(sampleCount * 0.7);
  const status = await client.statuses.until((each) => each.uri === uri && each.state !== 'none');
  expect(status).toMatchObject({ state: 'quick', samples: sampleCount });
  expect(client.statuses.all.some(({ state }) => state === 'training')).toBe(false);
});

it('trains on save and predicts every sample of the version that is open', async () => {
  const { client } = server;
  client.save(uri);
  await client.statuses.until((status) => status.state === 'training' && status.fraction > 0);
  const from = client.predictions.all.length;
  const ready = await client.statuses.until(
    (status) => status.state === 'ready' || status.state === 'failed',
  );
  expect(ready).toMatchObject({ state: 'ready', outdated: false, pretrained: true });
  const sent = await client.predictions.until(({ lines }) => lines.length === sampleCount, from);
  expect(sent).toMatchObject({ uri, version: 1 });
  const right = sent.lines.filter((line) => line.intent === line.expectedIntent);
  expect(right.length).toBeGreaterThan(sampleCount * 0.7);
  const slot = sent.lines.flatMap((line) => line.slots).find(({ expected }) => expected === 'city');
  expect(slot).toMatchObject({ expected: 'city' });
});

it('predicts a new sample while it is typed, and calls the model outdated', async () => {
  const { client } = server;
  const { end } = placeOf(text, '"hello there"');
  client.change(uri, 2, ', "play dune now"', { start: end, end });
  const sent = await client.predictions.until(
    ({ version, lines }) => version === 2 && lines.length === sampleCount + 1,
  );
  const line = sent.lines.find(
    ({ range }) => range.start.line === end.line && range.start.character > end.character,
  );
  expect(line).toMatchObject({ expectedIntent: 'HelloIntent', intent: 'PlayIntent' });
  await client.statuses.until((status) => status.state === 'ready' && status.outdated);
  const { diagnostics } = await client.diagnostics.until(
    (each) => each.version === 2 && each.diagnostics.some(({ code }) => code === 'confusable-sample'),
  );
  const conflict = diagnostics.find(({ code }) => code === 'confusable-sample');
  expect(conflict?.source).toBe('Skill Lens');
  expect(conflict?.relatedInformation?.[0]?.message).toContain('PlayIntent');
  const hover = await client.hover(uri, line!.range.start);
  expect(JSON.stringify(hover)).toContain('expected **`HelloIntent`**');
});

it('says that nothing has changed when the text is back', async () => {
  const { client } = server;
  client.change(uri, 3, text);
  expect(await client.finetune(uri)).toMatchObject({ outcome: 'unchanged' });
});

it('answers a scratch file with the model that its first line names', async () => {
  const { client } = server;
  client.open(
    scratchUri,
    'model: interactionModels/custom/en-US.json\nplay jaws please\n',
    'skill-utterances',
  );
  const { lines } = await client.predictions.until(
    (sent) => sent.uri === scratchUri && sent.lines.length === 1,
  );
  expect(lines[0]).toMatchObject({ intent: 'PlayIntent' });
  expect(lines[0]).not.toHaveProperty('expectedIntent');
  await client.statuses.until((status) => status.uri === scratchUri && status.state === 'ready');
});

it('shows the stored model at once after a restart', async () => {
  await server.stop();
  server = spawnServer();
  const { client } = server;
  await client.initialize({ storagePath });
  client.open(uri, text);
  await client.statuses.until((status) => status.state === 'ready' && !status.outdated);
  await client.predictions.until(({ lines }) => lines.length === sampleCount);
  client.save(uri);
  await client.settle();
  expect(client.statuses.all.some((status) => ['quick', 'training'].includes(status.state))).toBe(false);
});

it('cancels training on request and stays ready', async () => {
  const { client } = server;
  // So many that no machine is done with them before it hears of the end.
  client.change(uri, 2, modelText({ samples: { ...smallSkill.samples, HelloIntent: many } }));
  const from = client.statuses.all.length;
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
  const source = new CancellationTokenSource();
  const result = client.connection.sendRequest('skillLens/finetune', { uri }, source.token);
  await client.statuses.until((status) => status.state === 'training' && status.fraction > 0, from);
  source.cancel();
  await expect(result).resolves.toMatchObject({ outcome: 'cancelled' });
  await client.statuses.until((status) => status.state === 'ready' && status.outdated, from);
});

it('answers for the asked lines of a long file alone, in a short message', async () => {
  const { client } = server;
  const long = modelText({ samples: { ...smallSkill.samples, HelloIntent: [...many, 'hello again'] } });
  const last = placeOf(long, 'hello again');
  const { line } = last.start;
  client.watch(uri, [{ first: line, last: line }]);
  const from = client.predictions.all.length;
  client.change(uri, 3, long);
  const answer = await client.predictions.until(({ version }) => version === 3, from);
  expect(answer.lines.map(({ range }) => range)).toEqual([last]);
  expect(JSON.stringify(answer).length).toBeLessThan(5000);
});
