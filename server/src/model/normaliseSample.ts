import { parseTemplate } from './parseTemplate';
import type { Template, TemplateSlot } from './types';

/**
 * One form for all spellings that Alexa hears alike: NFKC, lower case, no punctuation, single spaces.
 * Slots stay, as `{name}` in their own case.
 */
export function normaliseSample(text: string): string {
  return normaliseTemplate(parseTemplate(text), (slot) => `{${slot.name}}`);
}

/** As `normaliseSample`, with a free choice of what stands for a slot. */
export function normaliseTemplate(template: Template, show: (slot: TemplateSlot) => string): string {
  const words: string[] = [];
  for (const part of template.parts) {
    const shown = part.kind === 'slot' ? show(part) : normaliseWords(part.text);
    if (shown !== '') {
      words.push(shown);
    }
  }
  return words.join(' ');
}

function normaliseWords(text: string): string {
  // The expression goes back step by step, which a text of megabytes has no stack for.
  if (text.length <= 1000 && /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) {
    return text;
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/(?!(?<=[\p{L}\p{M}\p{N}])'(?=[\p{L}\p{N}]))\p{P}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
