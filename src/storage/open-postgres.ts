import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Tables } from './schema.ts';
import { StorageError, type StorageFault } from './storage-error.ts';

const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 60_000;

/** What our connections are called on the server. */
export const APPLICATION = 'nghi-quyet-bot';

const INT8 = 20;

/** A bigint column as a number: ids of Telegram have at most 52 bits (Bot API, User). */
const readInt8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
};

const errorSchema = z.object({ code: z.string() });

/** Where a database stands, for messages: without user and password. */
const describeAddress = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
};

const UNREACHABLE = [
  'DATABASE_UNREACHABLE',
  'Kiểm tra máy chủ PostgreSQL đã chạy chưa, và địa chỉ, cổng trong DATABASE_URL.',
] as const;

/** By the codes of the system and of PostgreSQL (its manual, appendix A). */
const FAULTS: Readonly<Record<string, readonly [StorageFault, nextStep: string]>> = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  ENOTFOUND: ['DATABASE_UNREACHABLE', 'Kiểm tra tên máy chủ trong DATABASE_URL.'],
  EAI_AGAIN: ['DATABASE_UNREACHABLE', 'Kiểm tra mạng, và tên máy chủ trong DATABASE_URL.'],
  '57P03': ['DATABASE_UNREACHABLE', 'PostgreSQL đang khởi động hoặc đang dừng; thử lại sau ít phút.'],
  '53300': [
    'DATABASE_UNREACHABLE',
    'PostgreSQL đã hết kết nối: dừng bớt chương trình khác hoặc tăng max_connections.',
  ],
  '28P01': ['DATABASE_LOGIN_REFUSED', 'Kiểm tra tên người dùng và mật khẩu trong DATABASE_URL.'],
  '28000': [
    'DATABASE_LOGIN_REFUSED',
    'Kiểm tra tên người dùng trong DATABASE_URL và quyền truy cập (pg_hba.conf).',
  ],
  '3D000': ['DATABASE_MISSING', 'Cơ sở dữ liệu chưa có: tạo bằng createdb, hoặc sửa tên trong DATABASE_URL.'],
  '53100': [
    'CANNOT_OPEN',
    'Ổ đĩa của máy chủ PostgreSQL đã đầy: dọn bớt hoặc tăng dung lượng, rồi chạy lại.',
  ],
  '42501': ['CANNOT_OPEN', 'Cấp cho người dùng quyền tạo bảng trong cơ sở dữ liệu này.'],
};

/** Says why a PostgreSQL database can't be used, without its password. */
export const cannotUsePostgres = (url: string, cause: unknown): StorageError => {
  const parsed = errorSchema.safeParse(cause);
  const code = parsed.success ? parsed.data.code : 'không rõ';
  const [fault, nextStep] = FAULTS[code] ?? [
    'CANNOT_OPEN',
    'Kiểm tra DATABASE_URL, mạng, và nhật ký của PostgreSQL.',
  ];
  const message = `Không dùng được cơ sở dữ liệu PostgreSQL ${describeAddress(url)} (lỗi ${code}).`;
  return new StorageError(fault, message, nextStep, cause);
};

/** A pool of connections; a connection that is lost is replaced, and what was under way on it fails. */
export const openPool = (url: string, logger: Pick<Logger, 'warn'> | undefined): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    application_name: APPLICATION,
    // Also on a server whose own default gives up the last commits in a crash.
    options: '-c synchronous_commit=on',
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8 && format !== 'binary' ? readInt8 : pg.types.getTypeParser(oid, format),
    },
  });
  // Without listeners a connection that PostgreSQL closes, idle or at work, would end the process.
  const warn = (error: Error) => logger?.warn({ err: error }, 'a connection to PostgreSQL was lost');
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn));
  return pool;
};

/** The database behind a pool. Commits are on disk when they return. */
export const openPostgres = (pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
