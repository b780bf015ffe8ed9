/** Colours of long texts: after an edit only what differs from the last answer travels, not a number for every word. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { createLruCache } from '../base/lruCache';

export interface TokenDeltas {
  /** All of them, under a name by which the client may ask for differences. */
  whole(uri: string, tokens: SemanticTokens): SemanticTokens;
  /** What differs from the answer of that name; all, where that is not the last one. */
  since(uri: string, previous: string, tokens: SemanticTokens): SemanticTokens | SemanticTokensDelta;
}

interface Answer {
  readonly resultId: string;
  readonly data: Uint32Array;
}

/** Documents whose last answer is kept. */
const mostDocuments = 8;

export function createTokenDeltas(): TokenDeltas {
  const last = createLruCache<string, Answer>(mostDocuments);
  let count = 0;

  const keep = (uri: string, { data }: SemanticTokens): string => {
    const resultId = String(++count);
    last.set(uri, { resultId, data: Uint32Array.from(data) });
    return resultId;
  };

  const whole: TokenDeltas['whole'] = (uri, tokens) => ({ resultId: keep(uri, tokens), data: tokens.data });

  return {
    whole,
    since(uri, previous, tokens) {
      const former = last.get(uri);
      if (former?.resultId !== previous) return whole(uri, tokens);
      const edit = editBetween(former.data, tokens.data);
      return { resultId: keep(uri, tokens), edits: edit === undefined ? [] : [edit] };
    },
  };
}

/** One stretch that takes the place of another; undefined where nothing differs. */
function editBetween(
  before: Uint32Array,
  now: readonly number[],
): SemanticTokensDelta['edits'][number] | undefined {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const data = now.slice(start, now.length - end);
  return deleteCount === 0 && data.length === 0 ? undefined : { start, deleteCount, data };
}
