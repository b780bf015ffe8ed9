import { describe, expect, it } from 'vitest';
import { locateModel } from '../../server/src/analysis/locateModel';
import { parseUtteranceFile } from '../../server/src/model/parseUtteranceFile';
import { memoryFileSystem } from '../support/memoryFileSystem';

/** Paths below a root, with the scratch file's place and first line. */
function locate(paths: readonly string[], scratch: string, text = 'hello'): Promise<string | undefined> {
  const files = Object.fromEntries(paths.map((path) => [`file:///w/${path}`, '{}']));
  return locateModel(`file:///w/${scratch}`, parseUtteranceFile(text), memoryFileSystem(files));
}

describe('locateModel', () => {
  it('follows the first line, relative to the file', async () => {
    const found = await locate([], 'notes/try.utterances', 'model: ../models/de-DE.json\nhallo');
    expect(found).toBe('file:///w/models/de-DE.json');
  });

  it('takes backslashes for slashes', async () => {
    const found = await locate([], 'a/try.utterances', 'model: ..\\models\\de-DE.json');
    expect(found).toBe('file:///w/models/de-DE.json');
  });

  it.each([
    ['a file of another file system', 'vscode-vfs://github/me/skill/models/de-DE.json'],
    ['a file by its URI', 'file:///w/models/de-DE.json'],
  ])('takes %s as it is named', async (_what, uri) => {
    expect(await locate([], 'notes/try.utterances', `model: ${uri}`)).toBe(uri);
  });

  it('finds the nearest model upwards and prefers en-US', async () => {
    const paths = [
      'interactionModels/custom/fr-FR.json',
      'skill/skill-package/interactionModels/custom/de-DE.json',
      'skill/skill-package/interactionModels/custom/en-US.json',
    ];
    expect(await locate(paths, 'skill/test/deep/try.utterances')).toBe(
      'file:///w/skill/skill-package/interactionModels/custom/en-US.json',
    );
    expect(await locate(paths, 'try.utterances')).toBe('file:///w/interactionModels/custom/fr-FR.json');
  });

  it('finds a model beside the scratch file', async () => {
    expect(await locate(['models/en-GB.json'], 'models/try.utterances')).toBe('file:///w/models/en-GB.json');
  });

  it('finds models named by language, and no other short names', async () => {
    const paths = [
      'models/de.json',
      'models/en.json',
      'old/models/it.json',
      'old/models/ab.json',
      'new/models/ab.json',
    ];
    expect(await locate(paths, 'a.utterances')).toBe('file:///w/models/en.json');
    expect(await locate(paths, 'old/a.utterances')).toBe('file:///w/old/models/it.json');
    expect(await locate(['models/ab.json'], 'a.utterances')).toBeUndefined();
  });

  it('finds none where there is none', async () => {
    expect(await locate(['models/readme.json'], 'a/b/try.utterances')).toBeUndefined();
  });
});
