import { titleDocument } from '../../documents/library/title-document.ts';
import { describeReference } from '../../documents/references/describe-reference.ts';
import { defineButtons, numbers } from '../../domain/button-data.ts';
import { formatDay } from '../../domain/local-time.ts';
import { type Page, pageButtons, takePage } from '../../domain/page.ts';
import type { Unit } from '../../domain/people.ts';
import { STATE_WORDS } from '../../domain/progress.ts';
import type { DocumentId } from '../../domain/reference.ts';
import { type Block, bold, plain, quote } from '../../domain/styled-text.ts';
import { fittingButton, inRows, type Rows, type View } from '../../domain/view.ts';
import { exampleUnit } from '../../people/assignments/example-lines.ts';
import {
  listOwnWork,
  listUpcoming,
  type OwnAssignment,
  type UpcomingWork,
} from '../../people/assignments/list-own-work.ts';
import { PART_NAMES } from '../../people/assignments/part-names.ts';
import type { Actor, Directory } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import type { FollowedDocuments } from '../../progress/followed-documents.ts';
import { labelDocumentItem } from '../../progress/name-items.ts';
import { markOfOffice } from '../../progress/office/describe-office-entry.ts';
import { describeFigure } from '../../progress/recording/describe-card.ts';
import type { ProgressStore } from '../../progress/recording/progress-store.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import type { Answering } from '../answer.ts';
import { CLAUSE } from '../answer-buttons.ts';
import { describeWork } from './describe-assigned.ts';
import { findWork } from './find-work.ts';

/** What finding somebody's work and its last reports needs. */
export interface OwnWorkMeans {
  readonly directory: () => Promise<Directory>;
  readonly followed: () => FollowedDocuments;
  readonly progress: Pick<ProgressStore, 'lastUpdates'>;
  readonly answering: Pick<Answering, 'kindInForce'>;
}

/** A piece of work that one of somebody's units carries today. */
interface OwnWork extends OwnAssignment {
  /** What was reported last of it and its parts, a line each. */
  readonly reports: readonly string[];
}

/** The last report of each measure of a piece of work, or of the task itself. */
const addReports = (services: OwnWorkMeans, rows: readonly OwnAssignment[]): Promise<readonly OwnWork[]> =>
  Promise.all(
    rows.map(async (row) => {
      const { resolution, assignment } = row;
      const document = resolution.document.id;
      const parts = services.followed().readers.of(resolution).items.expand(assignment.ref);
      const last = await services.progress.lastUpdates(document, parts);
      const reports = parts.flatMap((ref) => {
        const { latest, figure } = last.get(ref) ?? {};
        if (latest === undefined) return [];
        const said = [
          ...(figure === undefined ? [] : [`${describeFigure(figure)}${markOfOffice(figure)}`]),
          ...(latest.status === undefined ? [] : [STATE_WORDS[latest.status]]),
          ...(figure === undefined && latest.status === undefined ? ['có báo cáo, không có số'] : []),
        ].join(' · ');
        const name = parts.length > 1 ? ` ${labelDocumentItem(services, { document, ref })}` : '';
        return [`Gần nhất${name}: ${said}`];
      });
      return { ...row, reports };
    }),
  );

const describeOwn = ({ resolution, assignment: { ref, from, until }, reports }: OwnWork): string => {
  const text = findWork(resolution, ref)?.text ?? '';
  // A first day that is past tells nothing; a last day does.
  const days =
    until === undefined
      ? ''
      : ` (${from === undefined ? '' : `từ ${formatDay(from)} `}đến ${formatDay(until)})`;
  return [`${describeReference(ref)} · ${ref}${days}`, text, ...reports].join('\n').trim();
};

/** A heading where document, unit or part change, then the clause. @param areSeveral whether documents are named */
const viewOwnWork = (rows: readonly OwnWork[], areSeveral: boolean): readonly Block[] =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const isNewDocument = areSeveral && before?.resolution !== row.resolution;
    const isNewUnit = isNewDocument || before?.unit !== row.unit;
    const isNewPart = isNewUnit || before?.assignment.part !== row.assignment.part;
    return [
      ...(isNewDocument ? [bold(titleDocument(row.resolution.document))] : []),
      ...(isNewUnit ? [bold(row.unit.name)] : []),
      ...(isNewPart ? [plain(`${capitalised(PART_NAMES[row.assignment.part])}:`)] : []),
      quote(describeOwn(row)),
    ];
  });

/** More of what lies ahead are counted, so that today's work stays what is seen. */
const MOST_UPCOMING = 5;

