import { type Page, pageButtons } from '../../../domain/page.ts';
import type { Membership, Official, Role } from '../../../domain/people.ts';
import type { Button, Rows } from '../../../domain/view.ts';
import { nameWithCode } from '../../../people/describe-official.ts';
import type { Directory, Holding } from '../../../people/directory.ts';
import { INVITE, OFFICIAL } from './people-buttons.ts';

/** Roles in the order in which buttons number them. */
export const NUMBERED_ROLES: readonly Role[] = ['official', 'leader', 'staff'];

const inviteLabel = ({ person }: Official): string =>
  person === undefined ? '✉️ Mời vào bot' : '✉️ Gắn tài khoản mới';

export const cardKeyboard = (official: Official): Rows => {
  const { id } = official;
  const erase = { label: '🗑 Xóa dữ liệu', data: OFFICIAL.to.erasure(id) };
  const back = [{ label: '‹ Danh sách', data: OFFICIAL.to.list(0) }];
  if (official.endedAt !== undefined) return [[erase], back];
  return [
    [{ label: inviteLabel(official), data: INVITE.to.invite(id) }],
    [
      { label: 'Đổi, thêm đơn vị', data: OFFICIAL.to.places(id) },
      { label: 'Đổi vai trò', data: OFFICIAL.to.roles(id) },
    ],
    [
      { label: 'Đổi tên', data: OFFICIAL.to.rename(id) },
      { label: 'Đổi liên hệ', data: OFFICIAL.to.contact(id) },
    ],
    [
      { label: 'Đặt người phó', data: OFFICIAL.to.deputy(id) },
      { label: 'Bàn giao việc', data: OFFICIAL.to.handOver(id) },
    ],
    [{ label: '⛔ Thu quyền', data: OFFICIAL.to.askTakeAccess(id) }, erase],
    back,
  ];
};

export const cardButton = ({ id }: Pick<Official, 'id'>): Button => ({
  label: '‹ Thẻ cán bộ',
  data: OFFICIAL.to.card(id),
});

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
    { label: officialLabel(official, directory), data: OFFICIAL.to.card(official.id) },
  ]),
  pageButtons(page, dataOf),
];

/** An official's units, each with what can be done about it. */
export const placesKeyboard = (official: Official, places: readonly Holding[]): Rows => [
  ...places.flatMap(
    ({ unit, membership }): Rows => [
      [{ label: `Chuyển khỏi ${unit.name}`, data: OFFICIAL.to.chooseUnit(official.id, membership.id, 0) }],
      [
        headButton(membership),
        { label: 'Thôi ở đơn vị này', data: OFFICIAL.to.leave(official.id, membership.id) },
      ],
    ],
  ),
  [{ label: '➕ Thêm đơn vị', data: OFFICIAL.to.chooseUnit(official.id, 0, 0) }],
  [cardButton(official)],
];

const headButton = ({ id, isHead }: Membership): Button =>
  isHead
    ? { label: 'Thôi làm trưởng', data: OFFICIAL.to.setHead(id, 0) }
    : { label: 'Đặt làm trưởng', data: OFFICIAL.to.setHead(id, 1) };
