import { createHash } from 'node:crypto';
import { type ChangeNote, type PeopleSnapshot, type PeopleStore, StalePlanError } from '../people-store.ts';
import { askAboutRoster, type RosterAnswer, type RosterQuestion } from './ask-about-roster.ts';
import { describeChanges } from './describe-changes.ts';
import { planRoster, type RosterPlan } from './plan-roster.ts';
import type { RosterOptions } from './planning.ts';
import type { Roster } from './roster-row.ts';
import { readAnswers, settleRoster } from './settle-roster.ts';

/** A plan with the people that it was made on. */
export interface PreparedImport {
  readonly plan: RosterPlan;
  readonly snapshot: PeopleSnapshot;
  /** What the file leaves open, with what was answered. */
  readonly questions: readonly AskedQuestion[];
}

/** A question about a file with its answer; undefined while there is none. */
export interface AskedQuestion {
  readonly question: RosterQuestion;
  readonly answer: RosterAnswer;
}

/** What an import came to: not applied if there are faults, or if what it would do isn't wanted. */
export interface ImportOutcome extends PreparedImport {
  readonly applied: boolean;
}

/** What the audit calls it. */
export const IMPORT_ACT = 'nhập danh sách';

const MOST_TRIES = 5;

/** Plans an import on the people of now. */
export const prepareImport = async (
  people: Pick<PeopleStore, 'read'>,
  roster: Roster,
  options: RosterOptions,
): Promise<PreparedImport> => {
  const snapshot = await people.read();
  const questions = askAboutRoster(roster, snapshot);
  const answers = readAnswers(options.answers ?? 0, questions.length);
  return {
    snapshot,
    questions: questions.map((question, index) => ({ question, answer: answers[index] })),
    plan: planRoster(snapshot, settleRoster(roster, questions, answers), options),
  };
};

/** Tells whether two imports say the same to whoever is shown them: 15 digits at most, so that it fits a button. */
export const fingerprintImport = ({ plan, snapshot }: PreparedImport): number => {
  const said = [...describeChanges(snapshot, plan.changes), ...plan.notes].join('\n');
  return Number.parseInt(createHash('sha256').update(said).digest('hex').slice(0, 12), 16);
};

/**
 * Plans and, without faults and if it is wanted, applies all of it; anew if somebody else changes people meanwhile.
 * @param isWanted asked of every plan before it is applied.
 * @throws {StalePlanError} if others were faster every time.
 */
export const importRoster = async (
  people: Pick<PeopleStore, 'read' | 'apply'>,
  roster: Roster,
  options: RosterOptions,
  note: ChangeNote,
  isWanted: (prepared: PreparedImport) => boolean,
): Promise<ImportOutcome> => {
  for (let tries = 1; ; tries += 1) {
    const prepared = await prepareImport(people, roster, options);
    const { plan, snapshot } = prepared;
    if (plan.faults.length > 0 || !isWanted(prepared)) return { ...prepared, applied: false };
    if (plan.changes.length === 0) return { ...prepared, applied: true };
    try {
      await people.apply(plan.changes, snapshot.version, note);
      return { ...prepared, applied: true };
    } catch (error) {
      if (!(error instanceof StalePlanError) || tries === MOST_TRIES) throw error;
    }
  }
};
