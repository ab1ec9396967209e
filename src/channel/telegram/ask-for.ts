import { asChatId, asPersonId } from '../../domain/chat.ts';
import type { Dialogue } from '../../domain/dialogue.ts';
import type { Visit } from './feature.ts';
import { say } from './message/say.ts';

/**
 * Asks for a text: the next one from this person in this chat goes to the feature's dialogue of this kind.
 * @param data what the feature needs to go on.
 */
export const askFor = async (
  { ctx, services }: Visit,
  kind: Dialogue['kind'],
  data: unknown,
  question: string,
): Promise<void> => {
  if (ctx.chat === undefined || ctx.from === undefined) return;
  await services.dialogues.open({
    chat: asChatId(ctx.chat.id),
    person: asPersonId(ctx.from.id),
    kind,
    data: JSON.stringify(data),
    askedAt: services.now(),
  });
  await say(ctx, question);
};

/** Ends a dialogue: what is typed from now on is a question again. */
export const closeDialogue = ({ services }: Visit, { chat, person }: Dialogue): Promise<void> =>
  services.dialogues.close(chat, person);
