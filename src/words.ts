/** What people read, in their language. */

/** Puts arguments for `{0}`, `{1}` into the message's translation; `vscode.l10n.t` is one. */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/** English as it is written in the source. */
export const inEnglish: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (mark, index: string) => String(args[Number(index)] ?? mark));
