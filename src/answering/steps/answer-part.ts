import { statementText } from '../../domain/charge-text.ts';
import type { Resolution, Responsibility } from '../../domain/resolution.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { findDates } from '../grounding/find-dates.ts';
import { verdictIn } from '../lock/segments.ts';
import { FOLLOWS, HELPS, LEADS, withoutParts } from '../verdict/part-words.ts';
import { addVerdict, wordsOf } from './add-verdict.ts';
import { actorsAsked } from './body-asked.ts';
import type { AnswerStep, Matter } from './matter.ts';

/**
 * "Sở Nội vụ chủ trì tuyển giáo viên?", "bảo hiểm y tế do Thuế tỉnh theo dõi?": whether a body has a part in a work, or
 * has it to do by a day, by the one charge of the text that holds what is asked of it. Only where that decides it.
 */
export const answerPart: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const { text, isYesNo, figures } = understanding;
  const actors = isYesNo ? actorsAsked(matter) : [];
  if (actors.length === 0) return undefined;
  const saysPart = [LEADS, HELPS, FOLLOWS].some((part) => part.test(text));
  if (!saysPart && findDates(text).length === 0) return undefined;
  const all = wordsBeside(matter, actors);
  const own = wordsOf(matter, actors);
  const words = own.length > 0 || saysPart ? own : all;
  const charges = resolution.responsibilities.filter(
    ({ role }) => (role === 'follow-up') === FOLLOWS.test(text) && role !== 'informed',
  );
  const numbers = figures.map(({ low }) => low.text);
  const close = closest(resolution, charges, [...withoutParts(words, text), ...numbers]);
  const [meant, ...others] = mostHeld(resolution, close, withoutParts(all, text));
  return meant === undefined || others.length > 0 ? undefined : judged(matter, meant, words);
};

/** What a question says beside the bodies, in however common words. */
const wordsBeside = (
  { understanding }: Matter,
  actors: readonly { readonly start: number; readonly end: number }[],
): readonly string[] =>
  understanding.content
    .filter(({ start, end }) => !actors.some((one) => one.start <= start && end <= one.end))
    .map(({ text }) => text)
    .filter((word) => !/\d/.test(word));

/** Of works that are meant as well as each other those that hold most of the common words too. */
const mostHeld = (
  resolution: Resolution,
  charges: readonly Responsibility[],
  words: readonly string[],
): readonly Responsibility[] => {
  const held = charges.map((one) => ({ one, held: heldBy(statementText(resolution, one), words) }));
  const most = Math.max(...held.map((each) => each.held));
  return held.filter((each) => each.held === most).map(({ one }) => one);
};

/** Of one charge more words must be said, where another may be meant with one of them. */
const LEAST_WORDS = 2;
const MOST_LACKING = 1;

/** The works that hold most of the words, each once; none where they lack more than one. */
const closest = (
  resolution: Resolution,
  charges: readonly Responsibility[],
  words: readonly string[],
): readonly Responsibility[] => {
  const works = [
    ...Map.groupBy(charges, (one) => `${one.passageId}/${one.statement.start}`).values(),
  ].flatMap(([one]) =>
    one === undefined ? [] : [{ one, held: heldBy(statementText(resolution, one), words) }],
  );
  const most = Math.max(0, ...works.map(({ held }) => held));
  const isRow = charges.every(({ role }) => role === 'follow-up');
  const isEnough = isRow ? most === words.length : most >= LEAST_WORDS && words.length - most <= MOST_LACKING;
  return most > 0 && isEnough ? works.filter(({ held }) => held === most).map(({ one }) => one) : [];
};

const heldBy = (text: string, words: readonly string[]): number =>
  words.filter((word) => holdsFoldedWords(text, word)).length;

const judged = (
  matter: Matter,
  charge: Responsibility,
  words: readonly string[],
): AnswerDraft | undefined => {
  const passage = matter.resolution.passages.find(({ id }) => id === charge.passageId);
  if (passage === undefined) return undefined;
  // Of a row the cell beside its name says who follows it.
  const span = charge.role === 'follow-up' ? { start: 0, end: passage.text.length } : charge.statement;
  const draft = addVerdict(quotePiece(passage, span), matter, { words });
  return verdictIn(draft.segments) === null ? undefined : draft;
};
