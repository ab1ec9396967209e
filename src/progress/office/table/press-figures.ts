import { asUpdateId } from '../../../domain/chat.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { fileAlone, menu, type View } from '../../../domain/view.ts';
import type { Actor } from '../../../people/directory.ts';
import { resolveAssignable } from '../../../people/resolve-assignable.ts';
import { hasRight } from '../../../people/rights.ts';
import type { PendingRoster, PendingRosterStore } from '../../../people/roster/pending-roster-store.ts';
import { type RosterKeeper, takeRoster } from '../../../people/roster/press-roster.ts';
import { readSheets } from '../../../people/roster/read-sheet.ts';
import { type Labels, labelWithDocument } from '../../name-items.ts';
import { type DeskMeans, openDesk } from '../../recording/open-desk.ts';
import type { ProgressUpdate } from '../../recording/progress-update.ts';
import { type ReportTurn, recordAndShow, showRecorded } from '../../recording/show-report.ts';
import { itemOf, type Reporter, type ReporterMeans } from '../../reporters/find-reporter.ts';
import { findOfficeReporter } from '../find-office-reporter.ts';
import { listTemplateRows, writeFigureTemplate } from './figure-template.ts';
import { type FigureTable, findFigureTable } from './find-figure-table.ts';
import { type FigurePlan, fingerprintFigures, planFigures } from './plan-figures.ts';
import { type RowNames, TEMPLATE_BUTTONS, viewPlan } from './view-figures.ts';

/** A turn in which the office brings in a table of figures. */
export interface FigureTurn extends ReportTurn {
  readonly services: ReportTurn['services'] & {
    readonly pendingRosters: PendingRosterStore;
    readonly resolution: () => Resolution;
  };
}

export const HOW_TO =
  'Văn phòng ghi số thay đơn vị:\n• Một số: nhắn tên chỉ tiêu kèm số, ví dụ “cho <tên đơn vị>: <chỉ tiêu> 14,2%”, “sửa <chỉ tiêu> thành 170”; thêm “theo điện thoại của …” để ghi nguồn.\n• Nhiều số: tải mẫu, sửa cột “Kết quả”, gửi lại tệp; bảng khác có cột “Chỉ tiêu” và “Kết quả” cũng đọc được. Tôi cho xem trước rồi mới ghi.';
const NOT_NOW = 'Hiện không có văn bản nào nhận số, nên tôi không ghi gì từ tệp này.';
const OLD_PREVIEW =
  'Bản xem trước này không còn hiệu lực: số đã ghi hoặc đã bỏ. Cần thì đồng chí gửi lại tệp.';
const DROPPED = 'Đã bỏ, không ghi số nào từ tệp.';
const CHANGED = '⚠️ Số liệu đã thay đổi từ lúc xem trước. Đồng chí xem lại rồi bấm Ghi:';

const line = (text: string): View => menu(text, [TEMPLATE_BUTTONS]);

const namesOf = async ({ services }: FigureTurn): Promise<RowNames> => ({
  directory: await services.directory(),
  label: (ref) => labelWithDocument(services, ref),
});

/** Keeps a file with a table of figures, and shows what recording it would do. Nothing is recorded. */
const takeFigureTable = async (
  turn: FigureTurn,
  pending: PendingRoster,
  table: FigureTable,
): Promise<View> => {
  const { services, actor, now } = turn;
  const { update: id, fileName } = pending;
  const plan = await planFile(services, actor, table, fileName, now);
  if (plan === undefined) return menu(NOT_NOW);
  if (plan.figures.length > 0) await services.pendingRosters.save(pending);
  return viewPlan({ id, fileName }, plan, await namesOf(turn));
};

/**
 * Takes a table that somebody has sent, of figures where they may enter these, else as a roster: reads it, keeps it, and
 * shows what taking it would do.
 * @throws {SheetFileError}
 */
export const takeTable = async (
  turn: FigureTurn & RosterKeeper,
  name: string | undefined,
  file: Uint8Array,
): Promise<View> => {
  const { update, person, now: sentAt, actor } = turn;
  const pending = { update, person, fileName: name ?? 'danh sách', file, sentAt };
  const sheets = await readSheets(file);
  const figures = findFigureTable(sheets);
  return figures !== undefined && hasRight(actor.role, 'enter figures for units')
    ? takeFigureTable(turn, pending, figures)
    : takeRoster(turn, pending, sheets);
};

