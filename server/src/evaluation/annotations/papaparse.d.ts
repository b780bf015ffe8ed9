/** As much of Papa Parse as we use: @types/papaparse would bring Node's types into code that must run without them. */
declare module 'papaparse' {
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    readonly message: string;
  }
  export interface ParseStep {
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
    /** `cursor`: where the text behind the record begins. */
    readonly meta: { readonly delimiter: string; readonly cursor: number };
  }
  export interface ParseConfig {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    readonly preview?: number;
    readonly step?: (step: ParseStep, parser: { abort(): void }) => void;
  }
  export interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly delimiter: string };
  }
  const Papa: {
    parse(text: string, config: ParseConfig): ParseResult;
    unparse(rows: readonly (readonly string[])[], config: { readonly newline?: string }): string;
  };
  export default Papa;
}
