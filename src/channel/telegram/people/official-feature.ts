import { OFFICIAL } from '../../../people/people-buttons.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import {
  confirmErasure,
  confirmTakeAccess,
  explainErasure,
  pressErase,
  pressTakeAccess,
  setRole,
  showRoles,
} from './press-access.ts';
import {
  askForContact,
  askForDeputy,
  askForName,
  askForTaker,
  confirmHandOver,
  detailDialogues,
  handOver,
  setDeputy,
} from './press-details.ts';
import {
  askForUnit,
  confirmMove,
  pressHead,
  pressMove,
  pressMoveBack,
  showPlaces,
  showUnitChoice,
  unitDialogue,
} from './press-places.ts';
import { showCard, showFoundOfficials, showOfficials } from './show-official.ts';

const FIND = 'official: find';

const press = onButtons(OFFICIAL, 'manage people', {
  card: silently(showCard),
  list: silently(showOfficials),
  search: silently((visit) => askFor(visit, FIND, {}, 'Đồng chí gõ tên, mã cán bộ hoặc tên đơn vị:')),
  places: silently(showPlaces),
  chooseUnit: silently(showUnitChoice),
  typeUnit: silently(askForUnit),
  askMove: silently(confirmMove),
  move: silently(pressMove),
  leave: silently(pressMove),
  moveBack: silently(pressMoveBack),
  setHead: silently(pressHead),
  roles: silently(showRoles),
  setRole: silently(setRole),
  rename: silently(askForName),
  contact: silently(askForContact),
  deputy: silently(askForDeputy),
  setDeputy: silently(setDeputy),
  handOver: silently(askForTaker),
  askHandOver: silently(confirmHandOver),
  handOverNow: silently(handOver),
  askTakeAccess: silently(confirmTakeAccess),
  takeAccess: silently(pressTakeAccess),
  erasure: silently(explainErasure),
  askErase: silently(confirmErasure),
  erase: silently(pressErase),
  found: silently((visit, page, text) => showFoundOfficials(visit, text, page)),
});

const findDialogue: DialogueHandler = {
  kind: FIND,
  right: 'manage people',
  run: async (visit, dialogue, text) => {
    await closeDialogue(visit, dialogue);
    await showFoundOfficials(visit, text);
  },
};

/** `/canbo`: staff look after the officials. */
export const officialFeature: Feature = {
  commands: [
    {
      name: 'canbo',
      description: 'Tìm và quản lý cán bộ',
      right: 'manage people',
      isPrivate: true,
      run: (visit, rest) => (rest === '' ? showOfficials(visit, 0) : showFoundOfficials(visit, rest)),
    },
  ],
  presses: [press],
  dialogues: [findDialogue, unitDialogue, ...detailDialogues],
};
