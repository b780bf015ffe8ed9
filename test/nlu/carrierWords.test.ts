import { expect, it } from 'vitest';
import { CarrierWords } from '../../server/src/nlu/carrierWords';

const words = (text: string): string[] => text.split(' ');

it('knows the words outside slots, and lets no sample vouch for itself', () => {
  const carriers = new CarrierWords();
  const play = carriers.add(words('play dune'), Int32Array.of(0, 1));
  // The same sample with another value.
  expect(carriers.add(words('play jaws'), Int32Array.of(0, 1))).toBe(play);
  expect(carriers.isForeign('play', play)).toBe(true);
  expect(carriers.isForeign('play', undefined)).toBe(false);
  expect(carriers.isForeign('dune', undefined)).toBe(true);

  const watch = carriers.add(words('play the film dune'), Int32Array.of(0, 0, 0, 1));
  expect(carriers.isForeign('play', play)).toBe(false);
  expect(carriers.isForeign('film', watch)).toBe(true);
  expect(carriers.isForeign('film', play)).toBe(false);
});
