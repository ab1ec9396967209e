import { formatDay } from '../../domain/local-time.ts';
import type { Day, OfficialId } from '../../domain/people.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { Roster, RosterRow } from './roster-row.ts';

/** Under which circumstances a roster is imported. */
export interface RosterOptions {
  readonly today: Day;
  readonly now: Date;
  /** Who imports; undefined for the operator at the machine. */
  readonly importer: OfficialId | undefined;
  /** End what stands but isn't in the file. */
  readonly prune: boolean;
  /** What was answered about the file (`writeAnswers`); left out: nothing. */
  readonly answers?: number;
}

/** What the steps of a plan share. */
export interface Planning extends Omit<RosterOptions, 'answers'> {
  readonly draft: RosterDraft;
  readonly roster: Roster;
  readonly blame: (row: number, message: string) => void;
  readonly note: (message: string) => void;
}

const letterCount = (text: string): number => text.replace(/[\x20-\x7E]/g, '').length;

/** The better of two spellings of one name: what is written now, unless it has lost diacritics. */
export const betterSpelling = (stored: string, written: string): string =>
  letterCount(written) < letterCount(stored) ? stored : written;

interface Dated {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

/** The widest span of the days that rows give; undefined where none gives one. */
const widest = (rows: readonly Dated[]): Dated => ({
  from: rows.flatMap(({ from }) => from ?? []).toSorted()[0],
  until: rows
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1),
});

/**
 * The days of a stored row after rows of a file name it. Days that aren't given stay; but what was over begins anew,
 * since the file says that it stands. Rows whose days don't fit together are blamed.
 */
export const mergeDays = (
  { today, blame }: Planning,
  stored: Dated | undefined,
  rows: readonly RosterRow[],
): Dated => {
  const given = widest(rows);
  const isOver = stored?.until !== undefined && stored.until < today && given.until === undefined;
  const kept = isOver ? { from: undefined, until: undefined } : stored;
  const days = { from: given.from ?? kept?.from, until: given.until ?? kept?.until };
  const { from, until } = days;
  const dated = rows.find((row) => row.from !== undefined || row.until !== undefined);
  if (from !== undefined && until !== undefined && until < from && dated) {
    const span = `${formatDay(from)} – ${formatDay(until)}`;
    blame(
      dated.row,
      `Ngày không khớp với dòng khác hoặc với ngày đã lưu (${span}); ghi cả Từ ngày và Đến ngày.`,
    );
  }
  return days;
};
