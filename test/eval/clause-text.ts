import { isAtOrBelow } from '../../src/domain/reference.ts';
import { plainSource } from './normalise-answer.ts';

/**
 * The resolution cut at its numbering, for checking gold and quotes. Written apart from the product's parser on purpose, and
 * coarser: a paragraph without a number or a dash belongs to the piece before it.
 */
export interface ClauseTexts {
  /** Plain text of everything at or below the reference; undefined when there is none. */
  textAt(ref: string): string | undefined;
  /** How many targets stand below a reference (`II.2` → 24). */
  targetCount(ref: string): number;
}

interface Marker {
  readonly pattern: RegExp;
  readonly refOf: (match: RegExpExecArray, current: string) => string | undefined;
}

const parentOfDash = (current: string): string => current.replace(/\/\d+$/u, '');

const nextDash = (current: string): string | undefined => {
  if (!/^(I\.KQ|II\.3\.\d)/u.test(current)) return undefined;
  const position = /\/(\d+)$/u.exec(current)?.[1];
  return `${parentOfDash(current)}/${position === undefined ? 1 : Number(position) + 1}`;
};

const markers: readonly Marker[] = [
  { pattern: /^(I|II|III)\. \p{Lu}/u, refOf: (match) => match[1] },
  { pattern: /^Kết quả đạt được:/u, refOf: () => 'I.KQ' },
  { pattern: /^Tồn tại, hạn chế:/u, refOf: () => 'I.TT' },
  { pattern: /^([123])\. /u, refOf: (match, current) => `${current.split('.')[0]}.${match[1]}` },
  { pattern: /^([23]\.\d)\. /u, refOf: (match) => `II.${match[1]}` },
  {
    pattern: /^\((\d+)\) /u,
    refOf: (match, current) => `${current.replace(/\(\d+\)$/u, '')}(${match[1]})`,
  },
  { pattern: /^- /u, refOf: (_match, current) => nextDash(current) },
  { pattern: /^Nơi nhận:/u, refOf: () => 'NN' },
  { pattern: /^T\/M BAN CHẤP HÀNH/u, refOf: () => 'KY' },
];

const refOfLine = (line: string, current: string): string => {
  for (const { pattern, refOf } of markers) {
    const match = pattern.exec(line);
    if (match !== null) return refOf(match, current) ?? current;
  }
  return current;
};

/** Without what this coarse cut doesn't know: a measure's letter (`.b`) or a paragraph's (`5b`). */
const coarseRef = (ref: string): string => ref.replace(/\)\.[a-z]$/u, ')').replace(/(\d|KQ|TT)[b-z]$/u, '$1');

/** Cuts a resolution's text (Markdown, as `text.txt` in a folder of the corpus) into clauses. */
export const readClauseTexts = (source: string): ClauseTexts => {
  const pieces = new Map<string, string>();
  let current = 'MD';
  for (const rawLine of source.split('\n')) {
    const line = plainSource(rawLine);
    if (line === '') continue;
    current = refOfLine(line, current);
    pieces.set(current, `${pieces.get(current) ?? ''} ${line}`.trim());
  }
  return {
    textAt(ref) {
      const texts = [...pieces].filter(([key]) => isAtOrBelow(key, coarseRef(ref))).map(([, text]) => text);
      return texts.length === 0 ? undefined : texts.join(' ');
    },
    targetCount: (ref) =>
      [...pieces.keys()].filter((key) => key.endsWith(')') && isAtOrBelow(key, ref)).length,
  };
};
