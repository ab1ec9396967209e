import type { Measure, MeasureCells } from '../../domain/measure.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Target, TargetDue } from '../../domain/target.ts';
import { type QuotePlace, type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { AnswerDraft } from './draft.ts';
import { draftPremise, type NamingOf, type PremiseMeans } from './draft-premise.ts';

/** For when a document sets what is said next, at the start of a sentence: `Năm 2026`, `Giai đoạn 2026 - 2030`. */
export const forPeriod = (document: DocumentId): Segment => ({
  type: 'document',
  document,
  field: 'period',
  opensSentence: true,
});

/** For when targets are set: by when, where one heading says so for all of them (`Đến năm 2028`), else the period. */
export const forTargets = (document: DocumentId, targets: readonly Target[]): Segment => {
  const [first] = targets;
  return first?.due !== undefined && first.due.isOwn !== true && !differInDue(targets)
    ? sayDue(document, first.due)
    : forPeriod(document);
};

/** "Đến năm 2028: " before one of several targets that are due at different times; nothing where they aren't. */
export const sayOwnDue = ({ document, due }: Target, targets: readonly Target[]): readonly Segment[] =>
  due === undefined || due.isOwn === true || !differInDue(targets)
    ? []
    : [sayDue(document, due), words(': ')];

const differInDue = (targets: readonly Target[]): boolean =>
  new Set(targets.map(({ due }) => due?.year)).size > 1;

const sayDue = (document: DocumentId, { passageId, span }: TargetDue): Segment => ({
  type: 'clause',
  document,
  passageId,
  span,
  opensSentence: true,
});

/** Says what targets set, and whether a figure in the question is right. */
export const draftTargets = (
  resolution: Resolution,
  chosen: readonly ChosenTarget[],
  understanding: Understanding,
  confidence: number,
  means: PremiseMeans,
  namingOf?: NamingOf,
): AnswerDraft => {
  const verdict = draftPremise(resolution, chosen, understanding, means, namingOf);
  const said = verdict?.narrowed ?? chosen;
  const targets = said.map(({ target }) => target);
  const opening: Segment[] = [
    ...(verdict?.segments ?? []),
    forTargets(resolution.document.id, targets),
    words(said.length > 1 ? ':\n' : ': '),
  ];
  const lines = said.map((one) => [...sayOwnDue(one.target, targets), ...targetLine(one)]);
  const body =
    said.length > 1
      ? lines.flatMap((line, index) => [words(index === 0 ? '• ' : '\n• '), ...line])
      : lines.flat();
  return {
    kind: 'target',
    segments: [...opening, ...body],
    quotes: said.map(quotePlace),
    confidence,
    related: relatedTargets(resolution, said),
    subject: said.flatMap(subjectOf),
  };
};

/** "Trong đó" parts and siblings are one tap away. */
const relatedTargets = (resolution: Resolution, said: readonly ChosenTarget[]): AnswerDraft['related'] => {
  const document = resolution.document.id;
  const [first] = said;
  if (first === undefined || said.length > 1)
    return said.map(({ target }) => ({ document, ref: target.ref }));
  const rest = first.target.measures.filter((measure) => !first.measures.includes(measure));
  return rest.slice(0, 4).map(({ ref }) => ({ document, ref }));
};

const isWhole = ({ target, measures }: ChosenTarget): boolean => measures.length === target.measures.length;

/** The clause's own words for what was asked, each piece once. */
export const targetLine = (chosen: ChosenTarget): readonly Segment[] => {
  const { target, measures } = chosen;
  const place = { document: target.document, passageId: target.ref };
  if (measures.some(({ cells }) => cells !== undefined)) return rowLine(place, measures);
  if (isWhole(chosen)) {
    return [
      { type: 'clause', ...place, span: { start: 0, end: target.text.length }, opensSentence: true },
      words('.'),
    ];
  }
  const spans = measures.flatMap(({ leadSpans, clauseSpan }, index) => {
    const known = index === 0 ? [] : (measures[index - 1]?.leadSpans ?? []);
    const leads = leadSpans.filter((lead) => !known.some((other) => other.start === lead.start));
    return [...leads.map((span) => ({ span, isLead: true })), { span: clauseSpan, isLead: false }];
  });
  const unique = spans.filter(
    ({ span }, index) =>
      spans.findIndex((other) => other.span.start === span.start && other.span.end === span.end) === index,
  );
  return [
    ...unique.flatMap(({ span }, index): Segment[] => {
      const before = unique[index - 1];
      const joint = before === undefined ? '' : before.isLead ? ' ' : '; ';
      return [
        ...(joint === '' ? [] : [words(joint)]),
        { type: 'clause', ...place, span, opensSentence: index === 0 },
      ];
    }),
    words('.'),
  ];
};

/**
 * "Thu ngân sách: 102,5 tỷ đồng" · "Sản lượng: Năm 2026: 45 nghìn tấn; Năm 2027: 47,5 nghìn tấn": of a table's row only
 * what it sets, not what was, nor who follows it.
 */
const rowLine = (
  place: { readonly document: ChosenTarget['target']['document']; readonly passageId: string },
  measures: readonly Measure[],
): readonly Segment[] => {
  const figures = measures.flatMap(({ figureSpan, cells }, index): readonly Segment[] => [
    ...(index === 0 ? [] : [words('; ')]),
    ...columnSegments(place.document, cells?.columns ?? [], measures[index - 1]?.cells?.columns ?? []),
    { type: 'clause', ...place, span: figureSpan },
    ...(cells?.unit === undefined ? [] : [words(' '), { type: 'clause', ...place, ...cells.unit } as const]),
  ]);
  const name = measures[0]?.cells?.name;
  return [
    ...(name === undefined
      ? []
      : [{ type: 'clause', ...place, span: name, opensSentence: true } as const, words(': ')]),
    ...figures,
    words('.'),
  ];
};

/** The heads of a figure's column; an upper one that the figure before it had is not said again. */
const columnSegments = (
  document: ChosenTarget['target']['document'],
  columns: MeasureCells['columns'],
  before: MeasureCells['columns'],
): readonly Segment[] => {
  const isSaid = ({ passageId, span }: (typeof columns)[number]): boolean =>
    before.some((other) => other.passageId === passageId && other.span.start === span.start);
  const said = columns.filter((column) => !isSaid(column));
  return said.flatMap((column, at): readonly Segment[] => [
    { type: 'clause', document, ...column },
    words(at === said.length - 1 ? ': ' : ' '),
  ]);
};

/** The quote that a chosen target rests on. */
export const quotePlace = (chosen: ChosenTarget): QuotePlace => {
  const { target, measures } = chosen;
  const place = { document: target.document, passageId: target.ref };
  if (isWhole(chosen)) return place;
  const spans = measures.flatMap(({ leadSpans, clauseSpan }) => [...leadSpans, clauseSpan]);
  return {
    ...place,
    span: {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    },
  };
};

/** The target, or those of its measures that are meant. */
export const subjectOf = (chosen: ChosenTarget): readonly Measure['ref'][] =>
  isWhole(chosen) ? [chosen.target.ref] : chosen.measures.map(({ ref }) => ref);
