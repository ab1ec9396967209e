import { chooseDocuments, meantAlike } from '../documents/library/choose-document.ts';
import { createNaming } from '../documents/library/names-document.ts';
import { looksBack, type Passage } from '../domain/passage.ts';
import type { Day } from '../domain/people.ts';
import type { Resolution, ResolutionDocument } from '../domain/resolution.ts';
import type { Subject } from './answer.ts';
import { tellsOfYear } from './steps/look-back.ts';
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
  const named = chooseDocuments(documents, wish);
  const telling = findTelling(resolutions, understanding, { named, day, lexicon });
  const chosen = [...telling, ...named.filter((document) => !telling.includes(document))].slice(0, most);
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

/**
 * "Thu ngân sách 2024 được bao nhiêu?" once that year is over: documents in force that look back on it in the question's
 * words, before the older one that planned it; none where the question names a document, or asks what was planned.
 */
const findTelling = (
  resolutions: readonly Resolution[],
  { text, typed, years, content, asks, continues, pointsBack }: Understanding,
  {
    named,
    day,
    lexicon,
  }: {
    readonly named: readonly ResolutionDocument[];
    readonly day: Day;
    readonly lexicon: AnsweringParts['lexicon'];
  },
): readonly ResolutionDocument[] => {
  const isOver = years.length > 0 && years.every(({ year }) => year < Number(day.slice(0, 4)));
  const isOlder = named.every(({ validTo }) => validTo < day);
  if (!isOver || !isOlder || continues || pointsBack || asks.has('who') || PLANNED.test(text)) return [];
  const naming = createNaming({ text, typed });
  if (named.some((document) => naming(document).byNumber || naming(document).byIssuer)) return [];
  const own = content
    .map((word) => word.text)
    .filter((word) => !lexicon.isGeneric(word) && !PART_OF_YEAR.test(word));
  if (own.length === 0) return [];
  return resolutions
    .filter(({ document }) => document.validFrom <= day && day <= document.validTo)
    .filter((resolution) =>
      resolution.passages.some((passage) => {
        if (!looksBack(passage) || !years.every(({ year }) => tellsOf(resolution, passage, year)))
          return false;
        const held = lexicon.held([passage.text, ...passage.headings].join('. '));
        return own.every((word) => held.has(word));
      }),
    )
    .map(({ document }) => document);
};

/** What a document set for a year is asked of that document. */
const PLANNED =
  /(?<!\p{L})(?:chỉ tiêu|mục tiêu|kế hoạch|dự toán|đề ra|đặt ra|đặt mục tiêu|phấn đấu|được giao|phải)(?!\p{L})/iu;

/** "Cuối 2024" is printed as one word with the year's. */
const PART_OF_YEAR = /^(?:đầu|giữa|cuối|hết)$/u;

const tellsOf = (resolution: Resolution, { text, headings }: Passage, year: number): boolean =>
  [text, ...headings].some((said) => said.includes(String(year))) && tellsOfYear(resolution, year);
