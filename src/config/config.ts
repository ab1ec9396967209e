import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import type { ReportSettings } from '../files/document/report-form.ts';
import type { LlmSettings } from '../models/chat-model.ts';
import type { EmbeddingsSettings } from '../search/embedders/embedder-source.ts';
import type { Schedule } from '../week/schedule.ts';
import { EMBEDDINGS_SETTINGS, findEmbeddingsFaults, readEmbeddings } from './embeddings-config.ts';
import { findLlmFaults, LLM_SETTINGS, readLlm } from './llm-config.ts';
import { REPORT_SETTINGS, readReportForm } from './report-config.ts';
import { findWeekFaults, readSchedule, WEEK_SETTINGS } from './week-config.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'http:' || protocol === 'https:';
};

const isPostgresAddress = (text: string): boolean =>
  URL.canParse(text) &&
  /^postgres(?:ql)?:$/.test(new URL(text).protocol) &&
  new URL(text).pathname.length > 1;

const webAddress = (example: string) =>
  z
    .string()
    .refine(isWebAddress, { error: `phải là một địa chỉ http:// hoặc https://, ví dụ ${example}` })
    .transform((address) => address.replace(/(?<!\/)\/+$/, ''));

const days = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, { error: 'phải là một số ngày từ 1 đến 9999' })
  .transform(Number);

const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: 'phải là một số nguyên từ 1 đến 999999' })
  .transform(Number);

const personIds = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[1-9]\d{0,15}$/, {
          error: 'phải là các số nguyên cách nhau bằng dấu phẩy, ví dụ 123456789,987654321',
        })
        .transform(Number),
    ),
  );

/** Every setting, with what README and `.env.example` say of it. */
const SETTINGS = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, { error: 'phải có dạng 123456789:AAE… như @BotFather đã cấp' })
    .optional()
    .describe("The bot's token from @BotFather. Without it the bot runs at the terminal."),
  ADMIN_IDS: personIds
    .default([])
    .describe(
      'Telegram ids of staff from the first start, comma-separated; they invite the others with /moicanbo.',
    ),
  DATA_DIR: z.string().default('data').describe('Folder of the database and the search index.'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresAddress, { error: 'phải có dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên' })
    .optional()
    .describe('A PostgreSQL database (postgres://…). Without it the database is a SQLite file in DATA_DIR.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `phải là một trong: ${LOG_LEVELS.join(', ')}` })
    .optional()
    .describe('trace, debug, info, warn, error, fatal or silent. Default info; warn at the terminal.'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'phải là tên một múi giờ, ví dụ Asia/Ho_Chi_Minh' })
    .default('Asia/Ho_Chi_Minh')
    .describe("Time zone in which dates are shown and decided, whatever the machine's own."),
  HTTPS_PROXY: webAddress('http://proxy.local:3128').optional().describe('Proxy for every call to Telegram.'),
  TELEGRAM_API_ROOT: webAddress('https://api.telegram.org')
    .default('https://api.telegram.org')
    .describe('Address of the Bot API, for a local Bot API server or for tests.'),
  KEEP_INBOX_DAYS: days
    .default(7)
    .describe('Days that handled updates stay in the database before they are deleted.'),
  KEEP_ANSWERS_DAYS: days
    .default(180)
    .describe(
      'Days that questions, what answered them and pushed messages stay in the database. Ratings stay.',
    ),
  ANSWERS_PER_MINUTE: count
    .default(20)
    .describe('Questions of one person that are answered within a minute. Storing is never limited.'),
  ANSWERS_PER_DAY: count
    .default(500)
    .describe('Questions of one person that are answered within 24 hours. Storing is never limited.'),
  SECOND_CHECK: z
    .enum(['on', 'off'], { error: 'phải là on hoặc off' })
    .default('off')
    .describe(
      '`on`: a document is used only once another person of the office than the one who checked it agrees.',
    ),
  OCR: z
    .enum(['on', 'off'], { error: 'phải là on hoặc off' })
    .default('on')
    .describe(
      '`on`: a PDF of pictures is read where `tesseract` with `vie` and `pdftoppm` are installed; it stays a draft until a person has seen every figure. `off`: it is refused.',
    ),
  ...WEEK_SETTINGS,
  ...LLM_SETTINGS,
  ...EMBEDDINGS_SETTINGS,
  ...REPORT_SETTINGS,
  TERMINAL: z
    .enum(['on', 'off'], { error: 'phải là on hoặc off' })
    .default('on')
    .describe('`off` requires BOT_TOKEN and never starts at the terminal (as in the container image).'),
  NO_COLOR: z.string().optional().describe('Any value: no colours or bold at the terminal.'),
  CLOCK: z.iso
    .datetime({
      offset: true,
      error: 'phải là thời điểm ISO có múi giờ, ví dụ 2024-11-25T07:59:30+07:00',
    })
    .transform((text) => new Date(text))
    .optional()
    .describe('Starts the clock at this moment instead of now, for demonstrations and tests.'),
});

type Settings = z.output<typeof SETTINGS>;

