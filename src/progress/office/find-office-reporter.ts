import { localDay } from '../../domain/local-time.ts';
import type { UnitId } from '../../domain/people.ts';
import { type DocumentItem, isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Actor, Directory } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import { writerOf } from '../followed-documents.ts';
import type { ProgressUpdate, ReportedIn } from '../recording/progress-update.ts';
import { findReporter, type LedItem, type Reporter, type ReporterMeans } from '../reporters/find-reporter.ts';

/**
 * The units that a figure may be entered for, in the order of the table: those that lead it or the target that it is part
 * of; where nobody does, those that support it.
 */
export const listUnitsOfItem = (directory: Directory, { document, ref }: DocumentItem): readonly UnitId[] => {
  const those = directory
    .assignments()
    .filter((each) => each.document === document && isAtOrBelow(ref, each.ref));
  const leads = those.filter(({ part }) => part === 'lead');
  return [...new Set((leads.length > 0 ? leads : those).map(({ unit }) => unit))];
};

/** By what the office enters figures, and for which unit where that is known. */
interface OfficeSource {
  readonly source: string;
  readonly unit?: UnitId | undefined;
}

/** Who acts, as a reporter on what a report or a question is about: for the office where it entered that. */
export const findReporterOn = async (
  means: ReporterMeans,
  actor: Actor,
  { enteredByOffice = '' }: Pick<ReportedIn, 'enteredByOffice'>,
  now: Date,
  at = now,
): Promise<Reporter | undefined> =>
  enteredByOffice === ''
    ? findReporter(means, actor, now, at)
    : findOfficeReporter(means, actor, { source: enteredByOffice }, now, at);

/** What the office writes to the bot itself. */
export const BY_MESSAGE = 'tin nhắn';

/** Measures of the documents; of a plan none that it has in common with the document that it carries out. */
const listMeasures = (
  { followed }: Pick<ReporterMeans, 'followed'>,
  collecting: readonly Resolution[],
): readonly Omit<LedItem, 'unit' | 'of'>[] => {
  const isCollected = (id: string): boolean => collecting.some(({ document }) => document.id === id);
  return collecting.flatMap(({ targets, document: { id } }) => {
    const shared = followed().sharedOf(id);
    return targets
      .flatMap(({ measures }) => measures)
      .filter(({ ref }) => !isCollected(shared.get(ref)?.document ?? ''))
      .map(({ ref }) => ({ document: id, ref }));
  });
};

/**
 * Who acts as the office's reporter on all that is reported on, for whichever unit leads it; undefined if they may not, or
 * nothing is reported on.
 * @param at when they say it
 */
export const findOfficeReporter = async (
  means: ReporterMeans,
  actor: Actor,
  { source, unit: named }: OfficeSource,
  now: Date,
  at = now,
): Promise<Reporter | undefined> => {
  const { official } = actor;
  if (official === undefined || !hasRight(actor.role, 'enter figures for units')) return undefined;
  const followed = means.followed();
  const today = localDay(at, means.timeZone);
  const [first, ...others] = followed.collecting(today);
  if (first === undefined) return undefined;
  const documents = [first, ...others] as const;
  const directory = await means.directory();
  const write = writerOf(followed, documents, localDay(now, means.timeZone));
  const measures = listMeasures(means, documents).map((item) => ({
    item,
    written: write(item),
    units: listUnitsOfItem(directory, item),
  }));
  const units = new Map<Reference, readonly UnitId[]>(
    measures.map((each) => [
      each.written,
      named !== undefined && each.units.includes(named) ? [named] : each.units,
    ]),
  );
  const led = measures.flatMap(({ item, written }): LedItem[] => {
    const [unit] = units.get(written) ?? [];
    return unit === undefined ? [] : [{ ...item, ref: written, unit, of: official.id }];
  });
  return {
    official: official.id,
    person: official.person,
    documents,
    write,
    today,
    led,
    answersFor: [],
    office: {
      source,
      nameable: measures.map(({ written }) => written),
      unitsOf: (ref) => units.get(ref) ?? [],
    },
  };
};

/** A figure that is put right is of the unit that it was of, where several lead its target. */
export const ofSameUnits = (reporter: Reporter, old: readonly ProgressUpdate[]): Reporter => {
  const { office } = reporter;
  if (office === undefined || old.length === 0) return reporter;
  const unitOf = new Map(
    old
      .map((update) => [reporter.write(update), update.unit] as const)
      .filter(([ref, unit]) => office.unitsOf(ref).includes(unit)),
  );
  return {
    ...reporter,
    led: reporter.led.map((item) => ({ ...item, unit: unitOf.get(item.ref) ?? item.unit })),
    office: {
      ...office,
      unitsOf: (ref) => {
        const unit = unitOf.get(ref);
        return unit === undefined ? office.unitsOf(ref) : [unit];
      },
    },
  };
};
