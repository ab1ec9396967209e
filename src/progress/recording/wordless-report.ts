import type { UpdateId } from '../../domain/chat.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import type { Reporter } from '../reporters/find-reporter.ts';
import type { ProgressStore } from './progress-store.ts';
import { ask, type RecordableMessage } from './record-readings.ts';
import { noteOn } from './report-content.ts';
import type { MessagePlace } from './said-message.ts';

/** A file without a word of what it shows; of the card that it replies to, or of the one thing that is led. */
export const reportFile = (
  { led, today }: Pick<Reporter, 'led' | 'today'>,
  repliesTo: RepliesTo | undefined,
): RecordableMessage => {
  const [only, ...others] = led;
  const meant = others.length === 0 ? only : undefined;
  const item = repliesTo?.kind === 'card' ? led.find(({ ref }) => ref === repliesTo.item) : meant;
  if (item !== undefined) return { updates: [noteOn(item.document, item, '', today)], questions: [] };
  const question = { ...ask('which-item', { text: '', today }), candidates: led.map(({ ref }) => ref) };
  return { updates: [], questions: [question] };
};

/** That nothing is new of anything that is led. */
export const reportNoNews = ({ led, today }: Pick<Reporter, 'led' | 'today'>): RecordableMessage => ({
  updates: led.map((item) => ({ ...noteOn(item.document, item, '', today), status: 'no-news' as const })),
  questions: [],
});

/** Whether "nothing new" was said to a message before, by another press, and not taken back since. */
export const isNoNewsNoted = async (
  progress: Pick<ProgressStore, 'findByMessage'>,
  { chat, message }: MessagePlace,
  press: UpdateId,
): Promise<boolean> => {
  const { updates } = await progress.findByMessage(chat, message);
  return updates.some(({ update, status }) => status === 'no-news' && update !== press);
};
