import { describe, expect, it } from 'vitest';
import { createHost } from '../../server/src/analysis/host';
import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import { emptyFileSystem } from '../../server/src/base/fileSystem';
import { createCatalog } from '../../server/src/catalog/catalog';
import { createQuickModels } from '../../server/src/lsp/quickModels';
import { createTurns } from '../../server/src/lsp/turns';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import type { LanguageClient } from '../support/languageClient';
import { modelText, placeOf, smallSkill } from '../support/smallSkill';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const text = modelText();
const sampleCount = Object.values(smallSkill.samples).flat().length;

const catalog = createCatalog();
async function snapshotOf(content: string): Promise<ModelSnapshot> {
  const host = createHost(emptyFileSystem, catalog);
  host.set({ uri, kind: 'interaction-model', version: 1, text: content });
  const snapshot = await host.modelSnapshot(uri);
  if (snapshot === undefined) throw new Error('no model');
  return snapshot;
}

describe('quick models', () => {
  /** A clock that says after every step that the turn is over. */
  function start() {
    let now = 0;
    let turns = 0;
    const told: string[] = [];
    const scheduler = {
      yield: () => nodeScheduler.yield().then(() => void turns++),
      wait: () => nodeScheduler.yield(),
    };
    const models = createQuickModels({
      seed: () => 1,
      scheduler,
      turns: createTurns({ scheduler, clock: () => (now += 100) }),
      onModel: (modelUri) => told.push(modelUri),
    });
    return { models, told, turns: () => turns };
  }

  it('are learned in turns, and told of once', async () => {
    const { models, told, turns } = start();
    const snapshot = await snapshotOf(text);
    await Promise.all([models.learn(snapshot), models.learn(snapshot)]);
    await models.learn(snapshot);
    expect(turns()).toBeGreaterThan(100);
    expect(told).toEqual([uri]);
    expect(models.get(uri)?.predict(['good morning'])[0]?.intent).toBe('HelloIntent');
  });

  it('are of the newest text, and an older run is given up', async () => {
    const { models, told } = start();
    const newest = await snapshotOf(text.replaceAll('HelloIntent', 'GreetIntent'));
    await Promise.all([models.learn(await snapshotOf(text)), models.learn(newest)]);
    expect(told).toEqual([uri]);
    expect(models.get(uri)?.info.contentHash).toBe(newest.trainingData(1).contentHash);
  });

  it('do not come back once released', async () => {
    const { models, told } = start();
    const learning = models.learn(await snapshotOf(text));
    await nodeScheduler.yield();
    models.release(uri);
    await learning;
    expect([models.get(uri), told]).toEqual([undefined, []]);
  });

  it('are not begun once all have been released', async () => {
    const { models, told } = start();
    const learning = models.learn(await snapshotOf(text));
    models.releaseAll();
    await learning;
    expect([models.get(uri), told]).toEqual([undefined, []]);
  });

  it('go with the last sample', async () => {
    const { models, told } = start();
    await models.learn(await snapshotOf(text));
    await models.learn(await snapshotOf(modelText({ samples: { HelloIntent: [] } })));
    expect([models.get(uri), told]).toEqual([undefined, [uri, uri]]);
  });
});

describe('a server without a fine-tuned model', () => {
  async function open(): Promise<LanguageClient> {
    const client = startInProcess({ createTrainer: () => createHeldTrainer().trainer });
    await client.initialize({});
    client.open(uri, text);
    await client.predictions.until(({ lines }) => lines.length === sampleCount);
    return client;
  }

  it('learns intents that are written after opening, without a save', async () => {
    const client = await open();
    const samples = {
      ...smallSkill.samples,
      GoodbyeIntent: ['goodbye my friend', 'goodbye for now', 'say goodbye'],
    };
    client.change(uri, 2, modelText({ samples }));
    const isNew = ({ expectedIntent }: { expectedIntent?: string | null }): boolean =>
      expectedIntent === 'GoodbyeIntent';
    const { lines } = await client.predictions.until(
      (sent) =>
        sent.version === 2 && sent.lines.some((line) => isNew(line) && line.intent === 'GoodbyeIntent'),
    );
    expect(lines.filter(isNew)).toHaveLength(3);
    expect(client.statuses.all.at(-1)).toMatchObject({ state: 'quick', samples: sampleCount + 3 });
  });

  it('reports no conflicts on a quick look alone, and says in the hover what it is', async () => {
    const client = await open();
    client.change(uri, 2, text.replace('hello there', 'play dune'));
    const sent = await client.predictions.until(
      ({ version, lines }) => version === 2 && lines.length === sampleCount,
    );
    expect(sent.lines.some((line) => line.intent !== line.expectedIntent)).toBe(true);
    await client.settle();
    const codes = client.diagnostics.all.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes).not.toContain('predicted-elsewhere');
    const hover = await client.hover(uri, placeOf(text, 'good morning').start);
    expect(JSON.stringify(hover)).toContain('A quick look at 14 samples');
  });

  it('answers a scratch file too', async () => {
    const client = await open();
    const scratch = 'file:///s/try.utterances';
    client.open(
      scratch,
      'model: interactionModels/custom/en-US.json\nplay jaws please\n',
      'skill-utterances',
    );
    const { lines } = await client.predictions.until(
      (each) => each.uri === scratch && each.lines.length === 1,
    );
    expect(lines[0]).toMatchObject({ intent: 'PlayIntent' });
    await client.statuses.until((each) => each.uri === scratch && each.state === 'quick');
  });
});
