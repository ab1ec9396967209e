import { listWork } from '../../../answering/assignments/describe-holders.ts';
import { findWork } from '../../../answering/assignments/find-work.ts';
import {
  LIST_BUTTON,
  listKeyboard,
  viewList,
  viewWork,
  workKeyboard,
} from '../../../answering/assignments/view-assignments.ts';
import { titleDocument } from '../../../documents/library/title-document.ts';
import { takePage } from '../../../domain/page.ts';
import type { Day } from '../../../domain/people.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { plain } from '../../../domain/styled-text.ts';
import type { Rows } from '../../../domain/view.ts';
import { ASSIGN } from '../../../people/assignments/assignment-buttons.ts';
import { exampleLines } from '../../../people/assignments/example-lines.ts';
import { standingWork } from '../../../people/assignments/standing-work.ts';
import { setsWork } from '../../../progress/followed-documents.ts';
import { markButtons, otherDocumentButtons } from '../document-scope.ts';
import { show } from '../message/show.ts';
import type { BotServices } from '../services.ts';
import type { Visit } from '../visit.ts';

/** Shows a line and buttons in place of the menu that was pressed. */
export const showLine = (visit: Visit, text: string, rows: Rows): Promise<void> =>
  show(visit, { blocks: [plain(text)], buttons: markButtons(visit.services, 'pc', rows) });

/** Says that what a button was about is not there any more, or has changed. */
export const showGone = (visit: Visit): Promise<void> =>
  showLine(visit, 'Danh sách đã thay đổi nên nút này không dùng được nữa. Xin mở lại /phancong.', [
    [LIST_BUTTON],
  ]);

const NO_EXAMPLES = { target: undefined, task: undefined };

/** The documents whose work is given: those that are reported on, and those to come. */
const listAssignable = ({ followed }: Pick<BotServices, 'followed'>, today: Day): readonly Resolution[] => {
  const { all, collecting } = followed();
  const toCome = all.filter((each) => today < each.document.validFrom && setsWork(each));
  return [...collecting(today), ...toCome];
};

/** The name of the document that was chosen; undefined where none was. */
const nameChosen = ({
  chosen,
  resolution,
}: Pick<BotServices, 'chosen' | 'resolution'>): string | undefined =>
  chosen === undefined ? undefined : titleDocument(resolution().document);

/** Everything that can be given, with who leads it, page by page. */
export const showList = async (visit: Visit, page = 0): Promise<void> => {
  const { services } = visit;
  const resolution = services.resolution();
  const directory = await services.directory();
  const rows = standingWork(directory, resolution);
  const shown = takePage(listWork(resolution, rows), page);
  const others = otherDocumentButtons(services, listAssignable(services, directory.today), ASSIGN.to.list(0));
  const title = others.length === 0 ? undefined : titleDocument(resolution.document);
  // Lines to type are of the current document.
  const examples = services.chosen === undefined ? exampleLines(resolution, directory) : NO_EXAMPLES;
  await show(visit, {
    blocks: viewList(shown, directory, rows, examples, title),
    buttons: [...markButtons(services, 'pc', listKeyboard(shown)), ...others],
  });
};

/** One piece of work with who has it. */
export const showWork = async (visit: Visit, ref: string): Promise<void> => {
  const { services } = visit;
  const resolution = services.resolution();
  const work = findWork(resolution, ref);
  if (work === undefined) return showGone(visit);
  const directory = await services.directory();
  const rows = standingWork(directory, resolution);
  await show(visit, {
    blocks: viewWork(work, rows, directory.today, nameChosen(services)),
    buttons: markButtons(services, 'pc', workKeyboard(resolution, work, rows)),
  });
};
