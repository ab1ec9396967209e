import type { ReadingDoubt } from '../library/document-reading.ts';
import type { SettledDoubt } from '../library/document-said.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { doubtKey } from './doubt-key.ts';

/** A doubt of a document as it stands. */
export interface ListedDoubt {
  readonly key: number;
  readonly doubt: ReadingDoubt;
  /** What a person said of it; undefined: nobody has looked yet. */
  readonly settled: SettledDoubt | undefined;
}

type Doubted = Pick<StoredDocument, 'reading' | 'settled'>;

/** A document's doubts, the worst first, those that nothing raises any more behind; doubts that are alike are one. */
export const listDoubts = ({ reading, settled }: Doubted): readonly ListedDoubt[] => {
  const words = new Map(settled.map((one) => [doubtKey(one.doubt), one]));
  const listed = new Map<number, ListedDoubt>();
  for (const doubt of [...reading.doubts, ...settled.map((one) => one.doubt)]) {
    const key = doubtKey(doubt);
    if (!listed.has(key)) listed.set(key, { key, doubt, settled: words.get(key) });
  }
  return [...listed.values()];
};

/** A doubt of a document by its key. */
export const findDoubt = (document: Doubted, key: number): ListedDoubt | undefined =>
  listDoubts(document).find((listed) => listed.key === key);

/** Whether somebody still has to look: what was proposed and not kept is open. */
export const isOpen = ({ settled }: ListedDoubt): boolean =>
  settled === undefined || settled.word.said === 'proposed';

/** Those that somebody still has to look at. */
export const openDoubts = (document: Doubted): readonly ListedDoubt[] => listDoubts(document).filter(isOpen);
