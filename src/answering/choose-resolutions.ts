import { chooseDocuments, meantAlike } from '../documents/library/choose-document.ts';
import type { Day } from '../domain/people.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Subject } from './answer.ts';
import type { AnsweringParts } from './steps/matter.ts';
import { actorFinderOf } from './understanding/find-actors.ts';
import type { Understanding } from './understanding/understanding.ts';

/** A document that a question goes to. */
export interface ChosenResolution {
  readonly resolution: Resolution;
  /** It is meant as much as the first: what both state is said of each. */
  readonly isMeantAlike: boolean;
}

/** Of many documents in force no more are asked: the first are those that hold most of the question. */
const MOST_ASKED = 3;

/** The documents that a question goes to; of many in force those first that hold most of its meaning. @param most so many of them */
export const chooseResolutions = (
  { resolutions, lexicon }: AnsweringParts,
  understanding: Understanding,
  subject: Subject | undefined,
  day: Day,
  most = MOST_ASKED,
): readonly ChosenResolution[] => {
  const { text, typed, years, content, continues, pointsBack } = understanding;
  const weights = content.map((word) => ({ word: word.text, weight: lexicon.weight(word.text) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const wish = {
    text,
    typed,
    years,
    subject: subject?.document,
    isFollowUp: continues || pointsBack,
    day,
    fit: (document: Resolution['document']['id']) =>
      total === 0
        ? 0
        : weights.reduce((sum, each) => sum + (lexicon.holds(document, each.word) ? each.weight : 0), 0) /
          total,
  };
  const documents = resolutions.map(({ document }) => document);
  const chosen = chooseDocuments(documents, wish).slice(0, most);
  const alike = meantAlike(chosen, wish);
  const opened = chosen.flatMap((document) => resolutions.filter((each) => each.document === document));
  const ranked = byNamedBody(opened, understanding);
  return ranked.map(({ resolution, named }) => ({
    resolution,
    isMeantAlike: alike.includes(resolution.document) && named === ranked[0]?.named,
  }));
};

/** "Văn phòng HĐND và UBND phường làm gì?": first the document that charges a body of the longest such name. */
const byNamedBody = (resolutions: readonly Resolution[], { text }: Understanding) => {
  const lengthIn = (resolution: Resolution): number =>
    Math.max(
      0,
      ...actorFinderOf(resolution)
        .find(text)
        .map(({ start, end }) => end - start),
    );
  return resolutions
    .map((resolution) => ({ resolution, named: resolutions.length < 2 ? 0 : lengthIn(resolution) }))
    .toSorted((a, b) => b.named - a.named);
};
