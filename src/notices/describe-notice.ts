import type { Official } from '../domain/people.ts';
import type { Directory } from '../people/directory.ts';
import type { Recipients } from './choose-recipients.ts';
import type { Audience } from './notice.ts';

const MOST_NAMED = 8;

const MOST_UNITS = 5;

/** `Tất cả`, `Trưởng đơn vị của Sở Y tế, Sở Xây dựng`. */
export const describeAudience = ({ units, headsOnly }: Audience, directory: Directory): string => {
  if (units === undefined) return headsOnly ? 'trưởng của tất cả đơn vị' : 'tất cả';
  const names = units.map((id) => directory.unit(id)?.name ?? `đơn vị ${id}`);
  const more = names.length - MOST_UNITS;
  const named = `${names.slice(0, MOST_UNITS).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`;
  return headsOnly ? `trưởng của ${named}` : named;
};

export const nameSome = (officials: readonly Official[]): string => {
  const names = officials.slice(0, MOST_NAMED).map(({ name, code }) => `${name} (${code})`);
  const more = officials.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` và ${more} người khác` : ''}`;
};

/** Who won't get it, or not soon, and why. */
export const describeMissing = ({ unreachable, notLinked }: Recipients): string =>
  [
    ...(unreachable.length === 0
      ? []
      : [
          `Không tới được ${unreachable.length} người (đã chặn bot; tin chờ họ một tuần): ${nameSome(unreachable)}.`,
        ]),
    ...(notLinked.length === 0
      ? []
      : [`Không nhận được ${notLinked.length} người vì chưa vào bot: ${nameSome(notLinked)}.`]),
  ].join('\n');
