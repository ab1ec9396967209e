import { z } from 'zod';
import type { Pressed } from '../../../domain/view.ts';
import type { Whom } from '../../../people/invitations/find-outside.ts';
import {
  describeInvited,
  findInvited,
  inviteUnits,
  pressInvite,
  pressRevoke,
} from '../../../people/invitations/offer-invitations.ts';
import {
  FIND_TO_INVITE,
  viewFound,
  viewOpenInvitations,
  viewUnit,
  viewUnits,
} from '../../../people/invitations/view-invitations.ts';
import type { Keeper } from '../../../people/keeper.ts';
import { INVITE, OFFICIAL } from '../../../people/people-buttons.ts';
import {
  confirmErasure,
  confirmTakeAccess,
  explainErasure,
  pressErase,
  pressTakeAccess,
  setRole,
  viewRoles,
} from '../../../people/view-access.ts';
import {
  CONTACT,
  confirmHandOver,
  DEPUTY,
  HAND_OVER,
  handOver,
  NEW_OFFICIAL,
  RENAME,
  setDeputy,
  viewDeputy,
} from '../../../people/view-details.ts';
import {
  FIND_OFFICIAL,
  viewFoundOfficials,
  viewOfficial,
  viewOfficials,
} from '../../../people/view-official.ts';
import {
  confirmMove,
  PICK_UNIT,
  pressHead,
  pressMove,
  pressMoveBack,
  viewPlaces,
  viewUnitChoice,
} from '../../../people/view-places.ts';
import { dialogueOf, numbered } from '../ask-for.ts';
import type { Feature } from '../feature.ts';
import { onButtons, showing, silently } from '../message/on-buttons.ts';
import { answerPress, say, send } from '../message/send.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';
import { hideMenu } from './command-menu.ts';

type KeeperVisit = Visit<Keeper['services']>;

/** Says at the button what a use case comes to, sends what it gives, and shows anew what the button stood under. */
const pressing =
  <Numbers extends readonly unknown[]>(
    press: (visit: KeeperVisit, ...numbers: Numbers) => Promise<Pressed>,
  ) =>
  async (visit: KeeperVisit, ...numbers: Numbers): Promise<void> => {
    const { toast, sends, view } = await press(visit, ...numbers);
    await answerPress(visit, toast);
    if (sends !== undefined) await send(visit, sends);
    if (view !== undefined) await show(visit, view);
  };

const inviteMany = (which?: 'all' | 'fresh') =>
  silently(async (visit: KeeperVisit, whom: Whom = 'everybody') => {
    const found = await findInvited(visit, whom, which);
    if ('asked' in found) return send(visit, found.asked);
    const { officials } = found;
    const texts = await inviteUnits(visit, whom, officials, visit.botName);
    for (const { view, progress } of texts) {
      await send(visit, view);
      if (progress) await show(visit, progress);
    }
    await say(visit, describeInvited(officials.length, texts.length));
  });

/** `/moicanbo`: staff bring officials into the bot. */
export const inviteFeature: Feature<Keeper['services']> = {
  commands: [
    {
      name: 'moicanbo',
      description: 'Mời cán bộ vào bot',
      right: 'invite people',
      isPrivate: true,
      run: async (visit, rest) =>
        show(visit, rest === '' ? await viewUnits(visit) : await viewFound(visit, rest)),
    },
  ],
  presses: [
    onButtons(INVITE, 'invite people', {
      units: showing(viewUnits),
      unit: showing(viewUnit),
      open: showing(viewOpenInvitations),
      search: silently((visit) => visit.ask(FIND_TO_INVITE.kind, {}, FIND_TO_INVITE.question)),
      add: silently((visit, unit) => visit.ask(NEW_OFFICIAL.kind, { unit }, NEW_OFFICIAL.question)),
      invite: pressing((visit, official, unit?: number, page = 0) =>
        pressInvite(
          visit,
          official,
          false,
          visit.botName,
          unit === undefined ? undefined : () => viewUnit(visit, unit, page),
        ),
      ),
      linkAnew: pressing((visit, official) => pressInvite(visit, official, true, visit.botName)),
      again: pressing((visit, official, page) =>
        pressInvite(visit, official, true, visit.botName, () => viewOpenInvitations(visit, page)),
      ),
      revoke: pressing(pressRevoke),
      askUnit: inviteMany(),
      askAll: inviteMany(),
      all: inviteMany('all'),
      allFresh: inviteMany('fresh'),
      wholeUnit: inviteMany('all'),
      freshOfUnit: inviteMany('fresh'),
    }),
  ],
  dialogues: [
    dialogueOf(FIND_TO_INVITE.kind, 'invite people', z.object({}), (visit, _asked, text) =>
      FIND_TO_INVITE.take(visit, text),
    ),
    dialogueOf(NEW_OFFICIAL.kind, 'manage people', numbered('unit'), (visit, { unit }, text) =>
      NEW_OFFICIAL.take(visit, unit, text),
    ),
  ],
};

