import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { createReader } from '../../../server/src/nlu/reading/createReader';
import { beginTag, insideTag, outsideTag, tagCount } from '../../../server/src/nlu/tags';
import { tokenTexts } from '../../../server/src/nlu/tokenize';

const catalog = createCatalog();
const model = parseInteractionModel(
  JSON.stringify({
    interactionModel: {
      languageModel: {
        invocationName: 'the test',
        intents: [
          {
            name: 'PlayIntent',
            slots: [{ name: 'title', type: 'Title' }],
            samples: ['play {title}', 'play the song {title}', 'play {title} for her tonight'],
          },
        ],
        types: [{ name: 'Title', values: ['yesterday', 'let it be'].map((value) => ({ name: { value } })) }],
      },
    },
  }),
  'models/en-US.json',
);
const labels = { intents: ['PlayIntent'], slots: ['title'], intentSlots: { PlayIntent: ['title'] } };
const tags = tagCount(1);
const skill = createSkillText(model, catalog, createLexicon(model, catalog));
const reader = createReader({ labels, skill, temperature: 1, vectors: undefined });

/** Reads where the network puts the slot at tokens `[start, end)`, each of its tags as probable as `sureness`. */
function titleOf(text: string, [start, end]: readonly [number, number], sureness: number): string {
  const tokens = tokenTexts(text);
  const rows = new Float64Array(tokens.length * tags).fill((1 - sureness) / (tags - 1));
  const tagAt = (at: number): number => {
    if (at < start || at >= end) return outsideTag;
    return at === start ? beginTag(0) : insideTag(0);
  };
  tokens.forEach((_, at) => {
    rows[at * tags + tagAt(at)] = sureness;
  });
  const one = Float32Array.of(1);
  const opinion = { intents: one, network: one, ngrams: one, tags: () => rows, tokens: tokens.length };
  return reader
    .read(tokens, opinion)
    .spans.map((span) => tokens.slice(span.start, span.end).join(' '))
    .join(', ');
}

describe('the slots of an utterance that a sample takes with words that no list holds', () => {
  it('are the tags of a network that is sure, though the sample would swallow words that samples have outside slots', () => {
    expect(titleOf('play her yesterday tonight', [2, 3], 0.999)).toBe('yesterday');
  });

  it("are the sample's where the network cuts a title without being sure", () => {
    expect(titleOf('play the song purple paper lanterns', [4, 5], 0.6)).toBe('purple paper lanterns');
  });

  it('change hands with sureness alone', () => {
    const cut = 'play hey purple';
    expect(titleOf(cut, [2, 3], 0.5)).toBe('hey purple');
    expect(titleOf(cut, [2, 3], 0.9999)).toBe('purple');
  });
});

describe('the slots of an utterance that a sample takes with a listed value', () => {
  it("are the sample's, but not against tags that are very much likelier", () => {
    expect(titleOf('play let it be', [2, 4], 0.6)).toBe('let it be');
    expect(titleOf('play let it be', [2, 4], 0.9999)).toBe('it be');
  });
});

describe('courtesy at the end of an utterance', () => {
  it('is no part of a slot that the tags find', () => {
    expect(titleOf('could we hear purple paper please', [3, 6], 0.9)).toBe('purple paper');
  });

  it('is a slot where it is all of it', () => {
    expect(titleOf('could we hear please', [3, 4], 0.9)).toBe('please');
  });
});
