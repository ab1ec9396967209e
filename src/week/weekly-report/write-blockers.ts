import { formatDay } from '../../domain/local-time.ts';
import { fold } from '../../text/fold.ts';
import { blockedRows } from './pick-rows.ts';
import { quoteWords } from './quote-words.ts';
import type { SignedBlocker, TaskRow, WeeklyReport } from './weekly-report.ts';
import type { Sentence } from './write-sentences.ts';

/** In the text a unit's words keep to a line; the appendix has more of them. */
const LONGEST_QUOTE = 110;
const QUOTE_NOTE = 'trích, xem Phụ lục';

/** Of what has the same in the way so much is named in a line. */
const MOST_TOGETHER = 2;

/** Parts of a sentence that aren't empty, in one. */
export const joined = (parts: readonly string[], sign = '; '): string =>
  parts.filter((part) => part !== '').join(sign);

/** Whether a task was last said to be late. */
export const isLate = ({ state }: TaskRow): boolean => state?.report.status === 'late';

export const nameTask = (name: string): string => `nhiệm vụ “${name}”`;

/** For how long, and what was promised: `đã 3 tuần; hẹn gỡ ngày 05/12/2024`; no promise is told by count. */
const writeTime = ({ age, promise, promisedOn, byOffice }: SignedBlocker): string =>
  joined([age === '' ? 'mới nêu' : age, promisedOn === undefined ? '' : promise, byOffice]);

/** ` Vướng mắc: “thiếu vốn” (Sở X, đã 3 tuần).` */
export const writeBlockers = (blockers: readonly SignedBlocker[], units: readonly string[]): string =>
  blockers
    .map((each) => {
      const who = units.length === 1 && units[0] === each.unit ? '' : each.unit;
      return ` Vướng mắc: ${quoteWords(each.words, LONGEST_QUOTE, QUOTE_NOTE)} (${joined([who, writeTime(each)], ', ')}).`;
    })
    .join('');

/** Something in the way of what isn't behind, with what it is in the way of. */
interface Blocked {
  readonly ref: Sentence['refs'][number];
  readonly name: string;
  readonly blocker: SignedBlocker;
}

/** What is overdue first, then what has been in the way longest. */
const byUrgency = ({ blocker: one }: Blocked, { blocker: other }: Blocked): number =>
  Number(other.isOverdue) - Number(one.isOverdue) || one.since.localeCompare(other.since);

/** What has the same in the way, in one line: `“thiếu vốn”: X (Sở A, đã 7 tuần); Y (Sở B, đã 2 tuần).` */
const writeBlocked = (those: readonly Blocked[]): Sentence => {
  const named = those
    .slice(0, MOST_TOGETHER)
    .map(({ name, blocker }) => `${name} (${joined([blocker.unit, writeTime(blocker)], ', ')})`);
  const more = those.length - named.length;
  const rest = more > 0 ? ` và ${more} việc khác` : '';
  const words = those[0]?.blocker.words ?? '';
  return {
    text: `${quoteWords(words, LONGEST_QUOTE, QUOTE_NOTE)}: ${named.join('; ')}${rest}.`,
    refs: those.map(({ ref }) => ref),
    rows: those.map(({ blocker }) => blocker.report.id),
  };
};

/** What is in the way of what isn't behind, what is most urgent first. */
export const listBlocked = (report: WeeklyReport): readonly Sentence[] => {
  const tasks = report.tasks.filter((task) => !isLate(task));
  const rows = [
    ...blockedRows(report).map(({ measure, name, blockers }) => ({ ref: measure.ref, name, blockers })),
    ...tasks.map(({ ref, name, blockers }) => ({ ref, name: nameTask(name), blockers })),
  ];
  const all = rows
    .flatMap(({ ref, name, blockers }) => blockers.map((blocker): Blocked => ({ ref, name, blocker })))
    .toSorted(byUrgency);
  // What the office has words on stands by itself.
  const keyOf = ({ ref, blocker }: Blocked): string =>
    `${fold(blocker.words)}${report.words.some(({ about }) => about?.ref === ref) ? ref : ''}`;
  return [...Map.groupBy(all, keyOf).values()].map(writeBlocked);
};

/**
 * How much is in the way, and since when: `Có 12 vướng mắc chưa gỡ, 10 chưa hẹn ngày gỡ; lâu nhất từ 30/09/2024 (Phụ lục 2).`
 * @param where they all stand.
 */
export const countBlockers = ({ measures, tasks }: WeeklyReport, where: string): Sentence | undefined => {
  const all = [...measures, ...tasks].flatMap(({ blockers }) => blockers);
  const [oldest] = all.map(({ since }) => since).toSorted();
  if (oldest === undefined) return undefined;
  const open = all.filter(({ promisedOn }) => promisedOn === undefined).length;
  const overdue = all.filter(({ isOverdue }) => isOverdue).length;
  const counts = [
    `${all.length} vướng mắc chưa gỡ`,
    open === all.length ? 'đều chưa hẹn ngày gỡ' : open && `${open} chưa hẹn ngày gỡ`,
    overdue && `${overdue} quá hẹn`,
  ];
  return {
    text: `Có ${counts.filter(Boolean).join(', ')}; lâu nhất từ ${formatDay(oldest)} (${where}).`,
    refs: [],
    rows: all.map(({ report }) => report.id),
  };
};
