import { formatDay, localDay } from '../../../domain/local-time.ts';
import type { OfficialId, UnitId } from '../../../domain/people.ts';
import { daysBetween } from '../../../domain/reporting-week.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { groupByDocument } from '../../../progress/group-by-document.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { markOfOffice } from '../../../progress/office/describe-office-entry.ts';
import type { OfficialResponse } from '../../../week/responses/judge-response.ts';
import type { BotServices } from '../services.ts';
import { BOARD_LISTS, type BoardListKey } from './board-view.ts';
import { describeMoment } from './describe-moment.ts';
import type { Board } from './read-board.ts';

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

export const hasAnswered = ({ answeredAt }: OfficialResponse): boolean => answeredAt !== undefined;

const unitName = ({ week }: Pick<Board, 'week'>, id: UnitId | undefined): string =>
  (id === undefined ? undefined : week.directory.unit(id)?.name) ?? 'Chưa có đơn vị';

const unitNames = (board: Board, units: readonly UnitId[]): string =>
  units.map((id) => unitName(board, id)).join(', ');

const describeAnswer = ({ state, answeredAt, nudges, nudgedAt }: OfficialResponse, zone: string): string => {
  if (answeredAt) return `${state === 'late' ? 'muộn, ' : ''}${describeMoment(answeredAt, zone)}`;
  if (nudgedAt === undefined) return '';
  return `đã nhắc ${nudges} lần, từ ${describeMoment(nudgedAt, zone)}`;
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
        const at = describeMoment(update.recordedAt, labels.timeZone);
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

const unitSign = (responses: readonly OfficialResponse[]): string => {
  const answered = responses.filter(hasAnswered).length;
  if (answered === responses.length) return '✅';
  if (responses.some(({ state }) => state === 'silent')) return answered > 0 ? '🟡' : '🔴';
  return '⚪';
};

/** ` · đang đến kỳ, chờ số: (6), (7)` */
const dueOf = ({ week }: Pick<Board, 'week'>, unit: UnitId): string => {
  const due = week.stillDue.filter((each) => each.unit === unit).map(({ ref }) => `(${shortReference(ref)})`);
  return due.length === 0 ? '' : ` · đến kỳ, còn chờ số: ${due.join(', ')}`;
};

const unitLines = (board: Pick<Board, 'week'>): BoardLine[] => {
  const { responses, directory } = board.week;
  const units = [...new Set(responses.flatMap((response) => response.units))];
  return units.map((unit) => {
    const own = responses.filter((response) => response.units.includes(unit));
    const missing = own.filter((response) => !hasAnswered(response));
    const names = missing
      .slice(0, MOST_NAMED)
      .map(({ official }) => directory.official(official)?.name ?? '');
    const more = missing.length - names.length;
    const rest =
      missing.length === 0 ? '' : ` · chưa: ${names.join(', ')}${more > 0 ? ` và ${more} người` : ''}`;
    const answered = own.length - missing.length;
    return {
      text: `${unitSign(own)} ${unitName(board, unit)}: ${answered}/${own.length}${rest}${dueOf(board, unit)}`,
    };
  });
};

const byText = (lines: readonly BoardLine[], key: (line: BoardLine) => string): readonly BoardLine[] =>
  lines.toSorted((one, other) => collator.compare(key(one), key(other)));

/** Whose week a list of people is of. */
export const listedResponses = ({ week }: Board, list: BoardListKey): readonly OfficialResponse[] => {
  const wanted = BOARD_LISTS[list];
  return wanted === 'answered'
    ? week.responses.filter(hasAnswered)
    : week.responses.filter(({ state }) => state === wanted);
};

/** How each unit stands, by its name. */
export const listUnitLines = (board: Pick<Board, 'week'>): readonly BoardLine[] =>
  byText(unitLines(board), ({ text }) => text.replace(/^\S+ /, ''));

/** All lines of a list, by unit. */
export const listBoard = (board: Board, list: BoardListKey, labels: Labels): readonly BoardLine[] => {
  if (list === 'u') return listUnitLines(board);
  // The oldest first.
  if (list === 'b') return blockerLines(board, labels);
  const lines = listedResponses(board, list).flatMap((each) => personLine(board, each, labels.timeZone));
  return byText(lines, ({ text }) => text);
};
