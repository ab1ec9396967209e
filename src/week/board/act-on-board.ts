import type { OutboxStore } from '../../delivery/outbox-store.ts';
import type { OfficialId } from '../../domain/people.ts';
import { authorOf } from '../../people/author-of.ts';
import type { Actor } from '../../people/directory.ts';
import { type AgainPlan, planAgain } from './plan-again.ts';
import { type Board, type BoardMeans, readBoard } from './read-board.ts';

/** Who would be asked again now, and who not, before anybody is. @param only one of them; undefined: all who are silent */
export const previewAgain = async (
  means: BoardMeans,
  only: OfficialId | undefined,
  now: Date,
): Promise<AgainPlan & Pick<Board, 'week'>> => {
  const { week } = await readBoard(means, now);
  return { ...planAgain({ now, rules: means.reminderRules(), week, only }), week };
};

/** Asks whoever is silent again. @returns what was planned, and false where a colleague was faster */
export const askAgain = async (
  means: BoardMeans & { readonly outbox: Pick<OutboxStore, 'enqueueAs'> },
  actor: Actor,
  only: OfficialId | undefined,
  now: Date,
): Promise<{ readonly plan: AgainPlan; readonly isAdded: boolean }> => {
  const { week, ...plan } = await previewAgain(means, only, now);
  const entry = {
    by: authorOf(actor),
    act: 'nhắc lại',
    of: 'nudge',
    rowId: week.period,
    before: undefined,
    after: { officials: plan.asked },
  };
  const added = plan.messages.length === 0 ? 0 : await means.outbox.enqueueAs(plan.messages, entry, now);
  return { plan, isAdded: added > 0 };
};

/** Puts back what was given up this week: what is older has lost its use. @returns how many are sent again */
export const retryDead = async (
  means: BoardMeans & { readonly outbox: Pick<OutboxStore, 'retryDead'> },
  actor: Actor,
  now: Date,
): Promise<number> => {
  const { dead } = await readBoard(means, now);
  return means.outbox.retryDead(
    dead.map(({ id }) => id),
    authorOf(actor),
    now,
  );
};
