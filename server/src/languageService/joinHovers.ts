import type { Hover } from 'vscode-languageserver-types';

/** One hover of two: what a name means, then what the model makes of the whole sample. The narrower place counts. */
export function joinHovers(name: Hover | undefined, prediction: Hover | undefined): Hover | undefined {
  if (name === undefined || prediction === undefined) return name ?? prediction;
  return {
    ...name,
    contents: {
      kind: 'markdown',
      value: `${markdownOf(name)}\n\n---\n\n${markdownOf(prediction)}`,
    },
  };
}

/** Our own hovers have no other form. */
function markdownOf({ contents }: Hover): string {
  return typeof contents === 'object' && 'kind' in contents ? contents.value : '';
}
