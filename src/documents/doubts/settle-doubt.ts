import type { DoubtCorrection, DoubtWord, SettledDoubt } from '../library/document-said.ts';
import type { DocumentCheck, DocumentNote, StoredDocument } from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-library.ts';
import { correctText } from './correct-text.ts';
import { describeWord } from './describe-word.ts';
import { doubtKey } from './doubt-key.ts';
import { findDoubt, isOpen, type ListedDoubt, listDoubts } from './list-doubts.ts';
import { readAnew } from './read-anew.ts';

/** What a step of checking doubts does to a document; undefined where it no longer fits. */
export type DoubtStep = (document: StoredDocument, note: DocumentNote) => DocumentCheck | undefined;

/** One that nobody has settled; a second word is said only after the first was taken back. */
const findOpen = (document: StoredDocument, key: number): ListedDoubt | undefined => {
  const listed = findDoubt(document, key);
  return listed?.settled === undefined || listed.settled.word.said === 'proposed' ? listed : undefined;
};

const withWord = (
  settled: readonly SettledDoubt[],
  { key, doubt }: ListedDoubt,
  word: DoubtWord | undefined,
  { by, at }: DocumentNote,
): readonly SettledDoubt[] => [
  ...settled.filter((one) => doubtKey(one.doubt) !== key),
  ...(word === undefined ? [] : [{ doubt, word, byName: by.name, at }]),
];

const told = (act: string, { doubt, settled }: ListedDoubt, word: DoubtWord | undefined) => ({
  act,
  before: { where: doubt.where, doubt: doubt.what, said: describeWord(settled?.word) },
  after: { where: doubt.where, doubt: doubt.what, said: describeWord(word) },
});

/** A step with a doubt that nobody has settled. */
const withOpen =
  (
    key: number,
    step: (document: StoredDocument, listed: ListedDoubt, note: DocumentNote) => DocumentCheck | undefined,
  ): DoubtStep =>
  (document, note) => {
    const listed = findOpen(document, key);
    return listed && step(document, listed, note);
  };

const say = (
  { settled }: StoredDocument,
  listed: ListedDoubt,
  word: DoubtWord | undefined,
  act: string,
  note: DocumentNote,
) => ({ settled: withWord(settled, listed, word, note), ...told(act, listed, word) });

/** It is as it was read. */
export const settleRight = (key: number): DoubtStep =>
  withOpen(key, (document, listed, note) =>
    say(document, listed, { said: 'right' }, 'soát chỗ ngờ: đúng', note),
  );

/** All figures of its line that were read from a picture are as they were read. */
export const settleLineRight = (key: number): DoubtStep =>
  withOpen(key, (document, listed, note) => {
    const line = pictureLine(listed);
    if (line === undefined) return undefined;
    const word = { said: 'right' } as const;
    const settled = listDoubts(document)
      .filter((one) => isOpen(one) && pictureLine(one) === line)
      .reduce((all, one) => withWord(all, one, word, note), document.settled);
    return { settled, ...told('soát chỗ ngờ: cả câu đúng', listed, word) };
  });

/** The line that a figure was read in, of which page; undefined of what wasn't read from a picture. */
export const pictureLine = ({ doubt: { about } }: ListedDoubt): string | undefined =>
  about?.of === 'figure' && about.page !== undefined ? `${about.page} ${about.clause}` : undefined;

/** Its clause sets no target: all figures of the target are taken out, or the target itself where it has none. */
export const settleNoTarget = (key: number): DoubtStep =>
  withOpen(key, (document, listed, note) => {
    const target = readAsPrinted(document)?.targets.find(({ ref }) => ref === listed.doubt.where);
    const figures = target?.measures.map(({ ref }) => ref) ?? [];
    const taken = target !== undefined && figures.length === 0 ? [target.ref] : figures;
    const before = document.measures.filter(({ measure }) => taken.includes(measure));
    const others = document.measures.filter(({ measure }) => !taken.includes(measure));
    const measures = [...others, ...taken.map((measure) => ({ isMeasure: false as const, measure }))];
    const word = { said: 'no target', taken, before } as const;
    return {
      measures,
      reading: readAnew({ ...document, measures }),
      ...say(document, listed, word, 'soát chỗ ngờ: không phải chỉ tiêu', note),
    };
  });

