import { formatMinute } from '../../domain/local-time.ts';
import { type Page, pageButtons, takePage } from '../../domain/page.ts';
import type { Official, Unit } from '../../domain/people.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { type Button, button, menu, present, type Rows, type View } from '../../domain/view.ts';
import { findOfficials, findUnits } from '../find-people.ts';
import type { Keeper } from '../keeper.ts';
import { INVITE } from '../people-buttons.ts';
import { accountState } from './describe-invitations.ts';
import { type AccountState, findAccountState, officialsOf, outsideOf } from './find-outside.ts';
import { type Invitation, invitationLink } from './invitation.ts';
import type { NewInvitation } from './invite-officials.ts';

const MARKS: Partial<Record<AccountState['state'], string>> = { in: '✅', 'cut off': '✅', invited: '✉️' };

/** An official in a list, with their state. */
interface InvitableOfficial {
  readonly official: Official;
  readonly account: AccountState;
  readonly state: string;
}

/** @param toInvite how many of all units aren't in yet */
const unitsKeyboard = (page: Page<Unit>, withoutUnit: number, toInvite: number): Rows =>
  present(
    ...page.rows.map(({ id, name }): readonly Button[] => [button(name, INVITE.to.unit(id, 0))]),
    withoutUnit > 0 && [button(`Chưa có đơn vị (${withoutUnit} người)`, INVITE.to.unit(0, 0))],
    pageButtons(page, (number) => INVITE.to.units(number)),
    toInvite > 0 ? [button(`✉️ Mời tất cả (${toInvite} người chưa vào)`, INVITE.to.askAll())] : [],
    [button('🔎 Tìm theo tên', INVITE.to.search()), button('Lời mời còn hạn', INVITE.to.open(0))],
  );

/** The people of a unit with their states. */
const describeUnit = (name: string, people: Page<InvitableOfficial>): readonly Block[] => [
  bold(name),
  plain(
    people.rows.length === 0
      ? 'Chưa có cán bộ nào. Thêm bằng nút dưới đây, hoặc nhập danh sách.'
      : people.rows.map(({ official, state }) => `${official.name} (${official.code}): ${state}`).join('\n'),
  ),
  plain('Bấm vào một người để tạo lời mời; tin mời hiện ra thì chuyển tiếp cho người đó.'),
];

/** @param unit 0 for people without a unit. */
const unitKeyboard = (unit: number, people: Page<InvitableOfficial>, toInvite: number): Rows => [
  ...people.rows.map(({ official, account }): readonly Button[] => [
    button(
      `${MARKS[account.state] ?? '➕'} ${official.name}`,
      INVITE.to.invite(official.id, unit, people.number),
    ),
  ]),
  pageButtons(people, (number) => INVITE.to.unit(unit, number)),
  toInvite > 0 ? [button(`Mời cả đơn vị (${toInvite} người chưa vào)`, INVITE.to.askUnit(unit))] : [],
  [button('➕ Thêm cán bộ', INVITE.to.add(unit)), button('‹ Các đơn vị', INVITE.to.units(0))],
];

/** The message that staff pass on to the invited official. @param botName undefined at the terminal. */
export const viewInvitation = (
  { official, code, expiresAt }: NewInvitation,
  botName: string | undefined,
  timeZone: string,
): View => {
  const link = botName === undefined ? undefined : invitationLink(botName, code);
  const how =
    link === undefined
      ? `Nhắn cho bot: /start ${code}`
      : `Bấm vào liên kết này rồi bấm Bắt đầu (Start):\n${link}`;
  const until = `Dùng được một lần, cho riêng ${official.name}, đến ${formatMinute(expiresAt, timeZone)}. Xin không chuyển cho người khác.`;
  const share = new URL('https://t.me/share/url');
  share.searchParams.set('url', link ?? '');
  share.searchParams.set('text', `Lời mời dành cho ${official.name}. ${until}`);
  return {
    blocks: [bold(`Lời mời dành cho ${official.name}`), plain(how), plain(until)],
    buttons: link === undefined ? undefined : [[{ label: 'Gửi cho người được mời', url: share.href }]],
  };
};

