import { pino } from 'pino';
import type { Answering } from '../../../src/answering/answer.ts';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { type GradableAnswer, type Graded, gradeOutcome, isDenial } from '../grade-answer.ts';
import { verbatimKey } from '../normalise-answer.ts';
import { type EverydayRow, type EverydaySet, readEveryday, readEverydayText } from './everyday-row.ts';

export interface GradedEveryday {
  readonly set: EverydaySet;
  readonly row: EverydayRow;
  readonly answer: GradableAnswer;
  readonly grade: Graded;
  /** It says that the document doesn't state what it does state. */
  readonly isDenied: boolean;
  /** Quotes that the text doesn't hold word for word. */
  readonly badQuotes: readonly string[];
}

const openWith = (corpusDir: string, document: string | undefined): Promise<Answering> => {
  const office =
    document === undefined
      ? []
      : [readDocument(asDocumentId(document), readEverydayText(document)).resolution];
  return openAnswering({ corpusDir, indexDir: undefined, office, logger: pino({ level: 'silent' }) });
};

/** Asks and grades every question of the sets, each alone, on its day. @param shipped the shipped document's text */
export const evaluateEveryday = (
  corpusDir: string,
  shipped: string,
  sets: readonly EverydaySet[],
): Promise<readonly GradedEveryday[]> => openEveryday(corpusDir, shipped)(sets, () => true);

/**
 * The same for sets asked again and again: a document is opened once.
 * @returns asks those questions whose ids are wanted, called as each is about to be asked
 */
export const openEveryday = (corpusDir: string, shipped: string) => {
  const opened = new Map<string | undefined, Answering>();
  return async (
    sets: readonly EverydaySet[],
    isAsked: (id: string) => boolean,
  ): Promise<readonly GradedEveryday[]> => {
    const graded: GradedEveryday[] = [];
    for (const [set, row] of sets.flatMap((each) => readEveryday(each).map((one) => [each, one] as const))) {
      if (!isAsked(row.id)) continue;
      const answering = opened.get(row.document) ?? (await openWith(corpusDir, row.document));
      opened.set(row.document, answering);
      const answer = await answering.answer({
        text: row.question,
        now: new Date(row.now),
        subject: undefined,
      });
      graded.push(grade(set, row, answer, shipped));
    }
    return graded;
  };
};

const grade = (
  set: EverydaySet,
  row: EverydayRow,
  answer: GradableAnswer,
  shipped: string,
): GradedEveryday => {
  const source = verbatimKey(row.document === undefined ? shipped : readEverydayText(row.document));
  return {
    set,
    row,
    answer,
    grade: gradeOutcome(row, answer),
    isDenied: isDenial(row, answer),
    badQuotes: answer.citations
      .map(({ quote }) => quote)
      .filter((quote) => !source.includes(verbatimKey(quote))),
  };
};
