import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { takePage } from '../../../domain/page.ts';
import { asOfficialId, type OfficialId } from '../../../domain/people.ts';
import { button } from '../../../domain/view.ts';
import { LONGEST_CONTACT, readContact, readPersonName } from '../../../people/add-official.ts';
import { changeAs } from '../../../people/change-people.ts';
import { REFUSAL_TEXTS } from '../../../people/describe-official.ts';
import { findOfficials } from '../../../people/find-people.ts';
import { OFFICIAL } from '../../../people/people-buttons.ts';
import { type OfficialEdit, planEdit } from '../../../people/plan-access.ts';
import { planHandOver } from '../../../people/plan-places.ts';
import { cardButton, officialLabel } from '../../../people/view-official.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler } from '../feature.ts';
import { say } from '../message/send.ts';
import type { Visit } from '../visit.ts';
import { BAD_NAME_TEXT } from './add-official.ts';
import { findOfficial, showCard, showGone, showLine } from './show-official.ts';

const [RENAME, CONTACT, DEPUTY, HAND_OVER] = [
  'official: name',
  'official: contact',
  'official: deputy',
  'official: hand over',
] as const;

const dataSchema = z.object({ official: z.number() });

const officialOf = ({ data }: Dialogue): OfficialId =>
  asOfficialId(dataSchema.parse(JSON.parse(data)).official);

const asks =
  (kind: string, question: string) =>
  (visit: Visit, official: number): Promise<void> =>
    askFor(visit, kind, { official }, question);

export const askForName = asks(RENAME, 'Đồng chí gõ họ tên mới:');
export const askForContact = asks(CONTACT, 'Đồng chí gõ cách liên hệ (chỉ Văn phòng thấy); gõ “-” để bỏ:');
export const askForTaker = asks(HAND_OVER, 'Bàn giao cho ai? Đồng chí gõ tên hoặc mã cán bộ nhận việc:');

/** Asks who stands in for an official, or takes the present one off. */
export const askForDeputy = async (visit: Visit, id: number): Promise<void> => {
  const official = await findOfficial(visit, id);
  if (official?.deputy !== undefined) {
    const rows = [[button('Bỏ người phó', OFFICIAL.to.setDeputy(id, 0))], [cardButton(official)]];
    await showLine(visit, 'Đang có người phó. Gõ tên hoặc mã để đổi, hoặc bỏ:', rows);
  }
  await askFor(visit, DEPUTY, { official: id }, 'Ai thay khi vắng? Đồng chí gõ tên hoặc mã cán bộ:');
};

const edit = async (visit: Visit, id: OfficialId, act: string, change: OfficialEdit): Promise<void> => {
  const result = await changeAs(visit.services, visit, act, (snapshot) => planEdit(snapshot, id, change));
  if (result.outcome === 'gone') return showGone(visit);
  if (result.outcome !== 'done') return say(visit, REFUSAL_TEXTS[result.outcome]);
  await showCard(visit, id);
};

/** Makes somebody the deputy. @param deputy 0 for none. */
export const setDeputy = (visit: Visit, id: number, deputy = 0): Promise<void> =>
  edit(visit, asOfficialId(id), 'đặt người phó', {
    deputy: deputy === 0 ? undefined : asOfficialId(deputy),
  });

const rename = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const name = readPersonName(text);
  if (name === undefined) return say(visit, BAD_NAME_TEXT);
  await closeDialogue(visit, dialogue);
  await edit(visit, officialOf(dialogue), 'đổi tên', { name });
};

const changeContact = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const contact = readContact(text);
  if (contact === undefined) {
    return say(visit, `Liên hệ dài quá ${LONGEST_CONTACT} ký tự. Đồng chí gõ lại:`);
  }
  await closeDialogue(visit, dialogue);
  await edit(visit, officialOf(dialogue), 'đổi liên hệ', { contact });
};

/** Offers the officials that a typed text may mean. @param dataOf the button's data for one of them. */
const offerOfficials = async (
  visit: Visit,
  dialogue: Dialogue,
  text: string,
  dataOf: (chosen: OfficialId) => string,
): Promise<void> => {
  const id = officialOf(dialogue);
  const directory = await visit.services.directory();
  const found = findOfficials(directory, text).filter((official) => official.id !== id);
  if (found.length === 0) return say(visit, `Không thấy cán bộ nào khác theo “${text}”. Đồng chí gõ lại:`);
  await closeDialogue(visit, dialogue);
  const shown = takePage(found, 0).rows;
  const rows = shown.map((official) => [button(officialLabel(official, directory), dataOf(official.id))]);
  const more = found.length > shown.length ? ` (${found.length - shown.length} người nữa không hiện)` : '';
  await showLine(visit, `Đồng chí chọn${more}:`, [...rows, [cardButton({ id })]]);
};

/** Asks before an official's places go to another. */
export const confirmHandOver = async (visit: Visit, from: number, to = 0): Promise<void> => {
  const [giver, taker] = [await findOfficial(visit, from), await findOfficial(visit, to)];
  if (giver === undefined || taker === undefined) return showGone(visit);
  const places = (await visit.services.directory()).placesOf(giver);
  if (places.length === 0) {
    return showLine(visit, `${giver.name} không giữ đơn vị nào để bàn giao.`, [[cardButton(giver)]]);
  }
  const names = places.map(({ unit, membership }) => `${unit.name}${membership.isHead ? ' (trưởng)' : ''}`);
  const line = `Bàn giao từ ${giver.name} cho ${taker.name}: ${names.join(', ')}? ${giver.name} thôi ở các đơn vị này; quyền vào bot giữ nguyên.`;
  await showLine(visit, line, [[button('Bàn giao', OFFICIAL.to.handOverNow(from, to)), cardButton(giver)]]);
};

/** Hands an official's places to another. */
export const handOver = async (visit: Visit, from: number, to = 0): Promise<void> => {
  const result = await changeAs(visit.services, visit, 'bàn giao việc', (snapshot, now) =>
    planHandOver(snapshot, asOfficialId(from), asOfficialId(to), now),
  );
  if (result.outcome === 'gone') return showGone(visit);
  if (result.outcome === 'nothing to hand over') return showCard(visit, from);
  const back = [cardButton({ id: asOfficialId(from) })];
  const rows = [[button('Thẻ người nhận', OFFICIAL.to.card(to))], back];
  await showLine(visit, `Đã bàn giao ${result.places} đơn vị. Muốn đổi lại thì bàn giao ngược.`, rows);
};

const right = 'manage people' as const;

/** Takes what was typed for a name, a contact, a deputy, a hand-over. */
export const detailDialogues: readonly DialogueHandler[] = [
  { kind: RENAME, right, run: rename },
  { kind: CONTACT, right, run: changeContact },
  {
    kind: DEPUTY,
    right,
    run: (visit, dialogue, text) =>
      offerOfficials(visit, dialogue, text, (chosen) => OFFICIAL.to.setDeputy(officialOf(dialogue), chosen)),
  },
  {
    kind: HAND_OVER,
    right,
    run: (visit, dialogue, text) =>
      offerOfficials(visit, dialogue, text, (chosen) =>
        OFFICIAL.to.askHandOver(officialOf(dialogue), chosen),
      ),
  },
];
