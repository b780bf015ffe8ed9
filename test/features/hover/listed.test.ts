import { expect, it } from 'vitest';
import { provideModelHover } from '../../../server/src/features/hover';
import { listed } from '../../../server/src/features/hover/listed';
import { contextOf } from '../../support/featureContext';
import { withCursor } from '../../support/marked';

it('counts what is not shown, and hides no single one', () => {
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('`a`, `b` and 2 more');
  expect(listed(['a', 'b', 'c'], 2)).toBe('`a`, `b`, `c`');
});

it.each([
  [6, ['`f`']],
  [7, ['and 2 more']],
])('shows of %i values of a type …, %j', (count, last) => {
  const values = [...'abcdefg'].slice(0, count).map((value) => `{"name": {"value": "${value}"}}`);
  const { text, offset } = withCursor(
    `{"intents": [], "types": [{"name": "T|T", "values": [${values.join()}]}]}`,
  );
  const { contents } = provideModelHover(contextOf(text), offset)!;
  const bullets = JSON.stringify(contents).match(/- .*?(?=\\n|")/g) ?? [];
  expect(bullets.slice(-1)).toEqual(last.map((line) => `- ${line}`));
});
