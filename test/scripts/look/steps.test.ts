import { expect, it } from 'vitest';
import { readSteps } from '../../../scripts/look/steps.mjs';

it('reads a step a line, what is to be typed to its last blank', () => {
  expect(readSteps('# an author begins\n\nline 12\ntype "wake me ",  \n  wait 2\n')).toEqual([
    { name: 'line', argument: '12' },
    { name: 'type', argument: '"wake me ",  ' },
    { name: 'wait', argument: '2' },
  ]);
});

it.each(['jump', 'toString'])('names the line of a step that there is not: %s', (name) => {
  expect(() => readSteps(`wait 2\n\n${name} 3`)).toThrow(
    `line 3: there is no step “${name}”; there are line, type,`,
  );
});
