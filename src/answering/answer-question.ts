import { findNameWords } from '../documents/library/names-document.ts';
import type { Day } from '../domain/people.ts';
import type { Resolution, ResolutionDocument } from '../domain/resolution.ts';
import type { Subject } from './answer.ts';
import { chooseResolutions } from './choose-resolutions.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { refuseForSeveral } from './drafting/refuse.ts';
import { saysTime } from './drafting/says-time.ts';
import type { GatheredEvidence } from './judging/clause-judge.ts';
import { verdictIn } from './lock/segments.ts';
import { hasRow } from './matching/row-places.ts';
import { addFromPlans } from './plans/add-from-plans.ts';
import { isStatedSurely, type Stated, sayTogether } from './say-together.ts';
import { confirmElsewhere, confirmOffered, offerUndecided } from './steps/add-verdict.ts';
import { answerAboutDocument, answerOwnFact } from './steps/answer-about-document.ts';
import { answerBareWord } from './steps/answer-bare-word.ts';
import { answerBetweenYears } from './steps/answer-between-years.ts';
import { answerByMoment } from './steps/answer-by-moment.ts';
import { answerChange } from './steps/answer-change.ts';
import { answerComparison } from './steps/answer-comparison.ts';
import { answerDefinition } from './steps/answer-definition.ts';
import { answerDetail } from './steps/answer-detail.ts';
import { answerDueInTime } from './steps/answer-due-in-time.ts';
import { answerFollowUp } from './steps/answer-follow-up.ts';
import { answerFromLast } from './steps/answer-from-last.ts';
import { answerGoalsTold } from './steps/answer-goals-told.ts';
import { answerHowManyAreLeft } from './steps/answer-how-many-are-left.ts';
import { answerHowManyThereAre } from './steps/answer-how-many-there-are.ts';
import { answerJudged } from './steps/answer-judged.ts';
import { answerList } from './steps/answer-list.ts';
import { answerCitedDocument, answerOpen, answerOpenFirst } from './steps/answer-open.ts';
import { answerPart } from './steps/answer-part.ts';
import { answerPastYear } from './steps/answer-past-year.ts';
import { answerDate, answerSection } from './steps/answer-place-in-text.ts';
import { answerStanding, answerWeek } from './steps/answer-progress.ts';
import { answerDuties, answerWho } from './steps/answer-responsibility.ts';
import { answerSaidSection } from './steps/answer-said-section.ts';
import { answerStatedCount } from './steps/answer-stated-count.ts';
import { answerStock } from './steps/answer-stock.ts';
import { answerTable } from './steps/answer-table.ts';
import { answerNamedTarget, answerNumberedTarget } from './steps/answer-targets.ts';
import { answerTaskList } from './steps/answer-task-list.ts';
import { answerTitle, isTitle } from './steps/answer-title.ts';
import { completeQuote } from './steps/complete-quote.ts';
import { confirmReckoned } from './steps/confirm-reckoned.ts';
import { gatherFor } from './steps/gather-for.ts';
import { namesLookBackYear } from './steps/look-back.ts';
import {
  type AnsweringParts,
  type AnswerStep,
  hasOwnWords,
  type Matter,
  namesOtherYear,
} from './steps/matter.ts';
import { narrowQuote } from './steps/narrow-quote.ts';
import { offerWithoutSlot } from './steps/offer-without-slot.ts';
import { groupPlaces, refuseMatter } from './steps/refuse-matter.ts';
import { findOwnLevel, isOwnPlaceOf } from './understanding/own-place.ts';
import type { Understanding } from './understanding/understanding.ts';

/** Ways of answering in the order in which they are tried: the surest knowledge first, open search last. */
const STEPS: readonly AnswerStep[] = [
  answerOwnFact,
  answerCitedDocument,
  answerTitle,
  answerSaidSection,
  answerAboutDocument,
  answerStanding,
  answerWeek,
  answerDetail,
  answerChange,
  answerBetweenYears,
  answerPastYear,
  answerNumberedTarget,
  answerSection,
  answerDate,
  answerDefinition,
  answerHowManyThereAre,
  answerHowManyAreLeft,
  answerStock,
  answerTable,
  answerByMoment,
  answerComparison,
  answerFollowUp,
  answerPart,
  answerDuties,
  answerWho,
  answerGoalsTold,
  answerStatedCount,
  answerList,
  answerTaskList,
  answerDueInTime,
  answerBareWord,
  answerOpenFirst,
  answerNamedTarget,
  answerOpen,
];
/** What these find by words is held against the kind of answer that is asked for. */
const BY_WORDS: readonly AnswerStep[] = [
  answerPastYear,
  answerWho,
  answerOpenFirst,
  answerNamedTarget,
  answerOpen,
];

