import { OFFERED, SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { offerSentence, quoteSpan, sayNearest } from '../drafting/draft-passage.ts';
import { draftPoints, weighAlike } from '../drafting/draft-points.ts';
import { findSections, type Section, sentencesOf, wordsOf } from '../sections/find-sections.ts';
import {
  type AskedPart,
  type Fit,
  findAskedPart,
  fitOfTitle,
  opensPart,
  saysPart,
} from '../sections/section-names.ts';
import type { Ask } from '../understanding/detect-asks.ts';
import type { AnswerStep, Matter } from './matter.ts';
import { groupPlaces, refusalReason, refuseMatter } from './refuse-matter.ts';
import { draftSections, isOfYears, saysMoreThan } from './section-asked.ts';

/** What a part of the document may be asked with; who, when and how much are asked of one clause. */
const OF_PARTS: readonly Ask[] = ['list', 'task', 'result', 'shortcoming', 'whole', 'confirm'];

/**
 * "Mục tiêu chung là gì?", "nguyên nhân chủ quan", "tầm nhìn 2035": the points of the part of the document that is called
 * so, where nothing else is said beside its name.
 */
export const answerSaidSection: AnswerStep = (matter) => {
  const part = partAsked(matter);
  if (part === undefined) return undefined;
  const titled = (fit: Fit): readonly Section[] =>
    findSections(matter.resolution).filter(
      (section) => fitOfTitle(section.title, part) === fit && isOfYears(matter, section),
    );
  const draft =
    draftSections(titled('so')) ??
    draftSections(titled('otherwise')) ??
    quoteOpeningOf(matter, part) ??
    // In a talk what no title says may be asked of what was answered last: "tầm nhìn?" of a plan.
    (matter.subject === undefined
      ? (offerAmongOthers(titled('among-others')) ?? offerSaying(matter, part) ?? refusePart(matter, part))
      : undefined);
  return draft && { ...draft, isOfAll: true };
};

/** That there is no such part; causes may be told in other words. */
const refusePart = (matter: Matter, { isOfTalk }: AskedPart): AnswerDraft | undefined =>
  isOfTalk === true
    ? undefined
    : refuseMatter(matter, refusalReason(matter, 'not-found'), groupPlaces(matter));

/** The part that a question names and says nothing else of its own with. */
const partAsked = (matter: Matter): AskedPart | undefined => {
  const { understanding, subject } = matter;
  const { asks, text, isYesNo, continues, bodies, places } = understanding;
  if (isYesNo || continues || bodies.length + places.length > 0) return undefined;
  const part = findAskedPart(text);
  if (part === undefined || (part.isOfTalk === true && subject !== undefined)) return undefined;
  const isOfPart = (ask: Ask): boolean =>
    OF_PARTS.includes(ask) || (ask === 'who' && part.isOfPeople === true);
  if (![...asks].every(isOfPart)) return undefined;
  return saysMoreThan(matter, part) ? undefined : part;
};

/** "Nguyên nhân chủ quan chủ yếu là …": the sentences that open with the name. */
const quoteOpeningOf = ({ resolution }: Matter, part: AskedPart): AnswerDraft | undefined => {
  const points = sentencesOf(resolution).filter((sentence) => opensPart(wordsOf(sentence), part));
  const [only, ...others] = points;
  if (only === undefined) return undefined;
  return others.length === 0 ? quoteSpan(only.passage, only.span) : draftPoints(points, weighAlike, SURE);
};

/** "Hạn chế và nguyên nhân": what stands there is of several parts, and which is which isn't told. */
const offerAmongOthers = (sections: readonly Section[]): AnswerDraft | undefined => {
  const draft = draftSections(sections);
  return draft && sayNearest(draft, OFFERED);
};

/** A sentence that says the name may tell of it. */
const offerSaying = ({ resolution, understanding }: Matter, part: AskedPart): AnswerDraft | undefined => {
  const years = understanding.years.map(({ year }) => String(year));
  const said = sentencesOf(resolution).find((sentence) => {
    const text = wordsOf(sentence);
    return saysPart(text, part) && years.every((year) => text.includes(year));
  });
  return said && offerSentence(said.passage, said.span, OFFERED);
};
