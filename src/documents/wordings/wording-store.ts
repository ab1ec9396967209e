import type { DocumentNote } from '../library/document-store.ts';
import type { NewTiedWording, TiedWording } from './tied-wording.ts';

/** Tied wordings as rows. Every method is one transaction, on disk once its promise is settled. */
export interface WordingStore {
  /** All of them, the later said first. */
  list(): Promise<readonly TiedWording[]>;
  /**
   * Keeps what is said of a wording, in the place of what was said of it before, with an entry of the audit.
   * @returns its row's id
   */
  tie(wording: NewTiedWording, note: DocumentNote): Promise<number>;
  /**
   * Takes back what was said, with an entry of the audit.
   * @returns what was taken back; undefined if there is no such row (any more).
   */
  untie(id: number, note: DocumentNote): Promise<TiedWording | undefined>;
}