/**
 * Answers one reading of a question from the documents that it goes to: the first that states it, with those meant as
 * much as it that surely state it too; always gives a draft, if only the first's refusal.
 * @param day on which it is asked
 */
export const answerQuestion = async (
  parts: AnsweringParts,
  understanding: Understanding,
  subject: Subject | undefined,
  day: Day,
): Promise<AnswerDraft> => {
  const refusals: AnswerDraft[] = [];
  const stated: Stated[] = [];
  for (const { matter, isMeantAlike } of openChosen(parts, understanding, subject, day)) {
    const [first] = stated;
    if (first !== undefined && !isMeantAlike) continue;
    const one = { matter, draft: await answerMatter(matter) };
    if (one.draft.kind === 'none') {
      refusals.push(one.draft);
      continue;
    }
    if (first !== undefined && !isStatedSurely(one)) continue;
    stated.push(one);
    if (first === undefined && !(isMeantAlike && isStatedSurely(one) && (await standsAlone(one)))) break;
  }
  const [first, ...others] = addFromPlans(stated, day);
  if (first !== undefined) {
    const said = sayTogether(first, others);
    // Beside a document that decides it, what another says is said, though it leaves it open.
    return said === first.draft ? offerUndecided(first.matter, said) : said;
  }
  const [refusal, ...more] = refusals;
  if (refusal === undefined) throw new Error('a corpus without a resolution');
  return more.length === 0 ? refusal : refuseForSeveral(refusal);
};

/** What a question says without asking it is told to be so or not where that is decided; else it is asked openly. */
const answerMatter = async (matter: Matter): Promise<AnswerDraft> => {
  const { understanding } = matter;
  if (understanding.isYesNo || !understanding.isStatement || isTitle(matter)) return answerAsAsked(matter);
  const judged = await answerAsAsked({ ...matter, understanding: { ...understanding, isYesNo: true } });
  return verdictIn(judged.segments) === null ? answerAsAsked(matter) : judged;
};

const answerAsAsked = async (matter: Matter): Promise<AnswerDraft> => {
  const found = confirmElsewhere(matter, await takeSteps(matter));
  const draft =
    answerFromLast(matter, found) ?? offerJudged(matter, found, await answerJudged(matter, found));
  return narrowQuote(matter, completeQuote(matter, confirmReckoned(matter, confirmOffered(matter, draft))));
};

/** What was chosen instead of the steps' own draft is held against the kind of answer that is asked for too. */
const offerJudged = (matter: Matter, found: AnswerDraft, judged: AnswerDraft): AnswerDraft =>
  judged === found ? found : offerWithoutSlot(matter, judged);

/** Whether an answer would be the same without the talk before it: a follow-up stays with its document. */
const standsAlone = async ({ matter, draft }: Stated): Promise<boolean> => {
  const { continues, pointsBack } = matter.understanding;
  if (continues || pointsBack) return false;
  if (matter.subject === undefined) return true;
  const alone = await answerMatter({ ...matter, subject: undefined });
  return JSON.stringify(alone.segments) === JSON.stringify(draft.segments);
};

/** One reading of a question against each document that it goes to, the first first. @param most so many of them */
export const openMatters = (
  parts: AnsweringParts,
  understanding: Understanding,
  subject: Subject | undefined,
  day: Day,
  most?: number,
): readonly Matter[] => openChosen(parts, understanding, subject, day, most).map(({ matter }) => matter);

const openChosen = (
  parts: AnsweringParts,
  understanding: Understanding,
  subject: Subject | undefined,
  day: Day,
  most?: number,
): readonly { readonly matter: Matter; readonly isMeantAlike: boolean }[] =>
  chooseResolutions(parts, understanding, subject, day, most).map(({ resolution, isMeantAlike }, place) => {
    // What the chat was about is no clause of a document that is only asked because the first is silent.
    const known = place === 0 || subject?.document === resolution.document.id ? subject : undefined;
    return { matter: openMatter(resolution, parts, understanding, known), isMeantAlike };
  });

