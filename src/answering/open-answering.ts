import type { Logger } from 'pino';
import { isSubjectFresh } from '../domain/chat-subject.ts';
import type { Passage } from '../domain/passage.ts';
import type { DocumentId, Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { AssignmentTable } from '../people/assignments/assignment-table.ts';
import type { Report, ReportReader } from '../progress/recording/read-reports.ts';
import type { TargetStanding } from '../progress/standing/judge-standing.ts';
import type { StandingReader } from '../progress/standing/read-standing.ts';
import type { WeekResponses } from '../reminders/responses/week-responses.ts';
import { loadCorpus } from '../resolution/load-corpus.ts';
import type { EmbeddingsUse } from '../retrieval/embedders/open-embeddings.ts';
import type { VectorHealth } from '../retrieval/vector-service.ts';
import { normalise } from '../vietnamese/normalise.ts';
import { createQueryRepair } from '../vietnamese/query-repair.ts';
import type { Answer, Answering, Clause, Question, Subject } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { answerUnitQuestion } from './assignments/answer-unit-question.ts';
import { addAssigned } from './assignments/draft-assigned.ts';
import { type CompositionTools, composeAnswer } from './composition/compose-answer.ts';
import type { Composer } from './composition/composer.ts';
import { addReports } from './drafting/add-reports.ts';
import { addResponses } from './drafting/add-responses.ts';
import { addStanding } from './drafting/add-standing.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { draftSmallTalk } from './drafting/draft-small-talk.ts';
import { refuse } from './drafting/refuse.ts';
import { createSentenceCheck } from './grounding/check-sentence.ts';
import { createKnownNames } from './grounding/known-names.ts';
import { limitWaiting } from './limit-waiting.ts';
import { finishAnswer } from './lock/finish-answer.ts';
import type { LockSources } from './lock/lock-segments.ts';
import { createMeasureMatcher } from './matching/match-measures.ts';
import { openClause } from './open-clause.ts';
import { openRetrievers } from './open-retrievers.ts';
import type { AnsweringParts } from './steps/matter.ts';
import { createTermExpander } from './understanding/expand-terms.ts';
import { createBodyFinder, createPlaceFinder } from './understanding/find-mentions.ts';
import { createLexicon } from './understanding/lexicon.ts';
import { partsOfMessage } from './understanding/parts-of-message.ts';
import { stripInstructions } from './understanding/strip-instructions.ts';
import { trainingTexts } from './understanding/training-texts.ts';
import { type QuestionReader, understandQuestion } from './understanding/understand-question.ts';

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
  readonly readWeek?: ((now: Date) => Promise<WeekResponses>) | undefined;
  /** Words answers to open questions; undefined quotes passages only. */
  readonly composer?: Composer | undefined;
  readonly logger: Logger;
}

const PASSAGES = 12;

