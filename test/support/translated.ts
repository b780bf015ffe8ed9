/** Every text that a part of the sources gives to `t(…)`, read from the syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Said {
  /** `path:line` */
  readonly place: string;
  /** undefined: it is no literal, so nobody can translate it. */
  readonly text: string | undefined;
}

/** The first argument of every call `t(…)` and `l10n.t(…)` below a folder. */
export function translatedIn(folder: string): Said[] {
  return nodesIn(folder, (node) => {
    if (!ts.isCallExpression(node) || !isTranslate(node.expression)) return undefined;
    const [first] = node.arguments;
    return { text: first && ts.isStringLiteralLike(first) ? first.text : undefined };
  });
}

/** Literals of several words that are given to a property of one of these names as they are. */
export function untranslatedIn(folder: string, properties: ReadonlySet<string>): Said[] {
  return nodesIn(folder, (node) => {
    if (!ts.isPropertyAssignment(node) || !properties.has(node.name.getText())) return undefined;
    const value = node.initializer;
    const isText = ts.isStringLiteralLike(value) || ts.isTemplateExpression(value);
    return isText && /\p{L} \p{L}/u.test(value.getText()) ? { text: value.getText() } : undefined;
  });
}

/**
 * Literals of several words that are neither given to `t(…)` nor written to the log, nor named to the error fence: what is
 * said to nobody, or what somebody has forgotten. Of a template the values are `…`.
 */
export function phrasesIn(folder: string): Said[] {
  return nodesIn(folder, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (!isText || isLoggedOrSaid(node.parent) || isOfTypesOrImports(node.parent)) return undefined;
    const words = ts.isStringLiteralLike(node)
      ? node.text
      : [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
    return /\p{L}{2}\S? \S?\p{L}{2}/u.test(words) ? { text: words } : undefined;
  });
}

const logged = /\b(log|fence)\.\w+$/;

function isLoggedOrSaid(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) && (isTranslate(node.expression) || logged.test(node.expression.getText()))
  );
}

function isOfTypesOrImports(node: ts.Node): boolean {
  return ts.isLiteralTypeNode(node) || ts.isImportDeclaration(node);
}

function nodesIn(folder: string, read: (node: ts.Node) => { text: string | undefined } | undefined): Said[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const path = join(folder, file);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Said[] = [];
    const visit = (node: ts.Node): void => {
      const said = read(node);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (said !== undefined) found.push({ place: `${path.replaceAll('\\', '/')}:${line}`, ...said });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function isTranslate(called: ts.Expression): boolean {
  return ts.isIdentifier(called)
    ? called.text === 't'
    : ts.isPropertyAccessExpression(called) && called.name.text === 't';
}

/** The places for values in a text, each as often as it comes. */
export function placesIn(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).toSorted();
}
