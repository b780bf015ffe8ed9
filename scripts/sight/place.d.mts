export function placeToType(text: string): {
  readonly line: number;
  readonly sample: string;
  readonly column: number;
};
