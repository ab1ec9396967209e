import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { Reference } from '../../domain/reference.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import { itemOf, type Reporter } from '../reporters/find-reporter.ts';
import type { ProgressStore } from './progress-store.ts';
import type { SaidMessage } from './said-message.ts';

interface Means {
  readonly outbox: Pick<OutboxStore, 'findPushed'>;
  readonly progress: Pick<ProgressStore, 'findCard' | 'findByUpdate'>;
}

/** What a message answers to: a card about one item says which. */
export const whatItAnswers = async (
  { outbox, progress }: Means,
  { write }: Pick<Reporter, 'write'>,
  { chat, repliesTo }: Pick<SaidMessage, 'chat' | 'repliesTo'>,
): Promise<RepliesTo | undefined> => {
  if (repliesTo === undefined) return undefined;
  const card = await progress.findCard(chat, repliesTo);
  if (card === undefined) {
    const pushed = await outbox.findPushed(chat, repliesTo);
    return pushed?.payload?.type === 'nudge' ? { kind: 'nudge' } : undefined;
  }
  const { updates } = await progress.findByUpdate(card.update);
  const refs = new Set(updates.filter((each) => each.card === card.card).map(write));
  const [item] = refs;
  return refs.size === 1 && item !== undefined ? { kind: 'card', item } : { kind: 'nudge' };
};

/** The task that a text begins with, by its reference; tasks have no names to be read. */
export const namedTask = (
  { find, readers }: Pick<FollowedDocuments, 'find' | 'readers'>,
  { led }: Pick<Reporter, 'led'>,
  text: string,
): Reference | undefined => {
  const [first = ''] = text.trim().split(/[\s:,;]/);
  const [task, ...others] = led.filter((item) => {
    const { document, ref } = itemOf(item);
    const resolution = find(document);
    const isNamed = first.toUpperCase() === ref.toUpperCase();
    return isNamed && resolution !== undefined && readers.of(resolution).items.measure(ref) === undefined;
  });
  // The same may stand in two documents: then which is meant is asked.
  return others.length === 0 ? task?.ref : undefined;
};
