import { z } from 'zod';
import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { loadWorkingDays } from '../corpus/load-working-days.ts';
import { localDay } from '../domain/local-time.ts';
import { Directory } from '../people/directory.ts';
import { createAbsenceRepository } from '../storage/absence-repository.ts';
import type { DatabasePlace } from '../storage/open-database.ts';
import { createOutboxRepository } from '../storage/outbox-repository.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { createReminderRepository } from '../storage/reminder-repository.ts';
import { describePlan, printReminders } from '../week/describe-plan.ts';
import { type Enqueued, enqueueDue } from '../week/enqueue-due.ts';
import { planDue } from '../week/plan-due.ts';
import { type ReminderRules, readPlanInput } from '../week/read-week.ts';
import { listFollowedTimes } from '../week/week-documents.ts';
import { chooseDatabase, hasDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { openFollowed } from './open-resolution.ts';
import { FLAG, HELP, readOptions, TEXT } from './read-options.ts';

const USAGE = `Cách dùng: npm run remind -- [--at THỜI-ĐIỂM] [--dry-run] [--json] [--data THƯ-MỤC]
Cho biết ai được nhắc gì tại một thời điểm (ví dụ 2024-11-25T08:00:00+07:00; mặc định: bây giờ) và vì sao,
rồi đưa các tin ấy vào hàng gửi; bot đang chạy sẽ gửi. --dry-run: chỉ xem. Chạy lại không nhắc ai hai lần.`;

const momentSchema = z.iso.datetime({ offset: true });

const readMoment = (text: string | undefined, now: Date): Date => {
  if (text === undefined) return now;
  const read = momentSchema.safeParse(text);
  if (read.success) return new Date(read.data);
  throw new UsageError(`--at phải là thời điểm ISO có múi giờ, ví dụ 2024-11-25T08:00:00+07:00.\n${USAGE}`);
};

const NOBODY: Enqueued = { due: [], withheld: [], added: 0 };

/** What is due, put out to send unless it is only to be seen; and the people as they are then. */
const plan = async (place: DatabasePlace, rules: ReminderRules, now: Date, isDry: boolean) => {
  return withDatabase(place, now, async (db) => {
    const people = createPeopleRepository(db);
    const stores = {
      people,
      absences: createAbsenceRepository(db),
      reminders: createReminderRepository(db),
      outbox: createOutboxRepository(db),
    };
    const planned = isDry
      ? { ...planDue(await readPlanInput(stores, rules, now)), added: 0 }
      : await enqueueDue(stores, rules, now);
    return { planned, snapshot: await people.read() };
  });
};

const remind = async (argv: readonly string[], io: CommandIo): Promise<string> => {
  const { values } = readOptions(argv, { at: TEXT, 'dry-run': FLAG, json: FLAG, data: TEXT, help: HELP });
  if (values.help) return USAGE;
  const config = readConfig(io);
  const now = readMoment(values.at, config.clockStart ?? io.now());
  const { timeZone, schedule } = config;
  const place = chooseDatabase(config, values.data);
  const rules = {
    calendar: loadWorkingDays(CORPUS_DIR, place.dataDir),
    documents: await readDocuments(place, now, io),
    schedule,
    timeZone,
  };
  const isNothing = values['dry-run'] && !hasDatabase(place);
  const { planned, snapshot } = isNothing
    ? { planned: NOBODY, snapshot: undefined }
    : await plan(place, rules, now, values['dry-run']);
  const directory = snapshot && new Directory(snapshot, localDay(now, timeZone));
  if (values.json) return JSON.stringify(directory ? printReminders(planned.due, directory, timeZone) : []);
  const shown = directory ? describePlan(planned, directory, rules) : 'Chưa có cơ sở dữ liệu nào.';
  return values['dry-run'] ? shown : `${shown}\n${planned.added} tin mới vào hàng gửi.`;
};

const readDocuments = async (
  ...where: Parameters<typeof openFollowed>
): Promise<ReminderRules['documents']> => listFollowedTimes(await openFollowed(...where));

/** `npm run remind`: who is reminded of what, and why. */
export const runRemind: RunCommand = async (argv, io) => io.print(await remind(argv, io));

await startCommand(import.meta.url, runRemind);
