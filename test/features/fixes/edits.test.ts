import { describe, expect, it } from 'vitest';
import { provideCodeActions } from '../../../server/src/features/codeActions';
import {
  filesAfter,
  chosen,
  count,
  diagnosticsOf,
  fixed,
  fixesFor,
  modelOf,
  titlesOf,
} from '../../support/codeActionsFor';
import { contextOf, legacyContextOf, modelUri, samplesUri, schemaUri } from '../../support/featureContext';

const play = (samples: string, rest = ''): string => `{"name": "Play", ${rest}"samples": [${samples}]}`;
const query = '"slots": [{"name": "q", "type": "AMAZON.SearchQuery"}], ';

describe('removing a duplicate', () => {
  it.each([
    ['"a", "a"', '"a"'],
    ['"a", "b", "A!"', '"a", "b"'],
    ['"a",\r\n  "b",\r\n  "a",\r\n  "c"', '"a",\r\n  "b",\r\n  "c"'],
  ])('from %j', (before, wanted) => {
    expect(fixed(modelOf(play(before)), 'duplicate-sample', 'Remove')).toBe(modelOf(play(wanted)));
  });

  it('goes for a whole file at once', () => {
    const text = modelOf(`${play('"a", "a", "b", "A", "b"')}, {"name": "Other", "samples": ["x", "x", "y"]}`);
    expect(fixed(text, 'duplicate-sample', 'Fix all')).toBe(
      modelOf(`${play('"a", "b"')}, {"name": "Other", "samples": ["x", "y"]}`),
    );
  });

  it('takes the line of a legacy sample', () => {
    const samples = 'Play a\r\nPlay b\r\nPlay a\r\nPlay b';
    const context = legacyContextOf('{"intents": [{"intent": "Play"}]}', samples, 'samples');
    const actions = fixesFor(context, 'duplicate-sample');
    const texts = { [schemaUri]: '', [samplesUri]: samples };
    expect(filesAfter(chosen(actions, 'Remove'), texts)[samplesUri]).toBe('Play a\r\nPlay b\r\nPlay b');
    expect(filesAfter(chosen(actions, 'Fix all'), texts)[samplesUri]).toBe('Play a\r\nPlay b\r\n');
  });

  it('takes a value with all that it holds, a slot, and a synonym alone', () => {
    const type = (values: string): string =>
      modelOf(
        play('"a {s}"', '"slots": [{"name": "s", "type": "T"}], '),
        `{"name": "T", "values": [${values}]}`,
      );
    const one = '{"id": "x", "name": {"value": "one"}}';
    expect(fixed(type(`${one}, {"id": "y", "name": {"value": "One"}}`), 'duplicate-value', 'Remove')).toBe(
      type(one),
    );
    const synonyms = (list: string): string => type(`{"name": {"value": "one", "synonyms": [${list}]}}`);
    expect(fixed(synonyms('"1a", "b", "B"'), 'duplicate-synonym', 'Remove')).toBe(synonyms('"1a", "b"'));
  });

  it('does not take both of two samples that accuse each other', () => {
    const text = modelOf(`${play('"a", "b"')}, {"name": "Other", "samples": ["a", "b"]}`);
    expect(titlesOf(fixesFor(contextOf(text), 'duplicate-sample-across-intents'))).toEqual(["Remove 'a'"]);
  });

  it('takes every sample that may not be there', () => {
    const fallback = (samples: string): string =>
      modelOf(`${play('"a"')}, {"name": "AMAZON.FallbackIntent", "samples": [${samples}]}`);
    expect(fixed(fallback('"x", "y", "z"'), 'fallback-intent-samples', 'Fix all')).toBe(fallback(''));
  });
});

describe('writing it in another way', () => {
  it('spells out numbers', () => {
    const text = modelOf(play('"turn to 42 degrees or 7"'));
    expect(fixed(text, 'sample-number', "Change '42' to 'forty two'")).toBe(text.replace('42', 'forty two'));
    expect(fixed(text, 'sample-number', 'Change')).toBe(text.replace('42', 'forty two'));
  });

  it('keeps what stands beside an escape', () => {
    const text = modelOf(play('"turn to 42 \\"degrees\\" or 7 {S}"'));
    expect(fixed(text, 'sample-number', 'Change')).toBe(
      text.replace('42', 'forty two').replace('7', 'seven'),
    );
    const name = modelOf(play('"a"')).replace('test skill', 'h. d. \\u0061nd h d');
    expect(titlesOf(fixesFor(contextOf(name), 'invocation-name-initialism'))).toEqual([]);
  });

  it('mends every sample of a file for rules that tell one only', () => {
    const text = modelOf(
      `${play('"Turn to 42 or 7", "say \\"9\\" {Slot}"')}, {"name": "B", "samples": ["Level 3"]}`,
    );
    const numbers = fixed(text, 'sample-number', 'Fix all');
    expect(numbers).toBe(
      modelOf(
        `${play('"Turn to forty two or seven", "say \\"nine\\" {Slot}"')}, {"name": "B", "samples": ["Level three"]}`,
      ),
    );
    expect(fixed(numbers, 'sample-case', 'Fix all')).toBe(
      numbers.replace('Turn', 'turn').replace('Level', 'level'),
    );
  });

  it('takes out spaces', () => {
    const text = modelOf(play('"a  b", " c ", "d"'));
    expect(titlesOf(fixesFor(contextOf(text), 'sample-whitespace'))[0]).toBe('Remove the extra spaces');
    expect(fixed(text, 'sample-whitespace', 'Fix all')).toBe(modelOf(play('"a b", "c", "d"')));
  });

  it('is not offered twice for what there is once', () => {
    expect(titlesOf(fixesFor(contextOf(modelOf(play('"a  b"'))), 'sample-whitespace'))).toEqual([
      'Remove the extra spaces',
    ]);
  });

  it('lower-cases an invocation name', () => {
    const text = modelOf(play('"a"')).replace('test skill', 'Test Skill');
    expect(fixed(text, 'invocation-name-lowercase')).toBe(modelOf(play('"a"')));
  });

  it('converts the old form of slots', () => {
    const slots = '"slots": [{"name": "q", "type": "AMAZON.Musician"}], ';
    const text = modelOf(play('"play {abba|q}", "hear {the \\"who\\"|q} or {x|q}"', slots));
    expect(fixed(text, 'legacy-slot-syntax', 'Write {q}')).toBe(text.replace('{abba|q}', '{q}'));
    expect(fixed(text, 'legacy-slot-syntax', 'Fix all')).toBe(
      modelOf(play('"play {q}", "hear {q} or {q}"', slots)),
    );
  });
});

