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
