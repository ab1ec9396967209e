import type { OutboxStore } from '../delivery/outbox-store.ts';
import type { Clock } from '../domain/local-time.ts';
import { qualify } from '../domain/reference.ts';
import type { Directory } from '../people/directory.ts';
import { isByOffice } from '../progress/recording/progress-update.ts';
import type { ReportFollower } from '../progress/recording/record-report.ts';
import { planOfficeTelling } from './plan-office-telling.ts';
import { planPromised } from './plan-promised.ts';
import type { ReminderRules } from './read-week.ts';

interface Means {
  readonly outbox: Pick<OutboxStore, 'enqueue'>;
  readonly directory: () => Promise<Directory>;
  readonly reminderRules: () => ReminderRules;
  readonly now: Clock;
}

/** Puts out what follows from reports that were recorded. */
export const createReportFollower = ({ outbox, directory, reminderRules, now }: Means): ReportFollower => ({
  tellUnits: async (updates) => {
    const entered = updates.filter(isByOffice);
    if (entered.length === 0) return;
    const at = now();
    await outbox.enqueue(planOfficeTelling(entered, await directory(), reminderRules(), at), at);
  },
  askOnPromisedDay: async (updates) => {
    const promising = updates.flatMap((update) =>
      // A day that the office was told isn't asked about at the office.
      update.status === 'no-figure' && update.promisedOn !== undefined && !isByOffice(update)
        ? [{ ...update, promisedOn: update.promisedOn }]
        : [],
    );
    const messages = [...Map.groupBy(promising, ({ promisedOn }) => promisedOn)].flatMap(([day, those]) => {
      const [first] = those;
      if (first === undefined) return [];
      const refs = those.map(({ document, ref }) => qualify(document, ref));
      return planPromised({ official: first.official, day, refs, key: String(first.id) }, reminderRules());
    });
    if (messages.length > 0) await outbox.enqueue(messages, now());
  },
});
