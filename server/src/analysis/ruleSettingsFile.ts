/**
 * What an author has written about rules: in `.skill-lens.json`, which editors and the command line share, and in the
 * editor's own settings. What is wrong is told with its place and left out; the rest counts.
 */
import { t } from '../base/l10n';
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { nearestName } from '../text/nearestName';
import type { TextRange } from '../text/range';
import { defaultRuleSettings, type RuleException, type RuleSettings } from './ruleSettings';
import { longestGlob } from './fileGlob';
import { ruleFacts } from './ruleFacts';
import type { Severity } from './types';

export const ruleSettingsFileName = '.skill-lens.json';

/** A whole sentence that names the property and the mend. */
export interface SettingsProblem {
  readonly message: string;
  readonly range: TextRange;
}

export interface ReadRuleSettings {
  readonly settings: RuleSettings;
  readonly problems: readonly SettingsProblem[];
}

/** The text of a `.skill-lens.json`: JSON with comments and trailing commas. Never throws. */
export function parseRuleSettingsFile(text: string): ReadRuleSettings {
  try {
    return readSettings(text);
  } catch (error) {
    // The parser calls itself for every level.
    if (!(error instanceof RangeError)) throw error;
    const message = t(
      'This is nested too deeply to be read. Write objects and lists as the documentation shows.',
    );
    return { settings: defaultRuleSettings, problems: [{ message, range: { start: 0, end: 1 } }] };
  }
}

function readSettings(text: string): ReadRuleSettings {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const reading: Reading = { problems: errors.map((error) => syntaxProblem(error, text.length)) };
  const severities: Record<string, Severity | 'off'> = Object.create(null);
  const exceptions: RuleException[] = [];
  for (const { name, key, value } of propertiesOf(root, t('The file'), reading)) {
    if (name === 'rules') {
      readSeverities(value, severities, reading);
    } else if (name === 'exceptions') {
      exceptions.push(...readExceptions(value, reading));
    } else if (name !== '$schema') {
      report(reading, key, t("'{0}' is unknown here. Write 'rules' or 'exceptions'.", name));
    }
  }
  return { settings: { severities, exceptions }, problems: someOf(reading.problems) };
}

/** The value of the editor's setting `skillLens.rules`; ranges of problems are empty. Never throws. */
export function parseRuleSettings(value: unknown): ReadRuleSettings {
  if (value === undefined || value === null) {
    return { settings: defaultRuleSettings, problems: [] };
  }
  const { settings, problems } = parseRuleSettingsFile(JSON.stringify({ rules: value }) ?? '{}');
  const nowhere = { start: 0, end: 0 };
  return { settings, problems: problems.map(({ message }) => ({ message, range: nowhere })) };
}

/** What the file says goes before what the editor says: it is everybody's who works on the skill. */
export function joinRuleSettings(editor: RuleSettings, file: RuleSettings): RuleSettings {
  return {
    severities: { ...editor.severities, ...file.severities },
    exceptions: [...editor.exceptions, ...file.exceptions],
  };
}

interface Reading {
  readonly problems: SettingsProblem[];
}

