import { localDay } from '../../../domain/local-time.ts';
import { readSpanCode, type SpanName, spanCode, spanOf } from '../../../week/weekly-report/choose-span.ts';
import type { Visit } from '../feature.ts';
import type { Button } from '../message/keyboard.ts';
import { say } from '../message/say.ts';
import { sendFile } from '../message/send-file.ts';
import type { BotServices } from '../services.ts';
import { showView } from '../standing/show-standing.ts';
import { makeFiles, makeSpanReports } from './make-report.ts';
import { viewReports } from './view-report.ts';

const NOT_BEGUN = 'Kỳ ấy chưa đến nên chưa có báo cáo.';
const OUTSIDE = 'Kỳ ấy nằm ngoài thời gian của các văn bản đang theo dõi nên không có báo cáo.';

const hasBegun = ({ now, timeZone }: BotServices, name: SpanName): boolean =>
  spanOf(name).from <= localDay(now(), timeZone);

/** The month or quarter beside one of the same year, if it has begun. */
const neighbours = (services: BotServices, name: SpanName): readonly Button[] =>
  [-1, 1].flatMap((step): readonly Button[] => {
    const beside = readSpanCode(spanCode({ ...name, number: name.number + step }));
    if (beside === undefined || beside.kind !== name.kind || !hasBegun(services, beside)) return [];
    const { title } = spanOf(beside);
    return [{ label: step < 0 ? `‹ ${title}` : `${title} ›`, data: `bc:k:${spanCode(beside)}` }];
  });

/** The report of a month, a quarter … in words. */
export const showSpan = async (visit: Visit, name: SpanName): Promise<void> => {
  const { ctx, services } = visit;
  if (!hasBegun(services, name)) return say(ctx, NOT_BEGUN);
  const reports = await makeSpanReports(services, spanOf(name));
  if (reports.length === 0) return say(ctx, OUTSIDE);
  await showView(visit, viewReports(reports), [
    neighbours(services, name),
    [{ label: '📄 Gửi tệp Excel và Word', data: `bc:f:${spanCode(name)}` }],
  ]);
};

/** Its files. */
export const sendSpanFiles = async ({ ctx, services }: Visit, name: SpanName): Promise<void> => {
  for (const file of await makeFiles(services, await makeSpanReports(services, spanOf(name)))) {
    await sendFile(ctx, file.content, file.name, file.caption);
  }
};
