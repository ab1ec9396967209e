import { formatDay } from '../../domain/local-time.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import { findQuantities } from '../../quantities/find-quantities.ts';
import { normalise } from '../../text/normalise.ts';
import { findAct, laughs } from '../reading/find-act.ts';
import type { ClassifiedMessage, RepliesTo } from '../reading/message-context.ts';
import { isPlanQuoted, readPastedHead } from '../reading/quoted-words.ts';
import { correctReport } from './correct-report.ts';
import { patchUpdate } from './patch-update.ts';
import { holdsFigure, type NewProgressQuestion, type ProgressUpdateId } from './progress-update.ts';
import { ask, doubtInvalidDays, type RecordableMessage, recordReadings } from './record-readings.ts';
import { noteOn, type RecordingContext } from './report-content.ts';
import { type ReportDesk, readReport, type SaidReport, type Taken } from './report-desk.ts';

/** What becomes of what somebody wrote. Pure: the same words at the same desk always give the same. */
export const takeReport = (message: SaidReport, desk: ReportDesk): Taken => {
  const said = asSaidFirst(message);
  if (COMMAND.test(said.text)) return { kind: 'question', isSure: true };
  const act = said.forwarded === undefined ? findAct(said.text) : undefined;
  if (act === 'nothing-new') return asReport(readNothingNew(said, desk), said, desk);
  if (act !== undefined && !(act === 'postpone' && tellsBlocker(said, desk))) return { kind: 'act', act };
  if (isPlanQuoted(said.text, desk.reader.items)) return { kind: 'plan-quoted' };
  const redated = redate(said, desk);
  if (redated !== undefined) return redated;
  const corrected = correctedRows(said, desk);
  const at = { ...desk, lastOf: (ref: Reference) => desk.lastOf(ref, corrected) };
  const meant = corrected.length > 0 ? { ...said, repliesTo: said.repliesTo ?? cardOf(desk) } : said;
  const read = readReport(meant, at);
  return superseding(takeRead(read, meant, at), corrected, { ...at, text: said.text }, read);
};

/** "Vướng mặt bằng, tuần sau báo cáo": what holds it up is told now, whatever else is to come. */
const tellsBlocker = (said: SaidReport, desk: ReportDesk): boolean =>
  readReport(said, desk).readings.some(({ blocker }) => blocker !== undefined);

/** What was copied out of a chat is somebody's words of another day, as if it were forwarded. */
const asSaidFirst = (said: SaidReport): SaidReport => {
  const head = said.forwarded === undefined ? readPastedHead(said.text) : undefined;
  if (head === undefined) return said;
  return { ...said, text: said.text.slice(head.end), forwarded: { day: head.day, by: head.by } };
};

/** "Số đến 20/11 nhé", right after a report: the day that it holds for, nothing else of it. */
const redate = (said: SaidReport, desk: ReportDesk): Taken | undefined => {
  const [last, ...others] = desk.recent;
  if (last === undefined || others.length > 0 || said.forwarded !== undefined) return undefined;
  if (said.repliesTo !== undefined && said.repliesTo.kind !== 'card') return undefined;
  const { day, readings, questions, unread } = readReport(said, desk);
  const isDayOnly = day !== undefined && [...readings, ...questions, ...unread].length === 0;
  const taken = isDayOnly ? correctReport(last.content, said.text, without(last.id, desk)) : undefined;
  if (taken?.kind !== 'report') return undefined;
  const updates = taken.recordable.updates.map((update) => ({ ...update, corrects: last.id }));
  return { ...taken, recordable: { ...taken.recordable, updates } };
};

/** A report isn't odd for being as the one that it corrects. */
const without = (id: ProgressUpdateId, desk: ReportDesk): ReportDesk => ({
  ...desk,
  lastOf: (ref) => desk.lastOf(ref, [id]),
});

