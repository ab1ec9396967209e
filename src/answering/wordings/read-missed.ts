import type { WordingStore } from '../../documents/wordings/wording-store.ts';
import type { Clock } from '../../domain/clock.ts';
import type { ConversationStore } from '../conversation.ts';
import { groupMissed, type MissedGroup } from './group-missed.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How far back questions are listed: whoever looks at them once a week and misses a week has still seen all. In days. */
export const LISTED_DAYS = 14;

interface Means {
  readonly conversations: Pick<ConversationStore, 'listMissed'>;
  readonly wordings: Pick<WordingStore, 'list'>;
  readonly now: Clock;
}

/** The questions of the last days that nobody was answered surely, by their wordings, those asked most first. */
export const readMissed = async ({
  conversations,
  wordings,
  now,
}: Means): Promise<readonly MissedGroup[]> => {
  const since = new Date(now().getTime() - LISTED_DAYS * DAY_MS);
  return groupMissed(await conversations.listMissed(since), await wordings.list());
};
