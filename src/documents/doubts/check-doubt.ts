import { startOfText } from '../../text/cut-text.ts';
import type { DocumentNote, DocumentStore, StoredDocument } from '../library/document-store.ts';
import { describeWord } from './describe-word.ts';
import { findDoubt, isOpen, type ListedDoubt } from './list-doubts.ts';
import { type CorrectableSubject, isCorrectable, readTypedCorrection } from './read-typed-correction.ts';
import { type DoubtStep, proposeCorrection } from './settle-doubt.ts';

/** Whether its doubts may still be settled: what is in use as somebody confirmed it is changed by a corrected text. */
export const mayCheck = ({ state, confirmed }: Pick<StoredDocument, 'state' | 'confirmed'>): boolean =>
  state === 'draft' || (state === 'live' && confirmed === undefined);

interface CheckMeans {
  readonly documents: Pick<DocumentStore, 'check' | 'find'>;
  /** Answers from what was changed at once. */
  readonly takeUpDocuments: () => Promise<void>;
}

/** What came of a step. `in use`: it is past being checked. `other`: somebody was faster, or the text has changed. */
type DoubtOutcome =
  | { readonly outcome: 'kept'; readonly document: StoredDocument; readonly listed: ListedDoubt | undefined }
  | {
      readonly outcome: 'in use' | 'other';
      readonly document: StoredDocument;
      readonly listed: ListedDoubt | undefined;
    };

/** Keeps a step of checking, unless the document is past that. */
const keepStep = async (
  { documents, takeUpDocuments }: CheckMeans,
  document: StoredDocument,
  key: number,
  step: DoubtStep,
  note: DocumentNote,
): Promise<DoubtOutcome> => {
  const kept = await documents.check(
    document.id,
    (present, by) => (mayCheck(present) ? step(present, by) : undefined),
    note,
  );
  if (kept !== undefined) {
    await takeUpDocuments();
    return { outcome: 'kept', document: kept, listed: findDoubt(kept, key) };
  }
  const present = (await documents.find(document.id)) ?? document;
  const outcome = mayCheck(present) ? 'other' : 'in use';
  return { outcome, document: present, listed: findDoubt(present, key) };
};

/** What came of a typed correction. `gone`: there is nothing to correct any more. */
type CorrectionOutcome =
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'fault'; readonly fault: string }
  | { readonly outcome: 'proposed'; readonly document: StoredDocument };

/** Proposes what was typed in the place of what is doubted; nothing is changed before it is kept there. */
export const proposeTyped = async (
  { documents }: Pick<CheckMeans, 'documents'>,
  document: StoredDocument | undefined,
  key: number,
  typed: string,
  note: DocumentNote,
): Promise<CorrectionOutcome> => {
  const listed = document && findDoubt(document, key);
  const about = listed?.doubt.about;
  if (document === undefined || listed === undefined || !isCorrectable(about) || !mayCheck(document))
    return { outcome: 'gone' };
  const read = readTypedCorrection(about, document, typed);
  if ('fault' in read) return { outcome: 'fault', fault: read.fault };
  const step = proposeCorrection(key, read.correction);
  const proposed = isOpen(listed) ? await documents.check(document.id, step, note) : undefined;
  return { outcome: 'proposed', document: proposed ?? document };
};

const IN_USE = 'Văn bản đang dùng và đã có người soát. Muốn sửa, gửi tệp đã sửa để thay.';

/** Why nothing came of a press: somebody was faster, or the text has changed since. */
const explain = ({ outcome, listed }: DoubtOutcome): string => {
  if (outcome === 'in use') return IN_USE;
  const settled = listed?.settled;
  return settled === undefined
    ? 'Chỗ này vừa được đổi. Xin xem lại.'
    : `${settled.byName} đã ghi: ${describeWord(settled.word)}.`.slice(0, 190);
};

/** A doubt as it is shown after a step: which, or the next open one with what was just said of this one. */
interface ShownDoubt {
  readonly document: StoredDocument;
  readonly key: number | undefined;
  readonly just?: { readonly key: number; readonly words: string };
  /** What came of it. */
  readonly toast: string;
}

/** Takes a step of checking. @param shows the next open doubt, with the way back, or the same one again */
export const takeStep = async (
  means: CheckMeans,
  document: StoredDocument,
  { key, step }: { readonly key: number; readonly step: DoubtStep },
  shows: 'next' | 'same',
  note: DocumentNote,
): Promise<ShownDoubt> => {
  const kept = await keepStep(means, document, key, step, note);
  const { listed } = kept;
  const shown = { document: kept.document, key };
  if (kept.outcome !== 'kept') return { ...shown, toast: explain(kept) };
  const toast = shows === 'next' ? 'Đã ghi.' : 'Đã hoàn tác.';
  if (shows === 'same' || listed?.settled === undefined) return { ...shown, toast };
  const words = `${listed.doubt.where}: ${describeWord(listed.settled.word)}.`;
  return { ...shown, key: undefined, just: { key, words }, toast };
};

const LONGEST_CLAUSE = 600;

const HEAD_QUESTIONS = {
  period: 'Văn bản áp dụng cho thời gian nào? Gõ một năm (2026), hai năm (2026-2030), hoặc hai ngày:',
  kind: 'Đây là loại văn bản gì? Gõ như in trong văn bản, ví dụ Kế hoạch:',
  organ: 'Cơ quan nào ban hành? Gõ đủ tên như in trong văn bản:',
} as const;

const questionFor = (about: CorrectableSubject): string => {
  switch (about.of) {
    case 'figure':
      return `Đang đọc là “${about.clause.slice(about.figure.start, about.figure.end)}”. Gõ giá trị đúng như in trong văn bản, ví dụ 1,85 tỷ USD:`;
    case 'target':
      return `Gõ lại cả câu cho đúng như in trong văn bản. Đang đọc là:\n${startOfText(about.clause, LONGEST_CLAUSE)}`;
    case 'head':
      return HEAD_QUESTIONS[about.field];
  }
};

/**
 * How the right value of what is doubted is asked for. `refused`: why it can't be corrected now; undefined where the doubt is
 * gone.
 */
export const askForRight = (
  document: StoredDocument,
  key: number,
): { readonly question: string } | { readonly refused: string } | { readonly said: string } | undefined => {
  const listed = findDoubt(document, key);
  if (listed === undefined) return undefined;
  if (!mayCheck(document)) return { refused: IN_USE };
  const { about } = listed.doubt;
  return isCorrectable(about)
    ? { question: questionFor(about) }
    : { said: 'Chỗ này không sửa ở đây được. Xin sửa trong tệp rồi gửi lại.' };
};
