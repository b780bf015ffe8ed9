import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolder, type TemporaryFolder } from '../cli/temporaryFolder';
import { lamp, lampIntents, modelOf } from './cliModels';
import { runCli } from './cliProcess';

let folder: TemporaryFolder;

beforeAll(() => {
  folder = createTemporaryFolder();
});
afterAll(() => folder.remove());

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly line: number;
      readonly kind?: string;
      readonly score?: number;
      readonly witness?: string;
      readonly related: readonly { readonly line: number; readonly message: string }[];
    }[];
  }[];
  readonly errors: number;
  readonly failures: readonly string[];
}

interface Checked {
  readonly code: number | null;
  readonly stderr: string;
  readonly report: Report;
  /** `rule severity` of every finding, by path. */
  readonly said: Readonly<Record<string, readonly string[]>>;
}

async function check(...paths: string[]): Promise<Checked> {
  const { code, stdout, stderr } = await runCli(['check', '--format', 'json', ...paths]);
  const report = JSON.parse(stdout) as Report;
  const said = report.files.map(({ path, findings }) => [
    path,
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
  ]);
  return { code, stderr, report, said: Object.fromEntries(said) };
}

const [switchOn, tellTime, stop] = lampIntents;
const custom = 'skill-package/interactionModels/custom';
const manifest = (...locales: string[]): string =>
  JSON.stringify({
    manifest: { publishingInformation: { locales: Object.fromEntries(locales.map((each) => [each, {}])) } },
  });

describe('check of a model’s structure', () => {
  it('says what the schema says, once', async () => {
    const text = lamp
      .replace('"invocationName": "tiny lamp"', '"invocationName": ""')
      .replace('"samples": []', '"sample": []');
    const path = folder.write('structure.json', text);
    const { code, said, report } = await check(path);
    expect(code).toBe(1);
    expect(said[path]?.filter((each) => each.startsWith('invocation-name-required'))).toEqual([
      'invocation-name-required error',
    ]);
    expect(said[path]).toContain('unknown-property warning');
    const messages = report.files[0]?.findings.map(({ message }) => message);
    expect(messages).toContain(
      'interactionModel.languageModel.intents[2].sample: Property sample is not allowed.',
    );
  });

  it('says what is wrong with the dialog', async () => {
    const model = JSON.parse(lamp) as { interactionModel: Record<string, unknown> };
    model.interactionModel['dialog'] = {
      intents: [
        { name: 'SwitchOn', slots: [{ name: 'room', type: 'Romm', prompts: { elicitation: 'Which' } }] },
      ],
    };
    const path = folder.write('dialog.json', JSON.stringify(model));
    const { said } = await check(path);
    expect(said[path]).toEqual(
      expect.arrayContaining(['dialog-slot-type-match error', 'prompt-defined error']),
    );
  });
});

describe('check of a skill', () => {
  it('holds locales, skill.json and annotation sets against each other', async () => {
    const [german, american] = [
      folder.write(`skill/${custom}/de-DE.json`, modelOf([switchOn!, stop!], 'kleine lampe')),
      folder.write(`skill/${custom}/en-US.json`, lamp),
    ];
    const skillJson = folder.write('skill/skill-package/skill.json', manifest('de-DE', 'en-US', 'fr-FR'));
    const annotations = folder.write(
      'skill/annotations/set.json',
      JSON.stringify({
        data: [{ inputs: { utterance: 'x' }, expected: [{ intent: { name: 'SwitchOff', slots: {} } }] }],
      }),
    );
    const { said, code } = await check(join(folder.path, 'skill'));
    expect(code).toBe(0);
    expect(said[german]).toContain('locale-drift hint');
    expect(said[american]).not.toContain('locale-drift hint');
    expect(said[skillJson]).toEqual(['manifest-locale-model warning']);
    expect(said[annotations]).toEqual(['annotation-intent-defined warning']);
  });

  it('knows the locales that it was not given, and reports on what it was given alone', async () => {
    const german = folder.write(`given/${custom}/de-DE.json`, modelOf([switchOn!, stop!], 'kleine lampe'));
    folder.write(`given/${custom}/en-US.json`, lamp);
    folder.write('given/skill-package/skill.json', manifest('en-US', 'fr-FR'));
    const { said } = await check(german);
    expect(Object.keys(said)).toEqual([german]);
    expect(said[german]).toEqual(
      expect.arrayContaining(['locale-drift hint', 'manifest-locale-model warning']),
    );
  });

  it('lets a broken locale speak for itself', async () => {
    const american = folder.write(`broken/${custom}/en-US.json`, lamp);
    const german = folder.write(`broken/${custom}/de-DE.json`, '{"interactionModel": {');
    const latin = folder.write(`broken/${custom}/fr-FR.json`, Buffer.from('{"x": "\xe9"}', 'latin1'));
    const { said, code, stderr } = await check(join(folder.path, 'broken'));
    expect(code).toBe(2);
    expect(stderr).toContain(latin);
    expect(said[german]).toContain('json-syntax error');
    expect(said[american]?.some((each) => each.endsWith(' error'))).toBe(false);
  });
});

