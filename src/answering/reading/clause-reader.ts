/** What kind of answer a question wants. */
export const ANSWER_TYPES = [
  'figure',
  'who',
  'when',
  'where',
  'which',
  'list',
  'count',
  'yes-no',
  'what',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/** A clause that may answer. */
export interface OfferedClause {
  readonly ref: string;
  /** In one line: where it stands, for when it is said, and its words. */
  readonly text: string;
}

/** A question that code alone isn't sure of, with all that reading it may use. All of it is data. */
export interface ReadingRequest {
  /** As it was typed, orders to the bot taken out. */
  readonly question: string;
  /** The question before and the clauses that answered it, where the talk goes on; empty where it doesn't. */
  readonly previous: string;
  readonly previousClauses: string;
  /** Numbered from 1 by their places in this list. */
  readonly candidates: readonly OfferedClause[];
}

/** A question as it was read: what it asks for and names, in its own words, and the clause that answers it. */
export interface ClauseReading {
  readonly type: AnswerType;
  readonly quantities: readonly string[];
  readonly years: readonly string[];
  readonly places: readonly string[];
  readonly names: readonly string[];
  readonly items: readonly string[];
  /** The number of the candidate that answers; 0: none does. */
  readonly choice: number;
}

/** Reads a question and chooses among clauses; a language model does. */
export interface ClauseReader {
  /** Undefined when nothing came within the time limit; never rejects. */
  read(request: ReadingRequest): Promise<ClauseReading | undefined>;
}
