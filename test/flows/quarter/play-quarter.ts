import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { loadWorkingDays } from '../../../src/corpus/load-working-days.ts';
import { openLatestResolution } from '../../../src/corpus/open-followed-resolutions.ts';
import { localDay } from '../../../src/domain/local-time.ts';
import { asDay } from '../../../src/domain/people.ts';
import { formatWeek, mondayOf, type ReportingWeek } from '../../../src/domain/reporting-week.ts';
import { createDirectoryReader, type Directory } from '../../../src/people/directory.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { listLedItems } from '../../../src/progress/reporters/find-reporter.ts';
import { createAbsenceRepository } from '../../../src/storage/absence-repository.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createOutboxRepository } from '../../../src/storage/outbox-repository.ts';
import { createPeopleRepository } from '../../../src/storage/people-repository.ts';
import { createReminderRepository } from '../../../src/storage/reminder-repository.ts';
import { enqueueDue } from '../../../src/week/enqueue-due.ts';
import { planTimetable } from '../../../src/week/plan-timetable.ts';
import type { ReminderRules } from '../../../src/week/read-week.ts';
import { DEFAULT_SCHEDULE } from '../../../src/week/schedule.ts';
import { FakeBotApi } from '../../support/fake-bot-api.ts';
import type { ChatMessage } from '../../support/fake-chats.ts';
import { FakePerson } from '../../support/fake-person.ts';
import {
  type Asked,
  lastNudge,
  putOff,
  type ReportedFigure,
  replyInWords,
  tapNoNews,
  typeBlocker,
  typeNumber,
} from './act-in-week.ts';
import { chanceOf } from './invent-figures.ts';
import { importRoster, inviteUnit, type RosterPerson, readOffice } from './office.ts';
import { type Behaviour, behaviourOf, blockerOf } from './persona.ts';
import type { PlayedWeek, Told, WeekOptions } from './played-week.ts';
import { SimulatedTime } from './simulated-time.ts';
import { startBotInProcess } from './start-bot-in-process.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
/** The first of the office, by settings. */
const ADMIN = 11;
const SPEED = 60;
const MINUTE_MS = 60_000;

const GIVES_ALL: readonly Behaviour[] = ['no news', 'later'];
/** So many figures are told in one message. */
const MOST_IN_WORDS = 3;
const ALL = 100;

const isQuestion = ({ keyboard }: ChatMessage): boolean =>
  keyboard.flat().some(({ text }) => text === 'Không có gì mới');

/** An office of sixty units, from its first roster on, played by everybody in it through the fake Bot API. */
export class QuarterPlay {
  readonly api: FakeBotApi;
  readonly time: SimulatedTime;
  readonly dataDir: string;
  readonly staff: FakePerson;
  readonly roster: readonly RosterPerson[];
  readonly reported: ReportedFigure[] = [];
  readonly weeks: PlayedWeek[] = [];
  readonly #csv: string;
  readonly #reader = openCorpusReader(CORPUS_DIR);
  readonly #resolution = openLatestResolution(CORPUS_DIR);
  readonly #tell: (told: Told) => void;
  #rules: ReminderRules | undefined;
  #bot: Awaited<ReturnType<typeof startBotInProcess>> | undefined;
  #db: Awaited<ReturnType<typeof openDatabase>> | undefined;

  private constructor(api: FakeBotApi, dataDir: string, start: string, tell: (told: Told) => void) {
    const { csv, people } = readOffice();
    this.api = api;
    this.dataDir = dataDir;
    this.time = new SimulatedTime(start, SPEED);
    this.staff = new FakePerson(api, ADMIN);
    this.roster = people;
    this.#csv = csv;
    this.#tell = tell;
  }

  /** Brings the bot up with an empty database. @param start ISO, with its distance from UTC. */
  static async open(
    dataDir: string,
    start: string,
    tell: (told: Told) => void = () => {},
  ): Promise<QuarterPlay> {
    const play = new QuarterPlay(await FakeBotApi.start(), dataDir, start, tell);
    play.#bot = await startBotInProcess(play.api, dataDir, [ADMIN], play.time);
    play.#db = await openDatabase({ dataDir }, play.time.now());
    return play;
  }

