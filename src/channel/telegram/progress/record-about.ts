import type { Message } from 'grammy/types';
import { openDesk } from '../../../progress/recording/open-desk.ts';
import { noteOn } from '../../../progress/recording/report-content.ts';
import type { Taken } from '../../../progress/recording/report-desk.ts';
import { keepWords, takeReport } from '../../../progress/recording/take-report.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { followTyped, sourceOf } from './follow-typed.ts';
import { NOTHING_REPLACED } from './record-report.ts';
import { isUnclear } from './take-words.ts';

/** What a text was asked for. */
interface Asked {
  readonly item: Reporter['led'][number];
  readonly what: 'number' | 'blocker';
  /** As it was typed, where the text isn't all of it. */
  readonly typed?: string | undefined;
}

/** Records a text that was asked for about one item; words that aren't understood are kept with it. */
export const recordAbout = async (
  visit: Visit,
  reporter: Reporter,
  message: Message,
  text: string,
  { item, what, typed = text }: Asked,
): Promise<void> => {
  const source = await sourceOf(visit, reporter, message, typed, NOTHING_REPLACED);
  const desk = await openDesk(
    visit.services,
    reporter,
    reporter.today,
    source.replaced.updates.map(({ id }) => id),
  );
  const said = { text, repliesTo: { kind: 'card' as const, item: item.ref }, forwarded: undefined };
  const taken = takeReport(said, desk);
  const isBlocker = what === 'blocker' && taken.kind !== 'act' && !text.includes('?');
  const blocked = { ...noteOn(desk.document, item, '', desk.today), blocker: text };
  const kept: Taken = isBlocker
    ? { kind: 'report', recordable: { updates: [blocked], questions: [] }, asks: [] }
    : isUnclear(taken)
      ? { kind: 'report', recordable: keepWords(text, item, desk), asks: [] }
      : taken;
  await followTyped(visit, { reporter, said, desk }, kept, source);
};
