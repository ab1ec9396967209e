import { titleDocument } from '../../documents/library/title-document.ts';
import { takePage } from '../../domain/page.ts';
import type { Day } from '../../domain/people.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { menu, type Rows, type View } from '../../domain/view.ts';
import { ASSIGN } from '../../people/assignments/assignment-buttons.ts';
import { exampleLines } from '../../people/assignments/example-lines.ts';
import { standingWork } from '../../people/assignments/standing-work.ts';
import type { ChangedBy, ChangeMeans } from '../../people/change-people.ts';
import type { Directory } from '../../people/directory.ts';
import { type DocumentMenu, markButtons, otherDocumentButtons } from '../../progress/chosen-document.ts';
import { setsWork } from '../../progress/followed-documents.ts';
import { listWork } from './describe-holders.ts';
import { findWork } from './find-work.ts';
import { LIST_BUTTON, listKeyboard, viewList, viewWork, workKeyboard } from './view-assignments.ts';

/** Somebody of the office who gives work now. */
export interface WorkGiver extends ChangedBy {
  readonly services: DocumentMenu & ChangeMeans & { readonly directory: () => Promise<Directory> };
}

/** A line and buttons, for the document that was chosen. */
export const assignmentMenu = ({ services }: WorkGiver, text: string, rows: Rows): View =>
  menu(text, markButtons(services, 'pc', rows));

/** Says that what a button was about is not there any more, or has changed. */
export const viewGone = (by: WorkGiver): View =>
  assignmentMenu(by, 'Danh sách đã thay đổi nên nút này không dùng được nữa. Xin mở lại /phancong.', [
    [LIST_BUTTON],
  ]);

const NO_EXAMPLES = { target: undefined, task: undefined };

/** The documents whose work is given: those that are reported on, and those to come. */
const listAssignable = ({ followed }: Pick<DocumentMenu, 'followed'>, today: Day): readonly Resolution[] => {
  const { all, collecting } = followed();
  const toCome = all.filter((each) => today < each.document.validFrom && setsWork(each));
  return [...collecting(today), ...toCome];
};

/** The name of the document that was chosen; undefined where none was. */
const nameChosen = ({
  chosen,
  resolution,
}: Pick<DocumentMenu, 'chosen' | 'resolution'>): string | undefined =>
  chosen === undefined ? undefined : titleDocument(resolution().document);

/** Everything that can be given, with who leads it, page by page. */
export const viewAssignments = async ({ services }: WorkGiver, page = 0): Promise<View> => {
  const resolution = services.resolution();
  const directory = await services.directory();
  const rows = standingWork(directory, resolution);
  const shown = takePage(listWork(resolution, rows), page);
  const others = otherDocumentButtons(services, listAssignable(services, directory.today), ASSIGN.to.list(0));
  const title = others.length === 0 ? undefined : titleDocument(resolution.document);
  // Lines to type are of the current document.
  const examples = services.chosen === undefined ? exampleLines(resolution, directory) : NO_EXAMPLES;
  return {
    blocks: viewList(shown, directory, rows, examples, title),
    buttons: [...markButtons(services, 'pc', listKeyboard(shown)), ...others],
  };
};

/** One piece of work with who has it. */
export const viewAssignment = async (by: WorkGiver, ref: string): Promise<View> => {
  const { services } = by;
  const resolution = services.resolution();
  const work = findWork(resolution, ref);
  if (work === undefined) return viewGone(by);
  const directory = await services.directory();
  const rows = standingWork(directory, resolution);
  return {
    blocks: viewWork(work, rows, directory.today, nameChosen(services)),
    buttons: markButtons(services, 'pc', workKeyboard(resolution, work, rows)),
  };
};
