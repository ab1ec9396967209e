import { ofChosenDocument } from '../document-scope.ts';
import type { Feature, Visit } from '../feature.ts';
import { type AssignmentAct, actOnAssignmentPress, unpackDays, unpackPart } from './assignment-press.ts';
import { pressEnd, pressGive, pressTakeBack, pressTerms, showChanges } from './give-work.ts';
import { showGone, showList, showWork } from './show-assignments.ts';
import { askForDays, askForUnit, assignmentDialogues, chooseUnit, takeCommand } from './type-assignment.ts';

/** An act on the row or the unit that a button's data numbers. */
const withNumber =
  (act: (visit: Visit, id: number, ...words: readonly string[]) => Promise<void>): AssignmentAct =>
  (visit, id = '', ...words) =>
    /^\d{1,15}$/.test(id) ? act(visit, Number(id), ...words) : showGone(visit);

const changePart = (visit: Visit, id: number, word?: string): Promise<void> => {
  const part = unpackPart(word);
  return part === undefined ? showGone(visit) : pressTerms(visit, id, { part });
};

/** What the buttons do. */
const ACTS: ReadonlyMap<string, AssignmentAct> = new Map<string, AssignmentAct>([
  ['p', withNumber(showList)],
  ['t', (visit, ref = '') => showWork(visit, ref)],
  ['u', chooseUnit],
  ['f', askForUnit],
  [
    'g',
    (visit, ref = '', unit = '', part = '', days = '') =>
      withNumber((_, id) => pressGive(visit, ref, id, { part: unpackPart(part), ...unpackDays(days) }))(
        visit,
        unit,
      ),
  ],
  ['c', withNumber(showChanges)],
  ['r', withNumber(changePart)],
  ['d', withNumber(askForDays)],
  ['n', withNumber((visit, id) => pressTerms(visit, id, { until: undefined }))],
  ['e', withNumber(pressEnd)],
  ['z', pressTakeBack],
]);

/** `/phancong`: staff decide which unit carries what. */
export const assignmentFeature: Feature = {
  commands: [
    {
      name: 'phancong',
      description: 'Giao chỉ tiêu, nhiệm vụ',
      right: 'manage assignments',
      isPrivate: true,
      run: takeCommand,
    },
  ],
  presses: [ofChosenDocument({ prefix: 'pc', right: 'manage assignments', run: actOnAssignmentPress(ACTS) })],
  dialogues: assignmentDialogues,
};
