export interface Step {
  readonly name: string;
  readonly argument: string;
}

export function readSteps(text: string): Step[];
