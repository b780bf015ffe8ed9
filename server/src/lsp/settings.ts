import { defaultSettings, type Settings } from '../protocol';

/** Reads a client's settings; what is missing or of the wrong type takes its default. */
export function parseSettings(value: unknown): Settings {
  const finetune = section(value, 'finetune');
  const engine = section(value, 'engine');
  const ambiguity = section(value, 'ambiguity');
  const codeLens = section(value, 'codeLens');
  const inlayHints = section(value, 'inlayHints');
  const defaults = defaultSettings;
  return {
    finetune: {
      onOpen: flag(finetune['onOpen'], defaults.finetune.onOpen),
      onSave: flag(finetune['onSave'], defaults.finetune.onSave),
      onIdle: flag(finetune['onIdle'], defaults.finetune.onIdle),
      pauseWhenBusy: flag(finetune['pauseWhenBusy'], defaults.finetune.pauseWhenBusy),
      seed: isSeed(finetune['seed']) ? finetune['seed'] : defaults.finetune.seed,
    },
    engine: { backend: isBackend(engine['backend']) ? engine['backend'] : defaults.engine.backend },
    ambiguity: {
      enabled: flag(ambiguity['enabled'], defaults.ambiguity.enabled),
      strictness: isStrictness(ambiguity['strictness'])
        ? ambiguity['strictness']
        : defaults.ambiguity.strictness,
    },
    rules: section(value, 'rules'),
    codeLens: { enabled: flag(codeLens['enabled'], defaults.codeLens.enabled) },
    inlayHints: { slotTypes: flag(inlayHints['slotTypes'], defaults.inlayHints.slotTypes) },
  };
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function section(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const part = isRecord(value) ? value[name] : undefined;
  return isRecord(part) ? part : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSeed(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isBackend(value: unknown): value is Settings['engine']['backend'] {
  return value === 'auto' || value === 'wasm' || value === 'tensorflow' || value === 'cpu';
}

function isStrictness(value: unknown): value is Settings['ambiguity']['strictness'] {
  return value === 'quiet' || value === 'normal' || value === 'strict';
}