type Asked = Pick<typeof RENAME, 'kind' | 'question' | 'take'>;

/** Asks for a text about an official. */
const asks = ({ kind, question }: Asked) =>
  silently((visit: Visit, official: number) => visit.ask(kind, { official }, question));

/** Shows what came of taking access away, and takes the menu of commands away with it. */
const cuttingOff = (take: typeof pressErase) =>
  silently(async (visit: KeeperVisit, id: number) => {
    const { cutOff, ...view } = await take(visit, id);
    if (cutOff !== undefined) hideMenu(visit, cutOff);
    await show(visit, view);
  });

const askForDeputy = async (visit: KeeperVisit, official: number): Promise<void> => {
  const present = await viewDeputy(visit, official);
  if (present) await show(visit, present);
  await visit.ask(DEPUTY.kind, { official }, DEPUTY.question);
};

const right = 'manage people' as const;

/** A dialogue about an official. */
const about = ({ kind, take }: Asked) =>
  dialogueOf(kind, right, numbered('official'), (visit: KeeperVisit, { official }, text) =>
    take(visit, official, text),
  );

/** `/canbo`: staff look after the officials. */
export const officialFeature: Feature<Keeper['services']> = {
  commands: [
    {
      name: 'canbo',
      description: 'Tìm và quản lý cán bộ',
      right,
      isPrivate: true,
      run: async (visit, rest) =>
        show(visit, await (rest === '' ? viewOfficials(visit) : viewFoundOfficials(visit, rest))),
    },
  ],
  presses: [
    onButtons(OFFICIAL, right, {
      card: showing(viewOfficial),
      list: showing(viewOfficials),
      search: silently((visit) => visit.ask(FIND_OFFICIAL.kind, {}, FIND_OFFICIAL.question)),
      places: showing(viewPlaces),
      chooseUnit: showing(viewUnitChoice),
      typeUnit: silently((visit, official, from) =>
        visit.ask(PICK_UNIT.kind, { official, from }, PICK_UNIT.question),
      ),
      askMove: showing(confirmMove),
      move: showing(pressMove),
      leave: showing(pressMove),
      moveBack: showing(pressMoveBack),
      setHead: showing(pressHead),
      roles: showing(viewRoles),
      setRole: showing(setRole),
      rename: asks(RENAME),
      contact: asks(CONTACT),
      deputy: silently(askForDeputy),
      setDeputy: showing(setDeputy),
      handOver: asks(HAND_OVER),
      askHandOver: showing(confirmHandOver),
      handOverNow: showing(handOver),
      askTakeAccess: showing(confirmTakeAccess),
      takeAccess: cuttingOff(pressTakeAccess),
      erasure: showing(explainErasure),
      askErase: showing(confirmErasure),
      erase: cuttingOff(pressErase),
      found: showing((visit: KeeperVisit, page: number, text: string) =>
        viewFoundOfficials(visit, text, page),
      ),
    }),
  ],
  dialogues: [
    dialogueOf(FIND_OFFICIAL.kind, right, z.object({}), (visit, _asked, text) =>
      FIND_OFFICIAL.take(visit, text),
    ),
    dialogueOf(PICK_UNIT.kind, right, z.object({ official: z.number(), from: z.number() }), PICK_UNIT.take),
    ...[RENAME, CONTACT, DEPUTY, HAND_OVER].map(about),
  ],
};