/** What all clauses of the document that a question goes to have for it; nothing where there is no document. */
export const evidenceOfQuestion = async (
  parts: AnsweringParts,
  understanding: Understanding,
  day: Day,
): Promise<readonly GatheredEvidence[]> => {
  const [chosen] = chooseResolutions(parts, understanding, undefined, day);
  if (chosen === undefined) return [];
  return gatherFor(openMatter(chosen.resolution, parts, understanding, undefined));
};

const openMatter = (
  resolution: Resolution,
  parts: AnsweringParts,
  whole: Understanding,
  subject: Subject | undefined,
): Matter => {
  const named = withoutRowPlaces(withoutName(whole, resolution.document), resolution);
  const inPlaces = (start: number, end: number) =>
    named.places.some((place) => place.start <= start && end <= place.end);
  const understanding = inOwnWords(withoutOwnPlace(named, resolution.document), parts, resolution);
  const content = understanding.content
    .filter(({ start, end }) => !inPlaces(start, end))
    .map(({ text }) => text);
  return { parts, resolution, understanding, subject, content };
};

/** Words that are one in the question and several in the document: "doanh thu du lịch" of "doanh thu từ du lịch". */
const inOwnWords = (
  understanding: Understanding,
  { lexicon }: AnsweringParts,
  { document, passages }: Resolution,
): Understanding => {
  const stand = (pieces: readonly { readonly text: string }[]): boolean =>
    passages.some((passage) => {
      const words = lexicon.content(passage.text).map(({ text }) => text);
      return words.some((_, at) => pieces.every(({ text }, next) => words[at + next] === text));
    });
  const content = understanding.content.flatMap((word) => {
    const pieces = lexicon.apart(document.id, word);
    return pieces.length > 1 && stand(pieces) ? pieces : [word];
  });
  return { ...understanding, content };
};

const takeSteps = async (matter: Matter): Promise<AnswerDraft> => {
  const { parts, understanding } = matter;
  for (const step of STEPS) {
    const draft = await step(matter);
    if (draft !== undefined) return BY_WORDS.includes(step) ? offerWithoutSlot(matter, draft) : draft;
  }
  const isAsking = understanding.asks.size > 0 || understanding.years.length > 0;
  // The year that the document looks back on may be spoken of in words that weren't recognised.
  if (namesOtherYear(matter) && !namesLookBackYear(matter)) return refuseMatter(matter, 'other-year', []);
  if (!hasOwnWords(matter) && isAsking) return refuseMatter(matter, 'which', groupPlaces(matter));
  const isKnown = understanding.content.some(
    ({ text }) => parts.lexicon.knows(text) && !parts.lexicon.isGeneric(text),
  );
  // What is due when is asked of the document, whether or not it sets such a time.
  const isOfDocument = isKnown || saysTime(understanding.text);
  return refuseMatter(matter, isOfDocument ? 'not-found' : 'off-topic', groupPlaces(matter));
};

/** "Theo nghị quyết của HĐND tỉnh": what only names the document names nothing in it. */
const withoutName = (understanding: Understanding, document: ResolutionDocument): Understanding => {
  const isOfName = findNameWords(document, understanding);
  if (isOfName === undefined) return understanding;
  return {
    ...understanding,
    content: understanding.content.filter(({ text }) => !isOfName(text)),
    bodies: understanding.bodies.filter(({ item }) => !isOfName(item.name)),
    places: understanding.places.filter(({ item }) => !isOfName(item.name)),
  };
};

/** A place with a row in a table says which row is meant: its words name it like any other's. */
const withoutRowPlaces = (understanding: Understanding, resolution: Resolution): Understanding => ({
  ...understanding,
  places: understanding.places.filter(({ item }) => !hasRow(resolution, item.name)),
});

/** "GRDP của tỉnh ta", "cả xã": a document's own place, or what kind of place it is, restricts nothing in it. */
const withoutOwnPlace = (understanding: Understanding, document: ResolutionDocument): Understanding => {
  const own = [
    ...understanding.places.filter(({ item }) => isOwnPlaceOf(item, document)),
    ...findOwnLevel(understanding.text, document),
  ];
  if (own.length === 0) return understanding;
  const isInside = ({ start, end }: { start: number; end: number }): boolean =>
    own.some((place) => place.start <= start && end <= place.end);
  return {
    ...understanding,
    places: understanding.places.filter(({ item }) => !isOwnPlaceOf(item, document)),
    content: understanding.content.filter((word) => !isInside(word)),
  };
};
