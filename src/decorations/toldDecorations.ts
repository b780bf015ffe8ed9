/** What an editor has been told, so that nothing is told twice: a key changes a few of the decoration types. Pure. */
import { lineBreaksIn, type TextChange } from '../predictions/textChange';

/** What VS Code takes for a decoration, as far as it matters here: ranges, or options with one. */
export type PlacedDecoration = LineRange | { readonly range: LineRange };

interface LineRange {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

interface Told {
  readonly text: string;
  /** Lines with one of them. */
  readonly lines: ReadonlySet<number>;
}

export class ToldDecorations<Type> {
  readonly #byType = new Map<Type, Told>();

  /** Takes note of what a type shows from now on. @returns whether the editor does not show it yet */
  tell(type: Type, decorations: readonly PlacedDecoration[]): boolean {
    const text = JSON.stringify(decorations);
    if (this.#byType.get(type)?.text === text) return false;
    this.#byType.set(type, { text, lines: new Set(decorations.map(lineOf)) });
    return true;
  }

  /**
   * The text has changed, and the editor has moved what it shows by rules of its own: that is told anew for the lines that were changed.
   * Where lines have come or gone everything is: an editor that had them already when it was told has put it elsewhere.
   */
  edited(changes: readonly TextChange[]): void {
    for (const [type, { lines }] of this.#byType) {
      if (changes.some((change) => mayMove(change, lines))) this.#byType.delete(type);
    }
  }
}

function lineOf(decoration: PlacedDecoration): number {
  return 'range' in decoration ? decoration.range.start.line : decoration.start.line;
}

function mayMove({ range: { start, end }, text }: TextChange, lines: ReadonlySet<number>): boolean {
  return start.line !== end.line || lineBreaksIn(text) > 0 || lines.has(start.line);
}
