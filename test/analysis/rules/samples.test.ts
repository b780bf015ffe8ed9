import { describe, expect, it } from 'vitest';
import { damagedText } from '../../../server/src/analysis/rules/damagedText';
import { duplicateSample } from '../../../server/src/analysis/rules/duplicateSample';
import { malformedBraces } from '../../../server/src/analysis/rules/malformedBraces';
import type { AnyRule } from '../../support/checkRule';
import { sharedSample } from '../../../server/src/analysis/rules/sharedSample';
import { strayLegacySample } from '../../../server/src/analysis/rules/strayLegacySample';
import { legacyJoinedSamples } from '../../../server/src/analysis/rules/legacyJoinedSamples';
import { legacySlotSyntax } from '../../../server/src/analysis/rules/legacySlotSyntax';
import { undeclaredSlot } from '../../../server/src/analysis/rules/undeclaredSlot';
import { parseLegacyModel } from '../../../server/src/model/parseLegacyModel';
import { checkMarked, checkParsed, modelOf } from '../../support/checkRule';

const slots = '"slots": [{"name": "city", "type": "AMAZON.City"}, {"name": "day", "type": "AMAZON.DATE"}]';
const intent = (name: string, ...samples: string[]): string =>
  `{"name": "${name}", ${slots}, "samples": [${samples.map((sample) => `"${sample}"`).join(', ')}]}`;

function expectMarks(rule: AnyRule, marked: string): ReturnType<typeof checkMarked>['findings'] {
  const { found, wanted, findings } = checkMarked(rule, marked);
  expect(found).toEqual(wanted);
  return findings;
}

describe('an undeclared slot', () => {
  it('is marked, with the slot that was probably meant', () => {
    const [finding] = expectMarks(undeclaredSlot, modelOf(intent('A', 'in {«cty»} on {day}')));
    expect(finding).toMatchObject({
      ruleId: 'sample-slot-defined',
      severity: 'error',
      message: "Slot 'cty' is not declared in intent 'A'. Did you mean 'city'?",
      related: [{ message: "'city' is declared here" }],
    });
  });

  it('is told by case', () => {
    expectMarks(undeclaredSlot, modelOf(intent('A', 'in {«City»}', 'in {city}')));
  });

  it('is one of another intent', () => {
    const [finding] = expectMarks(
      undeclaredSlot,
      modelOf(`{"name": "B", "samples": ["in {«city»}"]}, ${intent('A')}`),
    );
    expect(finding).toMatchObject({
      message: expect.stringContaining("Declare it in the intent's slots"),
      related: [],
    });
  });

  it('is found in the samples of a slot', () => {
    const slot = '{"name": "city", "type": "AMAZON.City", "samples": ["{city}", "in {«town»}"]}';
    expectMarks(undeclaredSlot, modelOf(`{"name": "A", "slots": [${slot}]}`));
  });

  it('is none in a library intent, which brings its own', () => {
    expectMarks(
      undeclaredSlot,
      modelOf('{"name": "AMAZON.SearchAction<object@Event>", "samples": ["{object.name}"]}'),
    );
  });
});

describe('braces', () => {
  it('that enclose no slot are marked', () => {
    const findings = expectMarks(
      malformedBraces,
      modelOf(intent('A', '«{city» hi', 'in city«}»', 'in «{}»', '«{{city}}»', '{city}')),
    );
    expect(findings.map(({ severity }) => severity)).toEqual(Array(4).fill('error'));
    expect(new Set(findings.map(({ message }) => message)).size).toBe(4);
  });

  it('are looked at in the samples of a slot', () => {
    expectMarks(
      malformedBraces,
      modelOf('{"name": "A", "slots": [{"name": "city", "samples": ["«{city»"]}]}'),
    );
  });
});

describe('a repeated sample', () => {
  it('is marked where it repeats, and points at the first', () => {
    const [exact, alike] = expectMarks(
      duplicateSample,
      modelOf(intent('A', 'in {city}', '«in {city}»', '«In  {city}!»', 'in {day}')),
    );
    expect(exact).toMatchObject({
      ruleId: 'duplicate-sample',
      severity: 'warning',
      related: [{ message: 'first here' }],
    });
    expect(alike?.message).toContain("is heard like 'in {city}'");
    expect(alike?.related).toEqual(exact?.related);
  });

  it('is none in another intent', () => {
    expectMarks(duplicateSample, modelOf(`${intent('A', 'hello')}, ${intent('B', 'hello')}`));
  });

  it('is none with another example of the old form', () => {
    const schema = '{"intents": [{"intent": "A"}]}';
    const samples = 'A on {monday|day}\nA on {sunday|day}\nA on {Sunday|day}';
    const findings = checkParsed(duplicateSample, parseLegacyModel({ schema, samples, slotTypes: [] }));
    expect(findings).toMatchObject([{ part: 'samples', related: [{ part: 'samples' }] }]);
    expect(samples.slice(findings[0]!.range.start)).toBe('on {Sunday|day}');
  });
});

