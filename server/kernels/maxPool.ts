import { at } from "./simd";

/**
 * The greatest value of every unit over an utterance's own tokens, and where it was.
 * @param states [B, T, W] @param lengths int32 [B], at least 1 @param out [B, W] @param where int32 [B, W], a token
 */
export function maxPool(states: usize, B: i32, T: i32, W: i32, lengths: usize, out: usize, where: usize): void {
  for (let b = 0; b < B; b++) {
    const first = at(states, b * T * W), length = min(i32.load(at(lengths, b)), T);
    for (let w = 0; w < W; w++) {
      let best = f32.load(at(first, w)), token = 0;
      for (let t = 1; t < length; t++) {
        const value = f32.load(at(first, t * W + w));
        if (value > best) {
          best = value;
          token = t;
        }
      }
      f32.store(at(out, b * W + w), best);
      i32.store(at(where, b * W + w), token);
    }
  }
}

/** The gradient of maxPool: each unit's goes to the token that was greatest. @param dStates out [B, T, W], cleared first */
export function maxPoolGrad(dOut: usize, where: usize, B: i32, T: i32, W: i32, dStates: usize): void {
  memory.fill(dStates, 0, <usize>(B * T * W) << 2);
  for (let b = 0; b < B; b++) {
    for (let w = 0; w < W; w++) {
      const index = b * W + w, token = i32.load(at(where, index));
      f32.store(at(dStates, (b * T + token) * W + w), f32.load(at(dOut, index)));
    }
  }
}
