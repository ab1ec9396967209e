import type { PersonId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day, OfficialId } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Actor } from '../../people/directory.ts';
import type { LastReport } from '../../progress/check-reading.ts';
import { type LedItem, listLedItems } from '../../progress/recording/list-led-items.ts';
import type { LastUpdate } from '../../progress/recording/progress-store.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import type { RecordingContext } from '../../progress/recording/record-readings.ts';
import type { BotServices } from '../services.ts';

/** Somebody who leads something that is reported on today. */
export interface Reporter {
  readonly official: OfficialId;
  readonly person: PersonId | undefined;
  readonly document: ResolutionDocument;
  readonly today: Day;
  /** In the order of the resolution; never empty. */
  readonly led: readonly LedItem[];
}

/** Whether reports on the resolution are taken on a day. */
export const isCollected = ({ validFrom, collectUntil }: ResolutionDocument, today: Day): boolean =>
  validFrom <= today && today <= collectUntil;

/** Who acts, as a reporter; undefined if they lead nothing today, or nothing is reported on any more. */
export const findReporter = async (
  services: BotServices,
  { official }: Actor,
): Promise<Reporter | undefined> => {
  if (official === undefined) return undefined;
  const { document } = services.resolution();
  const today = localDay(services.now(), services.timeZone);
  if (!isCollected(document, today)) return undefined;
  const { expand } = services.updateReader().items;
  const led = listLedItems(await services.directory(), official.id, document.id, expand);
  if (led.length === 0) return undefined;
  return { official: official.id, person: official.person, document, today, led };
};

/** What was reported last of everything that they lead. */
export const findLastUpdates = (
  { progress }: BotServices,
  { document, led }: Reporter,
): Promise<ReadonlyMap<Reference, LastUpdate>> =>
  progress.lastUpdates(
    document.id,
    led.map(({ ref }) => ref),
  );

/**
 * What recording a text of theirs depends on.
 * @param corrected reports that the text replaces: a correction isn't odd for differing from what it corrects.
 */
export const recordingContext = async (
  services: BotServices,
  reporter: Reporter,
  said: { readonly text: string; readonly today: Day },
  corrected: readonly ProgressUpdateId[] = [],
): Promise<RecordingContext> => {
  const last = await findLastUpdates(services, reporter);
  const lastOf = (ref: Reference): LastReport | undefined => {
    const figure = last.get(ref)?.figure;
    if (figure === undefined || corrected.includes(figure.id)) return undefined;
    return { decimal: figure.value?.decimal, asOf: figure.asOf, text: figure.text };
  };
  return {
    document: reporter.document.id,
    year: reporter.document.year,
    today: said.today,
    text: said.text,
    led: reporter.led,
    lastOf,
    measureOf: services.updateReader().items.measure,
  };
};
