import type { Day, OfficialId } from '../domain/people.ts';
import { type Absence, Presence } from '../people/absences/presence.ts';
import type { Directory } from '../people/directory.ts';
import type { GivenAnswers } from './list-answered.ts';
import type { Work } from './list-work.ts';
import type { Timetable } from './plan-timetable.ts';
import type { AnsweredWeek, ReminderItem, ReminderKind, SentReminder } from './reminder.ts';
import type { Schedule } from './schedule.ts';
import type { ReportDecision } from './weekly-report/report-acts.ts';

/** What is known of a week at a moment. */
export interface KnownOfWeek {
  readonly now: Date;
  /** People and work as they stand on the day of `now`. */
  readonly directory: Directory;
  /** Everything that was put out to send; at least that of this week. Rows of other weeks are passed over. */
  readonly sent: readonly SentReminder[];
  readonly answered: readonly AnsweredWeek[];
  /** What a unit has given this week isn't asked for again; left out: nothing. */
  readonly isGiven?: GivenAnswers['isGiven'] | undefined;
  readonly away: readonly Absence[];
  /** What the office decided about the week's report. */
  readonly decision?: ReportDecision | undefined;
}

export interface WeekInput extends KnownOfWeek {
  readonly today: Day;
  readonly timetable: Timetable;
  readonly schedule: Schedule;
  readonly work: ReadonlyMap<OfficialId, Work>;
}

/** One week as it stands at one moment. */
export class WeekState {
  readonly now: Date;
  readonly today: Day;
  readonly timetable: Timetable;
  readonly directory: Directory;
  readonly work: ReadonlyMap<OfficialId, Work>;
  readonly presence: Presence;
  readonly decision: ReportDecision | undefined;
  readonly sendsUnchecked: boolean;
  readonly #lateAfterMs: number;
  readonly #answered: ReadonlySet<OfficialId>;
  readonly #sent: Readonly<Record<ReminderKind, ReadonlyMap<OfficialId, Date>>>;
  readonly #keys: ReadonlySet<string>;
  readonly #isGiven: GivenAnswers['isGiven'];

  constructor(input: WeekInput) {
    const { now, today, timetable, directory, work } = input;
    this.now = now;
    this.today = today;
    this.timetable = timetable;
    this.directory = directory;
    this.work = work;
    this.#isGiven = input.isGiven ?? (() => false);
    this.presence = new Presence(directory, input.away);
    this.decision = input.decision;
    this.sendsUnchecked = input.schedule.sendsUnchecked;
    this.#lateAfterMs = input.schedule.lateAfterMinutes * 60_000;
    const ofThisWeek = ({ period }: { period: string }): boolean => period === timetable.period;
    this.#answered = new Set(input.answered.filter(ofThisWeek).map(({ official }) => official));
    const sent = input.sent.filter(ofThisWeek);
    this.#keys = new Set(sent.map(({ key }) => key));
    this.#sent = {
      nudge: firstSent(sent, 'nudge'),
      second: firstSent(sent, 'second'),
      escalation: firstSent(sent, 'escalation'),
      draft: firstSent(sent, 'draft'),
      report: firstSent(sent, 'report'),
    };
  }

  hasAnswered(official: OfficialId): boolean {
    return this.#answered.has(official);
  }

  /** Of some work what nobody has given for its unit yet. */
  openItems(items: readonly ReminderItem[]): readonly ReminderItem[] {
    return items.filter((item) => !this.#isGiven(item));
  }

  /** When something about an official was first sent this week. */
  sentAt(kind: ReminderKind, official: OfficialId): Date | undefined {
    return this.#sent[kind].get(official);
  }

  /** Whether a key was used this week. */
  hasKey(kind: ReminderKind, whom: string): boolean {
    return this.#keys.has(`${kind}:${this.timetable.period}:${whom}`);
  }

  /** `nudge:2024-W48:p1`; with a number behind it if that was used up this week. */
  freeKey(kind: ReminderKind, whom: string): string {
    const key = `${kind}:${this.timetable.period}:${whom}`;
    if (!this.#keys.has(key)) return key;
    let count = 2;
    while (this.#keys.has(`${key}:${count}`)) count += 1;
    return `${key}:${count}`;
  }

  isLate(due: Date): boolean {
    return this.now.getTime() - due.getTime() >= this.#lateAfterMs;
  }

  /** Whether people may be written to at this hour. */
  isWaking(): boolean {
    const { wakingFrom, wakingUntil } = this.timetable.today;
    return wakingFrom <= this.now && this.now < wakingUntil;
  }

  /** Whether a moment of this week or before lies on an earlier day than now. */
  wasBeforeToday(moment: Date): boolean {
    return moment < this.timetable.today.start;
  }

  isWorkday(): boolean {
    return this.timetable.workdays.some(({ day }) => day === this.today);
  }
}

const firstSent = (sent: readonly SentReminder[], kind: ReminderKind): ReadonlyMap<OfficialId, Date> => {
  const first = new Map<OfficialId, Date>();
  for (const row of sent) {
    if (row.kind !== kind) continue;
    for (const official of row.about) {
      const known = first.get(official);
      if (known === undefined || row.at < known) first.set(official, row.at);
    }
  }
  return first;
};
