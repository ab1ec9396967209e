import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Feature } from '../feature.ts';
import { actOnPress, type PressAct, withoutToast } from '../message/press-data.ts';
import { askForOfficial, newOfficialDialogue } from './add-official.ts';
import { inviteOne, inviteUnit, inviteUnitConfirmed, revokeInvitation } from './press-invitations.ts';
import { showFound, showOpenInvitations, showUnit, showUnits } from './show-invitations.ts';

const FIND = 'invite: find';

const ACTS: ReadonlyMap<string, PressAct> = new Map<string, PressAct>([
  ['p', withoutToast(showUnits)],
  ['u', withoutToast((visit, unit, page = 0) => showUnit(visit, unit, page))],
  ['l', withoutToast(showOpenInvitations)],
  [
    'f',
    withoutToast((visit) => askFor(visit, FIND, {}, 'Đồng chí gõ tên cán bộ, mã cán bộ hoặc tên đơn vị:')),
  ],
  ['n', withoutToast(askForOfficial)],
  [
    'o',
    (visit, official, unit, page = 0) =>
      inviteOne(visit, official, false, async () => {
        if (unit !== undefined) await showUnit(visit, unit, page);
      }),
  ],
  ['O', (visit, official) => inviteOne(visit, official, true)],
  [
    'r',
    (visit, official, page = 0) => inviteOne(visit, official, true, () => showOpenInvitations(visit, page)),
  ],
  ['x', (visit, official, page = 0) => revokeInvitation(visit, official, page)],
  ['a', inviteUnit],
  ['e', (visit) => inviteUnit(visit, 'everybody')],
  ['E', (visit) => inviteUnitConfirmed(visit, 'everybody', 'all')],
  ['F', (visit) => inviteUnitConfirmed(visit, 'everybody', 'fresh')],
  ['A', (visit, unit) => inviteUnitConfirmed(visit, unit, 'all')],
  ['b', (visit, unit) => inviteUnitConfirmed(visit, unit, 'fresh')],
]);

const findDialogue: DialogueHandler = {
  kind: FIND,
  right: 'invite people',
  run: async (visit, dialogue, text) => {
    await closeDialogue(visit, dialogue);
    await showFound(visit, text);
  },
};

/** `/moicanbo`: staff bring officials into the bot. */
export const inviteFeature: Feature = {
  commands: [
    {
      name: 'moicanbo',
      description: 'Mời cán bộ vào bot',
      right: 'invite people',
      isPrivate: true,
      run: (visit, rest) => (rest === '' ? showUnits(visit, 0) : showFound(visit, rest)),
    },
  ],
  presses: [{ prefix: 'moi', right: 'invite people', run: actOnPress(ACTS) }],
  dialogues: [findDialogue, newOfficialDialogue],
};