/** Open invitations, with buttons to make them anew or take them back. */
const viewOpen = (
  page: Page<{ readonly official: Official; readonly invitation: Invitation }>,
  timeZone: string,
): View => ({
  blocks: present(
    bold('Lời mời còn hạn'),
    plain(
      page.rows.length === 0
        ? 'Không có lời mời nào còn hạn.'
        : page.rows
            .map(({ official, invitation }) =>
              [
                `${official.name} (${official.code}): hết hạn ${formatMinute(invitation.expiresAt, timeZone)}`,
                `người mời: ${invitation.madeBy.name}`,
              ].join(', '),
            )
            .join('\n'),
    ),
    page.rows.length > 0 &&
      plain('Mã không được lưu nên không xem lại được; “Gửi lại” tạo mã mới, mã cũ hết hiệu lực.'),
  ),
  buttons: [
    ...page.rows.map(({ official }): readonly Button[] => [
      button(`↻ Gửi lại: ${official.name}`, INVITE.to.again(official.id, page.number)),
      button('✖ Thu hồi', INVITE.to.revoke(official.id, page.number)),
    ]),
    pageButtons(page, (number) => INVITE.to.open(number)),
    [button('‹ Các đơn vị', INVITE.to.units(0))],
  ],
});

/** Adds to each official how far they are on the way into the bot. */
const withStates = async (
  { services, now }: Keeper,
  officials: readonly Official[],
): Promise<readonly InvitableOfficial[]> => {
  const latest = await services.invitations.findLatest();
  return officials.map((official) => {
    const account = findAccountState(official, latest.get(official.id), now);
    return { official, account, state: accountState(account, services.timeZone) };
  });
};

/** All units, page by page. */
export const viewUnits = async (by: Keeper, page = 0): Promise<View> => {
  const directory = await by.services.directory();
  const units = directory.units();
  const text =
    units.length === 0
      ? 'Chưa có đơn vị nào. Nhập danh sách cán bộ trước (gửi tệp danh sách cho tôi), rồi mời từng người.'
      : 'Mời cán bộ vào bot. Đồng chí chọn đơn vị:';
  const keyboard = unitsKeyboard(
    takePage(units, page),
    officialsOf(directory, 0).length,
    outsideOf(directory).length,
  );
  return menu(text, keyboard);
};

/** The people of a unit (0: of none) with their states. */
export const viewUnit = async (by: Keeper, unit: number, page: number): Promise<View> => {
  const directory = await by.services.directory();
  const officials = officialsOf(directory, unit);
  const people = await withStates(by, officials);
  const name = directory.units().find(({ id }) => id === unit)?.name ?? 'Chưa có đơn vị';
  const shown = takePage(people, page);
  const toInvite = officials.filter(({ person }) => person === undefined).length;
  return { blocks: describeUnit(name, shown), buttons: unitKeyboard(unit, shown, toInvite) };
};

/** Units and people that a typed name may mean. */
export const viewFound = async (by: Keeper, text: string): Promise<View> => {
  const directory = await by.services.directory();
  const units = takePage(findUnits(directory, text), 0).rows;
  const people = await withStates(by, takePage(findOfficials(directory, text), 0).rows);
  const rows = [
    ...units.map(({ id, name }) => [button(name, INVITE.to.unit(id, 0))]),
    ...people.map(({ official, state }) => [
      button(`${official.name} (${official.code}): ${state}`, INVITE.to.invite(official.id)),
    ]),
    [button('‹ Các đơn vị', INVITE.to.units(0))],
  ];
  const found = units.length + people.length;
  const line =
    found === 0
      ? `Không thấy đơn vị hay cán bộ nào có tên “${text}”. Đồng chí thử gõ ngắn hơn.`
      : 'Đồng chí chọn đơn vị hoặc người cần mời:';
  return { blocks: [bold('Mời cán bộ'), plain(line)], buttons: rows };
};

/** Asks in words whom to invite. */
export const FIND_TO_INVITE = {
  kind: 'invite: find',
  question: 'Đồng chí gõ tên cán bộ, mã cán bộ hoặc tên đơn vị:',
  take: viewFound,
};

/** Invitations that may still be used. */
export const viewOpenInvitations = async (by: Keeper, page: number): Promise<View> => {
  const directory = await by.services.directory();
  const open = (await by.services.invitations.findOpen(by.now)).flatMap((invitation) => {
    const official = directory.official(invitation.official);
    return official ? [{ official, invitation }] : [];
  });
  return viewOpen(takePage(open, page), by.services.timeZone);
};
