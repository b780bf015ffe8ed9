/** What the JSON schema has to say about a model: in VS Code its JSON support says the same. The
 * library's words are in the same bundle as ours. */
import { inFigures, inLanguage, t } from '../../base/l10n';
import {
  type ASTNode,
  type Diagnostic,
  DiagnosticSeverity,
  ErrorCode,
  getLanguageService,
  type JSONDocument,
  type JSONSchema,
  type TextDocument,
} from 'vscode-json-languageservice';
import schema from '../../../assets/schema/interaction-model.schema.json';
import { lazy } from '../../base/lazy';
import type { TextRange } from '../../text/range';
import type { RuleFacts } from '../rules/rule';
import { mostFindings } from '../mostFindings';
import type { Finding } from '../types';
import { createNodePath, type NodePath } from './nodePath';
import { duplicateKey, ruleOfValue, unknownProperty, wrongValueType } from './schemaRules';

/** In the order of the text. Syntax errors are left out: the parser tells them. */
export async function checkSchema(text: TextDocument): Promise<Finding[]> {
  try {
    return await validate(text);
  } catch (error) {
    // The library calls itself for every level.
    if (!(error instanceof RangeError)) throw error;
    return [tooDeep()];
  }
}

async function validate(text: TextDocument): Promise<Finding[]> {
  const { length } = text.getText();
  if (length > largestText) return [tooLarge(length)];
  const document = service().parseJSONDocument(text);
  // Given by hand: of itself the library believes a model that names another schema in `$schema`.
  const diagnostics = await service().doValidation(
    text,
    document,
    { schemaValidation: 'warning' },
    modelSchema,
  );
  const said = diagnostics.filter((diagnostic) => !isSyntax(diagnostic));
  const reading = { text, document, pathOf: createNodePath() };
  // To look a complaint's place up is to walk through the lists around it.
  const findings = said.slice(0, mostFindings + 1).map((diagnostic) => findingOf(diagnostic, reading));
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

const modelSchema = { ...schema, id: 'skill-lens://interaction-model' } as JSONSchema;

/** Almost three times what Alexa takes; the validator would keep everybody waiting. */
const largestText = 4_000_000;

function tooLarge(length: number): Finding {
  const shown = (characters: number): string => `${inFigures(characters / 1_000_000, 1)} MB`;
  return {
    ruleId: 'schema-violation',
    severity: 'warning',
    part: 'model',
    range: { start: 0, end: 1 },
    related: [],
    message: t(
      'The text has {0}; over {1} its structure is not checked. Alexa takes 1.5 MB.',
      shown(length),
      shown(largestText),
    ),
  };
}

function tooDeep(): Finding {
  return {
    ruleId: 'schema-violation',
    severity: 'error',
    part: 'model',
    range: { start: 0, end: 1 },
    related: [],
    message: t('The text is nested too deeply to be checked. Remove the brackets that are too many.'),
  };
}

interface Reading {
  readonly text: TextDocument;
  readonly document: JSONDocument;
  readonly pathOf: NodePath;
}

const service = lazy(() => {
  const languageService = getLanguageService({});
  languageService.configure({ validate: true });
  return languageService;
});

/** The schema's complaints are warnings, as in VS Code; a repeated key is one too, and comments have a code. */
function isSyntax({ severity, code }: Diagnostic): boolean {
  return severity === DiagnosticSeverity.Error || code === ErrorCode.CommentNotPermitted;
}

function findingOf({ range, code, ...said }: Diagnostic, { text, document, pathOf }: Reading): Finding {
  // What our schema says of itself is in English there.
  const message = inLanguage(typeof said.message === 'string' ? said.message : said.message.value);
  const offset = text.offsetAt(range.start);
  const node = document.getNodeFromOffset(offset);
  const path = node === undefined ? '' : pathOf(node);
  const { id, severity } = ruleOf(message, code, path);
  return {
    ruleId: id,
    severity,
    part: 'model',
    range: rangeOf(node, { start: offset, end: text.offsetAt(range.end) }),
    message: path === '' ? message : `${path}: ${message}`,
    related: [],
  };
}

/** The service tells kinds of complaint apart by their words alone, which are in the language that is spoken. */
const missing = 'Missing property "{0}".';
const notAllowed = 'Property {0} is not allowed.';
const wrongTypes = ['Incorrect type. Expected "{0}".', 'Incorrect type. Expected one of {0}.'];

/** What stands in the place of `{0}`; undefined: the message is another one. */
function insertIn(text: string, message: string): string | undefined {
  const [before = '', after = ''] = inLanguage(text).split('{0}');
  const isIt = message.startsWith(before) && message.endsWith(after);
  return isIt ? message.slice(before.length, message.length - after.length) : undefined;
}

function ruleOf(message: string, code: Diagnostic['code'], path: string): RuleFacts {
  if (code === ErrorCode.DuplicateKey) {
    return duplicateKey;
  }
  if (insertIn(notAllowed, message) !== undefined) {
    return unknownProperty;
  }
  if (wrongTypes.some((text) => insertIn(text, message) !== undefined)) {
    return wrongValueType;
  }
  const name = insertIn(missing, message);
  return ruleOfValue([path, name].filter(Boolean).join('.'));
}

/** Strings without their quotes, as everywhere; of what spans lines only the opening bracket. */
function rangeOf(node: ASTNode | undefined, { start, end }: TextRange): TextRange {
  if (node?.type === 'string') {
    return { start: start + 1, end: Math.max(start + 1, end - 1) };
  }
  const isLong = node?.type === 'object' || node?.type === 'array';
  return { start, end: isLong ? start + 1 : end };
}
