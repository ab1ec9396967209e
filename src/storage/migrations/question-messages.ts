import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** A message of ours that isn't known; Telegram counts from 1. */
const UNKNOWN_MESSAGE = 0;

/** Version 12: which message of ours asks a question; one without any still has to be asked. */
export const addQuestionMessages = async (db: Kysely<Tables>): Promise<void> => {
  await db.schema.alterTable('progress_question').addColumn('asked_in', 'bigint').execute();
  // Until now every question was sent as soon as it was stored.
  await db.updateTable('progress_question').set({ asked_in: UNKNOWN_MESSAGE }).execute();
};
