import type { Span } from '../../domain/passage.ts';
import type { Day } from '../../domain/people.ts';
import type {
  Aside,
  Attachment,
  Doubt,
  ProgressReading,
  ProgressStatus,
  Read,
  ReadAmount,
  ReadCount,
} from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';

/** An update while its message is being read. Spans are of the message as typed. */
export interface ReadingDraft {
  about: Attachment;
  value: Read<ReadAmount> | undefined;
  share: Read<ReadAmount> | undefined;
  count: Read<ReadCount> | undefined;
  asOf: Read<Day> | undefined;
  increment: Span | undefined;
  status: Read<ProgressStatus> | undefined;
  blockerSpan: Span | undefined;
  noBlocker: Span | undefined;
  resolvesSpan: Span | undefined;
  isEstimate: boolean;
  readonly asides: Read<Aside>[];
  readonly proposalSpans: Span[];
  readonly noteSpans: Span[];
  /** Further totals for what has one already: none of them is believed. */
  readonly rivals: Read<ReadAmount>[];
}

export const newDraft = (about: Attachment): ReadingDraft => ({
  about,
  value: undefined,
  share: undefined,
  count: undefined,
  asOf: undefined,
  increment: undefined,
  status: undefined,
  blockerSpan: undefined,
  noBlocker: undefined,
  resolvesSpan: undefined,
  isEstimate: false,
  asides: [],
  proposalSpans: [],
  noteSpans: [],
  rivals: [],
});

export const undecided = (doubt: Doubt, candidates: readonly Reference[]): Attachment => ({
  kind: 'undecided',
  doubt,
  candidates,
});

export const itemOf = (about: Attachment): Reference | undefined =>
  about.kind === 'item' ? about.item : undefined;

/** Whether it holds more than remarks. */
export const saysSomething = (reading: ReadingDraft | ProgressReading): boolean =>
  reading.value !== undefined ||
  reading.share !== undefined ||
  reading.count !== undefined ||
  reading.status !== undefined ||
  reading.noBlocker !== undefined ||
  reading.asides.length > 0 ||
  ('resolvesSpan' in reading ? reading.resolvesSpan : reading.resolves) !== undefined ||
  ('proposalSpans' in reading ? reading.proposalSpans : reading.proposals).length > 0 ||
  ('blockerSpan' in reading ? reading.blockerSpan : reading.blocker) !== undefined;

/** The drafts as readings. A draft with two totals becomes undecided readings, one for each. */
export const finishDrafts = (drafts: readonly ReadingDraft[], message: string): readonly ProgressReading[] =>
  drafts.flatMap((draft) => {
    if (draft.rivals.length === 0) return finish(draft, message);
    const item = itemOf(draft.about);
    const about = undecided('two-values', item === undefined ? [] : [item]);
    const values = [draft.value, ...draft.rivals].filter((value) => value !== undefined);
    const rest = { ...draft, value: undefined, increment: undefined, rivals: [] };
    return [
      ...values.flatMap((value) => finish({ ...newDraft(about), value, asOf: draft.asOf }, message)),
      ...(saysSomething(rest) ? finish(rest, message) : []),
    ];
  });

const finish = (draft: ReadingDraft, message: string): readonly ProgressReading[] => {
  const { about, value, share, count, asOf, increment, status, blockerSpan, noBlocker, noteSpans } = draft;
  const { resolvesSpan, proposalSpans, asides, isEstimate } = draft;
  const own = [value, share, count, status, ...asides].flatMap((read) => read?.span ?? []);
  const others = [increment, blockerSpan, noBlocker, resolvesSpan, ...proposalSpans, ...noteSpans].filter(
    (span) => span !== undefined,
  );
  const spans = [...own, ...others];
  if (spans.length === 0) return [];
  const read = (span: Span): Read<string> => ({ value: message.slice(span.start, span.end), span });
  return [
    {
      about,
      span: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
      value,
      share,
      count,
      asOf,
      increment,
      status,
      blocker: blockerSpan === undefined ? undefined : read(blockerSpan),
      noBlocker,
      basis: isEstimate ? 'estimate' : 'actual',
      asides,
      resolves: resolvesSpan === undefined ? undefined : read(resolvesSpan),
      proposals: proposalSpans.map(read),
      notes: noteSpans.map(read),
    },
  ];
};
