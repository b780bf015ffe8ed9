import { openOnce } from '../../base/openOnce';
import type { Engine } from '../../engine/openEngine';
import { type Encoder, createEncoder } from '../../nlu/encoder';
import type { Pretrained } from '../../nlu/pretrained';

/** What knows the meaning of a language's words; a skill is read by its letters without. */
export interface Meanings {
  readonly pretrained: Pretrained;
  readonly encoder: Encoder;
  /** States of utterances that were read before, of any skill. */
  readonly known: Map<string, Float32Array>;
}

/** Opens what each language needs at its first skill. */
export interface MeaningsOpener {
  /** @returns undefined where this build has no pretrained network */
  open(locale: string): Promise<Meanings | undefined>;
  dispose(): void;
}

/**
 * @param openEngine asked once, and again only where it rejects
 * @param openPretrained gives languages without words of their own the same object
 */
export function createMeaningsOpener(
  openEngine: () => Promise<Engine>,
  openPretrained: (engine: Engine, locale: string) => Promise<Pretrained | undefined>,
): MeaningsOpener {
  const engine = openOnce(() => openEngine());
  const opened = new Map<Pretrained, Meanings>();
  return {
    async open(locale) {
      const ready = await engine();
      const pretrained = await openPretrained(ready, locale);
      if (pretrained === undefined) return undefined;
      const meanings = opened.get(pretrained) ?? {
        pretrained,
        encoder: createEncoder(ready, pretrained),
        known: new Map(),
      };
      opened.set(pretrained, meanings);
      return meanings;
    },
    dispose() {
      for (const { encoder } of opened.values()) encoder.dispose();
      opened.clear();
    },
  };
}
