import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { countAlike } from './counts.ts';
import { findRelation } from './find-relation.ts';
import { figuresAsked } from './judge-items.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** What a sentence lists is parted by these; a comma inside a number isn't one. */
const JOINT = /[;(:]|,(?!\d)|(?<!\p{L})(?:và|còn)(?!\p{L})/giu;

/** A thing of a list with its one figure of the kind that is asked about. */
interface Listed {
  readonly figure: FoundFigure;
  readonly before: string;
  readonly after: string;
  readonly text: string;
  readonly isFirst: boolean;
}

const listedIn = (sentence: string, unit: string): readonly Listed[] => {
  const bounds = [0, ...[...sentence.matchAll(JOINT)].map(({ index }) => index), sentence.length];
  const figures = findFigures(sentence).filter((one) => one.unit !== '' && countAlike(unit, one.unit));
  const listed = bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? 0;
    const [figure, ...more] = figures.filter((one) => one.start >= start && one.start < end);
    if (figure === undefined || more.length > 0) return [];
    return [
      {
        figure,
        before: sentence.slice(start, figure.start),
        after: sentence.slice(figure.end, end),
        text: sentence.slice(start, end),
      },
    ];
  });
  return listed.map((one, at) => ({ ...one, isFirst: at === 0 }));
};

const CHANGES = /^[,\s]*(?:tăng|giảm|nâng|đưa|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?!\p{L})/iu;

/** Whether a word stands right before a figure: what stands further in front of a list may be said of all of it. */
const standsNext = (before: string, word: string): boolean =>
  foldedWords(before).replace(SETS, '').endsWith(foldedWords(word));
const SETS = /(?: (?:la|dat|duoc|con|tren|khoang|chiem|tang|giam|tu|it nhat|toi thieu|toi da|khong qua))+$/;

/**
 * The thing of a list that a question names with another one's figure: every word that tells the two apart is of that
 * thing, and on the same side of its figure nothing that is asked stands at the other.
 */
const findCrossed = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): Listed | undefined => {
  const [asked, ...others] = figuresAsked(question);
  if (asked === undefined || asked.unit === '' || others.length > 0) return undefined;
  if (findRelation(question, asked).relation !== 'is') return undefined;
  if (!words.every((word) => holdsFoldedWords(sentence, word))) return undefined;
  const listed = listedIn(sentence, asked.unit);
  const isThis = ({ figure }: Listed): boolean => figure.low.decimal === asked.low.decimal;
  const [own, ...same] = listed.filter(isThis);
  if (own === undefined || same.length > 0) return undefined;
  // "Đạt 98,5 triệu đồng, tăng 9,2 triệu đồng": by how much is said of the thing before it.
  if (CHANGES.test(own.before)) return undefined;
  const meant = listed.filter(
    (one) => one !== own && tellsApart(words, one, own) && !isPartOf(sentence, one, own),
  );
  const behind = meant.filter(({ isFirst }) => !isFirst);
  const [only, ...more] = behind.length > 0 ? behind : meant;
  return more.length === 0 ? only : undefined;
};

/** "640 hộ, trong đó 85 hộ …": the one is of the other, which is no other thing of a list. */
const isPartOf = (sentence: string, { figure: one }: Listed, { figure: other }: Listed): boolean =>
  SET_APART.test(sentence.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
const SET_APART = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/iu;

const tellsApart = (words: readonly string[], one: Listed, own: Listed): boolean => {
  const telling = words.filter(
    (word) => holdsFoldedWords(one.text, word) && !holdsFoldedWords(own.text, word),
  );
  if (telling.length === 0) return false;
  const isBehind = telling.every((word) => holdsFoldedWords(one.after, word));
  const isBefore = (word: string): boolean =>
    one.isFirst ? standsNext(one.before, word) : holdsFoldedWords(one.before, word);
  if (!isBehind && !telling.some(isBefore)) return false;
  const ofOwn = isBehind ? own.after : own.before;
  return !words.some((word) => holdsFoldedWords(ofOwn, word) && !holdsFoldedWords(one.text, word));
};

/**
 * "Giảm 50% cho tổ chức?" of "50% đối với cá nhân, 30% đối với tổ chức": contradicts where a list has a figure of its own
 * for the thing that is asked about, and the figure that is asked stands at another.
 */
export const judgeCrossed = (said: SaidOfSentence, sentence: string): SlotJudgement =>
  !said.isPiece && findCrossed(said, sentence) !== undefined ? 'contradicts' : undefined;

/** The figure that the list has for the thing that is asked about. */
export const findStatedOfThing = (said: SaidOfSentence, sentence: string): string | undefined => {
  const crossed = said.isPiece ? undefined : findCrossed(said, sentence);
  return crossed === undefined ? undefined : sentence.slice(crossed.figure.start, crossed.figure.end);
};
