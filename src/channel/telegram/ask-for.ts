import { type ZodType, z } from 'zod';
import type { TypedReply } from '../../domain/view.ts';
import type { Right } from '../../people/rights.ts';
import type { DialogueHandler } from './feature.ts';
import { say, send } from './message/send.ts';
import type { Visit } from './visit.ts';

/** What a dialogue about one number keeps. */
export const numbered = <Name extends string>(name: Name) =>
  z.object({ [name]: z.number() } as Record<Name, z.ZodNumber>);

/** Ends the dialogue, and does what a typed text asks for. */
export const closingDialogue = <Means>(
  kind: string,
  right: Right,
  take: DialogueHandler<Means>['run'],
): DialogueHandler<Means> => ({
  kind,
  right,
  run: async (visit, dialogue, text) => {
    await visit.stopAsking();
    await take(visit, dialogue, text);
  },
});

/** Shows what a typed text comes to, or asks for it again. @param data what is kept of the dialogue */
export const dialogueOf = <T, Means>(
  kind: string,
  right: Right,
  data: ZodType<T>,
  take: (visit: Visit<Means>, asked: T, text: string) => Promise<TypedReply | undefined>,
): DialogueHandler<Means> => ({
  kind,
  right,
  run: async (visit, dialogue, text) => {
    const reply = await take(visit, data.parse(JSON.parse(dialogue.data)), text);
    if (reply !== undefined && 'again' in reply) return say(visit, reply.again);
    await visit.stopAsking();
    if (reply !== undefined) await send(visit, reply);
  },
});
