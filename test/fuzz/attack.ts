/** One way to attack the product, a step at a time, for as long as anyone likes. */
import type { Random } from '../../server/src/base/random';

export interface Attack {
  readonly name: string;
  /** What a step is counted in. */
  readonly unit: string;
  /** @returns how many units it did. @throws Fault where something is wrong */
  step(random: Random): Promise<number>;
  end(): Promise<void>;
}

/** Something that must not happen; the message says what, with what it takes to see it again. */
export class Fault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Fault';
  }
}

export function insist(isRight: boolean, message: () => string): asserts isRight {
  if (!isRight) throw new Fault(message());
}
