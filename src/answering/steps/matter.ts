import { type DocumentId, isAtOrBelow, type Reference } from '../../domain/reference.ts';
import { coversYear, type Resolution } from '../../domain/resolution.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import type { Subject } from '../answer.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft, ClausePlace } from '../drafting/draft.ts';
import type { FoundPassage } from '../drafting/draft-passage.ts';
import type { PremiseMeans } from '../drafting/draft-premise.ts';
import type { ClauseJudge } from '../judging/clause-judge.ts';
import type { ClauseWeights } from '../judging/clause-weights.ts';
import { chooseOfPlaces } from '../matching/choose-places.ts';
import { chooseTargets, groupByTarget, type TargetChoice } from '../matching/choose-targets.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { AS_MUCH, NEARLY_AS_GOOD } from '../matching/held-share.ts';
import { holdsFolded } from '../matching/holds-folded.ts';
import type { MeasureMatch, MeasureMatcher } from '../matching/match-measures.ts';
import { isDueElsewhere, narrowToYears, withoutOtherYears } from '../matching/narrow-to-years.ts';
import { asksWhichPlace } from '../matching/row-places.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** What answering works with. */
export interface AnsweringParts extends PremiseMeans {
  readonly resolutions: readonly Resolution[];
  readonly matchers: ReadonlyMap<DocumentId, MeasureMatcher>;
  readonly lexicon: Lexicon;
  /** Phrases of a text that have a meaning of which the language has other words. */
  readonly meaningsIn: Thesaurus['meaningsIn'];
  readonly judges: ReadonlyMap<DocumentId, ClauseJudge>;
  /** How what they have for a question adds up. */
  readonly clauseWeights: ClauseWeights;
  /** Passages of one document for a query, best first. @param patienceMs how long to wait for vectors at most */
  findPassages(document: DocumentId, query: string, patienceMs?: number): Promise<readonly FoundPassage[]>;
}

/** One question against one resolution. */
export interface Matter {
  readonly parts: AnsweringParts;
  readonly resolution: Resolution;
  readonly understanding: Understanding;
  /** What the last question was about, where this one may refer to it. */
  readonly subject: Subject | undefined;
  /** Words with meaning, lower-case, places left out: what names a target. */
  readonly content: readonly string[];
}

/** One way of answering; undefined hands the question on to the next. */
export type AnswerStep = (matter: Matter) => AnswerDraft | undefined | Promise<AnswerDraft | undefined>;

/** Whether the question says anything of its own beside how it is asked. */
export const hasOwnWords = ({ understanding, parts }: Matter): boolean =>
  understanding.content.some(({ text }) => !parts.lexicon.isGeneric(text));

/** Whether it names a year other than the resolution's. */
export const namesOtherYear = ({ understanding, resolution }: Matter): boolean =>
  understanding.years.some(({ year }) => !coversYear(resolution.document, year));

/** Places that no clause of the document names; its own place is taken out of the question before. */
export const namesOtherPlace = ({ understanding, resolution }: Matter): boolean =>
  understanding.places.some(
    ({ item }) => !resolution.passages.some((passage) => holdsFolded(passage, item.name)),
  );

/** The first year that the document plans for. */
export const firstYear = ({ resolution }: Matter): number =>
  Number(resolution.document.validFrom.slice(0, 4));

export const placeOf = ({ resolution }: Matter, ref: Reference): ClausePlace => ({
  document: resolution.document.id,
  ref,
});

export const matcherOf = ({ parts, resolution }: Matter): MeasureMatcher => {
  const matcher = parts.matchers.get(resolution.document.id);
  if (matcher === undefined) throw new Error(`no measure matcher for ${resolution.document.id}`);
  return matcher;
};

/** The targets, or parts of them, that references name. */
export const targetsAt = (resolution: Resolution, refs: readonly Reference[]): readonly ChosenTarget[] =>
  resolution.targets.flatMap((target): ChosenTarget[] => {
    if (refs.includes(target.ref)) return [{ target, measures: target.measures }];
    const measures = target.measures.filter(({ ref }) => refs.includes(ref));
    return measures.length === 0 ? [] : [{ target, measures }];
  });

/** The targets that the words name: in the subject's own target first, then part by part ("… và …"), then whole. */
export const chooseFor = (matter: Matter): TargetChoice => {
  const known = choices.get(matter);
  if (known !== undefined) return known;
  const choice = chooseAfresh(matter);
  choices.set(matter, choice);
  return choice;
};

/** Several steps ask; the answer for one question is the same. */
const choices = new WeakMap<Matter, TargetChoice>();

const chooseAfresh = (matter: Matter): TargetChoice => {
  const { resolution, content } = matter;
  if (asksWhichPlace(matter.understanding.text)) {
    const ofPlaces = chooseOfPlaces(resolution, content, matter.parts.lexicon, matcherOf(matter));
    if (ofPlaces !== undefined)
      return { ...ofPlaces, chosen: narrowToYears(ofPlaces.chosen, matter.understanding.years) };
  }
  const units = matter.understanding.figures.map(({ unit }) => unit.toLowerCase());
  const { years } = matter.understanding;
  const all = withoutOtherYears(matcherOf(matter).match(content, units), years);
  // Of two goals of one name that are due at different times the one of the year asked about is meant.
  const inTime = all.filter(({ target }) => !isDueElsewhere(target, years));
  const matches = chooseTargets(resolution, inTime).chosen.length > 0 ? inTime : all;
  const whole = chooseTargets(resolution, matches, !matter.understanding.isYesNo);
  const within = chooseWithinSubject(matter, matches, whole);
  if (within !== undefined) return within;
  const split = chooseByParts(matter);
  const choice = split !== undefined && isRicher(split, whole) ? split : whole;
  return { ...choice, chosen: narrowToYears(choice.chosen, years) };
};

