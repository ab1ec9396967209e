import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { button } from '../../../domain/view.ts';
import { addOfficial, LONGEST_NAME, readPersonName } from '../../../people/add-official.ts';
import { INVITE } from '../../../people/people-buttons.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler } from '../feature.ts';
import { say } from '../message/send.ts';
import type { Visit } from '../visit.ts';

/** What is said of a text that can't be a name. */
export const BAD_NAME_TEXT = `Họ tên cần từ 2 đến ${LONGEST_NAME} ký tự, trên một dòng. Đồng chí gõ lại:`;

const KIND = 'invite: new official';
const dataSchema = z.object({ unit: z.number() });

/** Asks for the name of somebody whom the office adds by hand. @param unit 0 for none. */
export const askForOfficial = (visit: Visit, unit: number): Promise<void> =>
  askFor(visit, KIND, { unit }, 'Đồng chí gõ họ tên cán bộ cần thêm:');

const takeName = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { services } = visit;
  const name = readPersonName(text);
  if (name === undefined) return say(visit, BAD_NAME_TEXT);
  const wanted = { name, unit: dataSchema.parse(JSON.parse(dialogue.data)).unit };
  const { official, unit } = await addOfficial(services, visit, await services.directory(), wanted);
  await closeDialogue(visit, dialogue);
  const rows = [
    [button('Tạo lời mời', INVITE.to.invite(official.id))],
    [button('‹ Đơn vị', INVITE.to.unit(unit?.id ?? 0, 0))],
  ];
  const place = unit === undefined ? 'chưa có đơn vị' : unit.name;
  await say(visit, `Đã thêm ${official.name}, mã ${official.code}, ${place}.`, rows);
};

/** Takes the name of a new official. */
export const newOfficialDialogue: DialogueHandler = { kind: KIND, right: 'manage people', run: takeName };
