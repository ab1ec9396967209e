import { localDay } from '../../domain/local-time.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { NamedSheet } from '../../spreadsheets/read-xlsx-sheet.ts';
import type { ChangedBy } from '../change-people.ts';
import { authorOf } from '../directory.ts';
import type { PeopleStore } from '../people-store.ts';
import {
  fingerprintImport,
  IMPORT_ACT,
  type ImportOutcome,
  importRoster,
  type PreparedImport,
  prepareImport,
} from './import-roster.ts';
import { parseRoster } from './parse-roster.ts';
import type { PendingRoster, PendingRosterStore } from './pending-roster-store.ts';
import type { RosterOptions } from './planning.ts';
import { chooseSheet, readSheets } from './read-sheet.ts';

/** What the sender of a file has chosen: whether what isn't in it ends, and what they answered about it. */
export type RosterChoice = Pick<RosterOptions, 'prune'> & { readonly answers: number };

export const NO_CHOICE: RosterChoice = { prune: false, answers: 0 };

/** What a roster that was sent is read and applied with. */
export interface RosterMeans {
  readonly people: Pick<PeopleStore, 'read' | 'apply'>;
  readonly pendingRosters: PendingRosterStore;
  /** What its references are of. */
  readonly resolution: () => Resolution;
  /** An IANA name. */
  readonly timeZone: string;
}

/** Whether nothing about the file is left open. */
export const isAnswered = ({ questions }: Pick<PreparedImport, 'questions'>): boolean =>
  questions.every(({ answer }) => answer !== undefined);

const optionsOf = ({ timeZone }: RosterMeans, { actor, now }: ChangedBy, choice: RosterChoice) => ({
  now,
  today: localDay(now, timeZone),
  importer: actor.official?.id,
  ...choice,
});

const parse = (means: RosterMeans, sheets: readonly NamedSheet[]) => {
  const { sheet, notes } = chooseSheet(sheets);
  return parseRoster(sheet, means.resolution(), notes);
};

/**
 * Keeps a file that was sent, unless it has faults, and says what importing it would do.
 * @throws {SheetFileError}
 */
export const keepRoster = async (
  means: RosterMeans,
  by: ChangedBy,
  pending: PendingRoster,
  sheets: readonly NamedSheet[],
): Promise<PreparedImport> => {
  const options = optionsOf(means, by, NO_CHOICE);
  const prepared = await prepareImport(means.people, parse(means, sheets), options);
  if (prepared.plan.faults.length === 0) await means.pendingRosters.save(pending);
  return prepared;
};

/** What importing a kept file would do now. @throws {SheetFileError} */
export const previewRoster = async (
  means: RosterMeans,
  by: ChangedBy,
  { file }: PendingRoster,
  choice: RosterChoice,
): Promise<PreparedImport> =>
  prepareImport(means.people, parse(means, await readSheets(file)), optionsOf(means, by, choice));

/**
 * Imports a kept file if everything is answered and it still does what was shown; else it says what it would do now.
 * @param shown the fingerprint of what was shown
 * @throws {SheetFileError}
 */
export const applyRoster = async (
  means: RosterMeans,
  by: ChangedBy,
  { file, update }: PendingRoster,
  choice: RosterChoice,
  shown: number,
): Promise<ImportOutcome> => {
  const options = optionsOf(means, by, choice);
  const note = { by: authorOf(by.actor), act: IMPORT_ACT, at: options.now };
  const isWanted = (prepared: PreparedImport): boolean =>
    isAnswered(prepared) && fingerprintImport(prepared) === shown;
  const roster = parse(means, await readSheets(file));
  const outcome = await importRoster(means.people, roster, options, note, isWanted);
  if (outcome.applied) await means.pendingRosters.drop(update);
  return outcome;
};
