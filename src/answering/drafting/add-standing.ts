import {
  FIGURELESS_STATUSES,
  MEASURE_STATUSES,
  type MeasureStatus,
  MIXED_WORDS,
  SLOW_STATUSES,
  STATUS_WORDS,
} from '../../domain/measure-status.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { MeasureStanding, TargetStanding } from '../../progress/standing/judge-standing.ts';
import { byBadness, sortWorstFirst } from '../../progress/standing/rank-standing.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { StandingAsked } from '../understanding/find-progress-question.ts';
import type { AnswerDraft } from './draft.ts';

type Listed = Exclude<StandingAsked, 'all' | 'worst' | 'left' | 'why'>;

const LISTED: Readonly<Record<Listed, readonly MeasureStatus[]>> = {
  slow: SLOW_STATUSES,
  'no figure': FIGURELESS_STATUSES,
  'on track': ['on-track'],
  achieved: ['achieved'],
};
const NONE: Readonly<Record<keyof typeof LISTED, string>> = {
  slow: 'không có chỉ tiêu nào chậm',
  'no figure': 'không có chỉ tiêu nào thiếu số liệu',
  'on track': 'chưa có chỉ tiêu nào được xét là đúng tiến độ',
  achieved: 'chưa có chỉ tiêu nào đạt',
};

const MOST_BUTTONS = 8;

const countOf = (document: DocumentId, standing: readonly TargetStanding[]): Segment => ({
  type: 'count',
  document,
  of: standing.map(({ target }) => target.ref),
});

const withMeasures = (
  standing: readonly TargetStanding[],
  statuses: readonly MeasureStatus[],
): readonly TargetStanding[] =>
  sortWorstFirst(
    standing.flatMap((each) => {
      const measures = each.measures.filter(({ verdict }) => statuses.includes(verdict.status));
      return measures.length === 0 ? [] : [{ ...each, measures: measures.toSorted(byBadness) }];
    }),
  );

const measureLine = (
  document: DocumentId,
  { measure: { ref }, figure }: MeasureStanding,
): readonly Segment[] => [
  words('\n• '),
  { type: 'label', document, ref },
  words(', '),
  { type: 'name', document, measure: ref },
  words(': '),
  { type: 'standing', measure: ref },
  ...(figure === undefined ? [] : [words(', '), { type: 'report' as const, id: figure.id }]),
  words('.'),
];

/** Of a target of which nothing is known one line says so. */
const targetLines = (document: DocumentId, { target, measures }: TargetStanding): readonly Segment[] => {
  const [first] = measures;
  const isBlank = measures.every(({ verdict }) => verdict.status === 'no-data');
  if (first === undefined || !isBlank || measures.length !== target.measures.length)
    return measures.flatMap((each) => measureLine(document, each));
  return [
    words('\n• '),
    { type: 'label', document, ref: target.ref },
    words(', '),
    { type: 'name', document, measure: first.measure.ref },
    words(': '),
    { type: 'standing', measure: first.measure.ref },
    words('.'),
  ];
};

/** What the list can't tell, so that silence isn't read as good news. */
const unknownLine = (
  document: DocumentId,
  standing: readonly TargetStanding[],
  asked: keyof typeof LISTED,
): readonly Segment[] => {
  const unknown = withMeasures(standing, LISTED['no figure']);
  if (asked === 'no figure' || unknown.length === 0) return [];
  return [words('\nThiếu số liệu nên chưa xét được hết: '), countOf(document, unknown), words(' chỉ tiêu.')];
};

const draftListed = (
  document: DocumentId,
  standing: readonly TargetStanding[],
  asked: keyof typeof LISTED,
): readonly Segment[] => {
  const listed = withMeasures(standing, LISTED[asked]);
  const rest = unknownLine(document, standing, asked);
  if (listed.length === 0) return [words(`Theo cập nhật của đơn vị, ${NONE[asked]}.`), ...rest];
  const found = listed.flatMap(({ measures }) => measures.map(({ verdict }) => verdict.status));
  const statuses = LISTED[asked].filter((status) => found.includes(status));
  const isPartial = listed.some(({ target, measures }) => measures.length < target.measures.length);
  return [
    words('Theo cập nhật của đơn vị, có '),
    countOf(document, listed),
    words(` chỉ tiêu ${statuses.map((status) => STATUS_WORDS[status]).join(', ')}`),
    words(isPartial ? ' (kể cả chỉ một phần):' : ':'),
    ...listed.flatMap((each) => targetLines(document, each)),
    ...rest,
  ];
};

/** How many stand how; the one in several kinds of its own has no status. */
const draftCounts = (document: DocumentId, standing: readonly TargetStanding[]): readonly Segment[] => {
  const mixed = standing.filter(({ status }) => status === undefined);
  const line = (name: string, of: readonly TargetStanding[]): readonly Segment[] =>
    of.length === 0 ? [] : [words(`\n• ${name}: `), countOf(document, of)];
  return [
    words('Theo cập nhật của đơn vị, trong '),
    countOf(document, standing),
    words(' chỉ tiêu:'),
    ...MEASURE_STATUSES.toReversed().flatMap((wanted) =>
      line(
        STATUS_WORDS[wanted],
        standing.filter(({ status }) => status === wanted),
      ),
    ),
    ...line(MIXED_WORDS, mixed),
    words(
      '\nĐồng chí hỏi tiếp được: “chỉ tiêu nào chậm?”, “chỉ tiêu nào chưa có số liệu?”, hoặc tên một chỉ tiêu.',
    ),
  ];
};

