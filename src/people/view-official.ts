import { type Page, pageButtons } from '../domain/page.ts';
import type { Membership, Official, Role } from '../domain/people.ts';
import { type Button, button, type Rows } from '../domain/view.ts';
import { nameWithCode } from './describe-official.ts';
import type { Directory, Holding } from './directory.ts';
import { INVITE, OFFICIAL } from './people-buttons.ts';

/** Roles in the order in which buttons number them. */
export const NUMBERED_ROLES: readonly Role[] = ['official', 'leader', 'staff'];

const inviteLabel = ({ person }: Official): string =>
  person === undefined ? '✉️ Mời vào bot' : '✉️ Gắn tài khoản mới';

export const cardKeyboard = (official: Official): Rows => {
  const { id } = official;
  const erase = button('🗑 Xóa dữ liệu', OFFICIAL.to.erasure(id));
  const back = [button('‹ Danh sách', OFFICIAL.to.list(0))];
  if (official.endedAt !== undefined) return [[erase], back];
  return [
    [button(inviteLabel(official), INVITE.to.invite(id))],
    [button('Đổi, thêm đơn vị', OFFICIAL.to.places(id)), button('Đổi vai trò', OFFICIAL.to.roles(id))],
    [button('Đổi tên', OFFICIAL.to.rename(id)), button('Đổi liên hệ', OFFICIAL.to.contact(id))],
    [button('Đặt người phó', OFFICIAL.to.deputy(id)), button('Bàn giao việc', OFFICIAL.to.handOver(id))],
    [button('⛔ Thu quyền', OFFICIAL.to.askTakeAccess(id)), erase],
    back,
  ];
};

export const cardButton = ({ id }: Pick<Official, 'id'>): Button =>
  button('‹ Thẻ cán bộ', OFFICIAL.to.card(id));

/** An official on a button: name, code, unit. */
export const officialLabel = (official: Official, directory: Directory): string => {
  const [first] = directory.placesOf(official);
  const place = first === undefined ? '' : ` · ${first.unit.shortName || first.unit.name}`;
  return `${nameWithCode(official)}${place}${official.endedAt === undefined ? '' : ' · đã thôi'}`;
};

/** Officials to choose from. @param dataOf a page's data. */
export const officialsKeyboard = (
  page: Page<Official>,
  directory: Directory,
  dataOf: (page: number) => string,
): Rows => [
  ...page.rows.map((official): readonly Button[] => [
    button(officialLabel(official, directory), OFFICIAL.to.card(official.id)),
  ]),
  pageButtons(page, dataOf),
];

/** An official's units, each with what can be done about it. */
export const placesKeyboard = (official: Official, places: readonly Holding[]): Rows => [
  ...places.flatMap(
    ({ unit, membership }): Rows => [
      [button(`Chuyển khỏi ${unit.name}`, OFFICIAL.to.chooseUnit(official.id, membership.id, 0))],
      [headButton(membership), button('Thôi ở đơn vị này', OFFICIAL.to.leave(official.id, membership.id))],
    ],
  ),
  [button('➕ Thêm đơn vị', OFFICIAL.to.chooseUnit(official.id, 0, 0))],
  [cardButton(official)],
];

const headButton = ({ id, isHead }: Membership): Button =>
  isHead
    ? button('Thôi làm trưởng', OFFICIAL.to.setHead(id, 0))
    : button('Đặt làm trưởng', OFFICIAL.to.setHead(id, 1));
