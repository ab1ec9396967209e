import type { Measure } from '../../domain/measure.ts';
import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution, ResolutionDocument } from '../../domain/resolution.ts';
import { findCharges } from '../drafting/draft-responsibility.ts';
import { draftStatements } from '../drafting/draft-statements.ts';
import { quotePlace } from '../drafting/draft-target.ts';
import { type QuotePlace, type Segment, words } from '../lock/segments.ts';
import type { Stated } from '../say-together.ts';
import { targetsAt } from '../steps/matter.ts';
import { findSaidByPlan, type SaidByPlan } from './same-measure.ts';

/**
 * The plans that the office says carry a document out, of a day; of a day outside the document's time those of its nearest
 * day.
 */
const plansOf = (
  { document }: Resolution,
  resolutions: readonly Resolution[],
  day: Day,
): readonly Resolution[] => {
  const { validFrom, validTo } = document;
  const at = day < validFrom ? validFrom : day > validTo ? validTo : day;
  return resolutions.filter(({ document: plan }) => {
    if (plan.carriesOut !== document.id) return false;
    const { from, to } = timeOf(plan, document);
    return from <= at && at <= to;
  });
};

/** No plan ends before what it carries out begins: where its title says no year, the day of signing was read as its time. */
const timeOf = (plan: ResolutionDocument, document: ResolutionDocument) =>
  plan.validTo < document.validFrom
    ? { from: document.validFrom, to: document.validTo }
    : { from: plan.validFrom, to: plan.validTo };

interface Addition {
  readonly plan: Resolution;
  readonly segments: readonly Segment[];
  readonly quotes: readonly QuotePlace[];
}

/**
 * What documents state, with what the plans that carry them out say of the same measures where they don't: who leads, and
 * by when. What a plan states itself of that is then said already.
 */
export const addFromPlans = (stated: readonly Stated[], day: Day): readonly Stated[] => {
  const added = stated.map((one) => ({ one, additions: additionsTo(one, day) }));
  const speaking = added.flatMap(({ additions }) => additions.map(({ plan }) => plan));
  return added
    .filter(({ one }) => !speaking.includes(one.matter.resolution))
    .map(({ one, additions }) => (additions.length === 0 ? one : withAdditions(one, additions)));
};

const additionsTo = ({ matter, draft }: Stated, day: Day): readonly Addition[] => {
  const { resolution, parts, understanding } = matter;
  const asksWhen = draft.kind === 'target' && understanding.asks.has('when') && !understanding.isYesNo;
  if (draft.namesNobody !== true && !asksWhen) return [];
  const measures = measuresAt(resolution, draft.carried?.map(({ ref }) => ref) ?? draft.subject ?? []);
  return plansOf(resolution, parts.resolutions, day).flatMap((plan) => {
    const said = measures.flatMap((measure) => {
      const found = findSaidByPlan(measure, plan, ({ ref }) => findCharges(plan, [ref]));
      return found === undefined ? [] : [{ measure, found }];
    });
    const addition = asksWhen ? sayDeadlines(plan, said, resolution) : sayCharges(plan, said);
    return addition ?? [];
  });
};

/** What references name, without the parts of a figure that have their own. */
const measuresAt = (resolution: Resolution, refs: readonly Reference[]): readonly Measure[] =>
  targetsAt(resolution, refs).flatMap(({ measures }) =>
    measures.filter(({ ref, partOf }) => partOf === undefined || refs.includes(ref)),
  );

interface Said {
  readonly measure: Measure;
  readonly found: SaidByPlan;
}

const named = (plan: Resolution): readonly Segment[] => [
  words('Theo '),
  { type: 'document', document: plan.document.id, field: 'shortName' },
  words(':\n'),
];

const sayCharges = (plan: Resolution, said: readonly Said[]): Addition | undefined => {
  const charges = [...new Set(said.flatMap(({ found }) => found.charges))];
  const draft = draftStatements(
    plan,
    charges.filter(({ role }) => role === 'lead' || role === 'support'),
    1,
  );
  return draft && { plan, segments: [...named(plan), ...draft.segments], quotes: draft.quotes };
};

/** "Tỷ lệ che phủ rừng: Quý IV/2026." of what the document itself sets no time for. */
const sayDeadlines = (
  plan: Resolution,
  said: readonly Said[],
  resolution: Resolution,
): Addition | undefined => {
  const document = plan.document.id;
  const timed = said.flatMap(({ measure, found: { deadline } }) =>
    deadline === undefined || hasOwnTime(resolution, measure) ? [] : [{ measure, deadline }],
  );
  if (timed.length === 0) return undefined;
  return {
    plan,
    segments: [
      ...named(plan),
      ...timed.flatMap(({ measure, deadline }, index): readonly Segment[] => [
        ...(index === 0 ? [] : [words('\n')]),
        { type: 'name', document: resolution.document.id, measure: measure.ref },
        words(': '),
        { type: 'clause', document, ...deadline },
        words('.'),
      ]),
    ],
    quotes: timed.map(({ deadline: { passageId } }) => ({ document, passageId })),
  };
};

const hasOwnTime = ({ targets, targetDeadlines = [] }: Resolution, { target: ref }: Measure): boolean =>
  targets.some((target) => target.ref === ref && target.due !== undefined) ||
  targetDeadlines.some((one) => one.ref === ref && one.deadlines.length > 0);

/** The plans first, since they answer; the document's own clause is quoted first, since the talk goes on from it. */
const withAdditions = ({ matter, draft }: Stated, additions: readonly Addition[]): Stated => {
  const { resolution } = matter;
  const refs = draft.carried?.map(({ ref }) => ref) ?? draft.subject ?? [];
  const asked =
    draft.quotes.length > 0 && draft.kind === 'target' ? [] : targetsAt(resolution, refs).map(quotePlace);
  const { open: _, namesNobody: __, ...kept } = draft;
  return {
    matter,
    draft: {
      ...kept,
      segments: [
        ...additions.flatMap(({ segments }) => [...segments, words('\n')]),
        ...(draft.kind === 'target' ? named(resolution) : []),
        ...draft.segments,
      ],
      quotes: [...asked, ...draft.quotes, ...additions.flatMap(({ quotes }) => quotes)],
    },
  };
};
