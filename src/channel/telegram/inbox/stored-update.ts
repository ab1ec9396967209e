import type { Update } from 'grammy/types';
import { z } from 'zod';

// The payload is what grammY itself gave us, stored in between; beyond its id nothing is checked.
const updateSchema = z.custom<Update>(
  (value) => typeof value === 'object' && value !== null && 'update_id' in value,
);

/**
 * An update as the inbox holds it.
 * @throws {z.ZodError | SyntaxError} if it isn't one.
 */
export const readStoredUpdate = (payload: string): Update => updateSchema.parse(JSON.parse(payload));

const withId = z.object({ id: z.number() });

const contentSchema = z.object({
  chat: withId.optional(),
  message: z.object({ chat: withId }).optional(),
  from: withId.optional(),
});

/**
 * The lane in which an update waits its turn: its chat, else its person. Updates of one lane are handled in order.
 */
export const laneOf = ({ update_id: _, ...contents }: Update): string => {
  const { data } = contentSchema.safeParse(Object.values<unknown>(contents)[0]);
  const chat = data?.chat ?? data?.message?.chat;
  if (chat) return `chat:${chat.id}`;
  return data?.from ? `person:${data.from.id}` : 'other';
};
