/** Files made to be slow: whatever they hold, a check of up to two megabytes takes less than two seconds of CPU. */
import { checkSnapshot } from '../../server/src/analysis/checkSnapshot';
import { defaultRuleSettings } from '../../server/src/analysis/ruleSettings';
import { createModelSnapshot, sourceDocument } from '../../server/src/analysis/snapshot';
import { allStructure } from '../../server/src/analysis/structure';
import { createCatalog } from '../../server/src/catalog/catalog';
import { recogniseDocument } from '../../server/src/model/recogniseDocument';
import { type Attack, insist } from './attack';
import { hostileText } from './texts';

const path = '/s/interactionModels/custom/en-US.json';
const mostSeconds = 2;

export function hostileAttack(): Attack {
  const catalog = createCatalog();
  return {
    name: 'hostile files',
    unit: 'files',
    async step(random) {
      const text = hostileText(random);
      const started = process.cpuUsage();
      recogniseDocument('/any/where.json', text);
      const source = { kind: 'json', path, text } as const;
      const uri = `file://${path}`;
      const snapshot = createModelSnapshot(uri, source, [sourceDocument(uri, 'model', text, 1)], catalog);
      const findings = await checkSnapshot(snapshot, defaultRuleSettings, allStructure);
      const { user, system } = process.cpuUsage(started);
      const seconds = (user + system) / 1e6;
      const shown = `${text.slice(0, 400)}… (${text.length} characters)`;
      insist(seconds < mostSeconds, () => `${seconds.toFixed(1)} s of CPU for:\n${shown}`);
      const failed = findings.find(({ ruleId }) => ruleId === 'rule-failed');
      insist(failed === undefined, () => `${failed?.message}\nfor:\n${shown}`);
      return 1;
    },
    end: () => Promise.resolve(),
  };
}
