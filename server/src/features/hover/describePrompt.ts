import { t } from '../../base/l10n';
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
    t('**{0}** prompt', code(id)),
    prompt === undefined ? t('Not defined: add it to `prompts`.') : describeTexts(textsOf(prompt.variations)),
    uses.length === 0 ? t('Used nowhere in the dialog.') : describeUses(uses),
  );
}

function textsOf(variations: InteractionModel['prompts'][number]['variations']): string[] {
  return variations.flatMap(({ text }) => (text === undefined ? [] : [text.text]));
}

/** The wordings, one a line. */
function describeTexts(texts: readonly string[]): string {
  const lines = texts.slice(0, shownVariations).map(code);
  if (texts.length > shownVariations) lines.push(t('and {0} more', texts.length - shownVariations));
  return bullets(lines);
}

function describeUses(uses: readonly PromptUse[]): string {
  const purposes = uses.slice(0, shownUses).map(({ intentName, slotName, reference }) => {
    const owner =
      slotName === undefined ? code(intentName) : t('{0} of {1}', code(slotName), code(intentName));
    return t('{0} of {1}', roleName(reference.role), owner);
  });
  const hidden = uses.length - purposes.length;
  const more = hidden > 0 ? t(' and {0} more', hidden) : '';
  return t('Used for: {0}{1}.', purposes.join(', '), more);
}

function roleName(role: PromptUse['reference']['role']): string {
  switch (role) {
    case 'elicitation':
      return t('elicitation');
    case 'confirmation':
      return t('confirmation');
    case 'validation':
      return t('validation');
  }
}
