import { describe, expect, it } from 'vitest';
import { createScratchSnapshot, sourceDocument } from '../../server/src/analysis/snapshot';
import { provideDocumentLinks, provideScratchLinks } from '../../server/src/features/documentLinks';
import { parseUtteranceFile } from '../../server/src/model/parseUtteranceFile';
import { contextOf, modelUri, snapshotOf } from '../support/featureContext';
import { musicSkill } from '../support/musicSkill';

describe('links', () => {
  it('lead from what Alexa ships to its documentation', () => {
    const context = contextOf(musicSkill);
    const links = provideDocumentLinks(context).map(({ range, target }) => [
      context.document.text.getText(range),
      target?.replace(/.*\//, ''),
    ]);
    expect(links).toEqual([
      ['AMAZON.Musician', 'slot-type-reference.html'],
      ['AMAZON.NUMBER', 'slot-type-reference.html'],
      ['AMAZON.Musician', 'slot-type-reference.html'],
      ['AMAZON.StopIntent', 'standard-built-in-intents.html'],
    ]);
  });

  it.each([
    ['model: ../en-US.json\nplay it\n', snapshotOf(musicSkill), '../en-US.json'],
    ['model: ../en-US.json\nplay it\n', undefined, undefined],
    ['play it\n', snapshotOf(musicSkill), undefined],
  ])('lead from a scratch file’s first line to its model: %j', (text, model, covered) => {
    const document = sourceDocument('file:///skill/try.utterances', 'model', text, 1);
    const links = provideScratchLinks(createScratchSnapshot(document, parseUtteranceFile(text), model));
    expect(links.map(({ range }) => document.text.getText(range))).toEqual(
      covered === undefined ? [] : [covered],
    );
    expect(links.map(({ target }) => target)).toEqual(covered === undefined ? [] : [modelUri]);
  });
});
