import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readConfig } from '../config/config.ts';
import { localDay } from '../domain/local-time.ts';
import { stands } from '../domain/people.ts';
import type { Resolution } from '../domain/resolution.ts';
import { OPERATOR, type PeopleSnapshot, type PeopleStore } from '../people/people-store.ts';
import { describeQuestion } from '../people/roster/ask-about-roster.ts';
import { describeChanges } from '../people/roster/describe-changes.ts';
import { describeCounts, describeFault, warnOfMassEnding } from '../people/roster/describe-plan.ts';
import { exportRoster } from '../people/roster/export-roster.ts';
import { type AskedQuestion, IMPORT_ACT, importRoster } from '../people/roster/import-roster.ts';
import { parseRoster } from '../people/roster/parse-roster.ts';
import type { RosterPlan } from '../people/roster/plan-roster.ts';
import { readRosterFile } from '../people/roster/read-sheet.ts';
import type { Roster } from '../people/roster/roster-row.ts';
import { writeRosterTemplate, writeRosterWorkbook } from '../people/roster/roster-workbook.ts';
import { checkFileSize, SheetFileError } from '../spreadsheets/sheet-file-error.ts';
import { createPeopleRepository } from '../storage/people-repository.ts';
import { chooseDatabase, withDatabase } from './choose-database.ts';
import { type CommandIo, type RunCommand, startCommand, UsageError } from './command.ts';
import { fileErrorCode, writeAsked } from './file-error.ts';
import { openResolution } from './open-resolution.ts';
import { FLAG, HELP, readOptionsAndWords, TEXT } from './read-options.ts';

const USAGE = `Cách dùng:
  npm run roster -- import TỆP              xem trước: sẽ thay đổi gì, dòng nào sai
  npm run roster -- import TỆP --apply      nhập tất cả, hoặc không gì cả nếu có dòng sai
  npm run roster -- template [TỆP]          tệp mẫu để điền (mặc định danh-sach-can-bo.xlsx)
  npm run roster -- export TỆP              danh sách đang lưu, cùng dạng với tệp nhập
Thêm: --prune (kết thúc phần không có trong tệp) · --json · --data THƯ-MỤC (thay DATA_DIR) · --force (ghi đè tệp)`;

const TEMPLATE_FILE = 'danh-sach-can-bo.xlsx';
/** Lines of changes that are printed. */
const MOST_CHANGES = 300;

const readArguments = (argv: readonly string[]) =>
  readOptionsAndWords(argv, { apply: FLAG, prune: FLAG, json: FLAG, force: FLAG, data: TEXT, help: HELP });

type Options = ReturnType<typeof readArguments>['values'];

/** Opens people and work for a time. */
const withPeople = async <T>(
  { data }: Options,
  io: CommandIo,
  act: (people: PeopleStore, now: Date) => Promise<T>,
): Promise<T> => {
  const config = readConfig(io);
  const now = config.clockStart ?? io.now();
  return withDatabase(chooseDatabase(config, data), now, (db) => act(createPeopleRepository(db), now));
};

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    checkFileSize(statSync(file).size);
    return await readFile(file);
  } catch (error) {
    if (error instanceof SheetFileError) throw error;
    const code = fileErrorCode(error);
    const reason =
      code === 'ENOENT' ? 'không có tệp này' : code === 'EISDIR' ? 'là một thư mục' : `lỗi ${code}`;
    throw new UsageError(`Không đọc được ${file}: ${reason}.`);
  }
};

const NO_COUNTS = { added: 0, changed: 0, unchanged: 0, ended: 0 };

/** A file that can't be read at all, as a plan that does nothing. */
const planNothing = ({ message, nextStep }: SheetFileError): RosterPlan => ({
  changes: [],
  counts: { units: NO_COUNTS, officials: NO_COUNTS, assignments: NO_COUNTS },
  faults: [{ row: 0, message: `${message} ${nextStep}` }],
  notes: [],
});

/** What an import came to. */
interface Outcome {
  readonly plan: RosterPlan;
  readonly snapshot: PeopleSnapshot | undefined;
  readonly applied: boolean;
  readonly questions?: readonly AskedQuestion[];
}

/** Plans and, if asked and without fault, applies. */
const planAndApply = (
  people: PeopleStore,
  roster: Roster,
  { apply, prune }: Options,
  now: Date,
  io: CommandIo,
): Promise<Outcome> => {
  const options = { today: localDay(now, readConfig(io).timeZone), now, importer: undefined, prune };
  const note = { by: OPERATOR, act: IMPORT_ACT, at: now };
  return importRoster(people, roster, options, note, () => apply);
};

/** The JSON contract of an import; the keys are read by other programs. */
const toJson = ({ plan: { counts, faults }, applied }: Outcome): string =>
  JSON.stringify({
    applied,
    units: counts.units,
    officials: counts.officials,
    assignments: counts.assignments,
    errors: faults.map(({ row, message }) => ({ row, message })),
  });

