import { z } from 'zod';
import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import { asOfficialId } from '../../../domain/people.ts';
import type { View } from '../../../domain/view.ts';
import { authorOf } from '../../../people/directory.ts';
import type { Whom } from '../../../people/invitations/find-outside.ts';
import {
  describeInvited,
  findInvited,
  inviteOne,
  inviteUnits,
} from '../../../people/invitations/offer-invitations.ts';
import {
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
  changeContact,
  confirmHandOver,
  handOver,
  offerOfficials,
  rename,
  setDeputy,
  takeNewOfficial,
  viewDeputy,
} from '../../../people/view-details.ts';
import { viewFoundOfficials, viewOfficial, viewOfficials } from '../../../people/view-official.ts';
import {
  confirmMove,
  pressHead,
  pressMove,
  pressMoveBack,
  takeUnitName,
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

const NEW = 'invite: new official';
const [FIND_TO_INVITE, FIND] = ['invite: find', 'official: find'];
const [RENAME, CONTACT] = ['official: name', 'official: contact'];
const [DEPUTY, HAND_OVER, PICK] = ['official: deputy', 'official: hand over', 'official: unit'];

const REFUSED = {
  gone: OLD_BUTTON,
  admin: 'Người này là quản trị theo ADMIN_IDS; tài khoản đổi trong cấu hình.',
} as const;

/** @param after shows anew what the button stood under. */
const invite = async (
  visit: KeeperVisit,
  id: number,
  isConfirmed: boolean,
  after?: () => View | Promise<View>,
): Promise<void> => {
  const one = await inviteOne(visit, id, isConfirmed, visit.botName);
  if ('refused' in one) return answerPress(visit, REFUSED[one.refused]);
  await answerPress(visit);
  await send(visit, 'asked' in one ? one.asked : one.invitation);
  if ('invitation' in one && after) await show(visit, await after());
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

/** Takes back an official's open invitation and shows the list anew. */
const revoke = async (visit: KeeperVisit, id: number, page: number): Promise<void> => {
  const { services, actor, now } = visit;
  const revoked = await services.invitations.revoke(asOfficialId(id), authorOf(actor), now);
  await answerPress(visit, revoked > 0 ? 'Đã thu hồi lời mời.' : 'Lời mời này không còn hạn.');
  await show(visit, await viewOpenInvitations(visit, page));
};

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
      search: silently((visit) =>
        visit.ask(FIND_TO_INVITE, {}, 'Đồng chí gõ tên cán bộ, mã cán bộ hoặc tên đơn vị:'),
      ),
      add: silently((visit, unit) => visit.ask(NEW, { unit }, 'Đồng chí gõ họ tên cán bộ cần thêm:')),
      invite: (visit, official, unit, page = 0) =>
        invite(visit, official, false, unit === undefined ? undefined : () => viewUnit(visit, unit, page)),
      linkAnew: (visit, official) => invite(visit, official, true),
      again: (visit, official, page) => invite(visit, official, true, () => viewOpenInvitations(visit, page)),
      revoke,
      askUnit: inviteMany(),
      askAll: inviteMany(),
      all: inviteMany('all'),
      allFresh: inviteMany('fresh'),
      wholeUnit: inviteMany('all'),
      freshOfUnit: inviteMany('fresh'),
    }),
  ],
  dialogues: [
    dialogueOf(FIND_TO_INVITE, 'invite people', z.object({}), (visit, _asked, text) =>
      viewFound(visit, text),
    ),
    dialogueOf(NEW, 'manage people', numbered('unit'), (visit, { unit }, text) =>
      takeNewOfficial(visit, unit, text),
    ),
  ],
};

/** Asks for a text about an official. */
const asks = (kind: string, question: string) =>
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
  await visit.ask(DEPUTY, { official }, 'Ai thay khi vắng? Đồng chí gõ tên hoặc mã cán bộ:');
};

const right = 'manage people' as const;

/** A dialogue about an official. */
const about = (kind: string, take: typeof rename) =>
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
      search: silently((visit) => visit.ask(FIND, {}, 'Đồng chí gõ tên, mã cán bộ hoặc tên đơn vị:')),
      places: showing(viewPlaces),
      chooseUnit: showing(viewUnitChoice),
      typeUnit: silently((visit, official, from) =>
        visit.ask(PICK, { official, from }, 'Đồng chí gõ tên hoặc tên viết tắt của đơn vị:'),
      ),
      askMove: showing(confirmMove),
      move: showing(pressMove),
      leave: showing(pressMove),
      moveBack: showing(pressMoveBack),
      setHead: showing(pressHead),
      roles: showing(viewRoles),
      setRole: showing(setRole),
      rename: asks(RENAME, 'Đồng chí gõ họ tên mới:'),
      contact: asks(CONTACT, 'Đồng chí gõ cách liên hệ (chỉ Văn phòng thấy); gõ “-” để bỏ:'),
      deputy: silently(askForDeputy),
      setDeputy: showing(setDeputy),
      handOver: asks(HAND_OVER, 'Bàn giao cho ai? Đồng chí gõ tên hoặc mã cán bộ nhận việc:'),
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
    dialogueOf(FIND, right, z.object({}), (visit, _asked, text) => viewFoundOfficials(visit, text)),
    dialogueOf(PICK, right, z.object({ official: z.number(), from: z.number() }), takeUnitName),
    about(RENAME, rename),
    about(CONTACT, changeContact),
    about(DEPUTY, offerOfficials(OFFICIAL.to.setDeputy)),
    about(HAND_OVER, offerOfficials(OFFICIAL.to.askHandOver)),
  ],
};
