import { titleDocument } from '../../../documents/library/title-document.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Role } from '../../../domain/people.ts';
import { addDays, mondayOf, type ReportingWeek } from '../../../domain/reporting-week.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { documentsOfWeek } from '../../../week/week-documents.ts';
import { checkWeek, type WeekBounds } from '../../../week/weekly-report/choose-week.ts';
import { readSpanReport } from '../../../week/weekly-report/read-span-report.ts';
import { type ReportSubject, readWeeklyReport } from '../../../week/weekly-report/read-weekly-report.ts';
import { decisionOf, wordsOf } from '../../../week/weekly-report/report-acts.ts';
import type { ReportSpan } from '../../../week/weekly-report/report-span.ts';
import { reportFileName } from '../../../week/weekly-report/report-words.ts';
import type { WeeklyReport } from '../../../week/weekly-report/weekly-report.ts';
import type { BotServices } from '../services.ts';

/**
 * The reports of a week as things stand now: of each document that was reported on in it, by its own dates and with those
 * who lead something of it; the current one first.
 * @param reader the office needn't be told whether it has looked at them.
 */
export const makeReports = async (
  services: BotServices,
  week: ReportingWeek,
  reader: Role,
): Promise<readonly WeeklyReport[]> => {
  const acts = await services.reportActs.ofWeek(week);
  const words = wordsOf(acts);
  const isUnchecked = reader !== 'staff' && decisionOf(acts)?.kind !== 'send';
  const reports: WeeklyReport[] = [];
  for (const resolution of listReported(services, week)) {
    const report = await readWeeklyReport(services, subjectOf(services, resolution), week, services.now());
    const { id } = resolution.document;
    const own = words.filter(({ about }) => about === undefined || about.document === id);
    reports.push({ ...report, words: own, isUnchecked });
  }
  return reports;
};

/** A document as it is reported on: by its own dates. */
const subjectOf = (
  { followed, reminderRules, restoreWords }: BotServices,
  resolution: Resolution,
): ReportSubject => {
  const { id } = resolution.document;
  const rules = reminderRules();
  const { items } = followed().readers.of(resolution);
  return {
    resolution,
    profileOf: (ref) => items.measure(ref)?.profile,
    shared: followed().sharedOf(id),
    restore: restoreWords,
    rules: { ...rules, documents: rules.documents.filter((each) => each.id === id) },
  };
};

/** The reports of a month, a quarter …, of each document with targets whose time it touches; the current one first. */
export const makeSpanReports = async (
  services: BotServices,
  span: ReportSpan,
): Promise<readonly WeeklyReport[]> => {
  const reports: WeeklyReport[] = [];
  for (const { document } of spanBounds(services)) {
    const resolution = services.followed().find(document.id);
    const isTouched = document.validFrom <= span.to && span.from <= document.validTo;
    if (resolution === undefined || !isTouched || resolution.targets.length === 0) continue;
    reports.push(await readSpanReport(services, subjectOf(services, resolution), span, services.now()));
  }
  return reports;
};

/** The documents in use, the current one first. */
export const spanBounds = ({ followed, now, timeZone }: BotServices): readonly Resolution[] => {
  const { all, current } = followed();
  const first = current(localDay(now(), timeZone));
  return [first, ...all.filter((each) => each !== first)];
};

/** The documents with targets that a week is of; where none has any, the one that the week is of. */
const listReported = (
  { followed, reminderRules, now, timeZone }: BotServices,
  week: ReportingWeek,
): readonly Resolution[] => {
  const { find } = followed();
  const [today, sunday] = [localDay(now(), timeZone), addDays(mondayOf(week), 6)];
  const all = documentsOfWeek(reminderRules(), week, today < sunday ? today : sunday).flatMap(
    ({ id }) => find(id) ?? [],
  );
  const current = followed().current(today);
  const sorted = all.toSorted((one, other) => Number(other === current) - Number(one === current));
  const withTargets = sorted.filter(({ targets }) => targets.length > 0);
  return withTargets.length > 0 ? withTargets : sorted.slice(0, 1);
};

/** Which weeks somebody may ask for today, document by document: the current one's first. */
export const weekBounds = ({
  followed,
  now,
  timeZone,
}: BotServices): readonly [WeekBounds, ...WeekBounds[]] => {
  const today = localDay(now(), timeZone);
  const { all, collecting, current } = followed();
  const first = current(today);
  const others = [...collecting(today), ...all].filter((each) => each !== first);
  const boundsOf = ({ document }: Resolution): WeekBounds => ({ document, today });
  return [boundsOf(first), ...[...new Set(others)].map(boundsOf)];
};

/** Whether there is a report of a week of any document. */
export const isReportedWeek = (week: ReportingWeek, bounds: readonly WeekBounds[]): boolean =>
  bounds.some((each) => checkWeek(week, each).week !== undefined);

/** A file with what is said of it. */
export interface ReportFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly caption: string;
}

/** The files of each report, one after the other: making them takes a processor for a while. */
export const makeFiles = async (
  { reportFiles }: Pick<BotServices, 'reportFiles'>,
  reports: readonly WeeklyReport[],
): Promise<readonly ReportFile[]> => {
  const files: ReportFile[] = [];
  for (const report of reports) {
    const isOneOfSeveral = reports.length > 1;
    const of = isOneOfSeveral ? report.document.id : undefined;
    const title = isOneOfSeveral ? `${titleDocument(report.document)}. ` : '';
    files.push(
      {
        name: reportFileName(report.span, 'xlsx', of),
        content: await reportFiles.workbook(report),
        caption: `${title}Bảng số liệu: chỉ tiêu, trả lời, lịch sử (Excel)`,
      },
      {
        name: reportFileName(report.span, 'docx', of),
        content: await reportFiles.document(report),
        caption: `${title}Báo cáo theo thể thức văn bản của Đảng (Word)`,
      },
    );
  }
  return files;
};
