/** At most so many characters, the last one an ellipsis where some are left out; counted in code points, so that none is cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
