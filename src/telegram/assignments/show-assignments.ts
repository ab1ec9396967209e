import type { Visit } from '../feature.ts';
import { takePage } from '../people/paging.ts';
import { showMenu } from '../show-menu.ts';
import { type Button, toKeyboard } from '../views/keyboard.ts';
import { plain } from '../views/rich-text.ts';
import { exampleLines } from './example-lines.ts';
import { findWork } from './find-work.ts';
import {
  LIST_BUTTON,
  listKeyboard,
  listWork,
  standingWork,
  viewList,
  viewWork,
  workKeyboard,
} from './view-assignments.ts';

/** Shows a line and buttons in place of the menu that was pressed. */
export const showLine = ({ ctx }: Visit, text: string, rows: readonly (readonly Button[])[]): Promise<void> =>
  showMenu(ctx, [plain(text)], toKeyboard(rows));

/** Says that what a button was about is not there any more, or has changed. */
export const showGone = (visit: Visit): Promise<void> =>
  showLine(visit, 'Danh sách đã thay đổi nên nút này không dùng được nữa. Xin mở lại /phancong.', [
    [LIST_BUTTON],
  ]);

/** Everything that can be given, with who leads it, page by page. */
export const showList = async (visit: Visit, page = 0): Promise<void> => {
  const { services, ctx } = visit;
  const resolution = services.resolution();
  const directory = await services.directory();
  const rows = standingWork(directory, resolution);
  const shown = takePage(listWork(resolution, rows), page);
  await showMenu(
    ctx,
    viewList(shown, directory, rows, exampleLines(resolution, directory)),
    toKeyboard(listKeyboard(shown)),
  );
};

/** One piece of work with who has it. */
export const showWork = async (visit: Visit, ref: string): Promise<void> => {
  const { services, ctx } = visit;
  const resolution = services.resolution();
  const work = findWork(resolution, ref);
  if (work === undefined) return showGone(visit);
  const directory = await services.directory();
  const rows = standingWork(directory, resolution);
  await showMenu(
    ctx,
    viewWork(work, rows, directory.today),
    toKeyboard(workKeyboard(resolution, work, rows)),
  );
};