describe('a sample of two intents', () => {
  it('is marked in both, and points at the rival', () => {
    const marked = modelOf(`${intent('A', '«hello»', 'bye')}, ${intent('B', '«Hello.»', 'bye bye')}`);
    const [first, second] = expectMarks(sharedSample, marked);
    expect(first).toMatchObject({
      ruleId: 'duplicate-sample-across-intents',
      severity: 'warning',
      message: "This sample is also in intent 'B'. Keep it in one of them.",
      related: [{ message: 'also in B', range: second!.range }],
    });
    expect(second?.related).toMatchObject([{ message: 'also in A', range: first!.range }]);
  });

  it('of three intents points at two rivals', () => {
    const [first] = expectMarks(
      sharedSample,
      modelOf(['A', 'B', 'C'].map((name) => intent(name, '«hi»')).join(',')),
    );
    expect(first?.related.map(({ message }) => message)).toEqual(['also in B', 'also in C']);
  });

  it('is none when it repeats in its own, or is empty', () => {
    expectMarks(
      sharedSample,
      modelOf(`${intent('A', 'hi', 'hi', '')}, ${intent('B', '', '...')}, ${intent('A', 'hi')}`),
    );
  });
});

describe('a line of SampleUtterances.txt', () => {
  const strays = (schema: string, samples: string): string[] =>
    checkParsed(strayLegacySample, parseLegacyModel({ schema, samples, slotTypes: [] })).map(
      ({ range, message }) => `${samples.slice(range.start, range.end)}: ${message}`,
    );

  it('whose first word is no intent is marked', () => {
    expect(
      strays('{"intents": [{"intent": "PlayIntent"}]}', 'PlayIntent play\nPlyIntent play\nStop stop'),
    ).toEqual([
      "PlyIntent: Intent 'PlyIntent' is not in the intent schema. Did you mean 'PlayIntent'?",
      "Stop: Intent 'Stop' is not in the intent schema. Add it there, or correct the line.",
    ]);
  });

  it('is left alone while the schema is empty', () => {
    expect(strays('', 'A x\nB y')).toEqual([]);
  });
});

describe('a line of SampleUtterances.txt that lost its line breaks', () => {
  const names = ['Halt', 'Start', 'help'].map((intent) => ({
    intent,
    slots: [{ name: 'Film', type: 'AMAZON.LITERAL' }],
  }));
  const schema = JSON.stringify({ intents: names });
  const read = (samples: string) => parseLegacyModel({ schema, samples, slotTypes: [] });

  it('is told once, with a fix that splits it, and read as so many lines', () => {
    const samples = 'Halt halt Start start it  Start start {top hat|Film} Halt no\nHalt off';
    const [finding, ...others] = checkParsed(legacyJoinedSamples, read(samples));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: "This line holds 'Start', the name of an intent: each sample needs its own line.",
      range: { start: samples.indexOf('Start') },
    });
    const { range, text } = finding!.fix as { range: { start: number; end: number }; text: string };
    const mended = samples.slice(0, range.start) + text + samples.slice(range.end);
    expect(mended).toBe('Halt halt\nStart start it\nStart start {top hat|Film}\nHalt no\nHalt off');
    const samplesOf = (lines: string) =>
      read(lines).intents.map(({ samples: own }) => own.map((sample) => sample.text.trim()));
    expect(samplesOf(samples)).toEqual(samplesOf(mended));
    expect(checkParsed(legacyJoinedSamples, read(mended))).toEqual([]);
    expect(checkParsed(undeclaredSlot, read(samples))).toEqual([]);
  });

  it.each([
    'Halt Start',
    'Halt start',
    'Halt please help me',
    'Halt Start now',
    'Start press Halt',
    'Other go Halt x',
  ])('is not %j', (line) => {
    expect(checkParsed(legacyJoinedSamples, read(line))).toEqual([]);
  });
});

describe('an example value in a slot of SampleUtterances.txt', () => {
  const slots = ['NAMES', 'AMAZON.LITERAL'].map((type, i) => ({ name: `s${i}`, type }));
  const schema = JSON.stringify({ intents: [{ intent: 'A', slots }] });
  const told = (samples: string): string[] =>
    checkParsed(legacySlotSyntax, parseLegacyModel({ schema, samples, slotTypes: [] })).map(
      ({ range, message, fix }) =>
        `${samples.slice(range.start, range.end)}: ${message} ${fix?.kind === 'replace' ? fix.text : ''}`,
    );

  it('belongs to AMAZON.LITERAL, and to no other type', () => {
    expect(told('A play {the song|s0} to {my friend|s1}\nA {s0} {s1} {what|other}')).toEqual([
      "{the song|s0}: Slot 's0' takes no example, since its type is not AMAZON.LITERAL. Write '{s0}'. {s0}",
      "{s1}: Slot 's1' is of AMAZON.LITERAL and needs an example. Write '{a few words|s1}'. ",
    ]);
  });
});

describe('a file that is not UTF-8', () => {
  it('is told once', () => {
    expectMarks(damagedText, modelOf(intent('A', 'hello', '«zur\ufffdck»', 'r\ufffdck')));
    expectMarks(damagedText, modelOf(intent('A', 'zurück')));
  });
});
