import { describe, expect, it } from 'vitest';
import { readTestSet } from '../../../server/src/evaluation/annotations/readTestSet';
import type { TestSet } from '../../../server/src/evaluation/types';
import { cpuMilliseconds } from '../../support/cpuTime';

/** `utterance -> Intent(slot=value, …)`, alternatives with `|`, Alexa's own answer behind `~`. */
function shown({ tests }: TestSet): string[] {
  return tests.map(({ utterance, expected, alexa, place }) => {
    const frames = [...expected, ...(alexa ? [alexa] : [])].map(
      ({ intent, slots }) => `${intent}(${slots.map(({ name, value }) => `${name}=${value}`).join(', ')})`,
    );
    const answers = [frames.slice(0, expected.length).join(' | '), ...frames.slice(expected.length)].join(
      ' ~ ',
    );
    return `${place.line}: ${utterance} -> ${answers}`;
  });
}
const told = ({ problems }: TestSet): string[] =>
  problems.map(({ line, message, severity }) => `${line} ${severity}: ${message}`);

const annotations = `{ "data": [
  { "inputs": { "utterance": "fly to rome", "referenceTimestamp": "2026-01-01T00:00:00Z" },
    "expected": [ { "intent": { "name": "Fly", "slots": { "city": { "value": "rome" }, "day": { "value": "" } } } } ] },
  { "inputs": { "utterance": "pizza with ham and olives" },
    "expected": [ { "intent": { "name": "Order", "slots": { "topping":
      { "slotValue": { "type": "List", "values": [ { "type": "Simple", "value": "ham" }, { "type": "Simple", "value": "olives" } ] } } } } } ] },
  { "inputs": { "utterance": "stop" },
    "expected": [ { "intent": { "name": "AMAZON.StopIntent" } }, { "intent": { "name": "AMAZON.CancelIntent" } } ] }
] }`;

const results = `{ "totalFailed": 1, "testCases": [
  { "status": "FAILED", "inputs": { "utterance": "to rome" },
    "actual": { "domain": "x", "intent": { "name": "Walk", "slots": { "city": { "name": "city", "value": "rome", "confirmationStatus": "NONE" } } } },
    "expected": [ { "domain": "x", "intent": { "name": "Fly", "slots": { "city": { "value": "rome" } } } } ] }
] }`;

const profile = `[
  { "utterance": "to rome", "sessionEnded": false, "consideredIntents": [],
    "selectedIntent": { "name": "Fly", "confirmationStatus": "NONE", "slots": { "city": { "name": "city", "value": "rome" } } } },
  { "utterance": "purple monkey", "sessionEnded": false, "consideredIntents": [] }
]`;

