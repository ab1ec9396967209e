import { titleDocument } from '../../../documents/library/title-document.ts';
import { describeReference } from '../../../documents/references/describe-reference.ts';
import { formatDay } from '../../../domain/local-time.ts';
import type { Assignment, Unit } from '../../../domain/people.ts';
import { STATE_WORDS } from '../../../domain/progress.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { PART_NAMES } from '../../../people/assignments/part-names.ts';
import type { Actor, Directory } from '../../../people/directory.ts';
import { hasRight } from '../../../people/rights.ts';
import { labelDocumentItem } from '../../../progress/name-items.ts';
import { markOfOffice } from '../../../progress/office/describe-office-entry.ts';
import { describeFigure } from '../../../progress/recording/describe-figure.ts';
import { capitalised } from '../../../text/capitalised.ts';
import type { Visit } from '../feature.ts';
import { encodePress } from '../message/callback-data.ts';
import { type Button, toKeyboard } from '../message/keyboard.ts';
import { type Page, pageButtons, takePage } from '../message/paging.ts';
import { type Block, bold, plain, quote } from '../message/rich-text.ts';
import { showMenu } from '../message/show-menu.ts';
import type { BotServices } from '../services.ts';
import { exampleUnit } from './example-lines.ts';
import { findWork } from './find-work.ts';
import { listUpcomingWork } from './list-upcoming-work.ts';

/** A piece of work that one of somebody's units carries today. */
interface OwnWork {
  readonly resolution: Resolution;
  readonly assignment: Assignment;
  readonly unit: Unit;
  /** Its clause in its own words. */
  readonly text: string;
  /** What was reported last of it and its parts, a line each. */
  readonly reports: readonly string[];
}

/** Unit by unit: what it leads, then what it supports, each in the order of the text. */
const listOwnWork = (
  directory: Directory,
  units: readonly Unit[],
  resolution: Resolution,
): readonly Omit<OwnWork, 'reports'>[] => {
  const order = [
    ...resolution.targets.flatMap(({ ref, measures }) => [ref, ...measures.map((each) => each.ref)]),
    ...resolution.tasks.map(({ ref }) => ref),
  ];
  const place = ({ part, ref }: Assignment): number =>
    (part === 'lead' ? 0 : order.length + 1) + order.indexOf(ref);
  return units.flatMap((unit) =>
    directory
      .assignments()
      .filter((each) => each.unit === unit.id && each.document === resolution.document.id)
      .toSorted((one, other) => place(one) - place(other))
      .map((assignment) => ({
        resolution,
        assignment,
        unit,
        text: findWork(resolution, assignment.ref)?.text ?? '',
      })),
  );
};

/** The last report of each measure of a piece of work, or of the task itself. */
const addReports = (
  services: BotServices,
  rows: readonly Omit<OwnWork, 'reports'>[],
): Promise<readonly OwnWork[]> =>
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

const describeOwn = ({ assignment: { ref, from, until }, text, reports }: OwnWork): string => {
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

const BUTTONS_IN_A_ROW = 2;

const ownWorkKeyboard = (page: Page<Omit<OwnWork, 'reports'>>): readonly (readonly Button[])[] => {
  const buttons = page.rows.flatMap(({ assignment: { document, ref } }): Button[] => {
    const data = encodePress({ act: 'clause', document, ref });
    return data === undefined ? [] : [{ label: describeReference(ref), data }];
  });
  const distinct = buttons.filter(
    ({ label }, index) => buttons.findIndex((other) => other.label === label) === index,
  );
  const lines = Array.from({ length: Math.ceil(distinct.length / BUTTONS_IN_A_ROW) }, (_, index) =>
    distinct.slice(index * BUTTONS_IN_A_ROW, (index + 1) * BUTTONS_IN_A_ROW),
  );
  return [...lines, pageButtons(page, (number) => `viec:p:${number}`)];
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

/** What somebody's units carry today, page by page. */
export const showOwnWork = async ({ ctx, services, actor }: Visit, page = 0): Promise<void> => {
  const directory = await services.directory();
  const units = directory.units().filter(({ id }) => actor.units.includes(id));
  const { all, collecting, current } = services.followed();
  const [first = current(directory.today), ...others] = collecting(directory.today);
  const work = [first, ...others].flatMap((resolution) => listOwnWork(directory, units, resolution));
  const upcoming = listUpcomingWork(directory, units, all, first.document.id);
  const ahead = upcoming.length === 0 ? [] : [plain(upcoming.join('\n'))];
  if (work.length === 0) {
    const nothing =
      ahead.length === 0
        ? explainNothing(actor, units, directory, services.answering.kindInForce())
        : 'Hiện chưa có việc nào đến ngày.';
    return showMenu(ctx, [plain(nothing), ...ahead], toKeyboard([]));
  }
  const shown = takePage(work, page);
  const rows = await addReports(services, shown.rows);
  const isLast = shown.number === shown.count - 1;
  const blocks = [
    ...viewOwnWork(rows, new Set(work.map(({ resolution }) => resolution)).size > 1),
    ...(isLast ? ahead : []),
  ];
  await showMenu(ctx, blocks, toKeyboard(ownWorkKeyboard(shown)));
};
