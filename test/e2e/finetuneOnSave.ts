import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { commands } from 'vscode';
import type { FinetuneResult } from '../../server/src/protocol';
import type { SkillLensApi } from '../../src/api';
import { door, hasDoor, untilSeen } from './support/door';
import {
  activate,
  behindLine,
  intentsOf,
  modelUri,
  sampleLines,
  save,
  showModel,
  untilAllShown,
  untilReady,
} from './support/skill';
import { until, untilHolds } from './support/until';

describe('Fine-tuning', () => {
  let api: SkillLensApi;
  let uri: vscode.Uri;

  before(async () => {
    api = await activate();
    uri = await modelUri();
  });

  it('starts with no model', async () => {
    const states: string[] = [];
    const watching = api.onStatus(({ state }) => states.push(state));
    await showModel();
    await untilHolds(() => states.length > 0, api.onStatus, 'a first status');
    watching.dispose();
    assert.equal(states[0], 'none');
  });

  it('takes a quick look at once, without any save', async () => {
    const { document } = await showModel();
    await untilAllShown(api, document);
    await untilHolds(() => api.status(uri)?.state === 'quick', api.onStatus, 'the status of a quick model');
    assert.equal(api.statusBarText(), '$(zap) Skill Lens: quick look');
  });

  it('runs on save and shows its progress in the status bar', async () => {
    await showModel();
    const shares: number[] = [];
    const texts = new Set<string | undefined>();
    const watching = api.onStatus((status) => {
      if (status.state === 'training') {
        shares.push(status.fraction);
        texts.add(api.statusBarText());
      }
    });
    await save();
    await untilReady(api, uri);
    watching.dispose();
    assert.ok(shares.length > 1, `${shares.length} reports of progress`);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
      'progress only grows',
    );
    assert.ok([...texts].every((text) => /^\$\(sync~spin\) Skill Lens: training \d+ %$/.test(text ?? '')));
  });

  it('ends with the number of problems in the status bar', async () => {
    const status = api.status(uri);
    assert.ok(status?.state === 'ready' && status.heldOut, JSON.stringify(status));
    assert.ok(status.heldOut.intentAccuracy > 0.5, `intent accuracy ${status.heldOut.intentAccuracy}`);
    assert.match(api.statusBarText() ?? '', /^\$\((check|warning)\) Skill Lens: (all heard|\d+ problems?)$/);
    if (hasDoor) {
      await untilSeen(
        () => door.texts('.statusbar-item'),
        (shown) => shown.some((text) => /Skill Lens: (all heard|\d+ problems?)/.test(text)),
        'the number of problems',
      );
    }
  });

  it('puts a prediction behind every sample', async () => {
    const { document } = await showModel();
    const expected = intentsOf(document).flatMap((intent) => sampleLines(document, intent));
    assert.ok(expected.length >= 100, `${expected.length} samples`);
    await untilAllShown(api, document);
  });

  it('agrees with most samples about their intent', async () => {
    const { document } = await showModel();
    const verdicts = intentsOf(document).flatMap((intent) =>
      sampleLines(document, intent).flatMap((line) => behindLine(api, document, line)),
    );
    const differing = verdicts.filter(({ verdict }) => verdict === 'differs');
    assert.ok(differing.length < verdicts.length / 5, differing.map(({ text }) => text).join('\n'));
  });

  it('trains nothing when the samples have not changed', async () => {
    await showModel();
    const states: string[] = [];
    const watching = api.onStatus(({ state }) => states.push(state));
    await save();
    const result = await commands.executeCommand<FinetuneResult>('skillLens.finetune', uri);
    watching.dispose();
    assert.equal(result.outcome, 'unchanged');
    assert.ok(!states.includes('training'), states.join());
    assert.equal(api.status(uri)?.state, 'ready');
  });

  it('comes back after a restart of the server, without training again', async () => {
    const { document } = await showModel();
    const states: string[] = [];
    const watching = api.onStatus(({ state }) => states.push(state));
    const ready = until(
      api.onStatus,
      (status) => status.uri === uri.toString() && status.state === 'ready',
      'the kept model',
    );
    await commands.executeCommand('skillLens.restartServer');
    await ready;
    await untilAllShown(api, document);
    watching.dispose();
    assert.ok(!states.includes('training'), states.join());
  });
});
