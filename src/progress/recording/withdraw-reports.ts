import type { MessagePlace } from '../../domain/chat-turn.ts';
import type { Actor } from '../../people/directory.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import { officeAuthor, type ProgressUpdate } from './progress-update.ts';

/** What was taken back. */
export interface Withdrawn {
  readonly updates: readonly ProgressUpdate[];
  /** Messages of ours whose question needs no answer any more. */
  readonly asked: readonly MessagePlace[];
}

/** Takes reports back, and closes what is asked about them. */
export const withdrawReports = async (
  { progress }: { readonly progress: Pick<ProgressStore, 'withdraw' | 'close'> },
  actor: Actor,
  { updates, questions }: Recorded,
  at: Date,
): Promise<Withdrawn> => {
  await progress.withdraw(
    updates.map(({ id }) => id),
    at,
    officeAuthor(actor, updates),
  );
  for (const { id } of questions) await progress.close(id, at);
  const asked = questions.flatMap(({ chat, askedIn }) =>
    askedIn === undefined ? [] : [{ chat, message: askedIn }],
  );
  return { updates, asked };
};
