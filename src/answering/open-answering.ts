import type { Logger } from 'pino';
import { addOfficeDocuments } from '../corpus/add-office-documents.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import type { TiedWording } from '../documents/wordings/tied-wording.ts';
import type { Clock } from '../domain/local-time.ts';
import { findPassage, type Resolution } from '../domain/resolution.ts';
import type { AssignmentTable } from '../people/assignments/assignment-table.ts';
import type { ReportReader } from '../progress/recording/read-reports.ts';
import type { StandingReader } from '../progress/standing/read-standing.ts';
import type { EmbeddingsUse } from '../search/embedders/open-embeddings.ts';
import type { VectorHealth } from '../search/vector-service.ts';
import { normalise } from '../text/normalise.ts';
import { createQueryRepair } from '../text/query-repair.ts';
import { createThesaurus } from '../text/thesaurus.ts';
import type { Answering } from './answer.ts';
import type { Progress } from './drafting/add-progress.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { readCharges } from './drafting/find-statements.ts';
import { createSentenceCheck } from './grounding/check-sentence.ts';
import { createClauseJudge, type GatheredEvidence } from './judging/clause-judge.ts';
import { loadClauseWeights } from './judging/clause-weights.ts';
import { createKnownDocuments } from './known-documents.ts';
import type { LanguageModel } from './language-model.ts';
import { collectNames } from './matching/collect-names.ts';
import { createMeasureMatcher, type MeasureMatcher } from './matching/match-measures.ts';
import { openDirections } from './matching/open-directions.ts';
import { openRetrievers } from './open-retrievers.ts';
import { OpenedAnswering, type WeekReader } from './opened-answering.ts';
import type { AnsweringParts } from './steps/matter.ts';
import { createTermExpander } from './understanding/expand-terms.ts';
import { createBodyFinder, createKnownNames, createPlaceFinder } from './understanding/find-mentions.ts';
import { keepOwnWords } from './understanding/keep-own-words.ts';
import { createLexicon } from './understanding/lexicon.ts';
import { createInitialsSpeller } from './understanding/spell-initials.ts';
import { trainingTexts } from './understanding/training-texts.ts';
import { createTiedDrafts } from './wordings/tied-drafts.ts';

