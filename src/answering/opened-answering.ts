import type { Logger } from 'pino';
import { isOutdated, pinWording } from '../documents/wordings/find-tied-clause.ts';
import type { SaidOfWording, TiedWording } from '../documents/wordings/tied-wording.ts';
import { isSubjectFresh, LONGEST_MESSAGE } from '../domain/chat.ts';
import type { DocumentId, Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { newErrorCode } from '../error-code.ts';
import type { AssignmentTable } from '../people/assignments/assignment-table.ts';
import { endOfText } from '../text/cut-text.ts';
import { normalise } from '../text/normalise.ts';
import type { EarlierWeek, WeekResponses } from '../week/responses/week-responses.ts';
import type { Answer, Answering, Clause, Question } from './answer.ts';
import { evidenceOfQuestion } from './answer-question.ts';
import { answerUnitQuestion } from './assignments/answer-unit-question.ts';
import { addAssigned } from './assignments/draft-unit-work.ts';
import { composeAnswer } from './composition/compose-answer.ts';
import { draftMessage } from './draft-message.ts';
import { addProgress, type Progress } from './drafting/add-progress.ts';
import { addResponses } from './drafting/add-responses.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import { draftSmallTalk } from './drafting/draft-small-talk.ts';
import { admitError, refuse } from './drafting/refuse.ts';
import { exampleQuestions } from './example-questions.ts';
import type { SentenceCheck } from './grounding/check-sentence.ts';
import type { GatheredEvidence } from './judging/clause-judge.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { LanguageModel, QuestionModel } from './language-model.ts';
import { limitWaiting } from './limit-waiting.ts';
import { finishAnswer } from './lock/finish-answer.ts';
import type { LockSources } from './lock/lock-segments.ts';
import { narrowToQuote } from './narrow-to-quote.ts';
import { openClause } from './open-clause.ts';
import { openDraftedQuestion, readByModel } from './reading/read-by-model.ts';
import type { AnsweringParts } from './steps/matter.ts';
import { stripInstructions } from './understanding/strip-asides.ts';
import {
  openReadingBudget,
  type QuestionReader,
  understandQuestion,
} from './understanding/understand-question.ts';
import type { TiedDrafts } from './wordings/tied-drafts.ts';

type ProgressReader = (draft: AnswerDraft) => Promise<Progress>;

/** Who has answered a week; by default the present one. */
export type WeekReader = (now: Date, earlier?: EarlierWeek) => Promise<WeekResponses>;

/** What answering works with. */
export interface AnsweringMeans {
  readonly parts: AnsweringParts;
  readonly reader: Omit<QuestionReader, 'documentYear'>;
  readonly readAssignments: () => Promise<AssignmentTable>;
  readonly readProgress: ProgressReader;
  /** Undefined: who has answered isn't known here. */
  readonly readWeek: WeekReader | undefined;
  /** Undefined: no language model is asked. */
  readonly model: LanguageModel | undefined;
  /** What the office said of wordings. */
  readonly tiedDrafts: TiedDrafts;
  readonly checkSentence: SentenceCheck;
  readonly logger: Logger;
  /** How long a question waits for vectors, in milliseconds. */
  readonly patienceMs: number;
  readonly documents: KnownDocuments;
}

/** Answers from what is open: the steps for a draft, what is added to it from rows, and the number lock. */
export class OpenedAnswering implements Answering {
  readonly #means: AnsweringMeans;

  constructor(means: AnsweringMeans) {
    this.#means = means;
  }

  async answer(asked: Question): Promise<Answer> {
    const question = this.#lean({ ...asked, text: endOfText(asked.text, LONGEST_MESSAGE) });
    const { resolutions } = this.#means.parts;
    const assignments = await this.#means.readAssignments();
    const sources = {
      question: question.text,
      kindInForce: this.#means.documents.kindInForce(question.now),
      assignments,
      placesIn: (text: string) => this.#means.reader.places.find(text).map(({ item }) => item.name),
      resolutions: new Map(resolutions.map((resolution) => [resolution.document.id, resolution])),
    };
    try {
      const model = this.#means.model?.openQuestion();
      const draft = await this.#draftWith(assignments, question, model);
      const composed = model && (await this.#compose(model, draft, question, sources));
      if (composed !== undefined) return composed;
      const progress = await this.#means.readProgress(draft);
      const week = draft.week && (await this.#means.readWeek?.(question.now, draft.week.earlier));
      const added = addResponses(addProgress(draft, progress, question.asker), week, question.asker);
      return finishAnswer(added, { ...sources, ...progress, week }, question.now);
    } catch (err) {
      // An official never sees a broken answer, nor a denial in its place: the log says why, under the code.
      const code = newErrorCode();
      this.#means.logger.error({ err, code }, 'an answer could not be made');
      return finishAnswer(admitError(code), sources, question.now);
    }
  }

  /** The question with what its subject is by the words that it points at. */
  #lean(question: Question): Question {
    const { subject, quoted } = question;
    const resolution = subject && this.#means.documents.find(subject.document);
    if (quoted === undefined || subject === undefined || resolution === undefined) return question;
    return { ...question, subject: narrowToQuote(subject, quoted, resolution) };
  }

  #compose(
    composer: QuestionModel,
    draft: AnswerDraft,
    question: Question,
    sources: LockSources,
  ): Promise<Answer | undefined> {
    const { checkSentence: check, logger, patienceMs } = this.#means;
    const tools = { composer, check, logger, parts: limitWaiting(this.#means.parts, patienceMs) };
    return composeAnswer(tools, draft, { ...sources, checkSentence: check }, question.now, question.onGrowth);
  }

  /** What the resolution says, and what the office's table adds; with an empty table the first alone. */
  async #draftWith(
    table: AssignmentTable,
    question: Question,
    model: QuestionModel | undefined,
  ): Promise<AnswerDraft> {
    if (table.work.length === 0) return this.#draft(question, model);
    return this.#draftUnitWork(table, question) ?? addAssigned(await this.#draft(question, model), table);
  }

  #draftUnitWork(table: AssignmentTable, { text, subject, asker, now }: Question): AnswerDraft | undefined {
    const { question } = stripInstructions(text);
    const { expander, bodies } = this.#means.reader;
    const { resolutions, lexicon } = this.#means.parts;
    const sources = { resolutions, resolution: this.#means.documents.current(now), table, bodies, lexicon };
    const fresh = subject !== undefined && isSubjectFresh(subject.at, now) ? subject : undefined;
    const short = normalise(question).slice(0, LONGEST_UNIT_QUESTION);
    const wordings = [short, ...expander.expandShort(short)];
    return answerUnitQuestion(sources, { wordings, subject: fresh, asker });
  }

  async #draft({ text, subject, now }: Question, model: QuestionModel | undefined): Promise<AnswerDraft> {
    const smallTalk = draftSmallTalk(text, this.#means.documents.current(now));
    if (smallTalk !== undefined) return smallTalk;
    const { question, hadInstructions } = stripInstructions(text);
    const document = this.#means.documents.current(now).document.id;
    if (hadInstructions && question.length < 4) return refuse(document, 'off-topic', undefined, []);
    const reader = this.#readerAt(now);
    const day = this.#means.documents.dayOf(now);
    const tied = await this.#means.tiedDrafts({ question, typed: text, reader, day });
    if (tied.draft !== undefined) return tied.draft;
    const fresh = subject !== undefined && isSubjectFresh(subject.at, now) ? subject : undefined;
    const asked = { text, subject: fresh, now };
    const parts = limitWaiting(this.#means.parts, this.#means.patienceMs);
    const alone = await draftMessage({ parts, reader, day, document }, question, asked, hadInstructions);
    if (model === undefined) return tied.deny(alone);
    const said = { question, typed: text, subject: fresh, day };
    const drafted = openDraftedQuestion(alone, said, parts, reader);
    return tied.deny(drafted === undefined ? alone : await readByModel(model, drafted, this.#means.logger));
  }

  /** What every clause of the document that a question goes to has for it, by its first reading. */
  async evidenceOf(text: string, now: Date): Promise<readonly GatheredEvidence[]> {
    const [reading] = understandQuestion(text, this.#readerAt(now), openReadingBudget());
    if (reading === undefined) return [];
    return evidenceOfQuestion(this.#means.parts, reading, this.#means.documents.dayOf(now));
  }

  /** "Năm sau" is said from the year in which it is asked, but where all documents' periods are over from their last. */
  #readerAt(now: Date): QuestionReader {
    const { dayOf } = this.#means.documents;
    const last = Math.max(...this.#means.parts.resolutions.map(({ document }) => yearOf(document.validTo)));
    return { ...this.#means.reader, documentYear: Math.min(yearOf(dayOf(now)), last) };
  }

  openClause(ref: Reference, document?: DocumentId): Clause | undefined {
    const { find, current } = this.#means.documents;
    const resolution = document === undefined ? current() : find(document);
    return resolution && openClause(resolution, ref);
  }

  targetGroups(document?: DocumentId): Resolution['targetGroups'] {
    const { current, find } = this.#means.documents;
    return (document === undefined ? current() : find(document))?.targetGroups ?? [];
  }

  documentsWithTargets(): readonly { readonly id: DocumentId; readonly name: string }[] {
    return this.#means.documents
      .present()
      .filter(({ targets }) => targets.length > 0)
      .map(({ document: { id, shortName: name } }) => ({ id, name }));
  }

  pin(document: DocumentId, ref?: Reference): SaidOfWording | undefined {
    const resolution = this.#means.documents.find(document);
    return resolution && pinWording(resolution, ref);
  }

  isOutdated(wording: TiedWording): boolean {
    return isOutdated(wording, this.#means.documents.find(wording.document));
  }

  exampleQuestions(): readonly string[] {
    return exampleQuestions(this.#means.documents.current());
  }

  kindInForce(): string {
    return this.#means.documents.kindInForce();
  }

  resolutionName(): string {
    const { name, meetingDate } = this.#means.documents.current().document;
    if (meetingDate === undefined) return name;
    const [year, month, day] = meetingDate.split('-');
    return `${name} (họp ngày ${day}/${month}/${year})`;
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A question for a unit's work has few words beside its name. */
const LONGEST_UNIT_QUESTION = 300;
