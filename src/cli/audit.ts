import { readConfig } from '../config/config.ts';
import { localDay, startOfDay } from '../domain/local-time.ts';
import { parseDay } from '../people/assignments/parse-assignment-line.ts';
import { describeEntry, maskAccounts, printEntry } from '../people/audit/describe-entry.ts';
import { Directory } from '../people/directory.ts';
import type { AuditEntry } from '../people/people-store.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { chooseDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run audit -- [--since NGÀY] [--limit N] [--json] [--data THƯ-MỤC]
In nhật ký thay đổi về người và việc, cũ trước mới sau: lúc nào, ai, làm gì, trước và sau.
NGÀY ghi theo dạng 15/01/2024 hoặc 2024-01-15. Không có --since và --limit thì in 200 thay đổi mới nhất.`;

const DEFAULT_LIMIT = 200;

const readArguments = (argv: readonly string[]) => {
  const { values } = readOptions(argv, { since: TEXT, limit: TEXT, json: FLAG, data: TEXT, help: HELP });
  if (values.limit !== undefined && !/^[1-9]\d{0,8}$/.test(values.limit)) throw new UsageError(USAGE);
  const since = values.since === undefined ? undefined : parseDay(values.since);
  if (values.since !== undefined && since === undefined) {
    throw new UsageError(`--since “${values.since}” không phải ngày.\n${USAGE}`);
  }
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  return { ...values, since, limit: limit ?? (since === undefined ? DEFAULT_LIMIT : undefined) };
};

const toJson = (entry: AuditEntry, directory: Directory) => {
  const { subject, change } = describeEntry(entry, directory);
  const { id, at, by, act, of, rowId } = entry;
  return {
    id,
    at: at.toISOString(),
    by: maskAccounts(by.name),
    act,
    of,
    row: rowId,
    subject: maskAccounts(subject),
    change: maskAccounts(change),
  };
};

const showAudit = async (argv: readonly string[], io: CommandIo): Promise<string> => {
  const { since, limit, json, data, help } = readArguments(argv);
  if (help) return USAGE;
  const config = readConfig(io);
  const now = config.clockStart ?? io.now();
  return withDatabase(chooseDatabase(config, data), now, async (db) => {
    const people = createPeopleRepository(db);
    const directory = new Directory(await people.read(), localDay(now, config.timeZone));
    const after = since === undefined ? undefined : startOfDay(since, config.timeZone);
    const entries = (await people.readAudit(limit, after)).toReversed();
    if (json) return JSON.stringify({ entries: entries.map((entry) => toJson(entry, directory)) });
    if (entries.length === 0) return 'Chưa có thay đổi nào.';
    return entries.map((entry) => printEntry(entry, directory, config.timeZone)).join('\n');
  });
};

/** `npm run audit`: who changed what of people and work. */
export const runAudit: RunCommand = async (argv, io) => io.print(await showAudit(argv, io));

await startCommand(import.meta.url, runAudit);
