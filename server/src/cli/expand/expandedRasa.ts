import { Document, Scalar } from 'yaml';
import type { ExpandedSample, ExpandedSlot } from '../../evaluation/expandSamples';

/**
 * NLU training data of Rasa 3: examples by intent, each slot's value as `[value](slot)`, as `[value]{"entity": …, "value": …}` where it stands for
 * another one.
 */
export function expandedRasa(samples: readonly ExpandedSample[]): string {
  const intents = [...new Set(samples.map(({ intent }) => intent))];
  const nlu = intents.map((intent) => {
    const own = samples.filter((sample) => sample.intent === intent);
    const examples = new Scalar(own.map((sample) => `- ${exampleOf(sample)}\n`).join(''));
    examples.type = Scalar.BLOCK_LITERAL;
    return { intent, examples };
  });
  const version = new Scalar('3.1');
  version.type = Scalar.QUOTE_DOUBLE;
  return new Document({ version, nlu }).toString({ lineWidth: 0 });
}

function exampleOf({ utterance, slots }: ExpandedSample): string {
  let text = '';
  let at = 0;
  for (const slot of slots) {
    text += `${escaped(utterance.slice(at, slot.start))}${markedOf(slot)}`;
    at = slot.end;
  }
  return text + escaped(utterance.slice(at));
}

function markedOf({ name, value, canonical }: ExpandedSlot): string {
  const meaning = canonical === undefined ? `(${name})` : JSON.stringify({ entity: name, value: canonical });
  return `[${escaped(value)}]${meaning}`;
}

/** Brackets would be read as marks. */
function escaped(text: string): string {
  return text.replace(/[[\]]/g, '');
}
