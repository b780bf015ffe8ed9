import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capabilities, contributes, icon } from '../../package.json';
import { defaultSettings } from '../../server/src/protocol';
import { defaultDecorationSettings } from '../../src/decorations/settings';

/** Editor backgrounds of VS Code's own themes. */
const backgrounds = {
  dark: '#1f1f1f',
  light: '#ffffff',
  highContrast: '#000000',
  highContrastLight: '#ffffff',
};

describe('contributed colours', () => {
  const cases = contributes.colors.flatMap(({ id, defaults }) =>
    (['dark', 'light', 'highContrast', 'highContrastLight'] as const).map(
      (theme) => [id, theme, defaults[theme]] as const,
    ),
  );

  it.each(cases)('%s can be read in %s', (_id, theme, colour) => {
    expect(contrast(colour, backgrounds[theme])).toBeGreaterThan(theme.startsWith('high') ? 7 : 4.5);
  });
});

describe('contributed settings', () => {
  it('have the defaults that client and server know', () => {
    const declared = Object.entries(contributes.configuration.properties).map(([key, { default: value }]) => [
      key,
      value,
    ]);
    const { finetune, engine, ambiguity, rules, codeLens, inlayHints } = defaultSettings;
    expect(Object.fromEntries(declared)).toEqual({
      'skillLens.finetune.onSave': finetune.onSave,
      'skillLens.finetune.seed': finetune.seed,
      'skillLens.engine.backend': engine.backend,
      'skillLens.ambiguity.enabled': ambiguity.enabled,
      'skillLens.ambiguity.strictness': ambiguity.strictness,
      'skillLens.rules': rules,
      'skillLens.codeLens.enabled': codeLens.enabled,
      'skillLens.inlayHints.slotTypes': inlayHints.slotTypes,
      'skillLens.decorations.predictions': defaultDecorationSettings.predictions,
      'skillLens.decorations.slots': defaultDecorationSettings.slots,
      'skillLens.decorations.confidence': defaultDecorationSettings.confidence,
    });
  });
});

describe('a workspace that is not trusted', () => {
  const { properties } = contributes.configuration;
  const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;

  it('sets nothing about training', () => {
    expect(supported).toBe('limited');
    const aboutTraining = Object.keys(properties).filter((key) =>
      /^skillLens\.(finetune|engine)\./.test(key),
    );
    expect([...restrictedConfigurations].sort()).toEqual(aboutTraining.sort());
  });

  it('never chooses what code computes, trusted or not', () => {
    expect(properties['skillLens.engine.backend'].scope).toBe('machine');
  });

  it('is told nothing that only a developer of Skill Lens can do', () => {
    expect(JSON.stringify([contributes, capabilities])).not.toMatch(/npm (run|install)/);
  });
});

describe('contributed files', () => {
  const paths = [
    icon,
    ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
    ...contributes.grammars.map(({ path }) => path),
  ];
  it.each(paths)('%s is there', (path) => expect(existsSync(path)).toBe(true));
});

/** Contrast ratio of two #rrggbb colours after WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const share = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
