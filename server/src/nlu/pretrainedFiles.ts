import { openOnce } from '../base/openOnce';
import { decodeUtf8 } from '../base/utf8';
import { decodeLanguageWords, inLanguage, languageFileName, languageOf } from './languageWords';
import { decodePretrained, type Pretrained } from './pretrained';

/** The language of the word vectors in the network's own file. */
const trainedLanguage = 'en';

/**
 * The pretrained network with the words of a locale's language; undefined where there is none. What is read stays in memory: the
 * network once, and a table a language that was asked for.
 * @throws CheckpointError if it is damaged
 */
export type PretrainedReader = (locale: string) => Promise<Pretrained | undefined>;

/** @param read a file of the pretrained network's folder by its name, undefined where there is none */
export function createPretrainedReader(
  read: (name: string) => Promise<Uint8Array | undefined>,
): PretrainedReader {
  const readWhole = async (): Promise<Pretrained | undefined> => {
    const [model, weights] = await Promise.all([read('model.json'), read('weights.bin')]);
    if (model === undefined || weights === undefined) return undefined;
    return decodePretrained({ modelJson: decodeUtf8(model), weights });
  };

  /** A language without a table of its own starts from the English one, as all did before there were tables. */
  const withLanguage = async (language: string): Promise<Pretrained | undefined> => {
    const pretrained = await ofLanguage(trainedLanguage);
    const bytes = await read(languageFileName(language));
    return pretrained && bytes ? inLanguage(pretrained, decodeLanguageWords(bytes)) : pretrained;
  };

  const ofLanguage = openOnce((language: string) =>
    language === trainedLanguage ? readWhole() : withLanguage(language),
  );
  return (locale) => ofLanguage(languageOf(locale));
}
