import { INVITE } from '../../../people/people-buttons.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Feature } from '../feature.ts';
import { onButtons, silently } from '../message/on-buttons.ts';
import { askForOfficial, newOfficialDialogue } from './add-official.ts';
import { inviteOne, inviteUnit, inviteUnitConfirmed, revokeInvitation } from './press-invitations.ts';
import { showFound, showOpenInvitations, showUnit, showUnits } from './show-invitations.ts';

const FIND = 'invite: find';

const press = onButtons(INVITE, 'invite people', {
  units: silently(showUnits),
  unit: silently(showUnit),
  open: silently(showOpenInvitations),
  search: silently((visit) => askFor(visit, FIND, {}, 'Đồng chí gõ tên cán bộ, mã cán bộ hoặc tên đơn vị:')),
  add: silently(askForOfficial),
  invite: (visit, official, unit, page = 0) =>
    inviteOne(visit, official, false, async () => {
      if (unit !== undefined) await showUnit(visit, unit, page);
    }),
  linkAnew: (visit, official) => inviteOne(visit, official, true),
  again: (visit, official, page) => inviteOne(visit, official, true, () => showOpenInvitations(visit, page)),
  revoke: revokeInvitation,
  askUnit: inviteUnit,
  askAll: (visit) => inviteUnit(visit, 'everybody'),
  all: (visit) => inviteUnitConfirmed(visit, 'everybody', 'all'),
  allFresh: (visit) => inviteUnitConfirmed(visit, 'everybody', 'fresh'),
  wholeUnit: (visit, unit) => inviteUnitConfirmed(visit, unit, 'all'),
  freshOfUnit: (visit, unit) => inviteUnitConfirmed(visit, unit, 'fresh'),
});

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
  presses: [press],
  dialogues: [findDialogue, newOfficialDialogue],
};
