import { textAt } from '../../domain/passage.ts';
import type { Unit } from '../../domain/people.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { AssignedWork, AssignmentTable } from '../../people/assignments/assignment-table.ts';
import type { Body } from '../../text/glossary.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft, ClausePlace } from '../drafting/draft.ts';
import { draftDuties, draftMentions } from '../drafting/draft-duties.ts';
import { quotePlace, targetLine } from '../drafting/draft-target.ts';
import { ofKind } from '../drafting/of-kind.ts';
import { type QuotePlace, type Segment, words } from '../lock/segments.ts';
import { trimSentence } from '../matching/trim-sentence.ts';
import { targetsAt } from '../steps/matter.ts';
import type { NameFinder } from '../understanding/find-mentions.ts';
import type { Lexicon } from '../understanding/lexicon.ts';

/** More rows than this are not read on a phone. */
const MOST_ROWS = 12;

/** Whether what is assigned is what is asked about, a part of it, or what it is a part of. */
const concerns = (assigned: Reference, asked: Reference): boolean =>
  isAtOrBelow(assigned, asked) || isAtOrBelow(asked, assigned);

/** Adds to an answer about who carries something who carries it by the office's table, marked as such. */
export const addAssigned = (draft: AnswerDraft, { work }: AssignmentTable): AnswerDraft => {
  const rows = work.filter(({ assignment }) =>
    draft.carried?.some(
      ({ document, ref }) => document === assignment.document && concerns(assignment.ref, ref),
    ),
  );
  if (rows.length === 0) return draft;
  const shown = rows.slice(0, MOST_ROWS);
  const row = ({ assignment }: AssignedWork): Segment => ({
    type: 'assignment',
    id: assignment.id,
    field: 'text',
  });
  const lines = shown.flatMap((each) => [words(rows.length === 1 ? ' ' : '\n• '), row(each), words('.')]);
  const more = rows.length > shown.length ? [words('\nCòn nữa; xin hỏi riêng từng chỉ tiêu.')] : [];
  return {
    ...draft,
    segments: [...draft.segments, words('\nTheo bảng phân công:'), ...lines, ...more],
    assignments: shown.map(({ assignment }) => assignment.id),
  };
};

const LONGEST_TASK = 200;

/** The clause that sets what is assigned, in its own words; nothing where the resolution has no such clause. */
export const quoteWork = (
  resolution: Resolution,
  ref: Reference,
): { readonly segments: readonly Segment[]; readonly quote: QuotePlace } | undefined => {
  const [chosen] = targetsAt(resolution, [ref]);
  if (chosen !== undefined) return { segments: targetLine(chosen), quote: quotePlace(chosen) };
  const passage = resolution.passages.find((each) => each.ref === ref && each.kind !== 'heading');
  const sentence = passage?.sentences[0];
  if (passage === undefined || sentence === undefined) return undefined;
  // Of clauses that weigh the same the earliest counts.
  const span = trimSentence(passage.text, sentence, LONGEST_TASK, () => 0);
  const place = { document: passage.document, passageId: passage.id };
  const isWhole = /[.;:]$/.test(textAt(passage.text, span));
  const end = isWhole ? [] : [words(span.end < sentence.end ? ' …' : '.')];
  return { segments: [{ type: 'clause', ...place, span }, ...end], quote: { ...place, span } };
};

/** What a unit's work is drafted from. */
export interface UnitWorkSources {
  readonly resolutions: readonly Resolution[];
  /** The resolution that is asked about. */
  readonly resolution: Resolution;
  readonly table: AssignmentTable;
  readonly bodies: NameFinder<Body>;
  readonly lexicon: Lexicon;
}

const MOST_BUTTONS = 4;

/** The body of the resolution that a unit is, if its whole name is a body's. */
const bodyOf = ({ name, shortName, aliases }: Unit, bodies: NameFinder<Body>): Body => {
  const known = bodies.find(name).find(({ start, end }) => start === 0 && end === name.length)?.item;
  // A name of one word stands inside others too often.
  const own = [shortName, ...aliases].filter((each) => each.includes(' '));
  return known ?? { name, aliases: own, kind: 'unnamed' };
};

