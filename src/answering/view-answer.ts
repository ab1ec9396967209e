import type { DocumentId } from '../domain/reference.ts';
import { type Block, bold, italic, longQuote, plain, quote } from '../domain/styled-text.ts';
import type { Answer, Citation, Clause } from './answer.ts';
import { UNCONFIRMED_TEXT } from './answer.ts';

/** More citations than this are folded into one quote. */
const MAX_OPEN_QUOTES = 3;

const nameOf = (citation: Citation, current: DocumentId | undefined): string =>
  citation.document === current ? citation.ref : `${citation.document}: ${citation.ref}`;

/** One line: where it stands, and its words, unless the answer itself quotes them. */
const citationLine = (citation: Citation, answer: Answer, current: DocumentId | undefined): string => {
  const name = `📌 ${nameOf(citation, current)}`;
  // What the answer already says word for word isn't said twice.
  const isRepeated =
    ['passage', 'list', 'none', 'responsibility', 'progress'].includes(answer.kind) &&
    answer.text.includes(citation.quote);
  return citation.quote === '' || isRepeated ? name : `${name} · "${citation.quote}"`;
};

/**
 * An answer as paragraphs: the short answer, then where it stands and the words it rests on; last that nobody has
 * confirmed the document, where that is so.
 * @param current the current resolution, whose name is left out of citations.
 */
export const viewAnswer = (answer: Answer, current: DocumentId | undefined): readonly Block[] => {
  const lines = [...new Set(answer.citations.map((citation) => citationLine(citation, answer, current)))];
  const quotes = lines.length > MAX_OPEN_QUOTES ? [longQuote(lines.join('\n'))] : lines.map(quote);
  const doubt = answer.isUnconfirmed === true ? [italic(UNCONFIRMED_TEXT)] : [];
  return [plain(answer.text), ...quotes, ...doubt];
};

/** A clause whole, under its headings. */
export const viewClause = (clause: Clause): readonly Block[] => [
  ...(clause.headings.length > 0 ? [italic(clause.headings.join('\n'))] : []),
  bold(clause.name),
  quote(clause.text),
];
