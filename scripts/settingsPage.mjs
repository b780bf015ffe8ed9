// Writes docs/settings.md from package.json and package.nls.json: `node scripts/settingsPage.mjs`. A test holds the page against them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root } from './command.mjs';

export function settingsPage() {
  const { contributes } = readJson('package.json');
  const words = readJson('package.nls.json');
  const say = (text) => text.replace(/^%(.*)%$/, (_, key) => words[key]);
  const groups = contributes.configuration.map(({ title, properties }) => {
    const rows = Object.entries(properties).map(([key, setting]) => row(key, setting, say));
    return `## ${say(title)}\n\n| setting | default | what it chooses |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${head}\n${groups.join('\n')}`;
}

const head = `# Settings

Every setting of Skill Lens, as the settings editor shows it. This page is made by \`node scripts/settingsPage.mjs\`. In a workspace that you
do not trust, the workspace's own values for training and its backend do not count.
`;

function row(key, setting, say) {
  const about = say(setting.markdownDescription ?? setting.description ?? '');
  const values = (setting.enum ?? []).map((value, i) => {
    const words = (setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [])[i];
    return `\`${value}\`${words ? `: ${say(words)}` : ''}`;
  });
  const text = [about, ...(values.length > 0 ? [values.join('; ')] : [])].join(' ');
  return `| \`${key}\` | \`${JSON.stringify(setting.default)}\` | ${text.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`;
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

if (isProgram(import.meta.url)) writeFileSync(join(root, 'docs/settings.md'), settingsPage());
