import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { actOnPress, type PressAct, withoutToast } from '../message/press-data.ts';
import {
  confirmErasure,
  confirmTakeAccess,
  eraseOfficial,
  explainErasure,
  setRole,
  showRoles,
  takeAccess,
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
  moveBack,
  moveOfficial,
  setHead,
  showPlaces,
  showUnitChoice,
  unitDialogue,
} from './press-places.ts';
import { showCard, showFoundOfficials, showOfficials } from './show-official.ts';

const FIND = 'official: find';

/** What the buttons do: small letters lead there, capitals or a second step do it. */
const ACTS: ReadonlyMap<string, PressAct> = new Map<string, PressAct>([
  ['o', withoutToast(showCard)],
  ['p', withoutToast(showOfficials)],
  ['f', withoutToast((visit) => askFor(visit, FIND, {}, 'Đồng chí gõ tên, mã cán bộ hoặc tên đơn vị:'))],
  ['q', withoutToast(showPlaces)],
  ['w', withoutToast(showUnitChoice)],
  ['W', withoutToast(askForUnit)],
  ['g', withoutToast(confirmMove)],
  ['G', withoutToast(moveOfficial)],
  ['e', withoutToast((visit, official, from) => moveOfficial(visit, official, from))],
  ['z', withoutToast(moveBack)],
  ['h', withoutToast(setHead)],
  ['R', withoutToast(showRoles)],
  ['r', withoutToast(setRole)],
  ['n', withoutToast(askForName)],
  ['c', withoutToast(askForContact)],
  ['d', withoutToast(askForDeputy)],
  ['D', withoutToast(setDeputy)],
  ['t', withoutToast(askForTaker)],
  ['T', withoutToast(confirmHandOver)],
  ['y', withoutToast(handOver)],
  ['x', withoutToast(confirmTakeAccess)],
  ['X', withoutToast(takeAccess)],
  ['k', withoutToast(explainErasure)],
  ['K', withoutToast(confirmErasure)],
  ['E', withoutToast(eraseOfficial)],
]);

/** Another page of a search; the button carries what was searched for. */
const SEARCH_PAGE = /^s:(\d{1,6}):(.*)$/;

const press = async (visit: Visit, data: string): Promise<void> => {
  const [, page, text] = SEARCH_PAGE.exec(data) ?? [];
  if (page === undefined || text === undefined) return actOnPress(ACTS)(visit, data);
  await answerPress(visit.ctx);
  await showFoundOfficials(visit, text, Number(page));
};

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
  presses: [{ prefix: 'cb', right: 'manage people', run: press }],
  dialogues: [findDialogue, unitDialogue, ...detailDialogues],
};