/** Keeps what was typed until it is confirmed as it was shown back. */
export const proposeCorrection = (key: number, correction: DoubtCorrection): DoubtStep =>
  withOpen(key, (document, listed, note) =>
    say(document, listed, { said: 'proposed', correction }, 'soát chỗ ngờ: đề nghị sửa', note),
  );

/** Lets go what was typed and not kept. */
export const dropProposed =
  (key: number): DoubtStep =>
  (document, note) => {
    const listed = findDoubt(document, key);
    return listed?.settled?.word.said === 'proposed'
      ? say(document, listed, undefined, 'soát chỗ ngờ: thôi sửa', note)
      : undefined;
  };

/**
 * Puts what was typed in the place of what was read.
 * @param shownAt when that was typed which was shown back, in milliseconds: something else isn't kept unseen
 */
export const keepProposed =
  (key: number, shownAt: number): DoubtStep =>
  (document, note) => {
    const listed = findDoubt(document, key);
    const proposed = listed?.settled?.word;
    if (listed === undefined || proposed?.said !== 'proposed' || listed.settled?.at.getTime() !== shownAt)
      return undefined;
    const word = { said: 'corrected', correction: proposed.correction } as const;
    const settled = withWord(document.settled, listed, word, note);
    const changed = applyCorrection({ ...document, settled }, proposed.correction);
    return changed && { ...changed, ...told('soát chỗ ngờ: sửa', listed, word) };
  };

/** Takes back what was said of a doubt, with what it changed. */
export const takeBack =
  (key: number): DoubtStep =>
  (document, note) => {
    const listed = findDoubt(document, key);
    const word = listed?.settled?.word;
    if (listed === undefined || word === undefined) return undefined;
    const settled = saidAtOnce(document, listed).reduce(
      (all, one) => withWord(all, one, undefined, note),
      document.settled,
    );
    const changed = undoWord({ ...document, settled }, word);
    return changed && { ...changed, ...told('soát chỗ ngờ: hoàn tác', listed, undefined) };
  };

/** What was said of a figure of a picture may have been said of its whole line: it is taken back as it was said. */
const saidAtOnce = (document: StoredDocument, listed: ListedDoubt): readonly ListedDoubt[] => {
  const line = pictureLine(listed);
  const at = listed.settled?.at.getTime();
  if (line === undefined || listed.settled?.word.said !== 'right') return [listed];
  return listDoubts(document).filter(
    (one) =>
      pictureLine(one) === line && one.settled?.word.said === 'right' && one.settled.at.getTime() === at,
  );
};

type Changed = Pick<DocumentCheck, 'source' | 'entry' | 'measures' | 'reading' | 'settled'>;

const undoWord = (document: StoredDocument, word: DoubtWord): Changed | undefined => {
  const { settled } = document;
  switch (word.said) {
    case 'right':
    case 'proposed':
      return { settled };
    case 'no target': {
      const others = document.measures.filter(({ measure }) => !word.taken.includes(measure));
      const measures = [...others, ...word.before];
      return { settled, measures, reading: readAnew({ ...document, measures }) };
    }
    case 'corrected':
      return applyCorrection(document, inverse(word.correction));
  }
};

const inverse = (correction: DoubtCorrection): DoubtCorrection =>
  correction.of === 'text'
    ? { ...correction, was: correction.now, now: correction.was }
    : { ...correction, was: correction.now, now: correction.was };

const applyCorrection = (document: StoredDocument, correction: DoubtCorrection): Changed | undefined => {
  if (correction.of === 'text') {
    const corrected = correctText(document, correction);
    return corrected && { ...corrected, reading: readAnew({ ...document, ...corrected }) };
  }
  const { was, now } = correction;
  const kept = Object.entries(document.entry).filter(([field]) => !(field in was));
  const entry = { ...Object.fromEntries(kept), ...now };
  return { settled: document.settled, entry, reading: readAnew({ ...document, entry }) };
};
