import { expect, it } from 'vitest';
import { normaliseSample } from '../../server/src/model/normaliseSample';

it.each([
  ['Play  Music', 'play music'],
  [' play music. ', 'play music'],
  ['play, music!', 'play music'],
  ['what’s up', "what's up"],
  ["'play' it", 'play it'],
  ['e-mail', 'e mail'],
  ['n. b. a. scores', 'n b a scores'],
  ['n.b.a. scores', 'n b a scores'],
  ['Play {Song}', 'play {Song}'],
  ['play { Song }', 'play {Song}'],
  ['{a}{b}', '{a} {b}'],
  ['{Seattle|City}', '{City}'],
  ['ＰＬＡＹ １', 'play 1'],
  ['café', 'café'],
  ['cafe\u0301', 'café'],
  ['天気は、{都市}。', '天気は {都市}'],
  ['कल का मौसम।', 'कल का मौसम'],
  ['...', ''],
])('%j is heard as %j', (text, normalised) => {
  expect(normaliseSample(text)).toBe(normalised);
});
