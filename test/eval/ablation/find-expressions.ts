import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../../regexes/collect-literals.ts';

/** A regular expression as it is written in the source. */
export interface LiteralPlace {
  /** Absolute. */
  readonly path: string;
  /** From its first character to the one after its last, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly flags: string;
  /** From the project's folder, with the line and the column. */
  readonly place: string;
}

/** What reads a question and what it is asked of; documents, reports and chats have sets of their own. */
const ANSWERS = /^src\/(?:answering|corpus|domain|quantities|search|text)\//;
/** With a letter that only Vietnamese has, or a word: `\p{Lu}`, `\d` and their like aside. */
const HOLDS_WORD = /[à-ỹđ]|(?<![\\\p{L}])[a-z]{2,}/iu;

const literalsOf = (root: string, file: string): readonly LiteralPlace[] => {
  const path = join(root, file);
  const code = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023);
  const found: LiteralPlace[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const start = node.getStart(tree);
      const { line, character } = tree.getLineAndCharacterOfPosition(start);
      const slash = node.text.lastIndexOf('/');
      const [source, flags] = [node.text.slice(1, slash), node.text.slice(slash + 1)];
      const place = `${file}:${line + 1}:${character + 1}`;
      found.push({ path, start, end: node.getEnd(), source, flags, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** The regular expressions with words in them by which answers are found. @param root the project's folder */
export const findExpressions = (root: string): readonly LiteralPlace[] =>
  sourceFiles(root)
    .filter((file) => ANSWERS.test(file))
    .flatMap((file) => literalsOf(root, file))
    .filter(({ source }) => HOLDS_WORD.test(source.replaceAll(/\\p\{\w+\}/gu, '')));
