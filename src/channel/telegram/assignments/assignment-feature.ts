import { ASSIGN } from '../../../people/assignments/assignment-buttons.ts';
import { ofChosenDocument } from '../document-scope.ts';
import type { Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { pressEnd, pressGive, pressTakeBack, pressTerms, showChanges } from './give-work.ts';
import { showList, showWork } from './show-assignments.ts';
import { askForDays, askForUnit, assignmentDialogues, chooseUnit, takeCommand } from './type-assignment.ts';

const right = 'manage assignments' as const;

const press = onButtons(ASSIGN, right, {
  list: silently(showList),
  work: silently(showWork),
  chooseUnit: silently(chooseUnit),
  typeUnit: silently(askForUnit),
  give: silently(pressGive),
  changes: silently(showChanges),
  setPart: silently((visit, id, part) => pressTerms(visit, id, { part })),
  typeDays: silently(askForDays),
  openEnd: silently((visit, id) => pressTerms(visit, id, { until: undefined })),
  end: silently(pressEnd),
  takeBack: silently(pressTakeBack),
});

/** `/phancong`: staff decide which unit carries what. */
export const assignmentFeature: Feature = {
  commands: [
    { name: 'phancong', description: 'Giao chỉ tiêu, nhiệm vụ', right, isPrivate: true, run: takeCommand },
  ],
  presses: [ofChosenDocument(press)],
  dialogues: assignmentDialogues,
};