/**
 * `Từ 01/07/2024: phối hợp chỉ tiêu (9)`.
 * @param units whose work; where they are several each line names its own. @param main the document that needn't be named
 */
const describeUpcoming = (
  rows: readonly UpcomingWork[],
  units: readonly Unit[],
  main: DocumentId,
): readonly string[] => {
  const lines = rows.slice(0, MOST_UPCOMING).map(({ from, assignment, unit, document }) => {
    const { part, ref, until } = assignment;
    const whose = units.length > 1 ? `${unit.name} ` : '';
    const title = document.id === main ? '' : ` (${titleDocument(document)})`;
    const end = until === undefined ? '' : ` (đến ${formatDay(until)})`;
    return `Từ ${formatDay(from)}: ${whose}${PART_NAMES[part]} ${describeWork(ref)}${title}${end}`;
  });
  const more = rows.length - lines.length;
  return more > 0 ? [...lines, `… và ${more} việc nữa.`] : lines;
};

/** Why there is nothing to show, and what to do about it. */
const explainNothing = (
  { role }: Actor,
  units: readonly Unit[],
  directory: Directory,
  kind: string,
): string => {
  const names = units.map(({ name }) => name).join(', ');
  const what =
    units.length === 0
      ? 'Đồng chí chưa giữ đơn vị nào nên chưa có việc.'
      : `${names} chưa được giao chỉ tiêu, nhiệm vụ nào.`;
  if (hasRight(role, 'manage assignments')) return `${what} Giao việc cho các đơn vị bằng /phancong.`;
  if (role === 'leader')
    return `${what} Đồng chí hỏi theo đơn vị được, ví dụ: “${exampleUnit(directory)} phụ trách gì?”.`;
  return `${what} Nếu chưa đúng, xin báo Văn phòng. Về ${kind}, đồng chí cứ nhắn câu hỏi.`;
};

/** What somebody's units carry today, and what lies ahead in lines. */
interface ListedOwnWork {
  readonly work: readonly OwnAssignment[];
  readonly ahead: readonly Block[];
  /** Said where they carry nothing today. */
  readonly nothing: string;
}

const listWorkOf = async (
  { directory: read, followed, answering }: OwnWorkMeans,
  actor: Actor,
): Promise<ListedOwnWork> => {
  const directory = await read();
  const units = directory.units().filter(({ id }) => actor.units.includes(id));
  const { all, collecting, current } = followed();
  const [first = current(directory.today), ...others] = collecting(directory.today);
  const upcoming = describeUpcoming(listUpcoming(directory, units, all), units, first.document.id);
  return {
    work: [first, ...others].flatMap((resolution) => listOwnWork(directory, units, resolution)),
    ahead: upcoming.length === 0 ? [] : [plain(upcoming.join('\n'))],
    nothing:
      upcoming.length === 0
        ? explainNothing(actor, units, directory, answering.kindInForce())
        : 'Hiện chưa có việc nào đến ngày.',
  };
};

/** Some of it, with what was reported last of each. */
const describeOwnWork = async (
  means: OwnWorkMeans,
  { work }: ListedOwnWork,
  rows: readonly OwnAssignment[],
): Promise<readonly Block[]> =>
  viewOwnWork(await addReports(means, rows), new Set(work.map(({ resolution }) => resolution)).size > 1);

/** Buttons of what one's units carry. */
export const OWN_WORK = defineButtons('viec', { page: numbers('p', 'page') });

const BUTTONS_IN_A_ROW = 2;

const ownWorkKeyboard = (page: Page<OwnAssignment>): Rows => {
  const buttons = page.rows.flatMap(({ assignment: { document, ref } }) =>
    fittingButton(describeReference(ref), CLAUSE.to.open(document, ref)),
  );
  const distinct = buttons.filter(
    ({ label }, index) => buttons.findIndex((other) => other.label === label) === index,
  );
  return [...inRows(distinct, BUTTONS_IN_A_ROW), pageButtons(page, (number) => OWN_WORK.to.page(number))];
};

/** What somebody's units carry today, page by page, and behind the last what lies ahead. */
export const viewOwnWorkPage = async (
  { services, actor }: { readonly services: OwnWorkMeans; readonly actor: Actor },
  page = 0,
): Promise<View> => {
  const listed = await listWorkOf(services, actor);
  const { work, ahead, nothing } = listed;
  if (work.length === 0) return { blocks: [plain(nothing), ...ahead] };
  const shown = takePage(work, page);
  const isLast = shown.number === shown.count - 1;
  return {
    blocks: [...(await describeOwnWork(services, listed, shown.rows)), ...(isLast ? ahead : [])],
    buttons: ownWorkKeyboard(shown),
  };
};
