import { pino } from 'pino';
import type { Answering, Subject } from '../../../src/answering/answer.ts';
import type { LanguageModel } from '../../../src/answering/language-model.ts';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { everydaySets, readEveryday, readEverydayText } from '../everyday/everyday-row.ts';
import { type GradableAnswer, type Graded, gradeOutcome } from '../grade-answer.ts';
import { type QuestionRow, questionSets, readQuestions } from '../question-row.ts';
import { type Watched, watchModel } from './watched-model.ts';

/** One question as it is put: of a document and on a day, after those before it in its chat. */
interface AskedRow {
  readonly row: QuestionRow;
  readonly document: string | undefined;
  readonly now: Date;
}

/** A question with what code alone made of it, what came with the model, and what that was asked. */
export interface ComparedQuestion {
  readonly set: string;
  readonly row: QuestionRow;
  readonly alone: Graded;
  readonly aided: Graded & { readonly answer: GradableAnswer };
  readonly watched: Watched;
}

export interface ModelEvaluation {
  readonly corpusDir: string;
  /** When the first turn of a chat is asked; the others follow a minute apart. */
  readonly start: Date;
  readonly model: LanguageModel;
  /** Told of each question before it is asked. */
  readonly onRow?: (row: QuestionRow) => void;
  /** Whether a set is asked; held-out sets are counted like the others and never shown. */
  readonly isAsked: (set: string) => boolean;
}

const MINUTE_MS = 60_000;

const readSets = (start: Date): ReadonlyMap<string, readonly AskedRow[]> => {
  const ofShipped = questionSets.map((set): [string, readonly AskedRow[]] => {
    const turns = new Map<string, number>();
    return [
      set,
      readQuestions(set).map((row) => {
        const turn = turns.get(row.chat) ?? 0;
        turns.set(row.chat, turn + 1);
        return { row, document: undefined, now: new Date(start.getTime() + turn * MINUTE_MS) };
      }),
    ];
  });
  const everyday = everydaySets.map((set): [string, readonly AskedRow[]] => [
    `everyday ${set}`,
    readEveryday(set).map((row) => ({ row, document: row.document, now: new Date(row.now) })),
  ]);
  return new Map([...ofShipped, ...everyday]);
};

/** Asks every question of the sets twice, of code alone and with the model, one after the other. */
export const evaluateModel = async (evaluation: ModelEvaluation): Promise<readonly ComparedQuestion[]> => {
  const { corpusDir, start, onRow = () => {}, isAsked } = evaluation;
  const model = watchModel(evaluation.model);
  const openPair = async (document: string | undefined): Promise<readonly [Answering, Answering]> => {
    const office =
      document === undefined
        ? []
        : [readDocument(asDocumentId(document), readEverydayText(document)).resolution];
    const options = { corpusDir, indexDir: undefined, office, logger: pino({ level: 'silent' }) };
    return [await openAnswering(options), await openAnswering({ ...options, model })];
  };
  const opened = new Map<string | undefined, readonly [Answering, Answering]>();
  const compared: ComparedQuestion[] = [];
  for (const [set, rows] of [...readSets(start)].filter(([name]) => isAsked(name))) {
    const subjects = new Map<string, readonly [Subject | undefined, Subject | undefined]>();
    for (const { row, document, now } of rows) {
      const pair = opened.get(document) ?? (await openPair(document));
      opened.set(document, pair);
      const [before, aidedBefore] = subjects.get(row.chat) ?? [];
      onRow(row);
      const alone = await pair[0].answer({ text: row.question, subject: before, now });
      const answer = await pair[1].answer({ text: row.question, subject: aidedBefore, now });
      subjects.set(row.chat, [alone.subject ?? before, answer.subject ?? aidedBefore]);
      const aided = { ...gradeOutcome(row, answer), answer };
      compared.push({ set, row, alone: gradeOutcome(row, alone), aided, watched: model.take() });
    }
  }
  return compared;
};
