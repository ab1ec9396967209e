import type { Clause } from '../../../answering/answer.ts';
import { type Block, bold, italic, quote } from '../message/rich-text.ts';

/** A clause whole, under its headings. */
export const viewClause = (clause: Clause): readonly Block[] => [
  ...(clause.headings.length > 0 ? [italic(clause.headings.join('\n'))] : []),
  bold(clause.name),
  quote(clause.text),
];
