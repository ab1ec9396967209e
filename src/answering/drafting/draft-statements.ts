import { actorPassageOf, namesActor } from '../../domain/charge-text.ts';
import {
  type ChargeRole,
  findPassage,
  type Resolution,
  type Responsibility,
} from '../../domain/resolution.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import type { QuotePlace } from '../lock/segments.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { AnswerDraft } from './draft.ts';
import { workBefore } from './work-before.ts';

/** Of more charges the first are shown, with how many clauses there are in all. */
const MOST_LINES = 10;

/** Charges that say the same words, of one body or of those that share the work. */
type Line = readonly [Responsibility, ...Responsibility[]];

/**
 * Statements of who is charged with what, each in the text's own words.
 * @param lead what stands before them @param withWork a charge that says only who carries it is said with what it is of
 */
export const draftStatements = (
  resolution: Resolution,
  statements: readonly Responsibility[],
  confidence: number,
  lead: readonly Segment[] = [],
  withWork = false,
): AnswerDraft | undefined => {
  const known = statements.filter(({ passageId }) => resolution.passages.some(({ id }) => id === passageId));
  const lines = linesOf(known);
  if (lines.length === 0) return undefined;
  const shown = lines.slice(0, MOST_LINES);
  return {
    kind: 'responsibility',
    segments: [
      ...lead,
      ...shown.flatMap((line, index) => [
        ...(lines.length > 1 ? [words(index === 0 && lead.length === 0 ? '• ' : '\n• ')] : []),
        ...(withWork ? workSegments(resolution, line) : []),
        ...lineSegments(resolution, line),
      ]),
      ...(lines.length > shown.length ? countLine(resolution, known) : []),
    ],
    quotes: withoutRepeats(shown.flatMap((line) => quotesOf(resolution, line))),
    confidence,
    related: [],
    subject: [...new Set(shown.map(([{ ref }]) => ref))],
  };
};

const linesOf = (statements: readonly Responsibility[]): readonly Line[] => {
  const byWords = new Map<string, Line>();
  for (const one of statements) {
    const key = `${one.passageId}/${one.statement.start}/${one.statement.end}`;
    const line = byWords.get(key);
    byWords.set(key, line === undefined ? [one] : [...line, one]);
  }
  return [...byWords.values()];
};

const ROLE_WORDS: Readonly<Record<ChargeRole, string>> = {
  lead: 'chủ trì: ',
  support: 'phối hợp: ',
  'follow-up': 'theo dõi: ',
  informed: 'nhận báo cáo: ',
};

/** "Sở Y tế (phối hợp: Sở Tài chính): Xây dựng …"; a statement that names who does it stands alone. */
const lineSegments = (resolution: Resolution, line: Line): readonly Segment[] => {
  const document = resolution.document.id;
  const [{ passageId, statement }] = line;
  const apart = line.filter((one) => !namesActor(one));
  const said: Segment = { type: 'clause', document, passageId, span: statement };
  const [first, ...others] = apart;
  if (first === undefined || apart.length < line.length) return [said];
  const actor = (one: Responsibility): Segment => ({
    type: 'clause',
    document,
    passageId: actorPassageOf(one),
    span: one.actor,
  });
  const opening = [
    ...(first.role === 'lead' ? [] : [words(capitalised(ROLE_WORDS[first.role]))]),
    actor(first),
  ];
  const beside = others
    .filter(({ actor: { start } }) => start !== first.actor.start)
    .flatMap((one, index) => [words((index === 0 ? ' (' : '; ') + ROLE_WORDS[one.role]), actor(one)]);
  return [...opening, ...beside, words(beside.length > 0 ? '): ' : ': '), said];
};

/** What a line's charge is of, before it. */
const workSegments = (resolution: Resolution, [{ passageId, statement }]: Line): readonly Segment[] => {
  const passage = findPassage(resolution, passageId);
  const span = passage && workBefore(passage, statement);
  return span === undefined
    ? []
    : [{ type: 'clause', document: resolution.document.id, passageId, span }, words(': ')];
};

const countLine = (resolution: Resolution, statements: readonly Responsibility[]): readonly Segment[] => [
  words('\n… (tất cả '),
  { type: 'count', document: resolution.document.id, of: [...new Set(statements.map(({ ref }) => ref))] },
  words(' điều khoản)'),
];

/** A charge's words with its actor: of a table's row both cells, of a heading's body the heading too. */
const quotesOf = (resolution: Resolution, line: Line): readonly QuotePlace[] => {
  const document = resolution.document.id;
  const [{ passageId, statement }] = line;
  const own = line.filter((one) => one.actorPassageId === undefined).map(({ actor }) => actor);
  const span = {
    start: Math.min(statement.start, ...own.map(({ start }) => start)),
    end: Math.max(statement.end, ...own.map(({ end }) => end)),
  };
  const headings = line.flatMap(({ actorPassageId, actor }) =>
    actorPassageId === undefined ? [] : [{ document, passageId: actorPassageId, span: actor }],
  );
  // Of a row whatever else its columns say of the work is worth reading: by when, with what result.
  const isRow = findPassage(resolution, passageId)?.text.includes(' | ') === true;
  return [isRow ? { document, passageId } : { document, passageId, span }, ...headings];
};

const withoutRepeats = (quotes: readonly QuotePlace[]): readonly QuotePlace[] => {
  const keyOf = ({ passageId, span }: QuotePlace): string => `${passageId}/${span?.start}/${span?.end}`;
  return [...new Map(quotes.map((quote) => [keyOf(quote), quote])).values()];
};
