import { choice, type Matcher, nothing, phrases, repeated, sequence, symbolLike } from './matcher';

/** What a pattern may stand on. */
export interface PatternScope {
  /** The matcher of a name in capitals. */
  rule(name: string): Matcher;
  /** A word as symbols, in each of its spellings. */
  spell(word: string): readonly (readonly string[])[];
}

/**
 * Compiles a pattern of spoken values: `[um] HOUR uhr [MINUTE]`. Words stand for themselves, names in capitals for
 * rules, `[x]` may be left out, `(x|y)` chooses (a line break too), `x+` repeats, `/…/` is a symbol like the
 * regular expression.
 *
 * @throws Error for a pattern that is no pattern: it is the program's own text.
 */
export function compilePattern(text: string, scope: PatternScope): Matcher {
  const marks =
    text
      .trim()
      .replace(/\s*\n\s*/g, '|')
      .match(/\/[^/]+\/|[[\]()|+]|[^\s[\]()|+/]+/g) ?? [];
  const reader = new PatternReader(marks, scope);
  const matcher = reader.alternatives();
  if (!reader.isDone) throw new Error(`pattern does not close: ${text}`);
  return matcher;
}

class PatternReader {
  private at = 0;

  constructor(
    private readonly marks: readonly string[],
    private readonly scope: PatternScope,
  ) {}

  get isDone(): boolean {
    return this.at >= this.marks.length;
  }

  alternatives(): Matcher {
    const parts = [this.sequence()];
    while (this.marks[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return parts.length === 1 ? parts[0]! : choice(parts);
  }

  private sequence(): Matcher {
    const parts: Matcher[] = [];
    while (!this.isDone && !/^[\])|]$/.test(this.marks[this.at]!)) {
      parts.push(this.part());
    }
    return parts.length === 0 ? nothing : parts.reduceRight((rest, part) => sequence(part, rest));
  }

  private part(): Matcher {
    const matcher = this.single();
    if (this.marks[this.at] !== '+') return matcher;
    this.at++;
    return repeated(matcher);
  }

  private single(): Matcher {
    const mark = this.marks[this.at++]!;
    if (mark === '[' || mark === '(') {
      const inner = this.alternatives();
      if (this.marks[this.at++] !== (mark === '[' ? ']' : ')')) throw new Error(`'${mark}' does not close`);
      return mark === '[' ? choice([inner, nothing]) : inner;
    }
    if (mark.startsWith('/')) return symbolLike(mark.slice(1, -1));
    return /^[A-Z][A-Z0-9_]*$/.test(mark) ? this.scope.rule(mark) : phrases(this.scope.spell(mark));
  }
}
