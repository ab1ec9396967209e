import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asDay } from '../../src/domain/people.ts';
import { mondayOf, nextWeek, type ReportingWeek, weekOf } from '../../src/domain/reporting-week.ts';
import { planTimetable } from '../../src/week/plan-timetable.ts';
import { QuarterPlay } from '../flows/quarter/play-quarter.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const START = '2024-11-18T07:00:00+07:00';
/** Leads the target of the ports. */
const REPORTER = 'CB005';

const USAGE = `npm run executed -- [--files]
Runs the bot on a fake Telegram and prints how many source files and functions a question, a report and the week's
question execute, each after one before it, so that nothing of the start counts. --files lists the files.`;

/** What ran since the last look: functions by source file. */
type Executed = ReadonlyMap<string, number>;

/** Looks at which functions of the source this process runs. */
class ExecutionWatch {
  readonly #session = new Session();

  async begin(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  /** What has run since this was last asked. */
  async take(): Promise<Executed> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const executed = new Map<string, number>();
    for (const { url, functions } of result) {
      const path = url.startsWith('file://') ? fileURLToPath(url.replace(/\?.*$/, '')) : '';
      if (!path.startsWith(SOURCE)) continue;
      // The module itself, which runs when it is loaded, begins where its file does.
      const run = functions.filter(({ functionName, ranges: [whole] }) => {
        const isModule = functionName === '' && whole?.startOffset === 0;
        return !isModule && (whole?.count ?? 0) > 0;
      });
      if (run.length > 0) executed.set(relative(SOURCE, path), run.length);
    }
    return executed;
  }
}

const { values: options } = parseArgs({
  options: {
    files: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const nudgeOf = (play: QuarterPlay, week: ReportingWeek): Date => {
  const first = planTimetable(mondayOf(week), play.rules).timetable?.workdays[0];
  if (first === undefined) throw new Error(`nothing is asked in ${week}`);
  return first.nudge;
};

/** Each event twice, of which the second is measured. */
const measure = async (play: QuarterPlay): Promise<ReadonlyMap<string, Executed>> => {
  const watch = new ExecutionWatch();
  await play.bringIn();
  const person = play.personOf(REPORTER);
  const week = weekOf(asDay(START.slice(0, 10)));
  await watch.begin();
  const after = async (event: () => Promise<unknown>): Promise<Executed> => {
    await watch.take();
    await event();
    return watch.take();
  };
  await play.at(nudgeOf(play, week), 'Hỏi');
  const next = nudgeOf(play, nextWeek(week));
  const nudge = await after(() => play.at(next, 'Hỏi'));
  await person.ask('BHYT?');
  const question = await after(() => person.ask('chi tieu hang hoa qua cang'));
  await person.ask('cảng đến hết tháng 9 140,5 triệu tấn');
  const report = await after(() => person.ask('cang den het thang 10 158,2tr tan, vuong luong vao cang'));
  return new Map([
    ['a question', question],
    ['a report', report],
    ['the week’s question, of 60 units', nudge],
  ]);
};

const run = async (): Promise<void> => {
  if (options.help) return void process.stdout.write(`${USAGE}\n`);
  const dataDir = mkdtempSync(join(tmpdir(), 'nghi-quyet-executed-'));
  const play = await QuarterPlay.open(dataDir, START);
  try {
    const rows = [...(await measure(play))];
    const lines = ['| what | source files | functions |', '| --- | --- | --- |'];
    for (const [event, executed] of rows) {
      const functions = [...executed.values()].reduce((sum, count) => sum + count, 0);
      lines.push(`| ${event} | ${executed.size} | ${functions} |`);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!options.files) return;
    for (const [event, executed] of rows)
      process.stdout.write(
        `\n${event}:\n${[...executed].map(([path, count]) => `${count}\t${path}`).join('\n')}\n`,
      );
  } finally {
    await play.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

await run();
