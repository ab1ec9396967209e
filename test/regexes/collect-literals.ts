import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import type { FoundPattern } from './found-pattern.ts';

const patternsOf = (file: string, code: string): readonly FoundPattern[] => {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023);
  const found: FoundPattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      const place = `${file}:${line + 1}`;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** Every source file, as a path from the project's folder. */
export const sourceFiles = (root: string): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll(sep, '/')}`)
    .toSorted();

/** The literals of the whole source. */
export const collectLiterals = (root: string): readonly FoundPattern[] =>
  sourceFiles(root).flatMap((file) => patternsOf(file, readFileSync(join(root, file), 'utf8')));
