import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, describeEnvironment } from '../report/environment';
import { hundredfold, markdownTable } from '../report/markdown';
import { writeBetweenMarks } from '../report/marks';
import type { LanguageFigures, TransferSummary } from './summary';

/** A run that figures are of. */
interface Run {
  readonly command: string;
  readonly environment: Environment;
}

/** Writes what was measured in a language into its page, `LANG.md` of the folder, between the marks `quality`. */
export function writeLanguagePages(folder: string, { perLanguage }: TransferSummary, run: Run): void {
  for (const figures of perLanguage) {
    const page = join(folder, `${figures.language}.md`);
    if (existsSync(page)) writeBetweenMarks(page, 'quality', `\n${qualityOf(figures, run)}\n`);
  }
}

/** What a reader of the page needs to judge the figures by stands with them. */
function qualityOf({ skills, answers, systems }: LanguageFigures, { command, environment }: Run): string {
  const header = [
    'system',
    'intents right %',
    'frames right %',
    'own utterances refused %',
    'calibration error (by chance)',
  ];
  const rows = Object.entries(systems).map(([name, { intentError, frameError, refused, ece, chanceEce }]) => [
    name === 'transfer' ? 'Skill Lens' : name,
    hundredfold(1 - intentError),
    hundredfold(1 - frameError),
    hundredfold(refused),
    `${ece.toFixed(3)} (${chanceEce.toFixed(3)})`,
  ]);
  const ofSkills = skills === 1 ? 'one development skill' : `${skills} development skills`;
  return [
    `As shipped, on held-out templates with held-out values: ${answers} utterances of ${ofSkills}, means over skills.`,
    markdownTable(header, rows),
    'By chance: what the calibration error of so many answers would be if every confidence were true.',
    `\`${command}\`: ${describeEnvironment(environment)}.`,
  ].join('\n\n');
}
