import { z } from 'zod';
import { asUpdateId } from '../../../domain/chat.ts';
import type { Dialogue } from '../../../domain/dialogue.ts';
import { localDay } from '../../../domain/local-time.ts';
import { parseWeek, type ReportingWeek } from '../../../domain/reporting-week.ts';
import { checkWords, LONGEST_WORDS } from '../../../week/weekly-report/check-words.ts';
import type { NewReportAct } from '../../../week/weekly-report/report-acts.ts';
import { askFor, closeDialogue } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { say } from '../message/say.ts';
import { makeReports } from './make-report.ts';
import { showDraft, showLine } from './press-draft.ts';
import { numberRows } from './view-lines.ts';

export const REPORT_WORDS = 'report: words';

const dataSchema = z.object({ week: z.string(), number: z.number().int() });

const FAULTS = {
  'too long': `Lời của Văn phòng dài quá ${LONGEST_WORDS} ký tự. Xin rút gọn rồi nhắn lại:`,
  'holds a figure':
    'Lời của Văn phòng không ghi số liệu, để số trong báo cáo luôn có nguồn. Số thì nhắn kèm tên chỉ tiêu để ghi thành một dòng; lời thì xin nhắn lại không có số:',
} as const;

/** What a line of a report is about; undefined for the week as a whole. */
const aboutOf = async (
  { services }: Visit,
  week: ReportingWeek,
  number: number,
): Promise<NewReportAct['about']> => {
  if (number === 0) return undefined;
  const line = numberRows(await makeReports(services, week, 'staff')).find((each) => each.number === number);
  return line && { document: line.row.target.document, ref: line.row.measure.ref };
};

const keepWords = async (visit: Visit, week: ReportingWeek, number: number, text: string): Promise<void> => {
  const { ctx, services, actor } = visit;
  if (actor.official === undefined) return;
  await services.reportActs.add({
    update: asUpdateId(ctx.update.update_id),
    week,
    kind: 'words',
    about: await aboutOf(visit, week, number),
    text,
    official: actor.official.id,
    at: services.now(),
  });
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
  keepWords(visit, week, number, '');

/** Takes the words that were asked for. */
export const takeWords = async (visit: Visit, dialogue: Dialogue, text: string): Promise<void> => {
  const { week: name, number } = dataSchema.parse(JSON.parse(dialogue.data));
  const fault = checkWords(text, localDay(visit.services.now(), visit.services.timeZone));
  if (fault !== undefined) return say(visit.ctx, FAULTS[fault]);
  await closeDialogue(visit, dialogue);
  const week = parseWeek(name);
  if (week !== undefined) await keepWords(visit, week, number, text);
};
