import { formatDay, localDay } from '../../../domain/local-time.ts';
import type { Membership, Official, Role } from '../../../domain/people.ts';
import type { Directory, Holding } from '../../../people/directory.ts';
import type { Refusal } from '../../../people/plan-access.ts';
import { ROLE_NAMES } from '../../../people/role-names.ts';
import type { Button } from '../message/keyboard.ts';
import { type Page, pageButtons } from '../message/paging.ts';
import { type Block, bold, plain } from '../message/rich-text.ts';
import { INVITE, OFFICIAL } from './people-buttons.ts';

/** Why something isn't done to an official. */
export const REFUSAL_TEXTS: Readonly<Record<Refusal, string>> = {
  gone: 'Danh sách đã thay đổi nên nút này không dùng được nữa. Xin mở lại /canbo.',
  yourself: 'Đồng chí không tự làm việc này với chính mình; xin nhờ một người khác của Văn phòng.',
  'admin by settings': 'Người này là quản trị theo ADMIN_IDS; vai trò và quyền đổi trong cấu hình.',
  'last staff':
    'Đây là người cuối cùng của Văn phòng đang dùng bot nên không thu quyền hay đổi vai trò được.',
  'no change': 'Không có gì thay đổi: đã như vậy rồi.',
};

/** Roles in the order in which buttons number them. */
export const NUMBERED_ROLES: readonly Role[] = ['official', 'leader', 'staff'];

export const nameWithCode = ({ name, code }: Official): string => `${name} (${code})`;

const describePlace = ({ unit, membership }: Holding): string => {
  const until = membership.until === undefined ? '' : `, đến ${formatDay(membership.until)}`;
  return `${unit.name}${membership.isHead ? ' (trưởng đơn vị)' : ''}${until}`;
};

/** What the card says beyond the rows of people. */
export interface CardFacts {
  readonly accountState: string;
  /** Undefined where the reader may not see it. */
  readonly contact: string | undefined;
  readonly lastAsked: Date | undefined;
}

/** Everything that the office knows of an official. */
export const viewCard = (
  official: Official,
  directory: Directory,
  { accountState, contact, lastAsked }: CardFacts,
  timeZone: string,
): readonly Block[] => {
  const day = (moment: Date): string => formatDay(localDay(moment, timeZone));
  const places = directory.placesOf(official).map(describePlace);
  const deputy = official.deputy === undefined ? undefined : directory.official(official.deputy);
  const role = official.isAdmin ? 'Văn phòng (quản trị theo ADMIN_IDS)' : ROLE_NAMES[official.role];
  const lines = [
    `Vai trò: ${role}`,
    `Đơn vị: ${places.length === 0 ? 'chưa có' : places.join('; ')}`,
    `Người phó: ${deputy === undefined ? 'chưa có' : nameWithCode(deputy)}`,
    ...(contact === undefined ? [] : [`Liên hệ: ${contact === '' ? 'chưa có' : contact}`]),
    official.endedAt === undefined ? `Tài khoản: ${accountState}` : `Đã thôi từ ${day(official.endedAt)}`,
    ...(official.unreachableSince === undefined
      ? []
      : [`Không nhận được tin từ ${day(official.unreachableSince)}`]),
    ...(lastAsked === undefined ? [] : [`Lần cuối hỏi bot: ${day(lastAsked)}`]),
  ];
  return [bold(nameWithCode(official)), plain(lines.join('\n'))];
};

const inviteLabel = ({ person }: Official): string =>
  person === undefined ? '✉️ Mời vào bot' : '✉️ Gắn tài khoản mới';

export const cardKeyboard = (official: Official): readonly (readonly Button[])[] => {
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
): readonly (readonly Button[])[] => [
  ...page.rows.map((official): readonly Button[] => [
    { label: officialLabel(official, directory), data: OFFICIAL.to.card(official.id) },
  ]),
  pageButtons(page, dataOf),
];

/** An official's units, each with what can be done about it. */
export const placesKeyboard = (
  official: Official,
  places: readonly Holding[],
): readonly (readonly Button[])[] => [
  ...places.flatMap(({ unit, membership }): readonly (readonly Button[])[] => [
    [{ label: `Chuyển khỏi ${unit.name}`, data: OFFICIAL.to.chooseUnit(official.id, membership.id, 0) }],
    [
      headButton(membership),
      { label: 'Thôi ở đơn vị này', data: OFFICIAL.to.leave(official.id, membership.id) },
    ],
  ]),
  [{ label: '➕ Thêm đơn vị', data: OFFICIAL.to.chooseUnit(official.id, 0, 0) }],
  [cardButton(official)],
];

const headButton = ({ id, isHead }: Membership): Button =>
  isHead
    ? { label: 'Thôi làm trưởng', data: OFFICIAL.to.setHead(id, 0) }
    : { label: 'Đặt làm trưởng', data: OFFICIAL.to.setHead(id, 1) };
