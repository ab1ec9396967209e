import type { ZodType } from 'zod';
import type { Dialogue } from '../../domain/dialogue.ts';
import { say } from './message/send.ts';
import type { Visit } from './visit.ts';

/**
 * Asks for a text: the next one from this person in this chat goes to the feature's dialogue of this kind.
 * @param data what the feature needs to go on.
 */
export const askFor = async (
  visit: Visit,
  kind: Dialogue['kind'],
  data: unknown,
  question: string,
): Promise<void> => {
  await visit.services.dialogues.open({
    chat: visit.chat,
    person: visit.person,
    kind,
    data: JSON.stringify(data),
    askedAt: visit.now,
  });
  await say(visit, question);
};

/** What was kept of a dialogue; undefined where it isn't of that kind. */
export const readAsked = <T>(schema: ZodType<T>, { data }: Dialogue): T | undefined =>
  schema.safeParse(JSON.parse(data)).data;

/** Ends a dialogue: what is typed from now on is a question again. */
export const closeDialogue = ({ services }: Visit, { chat, person }: Dialogue): Promise<void> =>
  services.dialogues.close(chat, person);
