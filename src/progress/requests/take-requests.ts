import { z } from 'zod';
import type { OutboxStore } from '../../delivery/outbox-store.ts';
import { type ChatTurn, OLD_BUTTON } from '../../domain/chat-turn.ts';
import { asLeaderRequestId } from '../../domain/progress.ts';
import { asDocumentId, asReference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Actor } from '../../people/directory.ts';
import { labelDocumentItem } from '../name-items.ts';
import type { SaidMessage } from '../recording/said-message.ts';
import type { CardMeans } from '../recording/view-card.ts';
import { answerRequest, askUnits, listAnswering } from './ask-units.ts';
import { nameOf } from './describe-requests.ts';
import { type LeaderRequestStore, REQUEST_KINDS } from './leader-request.ts';
import { findOwnRequest } from './read-requests.ts';

/** Kinds of dialogues: what a leader wants; what its unit answers. */
export const WANT = 'request: words';
export const ANSWER = 'request: answer';
/** Longer words don't fit beside their target in one message. */
const LONGEST = 1500;

/** Somebody's turn, in which units are asked, or answer. */
export interface RequestTurn extends ChatTurn {
  readonly actor: Actor;
  readonly services: CardMeans & {
    readonly resolution: () => Resolution;
    readonly requests: Pick<LeaderRequestStore, 'add' | 'find' | 'answer'>;
    readonly outbox: Pick<OutboxStore, 'enqueue' | 'findPushed'>;
  };
}

const NOT_YOURS = 'Yêu cầu này không gửi đến đơn vị của đồng chí.';
const NOBODY_LEADS =
  'Chưa giao đơn vị nào chủ trì chỉ tiêu này nên chưa gửi được. Văn phòng giao việc bằng /phancong.';

/** Asks a leader what to tell the units that lead a target. */
export const beginRequest =
  (kind: (typeof REQUEST_KINDS)[number]) =>
  async (turn: RequestTurn, number: number): Promise<void> => {
    const { services } = turn;
    const target = services.resolution().targets.find((each) => each.number === number);
    if (target === undefined) return turn.acknowledge(OLD_BUTTON);
    await turn.acknowledge();
    const { document, ref } = target;
    const label = labelDocumentItem(services, { document, ref: target.measures[0]?.ref ?? ref });
    const question =
      kind === 'explain'
        ? `Đồng chí yêu cầu giải trình điều gì về ${label}?`
        : `Đồng chí gửi ý kiến gì về ${label}?`;
    await turn.ask(WANT, { kind, document, ref }, question);
  };

const wantSchema = z.object({
  kind: z.enum(REQUEST_KINDS),
  document: z.string().transform(asDocumentId),
  ref: z.string().transform(asReference),
});

/** Puts out what a leader wants. @param data as it was kept of the dialogue */
export const takeWanted = async (
  turn: RequestTurn,
  { data }: { readonly data: string },
  text: string,
): Promise<void> => {
  const { services, actor, update } = turn;
  const wanted = wantSchema.safeParse(JSON.parse(data)).data;
  if (wanted === undefined || actor.official === undefined) return turn.say(OLD_BUTTON);
  const { kind, ...item } = wanted;
  const directory = await services.directory();
  const said = text.trim().slice(0, LONGEST);
  const asked = await askUnits(
    services,
    directory,
    { update, kind, item, leader: actor.official.id, said },
    turn.now,
  );
  if (asked.length === 0) return turn.say(NOBODY_LEADS);
  const units = asked.map(({ unit }) => {
    const name = directory.unit(unit)?.name ?? 'đơn vị chủ trì';
    return listAnswering(directory, unit).length === 0
      ? `${name} (chưa có ai dùng bot, xin báo Văn phòng)`
      : name;
  });
  await turn.say(`Đã gửi đến: ${units.join(', ')}. Trả lời của đơn vị sẽ được chuyển đến đồng chí.`);
};

/** Asks somebody of the unit for its answer. */
export const beginAnswer = async (turn: RequestTurn, id: number): Promise<void> => {
  const request = await findOwnRequest(turn.services.requests, turn.actor, asLeaderRequestId(id));
  if (request === undefined) return turn.acknowledge(NOT_YOURS);
  await turn.acknowledge();
  await turn.ask(ANSWER, { request: id }, 'Đồng chí gõ câu trả lời:');
};

const keepAnswer = async (turn: RequestTurn, id: number, text: string): Promise<void> => {
  const { services, actor } = turn;
  const request = await findOwnRequest(services.requests, actor, asLeaderRequestId(id));
  if (request === undefined || actor.official === undefined) return turn.say(NOT_YOURS);
  const said = text.trim().slice(0, LONGEST);
  const given = { said, by: actor.official.id, key: String(turn.update) };
  await answerRequest(services, request, given, turn.now);
  const leader = nameOf(await services.directory(), request.leader);
  await turn.say(`Đã chuyển câu trả lời đến đồng chí ${leader}.`);
};

/** Takes the answer that was asked for. @param data as it was kept of the dialogue */
export const takeAnswer = async (
  turn: RequestTurn,
  { data }: { readonly data: string },
  text: string,
): Promise<void> => {
  const asked = z.object({ request: z.number() }).safeParse(JSON.parse(data)).data;
  await (asked === undefined ? turn.say(NOT_YOURS) : keepAnswer(turn, asked.request, text));
};

/** Takes a reply to a leader's request as its answer. @returns false if it is none */
export const takeReply = async (
  turn: RequestTurn,
  { repliesTo, chat, text }: SaidMessage,
): Promise<boolean> => {
  if (repliesTo === undefined || text.trim() === '') return false;
  const pushed = await turn.services.outbox.findPushed(chat, repliesTo);
  if (pushed?.payload?.type !== 'request') return false;
  await keepAnswer(turn, pushed.payload.request, text);
  return true;
};
