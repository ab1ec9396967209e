import { OLD_BUTTON } from '../../domain/chat-turn.ts';
import { asOfficialId, asUnitId, type Official } from '../../domain/people.ts';
import { button, menu, type Pressed, present, type View } from '../../domain/view.ts';
import { authorOf } from '../directory.ts';
import type { Keeper } from '../keeper.ts';
import { INVITE } from '../people-buttons.ts';
import { viewUnitInvitations } from './describe-invitations.ts';
import { findOutside, groupByUnit, type Whom } from './find-outside.ts';
import { inviteOfficials } from './invite-officials.ts';
import { viewInvitation, viewOpenInvitations } from './view-invitations.ts';

/**
 * One tap, one invitation to pass on. For somebody who is in it links a new account, so that is asked first.
 * @param botName undefined outside Telegram
 * @param after shows anew what the button stood under
 */
export const pressInvite = async (
  by: Keeper,
  id: number,
  isConfirmed: boolean,
  botName: string | undefined,
  after?: () => Promise<View>,
): Promise<Pressed> => {
  const { directory, invitations, timeZone } = by.services;
  const official = (await directory()).official(asOfficialId(id));
  if (official === undefined || official.endedAt !== undefined) return { toast: OLD_BUTTON };
  if (official.isAdmin)
    return { toast: 'Người này là quản trị theo ADMIN_IDS; tài khoản đổi trong cấu hình.' };
  if (official.person !== undefined && !isConfirmed) {
    const text = [
      `${official.name} đã vào bot. Lời mời mới dùng để gắn một tài khoản Telegram khác:`,
      'khi lời mời được dùng, tài khoản cũ mất quyền ngay.',
    ].join(' ');
    return { sends: menu(text, [[button('Tạo lời mời gắn tài khoản mới', INVITE.to.linkAnew(id))]]) };
  }
  const [made] = await inviteOfficials(invitations, [official], authorOf(by.actor), by.now);
  return made === undefined
    ? { toast: OLD_BUTTON }
    : { sends: viewInvitation(made, botName, timeZone), view: await after?.() };
};

/** Takes back an official's open invitation and shows the list anew. */
export const pressRevoke = async (by: Keeper, id: number, page: number): Promise<Pressed> => {
  const revoked = await by.services.invitations.revoke(asOfficialId(id), authorOf(by.actor), by.now);
  return {
    toast: revoked > 0 ? 'Đã thu hồi lời mời.' : 'Lời mời này không còn hạn.',
    view: await viewOpenInvitations(by, page),
  };
};

const ALL_IN = 'Không còn ai phải mời.';

/** Whom to invite of a unit or of all: nobody, a question first, or these. */
type WhomToInvite = { readonly asked: View } | { readonly officials: readonly Official[] };

/** Who isn't in yet. If some have an open invitation, which would stop working, that is asked first. */
export const findInvited = async (
  { services, now }: Keeper,
  whom: Whom,
  which?: 'all' | 'fresh',
): Promise<WhomToInvite> => {
  const { outside, fresh } = await findOutside(services.invitations, await services.directory(), whom, now);
  const chosen = which === 'fresh' ? fresh : outside;
  if (chosen.length === 0) return { asked: menu(ALL_IN) };
  if (which !== undefined || fresh.length === outside.length) return { officials: chosen };
  const isAll = whom === 'everybody';
  const text = `${outside.length - fresh.length} trong ${outside.length} người đã có lời mời còn hạn. Mời lại thì lời mời cũ hết hiệu lực.`;
  const again = button(
    `Mời lại cả ${outside.length} người`,
    isAll ? INVITE.to.all() : INVITE.to.wholeUnit(whom),
  );
  const onlyFresh = button(
    `Chỉ mời ${fresh.length} người chưa mời`,
    isAll ? INVITE.to.allFresh() : INVITE.to.freshOfUnit(whom),
  );
  return { asked: menu(text, present([again], fresh.length > 0 && [onlyFresh])) };
};

/** More invitations than this are sent with a line that counts them. */
const MOST_WITHOUT_PROGRESS = 3;

/** A text to pass on to a unit; behind the last one of a unit how far it has come, where that is shown. */
interface UnitText {
  readonly view: View;
  readonly progress: View | undefined;
}

/** Makes invitations of all of these, one text or more for each unit, to be passed on. */
export const inviteUnits = async (
  { services, actor, now }: Keeper,
  whom: Whom,
  officials: readonly Official[],
  botName: string | undefined,
): Promise<readonly UnitText[]> => {
  const unit = whom === 'everybody' || whom === 0 ? undefined : asUnitId(whom);
  const made = await inviteOfficials(services.invitations, officials, authorOf(actor), now);
  let sent = 0;
  return groupByUnit(await services.directory(), made, unit).flatMap((invited) => {
    sent += invited.invitations.length;
    const progress =
      officials.length <= MOST_WITHOUT_PROGRESS
        ? undefined
        : menu(`Đã tạo ${sent}/${officials.length} lời mời.`, [[button('‹ Các đơn vị', INVITE.to.units(0))]]);
    const texts = viewUnitInvitations(invited, botName, services.timeZone);
    return texts.map((blocks, index) => ({
      view: { blocks },
      progress: index === texts.length - 1 ? progress : undefined,
    }));
  });
};

/** Ends it. @param texts how many there are to pass on */
export const describeInvited = (total: number, texts: number): string =>
  `Xong: ${total} lời mời. ${texts === 1 ? 'Đồng chí chuyển tiếp tin trên đây cho đơn vị.' : 'Mỗi tin trên đây chuyển tiếp cho một đơn vị.'}`;
