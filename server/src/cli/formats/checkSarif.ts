import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../package.json';
import { ruleFacts } from '../../analysis/ruleFacts';
import type { Severity } from '../../analysis/types';
import { hashOf } from '../../base/hash';
import type { Checked } from '../checkModels';
import type { ReportedFinding } from '../checkReport';
import type { FilePlace } from '../loadModel';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, as code scanning takes it: rules, results with places and fingerprints, what could not be read as notifications. */
export function checkSarif({ reports, failures, settings }: Checked): string {
  const found = reports.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const ids = [...new Set(found.map(({ finding }) => finding.rule))].sort();
  const log: Log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Skill Lens', semanticVersion: version, rules: ids.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: found.map(({ path, finding }) => resultOf(path, finding, ids)),
        invocations: [
          {
            executionSuccessful: failures.length + settings.length === 0,
            toolExecutionNotifications: [...failures, ...settings].map((text) => ({
              level: 'error',
              message: { text },
            })),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function ruleOf(id: string): ReportingDescriptor {
  const facts = ruleFacts.get(id);
  const sentence = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    id,
    shortDescription: { text: sentence },
    ...(facts?.documentation && { helpUri: facts.documentation }),
    ...(facts && { defaultConfiguration: { level: levelOf(facts.severity) } }),
  };
}

function resultOf(path: string, finding: ReportedFinding, ids: readonly string[]): Result {
  const { rule, severity, message, related } = finding;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levelOf(severity),
    message: { text: message },
    locations: [locationOf({ path, ...finding })],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...locationOf(other),
        message: { text: other.message },
      })),
    }),
    // Of what is said, not of where: a line that is added above makes no new alert.
    partialFingerprints: { 'skillLens/v1': hashOf(`${uriOf(path)}\n${rule}\n${message}`).slice(0, 32) },
  };
}

function locationOf({ path, line, column, endLine, endColumn }: FilePlace): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** From the working folder, which in CI is the repository's root. */
function uriOf(path: string): string {
  const inside = relative('', resolve(path)).replaceAll('\\', '/');
  const isBelow = !inside.startsWith('..') && !isAbsolute(inside);
  return isBelow ? encodeURI(inside) : pathToFileURL(path).href;
}

function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}
