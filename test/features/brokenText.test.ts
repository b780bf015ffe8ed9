import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provideCodeActions } from '../../server/src/features/codeActions';
import { provideDefinition } from '../../server/src/features/definition';
import { provideDiagnostics } from '../../server/src/features/diagnostics';
import { provideDocumentHighlights } from '../../server/src/features/documentHighlight';
import { provideReferences } from '../../server/src/features/references';
import { isRefusal, prepareRename, provideRename } from '../../server/src/features/rename';
import { parseJson } from '../../server/src/text/json/parseJson';
import { appliedTo } from '../support/appliedEdits';
import { contextOf, modelUri } from '../support/featureContext';
import { musicSkill } from '../support/musicSkill';
import {
  annotationUri,
  germanMusic,
  germanUri,
  musicAnnotations,
  musicSkillOf,
} from '../support/musicSkills';

/** A few stretches of the skill cut out or overwritten. */
const damage = fc.array(
  fc.record({
    at: fc.nat(musicSkill.length - 1),
    cut: fc.nat(30),
    put: fc.constantFrom(
      '',
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      '\\',
      '\\u00',
      '{x',
      '|',
      '"name": "A"',
      '\r\n',
      '\u0000',
    ),
  }),
  { maxLength: 4 },
);

/** Its edit fits the text, and leaves a sound one sound. */
function checkAction(
  { title, edit, command }: ReturnType<typeof provideCodeActions>[number],
  texts: Readonly<Record<string, string>>,
  sound: boolean,
): void {
  // Some only show a place.
  if (edit === undefined) expect(command, title).toBeDefined();
  const changed = edit && appliedTo(texts, edit)[modelUri];
  if (sound && changed !== undefined) expect(parseJson(changed).errors, title).toEqual([]);
}

describe('on a skill with damaged text', () => {
  it('nothing throws, edits fit the text, and what was sound stays sound', () => {
    fc.assert(
      fc.property(damage, fc.nat(musicSkill.length), (cuts, offset) => {
        let text = musicSkill;
        for (const { at, cut, put } of cuts) text = text.slice(0, at) + put + text.slice(at + cut);
        const sound = parseJson(text).errors.length === 0;
        const context = contextOf(text);
        const skill = musicSkillOf(text);
        const texts = { [modelUri]: text, [germanUri]: germanMusic, [annotationUri]: musicAnnotations };
        provideDefinition(context, offset, skill);
        provideReferences(context, offset, skill, true);
        provideDocumentHighlights(context, offset);
        prepareRename(context, offset);
        const rename = provideRename(context, offset, 'Zzyx', skill);
        if (rename !== undefined && !isRefusal(rename)) appliedTo(texts, rename);
        const diagnostics = provideDiagnostics(context.snapshot, context.snapshot.findings()).get(modelUri)!;
        const position = context.document.text.positionAt(offset);
        const actions = provideCodeActions(context, { start: position, end: position }, diagnostics, skill);
        for (const action of actions) checkAction(action, texts, sound);
      }),
      { numRuns: 300 },
    );
  });
});