/** "Nhầm, 36": the message before is put right. */
const CORRECTION =
  /(?<!\p{L})(?:nhầm|nham|đính chính|dinh chinh|sửa lại|sua lai|gửi lại|gui lai|xin lỗi|xin loi|sorry|ghi sai|gõ sai|go sai)(?!\p{L})/iu;

const correctedRows = (
  { text, forwarded }: SaidReport,
  { recent }: ReportDesk,
): readonly ProgressUpdateId[] =>
  forwarded === undefined && CORRECTION.test(normalise(text)) ? recent.map(({ id }) => id) : [];

const cardOf = ({ recent }: ReportDesk): RepliesTo | undefined => {
  const [item, ...others] = new Set(recent.map(({ ref }) => ref));
  return item === undefined || others.length > 0 ? undefined : { kind: 'card', item };
};

/**
 * A new figure takes the place of the one that it corrects, of which all else stays, and of one of the same thing that
 * still waits for a tap.
 */
const superseding = (
  taken: Taken,
  corrected: readonly ProgressUpdateId[],
  context: ReportDesk & RecordingContext,
  read: ClassifiedMessage,
): Taken => {
  if (taken.kind !== 'report') return taken;
  const updates = taken.recordable.updates.map((update) => {
    const old = context.recent.find(
      ({ id, ref, isDoubted }) =>
        ref === update.ref && (corrected.includes(id) || (isDoubted && holdsFigure(update))),
    );
    if (old === undefined) return update;
    const isCorrection = corrected.includes(old.id);
    const [now = update] = isCorrection
      ? doubtInvalidDays([patchUpdate(old.content, update, read.day !== undefined, context)], read, context)
      : [];
    return { ...now, corrects: update.corrects ?? old.id };
  });
  return { ...taken, recordable: { ...taken.recordable, updates } };
};

/** What becomes of a message that was read. */
export const takeRead = (read: ClassifiedMessage, said: SaidReport, desk: ReportDesk): Taken => {
  const isTagged = read.kind === 'question' && tellsBeforeTag(said, desk);
  const isNothingRead = read.kind === 'question' && !isTagged && read.readings.length === 0;
  if (isNothingRead && SENT_ELSEWHERE.test(normalise(said.text))) return keepOfAll(said, desk);
  if (isNothingRead && laughs(said.text) && read.named.length === 0 && !/\d/.test(said.text))
    return { kind: 'act', act: 'acknowledge' };
  if (read.kind === 'question' && !isTagged) return { kind: 'question', isSure: !mayTell(read, said, desk) };
  if (read.kind === 'unclear' || isTagged)
    return kept([ask('message-kind', { text: said.text, today: desk.today })]);
  return asReport(read, said, desk);
};

/** "Đã gửi công văn … rồi": where the figure was sent instead. */
const SENT_ELSEWHERE =
  /(?<!\p{L})đã (?:gửi|nộp|báo cáo|chuyển|có)(?: \p{L}+){0,3} (?:công văn|cv|văn bản|tờ trình|email|e-mail|mail|zalo|file|bản giấy)(?!\p{L})[^?]*$/iu;

/** The words stay with all that is led. */
const keepOfAll = ({ text }: SaidReport, { led, document, today }: ReportDesk): Taken => ({
  kind: 'report',
  recordable: {
    updates: led.map((item, card) => ({ ...noteOn(document, item, text, today), card })),
    questions: [],
  },
  asks: [],
});

/** Fewer words than this, without an amount, tell nothing that is worth asking about. */
const TELLING_WORDS = 5;

const mayTell = ({ questions }: ClassifiedMessage, said: SaidReport, desk: ReportDesk): boolean => {
  if (questions.length > 0) return false;
  const { text } = said;
  const { reader } = desk;
  const isTelling =
    text.trim().split(/\s+/).length >= TELLING_WORDS ||
    findQuantities(text, { spoken: false }).some(({ unit }) => unit !== '');
  return isTelling && !reader.isNameOnly(text);
};

