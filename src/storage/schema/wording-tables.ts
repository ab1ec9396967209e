import type { Generated } from 'kysely';
import type { Time } from './time.ts';

/** What the office said of a wording that people ask in. */
export interface TiedWordingTable {
  id: Generated<number>;
  /** Also of a document that came with the program. */
  document: string;
  wording_key: string;
  /** As somebody asked. */
  words: string;
  said: string;
  /** Of a clause. */
  ref: string | null;
  /** What was looked at: the clause's text, or a digest of the document's. */
  basis: string | null;
  tied_at: Time;
}
