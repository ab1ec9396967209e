import { asUpdateId, type ChatId, type MessageId } from '../../../domain/chat.ts';
import { type ProgressUpdate, sourceOfReport } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { officeAuthor } from './office/office-author.ts';
import { showCards } from './show-cards.ts';

/**
 * Records reports that were taken back once more, as they were, and shows them in place of what says that they were.
 * @param place our message that offers it.
 * @returns false if their message has given something of the same items since.
 */
export const restoreReports = async (
  visit: Visit,
  withdrawn: readonly ProgressUpdate[],
  place: { readonly chat: ChatId; readonly message: MessageId } | undefined,
): Promise<boolean> => {
  const { services, ctx } = visit;
  const { progress } = services;
  const update = asUpdateId(ctx.update.update_id);
  const [first] = withdrawn;
  if (first === undefined) return false;
  const { chat, message } = first;
  const standing = (await progress.findByMessage(chat, message)).updates;
  const isThere = standing.some(
    (each) =>
      each.update !== update &&
      withdrawn.some(({ document, ref }) => document === each.document && ref === each.ref),
  );
  if (isThere) return false;
  const { updates } = await progress.record({
    update,
    at: services.now(),
    from: sourceOfReport(first),
    updates: withdrawn.map((each) => ({ ...each, card: 0, supersedes: undefined })),
    questions: [],
    withdraws: [],
    closes: [],
    by: officeAuthor(visit, withdrawn),
  });
  const confirmed = updates.filter((_, index) => withdrawn[index]?.confirmedAt !== undefined);
  await progress.confirm(
    confirmed.map(({ id }) => id),
    services.now(),
  );
  const shown = (await progress.findByUpdate(update)).updates;
  await showCards(visit, { updates: shown }, place ? [place] : []);
  return true;
};
