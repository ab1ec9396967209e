import { startOfDay } from '../../domain/local-time.ts';
import type { UnitId } from '../../domain/people.ts';
import { keyOfItem, type Reference } from '../../domain/reference.ts';
import { findAct } from '../reading/find-act.ts';
import type { ClassifiedMessage } from '../reading/message-context.ts';
import { isPlanQuoted } from '../reading/quoted-words.ts';
import { findDeclined, findLastGiven } from '../recording/ask-next.ts';
import { openDesk } from '../recording/open-desk.ts';
import { holdsFigure, isByOffice, type ProgressUpdate } from '../recording/progress-update.ts';
import { type ReportDesk, readReport, type SaidReport } from '../recording/report-desk.ts';
import type { SaidMessage } from '../recording/said-message.ts';
import { type MessageMeans, type TakenMessage, takeMessage } from '../recording/take-message.ts';
import type { TakenWords } from '../recording/take-words.ts';
import { whatItAnswers } from '../recording/what-it-answers.ts';
import {
  findLastUpdates,
  findReporter,
  type Reporter,
  type ReporterMeans,
} from '../reporters/find-reporter.ts';
import { BY_MESSAGE, findOfficeReporter, ofSameUnits } from './find-office-reporter.ts';
import { type OfficeWords, readOfficeWords } from './read-office-words.ts';

/**
 * What the office's words tell of targets that they name; undefined where they tell no figure, or nothing is named: most of
 * what the office writes are questions. Pure.
 */
