import type { PersonId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day, Official, OfficialId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Actor, Directory } from '../../people/directory.ts';
import { type LedItem, listLedItems } from '../../progress/recording/list-led-items.ts';
import type { LastUpdate } from '../../progress/recording/progress-store.ts';
import { listStoodInFor, Presence } from '../../reminders/choose-recipient.ts';
import type { BotServices } from '../services.ts';

/** Somebody who leads something that is reported on, on the day on which they say it. */
export interface Reporter {
  readonly official: OfficialId;
  readonly person: PersonId | undefined;
  readonly document: ResolutionDocument;
  readonly today: Day;
  /** Their own first, then of each for whom they stand in; each in the order of the resolution. Never empty. */
  readonly led: readonly LedItem[];
  /** Whose weeks they answer: their own, and of those for whom they stand in. */
  readonly answersFor: readonly OfficialId[];
}

/** Whether reports on the resolution are taken on a day. */
export const isCollected = ({ validFrom, collectUntil }: ResolutionDocument, today: Day): boolean =>
  validFrom <= today && today <= collectUntil;

/** Whose week somebody may answer on a day: their own, and that of those for whom they stand in. */
const listAnsweredFor = async (
  { absences }: BotServices,
  directory: Directory,
  official: OfficialId,
  today: Day,
): Promise<readonly OfficialId[]> => {
  const presence = new Presence(directory, await absences.findStanding(today));
  return [official, ...listStoodInFor(directory, presence, official, today).map(({ id }) => id)];
};

/**
 * An official as a reporter on what they lead, and on what those lead for whom they stand in today; undefined if that is
 * nothing, or nothing is reported on any more.
 * @param about only of these, as far as it is theirs to report.
 * @param at when they say it: for whom they stand in, and whether reports are taken, goes by that day.
 */
export const findReporterOf = async (
  services: BotServices,
  { id, person }: Official,
  about?: readonly OfficialId[],
  at: Date = services.now(),
): Promise<Reporter | undefined> => {
  const { document } = services.resolution();
  const today = localDay(at, services.timeZone);
  if (!isCollected(document, today)) return undefined;
  const { expand } = services.updateReader().items;
  const directory = await services.directory();
  const all = await listAnsweredFor(services, directory, id, today);
  const answersFor = all.filter((each) => about?.includes(each) ?? true);
  const led = new Map<Reference, LedItem>();
  for (const of of answersFor) {
    for (const item of listLedItems(directory, of, document.id, expand)) {
      if (!led.has(item.ref)) led.set(item.ref, item);
    }
  }
  if (led.size === 0) return undefined;
  return { official: id, person, document, today, led: [...led.values()], answersFor };
};

/** Who acts, as a reporter. @param at when they say what they report; by default now. */
export const findReporter = async (
  services: BotServices,
  { official }: Actor,
  at?: Date,
): Promise<Reporter | undefined> =>
  official === undefined ? undefined : findReporterOf(services, official, undefined, at);

/** What was reported last of everything that they lead. */
export const findLastUpdates = (
  { progress }: BotServices,
  { document, led }: Reporter,
): Promise<ReadonlyMap<Reference, LastUpdate>> =>
  progress.lastUpdates(
    document.id,
    led.map(({ ref }) => ref),
  );