/** The settings as the program uses them. */
export interface Config {
  readonly botToken: string | undefined;
  readonly adminIds: readonly number[];
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined;
  readonly timeZone: string;
  readonly httpsProxy: string | undefined;
  readonly telegramApiRoot: string;
  readonly keepInboxDays: number;
  readonly keepAnswersDays: number;
  readonly answersPerMinute: number;
  readonly answersPerDay: number;
  /** Two of the office have to check a document before it is used. */
  readonly needsSecondCheck: boolean;
  /** Pages that are pictures are read where the machine can. */
  readonly readsScans: boolean;
  readonly schedule: Schedule;
  /** In points of the plan. */
  readonly statusMargin: number;
  /** Undefined: no language model is asked. */
  readonly llm: LlmSettings | undefined;
  readonly embeddings: EmbeddingsSettings;
  readonly reportForm: ReportSettings;
  readonly terminalAllowed: boolean;
  readonly colourAllowed: boolean;
  readonly clockStart: Date | undefined;
}

/** Settings that cannot be used. `faults` names each one in plain Vietnamese. */
export class ConfigError extends Error {
  readonly code = 'CONFIG';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Cấu hình chưa dùng được:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** There is neither a token nor, where that is allowed, a terminal or any input. */
export class MissingTokenError extends Error {
  readonly code = 'NO_TOKEN';
  /** What the operator can do, in Vietnamese. */
  readonly nextStep: string;

  constructor(terminalAllowed: boolean) {
    const inTelegram =
      'Đặt BOT_TOKEN (lấy từ @BotFather) trong môi trường hoặc tệp .env để chạy trong Telegram';
    const atTerminal = 'hoặc chạy npm start tại dòng lệnh, hoặc: echo "Liệt kê các chỉ tiêu" | npm start';
    super(
      terminalAllowed
        ? 'Thiếu BOT_TOKEN: không có token, không có dòng lệnh, cũng không có câu hỏi nào được đưa vào.'
        : 'Thiếu BOT_TOKEN: TERMINAL=off nên bot chỉ chạy trong Telegram.',
    );
    this.name = 'MissingTokenError';
    this.nextStep = terminalAllowed ? `${inTelegram};\n${atTerminal}.` : `${inTelegram}.`;
  }
}

/** A setting as documentation lists it. */
export interface SettingDescription {
  readonly name: string;
  readonly description: string;
}

/** All settings in the order of the schema, for checking README's table and `.env.example`. */
export const SETTING_DESCRIPTIONS: readonly SettingDescription[] = Object.entries(SETTINGS.shape).map(
  ([name, schema]) => ({ name, description: schema.description ?? '' }),
);

const nameFaults = (error: z.ZodError): string[] => [
  ...new Set(error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)),
];

/**
 * Checks raw settings; an empty value counts as absent.
 * @throws {ConfigError} naming every fault at once.
 */
export const parseConfig = (raw: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== '');
  const result = SETTINGS.safeParse(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])));
  if (!result.success) throw new ConfigError(nameFaults(result.error));
  const settings: Settings = result.data;
  const faults = [...findWeekFaults(settings), ...findLlmFaults(settings), ...findEmbeddingsFaults(settings)];
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    botToken: settings.BOT_TOKEN,
    adminIds: settings.ADMIN_IDS,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    logLevel: settings.LOG_LEVEL,
    timeZone: settings.TIME_ZONE,
    httpsProxy: settings.HTTPS_PROXY,
    telegramApiRoot: settings.TELEGRAM_API_ROOT,
    keepInboxDays: settings.KEEP_INBOX_DAYS,
    keepAnswersDays: settings.KEEP_ANSWERS_DAYS,
    answersPerMinute: settings.ANSWERS_PER_MINUTE,
    answersPerDay: settings.ANSWERS_PER_DAY,
    readsScans: settings.OCR === 'on',
    needsSecondCheck: settings.SECOND_CHECK === 'on',
    schedule: readSchedule(settings),
    statusMargin: settings.STATUS_MARGIN,
    llm: readLlm(settings),
    embeddings: readEmbeddings(settings),
    reportForm: readReportForm(settings),
    terminalAllowed: settings.TERMINAL === 'on',
    colourAllowed: settings.NO_COLOR === undefined,
    clockStart: settings.CLOCK,
  };
};

const readEnvFile = (file: string): NodeJS.Dict<string> => {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new ConfigError([`${file}: không đọc được (${String(error)})`]);
  }
};

/** Where settings are read from. */
interface SettingsSource {
  readonly env: Readonly<NodeJS.Dict<string>>;
  readonly envFolder: string;
}

/**
 * The settings: an environment, then `.env` in a folder for what the environment lacks. Left out: those of this process,
 * in its working folder.
 * @throws {ConfigError} naming every fault at once.
 */
export const readConfig = (
  { env, envFolder }: SettingsSource = { env: process.env, envFolder: process.cwd() },
): Config => {
  const fromFile = readEnvFile(join(envFolder, '.env'));
  const fromProcess = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  return parseConfig({ ...fromFile, ...Object.fromEntries(fromProcess) });
};
