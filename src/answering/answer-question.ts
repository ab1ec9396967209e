import { coversYear } from '../domain/covers-year.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Subject } from './answer.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { answerAboutDocument } from './steps/answer-about-document.ts';
import { answerComparison } from './steps/answer-comparison.ts';
import { answerFollowUp } from './steps/answer-follow-up.ts';
import { answerList } from './steps/answer-list.ts';
import { answerCitedDocument, answerOpen, answerOpenFirst } from './steps/answer-open.ts';
import { answerDate, answerSection } from './steps/answer-place-in-text.ts';
import { answerDuties, answerWho } from './steps/answer-responsibility.ts';
import { answerStanding } from './steps/answer-standing.ts';
import { answerNamedTarget, answerNumberedTarget } from './steps/answer-targets.ts';
import { answerTaskList } from './steps/answer-task-list.ts';
import { answerWeek } from './steps/answer-week.ts';
import {
  type AnsweringParts,
  type AnswerStep,
  groupPlaces,
  hasOwnWords,
  type Matter,
  namesOtherYear,
  refuseMatter,
} from './steps/matter.ts';
import type { Understanding } from './understanding/understanding.ts';

/** Ways of answering in the order in which they are tried: the surest knowledge first, open search last. */
const STEPS: readonly AnswerStep[] = [
  answerCitedDocument,
  answerAboutDocument,
  answerStanding,
  answerWeek,
  answerNumberedTarget,
  answerSection,
  answerDate,
  answerComparison,
  answerFollowUp,
  answerDuties,
  answerWho,
  answerList,
  answerTaskList,
  answerOpenFirst,
  answerNamedTarget,
  answerOpen,
];

/** Answers one reading of a question; always gives a draft, if only a refusal. */
export const answerQuestion = async (
  parts: AnsweringParts,
  understanding: Understanding,
  subject: Subject | undefined,
): Promise<AnswerDraft> => {
  const resolution = chooseResolution(parts.resolutions, understanding, subject);
  const inPlaces = (start: number, end: number) =>
    understanding.places.some((place) => place.start <= start && end <= place.end);
  const content = understanding.content
    .filter(({ start, end }) => !inPlaces(start, end))
    .map(({ text }) => text);
  const matter: Matter = { parts, resolution, understanding, subject, content };
  for (const step of STEPS) {
    const draft = await step(matter);
    if (draft !== undefined) return draft;
  }
  const isAsking = understanding.asks.size > 0 || understanding.years.length > 0;
  if (namesOtherYear(matter)) return refuseMatter(matter, 'other-year', []);
  if (!hasOwnWords(matter) && isAsking) return refuseMatter(matter, 'which', groupPlaces(matter));
  const isKnown = understanding.content.some(
    ({ text }) => parts.lexicon.knows(text) && !parts.lexicon.isGeneric(text),
  );
  return refuseMatter(matter, isKnown ? 'not-found' : 'off-topic', groupPlaces(matter));
};

/** The resolution of a year that the question names, else the one talked about, else the latest. */
const chooseResolution = (
  resolutions: readonly Resolution[],
  { years }: Understanding,
  subject: Subject | undefined,
): Resolution => {
  const byYear =
    resolutions.find(({ document }) => years.some(({ year }) => year === document.year)) ??
    resolutions.find(({ document }) => years.some(({ year }) => coversYear(document, year)));
  const bySubject = resolutions.find(({ document }) => document.id === subject?.document);
  const chosen = byYear ?? bySubject ?? resolutions[0];
  if (chosen === undefined) throw new Error('a corpus without a resolution');
  return chosen;
};
