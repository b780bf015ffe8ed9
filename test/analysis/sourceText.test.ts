import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSourceText } from '../../server/src/analysis/sourceText';
import { forAll } from '../support/forAll';

const texts = fc.string({ unit: fc.constantFrom('a', 'ä', '\r', '\n', '😀'), maxLength: 12 });
const numbers = fc.integer({ min: -2, max: 15 });

it('answers as the document of vscode-languageserver-textdocument does', () => {
  forAll(
    fc.record({ text: texts, offset: numbers, line: numbers, character: numbers }),
    ({ text, offset, line, character }) => {
      const position = { line, character };
      const answers = (document: TextDocument) => ({
        text: document.getText(),
        lines: document.lineCount,
        position: document.positionAt(offset),
        offset: document.offsetAt(position),
        part: document.getText({ start: { line: 0, character: 0 }, end: position }),
        range: document.getLineRange(line),
        lineBreak: document.getEOLCharacters(line),
      });
      expect(answers(createSourceText('file:///a', 1, text))).toEqual(
        answers(TextDocument.create('file:///a', '', 1, text)),
      );
    },
    1000,
  );
});
