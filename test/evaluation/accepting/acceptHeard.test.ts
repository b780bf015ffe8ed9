import { describe, expect, it } from 'vitest';
import { acceptHeard } from '../../../server/src/evaluation/accepting/acceptHeard';
import { readTestSet } from '../../../server/src/evaluation/annotations/readTestSet';
import type { Frame } from '../../../server/src/evaluation/types';

/** The text after the test of that utterance has been made to expect what is heard. */
function accepted(text: string, utterance: string, heard: Frame): string {
  const test = readTestSet('a', text).tests.find((each) => each.utterance === utterance);
  if (test === undefined) throw new Error(`no test of ${utterance}`);
  const result = acceptHeard(text, { utterance, range: test.place.range, heard });
  if ('problem' in result) throw new Error(result.problem);
  return result.changes
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce(
      (before, { range, newText }) => before.slice(0, range.start) + newText + before.slice(range.end),
      text,
    );
}

const queen: Frame = { intent: 'PlayIntent', slots: [{ name: 'artist', value: 'queen' }] };
const two: Frame = {
  intent: 'PlayIntent',
  slots: [
    { name: 'artist', value: 'queen' },
    { name: 'artist', value: 'abba' },
  ],
};

const annotation = `{
    "data": [
        {
            "inputs": { "utterance": "first" },
            "expected": [{ "intent": { "name": "OtherIntent", "slots": {} } }]
        },
        {
            "inputs": {
                "utterance": "play queen",
                "referenceTimestamp": "2026-01-01"
            },
            "expected": [
                { "intent": { "name": "OtherIntent", "slots": { "x": { "value": "y" } } } }
            ]
        }
    ]
}
`;

describe('accepting what is heard', () => {
  it('changes that one expectation of an annotation set, indented as the rest', () => {
    const text = accepted(annotation, 'play queen', queen);
    expect(JSON.parse(text)).toEqual({
      data: [
        { inputs: { utterance: 'first' }, expected: [{ intent: { name: 'OtherIntent', slots: {} } }] },
        {
          inputs: { utterance: 'play queen', referenceTimestamp: '2026-01-01' },
          expected: [{ intent: { name: 'PlayIntent', slots: { artist: { value: 'queen' } } } }],
        },
      ],
    });
    expect(text.slice(0, text.indexOf('"expected": [\n'))).toBe(
      annotation.slice(0, annotation.indexOf('"expected": [\n')),
    );
    expect(text).toContain('\n                "intent"'.replace('"intent"', '{'));
  });

  it.each<[string, string, Frame, string]>([
    [
      'plain objects',
      '[{"utterance": "play queen", "intent": "OtherIntent", "slots": {"x": "y"}}]',
      queen,
      '[{"utterance":"play queen","intent":"PlayIntent","slots":{"artist":"queen"}}]',
    ],
    [
      'slots as a list',
      '[{"utterance": "play queen", "intent": "O", "slots": []}]',
      queen,
      '[{"utterance":"play queen","intent":"PlayIntent","slots":[{"name":"artist","value":"queen"}]}]',
    ],
    [
      'an intent with a name',
      '[{"utterance": "play queen", "intent": {"name": "O", "slots": {}}}]',
      queen,
      '[{"utterance":"play queen","intent":{"name":"PlayIntent","slots":{"artist":{"value":"queen"}}}}]',
    ],
    [
      'no slots before and none heard',
      '[{"utterance": "stop", "intent": "O"}]',
      { intent: 'AMAZON.StopIntent', slots: [] },
      '[{"utterance":"stop","intent":"AMAZON.StopIntent"}]',
    ],
    [
      'a slot with several values',
      '[{"inputs": {"utterance": "play queen"}, "expected": []}]'.replace('[]', '[{"intent":{"name":"O"}}]'),
      two,
      '[{"inputs":{"utterance":"play queen"},"expected":[{"intent":{"name":"PlayIntent","slots":{"artist":{"slotValue":{"type":"List","values":[{"type":"Simple","value":"queen"},{"type":"Simple","value":"abba"}]}}}}}]}]',
    ],
  ])('writes %s', (_, text, heard, wanted) => {
    const utterance = heard.intent === 'AMAZON.StopIntent' ? 'stop' : 'play queen';
    expect(JSON.stringify(JSON.parse(accepted(text, utterance, heard)))).toBe(wanted);
  });

  it('keeps JSON lines one a line, and the others as they are', () => {
    const text = '{"utterance": "first", "intent": "O"}\r\n{"utterance": "play queen", "intent": "O"}\r\n';
    expect(accepted(text, 'play queen', queen)).toBe(
      '{"utterance": "first", "intent": "O"}\r\n{"utterance": "play queen", "intent": "PlayIntent","slots": {"artist":"queen"}}\r\n',
    );
  });

  it.each<[string, string, Frame, string]>([
    ['a plain line', 'play queen, O\n', queen, 'play queen,PlayIntent,artist=queen\n'],
    [
      'a line with other slots',
      'a, B\nplay queen,O,x=y,z=1\nc,D',
      queen,
      'a, B\nplay queen,PlayIntent,artist=queen\nc,D',
    ],
    [
      'quotes where they are needed',
      'a;B;x=y\nplay queen;O;x=y\n',
      { intent: 'P', slots: [{ name: 'a', value: 'b; "c"' }] },
      'a;B;x=y\nplay queen;P;"a=b; ""c"""\n',
    ],
    [
      "the evaluation tool's columns",
      'utterance,referenceTimestamp,intent,slot[artist],slot[x]\nplay queen,2026,O,,y\n',
      queen,
      'utterance,referenceTimestamp,intent,slot[artist],slot[x]\nplay queen,2026,PlayIntent,queen,\n',
    ],
  ])('writes %s of CSV', (_, text, heard, wanted) => {
    expect(accepted(text, 'play queen', heard)).toBe(wanted);
  });

  it.each<[string, string, RegExp]>([
    [
      'a column that is missing',
      'utterance,intent,slot[x]\nplay queen,O,\n',
      /no column for the slot artist.*slot\[artist\]/,
    ],
    [
      "Alexa's own answers",
      '[{"utterance": "play queen", "selectedIntent": {"name": "O", "slots": {}}}]',
      /Alexa's own answers/,
    ],
  ])('refuses %s', (_, text, message) => {
    const [test] = readTestSet('a', text).tests;
    const result = acceptHeard(text, { utterance: 'play queen', range: test!.place.range, heard: queen });
    expect(result).toEqual({ problem: expect.stringMatching(message) });
  });

  it('refuses a test that has been changed meanwhile', () => {
    for (const text of [
      'a,B\n',
      '[{"utterance": "a", "intent": "B"}]',
      '{"utterance": "a", "intent": "B"}\n{"utterance": "c", "intent": "B"}',
    ]) {
      const [test] = readTestSet('a', text).tests;
      const result = acceptHeard(text, { utterance: 'gone', range: test!.place.range, heard: queen });
      expect(result).toEqual({ problem: expect.stringContaining("'gone' is not there any more") });
    }
  });
});
