import type { KeyedMessage } from '../delivery/outbox-store.ts';
import { defineButtons, numbers } from '../domain/button-data.ts';
import { type Page, pageButtons } from '../domain/page.ts';
import type { Unit } from '../domain/people.ts';
import { bold, plain, quote } from '../domain/styled-text.ts';
import { type Button, button, present, type View } from '../domain/view.ts';
import type { Directory } from '../people/directory.ts';
import { ALL_HEADS, countMeant, EVERYBODY } from './choose-audience.ts';
import { chooseRecipients } from './choose-recipients.ts';
import { describeAudience, describeMissing, nameSome } from './describe-notice.ts';
import { findDelivery } from './find-delivery.ts';
import type { Audience, Notice } from './notice.ts';

/** Buttons of a notice: for whom it is, its text, and its sending as it was shown. */
export const NOTICE = defineButtons('tbao', {
  everybody: numbers('a', 'notice'),
  heads: numbers('h', 'notice'),
  units: numbers('u', 'notice', 'page'),
  tickUnit: numbers('t', 'notice', 'unit', 'page'),
  tickHeads: numbers('k', 'notice', 'isOn', 'page'),
  findUnit: numbers('f', 'notice'),
  preview: numbers('p', 'notice'),
  chooseAgain: numbers('c', 'notice'),
  rewrite: numbers('e', 'notice'),
  send: numbers('s', 'notice', 'version', 'count'),
  drop: numbers('x', 'notice'),
  refresh: numbers('r', 'notice'),
});

/** So much of the text fits into a preview with all that stands around it. */
const LONGEST_QUOTE = 3000;

const excerpt = (text: string): string =>
  text.length <= LONGEST_QUOTE
    ? text
    : `${text.slice(0, LONGEST_QUOTE).trimEnd()} …\n(xem trước cắt ở đây; gửi đủ ${text.length} ký tự)`;

/** For whom is it? */
export const viewAudienceChoice = (notice: Notice, directory: Directory): View => ({
  blocks: [bold('Thông báo mới'), quote(excerpt(notice.text)), plain('Gửi cho ai?')],
  buttons: [
    [button(`Tất cả (${countMeant(directory, EVERYBODY, notice)} người)`, NOTICE.to.everybody(notice.id))],
    [
      button(
        `Chỉ trưởng đơn vị (${countMeant(directory, ALL_HEADS, notice)} người)`,
        NOTICE.to.heads(notice.id),
      ),
    ],
    [button('Chọn đơn vị…', NOTICE.to.units(notice.id, 0))],
    [button('✏️ Sửa nội dung', NOTICE.to.rewrite(notice.id)), button('✖ Bỏ', NOTICE.to.drop(notice.id))],
  ],
});

/** Units to choose from, ticked or not. @param found what was searched for; undefined for all units. */
export const viewUnitChoice = (
  { id, audience }: Notice,
  units: Page<Unit>,
  found: string | undefined,
): View => {
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
        button(
          `${chosen.has(unit.id) ? '☑' : '☐'} ${unit.name}`,
          NOTICE.to.tickUnit(id, unit.id, units.number),
        ),
      ]),
      found === undefined ? pageButtons(units, (page) => NOTICE.to.units(id, page)) : [],
      present(
        button('🔎 Tìm đơn vị', NOTICE.to.findUnit(id)),
        found !== undefined && button('‹ Tất cả đơn vị', NOTICE.to.units(id, 0)),
      ),
      [
        button(
          `${heads ? '☑' : '☐'} Chỉ trưởng đơn vị`,
          NOTICE.to.tickHeads(id, heads ? 0 : 1, units.number),
        ),
      ],
      present(
        chosen.size !== 0 && button(`Xem trước (${chosen.size} đơn vị)`, NOTICE.to.preview(id)),
        button('‹ Quay lại', NOTICE.to.chooseAgain(id)),
      ),
    ],
  };
};

/** What would be sent to whom, counted to the person. */
export const viewPreview = (notice: Notice, audience: Audience, directory: Directory): View => {
  const recipients = chooseRecipients(directory, audience, notice.by);
  const { reached } = recipients;
  const count = reached.length + recipients.unreachable.length;
  const missing = describeMissing(recipients);
  return {
    blocks: present(
      bold('Xem trước thông báo'),
      quote(`Văn phòng thông báo\n\n${excerpt(notice.text)}`),
      plain(`Gửi cho: ${describeAudience(audience, directory)}. ${reached.length} người nhận được ngay.`),
      missing !== '' && plain(missing),
    ),
    buttons: [
      count === 0 ? [] : [button(`Gửi cho ${count} người`, NOTICE.to.send(notice.id, notice.version, count))],
      [
        button('✏️ Sửa nội dung', NOTICE.to.rewrite(notice.id)),
        button('Chọn lại người nhận', NOTICE.to.chooseAgain(notice.id)),
      ],
      [button('✖ Bỏ', NOTICE.to.drop(notice.id))],
    ],
  };
};

/** How far a notice has come with everybody that it is for. */
export const viewDelivery = (
  notice: Notice,
  messages: readonly KeyedMessage[],
  directory: Directory,
): View => {
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
        present(
          notice.audience !== undefined && `Gửi cho: ${describeAudience(notice.audience, directory)}.`,
          `Đã tới ${sent}/${all} · đang chờ ${underWay} · không gửi được ${failed.length} · đã chặn bot ${blocked.length} · chưa vào bot ${missed.length}`,
        ).join('\n'),
      ),
      ...named
        .filter(([, officials]) => officials.length > 0)
        .map(([title, officials]) => plain(`${title}: ${nameSome(officials)}.`)),
    ],
    buttons: [[button('↻ Làm mới', NOTICE.to.refresh(notice.id))]],
  };
};
