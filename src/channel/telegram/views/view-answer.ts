import { type Answer, type Citation, type Clause, UNCONFIRMED_TEXT } from '../../../answering/answer.ts';
import type { UpdateId } from '../../../domain/chat.ts';
import type { DocumentId } from '../../../domain/reference.ts';
import type { Button } from '../message/keyboard.ts';
import { type Block, bold, italic, longQuote, plain, quote } from '../message/rich-text.ts';
import { FULL_TEXT_BUTTON } from './texts.ts';

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

/** Rows of the office's are quoted whole and have nothing more to open. */
const isClause = ({ document }: Citation): boolean => document !== 'phân công' && document !== 'tiến độ';

/** The buttons under an answer: the clause in full, clauses nearby, and two to rate it. */
export const answerButtons = (answer: Answer, update: UpdateId): readonly (readonly Button[])[] => [
  answer.citations.some(isClause)
    ? [{ label: FULL_TEXT_BUTTON, press: { act: 'full text', answer: update } }]
    : [],
  ...answer.related.map(({ label, document, ref }): readonly Button[] => [
    { label, press: { act: 'clause', document, ref } },
  ]),
  [
    { label: '👍', press: { act: 'rate', rating: 'up', answer: update } },
    { label: '👎', press: { act: 'rate', rating: 'down', answer: update } },
  ],
];
