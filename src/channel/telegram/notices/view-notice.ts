import type { KeyedMessage } from '../../../delivery/outbox-store.ts';
import type { Official, Unit } from '../../../domain/people.ts';
import { ALL_HEADS, countMeant, EVERYBODY } from '../../../notices/choose-audience.ts';
import { chooseRecipients, type Recipients } from '../../../notices/choose-recipients.ts';
import { findDelivery } from '../../../notices/find-delivery.ts';
import type { Audience, Notice } from '../../../notices/notice.ts';
import type { Directory } from '../../../people/directory.ts';
import type { ShownBoard } from '../board/view-board.ts';
import type { Button } from '../message/keyboard.ts';
import { type Page, pageButtons } from '../message/paging.ts';
import { bold, plain, quote } from '../message/rich-text.ts';
import { NOTICE } from './notice-buttons.ts';

/** So much of the text fits into a preview with all that stands around it. */
const LONGEST_QUOTE = 3000;
const MOST_NAMED = 8;
const MOST_UNITS = 5;

const excerpt = (text: string): string =>
  text.length <= LONGEST_QUOTE
    ? text
    : `${text.slice(0, LONGEST_QUOTE).trimEnd()} …\n(xem trước cắt ở đây; gửi đủ ${text.length} ký tự)`;

/** `Tất cả`, `Trưởng đơn vị của Sở Y tế, Sở Xây dựng`. */
const describeAudience = ({ units, headsOnly }: Audience, directory: Directory): string => {
  if (units === undefined) return headsOnly ? 'trưởng của tất cả đơn vị' : 'tất cả';
  const names = units.map((id) => directory.unit(id)?.name ?? `đơn vị ${id}`);
  const more = names.length - MOST_UNITS;
  const named = `${names.slice(0, MOST_UNITS).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`;
  return headsOnly ? `trưởng của ${named}` : named;
};

/** For whom is it? */
export const viewAudienceChoice = (notice: Notice, directory: Directory): ShownBoard => ({
  blocks: [bold('Thông báo mới'), quote(excerpt(notice.text)), plain('Gửi cho ai?')],
  buttons: [
    [
      {
        label: `Tất cả (${countMeant(directory, EVERYBODY, notice)} người)`,
        data: NOTICE.to.everybody(notice.id),
      },
    ],
    [
      {
        label: `Chỉ trưởng đơn vị (${countMeant(directory, ALL_HEADS, notice)} người)`,
        data: NOTICE.to.heads(notice.id),
      },
    ],
    [{ label: 'Chọn đơn vị…', data: NOTICE.to.units(notice.id, 0) }],
    [
      { label: '✏️ Sửa nội dung', data: NOTICE.to.rewrite(notice.id) },
      { label: '✖ Bỏ', data: NOTICE.to.drop(notice.id) },
    ],
  ],
});

/** Units to choose from, ticked or not. @param found what was searched for; undefined for all units. */
export const viewUnitChoice = (
  { id, audience }: Notice,
  units: Page<Unit>,
  found: string | undefined,
): ShownBoard => {
  const chosen = new Set(audience?.units);
  const heads = audience?.headsOnly === true;
  const nothing = found === undefined ? 'Chưa có đơn vị nào.' : `Không thấy đơn vị nào có tên “${found}”.`;
  const title = found === undefined ? 'Chọn đơn vị nhận thông báo' : `Đơn vị có tên “${found}”`;
  return {
    blocks: [
      bold(title),
      plain(units.rows.length === 0 ? nothing : 'Bấm để chọn hoặc bỏ chọn, xong thì bấm “Xem trước”.'),
    ],
    buttons: [
      ...units.rows.map((unit): readonly Button[] => [
        {
          label: `${chosen.has(unit.id) ? '☑' : '☐'} ${unit.name}`,
          data: NOTICE.to.tickUnit(id, unit.id, units.number),
        },
      ]),
      found === undefined ? pageButtons(units, (page) => NOTICE.to.units(id, page)) : [],
      [
        { label: '🔎 Tìm đơn vị', data: NOTICE.to.findUnit(id) },
        ...(found === undefined ? [] : [{ label: '‹ Tất cả đơn vị', data: NOTICE.to.units(id, 0) }]),
      ],
      [
        {
          label: `${heads ? '☑' : '☐'} Chỉ trưởng đơn vị`,
          data: NOTICE.to.tickHeads(id, heads ? 0 : 1, units.number),
        },
      ],
      [
        ...(chosen.size === 0
          ? []
          : [{ label: `Xem trước (${chosen.size} đơn vị)`, data: NOTICE.to.preview(id) }]),
        { label: '‹ Quay lại', data: NOTICE.to.chooseAgain(id) },
      ],
    ],
  };
};

const nameSome = (officials: readonly Official[]): string => {
  const names = officials.slice(0, MOST_NAMED).map(({ name, code }) => `${name} (${code})`);
  const more = officials.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` và ${more} người khác` : ''}`;
};

/** Who won't get it, or not soon, and why. */
const describeMissing = ({ unreachable, notLinked }: Recipients): string =>
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

/** What would be sent to whom, counted to the person. */
export const viewPreview = (notice: Notice, audience: Audience, directory: Directory): ShownBoard => {
  const recipients = chooseRecipients(directory, audience, notice.by);
  const { reached } = recipients;
  const count = reached.length + recipients.unreachable.length;
  const missing = describeMissing(recipients);
  return {
    blocks: [
      bold('Xem trước thông báo'),
      quote(`Văn phòng thông báo\n\n${excerpt(notice.text)}`),
      plain(`Gửi cho: ${describeAudience(audience, directory)}. ${reached.length} người nhận được ngay.`),
      ...(missing === '' ? [] : [plain(missing)]),
    ],
    buttons: [
      count === 0
        ? []
        : [{ label: `Gửi cho ${count} người`, data: NOTICE.to.send(notice.id, notice.version, count) }],
      [
        { label: '✏️ Sửa nội dung', data: NOTICE.to.rewrite(notice.id) },
        { label: 'Chọn lại người nhận', data: NOTICE.to.chooseAgain(notice.id) },
      ],
      [{ label: '✖ Bỏ', data: NOTICE.to.drop(notice.id) }],
    ],
  };
};

/** How far a notice has come with everybody that it is for. */
export const viewDelivery = (
  notice: Notice,
  messages: readonly KeyedMessage[],
  directory: Directory,
): ShownBoard => {
  const { sent, all, underWay, blocked, failed, missed } = findDelivery(notice, messages, directory);
  const named = [
    ['Không gửi được', failed],
    ['Đã chặn bot, tin chờ họ một tuần', blocked],
    ['Chưa vào bot', missed],
  ] as const;
  return {
    blocks: [
      bold(underWay > 0 ? `Đang gửi thông báo số ${notice.id}` : `Đã gửi xong thông báo số ${notice.id}`),
      quote(excerpt(notice.text)),
      plain(
        [
          ...(notice.audience === undefined
            ? []
            : [`Gửi cho: ${describeAudience(notice.audience, directory)}.`]),
          `Đã tới ${sent}/${all} · đang chờ ${underWay} · không gửi được ${failed.length} · đã chặn bot ${blocked.length} · chưa vào bot ${missed.length}`,
        ].join('\n'),
      ),
      ...named
        .filter(([, officials]) => officials.length > 0)
        .map(([title, officials]) => plain(`${title}: ${nameSome(officials)}.`)),
    ],
    buttons: [[{ label: '↻ Làm mới', data: NOTICE.to.refresh(notice.id) }]],
  };
};
