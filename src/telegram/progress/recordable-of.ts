import type { ClassifiedMessage } from '../../progress/message-context.ts';
import type { NewProgressQuestion } from '../../progress/recording/progress-update.ts';
import { type RecordableMessage, recordReadings } from '../../progress/recording/record-readings.ts';
import type { Visit } from '../feature.ts';
import { type Reporter, recordingContext } from './find-reporter.ts';
import type { Replaced } from './record-report.ts';

/** Asks about the whole text of a message. */
export const askAbout = (
  kind: 'message-kind' | 'which-item',
  text: string,
  { led, today }: Pick<Reporter, 'led' | 'today'>,
): NewProgressQuestion => ({
  kind,
  doubt: undefined,
  candidates: kind === 'which-item' ? led.map(({ ref }) => ref) : [],
  reading: undefined,
  excerpt: text,
  today,
});

/** Words, or a file, kept with an item without being read. */
export const noteOn = (
  { document }: Pick<Reporter, 'document'>,
  { ref, unit }: Reporter['led'][number],
  note: string,
  asOf: Reporter['today'],
): RecordableMessage['updates'][number] => ({
  card: 0,
  unit,
  document: document.id,
  ref,
  value: undefined,
  share: undefined,
  count: undefined,
  asOf,
  status: undefined,
  blocker: undefined,
  isClear: false,
  note,
  doubt: '',
});

/**
 * What is recorded of a text that was read; never nothing.
 * @param item what a text is kept with of which nothing was understood; undefined: it is asked what it is.
 */
export const recordableOf = async (
  { services }: Visit,
  reporter: Reporter,
  read: ClassifiedMessage,
  text: string,
  replaced: Replaced,
  item?: Reporter['led'][number],
): Promise<RecordableMessage> => {
  const kept = item && { updates: [noteOn(reporter, item, text, reporter.today)], questions: [] };
  if (read.kind === 'unclear')
    return kept ?? { updates: [], questions: [askAbout('message-kind', text, reporter)] };
  const corrected = replaced.updates.map(({ id }) => id);
  const context = await recordingContext(services, reporter, { text, today: reporter.today }, corrected);
  const recordable = recordReadings(read, context);
  const isEmpty = recordable.updates.length === 0 && recordable.questions.length === 0;
  if (!isEmpty) return recordable;
  return kept ?? { updates: [], questions: [askAbout('which-item', text, reporter)] };
};
