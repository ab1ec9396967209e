import { readConfig } from '../config/config.ts';
import { describeDeadReason } from '../delivery/describe-alert.ts';
import { asOutboxId, type DeadMessage, type OutboxId, type OutboxStore } from '../delivery/outbox-store.ts';
import { formatLocalTime } from '../domain/local-time.ts';
import { OPERATOR } from '../people/people-store.ts';
import { createOutboxRepository } from '../storage/outbox-repository.ts';
import { chooseDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { FLAG, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run outbox -- [--retry SỐ|all] [--json] [--data THƯ-MỤC]
Đếm tin đi và liệt kê những tin đã bỏ; --retry gửi lại một tin hoặc tất cả. Không in nội dung tin.`;

const chooseDead = (text: string, dead: readonly DeadMessage[]): readonly OutboxId[] => {
  if (text === 'all') return dead.map(({ id }) => id);
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(USAGE);
  const id = asOutboxId(Number(text));
  if (!dead.some((message) => message.id === id)) throw new UsageError(`Không có tin ${text} nào đã bỏ.`);
  return [id];
};

const describeDead = ({ id, to, key, reason, endedAt }: DeadMessage, timeZone: string): string =>
  [
    `tin ${id}`,
    `cán bộ số ${to}`,
    key,
    describeDeadReason(reason),
    `bỏ lúc ${formatLocalTime(endedAt, timeZone)}`,
  ].join(' · ');

const showOutbox = async (outbox: OutboxStore, timeZone: string, isJson: boolean): Promise<string> => {
  const [counts, waiting, dead] = [
    await outbox.counts(),
    await outbox.countUnreachable(),
    await outbox.findDead(),
  ];
  if (isJson) return JSON.stringify({ ...counts, unreachable: waiting, deadMessages: dead });
  return [
    `Đang chờ ${counts.waiting} (trong đó ${waiting} chờ người đã chặn bot) · đã gửi ${counts.sent} · hết hạn hoặc không còn người nhận ${counts.dropped} · đã bỏ ${counts.dead}`,
    ...dead.map((message) => describeDead(message, timeZone)),
    ...(dead.length === 0 ? [] : ['Gửi lại: npm run outbox -- --retry SỐ (hoặc all)']),
  ].join('\n');
};

const inspectOutbox = async (argv: readonly string[], io: CommandIo): Promise<string> => {
  const { values } = readOptions(argv, { data: TEXT, retry: TEXT, json: FLAG });
  const config = readConfig(io);
  // The bot's clock: by it a message that is put back is due.
  const now = config.clockStart ?? io.now();
  return withDatabase(chooseDatabase(config, values.data), now, async (db) => {
    const outbox = createOutboxRepository(db);
    if (values.retry === undefined) return await showOutbox(outbox, config.timeZone, values.json);
    const count = await outbox.retryDead(chooseDead(values.retry, await outbox.findDead()), OPERATOR, now);
    if (values.json) return JSON.stringify({ retried: count });
    return count === 0 ? 'Không có tin nào đã bỏ.' : `${count} tin sẽ được gửi lại ngay nếu bot đang chạy.`;
  });
};

/** `npm run outbox`: messages on their way, and those given up. */
export const runOutbox: RunCommand = async (argv, io) => io.print(await inspectOutbox(argv, io));

await startCommand(import.meta.url, runOutbox);
