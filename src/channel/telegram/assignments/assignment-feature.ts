import {
  pressEnd,
  pressGive,
  pressTakeBack,
  pressTerms,
  viewChanges,
} from '../../../answering/assignments/change-work.ts';
import {
  viewAssignment,
  viewAssignments,
  type WorkGiver,
} from '../../../answering/assignments/list-assignable.ts';
import { OWN_WORK, type OwnWorkMeans, viewOwnWorkPage } from '../../../answering/assignments/own-work.ts';
import {
  type AskedUnit,
  askedOfSchema,
  askForUnit,
  takeAssignmentLine,
  takeDays,
  takeUnit,
  viewUnitChoice,
} from '../../../answering/assignments/take-assignment-line.ts';
import type { View } from '../../../domain/view.ts';
import { ASSIGN } from '../../../people/assignments/assignment-buttons.ts';
import { dialogueOf, numbered } from '../ask-for.ts';
import type { Feature } from '../feature.ts';
import { ofChosenDocument, onButtons, showing, silently } from '../message/on-buttons.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

const right = 'manage assignments' as const;

const [UNIT, DAYS] = ['assign: unit', 'assign: days'];

/** Shows what came of it, or asks for a unit. */
const showOrAsk = (visit: Visit, reply: View | AskedUnit): Promise<void> =>
  'asks' in reply ? visit.ask(UNIT, reply.asks, reply.question) : show(visit, reply);

/** `/phancong`: staff decide which unit carries what. */
export const assignmentFeature: Feature<WorkGiver['services']> = {
  commands: [
    {
      name: 'phancong',
      description: 'Giao chỉ tiêu, nhiệm vụ',
      right,
      isPrivate: true,
      run: async (visit, rest) => showOrAsk(visit, await takeAssignmentLine(visit, rest)),
    },
  ],
  presses: [
    ofChosenDocument(
      onButtons(ASSIGN, right, {
        list: showing(viewAssignments),
        work: showing(viewAssignment),
        chooseUnit: showing(viewUnitChoice),
        typeUnit: silently(async (visit, ref, part) => showOrAsk(visit, await askForUnit(visit, ref, part))),
        give: showing(pressGive),
        changes: showing(viewChanges),
        setPart: showing((visit, id, part) => pressTerms(visit, id, { part })),
        typeDays: silently((visit, assignment) =>
          visit.ask(DAYS, { assignment }, 'Đồng chí gõ ngày, ví dụ: từ 1/3 đến 30/6/2024, hoặc: đến hết năm'),
        ),
        openEnd: showing((visit, id) => pressTerms(visit, id, { until: undefined })),
        end: showing(pressEnd),
        takeBack: showing(pressTakeBack),
      }),
    ),
  ],
  dialogues: [
    dialogueOf(UNIT, right, askedOfSchema, takeUnit),
    dialogueOf(DAYS, right, numbered('assignment'), takeDays),
  ],
};

const own = 'see own work' as const;

/** `/viec`: what I lead and support. */
export const ownWorkFeature: Feature<OwnWorkMeans> = {
  commands: [
    {
      name: 'viec',
      description: 'Việc của tôi',
      right: own,
      isPrivate: true,
      run: async (visit) => show(visit, await viewOwnWorkPage(visit)),
    },
  ],
  presses: [onButtons(OWN_WORK, own, { page: showing(viewOwnWorkPage) })],
};