interface Property {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The parser takes a comment that is cut off at the text's end for one longer than it is. */
function syntaxProblem({ error, offset, length }: ParseError, textLength: number): SettingsProblem {
  const words = printParseErrorCode(error).replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return {
    message: t('This is not JSON with comments: {0}.', words),
    range: { start: offset, end: Math.min(textLength, offset + length) },
  };
}

/** More are not read by anybody. */
const mostProblems = 100;
/** A name that is longer than any rule's. */
const longestGuessed = 60;

function someOf(problems: readonly SettingsProblem[]): readonly SettingsProblem[] {
  const left = problems.length - mostProblems;
  const next = problems[mostProblems];
  if (next === undefined) return problems;
  const { range } = next;
  return [
    ...problems.slice(0, mostProblems),
    { message: t('There are {0} more problems below.', left), range },
  ];
}

function report({ problems }: Reading, { offset, length }: Node, message: string): undefined {
  problems.push({ message, range: { start: offset, end: offset + length } });
}

function propertiesOf(node: Node | undefined, what: string, reading: Reading): Property[] {
  if (node === undefined) {
    return [];
  }
  if (node.type !== 'object') {
    report(reading, node, t('{0} must be an object. Put it in { }.', what));
    return [];
  }
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

const severityNames = ['off', 'hint', 'information', 'warning', 'error'] as const;

function readSeverities(node: Node, severities: Record<string, Severity | 'off'>, reading: Reading): void {
  for (const { name, key, value } of propertiesOf(node, "'rules'", reading)) {
    const severity = severityNames.find((each) => each === value.value);
    if (!ruleFacts.has(name)) {
      report(reading, key, unknownRule(name, reading));
    } else if (severity === undefined) {
      report(
        reading,
        value,
        t("Rule '{0}' cannot be {1}. Write {2}.", name, written(value), severitiesListed()),
      );
    } else {
      severities[name] = severity;
    }
  }
}

const severitiesListed = (): string => t("'off', 'hint', 'information', 'warning' or 'error'");

/** The value as it stands there, where it is short enough to read. */
function written(node: Node): string {
  const text = JSON.stringify(getNodeValue(node)) ?? '';
  return text.length > 40 ? t('this') : text;
}

function unknownRule(name: string, { problems }: Reading): string {
  const isWorthGuessing = problems.length < mostProblems && name.length < longestGuessed;
  const nearest = isWorthGuessing ? nearestName(name, [...ruleFacts.keys()]) : undefined;
  const mend =
    nearest === undefined ? t('Findings show their rules’ names.') : t("Did you mean '{0}'?", nearest);
  return t("There is no rule '{0}'. {1}", name, mend);
}

function readExceptions(node: Node, reading: Reading): RuleException[] {
  if (node.type !== 'array') {
    report(reading, node, t("'exceptions' must be a list. Put it in [ ]."));
    return [];
  }
  const items = node.children ?? [];
  const first = items[mostExceptions];
  if (first !== undefined) {
    const mend = t('Switch rules off in whole files, or by a severity.');
    report(
      reading,
      first,
      t('There are {0} exceptions, and {1} count. {2}', items.length, mostExceptions, mend),
    );
  }
  return items.slice(0, mostExceptions).flatMap((item) => readException(item, reading) ?? []);
}

/** Each is held against each finding. */
const mostExceptions = 1000;

const exceptionKeys = ['rule', 'intent', 'file', 'sample', 'reason'];

/** One with a fault is left out: half of it would switch off more than was meant. */
function readException(node: Node, reading: Reading): RuleException | undefined {
  const before = reading.problems.length;
  const strings = new Map<string, string>();
  for (const property of propertiesOf(node, t('An exception'), reading)) {
    const text = readExceptionText(property, reading);
    if (text !== undefined) strings.set(property.name, text);
  }
  const rule = strings.get('rule');
  if (rule === undefined && reading.problems.length === before) {
    report(reading, node, t("An exception needs a 'rule'. Write a rule's name, or '*' for all."));
  }
  return rule === undefined || reading.problems.length > before
    ? undefined
    : {
        rule,
        intent: strings.get('intent'),
        file: strings.get('file'),
        sample: strings.get('sample'),
        reason: strings.get('reason'),
      };
}

function readExceptionText({ name, key, value }: Property, reading: Reading): string | undefined {
  const text = String(value.value);
  if (!exceptionKeys.includes(name)) {
    return report(
      reading,
      key,
      t("'{0}' is unknown here. Write 'rule', 'intent', 'file', 'sample' or 'reason'.", name),
    );
  }
  if (value.type !== 'string') {
    return report(reading, value, t("'{0}' must be a string. Put it in double quotes.", name));
  }
  if (name === 'rule' && text !== '*' && !ruleFacts.has(text)) {
    return report(reading, value, unknownRule(text, reading));
  }
  if (name === 'file' && text.length > longestGlob) {
    return report(
      reading,
      value,
      t('The pattern is longer than {0} characters. Write a shorter one.', longestGlob),
    );
  }
  return text;
}
