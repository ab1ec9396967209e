import { absolute, compareDecimals, subtract } from '../../domain/decimal.ts';
import { formatDay } from '../../domain/local-time.ts';
import {
  type MeasureStatus,
  MIXED_WORDS,
  STATUS_WORDS,
  wordSharedStatus,
} from '../../domain/measure-status.ts';
import type { Day } from '../../domain/people.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { tellPartApart } from '../../domain/target-name.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import type { Directory } from '../../people/directory.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { cutLabel, labelTarget } from '../name-items.ts';
import { markOfOffice } from '../office/describe-office-entry.ts';
import { describeFigure } from '../recording/describe-card.ts';
import type { MeasureStanding, TargetStanding } from './judge-standing.ts';
import { byBadness, filterStanding, type StandingFilter, sortWorstFirst } from './rank-standing.ts';
import type { ChangedMeasure } from './read-earlier.ts';
import { listLeads } from './read-target.ts';

/** Reports that are shown of one measure, and of each where there are several. */
export const MOST_REPORTS = 10;

export const MOST_REPORTS_OF_EACH = 3;

/** `Chủ trì: Sở Giao thông vận tải (theo bảng phân công)` */
export const describeLeads = (directory: Directory, standing: TargetStanding): string => {
  const units = listLeads(directory, standing).map((unit) => directory.unit(unit)?.name ?? '');
  const names = [...new Set(units)].join(', ');
  const lead = capitalised(PART_NAMES.lead);
  return names === '' ? 'Chưa giao đơn vị nào chủ trì.' : `${lead}: ${names} (theo bảng phân công).`;
};

/** Beside the words, never instead of them: colours alone don't tell everybody. */
export const STATUS_SIGNS: Readonly<Record<MeasureStatus, string>> = {
  missed: '⛔',
  behind: '🔴',
  'at-risk': '⚠️',
  below: '🟠',
  stale: '🟡',
  'no-data': '⚪',
  near: '🔸',
  ongoing: '🔵',
  'not-due': '⏳',
  'on-track': '🟢',
  achieved: '✅',
  unclassed: '▫️',
};

const MIXED_SIGN = '🔹';

/** The order in which they are counted. */
const COUNTED: readonly MeasureStatus[] = [
  'achieved',
  'on-track',
  'near',
  'ongoing',
  'behind',
  'at-risk',
  'below',
  'missed',
  'stale',
  'no-data',
  'not-due',
  'unclassed',
];

/** `Đạt 2 · đúng tiến độ 5 · chậm 3 · chưa có số liệu 14`: how many targets stand how. */
export const countStatuses = (standing: readonly TargetStanding[]): string => {
  const count = (wanted: MeasureStatus | undefined): number =>
    standing.filter(({ status }) => status === wanted).length;
  const mixed = count(undefined);
  const counts = COUNTED.flatMap((status) =>
    count(status) === 0 ? [] : [`${STATUS_WORDS[status]} ${count(status)}`],
  );
  return capitalised([...counts, ...(mixed === 0 ? [] : [`${MIXED_WORDS} ${mixed}`])].join(' · '));
};

/** The year goes without saying: a figure of another one is none. */
const shortFigure = ({ figure }: MeasureStanding, year: number): string =>
  figure === undefined
    ? ''
    : `${describeFigure(figure).replace(new RegExp(`/${year}$`), '')}${markOfOffice(figure)}`;

/** ` 🔴 (4b) thu nội địa: 39.120 tỷ đồng · đến 31/10: chậm` */
const partLine = (target: TargetStanding['target'], standing: MeasureStanding, year: number): string => {
  const { measure, verdict } = standing;
  const number = shortReference(measure.ref);
  const name = tellPartApart(target, measure, LONGEST_PART, cutLabel);
  const figure = shortFigure(standing, year);
  const said = [figure, STATUS_WORDS[verdict.status]].filter((each) => each !== '').join(': ');
  return `   ${STATUS_SIGNS[verdict.status]} (${number}) ${name}: ${said}`;
};

/** Names of parts leave room for a figure beside them. */
const LONGEST_PART = 36;

const wordTarget = ({ status, measures }: TargetStanding): string =>
  status === undefined
    ? MIXED_WORDS
    : wordSharedStatus(
        status,
        measures.map(({ verdict }) => verdict.status),
      );

/** @param whole with all its parts @param listed those of its parts that are listed */
const targetLines = (whole: TargetStanding, listed: TargetStanding, year: number): string => {
  const { target, status, measures } = whole;
  const [first] = listed.measures;
  const sign = status === undefined ? MIXED_SIGN : STATUS_SIGNS[status];
  const head = `${sign} ${labelTarget(target)}: ${wordTarget(whole)}`;
  if (first === undefined) return head;
  if (target.measures.length === 1) {
    const figure = shortFigure(first, year);
    return figure === '' ? head : `${head}\n   ${figure}`;
  }
  const isPlain = measures.every(({ figure, verdict }) => !figure && verdict.status === status);
  if (isPlain) return `${head} (cả ${measures.length} phần)`;
  const parts = listed.measures.toSorted(byBadness);
  return [head, ...parts.map((each) => partLine(target, each, year))].join('\n');
};