/** So many are named where the worst are asked for. */
const MOST_WORST = 3;

/** A measure with what is asked of it: its reason, what is left, what is in the way. */
const detailLine = (
  document: DocumentId,
  standing: MeasureStanding,
  asked: 'worst' | 'left' | 'why',
  blocked: readonly Reference[],
): readonly Segment[] => {
  const { ref } = standing.measure;
  const detail: readonly Segment[] =
    asked === 'left'
      ? [{ type: 'left', measure: ref }, words('; '), { type: 'standing', measure: ref }]
      : [{ type: 'standing', measure: ref }, words(', '), { type: 'reason', measure: ref }];
  return [
    words('\n• '),
    { type: 'label', document, ref },
    words(', '),
    { type: 'name', document, measure: ref },
    words(': '),
    ...detail,
    ...(standing.figure === undefined
      ? []
      : [words('; '), { type: 'report' as const, id: standing.figure.id }]),
    ...(asked !== 'left' && blocked.includes(ref)
      ? [words('. Vướng mắc: '), { type: 'blocker' as const, measure: ref }]
      : []),
    words('.'),
  ];
};

const DETAIL_HEADS = {
  worst: 'Theo cập nhật của đơn vị, chậm nhất là:',
  left: 'Theo cập nhật của đơn vị, so với kế hoạch cả năm:',
  why: 'Theo cập nhật của đơn vị:',
} as const;

/** The worst with why, what is left of each, or why each is slow. */
const draftDetails = (
  {
    document,
    asked,
    refs,
  }: NonNullable<AnswerDraft['standing']> & { readonly asked: 'worst' | 'left' | 'why' },
  standing: readonly TargetStanding[],
  blocked: readonly Reference[],
): { readonly segments: readonly Segment[]; readonly listed: readonly TargetStanding[] } => {
  const of = standing.filter(({ target }) => refs === undefined || refs.includes(target.ref));
  const slow = withMeasures(of, SLOW_STATUSES);
  const known = withMeasures(of, MEASURE_STATUSES).map((each) => ({
    ...each,
    measures: each.measures.filter(
      ({ reach, verdict }) => reach !== undefined && verdict.status !== 'achieved',
    ),
  }));
  const all = asked === 'left' || (asked === 'why' && slow.length === 0 && refs !== undefined) ? known : slow;
  const listed = all
    .filter(({ measures }) => measures.length > 0)
    .slice(0, asked === 'worst' ? MOST_WORST : MOST_BUTTONS);
  const rest = unknownLine(document, of, 'slow');
  if (listed.length === 0) {
    const none = asked === 'left' ? 'không còn chỉ tiêu nào thiếu so với kế hoạch' : NONE.slow;
    return { segments: [words(`Theo cập nhật của đơn vị, ${none}.`), ...rest], listed };
  }
  const lines = listed.flatMap(({ measures }) =>
    measures.flatMap((each) => detailLine(document, each, asked, blocked)),
  );
  return { segments: [words(DETAIL_HEADS[asked]), ...lines, ...rest], listed };
};

/**
 * Puts where targets stand in place of the line that nothing was reported; without any figure the draft is as it was.
 * @param blocked measures of which the asker may know what is in their way
 */
export const addStanding = (
  draft: AnswerDraft,
  all: readonly TargetStanding[],
  blocked: readonly Reference[] = [],
): AnswerDraft => {
  if (draft.standing === undefined) return draft;
  const { document, asked, group } = draft.standing;
  const standing = all.filter(({ target }) => group === undefined || target.group === group);
  if (!all.some(({ measures }) => measures.some(({ figure }) => figure !== undefined))) return draft;
  if (asked === 'worst' || asked === 'left' || asked === 'why') {
    const { segments, listed } = draftDetails({ ...draft.standing, asked }, standing, blocked);
    return {
      ...draft,
      segments,
      subject: listed.map(({ target }) => target.ref),
      related: listed.map(({ target }) => ({ document, ref: target.ref })),
      reports: listed.flatMap(({ measures }) => measures.flatMap(({ figure }) => figure?.id ?? [])),
    };
  }
  if (asked === 'all') return { ...draft, segments: draftCounts(document, standing) };
  const listed = withMeasures(standing, LISTED[asked]);
  return {
    ...draft,
    segments: draftListed(document, standing, asked),
    related: listed.slice(0, MOST_BUTTONS).map(({ target }) => ({ document, ref: target.ref })),
    reports: listed.flatMap(({ measures }) => measures.flatMap(({ figure }) => figure?.id ?? [])),
  };
};
