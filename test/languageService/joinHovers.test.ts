import type { Hover } from 'vscode-languageserver-types';
import { expect, it } from 'vitest';
import { joinHovers } from '../../server/src/languageService/joinHovers';

const hover = (value: string, character: number): Hover => ({
  contents: { kind: 'markdown', value },
  range: { start: { line: 0, character }, end: { line: 0, character: character + 1 } },
});

it('writes the name above the prediction, at the place of the name', () => {
  expect(joinHovers(hover('name', 5), hover('prediction', 1))).toEqual(hover('name\n\n---\n\nprediction', 5));
});

it('leaves one alone as it is', () => {
  expect(joinHovers(hover('name', 5), undefined)).toEqual(hover('name', 5));
  expect(joinHovers(undefined, hover('prediction', 1))).toEqual(hover('prediction', 1));
  expect(joinHovers(undefined, undefined)).toBeUndefined();
});
