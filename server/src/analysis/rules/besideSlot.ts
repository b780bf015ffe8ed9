import type { Sample, TemplateSlot } from '../../model/types';

/** The characters right before and behind a slot, whole code points; empty at an end of the sample. */
export interface BesideSlot {
  readonly before: string;
  readonly after: string;
}

export function besideSlot({ start, end }: TemplateSlot, { text }: Sample): BesideSlot {
  return {
    before: /.$/su.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '',
    after: /^./su.exec(text.slice(end, end + 2))?.[0] ?? '',
  };
}

/** Whether there is a character of a script that is written without spaces. */
export function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text);
}
