import { describe, expect, it } from 'vitest';
import {
  provideCodeActions,
  resolveCodeAction,
  uriOfCodeAction,
} from '../../server/src/features/codeActions';
import { filesAfter, chosen, diagnosticsOf, modelOf, refactorsAt, titlesOf } from '../support/codeActionsFor';
import { contextOf, legacyContextOf, modelUri, samplesUri, schemaUri } from '../support/featureContext';
import { withCursor } from '../support/marked';

function refactored(marked: string, title: string): string {
  const { text, offset } = withCursor(marked);
  return filesAfter(chosen(refactorsAt(contextOf(text), offset), title), { [modelUri]: text })[modelUri]!;
}

function offered(marked: string): string[] {
  const { text, offset } = withCursor(marked);
  return titlesOf(refactorsAt(contextOf(text), offset));
}

const intent = (samples: string): string => `{"name": "Play", "samples": [${samples}]}`;
/** A model of one intent; samples may hold a cursor. */
const model = (samples: string): string => modelOf(intent('')).replace('[]', () => `[${samples}]`);

describe('samples of the intent at the cursor', () => {
  it('are sorted, each in the other place', () => {
    const before = '|"play b",\r\n    "Play a",\r\n\r\n  "{x} c", "\\"i\\" 10", "i 9"';
    const wanted = '"\\"i\\" 10",\r\n    "{x} c",\r\n\r\n  "i 9", "Play a", "play b"';
    expect(refactored(model(before), 'Sort')).toBe(model(wanted));
  });

  it('lose duplicates', () => {
    expect(refactored(model('"a", |"b", "A ", "b?", "c"'), 'Remove duplicate')).toBe(model('"a", "b", "c"'));
  });

  it('are normalised, slots and the old form apart', () => {
    const before = '" Play  {The Song} \\t now", |"\\"X\\"", "ok", "Élan {Who Am I@Slot}"'.replace('@', '¦');
    const { text, offset } = withCursor(model(before));
    const sent = text.replace('¦', '|');
    const action = chosen(refactorsAt(contextOf(sent), offset), 'Normalise');
    expect(filesAfter(action, { [modelUri]: sent })[modelUri]).toBe(
      model('"play {The Song} now", "\\"x\\"", "ok", "élan {Who Am I|Slot}"'),
    );
  });

  it('are left alone where nothing would change, and outside intents', () => {
    expect(offered(model('"a", |"b"'))).toEqual([]);
    expect(offered(model('|'))).toEqual([]);
    expect(offered(`|${model('"b", "a"')}`)).toEqual([]);
    expect(offered(model('|"B", "a"'))).toEqual([
      "Sort the samples of 'Play'",
      "Normalise the samples of 'Play'",
    ]);
  });

  it('of a legacy pair are lines', () => {
    const schema = '{"intents": [{"intent": "Play"}]}';
    const samples = 'Play b\nPlay  A\nOther x\nPlay b\n';
    const texts = { [schemaUri]: schema, [samplesUri]: samples };
    const actions = refactorsAt(legacyContextOf(schema, samples, 'samples'), 6);
    expect(filesAfter(chosen(actions, 'Sort'), texts)).toEqual({
      [samplesUri]: 'Play A\nPlay  b\nOther x\nPlay b\n',
    });
    expect(filesAfter(chosen(actions, 'Remove'), texts)).toEqual({
      [samplesUri]: 'Play b\nPlay  A\nOther x\n',
    });
    expect(filesAfter(chosen(actions, 'Normalise'), texts)).toEqual({
      [samplesUri]: 'Play b\nPlay  a\nOther x\nPlay b\n',
    });
  });

  it('are not touched in broken JSON where commas count', () => {
    expect(offered('{"languageModel": {"intents": [{"name": "A", "samples": [|"b", "a", "a" "c"]}')).toEqual([
      "Sort the samples of 'A'",
    ]);
    expect(offered('|')).toEqual([]);
    expect(offered('{"languageModel": {|')).toEqual([]);
  });
});

describe('an action that is worked out later', () => {
  const text = modelOf(intent('"b  c", "b  c", "a"'));
  const context = contextOf(text);
  const diagnostics = [
    ...diagnosticsOf(context, 'duplicate-sample'),
    ...diagnosticsOf(context, 'sample-whitespace'),
  ];
  const lazy = provideCodeActions(context, diagnostics[0]!.range, diagnostics, undefined, undefined, {
    lazy: true,
  });
  const eager = provideCodeActions(context, diagnostics[0]!.range, diagnostics, undefined);

  it('is the same one', () => {
    expect(titlesOf(lazy)).toEqual(titlesOf(eager));
    expect(lazy.length).toBeGreaterThan(4);
    // Each travels to the editor and back.
    for (const { data, diagnostics: own = [] } of lazy) expect(data.diagnostics).toEqual(own);
    expect(Math.max(...lazy.map(({ diagnostics: own = [] }) => own.length))).toBe(1);
    for (const [i, action] of lazy.entries()) {
      expect(action.edit).toBeUndefined();
      expect(uriOfCodeAction(action)).toBe(modelUri);
      const resolved = resolveCodeAction(context, JSON.parse(JSON.stringify(action)), undefined);
      expect(resolved.edit).toEqual(eager[i]!.edit);
      expect(resolved.edit).toBeDefined();
    }
  });

  it('stays without an edit where the text has changed', () => {
    const action = chosen(lazy, 'Sort');
    expect(resolveCodeAction(contextOf(modelOf(intent('"a"'))), action, undefined)).toBe(action);
    expect(resolveCodeAction(context, { title: 'Sort' }, undefined)).toEqual({ title: 'Sort' });
    expect(uriOfCodeAction({ title: 'Sort' })).toBeUndefined();
  });

  it('names its kind and finding', () => {
    expect(chosen(eager, 'Sort').kind).toBe('refactor.rewrite');
    const [remove] = eager;
    expect(remove).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'duplicate-sample' }],
    });
  });
});
