import { asUpdateId } from '../../../domain/chat.ts';
import { plain } from '../../../domain/styled-text.ts';
import type { PendingRoster } from '../../../people/roster/pending-roster-store.ts';
import { readSheets } from '../../../people/roster/read-sheet.ts';
import { findFigureTable } from '../../../progress/office/table/find-figure-table.ts';
import { type FigurePlan, fingerprintFigures } from '../../../progress/office/table/plan-figures.ts';
import { byFile, planFile } from '../../../progress/office/table/plan-file.ts';
import { recordAndShow, showRecorded } from '../../../progress/recording/show-report.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { say } from '../message/send.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';
import { FIGURES, HOW_TO, namesOf, sendFigureTemplate, TEMPLATE_BUTTONS, viewPlan } from './view-figures.ts';

const OLD_PREVIEW =
  'Bản xem trước này không còn hiệu lực: số đã ghi hoặc đã bỏ. Cần thì đồng chí gửi lại tệp.';
const DROPPED = 'Đã bỏ, không ghi số nào từ tệp.';
const CHANGED = '⚠️ Số liệu đã thay đổi từ lúc xem trước. Đồng chí xem lại rồi bấm Ghi:';

const showLine = (visit: Visit, text: string): Promise<void> =>
  show(visit, { blocks: [plain(text)], buttons: [TEMPLATE_BUTTONS] });

/** The file that a button is about, with what it would do now; says so if it isn't kept any more. */
const withPlan = async (
  visit: Visit,
  id: number,
  act: (pending: PendingRoster, plan: FigurePlan) => Promise<void>,
): Promise<void> => {
  const { services } = visit;
  const pending = await services.pendingRosters.find(asUpdateId(id), visit.person);
  const table = pending && findFigureTable(await readSheets(pending.file));
  const plan = table && (await planFile(visit.services, visit.actor, table, pending.fileName, visit.now));
  await (pending === undefined || plan === undefined ? showLine(visit, OLD_PREVIEW) : act(pending, plan));
};

/** Records the figures of a file if that still does what was shown; else shows what it would do now. */
const recordFile = async (visit: Visit, id: number, shown = 0): Promise<void> => {
  const { services, actor } = visit;
  // Begun before a crash: what was recorded is shown.
  const recorded = await services.progress.findByUpdate(visit.update);
  if (recorded.updates.length > 0) return showRecorded(visit, recorded);
  await withPlan(visit, id, async ({ update, fileName }, plan) => {
    if (visit.pressed === undefined || actor.official === undefined) return;
    if (fingerprintFigures(plan) !== shown)
      return show(visit, viewPlan({ id, fileName }, plan, await namesOf(visit), CHANGED));
    const from = {
      official: actor.official.id,
      ...visit.pressed,
      text: fileName,
      files: [],
      enteredByOffice: byFile(fileName),
    };
    await recordAndShow(visit, from, { updates: plan.figures.map(({ content }) => content), questions: [] });
    await services.pendingRosters.drop(update);
    await showLine(visit, `Đã ghi ${plan.figures.length} số từ ${byFile(fileName)}; xem các tin dưới đây.`);
  });
};

/** Forgets the file. */
const dropFile = (visit: Visit, id: number): Promise<void> =>
  withPlan(visit, id, async ({ update }) => {
    await visit.services.pendingRosters.drop(update);
    await showLine(visit, DROPPED);
  });

const right = 'enter figures for units' as const;

const press = onButtons(FIGURES, right, {
  record: silently(recordFile),
  drop: silently(dropFile),
  template: silently(sendFigureTemplate),
});

/** `/nhapso`, and figures of many targets from a table that is sent; which tables are such stands in `roster`. */
export const figuresFeature: Feature = {
  commands: [
    {
      name: 'nhapso',
      description: 'Nhập số thay đơn vị',
      right,
      isPrivate: true,
      run: (visit) => say(visit, HOW_TO, [TEMPLATE_BUTTONS]),
    },
  ],
  presses: [press],
};