describe('check with a settings file', () => {
  it('does what the nearest .skill-lens.json says', async () => {
    const text = modelOf([{ ...switchOn!, slots: [] }, tellTime!, stop!]);
    const path = folder.write('settings/models/en-US.json', text);
    const before = await check(path);
    expect(before.code).toBe(1);
    expect(before.said[path]).toContain('sample-slot-defined error');
    folder.write(
      'settings/.skill-lens.json',
      '{ // while this is being written\n  "rules": {"sample-slot-defined": "information", "required-intents": "off"},\n}',
    );
    const after = await check(path);
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect(after.said[path]).toContain('sample-slot-defined information');
    expect(after.said[path]).not.toContain('required-intents warning');
    folder.write('settings/.skill-lens.json', '{"exceptions": [{"rule": "*", "intent": "SwitchOn"}]}');
    expect((await check(path)).said[path]).not.toContain('sample-slot-defined error');
  });

  it('names what is wrong with it, and goes on', async () => {
    const path = folder.write('badSettings/en-US.json', lamp);
    const settings = folder.write(
      'badSettings/.skill-lens.json',
      '{\n  "rules": {"duplicate-samples": "off", "few-samples": "loud"}\n}',
    );
    const { code, stderr, report } = await check(path);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `skill-lens: ${settings}:2:13: There is no rule 'duplicate-samples'. Did you mean 'duplicate-sample'?`,
      `skill-lens: ${settings}:2:56: Rule 'few-samples' cannot be "loud". Write 'off', 'hint', 'information', 'warning' or 'error'.`,
    ]);
    expect(report.failures).toHaveLength(2);
    expect(report.files.map((file) => file.path)).toEqual([path]);
    const { stdout } = await runCli(['check', path]);
    expect(stdout).toContain('1 file checked');
    expect(stdout).not.toContain('could not be checked');
  });
});

describe('check of samples of two intents', () => {
  const intentOf = (name: string, samples: readonly string[], slots: readonly object[] = []): object => ({
    name,
    slots,
    samples,
  });
  const path = (): string =>
    folder.write(
      'twins.json',
      JSON.stringify(
        {
          interactionModel: {
            languageModel: {
              invocationName: 'twin test',
              intents: [
                intentOf(
                  'WeatherIntent',
                  ['what is the weather in {city}', 'how warm is it in {city}', 'weather report for {city}'],
                  [{ name: 'city', type: 'Town' }],
                ),
                intentOf('HelloIntent', ['hello there', 'good morning', 'what is the weather like today']),
                intentOf(
                  'NewsIntent',
                  ['read me the news', 'news of {town}', 'how warm is it in paris'],
                  [{ name: 'town', type: 'Town' }],
                ),
              ],
              types: [{ name: 'Town', values: [{ name: { value: 'paris' } }, { name: { value: 'rome' } }] }],
            },
          },
        },
        undefined,
        2,
      ),
    );

  it('says which utterance fits both, and which sample has strayed', async () => {
    const { report } = await check(path());
    const found = report.files[0]!.findings;
    expect(found.find(({ rule }) => rule === 'conflicting-samples')).toMatchObject({
      kind: 'spelled-value',
      severity: 'information',
      witness: 'how warm is it in paris',
      related: [{ message: expect.stringContaining('NewsIntent') }],
    });
    const [strayed, ...others] = found.filter(({ rule }) => rule === 'confusable-sample');
    expect(others).toEqual([]);
    expect(strayed).toMatchObject({ severity: 'warning', related: [{}] });
    expect(strayed!.message).toContain('WeatherIntent');
    expect(strayed!.score).toBeGreaterThan(0.6);
  });

  it('is silent about a sample that is excepted, with the reason beside it', async () => {
    const model = path();
    const settings = folder.write(
      '.skill-lens.json',
      JSON.stringify({
        exceptions: [
          { rule: 'confusable-sample', sample: 'What is the weather like today?', reason: 'small talk' },
        ],
      }),
    );
    const { said } = await check(model);
    expect(said[model]!.filter((each) => each.startsWith('confusable-sample'))).toEqual([]);
    expect(settings).toContain('.skill-lens.json');
  });
});
