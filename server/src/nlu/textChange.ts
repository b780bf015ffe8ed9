import { Automaton } from '../grammar/automaton';
import { parseAll } from '../grammar/parse';
import type { GrammarSample } from '../grammar/types';
import type { SkillText } from './skillText';
import { tokenize } from './tokenize';
import { unitsOf } from './units';

/** Which utterances an edit of the skill's text can make read otherwise. */
export interface TextChange {
  readonly isNothing: boolean;
  touches(utterance: string): boolean;
}

/**
 * What is different between two versions of a skill's text: an utterance is read anew where a sample that came or went takes it.
 * Whatever else changes (lists, intents, the fallback) touches everything.
 */
export function textChange(before: SkillText, after: SkillText): TextChange {
  if (before === after) return { isNothing: true, touches: () => false };
  if (framework(before) !== framework(after) || !hasSameLists(before, after)) {
    return { isNothing: false, touches: () => true };
  }
  const changed = differentSamples(before, after);
  const automaton = new Automaton(changed, after.grammar.automaton.words);
  return {
    isNothing: changed.length === 0,
    touches(utterance) {
      if (changed.length === 0) return false;
      const tokens = tokenize(utterance, after.language).map(({ text }) => text);
      return parseAll(automaton, unitsOf(tokens, after.language).texts).length > 0;
    },
  };
}

/** What every reading depends on. */
function framework({ intents, fallback, language }: SkillText): string {
  return JSON.stringify([intents, fallback, language]);
}

/** A list that was not worked out anew is the same object. */
function hasSameLists(before: SkillText, after: SkillText): boolean {
  const lists = new Map(before.grammar.automaton.types.map(({ name, values }) => [name, values]));
  return after.grammar.automaton.types.every(({ name, values }) => (lists.get(name) ?? values) === values);
}

function differentSamples(before: SkillText, after: SkillText): GrammarSample[] {
  const [old, fresh] = [before, after].map(
    ({ grammar }) => new Map(grammar.samples.map((sample) => [`${sample.intent} ${sample.key}`, sample])),
  ) as [Map<string, GrammarSample>, Map<string, GrammarSample>];
  return [
    ...[...old].filter(([name]) => !fresh.has(name)).map(([, sample]) => sample),
    ...[...fresh].filter(([name]) => !old.has(name)).map(([, sample]) => sample),
  ];
}
