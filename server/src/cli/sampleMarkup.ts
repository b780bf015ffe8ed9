import type { Ansis } from 'ansis';
import type { SampleSlotPrediction } from '../analysis/types';
import type { JudgedSample } from './predictAllSamples';

/**
 * A sample's text with its slots coloured, one colour a name. Braces stay, so that slots show without colour too;
 * a slot that the model takes for another is written `{city→state}`, one that it does not see `{city→?}`.
 */
export function markSample({ sample, prediction }: JudgedSample, colours: Ansis): string {
  let next = 0;
  const parts = sample.template.parts.map((part) => {
    if (part.kind === 'text') {
      return part.text;
    }
    const slot = prediction.slots[next++];
    return slot ? markSlot(slot, colours) : sample.text.slice(part.start, part.end);
  });
  return [...parts, ...prediction.extraSlots.map((name) => colours.red(` +{${name}}`))].join('');
}

function markSlot({ expected, predicted }: SampleSlotPrediction, colours: Ansis): string {
  return predicted === expected
    ? slotColour(expected, colours).underline(`{${expected}}`)
    : colours.red.underline(`{${expected}→${predicted ?? '?'}}`);
}

/** The same name has the same colour everywhere; red means wrong and is left out. */
function slotColour(name: string, colours: Ansis): Ansis {
  const palette = [
    colours.cyan,
    colours.magenta,
    colours.yellow,
    colours.blue,
    colours.green,
    colours.cyanBright,
    colours.magentaBright,
  ];
  let sum = 0;
  for (const character of name) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  }
  return palette[sum % palette.length] ?? colours;
}