describe('readTestSet', () => {
  it.each([
    {
      name: 'annotation set of the NLU evaluation tool',
      format: 'annotations',
      text: annotations,
      tests: [
        '2: fly to rome -> Fly(city=rome)',
        '4: pizza with ham and olives -> Order(topping=ham, topping=olives)',
        '7: stop -> AMAZON.StopIntent() | AMAZON.CancelIntent()',
      ],
    },
    {
      name: 'results of the NLU evaluation tool',
      format: 'answers',
      text: results,
      tests: ['2: to rome -> Fly(city=rome) ~ Walk(city=rome)'],
    },
    {
      name: 'answers of profile-nlu',
      format: 'answers',
      text: profile,
      tests: ['2: to rome ->  ~ Fly(city=rome)', '4: purple monkey ->  ~ AMAZON.FallbackIntent()'],
    },
    {
      name: 'CSV of the NLU evaluation tool',
      format: 'annotations-csv',
      text: 'utterance,referenceTimestamp,intent,slot[fromCity],slot[toCity]\r\n"from rome, to paris",2026-01-01T00:00:00Z,Fly,rome,paris\r\nhelp,,AMAZON.HelpIntent,,\r\n',
      tests: ['2: from rome, to paris -> Fly(fromCity=rome, toCity=paris)', '3: help -> AMAZON.HelpIntent()'],
    },
    {
      name: 'plain CSV without a header',
      format: 'plain-csv',
      text: '# by hand\nfly to rome, Fly, city=rome\n\nfly to rome tomorrow, Fly, city = rome, "day=tomorrow, or later"\n',
      tests: [
        '2: fly to rome -> Fly(city=rome)',
        '4: fly to rome tomorrow -> Fly(city=rome, day=tomorrow, or later)',
      ],
    },
    {
      name: 'plain CSV with a header, semicolons and a cell of two lines',
      format: 'plain-csv',
      text: 'utterance;intent;slots\n"fly to\nrome";Fly;city=rome\nhelp;AMAZON.HelpIntent;\n',
      tests: ['2: fly to\nrome -> Fly(city=rome)', '4: help -> AMAZON.HelpIntent()'],
    },
    {
      name: 'JSON lines',
      format: 'json-lines',
      text: '{"utterance":"fly to rome","intent":"Fly","slots":{"city":"rome","seats":2}}\n\n{"text":"help","expected":{"intent":"AMAZON.HelpIntent"}}\n',
      tests: ['1: fly to rome -> Fly(city=rome, seats=2)', '3: help -> AMAZON.HelpIntent()'],
    },
    {
      name: 'one object of JSON with a list of slots',
      format: 'annotations',
      text: '\ufeff{"utterance":"fly to rome","intent":{"name":"Fly","slots":[{"name":"city","value":"rome"}]}}',
      tests: ['1: fly to rome -> Fly(city=rome)'],
    },
  ])('reads $name', ({ format, text, tests }) => {
    const set = readTestSet('tests/a', text);
    expect(told(set)).toEqual([]);
    expect({ format: set.format, tests: shown(set) }).toEqual({ format, tests });
  });

  it.each([
    {
      name: 'a quote that is never closed',
      text: 'a, A\n"b, B\nc, C\n',
      tests: ['1: a -> A()', '3: c -> C()'],
      problems: [
        '2 error: A quote is opened here and never closed. Close it, or write "" for a quote within quotes.',
      ],
    },
    {
      name: 'text behind a closing quote',
      text: 'a, A\n"b"x, B\nc, C\n',
      tests: ['1: a -> A()', '3: c -> C()'],
      problems: [
        '2 error: Text follows a closing quote here. Close it, or write "" for a quote within quotes.',
      ],
    },
    {
      name: 'lines without intent, utterance and slot',
      text: 'utterance,intent\nwhat now,\n,A\na,A,rome\nb,B\n',
      tests: ['5: b -> B()'],
      problems: [
        "2 error: No intent is expected of 'what now'. Write it behind the utterance, with a comma between; AMAZON.FallbackIntent where none is meant.",
        '3 error: This line has no utterance. Write: utterance, intent, slot=value.',
        "4 error: 'rome' is no slot. Write slot=value; put an utterance with commas in double quotes.",
      ],
    },
    {
      name: 'an empty file',
      text: ' \n',
      tests: [],
      problems: ['1 error: The file is empty. Write one test a line: utterance, intent, slot=value.'],
    },
    {
      name: 'JSON of something else',
      text: '{"data": []}',
      tests: [],
      problems: [
        '1 error: There is no test in this file. Write one a line (utterance, intent, slot=value), or an annotation set {"data": […]}.',
      ],
    },
    {
      name: 'broken JSON, around which the tests are read',
      text: '[\n{"utterance":"a","intent":"A"}\n{"utterance":"b","intent":"B"}, 7,\n{"utterance":"c"}]',
      tests: ['2: a -> A()', '3: b -> B()'],
      problems: [
        '3 error: The JSON is broken here: Comma expected. Mend it; the tests around it are read.',
        '3 error: A test must be an object. Write {"utterance": "…", "intent": "…"}.',
        "4 error: No intent is expected of 'c'. Name one; AMAZON.FallbackIntent where none is meant.",
      ],
    },
    {
      name: 'a broken line of JSON lines',
      text: '{"utterance":"a","intent":"A"}\n{"utterance":"b","intent":\n{"intent":"C"}\n',
      tests: ['1: a -> A()'],
      problems: [
        `2 error: This line is no JSON: Value expected for 'intent'. Write {"utterance": "…", "intent": "…"}.`,
        '3 error: This test has no utterance. Add "utterance": "…".',
      ],
    },
    {
      name: 'an answer of profile-nlu without what was asked',
      text: '{"sessionEnded":false,"selectedIntent":{"name":"Fly"},"consideredIntents":[]}',
      tests: [],
      problems: [
        '1 error: This answer of profile-nlu does not say what was asked. Add "utterance": "…" beside "selectedIntent".',
      ],
    },
  ])('tells of $name, and reads the rest', ({ text, tests, problems }) => {
    const set = readTestSet('tests/a', text);
    expect(told(set)).toEqual(problems);
    expect(shown(set)).toEqual(tests);
  });

  it('is quick on a long file, whatever its quotes', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `say ${i}, A${i % 7 === 0 ? ',"x' : ''}`);
    const taken = cpuMilliseconds(() => {
      const set = readTestSet('long.csv', lines.join('\n'));
      expect(set.problems.at(-1)?.message).toContain('not read from here on');
    });
    expect(taken).toBeLessThan(5_000);
  });
});
