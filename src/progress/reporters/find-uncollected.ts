import { describePeriod } from '../../documents/head/name-document.ts';
import { formatDay, localDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import { kindAtStart, type ResolutionDocument } from '../../domain/resolution.ts';
import type { Actor } from '../../people/directory.ts';
import { type LedItem, listLedItems, type ReporterMeans } from './find-reporter.ts';

/** A figure, or what is in the way, of something that is certainly one of these. */
const reportsOn = (
  led: readonly LedItem[],
  { about, value, share, count, blocker }: ProgressReading,
): boolean =>
  about.kind === 'item' &&
  led.some(({ ref }) => ref === about.item) &&
  [value, share, count, blocker].some((part) => part !== undefined);

/**
 * The document that somebody reports on although nothing is reported on at that moment.
 * @returns undefined if their words are no report, or reports are taken
 */
export const findUncollected = async (
  { followed: read, directory, timeZone }: Pick<ReporterMeans, 'followed' | 'directory' | 'timeZone'>,
  { official }: Actor,
  text: string,
  at: Date,
): Promise<ResolutionDocument | undefined> => {
  const followed = read();
  const today = localDay(at, timeZone);
  if (official === undefined || text.trim() === '' || followed.collecting(today).length > 0) return undefined;
  const resolution = followed.current(today);
  const { document } = resolution;
  const reader = followed.readers.of(resolution);
  const led = listLedItems(await directory(), official.id, document.id, reader.items.expand);
  if (led.length === 0) return undefined;
  const context = { openItems: led.map(({ ref }) => ref), repliesTo: undefined, today };
  const { kind, readings } = reader.classify(text, context);
  return kind === 'updates' && readings.some((reading) => reportsOn(led, reading)) ? document : undefined;
};

/** Since when and until when a resolution is reported on, where today lies outside. */
export const describeCollection = (document: ResolutionDocument): string => {
  const { validFrom, validTo, collectUntil } = document;
  const period = describePeriod({ from: validFrom, to: validTo });
  const [from, until] = [formatDay(asDay(validFrom)), formatDay(asDay(collectUntil))];
  return `${kindAtStart(document)} ${period} nhận cập nhật từ ${from} đến ${until}; hiện ngoài thời gian đó.`;
};
