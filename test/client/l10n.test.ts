import { describe, expect, it } from 'vitest';
import german from '../../l10n/bundle.l10n.de.json';
import manifest from '../../package.json';
import germanManifest from '../../package.nls.de.json';
import english from '../../package.nls.json';
import { phrasesIn, placesIn, translatedIn } from '../support/translated';

const saidAsTheyAre = [
  '# model: path/to/interactionModels/custom/en-US.json',
  '**Skill Lens**: …',
  'Skill Lens',
  'Skill Lens language server',
  'Skill Lens: …',
  'Skill Lens: … …',
  "default-src 'none'; style-src 'nonce-…'; script-src 'nonce-…'",
];

describe('what the client says', () => {
  const all = translatedIn('src');

  it('is written where it is said, so that it can be found', () => {
    expect(all.filter(({ text }) => text === undefined)).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });

  it('leaves nothing out but names, pages, and what agents are told', () => {
    const agents = /^src\/agents\//;
    const phrases = phrasesIn('src').filter(
      ({ place, text }) => !agents.test(place) && !text?.startsWith('<'),
    );
    expect([...new Set(phrases.map(({ text }) => text))].toSorted()).toEqual(saidAsTheyAre);
  });

  it('has a German translation each, and none is left over', () => {
    expect(Object.keys(german).toSorted()).toEqual([...new Set(all.map(({ text }) => text))].toSorted());
  });

  it('keeps its places and icons in German', () => {
    for (const [text, translated] of Object.entries(german)) {
      expect(placesIn(translated), text).toEqual(placesIn(text));
      expect(/^\$\([\w~-]+\)/.exec(translated)?.[0], text).toBe(/^\$\([\w~-]+\)/.exec(text)?.[0]);
      expect(translated.trim(), text).not.toBe('');
    }
  });
});

describe('what package.json says', () => {
  const keys =
    JSON.stringify(manifest)
      .match(/"%[\w.]+%"/g)
      ?.map((each) => each.slice(2, -2)) ?? [];

  it('is in English and German, all of it', () => {
    expect(keys.length).toBeGreaterThan(80);
    expect(Object.keys(english).toSorted()).toEqual([...new Set(keys)].toSorted());
    expect(Object.keys(germanManifest)).toEqual(Object.keys(english));
    expect(Object.values(germanManifest).every((text) => text.trim() !== '')).toBe(true);
  });

  it('leaves nothing for people outside the tables', () => {
    const { contributes } = manifest;
    const said = [
      ...contributes.commands.map(({ title }) => title),
      ...contributes.colors.map(({ description }) => description),
      ...contributes.configuration.flatMap(({ title, properties }) => [
        title,
        ...Object.values(properties).map((each: { markdownDescription: string }) => each.markdownDescription),
        ...Object.values(properties).flatMap(
          (each: { enumDescriptions?: readonly string[] }) => each.enumDescriptions ?? [],
        ),
      ]),
      ...contributes.walkthroughs.flatMap(({ title, description, steps }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
    ];
    expect(said.filter((text) => !/^%[\w.]+%$/.test(text))).toEqual([]);
  });

  it('leads its links to commands that there are', () => {
    const links = JSON.stringify([english, germanManifest]).matchAll(/command:(skillLens\.\w+)/g);
    const known = manifest.contributes.commands.map(({ command }) => command);
    for (const [, command] of links) expect(known).toContain(command);
  });
});
