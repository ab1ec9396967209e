import type { Feature } from '../feature.ts';
import { pressAbsence } from './press-absence.ts';
import { daysDialogue, runAbsenceCommand } from './record-absence.ts';

const right = 'report absence';

/** `/vangmat`: leave, travel and courses, during which somebody isn't asked. */
export const absenceFeature: Feature = {
  commands: [
    {
      name: 'vangmat',
      description: 'Báo vắng: nghỉ phép, công tác, học',
      right,
      isPrivate: true,
      run: runAbsenceCommand,
    },
  ],
  presses: [{ prefix: 'vm', right, run: pressAbsence }],
  dialogues: [daysDialogue],
};
