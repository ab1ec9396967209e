import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { loadWorkingDays } from '../corpus/load-working-days.ts';
import { localDay } from '../domain/local-time.ts';
import type { Day } from '../domain/people.ts';
import type { Resolution } from '../domain/resolution.ts';
import { createReportFiles } from '../files/create-report-files.ts';
import { openWordRestorer } from '../open-word-restorer.ts';
import { openCorpusReader } from '../progress/reading/open-update-reader.ts';
import { createAbsenceRepository } from '../storage/absence-repository.ts';
import { createLeaderRequestRepository } from '../storage/leader-request-repository.ts';
import type { DatabasePlace } from '../storage/open-database.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { createProgressRepository } from '../storage/progress-repository.ts';
import { createReminderRepository } from '../storage/reminder-repository.ts';
import type { ReminderRules } from '../week/read-week.ts';
import { readSpanName, spanOf } from '../week/weekly-report/choose-span.ts';
import { chooseWeek } from '../week/weekly-report/choose-week.ts';
import { readSpanReport } from '../week/weekly-report/read-span-report.ts';
import { readWeeklyReport } from '../week/weekly-report/read-weekly-report.ts';
import { type ReportSpan, spanOfWeek } from '../week/weekly-report/report-span.ts';
import { describeUntil, reportFileName } from '../week/weekly-report/report-words.ts';
import type { WeeklyReport } from '../week/weekly-report/weekly-report.ts';
import { chooseDatabase, requireDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { fileErrorCode } from './file-error.ts';
import { openFollowed, openResolution } from './open-resolution.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run report -- [--week 2024-W48 | --span "quý 3"] [--document MÃ] [--out THƯ-MỤC] [--data THƯ-MỤC] [--force]
Lập báo cáo của một tuần (mặc định: tuần này; tuần trước, 47 cũng được) hoặc của một kỳ (--span: tháng 10, quý 3,
6 tháng, 9 tháng, năm, quý trước, tháng 10/2024) thành tệp Excel và Word trong thư mục (mặc định: thư mục hiện tại). --document: của văn bản nào (mặc định: văn bản đang có hiệu lực); --force: ghi đè tệp đã có.`;

const readReport = async (
  place: DatabasePlace,
  resolution: Resolution,
  rules: ReminderRules,
  wanted: ReportSpan,
  now: Date,
): Promise<WeeklyReport> => {
  requireDatabase(place);
  return withDatabase(place, now, async (db) => {
    const stores = {
      people: createPeopleRepository(db),
      progress: createProgressRepository(db),
      absences: createAbsenceRepository(db),
      reminders: createReminderRepository(db),
      requests: createLeaderRequestRepository(db),
    };
    const { items } = openCorpusReader(CORPUS_DIR, () => resolution)();
    const subject = {
      resolution,
      profileOf: (ref: Parameters<typeof items.measure>[0]) => items.measure(ref)?.profile,
      rules,
      restore: openWordRestorer(CORPUS_DIR, () => [resolution]),
    };
    return wanted.week === undefined
      ? await readSpanReport(stores, subject, wanted, now)
      : await readWeeklyReport(stores, subject, wanted.week, now);
  });
};

/** @throws {UsageError} where there is no document of this id in use. */
const chooseResolution = async (
  id: string | undefined,
  ...where: Parameters<typeof openResolution>
): Promise<Resolution> => {
  if (id === undefined) return (await openResolution(...where))();
  const [place, now, , io] = where;
  const found = (await openFollowed(place, now, io)).find(({ document }) => document.id === id);
  if (found === undefined) throw new UsageError(`Không có văn bản đang dùng nào mang mã “${id}”.\n${USAGE}`);
  return found;
};

/** @throws {UsageError} where a file is there that mustn't be replaced. */
const chooseFiles = (folder: string, span: ReportSpan, isForced: boolean) => {
  const workbook = join(folder, reportFileName(span, 'xlsx'));
  const text = join(folder, reportFileName(span, 'docx'));
  const there = [workbook, text].find((file) => existsSync(file));
  if (there !== undefined && !isForced) throw new UsageError(`${there} đã có; thêm --force để ghi đè.`);
  return { workbook, text };
};

const save = async (file: string, content: Uint8Array): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw new UsageError(`Không ghi được ${file} (${fileErrorCode(error)}).`);
  }
};

/** The week or the months that are wanted. @throws {UsageError} where there is no report of them. */
const chooseSpan = (
  { week, span }: { readonly week?: string; readonly span?: string },
  document: Resolution['document'],
  today: Day,
): ReportSpan => {
  if (span === undefined) {
    const chosen = chooseWeek(week ?? '', { document, today });
    if (chosen.week === undefined) throw new UsageError(`Không có báo cáo của tuần "${week}".\n${USAGE}`);
    return spanOfWeek(chosen.week);
  }
  if (week !== undefined) throw new UsageError(`Chỉ dùng một trong --week và --span.\n${USAGE}`);
  const name = readSpanName(span, today, document.year);
  if (name === undefined) throw new UsageError(`Không rõ kỳ "${span}".\n${USAGE}`);
  const found = spanOf(name);
  const isTouched = document.validFrom <= found.to && found.from <= document.validTo;
  if (found.from > today || !isTouched)
    throw new UsageError(`Không có báo cáo ${found.title}: kỳ chưa đến, hoặc ngoài thời gian của văn bản.`);
  return found;
};

const report = async (argv: readonly string[], io: CommandIo): Promise<string> => {
  const { values } = readOptions(argv, {
    week: TEXT,
    span: TEXT,
    document: TEXT,
    out: { type: 'string', default: '.' },
    data: TEXT,
    force: FLAG,
    help: HELP,
  });
  if (values.help) return USAGE;
  const config = readConfig(io);
  const now = config.clockStart ?? io.now();
  const { timeZone, schedule, statusMargin, reportForm } = config;
  const place = chooseDatabase(config, values.data);
  const resolution = await chooseResolution(values.document, place, now, config, io);
  const { document } = resolution;
  const span = chooseSpan(values, document, localDay(now, timeZone));
  const { workbook, text } = chooseFiles(values.out, span, values.force);
  const calendar = loadWorkingDays(CORPUS_DIR, place.dataDir);
  const rules = { calendar, schedule, documents: [document], timeZone, statusMargin };
  const made = await readReport(place, resolution, rules, span, now);
  const files = createReportFiles(reportForm);
  await save(workbook, await files.workbook(made));
  await save(text, await files.document(made));
  return [`Báo cáo ${span.title}, số liệu đến ${describeUntil(made)}:`, workbook, text].join('\n');
};

/** `npm run report`: the report of a week, a month, a quarter … as files. */
export const runReport: RunCommand = async (argv, io) => io.print(await report(argv, io));

await startCommand(import.meta.url, runReport);
