import { z } from 'zod';
import { localDay } from '../../../domain/local-time.ts';
import type { Day } from '../../../domain/people.ts';
import { ABSENCE_ACTS, DAYS } from '../../../people/absences/press-absence.ts';
import { type Absentee, takeAbsenceLine, takeDays } from '../../../people/absences/take-absence-line.ts';
import { ABSENCE } from '../../../people/absences/view-absences.ts';
import { dialogueOf } from '../ask-for.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { send } from '../message/send.ts';
import type { Visit } from '../visit.ts';

const right = 'report absence';

type Means = Absentee['services'] & { readonly timeZone: string };

/** The day on which something was typed. */
const dayOf = ({ at, services }: Visit<Means>): Day => localDay(at, services.timeZone);

/** `/vangmat`: leave, travel and courses, during which somebody isn't asked. */
export const absenceFeature: Feature<Means> = {
  commands: [
    {
      name: 'vangmat',
      description: 'Báo vắng: nghỉ phép, công tác, học',
      right,
      isPrivate: true,
      run: async (visit, rest) =>
        send(visit, await takeAbsenceLine(visit, visit.actor.official, rest, dayOf(visit))),
    },
  ],
  presses: [onButtons(ABSENCE, right, ABSENCE_ACTS)],
  dialogues: [
    dialogueOf(DAYS, right, z.object({ kind: z.number().catch(-1) }), (visit, { kind }, text) =>
      takeDays(visit, visit.actor.official, kind, text, dayOf(visit)),
    ),
  ],
};
