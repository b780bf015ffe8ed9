/** A half-open stretch of a document, in UTF-16 offsets as LSP counts them. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A value together with the stretch of source text that it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly range: TextRange;
}

/** Whether the inner one lies within the outer, which may end where it ends. */
export function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
