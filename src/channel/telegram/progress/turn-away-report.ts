import type { Message } from 'grammy/types';
import { describePeriod } from '../../../documents/head/name-document.ts';
import { kindAtStart } from '../../../domain/document-kind.ts';
import { formatDay, localDay } from '../../../domain/local-time.ts';
import { asDay } from '../../../domain/people.ts';
import type { ProgressReading } from '../../../domain/progress.ts';
import type { ResolutionDocument } from '../../../domain/resolution.ts';
import { type LedItem, listLedItems } from '../../../progress/recording/list-led-items.ts';
import type { Visit } from '../feature.ts';
import { say } from '../message/say.ts';
import { momentOf } from '../said-at.ts';

/** Since when and until when a resolution is reported on, where today lies outside. */
export const describeCollection = (document: ResolutionDocument): string => {
  const { validFrom, validTo, collectUntil } = document;
  const period = describePeriod({ from: validFrom, to: validTo });
  const [from, until] = [formatDay(asDay(validFrom)), formatDay(asDay(collectUntil))];
  return `${kindAtStart(document)} ${period} nhận cập nhật từ ${from} đến ${until}; hiện ngoài thời gian đó.`;
};

/** A figure, or what is in the way, of something that is certainly one of these. */
const reportsOn = (
  led: readonly LedItem[],
  { about, value, share, count, blocker }: ProgressReading,
): boolean =>
  about.kind === 'item' &&
  led.some(({ ref }) => ref === about.item) &&
  [value, share, count, blocker].some((part) => part !== undefined);

/**
 * Says that nothing is reported on any more to who reports all the same, so that the report isn't taken for a question.
 * @returns false if it is no report
 */
export const turnAwayReport = async (visit: Visit, message: Message): Promise<boolean> => {
  const { ctx, services, actor } = visit;
  const followed = services.followed();
  const today = localDay(momentOf(ctx, services), services.timeZone);
  const resolution = followed.current(today);
  const { document } = resolution;
  const text = message.text ?? message.caption ?? '';
  if (actor.official === undefined || text.trim() === '' || followed.collecting(today).length > 0)
    return false;
  const reader = followed.readers.of(resolution);
  const led = listLedItems(await services.directory(), actor.official.id, document.id, reader.items.expand);
  if (led.length === 0) return false;
  const context = { openItems: led.map(({ ref }) => ref), repliesTo: undefined, today };
  const { kind, readings } = reader.classify(text, context);
  if (kind !== 'updates' || !readings.some((reading) => reportsOn(led, reading))) return false;
  await say(ctx, `${describeCollection(document)} Tin này chưa được ghi làm cập nhật.`);
  return true;
};
