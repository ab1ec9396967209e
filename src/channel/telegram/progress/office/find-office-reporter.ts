import { localDay } from '../../../../domain/local-time.ts';
import type { UnitId } from '../../../../domain/people.ts';
import type { Reference } from '../../../../domain/reference.ts';
import type { Resolution } from '../../../../domain/resolution.ts';
import type { Actor } from '../../../../people/directory.ts';
import { hasRight } from '../../../../people/rights.ts';
import { writerOf } from '../../../../progress/item-references.ts';
import { listUnitsOfItem } from '../../../../progress/office/list-units-of-item.ts';
import type { LedItem } from '../../../../progress/recording/list-led-items.ts';
import type { ReportedIn } from '../../../../progress/recording/progress-update.ts';
import type { Visit } from '../../feature.ts';
import type { BotServices } from '../../services.ts';
import { findReporter, type Reporter } from '../find-reporter.ts';

/** By what the office enters figures, and for which unit where that is known. */
export interface OfficeSource {
  readonly source: string;
  readonly unit?: UnitId | undefined;
}

/** Who acts, as a reporter on what a report or a question is about: for the office where it entered that. */
export const findReporterOn = async (
  { services, actor }: Pick<Visit, 'services' | 'actor'>,
  { enteredByOffice = '' }: Pick<ReportedIn, 'enteredByOffice'>,
  at?: Date,
): Promise<Reporter | undefined> =>
  enteredByOffice === ''
    ? findReporter(services, actor, at)
    : findOfficeReporter(services, actor, { source: enteredByOffice }, at);

/** What the office writes to the bot itself. */
export const BY_MESSAGE = 'tin nhắn';

/** Measures of the documents; of a plan none that it has in common with the document that it carries out. */
const listMeasures = (
  { followed }: Pick<BotServices, 'followed'>,
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
  services: BotServices,
  actor: Actor,
  { source, unit: named }: OfficeSource,
  at: Date = services.now(),
): Promise<Reporter | undefined> => {
  const { official } = actor;
  if (official === undefined || !hasRight(actor.role, 'enter figures for units')) return undefined;
  const followed = services.followed();
  const today = localDay(at, services.timeZone);
  const [first, ...others] = followed.collecting(today);
  if (first === undefined) return undefined;
  const documents = [first, ...others] as const;
  const directory = await services.directory();
  const write = writerOf(followed, documents, localDay(services.now(), services.timeZone));
  const measures = listMeasures(services, documents).map((item) => ({
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
