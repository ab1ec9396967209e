import type { Message } from 'grammy/types';
import { z } from 'zod';
import { askFor, closeDialogue, readAsked } from '../../channel/telegram/ask-for.ts';
import type { DialogueHandler, Feature } from '../../channel/telegram/feature.ts';
import { ofChosenDocument, onButtons } from '../../channel/telegram/message/on-buttons.ts';
import { answerPress, say } from '../../channel/telegram/message/send.ts';
import { textOf } from '../../channel/telegram/read-message.ts';
import { OLD_BUTTON_TOAST } from '../../channel/telegram/views/texts.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import { asLeaderRequestId } from '../../domain/progress.ts';
import { asDocumentId, asReference } from '../../domain/reference.ts';
import { labelDocumentItem } from '../name-items.ts';
import { answerRequest, askUnits, listAnswering } from './ask-units.ts';
import { REQUEST_KINDS } from './leader-request.ts';
import { findOwnRequest } from './read-requests.ts';
import { REQUEST, REQUEST_OF_LEADER } from './view-request.ts';

const WANT = 'request: words';
const ANSWER = 'request: answer';
/** Longer words don't fit beside their target in one message. */
const LONGEST = 1500;

const wantSchema = z.object({
  kind: z.enum(REQUEST_KINDS),
  document: z.string().transform(asDocumentId),
  ref: z.string().transform(asReference),
});
const answerSchema = z.object({ request: z.number().transform(asLeaderRequestId) });

const NOT_YOURS = 'Yêu cầu này không gửi đến đơn vị của đồng chí.';
const NOBODY_LEADS =
  'Chưa giao đơn vị nào chủ trì chỉ tiêu này nên chưa gửi được. Văn phòng giao việc bằng /phancong.';

/** Asks a leader what to tell the units that lead a target. */
const beginRequest =
  (kind: (typeof REQUEST_KINDS)[number]) =>
  async (visit: Visit, number: number): Promise<void> => {
    const { services } = visit;
    const target = services.resolution().targets.find((each) => each.number === number);
    if (target === undefined) return answerPress(visit, OLD_BUTTON_TOAST);
    await answerPress(visit);
    const { document, ref } = target;
    const label = labelDocumentItem(services, { document, ref: target.measures[0]?.ref ?? ref });
    const question =
      kind === 'explain'
        ? `Đồng chí yêu cầu giải trình điều gì về ${label}?`
        : `Đồng chí gửi ý kiến gì về ${label}?`;
    await askFor(visit, WANT, { kind, document, ref }, question);
  };

const wantDialogue: DialogueHandler = {
  kind: WANT,
  right: 'ask units',
  run: async (visit, dialogue, text) => {
    const { services, actor } = visit;
    await closeDialogue(visit, dialogue);
    const data = readAsked(wantSchema, dialogue);
    if (data === undefined || actor.official === undefined) return say(visit, OLD_BUTTON_TOAST);
    const { kind, document, ref } = data;
    const directory = await services.directory();
    const update = visit.update;
    const said = text.trim().slice(0, LONGEST);
    const wanted = { update, kind, item: { document, ref }, leader: actor.official.id, said };
    const asked = await askUnits(services, directory, wanted, visit.now);
    if (asked.length === 0) return say(visit, NOBODY_LEADS);
    const units = asked.map(({ unit }) => {
      const name = directory.unit(unit)?.name ?? 'đơn vị chủ trì';
      return listAnswering(directory, unit).length === 0
        ? `${name} (chưa có ai dùng bot, xin báo Văn phòng)`
        : name;
    });
    await say(visit, `Đã gửi đến: ${units.join(', ')}. Trả lời của đơn vị sẽ được chuyển đến đồng chí.`);
  },
};

const beginAnswer = async (visit: Visit, id: number): Promise<void> => {
  const request = await findOwnRequest(visit.services.requests, visit.actor, asLeaderRequestId(id));
  if (request === undefined) return answerPress(visit, NOT_YOURS);
  await answerPress(visit);
  await askFor(visit, ANSWER, { request: id }, 'Đồng chí gõ câu trả lời:');
};

const keepAnswer = async (visit: Visit, id: number, text: string): Promise<void> => {
  const { services, actor } = visit;
  const request = await findOwnRequest(visit.services.requests, visit.actor, asLeaderRequestId(id));
  if (request === undefined || actor.official === undefined) return say(visit, NOT_YOURS);
  const said = text.trim().slice(0, LONGEST);
  const given = { said, by: actor.official.id, key: String(visit.update) };
  await answerRequest(services, request, given, visit.now);
  const leader = (await services.directory()).official(request.leader)?.name ?? 'lãnh đạo';
  await say(visit, `Đã chuyển câu trả lời đến đồng chí ${leader}.`);
};

const answerDialogue: DialogueHandler = {
  kind: ANSWER,
  right: 'report progress',
  run: async (visit, dialogue, text) => {
    await closeDialogue(visit, dialogue);
    const data = readAsked(answerSchema, dialogue);
    if (data === undefined) return say(visit, NOT_YOURS);
    await keepAnswer(visit, data.request, text);
  },
};

/** Takes a reply to a leader's request as its answer. */
const takeReply = async (visit: Visit, message: Message): Promise<boolean> => {
  const { services } = visit;
  const replied = message.reply_to_message;
  const text = textOf(message);
  if (replied?.from?.id !== visit.me.id || text.trim() === '') return false;
  const pushed = await services.outbox.findPushed(asChatId(message.chat.id), asMessageId(replied.message_id));
  if (pushed?.payload?.type !== 'request') return false;
  await keepAnswer(visit, pushed.payload.request, text);
  return true;
};

/** What leaders want of the units that lead a target, and what these answer. */
export const requestFeature: Feature = {
  presses: [
    ofChosenDocument(
      onButtons(REQUEST_OF_LEADER, 'ask units', {
        explain: beginRequest('explain'),
        opinion: beginRequest('opinion'),
      }),
    ),
    onButtons(REQUEST, 'report progress', { answer: beginAnswer }),
  ],
  dialogues: [wantDialogue, answerDialogue],
  messages: [{ right: 'report progress', run: takeReply }],
};
