import { formatDay, formatMoment, localDay } from '../../domain/local-time.ts';
import type { OfficialId, UnitId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { daysBetween } from '../../domain/reporting-week.ts';
import { shortReference } from '../../people/resolve-assignable.ts';
import { groupByDocument } from '../../progress/followed-documents.ts';
import { type Labels, labelDocumentItem } from '../../progress/name-items.ts';
import { markOfOffice } from '../../progress/office/describe-office-entry.ts';
import type { Timetable } from '../plan-timetable.ts';
import type { OfficialResponse } from '../responses/judge-response.ts';
import { summariseResponses } from '../responses/summarise-responses.ts';
import type { WeekResponses } from '../responses/week-responses.ts';
import { BOARD_LISTS, type BoardListKey } from './board-view.ts';
import type { Board } from './read-board.ts';

/** What naming documents and moments needs. */
export type BoardLabels = Pick<Labels, 'followed' | 'timeZone'>;

/** A line of a board. */
export interface BoardLine {
  readonly text: string;
  /** Whom it is of, where it is of one person. */
  readonly official?: OfficialId;
  /** Of a button about them. */
  readonly name?: string;
}

/** Longer words of somebody's blocker are cut; all of them stand in /tiendo. */
const LONGEST_BLOCKER = 160;

const MOST_NAMED = 3;

const collator = new Intl.Collator('vi');

const unitName = ({ week }: Pick<Board, 'week'>, id: UnitId | undefined): string =>
  (id === undefined ? undefined : week.directory.unit(id)?.name) ?? 'Chưa có đơn vị';

const unitNames = (board: Board, units: readonly UnitId[]): string =>
  units.map((id) => unitName(board, id)).join(', ');

const describeAnswer = ({ state, answeredAt, nudges, nudgedAt }: OfficialResponse, zone: string): string => {
  if (answeredAt) return `${state === 'late' ? 'muộn, ' : ''}${formatMoment(answeredAt, zone)}`;
  if (nudgedAt === undefined) return '';
  return `đã nhắc ${nudges} lần, từ ${formatMoment(nudgedAt, zone)}`;
};

const personLine = (board: Board, response: OfficialResponse, zone: string): BoardLine[] => {
  const official = board.week.directory.official(response.official);
  if (official === undefined) return [];
  const said = describeAnswer(response, zone);
  const who = `${unitNames(board, response.units)}: ${official.name} (${official.code})`;
  return [
    {
      text: said === '' ? who : `${who} · ${said}`,
      official: official.id,
      name: official.name,
    },
  ];
};

const cut = (text: string): string =>
  text.length <= LONGEST_BLOCKER ? text : `${text.slice(0, LONGEST_BLOCKER).trimEnd()} …`;

const blockerLines = (board: Board, labels: BoardLabels): BoardLine[] => {
  const today = localDay(board.now, labels.timeZone);
  return groupByDocument(labels, board.blockers, ({ update }) => update.document).flatMap(
    ({ title, items }) =>
      items.map(({ unit, blocker, update, since, promisedOn }) => {
        const who = `${board.week.directory.official(update.official)?.name ?? ''}${markOfOffice(update)}`;
        const at = formatMoment(update.recordedAt, labels.timeZone);
        const days = daysBetween(localDay(since, labels.timeZone), today);
        const age = days === 0 ? '' : ` · đã ${days} ngày`;
        const promise =
          promisedOn === undefined
            ? ' · chưa hẹn ngày gỡ'
            : ` · hẹn gỡ ${formatDay(promisedOn)}${promisedOn < today ? ' (đã quá hẹn)' : ''}`;
        const item = `${labelDocumentItem(labels, update)}${title === '' ? '' : ` · ${title}`}`;
        return {
          text: `${unitName(board, unit)} · ${item}: “${cut(blocker)}” (${who}, ${at})${age}${promise}`,
        };
      }),
  );
};

const SIGNS: Readonly<Record<BoardUnit['standing'], string>> = {
  all: '✅',
  some: '🟡',
  none: '🔴',
  'not chased': '⚪',
};

/** ` · đến kỳ, còn chờ số: (6), (7)` */
const describeDue = ({ due }: BoardUnit): string =>
  due.length === 0 ? '' : ` · đến kỳ, còn chờ số: ${due.map((ref) => `(${shortReference(ref)})`).join(', ')}`;

const unitLine = (board: Pick<Board, 'week'>, unit: BoardUnit): BoardLine => {
  const { missing, answered, people } = unit;
  const names = missing.slice(0, MOST_NAMED).map((id) => board.week.directory.official(id)?.name ?? '');
  const more = missing.length - names.length;
  const rest =
    missing.length === 0 ? '' : ` · chưa: ${names.join(', ')}${more > 0 ? ` và ${more} người` : ''}`;
  const name = unitName(board, unit.unit);
  return { text: `${SIGNS[unit.standing]} ${name}: ${answered}/${people}${rest}${describeDue(unit)}` };
};

const byText = (lines: readonly BoardLine[], key: (line: BoardLine) => string): readonly BoardLine[] =>
  lines.toSorted((one, other) => collator.compare(key(one), key(other)));

/** How each unit stands, by its name. */
export const listUnitLines = (board: Pick<Board, 'week'>): readonly BoardLine[] =>
  byText(
    listUnits(board.week).map((unit) => unitLine(board, unit)),
    ({ text }) => text.replace(/^\S+ /, ''),
  );

/** All lines of a list, by unit. */
export const listBoard = (board: Board, list: BoardListKey, labels: BoardLabels): readonly BoardLine[] => {
  if (list === 'u') return listUnitLines(board);
  // The oldest first.
  if (list === 'b') return blockerLines(board, labels);
  const lines = listedResponses(board.week, list).flatMap((each) => personLine(board, each, labels.timeZone));
  return byText(lines, ({ text }) => text);
};

const describeTimes = ({ workdays, second, escalation, report }: Timetable, timeZone: string): string => {
  const at = (moment: Date): string => formatMoment(moment, timeZone);
  const [first] = workdays;
  return [
    ...(first ? [`Nhắc ${at(first.nudge)}`] : []),
    ...(second ? [`nhắc lần hai ${at(second.at)}`] : []),
    ...(escalation ? [`báo trưởng đơn vị ${at(escalation.at)}`] : []),
    `báo cáo ${at(report)}`,
  ].join(' · ');
};

/** The week's moments, or why nothing is asked in it. */
export const weekLine = ({ week }: Pick<Board, 'week'>, timeZone: string): string => {
  const { timetable, reason } = week.timetable;
  if (timetable) return describeTimes(timetable, timeZone);
  if (reason === 'week without working days')
    return 'Tuần không có ngày làm việc: gộp vào tuần sau, không nhắc.';
  return 'Tuần này không nhắc ai và không gửi báo cáo.';
};

/** `Đã trả lời 12/15 người (đúng hạn 10, muộn 2) · chưa trả lời 3` */
export const countsLine = ({ week }: Pick<Board, 'week'>): string => {
  const { officials, answered, counts } = summariseResponses(week.responses);
  if (officials === 0) return '';
  const others = [
    ['chưa trả lời', counts.silent],
    ['vắng', counts.away],
    ['không tới được', counts.unreachable],
    ['chưa vào bot', counts['not linked']],
    ['chưa được hỏi', counts['not asked']],
  ] as const;
  return [
    `Đã trả lời ${answered}/${officials} người (đúng hạn ${counts['on time']}, muộn ${counts.late})`,
    ...others.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`),
  ].join(' · ');
};

export const deadLines = ({ dead, olderDead }: Board): readonly string[] => {
  const count = dead.length + olderDead;
  return count === 0
    ? []
    : [`${count} tin không gửi được và đã thôi gửi. Người vận hành xem bằng npm run outbox.`];
};

/** How the people of a unit stand in a week. */
export interface BoardUnit {
  readonly unit: UnitId;
  /** `all` answered; of others somebody is silent (`some` answered or `none`), or nobody is: `not chased`. */
  readonly standing: 'all' | 'some' | 'none' | 'not chased';
  readonly answered: number;
  readonly people: number;
  /** Who hasn't answered. */
  readonly missing: readonly OfficialId[];
  /** Of which its figures are due and didn't come. */
  readonly due: readonly Reference[];
}

const hasAnswered = ({ answeredAt }: OfficialResponse): boolean => answeredAt !== undefined;

const standingOf = (responses: readonly OfficialResponse[]): BoardUnit['standing'] => {
  const answered = responses.filter(hasAnswered).length;
  if (answered === responses.length) return 'all';
  if (responses.some(({ state }) => state === 'silent')) return answered > 0 ? 'some' : 'none';
  return 'not chased';
};

/** How each unit that leads something stands. */
export const listUnits = ({ responses, stillDue }: WeekResponses): readonly BoardUnit[] => {
  const units = [...new Set(responses.flatMap((response) => response.units))];
  return units.map((unit) => {
    const own = responses.filter((response) => response.units.includes(unit));
    const missing = own.filter((response) => !hasAnswered(response)).map(({ official }) => official);
    return {
      unit,
      standing: standingOf(own),
      answered: own.length - missing.length,
      people: own.length,
      missing,
      due: stillDue.filter((each) => each.unit === unit).map(({ ref }) => ref),
    };
  });
};

/** Whose week a list of people is of. */
export const listedResponses = (
  { responses }: WeekResponses,
  list: BoardListKey,
): readonly OfficialResponse[] => {
  const wanted = BOARD_LISTS[list];
  return wanted === 'answered'
    ? responses.filter(hasAnswered)
    : responses.filter(({ state }) => state === wanted);
};
