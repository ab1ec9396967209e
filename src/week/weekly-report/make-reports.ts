import { titleDocument } from '../../documents/library/title-document.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Role } from '../../domain/people.ts';
import { addDays, mondayOf, type ReportingWeek } from '../../domain/reporting-week.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { SentFile } from '../../domain/view.ts';
import type { FollowedDocuments } from '../../progress/followed-documents.ts';
import type { ReminderRules } from '../read-week.ts';
import { documentsOfWeek } from '../week-documents.ts';
import { checkWeek, type WeekBounds } from './choose-week.ts';
import { readSpanReport } from './read-span-report.ts';
import { type ReportStores, type ReportSubject, readWeeklyReport } from './read-weekly-report.ts';
import { decisionOf, type ReportActStore, wordsOf } from './report-acts.ts';
import type { ReportSpan } from './report-span.ts';
import { reportFileName } from './report-words.ts';
import type { ReportFiles, WeeklyReport, WordRestorer } from './weekly-report.ts';

/** What reports are made of. */
export interface ReportMeans extends ReportStores {
  readonly followed: () => FollowedDocuments;
  readonly reminderRules: () => ReminderRules;
  readonly reportActs: Pick<ReportActStore, 'ofWeek'>;
  readonly restoreWords: WordRestorer;
}

type Followed = Pick<ReportMeans, 'followed' | 'reminderRules'>;

/**
 * The reports of a week as things stand now: of each document that was reported on in it, by its own dates and with those
 * who lead something of it; the current one first.
 * @param reader the office needn't be told whether it has looked at them.
 */
export const makeReports = async (
  means: ReportMeans,
  week: ReportingWeek,
  reader: Role,
  now: Date,
): Promise<readonly WeeklyReport[]> => {
  const acts = await means.reportActs.ofWeek(week);
  const words = wordsOf(acts);
  const isUnchecked = reader !== 'staff' && decisionOf(acts)?.kind !== 'send';
  const reports: WeeklyReport[] = [];
  for (const resolution of listReported(means, week, now)) {
    const report = await readWeeklyReport(means, subjectOf(means, resolution), week, now);
    const { id } = resolution.document;
    const own = words.filter(({ about }) => about === undefined || about.document === id);
    reports.push({ ...report, words: own, isUnchecked });
  }
  return reports;
};

/** A document as it is reported on: by its own dates. */
const subjectOf = (
  { followed, reminderRules, restoreWords }: ReportMeans,
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
  means: ReportMeans,
  span: ReportSpan,
  now: Date,
): Promise<readonly WeeklyReport[]> => {
  const reports: WeeklyReport[] = [];
  for (const { document } of documentsInUse(means, now)) {
    const resolution = means.followed().find(document.id);
    const isTouched = document.validFrom <= span.to && span.from <= document.validTo;
    if (resolution === undefined || !isTouched || resolution.targets.length === 0) continue;
    reports.push(await readSpanReport(means, subjectOf(means, resolution), span, now));
  }
  return reports;
};

/** The documents in use, the current one first. */
const documentsInUse = ({ followed, reminderRules }: Followed, now: Date): readonly Resolution[] => {
  const { all, current } = followed();
  const first = current(localDay(now, reminderRules().timeZone));
  return [first, ...all.filter((each) => each !== first)];
};

/** The documents with targets that a week is of; where none has any, the one that the week is of. */
const listReported = (
  { followed, reminderRules }: Followed,
  week: ReportingWeek,
  now: Date,
): readonly Resolution[] => {
  const { find } = followed();
  const [today, sunday] = [localDay(now, reminderRules().timeZone), addDays(mondayOf(week), 6)];
  const all = documentsOfWeek(reminderRules(), week, today < sunday ? today : sunday).flatMap(
    ({ id }) => find(id) ?? [],
  );
  const current = followed().current(today);
  const sorted = all.toSorted((one, other) => Number(other === current) - Number(one === current));
  const withTargets = sorted.filter(({ targets }) => targets.length > 0);
  return withTargets.length > 0 ? withTargets : sorted.slice(0, 1);
};

/** Which weeks somebody may ask for today, document by document: the current one's first. */
export const weekBounds = (
  { followed, reminderRules }: Followed,
  now: Date,
): readonly [WeekBounds, ...WeekBounds[]] => {
  const today = localDay(now, reminderRules().timeZone);
  const { all, collecting, current } = followed();
  const first = current(today);
  const others = [...collecting(today), ...all].filter((each) => each !== first);
  const boundsOf = ({ document }: Resolution): WeekBounds => ({ document, today });
  return [boundsOf(first), ...[...new Set(others)].map(boundsOf)];
};

/** Whether there is a report of a week of any document. */
export const isReportedWeek = (week: ReportingWeek, bounds: readonly WeekBounds[]): boolean =>
  bounds.some((each) => checkWeek(week, each).week !== undefined);

/** The files of each report, one after the other: making them takes a processor for a while. */
export const makeFiles = async (
  reportFiles: ReportFiles,
  reports: readonly WeeklyReport[],
): Promise<readonly SentFile[]> => {
  const files: SentFile[] = [];
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
