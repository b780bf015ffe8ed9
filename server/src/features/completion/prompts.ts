import { shorten } from '../../text/shorten';
import { t } from '../../base/l10n';
import type { InteractionModel, Prompt, PromptReference } from '../../model/types';
import { describePrompt } from '../hover/describePrompt';
import { counted } from '../hover/listed';
import { indexOf } from '../modelIndex';
import type { Suggestion } from './suggestion';

/** How the console names prompts of a role. */
const usualIds: Record<PromptReference['role'], RegExp> = {
  elicitation: /^elicit/i,
  confirmation: /^confirm/i,
  validation: /validation/i,
};

/** Prompts for the dialog: those named for the role first, unused ones before used ones. */
export function promptsForRole(role: PromptReference['role'], model: InteractionModel): Suggestion[] {
  const { prompts, promptUses } = indexOf(model);
  return [...prompts.values()].map((prompt): Suggestion => {
    const name = prompt.id.value;
    const uses = promptUses.get(name)?.length ?? 0;
    return {
      name,
      kind: 'prompt',
      detail: firstWords(prompt) ?? (uses === 0 ? t('not used yet') : counted(uses, 'use')),
      documentation: describePrompt(name, model),
      rank: (usualIds[role].test(name) ? 0 : 2) + (uses === 0 ? 0 : 1),
    };
  });
}

/** Ids that the dialog uses and nobody has written yet. */
export function promptsToDefine(own: string, model: InteractionModel): Suggestion[] {
  const { prompts, promptUses } = indexOf(model);
  return [...promptUses.keys()]
    .filter((id) => id === own || !prompts.has(id))
    .map((name) => ({
      name,
      kind: 'prompt',
      detail: t('used in the dialog'),
      documentation: describePrompt(name, model),
      rank: 0,
    }));
}

const longestDetail = 61;

function firstWords({ variations }: Prompt): string | undefined {
  const text = variations[0]?.text?.text;
  return text && shorten(text, longestDetail);
}