const printChanges = ({ plan: { changes }, snapshot }: Outcome, { print }: CommandIo): void => {
  if (snapshot === undefined || changes.length === 0) return;
  const lines = describeChanges(snapshot, changes);
  print(['', ...lines.slice(0, MOST_CHANGES)].join('\n'));
  if (lines.length > MOST_CHANGES) print(`… và ${lines.length - MOST_CHANGES} thay đổi nữa.`);
};

const describeEnd = ({ plan: { changes, faults }, applied }: Outcome, { apply }: Options): string => {
  if (faults.length > 0) return `Có ${faults.length} lỗi nên không nhập gì. Sửa tệp rồi chạy lại.`;
  if (changes.length === 0) return 'Không có gì thay đổi.';
  return applied || apply
    ? `Đã nhập: ${changes.length} thay đổi.`
    : 'Mới là xem trước. Thêm --apply để nhập.';
};

const printOutcome = (outcome: Outcome, options: Options, io: CommandIo): void => {
  const { print, warn } = io;
  const { plan, snapshot } = outcome;
  const warning = snapshot && warnOfMassEnding(snapshot, plan.counts);
  for (const { question } of outcome.questions ?? []) {
    warn(`${describeQuestion(question)} Nhập như đã ghi; khác thì sửa tệp, hoặc gửi tệp cho bot để chọn.`);
  }
  for (const note of [...plan.notes, ...(warning === undefined ? [] : [warning])]) warn(note);
  if (options.json) {
    print(toJson(outcome));
    return;
  }
  print(describeCounts(plan.counts).join('\n'));
  printChanges(outcome, io);
  if (plan.faults.length > 0) print(['', ...plan.faults.map(describeFault)].join('\n'));
  print(`\n${describeEnd(outcome, options)}`);
};

const readCurrent = async ({ data }: Options, io: CommandIo): Promise<Resolution> => {
  const config = readConfig(io);
  const now = config.clockStart ?? io.now();
  const current = await openResolution(chooseDatabase(config, data), now, config, io);
  return current();
};

const planImport = async (file: string, options: Options, io: CommandIo): Promise<Outcome> => {
  const { sheet, notes } = await readRosterFile(await readBytes(file));
  const roster = parseRoster(sheet, await readCurrent(options, io), notes);
  return withPeople(options, io, (people, now) => planAndApply(people, roster, options, now, io));
};

const importFile = async (file: string, options: Options, io: CommandIo): Promise<void> => {
  const outcome = await planImport(file, options, io).catch((error: unknown): Outcome => {
    if (!(error instanceof SheetFileError)) throw error;
    return { plan: planNothing(error), snapshot: undefined, applied: false };
  });
  printOutcome(outcome, options, io);
  if (outcome.plan.faults.length > 0) io.markFailed();
};

const writeWorkbook = async (file: string, content: Buffer, { force }: Options): Promise<void> => {
  if (!/\.xlsx$/i.test(file)) throw new UsageError('Tên tệp phải kết thúc bằng .xlsx.');
  if (existsSync(file) && !force)
    throw new UsageError(`Tệp ${file} đã có. Chọn tên khác, hoặc thêm --force để ghi đè.`);
  await writeAsked(file, content, 0o600);
};

const exportFile = async (file: string, options: Options, io: CommandIo): Promise<void> => {
  const snapshot = await withPeople(options, io, (people) => people.read());
  const resolution = await readCurrent(options, io);
  const rows = exportRoster(snapshot, resolution.document.id);
  await writeWorkbook(file, await writeRosterWorkbook(rows, resolution), options);
  io.print(`Đã ghi ${rows.length} dòng vào ${file}.`);
  const standing = snapshot.officials.filter(stands);
  const placed = new Set(
    snapshot.memberships.flatMap((each) => (each.endedAt === undefined ? each.official : [])),
  );
  const without = standing.filter(({ id }) => !placed.has(id));
  if (without.length > 0) io.warn(`${without.length} cán bộ chưa có đơn vị nên không có trong tệp.`);
};

/** `npm run roster`: people and work from a table, and back into one. */
export const runRoster: RunCommand = async (argv, io) => {
  const { values, positionals } = readArguments(argv);
  const [act, file, ...rest] = positionals;
  if (values.help) return io.print(USAGE);
  if (rest.length > 0) throw new UsageError(USAGE);
  if (act === 'template') {
    const name = file ?? TEMPLATE_FILE;
    await writeWorkbook(name, await writeRosterTemplate(await readCurrent(values, io)), values);
    return io.print(`Đã ghi tệp mẫu ${name}.`);
  }
  if (file === undefined) throw new UsageError(USAGE);
  if (act === 'import') return importFile(file, values, io);
  if (act === 'export') return exportFile(file, values, io);
  throw new UsageError(USAGE);
};

await startCommand(import.meta.url, runRoster);