/** The file that a button is about, with what it would do now; says so if it isn't kept any more. */
const withPlan = async (
  { services, actor, person, now }: FigureTurn,
  id: number,
  act: (pending: PendingRoster, plan: FigurePlan) => Promise<View | undefined>,
): Promise<View | undefined> => {
  const pending = await services.pendingRosters.find(asUpdateId(id), person);
  const table = pending && findFigureTable(await readSheets(pending.file));
  const plan = table && (await planFile(services, actor, table, pending.fileName, now));
  return pending === undefined || plan === undefined ? line(OLD_PREVIEW) : act(pending, plan);
};

/** Records the figures of a file if that still does what was shown; else shows what it would do now. */
export const recordFigures = async (turn: FigureTurn, id: number, shown = 0): Promise<View | undefined> => {
  const { services, actor, pressed } = turn;
  // Begun before a crash: what was recorded is shown.
  const recorded = await services.progress.findByUpdate(turn.update);
  if (recorded.updates.length > 0) return void (await showRecorded(turn, recorded));
  return withPlan(turn, id, async ({ update, fileName }, plan) => {
    if (pressed === undefined || actor.official === undefined) return undefined;
    if (fingerprintFigures(plan) !== shown)
      return viewPlan({ id, fileName }, plan, await namesOf(turn), CHANGED);
    const enteredByOffice = byFile(fileName);
    const from = { official: actor.official.id, ...pressed, text: fileName, files: [], enteredByOffice };
    await recordAndShow(turn, from, { updates: plan.figures.map(({ content }) => content), questions: [] });
    await services.pendingRosters.drop(update);
    return line(`Đã ghi ${plan.figures.length} số từ ${enteredByOffice}; xem các tin dưới đây.`);
  });
};

/** Forgets the file. */
export const dropFigures = (turn: FigureTurn, id: number): Promise<View | undefined> =>
  withPlan(turn, id, async ({ update }) => {
    await turn.services.pendingRosters.drop(update);
    return line(DROPPED);
  });

/** All targets of the current document as a workbook to be filled in. */
export const figureTemplate = async ({ services }: FigureTurn): Promise<View> => {
  const rows = await listTemplateRows(services.progress, await services.directory(), services.resolution());
  const caption =
    'Sửa cột “Kết quả”, “Ngày” của chỉ tiêu có số mới rồi gửi lại tệp. Tôi cho xem trước rồi mới ghi.';
  return fileAlone('so-lieu.xlsx', await writeFigureTemplate(rows), caption);
};

/** By what the office enters the figures of a file. */
const byFile = (fileName: string): string => `tệp “${fileName}”`;

const readHistories = async (
  { progress }: Pick<DeskMeans, 'progress'>,
  { led, write }: Reporter,
): Promise<ReadonlyMap<Reference, readonly ProgressUpdate[]>> => {
  const histories = new Map<Reference, readonly ProgressUpdate[]>();
  for (const item of led) {
    const { document, ref } = itemOf(item);
    histories.set(write(item), await progress.history(document, ref));
  }
  return histories;
};

/** What a table of figures would do now; undefined where somebody may enter none, or nothing is reported on. */
const planFile = async (
  means: ReporterMeans & DeskMeans & Labels,
  actor: Actor,
  table: FigureTable,
  fileName: string,
  now: Date,
): Promise<FigurePlan | undefined> => {
  const reporter = await findOfficeReporter(means, actor, { source: byFile(fileName) }, now);
  if (reporter === undefined) return undefined;
  const desk = await openDesk(means, reporter, reporter.today);
  const histories = await readHistories(means, reporter);
  const [resolution] = reporter.documents;
  const { expand } = means.followed().readers.of(resolution).items;
  return planFigures(table, {
    desk,
    units: (await means.directory()).units(),
    measuresOf: (number) => {
      const { found } = resolveAssignable({ ...resolution, tasks: [] }, number);
      if (found === undefined) return [];
      return expand(found.ref).map((ref) => reporter.write({ document: resolution.document.id, ref }));
    },
    label: (ref) => labelWithDocument(means, ref),
    historyOf: (ref) => histories.get(ref) ?? [],
  });
};
