import { asChatId, asMessageId, asUpdateId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId, asUnitId } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import type { Recording } from '../../src/progress/recording/progress-store.ts';
import {
  asProgressUpdateId,
  type NewProgressUpdate,
  type ProgressUpdate,
} from '../../src/progress/recording/progress-update.ts';

/** What is said in a report; the rest is the same for all. */
export interface TestReport extends Partial<Omit<NewProgressUpdate, 'ref' | 'unit' | 'asOf'>> {
  readonly ref: string;
  readonly asOf: string;
  readonly unit?: number;
  readonly official?: number;
  /** A plain decimal string, and its unit. */
  readonly figure?: readonly [string, string];
}

/** A report of the current resolution, as content that can be stored. */
const testReport = ({
  ref,
  asOf,
  unit = 1,
  figure,
  official: _,
  ...more
}: TestReport): NewProgressUpdate => ({
  card: 0,
  supersedes: undefined,
  unit: asUnitId(unit),
  document: asDocumentId('nq14-2024'),
  ref: asReference(ref),
  value: figure && { decimal: figure[0], unit: figure[1], boundWord: '', bound: '=' },
  share: undefined,
  count: undefined,
  basis: 'actual',
  asides: [],
  asOf: asDay(asOf),
  status: undefined,
  blocker: undefined,
  isClear: false,
  resolves: undefined,
  proposal: '',
  note: '',
  doubt: '',
  ...more,
});

/** A recording of one report, by official 3 unless it says otherwise. @param number tells recordings apart. */
export const testRecording = (number: number, at: Date, report: TestReport): Recording => ({
  update: asUpdateId(1_000_000 + number),
  at,
  from: {
    official: asOfficialId(report.official ?? 3),
    chat: asChatId(13),
    message: asMessageId(1_000_000 + number),
    text: 'lời đã nhắn',
    files: [],
  },
  updates: [testReport(report)],
  questions: [],
  withdraws: [],
  closes: [],
});

/** A report as it is stored. @param id a later one has a higher one. */
export const storedReport = (id: number, said: TestReport): ProgressUpdate => {
  const { from, update } = testRecording(id, new Date(0), said);
  return {
    ...testReport(said),
    ...from,
    update,
    id: asProgressUpdateId(id),
    recordedAt: new Date(Date.parse('2024-11-01T00:00:00Z') + id),
    confirmedAt: undefined,
    withdrawnAt: undefined,
    isStanding: true,
  };
};
