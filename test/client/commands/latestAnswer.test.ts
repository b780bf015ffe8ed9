import { expect, it } from 'vitest';
import { LatestAnswer } from '../../../src/commands/latestAnswer';

function start() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const answers = new LatestAnswer(
    (text) =>
      new Promise<string>((resolve) => {
        asked.push(text);
        waiting.push(() => resolve(`heard ${text}`));
      }),
  );
  return { answers, asked, waiting };
}

it('shows the answer about the newest text, whichever comes last', async () => {
  const { answers, waiting } = start();
  const shown = [answers.ask('a'), answers.ask('ab')];
  waiting[1]!();
  waiting[0]!();
  expect(await Promise.all(shown)).toEqual([undefined, 'heard ab']);
});

it('waits for the answer that is on its way, and does not ask for it twice', async () => {
  const { answers, asked, waiting } = start();
  const shown = answers.ask('ab');
  const kept = answers.of('ab');
  waiting[0]!();
  expect([await shown, await kept, asked]).toEqual(['heard ab', 'heard ab', ['ab']]);
});

it('asks about a text that no answer is about yet', async () => {
  const { answers, asked, waiting } = start();
  const older = answers.ask('a');
  const kept = answers.of('ab');
  for (const answer of waiting) answer();
  expect([await older, await kept, asked]).toEqual([undefined, 'heard ab', ['a', 'ab']]);
});
