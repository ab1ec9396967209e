import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { openLatestResolution } from '../../src/corpus/open-followed-resolutions.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR, type PeopleChange, type PeopleStore } from '../../src/people/people-store.ts';
import type { ProgressStore } from '../../src/progress/recording/progress-store.ts';
import { testAssignment, testMembership, testOfficial, testUnit } from './serve-office.ts';
import { testRecording } from './test-report.ts';

/** Large numbers keep clear of those of the small office. */
const FIRST = 1_001;
const ENTERED = new Date('2024-06-01T00:00:00Z');

export interface LargeOffice {
  readonly officials: number;
  readonly units: number;
  /** The account of the first official; the others follow. */
  readonly firstAccount: number;
}

/** The ids of its officials. */
export const largeOfficeIds = ({ officials }: LargeOffice): readonly number[] =>
  Array.from({ length: officials }, (_, index) => FIRST + index);

const targets = (): readonly string[] =>
  openLatestResolution(CORPUS_DIR).targets.map(({ ref }): string => ref);

/** Stores units that lead three targets each, and officials in them, the first of each unit its head. */
export const fillLargeOffice = async (people: PeopleStore, office: LargeOffice): Promise<void> => {
  const refs = targets();
  const { units, firstAccount } = office;
  const created = <Of extends PeopleChange['of']>(of: Of, rows: readonly unknown[]): PeopleChange[] =>
    rows.map((after) => ({ of, before: undefined, after }) as PeopleChange);
  const unitIds = Array.from({ length: units }, (_, index) => FIRST + index);
  const ids = largeOfficeIds(office);
  const changes = [
    ...created(
      'unit',
      unitIds.map((id) => testUnit(id, `Đơn vị ${id}`)),
    ),
    ...created(
      'official',
      ids.map((id, index) => testOfficial(id, `Cán bộ ${id}`, 'official', firstAccount + index)),
    ),
    ...created(
      'membership',
      ids.map((id, index) => testMembership(id, id, FIRST + (index % units), index < units)),
    ),
    ...created(
      'assignment',
      unitIds.flatMap((id, index) =>
        [0, 1, 2].map((part) =>
          testAssignment(FIRST + index * 3 + part, refs[(index * 3 + part) % refs.length] ?? '', id),
        ),
      ),
    ),
  ];
  const note = { by: OPERATOR, act: 'thử', at: ENTERED };
  await changePeople(people, () => ({ changes, outcome: undefined }), note);
};

/** Stores what was reported of every target over so many weeks of the year. */
export const fillReports = async (progress: ProgressStore, weeks: number): Promise<void> => {
  let number = 0;
  for (const ref of targets()) {
    for (let week = 0; week < weeks; week += 1) {
      number += 1;
      const at = new Date(Date.UTC(2024, 0, 2 + week * 7));
      const report = { ref, asOf: at.toISOString().slice(0, 10), unit: FIRST, official: FIRST };
      await progress.record(testRecording(number, at, { ...report, figure: [String(10 + week), '%'] }));
    }
  }
};
