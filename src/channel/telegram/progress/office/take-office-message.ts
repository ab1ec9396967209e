import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../../../domain/chat.ts';
import type { Reference } from '../../../../domain/reference.ts';
import { labelWithDocument } from '../../../../progress/name-items.ts';
import {
  BY_MESSAGE,
  findOfficeReporter,
  ofSameUnits,
} from '../../../../progress/office/find-office-reporter.ts';
import { readOfficeWords } from '../../../../progress/office/read-office-words.ts';
import { readOfficeFigure } from '../../../../progress/office/tells-figure.ts';
import { openDesk } from '../../../../progress/recording/open-desk.ts';
import { isByOffice, type ProgressUpdate } from '../../../../progress/recording/progress-update.ts';
import type { SaidReport } from '../../../../progress/recording/report-desk.ts';
import {
  findLastUpdates,
  findReporter,
  type Reporter,
} from '../../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';
import { textOf } from '../../read-message.ts';
import { saidAt } from '../../said-at.ts';
import { forwardOf } from '../forward-of.ts';
import { takeMessageOf } from '../take-message.ts';
import { whatItAnswers } from '../what-it-answers.ts';
import { takeOfficeAct } from './take-office-act.ts';

/** Whether a message replies to something of ours that isn't a card of the office's: then it is taken as it always is. */
const answersElse = async ({ ctx, services }: Visit, { reply_to_message: replied, chat }: Message) => {
  if (replied?.from?.id !== ctx.me.id) return false;
  const card = await services.progress.findCard(asChatId(chat.id), asMessageId(replied.message_id));
  if (card === undefined) return true;
  const { updates } = await services.progress.findByUpdate(card.update);
  return !updates.some(isByOffice);
};

/** What they lead themselves they report on like anybody. */
const isOwn = async ({ services, actor }: Visit, office: Reporter, refs: readonly Reference[]) => {
  const own = await findReporter(services, actor);
  const led = new Set(own?.led.map(({ document, ref }) => `${document} ${ref}`));
  return refs.every((written) => {
    const item = office.led.find(({ ref }) => ref === written);
    return item !== undefined && led.has(`${item.document} ${own?.write(item) ?? ''}`);
  });
};

/** What stands of what is put right: the last figures. */
const findOld = async (
  { services }: Visit,
  reporter: Reporter,
  refs: readonly Reference[],
): Promise<readonly ProgressUpdate[]> => {
  const last = await findLastUpdates(services, reporter);
  return refs.flatMap((ref) => last.get(ref)?.figure ?? []);
};

/** Says that a unit that is named isn't known, or has nothing to do with what is told of it; false if neither is so. */
const refuseUnit = async (
  visit: Visit,
  reporter: Reporter,
  refs: readonly Reference[],
  { unit, unknownUnit }: Pick<ReturnType<typeof readOfficeWords>, 'unit' | 'unknownUnit'>,
): Promise<boolean> => {
  const { ctx, services } = visit;
  if (unknownUnit !== undefined) {
    await say(
      ctx,
      `Tôi không thấy đơn vị “${unknownUnit}” trong danh sách, nên chưa ghi. Xem tên các đơn vị: /canbo.`,
    );
    return true;
  }
  const [wrong] = refs.filter((ref) => unit !== undefined && !reporter.office?.unitsOf(ref).includes(unit));
  if (wrong === undefined || unit === undefined) return false;
  const directory = await services.directory();
  const leads = (reporter.office?.unitsOf(wrong) ?? [])
    .map((id) => directory.unit(id)?.name ?? '')
    .join(', ');
  const who = leads === '' ? 'Chưa giao đơn vị nào' : `Đơn vị chủ trì: ${leads}`;
  await say(
    ctx,
    `${directory.unit(unit)?.name ?? 'Đơn vị này'} không chủ trì ${labelWithDocument(services, wrong)}, nên tôi chưa ghi. ${who}. Đồng chí nhắn lại kèm đúng đơn vị, hoặc sửa phân công bằng /phancong.`,
  );
  return true;
};

/**
 * Takes a figure that somebody of the office writes, forwards or edits for a unit.
 * @returns false if it tells none, or is theirs to report like anybody's
 */
export const takeOfficeMessage = async (visit: Visit, message: Message): Promise<boolean> => {
  const { services, actor } = visit;
  const text = textOf(message);
  if (message.chat.type !== 'private' || text.trim() === '' || (await answersElse(visit, message)))
    return false;
  const words = readOfficeWords(text, (await services.directory()).units());
  const forwarded = forwardOf(services, message);
  const source = words.source ?? (forwarded?.by === undefined ? BY_MESSAGE : `tin của ${forwarded.by}`);
  const at = saidAt(message, services.now());
  const reporter = await findOfficeReporter(services, actor, { source, unit: words.unit }, at);
  if (reporter === undefined) return false;
  if (await takeOfficeAct(visit, reporter, text)) return true;
  const desk = await openDesk(services, reporter, reporter.today);
  const repliesTo = await whatItAnswers(visit, reporter, message);
  const said: SaidReport = { text: words.figureText, repliesTo, forwarded };
  const read = readOfficeFigure(said, desk);
  if (read === undefined) return false;
  const told = read.readings.flatMap(({ about }) => {
    if (about.kind === 'item') return [about.item];
    return about.kind === 'undecided' && about.candidates.length === 1 ? about.candidates : [];
  });
  const refs = told.length > 0 ? told : read.named;
  if (words.unit === undefined && words.unknownUnit === undefined && (await isOwn(visit, reporter, refs)))
    return false;
  if (await refuseUnit(visit, reporter, refs, words)) return true;
  const corrects = words.isCorrection ? await findOld(visit, reporter, refs) : [];
  return takeMessageOf(visit, ofSameUnits(reporter, corrects), message, {
    text: words.figureText,
    corrects,
  });
};
