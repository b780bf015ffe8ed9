import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../server/src/base/random';

/** Skills of different sizes and faults, every ninth with two locales and a manifest, every hundredth broken. */
export function writeSkills(root: string, count: number): void {
  const random = createRandom(7);
  const words = 'red blue lamp door song list news game cup road tree bird'.split(' ');
  for (let k = 0; k < count; k++) {
    const custom = join(root, `skill-${k}`, 'skill-package/interactionModels/custom');
    mkdirSync(custom, { recursive: true });
    const word = (): string => random.pick(words)!;
    const intents = Array.from({ length: 1 + (k % 4) }, (_, i) => ({
      name: k % 5 === 0 ? `${word()} intent ${i}` : `Say${word()}Intent`,
      slots: [],
      samples: Array.from({ length: 1 + (k % 3) }, () => `${word()} the ${word()} please`),
    }));
    const languageModel = { invocationName: `my ${word()}`, intents, types: [] };
    const model = JSON.stringify({ interactionModel: { languageModel } }, undefined, 1);
    writeFileSync(join(custom, 'en-US.json'), k % 100 === 99 ? Buffer.from([0xff, 0xfe, 0x7b]) : model);
    if (k % 9 === 0) {
      writeFileSync(join(custom, 'en-GB.json'), model.replace(/"my /, '"our '));
      const locales = { 'en-US': {}, 'de-DE': {} };
      const manifest = JSON.stringify({ manifest: { publishingInformation: { locales } } });
      writeFileSync(join(root, `skill-${k}`, 'skill-package/skill.json'), manifest);
    }
  }
}
