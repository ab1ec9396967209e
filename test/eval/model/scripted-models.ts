import type { LanguageModel } from '../../../src/answering/language-model.ts';
import type {
  AnswerType,
  ClauseReading,
  OfferedClause,
  ReadingRequest,
} from '../../../src/answering/reading/clause-reader.ts';
import { detectAsks } from '../../../src/answering/understanding/detect-asks.ts';
import { isAtOrBelow } from '../../../src/domain/reference.ts';
import { normaliseAnswer } from '../normalise-answer.ts';
import { expectsNothing, type QuestionRow } from '../question-row.ts';

/** Whether a clause says what a row expects, where it expects it. */
export const isExpected = (row: QuestionRow, { ref, text }: OfferedClause): boolean => {
  if (expectsNothing(row)) return false;
  const { cite = [], all = [] } = row.expect;
  const said = normaliseAnswer(text);
  return (
    (cite.length === 0 || cite.some((prefix) => isAtOrBelow(ref, prefix))) &&
    all.every((pattern) => new RegExp(pattern, 'u').test(said))
  );
};

/** A model for measuring with, told the row that is asked next. */
export interface ScriptedModel extends LanguageModel {
  tell(row: QuestionRow): void;
}

type Choose = (row: QuestionRow, request: ReadingRequest) => number;

const script = (choose: Choose): ScriptedModel => {
  let told: QuestionRow | undefined;
  const read = async (request: ReadingRequest): Promise<ClauseReading | undefined> =>
    told && {
      type: typeOf(told, request),
      quantities: [],
      years: [],
      places: [],
      names: [],
      items: [],
      choice: choose(told, request),
    };
  return {
    tell: (row) => {
      told = row;
    },
    openQuestion: () => ({ read, compose: async () => undefined }),
  };
};

const typeOf = ({ expect }: QuestionRow, { question }: ReadingRequest): AnswerType => {
  if (expect.verdict === 'yes' || expect.verdict === 'no') return 'yes-no';
  const [kind, ...others] = expect.kind;
  if (others.length === 0 && kind === 'responsibility') return 'who';
  if (others.length === 0 && kind === 'target') return 'figure';
  const asks = detectAsks(question);
  if (asks.has('value')) return 'figure';
  return asks.has('when') ? 'when' : 'which';
};

/** Chooses the clause that says what is expected, where one does: what the best of models could reach. */
export const openOracle = (): ScriptedModel =>
  script((row, { candidates }) => candidates.findIndex((clause) => isExpected(row, clause)) + 1);

/** Chooses any clause, for whatever is asked: how much of what is wrong the checks let through. */
export const openRandomModel = (): ScriptedModel => {
  // The generator of Park and Miller, so that every run draws the same.
  let seed = 20_240_610;
  const draw = (sides: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % sides;
  };
  return script((_, { candidates }) => 1 + draw(candidates.length));
};
