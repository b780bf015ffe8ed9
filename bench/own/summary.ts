import { meanOf } from '../measure/bootstrap';
import { hundredfold, markdownTable } from '../report/markdown';
import type { OwnFigures, OwnResult } from './messages';

/** Macro averages over skills, shares 0 to 1. */
export interface OwnMeans extends Omit<OwnFigures, 'utterances'> {
  /** Skills that have such utterances. */
  readonly skills: number;
}

export interface OwnLanguage {
  readonly skills: number;
  readonly listed: OwnMeans;
  readonly unlisted: OwnMeans;
}

export interface OwnSummary extends OwnLanguage {
  readonly perLanguage: Readonly<Record<string, OwnLanguage>>;
  readonly perSkill: readonly OwnResult[];
}

export function summariseOwn(results: readonly OwnResult[]): OwnSummary {
  const languages = [...new Set(results.map(({ language }) => language))].sort();
  return {
    ...meansOf(results),
    perLanguage: Object.fromEntries(
      languages.map((language) => [language, meansOf(results.filter((each) => each.language === language))]),
    ),
    perSkill: results,
  };
}

function meansOf(results: readonly OwnResult[]): OwnLanguage {
  const of = (kind: 'listed' | 'unlisted'): OwnMeans => {
    const figures = results.flatMap((result) => result[kind] ?? []);
    const mean = (name: 'intent' | 'frame' | 'refused'): number => meanOf(figures.map((each) => each[name]));
    return { skills: figures.length, intent: mean('intent'), frame: mean('frame'), refused: mean('refused') };
  };
  return { skills: results.length, listed: of('listed'), unlisted: of('unlisted') };
}

/** In Markdown: languages, then the skills that are read worst. */
export function reportOwn({ perLanguage, perSkill, ...all }: OwnSummary): string {
  const cells = ({ intent, frame, refused }: OwnMeans): string[] => [intent, frame, refused].map(hundredfold);
  const row = (name: string, { skills, listed, unlisted }: OwnLanguage): string[] => [
    name,
    String(skills),
    ...cells(listed),
    ...cells(unlisted),
  ];
  const header = [
    'own samples, right %',
    'skills',
    ...['listed values: intents', 'frames', 'refused'],
    ...['unlisted values: intents', 'frames', 'refused'],
  ];
  const rows = Object.entries(perLanguage).map(([language, figures]) => row(language, figures));
  return [markdownTable(header, [...rows, row('all', all)]), worst(perSkill)].join('\n\n');
}

function worst(perSkill: readonly OwnResult[]): string {
  return [...perSkill]
    .sort((a, b) => (a.unlisted?.frame ?? 1) - (b.unlisted?.frame ?? 1))
    .slice(0, 10)
    .map(({ skill, unlisted, misread }) => {
      const lines = misread.slice(0, 4).map((line) => `  - ${line}`);
      return [`- ${skill}: frames ${hundredfold(unlisted?.frame ?? Number.NaN)}`, ...lines].join('\n');
    })
    .join('\n');
}
