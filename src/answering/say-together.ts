import { compareSpecific } from '../documents/library/choose-document.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { asksFigure } from './drafting/prefer-sentence.ts';
import { lockSegments } from './lock/lock-segments.ts';
import { type Segment, verdictIn, words } from './lock/segments.ts';
import { AS_MUCH } from './matching/held-share.ts';
import type { AnsweringParts, Matter } from './steps/matter.ts';
import type { Understanding } from './understanding/understanding.ts';

/** What a document states for a question. */
export interface Stated {
  readonly matter: Matter;
  readonly draft: AnswerDraft;
}

/** What is a document's own to state; how far things have come is no document's. */
const STATED_KINDS: readonly AnswerDraft['kind'][] = ['target', 'list', 'responsibility', 'passage'];

/** A passage stays as short as of one document. */
const LONGEST_PASSAGES = 600;

/**
 * Whether a draft states surely what is asked: what shares the most words with the question proves little, unless it holds
 * all of them and a fact is asked for.
 */
export const isStatedSurely = ({ matter, draft }: Stated): boolean => {
  const { understanding, parts } = matter;
  if (!STATED_KINDS.includes(draft.kind) || draft.confidence < parts.clauseWeights.sure) return false;
  if (draft.isFoundByWords !== true || verdictIn(draft.segments) !== null) return true;
  return asksFact(understanding) && draft.confidence >= AS_MUCH;
};

const asksFact = (understanding: Understanding): boolean =>
  understanding.isYesNo || understanding.asks.has('when') || asksFigure(understanding);

/**
 * What several documents state, each under its name, the more specific first; the first alone where nothing can be said
 * beside it. A next turn goes on from the first that is said.
 */
export const sayTogether = (first: Stated, others: readonly Stated[]): AnswerDraft => {
  const alike = others.filter((other) => isOfOneMatter(first.draft, other.draft));
  if (alike.length === 0) return first.draft;
  // That the first charges nobody is no answer where another says who is charged.
  const said = (first.draft.namesNobody === true ? alike : [first, ...alike]).toSorted((one, other) =>
    compareStated(one, other, first.matter),
  );
  const [leading] = said;
  if (leading === undefined) return first.draft;
  const groups = groupBySaying(said);
  const segments = groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [words('\n')]),
    ...nameOf(group, said),
    ...(group[0]?.draft.segments ?? []),
  ]);
  if (leading.draft.kind === 'passage' && render(segments, first.matter).length > LONGEST_PASSAGES)
    return first.draft;
  const drafts = said.map(({ draft }) => draft);
  const carried = [first, ...alike].flatMap(({ draft }) => draft.carried ?? []);
  const { open: _, carried: __, ...kept } = leading.draft;
  return {
    ...kept,
    ...(carried.length > 0 && { carried }),
    segments,
    quotes: drafts.flatMap(({ quotes }) => quotes),
    confidence: Math.min(...drafts.map(({ confidence }) => confidence)),
    related: drafts.flatMap(({ related }) => related).slice(0, MOST_RELATED),
    ...(new Set(drafts.map((draft) => verdictIn(draft.segments))).size > 1 && { isUndecided: true }),
  };
};

const MOST_RELATED = 8;

/** Of one kind; that a document charges nobody is no news beside another that doesn't. */
const isOfOneMatter = (first: AnswerDraft, other: AnswerDraft): boolean =>
  first.kind === other.kind && other.namesNobody !== true;

/** A talk stays with its document; else the more specific leads. */
const compareStated = (one: Stated, other: Stated, { subject }: Matter): number => {
  const isOfTalk = ({ matter }: Stated) => Number(matter.resolution.document.id === subject?.document);
  return (
    isOfTalk(other) - isOfTalk(one) ||
    compareSpecific(one.matter.resolution.document, other.matter.resolution.document)
  );
};

/** Documents that say the very same are named together, and it is said once. */
const groupBySaying = (said: readonly Stated[]): readonly (readonly Stated[])[] => {
  const groups = new Map<string, Stated[]>();
  for (const each of said) {
    const text = render(each.draft.segments, each.matter).toLowerCase();
    groups.set(text, [...(groups.get(text) ?? []), each]);
  }
  return [...groups.values()];
};

const render = (segments: readonly Segment[], { parts, understanding }: Matter): string =>
  lockSegments(segments, {
    resolutions: resolutionsById(parts),
    question: understanding.typed,
    placesIn: parts.placesIn,
  });

const resolutionsById = ({ resolutions }: AnsweringParts) =>
  new Map(
    resolutions.map((resolution): [Resolution['document']['id'], Resolution] => [
      resolution.document.id,
      resolution,
    ]),
  );

/** `Theo Nghị quyết 27/NQ-HĐND và Kế hoạch 9/KH-UBND:`; by their long names where the short ones are alike. */
const nameOf = (group: readonly Stated[], said: readonly Stated[]): readonly Segment[] => {
  const shortNames = said.map(({ matter }) => matter.resolution.document.shortName);
  const field = new Set(shortNames).size === said.length ? 'shortName' : 'name';
  return [
    ...group.flatMap(({ matter }, index): readonly Segment[] => [
      words(index === 0 ? 'Theo ' : ' và '),
      { type: 'document', document: matter.resolution.document.id, field },
    ]),
    words(':\n'),
  ];
};
