import type { Payload } from '../delivery/payload.ts';
import type { Official, UnitId } from '../domain/people.ts';
import type { DocumentItem } from '../domain/reference.ts';
import type { Directory } from '../people/directory.ts';
import type { FollowedDocuments } from '../progress/followed-documents.ts';
import { listWork } from './list-work.ts';
import { findAnswered, type ReminderRules, type WeekStores } from './read-week.ts';
import { documentsOn } from './week-documents.ts';

type EscalationPayload = Extract<Payload, { type: 'escalation' }>;

/** Where it is read from who hasn't answered. */
export interface SilentMeans extends Pick<WeekStores, 'absences' | 'reminders'> {
  readonly directory: () => Promise<Directory>;
  readonly followed: () => FollowedDocuments;
  readonly reminderRules: () => ReminderRules;
}

/** Who of a unit is silent, with what they are still asked about. */
export interface SilentUnit {
  readonly unit: UnitId;
  readonly people: readonly { readonly official: Official; readonly items: readonly DocumentItem[] }[];
}

/** What a plan has in common with the document that it carries out is asked once, and so named once. */
const withoutShared = (
  { sharedOf }: FollowedDocuments,
  items: readonly DocumentItem[],
): readonly DocumentItem[] =>
  items.filter(({ document, ref }) => {
    const same = sharedOf(document).get(ref);
    return (
      same === undefined || !items.some((each) => each.document === same.document && each.ref === same.ref)
    );
  });

/**
 * Who of those that an escalation is about hasn't answered by now, and their units; of one unit only, if the message is to
 * its head. What somebody else of a unit has given isn't chased.
 */
export const findSilent = async (
  means: SilentMeans,
  { about, unit: only }: Pick<EscalationPayload, 'about' | 'unit'>,
  now: Date,
): Promise<{ readonly silent: readonly Official[]; readonly units: readonly SilentUnit[] }> => {
  const [directory, rules] = [await means.directory(), means.reminderRules()];
  const { answered, isGiven } = await findAnswered(means, rules, now, { directory, officials: about });
  const silent = about.flatMap((id) => {
    const official = directory.official(id);
    return official?.endedAt === undefined && official && !answered.has(id) ? [official] : [];
  });
  const work = listWork(directory, documentsOn(rules.documents, directory.today));
  const items = silent.flatMap(({ id }) => (work.get(id)?.items ?? []).filter((item) => !isGiven(item)));
  const byUnit = Map.groupBy(
    items.filter(({ unit }) => only === undefined || unit === only),
    ({ unit }) => unit,
  );
  const units = [...byUnit].map(([unit, ofUnit]) => ({
    unit,
    people: [...Map.groupBy(ofUnit, ({ of }) => of)].flatMap(([id, theirs]) => {
      const official = directory.official(id);
      return official ? [{ official, items: withoutShared(means.followed(), theirs) }] : [];
    }),
  }));
  return { silent, units };
};
