import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedModelPath, withoutSkills } from '../support/sharedSkills';
import { runCli } from './cliProcess';

/** Known of real skills: two samples that one utterance fits, or a sample and the intent that could claim it as well. */
const pairs = [
  ['paoloantinori__jellyfin-alexa-plugin__7__en-US', 'conflicting-samples', 'play {song}', 'Play {genre}'],
  [
    'alexa-samples__skill-sample-nodejs-college-finder__1__en-AU',
    'conflicting-samples',
    'about {STATE}',
    'about {SCHOOL_NAME}',
  ],
  [
    'alexa-samples__skill-sample-nodejs-college-finder__1__en-AU',
    'conflicting-samples',
    '{REGION}',
    '{SCHOOL_NAME}',
  ],
  [
    'muffinsoft__samurai-chef-alexa-skill__1__en-und',
    'conflicting-samples',
    'play {Navigation} mission',
    '{Navigation}',
  ],
  [
    'alexa-samples__skill-sample-nodejs-team-lookup__1__en-US',
    'conflicting-samples',
    '{cityName}',
    '{firstName}',
  ],
  ['alexa__alexa-cookbook__77__en-US', 'confusable-sample', 'start game', 'NewGameIntent'],
  [
    'jmlankford__task-reminder__1__en-und',
    'confusable-sample',
    'remind me about {title} later',
    'RemindAtIntent',
  ],
  [
    'petergtz__alexa-journal__2__en-AU',
    'confusable-sample',
    'What was in {date}',
    'ReadExistingEntryAbsoluteDateIntent',
  ],
] as const;

interface Found {
  readonly rule: string;
  readonly message: string;
  /** Samples at the finding and at what is shown beside it. */
  readonly samples: readonly string[];
}

interface Reported {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly related: readonly { readonly line: number }[];
}

const found = new Map<string, readonly Found[]>();

beforeAll(async () => {
  if (withoutSkills) return;
  const names = [...new Set(pairs.map(([name]) => name))];
  const { stdout } = await runCli(['check', '--format', 'json', ...names.map(sharedModelPath)]);
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: Reported[] }[] };
  files.forEach(({ path, findings }) => {
    const lines = readFileSync(path, 'utf8').split('\n');
    const sampleAt = (line: number): string => /"(.*)"/.exec(lines[line - 1]!)?.[1]?.trim() ?? '';
    const name = names.find((each) => path.endsWith(`${each}.json`))!;
    const told = findings.map(({ rule, message, line, related }) => ({
      rule,
      message,
      samples: [line, ...related.map((other) => other.line)].map(sampleAt),
    }));
    found.set(name, told);
  });
});

describe.skipIf(withoutSkills)(
  `pairs that are known of real skills (${withoutSkills ?? 'all there'})`,
  () => {
    it.each(pairs)('%s: %s tells of "%s" and "%s"', (name, rule, sample, other) => {
      const told = found.get(name)!.filter((finding) => finding.rule === rule);
      const isTold = ({ samples, message }: Found): boolean =>
        samples.includes(sample) && (samples.includes(other) || message.includes(other));
      expect(told.filter(isTold), JSON.stringify(told, undefined, 1)).not.toEqual([]);
    });
  },
);
