import { t } from '../../base/l10n';
import { lastValueOf } from '../../model/reading';
import type { JsonNode, JsonObject } from '../../text/json/jsonNode';
import type { Frame } from '../types';
import { readSlots } from './jsonSlots';
import { has, objectAt, openingOf, stringAt } from './jsonValues';
import type { TestFile } from './testFile';

/** One test as an object, of an annotation set, of Alexa's results, or plain: `{"utterance", "intent", "slots"}`. */
export function readRow(node: JsonNode, file: TestFile): void {
  if (node.kind !== 'object') {
    file.refuse(
      openingOf(node),
      t('A test must be an object. Write {0}.', '{"utterance": "…", "intent": "…"}'),
    );
    return;
  }
  const utterance = utteranceOf(node);
  if (utterance === undefined || utterance.value.trim() === '') {
    file.refuse(utterance?.range ?? openingOf(node), noUtterance(node));
    return;
  }
  const alexa = alexaOf(node, file.text);
  const expected = expectedOf(node, file.text);
  if (expected.length === 0 && alexa === undefined) {
    file.refuse(
      utterance.range,
      t(
        "No intent is expected of '{0}'. Name one; AMAZON.FallbackIntent where none is meant.",
        utterance.value,
      ),
    );
    return;
  }
  file.add(utterance.value, utterance.range, expected, alexa);
}

function utteranceOf(node: JsonObject): ReturnType<typeof stringAt> {
  const asked = objectAt(node, 'inputs', 'input', 'request');
  return (asked && stringAt(asked, 'utterance')) ?? stringAt(node, 'utterance', 'text', 'input', 'query');
}

/** An answer of profile-nlu does not repeat what was asked, and two files are easily taken for one another. */
function noUtterance(node: JsonObject): string {
  if (has(node, 'interactionModel') || has(node, 'languageModel')) {
    return t('This is an interaction model, not tests of one. Name an annotation set, JSON lines or CSV.');
  }
  return has(node, 'selectedIntent')
    ? t(
        'This answer of profile-nlu does not say what was asked. Add "utterance": "…" beside "selectedIntent".',
      )
    : t('This test has no utterance. Add "utterance": "…".');
}

/** Several items of `expected` are alternatives. */
function expectedOf(node: JsonObject, text: string): Frame[] {
  const expected = lastValueOf(node, 'expected');
  if (expected?.kind === 'array') return expected.items.flatMap((item) => frameOf(item, text));
  return frameOf(expected ?? node, text);
}

/** `actual` of the evaluation tool's results; `selectedIntent` of profile-nlu, which is not there where Alexa heard no intent. */
function alexaOf(node: JsonObject, text: string): Frame | undefined {
  const answer = objectAt(node, 'response') ?? node;
  if (has(answer, 'selectedIntent') || has(answer, 'consideredIntents')) {
    const selected = objectAt(answer, 'selectedIntent');
    const [frame] = selected ? frameOf(selected, text) : [];
    return frame ?? { intent: 'AMAZON.FallbackIntent', slots: [] };
  }
  const actual = objectAt(node, 'actual');
  return actual && frameOf(actual, text)[0];
}

/** `{"intent": {"name", "slots"}}`, `{"intent": "…", "slots"}` or `{"name", "slots"}`. */
function frameOf(node: JsonNode, text: string): Frame[] {
  if (node.kind !== 'object') return [];
  const inner = objectAt(node, 'intent') ?? node;
  const name = stringAt(inner, 'name')?.value ?? stringAt(node, 'intent')?.value ?? '';
  if (name.trim() === '') return [];
  return [{ intent: name.trim(), slots: readSlots(lastValueOf(inner, 'slots'), text) }];
}
