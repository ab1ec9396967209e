import type { RepliesTo } from '../../../progress/reading/message-context.ts';
import type { ReportedIn } from '../../../progress/recording/progress-update.ts';
import { ask } from '../../../progress/recording/record-readings.ts';
import { noteOn } from '../../../progress/recording/report-content.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { type Replaced, recordReport } from './record-report.ts';

/** A file without a word of what it shows; of the card that it replies to, or of the one thing that is led. */
export const recordFile = async (
  visit: Visit,
  { led, today }: Reporter,
  repliesTo: RepliesTo | undefined,
  from: ReportedIn,
  replaced: Replaced,
): Promise<void> => {
  const [only, ...others] = led;
  const item =
    repliesTo?.kind === 'card'
      ? led.find(({ ref }) => ref === repliesTo.item)
      : others.length === 0
        ? only
        : undefined;
  const question = { ...ask('which-item', { text: '', today }), candidates: led.map(({ ref }) => ref) };
  await recordReport(
    visit,
    from,
    item === undefined
      ? { updates: [], questions: [question] }
      : { updates: [noteOn(item.document, item, '', today)], questions: [] },
    replaced,
  );
};
