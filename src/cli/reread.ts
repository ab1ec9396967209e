import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { formatLocalTime, startOfDay } from '../domain/local-time.ts';
import type { Day, OfficialId } from '../domain/people.ts';
import { addDays } from '../domain/reporting-week.ts';
import { Directory } from '../people/directory.ts';
import type { PeopleSnapshot } from '../people/people-store.ts';
import { labelOf } from '../progress/name-items.ts';
import { openCorpusReader } from '../progress/reading/open-update-reader.ts';
import { describeReread, describeStanding } from '../progress/recording/describe-reread.ts';
import { type RereadDifference, rereadReports } from '../progress/recording/reread-reports.ts';
import { listLedItems } from '../progress/reporters/find-reporter.ts';
import type { DatabasePlace } from '../storage/open-database.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { createProgressRepository } from '../storage/progress-repository.ts';
import { peopleAt } from '../week/responses/week-responses.ts';
import { chooseDatabase, requireDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand } from './command.ts';
import { openResolution } from './open-resolution.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run reread -- [--json] [--data THƯ-MỤC]
Đọc lại lời của các báo cáo đã ghi bằng bộ đọc hiện nay và liệt kê chỗ nào đọc khác với số đang ghi.
Không sửa gì; Văn phòng xem rồi hỏi lại người báo nếu cần.`;

const openCorpus = async (...where: Parameters<typeof openResolution>) => {
  const resolution = await openResolution(...where);
  return { resolution, updateReader: openCorpusReader(CORPUS_DIR, resolution) };
};

type OpenedCorpus = Awaited<ReturnType<typeof openCorpus>>;

/** What somebody led on a day, by the table as it was then. */
const createLedBy = (
  { resolution, updateReader }: OpenedCorpus,
  snapshot: PeopleSnapshot,
  timeZone: string,
) => {
  const directories = new Map<Day, Directory>();
  const directoryOf = (day: Day): Directory => {
    const known = directories.get(day);
    if (known) return known;
    const end = startOfDay(addDays(day, 1), timeZone);
    const directory = new Directory(peopleAt(snapshot, end), day);
    directories.set(day, directory);
    return directory;
  };
  const { document } = resolution();
  return (official: OfficialId, day: Day) =>
    listLedItems(directoryOf(day), official, document.id, updateReader().items.expand).map(({ ref }) => ref);
};

const readDifferences = async (corpus: OpenedCorpus, place: DatabasePlace, timeZone: string, now: Date) => {
  requireDatabase(place);
  return withDatabase(place, now, async (db) => {
    const snapshot = await createPeopleRepository(db).read();
    // What was said at this very moment is read too.
    const until = new Date(now.getTime() + 1);
    const updates = await createProgressRepository(db).recordedBefore(corpus.resolution().document.id, until);
    const reader = corpus.updateReader();
    const differences = rereadReports({
      updates,
      read: (text, context) => reader.classify(text, context),
      ledBy: createLedBy(corpus, snapshot, timeZone),
      measureOf: reader.items.measure,
      timeZone,
    });
    return { differences, snapshot, count: updates.length };
  });
};

/** A difference as its parts. */
const toRow = (difference: RereadDifference, { officials, units }: PeopleSnapshot) => {
  const { of, ref, day } = difference;
  const official = officials.find(({ id }) => id === of.official);
  return {
    chat: of.chat,
    message: of.message,
    day,
    recordedAt: of.recordedAt.toISOString(),
    official: official?.code ?? '',
    name: official?.name ?? '',
    unit: units.find(({ id }) => id === of.unit)?.name ?? '',
    ref,
    text: of.text,
    stands: describeStanding(difference),
    reads: describeReread(difference),
  };
};

type Row = ReturnType<typeof toRow>;

const describeRow = (corpus: OpenedCorpus, row: Row, timeZone: string): string =>
  [
    `${formatLocalTime(new Date(row.recordedAt), timeZone)} · ${row.unit} · ${row.name} (${row.official})`,
    `  ${labelOf(
      corpus.updateReader().items,
      row.ref,
      (task) => corpus.resolution().passages.find((passage) => passage.ref === task)?.text ?? '',
    )}`,
    `  Lời:       “${row.text.replace(/\s+/g, ' ')}”`,
    `  Đang ghi:  ${row.stands}`,
    `  Đọc lại:   ${row.reads}`,
  ].join('\n');

const reread = async (argv: readonly string[], io: CommandIo): Promise<string> => {
  const { values } = readOptions(argv, { json: FLAG, data: TEXT, help: HELP });
  if (values.help) return USAGE;
  const config = readConfig(io);
  const now = config.clockStart ?? io.now();
  const { timeZone } = config;
  const place = chooseDatabase(config, values.data);
  const corpus = await openCorpus(place, now, config, io);
  const { differences, snapshot, count } = await readDifferences(corpus, place, timeZone, now);
  const rows = differences.map((difference) => toRow(difference, snapshot));
  if (values.json) return JSON.stringify(rows);
  const ending =
    rows.length === 0
      ? `Đã đọc lại ${count} dòng đã ghi: không chỗ nào khác.`
      : `Đã đọc lại ${count} dòng đã ghi: ${rows.length} chỗ khác. Chưa sửa gì.`;
  return [...rows.map((row) => describeRow(corpus, row, timeZone)), ending].join('\n\n');
};

/** `npm run reread`: what is recorded, read once more. */
export const runReread: RunCommand = async (argv, io) => io.print(await reread(argv, io));

await startCommand(import.meta.url, runReread);
