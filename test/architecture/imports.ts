import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

/** One import as it is written: `import`, `export … from`, `import()` or a type's `import('…')`. */
export interface Import {
  /** Path of the importing file from the repository's root, with slashes. */
  readonly from: string;
  readonly specifier: string;
  /** The imported file's path for a relative specifier (with its extension), else the specifier itself. */
  readonly to: string;
  /** 1-based. */
  readonly line: number;
  /** Erased by the compiler: `import type`, `export type`, a type's `import('…')`. */
  readonly typeOnly: boolean;
  /** Loaded when it is needed (`import()`), so it makes no cycle at start. */
  readonly lazy: boolean;
}

/** Every TypeScript file under a folder, as paths from the root. */
export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) =>
      relative(root, join(root, folder, name))
        .split('\\')
        .join('/'),
    )
    .sort();
}

/** Reads the imports of files of the working tree. */
export function readImports(root: string, files: readonly string[]): Import[] {
  const known = new Set(files);
  return files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8'), known));
}

/** The imports of one source text. `known`: files that a relative specifier may mean. */
export function importsOf(file: string, text: string, known: ReadonlySet<string>): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const reference = referenceOf(node);
    if (reference) {
      const { specifier, typeOnly, lazy } = reference;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ from: file, specifier, to: resolve(file, specifier, known), line, typeOnly, lazy });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface Reference {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

function referenceOf(node: ts.Node): Reference | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return reference(node.moduleSpecifier, typeOnly, false);
  }
  if (ts.isExportDeclaration(node)) return reference(node.moduleSpecifier, node.isTypeOnly, false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return reference(node.argument.literal, true, false);
  }
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? reference(node.arguments[0], false, true) : undefined;
}

function reference(node: ts.Node | undefined, typeOnly: boolean, lazy: boolean): Reference | undefined {
  return node && ts.isStringLiteral(node) ? { specifier: node.text, typeOnly, lazy } : undefined;
}

function resolve(file: string, specifier: string, known: ReadonlySet<string>): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.normalize(posix.join(dirname(file), specifier));
  const candidates = [path, `${path}.ts`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}
