import { z } from 'zod';
import { asUpdateId } from '../../../domain/chat.ts';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { localDay } from '../../../domain/local-time.ts';
import { parseWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { checkWords, keepWords, LONGEST_WORDS } from '../../../week/weekly-report/keep-words.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { say } from '../message/say.ts';
import { showDraft, showLine } from './press-draft.ts';

export const REPORT_WORDS = 'report: words';

const dataSchema = z.object({ week: z.string(), number: z.number().int() });

const FAULTS = {
  'too long': `Lời của Văn phòng dài quá ${LONGEST_WORDS} ký tự. Xin rút gọn rồi nhắn lại:`,
  'holds a figure':
    'Lời của Văn phòng không ghi số liệu, để số trong báo cáo luôn có nguồn. Số thì nhắn kèm tên chỉ tiêu để ghi thành một dòng; lời thì xin nhắn lại không có số:',
} as const;

const keep = async (visit: Visit, week: ReportingWeek, number: number, text: string): Promise<void> => {
  const { ctx, services, actor } = visit;
  if (actor.official === undefined) return;
  const update = asUpdateId(ctx.update.update_id);
  await keepWords(services, { update, official: actor.official.id, week, number, text }, services.now());
  await (number === 0 ? showDraft(visit, week) : showLine(visit, week, number));
};

/** Asks for the office's words, about the week (0) or one line of its report. */
export const askForWords = (visit: Visit, week: ReportingWeek, number = 0): Promise<void> =>
  askFor(
    visit,
    REPORT_WORDS,
    { week, number },
    `Đồng chí nhắn lời của Văn phòng ${number === 0 ? 'cho cả báo cáo' : 'cho dòng này'}, không ghi số liệu:`,
  );

/** Takes them back. */
export const dropWords = (visit: Visit, week: ReportingWeek, number = 0): Promise<void> =>
  keep(visit, week, number, '');

/** Takes the words that were asked for. */
export const takeWords = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { week: name, number } = dataSchema.parse(JSON.parse(dialogue.data));
  const fault = checkWords(text, localDay(visit.services.now(), visit.services.timeZone));
  if (fault !== undefined) return say(visit.ctx, FAULTS[fault]);
  await closeDialogue(visit, dialogue);
  const week = parseWeek(name);
  if (week !== undefined) await keep(visit, week, number, text);
};