const readOfficeFigure = (said: SaidReport, desk: ReportDesk): ClassifiedMessage | undefined => {
  if (/^\s*\//.test(said.text) || isPlanQuoted(said.text, desk.reader.items)) return undefined;
  if (said.repliesTo === undefined && findAct(said.text) !== undefined) return undefined;
  const read = readReport(said, desk);
  if (read.kind !== 'updates' && read.kind !== 'mixed') return undefined;
  const isNamed = said.repliesTo?.kind === 'card' || read.named.length > 0;
  const tells = read.readings.some(
    (reading) => (holdsFigure(reading) || reading.blocker !== undefined) && reading.about.kind !== 'all',
  );
  return isNamed && tells ? read : undefined;
};

type Means = MessageMeans & ReporterMeans;

/** What became of what the office wrote. */
type TakenOfficeMessage =
  | TakenMessage
  | { readonly refused: 'unknown unit'; readonly name: string }
  /** @param leads the units that lead it */
  | {
      readonly refused: 'wrong unit';
      readonly unit: UnitId;
      readonly item: Reference;
      readonly leads: readonly UnitId[];
    };

/** Whether a message replies to something of ours that isn't a card of the office's: then it is taken as it always is. */
const answersElse = async ({ progress }: Means, { chat, repliesTo }: SaidMessage): Promise<boolean> => {
  if (repliesTo === undefined) return false;
  const card = await progress.findCard(chat, repliesTo);
  if (card === undefined) return true;
  const { updates } = await progress.findByUpdate(card.update);
  return !updates.some(isByOffice);
};

/** What they lead themselves they report on like anybody. */
const isOwn = async (
  means: Means,
  { actor }: SaidMessage,
  office: Reporter,
  refs: readonly Reference[],
  now: Date,
) => {
  const own = await findReporter(means, actor, now);
  const led = new Set(own?.led.map(keyOfItem));
  return refs.every((written) => {
    const item = office.led.find(({ ref }) => ref === written);
    return item !== undefined && own !== undefined && led.has(keyOfItem({ ...item, ref: own.write(item) }));
  });
};

/** What stands of what is put right: the last figures. */
const findOld = async (
  means: Means,
  reporter: Reporter,
  refs: readonly Reference[],
): Promise<readonly ProgressUpdate[]> => {
  const last = await findLastUpdates(means, reporter);
  return refs.flatMap((ref) => last.get(ref)?.figure ?? []);
};

/** Whether the last thing that they gave today is a figure for a unit. */
const hasJustEntered = async (
  { progress, timeZone }: Means,
  { official, today }: Reporter,
  { at }: SaidMessage,
): Promise<boolean> => {
  const last = findLastGiven(await progress.givenBy(official, startOfDay(today, timeZone)), at);
  return [...(last?.updates ?? []), ...(last?.questions ?? [])].some(isByOffice);
};

/** What a short word asks for right after a figure was entered: to keep one that was odd, to take one back. */
const takeOfficeAct = async (
  means: Means,
  reporter: Reporter,
  said: SaidMessage,
  now: Date,
): Promise<TakenWords | undefined> => {
  const { text } = said;
  if (said.isEdited) return undefined;
  const act = findAct(text);
  const isAct = act === 'confirm' || act === 'take-back' || act === 'nothing-new';
  if (!isAct || !(await hasJustEntered(means, reporter, said))) return undefined;
  if (act !== 'nothing-new') return { kind: 'act', act, text, meant: [] };
  const waiting = await findDeclined(means, reporter.official, text, now);
  return waiting && { kind: 'declined', waiting };
};

/** That a unit that is named isn't known, or has nothing to do with what is told of it. */
const refuseUnit = (
  { office }: Reporter,
  refs: readonly Reference[],
  { unit, unknownUnit }: OfficeWords,
): TakenOfficeMessage | undefined => {
  if (unknownUnit !== undefined) return { refused: 'unknown unit', name: unknownUnit };
  if (unit === undefined) return undefined;
  const [item] = refs.filter((ref) => !office?.unitsOf(ref).includes(unit));
  return item && { refused: 'wrong unit', unit, item, leads: office?.unitsOf(item) ?? [] };
};

/** What is certainly told of. */
const listTold = ({ readings, named }: NonNullable<ReturnType<typeof readOfficeFigure>>) => {
  const told = readings.flatMap(({ about }) => {
    if (about.kind === 'item') return [about.item];
    return about.kind === 'undecided' && about.candidates.length === 1 ? about.candidates : [];
  });
  return told.length > 0 ? told : named;
};

/**
 * Takes a figure that somebody of the office writes, forwards or edits for a unit.
 * @returns undefined if it tells none, or is theirs to report like anybody's
 */
export const takeOfficeMessage = async (
  means: Means,
  said: SaidMessage,
  now: Date,
): Promise<TakenOfficeMessage | undefined> => {
  const { text, forwarded, actor } = said;
  if (text.trim() === '' || (await answersElse(means, said))) return undefined;
  const words = readOfficeWords(text, (await means.directory()).units());
  const source = words.source ?? (forwarded?.by === undefined ? BY_MESSAGE : `tin của ${forwarded.by}`);
  const reporter = await findOfficeReporter(means, actor, { source, unit: words.unit }, now, said.at);
  if (reporter === undefined) return undefined;
  const act = await takeOfficeAct(means, reporter, said, now);
  if (act !== undefined) return { taken: act, reporter, answered: undefined };
  const desk = await openDesk(means, reporter, reporter.today);
  const repliesTo = await whatItAnswers(means, reporter, said);
  const report: SaidReport = { text: words.figureText, repliesTo, forwarded };
  const read = readOfficeFigure(report, desk);
  if (read === undefined) return undefined;
  const refs = listTold(read);
  const isOthers = words.unit !== undefined || words.unknownUnit !== undefined;
  if (!isOthers && (await isOwn(means, said, reporter, refs, now))) return undefined;
  const refused = refuseUnit(reporter, refs, words);
  if (refused !== undefined) return refused;
  const corrects = words.isCorrection ? await findOld(means, reporter, refs) : [];
  const ofUnits = ofSameUnits(reporter, corrects);
  return takeMessage(means, ofUnits, said, now, { text: words.figureText, corrects });
};
