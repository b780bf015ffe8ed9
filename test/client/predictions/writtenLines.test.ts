import { describe, expect, it } from 'vitest';
import { WrittenLines } from '../../../src/predictions/writtenLines';
import { inLine } from '../decorations/predictionOf';

const patience = { delay: 400, onSave: false };
const key = (line: number) => ({ range: inLine(line, 3, 3), text: 'x' });

describe('lines that are being written', () => {
  it('are neutral until the pause, or until they are left', () => {
    const lines = new WrittenLines();
    lines.edited([key(5)], 1000);
    expect(lines.isNeutral(5, 1399, patience)).toBe(true);
    expect(lines.isNeutral(5, 1400, patience)).toBe(false);
    lines.edited([key(5)], 2000);
    lines.cursorsAt(new Set([6]), patience);
    expect(lines.isNeutral(5, 2001, patience)).toBe(false);
    expect(lines.written).toEqual([]);
  });

  it('are written on after the pause, so that nothing learns them', () => {
    const lines = new WrittenLines();
    lines.edited([key(5)], 1000);
    lines.cursorsAt(new Set([5]), patience);
    expect(lines.written).toEqual([5]);
  });

  it('move with lines put in and taken out above', () => {
    const lines = new WrittenLines();
    lines.edited([key(5)], 1000);
    lines.edited([{ range: inLine(2, 0, 0), text: '\n\n' }], 1001);
    expect(lines.written).toEqual([2, 3, 4, 7]);
  });

  it('are none after a paste', () => {
    const lines = new WrittenLines();
    lines.edited([{ range: inLine(2, 0, 0), text: '\n'.repeat(30) }], 1000);
    expect(lines.written).toEqual([]);
  });

  it('show what is heard after a lone key at once, in a burst only after a lull', () => {
    const lines = new WrittenLines();
    lines.edited([key(5)], 1000);
    expect(lines.isQuiet(5, 1010)).toBe(true);
    lines.edited([key(5)], 1100);
    expect(lines.isQuiet(5, 1110)).toBe(false);
    expect(lines.isQuiet(5, 1250)).toBe(true);
    expect(lines.nextChange(1110, patience)).toBe(140);
    expect(lines.nextChange(1260, patience)).toBe(240);
    expect(lines.nextChange(1500, patience)).toBeUndefined();
  });

  it('wait for a save where that is set, also after they have been left', () => {
    const onSave = { delay: 400, onSave: true };
    const lines = new WrittenLines();
    lines.edited([key(5)], 1000);
    lines.cursorsAt(new Set([6]), onSave);
    expect([lines.isNeutral(5, 90_000, onSave), lines.written]).toEqual([true, []]);
    lines.saved();
    expect(lines.isNeutral(5, 90_000, onSave)).toBe(false);
  });
});
