import { join } from 'node:path';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { asDay } from '../../../src/domain/people.ts';
import type { LastUpdate } from '../../../src/progress/recording/progress-store.ts';
import { countsAsState, type ProgressUpdate } from '../../../src/progress/recording/progress-update.ts';
import { judgeStanding } from '../../../src/progress/standing/judge-standing.ts';
import { storedReport, type TestReport } from '../../support/test-report.ts';

const corpus = loadCorpus(join(import.meta.dirname, '../../../corpus'));
const [current] = corpus.resolutions;
if (current === undefined) throw new Error('the corpus holds no resolution');
export const RESOLUTION = current;
const profiles = new Map(corpus.profiles.get(current.document.id)?.map((row) => [row.measure, row]));

const MEASURES = RESOLUTION.targets.flatMap(({ measures }) => measures);

/** A report of `6` or `4b` with a value in the measure's own unit. */
export const reported = (
  short: string,
  asOf: string,
  value: string | undefined,
  more: Partial<TestReport> = {},
): TestReport => {
  const [, number, letter = ''] = /^(\d+)([a-z]?)$/.exec(short) ?? [];
  const measure = MEASURES.find(({ ref }) =>
    ref.endsWith(letter === '' ? `(${number})` : `(${number}).${letter}`),
  );
  if (measure === undefined) throw new Error(`no such measure: ${short}`);
  return {
    ref: measure.ref,
    asOf,
    ...(value === undefined ? {} : { figure: [value, measure.unit] }),
    ...more,
  };
};

export const asStored = (reports: readonly TestReport[]): readonly ProgressUpdate[] =>
  reports.map((report, index) => storedReport(index + 1, report));

/** Where all targets stand on a day after these reports, the last of each measure counting. */
export const standingAfter = (today: string, ...reports: readonly TestReport[]) => {
  const last = asStored(reports).map((update): [ProgressUpdate['ref'], LastUpdate] => {
    const hasFigure = update.value !== undefined || update.count !== undefined || update.share !== undefined;
    return [
      update.ref,
      {
        latest: update,
        figure: hasFigure ? update : undefined,
        state: countsAsState(update) ? update : undefined,
      },
    ];
  });
  return judgeStanding(RESOLUTION, (ref) => profiles.get(ref), new Map(last), asDay(today));
};

/** One target of them. */
export const targetAfter = (number: number, today: string, ...reports: readonly TestReport[]) => {
  const found = standingAfter(today, ...reports).find(({ target }) => target.number === number);
  if (found === undefined) throw new Error(`no target ${number}`);
  return found;
};

/** Figures of all 43 measures: above the plan, under it, old, ranges, a loss, counts, words. */
export const EVERYTHING: readonly TestReport[] = [
  ...['9.77', '13.4', '10.1', '-1.2', '7.9'].map((value, at) =>
    reported(`1${'abcde'[at]}`, '2024-09-30', value),
  ),
  reported('2', '2024-09-30', '8100'),
  reported('3a', '2024-10-31', '15.64'),
  reported('3b', '2024-09-30', '46.1'),
  reported('3c', '2024-09-30', '64.5'),
  reported('4a', '2024-10-31', '92150.4'),
  reported('4b', '2024-10-31', '35120'),
  reported('4c', '2024-10-31', '53000.75'),
  reported('5', '2024-09-30', '152300.5'),
  reported('6', '2024-10-31', '158.4'),
  reported('7', '2024-10-31', '27.4'),
  reported('8', '2024-10-31', '9.1'),
  reported('9a', '2024-09-30', undefined, { count: { done: '12', total: '35' } }),
  reported('9b', '2024-09-30', undefined, { status: 'done' }),
  reported('10', '2024-06-30', '43.1'),
  reported('11', '2024-10-31', '3.9'),
  reported('12', '2024-09-30', '3.62'),
  reported('13', '2024-10-31', '50150'),
  reported('14a', '2024-09-30', '86.4'),
  reported('14b', '2024-09-30', '39.2'),
  reported('15', '2024-07-31', '93.2'),
  reported('16', '2024-09-30', '0.2'),
  reported('17', '2024-09-30', '99.99'),
  reported('18a', '2024-09-30', '100'),
  reported('18b', '2024-09-30', '97.6'),
  reported('18c', '2024-09-30', '81'),
  reported('19', '2024-09-30', '40.77'),
  reported('20a', '2024-10-31', '3150'),
  reported('20b', '2024-09-30', '61'),
  reported('20c', '2024-09-30', '240'),
  ...['26', '31', '9', '8'].map((value, at) => reported(`21${'abcd'[at]}`, '2024-09-30', value)),
  reported('22', '2024-09-30', '91.5'),
  reported('23a', '2024-09-30', '100'),
  reported('23b', '2024-09-30', '88'),
  reported('24a', '2024-09-30', undefined, { count: { done: '50', total: '137' } }),
  reported('24b', '2024-09-30', '6.57'),
];
