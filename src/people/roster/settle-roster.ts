import { nameKey } from '../directory.ts';
import type { RosterAnswer, RosterQuestion } from './ask-about-roster.ts';
import type { Roster, RosterRow } from './roster-row.ts';

/** A row for each of several people; what they share stays with each, how to reach them with the first. */
const splitRow = (row: RosterRow, names: readonly string[]): readonly RosterRow[] => {
  const { person } = row;
  if (person === undefined) return [row];
  return names.map((name, index) => ({
    ...row,
    person: { ...person, name, code: undefined, contact: index === 0 ? person.contact : undefined },
  }));
};

/** A unit under the name that is kept; the other name becomes one that it is also called. */
const renameUnit = (row: RosterRow, name: string, kept: string): RosterRow =>
  nameKey(row.unit) === nameKey(name) ? { ...row, unit: kept, aliases: [...row.aliases, row.unit] } : row;

const settle = (rows: readonly RosterRow[], question: RosterQuestion): readonly RosterRow[] => {
  switch (question.kind) {
    case 'names':
      return rows.flatMap((row) => (row.row === question.row ? splitRow(row, question.names) : [row]));
    case 'units':
      return rows.map((row) => renameUnit(row, question.name, question.other));
    case 'people':
      return rows.map((row) =>
        row.row === question.row && row.person !== undefined
          ? { ...row, person: { ...row.person, name: question.other } }
          : row,
      );
    case 'places':
      return rows.map((row) =>
        row.row === question.row && row.person !== undefined
          ? { ...row, person: { ...row.person, sameAs: question.otherRow } }
          : row,
      );
  }
};

/** The roster as its sender meant it. What isn't answered, or answered with no, stays as it was written. */
export const settleRoster = (
  roster: Roster,
  questions: readonly RosterQuestion[],
  answers: readonly RosterAnswer[],
): Roster => ({
  ...roster,
  rows: questions.reduce(
    (rows, question, index) => (answers[index] === true ? settle(rows, question) : rows),
    roster.rows,
  ),
});

/** Answers as one number: two bits would do, but a button holds digits; base three, the first answer lowest. */
export const writeAnswers = (answers: readonly RosterAnswer[]): number =>
  answers.reduceRight((code, answer) => code * 3 + (answer === undefined ? 0 : answer ? 1 : 2), 0);

/** @param count how many questions there are */
export const readAnswers = (code: number, count: number): readonly RosterAnswer[] =>
  Array.from({ length: count }, (_, index) => {
    const digit = Math.floor(code / 3 ** index) % 3;
    return digit === 0 ? undefined : digit === 1;
  });