/** "còn nông thôn?" after a question on solid waste means its other parts. */
const chooseWithinSubject = (
  { subject, understanding, resolution }: Matter,
  matches: readonly MeasureMatch[],
  whole: TargetChoice,
): TargetChoice | undefined => {
  if (subject === undefined || !(understanding.continues || whole.chosen.length === 0)) return undefined;
  if (!understanding.continues && understanding.content.length > 2) return undefined;
  const siblings = matches.filter(
    ({ measure, coverage }) =>
      coverage >= AS_MUCH &&
      subject.refs.some((ref) => isAtOrBelow(measure.ref, ref) || isAtOrBelow(ref, measure.target)),
  );
  const best = siblings[0];
  if (best === undefined || whole.chosen.some(({ target }) => target.ref === best.target.ref))
    return undefined;
  const meant = siblings.filter(({ score }) => score >= best.score * NEARLY_AS_GOOD);
  return { chosen: groupByTarget(resolution, meant), confidence: SURE, near: matches };
};

const measureCount = ({ chosen }: TargetChoice): number =>
  chosen.reduce((sum, { measures }) => sum + measures.length, 0);

/** Two named measures say more than one that happens to hold the words of both. */
const isRicher = (split: SplitChoice, whole: TargetChoice): boolean => {
  if (split.isPartial) return whole.chosen.length === 0 && split.isPlain;
  if (whole.chosen.length === 0) return true;
  const refs = split.chosen.flatMap(({ measures }) => measures.map(({ ref }) => ref));
  // Commas also stand inside names ("công nghiệp chế biến, chế tạo").
  if (!split.isPlain) return false;
  const kept = whole.chosen.every(({ measures }) => measures.every(({ ref }) => refs.includes(ref)));
  return kept && measureCount(split) > measureCount(whole);
};

const AND = /(?<!\p{L})(?:và|với|cùng với|cùng|còn|lẫn|cũng như|hay|hoặc)(?!\p{L})|[&+]/giu;
const AND_OR_COMMA = new RegExp(`${AND.source}|[,;]`, 'giu');

/** The question cut at "và" and the like, as content words; pieces without words of their own are left out. */
const cutAt = ({ understanding, parts }: Matter, joint: RegExp): readonly (readonly string[])[] =>
  understanding.text
    .split(joint)
    .map((piece) => parts.lexicon.content(piece).map(({ text }) => text))
    .filter((words) => words.some((word) => !parts.lexicon.isGeneric(word)));

/** The question cut at "và", commas and the like, as content words. */
export const piecesOf = (matter: Matter): readonly (readonly string[])[] => cutAt(matter, AND_OR_COMMA);

interface SplitChoice extends TargetChoice {
  /** Some part names no target. */
  readonly isPartial: boolean;
  /** The parts were joined by "và" alone. */
  readonly isPlain: boolean;
}

/** Each part of "A và B" must name a target; else the question isn't about two. Commas also stand inside names. */
const chooseByParts = (matter: Matter): SplitChoice | undefined => {
  const plain = choosePieces(matter, cutAt(matter, AND), true);
  if (plain !== undefined && !plain.isPartial) return plain;
  const listed = choosePieces(matter, cutAt(matter, AND_OR_COMMA), false);
  return listed !== undefined && !listed.isPartial ? listed : (plain ?? listed);
};

const choosePieces = (
  matter: Matter,
  pieces: readonly (readonly string[])[],
  isPlain: boolean,
): SplitChoice | undefined => {
  const { resolution } = matter;
  if (pieces.length < 2) return undefined;
  const choices = pieces.map((piece, index) => choosePiece(matter, piece, index, pieces));
  if (choices.every(({ chosen }) => chosen.length === 0)) return undefined;
  const refs = choices.flatMap(({ chosen }) =>
    chosen.flatMap(({ measures }) => measures.map(({ ref }) => ref)),
  );
  return {
    chosen: resolution.targets.flatMap((target): ChosenTarget[] => {
      const measures = target.measures.filter(({ ref }) => refs.includes(ref));
      return measures.length === 0 ? [] : [{ target, measures }];
    }),
    isPartial: choices.some(({ chosen }) => chosen.length === 0),
    isPlain,
    confidence: Math.max(...choices.map(({ confidence }) => confidence)),
    near: choices.flatMap(({ near }) => near.slice(0, 1)),
  };
};

/** A piece may leave out what it shares: the first word of the first ("thu nội địa và xuất nhập khẩu"), or the end of the last. */
const choosePiece = (
  matter: Matter,
  piece: readonly string[],
  index: number,
  pieces: readonly (readonly string[])[],
): TargetChoice => {
  const head = index > 0 ? (pieces[0]?.slice(0, 1) ?? []) : [];
  const tail = index < pieces.length - 1 ? (pieces.at(-1)?.slice(1) ?? []) : [];
  const choices = [piece, [...head, ...piece], [...piece, ...tail]].map((words) =>
    chooseTargets(matter.resolution, matcherOf(matter).match(words)),
  );
  const named = choices
    .filter(({ chosen }) => chosen.length > 0)
    .toSorted((a, b) => b.confidence - a.confidence);
  return named[0] ?? choices[0] ?? { chosen: [], confidence: 0, near: [] };
};
