import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capabilities, contributes, icon } from '../../package.json';
import english from '../../package.nls.json';
import { defaultSettings } from '../../server/src/protocol';
import { defaultDecorationSettings } from '../../src/decorations/settings';
import { defaultTestingSettings } from '../../src/testing/settings';

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
  const declared = Object.assign(
    {},
    ...contributes.configuration.map(({ properties }) => properties),
  ) as Record<string, { default: unknown }>;

  it('have the defaults that client and server know', () => {
    const known = {
      ...defaultSettings,
      decorations: defaultDecorationSettings,
      testing: defaultTestingSettings,
    };
    const flat = Object.entries(known).flatMap(([name, value]) =>
      name === 'rules'
        ? [[`skillLens.${name}`, value]]
        : Object.entries(value).map(([key, each]) => [`skillLens.${name}.${key}`, each]),
    );
    const defaults = Object.entries(declared).map(([key, { default: value }]) => [key, value]);
    expect(Object.fromEntries(defaults)).toEqual(Object.fromEntries(flat));
  });

  it('are in groups with a title each, and none is long', () => {
    const titles = contributes.configuration.map(
      ({ title }) => english[title.slice(1, -1) as keyof typeof english],
    );
    expect(new Set(titles).size).toBe(contributes.configuration.length);
    for (const { properties } of contributes.configuration)
      expect(Object.keys(properties).length).toBeLessThanOrEqual(10);
  });
});

describe('slot colours', () => {
  const warning = ['skillLens.differsForeground', 'skillLens.slotsForeground'];
  const slots = contributes.colors.filter(({ id }) => /slot\d$/.test(id));

  it.each(['dark', 'light', 'highContrast', 'highContrastLight'] as const)(
    'are no red and no amber in %s: those say that something is wrong',
    (theme) => {
      for (const { id, defaults } of slots) {
        const hues = contributes.colors
          .filter((each) => warning.includes(each.id))
          .map((each) => hueDistance(each.defaults[theme], defaults[theme]));
        expect(Math.min(...hues), id).toBeGreaterThan(25);
      }
    },
  );
});

describe('a workspace that is not trusted', () => {
  const properties: Readonly<Record<string, { readonly scope?: string }>> = Object.assign(
    {},
    ...contributes.configuration.map((group) => group.properties),
  );
  const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;

  it('sets nothing about training', () => {
    expect(supported).toBe('limited');
    const aboutTraining = Object.keys(properties).filter((key) =>
      /^skillLens\.(finetune|engine)\./.test(key),
    );
    expect([...restrictedConfigurations].sort()).toEqual(aboutTraining.sort());
  });

  it('never chooses what code computes, trusted or not', () => {
    expect(properties['skillLens.engine.backend']?.scope).toBe('machine');
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
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
    ...['agrees', 'slots', 'differs', 'unlearned'].flatMap((sign) =>
      ['dark', 'light'].map((theme) => `media/gutter/${sign}-${theme}.svg`),
    ),
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

/** Degrees between the hues of two colours, 0 to 180. */
function hueDistance(a: string, b: string): number {
  const distance = Math.abs(hue(a) - hue(b));
  return Math.min(distance, 360 - distance);
}

function hue(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)) as [
    number,
    number,
    number,
  ];
  return ((Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI + 360) % 360;
}
