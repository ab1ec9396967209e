/** How much is measured. */
export interface BenchSizes {
  readonly queries: number;
  /** Orama takes half a second a query at 10,000 passages. */
  readonly oramaQueries: number;
  readonly largePassages: number;
  readonly hugePassages: number;
  /** How many vectors are kept in both ways. */
  readonly vectors: readonly number[];
  /** Every search engine is first asked for so long, so that none is measured before it is compiled. */
  readonly warmUpMs: number;
  /** Of the shared questions the first so many, asked so often. */
  readonly answerQuestions: number;
  readonly answerRounds: number;
  readonly askRuns: number;
  readonly botQuestions: number;
  readonly plannedOfficials: number;
  readonly pushedMessages: number;
  /** Weeks that were reported on; every pushed message holds the last of them. */
  readonly reportedWeeks: number;
  /** Of the one long document that is read. */
  readonly readPages: number;
  /** Documents of an office beside the corpus, at most a hundred, and how long each is. */
  readonly officeDocuments: number;
  readonly officePages: number;
  /** Asked of them all, after others that aren't timed. */
  readonly officeQuestions: number;
  readonly officeWarmUpQuestions: number;
}

/** What the README shows. */
export const FULL: BenchSizes = {
  queries: 100,
  oramaQueries: 24,
  largePassages: 10_000,
  hugePassages: 100_000,
  vectors: [100, 500, 1_000, 2_000, 5_000],
  warmUpMs: 1_000,
  answerQuestions: Number.POSITIVE_INFINITY,
  answerRounds: 3,
  askRuns: 5,
  botQuestions: 200,
  plannedOfficials: 10_000,
  pushedMessages: 3_000,
  reportedWeeks: 40,
  readPages: 150,
  officeDocuments: 100,
  officePages: 20,
  officeQuestions: 400,
  officeWarmUpQuestions: 50,
};

/** As little as shows that every part still runs to its end; its figures mean nothing. */
export const SMOKE: BenchSizes = {
  queries: 12,
  oramaQueries: 4,
  largePassages: 150,
  hugePassages: 300,
  vectors: [50],
  warmUpMs: 10,
  answerQuestions: 40,
  answerRounds: 1,
  askRuns: 1,
  // More than one person may ask within a minute.
  botQuestions: 25,
  plannedOfficials: 50,
  pushedMessages: 20,
  reportedWeeks: 1,
  readPages: 5,
  officeDocuments: 3,
  officePages: 5,
  officeQuestions: 12,
  officeWarmUpQuestions: 2,
};