/** The resolution's knowledge with its indexes open. */
export interface OpenAnswering extends Answering {
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
  composer,
  logger,
}: AnsweringOptions): Promise<OpenAnswering> => {
  const corpus = loadCorpus(corpusDir);
  const { resolutions, glossary } = corpus;
  const aliases = [...corpus.profiles.values()].flatMap((profiles) =>
    profiles.flatMap((profile) => profile.aliases),
  );
  const lexicon = createLexicon(resolutions, glossary, aliases);
  const repair = createQueryRepair(trainingTexts(corpus, aliases));
  const options = { corpusDir, corpus, repair, indexDir, embeddings, logger };
  const retrievers = await openRetrievers(options);
  const parts: AnsweringParts = {
    resolutions,
    lexicon,
    matchers: new Map(
      resolutions.map((resolution) => [
        resolution.document.id,
        createMeasureMatcher(resolution, corpus.profiles.get(resolution.document.id) ?? [], lexicon),
      ]),
    ),
    findPassages: async (document, query, patienceMs) => {
      const hits = (await retrievers.get(document)?.search(query, PASSAGES, patienceMs)) ?? [];
      const best = hits[0]?.score ?? 1;
      return hits.flatMap(({ id, score, isConfident, byMeaning }) => {
        const passage = passageOf(resolutions, document, id);
        if (passage === undefined) return [];
        return [{ passage, rank: best === 0 ? 0 : score / best, isConfident, byMeaning }];
      });
    },
  };
  const reader: QuestionReader = {
    repair,
    lexicon,
    expander: createTermExpander(glossary),
    places: createPlaceFinder(glossary),
    bodies: createBodyFinder(glossary),
    documentYear: resolutions[0]?.document.year ?? 0,
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
  const composition = composer && { composer, check, logger };
  const patienceMs = embeddings?.timeLimitMs ?? Number.POSITIVE_INFINITY;
  const answering = new OpenedAnswering(
    parts,
    reader,
    readAssignments,
    readProgress,
    readWeek,
    composition,
    logger,
    patienceMs,
  );
  const searchHealth = () => [...retrievers.values()].map((retriever) => retriever.health());
  return Object.assign(answering, { searchHealth });
};

/** What was reported last of what is asked about, and where targets stand by all that was. */
interface Progress {
  readonly reports: readonly Report[];
  readonly standing: readonly TargetStanding[];
}

type ProgressReader = (draft: AnswerDraft) => Promise<Progress>;

const readNothing = async (): Promise<AssignmentTable> => ({ units: [], work: [] });

const passageOf = (
  resolutions: readonly Resolution[],
  document: DocumentId,
  id: string,
): Passage | undefined =>
  resolutions
    .find((resolution) => resolution.document.id === document)
    ?.passages.find((passage) => passage.id === id);

class OpenedAnswering implements Answering {
  readonly #parts: AnsweringParts;
  readonly #reader: QuestionReader;
  readonly #readAssignments: () => Promise<AssignmentTable>;
  readonly #readProgress: ProgressReader;
  readonly #readWeek: AnsweringOptions['readWeek'];
  readonly #composition: Omit<CompositionTools, 'parts'> | undefined;
  readonly #logger: Logger;
  readonly #patienceMs: number;

  constructor(
    parts: AnsweringParts,
    reader: QuestionReader,
    readAssignments: () => Promise<AssignmentTable>,
    readProgress: ProgressReader,
    readWeek: AnsweringOptions['readWeek'],
    composition: Omit<CompositionTools, 'parts'> | undefined,
    logger: Logger,
    patienceMs: number,
  ) {
    this.#parts = parts;
    this.#patienceMs = patienceMs;
    this.#reader = reader;
    this.#readAssignments = readAssignments;
    this.#readProgress = readProgress;
    this.#readWeek = readWeek;
    this.#composition = composition;
    this.#logger = logger;
  }

  async answer(question: Question): Promise<Answer> {
    const { resolutions } = this.#parts;
    const assignments = await this.#readAssignments();
    const sources = {
      question: question.text,
      assignments,
      resolutions: new Map(resolutions.map((resolution) => [resolution.document.id, resolution])),
    };
    try {
      const draft = await this.#draftWith(assignments, question);
      const composed = await this.#compose(draft, question, sources);
      if (composed !== undefined) return composed;
      const progress = await this.#readProgress(draft);
      const week = draft.week && (await this.#readWeek?.(question.now));
      const added = addResponses(addProgress(draft, progress), week, question.asker);
      return finishAnswer(added, { ...sources, ...progress, week }, question.now);
    } catch (err) {
      // An official never sees a broken answer: the refusal says nothing wrong, the log says why.
      this.#logger.error({ err }, 'an answer could not be made');
      return finishAnswer(
        refuse(this.#current().document.id, 'off-topic', question.text, []),
        sources,
        question.now,
      );
    }
  }

  async #compose(draft: AnswerDraft, question: Question, sources: LockSources): Promise<Answer | undefined> {
    if (this.#composition === undefined) return undefined;
    const checked = { ...sources, checkSentence: this.#composition.check };
    const tools = { ...this.#composition, parts: limitWaiting(this.#parts, this.#patienceMs) };
    return composeAnswer(tools, draft, checked, question.now, question.onGrowth);
  }

  /** What the resolution says, and what the office's table adds; with an empty table the first alone. */
  async #draftWith(table: AssignmentTable, question: Question): Promise<AnswerDraft> {
    if (table.work.length === 0) return this.#draft(question);
    return this.#draftUnitWork(table, question) ?? addAssigned(await this.#draft(question), table);
  }

  #draftUnitWork(table: AssignmentTable, { text, subject, asker, now }: Question): AnswerDraft | undefined {
    const { question } = stripInstructions(text);
    const { expander, bodies } = this.#reader;
    const { resolutions, lexicon } = this.#parts;
    const sources = { resolutions, resolution: this.#current(), table, bodies, lexicon };
    const fresh = subject !== undefined && isSubjectFresh(subject.at, now) ? subject : undefined;
    const short = normalise(question).slice(0, LONGEST_UNIT_QUESTION);
    const wordings = [short, ...expander.expandShort(short)];
    return answerUnitQuestion(sources, { wordings, subject: fresh, asker });
  }

  async #draft({ text, subject, now }: Question): Promise<AnswerDraft> {
    const smallTalk = draftSmallTalk(text);
    if (smallTalk !== undefined) return smallTalk;
    const { question, hadInstructions } = stripInstructions(text);
    const document = this.#current().document.id;
    if (hadInstructions && question.length < 4) return refuse(document, 'off-topic', text, []);
    const fresh = subject !== undefined && isSubjectFresh(subject.at, now) ? subject : undefined;
    const parts = limitWaiting(this.#parts, this.#patienceMs);
    const first = await this.#draftReadings(parts, question, text, fresh);
    if (first.kind !== 'none') return first;
    const isSilent =
      first.refusal === 'not-stated' || first.refusal === 'off-topic' || first.refusal === 'which';
    for (const part of isSilent ? partsOfMessage(question, hadInstructions) : []) {
      // A long message asks in one of its sentences; what stands around it is courtesy or noise.
      const draft = await this.#draftReadings(parts, part, text, fresh);
      if (draft.kind !== 'none') return draft;
    }
    return first;
  }

  /** The first reading of the words that finds an answer, else the first refusal. */
  async #draftReadings(
    parts: AnsweringParts,
    question: string,
    typed: string,
    subject: Subject | undefined,
  ): Promise<AnswerDraft> {
    let first: AnswerDraft | undefined;
    for (const reading of understandQuestion(question, this.#reader, typed)) {
      const draft = await answerQuestion(parts, reading, subject);
      const understood = { ...draft, understood: draft.understood ?? reading.text };
      if (draft.kind !== 'none') return understood;
      first ??= understood;
    }
    return first ?? refuse(this.#current().document.id, 'off-topic', typed, []);
  }

  openClause(ref: Reference, document?: DocumentId): Clause | undefined {
    const resolution = this.#parts.resolutions.find(
      (one) => one.document.id === (document ?? this.#current().document.id),
    );
    return resolution && openClause(resolution, ref);
  }

  targetGroups(): Resolution['targetGroups'] {
    return this.#current().targetGroups;
  }

  resolutionName(): string {
    const { name, meetingDate } = this.#current().document;
    const [year, month, day] = meetingDate.split('-');
    return `${name} (họp ngày ${day}/${month}/${year})`;
  }

  #current(): Resolution {
    const [current] = this.#parts.resolutions;
    if (current === undefined) throw new Error('a corpus without a resolution');
    return current;
  }
}

const addProgress = (draft: AnswerDraft, { reports, standing }: Progress): AnswerDraft => {
  const judged = standing.flatMap(({ measures }) => measures.map(({ measure }) => measure.ref));
  return addStanding(addReports(draft, reports, judged), standing);
};

/** A question for a unit's work has few words beside its name. */
const LONGEST_UNIT_QUESTION = 300;
