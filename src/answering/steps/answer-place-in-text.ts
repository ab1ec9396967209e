import { textAt } from '../../domain/passage.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { MORE } from '../drafting/draft-points.ts';
import { findDocumentTopic } from '../drafting/find-document-topic.ts';
import { findDates } from '../grounding/find-dates.ts';
import { words } from '../lock/segments.ts';
import { type AnswerStep, hasOwnWords, type Matter, placeOf } from './matter.ts';
import { refuseMatter } from './refuse-matter.ts';

const SECTION =
  /(?:(?:mục|phần|khoản)\s+)((?:[IVX]+\.?)?(?:\d+(?:\.\d+)*)?(?:\/\d+)?[a-z]?)(?![\p{L}\d])|(?<![\p{L}\d])([IVX]+\.\d+(?:\.\d+)*(?:\/\d+)?)(?![\p{L}\d])/iu;

/** "Phần III mục 2": one inside the other. */
const NESTED = /(?:phần|mục)\s+([IVX]+),?\s+(?:mục|khoản|điểm)\s+(?=\d)/giu;

/** "Mục III.2 nói gì?", "II.3.3", "mục 3.3", "phần III mục 2": the words that stand there. */
export const answerSection: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const match = SECTION.exec(understanding.typed.replace(NESTED, 'mục $1.'));
  const asked = (match?.[1] ?? match?.[2] ?? '').toUpperCase().replace(/\.$/, '');
  if (match === null || asked === '' || hasOwnWords(withoutLabel(matter))) return undefined;
  // "mục 3.3" is said within the section that has one; the first that fits is meant.
  const refs = resolution.passages.map(({ ref }) => ref);
  const ref =
    refs.find((one) => one.toUpperCase() === asked) ??
    refs.find((one) => one.toUpperCase().replace(/^[IVX]+\./, '') === asked);
  const passage = resolution.passages.find((one) => one.ref === ref);
  const [first] = passage?.sentences ?? [];
  if (passage === undefined || first === undefined)
    return refuseMatter(matter, isNumberedSo(refs, asked) ? 'no-such-section' : 'not-found', []);
  const draft = quoteSpan(passage, first);
  return { ...draft, related: [placeOf(matter, passage.ref)] };
};

/** Whether the document numbers its sections as the label does: of other ways to number it may have read too little. */
const isNumberedSo = (refs: readonly string[], asked: string): boolean => {
  const chapter = /^[IVX]+(?=\.|$)/.exec(asked)?.[0];
  return chapter === undefined || refs.some((ref) => ref === chapter || ref.startsWith(`${chapter}.`));
};

/** The numerals of a label name nothing else. */
const withoutLabel = (matter: Matter): Matter => {
  const isNumeral = (word: string): boolean => /^[ivx]+$/iu.test(word);
  const { understanding, content } = matter;
  return {
    ...matter,
    understanding: {
      ...understanding,
      content: understanding.content.filter(({ text }) => !isNumeral(text)),
    },
    content: content.filter((word) => !isNumeral(word)),
  };
};

/** "Văn bản ngày 15/9/2023 là gì?", "Tháng 1/2024 phải xong việc gì?": the sentences that bear that date. */
export const answerDate: AnswerStep = (matter) => {
  const { understanding } = matter;
  const match = /(?<![\d/])(?:(\d{1,2})\/)?(\d{1,2})\/((?:19|20)\d\d)(?!\d)/.exec(understanding.typed);
  if (match === null || hasOwnWords(matter) || findDocumentTopic(understanding.text) !== undefined)
    return undefined;
  const [, day, month = '', year = ''] = match;
  const number = (digits: string) => `0?${Number(digits)}`;
  const date = new RegExp(
    `(?<![\\d/])${day === undefined ? '' : `${number(day)}\\/`}${number(month)}\\/${year}(?!\\d)`,
  );
  const quoted = quoteSentencesWith(matter, date);
  if (quoted !== undefined) return quoted;
  const asked = [day ?? '', month, year].map((part) => (part === '' ? '' : String(Number(part)))).join('/');
  return saysDate(matter, asked) ? undefined : refuseMatter(matter, 'no-such-date', []);
};

/** Whether a text bears a day anywhere, its head too, in figures or in words. @param asked `6/2/2026`, `/2/2026` */
const saysDate = ({ resolution: { passages, document } }: Matter, asked: string): boolean =>
  passages.some(({ text }) => findDates(text).some(({ value }) => value.endsWith(asked))) ||
  document.date?.split('-').map(Number).toReversed().join('/').endsWith(asked) === true;

const MOST_SENTENCES = 3;

const quoteSentencesWith = ({ resolution }: Matter, pattern: RegExp): AnswerDraft | undefined => {
  const drafts = resolution.passages
    .filter(({ kind }) => kind === 'task' || kind === 'execution')
    .flatMap((passage) =>
      passage.sentences
        .filter((sentence) => pattern.test(textAt(passage.text, sentence)))
        .map((sentence) => quoteSpan(passage, sentence)),
    );
  const [first] = drafts;
  if (first === undefined) return undefined;
  const shown = drafts.slice(0, MOST_SENTENCES);
  return {
    ...first,
    segments: [
      ...shown.flatMap(({ segments }, index) => [
        ...(shown.length > 1 ? [words(index === 0 ? '• ' : '\n• ')] : []),
        ...segments,
      ]),
      ...(drafts.length > shown.length ? [words(MORE)] : []),
    ],
    quotes: shown.flatMap(({ quotes }) => quotes),
  };
};
