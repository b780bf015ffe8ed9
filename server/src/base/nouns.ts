/** What a skill is made of, one and many, in the language that is spoken. */
import { t } from './l10n';

const all = {
  intent: [() => t('intent'), () => t('intents')],
  slot: [() => t('slot'), () => t('slots')],
  'slot type': [() => t('slot type'), () => t('slot types')],
  'dialog intent': [() => t('dialog intent'), () => t('dialog intents')],
  'dialog slot': [() => t('dialog slot'), () => t('dialog slots')],
  sample: [() => t('sample'), () => t('samples')],
  value: [() => t('value'), () => t('values')],
  synonym: [() => t('synonym'), () => t('synonyms')],
  prompt: [() => t('prompt'), () => t('prompts')],
  dialog: [() => t('dialog'), () => t('dialogs')],
  rule: [() => t('rule'), () => t('rules')],
  use: [() => t('use'), () => t('uses')],
} as const;

export type Noun = keyof typeof all;

export function noun(what: Noun): string {
  return all[what][0]();
}

export function nouns(what: Noun): string {
  return all[what][1]();
}
