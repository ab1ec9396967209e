import { readConfig } from '../config/config.ts';
import { formatLocalTime } from '../domain/local-time.ts';
import { judgeHealth, LONGEST_SILENCE_MS, type Part, type PartHealth } from '../health/judge-health.ts';
import { readMarks } from '../health/marks.ts';
import { type RunCommand, startCommand } from './command.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run health -- [--json] [--data THƯ-MỤC]
Cho biết bot trên máy này có đang làm việc không: mã thoát 0 là có, 1 là không. Chỉ đọc tệp trong DATA_DIR.`;

const NAMES: Readonly<Record<Part, string>> = {
  reminders: 'nhắc việc',
  polling: 'nhận tin từ Telegram',
};

/** Where an operator looks first. */
const NEXT_STEPS: Readonly<Record<Part, string>> = {
  reminders: 'Xem nhật ký có lỗi cơ sở dữ liệu không, còn chỗ trên đĩa không; rồi khởi động lại bot.',
  polling:
    'Xem bot có đang chạy không, nhật ký có “Không tới được Telegram” không (mạng, HTTPS_PROXY), còn chỗ trên đĩa không.',
};

const MINUTE_MS = 60_000;

const describePart = ({ part, lastWell, isWell }: PartHealth, timeZone: string): string => {
  if (lastWell === undefined) return `${NAMES[part]} chưa lần nào`;
  const late = isWell ? '' : ` (lâu hơn ${LONGEST_SILENCE_MS[part] / MINUTE_MS} phút)`;
  return `${NAMES[part]} lần cuối lúc ${formatLocalTime(lastWell, timeZone)}${late}`;
};

const describeHealth = (parts: readonly PartHealth[], timeZone: string, dataDir: string): string => {
  const unwell = parts.filter(({ isWell }) => !isWell);
  const said = parts.map((each) => describePart(each, timeZone)).join(' · ');
  if (unwell.length === 0) return `Bot đang làm việc: ${said}.`;
  return [`Bot không làm việc đủ (${dataDir}): ${said}.`, ...unwell.map(({ part }) => NEXT_STEPS[part])].join(
    '\n',
  );
};

/** `npm run health`: whether the bot of this machine does its work. */
export const runHealth: RunCommand = async (argv, io) => {
  const { data, json, help } = readOptions(argv, { data: TEXT, json: FLAG, help: HELP }).values;
  if (help) return io.print(USAGE);
  const config = readConfig(io);
  const dataDir = data ?? config.dataDir;
  const parts = judgeHealth(readMarks(dataDir), io.now());
  io.print(json ? JSON.stringify(parts) : describeHealth(parts, config.timeZone, dataDir));
  if (parts.some(({ isWell }) => !isWell)) io.markFailed();
};

await startCommand(import.meta.url, runHealth);
