import { formatDay, localDay } from '../domain/local-time.ts';
import type { Official } from '../domain/people.ts';
import { type Block, bold, plain } from '../domain/styled-text.ts';
import type { Directory, Holding } from './directory.ts';
import type { Refusal } from './plan-access.ts';
import { ROLE_NAMES } from './rights.ts';

/** Why something isn't done to an official. */
export const REFUSAL_TEXTS: Readonly<Record<Refusal, string>> = {
  gone: 'Danh sách đã thay đổi nên nút này không dùng được nữa. Xin mở lại /canbo.',
  yourself: 'Đồng chí không tự làm việc này với chính mình; xin nhờ một người khác của Văn phòng.',
  'admin by settings': 'Người này là quản trị theo ADMIN_IDS; vai trò và quyền đổi trong cấu hình.',
  'last staff':
    'Đây là người cuối cùng của Văn phòng đang dùng bot nên không thu quyền hay đổi vai trò được.',
  'no change': 'Không có gì thay đổi: đã như vậy rồi.',
};

export const nameWithCode = ({ name, code }: Official): string => `${name} (${code})`;

/** `Sở A (trưởng), Sở B`; empty for none. */
export const namePlaces = (places: readonly Holding[]): string =>
  places.map(({ unit, membership }) => `${unit.name}${membership.isHead ? ' (trưởng)' : ''}`).join(', ');

const describePlace = ({ unit, membership }: Holding): string => {
  const until = membership.until === undefined ? '' : `, đến ${formatDay(membership.until)}`;
  return `${unit.name}${membership.isHead ? ' (trưởng đơn vị)' : ''}${until}`;
};

/** What the card says beyond the rows of people. */
interface CardFacts {
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
