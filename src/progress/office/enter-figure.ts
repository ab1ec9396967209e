import type { UnitId } from '../../domain/people.ts';
import type { DocumentItem } from '../../domain/reference.ts';
import { isDoubted } from '../recording/describe-card.ts';
import type { SaidMessage } from '../recording/said-message.ts';
import { recordAbout, type TakenTyped, type TypedMeans } from '../recording/take-typed.ts';
import { itemOf, type Reporter, type ReporterMeans } from '../reporters/find-reporter.ts';
import { findOfficeReporter } from './find-office-reporter.ts';
import { readOfficeWords } from './read-office-words.ts';

/** By what the office enters a figure while it looks at a draft, where it doesn't say by what else. */
const BY_DRAFT = 'lời nhắn khi soát dự thảo báo cáo';

/** What became of a figure that was typed for a unit. */
export interface EnteredFigure {
  readonly reporter: Reporter;
  /** The words without what they say of their source. */
  readonly figure: string;
  readonly taken: TakenTyped;
  /** Whether it counts only once something is answered or confirmed. */
  readonly waits: boolean;
}

/**
 * Takes a figure that the office types for a unit's target while it looks at a draft.
 * @param said as it was typed, with who types it
 * @returns undefined where the target takes no figures any more, or they may not enter them
 */
export const enterFigure = async (
  means: TypedMeans & ReporterMeans,
  said: SaidMessage,
  { item, unit }: { readonly item: DocumentItem; readonly unit: UnitId },
  now: Date,
): Promise<EnteredFigure | undefined> => {
  const { source = BY_DRAFT, figureText: figure } = readOfficeWords(said.text, []);
  const reporter = await findOfficeReporter(means, said.actor, { source, unit }, now, said.at);
  const led = reporter?.led.find((each) => {
    const own = itemOf(each);
    return own.document === item.document && own.ref === item.ref && each.unit === unit;
  });
  if (reporter === undefined || led === undefined) return undefined;
  const taken = await recordAbout(means, reporter, said, figure, { item: led, what: 'number' }, now);
  const { updates, questions } = await means.progress.findByMessage(said.chat, said.message);
  return { reporter, figure, taken, waits: questions.length > 0 || updates.some(isDoubted) };
};
