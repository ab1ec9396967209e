import { kindOf } from '../../../domain/document-kind.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Reference } from '../../../domain/reference.ts';
import { readItem } from '../../../progress/item-references.ts';
import { labelItem } from '../../../progress/name-items.ts';
import { type ReportDesk, readReport, type SaidReport } from '../../../progress/recording/report-desk.ts';
import type { Visit } from '../feature.ts';
import { say } from '../message/say.ts';

/** The document of what is named; the current one where nothing is. */
const documentOf = ({ followed, now, timeZone }: Visit['services'], item: Reference | undefined) => {
  const { current, find } = followed();
  const today = localDay(now(), timeZone);
  const named = item && find(readItem(followed(), item, today).document);
  return (named ?? current(today)).document;
};

/** Says that a clause of the resolution is the plan and no progress, and how progress is reported. */
export const explainQuotedPlan = async (
  { ctx, services }: Visit,
  said: SaidReport,
  desk: ReportDesk,
): Promise<void> => {
  const { named } = readReport(said, desk);
  const item = named.find((ref) => desk.led.some((each) => each.ref === ref)) ?? named[0];
  const name = item === undefined ? 'tên chỉ tiêu' : labelItem(services, item).replace(/^\(\S+\) /, '');
  await say(
    ctx,
    `Đây là nguyên văn chỉ tiêu trong ${kindOf(documentOf(services, item))}, tôi chưa ghi là số thực hiện. Nếu đã đạt, xin nhắn: ${name} đạt …, đến ngày …`,
  );
};
