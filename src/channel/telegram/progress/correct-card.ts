import type { Message } from 'grammy/types';
import { ofSameUnits } from '../../../progress/office/find-office-reporter.ts';
import { correctSeveral } from '../../../progress/recording/correct-several.ts';
import { openDesk } from '../../../progress/recording/open-desk.ts';
import type { ProgressUpdate, ProgressUpdateId } from '../../../progress/recording/progress-update.ts';
import type { Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import { followTyped, sourceOf } from './follow-typed.ts';

/** The reports of the card that is corrected, those that still stand. */
export const findCorrected = async (
  { services }: Visit,
  id: ProgressUpdateId,
): Promise<readonly ProgressUpdate[]> => {
  const first = await services.progress.find(id);
  if (first === undefined) return [];
  const { updates } = await services.progress.findByUpdate(first.update);
  const standing = updates.filter(({ card, isStanding }) => card === first.card && isStanding);
  return standing.length === 0 ? [first] : standing;
};

/** Corrects the reports of a card by what a text says of them; those that it doesn't name stay. */
export const correctCard = async (
  visit: Visit,
  found: Reporter,
  message: Message,
  text: string,
  card: readonly ProgressUpdate[],
): Promise<void> => {
  const reporter = ofSameUnits(found, card);
  const ids = card.map(({ id }) => id);
  const desk = await openDesk(visit.services, reporter, reporter.today, ids);
  const shown = card.map((update) => ({ ...update, ref: reporter.write(update) }));
  const taken = correctSeveral(shown, text, desk);
  const said = { text, repliesTo: undefined, forwarded: undefined };
  const named = taken.kind === 'report' ? taken.recordable.updates.map(({ ref }) => ref) : [];
  const isWhole = card.length === 1 || taken.kind === 'act';
  const corrected = card.filter(
    (update) => update.isStanding && (isWhole || named.includes(reporter.write(update))),
  );
  const corrects = { updates: corrected, questions: [], inPlace: false };
  await followTyped(
    visit,
    { reporter, said, desk },
    taken,
    await sourceOf(visit, reporter, message, text, corrects),
  );
};