export interface AnsweringOptions {
  readonly corpusDir: string;
  /** Where the vector index is kept; undefined keeps it in memory. */
  readonly indexDir: string | undefined;
  /** What passages are searched with beside keywords; left out for the local embedder. */
  readonly embeddings?: EmbeddingsUse | undefined;
  /** Who carries what today, asked for at every question; undefined where there is no such table. */
  readonly readAssignments?: (() => Promise<AssignmentTable>) | undefined;
  /** What officials reported last; read at every question about progress. */
  readonly readReports?: ReportReader | undefined;
  /** Where targets stand by that; read likewise. */
  readonly readStanding?: StandingReader | undefined;
  /** Who has answered in the week of a moment; read where that is asked. */
  readonly readWeek?: WeekReader | undefined;
  /** What the office said of wordings; read at every question. */
  readonly readWordings?: (() => Promise<readonly TiedWording[]>) | undefined;
  /** Words answers to open questions; undefined: code alone answers. */
  readonly model?: LanguageModel | undefined;
  readonly logger: Logger;
  /** Documents that the office brought in, the later added first. */
  readonly office?: readonly Resolution[] | undefined;
  /** For what is asked without a moment: menus, the document's name. */
  readonly now?: Clock | undefined;
  /** In which a day begins and ends. */
  readonly timeZone?: string | undefined;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const PASSAGES = 12;

/** The resolution's knowledge with its indexes open. */
export interface OpenAnswering extends Answering {
  /** What every clause has for a question, for learning how that adds up. */
  evidenceOf(text: string, now: Date): Promise<readonly GatheredEvidence[]>;
  /** How searching by vectors stands, one for each resolution. */
  searchHealth(): readonly VectorHealth[];
}

/**
 * Reads the corpus, opens its index and gives the bot's whole knowledge of the resolution.
 * @throws CorpusFileError when a file of the corpus is broken or missing
 */
export const openAnswering = async ({
  corpusDir,
  indexDir,
  embeddings,
  readAssignments = readNothing,
  readReports = async () => [],
  readStanding = async () => [],
  readWeek,
  readWordings = async () => [],
  model,
  logger,
  office = [],
  now = () => new Date(),
  timeZone = TIME_ZONE,
}: AnsweringOptions): Promise<OpenAnswering> => {
  const folder = loadCorpus(corpusDir);
  const corpus = addOfficeDocuments(folder, office);
  const { resolutions, glossary } = corpus;
  const aliases = [...corpus.profiles.values()].flatMap((profiles) =>
    profiles.flatMap((profile) => profile.aliases),
  );
  const expander = createTermExpander(keepOwnWords(glossary, resolutions));
  const inCommonWords = (text: string): string =>
    expander.expandSynonyms(expander.expandShort(text)[0] ?? text);
  const lexicon = createLexicon(resolutions, glossary, aliases, {
    inCommonWords,
    questionPhrases: corpus.questionPhrases,
  });
  const places = createPlaceFinder(
    glossary,
    resolutions.map(({ document }) => document),
  );
  const thesaurus = createThesaurus(glossary.synonyms);
  const groups = createThesaurus(glossary.populationGroups.map((group) => [group]));
  const names = new Map(
    resolutions.map((one) => [
      one.document.id,
      collectNames(one, corpus.profiles.get(one.document.id) ?? []),
    ]),
  );
  const clauseWeights = loadClauseWeights(corpusDir);
  const repair = createQueryRepair(trainingTexts(corpus, aliases), { background: corpus.everydaySentences });
  const options = { corpusDir, corpus, repair, indexDir, embeddings, logger };
  const retrievers = await openRetrievers(options);
  const parts: AnsweringParts = {
    resolutions,
    lexicon,
    betterOf: openDirections(resolutions, corpus.profiles),
    placesIn: (text) => places.find(text).map(({ item }) => item.name),
    matchers: new Map(
      resolutions.map((resolution) => [
        resolution.document.id,
        openMatcher(() => {
          readCharges(resolution, lexicon);
          const known = names.get(resolution.document.id) ?? [];
          return createMeasureMatcher(resolution, known, lexicon, inCommonWords);
        }),
      ]),
    ),
    judges: new Map(
      resolutions.map((resolution) => [
        resolution.document.id,
        createClauseJudge(resolution, names.get(resolution.document.id) ?? [], {
          lexicon,
          thesaurus,
          groups,
        }),
      ]),
    ),
    clauseWeights,
    meaningsIn: (text) => thesaurus.meaningsIn(normalise(text)),
    findPassages: async (document, query, patienceMs) => {
      const resolution = resolutions.find((each) => each.document.id === document);
      const hits = (await (await retrievers.open(document))?.search(query, PASSAGES, patienceMs)) ?? [];
      const best = hits[0]?.score ?? 1;
      return hits.flatMap(({ id, score, isConfident, byMeaning }) => {
        const passage = resolution && findPassage(resolution, id);
        if (passage === undefined) return [];
        return [{ passage, rank: best === 0 ? 0 : score / best, isConfident, byMeaning }];
      });
    },
  };
  const reader = {
    repair,
    lexicon,
    expander,
    spellInitials: createInitialsSpeller(resolutions, lexicon),
    places,
    bodies: createBodyFinder(glossary),
  };
  const readProgress = async ({ reported, standing }: AnswerDraft): Promise<Progress> => {
    const document = reported?.document ?? standing?.document;
    const resolution = resolutions.find((each) => each.document.id === document);
    if (document === undefined || resolution === undefined) return { reports: [], standing: [] };
    const profiles = new Map(corpus.profiles.get(document)?.map((profile) => [profile.measure, profile]));
    const all = resolution.targets.flatMap(({ measures }) => measures.map(({ ref }) => ref));
    return {
      reports: await readReports(document, reported?.refs ?? all),
      standing: await readStanding(resolution, (ref) => profiles.get(ref)),
    };
  };
  const check = createSentenceCheck({ lexicon, known: createKnownNames(glossary) });
  const patienceMs = embeddings?.timeLimitMs ?? Number.POSITIVE_INFINITY;
  const answering = new OpenedAnswering({
    parts,
    reader,
    readAssignments,
    readProgress,
    readWeek,
    model,
    tiedDrafts: createTiedDrafts(parts, readWordings),
    checkSentence: check,
    logger,
    patienceMs,
    documents: createKnownDocuments([...folder.resolutions, ...office.toReversed()], now, timeZone),
  });
  const { searchHealth } = retrievers;
  return Object.assign(answering, { searchHealth });
};

/** Of many documents few are asked: a matcher is made when its first question comes. */
const openMatcher = (make: () => MeasureMatcher): MeasureMatcher => {
  let made: MeasureMatcher | undefined;
  return {
    match: (content, units) => {
      made ??= make();
      return made.match(content, units);
    },
  };
};

const readNothing = async (): Promise<AssignmentTable> => ({ units: [], work: [] });
