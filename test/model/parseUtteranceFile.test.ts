import { describe, expect, it } from 'vitest';
import { parseUtteranceFile } from '../../server/src/model/parseUtteranceFile';
import { unmark } from '../support/marked';

describe('parseUtteranceFile', () => {
  it('reads one utterance a line, and the model of the first', () => {
    const { text, ranges } = unmark(
      '# try these\nmodel: «../models/en-US.json»\r\n\r\n  «play some jazz» \n# no\n«number # 1»\n«model: t»',
    );
    const file = parseUtteranceFile(text);
    expect(file.model?.value).toBe('../models/en-US.json');
    expect(file.utterances.map(({ value }) => value)).toEqual(['play some jazz', 'number # 1', 'model: t']);
    expect([file.model!.range, ...file.utterances.map(({ range }) => range)]).toEqual(ranges);
  });

  it('takes an empty file', () => {
    expect(parseUtteranceFile('')).toEqual({ model: undefined, utterances: [] });
    expect(parseUtteranceFile('\ufeff# only this')).toEqual({ model: undefined, utterances: [] });
  });
});