/** "Cảng đạt 172 triệu tấn phải không": a new figure of what they lead, with no more than a tag that asks. */
const TAG =
  /(?<![\s,])[\s,]{1,4}(?:phải|đúng|phai|dung)\s{1,3}(?:không|ko|k|khong|chưa|chua)(?:\s{1,3}(?:ạ|a|anh|chị|em|nhỉ|vậy)){0,3}\s{0,3}[?.!]{0,5}\s{0,3}$/iu;

/** What is told before a tag that asks. */
export const withoutTag = (text: string): string => text.replace(TAG, '');

const tellsBeforeTag = (said: SaidReport, desk: ReportDesk): boolean => {
  const told = withoutTag(said.text);
  if (told === said.text) return false;
  const { readings } = readReport({ ...said, text: told }, desk);
  return readings.some(({ about, value }) => {
    if (about.kind !== 'item' || value === undefined) return false;
    const measure = desk.measureOf(about.item)?.measure;
    const known = [measure?.low.decimal, measure?.high.decimal, desk.lastOf(about.item)?.decimal];
    // Whoever asks after the plan, or the last figure, only asks.
    return desk.led.some(({ ref }) => ref === about.item) && !known.includes(value.value.decimal);
  });
};

/** A command that was typed where a report was expected. */
const COMMAND = /^\s*\/[a-z]/iu;

const asReport = (read: ClassifiedMessage, said: SaidReport, desk: ReportDesk): Taken => {
  const today = said.forwarded?.day ?? desk.today;
  const recordable = recordReadings(read, { ...desk, today, text: said.text });
  if (said.forwarded !== undefined) return askWhetherTheirs(read, recordable, said, desk);
  const isEmpty = recordable.updates.length === 0 && recordable.questions.length === 0;
  if (isEmpty) return kept([askWhole(said.text, desk)]);
  return { kind: 'report', recordable, asks: read.questions };
};

const kept = (questions: readonly NewProgressQuestion[]): Taken => ({
  kind: 'report',
  recordable: { updates: [], questions },
  asks: [],
});

/** Asks of what a text is of which nothing was understood. */
const askWhole = (text: string, desk: ReportDesk): NewProgressQuestion => ({
  ...ask('which-item', { text, today: desk.today }),
  candidates: desk.led.map(({ ref }) => ref),
});

/** Somebody else's words of another day are theirs only once they say so. */
const askWhetherTheirs = (
  { readings }: ClassifiedMessage,
  { updates }: RecordableMessage,
  { text, forwarded }: SaidReport,
  desk: ReportDesk,
): Taken => {
  if (updates.length === 0 || forwarded === undefined) return kept([askWhole(text, desk)]);
  const day = forwarded.day;
  const dated = readings.map(
    (reading): ProgressReading => ({
      ...reading,
      asOf: reading.asOf ?? { value: day, span: reading.span },
    }),
  );
  const by = forwarded.by === undefined ? '' : `${forwarded.by}, `;
  return kept([
    {
      ...ask('is-yours', { text, today: desk.today }),
      candidates: [...new Set(updates.map(({ ref }) => ref))],
      readings: dated,
      excerpt: `${by}ngày ${formatDay(day)}: ${text}`,
    },
  ]);
};

/** "Không", right after it was asked what is new: of the item that was asked about, else of all that is led. */
const readNothingNew = ({ repliesTo }: SaidReport, desk: ReportDesk): ClassifiedMessage =>
  desk.reader.classify('không có gì mới', {
    openItems: desk.led.map(({ ref }) => ref),
    repliesTo: repliesTo ?? { kind: 'nudge' },
    today: desk.today,
  });

/** Words kept with an item of which nothing was understood. */
export const keepWords = (
  text: string,
  item: ReportDesk['led'][number],
  { document, today }: Pick<ReportDesk, 'document' | 'today'>,
): RecordableMessage => ({ updates: [noteOn(document, item, text, today)], questions: [] });
