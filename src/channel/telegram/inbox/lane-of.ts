import type { Update } from 'grammy/types';
import { z } from 'zod';

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
