import { formatDay, formatMoment, localDay } from '../../../domain/local-time.ts';
import type { OfficialId, UnitId } from '../../../domain/people.ts';
import { daysBetween } from '../../../domain/reporting-week.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { groupByDocument } from '../../../progress/group-by-document.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { markOfOffice } from '../../../progress/office/describe-office-entry.ts';
import type { BoardListKey } from '../../../week/board/board-view.ts';
import { type BoardUnit, listedResponses, listUnits } from '../../../week/board/list-board.ts';
import type { Board } from '../../../week/board/read-board.ts';
import type { OfficialResponse } from '../../../week/responses/judge-response.ts';
import type { BotServices } from '../services.ts';

/** A line of a board. */
export interface BoardLine {
  readonly text: string;
  /** Whom it is of, where it is of one person. */
  readonly official?: OfficialId;
  /** Of a button about them. */
  readonly name?: string;
}

type Labels = Pick<BotServices, 'followed' | 'timeZone'>;

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

const blockerLines = (board: Board, labels: Labels): BoardLine[] => {
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
export const listBoard = (board: Board, list: BoardListKey, labels: Labels): readonly BoardLine[] => {
  if (list === 'u') return listUnitLines(board);
  // The oldest first.
  if (list === 'b') return blockerLines(board, labels);
  const lines = listedResponses(board.week, list).flatMap((each) => personLine(board, each, labels.timeZone));
  return byText(lines, ({ text }) => text);
};