  async close(): Promise<void> {
    await this.#bot?.stop();
    await this.#db?.destroy();
    await this.api.stop();
  }

  personOf(code: string): FakePerson {
    const found = this.roster.find((each) => each.code === code);
    if (found === undefined) throw new Error(`nobody has the code ${code}`);
    return new FakePerson(this.api, found.account);
  }

  async directory(): Promise<Directory> {
    return createDirectoryReader(createPeopleRepository(this.#open()), this.time.now, TIME_ZONE)();
  }

  /** Read once, as the bot does at its start. */
  get rules(): ReminderRules {
    this.#rules ??= {
      calendar: loadWorkingDays(CORPUS_DIR, this.dataDir),
      schedule: DEFAULT_SCHEDULE,
      documents: [this.#resolution.document],
      timeZone: TIME_ZONE,
    };
    return this.#rules;
  }

  /** The office imports its roster, invites every unit, and everybody but `absentees` comes in. */
  async bringIn(absentees: readonly string[] = []): Promise<void> {
    this.#tell({ what: 'moment', at: this.time.now(), title: 'Văn phòng nhập danh sách và mời cán bộ' });
    await importRoster(this.api, this.staff, this.#csv);
    const units = [...new Set(this.roster.map((each) => each.unit))];
    for (const [index, unit] of units.entries()) {
      if (index > 0 && index % 20 === 0)
        this.#tell({ what: 'note', text: `Đã mời ${index}/${units.length} đơn vị` });
      const codes = await inviteUnit(this.api, this.staff, unit);
      for (const person of this.roster.filter(
        (each) => each.unit === unit && !absentees.includes(each.code),
      )) {
        const welcome = await this.personOf(person.code).ask(codes.get(person.name) ?? '');
        if (!welcome.text.includes(person.name))
          throw new Error(`${person.name} was not let in: ${welcome.text}`);
      }
    }
  }

  /** Sets the clock; what is due then is put out, and delivered to everybody who can be reached. */
  async at(moment: Date, title: string): Promise<void> {
    this.time.set(moment);
    this.#tell({ what: 'moment', at: moment, title });
    const db = this.#open();
    const stores = {
      people: createPeopleRepository(db),
      absences: createAbsenceRepository(db),
      reminders: createReminderRepository(db),
      outbox: createOutboxRepository(db),
    };
    await enqueueDue(stores, this.rules, moment);
    await this.untilDelivered();
  }

  /** Waits until nothing that is due waits for anybody who can be reached. */
  async untilDelivered(): Promise<void> {
    for (;;) {
      const waiting = await this.#open()
        .selectFrom('outbox_message')
        .innerJoin('official', 'official.id', 'outbox_message.official_id')
        .select('outbox_message.id')
        .where('state', '=', 'waiting')
        .where('due_at', '<=', this.time.now().toISOString())
        .where('official.unreachable_since', 'is', null)
        .limit(1)
        .execute();
      if (waiting.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** One week from its first working day to its report. */
  async playWeek(
    week: ReportingWeek,
    { share = 1, except = [], after = {} }: WeekOptions = {},
  ): Promise<PlayedWeek> {
    const { timetable } = planTimetable(mondayOf(week), this.rules);
    const [first] = timetable?.workdays ?? [];
    if (timetable === undefined || first === undefined) throw new Error(`nothing is asked in ${week}`);
    const heard = new Map(this.roster.map(({ code }) => [code, this.personOf(code).heard().length]));
    const office = this.staff.heard().length;
    const told = (code: string) => this.personOf(code).heard().slice(heard.get(code));
    await this.at(first.nudge, `Hỏi đầu ${formatWeek(week)}`);
    const asked = this.roster.filter(({ code }) => told(code).some(isQuestion) && !except.includes(code));
    const acts = (code: string): boolean => chanceOf(`${code} acts in ${week}`) < share;
    const behaviours = new Map(
      asked.map(({ code }) => [code, acts(code) ? behaviourOf(code, week) : ('silent' as const)]),
    );
    const toldOffice = () => this.staff.heard().slice(office);
    const isGivenByOthers = await this.#givenByOthers(behaviours);
    const played = { week, timetable, behaviours, told, toldOffice, isGivenByOthers };
    await after.asked?.(played);
    await this.#answer(played, ['no news', 'number', 'words', 'blocker'], 30);
    await this.#answer(played, ['later'], 40);
    await this.at(new Date(this.time.now().getTime() + 70 * MINUTE_MS), 'Hỏi lại những ai đã hẹn');
    await this.#answer(played, ['later'], 5);
    if (timetable.second) {
      await this.at(timetable.second.at, 'Nhắc lần hai');
      await after.second?.(played);
      await this.#answer(played, ['second'], 20);
    }
    if (timetable.escalation) {
      await this.at(timetable.escalation.at, 'Báo trưởng đơn vị và Văn phòng');
      await after.escalation?.(played);
      await this.#answer(played, ['late'], 30);
    }
    await this.at(timetable.report, 'Báo cáo tuần');
    await after.report?.(played);
    this.weeks.push(played);
    return played;
  }

  /** A figure or a blocker is of the first thing that is led; other answers are of all. */
  async #givenByOthers(behaviours: PlayedWeek['behaviours']): Promise<PlayedWeek['isGivenByOthers']> {
    const directory = await this.directory();
    const works = new Map<string, number>();
    for (const { unit, part } of directory.assignments()) {
      const name = directory.unit(unit)?.name ?? '';
      if (part === 'lead') works.set(name, (works.get(name) ?? 0) + 1);
    }
    const measures = new Map<string, number>();
    for (const { code } of this.roster) measures.set(code, (await this.#askedOf(code, ALL)).measures.length);
    const givesAll = (code: string, unit: string, kind: Behaviour): boolean => {
      const count = measures.get(code) ?? 0;
      if ((works.get(unit) ?? 0) < 2 || GIVES_ALL.includes(kind)) return true;
      return kind === 'words' ? count <= MOST_IN_WORDS : kind !== 'blocker' && count === 0;
    };
    return (code, kinds) => {
      const unit = this.roster.find((each) => each.code === code)?.unit;
      return this.roster.some((other) => {
        const kind = behaviours.get(other.code);
        const isOther = other.unit === unit && other.code !== code;
        return (
          isOther && kind !== undefined && kinds.includes(kind) && givesAll(other.code, other.unit, kind)
        );
      });
    };
  }

  /** Those of a kind answer, one after the other, within so many minutes. */
  async #answer(
    { week, behaviours }: PlayedWeek,
    kinds: readonly Behaviour[],
    minutes: number,
  ): Promise<void> {
    const codes = [...behaviours].filter(([, behaviour]) => kinds.includes(behaviour)).map(([code]) => code);
    const step = (minutes * MINUTE_MS) / Math.max(1, codes.length);
    for (const code of codes) {
      this.time.set(new Date(this.time.now().getTime() + step));
      await this.#act(code, week, behaviours.get(code) ?? 'silent');
    }
  }

  async #act(code: string, week: ReportingWeek, behaviour: Behaviour): Promise<void> {
    const asked = await this.#askedOf(code);
    const hasFigures = asked.measures.length > 0;
    if (behaviour === 'later' && lastNudge(asked)?.text.startsWith('Nhắc lại') !== true) return putOff(asked);
    if (behaviour === 'blocker') return typeBlocker(asked, blockerOf(code, week));
    if (!hasFigures || behaviour === 'no news' || behaviour === 'later') return tapNoNews(asked);
    const figures = behaviour === 'words' ? await replyInWords(asked, '') : await typeNumber(asked);
    this.reported.push(...figures);
  }

  async #askedOf(code: string, most = MOST_IN_WORDS): Promise<Asked> {
    const directory = await this.directory();
    const official = directory.officials().find((each) => each.code === code);
    const { items } = this.#reader();
    const led =
      official === undefined
        ? []
        : listLedItems(directory, official.id, this.#resolution.document.id, items.expand);
    return {
      api: this.api,
      person: this.personOf(code),
      code,
      today: asDay(localDay(this.time.now(), TIME_ZONE)),
      measures: led.flatMap(({ ref }) => items.measure(ref) ?? []).slice(0, most),
    };
  }

  #open(): Awaited<ReturnType<typeof openDatabase>> {
    if (this.#db === undefined) throw new Error('the play is not open');
    return this.#db;
  }
}