const nothingText = (standing: readonly TargetStanding[], filter: StandingFilter): string => {
  if (filter === 'no figure') return 'Không có chỉ tiêu nào thiếu số liệu.';
  const unknown = filterStanding(standing, 'no figure').length;
  const but = unknown === 0 ? '' : ` Nhưng ${unknown} chỉ tiêu thiếu số liệu nên chưa xét được hết.`;
  return `Không có chỉ tiêu nào chậm.${but}`;
};

/** `Tiến độ 24 chỉ tiêu năm 2024, tính đến 25/11/2024` */
export const overviewTitle = (standing: readonly TargetStanding[], year: number, today: Day): string =>
  `Tiến độ ${standing.length} chỉ tiêu năm ${year}, tính đến ${formatDay(today)}`;

const TITLES: Readonly<Record<StandingFilter, string>> = {
  all: '',
  slow: 'Chậm, còn cách kế hoạch hoặc không đạt:',
  'no figure': 'Chưa có số liệu hoặc số liệu đã cũ:',
};

const MOST_CHANGES = 6;

/** What is otherwise than at the end of last week: a status, or a newer figure. */
const viewChanges = (changes: readonly ChangedMeasure[]): readonly Block[] => {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, MOST_CHANGES).map(({ target, before, after }) => {
    const name = tellPartApart(target, after.measure, LONGEST_PART, cutLabel);
    const [from, to] = [before.verdict.status, after.verdict.status];
    const status = from === to ? STATUS_WORDS[to] : `${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`;
    return `• (${shortReference(after.measure.ref)}) ${name}: ${status}`;
  });
  const more = changes.length - lines.length;
  const rest = more > 0 ? [`• và ${more} phần khác`] : [];
  return [plain(['Thay đổi so với cuối tuần trước:', ...lines, ...rest].join('\n'))];
};

/**
 * All targets, or those of a filter, the worst first: counts, what has changed, then a sign, a name, the last figure with
 * its day, the status in words.
 * @param advice what to do, where nothing was reported at all.
 * @param title of the document, where it is one of several
 * @param changes since the end of last week
 */
export const viewStanding = (
  { document }: Pick<Resolution, 'document'>,
  standing: readonly TargetStanding[],
  filter: StandingFilter,
  today: Day,
  advice: string,
  title?: string,
  changes: readonly ChangedMeasure[] = [],
): readonly Block[] => {
  const listed = filterStanding(standing, filter);
  const isEmpty = standing.every(({ measures }) => measures.every(({ figure }) => figure === undefined));
  const wholes = new Map(standing.map((each) => [each.target.ref, each]));
  const sorted = sortWorstFirst(listed).map((each) => wholes.get(each.target.ref) ?? each);
  const parts = new Map(listed.map((each) => [each.target.ref, each]));
  const blocks = [...Map.groupBy(sorted, ({ status }) => status)].map(([, those]) =>
    plain(
      those.map((each) => targetLines(each, parts.get(each.target.ref) ?? each, document.year)).join('\n'),
    ),
  );
  return [
    bold(overviewTitle(standing, document.year, today)),
    ...(title === undefined ? [] : [plain(title)]),
    plain(
      `${countStatuses(standing)} (đếm theo ${standing.length} chỉ tiêu, mỗi chỉ tiêu theo phần kém nhất).`,
    ),
    ...viewChanges(changes),
    ...(isEmpty ? [plain(`Chưa ai báo số liệu. ${advice}`)] : []),
    ...(listed.length === 0 ? [plain(nothingText(standing, filter))] : []),
    ...(TITLES[filter] === '' || listed.length === 0 ? [] : [plain(TITLES[filter])]),
    ...blocks,
  ];
};

const withUnit = (decimal: string, unit: string): string =>
  unit === '%' ? `${formatNumber(decimal)} điểm %` : `${formatNumber(decimal)} ${unit}`;

/**
 * What is left to the low end of a plan, or to stay below of what is to be low, by the last figure; exact, in the measure's
 * own unit.
 */
export const describeLeft = ({ measure, figure, profile, verdict }: MeasureStanding): string => {
  if (verdict.status === 'achieved') return 'đã đạt kế hoạch';
  const reached = figure?.value?.decimal ?? figure?.count?.done;
  const isComparable = measure.unit !== '%' || figure?.value !== undefined;
  if (figure?.share !== undefined && figure.value === undefined)
    return `còn thiếu ${formatNumber(subtract('100', figure.share))}% kế hoạch`;
  if (reached === undefined || !isComparable) return 'chưa có số liệu để tính';
  const left = subtract(measure.low.decimal, reached);
  const isAbove = compareDecimals(left, '0') < 0;
  if (profile?.rule === 'không-vượt' && isAbove)
    return `đang cao hơn ${withUnit(absolute(left), measure.unit)}`;
  if (isAbove || compareDecimals(left, '0') === 0) return 'đã đạt kế hoạch';
  return `còn thiếu ${withUnit(left, measure.unit)}`;
};