describe('a name that Alexa does not take', () => {
  const model = (intent: string, slot: string, type: string): string =>
    modelOf(
      `{"name": "${intent}", "slots": [{"name": "${slot}", "type": "${type}"}], "samples": ["a {${slot}}"]}`,
      `{"name": "${type}", "values": [{"name": {"value": "v"}}]}`,
    );

  it.each([
    ['intent-name-format', model('Play2Intent', 'slot', 'T'), model('PlayTwoIntent', 'slot', 'T')],
    ['slot-name-format', model('Play', 'slot-1', 'T'), model('Play', 'slot_One', 'T')],
    ['slot-type-name-format', model('Play', 'slot', 'MY-TYPE'), model('Play', 'slot', 'MY_TYPE')],
  ])('is mended everywhere: %s', (rule, before, wanted) => {
    expect(fixed(before, rule, 'Rename')).toBe(wanted);
    expect(count(wanted, rule)).toBe(0);
  });

  it('stays where the mended one is taken', () => {
    const text = modelOf(
      `${play('"a"').replace('Play', 'Play.Me')}, ${play('"b"').replace('Play', 'Play_Me')}`,
    );
    expect(titlesOf(fixesFor(contextOf(text), 'intent-name-format'))).toEqual([]);
  });
});

describe('adding what is missing', () => {
  const stop = '{"name": "AMAZON.StopIntent", "samples": []}';

  it('intents that every skill needs', () => {
    const text = modelOf(`${play('"a"')}, ${stop}`);
    const made = fixed(text, 'required-intents');
    expect(made).toBe(
      modelOf(
        `${play('"a"')}, ${stop}, {"name": "AMAZON.CancelIntent", "samples": []}, {"name": "AMAZON.HelpIntent", "samples": []}`,
      ),
    );
    expect(count(made, 'required-intents')).toBe(0);
    expect(titlesOf(fixesFor(contextOf(text), 'required-intents'))).toEqual([
      'Add AMAZON.CancelIntent, AMAZON.HelpIntent',
    ]);
  });

  it('words around free speech, other than there are', () => {
    const text = modelOf(play('"{q}", "Find {q}"', query));
    expect(titlesOf(fixesFor(contextOf(text), 'phrase-slot-carrier'))).toEqual([
      "Change to 'search for {q}'",
      "Change to 'look up {q}'",
      "Change to 'tell me about {q}'",
    ]);
    const made = fixed(text, 'phrase-slot-carrier');
    expect(made).toBe(modelOf(play('"search for {q}", "Find {q}"', query)));
    expect(count(made, 'phrase-slot-carrier')).toBe(0);
  });

  it('words of the language, before or after', () => {
    const text = modelOf(play('"{q}"', query));
    const inLocale = (locale: string): string => {
      const uri = modelUri.replace('en-US', locale);
      return filesAfter(fixesFor(contextOf(text, uri), 'phrase-slot-carrier')[0]!, { [uri]: text })[uri]!;
    };
    expect(inLocale('de-DE')).toBe(text.replace('{q}', 'suche nach {q}'));
    expect(inLocale('ja-JP')).toBe(text.replace('{q}', '{q} を検索して'));
  });
});

describe('a diagnostic that is not ours, or not of this text', () => {
  const text = modelOf(play('"a  b", "a", "a"'));
  const context = contextOf(text);
  const [spaces] = diagnosticsOf(context, 'sample-whitespace');
  const actions = (change: object): string[] =>
    titlesOf(
      provideCodeActions(context, spaces!.range, [{ ...spaces!, ...change }], undefined, ['quickfix']),
    );

  it.each([
    ['another source', { source: 'json' }],
    ['no data', { data: undefined }],
    ['strange data', { data: { kind: 'explode' } }],
    ['data without its fields', { data: { kind: 'replace', range: { start: 'x' } } }],
    ['data of another type', { data: ['remove'] }],
    ['a name where a list should be', { data: { kind: 'add-intents', names: 'x' } }],
    ['a place elsewhere', { data: { kind: 'replace', range: { start: 0, end: 1 }, text: '' } }],
    [
      'a place where no intent is',
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        data: { kind: 'carrier-phrase' },
      },
    ],
    [
      'a slot where no intent is',
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        data: { kind: 'declare-slot', slot: 's', intent: 'Play' },
      },
    ],
  ])('%s', (_, change) => expect(actions({ code: 'x', ...change })).toEqual([]));

  it('is left alone by what asks for other kinds', () => {
    expect(provideCodeActions(context, spaces!.range, [spaces!], undefined, ['source'])).toEqual([]);
  });
});