/** What the resolution itself says of a unit; that it says nothing, where it doesn't. */
const draftOwnWords = (sources: UnitWorkSources, unit: Unit): Pick<AnswerDraft, 'segments' | 'quotes'> => {
  const { resolution, lexicon, bodies } = sources;
  const body = bodyOf(unit, bodies);
  const names = [body.name, ...body.aliases].filter((name) => name.includes(' '));
  const said = draftDuties(resolution, body, lexicon) ?? draftMentions(resolution, names);
  if (said !== undefined) return said;
  const silence = [
    ...ofKind(resolution.document.id, 'Nghị quyết không nêu nhiệm vụ riêng của '),
    unitName(unit),
    words('.'),
  ];
  return { segments: silence, quotes: [] };
};

const unitName = ({ id }: Unit): Segment => ({ type: 'unit', unit: id });

const clauseAt = ({ resolutions }: UnitWorkSources, { assignment: { document, ref } }: AssignedWork) => {
  const resolution = resolutions.find((each) => each.document.id === document);
  return resolution && quoteWork(resolution, ref);
};

/** Where a row's clause stands in the text: targets in their order, then tasks. */
const placeInText = (resolution: Resolution, ref: Reference): number => {
  const order = [
    ...resolution.targets.flatMap((target) => [target.ref, ...target.measures.map((each) => each.ref)]),
    ...resolution.tasks.map((task) => task.ref),
  ];
  return order.indexOf(ref);
};

const rowsOf = ({ table, resolution }: UnitWorkSources, unit: Unit): readonly AssignedWork[] => {
  const rows = table.work.filter((each) => each.unit.id === unit.id);
  const place = ({ assignment }: AssignedWork): number => placeInText(resolution, assignment.ref);
  const inText = rows.toSorted((one, other) => place(one) - place(other));
  return ['lead', 'support'].flatMap((part) => inText.filter(({ assignment }) => assignment.part === part));
};

interface UnitBlock {
  readonly segments: readonly Segment[];
  readonly quotes: readonly QuotePlace[];
  readonly rows: readonly AssignedWork[];
}

/** What the resolution says of a unit, then what the office's table does. */
const draftUnit = (sources: UnitWorkSources, unit: Unit): UnitBlock => {
  const own = draftOwnWords(sources, unit);
  const rows = rowsOf(sources, unit);
  const lines = rows.map((row) => ({ row, clause: clauseAt(sources, row) }));
  const none = [words('\nTheo bảng phân công, '), unitName(unit), words(' hiện chưa được giao việc nào.')];
  const table = [
    words('\nTheo bảng phân công, '),
    unitName(unit),
    words(':'),
    ...lines.flatMap(({ row: { assignment }, clause }): Segment[] => [
      words('\n• '),
      { type: 'assignment', id: assignment.id, field: 'share' },
      ...(clause === undefined ? [words('.')] : [words(': '), ...clause.segments]),
    ]),
  ];
  return {
    segments: [...own.segments, ...(rows.length === 0 ? none : table)],
    quotes: [...own.quotes, ...lines.flatMap(({ clause }) => (clause === undefined ? [] : [clause.quote]))],
    rows,
  };
};

/** What units carry: "Sở GTVT phụ trách những gì?", unit after unit. */
export const draftUnitWork = (sources: UnitWorkSources, units: readonly Unit[]): AnswerDraft => {
  const blocks = units.map((unit) => draftUnit(sources, unit));
  const rows = blocks.flatMap((block) => block.rows);
  const quotes = blocks.flatMap((block) => block.quotes);
  const places = rows.map(({ assignment: { document, ref } }): ClausePlace => ({ document, ref }));
  const isSaid = quotes.length > 0 || rows.length > 0;
  return {
    kind: isSaid ? 'responsibility' : 'none',
    segments: blocks.flatMap(({ segments }, index) => [...(index === 0 ? [] : [words('\n\n')]), ...segments]),
    quotes,
    confidence: SURE,
    related: places.slice(0, MOST_BUTTONS),
    subject: isSaid ? places.map(({ ref }) => ref) : undefined,
    assignments: rows.map(({ assignment }) => assignment.id),
  };
};
