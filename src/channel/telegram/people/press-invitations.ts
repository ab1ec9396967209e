import { asOfficialId, asUnitId, type Official, type UnitId } from '../../../domain/people.ts';
import { plain } from '../../../domain/styled-text.ts';
import { button } from '../../../domain/view.ts';
import { authorOf } from '../../../people/directory.ts';
import { viewUnitInvitations } from '../../../people/invitations/describe-invitations.ts';
import { findOutside, groupByUnit, type Whom } from '../../../people/invitations/find-outside.ts';
import { inviteOfficials } from '../../../people/invitations/invite-officials.ts';
import { viewInvitation } from '../../../people/invitations/view-invitations.ts';
import { INVITE } from '../../../people/people-buttons.ts';
import { answerPress, say, send } from '../message/send.ts';
import { show } from '../message/show.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import type { Visit } from '../visit.ts';
import { showOpenInvitations } from './show-invitations.ts';

/** Makes invitations and sends one message each, to be passed on. */
const sendInvitations = async (visit: Visit, officials: readonly Official[]): Promise<void> => {
  const made = await inviteOfficials(visit.services.invitations, officials, authorOf(visit.actor), visit.now);
  const botName = visit.services.channel === 'telegram' ? visit.ctx.me.username : undefined;
  for (const invitation of made) {
    await send(visit, viewInvitation(invitation, botName, visit.services.timeZone));
  }
};

/**
 * Makes invitations and sends one text for each unit, to be passed on.
 * @param unit the one that they are sent for; undefined: each goes with its official's own
 * @param onSent told after each unit how many invitations have been sent.
 * @returns how many texts there are.
 */
const sendUnitInvitations = async (
  visit: Visit,
  officials: readonly Official[],
  unit: UnitId | undefined,
  onSent: (sent: number) => Promise<void>,
): Promise<number> => {
  const made = await inviteOfficials(visit.services.invitations, officials, authorOf(visit.actor), visit.now);
  const botName = visit.services.channel === 'telegram' ? visit.ctx.me.username : undefined;
  let [sent, texts] = [0, 0];
  for (const invited of groupByUnit(await visit.services.directory(), made, unit)) {
    for (const blocks of viewUnitInvitations(invited, botName, visit.services.timeZone)) {
      await send(visit, { blocks });
      texts += 1;
    }
    sent += invited.invitations.length;
    await onSent(sent);
  }
  return texts;
};

/** More invitations than this are sent with a line that counts them. */
const MOST_WITHOUT_PROGRESS = 3;

const ADMIN_TOAST = 'Người này là quản trị theo ADMIN_IDS; tài khoản đổi trong cấu hình.';

/**
 * One tap, one invitation. For somebody who is in it links a new account, so that is asked first.
 * @param after shows anew what the button stood under.
 */
export const inviteOne = async (
  visit: Visit,
  id: number,
  isConfirmed: boolean,
  after: () => Promise<void> = async () => {},
): Promise<void> => {
  const { services } = visit;
  const official = (await services.directory()).official(asOfficialId(id));
  if (official === undefined || official.endedAt !== undefined) return answerPress(visit, OLD_BUTTON_TOAST);
  if (official.isAdmin) return answerPress(visit, ADMIN_TOAST);
  await answerPress(visit);
  if (official.person !== undefined && !isConfirmed) {
    const text = [
      `${official.name} đã vào bot. Lời mời mới dùng để gắn một tài khoản Telegram khác:`,
      'khi lời mời được dùng, tài khoản cũ mất quyền ngay.',
    ].join(' ');
    return say(visit, text, [[button('Tạo lời mời gắn tài khoản mới', INVITE.to.linkAnew(id))]]);
  }
  await sendInvitations(visit, [official]);
  await after();
};

const inviteAll = async (visit: Visit, whom: Whom, officials: readonly Official[]): Promise<void> => {
  const unit = whom === 'everybody' || whom === 0 ? undefined : asUnitId(whom);
  const total = officials.length;
  const showProgress = async (sent: number): Promise<void> => {
    if (total <= MOST_WITHOUT_PROGRESS) return;
    const back = [[button('‹ Các đơn vị', INVITE.to.units(0))]];
    await show(visit, { blocks: [plain(`Đã tạo ${sent}/${total} lời mời.`)], buttons: back });
  };
  const texts = await sendUnitInvitations(visit, officials, unit, showProgress);
  const passOn =
    texts === 1
      ? 'Đồng chí chuyển tiếp tin trên đây cho đơn vị.'
      : 'Mỗi tin trên đây chuyển tiếp cho một đơn vị.';
  await say(visit, `Xong: ${total} lời mời. ${passOn}`);
};

const outsideNow = async ({ services, now }: Visit, whom: Whom) =>
  findOutside(services.invitations, await services.directory(), whom, now);

const ALL_IN = 'Không còn ai phải mời.';

/** One invitation for each who isn't in yet. If some have an open one, which would stop working, that is asked first. */
export const inviteUnit = async (visit: Visit, whom: Whom): Promise<void> => {
  await answerPress(visit);
  const { outside, fresh } = await outsideNow(visit, whom);
  if (outside.length === 0) return say(visit, ALL_IN);
  if (fresh.length === outside.length) return inviteAll(visit, whom, outside);
  const text = [
    `${outside.length - fresh.length} trong ${outside.length} người đã có lời mời còn hạn.`,
    'Mời lại thì lời mời cũ hết hiệu lực.',
  ].join(' ');
  const rows = [
    [
      button(
        `Mời lại cả ${outside.length} người`,
        whom === 'everybody' ? INVITE.to.all() : INVITE.to.wholeUnit(whom),
      ),
    ],
    fresh.length > 0
      ? [
          button(
            `Chỉ mời ${fresh.length} người chưa mời`,
            whom === 'everybody' ? INVITE.to.allFresh() : INVITE.to.freshOfUnit(whom),
          ),
        ]
      : [],
  ];
  await say(visit, text, rows);
};

/** After that question: all, or only those without an open invitation. */
export const inviteUnitConfirmed = async (
  visit: Visit,
  whom: Whom,
  which: 'all' | 'fresh',
): Promise<void> => {
  await answerPress(visit);
  const { outside, fresh } = await outsideNow(visit, whom);
  const officials = which === 'all' ? outside : fresh;
  if (officials.length === 0) return say(visit, ALL_IN);
  await inviteAll(visit, whom, officials);
};

/** Takes back an official's open invitation and shows the list anew. */
export const revokeInvitation = async (visit: Visit, id: number, page: number): Promise<void> => {
  const { services, actor } = visit;
  const revoked = await services.invitations.revoke(asOfficialId(id), authorOf(actor), visit.now);
  await answerPress(visit, revoked > 0 ? 'Đã thu hồi lời mời.' : 'Lời mời này không còn hạn.');
  await showOpenInvitations(visit, page);
};
