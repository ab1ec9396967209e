import type { PersonId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day, Official, OfficialId, UnitId } from '../../domain/people.ts';
import {
  byReference,
  type DocumentId,
  type DocumentItem,
  keyOfItem,
  type Reference,
  splitReference,
} from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { AbsenceStore } from '../../people/absences/absence-store.ts';
import { listStoodInFor, Presence } from '../../people/absences/presence.ts';
import type { Actor, Directory } from '../../people/directory.ts';
import { type FollowedDocuments, type ItemWriter, writerOf } from '../followed-documents.ts';
import type { LastUpdate, ProgressStore } from '../recording/progress-store.ts';

/** A measure or a task that an official leads, and the unit through which they do. */
export interface LedItem {
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly unit: UnitId;
  /** Who leads it: whoever reports on it, or somebody for whom they stand in. */
  readonly of: OfficialId;
}

/**
 * What an official leads today, in the order of the resolution, each measure once.
 * @param expand gives the measures of a target, and anything else as it is.
 */
export const listLedItems = (
  directory: Directory,
  official: OfficialId,
  document: DocumentId,
  expand: (ref: Reference) => readonly Reference[],
): readonly LedItem[] => {
  const units = new Set(directory.placesOf({ id: official }).map(({ unit }) => unit.id));
  const items = new Map<Reference, LedItem>();
  const led = directory
    .leadsOf(document)
    .filter(({ unit }) => units.has(unit))
    .toSorted(byReference);
  for (const { ref, unit } of led) {
    for (const measure of expand(ref))
      if (!items.has(measure)) items.set(measure, { document, ref: measure, unit, of: official });
  }
  return [...items.values()];
};

/** What says what somebody may report on. */
export interface ReporterMeans {
  readonly followed: () => FollowedDocuments;
  /** People and work as they stand today. */
  readonly directory: () => Promise<Directory>;
  readonly absences: Pick<AbsenceStore, 'findStanding'>;
  /** An IANA name. */
  readonly timeZone: string;
}

/** Somebody who leads something that is reported on, on the day on which they say it. */
export interface Reporter {
  readonly official: OfficialId;
  readonly person: PersonId | undefined;
  /** Those of which they lead something, the current one first. Never empty. */
  readonly documents: readonly [Resolution, ...Resolution[]];
  /** How something is written among what they lead. */
  readonly write: ItemWriter;
  readonly today: Day;
  /**
   * Their own first, then of each for whom they stand in; document by document, each in its order. Never empty. Where
   * several documents are reported on, references name theirs.
   */
  readonly led: readonly LedItem[];
  /** Whose weeks they answer: their own, and of those for whom they stand in. */
  readonly answersFor: readonly OfficialId[];
  /** Set for the office, which enters what units said. */
  readonly office?: OfficeReporting | undefined;
}

/** What the office enters figures with. */
interface OfficeReporting {
  /** By what the unit said it. */
  readonly source: string;
  /** All that may be named, whether or not a unit leads it. */
  readonly nameable: readonly Reference[];
  /** For which units a figure may be entered; one where it is known. */
  readonly unitsOf: (ref: Reference) => readonly UnitId[];
}

/** Whose week somebody may answer on a day: their own, and that of those for whom they stand in. */
const listAnsweredFor = async (
  { absences }: ReporterMeans,
  directory: Directory,
  official: OfficialId,
  today: Day,
): Promise<readonly OfficialId[]> => {
  const presence = new Presence(directory, await absences.findStanding(today));
  return [official, ...listStoodInFor(directory, presence, official, today).map(({ id }) => id)];
};

/** What these people lead, each once; what a plan has in common with the document that it carries out only of that. */
const listLed = (
  { readers, sharedOf }: FollowedDocuments,
  collecting: readonly Resolution[],
  directory: Directory,
  people: readonly OfficialId[],
): readonly LedItem[] => {
  const led = new Map<string, LedItem>();
  for (const official of people) {
    for (const resolution of collecting) {
      const { expand } = readers.of(resolution).items;
      for (const item of listLedItems(directory, official, resolution.document.id, expand)) {
        if (!led.has(keyOfItem(item))) led.set(keyOfItem(item), item);
      }
    }
  }
  return [...led.values()].filter(({ document, ref }) => {
    const same = sharedOf(document).get(ref);
    return same === undefined || !led.has(keyOfItem(same));
  });
};

/**
 * An official as a reporter on what they lead, and on what those lead for whom they stand in today; undefined if that is
 * nothing, or nothing is reported on any more.
 * @param about only of these, as far as it is theirs to report.
 * @param at when they say it: for whom they stand in, and which documents take reports, goes by that day.
 */
export const findReporterOf = async (
  means: ReporterMeans,
  { id, person }: Official,
  about: readonly OfficialId[] | undefined,
  now: Date,
  at = now,
): Promise<Reporter | undefined> => {
  const followed = means.followed();
  const today = localDay(at, means.timeZone);
  const collecting = followed.collecting(today);
  if (collecting.length === 0) return undefined;
  const directory = await means.directory();
  const all = await listAnsweredFor(means, directory, id, today);
  const answersFor = all.filter((each) => about?.includes(each) ?? true);
  const led = listLed(followed, collecting, directory, answersFor);
  const [first, ...others] = collecting.filter(({ document }) =>
    led.some((item) => item.document === document.id),
  );
  if (first === undefined) return undefined;
  const documents = [first, ...others] as const;
  const write = writerOf(followed, documents, localDay(now, means.timeZone));
  const written = led.map((item) => ({ ...item, ref: write(item) }));
  return { official: id, person, documents, write, today, led: written, answersFor };
};

/** Who acts, as a reporter. @param at when they say what they report; by default now. */
export const findReporter = async (
  means: ReporterMeans,
  { official }: Actor,
  now: Date,
  at = now,
): Promise<Reporter | undefined> =>
  official === undefined ? undefined : findReporterOf(means, official, undefined, now, at);

/** Something that is led as its document has it. */
export const itemOf = ({ document, ref }: LedItem): DocumentItem => ({
  document,
  ref: splitReference(ref).ref,
});

/** What was reported last of everything that they lead, as it is written among it. */
export const findLastUpdates = async (
  { progress }: { readonly progress: Pick<ProgressStore, 'lastUpdates'> },
  { documents, led, write }: Pick<Reporter, 'documents' | 'led' | 'write'>,
): Promise<ReadonlyMap<Reference, LastUpdate>> => {
  const found = await Promise.all(
    documents.map(async ({ document: { id: document } }) => {
      const refs = led
        .map(itemOf)
        .filter((item) => item.document === document)
        .map(({ ref }) => ref);
      const last = await progress.lastUpdates(document, refs);
      return [...last].map(([ref, update]) => [write({ document, ref }), update] as const);
    }),
  );
  return new Map(found.flat());
};
