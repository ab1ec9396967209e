import { takePage } from '../../../domain/page.ts';
import type { Official } from '../../../domain/people.ts';
import { bold, plain } from '../../../domain/styled-text.ts';
import { button } from '../../../domain/view.ts';
import { findOfficials, findUnits } from '../../../people/find-people.ts';
import { accountState } from '../../../people/invitations/describe-invitations.ts';
import { findAccountState, officialsOf, outsideOf } from '../../../people/invitations/find-outside.ts';
import {
  type InvitableOfficial,
  unitKeyboard,
  unitsKeyboard,
  viewOpenInvitations,
  viewUnit,
} from '../../../people/invitations/view-invitations.ts';
import { INVITE } from '../../../people/people-buttons.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

/** Adds to each official how far they are on the way into the bot. */
export const withStates = async (
  { services }: Visit,
  officials: readonly Official[],
): Promise<readonly InvitableOfficial[]> => {
  const latest = await services.invitations.findLatest();
  const { now, timeZone } = services;
  return officials.map((official) => {
    const account = findAccountState(official, latest.get(official.id), now());
    return { official, account, state: accountState(account, timeZone) };
  });
};

/** All units, page by page. */
export const showUnits = async (visit: Visit, page: number): Promise<void> => {
  const directory = await visit.services.directory();
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
  await show(visit, { blocks: [plain(text)], buttons: keyboard });
};

/** The people of a unit (0: of none) with their states. */
export const showUnit = async (visit: Visit, unit: number, page: number): Promise<void> => {
  const directory = await visit.services.directory();
  const officials = officialsOf(directory, unit);
  const people = await withStates(visit, officials);
  const name = directory.units().find(({ id }) => id === unit)?.name ?? 'Chưa có đơn vị';
  const shown = takePage(people, page);
  const toInvite = officials.filter(({ person }) => person === undefined).length;
  await show(visit, { blocks: viewUnit(name, shown), buttons: unitKeyboard(unit, shown, toInvite) });
};

/** Units and people that a typed name may mean. */
export const showFound = async (visit: Visit, text: string): Promise<void> => {
  const directory = await visit.services.directory();
  const units = takePage(findUnits(directory, text), 0).rows;
  const people = await withStates(visit, takePage(findOfficials(directory, text), 0).rows);
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
  await show(visit, { blocks: [bold('Mời cán bộ'), plain(line)], buttons: rows });
};

/** Invitations that may still be used. */
export const showOpenInvitations = async (visit: Visit, page: number): Promise<void> => {
  const directory = await visit.services.directory();
  const open = (await visit.services.invitations.findOpen(visit.now)).flatMap((invitation) => {
    const official = directory.official(invitation.official);
    return official ? [{ official, invitation }] : [];
  });
  await show(visit, viewOpenInvitations(takePage(open, page), visit.services.timeZone));
};
