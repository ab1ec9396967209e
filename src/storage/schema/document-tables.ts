import type { Generated } from 'kysely';
import type { Time } from './time.ts';

/** Documents of the office, and the wordings that are tied to their clauses. */
export interface DocumentTables {
  /** A document that the office brought in. */
  office_document: {
    id: string;
    /** Counts up in the order in which documents came. */
    sequence: number;
    state: string;
    file_name: string;
    /** The text as it was read from its file. */
    source: string;
    /** What a person corrected, as JSON. */
    entry: string;
    /** What was read of it, as JSON. */
    reading: string;
    added_by: string;
    added_at: Time;
    confirmed_by: string | null;
    confirmed_at: Time | null;
    /** What a person said of its measures, as JSON. */
    measures: string;
    /** Of a text that was replaced: the document whose text it was. */
    replaced_by: string | null;
    /** The document that it carries out, as the office said. */
    carries_out: string | null;
    /** What people said of its doubts, as JSON. */
    settled: string;
    /** Who has checked it as it is, where another has still to. */
    checked_by: string | null;
    checked_by_id: number | null;
    checked_at: Time | null;
  };
  /** A stretch of a scan's page, beside what was read there; kept until the document is in use. */
  document_cut: {
    document: string;
    name: string;
    /** In Base64. */
    jpeg: string;
  };
  /** What the office said of a wording that people ask in. */
  tied_wording: {
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
  };
}
