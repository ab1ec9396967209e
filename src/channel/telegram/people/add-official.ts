import { z } from 'zod';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { authorOf } from '../../../people/author-of.ts';
import { changePeople } from '../../../people/change-people.ts';
import { planNewOfficial } from '../../../people/plan-official.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { DialogueHandler, Visit } from '../feature.ts';
import { toKeyboard } from '../message/keyboard.ts';
import { say } from '../message/say.ts';
import { INVITE } from './people-buttons.ts';
import { BAD_NAME_TEXT, readPersonName } from './read-person-name.ts';

const KIND = 'invite: new official';
const dataSchema = z.object({ unit: z.number() });

/** Asks for the name of somebody whom the office adds by hand. @param unit 0 for none. */
export const askForOfficial = (visit: Visit, unit: number): Promise<void> =>
  askFor(visit, KIND, { unit }, 'Đồng chí gõ họ tên cán bộ cần thêm:');

const addOfficial = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { ctx, services, actor } = visit;
  const name = readPersonName(text);
  if (name === undefined) return say(ctx, BAD_NAME_TEXT);
  const wanted = dataSchema.parse(JSON.parse(dialogue.data)).unit;
  const unit = (await services.directory()).units().find(({ id }) => id === wanted);
  const note = { by: authorOf(actor), act: 'thêm cán bộ', at: services.now() };
  const official = await changePeople(
    services.people,
    (snapshot) => planNewOfficial(snapshot, { name, role: 'official', unit: unit?.id }),
    note,
  );
  await closeDialogue(visit, dialogue);
  const rows = [
    [{ label: 'Tạo lời mời', data: INVITE.to.invite(official.id) }],
    [{ label: '‹ Đơn vị', data: INVITE.to.unit(unit?.id ?? 0, 0) }],
  ];
  const place = unit === undefined ? 'chưa có đơn vị' : unit.name;
  await say(ctx, `Đã thêm ${official.name}, mã ${official.code}, ${place}.`, toKeyboard(rows));
};

/** Takes the name of a new official. */
export const newOfficialDialogue: DialogueHandler = { kind: KIND, right: 'manage people', run: addOfficial };
