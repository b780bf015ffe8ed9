import { hashOf } from '../base/hash';
import { t } from '../base/l10n';
import { decodeUtf8 } from '../base/utf8';
import { CheckpointError } from './checkpointFiles';
import { lookUpForms } from './lookUpForms';
import type { Pretrained } from './pretrained';
import type { WordVectors } from './wordVectors';

/** Grows whenever a reader of the old form would misread the new one. */
export const languageWordsVersion = 1;
export const languageWordsFormat = 'skill-lens-words';

/**
 * The head of a file `words.LANG.bin`: one line of JSON. Behind it stand the words, a line each, then a float32 a word
 * (its scale), then 4 bits a number: number = (nibble - 8) * scale, low nibble first.
 */
export interface LanguageWordsHead {
  readonly format: typeof languageWordsFormat;
  readonly formatVersion: number;
  /** Two letters. */
  readonly language: string;
  readonly words: number;
  /** Numbers in a vector, an even number. */
  readonly width: number;
  /** Bytes of the words with their line ends. */
  readonly wordBytes: number;
  readonly attribution: string;
}

/** The words of one language, in the space of the English table that the shared network was trained with. */
export interface LanguageWords {
  readonly language: string;
  readonly hash: string;
  readonly vectors: WordVectors;
}

export const languageOf = (locale: string): string => locale.slice(0, 2).toLowerCase();
/** Beside the pretrained network's own files. */
export const languageFileName = (language: string): string => `words.${language}.bin`;

/** @throws CheckpointError where the file is damaged or of another version, naming the mend */
export function decodeLanguageWords(bytes: Uint8Array): LanguageWords {
  const headEnd = bytes.indexOf(0x0a) + 1;
  const head = readHead(bytes.subarray(0, headEnd));
  const { words: count, width, language } = head;
  const scalesAt = headEnd + head.wordBytes;
  const nibblesAt = scalesAt + 4 * count;
  if (nibblesAt + (count * width) / 2 !== bytes.length) throw damaged();
  const words = decodeUtf8(bytes.subarray(headEnd, scalesAt)).split('\n');
  const rows = new Map(words.slice(0, count).map((word, row) => [word, row]));
  const scales = new Float32Array(bytes.slice(scalesAt, nibblesAt).buffer);
  const nibbles = bytes.slice(nibblesAt);
  return Object.freeze({
    language,
    hash: hashOf(bytes),
    vectors: Object.freeze({
      width,
      copyTo(word: string, target: Float32Array, offset: number) {
        for (const form of lookUpForms(word, language)) {
          const row = rows.get(form);
          if (row === undefined) continue;
          copyRow(nibbles, row * width, scales[row]!, target.subarray(offset, offset + width));
          return true;
        }
        target.fill(0, offset, offset + width);
        return false;
      },
    }),
  });
}

/** The shared network with the words of a skill's language; labels are still named in English more often than not. */
export function inLanguage(pretrained: Pretrained, words: LanguageWords): Pretrained {
  return Object.freeze({
    ...pretrained,
    hash: `${pretrained.hash} ${words.hash}`,
    vectors: words.vectors,
    labelVectors: firstKnown(pretrained.vectors, words.vectors),
  });
}

function firstKnown(first: WordVectors, second: WordVectors): WordVectors {
  return Object.freeze({
    width: first.width,
    copyTo: (word: string, target: Float32Array, offset: number) =>
      first.copyTo(word, target, offset) || second.copyTo(word, target, offset),
  });
}

function copyRow(nibbles: Uint8Array, start: number, scale: number, target: Float32Array): void {
  for (let column = 0; column < target.length; column++) {
    const index = start + column;
    const nibble = (nibbles[index >> 1]! >> (4 * (index & 1))) & 15;
    target[column] = (nibble - 8) * scale;
  }
}

function readHead(line: Uint8Array): LanguageWordsHead {
  let head: LanguageWordsHead | undefined;
  try {
    head = JSON.parse(decodeUtf8(line)) as LanguageWordsHead;
  } catch {
    // Said below.
  }
  if (head?.format !== languageWordsFormat || head.formatVersion !== languageWordsVersion) throw damaged();
  return head;
}

function damaged(): CheckpointError {
  return new CheckpointError(
    t('A word table of the pretrained network is damaged or of another version; install Skill Lens again.'),
  );
}
