import { readConfig } from '../config/config.ts';
import { asUpdateId, type UpdateId } from '../domain/chat.ts';
import { formatLocalTime } from '../domain/local-time.ts';
import { OPERATOR } from '../people/people-store.ts';
import { listSetAside, retrySetAside, type SetAsideUpdate } from '../storage/set-aside-updates.ts';
import { chooseDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run inbox -- [--retry MÃ] [--data THƯ-MỤC]
Liệt kê những tin đến mà bot đã gác lại vì xử lý nhiều lần không được, hoặc vì bot ngừng đột ngột khi đang xử lý; --retry xử lý lại một tin. Không in nội dung tin.`;

const readUpdateId = (text: string): UpdateId => {
  if (!/^-?\d{1,15}$/.test(text)) throw new UsageError(USAGE);
  return asUpdateId(Number(text));
};

const describeUpdate = (update: SetAsideUpdate, timeZone: string): string =>
  [
    update.id,
    update.lane,
    `nhận ${formatLocalTime(update.receivedAt, timeZone)}`,
    `gác lại ${formatLocalTime(update.setAsideAt, timeZone)}`,
    update.isDeadly
      ? 'bot hai lần ngừng đột ngột khi đang xử lý tin này'
      : `bắt đầu ${update.starts} lần, lỗi ${update.failures} lần`,
  ].join(' · ');

const inspectInbox = async (argv: readonly string[], io: CommandIo): Promise<string> => {
  const { values } = readOptions(argv, { data: TEXT, retry: TEXT });
  const id = values.retry === undefined ? undefined : readUpdateId(values.retry);
  const config = readConfig(io);
  const now = io.now();
  return withDatabase(chooseDatabase(config, values.data), now, async (db) => {
    if (id === undefined) {
      const lines = (await listSetAside(db)).map((update) => describeUpdate(update, config.timeZone));
      return lines.length === 0 ? 'Không có tin nào đang gác lại.' : lines.join('\n');
    }
    if (!(await retrySetAside(db, id, OPERATOR, now)))
      throw new UsageError(`Không có tin ${id} nào đang gác lại.`);
    return `Tin ${id} sẽ được xử lý lại trong vòng một phút nếu bot đang chạy.`;
  });
};

/** `npm run inbox`: updates that were set aside. */
export const runInbox: RunCommand = async (argv, io) => io.print(await inspectInbox(argv, io));

await startCommand(import.meta.url, runInbox);
