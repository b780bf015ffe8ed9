import type { InteractionModel } from '../../model/types';
import { code } from '../describeModel';
import { indexOf, type PromptUse } from '../modelIndex';
import { bullets, paragraphs } from './listed';

const shownVariations = 5;
const shownUses = 4;

/** A prompt by its id: what Alexa says, and when. */
export function describePrompt(id: string, model: InteractionModel): string {
  const { prompts, promptUses } = indexOf(model);
  const prompt = prompts.get(id);
  const uses = promptUses.get(id) ?? [];
  return paragraphs(
    `**${code(id)}** prompt`,
    prompt === undefined ? 'Not defined: add it to `prompts`.' : describeTexts(textsOf(prompt.variations)),
    uses.length === 0 ? 'Used nowhere in the dialog.' : describeUses(uses),
  );
}

function textsOf(variations: InteractionModel['prompts'][number]['variations']): string[] {
  return variations.flatMap(({ text }) => (text === undefined ? [] : [text.text]));
}

/** The wordings, one a line. */
export function describeTexts(texts: readonly string[]): string {
  const lines = texts.slice(0, shownVariations).map(code);
  if (texts.length > shownVariations) lines.push(`and ${texts.length - shownVariations} more`);
  return bullets(lines);
}

function describeUses(uses: readonly PromptUse[]): string {
  const purposes = uses.slice(0, shownUses).map(({ intentName, slotName, reference }) => {
    const owner = slotName === undefined ? code(intentName) : `${code(slotName)} of ${code(intentName)}`;
    return `${reference.role} of ${owner}`;
  });
  const hidden = uses.length - purposes.length;
  return `Used for the ${purposes.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}.`;
}
