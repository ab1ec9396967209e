import { takePage } from '../domain/page.ts';
import { asOfficialId, type OfficialId } from '../domain/people.ts';
import { button, menu, type TypedReply, type View } from '../domain/view.ts';
import { addOfficial, LONGEST_CONTACT, LONGEST_NAME, readContact, readPersonName } from './add-official.ts';
import { changeAs } from './change-people.ts';
import { namePlaces, REFUSAL_TEXTS } from './describe-official.ts';
import { findOfficials } from './find-people.ts';
import type { Keeper } from './keeper.ts';
import { INVITE, OFFICIAL } from './people-buttons.ts';
import { type OfficialEdit, planEdit } from './plan-access.ts';
import { planHandOver } from './plan-places.ts';
import { cardButton, findOfficial, GONE, officialLabel, ofOfficial, viewOfficial } from './view-official.ts';

const BAD_NAME = `Họ tên cần từ 2 đến ${LONGEST_NAME} ký tự, trên một dòng. Đồng chí gõ lại:`;

/** Takes the name of somebody whom the office adds by hand. @param unit 0 for none */
const takeNewOfficial = async (by: Keeper, unit: number, text: string): Promise<TypedReply> => {
  const name = readPersonName(text);
  if (name === undefined) return { again: BAD_NAME };
  const added = await addOfficial(by.services, by, await by.services.directory(), { name, unit });
  const place = added.unit === undefined ? 'chưa có đơn vị' : added.unit.name;
  return menu(`Đã thêm ${added.official.name}, mã ${added.official.code}, ${place}.`, [
    [button('Tạo lời mời', INVITE.to.invite(added.official.id))],
    [button('‹ Đơn vị', INVITE.to.unit(added.unit?.id ?? 0, 0))],
  ]);
};

/** The deputy who can be taken off or changed; undefined where there is none. */
export const viewDeputy = async (by: Keeper, id: number): Promise<View | undefined> => {
  const official = await findOfficial(by, id);
  if (official?.deputy === undefined) return undefined;
  return menu('Đang có người phó. Gõ tên hoặc mã để đổi, hoặc bỏ:', [
    [button('Bỏ người phó', OFFICIAL.to.setDeputy(id, 0))],
    [cardButton(official)],
  ]);
};

const edit = async (by: Keeper, id: OfficialId, act: string, change: OfficialEdit): Promise<View> => {
  const { outcome } = await changeAs(by.services, by, act, (snapshot) => planEdit(snapshot, id, change));
  if (outcome === 'gone') return GONE;
  return outcome === 'done' ? viewOfficial(by, id) : menu(REFUSAL_TEXTS[outcome]);
};

/** Makes somebody the deputy. @param deputy 0 for none. */
export const setDeputy = (by: Keeper, id: number, deputy = 0): Promise<View> =>
  edit(by, asOfficialId(id), 'đặt người phó', { deputy: deputy === 0 ? undefined : asOfficialId(deputy) });

/** Takes a new name. */
const rename = async (by: Keeper, id: number, text: string): Promise<TypedReply> => {
  const name = readPersonName(text);
  return name === undefined ? { again: BAD_NAME } : edit(by, asOfficialId(id), 'đổi tên', { name });
};

/** Takes how somebody is reached. */
const changeContact = async (by: Keeper, id: number, text: string): Promise<TypedReply> => {
  const contact = readContact(text);
  return contact === undefined
    ? { again: `Liên hệ dài quá ${LONGEST_CONTACT} ký tự. Đồng chí gõ lại:` }
    : edit(by, asOfficialId(id), 'đổi liên hệ', { contact });
};

/** Offers the other officials whom a typed text may mean. @param dataOf the button's data for one of them */
const offerOfficials =
  (dataOf: (id: number, chosen: number) => string) =>
  async ({ services }: Keeper, id: number, text: string): Promise<TypedReply> => {
    const directory = await services.directory();
    const found = findOfficials(directory, text).filter((official) => official.id !== id);
    if (found.length === 0) return { again: `Không thấy cán bộ nào khác theo “${text}”. Đồng chí gõ lại:` };
    const shown = takePage(found, 0).rows;
    const more = found.length > shown.length ? ` (${found.length - shown.length} người nữa không hiện)` : '';
    return menu(`Đồng chí chọn${more}:`, [
      ...shown.map((official) => [button(officialLabel(official, directory), dataOf(id, official.id))]),
      [cardButton({ id: asOfficialId(id) })],
    ]);
  };

/** What is asked for in words of somebody new, and of an official: as which dialogue, how, and what takes the answer. */
export const NEW_OFFICIAL = {
  kind: 'invite: new official',
  question: 'Đồng chí gõ họ tên cán bộ cần thêm:',
  take: takeNewOfficial,
};
export const RENAME = { kind: 'official: name', question: 'Đồng chí gõ họ tên mới:', take: rename };
export const CONTACT = {
  kind: 'official: contact',
  question: 'Đồng chí gõ cách liên hệ (chỉ Văn phòng thấy); gõ “-” để bỏ:',
  take: changeContact,
};
export const DEPUTY = {
  kind: 'official: deputy',
  question: 'Ai thay khi vắng? Đồng chí gõ tên hoặc mã cán bộ:',
  take: offerOfficials(OFFICIAL.to.setDeputy),
};
export const HAND_OVER = {
  kind: 'official: hand over',
  question: 'Bàn giao cho ai? Đồng chí gõ tên hoặc mã cán bộ nhận việc:',
  take: offerOfficials(OFFICIAL.to.askHandOver),
};

/** Asks before an official's places go to another. */
export const confirmHandOver = ofOfficial(async (by, giver, to = 0) => {
  const taker = await findOfficial(by, to);
  if (taker === undefined) return GONE;
  const places = namePlaces((await by.services.directory()).placesOf(giver));
  if (places === '') return menu(`${giver.name} không giữ đơn vị nào để bàn giao.`, [[cardButton(giver)]]);
  const line = `Bàn giao từ ${giver.name} cho ${taker.name}: ${places}? ${giver.name} thôi ở các đơn vị này; quyền vào bot giữ nguyên.`;
  return menu(line, [[button('Bàn giao', OFFICIAL.to.handOverNow(giver.id, to)), cardButton(giver)]]);
});

/** Hands an official's places to another. */
export const handOver = async (by: Keeper, from: number, to = 0): Promise<View> => {
  const result = await changeAs(by.services, by, 'bàn giao việc', (snapshot, now) =>
    planHandOver(snapshot, asOfficialId(from), asOfficialId(to), now),
  );
  if (result.outcome === 'gone') return GONE;
  if (result.outcome === 'nothing to hand over') return viewOfficial(by, from);
  return menu(`Đã bàn giao ${result.places} đơn vị. Muốn đổi lại thì bàn giao ngược.`, [
    [button('Thẻ người nhận', OFFICIAL.to.card(to))],
    [cardButton({ id: asOfficialId(from) })],
  ]);
};
